//! Step 6: the token. Got, shown, copied, tried; gone when its time is up.

mod clipboard;
mod handover;
mod trial;

pub use clipboard::{Clipboard, Copy};
pub use handover::{Draft as HandOverDraft, FORMATS, SHORTEST_PASSWORD, State as HandOverState};
pub use trial::{TrialMeaning, TrialState, TrialTarget};

use crate::app::clock::after;
use crate::app::wizard::complaint::{Complaint, Field};
use crate::app::{Primary, Step, Wizard};
use crate::contract::{Effect, Ticket, TokenRequest};
use crate::diagnosis;
use crate::domain::{Address, OrgNumber, Timestamp};
use crate::problem::{Problem, Refusal, Situation};
use crate::protocol::grant::OptionalClaims;
use crate::protocol::token::AccessToken;
use jiff::SignedDuration;

/// What is typed in step 6.
#[derive(Debug, Default)]
pub struct Draft {
    /// The claim `resource`; mostly empty.
    pub resource: String,
    /// The claim `consumer_org`; mostly empty.
    pub consumer_org: String,
    /// The organisation to look up in Løsøreregisteret.
    pub trial_organisation: String,
    /// The address to call, where it is not Løsøreregisteret's.
    pub trial_address: String,
}

/// Where step 6 stands.
#[derive(Debug, Default)]
pub enum State {
    /// No token has been asked for.
    #[default]
    Asking,
    /// The token endpoint has been asked.
    Requesting(Ticket),
    /// The client is new, and the token endpoint does not know it yet: it is asked again.
    Waiting(Waiting),
    /// The token endpoint said no.
    Refused(Problem),
    /// The token is here.
    Ready(Box<Ready>),
    /// The token was here, and has ended; nothing of it is kept.
    Expired,
}

/// Waiting until a new client is known everywhere.
#[derive(Debug)]
pub struct Waiting {
    /// What the token endpoint said the last time.
    pub problem: Problem,
    /// When it is asked again.
    pub next_try: Timestamp,
    wakes: Ticket,
}

/// A token that is valid.
#[derive(Debug)]
pub struct Ready {
    /// The token.
    pub token: AccessToken,
    /// Whether it is shown in full.
    pub shown: bool,
    /// The call that was made with it.
    pub trial: TrialState,
    /// Whom that call went to.
    pub tried: Option<Address>,
    wakes: Ticket,
}

/// Seconds between attempts with a new client; the last goes on. Documented are up to 2 minutes until
/// a client is known everywhere, and up to 10 have been warned of.
const RETRY_SECONDS: [i64; 5] = [5, 10, 20, 30, 60];
/// Seconds after which a client is not new any more.
const NEW_CLIENT_SECONDS: i64 = 600;

/// Tokens with longer to go are not counted down second by second.
const COUNTED_BY_SECOND: i64 = 600;
const SLOW_COUNT: i64 = 30;

impl State {
    pub(in crate::app) fn clock_set(&mut self, moved: SignedDuration) {
        match self {
            Self::Waiting(waiting) => waiting.next_try = after(waiting.next_try, moved),
            Self::Ready(ready) => ready.token.received = after(ready.token.received, moved),
            Self::Asking | Self::Requesting(_) | Self::Refused(_) | Self::Expired => {}
        }
    }

    pub(in crate::app) fn pending(&self) -> Option<Ticket> {
        match self {
            Self::Requesting(ticket) => Some(*ticket),
            Self::Ready(ready) => ready.trial.pending(),
            Self::Asking | Self::Waiting(_) | Self::Refused(_) | Self::Expired => None,
        }
    }

    pub(in crate::app) fn waiting_for(&self) -> Option<Ticket> {
        match self {
            Self::Waiting(waiting) => Some(waiting.wakes),
            _ => None,
        }
    }

    pub(in crate::app) fn cancel(&mut self) {
        match self {
            Self::Requesting(_) | Self::Waiting(_) => *self = Self::Asking,
            Self::Ready(ready) if matches!(ready.trial, TrialState::Trying(_)) => ready.trial = TrialState::Untried,
            Self::Asking | Self::Refused(_) | Self::Ready(_) | Self::Expired => {}
        }
    }
}

