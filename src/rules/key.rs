//! Whether the proof is of the kind that the client takes. A client that has registered keys must use one of them.

use super::assumptions::is_kid;
use super::known::{Client, Fact, Key, Known};
use super::proof::Proof;
use super::trace::{Fault, Need, Reason, Verdict, Wanted};

pub(super) fn check(proof: &Proof<'_>, known: &Known) -> Verdict {
    let keys = keys(known);
    let has_keys = keys.is_ok_and(|keys| !keys.is_empty());
    match (proof, keys) {
        (Proof::NotShown, _) => Verdict::Unknown(Need::Header),
        (Proof::Missing | Proof::Certificate(_), _) if has_keys => {
            Fault::new(Reason::KidRequired, "kid", Wanted::Present).into()
        }
        (Proof::Missing, _) => Fault::new(Reason::Malformed, "x5c", Wanted::Present).into(),
        (Proof::Key(kid), Err(_)) if !is_kid(kid) => unknown(kid),
        (Proof::Key(_) | Proof::Certificate(_), Err(need)) => Verdict::Unknown(need),
        (Proof::Certificate(_), Ok(_)) => Verdict::Passed,
        (Proof::Key(kid), Ok(_)) => registered(kid, known),
    }
}

fn registered(kid: &str, known: &Known) -> Verdict {
    let Some(key) = find(kid, known) else {
        return unknown(kid);
    };
    match known.now {
        None => Verdict::Unknown(Need::Clock),
        Some(now) if key.expires <= now => {
            let fault = Fault::new(Reason::ExpiredKey, "kid", Wanted::AtLeast(now.as_second()));
            fault.seen(key.expires.as_second().to_string()).into()
        }
        Some(_) => Verdict::Passed,
    }
}

fn unknown(kid: &str) -> Verdict {
    Fault::new(Reason::UnknownKid, "kid", Wanted::Another).seen(kid).into()
}

/// The registered key of this name, once the token endpoint knows it.
pub(super) fn find<'a>(kid: &str, known: &'a Known) -> Option<&'a Key> {
    keys(known).ok()?.iter().find(|key| key.kid == kid && key.is_known)
}

fn keys(known: &Known) -> Result<&[Key], Need> {
    match &known.client {
        Fact::There(Client { keys: Some(keys), .. }) => Ok(keys),
        Fact::There(_) => Err(Need::ClientKeys),
        Fact::Unknown | Fact::Absent => Err(Need::Client),
    }
}
