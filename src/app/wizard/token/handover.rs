//! «Til utviklerne»: what to hand over, where to, and how that went.

use crate::app::session::Session;
use crate::app::wizard::Wizard;
use crate::app::wizard::complaint::{Complaint, Field};
use crate::contract::{Effect, HandOverOrder, Saved, Ticket};
use crate::domain::{EnvironmentKind, Secret};
use crate::export::{self, File, HandOver, Part};
use crate::keystore::write::Target;
use crate::problem::Problem;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// What is ticked and typed. The passwords are cleared when the folder is there; kept when it is not.
#[derive(Debug)]
pub struct Draft {
    /// What is handed over.
    pub parts: BTreeSet<Part>,
    /// The format of the keystore.
    pub format: Target,
    /// The new password of the keystore.
    pub password: Secret,
    /// The same once more: nobody sees what they type.
    pub again: Secret,
    /// Whether the password stands in the files that have a place for it.
    pub tells_password: bool,
    /// The folder to make.
    pub folder: String,
    /// What was put there by us, so that it follows the environment until somebody else writes there.
    suggested: String,
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            parts: Part::ALL.into(),
            format: Target::Jks,
            password: Secret::default(),
            again: Secret::default(),
            tells_password: false,
            folder: String::new(),
            suggested: String::new(),
        }
    }
}

/// How far the hand-over has come.
#[derive(Debug, Default)]
pub enum State {
    /// Nothing has been written.
    #[default]
    Preparing,
    /// A folder is picked in the native dialog.
    Picking(Ticket),
    /// The folder is being written.
    Saving(Ticket),
    /// It is there.
    Saved(Saved),
    /// It could not be written, and nothing of it is there; or the dialog could not be shown.
    Refused(Problem),
}

/// Fewest letters of a keystore's password: keytool asks for six.
pub const SHORTEST_PASSWORD: usize = 6;

/// The formats on offer. The programs that are configured here read no PEM.
pub const FORMATS: [Target; 2] = [Target::Jks, Target::Pkcs12];

impl Wizard {
    /// How far the hand-over has come.
    #[must_use]
    pub fn handing_over(&self) -> &State {
        &self.handover
    }

    /// What would be handed over now; `None` before there is a client.
    #[must_use]
    pub fn hand_over(&self, session: &Session) -> Option<HandOver> {
        let settled = self.check.settled()?;
        let draft = &self.drafts.handover;
        let told = draft.tells_password && draft.parts.contains(&Part::Keystore);
        Some(HandOver {
            environment: session.environment()?.clone(),
            client_id: settled.client_id.clone(),
            scopes: settled.scopes.clone(),
            optional: self.optional_claims(session).unwrap_or_default(),
            format: draft.format,
            alias: export::alias(&session.opened()?.entry().alias),
            password: told.then(|| draft.password.clone()),
            call: self.trial_address(session).ok(),
            parts: draft.parts.clone(),
        })
    }

    /// Beside the certificate's file is where the person can write and will look. Not in the demo, whose
    /// files are gone when it ends.
    pub(in crate::app) fn suggest_folder(&mut self, session: &mut Session) {
        let Some(hand_over) = self.hand_over(session) else { return };
        let beside = self.certificate.file().and_then(|file| file.path.parent()).filter(|folder| folder.is_absolute());
        let beside = beside.filter(|_| hand_over.environment.kind != EnvironmentKind::Demo);
        let suggested = beside.map(|folder| in_folder(folder, &hand_over)).unwrap_or_default();
        let draft = &mut self.drafts.handover;
        if draft.folder == draft.suggested {
            draft.folder.clone_from(&suggested);
        }
        draft.suggested = suggested;
    }

    pub(in crate::app) fn pick_folder(&mut self, session: &mut Session) -> Vec<Effect> {
        if matches!(self.handover, State::Picking(_) | State::Saving(_)) {
            return Vec::new();
        }
        let ticket = session.tickets.issue();
        self.handover = State::Picking(ticket);
        vec![Effect::PickFolder(ticket)]
    }

