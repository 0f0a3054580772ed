//! `portnokkel token`: a properties file in, a token on standard output.

use super::arguments::TokenArguments;
use super::properties::{Fault, TokenOrder};
use super::told::Told;
use super::{advice, key, print, setups};
use crate::diagnosis::{self, Finding};
use crate::domain::{Address, Environment, Secret, Timestamp};
use crate::keystore::{Certificate, Validity};
use crate::problem::{Problem, Situation};
use crate::protocol::grant::Request;
use crate::text::{self, Words};
use crate::world::log::Log;
use crate::world::token::{self, Asked, Endpoint, Fetched, Order};
use serde_json::{Value, json};
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

/// Gets a token, or tells why not.
#[must_use]
pub fn run(arguments: &TokenArguments, log: Option<&Log>, words: &Words) -> ExitCode {
    match answer(arguments, log, words) {
        Ok(line) => print::result(line.expose()),
        Err(told) => {
            print::notice(&told.say(words));
            if arguments.json {
                print::line(print::json(&told.json()).expose());
            }
            ExitCode::FAILURE
        }
    }
}

/// The line that was asked for.
fn answer(arguments: &TokenArguments, log: Option<&Log>, words: &Words) -> Result<Secret, Told> {
    match (&arguments.setup, &arguments.file) {
        (Some(name), _) => answer_by_setup(name, arguments, log, words),
        (None, Some(file)) => answer_by_file(file, arguments, log, words),
        // Clap asks for one of them.
        (None, None) => Err(Told::of(words, &Situation::Internal("neither a file nor a set-up".into()).into())),
    }
}

fn answer_by_setup(name: &str, arguments: &TokenArguments, log: Option<&Log>, words: &Words) -> Result<Secret, Told> {
    let setup = setups::find(name, words)?;
    let order = setups::order(&setup, !arguments.grant_only, words)?;
    if arguments.grant_only {
        return grant_alone(&order, arguments).map_err(|problem| setups::refused(words, &problem));
    }
    let fetched = fetch(&order, &Endpoint::Of(Box::new(setup.environment.clone())), log, words);
    setups::remember(setup, fetched.as_ref().err(), words);
    fetched.and_then(|fetched| token_as(fetched, arguments)).map_err(|problem| setups::refused(words, &problem))
}

/// Tells of a wrong clock as well, above all with a refusal, which it may be the cause of.
fn fetch(order: &Order, endpoint: &Endpoint, log: Option<&Log>, words: &Words) -> Result<Fetched, Problem> {
    let begun = Instant::now();
    let Asked { fetched, offset } = token::fetch(order, endpoint);
    if let Some(log) = log {
        let host = match endpoint {
            Endpoint::At(address) => address.host(),
            Endpoint::Of(environment) => environment.issuer.host(),
        };
        log.token(host, fetched.as_ref().err(), begun.elapsed());
    }
    if let Some(warning) = offset.and_then(|offset| text::clock(words, offset)) {
        print::notice(&warning);
    }
    fetched
}

fn grant_alone(order: &Order, arguments: &TokenArguments) -> Result<Secret, Problem> {
    let grant = token::sign(order)?;
    Ok(if arguments.json { grant_line(&grant) } else { grant })
}

fn token_as(fetched: Fetched, arguments: &TokenArguments) -> Result<Secret, Problem> {
    if arguments.json { token_line(&fetched) } else { Ok(fetched.redeemed.token.secret) }
}

fn answer_by_file(file: &Path, arguments: &TokenArguments, log: Option<&Log>, words: &Words) -> Result<Secret, Told> {
    let file = TokenOrder::read(file).map_err(|fault| fault.told(words))?;
    for notice in &file.notices {
        print::notice(&notice.say(words));
    }
    let environment = environment(&file.audience);
    let order = sign_with(&file, environment.as_ref(), !arguments.grant_only, words)?;
    let told = |problem: Problem| told(words, &problem);
    if arguments.grant_only {
        return grant_alone(&order, arguments).map_err(told);
    }
    let endpoint = endpoint(file, environment, words).map_err(|fault| fault.told(words))?;
    let fetched = fetch(&order, &endpoint, log, words).map_err(told)?;
    token_as(fetched, arguments).map_err(told)
}

