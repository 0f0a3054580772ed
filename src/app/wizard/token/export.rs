//! "For the developers": what to hand over, where to, and how that went.

use crate::app::complaint::{Complaint, Field};
use crate::app::session::Session;
use crate::app::wizard::Wizard;
use crate::contract::{Effect, ExportOrder, Saved, Ticket};
use crate::domain::{EnvironmentKind, Secret};
use crate::export::{self, Export, File, Part};
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
    pub fn exporting(&self) -> &State {
        &self.export
    }

    /// What would be handed over now; `None` before there is a client.
    #[must_use]
    pub fn export(&self, session: &Session) -> Option<Export> {
        let settled = self.check.settled()?;
        let draft = &self.drafts.export;
        let told = draft.tells_password && draft.parts.contains(&Part::Keystore);
        Some(Export {
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
        let Some(export) = self.export(session) else { return };
        let beside = self.certificate.file().and_then(|file| file.path.parent()).filter(|folder| folder.is_absolute());
        let beside = beside.filter(|_| export.environment.kind != EnvironmentKind::Demo);
        let suggested = beside.map(|folder| in_folder(folder, &export)).unwrap_or_default();
        let draft = &mut self.drafts.export;
        if draft.folder == draft.suggested {
            draft.folder.clone_from(&suggested);
        }
        draft.suggested = suggested;
    }

    pub(in crate::app) fn pick_folder(&mut self, session: &mut Session) -> Vec<Effect> {
        if matches!(self.export, State::Picking(_) | State::Saving(_)) {
            return Vec::new();
        }
        let ticket = session.tickets.issue();
        self.export = State::Picking(ticket);
        vec![Effect::PickFolder(ticket)]
    }

    pub(in crate::app) fn folder_picked(
        &mut self,
        session: &mut Session,
        ticket: Ticket,
        result: Result<Option<PathBuf>, Problem>,
    ) -> Vec<Effect> {
        if !matches!(self.export, State::Picking(awaited) if awaited == ticket) {
            return Vec::new();
        }
        self.export = State::Preparing;
        match (result, self.export(session)) {
            (Ok(Some(folder)), Some(export)) => {
                self.drafts.export.folder = in_folder(&folder, &export);
                return self.leave_field(session, Field::ExportFolder);
            }
            (Err(problem), _) => self.export = State::Refused(problem),
            (Ok(_), _) => {}
        }
        Vec::new()
    }

    pub(in crate::app) fn save_export(&mut self, session: &mut Session, read_me: File) -> Vec<Effect> {
        if matches!(self.export, State::Picking(_) | State::Saving(_)) {
            return Vec::new();
        }
        let complaints = self.wrong_with_export();
        if !complaints.is_empty() {
            return self.complain(complaints);
        }
        let (Some(export), Some(signer)) = (self.export(session), session.signer()) else { return Vec::new() };
        let draft = &self.drafts.export;
        let password = draft.parts.contains(&Part::Keystore).then(|| draft.password.clone());
        let folder = PathBuf::from(draft.folder.trim());
        self.complaints.clear();
        let ticket = session.tickets.issue();
        self.export = State::Saving(ticket);
        vec![Effect::SaveExport(ticket, Box::new(ExportOrder { folder, export, signer, password, read_me }))]
    }

    pub(in crate::app) fn export_saved(&mut self, ticket: Ticket, result: Result<Saved, Problem>) -> Vec<Effect> {
        if matches!(self.export, State::Saving(awaited) if awaited == ticket) {
            self.export = match result {
                Ok(saved) => {
                    self.drafts.forget_new_passwords();
                    State::Saved(saved)
                }
                Err(problem) => State::Refused(problem),
            };
        }
        Vec::new()
    }

    fn wrong_with_export(&self) -> Vec<Complaint> {
        let draft = &self.drafts.export;
        let nothing = draft.parts.is_empty().then_some(Complaint::ExportNothing);
        let password = draft.parts.contains(&Part::Keystore).then(|| wrong_with_password(draft)).flatten();
        nothing.into_iter().chain(password).chain(wrong_with_folder(&draft.folder)).collect()
    }

    /// What is wrong with the form of a field that was left; nothing where it is still empty.
    pub(in crate::app) fn malformed_in_export(&self, field: Field) -> Option<Complaint> {
        let draft = &self.drafts.export;
        let complaint = match field {
            Field::ExportPassword if !draft.password.is_empty() => wrong_with_password(draft),
            Field::ExportPasswordAgain if !draft.again.is_empty() => wrong_with_password(draft),
            Field::ExportFolder if !draft.folder.trim().is_empty() => wrong_with_folder(&draft.folder),
            _ => None,
        };
        complaint.filter(|complaint| complaint.field() == field)
    }
}

fn wrong_with_password(draft: &Draft) -> Option<Complaint> {
    if draft.password.is_empty() {
        Some(Complaint::ExportPasswordMissing)
    } else if draft.password.expose().chars().count() < SHORTEST_PASSWORD {
        Some(Complaint::ExportPasswordShort)
    } else if !draft.format.opens_in_java(&draft.password) {
        Some(Complaint::ExportPasswordNotForJava)
    } else if draft.password != draft.again {
        Some(Complaint::ExportPasswordsDiffer)
    } else {
        None
    }
}

fn wrong_with_folder(folder: &str) -> Option<Complaint> {
    match folder.trim() {
        "" => Some(Complaint::ExportFolderMissing),
        folder if !Path::new(folder).is_absolute() => Some(Complaint::ExportFolderNotWhole),
        _ => None,
    }
}

/// The new folder below one that is there.
fn in_folder(folder: &Path, export: &Export) -> String {
    folder.join(format!("maskinporten-{}", export.profile())).display().to_string()
}
