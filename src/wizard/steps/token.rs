//! Step 6: the token. Got, shown, copied, tried; gone when its time is up.

use crate::domain::{Address, OrgNumber, Scope, Secret, Timestamp};
use crate::problem::{Problem, Refusal, Situation};
use crate::protocol::grant::OptionalClaims;
use crate::protocol::token::AccessToken;
use crate::wizard::effect::{Effect, Ticket, TokenOrder, Trial};
use crate::wizard::event::{Complaint, Field};
use crate::wizard::{Primary, Step, Wizard};

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

/// How a call with the token went.
#[derive(Debug, Default)]
pub enum TrialState {
    /// None was made.
    #[default]
    Untried,
    /// It is under way.
    Trying(Ticket),
    /// The API answered.
    Answered(TrialAnswer),
    /// It did not answer.
    Failed(Problem),
}

/// An API's answer to a call with the token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrialAnswer {
    /// HTTP status.
    pub status: u16,
    /// The beginning of the body, as text.
    pub excerpt: String,
    /// How many hits the register counts, where it is one that does.
    pub hits: Option<u64>,
}

/// What an API's status says about the token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TrialMeaning {
    /// The token works.
    Works,
    /// The token was accepted; what was asked for was not understood, or is not there.
    TokenAccepted,
    /// The API does not take the token.
    TokenRefused,
    /// The API knows the token, but lets the organisation do nothing: an agreement may be missing.
    NoAgreement,
    /// The API has a fault of its own.
    ApiFault,
    /// Something else.
    Other,
}

impl TrialAnswer {
    /// What the status says about the token.
    #[must_use]
    pub fn meaning(&self) -> TrialMeaning {
        match self.status {
            200..=299 => TrialMeaning::Works,
            400 | 404 | 405 | 422 => TrialMeaning::TokenAccepted,
            401 => TrialMeaning::TokenRefused,
            403 => TrialMeaning::NoAgreement,
            429 | 500..=599 => TrialMeaning::ApiFault,
            _ => TrialMeaning::Other,
        }
    }
}

/// What is on offer to try the token on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TrialTarget {
    /// Løsøreregisteret: an organisation number is enough.
    Register,
    /// Any API: its address is asked for.
    Address,
}

/// What of ours lies on the clipboard.
#[derive(Debug, Default)]
pub enum Clipboard {
    /// Nothing.
    #[default]
    Empty,
    /// It is being put there; and whether it is the token.
    Copying(Ticket, Copy),
    /// The token, until then.
    Token(Timestamp, Ticket),
    /// An ordinary text, which is left there.
    Text,
    /// It could not be put there.
    Failed(Problem),
}

/// What is put on the clipboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copy {
    /// The token.
    Token,
    /// An ordinary text.
    Text,
}

/// Seconds that a token stays on the clipboard, unless it ends before.
const CLIPBOARD_SECONDS: i64 = 120;

/// Seconds between attempts with a new client; the last goes on. Documented are up to 2 minutes until
/// a client is known everywhere, and up to 10 have been warned of.
const RETRY_SECONDS: [i64; 5] = [5, 10, 20, 30, 60];
/// Seconds after which a client is not new any more.
const NEW_CLIENT_SECONDS: i64 = 600;

/// Tokens with longer to go are not counted down second by second.
const COUNTED_BY_SECOND: i64 = 600;
const SLOW_COUNT: i64 = 30;

/// Scopes of Løsøreregisteret and where they are tried, relative to its base address; `{}` is the organisation.
/// Source: the register's documentation of its interfaces, February 2026.
const REGISTER_CALLS: [(&str, &str); 2] = [
    ("brreg:losore/tlg", "registerinfo/api/v2/rettsstiftelse/orgnr/{}?language=NOB"),
    ("brreg:losore/utlegg", "utlegg/enheter/{}?sokers_orgnummer={}"),
];

impl TrialState {
    fn pending(&self) -> Option<Ticket> {
        match self {
            Self::Trying(ticket) => Some(*ticket),
            Self::Untried | Self::Answered(_) | Self::Failed(_) => None,
        }
    }
}

