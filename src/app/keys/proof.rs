//! A token with a new key: the only proof that it works. Until the token endpoint knows a key some minutes may pass.

use crate::contract::TokenRequest;
use crate::domain::{ClientId, Environment, Scope, ScopeSet, Timestamp};
use crate::keystore::Signer;
use crate::problem::{Problem, Refusal, Situation};
use crate::protocol::grant::OptionalClaims;
use jiff::SignedDuration;

/// Seconds that a new key is waited for: documented are two minutes, and up to fifteen are warned of (doc.nais.io).
pub const LONGEST_WAIT: i64 = 15 * 60;

/// Seconds between attempts; the last goes on.
const PAUSES: [i64; 5] = [2, 5, 10, 20, 30];

/// What came of the proof.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proof {
    /// Only the public half is here, or nobody gave the password.
    NotTried,
    /// A token came.
    Token,
    /// The client may ask for nothing, so no token can be got.
    NoScope,
    /// No token came.
    Refused(Problem),
}

/// What an answer of the token endpoint says of the key.
pub(super) enum Verdict {
    Proved,
    /// The key was taken; what was asked for was refused, and there is something else to ask for.
    OtherScope,
    /// It may not know the key yet.
    Wait(Pause),
    Refused(Problem),
}

/// How long a new key is waited for, and how often it is asked for meanwhile.
#[derive(Debug, Clone, Copy, Default)]
pub struct Patience {
    attempts: usize,
    /// When the wait began.
    since: Option<Timestamp>,
}

/// A pause between two attempts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pause {
    /// When it is asked again.
    pub next: Timestamp,
    /// When nobody waits any longer.
    pub until: Timestamp,
}

impl Patience {
    /// For a key that was registered then.
    #[must_use]
    pub fn since(registered: Timestamp) -> Self {
        Self { attempts: 0, since: Some(registered) }
    }

    /// Until when to wait; `None` where the key may not become known, or nobody waits any longer.
    pub fn pause(&mut self, problem: &Problem, now: Timestamp) -> Option<Pause> {
        let until = later(*self.since.get_or_insert(now), LONGEST_WAIT);
        if !may_become_known(problem) || now >= until {
            return None;
        }
        let pause = PAUSES[self.attempts.min(PAUSES.len() - 1)];
        self.attempts += 1;
        Some(Pause { next: later(now, pause).min(until), until })
    }
}

/// A proof that is under way.
#[derive(Debug)]
pub(super) struct Proving {
    environment: Environment,
    client_id: ClientId,
    kid: String,
    signer: Signer,
    scopes: Vec<Scope>,
    patience: Patience,
}

impl Proving {
    pub fn new(environment: Environment, client_id: ClientId, kid: &str, signer: Signer, scopes: Vec<Scope>) -> Self {
        Self { environment, client_id, kid: kid.to_owned(), signer, scopes, patience: Patience::default() }
    }

    /// What is asked for next; `None` where the client may ask for nothing.
    pub fn request(&self) -> Option<TokenRequest> {
        Some(TokenRequest {
            server: self.environment.clone().into(),
            client_id: self.client_id.clone(),
            scopes: ScopeSet::new(self.scopes.first().cloned())?,
            optional: OptionalClaims::default(),
            signer: self.signer.clone(),
            kid: Some(self.kid.clone()),
        })
    }

    pub fn judge(&mut self, result: Result<(), Problem>, now: Timestamp) -> Verdict {
        let Err(problem) = result else { return Verdict::Proved };
        if is_about_scope(&problem) && self.scopes.len() > 1 {
            self.scopes.remove(0);
            return Verdict::OtherScope;
        }
        match self.patience.pause(&problem, now) {
            Some(pause) => Verdict::Wait(pause),
            None => Verdict::Refused(problem),
        }
    }
}

/// Whether the token endpoint may simply not have heard of the key.
fn may_become_known(problem: &Problem) -> bool {
    matches!(problem.situation, Situation::Refused(Refusal::UnknownKid | Refusal::UnknownClient))
}

/// Whether it has taken the key, and refuses what is asked for.
fn is_about_scope(problem: &Problem) -> bool {
    let Situation::Refused(refusal) = &problem.situation else { return false };
    matches!(
        refusal,
        Refusal::ScopeNotOnClient(_)
            | Refusal::ScopeNotGranted(_)
            | Refusal::CustomerNotGranted(_)
            | Refusal::NotDelegated { .. }
            | Refusal::ConsumerOrgInvalid
    )
}

fn later(from: Timestamp, seconds: i64) -> Timestamp {
    from.checked_add(SignedDuration::from_secs(seconds)).unwrap_or(from)
}
