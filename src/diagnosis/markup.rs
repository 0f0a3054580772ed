//! XML, as far as answers and configuration files need it: elements with a text, and names with a value in attributes.
//! Read from the left to the right once, whether or not it is well formed.

use super::normalize::beginning;
use super::places::Next;
use serde_json::{Map, Value};

/// Most elements that are read.
const MOST: usize = 5000;
/// Longest element that is read, in bytes.
const LONGEST: usize = 16 * 1024;

/// An element: its name without prefix, its attributes as they stand there, and the text up to the next element.
pub(super) struct Element<'a> {
    pub name: &'a str,
    pub attributes: &'a str,
    pub text: &'a str,
}

/// Every element that begins in a text.
pub(super) fn elements(text: &str) -> Vec<Element<'_>> {
    let mut found = Vec::new();
    let mut closes = Next::new(text, '>');
    for (at, _) in text.match_indices('<') {
        if found.len() >= MOST {
            break;
        }
        let after = &text[at + 1..];
        if !after.starts_with(|c: char| c.is_ascii_alphabetic()) {
            continue;
        }
        let Some(close) = closes.from(at + 1).filter(|close| close - at < LONGEST) else { continue };
        let (tag, rest) = (&text[at + 1..close], beginning(&text[close + 1..], LONGEST));
        let name_ends = tag.find(|c: char| c.is_whitespace() || c == '/').unwrap_or(tag.len());
        let name = tag[..name_ends].rsplit(':').next().unwrap_or_default();
        let text = rest.split('<').next().unwrap_or_default().trim();
        found.push(Element { name, attributes: &tag[name_ends..], text });
    }
    found
}

/// The value of an attribute.
pub(super) fn attribute<'a>(attributes: &'a str, name: &str) -> Option<&'a str> {
    let starts = attributes.match_indices(name).find(|(at, _)| {
        attributes[..*at].ends_with(char::is_whitespace) && attributes[at + name.len()..].trim_start().starts_with('=')
    })?;
    let value = attributes[starts.0 + name.len()..].trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    value[1..].split(quote).next()
}

/// What a fault is called in XML, and in the JSON of the same services.
const FAULTS: [(&str, &str); 12] = [
    ("kode", "kode"),
    ("melding", "melding"),
    ("korrelasjonsid", "korrelasjonsid"),
    ("feilkode", "feilkode"),
    ("feilmelding", "feilmelding"),
    ("faultcode", "code"),
    ("faultstring", "faultstring"),
    ("errorCode", "code"),
    ("errorMessage", "message"),
    ("error_description", "error_description"),
    ("detail", "detail"),
    ("title", "title"),
];

/// A fault in XML, as the object that it would be in JSON.
pub(super) fn fault(text: &str) -> Option<(usize, Value)> {
    let at = text.find('<')?;
    let wraps = ["feil", "Fault", "fault", "error", "Error", "problem"];
    let elements = elements(text);
    let first = elements.iter().position(|element| wraps.contains(&element.name))?;
    let mut object = Map::new();
    for element in elements[first..].iter().take(40).filter(|element| !element.text.is_empty()) {
        if let Some((_, name)) = FAULTS.iter().find(|(known, _)| *known == element.name) {
            object.entry(*name).or_insert_with(|| element.text.into());
        }
    }
    (!object.is_empty()).then_some((at, Value::Object(object)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_in_xml_is_the_same_in_json() {
        let (_, object) = fault("<?xml version=\"1.0\"?><ns:feil xmlns:ns=\"urn:x\"><ns:kode>DAS-008</ns:kode>\n<melding>Ikke</melding></ns:feil>").unwrap();
        assert_eq!((object["kode"].as_str(), object["melding"].as_str()), (Some("DAS-008"), Some("Ikke")));
        let soap = "<s:Envelope><s:Body><s:Fault><faultcode>a</faultcode><faultstring>b</faultstring></s:Fault>";
        assert_eq!(fault(soap).unwrap().1["faultstring"], "b");
        assert!(fault("<html><body><title>x</title></body></html>").is_none());
    }

    #[test]
    fn attributes_are_read_by_their_names() {
        let element = &elements("<add key=\"A.B\"  value='c d' monkey=\"x\"/>")[0];
        assert_eq!((element.name, attribute(element.attributes, "key")), ("add", Some("A.B")));
        assert_eq!(attribute(element.attributes, "value"), Some("c d"));
        assert_eq!(attribute(element.attributes, "name"), None);
    }
}
