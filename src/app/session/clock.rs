//! This machine's clock against those of the environments, as measured along the way.

use super::Session;
use crate::contract::Effect;
use crate::domain::{ClockOffset, Environment, EnvironmentKind, Timestamp};
use crate::keystore::CertificateEnvironment;
use jiff::SignedDuration;

/// A time that was read off the clock before it was set.
pub(in crate::app) fn after(time: Timestamp, moved: SignedDuration) -> Timestamp {
    time.saturating_add(moved).unwrap_or(time)
}

impl Session {
    pub(in crate::app) fn learn_clock(&mut self, kind: EnvironmentKind, offset: ClockOffset) -> Vec<Effect> {
        self.clocks.insert(kind, offset);
        Vec::new()
    }

    /// This machine's clock was set. What is counted by it goes on as before.
    pub(in crate::app) fn clock_set(&mut self, moved: SignedDuration) {
        for offset in self.clocks.values_mut() {
            *offset = offset.after_setting(moved);
        }
        for creation in &mut self.kept.creations {
            creation.begun = after(creation.begun, moved);
        }
        self.kept.journal.clock_set(moved);
    }

    /// How far the clock of the environment is from this machine's; `None` until it has answered. Of the environment
    /// that is chosen, or before that, of the one that the certificate is for; else of another one: theirs agree.
    #[must_use]
    pub fn clock(&self) -> Option<ClockOffset> {
        let kind = self.chosen.or_else(|| self.likely_environment().map(|likely| likely.kind))?;
        let other = || self.clocks.iter().find(|(other, _)| **other != EnvironmentKind::Demo).map(|(_, offset)| offset);
        match kind {
            EnvironmentKind::Demo => self.clocks.get(&kind).copied(),
            EnvironmentKind::Test | EnvironmentKind::Production | EnvironmentKind::Custom => {
                self.clocks.get(&kind).or_else(other).copied()
            }
        }
    }

    /// What the clock of the environment shows when this machine's shows `now`, as far as it is known.
    #[must_use]
    pub fn time_there(&self, now: Timestamp) -> Timestamp {
        self.clock().map_or(now, |offset| offset.there(now))
    }

    /// The time by which certificates are judged.
    pub(in crate::app) fn server_now(&self) -> Timestamp {
        self.time_there(self.now)
    }

    /// Where a token would be asked for with this certificate. Nothing of the demo's leaves this machine.
    pub(in crate::app) fn likely_environment(&self) -> Option<&Environment> {
        if let Some(demo) = self.environment_of(EnvironmentKind::Demo) {
            return Some(demo);
        }
        if let Some(resumed) = self.kept.resuming().map(super::ResumeTarget::environment) {
            return Some(resumed);
        }
        let kind = match self.chosen_certificate()?.realm {
            CertificateEnvironment::Production => EnvironmentKind::Production,
            CertificateEnvironment::Test | CertificateEnvironment::Demo | CertificateEnvironment::Unknown
                if self.has_custom() =>
            {
                EnvironmentKind::Custom
            }
            CertificateEnvironment::Test | CertificateEnvironment::Demo | CertificateEnvironment::Unknown => {
                EnvironmentKind::Test
            }
        };
        self.environment_of(kind)
    }
}
