//! Administration clients that were asked for at Digdir, and have not come yet: kept so that the next visit goes on where
//! the last one had to wait.

use crate::domain::{Environment, OrgNumber, Timestamp};
use std::path::PathBuf;

/// How many are kept. An organisation waits for one in each environment, and few people speak for many organisations.
const MOST: usize = 20;

/// An organisation that waits for its administration client. Never a password, a key or a token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Where the certificate lies.
    pub file: PathBuf,
    /// Its name in the file.
    pub alias: String,
    /// Whose it is.
    pub organisation: OrgNumber,
    /// What the organisation is called.
    pub organisation_name: String,
    /// Where the client is to be.
    pub environment: Environment,
    /// When the e-mail to Digdir was opened, or copied. Whether it was sent nobody here knows.
    pub asked: Timestamp,
}

/// A change of what is kept: small enough that two windows can make theirs one after the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WaitingChange {
    /// Digdir was asked.
    Begin(Box<Waiting>),
    /// This organisation has what it waited for in this environment, or waits no longer.
    End(Box<Waiting>),
}

impl Waiting {
    /// Whether both wait for the same.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.is_of(&other.environment, other.organisation)
    }

    /// Whether it is this organisation's, here.
    #[must_use]
    pub fn is_of(&self, environment: &Environment, organisation: OrgNumber) -> bool {
        self.organisation == organisation && self.environment.issuer.same_but_slash(environment.issuer.as_str())
    }
}

impl WaitingChange {
    /// Makes the change, the newest first. The oldest of too many are let go.
    pub fn apply(&self, waiting: &mut Vec<Waiting>) {
        match self {
            Self::Begin(new) => {
                waiting.retain(|known| !known.is_same(new));
                waiting.insert(0, Waiting::clone(new));
                waiting.truncate(MOST);
            }
            Self::End(ended) => waiting.retain(|known| !known.is_same(ended)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn waiting(number: &str, environment: Environment, asked: i64) -> Waiting {
        Waiting {
            file: "/a/fjordvik.p12".into(),
            alias: "a".into(),
            organisation: number.parse().unwrap(),
            organisation_name: "Fjordvik Drift AS".into(),
            environment,
            asked: Timestamp::from_second(asked).unwrap(),
        }
    }

    #[test]
    fn asking_once_more_is_the_same_waiting() {
        let mut kept = Vec::new();
        for (environment, asked) in [(Environment::test(), 1), (Environment::production(), 2), (Environment::test(), 3)]
        {
            WaitingChange::Begin(Box::new(waiting("313299767", environment, asked))).apply(&mut kept);
        }
        let asked: Vec<i64> = kept.iter().map(|waiting| waiting.asked.as_second()).collect();
        assert_eq!(asked, [3, 2]);
        WaitingChange::End(Box::new(waiting("313299767", Environment::test(), 9))).apply(&mut kept);
        assert_eq!(kept.len(), 1);
    }

    #[test]
    fn the_oldest_of_too_many_is_let_go() {
        let mut kept = Vec::new();
        let numbers = (100_000_000..).filter_map(|number: u32| number.to_string().parse::<OrgNumber>().ok());
        for (asked, number) in (0..).zip(numbers.take(MOST + 5)) {
            WaitingChange::Begin(Box::new(waiting(&number.to_string(), Environment::test(), asked))).apply(&mut kept);
        }
        assert_eq!(kept.len(), MOST);
        assert_eq!(kept[0].asked.as_second(), i64::try_from(MOST).unwrap() + 4);
    }
}
