//! Keys of a client's own, from birth to burial: made and sealed, registered beside the others, proved by a token, and
//! taken away when the next one is in use. One machine for each thing that is done; the terminal drives them, and so can a
//! window.
//!
//! ```text
//! Reading → Asking … → Making → Changing → Proving / Waiting → Ended
//! ```
//!
//! Nothing is undone by an end in the middle: done once more, each takes up what it finds.

mod grant;
mod handover;
mod proof;
mod rotation;
mod task;

#[cfg(test)]
mod tests;

pub use grant::{GrantStage, Granting};
pub use handover::{HandOverStage, Handed, HandingOver};
pub use proof::{LONGEST_WAIT, Patience, Pause, Proof};
pub use rotation::{Standing, standing};
pub use task::{Question, Task};

use crate::contract::{Admin, ClientChange, Effect, KeptKey, MadeKey, Profile, Report, Ticket, Tickets, TokenExchange};
use crate::domain::{ClientId, Environment, Scope, Timestamp};
use crate::keystore::Signer;
use crate::problem::{Problem, Situation};
use crate::protocol::self_service::{Amendment, Registered};
use proof::{Proving, Verdict};
use std::path::Path;

/// Who asks, and what about.
#[derive(Debug, Clone)]
pub struct Circumstances {
    /// As whom the self-service API is asked.
    pub admin: Admin,
    /// The client.
    pub client_id: ClientId,
    /// The setups that are kept: some may live on the certificate.
    pub profiles: Vec<Profile>,
    /// The keys that are kept.
    pub kept: Vec<KeptKey>,
    /// The changes of which nobody saw the end.
    pub changes: Vec<ClientChange>,
    /// Whether the client was made just now: nobody signs in to it with a certificate, so nothing of theirs stops.
    pub is_new: bool,
}

impl Circumstances {
    pub(in crate::app) fn environment(&self) -> &Environment {
        &self.admin.environment
    }

    /// Whether the client is the one that asks: it administers itself.
    #[must_use]
    pub fn is_administration(&self) -> bool {
        self.client_id == self.admin.client_id
    }

    /// The keys that are kept of this client, the oldest first.
    #[must_use]
    pub fn kept_here(&self) -> impl DoubleEndedIterator<Item = &KeptKey> {
        self.kept.iter().filter(|kept| kept.is_of(self.environment(), &self.client_id))
    }

    /// The key that an earlier attempt has made for this file.
    #[must_use]
    pub fn made_for(&self, file: &Path) -> Option<&KeptKey> {
        self.kept_here().find(|kept| kept.file == file)
    }

    /// The setups of this client, by their names.
    fn setups_of_client(&self) -> Vec<String> {
        self.profiles_of_client().map(|profile| profile.name.clone()).collect()
    }

    /// The setups of this client.
    pub fn profiles_of_client(&self) -> impl Iterator<Item = &Profile> {
        let issuer = self.environment().issuer.as_str();
        let of_client = move |profile: &&Profile| {
            profile.client_id == self.client_id && profile.environment.issuer.same_but_slash(issuer)
        };
        self.profiles.iter().filter(of_client)
    }

    /// What was sent, and has been made or never will be, is no question any more.
    pub(in crate::app) fn settle(&self, seen: &Registered, now: Timestamp) -> Vec<Effect> {
        let of_client = self.changes.iter().filter(|change| change.is_of(&self.admin.environment, &self.client_id));
        let is_settled = |change: &&ClientChange| change.decided_at() <= now || is_seen(&change.change, seen);
        of_client.filter(is_settled).map(|change| Effect::ForgetJournalEntry(change.id.clone())).collect()
    }
}

/// Where a story stands.
#[derive(Debug)]
pub enum Stage {
    /// The client and its keys are being read.
    Reading(Ticket),
    /// A person is asked, and nothing is done until they answer.
    Asking(Question),
    /// The key is being made.
    Making(Ticket),
    /// The set of keys is being changed.
    Changing(Ticket),
    /// A token is asked for with the key.
    Proving(Ticket),
    /// The token endpoint does not know the key yet, and is asked again.
    Waiting {
        /// The pause.
        pause: Pause,
        /// What wakes it.
        wakes: Ticket,
    },
    /// A person said no, and nothing was changed.
    Declined,
    /// It came to its end.
    Ended(Box<Result<Done, Problem>>),
}

