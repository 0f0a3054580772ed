//! Dates, times, durations and numbers as people write them.

use super::{Value, Words};
use crate::domain::Timestamp;

const MINUTE: i64 = 60;
const DAY: i64 = 86_400;
const HOUR: i64 = 60 * MINUTE;
const DAYS_A_YEAR: i64 = 365;
/// From here on days are too many to mean anything.
const DAYS_FROM_MONTHS: i64 = 90;
/// From eleven twelfths of a year on it is told in years.
const YEARS_FROM: (i64, i64) = (11, 12);
/// From so many hundredths on it is almost one more, and from so many it is more than the whole.
const ALMOST: i64 = 75;
const OVER: i64 = 4;
const KILOBYTE: u64 = 1000;
const MEGABYTE: u64 = 1000 * KILOBYTE;

/// How long something is valid yet: in days, in months, and in years.
const LEFT: [&str; 7] = [
    "card-days-left",
    "left-months-almost",
    "left-months-over",
    "left-months",
    "left-years-almost",
    "left-years-over",
    "left-years",
];
/// In how long it ends, in the same order.
const UNTIL: [&str; 7] = [
    "fleet-until-days",
    "fleet-until-months-almost",
    "fleet-until-months-over",
    "fleet-until-months",
    "fleet-until-years-almost",
    "fleet-until-years-over",
    "fleet-until-years",
];

