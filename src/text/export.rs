//! The page that lies beside the files for the developers, and what each of those files is.

use super::{Value, Words, environment_name};
use crate::domain::{EnvironmentKind, Timestamp};
use crate::export::catalogue::Note;
use crate::export::{Export, File, Part};
use crate::keystore::Certificate;

/// What a part is, with the files that it puts in the folder.
#[must_use]
pub fn export_part(words: &Words, part: Part, files: &[String]) -> String {
    let name = match part {
        Part::Keystore => "keystore",
        Part::Properties => "properties",
        Part::Refapp => "refapp",
        Part::Eformidling => "eformidling",
        Part::Curl => "curl",
        Part::Postman => "postman",
        Part::Bruno => "bruno",
    };
    let files = words.list(&files.iter().map(String::as_str).collect::<Vec<_>>());
    words.with("handover-part", &[("part", Value::from(name)), ("file", Value::from(files))])
}

/// What those who build with a product have to know.
#[must_use]
pub fn product_note(words: &Words, note: Note) -> String {
    match note {
        Note::ShowsCertificate => words.say("own-product-refapp"),
    }
}

/// One page of plain text: whose, where, with what, and until when.
#[must_use]
pub fn read_me(words: &Words, export: &Export, certificate: &Certificate, made: Timestamp) -> File {
    let mut page = Page(String::new());
    let title = words.with("handover-read-me-title", &[("organisation", certificate.organisation_name.as_str())]);
    page.title(&title);
    if export.environment.kind == EnvironmentKind::Demo {
        page.line(&words.say("handover-read-me-demo"));
        page.gap();
    }
    page.line(&words.with("handover-read-me-what", &[("date", words.date(made))]));
    page.gap();
    for fact in facts(words, export, certificate) {
        page.line(&fact);
    }
    page.title(&words.say("handover-read-me-ends-title"));
    let ends = words.date(certificate.not_after);
    page.line(&words.with("handover-read-me-ends-certificate", &[("date", ends)]));
    page.line(&words.say("handover-read-me-ends-keys"));
    page.line(&words.say("handover-read-me-ends-token"));
    page.title(&words.say("handover-read-me-files-title"));
    for part in &export.parts {
        page.line(&format!("- {}", export_part(words, *part, &export.paths_of(*part))));
    }
    page.title(&words.say("handover-read-me-secrets-title"));
    page.line(&about_the_password(words, export));
    if !export.tells_password() {
        page.line(&words.say("handover-read-me-give-password"));
    }
    page.line(&words.say("handover-read-me-private"));
    File::text(words.say("handover-read-me-name"), page.0)
}

fn facts(words: &Words, export: &Export, certificate: &Certificate) -> Vec<String> {
    let environment = environment_name(words, &export.environment);
    let place = [("environment", environment), ("issuer", export.environment.issuer.to_string())];
    let number = certificate.organisation.as_ref().ok().map(|number| number.grouped());
    let number = number.map(|number| words.with("handover-read-me-organisation", &[("number", number)]));
    number
        .into_iter()
        .chain([
            words.with("handover-read-me-environment", &place),
            words.with("handover-read-me-client", &[("client", export.client_id.as_str())]),
            words.with("handover-read-me-scopes", &[("scopes", export.scopes.to_string())]),
            words.with("handover-read-me-alias", &[("alias", export.alias.as_str())]),
        ])
        .collect()
}

fn about_the_password(words: &Words, export: &Export) -> String {
    if !export.parts.contains(&Part::Keystore) {
        words.with("handover-read-me-without-keystore", &[("file", export.keystore_name())])
    } else if export.tells_password() {
        words.say("handover-read-me-with-password")
    } else {
        words.say("handover-read-me-without-password")
    }
}

/// A text of lines, under titles that are underlined.
struct Page(String);

impl Page {
    fn line(&mut self, text: &str) {
        self.0.push_str(text);
        self.0.push('\n');
    }

    fn gap(&mut self) {
        self.0.push('\n');
    }

    fn title(&mut self, text: &str) {
        if !self.0.is_empty() {
            self.gap();
        }
        self.line(text);
        self.line(&"-".repeat(text.chars().count()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{ClientId, Environment, Scope, ScopeSet, Secret};
    use crate::keystore::fixtures::hostile;
    use crate::keystore::{self, write::Target};
    use crate::protocol::grant::OptionalClaims;
    use crate::text::Language;

    fn certificate() -> Certificate {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/keystores/modern.p12");
        let bytes = std::fs::read(path).unwrap();
        keystore::open(&bytes, &Secret::new("hemmelig".into()), None).unwrap().entries.remove(0).certificate
    }

    fn page(language: Language, password: Option<&str>, parts: &[Part]) -> String {
        page_of(&certificate(), language, password, parts)
    }

    fn page_of(certificate: &Certificate, language: Language, password: Option<&str>, parts: &[Part]) -> String {
        let export = Export {
            environment: Environment::test(),
            client_id: ClientId::parse("238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3").unwrap(),
            scopes: ScopeSet::new([Scope::parse("brreg:losore/tlg").unwrap()]).unwrap(),
            optional: OptionalClaims::default(),
            format: Target::Jks,
            alias: "maskinporten".into(),
            password: password.map(|password| Secret::new(password.into())),
            call: None,
            parts: parts.iter().copied().collect(),
        };
        let file = read_me(&Words::new(language), &export, certificate, Timestamp::UNIX_EPOCH);
        String::from_utf8(file.contents.expose().to_vec()).unwrap()
    }

    #[test]
    fn the_page_says_whose_it_is_what_lies_there_and_when_it_ends() {
        for language in Language::ALL {
            let page = page(language, None, &Part::ALL);
            for fact in [
                "FJORDVIK BLÅBÆR AS",
                "238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3",
                "brreg:losore/tlg",
                "https://test.maskinporten.no/",
                "2045",
                "client.properties",
                "application-test.yml",
                "PORTNOKKEL_STORE_PASSWORD",
            ] {
                assert!(page.contains(fact), "{fact} in {page}");
            }
        }
    }

    #[test]
    fn a_certificate_forges_no_heading_on_the_page() {
        for language in Language::ALL {
            let page = page_of(&hostile(), language, None, &Part::ALL);
            assert!(page.contains("FJORDVIK AS Passord ======= hemmelig [2J"), "{page}");
            assert!(!page.contains(|c| c != '\n' && crate::domain::is_invisible(c)), "{page:?}");
        }
    }

    #[test]
    fn the_page_says_where_the_password_is_and_never_what_it_is() {
        let words = Words::new(Language::Bokmal);
        let told = page(Language::Bokmal, Some("passordmerke"), &Part::ALL);
        assert!(told.contains(&words.say("handover-read-me-with-password")) && !told.contains("passordmerke"));
        let untold = page(Language::Bokmal, None, &Part::ALL);
        assert!(untold.contains(&words.say("handover-read-me-without-password")));
        let without = page(Language::Bokmal, None, &[Part::Postman]);
        assert!(without.contains("virksomhetssertifikat.jks"), "{without}");
    }
}
