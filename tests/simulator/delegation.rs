//! On behalf of others: delegated accesses, system users and consents.

use crate::refusals::assert_refused;
use crate::support::*;
use serde_json::{Value, json};

impl Demo {
    fn customer(&self) -> String {
        self.simulator.customer().number.to_string()
    }
}

#[tokio::test]
async fn a_supplier_gets_a_token_for_the_customer_who_has_delegated() {
    let demo = demo().await;
    let client = demo.create_for(&[DELEGATED]).await;
    let claims = with(demo.claims(&client, DELEGATED), "consumer_org", demo.customer());
    let token = demo.ask(&demo.certified(&claims)).await.claims();
    assert_eq!(token["consumer"]["ID"], format!("0192:{}", demo.customer()));
    assert_eq!(token["supplier"]["ID"], format!("0192:{}", demo.simulator.organisation().number));
    assert_eq!(token["supplier"]["authority"], "iso6523-actorid-upis");
    assert!(token["delegation_source"].is_string());
}

#[tokio::test]
async fn a_customer_who_has_not_delegated() {
    let demo = demo().await;
    let client = demo.create_for(&[NOT_DELEGATED]).await;
    let claims = with(demo.claims(&client, NOT_DELEGATED), "consumer_org", demo.customer());
    let description =
        "Consumer 313907201 has not delegated access to the scope lonnstilsynet:melding to supplier 310472603.";
    let expected = (403, "forbidden", Some("MP-251"), description, "not-delegated");
    assert_refused(&demo.ask(&demo.certified(&claims)).await, expected, &demo.issuer());
}

#[tokio::test]
async fn a_supplier_without_a_customer_or_with_one_who_lacks_the_access() {
    let demo = demo().await;
    let client = demo.create_for(&[DELEGATED]).await;
    let description = "Consumer has not been granted access to the scope avgiftskontoret:regnskap/rapport.";
    let expected = (403, "forbidden", Some("MP-250"), description, "scope-not-granted");
    let alone = demo.claims(&client, DELEGATED);
    assert_refused(&demo.ask(&demo.certified(&alone)).await, expected, &demo.issuer());
    let other = with(demo.claims(&client, DELEGATED), "consumer_org", "314663101");
    assert_refused(&demo.ask(&demo.certified(&other)).await, expected, &demo.issuer());
}

#[tokio::test]
async fn ones_own_number_as_customer_or_a_scope_that_cannot_be_delegated() {
    let demo = demo().await;
    let client = demo.create_for(&[DELEGATED, TLG]).await;
    let own = demo.simulator.organisation().number.to_string();
    let description = "Validation of JWT claim failed: The combination consumer_org in claim and delegation scope on client is invalid";
    let expected = (400, "invalid_request", None, description, "consumer-org-invalid");
    for (scope, consumer) in [(DELEGATED, own), (TLG, demo.customer())] {
        let claims = with(demo.claims(&client, scope), "consumer_org", consumer);
        assert_refused(&demo.ask(&demo.certified(&claims)).await, expected, &demo.issuer());
    }
}

impl Demo {
    async fn ask_with(&self, details: Value) -> Answer {
        let claims = with(self.claims(&self.existing_client(), TLG), "authorization_details", json!([details]));
        self.ask(&self.certified(&claims)).await
    }

    fn system_user(&self) -> Value {
        let organisation = json!({ "authority": "iso6523-actorid-upis", "ID": format!("0192:{}", self.customer()) });
        json!({ "type": "urn:altinn:systemuser", "systemuser_org": organisation })
    }
}

#[tokio::test]
async fn a_system_user_that_the_customer_has_approved() {
    let demo = demo().await;
    for details in [demo.system_user(), with(demo.system_user(), "externalRef", "kunde-1")] {
        let token = demo.ask_with(details).await.claims();
        let entry = &token["authorization_details"][0];
        assert_eq!(entry["system_id"], "310472603_fjordvik_regnskap");
        assert!(entry["systemuser_id"][0].is_string());
        assert!(entry.get("externalRef").is_none());
    }
}

