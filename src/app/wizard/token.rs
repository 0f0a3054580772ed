//! Step 6: the token. Got, shown, copied, tried; gone when its time is up.

pub mod altinn;
mod export;
mod on_behalf;
mod passing;
mod trial;
pub mod vendor;

pub use export::{Draft as ExportDraft, FORMATS, SHORTEST_PASSWORD, State as ExportState};
pub use on_behalf::{Behalf, Draft as OnBehalfDraft};
pub use trial::{TrialMeaning, TrialState, TrialTarget};

use crate::app::complaint::{Complaint, Field};
use crate::app::primary::Primary;
use crate::app::session::Session;
use crate::app::session::{after, later};
use crate::app::wizard::{Step, Wizard};
use crate::contract::{Effect, ServeOrder, Ticket, TokenExchange, TokenRequest};
use crate::diagnosis::{Checks, Circumstances};
use crate::domain::{Address, Timestamp};
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
    /// On behalf of whom.
    pub on_behalf: OnBehalfDraft,
    /// The system that Altinn is asked about, by its ID in Altinn's register.
    pub system: String,
    /// Whether other programs get Altinn's token; by the accesses while nobody has chosen.
    pub serves_altinn: Option<bool>,
    /// The organisation to look up in Løsøreregisteret.
    pub trial_organisation: String,
    /// The address to call, where it is not Løsøreregisteret's.
    pub trial_address: String,
    /// What was put there by us, so that it follows the accesses until somebody writes there.
    suggested_address: String,
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
/// a client is known everywhere, and nais warns of up to 15.
const RETRY_SECONDS: [i64; 5] = [5, 10, 20, 30, 60];
/// Seconds after which a client is not new any more.
const NEW_CLIENT_SECONDS: i64 = 900;

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
            State::Asking | State::Requesting(_) | State::Refused(_) => Primary::GetToken,
            State::Waiting(_) => Primary::TryNow,
            State::Ready(_) => Primary::CopyToken,
            State::Expired => Primary::GetNewToken,
        }
    }

    pub(in crate::app) fn enter_token(&mut self, session: &mut Session) -> Vec<Effect> {
        if self.drafts.token.trial_organisation.is_empty() {
            let organisation =
                session.chosen_certificate().and_then(|certificate| certificate.organisation.as_ref().ok());
            self.drafts.token.trial_organisation = organisation.map(ToString::to_string).unwrap_or_default();
        }
        self.suggest_folder(session);
        self.suggest_call(session);
        Vec::new()
    }

    pub(in crate::app) fn use_token_step(&mut self, session: &mut Session) -> Vec<Effect> {
        match self.token_primary() {
            Primary::CopyToken => self.copy_token(session),
            _ => self.request_token(session),
        }
    }

    pub(in crate::app) fn request_token(&mut self, session: &mut Session) -> Vec<Effect> {
        if self.at != Step::Token || matches!(self.token, State::Requesting(_)) {
            return Vec::new();
        }
        match self.optional_claims(session) {
            Err(complaints) => self.complain(complaints),
            Ok(optional) => self.order_token(session, optional),
        }
    }

    fn order_token(&mut self, session: &mut Session, optional: OptionalClaims) -> Vec<Effect> {
        let asked_as = optional.on_behalf_of.system_user().cloned();
        let Some(order) = self.token_order(session, optional) else { return Vec::new() };
        let ticket = session.tickets.issue();
        self.complaints.clear();
        let mut effects: Vec<Effect> = self.pending(session).into_iter().map(Effect::Cancel).collect();
        self.token = State::Requesting(ticket);
        self.vendor = vendor::State::default();
        self.asked_as = asked_as;
        self.sent = None;
        self.checks = None;
        effects.push(Effect::RequestToken(ticket, Box::new(order)));
        effects
    }

    pub(in crate::app) fn token_order(&self, session: &Session, optional: OptionalClaims) -> Option<TokenRequest> {
        let settled = self.check.settled()?;
        Some(TokenRequest {
            server: session.environment()?.clone().into(),
            client_id: settled.client_id.clone(),
            scopes: settled.scopes.clone(),
            optional,
            signer: self.own_key().map(|key| key.signer.clone()).or_else(|| session.signer())?,
            kid: self.signing_kid().map(str::to_owned).or_else(|| self.kid.clone()),
        })
    }

    /// Tokens of the kind that is asked for here are given to other programs as well.
    pub(in crate::app) fn serve(&mut self, session: &mut Session, on: bool) -> Vec<Effect> {
        let request = self.optional_claims(session).ok().and_then(|optional| self.token_order(session, optional));
        match request.filter(|_| on) {
            Some(request) => {
                let altinn = session.environment().filter(|_| self.serves_altinn(session)).cloned();
                session.serve(ServeOrder { request, altinn })
            }
            None => session.stop_serving(),
        }
    }

    pub(in crate::app) fn optional_claims(&self, session: &Session) -> Result<OptionalClaims, Vec<Complaint>> {
        match (self.resource(), self.on_behalf_of(session)) {
            (Ok(resource), Ok(on_behalf_of)) => Ok(OptionalClaims { resource, on_behalf_of }),
            (resource, on_behalf) => {
                Err(resource.err().into_iter().chain(on_behalf.err().unwrap_or_default()).collect())
            }
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

    pub(in crate::app) fn malformed_in_token(&self, session: &Session, field: Field) -> Option<Complaint> {
        match field {
            Field::Resource => self.resource().err(),
            Field::ConsumerOrg
            | Field::SystemUserOwner
            | Field::ExternalRef
            | Field::ConsentId
            | Field::ConsentFrom
            | Field::Details => self.malformed_behalf(session, field),
            Field::TrialTarget if self.trial_is_typed(session) => self.trial_address(session).err(),
            _ => None,
        }
    }

    pub(in crate::app) fn token_received(
        &mut self,
        session: &mut Session,
        ticket: Ticket,
        exchange: TokenExchange,
    ) -> Vec<Effect> {
        if !matches!(self.token, State::Requesting(awaited) if awaited == ticket) {
            return Vec::new();
        }
        self.checks = exchange.checks.or_else(|| {
            let refusal = exchange.result.as_ref().err().filter(|problem| is_refused(problem)).cloned()?;
            let circumstances = Circumstances { refusal: Some(refusal), ..session.circumstances() };
            Checks::of_refused(exchange.sent.as_ref(), &circumstances)
        });
        self.sent = exchange.sent.map(|grant| (self.at, grant));
        match exchange.result {
            Ok(token) => self.show(session, token),
            Err(problem) if self.may_become_known(session, &problem) => self.wait(session, problem),
            Err(problem) => {
                let effects = self.keep_failure(session, &problem);
                self.token = State::Refused(problem);
                effects
            }
        }
    }

    fn show(&mut self, session: &mut Session, token: AccessToken) -> Vec<Effect> {
        let wakes = session.tickets.issue();
        let effect = Effect::Wake(wakes, next_count(&token, session.now()));
        self.token =
            State::Ready(Box::new(Ready { token, shown: false, trial: TrialState::default(), tried: None, wakes }));
        let mut effects = vec![effect];
        effects.extend(self.keep_success(session));
        effects
    }

    /// Whether the token endpoint may simply not have heard of our new client.
    fn may_become_known(&self, session: &Session, problem: &Problem) -> bool {
        let unknown = matches!(problem.situation, Situation::Refused(Refusal::UnknownClient | Refusal::UnknownKid));
        let created = self.check.settled().and_then(|settled| settled.created);
        unknown && created.is_some_and(|created| (0..NEW_CLIENT_SECONDS).contains(&seconds_since(created, session)))
    }

    fn wait(&mut self, session: &mut Session, problem: Problem) -> Vec<Effect> {
        let age = self
            .check
            .settled()
            .and_then(|settled| settled.created)
            .map_or(0, |created| seconds_since(created, session));
        let next_try = later(session.now(), pause_at(age));
        let wakes = session.tickets.issue();
        self.token = State::Waiting(Waiting { problem, next_try, wakes });
        vec![Effect::Wake(wakes, later(session.now(), 1))]
    }

    /// The client is another one now: what was refused of it says nothing any more. Whether anything was.
    pub(in crate::app) fn forget_refusal(&mut self) -> bool {
        let was_refused = self.at == Step::Token && matches!(self.token, State::Refused(_));
        if was_refused {
            self.token = State::Asking;
            self.checks = None;
        }
        was_refused
    }

    pub(in crate::app) fn woke(&mut self, session: &mut Session, ticket: Ticket) -> Vec<Effect> {
        match &self.token {
            State::Waiting(waiting) if waiting.wakes == ticket => self.count_down_wait(session),
            State::Ready(ready) if ready.wakes == ticket => self.count_down_token(session),
            _ => self.altinn_woke(session, ticket),
        }
    }

    fn count_down_wait(&mut self, session: &mut Session) -> Vec<Effect> {
        let State::Waiting(waiting) = &self.token else { return Vec::new() };
        if waiting.next_try > session.now() {
            return vec![Effect::Wake(waiting.wakes, later(session.now(), 1))];
        }
        match self.optional_claims(session) {
            Ok(optional) => self.order_token(session, optional),
            Err(complaints) => self.complain(complaints),
        }
    }

    fn count_down_token(&mut self, session: &mut Session) -> Vec<Effect> {
        let State::Ready(ready) = &self.token else { return Vec::new() };
        if ready.token.seconds_left(session.now()) > 0 {
            return vec![Effect::Wake(ready.wakes, next_count(&ready.token, session.now()))];
        }
        let effects = self.token.pending().map(Effect::Cancel).into_iter().collect();
        self.token = State::Expired;
        effects
    }

    pub(in crate::app) fn copy_token(&mut self, session: &mut Session) -> Vec<Effect> {
        let State::Ready(ready) = &self.token else { return Vec::new() };
        session.copy_token(ready.token.secret.clone(), ready.token.expires())
    }

    pub(in crate::app) fn show_token(&mut self, shown: bool) -> Vec<Effect> {
        if let State::Ready(ready) = &mut self.token {
            ready.shown = shown;
        }
        Vec::new()
    }
}

fn seconds_since(created: Timestamp, session: &Session) -> i64 {
    session.now().as_second() - created.as_second()
}

/// Whether the token endpoint itself said no.
fn is_refused(problem: &Problem) -> bool {
    matches!(problem.situation, Situation::Refused(_))
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
