//! "Exchange it for an Altinn token": Altinn's APIs take no other. It outlives the token that it was got for.

use super::State as TokenState;
use super::next_count;
use crate::app::session::{Serving, Session, after};
use crate::app::wizard::Wizard;
use crate::contract::{AltinnAnswer, AltinnQuestion, Effect, Exchanging, Ticket};
use crate::problem::{Problem, Situation};
use crate::protocol::altinn::is_altinns;
use crate::protocol::token::AccessToken;
use jiff::SignedDuration;

/// Where the exchange stands.
#[derive(Debug, Default)]
pub enum State {
    /// None was asked for.
    #[default]
    None,
    /// Altinn has been asked.
    Exchanging(Ticket),
    /// Altinn said no, or did not answer.
    Refused(Problem),
    /// The token is here.
    Ready(Box<Ready>),
    /// The token was here, and has ended; nothing of it is kept.
    Expired,
}

/// A token of Altinn's that is valid.
#[derive(Debug)]
pub struct Ready {
    /// The token.
    pub token: AccessToken,
    /// Whether it is shown in full.
    pub shown: bool,
    wakes: Ticket,
}

impl State {
    pub(in crate::app) fn pending(&self) -> Option<Ticket> {
        match self {
            Self::Exchanging(ticket) => Some(*ticket),
            Self::None | Self::Refused(_) | Self::Ready(_) | Self::Expired => None,
        }
    }

    pub(in crate::app) fn clock_set(&mut self, moved: SignedDuration) {
        if let Self::Ready(ready) = self {
            ready.token.received = after(ready.token.received, moved);
        }
    }

    pub(in crate::app) fn cancel(&mut self) {
        if matches!(self, Self::Exchanging(_)) {
            *self = Self::None;
        }
    }
}

impl Wizard {
    /// Where the exchange stands.
    #[must_use]
    pub fn altinn(&self) -> &State {
        &self.altinn
    }

    /// Whose Altinn would be asked; `None` where that is not known, or there is no token.
    #[must_use]
    pub fn altinn_host(&self, session: &Session) -> Option<String> {
        let altinn = session.environment()?.altinn()?;
        matches!(self.token, TokenState::Ready(_)).then(|| altinn.platform.host().to_owned())
    }

    /// Whether one of the accesses is Altinn's, so that the token is worth little before it is exchanged.
    #[must_use]
    pub fn wants_altinn(&self) -> bool {
        self.check.settled().is_some_and(|settled| settled.scopes.iter().any(|scope| is_altinns(scope.as_str())))
    }

    /// Whether other programs get Altinn's token rather than Maskinporten's; `None` where there is no Altinn to exchange it.
    #[must_use]
    pub fn offers_altinn(&self, session: &Session) -> Option<bool> {
        session.environment()?.altinn()?;
        Some(self.drafts.token.serves_altinn.unwrap_or_else(|| self.wants_altinn()))
    }

    pub(super) fn serves_altinn(&self, session: &Session) -> bool {
        self.offers_altinn(session) == Some(true)
    }

    /// Which token other programs get. Those who have an address get another one, by which nobody takes one for the other.
    pub(in crate::app) fn serve_altinn(&mut self, session: &mut Session, altinns: bool) -> Vec<Effect> {
        self.drafts.token.serves_altinn = Some(altinns);
        match session.serving() {
            Serving::Off | Serving::Failed(_) => Vec::new(),
            Serving::Starting(..) | Serving::On(_) => self.serve(session, true),
        }
    }

    pub(in crate::app) fn exchange_token(&mut self, session: &mut Session) -> Vec<Effect> {
        let TokenState::Ready(ready) = &self.token else { return Vec::new() };
        let Some(environment) = session.environment() else { return Vec::new() };
        let Some(exchanging) = Exchanging::of(environment, &ready.token) else {
            self.altinn = State::Refused(Situation::AltinnUnknown.into());
            return Vec::new();
        };
        if self.altinn.pending().is_some() || self.token.pending().is_some() {
            return Vec::new();
        }
        let ticket = session.tickets.issue();
        self.altinn = State::Exchanging(ticket);
        vec![Effect::AskAltinn(ticket, Box::new(AltinnQuestion::Exchange(exchanging)))]
    }

    pub(in crate::app) fn altinn_answered(
        &mut self,
        session: &mut Session,
        ticket: Ticket,
        answer: AltinnAnswer,
    ) -> Vec<Effect> {
        match answer {
            AltinnAnswer::Exchanged(result) => self.token_exchanged(session, ticket, result),
            AltinnAnswer::Vendor(result) => self.vendor_answered(ticket, result),
        }
    }

    fn token_exchanged(
        &mut self,
        session: &mut Session,
        ticket: Ticket,
        result: Result<Box<AccessToken>, Problem>,
    ) -> Vec<Effect> {
        if self.altinn.pending() != Some(ticket) {
            return Vec::new();
        }
        match result {
            Ok(token) => {
                let wakes = session.tickets.issue();
                let effect = Effect::Wake(wakes, next_count(&token, session.now()));
                self.altinn = State::Ready(Box::new(Ready { token: *token, shown: false, wakes }));
                vec![effect]
            }
            Err(problem) => {
                self.altinn = State::Refused(problem);
                Vec::new()
            }
        }
    }

    pub(in crate::app) fn altinn_woke(&mut self, session: &Session, ticket: Ticket) -> Vec<Effect> {
        match &self.altinn {
            State::Ready(ready) if ready.wakes == ticket => self.count_down_altinn(session),
            State::None | State::Exchanging(_) | State::Refused(_) | State::Ready(_) | State::Expired => Vec::new(),
        }
    }

    fn count_down_altinn(&mut self, session: &Session) -> Vec<Effect> {
        let State::Ready(ready) = &self.altinn else { return Vec::new() };
        if ready.token.seconds_left(session.now()) > 0 {
            return vec![Effect::Wake(ready.wakes, next_count(&ready.token, session.now()))];
        }
        self.altinn = State::Expired;
        Vec::new()
    }

    /// Time was let pass in the demo, or turned back: a token that is not there yet, or is over, is erased.
    pub(in crate::app) fn altinn_time_has_passed(&mut self, session: &mut Session) -> Vec<Effect> {
        match &mut self.altinn {
            State::Ready(ready) if ready.token.received > session.now() => {
                self.altinn = State::None;
                Vec::new()
            }
            State::Ready(ready) => {
                ready.wakes = session.tickets.issue();
                self.count_down_altinn(session)
            }
            State::None | State::Exchanging(_) | State::Refused(_) | State::Expired => Vec::new(),
        }
    }

    pub(in crate::app) fn copy_altinn_token(&mut self, session: &mut Session) -> Vec<Effect> {
        let State::Ready(ready) = &self.altinn else { return Vec::new() };
        session.copy_token(ready.token.secret.clone(), ready.token.expires())
    }

    pub(in crate::app) fn show_altinn_token(&mut self, shown: bool) -> Vec<Effect> {
        if let State::Ready(ready) = &mut self.altinn {
            ready.shown = shown;
        }
        Vec::new()
    }
}
