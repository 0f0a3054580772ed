//! Step 5: everything once more, and then the one act that changes something at Maskinporten.
//!
//! The world looks for a client of the same name before it creates one, and for the one that it created after an
//! answer was lost: nothing is ever sent twice without looking.

use crate::app::complaint::Complaint;
use crate::app::primary::Primary;
use crate::app::session::Session;
use crate::app::session::after;
use crate::app::wizard::client::Choice;
use crate::app::wizard::token::State as TokenState;
use crate::app::wizard::{Step, Wizard};
use crate::contract::{Creation, Effect, Ticket};
use crate::domain::{ClientId, EnvironmentKind, ScopeSet, Timestamp};
use crate::problem::{Problem, Situation};
use crate::protocol::self_service::RegisteredClient;
use jiff::SignedDuration;

/// Where step 5 stands.
#[derive(Debug, Default)]
pub struct State {
    /// The box for production.
    pub confirmed: bool,
    /// What has been done.
    pub creation: CreationState,
}

/// What has been done about the client.
#[derive(Debug, Default)]
pub enum CreationState {
    /// Nothing.
    #[default]
    None,
    /// A client of that name is there.
    Duplicate(RegisteredClient),
    /// Creating: what has been reached.
    Creating(Ticket, Stage),
    /// It was not created.
    Refused(Problem),
    /// The answer was lost: never create again before looking.
    Unknown(UnknownOutcome),
    /// Looking whether it was created after all.
    LookingAfter(Ticket, UnknownOutcome),
    /// It was looked for after the answer was lost, and is not there: it may be created.
    NotThere,
    /// There is a client to use.
    Settled(ChosenClient),
}

/// A creation whose answer was lost.
#[derive(Debug, Clone)]
pub struct UnknownOutcome {
    /// Why it is not known: the answer was lost, or looking for the client has failed.
    pub problem: Problem,
    /// What was sent, and the identifier by which it is looked for, whatever has been answered since.
    pub creation: Creation,
    /// Whether it was looked for and not seen, so early that the request may still be on its way.
    pub not_seen: bool,
}

impl UnknownOutcome {
    pub(in crate::app) fn new(creation: Creation, problem: Problem) -> Self {
        Self { problem, creation, not_seen: false }
    }
}

/// How far a creation has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Getting a token for the self-service API.
    LoggingIn,
    /// Looking whether a client of that name is there.
    Looking,
    /// The request is sent, and cannot be stopped.
    Creating,
    /// The client is read back.
    Verifying,
}

/// The client that tokens are asked for with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChosenClient {
    /// Its identifier.
    pub client_id: ClientId,
    /// Its name, where we know it.
    pub name: Option<String>,
    /// What to ask for.
    pub scopes: ScopeSet,
    /// When it was created by us; it may be unknown to the token endpoint for some minutes.
    pub created: Option<Timestamp>,
}

impl State {
    /// The client to use, once there is one.
    #[must_use]
    pub fn settled(&self) -> Option<&ChosenClient> {
        match &self.creation {
            CreationState::Settled(settled) => Some(settled),
            _ => None,
        }
    }

    /// Whether the request to create is on its way, so that nothing can be stopped.
    #[must_use]
    pub fn is_sent(&self) -> bool {
        matches!(self.creation, CreationState::Creating(_, Stage::Creating | Stage::Verifying))
    }

    /// Whether a creation is under way: until it has ended, or the world says that nothing was sent,
    /// nobody goes anywhere.
    #[must_use]
    pub fn is_creating(&self) -> bool {
        matches!(self.creation, CreationState::Creating(..))
    }

    /// An attempt has ended: the next one in production is confirmed anew.
    fn end(&mut self, creation: CreationState) {
        self.confirmed = false;
        self.creation = creation;
    }

    pub(in crate::app) fn clock_set(&mut self, moved: SignedDuration) {
        match &mut self.creation {
            CreationState::Unknown(lost) | CreationState::LookingAfter(_, lost) => {
                lost.creation.begun = after(lost.creation.begun, moved);
            }
            CreationState::Settled(settled) => settled.created = settled.created.map(|created| after(created, moved)),
            CreationState::None
            | CreationState::Duplicate(_)
            | CreationState::Creating(..)
            | CreationState::Refused(_)
            | CreationState::NotThere => {}
        }
    }

    pub(in crate::app) fn signed_in(&mut self, ticket: Ticket) {
        if let CreationState::Creating(awaited, stage @ Stage::LoggingIn) = &mut self.creation
            && *awaited == ticket
        {
            *stage = Stage::Looking;
        }
    }

    pub(in crate::app) fn pending(&self) -> Option<Ticket> {
        match &self.creation {
            CreationState::Creating(ticket, ..) | CreationState::LookingAfter(ticket, _) => Some(*ticket),
            CreationState::None
            | CreationState::Duplicate(_)
            | CreationState::Refused(_)
            | CreationState::Unknown(_)
            | CreationState::NotThere
            | CreationState::Settled(_) => None,
        }
    }

