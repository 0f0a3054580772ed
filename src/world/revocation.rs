//! Asks whether a certificate was revoked: one host, and only when the person has pressed the button.

use super::http::{Http, Question as Asked};
use crate::contract::{RevocationOutcome, RevocationQuestion};
use crate::domain::{ClockOffset, Timestamp};
use crate::keystore::revocation::{Answer, Place, RevocationError};
use crate::problem::{Problem, Situation};
use std::time::Duration;

/// Largest answer of a responder that is read, in bytes. Real ones have two or three thousand.
const LARGEST_ANSWER: usize = 256 * 1024;
/// Largest list that is read, in bytes. Those of Buypass and Commfides are some megabytes; a list of this size has
/// four hundred thousand entries, and takes six seconds and 200 MB to read where nothing is optimised.
const LARGEST_LIST: usize = 16 * 1024 * 1024;

/// How long an answer is waited for.
#[derive(Debug, Clone, Copy)]
pub struct Patience {
    /// For a responder.
    pub answer: Duration,
    /// For a list, which may be long and the line slow.
    pub list: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self { answer: Duration::from_secs(15), list: Duration::from_mins(1) }
    }
}

/// Bytes of a nonce (RFC 9654, 2.1).
const NONCE: usize = 32;

/// Asks one place of the host after the other, until one gives an answer that can be believed.
pub async fn ask(http: &Http, question: &RevocationQuestion, patience: Patience) -> RevocationOutcome {
    let mut last = RevocationOutcome::Unanswered(Situation::UnexpectedAnswer.into());
    for place in &question.group.places {
        last = match asked(http, question, place, patience).await {
            Ok(Ok(answer)) => return RevocationOutcome::Answered(answer),
            Ok(Err(why)) => RevocationOutcome::Mistrusted(why),
            Err(problem) => RevocationOutcome::Unanswered(problem),
        };
    }
    last
}

async fn asked(
    http: &Http,
    question: &RevocationQuestion,
    place: &Place,
    patience: Patience,
) -> Result<Result<Answer, RevocationError>, Problem> {
    let inquiry = question.inquiry.clone();
    match place {
        Place::Ocsp(_) => {
            let nonce = nonce()?;
            let request = Asked::Post { kind: "application/ocsp-request", body: inquiry.ocsp_request(&nonce) };
            let answer = fetch(http, place, request, LARGEST_ANSWER, patience.answer).await?;
            Ok(inquiry.judge_ocsp(&answer, &nonce, now(http, question.clock)))
        }
        Place::Crl(_) => {
            let list = fetch(http, place, Asked::Fetch, LARGEST_LIST, patience.list).await?;
            let now = now(http, question.clock);
            super::task::blocking(move || Ok(inquiry.judge_crl(&list, now))).await
        }
    }
}

/// The time by the clock that certificates are judged by.
fn now(http: &Http, clock: Option<ClockOffset>) -> Timestamp {
    let here = http.settings().now();
    clock.map_or(here, |offset| offset.there(here))
}

async fn fetch(
    http: &Http,
    place: &Place,
    question: Asked,
    largest: usize,
    patience: Duration,
) -> Result<Vec<u8>, Problem> {
    let answer = http.ask(place.address(), question, largest, patience).await?;
    let host = place.address().host();
    match answer.status {
        200 => Ok(answer.body.expose().to_vec()),
        500.. => Err(Problem::from(Situation::ServerFault).at(&host)),
        _ => Err(Problem::from(Situation::UnexpectedAnswer).at(&host)),
    }
}

fn nonce() -> Result<[u8; NONCE], Problem> {
    let mut nonce = [0; NONCE];
    let made = aws_lc_rs::rand::fill(&mut nonce);
    made.map(|()| nonce).map_err(|_| Situation::Internal("the system gives no random numbers".into()).into())
}