impl Wizard {
    pub(in crate::app) fn token_primary(&self) -> Primary {
        match self.token {
            State::Asking | State::Requesting(_) | State::Waiting(_) | State::Refused(_) => Primary::GetToken,
            State::Ready(_) => Primary::CopyToken,
            State::Expired => Primary::GetNewToken,
        }
    }

    pub(in crate::app) fn enter_token(&mut self) -> Vec<Effect> {
        if self.drafts.token.trial_organisation.is_empty() {
            let organisation = self.chosen_certificate().and_then(|certificate| certificate.organisation.as_ref().ok());
            self.drafts.token.trial_organisation = organisation.map(ToString::to_string).unwrap_or_default();
        }
        self.suggest_folder();
        Vec::new()
    }

    pub(in crate::app) fn use_token_step(&mut self) -> Vec<Effect> {
        match self.token_primary() {
            Primary::CopyToken => self.copy_token(),
            _ => self.request_token(),
        }
    }

    pub(in crate::app) fn request_token(&mut self) -> Vec<Effect> {
        if self.at != Step::Token || matches!(self.token, State::Requesting(_)) {
            return Vec::new();
        }
        match self.optional_claims() {
            Err(complaints) => self.complain(complaints),
            Ok(optional) => self.order_token(optional),
        }
    }

    fn order_token(&mut self, optional: OptionalClaims) -> Vec<Effect> {
        let Some(order) = self.token_order(optional) else { return Vec::new() };
        let ticket = self.tickets.next();
        self.complaints.clear();
        let mut effects: Vec<Effect> = self.pending().into_iter().map(Effect::Cancel).collect();
        self.token = State::Requesting(ticket);
        effects.push(Effect::RequestToken(ticket, Box::new(order)));
        effects
    }

    pub(in crate::app) fn token_order(&self, optional: OptionalClaims) -> Option<TokenRequest> {
        let settled = self.check.settled()?;
        Some(TokenRequest {
            server: self.environment_of(self.environment.chosen()?)?.clone().into(),
            client_id: settled.client_id.clone(),
            scopes: settled.scopes.clone(),
            optional,
            signer: self.signer()?,
            kid: None,
        })
    }

    pub(in crate::app) fn optional_claims(&self) -> Result<OptionalClaims, Vec<Complaint>> {
        match (self.resource(), self.consumer_org()) {
            (Ok(resource), Ok(consumer_org)) => Ok(OptionalClaims { resource, consumer_org }),
            (resource, consumer_org) => Err([resource.err(), consumer_org.err()].into_iter().flatten().collect()),
        }
    }

    /// `resource` is what the API's owner says it is, mostly an address; blanks are never in it.
    fn resource(&self) -> Result<Option<String>, Complaint> {
        match self.drafts.token.resource.trim() {
            "" => Ok(None),
            text if text.contains(char::is_whitespace) => Err(Complaint::ResourceInvalid),
            text => Ok(Some(text.to_owned())),
        }
    }

    fn consumer_org(&self) -> Result<Option<OrgNumber>, Complaint> {
        let text = self.drafts.token.consumer_org.trim();
        if text.is_empty() {
            return Ok(None);
        }
        let consumer = OrgNumber::parse(text).map_err(Complaint::ConsumerOrg)?;
        let own = self.chosen_certificate().and_then(|certificate| certificate.organisation.as_ref().ok());
        let is_own = own.is_some_and(|own| diagnosis::consumer_is_own(*own, consumer));
        if is_own { Err(Complaint::ConsumerOrgIsOwn) } else { Ok(Some(consumer)) }
    }

    pub(in crate::app) fn malformed_in_token(&self, field: Field) -> Option<Complaint> {
        match field {
            Field::Resource => self.resource().err(),
            Field::ConsumerOrg => self.consumer_org().err(),
            Field::TrialTarget if self.trial_is_typed() => self.trial_address().err(),
            _ => None,
        }
    }

