//! What is on the screen at one moment, by its values. Two moments are compared by them, and a secret that has come or
//! gone is seen; a `Debug` print would hide it.

use crate::traveller::Traveller;
use portnokkel::app::complaint::Complaint;
use portnokkel::app::diagnosis::{State, comparison, verification};
use portnokkel::app::primary::Primary;
use portnokkel::app::wizard::Step;
use portnokkel::app::wizard::token;
use portnokkel::contract::Input;
use portnokkel::diagnosis::Found;
use std::mem::{Discriminant, discriminant};

#[derive(Debug, PartialEq)]
pub struct Seen {
    at: (Step, Primary),
    is_busy: bool,
    complaints: Vec<Complaint>,
    /// What is typed in «Feilsøk», and what was pasted there.
    typed: String,
    pasted: Option<String>,
    findings: Vec<Found>,
    verification: Option<Discriminant<verification::Stage>>,
    comparison: Option<Discriminant<comparison::Stage>>,
    token: Option<String>,
    /// How much the world has been asked for.
    asked: usize,
}

pub fn seen(traveller: &Traveller) -> Seen {
    let (app, told) = (&traveller.app, traveller.app.diagnosis.state().and_then(State::shown));
    let pasted = told.and_then(|told| if let Input::Text(text) = &told.given { Some(text) } else { None });
    let token = if let token::State::Ready(ready) = app.wizard.token() { Some(&ready.token.secret) } else { None };
    Seen {
        at: (app.wizard.at(), app.primary()),
        is_busy: app.is_busy(),
        complaints: app.complaints().to_vec(),
        typed: app.diagnosis.draft.text.expose().to_owned(),
        pasted: pasted.map(|text| text.expose().to_owned()),
        findings: told.map(|told| told.diagnosis.findings.clone()).unwrap_or_default(),
        verification: app.diagnosis.verification().map(discriminant),
        comparison: app.diagnosis.comparison().map(discriminant),
        token: token.map(|token| token.expose().to_owned()),
        asked: traveller.asked.len(),
    }
}
