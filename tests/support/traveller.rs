//! Somebody who walks through the wizard, and the world that answers as the story has it.

#[path = "returning.rs"]
mod returning;

#[allow(unused_imports, reason = "not every test begins with what was kept")]
pub use returning::{returning, setup, unsettled_change};

use portnokkel::app::App;
use portnokkel::app::diagnosis;
use portnokkel::app::intent::{Event, Intent};
use portnokkel::app::wizard;
use portnokkel::app::wizard::Step;
use portnokkel::app::wizard::client::Way;
use portnokkel::contract::{
    Creation, Demo, Effect, FileContents, Input, Plan, Question, Report, Ticket, TokenExchange, TokenRequest,
};
use portnokkel::diagnosis::{Diagnosis, diagnose};
use portnokkel::domain::{
    Address, ClientId, ClockOffset, CorrelationId, Environment, EnvironmentKind, Scope, Secret, SecretBytes, Timestamp,
};
use portnokkel::keystore::{self, Keystore, Signer};
use portnokkel::problem::{NextMove, Problem, Refusal, Situation};
use portnokkel::protocol::grant::{Claims, Proof, Request, SentGrant};
use portnokkel::protocol::self_service::{AvailableScope, RegisteredClient};
use portnokkel::protocol::token::AccessToken;
use portnokkel::world::files;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// When the stories take place, unless the clock is moved.
pub const NOON: i64 = 1_795_348_800; // 2026-11-22T12:00:00Z
/// The password of the fixtures.
pub const PASSWORD: &str = "hemmelig";
pub const CLIENT_ID: &str = "238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3";

pub struct Traveller {
    pub app: App,
    pub now: i64,
    /// What the world has been asked for and has not answered.
    pub asked: Vec<Effect>,
}

impl Traveller {
    pub fn new() -> Self {
        Self::with_environment(None)
    }

    pub fn with_environment(custom: Option<Environment>) -> Self {
        Self { app: App::new(custom, timestamp(NOON)), now: NOON, asked: Vec::new() }
    }

    pub fn intends(&mut self, intent: impl Into<Intent>) -> &mut Self {
        self.meets(Event::Intent(intent.into()))
    }

    pub fn learns(&mut self, report: Report) -> &mut Self {
        self.meets(Event::Report(report))
    }

    fn meets(&mut self, event: Event) -> &mut Self {
        let effects = self.app.update(event, timestamp(self.now));
        self.asked.extend(effects);
        self
    }

    pub fn proceeds(&mut self) -> &mut Self {
        self.intends(Intent::Proceed)
    }

    pub fn waits(&mut self, seconds: i64) -> &mut Self {
        self.now += seconds;
        self
    }

    pub fn follows(&mut self, next: NextMove) -> &mut Self {
        self.intends(Intent::Follow(next))
    }

    /// The ticket of the newest request of the kind that `pick` recognises, which is taken off the list.
    pub fn ticket(&mut self, pick: impl Fn(&Effect) -> Option<Ticket>) -> Ticket {
        let at = self.asked.iter().rposition(|effect| pick(effect).is_some()).expect("the world was asked");
        let effect = self.asked.remove(at);
        pick(&effect).expect("it was picked a line above")
    }

    pub fn is_asked(&self, pick: impl Fn(&Effect) -> bool) -> bool {
        self.asked.iter().any(pick)
    }

    /// Has the demo start, and it is this one.
    pub fn starts_demo(&mut self, demo: Demo) -> &mut Self {
        self.intends(Intent::StartDemo);
        let ticket = self.ticket(|effect| match effect {
            Effect::StartDemo(ticket) => Some(*ticket),
            _ => None,
        });
        self.learns(Report::DemoStarted(ticket, Ok(demo)))
    }

    /// Chooses a fixture by its path, and the world reads it. One that can be used leads on to the password.
    pub fn chooses(&mut self, file: &str) -> &mut Self {
        self.intends(Intent::GoTo(Step::Certificate));
        self.app.wizard.drafts.certificate.path = fixture(file).display().to_string();
        self.proceeds();
        let ticket = self.ticket(|effect| match effect {
            Effect::ReadFile(ticket, _) => Some(*ticket),
            _ => None,
        });
        self.learns(Report::FileRead(ticket, read(&fixture(file))))
    }

    pub fn types_password(&mut self, password: &str) -> &mut Self {
        self.app.wizard.drafts.password.password = Secret::new(password.into());
        self
    }

