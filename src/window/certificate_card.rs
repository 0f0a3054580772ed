//! The certificate as a card: whose it is, what it is for, and how long it is good for.

use egui::Ui;

use super::icon::Icon;
use super::screen::Screen;
use super::theme::SPACE_8;
use super::widgets::{Card, Pill, Row, Tone, Validity as Bar, body, disclosure};
use crate::diagnosis::{SOON, VERY_SOON};
use crate::domain::{DisplayName, Timestamp};
use crate::keystore::{Certificate, CertificateEnvironment, Entry, KeyKind, MissingOrgNumber, Purpose, Seid, Validity};
use crate::problem::Situation;
use crate::text::Words;

/// Draws the card.
pub(super) fn show(ui: &mut Ui, screen: &Screen<'_>, certificate: &Certificate) {
    let words = screen.words;
    let (kind, tone) = realm(certificate.realm);
    let kind = words.say(kind);
    let pills = [Pill { label: &kind, tone }];
    Card::new().title(Icon::ORGANISATION, &certificate.organisation_name).pills(&pills).show(ui, |ui| {
        Row::mono(&words.say("card-org-number"), &number(words, certificate)).show(ui);
        Row::new(&words.say("card-issuer"), &certificate.issuer).show(ui);
        if certificate.names_changed {
            Row::new(&words.say("card-names"), &words.say("card-names-changed")).show(ui);
        }
        Row::new(&words.say("card-purpose"), &purpose(words, certificate.purpose)).show(ui);
        ui.add_space(SPACE_8);
        show_validity(ui, screen, certificate);
    });
}

/// What only support staff ask for, folded away: fingerprint, serial number, name in the file, key, profile and chain.
pub(super) fn show_details(ui: &mut Ui, screen: &Screen<'_>, entry: &Entry) {
    let words = screen.words;
    disclosure(ui, "certificate_details", &words.say("button-technical-details"), |ui| {
        ui.spacing_mut().item_spacing.y = SPACE_8;
        let certificate = &entry.certificate;
        Row::new(&words.say("card-subject"), &certificate.subject).show(ui);
        Row::mono(&words.say("card-fingerprint"), &pairs(&certificate.sha256)).show(ui);
        Row::mono(&words.say("card-serial"), &certificate.serial).show(ui);
        Row::mono(&words.say("card-alias"), DisplayName::of(&entry.alias).as_str()).show(ui);
        Row::new(&words.say("card-key"), &key(words, certificate.key)).show(ui);
        Row::new(&words.say("card-generation"), &generation(words, certificate.generation)).show(ui);
        show_chain(ui, words, entry);
    });
}

/// Each certificate of the chain: whose, by whom, from when to when.
fn show_chain(ui: &mut Ui, words: &Words, entry: &Entry) {
    let links = entry.chain.iter().filter_map(|der| Certificate::from_der(der).ok());
    for (place, link) in links.enumerate() {
        let dates = [link.not_before, link.not_after].map(|date| words.short_date(date));
        let told = [
            link.subject,
            words.with("card-chain-issuer", &[("issuer", &*link.issuer)]),
            words.with("card-chain-validity", &[("from", &*dates[0]), ("to", &*dates[1])]),
        ];
        Row::new(&words.with("card-chain-link", &[("number", place + 1)]), &told.join("\n")).show(ui);
    }
    if entry.chain.len() == 1 {
        body(ui, &words.say("card-no-chain"));
    }
}

/// What a certificate is for, in words.
pub(super) fn purpose(words: &Words, purpose: Purpose) -> String {
    words.say(match purpose {
        Purpose::Authentication => "card-purpose-authentication",
        Purpose::Signing => "card-purpose-signing",
        Purpose::Encryption => "card-purpose-encryption",
        Purpose::Other => "card-purpose-unknown",
    })
}

fn realm(realm: CertificateEnvironment) -> (&'static str, Tone) {
    match realm {
        CertificateEnvironment::Test => ("card-realm-test", Tone::Test),
        CertificateEnvironment::Production => ("card-realm-production", Tone::Production),
        CertificateEnvironment::Demo => ("card-realm-demo", Tone::Demo),
        CertificateEnvironment::Unknown => ("card-realm-unknown", Tone::Neutral),
    }
}

