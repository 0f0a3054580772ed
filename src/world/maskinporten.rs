//! The calls to Maskinporten, and to the API that a token is for; those to its self-service API lie below.

mod altinn;
mod self_service;
mod token;

pub use token::{Exchange, Redeemed, grant, unsigned};

use super::http::{Answer, Http};
use super::retry::repeat;
use super::settings::Settings;
use super::task::lock;
use crate::contract::{Trial, TrialAnswer};
use crate::diagnosis::IssuerKeys;
use crate::domain::{Address, ClockOffset, Environment, Secret, Timestamp, is_invisible};
use crate::problem::{Problem, Situation};
use crate::protocol::grant::SentGrant;
use crate::protocol::metadata::{self, TokenEndpoint};
use crate::protocol::refusal::{self, presentable, without_tokens};
use crate::protocol::{is_web_page, read_json, trial};
use jiff::SignedDuration;
use self_service::AdminToken;
use std::collections::HashMap;
use std::sync::Mutex;

/// A shorter piece of a token is no signature, and may stand anywhere by chance.
const SHORTEST_SECRET: usize = 16;
/// Largest metadata and largest set of keys that are read, in bytes. A dozen keys with their certificates have a tenth.
const LARGEST_PUBLIC: usize = 256 * 1024;
/// How much of an API's answer is shown, in characters.
const EXCERPT: usize = 4000;

/// Talks to any environment. Remembers metadata, and administration tokens while they last.
#[derive(Default)]
pub struct Maskinporten {
    http: Http,
    endpoints: Mutex<HashMap<String, TokenEndpoint>>,
    admin_tokens: Mutex<HashMap<[String; 6], AdminToken>>,
    /// The grant for the administration token that was used last, by issuer and client.
    admin_grants: Mutex<HashMap<[String; 2], SentGrant>>,
    /// By the origin of who answered, the last measured last.
    offsets: Mutex<Vec<(String, ClockOffset)>>,
}

