//! The program for terminals. What it does is in the library, which the window's executable shares.

use std::process::ExitCode;

fn main() -> ExitCode {
    portnokkel::program::run()
}