/// Which of the keys fits so many days, and how many days, months or years they are.
fn span(keys: &[&'static str; 7], days: i64) -> (&'static str, i64) {
    if days < DAYS_FROM_MONTHS {
        return (keys[0], days);
    }
    let is_years = days * YEARS_FROM.1 >= DAYS_A_YEAR * YEARS_FROM.0;
    // In hundredths of the unit, so that nothing is lost by rounding.
    let hundredths = if is_years { days * 10_000 / 36_525 } else { days * 10_000 / 3_044 };
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    match (is_years, rest) {
        (false, ALMOST..) => (keys[1], whole + 1),
        (false, OVER..) => (keys[2], whole),
        (false, _) => (keys[3], whole),
        (true, ALMOST..) => (keys[4], whole + 1),
        (true, OVER..) => (keys[5], whole),
        (true, _) => (keys[6], whole),
    }
}

impl Words {
    /// «3. mars 2026», "3 March 2026".
    #[must_use]
    pub fn date(&self, time: Timestamp) -> String {
        self.date_with("month-long", time)
    }

    /// «20. des. 2026», "20 Dec 2026".
    #[must_use]
    pub fn short_date(&self, time: Timestamp) -> String {
        self.date_with("month-short", time)
    }

    /// «des.», "Dec".
    #[must_use]
    pub fn short_month(&self, time: Timestamp) -> String {
        self.with("month-short", &[("month", time.to_zoned(self.zone().clone()).date().month())])
    }

    fn date_with(&self, month: &str, time: Timestamp) -> String {
        let day = time.to_zoned(self.zone().clone()).date();
        let month = self.with(month, &[("month", day.month())]);
        let arguments = [
            ("day", Value::from(day.day())),
            ("month", Value::from(month)),
            ("year", Value::from(day.year().to_string())),
        ];
        self.with("date-format", &arguments)
    }

    /// «14.03», "14:03": the time of day.
    #[must_use]
    pub fn time(&self, time: Timestamp) -> String {
        let time = time.to_zoned(self.zone().clone()).time();
        format!("{:02}:{:02}", time.hour(), time.minute())
    }

    /// «14:03:07»: where seconds matter.
    #[must_use]
    pub fn clock(&self, time: Timestamp) -> String {
        let time = time.to_zoned(self.zone().clone()).time();
        format!("{:02}:{:02}:{:02}", time.hour(), time.minute(), time.second())
    }

    /// «3. mars 2026 kl. 14:03», "3 March 2026, 14:03".
    #[must_use]
    pub fn date_and_time(&self, time: Timestamp) -> String {
        self.with("date-time-format", &[("date", self.date(time)), ("time", self.time(time))])
    }

    /// «Nesten 3 år igjen»: how long something is valid yet. In days below 90, then in months, and from a year on in years.
    #[must_use]
    pub fn time_left(&self, days: i64) -> String {
        let (key, count) = span(&LEFT, days);
        if key == LEFT[0] { self.with(key, &[("days", count)]) } else { self.with(key, &[("count", count)]) }
    }

    /// «Om nesten 3 år»: in how long something ends that has not.
    #[must_use]
    pub fn time_until(&self, days: i64) -> String {
        let (key, count) = span(&UNTIL, days);
        self.with(key, &[("count", count)])
    }

    /// «42 s», «1 min 42 s», «1 t 5 min». Nothing below zero.
    #[must_use]
    pub fn duration(&self, seconds: i64) -> String {
        let seconds = seconds.max(0);
        let (hours, minutes, rest) = (seconds / HOUR, seconds % HOUR / MINUTE, seconds % MINUTE);
        match (hours, minutes) {
            (0, 0) => self.with("duration-seconds", &[("seconds", rest)]),
            (0, _) => self.with("duration-minutes", &[("minutes", minutes), ("seconds", rest)]),
            (_, _) => self.with("duration-hours", &[("hours", hours), ("minutes", minutes)]),
        }
    }

    /// «1 minutt og 42 sekunder»: a duration as a screen reader should say it. From two days on in days alone.
    #[must_use]
    pub fn spoken_duration(&self, seconds: i64) -> String {
        let seconds = seconds.max(0);
        if seconds >= 2 * DAY {
            return self.with("spoken-days", &[("days", seconds.saturating_add(DAY / 2) / DAY)]);
        }
        let units = [
            ("spoken-hours", "hours", seconds / HOUR),
            ("spoken-minutes", "minutes", seconds % HOUR / MINUTE),
            ("spoken-seconds", "seconds", seconds % MINUTE),
        ];
        let said = units.into_iter().skip_while(|(_, _, count)| *count == 0).take(2).filter(|(_, _, count)| *count > 0);
        let said: Vec<String> = said.map(|(key, unit, count)| self.with(key, &[(unit, count)])).collect();
        match said.as_slice() {
            [] => self.with("spoken-seconds", &[("seconds", 0)]),
            [only] => only.clone(),
            [first, second, ..] => self.with("spoken-and", &[("first", first.as_str()), ("second", second)]),
        }
    }

    /// «12 345», with blanks that do not break; four digits stay together.
    #[must_use]
    pub fn number(&self, number: i64) -> String {
        let digits = number.unsigned_abs().to_string();
        let sign = if number < 0 { "−" } else { "" };
        if digits.len() <= 4 {
            return format!("{sign}{digits}");
        }
        let mut grouped = String::from(sign);
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                grouped.push('\u{a0}');
            }
            grouped.push(digit);
        }
        grouped
    }

    /// «812 byte», «4 kB», «2 MB»: the size of a file, rounded up.
    #[must_use]
    pub fn size(&self, bytes: u64) -> String {
        match bytes {
            0..KILOBYTE => self.with("size-bytes", &[("count", bytes)]),
            KILOBYTE..MEGABYTE => self.with("size-kilobytes", &[("count", bytes.div_ceil(KILOBYTE))]),
            _ => self.with("size-megabytes", &[("count", bytes.div_ceil(MEGABYTE))]),
        }
    }

    /// «a, b og c», "a, b and c".
    #[must_use]
    pub fn list(&self, items: &[&str]) -> String {
        match items {
            [] => String::new(),
            [only] => (*only).to_owned(),
            [first @ .., last] => self.with("list-and", &[("first", first.join(", ")), ("last", (*last).to_owned())]),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::Timestamp;
    use crate::text::{Language, Words};
    use jiff::tz::TimeZone;

    fn all() -> [Words; 3] {
        Language::ALL.map(|language| Words::in_zone(language, TimeZone::UTC))
    }

    fn in_all(say: impl Fn(&Words) -> String) -> [String; 3] {
        all().map(|words| say(&words))
    }

    #[test]
    fn dates_are_written_as_each_language_does() {
        let time: Timestamp = "2026-03-03T14:03:00Z".parse().unwrap();
        assert_eq!(in_all(|words| words.date(time)), ["3. mars 2026", "3. mars 2026", "3 March 2026"]);
        let norwegian = "3. mars 2026 kl. 14:03";
        assert_eq!(in_all(|words| words.date_and_time(time)), [norwegian, norwegian, "3 March 2026, 14:03"]);
        let winter: Timestamp = "2026-12-20T00:00:00Z".parse().unwrap();
        assert_eq!(in_all(|words| words.short_date(winter)), ["20. des. 2026", "20. des. 2026", "20 Dec 2026"]);
    }

    #[test]
    fn every_month_has_its_name() {
        for month in 1..=12 {
            let time: Timestamp = format!("2026-{month:02}-15T12:00:00Z").parse().unwrap();
            for words in all() {
                assert!(words.date(time).ends_with(" 2026") && words.short_date(time).len() > 10);
            }
        }
    }

    #[test]
    fn durations_name_their_two_largest_units() {
        assert_eq!(in_all(|words| words.duration(42)), ["42 s", "42 s", "42 s"]);
        assert_eq!(in_all(|words| words.duration(102)), ["1 min 42 s", "1 min 42 s", "1 min 42 s"]);
        assert_eq!(in_all(|words| words.duration(3900)), ["1 t 5 min", "1 t 5 min", "1 h 5 min"]);
        assert_eq!(in_all(|words| words.duration(-3)), ["0 s", "0 s", "0 s"]);
    }

    #[test]
    fn durations_are_spoken_in_whole_words() {
        let spoken = in_all(|words| words.spoken_duration(102));
        assert_eq!(spoken, ["1 minutt og 42 sekunder", "1 minutt og 42 sekund", "1 minute and 42 seconds"]);
        assert_eq!(all()[0].spoken_duration(60), "1 minutt");
        assert_eq!(all()[0].spoken_duration(0), "0 sekunder");
        assert_eq!(in_all(|words| words.spoken_duration(7230)), ["2 timer", "2 timar", "2 hours"]);
        assert_eq!(in_all(|words| words.spoken_duration(365 * 86_400 - 1)), ["365 dager", "365 dagar", "365 days"]);
    }

    #[test]
    fn long_numbers_are_grouped_with_blanks_that_do_not_break() {
        let words = &all()[0];
        assert_eq!([812, 1234, 12_345].map(|n| words.number(n)), ["812", "1234", "12\u{a0}345"]);
        assert_eq!(words.number(-1_234_567), "−1\u{a0}234\u{a0}567");
    }

    #[test]
    fn what_is_left_is_told_in_the_unit_that_means_something() {
        let left = |days| all()[0].time_left(days);
        assert_eq!([0, 1, 28, 89].map(left), ["Går ut i dag", "1 dag igjen", "28 dager igjen", "89 dager igjen"]);
        assert_eq!(
            [90, 93, 200, 330].map(left).map(|told| told.to_lowercase()),
            ["nesten 3 måneder igjen", "mer enn 3 måneder igjen", "mer enn 6 måneder igjen", "nesten 11 måneder igjen"]
        );
        assert_eq!(
            [360, 366, 1063, 1100, 6608].map(left),
            ["Nesten 1 år igjen", "1 år igjen", "Nesten 3 år igjen", "3 år igjen", "Mer enn 18 år igjen"]
        );
        let told = in_all(|words| words.time_left(1063));
        assert_eq!(told, ["Nesten 3 år igjen", "Nesten 3 år igjen", "Almost 3 years left"]);
    }

    #[test]
    fn sizes_and_lists_are_short() {
        let words = &all()[0];
        assert_eq!([812, 3500, 2_000_000].map(|n| words.size(n)), ["812 byte", "4 kB", "2 MB"]);
        assert_eq!(in_all(|words| words.list(&["a", "b", "c"])), ["a, b og c", "a, b og c", "a, b and c"]);
        assert_eq!(words.list(&["a"]), "a");
    }
}
