//! `[[scenes]]` of a scenario: the demo's story. Each tells where the wizard stands when it begins, and how the world
//! is other in it than in the scenario as a whole.

use super::entries::{AccessEntry, ClientEntry, LONG};
use super::value::{Bounded, Identifier, Kid, Name, ScopeName};
use super::{EndpointFault, Scenario, fault};
use crate::domain::{
    ClientId, DemoFileKind, EnvironmentKind, ScenarioFault, Scene, SceneStart, SceneWords, Scope, ScopeSet,
};
use crate::simulator::seed;
use serde::Deserialize;
use toml::Spanned;

/// The story of the demo, where no other is brought.
const STORY: &str = include_str!("../../../assets/demo/story.toml");

/// `[[scenes]]`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SceneEntry {
    words: Option<OwnWords>,
    title: Option<Name>,
    shows: Option<Name>,
    leads_to: Option<Name>,
    #[serde(default)]
    start: StartEntry,
    #[serde(default)]
    file: FileEntry,
    password: Option<Name>,
    #[serde(default)]
    environment: EnvironmentEntry,
    client: Option<Identifier>,
    scopes: Option<Vec<Spanned<ScopeName>>>,
    kid: Option<Kid>,
    search: Option<Name>,
    /// Seconds that have passed.
    passed: Option<Bounded<0, LONG>>,
    grants: Option<Spanned<ScopeName>>,
    #[serde(default)]
    pub clients: Vec<ClientEntry>,
    #[serde(default)]
    pub accesses: Vec<AccessEntry>,
    #[serde(default)]
    pub faults: Vec<EndpointFault>,
}

/// The scenes for which the program has words of its own, in every language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum OwnWords {
    File,
    Password,
    Environment,
    Access,
    Granted,
    Token,
    Ends,
    Report,
    End,
}

impl OwnWords {
    fn name(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Password => "password",
            Self::Environment => "environment",
            Self::Access => "access",
            Self::Granted => "granted",
            Self::Token => "token",
            Self::Ends => "ends",
            Self::Report => "report",
            Self::End => "end",
        }
    }
}

/// Where the wizard stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum StartEntry {
    #[default]
    File,
    Password,
    Certificate,
    Environment,
    Access,
    Token,
    Answer,
    Report,
    End,
}

/// The offered certificate files.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum FileEntry {
    #[default]
    Pkcs12,
    Jks,
    Several,
    Expired,
    Revoked,
}

/// The environments that are always there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum EnvironmentEntry {
    #[default]
    Demo,
    Test,
    Production,
}

impl Scenario {
    /// The scenario of the demo, where no other is brought.
    ///
    /// # Panics
    /// Never: the file is built in, and a test reads it.
    #[must_use]
    pub fn of_the_demo() -> Self {
        Self::parse(STORY).expect("the story that is built in is a scenario")
    }

    /// The scenes of its story, in their order.
    #[must_use]
    pub fn story(&self) -> Vec<Scene> {
        self.scenes.iter().map(|scene| scene.get_ref().scene(self)).collect()
    }

    /// The scene at this place.
    pub(super) fn scene(&self, place: Option<usize>) -> Option<&SceneEntry> {
        self.scenes.get(place?).map(Spanned::get_ref)
    }

    /// Makes sure that every scene has words, and stands where its client can come.
    pub(super) fn check_scenes(&self, text: &str) -> Result<(), ScenarioFault> {
        let nameless = |scene: &&Spanned<SceneEntry>| {
            let entry = scene.get_ref();
            entry.words.is_none() && entry.title.is_none()
        };
        match self.scenes.iter().find(nameless) {
            Some(scene) => Err(fault::missing(text, scene.span(), "title")),
            None => Ok(()),
        }
    }
}

impl SceneEntry {
    /// Every scope that it names.
    pub fn named(&self) -> impl Iterator<Item = &Spanned<ScopeName>> {
        let of_clients = self.clients.iter().flat_map(|client| client.scopes.iter().flatten());
        let of_accesses = self.accesses.iter().map(|access| &access.scope);
        self.scopes.iter().flatten().chain(&self.grants).chain(of_clients).chain(of_accesses)
    }

