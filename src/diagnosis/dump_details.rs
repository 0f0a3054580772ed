//! `authorization_details` as programs print it: a list of objects with objects inside them, in the syntax of JavaScript,
//! Ruby, PHP, Go, Rust, Java, .NET or PowerShell. Read from the left to the right once.

use super::normalize::beginning;
use serde_json::{Map, Value};

/// Longest value that is read, in bytes.
const LONGEST: usize = 4000;
/// Deepest brackets that are read; what is sent has three.
const DEEPEST: usize = 8;
/// What a language calls its own lists and tables. Another name is that of a class, whose fields may be named otherwise
/// than what it sends.
const TABLES: [&str; 10] = ["map", "Array", "array", "Map", "Hash", "dict", "Object", "interface", "List", "Some"];
/// What has a name in authorization details, as it is sent.
const FIELDS: [&str; 9] =
    ["type", "systemuser_org", "authority", "ID", "id", "externalRef", "systemuser_id", "system_id", "resource"];
/// What stands for a value that is not printed.
const LEFT_OUT: [&str; 9] = ["Object", "Array", "...", "…", "System.", "#<", "int(", "float(", "bool("];
/// How languages write that there is no value.
const NOTHING: [&str; 5] = ["null", "nil", "None", "NULL", "<nil>"];

/// The list or object at the beginning of a text, and how many bytes it has. `None` where a part of it is not there:
/// other details would then be judged than those that were sent.
pub(super) fn value(text: &str) -> Option<(Value, usize)> {
    let text = beginning(text, LONGEST);
    let mut reader = Reader { text, at: 0, is_spaced: false };
    let value = reader.value(DEEPEST)?;
    let has_quotes = text[..reader.at].contains(['"', '\'']);
    let value = if has_quotes { with_numbers(value) } else { unquoted(value) };
    (value.is_array() || value.is_object()).then_some((value, reader.at))
}

/// What a bare value was read as, before it is known whether texts have quotes there.
const BARE: char = '\u{e001}';

