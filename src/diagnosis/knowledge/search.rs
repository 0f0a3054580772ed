//! Where phrases of other programs stand in a text.
//!
//! One automaton looks for texts that the patterns must have, and only around those is a pattern tried. So the time grows
//! with the text, however many patterns there are.

use super::entries::{Entry, KNOWLEDGE, Knowledge};
use super::squeezed::Squeezed;
use std::collections::VecDeque;
use std::ops::Range;

/// Bytes around a mark in which its pattern is tried.
const AROUND: usize = 400;
/// Most places where one pattern is tried, at the beginning of a text and as many at its end: a log repeats itself.
const MOST_PLACES: usize = 24;
/// Fewest such places, however many patterns there are to try.
const FEWEST_PLACES: usize = 2;
/// About how often patterns are tried in one text, all together.
const MOST_TRIES: usize = 3000;

/// A phrase that was found.
pub(super) struct Match {
    pub entry: &'static Entry,
    pub place: Range<usize>,
    /// What the pattern has caught, by name.
    caught: Vec<(&'static str, String)>,
}

impl Match {
    pub fn caught(&self, name: &str) -> Option<&str> {
        self.caught.iter().find(|(known, _)| *known == name).map(|(_, text)| text.as_str())
    }
}

/// The names that a pattern may catch something by.
pub(super) const CAUGHT: [&str; 6] = ["host", "file", "alias", "status", "port", "kid"];

/// The phrases that a text has. Of two that overlap, the one that says more.
pub(super) fn matches(text: &Squeezed) -> Vec<Match> {
    let knowledge: &'static Knowledge = &KNOWLEDGE;
    let mut found: Vec<Match> = Vec::new();
    let places = places(knowledge, &text.text);
    let tried = places.iter().filter(|places| !places.first.is_empty()).count();
    let most = (MOST_TRIES / tried.max(1) / 2).clamp(FEWEST_PLACES, MOST_PLACES);
    for (entry, places) in knowledge.entries.iter().zip(&places) {
        for window in windows(&text.text, places.some(most)) {
            found.extend(matches_in(entry, &text.text, &window));
        }
    }
    without_weaker(found)
}

/// Places of the marks of a pattern: the first and the last.
#[derive(Default, Clone)]
struct Places {
    first: Vec<usize>,
    last: VecDeque<usize>,
}

impl Places {
    fn add(&mut self, place: usize) {
        if self.first.len() < MOST_PLACES {
            self.first.push(place);
        } else {
            if self.last.len() == MOST_PLACES {
                self.last.pop_front();
            }
            self.last.push_back(place);
        }
    }

    /// So many of the first, and as many of the last.
    fn some(&self, most: usize) -> impl Iterator<Item = usize> {
        let later = self.last.len().saturating_sub(most);
        self.first.iter().take(most).chain(self.last.iter().skip(later)).copied()
    }
}

fn places(knowledge: &Knowledge, text: &str) -> Vec<Places> {
    let mut places = vec![Places::default(); knowledge.entries.len()];
    let Some(marks) = &knowledge.marks else { return places };
    for mark in marks.find_overlapping_iter(text) {
        for entry in &knowledge.of_mark[mark.pattern().as_usize()] {
            places[*entry].add(mark.start());
        }
    }
    places
}

/// What is around the places, each part of the text once.
fn windows(text: &str, places: impl Iterator<Item = usize>) -> Vec<Range<usize>> {
    let mut windows: Vec<Range<usize>> = Vec::new();
    for place in places {
        let (from, to) = (
            text.floor_char_boundary(place.saturating_sub(AROUND)),
            text.floor_char_boundary(place.saturating_add(AROUND)),
        );
        match windows.last_mut() {
            Some(last) if last.end >= from => last.end = last.end.max(to),
            _ => windows.push(from..to),
        }
    }
    windows
}

fn matches_in(entry: &'static Entry, text: &str, window: &Range<usize>) -> Vec<Match> {
    let Some(regex) = entry.regex() else { return Vec::new() };
    let mut found = Vec::new();
    let mut at = window.start;
    while let Some(captures) = regex.captures_at(&text.as_bytes()[..window.end], at) {
        let Some(whole) = captures.get(0) else { break };
        let named = CAUGHT.into_iter().filter_map(|name| {
            let caught = captures.name(name)?.as_bytes();
            Some((name, String::from_utf8_lossy(caught).into_owned()))
        });
        found.push(Match { entry, place: whole.range(), caught: named.collect() });
        // An empty match would be found again and again.
        at = whole.end().max(at + 1);
        if at >= window.end || found.len() == MOST_PLACES {
            break;
        }
    }
    found
}

/// Leaves out what is a part of a phrase that says more, there and elsewhere in the text: «Given final block not properly
/// padded» is the end of several phrases, and stands once more below each.
fn without_weaker(mut found: Vec<Match>) -> Vec<Match> {
    found.sort_by_key(|one| (one.place.start, std::cmp::Reverse(one.place.end)));
    let mut weaker: Vec<&'static Entry> = Vec::new();
    for (number, one) in found.iter().enumerate() {
        for other in found[number + 1..].iter().take_while(|other| other.place.start < one.place.end) {
            if one.entry.written.means != other.entry.written.means {
                weaker.push(if one.entry.weight < other.entry.weight { one.entry } else { other.entry });
            }
        }
    }
    found.retain(|one| !weaker.iter().any(|entry| std::ptr::eq(*entry, one.entry)));
    found
}
