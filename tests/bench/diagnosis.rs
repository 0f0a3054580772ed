//! How long five megabytes take to diagnose. `cargo bench --bench diagnosis` prints the table; README.md beside keeps
//! one.

#[path = "../support/megabytes.rs"]
mod megabytes;

use portnokkel::diagnosis::{Circumstances, diagnose};
use portnokkel::domain::Timestamp;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// Header and claims of a grant, and letters as many as a signature has.
const JWT: &str = "eyJhbGciOiJSUzI1NiIsImtpZCI6ImsifQ.eyJpc3MiOiIyMzgyNTlkNy1mMGFmLTRkYTMtOWM2Yi1hMmY0YTVjNGYwZDMifQ";
/// As much as a log that somebody pastes has, in bytes.
const SIZE: usize = 5 * 1024 * 1024;
const RUNS: usize = 3;

fn main() {
    let jwt = format!("{JWT}.{}", "s".repeat(342));
    println!("| Text of 5 MB | fastest of {RUNS} |\n|---|---:|");
    for (name, text) in megabytes::texts(SIZE, &jwt) {
        let best = (0..RUNS).map(|_| timed(&text)).min().unwrap_or_default();
        println!("| {name} | {:.0} ms |", best.as_secs_f64() * 1e3);
    }
}

fn timed(text: &str) -> Duration {
    let circumstances = Circumstances::at(Timestamp::UNIX_EPOCH);
    let begun = Instant::now();
    black_box(diagnose(black_box(text.as_bytes()), &circumstances));
    begun.elapsed()
}
