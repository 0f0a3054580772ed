//! What is done from the pages of a client's keys: the filled button, the way back, and what has come of it.

use super::form::Form;
use super::{DeliveryState, From, Kind, Notice, Own, Page, Then, Unlock, UnlockState};
use crate::app::complaint::{Complaint, Field};
use crate::app::form_state::FormState;
use crate::app::keys::{HandOverStage, Question, Stage, Standing, Task};
use crate::app::primary::{KeyAct, Primary};
use crate::app::session::Session;
use crate::app::wizard::login::{KeyPlan, PlannedKey};
use crate::contract::{Aside, Effect, KeptKey, KeyOrigin, MadeKey, Ticket};
use crate::domain::Secret;
use crate::keystore::Signer;
use crate::keystore::own::KeyLength;
use crate::keystore::write::Target;
use crate::problem::{Problem, Situation};
use std::path::PathBuf;

/// Where the way back leads.
#[derive(Debug)]
pub(in crate::app) enum Back {
    /// It stays on these pages.
    Here(Vec<Effect>),
    /// Out of them.
    Out,
}

impl Own {
    /// What the one filled button does now.
    pub(in crate::app) fn primary(&self, session: &Session) -> Primary {
        Primary::Keys(match &self.page {
            Page::Closed | Page::Choice | Page::Form(Form { is_plan: true, .. }) => KeyAct::Choose,
            Page::Reading(_) => KeyAct::Add,
            Page::Unread(_) => KeyAct::ReadAgain,
            Page::List => match self.unfinished(session).and_then(|row| row.standing) {
                Some(Standing::Beside) => KeyAct::Finish,
                Some(Standing::Made) => KeyAct::Register,
                Some(Standing::Registered) => KeyAct::Prove,
                Some(Standing::InUse | Standing::EndsSoon | Standing::Ended) | None => KeyAct::Add,
            },
            Page::Form(_) => KeyAct::Make,
            Page::Unlock(unlock) => match unlock.then {
                Then::GoOn | Then::Finish => KeyAct::Open,
                Then::SignIn => KeyAct::SignIn,
            },
            Page::Telling(telling) => match telling.stage() {
                Stage::Asking(Question::KeyGoes(_) | Question::LastKeyGoes(_) | Question::LastAdminKeyGoes(_)) => {
                    KeyAct::Remove
                }
                Stage::Asking(Question::CertificateStops(_) | Question::AdministrationByKey { .. }) => {
                    KeyAct::StopCertificate
                }
                Stage::Asking(Question::EndedGo(_)) => KeyAct::RemoveEnded,
                Stage::Asking(Question::Production) => KeyAct::ChangeProduction,
                Stage::Waiting { .. } => KeyAct::TryNow,
                Stage::Ended(end) if is_about_place(end) => KeyAct::ChangePlace,
                Stage::Ended(end) if end.is_err() => KeyAct::ReadAgain,
                Stage::Ended(_) | Stage::Declined => self.done_act(),
                Stage::Reading(_) | Stage::Making(_) | Stage::Changing(_) | Stage::Proving(_) => match telling.kind {
                    Kind::Added | Kind::Public | Kind::Rotated => KeyAct::Register,
                    Kind::Finished | Kind::Removed => KeyAct::Remove,
                },
            },
            Page::Delivery(delivery) => match &delivery.state {
                DeliveryState::Telling(story) if matches!(story.stage(), HandOverStage::Ended(_)) => KeyAct::Done,
                DeliveryState::Preparing | DeliveryState::Picking(_) | DeliveryState::Telling(_) => KeyAct::Deliver,
            },
        })
    }

    fn done_act(&self) -> KeyAct {
        let is_for_steps = self.at.as_ref().is_some_and(|at| at.from == From::Steps);
        let proved = matches!(&self.page, Page::Telling(telling) if telling.proved().is_some());
        if is_for_steps && proved { KeyAct::SignIn } else { KeyAct::Done }
    }

