//! `portnokkel serve`: tokens for programs that cannot make one, for as long as it runs.

use super::arguments::ServeArguments;
use super::print::{self, plain};
use super::rendered::Rendered;
use super::setups;
use crate::text::{self, Words};
use crate::world::serve;
use std::process::ExitCode;

/// Runs it until the program is ended.
#[must_use]
pub fn run(arguments: &ServeArguments, words: &Words) -> ExitCode {
    let request = setups::find(&arguments.setup, words).and_then(|setup| setups::request(&setup, true, words));
    let request = match request {
        Ok(request) => request,
        Err(rendered) => return rendered.fail(false, words),
    };
    let teller = Words::new(words.language());
    let ready = |address: &crate::domain::Secret| {
        print::notice(&words.say("serve-ready"));
        print::line(address.expose());
    };
    match serve::run(request, arguments.port, ready, move |asked| print::notice(&text::served(&teller, asked, plain))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => Rendered::of(words, &problem).fail(false, words),
    }
}
