//! A customer grants what a supplier asks for: a client is made, and the supplier's key is registered on it, or one that is
//! made for it. Afterwards there is an answer to send back.

use super::{Circumstances, Done, Stage, Story, Task};
use crate::contract::{Admin, Creation, Effect, KeyOrder, Plan, Report, Ticket, Tickets};
use crate::domain::{ClientId, CorrelationId, Timestamp};
use crate::problem::{Problem, Situation};
use crate::protocol::client_request::{ClientAnswer, ClientRequest};
use crate::protocol::self_service::RegisteredClient;
use std::path::PathBuf;

/// What is granted, and as whom.
#[derive(Debug)]
pub struct Granting {
    admin: Admin,
    request: ClientRequest,
    plan: Plan,
    /// The key to make, where the supplier has none. It is for the client that comes.
    order: Option<Box<KeyOrder>>,
    tickets: Tickets,
    step: Step,
    noted: Option<CorrelationId>,
}

/// Where it stands.
#[derive(Debug)]
enum Step {
    Creating(Ticket),
    /// The key is registered, as in any other story.
    Key(ClientId, Box<Story>),
    Ended(Box<Result<ClientAnswer, Problem>>),
}

/// Where it stands, for who shows it.
#[derive(Debug)]
pub enum GrantStage<'a> {
    /// The client is being made.
    Creating,
    /// The key is being registered.
    Key(&'a Stage),
    /// It came to its end.
    Ended,
}

impl Granting {
    /// It, and what the world is asked first. `file` and `alias` say where the customer's certificate lies, for the journal.
    #[must_use]
    pub fn begin(
        admin: Admin,
        request: ClientRequest,
        [file, alias]: [String; 2],
        order: Option<Box<KeyOrder>>,
    ) -> Option<(Self, Vec<Effect>)> {
        let certificate = &admin.signer.entry().certificate;
        let plan = Plan {
            environment: admin.environment.clone(),
            organisation: *certificate.organisation.as_ref().ok()?,
            organisation_name: certificate.organisation_name.clone(),
            admin: admin.client_id.clone(),
            name: request.name.clone(),
            description: request.purpose.clone(),
            scopes: request.scopes.clone(),
            file: PathBuf::from(file),
            alias,
        };
        let mut tickets = Tickets::default();
        let ticket = tickets.issue();
        let create = Effect::CreateClient(ticket, admin.clone(), Box::new(plan.clone()));
        let step = Step::Creating(ticket);
        Some((Self { admin, request, plan, order, tickets, step, noted: None }, vec![create]))
    }

    /// Where it stands.
    #[must_use]
    pub fn stage(&self) -> GrantStage<'_> {
        match &self.step {
            Step::Creating(_) => GrantStage::Creating,
            Step::Key(_, story) => GrantStage::Key(story.stage()),
            Step::Ended(_) => GrantStage::Ended,
        }
    }

    /// How it ended; `None` where it has not.
    #[must_use]
    pub fn into_end(self) -> Option<Result<ClientAnswer, Problem>> {
        match self.step {
            Step::Ended(end) => Some(*end),
            Step::Creating(_) | Step::Key(..) => None,
        }
    }

    /// A person's answer to the question that the key's story stands at.
    pub fn answer(&mut self, yes: bool, now: Timestamp) -> Vec<Effect> {
        let Step::Key(_, story) = &mut self.step else { return Vec::new() };
        let effects = story.answer(yes, now);
        self.go_on(effects)
    }

    /// Takes a report. One that nobody waits for changes nothing.
    pub fn report(&mut self, report: Report, now: Timestamp) -> Vec<Effect> {
        if let Step::Key(_, story) = &mut self.step {
            let effects = story.report(report, now);
            return self.go_on(effects);
        }
        let Step::Creating(awaited) = self.step else { return Vec::new() };
        match report {
            Report::CreationNoted(ticket, creation) if ticket == awaited => self.note(*creation),
            Report::ClientCreated(ticket, result) if ticket == awaited => match result {
                Ok(client) => self.created(&client, now),
                Err(problem) => self.end(Err(problem)),
            },
            // An earlier attempt has made it, if it may ask for the same.
            Report::DuplicateFound(ticket, client) if ticket == awaited => {
                if client.scope_set().as_ref() == Some(&self.plan.scopes) {
                    self.created(&client, now)
                } else {
                    self.end(Err(Situation::Conflict.into()))
                }
            }
            Report::WriteStopped(ticket) if ticket == awaited => self.end(Err(Situation::CreationUnknown.into())),
            _ => Vec::new(),
        }
    }

    fn note(&mut self, creation: Creation) -> Vec<Effect> {
        self.noted = Some(creation.id);
        Vec::new()
    }

    fn created(&mut self, client: &RegisteredClient, now: Timestamp) -> Vec<Effect> {
        let Some(client_id) = client.id() else { return self.end(Err(Situation::UnexpectedAnswer.into())) };
        let at = Circumstances {
            admin: self.admin.clone(),
            client_id: client_id.clone(),
            profiles: Vec::new(),
            kept: Vec::new(),
            changes: Vec::new(),
            is_new: true,
        };
        let task = match (&self.request.key, self.order.take()) {
            (Some(key), _) => Task::AddPublic(key.clone()),
            (None, Some(order)) => Task::Add(Some(Box::new(KeyOrder { client_id: client_id.clone(), ..*order }))),
            (None, None) => return self.end(Err(Situation::Internal("there is no key".into()).into())),
        };
        let (story, mut effects) = Story::begin(at, task, now);
        self.step = Step::Key(client_id, Box::new(story));
        effects.extend(self.noted.take().map(Effect::ForgetJournalEntry));
        effects
    }

    /// Looks whether the key's story has ended.
    fn go_on(&mut self, effects: Vec<Effect>) -> Vec<Effect> {
        let Step::Key(_, story) = &self.step else { return effects };
        if !matches!(story.stage(), Stage::Ended(_) | Stage::Declined) {
            return effects;
        }
        let placeholder = Step::Creating(self.tickets.issue());
        let Step::Key(client_id, story) = std::mem::replace(&mut self.step, placeholder) else { return effects };
        let end = match story.into_end() {
            Some(Ok(done)) => Ok(self.letter(client_id, done)),
            Some(Err(problem)) => Err(problem),
            None => Err(Situation::ClientChanged.into()),
        };
        self.step = Step::Ended(Box::new(end));
        effects
    }

    fn letter(&self, client_id: ClientId, done: Done) -> ClientAnswer {
        ClientAnswer {
            client_id,
            kid: done.kid,
            environment: self.plan.environment.kind,
            organisation: self.plan.organisation,
            scopes: self.plan.scopes.clone(),
            ends: done.ends,
        }
    }

    fn end(&mut self, end: Result<ClientAnswer, Problem>) -> Vec<Effect> {
        self.step = Step::Ended(Box::new(end));
        Vec::new()
    }
}