    pub(in crate::app) fn folder_picked(
        &mut self,
        session: &mut Session,
        ticket: Ticket,
        result: Result<Option<PathBuf>, Problem>,
    ) -> Vec<Effect> {
        if !matches!(self.handover, State::Picking(awaited) if awaited == ticket) {
            return Vec::new();
        }
        self.handover = State::Preparing;
        match (result, self.hand_over(session)) {
            (Ok(Some(folder)), Some(hand_over)) => {
                self.drafts.handover.folder = in_folder(&folder, &hand_over);
                return self.leave_field(session, Field::HandOverFolder);
            }
            (Err(problem), _) => self.handover = State::Refused(problem),
            (Ok(_), _) => {}
        }
        Vec::new()
    }

    pub(in crate::app) fn save_hand_over(&mut self, session: &mut Session, read_me: File) -> Vec<Effect> {
        if matches!(self.handover, State::Picking(_) | State::Saving(_)) {
            return Vec::new();
        }
        let complaints = self.wrong_with_hand_over();
        if !complaints.is_empty() {
            return self.complain(complaints);
        }
        let (Some(hand_over), Some(signer)) = (self.hand_over(session), session.signer()) else { return Vec::new() };
        let draft = &self.drafts.handover;
        let password = draft.parts.contains(&Part::Keystore).then(|| draft.password.clone());
        let folder = PathBuf::from(draft.folder.trim());
        self.complaints.clear();
        let ticket = session.tickets.issue();
        self.handover = State::Saving(ticket);
        vec![Effect::SaveHandOver(ticket, Box::new(HandOverOrder { folder, hand_over, signer, password, read_me }))]
    }

    pub(in crate::app) fn hand_over_saved(&mut self, ticket: Ticket, result: Result<Saved, Problem>) -> Vec<Effect> {
        if matches!(self.handover, State::Saving(awaited) if awaited == ticket) {
            self.handover = match result {
                Ok(saved) => {
                    self.drafts.forget_new_passwords();
                    State::Saved(saved)
                }
                Err(problem) => State::Refused(problem),
            };
        }
        Vec::new()
    }

    fn wrong_with_hand_over(&self) -> Vec<Complaint> {
        let draft = &self.drafts.handover;
        let nothing = draft.parts.is_empty().then_some(Complaint::HandOverNothing);
        let password = draft.parts.contains(&Part::Keystore).then(|| wrong_with_password(draft)).flatten();
        nothing.into_iter().chain(password).chain(wrong_with_folder(&draft.folder)).collect()
    }

    /// What is wrong with the form of a field that was left; nothing where it is still empty.
    pub(in crate::app) fn malformed_in_hand_over(&self, field: Field) -> Option<Complaint> {
        let draft = &self.drafts.handover;
        let complaint = match field {
            Field::HandOverPassword if !draft.password.is_empty() => wrong_with_password(draft),
            Field::HandOverPasswordAgain if !draft.again.is_empty() => wrong_with_password(draft),
            Field::HandOverFolder if !draft.folder.trim().is_empty() => wrong_with_folder(&draft.folder),
            _ => None,
        };
        complaint.filter(|complaint| complaint.field() == field)
    }
}

fn wrong_with_password(draft: &Draft) -> Option<Complaint> {
    if draft.password.is_empty() {
        Some(Complaint::HandOverPasswordMissing)
    } else if draft.password.expose().chars().count() < SHORTEST_PASSWORD {
        Some(Complaint::HandOverPasswordShort)
    } else if !draft.format.opens_in_java(&draft.password) {
        Some(Complaint::HandOverPasswordNotForJava)
    } else if draft.password != draft.again {
        Some(Complaint::HandOverPasswordsDiffer)
    } else {
        None
    }
}

fn wrong_with_folder(folder: &str) -> Option<Complaint> {
    match folder.trim() {
        "" => Some(Complaint::HandOverFolderMissing),
        folder if !Path::new(folder).is_absolute() => Some(Complaint::HandOverFolderNotWhole),
        _ => None,
    }
}

/// The new folder below one that is there.
fn in_folder(folder: &Path, hand_over: &HandOver) -> String {
    folder.join(format!("maskinporten-{}", hand_over.profile())).display().to_string()
}
