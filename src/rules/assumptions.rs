//! What the documents leave open: what is assumed instead stands here, and nowhere else. Whoever learns better changes
//! it here alone.
//!
//! Further assumptions of this kind have their own places: the order of the checks ([`Check`](super::Check)), and the
//! two lifetimes ([`LIFETIME`](crate::protocol::grant::LIFETIME) is documented,
//! [`OBSERVED_LIFETIME`](crate::protocol::grant::OBSERVED_LIFETIME) was observed; `time.rs` chooses).

/// \[inferred\] Whether the base64 in `x5c` may have line ends in it. RFC 7515 (4.1.6) and RFC 4648 (3.1) allow none;
/// a server's library may pass over them.
pub const LINE_ENDS_IN_X5C: bool = false;

/// \[inferred\] Claims outside the documented set that are tolerated: clients in production send them.
pub const TOLERATED_CLAIMS: [&str; 2] = ["sub", "nbf"];

pub use crate::protocol::on_behalf::NAMES_OF_ID;

/// \[inferred\] Whether a grant with both `kid` and `x5c` is taken. Its `kid` then says which key is meant, and `x5c` is
/// not looked at: a client with registered keys must use `kid`.
pub const KID_BESIDE_X5C: bool = true;

/// \[inferred\] The scopes in a text. RFC 6749 (3.3) has one blank between two; a server's library takes any blank of
/// ASCII, and none of Unicode's others.
pub fn scopes(text: &str) -> impl Iterator<Item = &str> {
    text.split_ascii_whitespace()
}

/// \[inferred\] Whether a text can be a value of a claim or a header member: an empty one says nothing.
#[must_use]
pub fn is_a_value(text: &str) -> bool {
    !text.is_empty()
}

/// \[inferred\] Whether a registered key can have this name: it could not be registered under another.
#[must_use]
pub fn is_kid(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-'))
}