struct Reader<'a> {
    text: &'a str,
    at: usize,
    /// Whether members have nothing but a blank between them, as in Go.
    is_spaced: bool,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn skip(&mut self, of: impl Fn(char) -> bool) {
        self.at += self.rest().len() - self.rest().trim_start_matches(of).len();
    }

    fn takes(&mut self, mark: &str) -> bool {
        let has = self.rest().starts_with(mark);
        self.at += if has { mark.len() } else { 0 };
        has
    }

    fn value(&mut self, depth: usize) -> Option<Value> {
        let depth = depth.checked_sub(1)?;
        self.skip(|c| c.is_whitespace() || matches!(c, '@' | '&'));
        let name = self.name_of_container();
        match self.rest().chars().next()? {
            '[' | '{' | '(' => {
                let value = self.container(name == "map", depth)?;
                let is_table = name.is_empty() || TABLES.contains(&name);
                (is_table || value.as_object().is_none_or(has_known_names)).then_some(value)
            }
            quote @ ('"' | '\'') => {
                let inner = self.rest()[1..].split_once(quote)?.0;
                self.at += inner.len() + 2;
                Some(Value::from(inner))
            }
            _ => self.plain(),
        }
    }

    /// The name before a bracket, and how many it holds: `Array (`, `array(1) {`, `Details {`, `string(4) "`. Skipped, where
    /// it is one.
    fn name_of_container(&mut self) -> &'a str {
        let rest = self.rest();
        let name =
            &rest[..rest.len() - rest.trim_start_matches(|c: char| c.is_alphanumeric() || "_.".contains(c)).len()];
        let after = &rest[name.len()..];
        let counted = after.strip_prefix('(').and_then(|after| after.split_once(')'));
        let counted = counted.filter(|(count, _)| !count.is_empty() && count.bytes().all(|byte| byte.is_ascii_digit()));
        let after = counted.map_or(after, |(_, after)| after).trim_start();
        if name.is_empty() || !after.starts_with(['[', '{', '(', '"', '\'']) {
            return "";
        }
        self.at = self.text.len() - after.len();
        name
    }

    fn container(&mut self, is_map_of_go: bool, depth: usize) -> Option<Value> {
        let close = match self.rest().chars().next()? {
            '[' => ']',
            '{' => '}',
            _ => ')',
        };
        self.at += 1;
        let was_spaced = self.is_spaced;
        self.is_spaced |= is_map_of_go;
        let (mut list, mut object) = (Vec::new(), Map::new());
        loop {
            self.skip(|c| c.is_whitespace() || matches!(c, ',' | ';'));
            if self.takes(close.encode_utf8(&mut [0; 4])) {
                break;
            }
            match self.key() {
                Some(key) if key.bytes().all(|byte| byte.is_ascii_digit()) => list.push(self.value(depth)?),
                Some(key) => {
                    let is_empty = is_map_of_go && self.rest().starts_with([' ', ']']);
                    let value = if is_empty { Value::from("") } else { self.value(depth)? };
                    object.insert(key.to_owned(), value);
                }
                None => list.push(self.value(depth)?),
            }
        }
        self.is_spaced = was_spaced;
        match (list.is_empty(), object.is_empty()) {
            // `Some([…])`, `List.of(…)`.
            (false, true) if close == ')' && list.len() == 1 && !list[0].is_object() => list.pop(),
            (_, true) if close != '}' || !list.is_empty() => Some(Value::Array(list)),
            (_, true) | (false, false) => None,
            (true, false) => Some(Value::Object(object)),
        }
    }

    /// The name of a member with what follows it. Nothing is read where none stands here.
    fn key(&mut self) -> Option<&'a str> {
        let rest = self.rest();
        let open = rest.strip_prefix("r#").unwrap_or(rest).trim_start_matches(['[', '"', '\'', ':']);
        let name = &open[..open.len() - open.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_').len()];
        let closed = open[name.len()..].trim_start_matches(['"', '\'', ']']);
        // `"urn:altinn"` is a text, and no name.
        let is_closed = closed.len() < open.len() - name.len();
        if rest.starts_with(['[', '"', '\'']) != is_closed {
            return None;
        }
        let after = closed.trim_start();
        let value = after.strip_prefix("=>").or_else(|| after.strip_prefix('=')).or_else(|| after.strip_prefix(':'))?;
        if name.is_empty() {
            return None;
        }
        self.at = self.text.len() - value.len();
        Some(name)
    }

    fn plain(&mut self) -> Option<Value> {
        let ends = |c: char| matches!(c, ',' | '}' | ']' | ')' | ';' | '\n' | '"' | '\'') || self.is_spaced && c == ' ';
        let plain = &self.rest()[..self.rest().find(ends)?];
        self.at += plain.len();
        let plain = plain.trim();
        let is_left_out = plain.is_empty() || LEFT_OUT.iter().any(|mark| plain.starts_with(mark));
        (!is_left_out).then(|| Value::from(format!("{BARE}{plain}")))
    }
}

fn has_known_names(object: &Map<String, Value>) -> bool {
    object.keys().all(|key| FIELDS.contains(&key.as_str()))
}

/// Where texts have quotes, a bare value is a number, or a word of the language.
fn with_numbers(value: Value) -> Value {
    each(value, &|bare| match bare {
        "true" => Value::Bool(true),
        "false" => Value::Bool(false),
        bare => bare.parse::<i64>().map_or_else(|_| Value::from(bare), Value::from),
    })
}

/// Where texts have none, nothing tells a number from a text, and a text is what belongs there.
fn unquoted(value: Value) -> Value {
    each(value, &|bare| Value::from(bare))
}

