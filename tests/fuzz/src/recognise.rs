//! Any file at all: as the first one that is chosen, and as the second one with certificates.
#![no_main]

use libfuzzer_sys::fuzz_target;
use portnokkel::keystore;

fuzz_target!(|bytes: &[u8]| {
    let _ = keystore::recognise(bytes);
    let _ = keystore::needs_password(bytes);
    let _ = keystore::certificates(bytes);
});