    /// Whether something is under way, so that the filled button has to wait.
    pub(in crate::app) fn is_busy(&self) -> bool {
        match &self.page {
            Page::Closed | Page::Choice | Page::List | Page::Unread(_) => false,
            Page::Reading(_) => true,
            Page::Form(form) => form.state.pending().is_some(),
            Page::Unlock(unlock) => matches!(unlock.state, UnlockState::Opening(_)),
            Page::Telling(telling) => {
                telling.stage().pending().is_some() && !matches!(telling.stage(), Stage::Waiting { .. })
            }
            Page::Delivery(delivery) => match &delivery.state {
                DeliveryState::Preparing => false,
                DeliveryState::Picking(_) => true,
                DeliveryState::Telling(story) => story.stage().pending().is_some(),
            },
        }
    }

    /// Whether something is being written at Maskinporten: until that has ended nobody goes away.
    #[must_use]
    pub fn is_changing(&self) -> bool {
        matches!(&self.page, Page::Telling(telling) if matches!(telling.stage(), Stage::Changing(_) | Stage::Making(_)))
    }

    /// What can still be stopped.
    pub(super) fn stoppable(&self) -> Option<Ticket> {
        match &self.page {
            Page::Reading(ticket) => Some(*ticket),
            Page::Telling(telling) if !self.is_changing() => telling.stage().pending(),
            Page::Delivery(delivery) => match &delivery.state {
                DeliveryState::Telling(story) => match story.stage() {
                    HandOverStage::Proving(ticket) | HandOverStage::Waiting { wakes: ticket, .. } => Some(*ticket),
                    HandOverStage::Saving(_) | HandOverStage::Ended(_) => None,
                },
                DeliveryState::Preparing | DeliveryState::Picking(_) => None,
            },
            Page::Closed
            | Page::Choice
            | Page::List
            | Page::Unread(_)
            | Page::Form(_)
            | Page::Unlock(_)
            | Page::Telling(_) => None,
        }
    }

    /// Whether "Cancel" can still stop what is under way.
    pub(in crate::app) fn can_cancel(&self) -> bool {
        self.stoppable().is_some()
    }

    /// Shows the keys as they were read before, if they were.
    pub(in crate::app) fn show_read(&mut self) -> bool {
        if self.seen.is_some() {
            self.turn_to(Page::List);
        }
        self.seen.is_some()
    }

    /// What was to be registered by a story that has not begun.
    pub(in crate::app) fn take_unasked(&mut self) -> Option<PlannedKey> {
        match std::mem::take(&mut self.page) {
            Page::Telling(telling) if matches!(telling.stage(), Stage::Reading(_)) => telling.into_planned(),
            page => {
                self.page = page;
                None
            }
        }
    }

    /// "Cancel", and the way back. What is registered stays so, and is gone on with from the list.
    pub(in crate::app) fn back(&mut self, session: &mut Session) -> Back {
        if self.is_changing() {
            return Back::Here(Vec::new());
        }
        let mut effects: Vec<Effect> = self.stoppable().map(Effect::Cancel).into_iter().collect();
        match &mut self.page {
            Page::Telling(telling) if matches!(telling.stage(), Stage::Asking(_)) => {
                effects.extend(telling.answer(session, false));
                Back::Here(self.after_telling(session, effects))
            }
            Page::Telling(telling) => {
                let waited = matches!(telling.stage(), Stage::Waiting { .. } | Stage::Proving(_));
                self.notice = waited.then_some(Notice::LeftWaiting);
                effects.extend(self.read(session));
                Back::Here(effects)
            }
            Page::Unlock(unlock) if unlock.then == Then::SignIn => Back::Out,
            Page::Form(Form { is_plan: true, .. }) => {
                self.turn_to(Page::Choice);
                Back::Here(effects)
            }
            Page::Form(_) | Page::Unlock(_) | Page::Delivery(_) if self.seen.is_some() => {
                self.turn_to(Page::List);
                Back::Here(effects)
            }
            Page::Form(_) | Page::Unlock(_) | Page::Delivery(_) => {
                effects.extend(self.read(session));
                Back::Here(effects)
            }
            Page::Closed | Page::Choice | Page::Reading(_) | Page::List | Page::Unread(_) => Back::Out,
        }
    }

