//! An answer that is open: the supplier gives the file of the key that it is about, and the steps take it from there.

use super::{FormState, Letters};
use crate::app::complaint::{Complaint, Field};
use crate::app::session::Session;
use crate::app::typed::typed_path;
use crate::contract::{Aside, AsideReport, Effect, KeptKey, Report};
use crate::domain::{Environment, EnvironmentKind};
use crate::keystore::Signer;
use crate::problem::Situation;
use crate::protocol::client_request::ClientAnswer;
use crate::protocol::jwk::PublicJwk;

/// Where the client of an answer is, as far as this window knows the place. In the demo it is the demo's.
pub(in crate::app) fn environment_of<'a>(session: &'a Session, answer: &ClientAnswer) -> Option<&'a Environment> {
    session.environment_of(kind_of(session, answer))
}

/// The same by its kind.
pub(in crate::app) fn kind_of(session: &Session, answer: &ClientAnswer) -> EnvironmentKind {
    match answer.environment {
        EnvironmentKind::Test if session.is_demo() => EnvironmentKind::Demo,
        other => other,
    }
}

impl Letters {
    /// The file of the key that an answer is about was read, and then opened.
    pub(super) fn key_report(
        &mut self,
        session: &mut Session,
        answer: Box<ClientAnswer>,
        report: Report,
    ) -> Vec<Effect> {
        self.key_form = FormState::Open;
        match report {
            Report::FilePicked(_, Ok(Some(file))) => {
                self.draft.private = file.display().to_string();
                self.leave_field(Field::AnswerKey)
            }
            Report::Aside(_, AsideReport::PublicKeyRead(Ok(brought))) => self.open_key(session, &answer, &brought.key),
            Report::KeyMade(_, Ok(made)) => {
                drop(self.draft.private_password.take());
                self.signs = Some((answer, made.signer));
                Vec::new()
            }
            Report::FilePicked(_, Err(problem))
            | Report::Aside(_, AsideReport::PublicKeyRead(Err(problem)))
            | Report::KeyMade(_, Err(problem)) => {
                self.key_form = FormState::Refused(problem);
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    /// On the client the key has the name that the answer says, whatever its file calls it.
    fn open_key(&mut self, session: &mut Session, answer: &ClientAnswer, key: &PublicJwk) -> Vec<Effect> {
        let environment = environment_of(session, answer).cloned();
        let (Some(key), Some(environment)) = (key.named(&answer.kid), environment) else {
            self.key_form = FormState::Refused(Situation::LetterField("kid".into()).into());
            return Vec::new();
        };
        let kept = KeptKey {
            key,
            file: typed_path(&self.draft.private),
            environment,
            organisation: answer.organisation,
            client_id: answer.client_id.clone(),
            admin: answer.client_id.clone(),
            made: session.now(),
            registered: None,
            ends: answer.ends,
            proved: None,
            replaces: None,
        };
        let ticket = session.tickets.issue();
        self.key_form = FormState::Reading(ticket);
        let open = Aside::OpenKey(Box::new(kept), self.draft.private_password.clone());
        vec![Effect::Aside(ticket, open)]
    }

    /// What was answered, with the key that signs: once.
    pub(in crate::app) fn take_signing(&mut self) -> Option<(Box<ClientAnswer>, Signer)> {
        self.signs.take()
    }

    /// The form for the key of the answer that is open.
    #[must_use]
    pub fn key_form(&self) -> &FormState {
        &self.key_form
    }

    /// "Get a token" at an answer: the file with the key is read.
    pub(in crate::app) fn read_key(&mut self, session: &mut Session) -> Vec<Effect> {
        if self.is_busy() {
            return Vec::new();
        }
        if self.draft.private.trim().is_empty() {
            self.complaints = vec![Complaint::AnswerKeyMissing];
            return Vec::new();
        }
        self.complaints.clear();
        let ticket = session.tickets.issue();
        self.key_form = FormState::Reading(ticket);
        let (file, password) = (typed_path(&self.draft.private), self.draft.private_password.clone());
        vec![Effect::Aside(ticket, Aside::ReadPrivateKey(file, password, None))]
    }
}
