//! What was sent for a token comes back with the answer: header and claims, to the letter, and never the signature.

use crate::cancelled::tickets;
use crate::misbehaving::{Fault, Server, admin, hurried, signer};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use portnokkel::contract::{Admin, AuthorizationServer, Effect, Report, TokenExchange, TokenRequest};
use portnokkel::domain::{Address, Environment, ScopeSet, Secret};
use portnokkel::problem::Situation;
use portnokkel::protocol::grant::{OptionalClaims, SentGrant};
use portnokkel::world::World;
use portnokkel::world::config_dir::ConfigDir;
use portnokkel::world::maskinporten::{Exchange, Maskinporten};
use std::sync::Arc;
use std::sync::mpsc::channel;

const REFUSED: Fault = Fault::Says(
    "400 Bad Request",
    r#"{"error":"invalid_grant","error_description":"Invalid assertion. Client authentication failed (Client not found)"}"#,
);

fn request(server: AuthorizationServer, admin: Admin) -> TokenRequest {
    let scopes = ScopeSet::parse("brreg:losore/tlg").unwrap();
    let (client_id, signer) = (admin.client_id, admin.signer);
    TokenRequest { server, client_id, scopes, optional: OptionalClaims::default(), signer, kid: None }
}

fn exchange(request: &TokenRequest) -> Exchange {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(Maskinporten::new(hurried()).token(request))
}

/// The grants that reached the server, taken apart by itself: header and claims as they were signed.
fn arrived(server: &Server) -> Vec<[serde_json::Value; 2]> {
    let grants =
        server.requests().into_iter().filter_map(|request| Some(request.split_once("assertion=")?.1.to_owned()));
    let part = |text: &str| serde_json::from_slice(&BASE64_URL_SAFE_NO_PAD.decode(text).unwrap()).unwrap();
    grants
        .map(|grant| {
            let parts: Vec<&str> = grant.split('.').collect();
            assert_eq!(parts.len(), 3);
            [part(parts[0]), part(parts[1])]
        })
        .collect()
}

fn written(sent: &SentGrant) -> [serde_json::Value; 2] {
    [serde_json::to_value(&sent.header).unwrap(), serde_json::to_value(&sent.claims).unwrap()]
}

#[test]
fn what_was_sent_comes_back_with_a_token_and_with_a_refusal() {
    let signer = signer();
    for (fault, is_token) in [(None, true), (Some(REFUSED), false)] {
        let server = Server::start("POST /token", fault, "");
        let request = request(server.environment().into(), admin(server.environment(), &signer));
        let exchange = exchange(&request);
        assert_eq!(exchange.result.is_ok(), is_token);
        assert_eq!(arrived(&server), [written(exchange.sent.as_ref().unwrap())]);
        let grant = exchange.result.map(|redeemed| redeemed.grant).unwrap_or_default();
        let told = TokenExchange { sent: exchange.sent, result: Err(Situation::TimedOut.into()), checks: None };
        let signature = grant.expose().rsplit('.').next().unwrap();
        assert!(signature.is_empty() || !format!("{told:?}").contains(signature));
    }
}

#[test]
fn of_several_grants_the_last_comes_back_and_none_where_none_was_sent() {
    let signer = signer();
    let busy = Server::start("POST /token", Some(Fault::Says("500 Internal Server Error", "")), "");
    let several = exchange(&request(busy.environment().into(), admin(busy.environment(), &signer)));
    let arrived = arrived(&busy);
    assert!(arrived.len() == 3 && arrived.last() == several.sent.as_ref().map(written).as_ref(), "{arrived:?}");
    let deaf = Server::start("oauth-authorization-server", Some(Fault::Says("500 Internal Server Error", "")), "");
    let unsent = exchange(&request(deaf.environment().into(), admin(deaf.environment(), &signer)));
    assert!(unsent.sent.is_none() && unsent.result.is_err());
}

/// The window and the terminal have the same request for the same setup, whose issuer is kept as its owner wrote it.
#[test]
fn the_audience_is_the_metadatas_unless_it_is_given() {
    let (signer, server) = (signer(), Server::start("", None, ""));
    let issuer = server.address.as_str();
    let bare = Address::parse(issuer.trim_end_matches('/')).unwrap();
    let kept = Environment::custom("Prøve".into(), bare.clone(), server.address.join("api/v1")).unwrap();
    let endpoint = server.address.join("token");
    for (from, aud, told) in [
        (kept.clone().into(), issuer, Some(issuer)),
        (AuthorizationServer::Audience(bare.clone(), kept.clone().into()), bare.as_str(), Some(issuer)),
        (AuthorizationServer::Endpoint { audience: bare.clone(), token_endpoint: endpoint }, bare.as_str(), None),
    ] {
        let exchange = exchange(&request(from, admin(kept.clone(), &signer)));
        assert_eq!((exchange.sent.unwrap().claims.aud.as_str(), exchange.issuer.as_deref()), (aud, told));
    }
}

#[test]
fn a_call_that_fails_tells_what_was_sent_for_its_token() {
    let (folder, signer, [first, second]) = (tempfile::tempdir().unwrap(), signer(), tickets());
    let refused = Server::start("POST /token", Some(REFUSED), "");
    let forbidden = Server::start("GET /api/v1/clients", Some(Fault::Says("403 Forbidden", "{}")), "");
    let (sender, reports) = channel();
    let post = Arc::new(move |report| {
        let _ = sender.send(report);
    });
    let no_demo = Arc::new(|| Box::pin(async { Err("no demo here".to_owned()) }) as _);
    let mut world = World::new(post, no_demo).unwrap().at_home(&ConfigDir::at(folder.path()));
    for (server, ticket) in [(&refused, first), (&forbidden, second)] {
        world.perform(Effect::ListClients(ticket, admin(server.environment(), &signer)));
        let told: Vec<Report> = collect(&reports);
        let sent = told.iter().find_map(|report| match report {
            Report::GrantSent(of, sent) if *of == ticket => Some(written(sent)),
            _ => None,
        });
        let sent = sent.unwrap();
        assert_eq!(sent[1]["scope"], "idporten:dcr.read");
        assert_eq!(Some(&sent), arrived(server).last());
    }
}

/// All until the clients are listed, or not.
fn collect(reports: &std::sync::mpsc::Receiver<Report>) -> Vec<Report> {
    let mut told = Vec::new();
    loop {
        let report = reports.recv().unwrap();
        let is_last = matches!(report, Report::ClientsListed(..));
        told.push(report);
        if is_last {
            return told;
        }
    }
}

#[test]
fn a_secret_is_not_printed_with_an_exchange() {
    let signer = signer();
    let server = Server::start("", None, "");
    let exchange = exchange(&request(server.environment().into(), admin(server.environment(), &signer)));
    let redeemed = exchange.result.as_ref().unwrap();
    let secrets: [&Secret; 2] = [&redeemed.grant, &redeemed.token.secret];
    let printed = format!("{exchange:?}");
    for secret in secrets {
        assert!(!printed.contains(secret.expose()), "{printed}");
    }
}