impl Stage {
    /// What the world has been asked for.
    #[must_use]
    pub fn pending(&self) -> Option<Ticket> {
        match self {
            Self::Reading(ticket)
            | Self::Making(ticket)
            | Self::Changing(ticket)
            | Self::Proving(ticket)
            | Self::Waiting { wakes: ticket, .. } => Some(*ticket),
            Self::Asking(_) | Self::Declined | Self::Ended(_) => None,
        }
    }

    /// How it ended; `None` where it has not, or a person said no.
    #[must_use]
    pub fn ended(&self) -> Option<&Result<Done, Problem>> {
        if let Self::Ended(end) = self { Some(end) } else { None }
    }
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// The key, by its name.
    pub kid: String,
    /// What is kept of it, where it is ours.
    pub kept: Option<KeptKey>,
    /// When it ends, where that is known.
    pub ends: Option<Timestamp>,
    /// How many keys the client has now; `None` where they could not be read back.
    pub left: Option<usize>,
    /// Whether it was proved.
    pub proof: Proof,
}

/// One story.
#[derive(Debug)]
pub struct Story {
    at: Circumstances,
    task: Task,
    tickets: Tickets,
    stage: Stage,
    /// What a person has yet to agree to.
    questions: Vec<Question>,
    seen: Option<Box<Registered>>,
    /// Ended keys that make room.
    without: Vec<String>,
    kept: Option<KeptKey>,
    proving: Option<Proving>,
    now: Timestamp,
}

impl Story {
    /// The story of this task, and what the world is asked first.
    #[must_use]
    pub fn begin(at: Circumstances, task: Task, now: Timestamp) -> (Self, Vec<Effect>) {
        Self::begin_among(Tickets::default(), at, task, now)
    }

    /// As [`Self::begin`], beside other stories: these tickets are this one's alone.
    #[must_use]
    pub fn begin_among(mut tickets: Tickets, at: Circumstances, task: Task, now: Timestamp) -> (Self, Vec<Effect>) {
        let ticket = tickets.issue();
        let read = Effect::ReadKeys(ticket, at.admin.clone(), at.client_id.clone());
        let kept = task.kept().cloned();
        let (questions, without) = (Vec::new(), Vec::new());
        let stage = Stage::Reading(ticket);
        (Self { at, task, tickets, stage, questions, seen: None, without, kept, proving: None, now }, vec![read])
    }

    /// Where it stands.
    #[must_use]
    pub fn stage(&self) -> &Stage {
        &self.stage
    }

    /// Whether a report with this ticket is for it.
    #[must_use]
    pub fn awaits(&self, ticket: Ticket) -> bool {
        self.stage.pending() == Some(ticket)
    }

    /// How it ended; `None` where it has not, or a person said no.
    #[must_use]
    pub fn into_end(self) -> Option<Result<Done, Problem>> {
        if let Stage::Ended(end) = self.stage { Some(*end) } else { None }
    }

    /// What was to be done, where it is done no longer.
    #[must_use]
    pub fn into_task(self) -> Task {
        self.task
    }

    /// Takes a report. One that nobody waits for changes nothing.
    pub fn report(&mut self, report: Report, now: Timestamp) -> Vec<Effect> {
        self.now = now;
        match (report, &self.stage) {
            (Report::KeysRead(ticket, result), Stage::Reading(awaited)) if ticket == *awaited => match result {
                Ok(seen) => self.keys_read(seen),
                Err(problem) => self.fail(problem),
            },
            (Report::KeyMade(ticket, result), Stage::Making(awaited)) if ticket == *awaited => match result {
                Ok(made) => self.key_made(*made),
                Err(problem) => self.fail(problem),
            },
            (Report::KeysChanged(ticket, result), Stage::Changing(awaited)) if ticket == *awaited => match result {
                Ok(after) => self.keys_changed(after),
                Err(problem) => self.fail(problem),
            },
            (Report::WriteStopped(ticket), Stage::Changing(awaited)) if ticket == *awaited => {
                self.stage = Stage::Declined;
                Vec::new()
            }
            (Report::TokenReceived(ticket, exchange), Stage::Proving(awaited)) if ticket == *awaited => {
                self.token_received(*exchange)
            }
            (Report::Woke(ticket), Stage::Waiting { wakes, .. }) if ticket == *wakes => self.ask_for_token(),
            _ => Vec::new(),
        }
    }

