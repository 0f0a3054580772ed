//! The scenes of the demo's story: described by a scenario, set by the simulator and the wizard together.

use super::{ClientId, DemoFileKind, EnvironmentKind, Scope, ScopeSet};

/// One scene: what is said of it, and how everything stands when it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scene {
    /// What is said of it.
    pub words: SceneWords,
    /// Where the wizard stands.
    pub start: SceneStart,
    /// The certificate file.
    pub file: DemoFileKind,
    /// What is typed as its password, where that is not the right one.
    pub password: Option<String>,
    /// The environment that is chosen.
    pub environment: EnvironmentKind,
    /// The client that tokens are asked for with.
    pub client: ClientId,
    /// What it is called, where that is known.
    pub client_name: Option<String>,
    /// What is asked for with it.
    pub scopes: ScopeSet,
    /// Under which name the certificate's key is registered on the client; `None` where the certificate is the proof.
    pub kid: Option<String>,
    /// What accesses are searched by.
    pub search: Option<String>,
    /// Seconds that have passed since the demo was started.
    pub passed: i64,
    /// Seconds from the demo's start until that registered key ends.
    pub key_ends: Option<i64>,
    /// The access that its owner gives when the presenter says so.
    pub grants: Option<Scope>,
}

/// What is said of a scene.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SceneWords {
    /// The program's own words, in every language, under this name.
    Own(String),
    /// The words of whoever wrote the scenario.
    Given {
        /// What it is called.
        title: String,
        /// What is shown in it.
        shows: Option<String>,
        /// What it leads to.
        leads_to: Option<String>,
    },
}

/// Where the wizard stands when a scene begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SceneStart {
    /// A file is asked for.
    File,
    /// The password is asked for; perhaps a wrong one is typed.
    Password,
    /// The file is open, and shows its certificate.
    Certificate,
    /// The environment is chosen.
    Environment,
    /// The accesses of the organisation are there to be chosen from.
    Access,
    /// A token can be asked for.
    Token,
    /// A token was asked for, and the answer is there.
    Answer,
    /// The diagnosis of a refusal is there.
    Report,
    /// The story is over.
    End,
}
