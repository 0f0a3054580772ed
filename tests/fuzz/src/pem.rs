//! A stranger's file of this format, opened with the password of the seeds.
#![no_main]

use libfuzzer_sys::fuzz_target;
use portnokkel::domain::Secret;
use portnokkel::keystore;

fuzz_target!(|bytes: &[u8]| {
    if bytes.contains(&b'-') {
        let [store, key] = ["hemmelig", "annerledes"].map(|text| Secret::new(text.to_owned()));
        let _ = keystore::open_cheaply(bytes, &store, Some(&key));
    }
});
