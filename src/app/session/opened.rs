//! The certificate that is open: the key that signs, what is wrong with it, and whether its issuer has called it back.

use super::Session;
use crate::contract::{RevocationOutcome, Ticket};
use crate::diagnosis::{self, Finding};
use crate::keystore::revocation::{CannotAsk, Inquiry, ResponderGroup, RevocationStatus};
use crate::keystore::{Certificate, Entry, Keystore, Notice, Signer, Validity};
use crate::problem::{Problem, Situation};
use std::sync::Arc;

/// A keystore that was opened, with one of its entries chosen.
#[derive(Debug)]
pub struct Opened {
    signer: Signer,
    revocation: Revocation,
}

/// What is known of the revocation of one certificate.
#[derive(Debug)]
pub struct Revocation {
    inquiry: Result<Inquiry, CannotAsk>,
    /// How many have been asked, and did not answer.
    silent: usize,
    stage: RevocationStage,
}

/// How far the asking has come.
#[derive(Debug)]
pub enum RevocationStage {
    /// Nobody has been asked.
    NotAsked,
    /// This host is being asked.
    Asking(Ticket, String),
    /// This host was asked.
    Answered(String, RevocationOutcome),
}

/// Why there is no button.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NoButton {
    /// The file does not tell enough.
    CannotAsk(CannotAsk),
    /// All who could be asked are elsewhere, and nothing of the demo's leaves this machine.
    LeavesDemo,
    /// The certificate has expired: issuers do not answer for those for ever, so that "good" would say nothing.
    Expired,
}

impl Opened {
    pub(in crate::app) fn new(keystore: Keystore, chosen: usize) -> Option<Self> {
        Signer::new(Arc::new(keystore), chosen).map(Self::of)
    }

    fn of(signer: Signer) -> Self {
        Self { revocation: Revocation::of(signer.entry()), signer }
    }

    /// The same keystore with another entry chosen; `None` when there is no such entry, or it is the one.
    pub(in crate::app) fn choosing(&self, entry: usize) -> Option<Self> {
        if self.chosen() == entry { None } else { self.signer.of(entry).map(Self::of) }
    }

    /// All entries that have a key.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        self.signer.entries()
    }

    /// What opening the file showed that the person should know.
    #[must_use]
    pub fn notices(&self) -> &[Notice] {
        self.signer.notices()
    }

    /// Which of them is chosen.
    #[must_use]
    pub fn chosen(&self) -> usize {
        self.signer.place()
    }

    /// The entry that is chosen.
    #[must_use]
    pub fn entry(&self) -> &Entry {
        self.signer.entry()
    }

    /// The chosen entry as what signs.
    #[must_use]
    pub fn signer(&self) -> Signer {
        self.signer.clone()
    }

    /// Whether the issuer has called it back, as far as anyone was asked.
    #[must_use]
    pub fn revocation(&self) -> &Revocation {
        &self.revocation
    }

    pub(in crate::app) fn revocation_mut(&mut self) -> &mut Revocation {
        &mut self.revocation
    }
}

impl Revocation {
    fn of(entry: &Entry) -> Self {
        Self { inquiry: Inquiry::of(&entry.chain), silent: 0, stage: RevocationStage::NotAsked }
    }

    /// How far the asking has come.
    #[must_use]
    pub fn stage(&self) -> &RevocationStage {
        &self.stage
    }

    pub(in crate::app) fn pending(&self) -> Option<Ticket> {
        match self.stage {
            RevocationStage::Asking(ticket, _) => Some(ticket),
            RevocationStage::NotAsked | RevocationStage::Answered(..) => None,
        }
    }

    pub(in crate::app) fn cancel(&mut self) {
        if self.pending().is_some() {
            self.stage = RevocationStage::NotAsked;
        }
    }

    /// Begins to ask; `None` where the file does not tell enough.
    pub(in crate::app) fn ask(&mut self, ticket: Ticket, group: &ResponderGroup) -> Option<Inquiry> {
        let inquiry = self.inquiry.clone().ok()?;
        self.stage = RevocationStage::Asking(ticket, group.host.clone());
        Some(inquiry)
    }

    /// Whether this was awaited.
    pub(in crate::app) fn learn(&mut self, ticket: Ticket, outcome: RevocationOutcome) -> bool {
        match std::mem::replace(&mut self.stage, RevocationStage::NotAsked) {
            RevocationStage::Asking(awaited, host) if awaited == ticket => {
                self.silent += usize::from(!matches!(outcome, RevocationOutcome::Answered(_)));
                self.stage = RevocationStage::Answered(host, outcome);
                true
            }
            other => {
                self.stage = other;
                false
            }
        }
    }

