//! The token request itself, before the grant in it is looked at.

use crate::support::*;
use portnokkel::protocol::grant::GRANT_TYPE;
use reqwest::header::CONTENT_TYPE;
use url::form_urlencoded::Serializer;

const FORM: &str = "application/x-www-form-urlencoded";

impl Demo {
    fn good_form(&self) -> String {
        let grant = self.certified(&self.claims(&self.existing_client(), TLG));
        Serializer::new(String::new()).append_pair("grant_type", GRANT_TYPE).append_pair("assertion", &grant).finish()
    }

    /// Asks with this query and this body.
    async fn send(&self, query: &str, kind: Option<&str>, body: String) -> Answer {
        let address = format!("{}token{query}", self.issuer());
        let request = self.http.post(address).body(body);
        let request = match kind {
            Some(kind) => request.header(CONTENT_TYPE, kind),
            None => request,
        };
        Answer::of(request.send().await.unwrap()).await
    }
}

fn error(answer: &Answer) -> (u16, String) {
    (answer.status, answer.json()["error"].as_str().unwrap_or_default().to_owned())
}

#[tokio::test]
async fn the_grant_may_stand_in_the_query_of_a_post() {
    let demo = demo().await;
    demo.send(&format!("?{}", demo.good_form()), None, String::new()).await.token();
    demo.send("", Some("application/x-www-form-urlencoded;charset=UTF-8"), demo.good_form()).await.token();
    let address = format!("{}token?{}", demo.issuer(), demo.good_form());
    assert_eq!(demo.http.get(address).send().await.unwrap().status(), 405, "but not of a GET");
}

#[tokio::test]
async fn a_body_that_is_no_form_is_not_read() {
    let demo = demo().await;
    let refused = (400, "invalid_request".to_owned());
    for kind in [None, Some("application/json"), Some("text/plain")] {
        assert_eq!(error(&demo.send("", kind, demo.good_form()).await), refused, "{kind:?}");
    }
}

#[tokio::test]
async fn a_parameter_that_comes_twice_is_refused() {
    let demo = demo().await;
    let refused = (400, "invalid_request".to_owned());
    let form = demo.good_form();
    for (query, body) in [
        ("", format!("{form}&{form}")),
        ("", format!("{form}&grant_type=other")),
        ("", format!("scope=a&scope=a&{form}")),
        ("?assertion=x", form.clone()),
    ] {
        assert_eq!(error(&demo.send(query, Some(FORM), body).await), refused);
    }
    demo.send("", Some(FORM), format!("{form}&resource=x")).await.token();
}

#[tokio::test]
async fn a_form_without_its_grant_type_is_not_one_with_another() {
    let demo = demo().await;
    let without = demo.good_form().replace("grant_type=", "grant=");
    assert_eq!(error(&demo.send("", Some(FORM), without).await), (400, "invalid_request".to_owned()));
    let other = demo.good_form().replace("jwt-bearer", "saml2-bearer");
    assert_eq!(error(&demo.send("", Some(FORM), other).await), (400, "unsupported_grant_type".to_owned()));
}

#[tokio::test]
async fn line_ends_in_x5c_are_judged_by_the_one_constant_of_the_rules() {
    let demo = demo().await;
    let entry = demo.entry(portnokkel::simulator::DemoFileKind::Pkcs12);
    let mut header = header_x5c(&entry);
    let leaf = header["x5c"][0].as_str().unwrap().to_owned();
    for end in ["\n", "\r\n"] {
        let lines: Vec<&str> = leaf.as_bytes().chunks(64).map(|line| std::str::from_utf8(line).unwrap()).collect();
        header["x5c"][0] = lines.join(end).into();
        let claims = demo.claims(&demo.existing_client(), TLG);
        let grant = sign(&header, &claims, &entry.private_key().pkcs8_pem(), jsonwebtoken::Algorithm::RS256);
        let answer = demo.ask(&grant).await;
        if portnokkel::rules::assumptions::LINE_ENDS_IN_X5C {
            answer.token();
        } else {
            assert_eq!(answer.problem().code(), "MP-123");
        }
    }
}