    pub(in crate::app) fn token_received(
        &mut self,
        ticket: Ticket,
        result: Result<AccessToken, Problem>,
    ) -> Vec<Effect> {
        if !matches!(self.token, State::Requesting(awaited) if awaited == ticket) {
            return Vec::new();
        }
        match result {
            Ok(token) => self.show(token),
            Err(problem) if self.may_become_known(&problem) => self.wait(problem),
            Err(problem) => {
                let effects = self.keep_failure(&problem);
                self.token = State::Refused(problem);
                effects
            }
        }
    }

    fn show(&mut self, token: AccessToken) -> Vec<Effect> {
        let wakes = self.tickets.next();
        let effect = Effect::Wake(wakes, next_count(&token, self.now));
        self.token =
            State::Ready(Box::new(Ready { token, shown: false, trial: TrialState::default(), tried: None, wakes }));
        let mut effects = vec![effect];
        effects.extend(self.keep_success());
        effects
    }

    /// Whether the token endpoint may simply not have heard of our new client.
    fn may_become_known(&self, problem: &Problem) -> bool {
        let unknown = matches!(problem.situation, Situation::Refused(Refusal::UnknownClient | Refusal::UnknownKid));
        let created = self.check.settled().and_then(|settled| settled.created);
        unknown && created.is_some_and(|created| self.now.as_second() - created.as_second() < NEW_CLIENT_SECONDS)
    }

    fn wait(&mut self, problem: Problem) -> Vec<Effect> {
        let age = self
            .check
            .settled()
            .and_then(|settled| settled.created)
            .map_or(0, |created| self.now.as_second() - created.as_second());
        let next_try = later(self.now, pause_at(age));
        let wakes = self.tickets.next();
        self.token = State::Waiting(Waiting { problem, next_try, wakes });
        vec![Effect::Wake(wakes, later(self.now, 1))]
    }

    pub(in crate::app) fn woke(&mut self, ticket: Ticket) -> Vec<Effect> {
        if matches!(self.clipboard, Clipboard::Token(_, wakes) if wakes == ticket) {
            return self.clear_clipboard();
        }
        match &self.token {
            State::Waiting(waiting) if waiting.wakes == ticket => self.count_down_wait(),
            State::Ready(ready) if ready.wakes == ticket => self.count_down_token(),
            _ => Vec::new(),
        }
    }

    fn count_down_wait(&mut self) -> Vec<Effect> {
        let State::Waiting(waiting) = &self.token else { return Vec::new() };
        if waiting.next_try > self.now {
            return vec![Effect::Wake(waiting.wakes, later(self.now, 1))];
        }
        match self.optional_claims() {
            Ok(optional) => self.order_token(optional),
            Err(complaints) => self.complain(complaints),
        }
    }

    fn count_down_token(&mut self) -> Vec<Effect> {
        let State::Ready(ready) = &self.token else { return Vec::new() };
        if ready.token.seconds_left(self.now) > 0 {
            return vec![Effect::Wake(ready.wakes, next_count(&ready.token, self.now))];
        }
        let effects = self.token.pending().map(Effect::Cancel).into_iter().collect();
        self.token = State::Expired;
        effects
    }

    pub(in crate::app) fn show_token(&mut self, shown: bool) -> Vec<Effect> {
        if let State::Ready(ready) = &mut self.token {
            ready.shown = shown;
        }
        Vec::new()
    }
}

/// How long to wait, in seconds, before asking again for a client of this age.
fn pause_at(age: i64) -> i64 {
    let mut waited = 0;
    let pause = RETRY_SECONDS.iter().find(|pause| {
        waited += **pause;
        waited > age
    });
    *pause.unwrap_or(&RETRY_SECONDS[RETRY_SECONDS.len() - 1])
}

fn next_count(token: &AccessToken, now: Timestamp) -> Timestamp {
    let left = token.seconds_left(now);
    later(now, if left > COUNTED_BY_SECOND { SLOW_COUNT } else { 1 })
}

fn later(now: Timestamp, seconds: i64) -> Timestamp {
    Timestamp::from_second(now.as_second().saturating_add(seconds)).unwrap_or(Timestamp::MAX)
}