    fn scene(&self, scenario: &Scenario) -> Scene {
        let client = self.client.as_ref().map_or(seed::EXISTING_CLIENT, |id| &id.0);
        Scene {
            words: self.told(),
            start: self.start.into(),
            file: self.file.into(),
            password: self.password.as_ref().map(|text| text.0.clone()),
            environment: self.environment.into(),
            client_name: self.client_name(scenario, client),
            client: ClientId::parse(client).unwrap_or_else(|_| seed::existing_client()),
            scopes: self.asked_for(),
            kid: self.kid.as_ref().map(|kid| kid.0.clone()),
            search: self.search.as_ref().map(|text| text.0.clone()),
            passed: self.passed.map_or(0, Bounded::get),
            key_ends: self.key_ends(scenario, client),
            grants: self.grants.as_ref().and_then(|scope| Scope::parse(&scope.get_ref().0).ok()),
        }
    }

    fn told(&self) -> SceneWords {
        let given = |text: &Option<Name>| text.as_ref().map(|text| text.0.clone());
        match (&self.title, self.words) {
            (None, Some(own)) => SceneWords::Own(own.name().to_owned()),
            (title, _) => SceneWords::Given {
                title: given(title).unwrap_or_default(),
                shows: given(&self.shows),
                leads_to: given(&self.leads_to),
            },
        }
    }

    fn asked_for(&self) -> ScopeSet {
        let named = self.scopes.iter().flatten().filter_map(|scope| Scope::parse(&scope.get_ref().0).ok());
        let usual = || ScopeSet::parse(seed::EXISTING_SCOPES[0]).expect("a constant scope is well formed");
        ScopeSet::new(named).unwrap_or_else(usual)
    }

    /// What is said of a client, first in the scene, then in the scenario.
    fn entries<'a>(&'a self, scenario: &'a Scenario, client: &'a str) -> impl Iterator<Item = &'a ClientEntry> {
        let all = scenario.clients.iter().chain(&self.clients).rev();
        all.filter(move |entry| entry.id.0 == client)
    }

    fn client_name(&self, scenario: &Scenario, client: &str) -> Option<String> {
        let named = self.entries(scenario, client).find_map(|entry| entry.name.as_ref()).map(|name| name.0.clone());
        named.or_else(|| (client == seed::EXISTING_CLIENT).then(|| seed::EXISTING_NAME.to_owned()))
    }

    /// When the key ends that the wizard signs with.
    fn key_ends(&self, scenario: &Scenario, client: &str) -> Option<i64> {
        let kid = self.kid.as_ref()?;
        let mut keys = self.entries(scenario, client).filter_map(|entry| entry.keys.as_ref());
        let key = keys.next()?.iter().find(|key| key.kid == *kid)?;
        Some(key.expires_after.map_or(super::entries::YEAR, Bounded::get))
    }
}

impl From<StartEntry> for SceneStart {
    fn from(entry: StartEntry) -> Self {
        match entry {
            StartEntry::File => Self::File,
            StartEntry::Password => Self::Password,
            StartEntry::Certificate => Self::Certificate,
            StartEntry::Environment => Self::Environment,
            StartEntry::Access => Self::Access,
            StartEntry::Token => Self::Token,
            StartEntry::Answer => Self::Answer,
            StartEntry::Report => Self::Report,
            StartEntry::End => Self::End,
        }
    }
}

impl From<FileEntry> for DemoFileKind {
    fn from(entry: FileEntry) -> Self {
        match entry {
            FileEntry::Pkcs12 => Self::Pkcs12,
            FileEntry::Jks => Self::Jks,
            FileEntry::Several => Self::SeveralKeys,
            FileEntry::Expired => Self::Expired,
            FileEntry::Revoked => Self::Revoked,
        }
    }
}

impl From<EnvironmentEntry> for EnvironmentKind {
    fn from(entry: EnvironmentEntry) -> Self {
        match entry {
            EnvironmentEntry::Demo => Self::Demo,
            EnvironmentEntry::Test => Self::Test,
            EnvironmentEntry::Production => Self::Production,
        }
    }
}
