//! What is written after `portnokkel expiry`.

use crate::terminal::help;
use crate::terminal::keys::arguments::{By, Who};
use clap::{Args, ValueEnum};
use jiff::SignedDuration;
use std::path::PathBuf;

/// The longest time that is warned of, in days.
const LONGEST: i64 = 3660;

/// What to look at, and when to warn.
#[derive(Debug, Args)]
#[command(after_long_help = help::EXPIRY)]
pub struct ExpiryArguments {
    /// A setup that the window has kept, by its name; all of them when nothing is said
    #[arg(long, value_name = "NAME", conflicts_with = "keystore")]
    pub setup: Option<String>,

    /// Or a certificate instead, and as whom
    #[command(flatten)]
    pub by: By,

    /// Warn of what ends within this time: days (`30d`), weeks (`4w`) or hours (`12h`)
    #[arg(long, value_name = "30d", default_value = "30d", value_parser = time)]
    pub warn: SignedDuration,

    /// Print `{"endings": […], "due", "unread": […]}` on one line
    #[arg(long)]
    pub json: bool,

    /// Write all of it to this file as well, which is not there yet: a calendar with reminders
    #[arg(long, value_name = "FILE.ics")]
    pub ics: Option<PathBuf>,

    /// Write all of it to this file as well, which is not there yet: a table
    #[arg(long, value_name = "FILE.csv")]
    pub csv: Option<PathBuf>,

    /// Read nothing; print how this scheduler runs this command each day and tells of what it finds
    #[arg(long, exclusive = true)]
    pub example: Option<Example>,
}

/// A scheduler.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Example {
    /// cron, which sends what is printed by e-mail
    Cron,
    /// systemd, with a notification on the desktop
    Systemd,
    /// Task Scheduler of Windows, by PowerShell, with a message
    TaskScheduler,
}

impl ExpiryArguments {
    /// Who asks, where anybody is named.
    pub(super) fn who(&self) -> Option<Who> {
        let is_named = self.setup.is_some() || self.by.keystore.is_some();
        is_named.then(|| Who { setup: self.setup.clone(), by: self.by.clone() })
    }
}

fn time(text: &str) -> Result<SignedDuration, &'static str> {
    let wanted = "it takes days (30d), weeks (4w) or hours (12h)";
    let unit = text.chars().last().ok_or(wanted)?;
    let hours = match unit {
        'h' => 1,
        'd' => 24,
        'w' => 7 * 24,
        _ => return Err(wanted),
    };
    let count: i64 = text[..text.len() - 1].parse().map_err(|_| wanted)?;
    let hours = count.checked_mul(hours).filter(|hours| (0..=LONGEST * 24).contains(hours));
    hours.map(SignedDuration::from_hours).ok_or("it takes ten years at most, and nothing below zero")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_read_with_its_unit() {
        assert_eq!(time("30d"), Ok(SignedDuration::from_hours(720)));
        assert_eq!(time("2w"), Ok(SignedDuration::from_hours(336)));
        assert_eq!([time("12h"), time("0d")], [12, 0].map(|hours| Ok(SignedDuration::from_hours(hours))));
        for wrong in ["", "30", "d", "-1d", "30 d", "9999999999999999999d", "3661d", "1y", "30ø"] {
            assert!(time(wrong).is_err(), "{wrong}");
        }
    }
}