fn number(words: &Words, certificate: &Certificate) -> String {
    match &certificate.organisation {
        Ok(number) => number.grouped(),
        Err(MissingOrgNumber::CheckDigit(number) | MissingOrgNumber::Foreign(number)) => number.clone(),
        Err(MissingOrgNumber::Absent) => words.say("card-purpose-unknown"),
    }
}

fn generation(words: &Words, generation: Seid) -> String {
    words.say(match generation {
        Seid::One => "card-generation-one",
        Seid::Two => "card-generation-two",
        Seid::Unknown => "card-purpose-unknown",
    })
}

fn key(words: &Words, key: KeyKind) -> String {
    match key {
        KeyKind::Rsa { bits } => words.with("card-key-rsa", &[("bits", bits)]),
        KeyKind::EllipticCurve | KeyKind::Other => words.say("card-key-other"),
    }
}

/// In one sentence, for the ear: whose it is, what kind it is, and how long it is good for.
pub(super) fn told(screen: &Screen<'_>, certificate: &Certificate) -> String {
    let words = screen.words;
    let parts = [
        ("name", certificate.organisation_name.clone()),
        ("number", number(words, certificate)),
        ("kind", words.say(realm(certificate.realm).0)),
        ("date", words.date(certificate.not_after)),
        ("left", validity(screen, certificate).0),
    ];
    words.with("card-told", &parts)
}

/// How long it is good for, and how well that is.
fn validity(screen: &Screen<'_>, certificate: &Certificate) -> (String, Tone) {
    let (words, now) = (screen.words, screen.app.session.time_there(screen.now));
    let stop = screen.app.session.certificate_stop().map(|problem| problem.situation);
    match certificate.validity(now) {
        _ if matches!(stop, Some(Situation::CertificateRevoked { .. })) => (words.say("card-revoked"), Tone::Danger),
        Validity::NotYet => (words.say("card-not-yet-valid"), Tone::Danger),
        Validity::Expired => (words.say("card-expired"), Tone::Danger),
        Validity::Valid { days_left } => (words.with("card-days-left", &[("days", days_left)]), tone_of(days_left)),
    }
}

fn show_validity(ui: &mut Ui, screen: &Screen<'_>, certificate: &Certificate) {
    let (words, now) = (screen.words, screen.app.session.time_there(screen.now));
    let (left, tone) = validity(screen, certificate);
    let (from, to) = (words.short_date(certificate.not_before), words.short_date(certificate.not_after));
    let label = words.say("card-validity");
    let now = share(certificate, now);
    Bar { label: &label, left: &left, from: &from, to: &to, now, tone }.show(ui);
}

fn tone_of(days_left: i64) -> Tone {
    match () {
        () if days_left <= VERY_SOON => Tone::Warn,
        () if days_left <= SOON => Tone::Info,
        () => Tone::Ok,
    }
}

/// How much of its time has passed: 0 to 1.
#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "a bar is a few hundred points wide")]
fn share(certificate: &Certificate, now: Timestamp) -> f32 {
    let whole = certificate.not_after.as_second() - certificate.not_before.as_second();
    let passed = now.as_second() - certificate.not_before.as_second();
    (passed as f64 / whole.max(1) as f64).clamp(0.0, 1.0) as f32
}

/// `3FA2…` as `3F:A2:…`, as every other tool shows it.
fn pairs(hex: &str) -> String {
    let digits: Vec<char> = hex.to_uppercase().chars().collect();
    digits.chunks(2).map(|pair| pair.iter().collect::<String>()).collect::<Vec<_>>().join(":")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tone_follows_the_days_that_are_left() {
        let tones = [0, 30, 31, 90, 91].map(tone_of);
        assert_eq!(tones, [Tone::Warn, Tone::Warn, Tone::Info, Tone::Info, Tone::Ok]);
    }

    #[test]
    fn a_fingerprint_is_read_in_pairs() {
        assert_eq!(pairs("3fa211"), "3F:A2:11");
    }
}
