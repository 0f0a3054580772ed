//! What is to be done with the keys of a client, what stands in its way, and what a person has to agree to first.

use super::Circumstances;
use crate::contract::{KeptKey, KeyOrder};
use crate::domain::{EnvironmentKind, Timestamp};
use crate::keystore::Signer;
use crate::problem::Situation;
use crate::protocol::jwk::{MOST_KEYS, PublicJwk};
use crate::protocol::self_service::Registered;

/// What is to be done.
#[derive(Debug)]
pub enum Task {
    /// Make a key, or take one that somebody has, seal it, register it beside the others, and prove it. One that takes the
    /// place of another names it.
    Add(Option<Box<KeyOrder>>),
    /// Register somebody else's key, of which the public half alone is here.
    AddPublic(PublicJwk),
    /// Take the key of this name away.
    Remove(String),
    /// Take away the key that this one has taken the place of, and prove this one again where it can be signed with.
    Finish {
        /// The new key.
        kept: Box<KeptKey>,
        /// What signs with it.
        signer: Option<Signer>,
    },
}

/// What a person has to agree to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// With its first key the client takes no certificate any more: whatever uses it so stops. Which setups of ours do.
    CertificateStops(Vec<String>),
    /// The same of the client that asks: the administration is signed by the key from then on, by us as well where the
    /// private half is ours.
    AdministrationByKey {
        /// Whether the private half is ours.
        is_ours: bool,
    },
    /// These keys have ended, and are taken away, as they cannot be sent back.
    EndedGo(Vec<String>),
    /// The client is one of production.
    Production,
    /// The key of this name goes: whoever signs with it gets no token any more.
    KeyGoes(String),
    /// The last key goes: the client takes the certificate again.
    LastKeyGoes(String),
    /// The last key of the client that asks goes: the administration is signed by the certificate again.
    LastAdminKeyGoes(String),
}

impl Task {
    /// What is kept of the key that it is about, where that is known from the beginning.
    pub(super) fn kept(&self) -> Option<&KeptKey> {
        match self {
            Self::Finish { kept, .. } => Some(kept),
            Self::Add(_) | Self::AddPublic(_) | Self::Remove(_) => None,
        }
    }

    /// What a person has to agree to, one after the other.
    ///
    /// # Errors
    /// What stands in its way.
    pub(super) fn check(
        &self,
        at: &Circumstances,
        seen: &Registered,
        now: Timestamp,
    ) -> Result<Vec<Question>, Situation> {
        match self {
            Self::Add(order) => {
                let known = order.as_ref().and_then(|order| at.made_for(&order.file));
                if known.is_some_and(|known| seen.has_key(&known.key)) {
                    return Ok(Vec::new());
                }
                if let Some(old) =
                    order.as_ref().and_then(|order| order.replaces.as_ref()).filter(|old| !seen.has_kid(old))
                {
                    return Err(Situation::KeyUnregistered(old.clone()));
                }
                match order.as_ref().and_then(|order| order.origin.brought()) {
                    Some(brought) if seen.has_key(brought) => return Ok(Vec::new()),
                    Some(brought) if seen.has_kid(brought.kid()) => {
                        return Err(Situation::KidTaken(brought.kid().to_owned()));
                    }
                    Some(_) | None => {}
                }
                addition(at, seen, now, true)
            }
            Self::AddPublic(key) if seen.has_key(key) => Ok(Vec::new()),
            Self::AddPublic(key) if seen.has_kid(key.kid()) => Err(Situation::KidTaken(key.kid().to_owned())),
            Self::AddPublic(_) => addition(at, seen, now, false),
            Self::Remove(kid) if seen.has_kid(kid) => Ok(removal(kid, at, seen)),
            // Somebody else has taken it away, and here it is to be forgotten.
            Self::Remove(kid) if at.kept.iter().any(|kept| kept.key.kid() == kid) => Ok(Vec::new()),
            Self::Remove(kid) => Err(Situation::KeyUnregistered(kid.clone())),
            Self::Finish { kept, .. } if !seen.has_key(&kept.key) => {
                Err(Situation::KeyUnregistered(kept.key.kid().to_owned()))
            }
            Self::Finish { kept, .. } => match &kept.replaces {
                Some(old) if seen.has_kid(old) => Ok(removal(old, at, seen)),
                Some(_) => Ok(Vec::new()),
                None => Err(Situation::NothingToFinish),
            },
        }
    }

    /// The keys that go to make room, by their names.
    pub(super) fn makes_room(&self, seen: &Registered, now: Timestamp) -> Vec<String> {
        match self {
            Self::Add(_) | Self::AddPublic(_) => seen.expired_keys(now),
            Self::Remove(_) | Self::Finish { .. } => Vec::new(),
        }
    }

    /// Whether keys are gone that were to stay.
    pub(super) fn lost(&self, before: &Registered, after: &Registered, without: &[String]) -> bool {
        let goes = |kid: &str| {
            without.iter().any(|gone| gone == kid)
                || match self {
                    Self::Remove(gone) => gone == kid,
                    Self::Finish { kept, .. } => kept.replaces.as_deref() == Some(kid),
                    Self::Add(_) | Self::AddPublic(_) => false,
                }
        };
        before.kids().any(|kid| !goes(kid) && !after.has_kid(kid))
    }
}

fn addition(at: &Circumstances, seen: &Registered, now: Timestamp, is_ours: bool) -> Result<Vec<Question>, Situation> {
    let ended = seen.expired_keys(now);
    if seen.keys.len() - ended.len() >= MOST_KEYS {
        return Err(Situation::KeysFull);
    }
    let mut questions = Vec::new();
    if seen.keys.is_empty() && !at.is_new {
        questions.push(if at.is_administration() {
            Question::AdministrationByKey { is_ours }
        } else {
            Question::CertificateStops(at.setups_of_client())
        });
    }
    if !ended.is_empty() {
        questions.push(Question::EndedGo(ended));
    }
    questions.extend(production(at));
    Ok(questions)
}

/// Taking a key away is always asked: it stops whoever signs with it, and no attempt of ours shows who that is.
fn removal(kid: &str, at: &Circumstances, seen: &Registered) -> Vec<Question> {
    let goes = match seen.keys.len() {
        1 if at.is_administration() => Question::LastAdminKeyGoes,
        1 => Question::LastKeyGoes,
        _ => Question::KeyGoes,
    };
    std::iter::once(goes(kid.to_owned())).chain(production(at)).collect()
}

fn production(at: &Circumstances) -> Option<Question> {
    (at.admin.environment.kind == EnvironmentKind::Production).then_some(Question::Production)
}