    /// A person's answer to the question that it stands at.
    pub fn answer(&mut self, yes: bool, now: Timestamp) -> Vec<Effect> {
        self.now = now;
        match (&self.stage, yes) {
            (Stage::Asking(_), true) => self.go_on(),
            (Stage::Asking(_), false) => {
                self.stage = Stage::Declined;
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    fn keys_read(&mut self, seen: Box<Registered>) -> Vec<Effect> {
        let mut effects = self.at.settle(&seen, self.now);
        effects.extend(self.judge(seen));
        effects
    }

    fn judge(&mut self, seen: Box<Registered>) -> Vec<Effect> {
        match self.task.check(&self.at, &seen, self.now) {
            Err(situation) => self.fail(situation.into()),
            Ok(questions) => {
                self.without = self.task.makes_room(&seen, self.now);
                self.questions = questions;
                self.seen = Some(seen);
                self.go_on()
            }
        }
    }

    /// The next question, or else the work.
    fn go_on(&mut self) -> Vec<Effect> {
        if !self.questions.is_empty() {
            self.stage = Stage::Asking(self.questions.remove(0));
            return Vec::new();
        }
        match &mut self.task {
            Task::Add(order) => match order.take() {
                Some(order) => {
                    let ticket = self.tickets.issue();
                    self.stage = Stage::Making(ticket);
                    vec![Effect::MakeKey(ticket, order)]
                }
                None => Vec::new(),
            },
            Task::AddPublic(key) => {
                let change = Amendment::AddKey { key: key.clone(), without: self.without.clone() };
                self.change(change)
            }
            Task::Remove(kid) => {
                let change = Amendment::RemoveKey(kid.clone());
                self.change(change)
            }
            Task::Finish { kept, .. } => {
                let change = Amendment::RemoveKey(kept.replaces.clone().unwrap_or_default());
                self.change(change)
            }
        }
    }

    fn change(&mut self, change: Amendment) -> Vec<Effect> {
        let Some(seen) = &self.seen else { return Vec::new() };
        // An earlier attempt may have done it already.
        if change.is_made(seen, seen) {
            let seen = seen.clone();
            return self.keys_changed(Ok(seen));
        }
        let ticket = self.tickets.issue();
        self.stage = Stage::Changing(ticket);
        vec![Effect::ChangeKeys(ticket, change, seen.clone(), self.at.admin.clone())]
    }

    fn key_made(&mut self, made: MadeKey) -> Vec<Effect> {
        let MadeKey { kept, signer } = made;
        let key = kept.key.clone();
        self.will_prove(kept.key.kid(), signer);
        self.kept = Some(kept);
        self.change(Amendment::AddKey { key, without: self.without.clone() })
    }

    fn will_prove(&mut self, kid: &str, signer: Signer) {
        let scopes: Vec<Scope> = self.scopes();
        self.proving =
            Some(Proving::new(self.at.environment().clone(), self.at.client_id.clone(), kid, signer, scopes));
    }

    /// What the client may ask for: any of it proves the key.
    fn scopes(&self) -> Vec<Scope> {
        let set = self.seen.as_ref().and_then(|seen| seen.client.scope_set());
        set.map(|set| set.iter().cloned().collect()).unwrap_or_default()
    }

    fn keys_changed(&mut self, after: Result<Box<Registered>, Problem>) -> Vec<Effect> {
        if let Ok(after) = &after
            && let Some(seen) = &self.seen
            && self.task.lost(seen, after, &self.without)
        {
            return self.fail(Situation::KeysUnlike.into());
        }
        self.seen = after.ok();
        let mut effects = self.note_registered();
        if let Task::Finish { kept, signer } = &mut self.task
            && let Some(signer) = signer.take()
        {
            let kid = kept.key.kid().to_owned();
            self.will_prove(&kid, signer);
        }
        effects.extend(if self.proving.is_some() { self.ask_for_token() } else { self.end(Proof::NotTried) });
        effects
    }

    /// What is kept of the key says that it is registered, and until when.
    fn note_registered(&mut self) -> Vec<Effect> {
        let gone = match &self.task {
            Task::Remove(kid) => self.at.kept.iter().find(|kept| kept.key.kid() == kid),
            Task::Add(_) | Task::AddPublic(_) | Task::Finish { .. } => None,
        };
        if let Some(gone) = gone {
            return vec![Effect::ForgetKey(gone.key.kid().to_owned())];
        }
        let finished = matches!(self.task, Task::Finish { .. });
        let Some(kept) = &mut self.kept else { return Vec::new() };
        kept.registered = kept.registered.or(Some(self.now));
        let ends = self.seen.as_ref().and_then(|seen| seen.key_ends(kept.key.kid()));
        kept.ends = ends.or(kept.ends);
        let mut effects = Vec::new();
        if finished {
            let old = kept.replaces.take();
            effects.extend(old.map(Effect::ForgetKey));
        }
        effects.push(Effect::KeepKey(Box::new(kept.clone())));
        effects
    }

    fn ask_for_token(&mut self) -> Vec<Effect> {
        let request = self.proving.as_ref().and_then(Proving::request);
        let Some(request) = request else { return self.end(Proof::NoScope) };
        let ticket = self.tickets.issue();
        self.stage = Stage::Proving(ticket);
        vec![Effect::RequestToken(ticket, Box::new(request))]
    }

    fn token_received(&mut self, exchange: TokenExchange) -> Vec<Effect> {
        let Some(proving) = &mut self.proving else { return Vec::new() };
        match proving.judge(exchange.result.map(drop), self.now) {
            Verdict::Proved => {
                let mut effects = Vec::new();
                if let Some(kept) = &mut self.kept {
                    kept.proved = kept.proved.or(Some(self.now));
                    effects.push(Effect::KeepKey(Box::new(kept.clone())));
                }
                effects.extend(self.end(Proof::Token));
                effects
            }
            Verdict::OtherScope => self.ask_for_token(),
            Verdict::Wait(pause) => {
                let wakes = self.tickets.issue();
                self.stage = Stage::Waiting { pause, wakes };
                vec![Effect::Wake(wakes, pause.next)]
            }
            Verdict::Refused(problem) => self.end(Proof::Refused(problem)),
        }
    }

    fn end(&mut self, proof: Proof) -> Vec<Effect> {
        let kid = match &self.task {
            Task::Add(_) => self.kept.as_ref().map(|kept| kept.key.kid().to_owned()).unwrap_or_default(),
            Task::AddPublic(key) => key.kid().to_owned(),
            Task::Remove(kid) => kid.clone(),
            Task::Finish { kept, .. } => kept.key.kid().to_owned(),
        };
        let ends = self.seen.as_ref().and_then(|seen| seen.key_ends(&kid));
        let left = self.seen.as_ref().map(|seen| seen.keys.len());
        self.stage = Stage::Ended(Box::new(Ok(Done { kid, kept: self.kept.clone(), ends, left, proof })));
        Vec::new()
    }

    fn fail(&mut self, problem: Problem) -> Vec<Effect> {
        self.stage = Stage::Ended(Box::new(Err(problem)));
        Vec::new()
    }
}

/// Whether what is registered shows by itself that it was made.
fn is_seen(change: &Amendment, seen: &Registered) -> bool {
    match change {
        Amendment::AddKey { .. } | Amendment::RemoveKey(_) | Amendment::Edit(_) => change.is_made(seen, seen),
        Amendment::AddScope(_) | Amendment::RenewKey(_) => false,
    }
}