    pub(in crate::app) fn cancel(&mut self) {
        self.creation = match std::mem::take(&mut self.creation) {
            CreationState::LookingAfter(_, lost) => CreationState::Unknown(lost),
            other => other,
        };
    }
}

impl Wizard {
    pub(in crate::app) fn check_primary(&self, session: &Session) -> Primary {
        let creates = matches!(self.client.choice, Some(Choice::Create { .. }));
        match (&self.check.creation, session.chosen()) {
            (CreationState::Unknown(_) | CreationState::LookingAfter(..), _) => Primary::CheckNow,
            (CreationState::Duplicate(_), _) => Primary::UseDuplicate,
            (
                CreationState::None | CreationState::Creating(..) | CreationState::Refused(_) | CreationState::NotThere,
                Some(kind),
            ) if creates => Primary::CreateClient(kind),
            _ => Primary::Next,
        }
    }

    pub(in crate::app) fn enter_check(&mut self, session: &mut Session) -> Vec<Effect> {
        self.recall_creation(session);
        Vec::new()
    }

    pub(in crate::app) fn creation_noted(
        &mut self,
        session: &mut Session,
        ticket: Ticket,
        creation: Creation,
    ) -> Vec<Effect> {
        if self.check.pending() == Some(ticket) {
            session.kept.note(creation);
        }
        Vec::new()
    }

    pub(in crate::app) fn confirm_production(&mut self, confirmed: bool) -> Vec<Effect> {
        self.check.confirmed = confirmed;
        self.complaints.clear();
        Vec::new()
    }

    pub(in crate::app) fn leave_check(&mut self, session: &mut Session) -> Vec<Effect> {
        match (self.check_primary(session), self.client.choice.clone()) {
            (Primary::CheckNow, _) => self.look_after(session),
            (Primary::UseDuplicate, _) => self.use_duplicate(session),
            (Primary::CreateClient(kind), Some(choice)) => self.begin_creating(session, kind, &choice),
            (_, Some(Choice::Use { client_id, name, scopes })) => {
                self.settle(session, ChosenClient { client_id, name, scopes, created: None })
            }
            _ => self.advance(session),
        }
    }

    fn begin_creating(&mut self, session: &mut Session, kind: EnvironmentKind, choice: &Choice) -> Vec<Effect> {
        if kind == EnvironmentKind::Production && !self.check.confirmed {
            return self.complain(vec![Complaint::ConfirmationMissing]);
        }
        let Choice::Create { admin, name, description, scopes } = choice else { return Vec::new() };
        let Some(admin) = session.admin(admin.clone()) else { return Vec::new() };
        let Some(plan) = self.plan(session, &admin, name, description, scopes) else { return Vec::new() };
        let ticket = session.tickets.issue();
        self.check.creation = CreationState::Creating(ticket, Stage::LoggingIn);
        self.sent = None;
        vec![Effect::CreateClient(ticket, admin, Box::new(plan))]
    }

    /// Looks as whoever sent it, whatever has been answered since.
    pub(in crate::app) fn look_after(&mut self, session: &mut Session) -> Vec<Effect> {
        let CreationState::Unknown(lost) = &self.check.creation else { return Vec::new() };
        let lost = lost.clone();
        let Some(admin) = session.admin_of(&lost.creation) else { return Vec::new() };
        let ticket = session.tickets.issue();
        let effect = Effect::LookForCreation(ticket, admin, Box::new(lost.creation.clone()));
        self.check.creation = CreationState::LookingAfter(ticket, lost);
        vec![effect]
    }

    /// A creation with an unknown outcome, of this window or an earlier one, is resolved first.
    pub(in crate::app) fn recall_creation(&mut self, session: &mut Session) {
        let may_begin = matches!(
            self.check.creation,
            CreationState::None | CreationState::Duplicate(_) | CreationState::Refused(_) | CreationState::NotThere
        );
        if let Some(creation) = session.open_creation().filter(|_| may_begin).cloned() {
            self.check.end(CreationState::Unknown(UnknownOutcome::new(creation, Situation::CreationUnknown.into())));
        }
    }

    /// It was looked for after its answer was lost.
    pub(in crate::app) fn creation_looked_for(
        &mut self,
        session: &mut Session,
        ticket: Ticket,
        result: Result<Option<Box<RegisteredClient>>, Problem>,
    ) -> Vec<Effect> {
        match std::mem::take(&mut self.check.creation) {
            CreationState::LookingAfter(awaited, lost) if awaited == ticket => self.looked_after(session, lost, result),
            other => {
                self.check.creation = other;
                Vec::new()
            }
        }
    }