#[tokio::test]
async fn a_system_user_whose_owners_number_has_its_other_name() {
    let demo = demo().await;
    let organisation = json!({ "authority": "iso6523-actorid-upis", "id": format!("0192:{}", demo.customer()) });
    let token = demo.ask_with(with(demo.system_user(), "systemuser_org", organisation)).await.claims();
    assert_eq!(token["authorization_details"][0]["system_id"], "310472603_fjordvik_regnskap");
}

#[tokio::test]
async fn a_consent_that_the_customer_has_given() {
    let demo = demo().await;
    let from = format!("urn:altinn:organization:identifier-no:{}", demo.customer());
    let consent = json!({ "type": "urn:altinn:consent", "id": "b7d4e1f0-3a62-4e58-8c19-5f20d6a9c3e7", "from": from });
    let token = demo.ask_with(consent.clone()).await.claims();
    for claim in ["to", "consented", "validTo", "consentRights"] {
        assert!(!token["authorization_details"][0][claim].is_null(), "{claim}");
    }
    let capitals = with(consent.clone(), "id", "B7D4E1F0-3A62-4E58-8C19-5F20D6A9C3E7");
    let token = demo.ask_with(capitals).await.claims();
    assert_eq!(token["authorization_details"][0]["id"], consent["id"], "as it was given");
    let unknown = with(consent, "id", "00000000-0000-4000-8000-000000000000");
    assert_eq!(demo.ask_with(unknown).await.problem().code(), "MP-303");
}

#[tokio::test]
async fn details_that_are_unknown_or_not_set_up() {
    let demo = demo().await;
    let typo = with(demo.system_user(), "type", "urn:altinn:systemuzer");
    let extra = with(demo.system_user(), "system", "x");
    let organisation = with(
        demo.system_user(),
        "systemuser_org",
        json!({"authority": "iso6523-actorid-upis", "ID": "0192:314663101"}),
    );
    let reference = with(demo.system_user(), "externalRef", "kunde-2");
    let customer = "invalid_altinn_customer_configuration";
    for (details, error, code, description, key) in [
        (typo, "invalid_request", "MP-301", "Unknown authorization details type", "unknown-authorization-details"),
        (
            extra,
            "invalid_request",
            "MP-302",
            "Unknown fields in the authorization details",
            "unknown-authorization-fields",
        ),
        (organisation, customer, "MP-303", "System user not found for the organization", "system-user-not-ready"),
        (reference, customer, "MP-303", "System user not found for the external reference", "system-user-not-ready"),
    ] {
        assert_refused(&demo.ask_with(details).await, (400, error, Some(code), description, key), &demo.issuer());
    }
    for (details, code) in [(json!(7), "MP-301"), (json!({}), "MP-301"), (json!([demo.system_user()]), "MP-301")] {
        assert_eq!(demo.ask_with(details).await.problem().code(), code);
    }
}

#[tokio::test]
async fn a_value_in_details_that_is_not_of_its_form() {
    let demo = demo().await;
    let description = "Invalid authorization details values";
    let customer = "invalid_altinn_customer_configuration";
    let of = |organisation: Value| with(demo.system_user(), "systemuser_org", organisation);
    for details in [
        json!({"type": "urn:altinn:systemuser"}),
        of(json!(1)),
        of(json!(["iso6523-actorid-upis", "0192:313907201"])),
        of(json!({"authority": "iso6523-actorid-upis", "ID": "313907201"})),
        of(json!({"authority": "iso6523-actorid-upis", "ID": "0192:313907202"})),
        of(json!({"authority": "0192", "ID": "0192:313907201"})),
        with(demo.system_user(), "externalRef", 1),
        json!({"type": "urn:altinn:consent", "id": "1", "from": "313907201"}),
    ] {
        let expected = (400, customer, Some("MP-303"), description, "system-user-not-ready");
        assert_refused(&demo.ask_with(details).await, expected, &demo.issuer());
    }
}
