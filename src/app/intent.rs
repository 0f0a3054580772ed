//! What reaches the application: what people intend, and what the world reports.

use super::clients::area as clients;
use super::complaint::Field;
use super::wizard::Step;
use super::{admin_key, diagnosis, letters, network, own, profiles, stage, wizard};
use crate::contract::Report;
use crate::domain::Secret;
use crate::problem::{NextMove, Problem};
use std::path::PathBuf;

/// Anything that can change the application.
#[derive(Debug)]
#[expect(clippy::large_enum_variant, reason = "an event lives for one call of `update`, and is never stored")]
pub enum Event {
    /// Somebody wants something.
    Intent(Intent),
    /// Something has happened.
    Report(Report),
}

/// What a person wants: of one area, or of whichever is on the screen.
#[derive(Debug, Clone)]
pub enum Intent {
    /// Of the six steps.
    Wizard(wizard::Intent),
    /// Of the cards of earlier visits.
    Profiles(profiles::Intent),
    /// Of "Diagnose".
    Diagnosis(diagnosis::Intent),
    /// Of the pages about all clients.
    Clients(clients::Intent),
    /// Of the demo's story.
    Stage(stage::Intent),
    /// Of "Network".
    Network(network::Intent),
    /// Of a client's own keys.
    Keys(own::Intent),
    /// Of requests and answers.
    Letters(letters::Intent),
    /// Of the key of an administration client.
    AdminKey(admin_key::Intent),

    /// The one filled button, or Enter in a one-line field.
    Proceed,
    /// "Previous step".
    Back,
    /// A step in the rail, or "Change".
    GoTo(Step),
    /// Stop what is under way.
    Cancel,
    /// A button that a problem offers.
    Follow(NextMove),
    /// A field was left: its form may be checked.
    Leave(Field),
    /// Files were dropped on the window.
    DropFiles(Vec<PathBuf>),
    /// A text was pasted where a file is asked for: a PEM, or where a file lies.
    PasteFile(Secret),
    /// Start the demo, and offer its certificates.
    StartDemo,
    /// Leave the demo; everything of it is forgotten.
    LeaveDemo,
    /// Back to the cards; everything of this visit is dropped.
    StartOver,
    /// Show the folder in which a file lies.
    OpenFolder(PathBuf),
    /// Save a ready text under this name; it is no secret.
    SaveText(String, String),
    /// Put a ready text on the clipboard; it is no secret.
    CopyText(String),
    /// "Diagnose": open the diagnosis, from any step.
    OpenDiagnosis,
    /// "Diagnose this": open it with a refusal that is on the screen.
    DiagnoseProblem(Box<Problem>),
    /// Put the access that a refusal is about on the client, after reading what the client has.
    MendRefusal(Box<Problem>),
    /// The same with what an API answered to the token.
    DiagnoseTrial,
    /// "Back to the wizard".
    CloseDiagnosis,
    /// Open this page about all clients, from any step.
    OpenClients(clients::Page),
    /// The same for the setup of this name, whose certificate is opened first.
    OpenClientsOf(String, clients::Page),
    /// Back to where one was.
    CloseClients,
    /// The client that is looked at is wanted for this.
    UseClient(clients::Errand),
    /// Clear the clipboard now.
    ClearClipboard,
}

impl From<clients::Intent> for Intent {
    fn from(intent: clients::Intent) -> Self {
        Self::Clients(intent)
    }
}

impl From<wizard::Intent> for Intent {
    fn from(intent: wizard::Intent) -> Self {
        Self::Wizard(intent)
    }
}

impl From<profiles::Intent> for Intent {
    fn from(intent: profiles::Intent) -> Self {
        Self::Profiles(intent)
    }
}

impl From<stage::Intent> for Intent {
    fn from(intent: stage::Intent) -> Self {
        Self::Stage(intent)
    }
}

impl From<network::Intent> for Intent {
    fn from(intent: network::Intent) -> Self {
        Self::Network(intent)
    }
}

impl From<diagnosis::Intent> for Intent {
    fn from(intent: diagnosis::Intent) -> Self {
        Self::Diagnosis(intent)
    }
}

impl From<own::Intent> for Intent {
    fn from(intent: own::Intent) -> Self {
        Self::Keys(intent)
    }
}

impl From<admin_key::Intent> for Intent {
    fn from(intent: admin_key::Intent) -> Self {
        Self::AdminKey(intent)
    }
}

impl From<letters::Intent> for Intent {
    fn from(intent: letters::Intent) -> Self {
        Self::Letters(intent)
    }
}