impl Maskinporten {
    /// With a clock, limits and trust of one's own.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        Self { http: Http::new(settings), ..Self::default() }
    }

    /// How far the clock of the one who answers at this address is from ours, once it has answered.
    #[must_use]
    pub fn offset(&self, address: &Address) -> Option<ClockOffset> {
        let origin = address.origin();
        lock(&self.offsets).iter().find(|(of, _)| *of == origin).map(|(_, offset)| *offset)
    }

    /// The same for an environment: by whichever of its servers has answered last.
    #[must_use]
    pub fn clock_of(&self, environment: &Environment) -> Option<ClockOffset> {
        let ours = [&environment.issuer, &environment.self_service].map(Address::origin);
        lock(&self.offsets).iter().rev().find(|(of, _)| ours.contains(of)).map(|(_, offset)| *offset)
    }

    /// The same for whoever has answered last.
    pub(super) fn last_measured(&self) -> Option<ClockOffset> {
        lock(&self.offsets).last().map(|(_, offset)| *offset)
    }

    /// Asks an environment what time it is, by fetching its metadata anew. Nothing of the user's is sent.
    ///
    /// # Errors
    /// What went wrong on the way; [`Situation::UnexpectedAnswer`] when the answer bears no date.
    pub async fn measure_clock(&self, environment: &Environment) -> Result<ClockOffset, Problem> {
        lock(&self.endpoints).remove(environment.issuer.as_str());
        lock(&self.offsets).retain(|(of, _)| *of != environment.issuer.origin());
        self.endpoint(environment).await?;
        let undated = || Problem::from(Situation::UnexpectedAnswer).at(environment.issuer.host());
        self.offset(&environment.issuer).ok_or_else(undated)
    }

    /// This machine's clock was set: what was measured and read by it counts as if it had shown the new time then.
    pub(super) fn clock_set(&self, moved: SignedDuration) {
        for (_, offset) in lock(&self.offsets).iter_mut() {
            *offset = offset.after_setting(moved);
        }
        for AdminToken { token, .. } in lock(&self.admin_tokens).values_mut() {
            token.received = token.received.saturating_add(moved).unwrap_or(token.received);
        }
    }

    /// Time was let pass in the demo, or turned back: nothing that was measured or fetched before counts.
    pub(super) fn time_has_passed(&self) {
        lock(&self.offsets).clear();
        lock(&self.admin_tokens).clear();
    }

    /// This machine's time, with what was let pass in the demo.
    pub(super) fn now(&self) -> Timestamp {
        self.http.settings().now()
    }

    /// The server's time as far as it is known. Grants are dated by it: it is the server that judges them.
    fn now_at(&self, address: &Address) -> Timestamp {
        let now = self.now();
        self.offset(address).map_or(now, |offset| offset.there(now))
    }

    fn keep_offset(&self, address: &Address, answer: &Answer) {
        if let Some(offset) = answer.offset {
            let (origin, mut offsets) = (address.origin(), lock(&self.offsets));
            offsets.retain(|(of, _)| *of != origin);
            offsets.push((origin, offset));
        }
    }

    /// Where an environment wants its grants, from its metadata.
    ///
    /// # Errors
    /// What went wrong on the way, or is wrong with the metadata.
    pub async fn endpoint(&self, environment: &Environment) -> Result<TokenEndpoint, Problem> {
        let key = environment.issuer.as_str();
        if let Some(known) = lock(&self.endpoints).get(key) {
            return Ok(known.clone());
        }
        let address = environment.issuer.join(metadata::PATH);
        let limits = self.http.settings().limits;
        let ask = || async {
            let answer = self.http.get(&address, None).await?;
            self.keep_offset(&address, &answer);
            let endpoint = if answer.is_success() {
                metadata::read(environment, answer.body.expose())
            } else {
                Err(answer.refusal(refusal::read))
            };
            endpoint.map_err(|problem| problem.at(address.host()))
        };
        let endpoint = repeat(&limits, ask).await?;
        lock(&self.endpoints).insert(key.to_owned(), endpoint.clone());
        Ok(endpoint)
    }

    /// The keys that an environment's tokens are signed with. Asked for anew each time: issuers change them.
    ///
    /// # Errors
    /// What went wrong on the way, or is wrong with the metadata or the keys.
    pub async fn keys(&self, environment: &Environment) -> Result<IssuerKeys, Problem> {
        let address = environment.issuer.join(metadata::PATH);
        let place = self.fetch_public(&address, |body| metadata::read_keys_address(environment, body)).await?;
        let jwks = self.fetch_public(&place, |body| {
            let read: serde_json::Value = read_json(body)?;
            if read["keys"].is_array() { Ok(read.to_string()) } else { Err(Situation::UnexpectedAnswer.into()) }
        });
        Ok(IssuerKeys { issuer: environment.issuer.to_string(), jwks: jwks.await? })
    }

    async fn fetch_public<T>(
        &self,
        address: &Address,
        read: impl Fn(&[u8]) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        let ask = || async {
            let answer = self.http.get_small(address, LARGEST_PUBLIC).await?;
            self.keep_offset(address, &answer);
            let told =
                if answer.is_success() { read(answer.body.expose()) } else { Err(answer.refusal(refusal::read)) };
            told.map_err(|problem| problem.at(address.host()))
        };
        repeat(&self.http.settings().limits, ask).await
    }

    /// One real call to an API with the token.
    ///
    /// # Errors
    /// What went wrong on the way; a refusal of the API's is an answer.
    pub async fn try_token(&self, trial: &Trial) -> Result<TrialAnswer, Problem> {
        let limits = self.http.settings().limits;
        let ask = || async { Ok(self.http.get(&trial.address, Some(&trial.token)).await?) };
        let answer = repeat(&limits, ask).await?;
        let body = answer.body.expose();
        // A network's login page says 200, and is not the API's yes.
        if answer.is_success() && is_web_page(body) {
            return Err(Problem::from(Situation::WebPage).at(trial.address.host()));
        }
        let counted = serde_json::from_slice::<serde_json::Value>(body).ok();
        let hits = counted.as_ref().and_then(trial::counted);
        Ok(TrialAnswer { status: answer.status, excerpt: excerpt(body, &trial.token), hits })
    }
}

/// The beginning of an answer. An API that echoes the request shows no token here, however it writes it: what is
/// shown is made first, then rid of tokens, and cut last.
fn excerpt(body: &[u8], token: &Secret) -> String {
    let text = String::from_utf8_lossy(body);
    let pretty = serde_json::from_str::<serde_json::Value>(&text).and_then(|mut json| {
        hide(&mut json, token);
        serde_json::to_string_pretty(&json)
    });
    match pretty {
        Ok(pretty) => without_tokens(&without(&pretty, token)).chars().take(EXCERPT).collect(),
        Err(_) => presentable(&without(&text, token)),
    }
}

