//! Arms for the rest, `_ =>`, in a `match` over an enum of ours: a new variant would pass them by unseen.

use crate::source::Source;
use crate::tokens::{Token, parts};
use std::collections::BTreeSet;

/// Where the rows of what the program can say stand. Words and views may pass over what they have nothing to say of: the
/// tests of the texts and of the screens find what is lacking there.
const TABLES: [&str; 4] = ["problem.rs", "problem/", "contract/", "world/log.rs"];

/// `world/log.rs:134` for each.
pub fn for_the_rest(sources: &[Source]) -> Vec<String> {
    let mut ours = BTreeSet::from(["Self".to_owned()]);
    for source in sources {
        enums(&source.tokens, &mut ours);
    }
    let mut found = Vec::new();
    for source in sources.iter().filter(|source| !source.is_test && is_table(source)) {
        find(&source.name, &source.tokens, &ours, &mut found);
    }
    found
}

fn is_table(source: &Source) -> bool {
    TABLES.iter().any(|table| source.name.starts_with(table))
}

/// The names of enums, those that a macro makes of its rows as well.
fn enums(tokens: &[Token], names: &mut BTreeSet<String>) {
    for pair in tokens.windows(2).filter(|pair| pair[0].is_word("enum")) {
        names.extend(pair[1].word().map(str::to_owned));
    }
    for token in tokens {
        enums(token.inside(), names);
    }
}

fn find(file: &str, tokens: &[Token], ours: &BTreeSet<String>, found: &mut Vec<String>) {
    for (part, _) in parts(tokens).into_iter().filter(|(_, is_test)| !is_test) {
        for at in 0..part.len() {
            let block = part[at..].iter().find(|token| token.group('{').is_some());
            if let Some(block) = block.filter(|_| part[at].is_word("match")) {
                let arms = patterns(block.inside());
                if arms.iter().any(|arm| names(arm, ours)) {
                    let rest = arms
                        .iter()
                        .filter(|arm| arm[0].is_word("_") && arm.get(1).is_none_or(|next| next.is_word("if")));
                    found.extend(rest.map(|arm| format!("{file}:{}", arm[0].line)));
                }
            }
            find(file, part[at].inside(), ours, found);
        }
    }
}

/// What stands before each arrow.
fn patterns(mut tokens: &[Token]) -> Vec<&[Token]> {
    let mut patterns = Vec::new();
    while let Some(arrow) = tokens.windows(2).position(|pair| pair[0].is_sign('=') && pair[1].is_sign('>')) {
        patterns.push(&tokens[..arrow]);
        let body = &tokens[arrow + 2..];
        let end = match body {
            [block, comma, ..] if block.group('{').is_some() && comma.is_sign(',') => 2,
            [block, ..] if block.group('{').is_some() && !goes_on(&body[1..]) => 1,
            _ => body.iter().position(|token| token.is_sign(',')).map_or(body.len(), |comma| comma + 1),
        };
        tokens = &body[end..];
    }
    patterns.retain(|pattern| !pattern.is_empty());
    patterns
}

/// Whether the block is the beginning of a longer expression.
fn goes_on(after: &[Token]) -> bool {
    after.first().is_some_and(|token| token.is_sign('.') || token.is_sign('?'))
}

/// Whether a pattern names a variant of an enum of ours.
fn names(pattern: &[Token], ours: &BTreeSet<String>) -> bool {
    let is_variant = |three: &[Token]| {
        three[0].word().is_some_and(|word| ours.contains(word)) && three[1].is_sign(':') && three[2].is_sign(':')
    };
    pattern.windows(3).any(is_variant) || pattern.iter().any(|token| names(token.inside(), ours))
}