impl State {
    pub(in crate::wizard) fn pending(&self) -> Option<Ticket> {
        match self {
            Self::Requesting(ticket) => Some(*ticket),
            Self::Ready(ready) => ready.trial.pending(),
            Self::Asking | Self::Waiting(_) | Self::Refused(_) | Self::Expired => None,
        }
    }

    pub(in crate::wizard) fn waiting_for(&self) -> Option<Ticket> {
        match self {
            Self::Waiting(waiting) => Some(waiting.wakes),
            _ => None,
        }
    }

    pub(in crate::wizard) fn cancel(&mut self) {
        match self {
            Self::Requesting(_) | Self::Waiting(_) => *self = Self::Asking,
            Self::Ready(ready) if matches!(ready.trial, TrialState::Trying(_)) => ready.trial = TrialState::Untried,
            Self::Asking | Self::Refused(_) | Self::Ready(_) | Self::Expired => {}
        }
    }
}

impl Wizard {
    pub(in crate::wizard) fn token_primary(&self) -> Primary {
        match self.token {
            State::Asking | State::Requesting(_) | State::Waiting(_) | State::Refused(_) => Primary::GetToken,
            State::Ready(_) => Primary::CopyToken,
            State::Expired => Primary::GetNewToken,
        }
    }

    pub(in crate::wizard) fn enter_token(&mut self) -> Vec<Effect> {
        if self.drafts.token.trial_organisation.is_empty() {
            let organisation = self.chosen_certificate().and_then(|certificate| certificate.organisation.as_ref().ok());
            self.drafts.token.trial_organisation = organisation.map(ToString::to_string).unwrap_or_default();
        }
        Vec::new()
    }

    pub(in crate::wizard) fn use_token_step(&mut self) -> Vec<Effect> {
        match self.token_primary() {
            Primary::CopyToken => self.copy_token(),
            _ => self.request_token(),
        }
    }

    pub(in crate::wizard) fn request_token(&mut self) -> Vec<Effect> {
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
        effects.push(Effect::RequestToken(ticket, order));
        effects
    }

    fn token_order(&self, optional: OptionalClaims) -> Option<TokenOrder> {
        let settled = self.check.settled()?;
        Some(TokenOrder {
            environment: self.environment_of(self.environment.chosen()?)?.clone(),
            client_id: settled.client_id.clone(),
            scopes: settled.scopes.clone(),
            optional,
            signer: self.signer()?,
        })
    }

    fn optional_claims(&self) -> Result<OptionalClaims, Vec<Complaint>> {
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
        if own == Some(&consumer) { Err(Complaint::ConsumerOrgIsOwn) } else { Ok(Some(consumer)) }
    }

    pub(in crate::wizard) fn malformed_in_token(&self, field: Field) -> Option<Complaint> {
        match field {
            Field::Resource => self.resource().err(),
            Field::ConsumerOrg => self.consumer_org().err(),
            Field::TrialTarget if self.trial_is_typed() => self.trial_address().err(),
            _ => None,
        }
    }