pub(super) fn told(words: &Words, problem: &Problem) -> Told {
    Told::of(words, problem).advising(advice::next(words, problem))
}

/// The key is opened and its certificate looked at before anything is sent.
fn sign_with(
    file: &TokenOrder,
    environment: Option<&Environment>,
    may_ask: bool,
    words: &Words,
) -> Result<Order, Told> {
    let signer = key::signer(&file.keystore, words).map_err(|fault| fault.told(words))?;
    let certificate = &signer.entry().certificate;
    match &file.kid {
        Some(_) => key_alone(certificate),
        None => preflight(certificate, environment, may_ask, words),
    }
    .map_err(|problem| told(words, &problem))?;
    let request = Request {
        client_id: file.client_id.clone(),
        audience: file.audience.to_string(),
        scopes: file.scopes.clone(),
        optional: file.optional.clone(),
    };
    Ok(Order { request, signer, kid: file.kid.clone() })
}

/// Tells the warnings, and stops at what can never work. A certificate that looks out of date may be this machine's
/// clock: where it may be asked, the environment
/// tells the time, and nothing of the user's is sent.
pub(super) fn preflight(
    certificate: &Certificate,
    environment: Option<&Environment>,
    may_ask: bool,
    words: &Words,
) -> Result<(), Problem> {
    let now = judged_at(certificate, environment.filter(|_| may_ask), words);
    let mut stop = None;
    for finding in diagnosis::certificate(certificate, now) {
        match finding {
            Finding::Stops(problem) => stop = stop.or(Some(problem)),
            Finding::Warns(warning) => print::notice(&text::warning(words, warning)),
        }
    }
    let elsewhere = environment.and_then(|environment| diagnosis::certificate_in(environment.kind, certificate));
    stop.or(elsewhere.map(Problem::from)).map_or(Ok(()), Err)
}

/// The time by which the certificate is judged: the server's, where this machine's says that it is out of date.
fn judged_at(certificate: &Certificate, environment: Option<&Environment>, words: &Words) -> Timestamp {
    let now = Timestamp::now();
    let out_of_date = !matches!(certificate.validity(now), Validity::Valid { .. });
    let Some(environment) = environment.filter(|_| out_of_date) else { return now };
    print::notice(&words.with("clock-ask", &[("host", environment.issuer.host())]));
    let Ok(offset) = token::measure_clock(environment) else { return now };
    let there = offset.there(now);
    if matches!(certificate.validity(there), Validity::Valid { .. }) {
        return there;
    }
    // What goes on tells of the clock once there is an answer; this does not go on.
    if let Some(warning) = text::clock(words, offset) {
        print::notice(&warning);
    }
    there
}

/// With a registered key the certificate is not sent; most are made by keytool, and say nothing of anybody.
fn key_alone(certificate: &Certificate) -> Result<(), Problem> {
    let findings = diagnosis::certificate(certificate, Timestamp::now());
    let of_the_key = |problem: &&Problem| {
        matches!(problem.situation, Situation::KeyTooShort(_) | Situation::EllipticCurveKey | Situation::UnsupportedKey)
    };
    diagnosis::first_stop(&findings).filter(of_the_key).map_or(Ok(()), |problem| Err(problem.clone()))
}

/// Whose issuer the audience is; `None` when it is an official server that is no issuer.
fn environment(audience: &Address) -> Option<Environment> {
    let known = [Environment::test(), Environment::production()];
    known
        .into_iter()
        .find(|environment| environment.issuer.same_but_slash(audience.as_str()))
        .or_else(|| Environment::custom(String::new(), audience.clone(), audience.clone()).ok())
}

