//! What other programs print when they fail: phrases and codes of Java, .NET, Node.js, Python, Go, OpenSSL, curl, PowerShell,
//! Oracle, macOS and Windows, in English and Norwegian.
//!
//! The phrases are data (`assets/knowledge/*.toml`), and what they mean is a rule. A phrase is added without a line of code:
//! an `[[entry]]` in the file of its stack, with an example and a near miss, which the tests run.

mod entries;
mod host;
mod meaning;
mod pattern;
mod search;
mod signs;
mod squeezed;
#[cfg(test)]
mod tests;

use super::api;
use super::evidence::{Examined, Found, Kind};
use super::redactable::RedactableValue;
use super::rule::{Rule, Severity};
use crate::problem::Situation;
use host::{Host, Owner};
use meaning::Meaning;
use search::Match;
use squeezed::{Joint, Squeezed};

/// Largest text that is searched a second time, for words that a console has broken at its width.
const BROKEN: usize = 1024 * 1024;
/// Most letters of a name that is repeated: what is longer is perhaps no name.
const LONGEST_NAME: usize = 64;
/// Most things that a text is told to say.
const MOST: usize = 12;

/// A phrase of a text, what it means, and which server it is about.
struct Told {
    of: Match,
    means: Meaning,
    host: Option<Host>,
}

impl Told {
    fn owner(&self) -> Option<Owner> {
        self.host.as_ref().map(Host::owner).filter(|_| self.means.is_of_server())
    }

    /// The server by one name, where it has several.
    fn server(&self) -> Option<&str> {
        let name = self.host.as_ref()?.name.as_str();
        Some(if matches!(name, "127.0.0.1" | "::1") { "localhost" } else { name })
    }

    /// What comes first: what is about our services or names none, then the cause of the others.
    fn order(&self) -> (bool, bool, Meaning) {
        (self.is_elsewhere(), self.owner() == Some(Owner::Other), self.means)
    }

    /// Whether it is about something that is no service with tokens. Whoever is called by a number may be one: that a
    /// certificate is for a name says so.
    fn is_elsewhere(&self) -> bool {
        let is_named_otherwise =
            self.means == Meaning::TlsName && self.host.as_ref().is_some_and(Host::is_called_by_number);
        self.owner() == Some(Owner::Local) && !is_named_otherwise
    }

    /// Whether another tells the same fault: programs tell theirs in several lines, and name its subject in one.
    fn is_same(&self, other: &Self) -> bool {
        if self.means.is_of_network() && other.means.is_of_network() {
            return match (&self.host, &other.host) {
                (Some(_), Some(_)) if self.server() == other.server() => true,
                // Of one name, programs try several numbers.
                (Some(one), Some(two)) if one.is_called_by_number() && two.is_called_by_number() => {
                    self.means == other.means && one.owner() == two.owner()
                }
                (Some(one), Some(two)) => one.is_number_of(two) || two.is_number_of(one),
                (None, _) | (_, None) => true,
            };
        }
        self.means == other.means && {
            let (one, two) = (subject(self), subject(other));
            one.is_none() || two.is_none() || one == two
        }
    }

    /// Takes over what another line of the same fault names.
    fn learn(&mut self, other: Self) {
        if self.means != other.means || other.is_elsewhere() {
            return;
        }
        let is_named = |host: &Option<Host>| host.as_ref().is_some_and(|host| !host.is_called_by_number());
        if !is_named(&self.host) && other.host.is_some() && (self.host.is_none() || is_named(&other.host)) {
            self.host.clone_from(&other.host);
        }
        if subject(self).is_none() && subject(&other).is_some() {
            self.of = other.of;
        }
    }
}

/// What programs have printed in this text. `answers` are what was recognised in it before.
pub(super) fn examine(text: &str, answers: &[Examined]) -> Vec<Examined> {
    let mut squeezed = Squeezed::new(text, Joint::Blank);
    let mut matches = search::matches(&squeezed);
    if matches.is_empty() && text.len() <= BROKEN {
        squeezed = Squeezed::new(text, Joint::Nothing);
        matches = search::matches(&squeezed);
    }
    let is_inspectable = matches.iter().any(|one| one.entry.written.means.is_of_network());
    let inspector = is_inspectable.then(|| signs::inspector(&squeezed.text)).flatten();
    let told = matches.into_iter().map(|one| told(one, &squeezed, inspector.is_some()));
    let told = settled(told.collect(), answers);
    let is_refused = answers.iter().any(|one| one.evidence.kind == Kind::Refusal);
    let examined = told.iter().map(|one| {
        let (stack, is_sure) = signs::stack(&squeezed.text, one.of.place.start, one.of.entry.stack);
        // What the network says is printed alike by many.
        let stack = if is_sure || !one.means.is_of_network() { signs::name(stack) } else { "" };
        let mut examined = said(one, stack, inspector);
        // What was answered was asked for: whatever else a log has, it was no hindrance.
        for found in examined.found.iter_mut().filter(|_| is_refused) {
            found.severity = found.severity.max(Severity::Warning);
        }
        examined
    });
    examined.collect()
}

/// Whether one of them is the status of an answer, or of a proxy: the same number says nothing else then.
pub(super) fn tells_of_status(examined: &[Examined]) -> bool {
    let is_of_status = |found: &Found| {
        let rules = [Rule::ProgramHttpStatus, Rule::ProgramProxyPassword, Rule::ProgramProxyRefused];
        rules.into_iter().any(|rule| found.is(rule))
    };
    examined.iter().any(|one| one.evidence.kind == Kind::Api || one.found.iter().any(is_of_status))
}

