//! `portnokkel serve`: tokens for programs that cannot make one, for as long as it runs.

use super::arguments::ServeArguments;
use super::print::{self, plain};
use super::rendered::Rendered;
use super::setups;
use crate::problem::Problem;
use crate::text::{self, Words};
use crate::world::serve::{self, Asked, Refused};
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
    match serve::run(request, arguments.port, ready, move |asked| print::notice(&told(asked, &teller))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => Rendered::of(words, &problem).fail(false, words),
    }
}

/// Who asked and when, on one line.
fn told(asked: &Asked, words: &Words) -> String {
    let agent = if asked.agent.is_empty() { words.say("serve-nobody") } else { plain(&asked.agent) };
    let outcome = match &asked.refused {
        None => words.say("serve-given"),
        Some(Refused::Page) => words.say("serve-page"),
        Some(Refused::Address) => words.say("serve-address"),
        Some(Refused::Busy) => words.say("serve-busy"),
        Some(Refused::Problem(problem)) => what(problem, words),
    };
    let time = words.date_and_time(asked.at);
    words.with("serve-asked", &[("time", time), ("agent", agent), ("outcome", outcome)])
}

fn what(problem: &Problem, words: &Words) -> String {
    plain(&text::what(words, problem))
}