    /// What was answered was true then.
    pub(in crate::app) fn forget_answer(&mut self) {
        if matches!(self.stage, RevocationStage::Answered(..)) {
            self.stage = RevocationStage::NotAsked;
        }
    }

    fn standing(&self) -> Option<RevocationStatus> {
        match &self.stage {
            RevocationStage::Answered(_, RevocationOutcome::Answered(answer)) => Some(answer.standing),
            RevocationStage::NotAsked | RevocationStage::Asking(..) | RevocationStage::Answered(..) => None,
        }
    }

    /// Who is asked next, among those that may be asked.
    fn group(&self, may_be_asked: impl Fn(&ResponderGroup) -> bool) -> Result<ResponderGroup, NoButton> {
        let inquiry = self.inquiry.as_ref().map_err(|why| NoButton::CannotAsk(*why))?;
        let mut groups: Vec<ResponderGroup> = inquiry.groups().into_iter().filter(may_be_asked).collect();
        match groups.len() {
            0 => Err(NoButton::LeavesDemo),
            count => Ok(groups.swap_remove(self.silent % count)),
        }
    }
}

impl Session {
    /// The keystore, once it is open.
    #[must_use]
    pub fn opened(&self) -> Option<&Opened> {
        self.opened.as_ref()
    }

    pub(in crate::app) fn opened_mut(&mut self) -> Option<&mut Opened> {
        self.opened.as_mut()
    }

    pub(in crate::app) fn open(&mut self, opened: Option<Opened>) {
        self.opened = opened;
        self.forget_admin_keys_of_others();
    }

    /// The certificate that was opened and chosen.
    #[must_use]
    pub fn chosen_certificate(&self) -> Option<&Certificate> {
        self.opened().map(|opened| &opened.entry().certificate)
    }

    pub(in crate::app) fn signer(&self) -> Option<Signer> {
        self.opened().map(Opened::signer)
    }

    /// What was found about the certificate that is chosen, what stops first.
    #[must_use]
    pub fn certificate_findings(&self) -> Vec<Finding> {
        let Some(certificate) = self.chosen_certificate() else { return Vec::new() };
        let revoked = self.revoked().map(|situation| Finding::Stops(situation.into()));
        revoked.into_iter().chain(diagnosis::certificate(certificate, self.server_now())).collect()
    }

    /// Why the certificate can never give a token, if so.
    #[must_use]
    pub fn certificate_stop(&self) -> Option<Problem> {
        diagnosis::first_stop(&self.certificate_findings()).cloned()
    }

    /// Why the chosen certificate does not work in the chosen environment, if so.
    #[must_use]
    pub fn environment_stop(&self) -> Option<Problem> {
        diagnosis::certificate_in(self.chosen()?, self.chosen_certificate()?).map(Problem::from)
    }

    /// Who would be asked whether the certificate was revoked. `None` while no file is open.
    #[must_use]
    pub fn revocation_group(&self) -> Option<Result<ResponderGroup, NoButton>> {
        let opened = self.opened()?;
        if opened.entry().certificate.validity(self.server_now()) == Validity::Expired {
            return Some(Err(NoButton::Expired));
        }
        let stays = self.is_demo();
        let here = |group: &ResponderGroup| group.places.iter().all(|place| place.address().is_loopback());
        Some(opened.revocation().group(|group| !stays || here(group)))
    }

    /// That the certificate was revoked, if that has been said.
    pub(in crate::app) fn revoked(&self) -> Option<Situation> {
        let opened = self.opened()?;
        diagnosis::revoked(&opened.entry().certificate, opened.revocation().standing()?)
    }

    /// What the issuer has said of the certificate that is chosen, where it was asked.
    pub(in crate::app) fn standing(&self) -> Option<(String, RevocationStatus)> {
        let opened = self.opened()?;
        Some((opened.entry().certificate.sha256.clone(), opened.revocation().standing()?))
    }

    /// Which entry is used; `None` when none is the organisation's that is come back for.
    pub(in crate::app) fn entry_to_use(&self, keystore: &Keystore) -> Option<usize> {
        self.kept.entry_in(keystore, self.server_now())
    }
}