/// Hides the strings that have the token in them, broken over lines and with invisible marks in it as well.
fn hide(json: &mut serde_json::Value, token: &Secret) {
    match json {
        serde_json::Value::String(text) => {
            let bare: String = text.chars().filter(|c| !c.is_whitespace() && !is_invisible(*c)).collect();
            // A token in one piece is cut out below, and what stands beside it is shown.
            if bare != *text && without(&bare, token) != bare {
                *text = "…".into();
            }
        }
        serde_json::Value::Array(values) => values.iter_mut().for_each(|value| hide(value, token)),
        serde_json::Value::Object(fields) => fields.values_mut().for_each(|value| hide(value, token)),
        serde_json::Value::Null | serde_json::Value::Bool(_) | serde_json::Value::Number(_) => {}
    }
}

/// The text without the token and without its signature, by which it could be put together again.
fn without(text: &str, token: &Secret) -> String {
    let text = text.replace(token.expose(), "…");
    match token.expose().rsplit('.').next().filter(|part| part.len() > SHORTEST_SECRET) {
        Some(signature) => text.replace(signature, "…"),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_that_is_echoed_over_several_lines_is_not_shown() {
        let parts = ["eyJhbGciOiJSUzI1NiJ9", "eyJpc3MiOiJ4In0", "c2lnbmF0dXJlLXRoYXQtaXMtbG9uZw"];
        let token = Secret::new(parts.join("."));
        for between in ["\n", "\u{200b}", " "] {
            let echoed = token.expose().replace("dXJl", &format!("dX{between}Jl"));
            let body = serde_json::json!({ "seen": [{ "token": echoed }], "other": "stays" }).to_string();
            let shown = excerpt(body.as_bytes(), &token);
            assert!(!shown.contains("c2lnbmF0") && !shown.contains("LXRoYXQ") && shown.contains("stays"), "{shown}");
        }
    }

    #[test]
    fn an_api_that_echoes_the_token_does_not_show_it() {
        let token = Secret::new("eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4In0.c2lnbmF0dXJlLXRoYXQtaXMtbG9uZw".into());
        for body in [
            format!(r#"{{"headers":{{"authorization":"Bearer {}"}}}}"#, token.expose()),
            format!("<p>You sent \"{}\"</p>", token.expose()),
            r#"{"rest":"c2lnbmF0dXJlLXRoYXQtaXMtbG9uZw"}"#.to_owned(),
        ] {
            let shown = excerpt(body.as_bytes(), &token);
            assert!(!shown.contains("c2lnbmF0dXJl") && shown.contains('…'), "{shown}");
        }
    }

    #[test]
    fn a_token_across_the_cut_is_not_shown_in_part() {
        let jwt = "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4In0.c2lnbmF0dXJlLXRoYXQtaXMtbG9uZw";
        for token in [jwt, "opaque-token-of-a-server-that-makes-no-jwt"] {
            let secret = Secret::new(token.into());
            let signature = &token[token.len() - 20..];
            for before in EXCERPT - token.len() - 20..=EXCERPT {
                for body in [
                    format!("{}{token} and more", "\n".repeat(before)),
                    format!("{{\"a\":\"{}\",\"b\":\"{token}\"}}", " ".repeat(before)),
                    format!("{} {}", "x".repeat(before), token),
                ] {
                    let shown = excerpt(body.as_bytes(), &secret);
                    assert!(!shown.contains(&token[..3]) && !shown.contains(signature), "{before} {shown}");
                }
            }
        }
    }

    #[test]
    fn a_token_that_is_echoed_in_other_letters_is_not_shown() {
        let token = Secret::new("eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4In0.c2lnbmF0dXJlLXRoYXQtaXMtbG9uZw".into());
        let escaped = token.expose().replace('e', "\\u0065");
        let shown = excerpt(format!("{{\"sent\":\"{escaped}\"}}").as_bytes(), &token);
        assert!(!shown.contains("c2lnbmF0dXJl") && shown.contains('…'), "{shown}");
        let another = excerpt(br#"{"sent":"eyJhbGciOi.eyJhbm5ldA.c2ln"}"#, &token);
        assert!(!another.contains("eyJ"), "{another}");
    }
}
