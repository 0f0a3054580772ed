//! Whatever is pasted or dropped: an answer, a report of it, and no panic.
#![no_main]

use libfuzzer_sys::fuzz_target;
use portnokkel::diagnosis::{Circumstances, diagnose};
use portnokkel::domain::Timestamp;

fuzz_target!(|bytes: &[u8]| {
    let now = Timestamp::from_second(1_795_348_800).expect("a time in 2026");
    let diagnosis = diagnose(bytes, &Circumstances::at(now));
    let _ = diagnosis.report(true).json();
});