    /// The world reads the file that was asked for last, wherever it lies.
    pub fn world_reads(&mut self) -> &mut Self {
        let at = self.asked.iter().rposition(|effect| matches!(effect, Effect::ReadFile(..))).expect("asked to read");
        let Effect::ReadFile(ticket, path) = self.asked.remove(at) else { unreachable!() };
        self.learns(Report::FileRead(ticket, read(&path)))
    }

    /// «Åpne filen», and the world really opens it.
    pub fn opens(&mut self) -> &mut Self {
        self.proceeds();
        self.world_opens()
    }

    pub fn world_opens(&mut self) -> &mut Self {
        let at =
            self.asked.iter().rposition(|effect| matches!(effect, Effect::OpenKeystore(..))).expect("asked to open");
        let Effect::OpenKeystore(ticket, unlocking) = self.asked.remove(at) else { unreachable!() };
        self.learns(Report::KeystoreOpened(ticket, files::open(&unlocking)))
    }

    /// «Velg sertifikatfilen», and the world reads the one that is picked.
    pub fn picks_certificate(&mut self, file: &str) -> &mut Self {
        self.proceeds();
        let ticket = self.ticket(|effect| match effect {
            Effect::PickCertificate(ticket) => Some(*ticket),
            _ => None,
        });
        self.learns(Report::CertificatePicked(ticket, Ok(Some(fixture(file)))));
        self.world_reads_certificate()
    }

    pub fn world_reads_certificate(&mut self) -> &mut Self {
        let at = self.asked.iter().rposition(|effect| matches!(effect, Effect::ReadCertificate(..))).expect("asked");
        let Effect::ReadCertificate(ticket, path) = self.asked.remove(at) else { unreachable!() };
        self.learns(Report::CertificateRead(ticket, files::read_certificate(&path)))
    }

    /// Steps 1 and 2 with a fixture.
    pub fn has_opened(file: &str) -> Self {
        Self::new().opened(file)
    }

    pub fn opened(mut self, file: &str) -> Self {
        self.chooses(file).types_password(PASSWORD).opens();
        self
    }

    /// Steps 1 to 3: a test certificate, which has chosen test. The accesses are being fetched.
    pub fn at_client() -> Self {
        let mut traveller = Self::has_opened("modern.p12");
        traveller.proceeds();
        assert_eq!(traveller.app.wizard.at(), Step::Client);
        traveller
    }

    /// There, where the accesses were refused.
    pub fn refused_scopes(problem: Problem) -> Self {
        let mut traveller = Self::at_client();
        let ticket = traveller.scopes_ticket();
        traveller.learns(Report::ScopesFetched(ticket, Err(problem)));
        traveller
    }

    /// Step 4 with a new client, its scopes fetched: by themselves, or where the administration client had to be typed,
    /// by the filled button.
    pub fn fetches_scopes(&mut self) -> &mut Self {
        self.intends(wizard::Intent::ChooseWay(Way::New));
        if !self.app.is_busy() {
            self.proceeds();
        }
        let ticket = self.scopes_ticket();
        self.learns(Report::ScopesFetched(ticket, Ok(scopes())))
    }

    pub fn clock_ticket(&mut self) -> Ticket {
        self.ticket(|effect| match effect {
            Effect::MeasureClock(ticket, _) => Some(*ticket),
            _ => None,
        })
    }

    pub fn scopes_ticket(&mut self) -> Ticket {
        self.ticket(|effect| match effect {
            Effect::FetchScopes(ticket, _) => Some(*ticket),
            _ => None,
        })
    }

    pub fn clients_ticket(&mut self) -> Ticket {
        self.ticket(|effect| match effect {
            Effect::ListClients(ticket, _) => Some(*ticket),
            _ => None,
        })
    }

    /// As [`Self::at_token`], before anybody has asked for a token.
    pub fn before_token() -> Self {
        let mut traveller = Self::at_token();
        let ticket = traveller.token_ticket();
        traveller.intends(Intent::Cancel);
        assert!(traveller.cancelled(ticket));
        traveller
    }

    /// The world has looked for the client whose answer was lost, and these are the organisation's.
    pub fn world_looks(&mut self, clients: Result<Vec<RegisteredClient>, Problem>) -> &mut Self {
        let at = self.asked.iter().rposition(|effect| matches!(effect, Effect::LookForCreation(..))).expect("asked");
        let Effect::LookForCreation(ticket, _, creation) = self.asked.remove(at) else { unreachable!() };
        self.learns(Report::CreationLookedFor(ticket, clients.map(|clients| creation.find(clients).map(Box::new))))
    }