    fn looked_after(
        &mut self,
        session: &mut Session,
        mut lost: UnknownOutcome,
        result: Result<Option<Box<RegisteredClient>>, Problem>,
    ) -> Vec<Effect> {
        match result {
            Ok(Some(client)) => return self.adopt_lost(session, &lost.creation, &client),
            // What was sent may still be carried out, so that not being there is no proof yet.
            Ok(None) if session.now() < lost.creation.decided_at() => {
                lost.not_seen = true;
                self.check.creation = CreationState::Unknown(lost);
            }
            // It is not there, so nothing was created, and it may be tried again.
            Ok(None) => {
                session.close_creation();
                self.check.end(CreationState::NotThere);
                return vec![Effect::ForgetJournalEntry(lost.creation.id)];
            }
            // Whether it was created is as unknown as before, and what kept us from looking is to be mended first.
            Err(problem) => self.check.creation = CreationState::Unknown(UnknownOutcome { problem, ..lost }),
        }
        Vec::new()
    }

    pub(in crate::app) fn creation_sent(&mut self, ticket: Ticket) -> Vec<Effect> {
        self.reach(ticket, Stage::Creating)
    }

    pub(in crate::app) fn creation_answered(&mut self, ticket: Ticket) -> Vec<Effect> {
        self.reach(ticket, Stage::Verifying)
    }

    /// It was stopped before anything was sent.
    pub(in crate::app) fn creation_stopped(&mut self, ticket: Ticket) -> Vec<Effect> {
        if matches!(self.check.creation, CreationState::Creating(awaited, ..) if awaited == ticket) {
            self.check.end(CreationState::None);
        }
        Vec::new()
    }

    /// One of that name is there: nothing was sent.
    pub(in crate::app) fn duplicate_found(&mut self, ticket: Ticket, client: RegisteredClient) -> Vec<Effect> {
        if matches!(self.check.creation, CreationState::Creating(awaited, ..) if awaited == ticket) {
            self.check.end(CreationState::Duplicate(client));
        }
        Vec::new()
    }

    fn reach(&mut self, ticket: Ticket, reached: Stage) -> Vec<Effect> {
        if let CreationState::Creating(awaited, stage) = &mut self.check.creation
            && *awaited == ticket
        {
            *stage = reached;
        }
        Vec::new()
    }

    pub(in crate::app) fn client_created(
        &mut self,
        session: &mut Session,
        ticket: Ticket,
        result: Result<RegisteredClient, Problem>,
    ) -> Vec<Effect> {
        if !matches!(self.check.creation, CreationState::Creating(awaited, ..) if awaited == ticket) {
            return Vec::new();
        }
        match result {
            Ok(client) => return self.adopt(session, &client, Some(session.now())),
            Err(problem) if problem.situation == Situation::CreationUnknown => self.lose(session, problem),
            Err(problem) => {
                // It was refused, so there is nothing to look for.
                session.close_creation();
                self.check.end(CreationState::Refused(problem));
            }
        }
        Vec::new()
    }

    fn lose(&mut self, session: &mut Session, problem: Problem) {
        self.check.end(match session.open_creation().cloned() {
            Some(creation) => CreationState::Unknown(UnknownOutcome::new(creation, problem)),
            None => CreationState::Refused(problem),
        });
    }

    /// What was created has the scopes that were sent, which may not be those that are ticked by now.
    fn adopt_lost(&mut self, session: &mut Session, creation: &Creation, client: &RegisteredClient) -> Vec<Effect> {
        let created = Some(creation.begun);
        let Some(client_id) = client.id() else { return self.adopt(session, client, created) };
        let scopes = client.scope_set().unwrap_or_else(|| creation.plan.scopes.clone());
        self.settle(session, ChosenClient { client_id, name: Some(client.client_name.clone()), scopes, created })
    }

    pub(in crate::app) fn use_duplicate(&mut self, session: &mut Session) -> Vec<Effect> {
        match std::mem::take(&mut self.check.creation) {
            CreationState::Duplicate(client) => self.adopt(session, &client, None),
            other => {
                self.check.creation = other;
                Vec::new()
            }
        }
    }

    fn adopt(&mut self, session: &mut Session, client: &RegisteredClient, created: Option<Timestamp>) -> Vec<Effect> {
        let (Some(client_id), Some(choice)) = (client.id(), &self.client.choice) else {
            self.check.end(CreationState::Refused(Situation::UnexpectedAnswer.into()));
            return Vec::new();
        };
        // A client of the same name may lack the scopes that are wanted: ask for those, and be told.
        let scopes = choice.scopes().clone();
        self.settle(session, ChosenClient { client_id, name: Some(client.client_name.clone()), scopes, created })
    }

    fn settle(&mut self, session: &mut Session, settled: ChosenClient) -> Vec<Effect> {
        if self.check.settled() != Some(&settled) {
            self.changed(session, Step::Check);
        }
        let created = settled.created.is_some();
        self.settles_on_client(&settled.client_id);
        self.check.creation = CreationState::Settled(settled);
        let mut effects = if created { self.keep_created(session) } else { Vec::new() };
        effects.extend(self.advance(session));
        // It creates nothing, and is what all this was for.
        if matches!(self.token, TokenState::Asking) && !self.lacks_own_key(session) {
            effects.extend(self.request_token(session));
        }
        effects
    }
}