    /// The filled button, on a page of the client that is open. The choice and its form are the steps' to act on.
    pub(in crate::app) fn proceed(&mut self, session: &mut Session) -> Vec<Effect> {
        if self.is_busy() {
            return Vec::new();
        }
        self.complaints.clear();
        match &mut self.page {
            Page::Closed | Page::Choice | Page::Reading(_) | Page::Form(_) => Vec::new(),
            Page::Unread(_) => self.read(session),
            Page::List => self.go_on(session),
            Page::Unlock(_) => self.open_file(session),
            Page::Telling(telling) => match telling.stage() {
                Stage::Asking(_) => self.answer(session, true),
                Stage::Waiting { .. } => {
                    let effects = telling.hurry(session);
                    self.after_telling(session, effects)
                }
                Stage::Ended(end) if is_about_place(end) => {
                    let form = Form { replaces: telling.replaces.clone(), is_plan: false, state: FormState::Open };
                    self.turn_to(Page::Form(form));
                    Vec::new()
                }
                Stage::Ended(_)
                | Stage::Declined
                | Stage::Reading(_)
                | Stage::Making(_)
                | Stage::Changing(_)
                | Stage::Proving(_) => self.read(session),
            },
            Page::Delivery(delivery) => match &delivery.state {
                DeliveryState::Telling(_) => self.read(session),
                DeliveryState::Preparing | DeliveryState::Picking(_) => self.deliver(session),
            },
        }
    }

    /// What is under way is gone on with; else there is a new key.
    fn go_on(&mut self, session: &mut Session) -> Vec<Effect> {
        let unfinished = self.unfinished(session);
        let Some(row) = unfinished else { return self.describe(session, None) };
        let then = if self.primary(session) == Primary::Keys(KeyAct::Finish) { Then::Finish } else { Then::GoOn };
        let kid = row.kid().to_owned();
        self.unlock(session, &kid, then)
    }

    /// The key that was made or tried just now, and has given a token.
    pub(in crate::app) fn proved(&self) -> Option<(String, Signer)> {
        match &self.page {
            Page::Telling(telling) => telling.proved(),
            Page::Closed
            | Page::Choice
            | Page::Reading(_)
            | Page::List
            | Page::Unread(_)
            | Page::Form(_)
            | Page::Unlock(_)
            | Page::Delivery(_) => None,
        }
    }

    /// The key that the steps have waited for, where it has given a token.
    pub(in crate::app) fn proved_for_steps(&self) -> Option<(String, Signer)> {
        let Page::Telling(telling) = &self.page else { return None };
        telling.proved().filter(|_| self.done_act() == KeyAct::SignIn)
    }

    pub(super) fn remove(&mut self, session: &mut Session, kid: String) -> Vec<Effect> {
        self.notice = None;
        self.tell(session, Kind::Removed, Task::Remove(kid))
    }

    pub(super) fn answer(&mut self, session: &mut Session, yes: bool) -> Vec<Effect> {
        let Page::Telling(telling) = &mut self.page else { return Vec::new() };
        let effects = telling.answer(session, yes);
        self.after_telling(session, effects)
    }

    /// A no ends the story: back to the keys, which are as they were.
    pub(super) fn after_telling(&mut self, session: &mut Session, mut effects: Vec<Effect>) -> Vec<Effect> {
        if matches!(&self.page, Page::Telling(telling) if matches!(telling.stage(), Stage::Declined)) {
            effects.extend(self.read(session));
            self.notice = Some(Notice::Declined);
        }
        effects
    }

    /// Asks for the password of a key's file.
    pub(super) fn unlock(&mut self, session: &Session, kid: &str, then: Then) -> Vec<Effect> {
        if let Some(kept) = session.kept.key(kid).cloned() {
            self.notice = None;
            self.turn_to(Page::Unlock(Box::new(Unlock { kept, then, state: UnlockState::Asking, refused: 0 })));
        }
        Vec::new()
    }

