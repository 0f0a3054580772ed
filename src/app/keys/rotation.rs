//! Where a key of ours stands on its way, over weeks: what is next, and who does it.

use crate::contract::KeptKey;
use crate::domain::Timestamp;
use crate::protocol::self_service::Registered;

/// Seconds before its end from which a key should be replaced: what it takes to order, hand over and roll out.
const SOON: i64 = 60 * 24 * 60 * 60;

/// Where a key stands, and so what is next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It lies in its file, and is not registered: done once more, it will be.
    Made,
    /// It is registered, and no token has come yet.
    Registered,
    /// It gives tokens, and the key that it replaces is there still: hand it over, and take the old one away when the
    /// system uses it.
    Beside,
    /// It gives tokens, and waits for nothing.
    InUse,
    /// It ends within two months: make the next.
    EndsSoon,
    /// It has ended.
    Ended,
}

/// Where this key stands, by what is registered now.
#[must_use]
pub fn standing(kept: &KeptKey, registered: &Registered, now: Timestamp) -> Standing {
    if !registered.has_key(&kept.key) {
        return Standing::Made;
    }
    let left = registered.key_ends(kept.key.kid()).map(|end| end.as_second() - now.as_second());
    match (left, kept.proved, &kept.replaces) {
        (Some(..=0), _, _) => Standing::Ended,
        (_, None, _) => Standing::Registered,
        (_, Some(_), Some(old)) if registered.has_kid(old) => Standing::Beside,
        (Some(..=SOON), Some(_), _) => Standing::EndsSoon,
        (_, Some(_), _) => Standing::InUse,
    }
}