    pub fn create_ticket(&mut self) -> Ticket {
        self.ticket(|effect| match effect {
            Effect::CreateClient(ticket, ..) => Some(*ticket),
            _ => None,
        })
    }

    pub fn token_ticket(&mut self) -> Ticket {
        self.ticket(|effect| match effect {
            Effect::RequestToken(ticket, _) => Some(*ticket),
            _ => None,
        })
    }

    pub fn wake_ticket(&mut self) -> Ticket {
        self.ticket(|effect| match effect {
            Effect::Wake(ticket, _) => Some(*ticket),
            _ => None,
        })
    }

    pub fn cancelled(&self, ticket: Ticket) -> bool {
        self.is_asked(|effect| matches!(effect, Effect::Cancel(cancelled) if *cancelled == ticket))
    }

    /// Steps 1 to 4: a new client is described.
    pub fn at_check() -> Self {
        let mut traveller = Self::at_client();
        traveller.describes_client();
        traveller
    }

    pub fn describes_client(&mut self) -> &mut Self {
        self.fetches_scopes().intends(wizard::Intent::ToggleScope(scope("brreg:losore/tlg")));
        self.app.wizard.drafts.client.description = "Oppslag i pant".into();
        self.proceeds();
        assert_eq!(self.app.wizard.at(), Step::Check, "{:?}", self.app.complaints());
        self
    }

    /// «Opprett klient»; it is written down.
    pub fn begins_creating(&mut self) -> Ticket {
        self.proceeds();
        let noted = self.asked.iter().rev().find_map(|effect| match effect {
            Effect::CreateClient(_, _, plan) => {
                Some(Creation { id: CorrelationId::random(), begun: timestamp(self.now), plan: Plan::clone(plan) })
            }
            _ => None,
        });
        let ticket = self.create_ticket();
        self.learns(Report::CreationNoted(ticket, Box::new(noted.expect("asked to create"))));
        ticket
    }

    /// Steps 1 to 5: the client was created just now, and a token is asked for.
    pub fn at_token() -> Self {
        let mut traveller = Self::at_check();
        let ticket = traveller.begins_creating();
        traveller.learns(Report::ClientCreated(ticket, Ok(client("Fjordvik", CLIENT_ID))));
        assert_eq!(traveller.app.wizard.at(), Step::Token);
        traveller
    }

    /// All six steps, and no token: the world heard this instead.
    pub fn refused_a_token(problem: Problem) -> Self {
        let mut traveller = Self::at_token();
        traveller.is_refused_a_token(problem);
        traveller
    }

    /// The world sends a grant for the token that was asked for last, and hears this.
    pub fn is_refused_a_token(&mut self, problem: Problem) -> SentGrant {
        let at = self.asked.iter().rposition(|effect| matches!(effect, Effect::RequestToken(..))).expect("asked");
        let Effect::RequestToken(ticket, request) = self.asked.remove(at) else { unreachable!() };
        let TokenRequest { server, client_id, scopes, optional, signer, .. } = *request;
        let audience = server.environment().expect("the window asks an environment").issuer.to_string();
        let request = Request { client_id, audience, scopes, optional };
        let sent = grant(&request, &signer, timestamp(self.now));
        self.learns(Report::TokenReceived(
            ticket,
            Box::new(TokenExchange { sent: Some(sent.clone()), result: Err(problem), checks: None }),
        ));
        sent
    }

    /// All six steps.
    pub fn with_token() -> Self {
        let mut traveller = Self::at_token();
        traveller.gets_token();
        traveller
    }

    pub fn gets_token(&mut self) -> &mut Self {
        self.proceeds();
        let ticket = self.token_ticket();
        let token = self.token(120);
        self.learns(Report::TokenReceived(ticket, Box::new(Ok(token).into())))
    }

    pub fn token(&self, lifetime: i64) -> AccessToken {
        let body = format!(
            r#"{{"access_token":"hemmelig.token.her","token_type":"Bearer","expires_in":{lifetime},"scope":"brreg:losore/tlg"}}"#
        );
        AccessToken::read(body.as_bytes(), timestamp(self.now)).expect("a token")
    }
}