    /// The same for a token, where the client signs in with this key.
    pub(in crate::app) fn unlock_for_token(&mut self, at: super::At, kept: KeptKey) {
        self.at = Some(at);
        self.seen = None;
        self.turn_to(Page::Unlock(Box::new(Unlock {
            kept,
            then: Then::SignIn,
            state: UnlockState::Asking,
            refused: 0,
        })));
    }

    fn open_file(&mut self, session: &mut Session) -> Vec<Effect> {
        let Page::Unlock(unlock) = &mut self.page else { return Vec::new() };
        if self.draft.unlock.is_empty() {
            self.complaints = vec![Complaint::OwnUnlockMissing];
            return Vec::new();
        }
        let ticket = session.tickets.issue();
        unlock.state = UnlockState::Opening(ticket);
        let open = Aside::OpenKey(Box::new(unlock.kept.clone()), self.draft.unlock.clone());
        vec![Effect::Aside(ticket, open)]
    }

    /// The file is open, or is not. For a token the steps take it over.
    pub(super) fn key_opened(&mut self, session: &mut Session, result: Result<Box<MadeKey>, Problem>) -> Vec<Effect> {
        let Page::Unlock(unlock) = &mut self.page else { return Vec::new() };
        match result {
            Ok(made) => {
                let (then, password) = (unlock.then, self.draft.unlock.take());
                self.opened(session, *made, then, password)
            }
            Err(problem) => {
                unlock.state = UnlockState::Refused(problem);
                unlock.refused += 1;
                Vec::new()
            }
        }
    }

    fn opened(&mut self, session: &mut Session, made: MadeKey, then: Then, password: Secret) -> Vec<Effect> {
        let MadeKey { kept, signer } = made;
        match then {
            Then::GoOn => {
                let target = Target::of_ending(&kept.file).unwrap_or(Target::Pkcs12);
                let length = KeyLength::of_bits(u32::try_from(kept.key.bits()).unwrap_or(0)).unwrap_or_default();
                let plan = KeyPlan { file: kept.file, target, password, origin: KeyOrigin::New(length) };
                self.make(session, plan, kept.replaces)
            }
            Then::Finish => {
                let task = Task::Finish { kept: Box::new(kept), signer: Some(signer) };
                self.tell(session, Kind::Finished, task)
            }
            Then::SignIn => {
                self.opened_for_token = Some((kept.key.kid().to_owned(), signer));
                Vec::new()
            }
        }
    }

    /// What was opened for a token: once.
    pub(in crate::app) fn take_opened(&mut self) -> Option<(String, Signer)> {
        self.opened_for_token.take()
    }

    pub(super) fn browse_folders(&mut self, session: &mut Session) -> Vec<Effect> {
        let Page::Delivery(delivery) = &mut self.page else { return Vec::new() };
        if !matches!(delivery.state, DeliveryState::Preparing) {
            return Vec::new();
        }
        let ticket = session.tickets.issue();
        delivery.state = DeliveryState::Picking(ticket);
        vec![Effect::PickFolder(ticket)]
    }

    pub(super) fn folder_picked(&mut self, result: Result<Option<PathBuf>, Problem>) -> Vec<Effect> {
        match result {
            Ok(Some(folder)) => {
                let Page::Delivery(delivery) = &self.page else { return Vec::new() };
                let folder = folder.join(format!("maskinporten-{}", delivery.kept.key.kid()));
                self.draft.folder = folder.display().to_string();
                self.leave_field(Field::OwnFolder)
            }
            Ok(None) => Vec::new(),
            Err(problem) => {
                self.notice = Some(Notice::Failed(problem));
                Vec::new()
            }
        }
    }
}

/// Whether a file was in the way: another place mends it, in the form.
fn is_about_place<T>(end: &Result<T, Problem>) -> bool {
    end.as_ref().is_err_and(|problem| problem.situation == Situation::FileExists)
}
