//! The end of a certificate, and of the keys that are registered on a client where it is known, as a calendar file
//! (RFC 5545): whole days, with reminders in good time.

mod content_lines;
mod endings;

pub use endings::endings_calendar;

use super::{Value, Words};
use crate::contract::{Profile, name_of};
use crate::domain::Timestamp;
use content_lines::ContentLines;

/// Days before the end on which one is reminded. To order a certificate takes some weeks.
pub(super) const REMINDERS: [i64; 3] = [60, 30, 7];

/// What the file is called unless it is called otherwise.
#[must_use]
pub fn calendar_file(words: &Words, profile: &Profile) -> String {
    words.with("calendar-file", &[("organisation", profile.organisation.to_string())])
}

/// The file's content. The same profile gives the same events, so that a calendar that is given both has them once.
#[must_use]
pub fn calendar(words: &Words, profile: &Profile, now: Timestamp) -> String {
    file(|lines| {
        event(lines, words, profile, now, What::Certificate, profile.certificate_ends);
        if let Some(end) = profile.keys_end {
            event(lines, words, profile, now, What::Keys, end);
        }
    })
}

fn file(events: impl FnOnce(&mut ContentLines)) -> String {
    let mut lines = ContentLines::default();
    lines.component("VCALENDAR", |lines| {
        lines.property("VERSION", "2.0");
        lines.property("PRODID", "-//portnokkel//portnokkel//EN");
        events(lines);
    });
    lines.finish()
}

/// The properties that every event of ours begins with.
fn whole_day(lines: &mut ContentLines, words: &Words, name: &str, end: Timestamp, now: Timestamp) {
    let ends = end.to_zoned(words.zone().clone()).date();
    lines.text("UID", &format!("{name}-{ends}@portnokkel"));
    lines.property("DTSTAMP", &now.strftime("%Y%m%dT%H%M%SZ").to_string());
    // A day without an end is a whole day (3.6.1).
    lines.property("DTSTART;VALUE=DATE", &ends.strftime("%Y%m%d").to_string());
}

fn alarms(lines: &mut ContentLines, reminder: impl Fn(i64) -> String) {
    for days in REMINDERS {
        alarm(lines, days, &reminder(days));
    }
}

/// What comes to its end.
#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    Certificate,
    Keys,
}

fn event(lines: &mut ContentLines, words: &Words, profile: &Profile, now: Timestamp, what: What, end: Timestamp) {
    let (kind, summary, description, reminder) = match what {
        What::Certificate => ("", "calendar-summary", "calendar-description", "calendar-reminder"),
        What::Keys => ("-keys", "calendar-keys-summary", "calendar-keys-description", "calendar-keys-reminder"),
    };
    let organisation = profile.organisation_name.as_str();
    let facts = [("file", name_of(&profile.file)), ("date", words.date(end)), ("name", profile.name.clone())];
    lines.component("VEVENT", |lines| {
        whole_day(lines, words, &format!("{}-{}{kind}", profile.organisation, profile.client_id), end, now);
        lines.text("SUMMARY", &words.with(summary, &[("organisation", organisation)]));
        lines.text("DESCRIPTION", &words.with(description, &facts));
        // Nobody is away because a certificate ends.
        lines.property("TRANSP", "TRANSPARENT");
        alarms(lines, |days| {
            let facts = [("days", Value::from(days)), ("organisation", Value::from(organisation))];
            words.with(reminder, &facts)
        });
    });
}

fn alarm(lines: &mut ContentLines, days: i64, reminder: &str) {
    lines.component("VALARM", |lines| {
        lines.property("ACTION", "DISPLAY");
        lines.text("DESCRIPTION", reminder);
        // In days: in seconds, a change of the clock would move it by an hour.
        lines.property("TRIGGER", &format!("-P{days}D"));
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;
    use jiff::tz::TimeZone;

    fn profile() -> Profile {
        Profile {
            name: "Fjordvik; løsøre, test\nog mer".into(),
            certificate_ends: "2027-03-03T22:30:00Z".parse().unwrap(),
            organisation_name: "Fjordvik Blåbær og Ørret Drift AS med et ganske langt navn som må brettes".into(),
            ..Profile::example()
        }
    }

    fn lines(file: &str) -> Vec<String> {
        file.replace("\r\n ", "").replace("\r\n\t", "").split("\r\n").map(str::to_owned).collect()
    }

    #[test]
    fn the_day_on_which_it_ends_here_is_a_whole_day_with_three_reminders() {
        let oslo = jiff::tz::TimeZone::get("Europe/Oslo").unwrap_or(TimeZone::fixed(jiff::tz::offset(1)));
        for (language, day) in [
            (Language::Bokmal, "3. mars 2027"),
            (Language::Nynorsk, "3. mars 2027"),
            (Language::English, "3 March 2027"),
        ] {
            let words = Words::in_zone(language, oslo.clone());
            let file = calendar(&words, &profile(), "2026-11-22T12:00:00Z".parse().unwrap());
            let lines = lines(&file);
            let has = |wanted: &str| lines.iter().any(|line| line == wanted);
            assert!(has("BEGIN:VCALENDAR") && has("VERSION:2.0") && has("END:VCALENDAR"), "{file}");
            assert!(has("DTSTART;VALUE=DATE:20270303") && has("DTSTAMP:20261122T120000Z"), "{file}");
            assert_eq!(lines.iter().filter(|line| *line == "BEGIN:VALARM").count(), 3);
            for trigger in ["-P60D", "-P30D", "-P7D"] {
                assert!(lines.iter().any(|line| *line == format!("TRIGGER:{trigger}")), "{file}");
            }
            let description = lines.iter().find(|line| line.starts_with("DESCRIPTION:") && line.contains(day)).unwrap();
            assert!(description.contains(r"Fjordvik\; løsøre\, test\nog mer"), "{description}");
        }
    }

    #[test]
    fn keys_that_end_are_a_day_of_their_own() {
        let (words, now) = (Words::new(Language::Bokmal), Timestamp::UNIX_EPOCH);
        let both = Profile { keys_end: Some("2027-09-09T12:00:00Z".parse().unwrap()), ..profile() };
        let [alone, both] = [profile(), both].map(|profile| calendar(&words, &profile, now).replace("\r\n ", ""));
        let count = |file: &str, what: &str| file.matches(what).count();
        assert_eq!((count(&alone, "BEGIN:VEVENT"), count(&both, "BEGIN:VEVENT")), (1, 2));
        assert_eq!(count(&both, "BEGIN:VALARM"), 6);
        assert!(both.contains("DTSTART;VALUE=DATE:20270909") && both.contains("-keys-2027-09-09@portnokkel"), "{both}");
    }

    #[test]
    fn no_line_is_longer_than_the_standard_allows_and_no_letter_is_cut_in_two() {
        let file = calendar(&Words::new(Language::Bokmal), &profile(), Timestamp::UNIX_EPOCH);
        assert!(file.ends_with("END:VCALENDAR\r\n"), "{file:?}");
        for line in file.split("\r\n") {
            assert!(line.len() <= 75 && !line.contains(['\n', '\r']), "{line:?}");
        }
    }
}