/// What a server tells whose clock is so many seconds before this machine's.
pub fn ahead(seconds: i64) -> ClockOffset {
    ClockOffset::measured(timestamp(NOON), Duration::ZERO, timestamp(NOON + seconds))
}

pub fn timestamp(seconds: i64) -> Timestamp {
    Timestamp::from_second(seconds).expect("a time of this century")
}

pub fn fixture(file: &str) -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "tests", "fixtures", "keystores", file].iter().collect()
}

pub fn read(path: &Path) -> Result<FileContents, Problem> {
    let bytes = std::fs::read(path).map_err(|error| Situation::FileUnreadable(error.kind().to_string()))?;
    let format = keystore::recognise(&bytes)?;
    let needs_password = keystore::needs_password(&bytes);
    Ok(FileContents { path: path.to_owned(), bytes: Arc::new(SecretBytes::new(bytes)), format, needs_password })
}

pub fn keystore(file: &str) -> Keystore {
    let bytes = std::fs::read(fixture(file)).expect("the fixture is there");
    keystore::open(&bytes, &Secret::new(PASSWORD.into()), None).expect("it opens")
}

pub fn scope(name: &str) -> Scope {
    Scope::parse(name).expect("a scope")
}

pub fn id(text: &str) -> ClientId {
    ClientId::parse(text).expect("a client id")
}

pub fn scopes() -> Vec<AvailableScope> {
    let available = |name: &str, description: &str| AvailableScope {
        scope: scope(name),
        description: description.into(),
        owner: "Brønnøysundregistrene".into(),
        is_open: false,
    };
    vec![available("brreg:losore/tlg", "Rettsstiftelser i løsøre"), available("brreg:losore/utlegg", "Utlegg i løsøre")]
}

pub fn client(name: &str, id: &str) -> RegisteredClient {
    serde_json::from_value(serde_json::json!({
        "client_id": id, "client_name": name, "scopes": ["brreg:losore/tlg"], "integration_type": "maskinporten"
    }))
    .expect("a client")
}

pub fn refused(refusal: Refusal) -> Problem {
    Problem::from(refusal)
}

pub fn demo() -> Demo {
    let address = |text: &str| Address::parse(text).expect("an address");
    let [issuer, register] = ["http://127.0.0.1:8081/", "http://127.0.0.1:8081"].map(address);
    let environment = Environment::demo(issuer, address("http://127.0.0.1:8081/api/v1"), register);
    Demo { environment, files: Vec::new(), password: "demo".into(), story: Vec::new() }
}

pub fn custom() -> Environment {
    let address = |text: &str| Address::parse(text).expect("an address");
    let issuer = address("http://127.0.0.1:9999/");
    let environment = Environment::custom("Prøvebenken".into(), issuer, address("http://127.0.0.1:9999/api/v1"))
        .expect("not Maskinporten's own");
    assert_eq!(environment.kind, EnvironmentKind::Custom);
    environment
}

impl Traveller {
    /// The world really diagnoses what it was asked to.
    pub fn world_diagnoses(&mut self) -> &mut Self {
        let at = self.asked.iter().rposition(|effect| matches!(effect, Effect::Diagnose(..))).expect("asked");
        let Effect::Diagnose(ticket, question) = self.asked.remove(at) else { unreachable!() };
        self.learns(Report::Diagnosed(ticket, judged(&question)))
    }

    /// Opens the diagnosis, pastes this, and the world diagnoses it.
    pub fn diagnoses(&mut self, pasted: &str) -> &mut Self {
        self.intends(Intent::OpenDiagnosis)
            .intends(diagnosis::Intent::DiagnoseText(Secret::new(pasted.into())))
            .world_diagnoses()
    }
}

/// What the world answers to this question.
pub fn judged(question: &Question) -> Result<Box<Diagnosis>, Problem> {
    let bytes = match &question.given {
        Input::Text(text) | Input::FromWizard(text) => text.expose().as_bytes().to_vec(),
        Input::File(path) => {
            std::fs::read(path).map_err(|error| Situation::FileUnreadable(error.kind().to_string()))?
        }
    };
    Ok(Box::new(diagnose(&bytes, &question.circumstances)))
}

/// What is sent for a request, dated now.
pub fn grant(request: &Request, signer: &Signer, now: Timestamp) -> SentGrant {
    SentGrant::new(Claims::new(request, now), Proof::Certificate(&signer.entry().chain))
}