fn told(of: Match, text: &Squeezed, is_inspected: bool) -> Told {
    let caught = of.caught("host").and_then(Host::caught).map(|host| {
        let port = of.caught("port").and_then(|port| port.parse().ok());
        host::called(Host { port: port.or(host.port), ..host }, text, &of.place)
    });
    let means = match of.entry.written.means {
        Meaning::TlsUntrusted if is_inspected => Meaning::TlsInspection,
        Meaning::HttpStatus if of.caught("status") == Some("407") => Meaning::ProxyPassword,
        means => means,
    };
    let beside = || host::nearest(text, &of.place).filter(|_| means.is_of_server());
    Told { host: caught.or_else(beside), of, means }
}

/// The causes first, each once. What is on the way to a server has one cause for each server.
fn settled(mut told: Vec<Told>, answers: &[Examined]) -> Vec<Told> {
    let is_answered =
        answers.iter().any(|one| matches!(one.evidence.kind, Kind::Refusal | Kind::SelfService | Kind::Api));
    told.retain(|one| {
        one.means != Meaning::HttpStatus || (!is_answered && status(one).is_some_and(|status| status >= 300))
    });
    told.sort_by_key(|one| (one.order(), std::cmp::Reverse(one.of.entry.weight), one.of.place.start));
    let mut kept: Vec<Told> = Vec::new();
    for one in told {
        match kept.iter().position(|other| one.is_same(other)) {
            Some(place) => kept[place].learn(one),
            None if kept.len() < MOST => kept.push(one),
            None => {}
        }
    }
    kept
}

fn status(told: &Told) -> Option<u16> {
    told.of.caught("status")?.parse().ok()
}

/// What a phrase names besides a host, where it may be repeated.
fn subject(told: &Told) -> Option<(&'static str, RedactableValue)> {
    let caught = |name| told.of.caught(name).map(str::trim);
    let alias = caught("alias").filter(|alias| !alias.is_empty() && alias.chars().count() <= LONGEST_NAME);
    let kid = caught("kid").filter(|kid| !kid.is_empty() && kid.chars().count() <= LONGEST_NAME);
    let alias = alias.map(|alias| ("alias", RedactableValue::foreign(alias)));
    alias
        .or_else(|| Some(("file", RedactableValue::foreign(file_name(caught("file")?)?))))
        .or_else(|| kid.map(|kid| ("kid", RedactableValue::identifier(kid))))
}

/// The last part of a path: what is before it may name a person. What is no name of a file may be a secret, which a program
/// took for a path.
fn file_name(path: &str) -> Option<&str> {
    let name = path.rsplit(['/', '\\']).next()?.trim();
    let (stem, kind) = name.rsplit_once('.')?;
    let is_letter = |letter: char| letter.is_alphanumeric() || matches!(letter, '.' | '_' | '-' | ' ' | '(' | ')');
    let is_name = !stem.is_empty() && name.chars().count() <= LONGEST_NAME && name.chars().all(is_letter);
    (is_name && (1..=10).contains(&kind.len())).then_some(name)
}

/// One phrase as evidence and finding.
fn said(told: &Told, stack: &'static str, inspector: Option<&'static str>) -> Examined {
    let mut examined = Examined::new(Kind::Log);
    if told.means == Meaning::HttpStatus && is_judged_as_answer(told) {
        examined.evidence.kind = Kind::Api;
        api::judge(&mut examined, status(told).unwrap_or_default());
        if !examined.found.is_empty() {
            return examined;
        }
    }
    let mut rows: Vec<(&'static str, RedactableValue)> = Vec::new();
    rows.extend(subject(told));
    rows.extend(inspector.filter(|_| told.means.is_of_proxy()).map(|name| ("product", RedactableValue::word(name))));
    rows.extend(told.host.as_ref().map(|host| ("host", shown(host))));
    rows.extend(
        status(told)
            .filter(|_| told.means == Meaning::HttpStatus)
            .map(|status| ("HTTP", RedactableValue::Number(status.into()))),
    );
    rows.extend((!stack.is_empty()).then(|| ("stack", RedactableValue::word(stack))));
    let mut found = match told.means.rule() {
        Some(_) if told.is_elsewhere() => Found::rule(Rule::ProgramElsewhere),
        Some(rule) => Found::rule(rule),
        None => {
            examined.evidence.kind = Kind::SelfService;
            Found::problem(Situation::TermsUnsigned.into())
        }
    };
    for (claim, value) in rows {
        examined.row(claim, value.clone());
        found = found.seen(claim, value);
    }
    examined.find(found);
    examined
}

/// A status of an unknown service means what it means in an answer. Where Maskinporten was asked, its body says why.
fn is_judged_as_answer(told: &Told) -> bool {
    let status = status(told).unwrap_or_default();
    match told.owner() {
        Some(Owner::Local) => false,
        Some(Owner::Maskinporten) => !(400..500).contains(&status),
        _ => status != 400,
    }
}

fn shown(host: &Host) -> RedactableValue {
    match host.owner() {
        Owner::Maskinporten | Owner::PublicSector => RedactableValue::word(host.name.clone()),
        Owner::Other | Owner::Local => RedactableValue::foreign(&host.name),
    }
}