    pub(in crate::wizard) fn token_received(
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
                self.token = State::Refused(problem);
                Vec::new()
            }
        }
    }

    fn show(&mut self, token: AccessToken) -> Vec<Effect> {
        let wakes = self.tickets.next();
        let effect = Effect::Wake(wakes, next_count(&token, self.now));
        self.token =
            State::Ready(Box::new(Ready { token, shown: false, trial: TrialState::default(), tried: None, wakes }));
        vec![effect]
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

    pub(in crate::wizard) fn woke(&mut self, ticket: Ticket) -> Vec<Effect> {
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

    pub(in crate::wizard) fn show_token(&mut self, shown: bool) -> Vec<Effect> {
        if let State::Ready(ready) = &mut self.token {
            ready.shown = shown;
        }
        Vec::new()
    }

    pub(in crate::wizard) fn copy_token(&mut self) -> Vec<Effect> {
        let State::Ready(ready) = &self.token else { return Vec::new() };
        let secret = ready.token.secret.clone();
        let ticket = self.tickets.next();
        self.clipboard = Clipboard::Copying(ticket, Copy::Token);
        vec![Effect::CopySecret(ticket, secret)]
    }

    pub(in crate::wizard) fn copy_text(&mut self, text: String) -> Vec<Effect> {
        let ticket = self.tickets.next();
        self.clipboard = Clipboard::Copying(ticket, Copy::Text);
        vec![Effect::CopyText(ticket, text)]
    }

    pub(in crate::wizard) fn copied(&mut self, ticket: Ticket, result: Result<(), Problem>) -> Vec<Effect> {
        let Clipboard::Copying(awaited, copy) = self.clipboard else { return Vec::new() };
        if awaited != ticket {
            return Vec::new();
        }
        let (clipboard, effects) = match (result, copy) {
            (Err(problem), _) => (Clipboard::Failed(problem), Vec::new()),
            (Ok(()), Copy::Text) => (Clipboard::Text, Vec::new()),
            (Ok(()), Copy::Token) => {
                let wakes = self.tickets.next();
                let clear_at = self.clipboard_end();
                (Clipboard::Token(clear_at, wakes), vec![Effect::Wake(wakes, clear_at)])
            }
        };
        self.clipboard = clipboard;
        effects
    }

    fn clipboard_end(&self) -> Timestamp {
        let longest = later(self.now, CLIPBOARD_SECONDS);
        match &self.token {
            State::Ready(ready) => ready.token.expires().min(longest),
            _ => longest,
        }
    }

    pub(in crate::wizard) fn clear_clipboard(&mut self) -> Vec<Effect> {
        match std::mem::take(&mut self.clipboard) {
            Clipboard::Token(..) | Clipboard::Copying(_, Copy::Token) => vec![Effect::ClearClipboard],
            Clipboard::Empty | Clipboard::Copying(_, Copy::Text) | Clipboard::Text | Clipboard::Failed(_) => Vec::new(),
        }
    }

    /// What the token can be tried on.
    #[must_use]
    pub fn trial_target(&self) -> TrialTarget {
        if self.register_call().is_some() { TrialTarget::Register } else { TrialTarget::Address }
    }

    fn register_call(&self) -> Option<(Address, &'static str)> {
        let settled = self.check.settled()?;
        let register = self.environment_of(self.environment.chosen()?)?.register.clone()?;
        let holds = |name: &str| Scope::parse(name).is_ok_and(|scope| settled.scopes.contains(&scope));
        REGISTER_CALLS.iter().find(|(scope, _)| holds(scope)).map(|(_, path)| (register, *path))
    }

    fn trial_is_typed(&self) -> bool {
        let draft = &self.drafts.token;
        match self.trial_target() {
            TrialTarget::Register => !draft.trial_organisation.trim().is_empty(),
            TrialTarget::Address => !draft.trial_address.trim().is_empty(),
        }
    }

    /// Where the token would be sent.
    ///
    /// # Errors
    /// What is wrong with the organisation number or address that was typed.
    pub fn trial_address(&self) -> Result<Address, Complaint> {
        match self.register_call() {
            Some((register, path)) => {
                let organisation =
                    OrgNumber::parse(&self.drafts.token.trial_organisation).map_err(Complaint::TrialOrganisation)?;
                Ok(register.join(&path.replace("{}", &organisation.to_string())))
            }
            None => Address::parse(&self.drafts.token.trial_address).map_err(Complaint::TrialAddress),
        }
    }

    pub(in crate::wizard) fn try_token(&mut self) -> Vec<Effect> {
        if self.token.pending().is_some() {
            return Vec::new();
        }
        let address = match self.trial_address() {
            Ok(address) => address,
            Err(complaint) => return self.complain(vec![complaint]),
        };
        let State::Ready(ready) = &mut self.token else { return Vec::new() };
        let ticket = self.tickets.next();
        self.complaints.clear();
        ready.trial = TrialState::Trying(ticket);
        ready.tried = Some(address.clone());
        let token: Secret = ready.token.secret.clone();
        vec![Effect::TryToken(ticket, Trial { address, token })]
    }

    pub(in crate::wizard) fn token_tried(
        &mut self,
        ticket: Ticket,
        result: Result<TrialAnswer, Problem>,
    ) -> Vec<Effect> {
        if let State::Ready(ready) = &mut self.token
            && matches!(ready.trial, TrialState::Trying(awaited) if awaited == ticket)
        {
            ready.trial = match result {
                Ok(answer) => TrialState::Answered(answer),
                Err(problem) => TrialState::Failed(problem),
            };
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
