//! Blocks of PEM (RFC 7468), written and wiped.

use crate::domain::SecretBytes;
use pem::{EncodeConfig, LineEnding, Pem};

/// A block as it is written. What was in it is wiped.
pub(super) fn block(tag: &str, der: Vec<u8>) -> String {
    let block = Pem::new(tag, der);
    let text = pem::encode_config(&block, EncodeConfig::new().set_line_ending(LineEnding::LF));
    drop(wiped(block));
    text
}

pub(super) fn wiped(block: Pem) -> SecretBytes {
    SecretBytes::new(block.into_contents())
}