fn endpoint(file: TokenOrder, environment: Option<Environment>, words: &Words) -> Result<Endpoint, Fault> {
    if let Some(address) = file.token_endpoint {
        check_home(&file.audience, &address)?;
        return Ok(Endpoint::At(address));
    }
    let environment = environment.ok_or(Fault::Missing(vec!["token.endpoint"]))?;
    print::notice(&words.with("terminal-endpoint-from-metadata", &[("host", environment.issuer.host())]));
    Ok(Endpoint::Of(environment.into()))
}

/// A grant for Maskinporten is worth a token to whoever holds it, so it goes nowhere but to that Maskinporten. By
/// origin, so that an audience that is only nearly right, such as the token endpoint, counts as well.
fn check_home(audience: &Address, endpoint: &Address) -> Result<(), Fault> {
    if !audience.is_official() || audience.same_origin(endpoint) {
        return Ok(());
    }
    let known = [Environment::test(), Environment::production()].map(|environment| environment.issuer);
    let issuer = known.into_iter().find(|issuer| issuer.same_origin(audience));
    let today =
        issuer.map_or_else(|| format!("{}/token", audience.origin()), |issuer| issuer.join("token").to_string());
    Err(Fault::EndpointElsewhere { host: endpoint.host().to_owned(), today })
}

fn grant_line(grant: &Secret) -> Secret {
    print::json(&json!({ "grant": grant.expose() }))
}

/// As jwt-grant-generator prints it with `-json`: the endpoint's whole answer beside the grant.
fn token_line(fetched: &Fetched) -> Result<Secret, Problem> {
    let answer: Value =
        serde_json::from_slice(fetched.redeemed.answer.expose()).map_err(|_| Situation::UnexpectedAnswer)?;
    Ok(print::json(&json!({ "grant": fetched.grant.expose(), "token": answer })))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_grant_for_maskinporten_goes_nowhere_else() {
        let is_home = |audience: &str, endpoint: &str| {
            let [audience, endpoint] = [audience, endpoint].map(|text| Address::parse(text).unwrap());
            check_home(&audience, &endpoint).is_ok()
        };
        for issuer in ["https://maskinporten.no/", "https://test.maskinporten.no/"] {
            let (endpoint, shouted) = (format!("{issuer}token"), issuer.to_uppercase());
            for audience in [issuer, issuer.trim_end_matches('/'), &endpoint, &shouted] {
                assert!(is_home(audience, &endpoint), "{audience}");
                for elsewhere in ["http://127.0.0.1:8971/token", "https://maskinporten.no.example.no/token"] {
                    assert!(!is_home(audience, elsewhere), "{audience} {elsewhere}");
                }
            }
        }
        assert!(!is_home("https://maskinporten.no/", "https://test.maskinporten.no/token"));
        assert!(!is_home("https://maskinporten.no/", "https://maskinporten.no:8443/token"));
        assert!(is_home("http://127.0.0.1:1/", "http://127.0.0.1:2/token"));
    }

    #[test]
    fn a_grant_for_any_official_server_goes_nowhere_else() {
        let is_home = |audience: &str, endpoint: &str| {
            let [audience, endpoint] = [audience, endpoint].map(|text| Address::parse(text).unwrap());
            check_home(&audience, &endpoint).is_ok()
        };
        for origin in [
            "https://sky.maskinporten.no",
            "https://test.sky.maskinporten.no",
            "https://api.samarbeid.digdir.no",
            "https://maskinporten.no:8443",
            "https://MASKINPORTEN.NO.",
        ] {
            assert!(is_home(origin, &format!("{origin}/token")), "{origin}");
            for elsewhere in ["http://127.0.0.1:8971/token", "https://example.no/token"] {
                assert!(!is_home(&format!("{origin}/api/v1"), elsewhere), "{origin}");
            }
        }
    }
}
