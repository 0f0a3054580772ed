//! What tools say of a certificate in words: `openssl x509`, `keytool -list -v`, `certutil -dump`, PowerShell. Its dates
//! tell whether it can be used; what else it is, the certificate itself has to say.

use super::evidence::{Examined, Found, Kind};
use super::preflight::{SOON, VERY_SOON};
use super::redactable::RedactableValue;
use super::{Circumstances, Finding, Warning};
use crate::domain::Timestamp;
use crate::problem::Situation;
use regex::{Captures, Regex};
use std::sync::LazyLock;

/// Longest text in which dates are looked for: such tools print a few pages.
const LARGEST: usize = 256 * 1024;
/// Seconds of a day.
const DAY: i64 = 86_400;
const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// When a certificate ends, as tools write it: `Nov 18 22:59:00 2026 GMT`, `Wed Nov 18 23:59:00 CET 2026`,
/// `18.11.2026 23:59`, `11/18/2026 11:59 PM`, `2026-11-18 23:59`.
static ENDS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let label = r"(?:\bnot ?after\s*[:=\]]|\bvalid from: [^\n]{5,60}? until: ?|\bTo: )\s*";
    let openssl = r"(?P<om>[a-z]{3}) +(?P<od>\d{1,2}) (?P<ot>\d\d:\d\d:\d\d) (?P<oy>\d{4})(?: gmt)?";
    let java = r"[a-z]{3} (?P<jm>[a-z]{3}) (?P<jd>\d{1,2}) (?P<jt>\d\d:\d\d:\d\d) (?P<jz>[a-z]{3,4}) (?P<jy>\d{4})";
    let norwegian = r"(?P<nd>\d{1,2})\.(?P<nm>\d{1,2})\.(?P<ny>\d{4})";
    let american = r"(?P<am>\d{1,2})/(?P<ad>\d{1,2})/(?P<ay>\d{4})";
    let iso = r"(?P<iy>\d{4})-(?P<im>\d\d)-(?P<id>\d\d)";
    Regex::new(&format!("(?i){label}(?:{java}|{openssl}|{norwegian}|{american}|{iso})")).ok()
});
/// What only a certificate of an organisation has, or one with its key: a server's has neither.
static OWN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)serialnumber ?= ?\d{9}\b|NTRNO-\d{9}|PrivateKeyEntry|HasPrivateKey\s*: true").ok()
});
/// Who issued it: a line, or the lines below `Issuer:`.
static ISSUER: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)\bissuer\s*[:=\]]\s*(?:[^\n]*?|\s*)\bCN ?= ?(?P<name>[^,\n\r/]{2,80})").ok());

/// `None` where no date is, or where nothing is wrong with it.
pub(super) fn examine(text: &str, circumstances: &Circumstances) -> Option<Examined> {
    if text.len() > LARGEST || !OWN.as_ref()?.is_match(text) {
        return None;
    }
    let ends = ends(&ENDS.as_ref()?.captures(text)?)?;
    let issuer = ISSUER.as_ref()?.captures(text).map(|found| found["name"].trim().to_owned())?;
    let left = (ends.as_second() - circumstances.server_now()).div_euclid(DAY);
    let finding = match left {
        ..0 => Finding::Stops(Situation::CertificateExpired { at: ends, issuer: issuer.clone() }.into()),
        left if left <= VERY_SOON => Finding::Warns(Warning::ExpiresVerySoon(left)),
        left if left <= SOON => Finding::Warns(Warning::ExpiresSoon(left)),
        _ => return None,
    };
    let mut examined = Examined::new(Kind::Certificate);
    let issuer = RedactableValue::Issuer(RedactableValue::foreign(&issuer).plain());
    examined.row("issuer", issuer.clone());
    examined.row("notAfter", RedactableValue::Time(ends));
    let found = Found::preflight(finding).seen("notAfter", RedactableValue::Time(ends));
    examined.find(found.seen("issuer", issuer));
    // Who it is for stands there as well.
    examined.evidence.hidden += 1;
    Some(examined)
}

/// A date without a time is over when its day is; one without a zone is taken as UTC, which is an hour or two late.
fn ends(found: &Captures) -> Option<Timestamp> {
    let part = |name: &str| found.name(name).map(|part| part.as_str());
    let named = |name: &str| {
        let month = part(name)?.to_ascii_lowercase();
        MONTHS.iter().position(|known| *known == month).map(|place| place + 1)
    };
    let numbered = |name: &str| part(name)?.parse::<usize>().ok();
    let day = |form: &str| Some((part(&format!("{form}y"))?, part(&format!("{form}d"))?));
    let end_of_day = "23:59:59";
    let (year, month, day, time, zone) = if let Some((year, day)) = day("j") {
        let zone = match part("jz")?.to_ascii_uppercase().as_str() {
            "CET" => "+01:00",
            "CEST" => "+02:00",
            _ => "Z",
        };
        (year, named("jm")?, day, part("jt")?, zone)
    } else if let Some((year, day)) = day("o") {
        (year, named("om")?, day, part("ot")?, "Z")
    } else {
        let form = ["n", "a", "i"].into_iter().find(|form| day(form).is_some())?;
        let (year, day) = day(form)?;
        (year, numbered(&format!("{form}m"))?, day, end_of_day, "Z")
    };
    format!("{year}-{month:02}-{day:0>2}T{time}{zone}").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(date: &str) -> Option<&'static str> {
        let text = format!("Issuer: CN=Buypass Class 3 CA 3, C=NO\nSubject: SERIALNUMBER=313299767\n{date}\n");
        let circumstances = Circumstances::at("2026-11-22T12:00:00Z".parse().unwrap());
        examine(&text, &circumstances).map(|examined| examined.found[0].key())
    }

    #[test]
    fn the_end_is_read_as_each_tool_writes_it() {
        for (written, soon) in [
            ("notAfter=Nov 18 22:59:00 2026 GMT", "notAfter=Dec  2 22:59:00 2026 GMT"),
            ("  Not After : Nov  8 22:59:00 2026 GMT", "  Not After : Dec 12 22:59:00 2026 GMT"),
            (
                "Valid from: Sat Nov 18 10:12:44 CET 2023 until: Wed Nov 18 23:59:00 CET 2026",
                "Valid from: Sat Nov 18 10:12:44 CET 2023 until: Wed Dec 02 23:59:00 CET 2026",
            ),
            ("  To: Wed Nov 18 23:59:00 CEST 2026]", "  To: Wed Dec 02 23:59:00 CET 2026]"),
            (" NotAfter: 18.11.2026 23:59", " NotAfter: 02.12.2026 23:59"),
            ("NotAfter      : 11/18/2026 11:59:00 PM", "NotAfter      : 12/2/2026 11:59:00 PM"),
            ("[Not After]\n  2026-11-18 23:59:00", "[Not After]\n  2026-12-02 23:59:00"),
        ] {
            assert_eq!(key(written), Some("certificate-expired"), "{written}");
            assert_eq!(key(soon), Some("expires-very-soon"), "{soon}");
            assert_eq!(key(&written.replace("2026", "2028").replace("2023", "2022")), None, "{written}");
        }
        assert_eq!(key("NotAfter: 45.13.2026"), None);
    }

    #[test]
    fn a_servers_certificate_is_not_ones_own() {
        let server =
            "issuer=C=US, O=Let's Encrypt, CN=R11\nsubject=CN=test.maskinporten.no\nnotAfter=Nov 18 22:59:00 2026 GMT";
        let circumstances = Circumstances::at("2026-11-22T12:00:00Z".parse().unwrap());
        assert!(examine(server, &circumstances).is_none());
    }
}
