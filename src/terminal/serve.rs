//! `portnokkel serve`: tokens for programs that cannot make one, for as long as it runs.

use super::arguments::ServeArguments;
use super::print::{self, plain};
use super::rendered::Rendered;
use super::setups;
use crate::contract::{ServeOrder, TokenRequest};
use crate::problem::Situation;
use crate::text::{self, Words};
use crate::world::serve;
use std::process::ExitCode;

/// Runs it until the program is ended.
#[must_use]
pub fn run(arguments: &ServeArguments, words: &Words) -> ExitCode {
    let request = setups::find(&arguments.setup, words).and_then(|setup| setups::request(&setup, true, words));
    let order = request.and_then(|request| order(request, arguments.altinn, words));
    let order = match order {
        Ok(order) => order,
        Err(rendered) => return rendered.fail(false, words),
    };
    let teller = Words::new(words.language());
    let ready = |address: &crate::domain::Secret| {
        print::notice(&words.say("serve-ready"));
        print::line(address.expose());
    };
    match serve::run(order, arguments.port, ready, move |asked| print::notice(&text::served(&teller, asked, plain))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => Rendered::of(words, &problem).fail(false, words),
    }
}

/// What is given: where Altinn's token is, its Altinn has to be known.
fn order(request: TokenRequest, altinns: bool, words: &Words) -> Result<ServeOrder, Rendered> {
    let altinn = request.server.environment().filter(|environment| environment.altinn().is_some()).cloned();
    if altinns && altinn.is_none() {
        return Err(Rendered::of(words, &Situation::AltinnUnknown.into()));
    }
    Ok(ServeOrder { request, altinn: altinn.filter(|_| altinns) })
}
