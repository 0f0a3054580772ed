//! "Try the token": one real call to an API, and what its status says.

use super::{State as TokenState, altinn};
use crate::app::complaint::Complaint;
use crate::app::session::Session;
use crate::app::wizard::Wizard;
use crate::contract::{Effect, Ticket, Trial, TrialAnswer};
use crate::domain::{Address, EnvironmentKind, OrgNumber, Scope, Secret};
use crate::problem::Problem;
use crate::protocol::trial::{ApiCall, Base};

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

/// What an API's status says about the token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TrialMeaning {
    /// The token works.
    Works,
    /// What was asked for was not understood: this is not about the token.
    NotUnderstood,
    /// What was asked for is not there.
    NotFound,
    /// The address is there, but nothing can be fetched from it.
    NothingToFetch,
    /// The API does not take the token.
    TokenRefused,
    /// The API knows the token, but lets the organisation do nothing: an agreement may be missing.
    NoAgreement,
    /// The API has been asked too often, by us or by others.
    TooOften,
    /// The API has a fault of its own.
    ApiFault,
    /// Something else.
    Other,
}

impl TrialMeaning {
    /// What an HTTP status says (RFC 9110, section 15; 429 is RFC 6585). The only place where it is decided.
    #[must_use]
    pub fn of(status: u16) -> Self {
        match status {
            200..=299 => Self::Works,
            400 | 422 => Self::NotUnderstood,
            401 => Self::TokenRefused,
            403 => Self::NoAgreement,
            404 => Self::NotFound,
            405 => Self::NothingToFetch,
            429 => Self::TooOften,
            500..=599 => Self::ApiFault,
            _ => Self::Other,
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

impl TrialState {
    pub(in crate::app) fn pending(&self) -> Option<Ticket> {
        match self {
            Self::Trying(ticket) => Some(*ticket),
            Self::Untried | Self::Answered(_) | Self::Failed(_) => None,
        }
    }
}

impl Wizard {
    /// What the token can be tried on.
    #[must_use]
    pub fn trial_target(&self, session: &Session) -> TrialTarget {
        if self.register_call(session).is_some() { TrialTarget::Register } else { TrialTarget::Address }
    }

    /// The call of the catalogue that the accesses are for, if it can be made here.
    #[must_use]
    pub fn trial_call(&self, session: &Session) -> Option<(Address, &'static ApiCall)> {
        let settled = self.check.settled()?;
        let scopes: Vec<&str> = settled.scopes.iter().map(Scope::as_str).collect();
        let call = ApiCall::of(&scopes)?;
        let base = match call.base {
            Base::Register => session.environment()?.register.clone()?,
            Base::Altinn => session.environment()?.altinn()?.platform,
        };
        Some((base, call))
    }

    fn register_call(&self, session: &Session) -> Option<(Address, &'static ApiCall)> {
        self.trial_call(session).filter(|(_, call)| call.base == Base::Register)
    }

    /// Writes the address of a known call where nobody has written another.
    pub(super) fn suggest_call(&mut self, session: &Session) {
        let call = self.trial_call(session).filter(|(_, call)| call.base == Base::Altinn);
        let address = call.map(|(base, call)| base.join(call.path).to_string()).unwrap_or_default();
        let draft = &mut self.drafts.token;
        if draft.trial_address == draft.suggested_address {
            draft.trial_address.clone_from(&address);
            draft.suggested_address = address;
        }
    }

    /// The token that goes with a call: Altinn's where that is what is wanted there, and it is here.
    fn token_for(&self, session: &Session, address: &Address) -> Option<Secret> {
        let TokenState::Ready(ready) = &self.token else { return None };
        let altinn = session.environment().and_then(crate::domain::Environment::altinn);
        let at_altinn = altinn.is_some_and(|altinn| altinn.platform.same_origin(address));
        let by_maskinportens = self.trial_call(session).is_some_and(|(_, call)| !call.by_altinns_token);
        match &self.altinn {
            altinn::State::Ready(theirs) if at_altinn && !by_maskinportens => Some(theirs.token.secret.clone()),
            altinn::State::None
            | altinn::State::Exchanging(_)
            | altinn::State::Refused(_)
            | altinn::State::Ready(_)
            | altinn::State::Expired => Some(ready.token.secret.clone()),
        }
    }

    pub(in crate::app) fn trial_is_typed(&self, session: &Session) -> bool {
        let draft = &self.drafts.token;
        match self.trial_target(session) {
            TrialTarget::Register => !draft.trial_organisation.trim().is_empty(),
            TrialTarget::Address => !draft.trial_address.trim().is_empty(),
        }
    }

    /// Where the token would be sent.
    ///
    /// # Errors
    /// What is wrong with the organisation number or address that was typed.
    pub fn trial_address(&self, session: &Session) -> Result<Address, Complaint> {
        if let Some((register, call)) = self.register_call(session) {
            let organisation =
                OrgNumber::parse(&self.drafts.token.trial_organisation).map_err(Complaint::TrialOrganisation)?;
            let own = session.chosen_certificate().and_then(|certificate| certificate.organisation.as_ref().ok());
            let own = own.map_or_else(|| organisation.to_string(), ToString::to_string);
            Ok(register.join(&call.path(&organisation.to_string(), &own)))
        } else {
            let address = Address::parse(&self.drafts.token.trial_address).map_err(Complaint::TrialAddress)?;
            let in_demo = session.chosen() == Some(EnvironmentKind::Demo);
            if in_demo && !address.is_loopback() { Err(Complaint::TrialLeavesDemo) } else { Ok(address) }
        }
    }

    pub(in crate::app) fn try_token(&mut self, session: &mut Session) -> Vec<Effect> {
        if self.token.pending().is_some() {
            return Vec::new();
        }
        let address = match self.trial_address(session) {
            Ok(address) => address,
            Err(complaint) => return self.complain(vec![complaint]),
        };
        let Some(token) = self.token_for(session, &address) else { return Vec::new() };
        let TokenState::Ready(ready) = &mut self.token else { return Vec::new() };
        let ticket = session.tickets.issue();
        self.complaints.clear();
        ready.trial = TrialState::Trying(ticket);
        ready.tried = Some(address.clone());
        vec![Effect::TryToken(ticket, Trial { address, token })]
    }

    pub(in crate::app) fn token_tried(&mut self, ticket: Ticket, result: Result<TrialAnswer, Problem>) -> Vec<Effect> {
        if let TokenState::Ready(ready) = &mut self.token
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
