//! The program for the Start menu: the same as `portnokkel`, without a console behind the window on Windows.

#![cfg_attr(windows, windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    portnokkel::program::run()
}
