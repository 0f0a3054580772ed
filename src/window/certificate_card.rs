//! The certificate: whose it is, in large; where it is good, how long yet, and what it is for.

use egui::{Align, Layout, Rect, Ui, UiBuilder, vec2};

use super::drawings::seal;
use super::palette::Palette;
use super::screen::Screen;
use super::theme::{SPACE_4, SPACE_8, SPACE_16, SPACE_24, Type};
use super::widgets::{Pill, Row, Tone, Validity as Bar, body, heading_of, hint, strong, write};
use crate::diagnosis::{SOON, VERY_SOON};
use crate::domain::{DisplayName, Timestamp};
use crate::keystore::{Certificate, CertificateEnvironment, Entry, KeyKind, MissingOrgNumber, Seid, Validity};
use crate::problem::Situation;
use crate::text::{self, Words};

/// A longer name than this, in characters, is written smaller.
const LONG: usize = 40;
/// With less room than this there is no seal, and the name is written smaller.
const ROOMY: f32 = 480.0;
/// With less room than this the facts stand below each other.
const COLUMNS: f32 = 420.0;

/// Draws it. The name is a heading of this level: the title of the page where nothing is wrong with the certificate.
pub(super) fn show(ui: &mut Ui, screen: &Screen<'_>, certificate: &Certificate, level: usize) {
    let room = ui.available_rect_before_wrap();
    let sealed = level == 1 && room.width() >= ROOMY;
    let beside = if sealed { seal::SIZE + SPACE_24 } else { 0.0 };
    let words = ui.vertical(|ui| {
        ui.set_width(room.width() - beside);
        ui.spacing_mut().item_spacing.y = 0.0;
        show_name(ui, screen, certificate, level);
    });
    if sealed {
        let at = egui::pos2(room.right() - seal::SIZE, words.response.rect.top() + SPACE_8);
        seal::paint(ui, Rect::from_min_size(at, vec2(seal::SIZE, seal::SIZE)));
    }
    ui.add_space(SPACE_8);
    show_validity(ui, screen, certificate);
    show_facts(ui, screen, certificate);
}

fn show_name(ui: &mut Ui, screen: &Screen<'_>, certificate: &Certificate, level: usize) {
    let (words, name) = (screen.words, &certificate.organisation_name);
    let kind = match level {
        1 if name.chars().count() > LONG || ui.available_width() < ROOMY => Type::PLACE,
        1 => Type::HERO,
        _ => Type::CARD,
    };
    heading_of(ui, kind, level, name);
    let number = format!("{} {}", words.say("card-org-number"), number(words, certificate));
    write(ui, Type::BODY, Palette::of(ui).text_subtle, &number);
    ui.add_space(SPACE_16);
    let (kind, tone) = realm(certificate.realm);
    Pill { label: &words.say(kind), tone }.show(ui);
}

/// Who issued it, what it is for and since when, beside each other.
fn show_facts(ui: &mut Ui, screen: &Screen<'_>, certificate: &Certificate) {
    let words = screen.words;
    let facts = [
        ("card-issuer", certificate.issuer.clone()),
        ("card-purpose", text::purpose(words, certificate.purpose)),
        ("card-issued", words.date(certificate.not_before)),
    ];
    let width = (ui.available_width() - 2.0 * SPACE_24) / 3.0;
    if ui.available_width() < COLUMNS {
        for (name, value) in &facts {
            Row::new(&words.say(name), value).show(ui);
        }
    } else {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = SPACE_24;
            for (name, value) in &facts {
                let rect = Rect::from_min_size(ui.cursor().min, vec2(width, 0.0));
                let column = UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min));
                ui.scope_builder(column, |ui| {
                    ui.set_width(width);
                    show_fact(ui, &words.say(name), value);
                });
            }
        });
    }
    if certificate.names_changed {
        hint(ui, &words.say("card-names-changed"));
    }
}

fn show_fact(ui: &mut Ui, name: &str, value: &str) {
    ui.spacing_mut().item_spacing.y = SPACE_4;
    hint(ui, name);
    strong(ui, value);
}

/// What only support staff ask for: fingerprint, serial number, name in the file, key, profile and chain.
pub(super) fn show_details(ui: &mut Ui, screen: &Screen<'_>, entry: &Entry) {
    let words = screen.words;
    ui.vertical(|ui| {
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
        Validity::Valid { days_left } => (words.time_left(days_left), tone_of(days_left)),
    }
}

fn show_validity(ui: &mut Ui, screen: &Screen<'_>, certificate: &Certificate) {
    let (words, now) = (screen.words, screen.app.session.time_there(screen.now));
    let (left, tone) = validity(screen, certificate);
    let until = words.with("card-valid-until", &[("date", words.date(certificate.not_after))]);
    let name = words.say("card-validity");
    Bar { name: &name, left: &left, until: &until, share: share(certificate, now), tone }.show(ui);
}

fn tone_of(days_left: i64) -> Tone {
    match () {
        () if days_left <= VERY_SOON => Tone::Warn,
        () if days_left <= SOON => Tone::Info,
        () => Tone::Ok,
    }
}

/// How much of its time is left: 1 to 0.
#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "a bar is a few hundred points wide")]
fn share(certificate: &Certificate, now: Timestamp) -> f32 {
    let whole = certificate.not_after.as_second() - certificate.not_before.as_second();
    let left = certificate.not_after.as_second() - now.as_second();
    (left as f64 / whole.max(1) as f64).clamp(0.0, 1.0) as f32
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
