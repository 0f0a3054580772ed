//! From certificate to the first answer of a register, and what is found on the way.

use crate::support::*;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use portnokkel::domain::{Scope, Timestamp};
use portnokkel::protocol::self_service::{
    AvailableScope, PublicScope, RegisteredClient, ScopeAccess, available_scopes, is_found,
};
use portnokkel::protocol::token::AccessToken;
use reqwest::Method;
use serde_json::Value;

#[tokio::test]
async fn from_certificate_to_the_first_answer() {
    let demo = demo().await;
    let client = demo.create(&new_client("Fjordvik – løsøre", &[TLG])).await;
    let listed: Vec<RegisteredClient> =
        serde_json::from_slice(&demo.admin(Method::GET, "clients", None).await.body).unwrap();
    let found = listed.iter().find(|listed| listed.client_name == "Fjordvik – løsøre").unwrap();
    assert!(found.is_usable() && found.client_id == client);

    let answer = demo.get_token(&client, TLG).await;
    let token = AccessToken::read(&answer.body, Timestamp::UNIX_EPOCH).unwrap();
    assert_eq!((token.lifetime, token.scope.as_str()), (120, TLG));
    let claims = answer.claims();
    assert_eq!(claims["iss"], demo.issuer());
    assert_eq!(claims["client_id"], client);
    assert_eq!(claims["client_amr"], "CForESeal");
    assert_eq!(claims["consumer"]["ID"], format!("0192:{}", demo.simulator.organisation().number));
    assert_eq!(claims["exp"].as_i64().unwrap() - claims["iat"].as_i64().unwrap(), 120);
    for absent in ["aud", "supplier", "delegation_source", "pid", "authorization_details", "sub"] {
        assert!(claims.get(absent).is_none(), "{absent}");
    }

    let own = demo.simulator.organisation().number.to_string();
    for (path, hits) in
        [("orgnr/810304642", 1), (&*format!("orgnr/{own}"), 2), ("orgnr/974760673", 0), ("regnr/AB52874", 1)]
    {
        let answer = demo.look_up(path, Some(token.secret.expose())).await;
        assert_eq!(answer.status, 200);
        assert_eq!(answer.json()["sokeparameter"], path.split('/').next_back().unwrap());
        assert_eq!(answer.json()["antallRettsstiftelser"], hits, "{path}");
        assert_eq!(answer.json()["rettsstiftelse"].as_array().unwrap().len(), hits, "{path}");
    }
}

impl Demo {
    async fn look_up(&self, path: &str, token: Option<&str>) -> Answer {
        let address = self.simulator.register().join("registerinfo/api/v2/rettsstiftelse").join(path);
        self.call(Method::GET, &format!("{address}?language=NOB"), token, None).await
    }
}

/// Other claims under the signature of a token that was given.
fn forge(token: &str, claims: &Value) -> String {
    let [header, _, signature] = token.split('.').collect::<Vec<_>>()[..] else { panic!("not a token") };
    format!("{header}.{}.{signature}", BASE64_URL_SAFE_NO_PAD.encode(claims.to_string()))
}

#[tokio::test]
async fn the_register_looks_at_the_token_before_it_looks_anything_up() {
    let demo = demo().await;
    let token = demo.get_token(&demo.existing_client(), TLG).await.token();
    let other = demo.get_token(&demo.existing_client(), "brreg:losore/utlegg").await;
    let forged = forge(&other.token(), &with(other.claims(), "scope", TLG));
    let other = other.token();
    for refused in [None, Some("x"), Some(&*forged), Some(&*other)] {
        let answer = demo.look_up("orgnr/810304642", refused).await;
        assert_eq!(answer.status, 403);
        let body = answer.json();
        assert!(["korrelasjonsid", "tidspunkt", "feilmelding"].iter().all(|field| body[*field].is_string()), "{body}");
    }
    for malformed in ["orgnr/810304643", "regnr/ab52874", "regnr/ø", "fnr/1"] {
        assert_eq!(demo.look_up(malformed, Some(&token)).await.status, 400, "{malformed}");
    }
    assert_eq!(demo.look_up("nothing/1", Some(&token)).await.status, 404);
    demo.pass(120);
    assert_eq!(demo.look_up("orgnr/810304642", Some(&token)).await.status, 403);
}

#[tokio::test]
async fn optional_claims_come_back_in_the_token() {
    let demo = demo().await;
    let claims = with(demo.claims(&demo.existing_client(), TLG), "resource", vec!["https://api.example.no"]);
    let claims = with(claims, "pid", "01017012345");
    let token = demo.ask(&demo.certified(&claims)).await.claims();
    assert_eq!((token["aud"].as_str(), token["pid"].as_str()), (Some("https://api.example.no"), Some("01017012345")));
}

#[tokio::test]
async fn the_lifetime_is_the_clients_and_capped_by_the_scope() {
    let demo = demo().await;
    let capped = "arbeidsregisteret:sykefravar";
    let client = demo.create(&with(new_client("Lang", &[TLG, capped]), "access_token_lifetime", 600)).await;
    for (scope, lifetime) in [(TLG, 600), (&*format!("{TLG} {capped}"), 60)] {
        let answer = demo.get_token(&client, scope).await;
        assert_eq!(answer.json()["expires_in"], lifetime);
        assert_eq!(answer.json()["scope"], scope);
    }
}

#[tokio::test]
async fn payroll_is_found_by_its_description_and_lost_when_it_is_withdrawn() {
    let demo = demo().await;
    let public = demo.simulator.self_service().join("scopes/all");
    let public = demo.call(Method::GET, public.as_str(), None, None).await;
    let public: Vec<PublicScope> = serde_json::from_slice(&public.body).unwrap();
    let available = |granted: &Answer| {
        let granted: Vec<ScopeAccess> = serde_json::from_slice(&granted.body).unwrap();
        available_scopes(&granted, &public)
    };
    let scopes = available(&demo.admin(Method::GET, "scopes/access/all", None).await);
    let is_payroll =
        |scope: &AvailableScope| is_found("lønnsdata", [&scope.description, &scope.owner, scope.scope.as_str()]);
    let found: Vec<_> = scopes.iter().filter(|scope| is_payroll(scope)).collect();
    assert_eq!((found.len(), found[0].owner.as_str()), (1, "Lønnstilsynet"));
    assert!(scopes.len() >= 16 && scopes.iter().all(|scope| !scope.description.is_empty()));
    for hidden in ["idporten:dcr.write", "lonnstilsynet:sykelonn", "lonnstilsynet:personinntekt"] {
        assert!(scopes.iter().all(|scope| scope.scope.as_str() != hidden), "{hidden}");
    }

    demo.simulator.withdraw_access(&Scope::parse("lonnstilsynet:lonnsdata").unwrap());
    let scopes = available(&demo.admin(Method::GET, "scopes/access/all", None).await);
    assert!(scopes.iter().all(|scope| !is_payroll(scope)));
}
