//! Ready e-mails to those who can give what is missing.

use super::Words;
use std::fmt::Write as _;

/// An e-mail to copy, or to open in an e-mail program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// Address, where it is known.
    pub to: Option<&'static str>,
    /// Subject.
    pub subject: String,
    /// Body, with line breaks.
    pub body: String,
}

/// Where administration clients are asked for. Source: docs.digdir.no, "Administrasjon via API".
const SERVICE_DESK: &str = "servicedesk@digdir.no";

/// What Digdir must know to make an administration client.
#[derive(Debug, Clone, Copy)]
pub struct AdministrationRequest<'a> {
    /// Name of the organisation.
    pub organisation: &'a str,
    /// Its number, as people read it.
    pub number: &'a str,
    /// What the environment is called.
    pub environment: &'a str,
    /// The accesses that the organisation will use; may be empty.
    pub scopes: &'a [&'a str],
}

/// What Digdir must know to give an administration client the rights that it lacks.
#[derive(Debug, Clone, Copy)]
pub struct RightsRequest<'a> {
    /// Name of the organisation.
    pub organisation: &'a str,
    /// Its number, as people read it.
    pub number: &'a str,
    /// What the environment is called.
    pub environment: &'a str,
    /// The administration client, where it is known by its ID.
    pub client: Option<&'a str>,
}

/// What the owner of an API must know to grant access.
#[derive(Debug, Clone, Copy)]
pub struct AccessRequest<'a> {
    /// The access.
    pub scope: &'a str,
    /// Name of the organisation.
    pub organisation: &'a str,
    /// Its number, as people read it.
    pub number: &'a str,
    /// What the environment is called.
    pub environment: &'a str,
    /// The client that asked, once there is one.
    pub client: Option<&'a str>,
    /// The trace of the refusal, where one was met.
    pub trace: Option<&'a str>,
    /// When it was refused, as people read it.
    pub time: Option<&'a str>,
}

impl AdministrationRequest<'_> {
    /// The e-mail to Digdir.
    #[must_use]
    pub fn mail(&self, words: &Words) -> Mail {
        let undecided = words.say("mail-digdir-no-scopes");
        let scopes = if self.scopes.is_empty() { undecided } else { self.scopes.join(", ") };
        let facts = [
            ("organisation", self.organisation),
            ("number", self.number),
            ("environment", self.environment),
            ("scopes", &scopes),
        ];
        Mail {
            to: Some(SERVICE_DESK),
            subject: words.with("mail-digdir-subject", &facts),
            body: words.with("mail-digdir-body", &facts),
        }
    }
}

impl RightsRequest<'_> {
    /// The e-mail to Digdir.
    #[must_use]
    pub fn mail(&self, words: &Words) -> Mail {
        let client = self.client.map(|client| format!("\n{}", words.with("mail-client", &[("client", client)])));
        let facts = [
            ("organisation", self.organisation),
            ("number", self.number),
            ("environment", self.environment),
            ("client", client.as_deref().unwrap_or_default()),
        ];
        Mail {
            to: Some(SERVICE_DESK),
            subject: words.with("mail-rights-subject", &facts),
            body: words.with("mail-rights-body", &facts),
        }
    }
}

impl AccessRequest<'_> {
    /// The e-mail to the owner of the API, whose address we do not know.
    #[must_use]
    pub fn mail(&self, words: &Words) -> Mail {
        let refused = [
            ("mail-client", "client", self.client),
            ("mail-owner-time", "time", self.time),
            ("mail-owner-trace", "trace", self.trace),
        ];
        let line = |(key, name, fact): (_, _, Option<&str>)| Some(format!("\n{}", words.with(key, &[(name, fact?)])));
        let refused: String = refused.into_iter().filter_map(line).collect();
        let facts = [
            ("scope", self.scope),
            ("organisation", self.organisation),
            ("number", self.number),
            ("environment", self.environment),
            ("refused", &refused),
        ];
        Mail {
            to: None,
            subject: words.with("mail-owner-subject", &facts),
            body: words.with("mail-owner-body", &facts),
        }
    }
}

impl Mail {
    /// All of it as text for the clipboard: address, subject, body.
    #[must_use]
    pub fn text(&self) -> String {
        let to = self.to.map(|to| format!("{to}\n")).unwrap_or_default();
        format!("{to}{}\n\n{}\n", self.subject, self.body)
    }
}

impl Mail {
    /// All of it as an address that an e-mail program opens (RFC 6068).
    #[must_use]
    pub fn address(&self) -> String {
        let body = self.body.replace('\n', "\r\n");
        format!("mailto:{}?subject={}&body={}", self.to.unwrap_or_default(), escaped(&self.subject), escaped(&body))
    }
}

/// Everything but letters, digits and what may stand in any address, byte by byte.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => escaped.push(char::from(byte)),
            other => {
                // A string takes whatever is written to it.
                let _ = write!(escaped, "%{other:02X}");
            }
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn an_address_holds_all_of_it_and_nothing_of_it_can_be_taken_for_another_part() {
        let mail = Mail { to: Some("a@b.no"), subject: "Å & ?".into(), body: "én\n#2=100 %".into() };
        assert_eq!(mail.address(), "mailto:a@b.no?subject=%C3%85%20%26%20%3F&body=%C3%A9n%0D%0A%232%3D100%20%25");
    }

    #[test]
    fn digdir_is_told_who_asks_and_for_what() {
        let request = AdministrationRequest {
            organisation: "Fjordvik Drift AS",
            number: "313 299 767",
            environment: "Test",
            scopes: &["brreg:losore/tlg", "brreg:losore/utlegg"],
        };
        for words in Language::ALL.map(Words::new) {
            let mail = request.mail(&words);
            assert_eq!(mail.to, Some("servicedesk@digdir.no"));
            let all = mail.text();
            for fact in ["Fjordvik Drift AS", "313 299 767", "Test", "brreg:losore/tlg, brreg:losore/utlegg"] {
                assert!(all.contains(fact), "{fact} in {all}");
            }
            assert!(mail.body.contains("\n\n"), "paragraphs stay apart");
        }
    }

    #[test]
    fn digdir_is_told_which_client_lacks_what() {
        let known = RightsRequest {
            organisation: "Fjordvik Drift AS",
            number: "313 299 767",
            environment: "Test",
            client: Some("srv_313299767_admin"),
        };
        for words in Language::ALL.map(Words::new) {
            let mail = known.mail(&words);
            assert_eq!(mail.to, Some("servicedesk@digdir.no"));
            for fact in ["Fjordvik Drift AS", "313 299 767", "Test\n", ": srv_313299767_admin\n", "idporten:dcr.write"]
            {
                assert!(mail.text().contains(fact), "{fact} in {}", mail.text());
            }
            let unknown = RightsRequest { client: None, ..known }.mail(&words);
            assert_eq!(unknown.body.lines().count() + 1, mail.body.lines().count());
        }
    }

    #[test]
    fn what_is_not_known_has_no_line() {
        let request = AccessRequest {
            scope: "nav:lonn",
            organisation: "Fjordvik Drift AS",
            number: "313 299 767",
            environment: "Produksjon",
            client: None,
            trace: Some("0af7"),
            time: None,
        };
        let body = request.mail(&Words::new(Language::Bokmal)).body;
        assert!(
            body.contains("Miljø: Produksjon\nSporingsnummer (trace_id): 0af7\n\n") && body.contains("nav:lonn"),
            "{body}"
        );
        assert!(!body.contains("Klient-ID") && !body.contains("Tidspunkt"), "{body}");
    }
}