fn each(value: Value, bare: &impl Fn(&str) -> Value) -> Value {
    match value {
        Value::Array(list) => list.into_iter().map(|one| each(one, bare)).collect(),
        Value::Object(map) => {
            let members = map.into_iter().filter(|(_, value)| value.as_str() != Some("\u{e001}undefined"));
            Value::Object(members.map(|(name, value)| (name, each(value, bare))).collect())
        }
        Value::String(text) => match text.strip_prefix(BARE) {
            Some(plain) if NOTHING.contains(&plain) => Value::Null,
            Some(plain) => bare(plain),
            None => Value::String(text),
        },
        Value::Null | Value::Bool(_) | Value::Number(_) => value,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn details_are_read_as_each_language_prints_them() {
        for text in [
            "[ { type: 'urn:altinn:systemuser', systemuser_org: { authority: 'iso6523-actorid-upis', ID: '0192:313299767' } } ]",
            r#"[{"type"=>"urn:altinn:systemuser", "systemuser_org"=>{"authority"=>"iso6523-actorid-upis", "ID"=>"0192:313299767"}}]"#,
            r#"[{type: "urn:altinn:systemuser", systemuser_org: {authority: "iso6523-actorid-upis", ID: "0192:313299767"}}], x"#,
            "[{type=urn:altinn:systemuser, systemuser_org={authority=iso6523-actorid-upis, ID=0192:313299767}}]",
            "[map[systemuser_org:map[ID:0192:313299767 authority:iso6523-actorid-upis] type:urn:altinn:systemuser]] exp:1",
            "Array\n(\n [0] => Array\n (\n [type] => urn:altinn:systemuser\n [systemuser_org] => Array\n (\n [authority] => \
                iso6523-actorid-upis\n [ID] => 0192:313299767\n )\n\n )\n\n)\n",
            "array(1) {\n [0]=>\n array(2) {\n [\"type\"]=>\n string(21) \"urn:altinn:systemuser\"\n [\"systemuser_org\"]=>\n \
                array(2) {\n [\"authority\"]=>\n string(20) \"iso6523-actorid-upis\"\n [\"ID\"]=>\n string(14) \
                \"0192:313299767\"\n }\n }\n }",
            "Some([Details { r#type: \"urn:altinn:systemuser\", systemuser_org: Party { authority: \"iso6523-actorid-upis\", \
                ID: \"0192:313299767\" } }])",
            "@(@{type=urn:altinn:systemuser; systemuser_org=@{authority=iso6523-actorid-upis; ID=0192:313299767}})",
        ] {
            let org = json!({ "authority": "iso6523-actorid-upis", "ID": "0192:313299767" });
            let one = json!({ "type": "urn:altinn:systemuser", "systemuser_org": org });
            let (read, _) = value(text).unwrap_or_else(|| panic!("{text}"));
            assert!(read == json!([one]) || read == one, "{text}: {read}");
        }
    }

    #[test]
    fn a_number_is_one_where_texts_have_quotes() {
        let id = |text: &str| value(text).unwrap().0[0]["ID"].clone();
        assert_eq!(id("[{ type: 'x', ID: 313299767 }]"), json!(313_299_767));
        assert_eq!(id("[{type=x, ID=313299767}]"), json!("313299767"));
        assert_eq!(id("[{ type: 'x', ID: null }]"), Value::Null);
        assert_eq!(value("[{ type: 'x', ID: undefined }]").unwrap().0, json!([{ "type": "x" }]));
    }

    #[test]
    fn what_is_not_printed_whole_is_not_read() {
        for text in [
            "[ [Object] ]",
            "[ { type: 'x', systemuser_org: [Object] } ]",
            "{@{type=urn:altinn:systemuser; systemuser_org=}}",
            "System.Collections.Generic.List`1[System.Object]",
            "[Details(type=x, systemuserOrg=Party(authority=y, id=z))]",
            "[{ type: 'x'",
            "see below",
            "{}",
            "",
        ] {
            assert_eq!(value(text), None, "{text}");
        }
        assert_eq!(value(&"[".repeat(5000)), None);
        assert_eq!(value(&"{a:".repeat(5000)), None);
        assert_eq!(value("[]").unwrap().0, json!([]));
    }
}
