//! What is on the screen at one moment, by its values. Two moments are compared by them, and a secret that has come or
//! gone is seen; a `Debug` print would hide it.

use crate::traveller::Traveller;
use portnokkel::app::diagnosis::{State, comparison, verification};
use portnokkel::app::wizard::complaint::Complaint;
use portnokkel::app::wizard::token;
use portnokkel::app::{Primary, Step};
use portnokkel::contract::Given;
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
    let (wizard, told) = (&traveller.wizard, traveller.wizard.diagnosis().and_then(State::told));
    let pasted = told.and_then(|told| if let Given::Text(text) = &told.given { Some(text) } else { None });
    let token = if let token::State::Ready(ready) = wizard.token() { Some(&ready.token.secret) } else { None };
    Seen {
        at: (wizard.at(), wizard.primary()),
        is_busy: wizard.is_busy(),
        complaints: wizard.complaints().to_vec(),
        typed: wizard.drafts.diagnosis.text.expose().to_owned(),
        pasted: pasted.map(|text| text.expose().to_owned()),
        findings: told.map(|told| told.diagnosis.findings.clone()).unwrap_or_default(),
        verification: wizard.verification().map(discriminant),
        comparison: wizard.comparison().map(discriminant),
        token: token.map(|token| token.expose().to_owned()),
        asked: traveller.asked.len(),
    }
}
