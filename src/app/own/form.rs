//! A new key is described: made here, brought by its public half, or taken from a file that somebody has.

use super::{Kind, Notice, Own, Page, Source, Telling};
use crate::app::complaint::Field;
use crate::app::form_state::FormState;
use crate::app::keys::Task;
use crate::app::session::Session;
use crate::app::suggested_kid::SuggestedKid;
use crate::app::typed::typed_path;
use crate::app::wizard::login::{KeyPlan, PlannedKey};
use crate::contract::{Aside, AsideReport, BroughtKey, BroughtPrivate, Effect, KeyOrder, KeyOrigin, Report, Ticket};
use crate::problem::Situation;
use std::path::PathBuf;

/// A new key.
#[derive(Debug)]
pub struct Form {
    /// The key that it is to take the place of.
    pub replaces: Option<String>,
    /// Whether it is only planned: the client is not settled yet.
    pub is_plan: bool,
    /// Where it stands.
    pub state: FormState,
}

impl Own {
    /// Asks for a new key.
    pub(super) fn describe(&mut self, session: &Session, replaces: Option<String>) -> Vec<Effect> {
        self.notice = None;
        self.show_form(session, Form { replaces, is_plan: false, state: FormState::Open });
        Vec::new()
    }

    /// Asks for a key that is registered when the client is settled.
    pub(in crate::app) fn plan_key(&mut self, session: &Session) {
        self.show_form(session, Form { replaces: None, is_plan: true, state: FormState::Open });
    }

    fn show_form(&mut self, session: &Session, form: Form) {
        if form.replaces.is_some() {
            self.draft.source = Source::Make;
        }
        self.draft.kid.clear();
        self.kid = SuggestedKid::default();
        let is_taken = session.kept.keys().iter().any(|kept| kept.file == typed_path(&self.draft.place));
        if self.draft.place.is_empty() || is_taken {
            self.draft.place = suggested_place(session);
        }
        self.turn_to(Page::Form(form));
    }

    pub(super) fn browse_places(&mut self, session: &mut Session) -> Vec<Effect> {
        let typed = self.draft.new_file().0;
        let suggested = if typed.as_os_str().is_empty() { PathBuf::from("key.p12") } else { typed };
        self.pick(session, |ticket| Effect::PickPlace(ticket, suggested))
    }

    pub(super) fn browse_public(&mut self, session: &mut Session) -> Vec<Effect> {
        self.pick(session, Effect::PickEvidence)
    }

    fn pick(&mut self, session: &mut Session, effect: impl FnOnce(Ticket) -> Effect) -> Vec<Effect> {
        let Page::Form(form) = &mut self.page else { return Vec::new() };
        if form.state.pending().is_some() {
            return Vec::new();
        }
        let ticket = session.tickets.issue();
        form.state = FormState::Picking(ticket);
        vec![effect(ticket)]
    }

    pub(super) fn form_report(&mut self, session: &mut Session, report: Report) -> Vec<Effect> {
        let Page::Form(form) = &mut self.page else { return Vec::new() };
        form.state = FormState::Open;
        match report {
            Report::PlacePicked(_, Ok(Some(file))) => {
                self.draft.place = file.display().to_string();
                self.leave_field(Field::OwnPlace)
            }
            Report::FilePicked(_, Ok(Some(file))) => {
                let field = self.draft.take_key_file(&file);
                self.left_field(session, field)
            }
            Report::Aside(_, AsideReport::PublicKeyRead(Ok(brought))) => self.key_brought(session, brought),
            Report::PlacePicked(_, Err(problem))
            | Report::FilePicked(_, Err(problem))
            | Report::Aside(_, AsideReport::PublicKeyRead(Err(problem))) => {
                form.state = FormState::Refused(problem);
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    /// The filled button of the form. A plan is handed back; anything else is begun.
    pub(in crate::app) fn leave_form(&mut self, session: &mut Session) -> (Vec<Effect>, Option<PlannedKey>) {
        let Page::Form(form) = &mut self.page else { return (Vec::new(), None) };
        if form.state.pending().is_some() {
            return (Vec::new(), None);
        }
        self.complaints = self.draft.complaints();
        if !self.complaints.is_empty() {
            return (Vec::new(), None);
        }
        let (draft, file) = (&self.draft, self.draft.key_file());
        let kid = self.kid.given(&draft.kid, &file);
        let read = match draft.source {
            Source::Make => None,
            Source::Bring => Some(Aside::ReadPublicKey(file, kid)),
            // What is wrong with it is told here, before anything is made.
            Source::Own => Some(Aside::ReadPrivateKey(file, draft.private_password.clone(), kid)),
        };
        if let Some(read) = read {
            let ticket = session.tickets.issue();
            form.state = FormState::Reading(ticket);
            return (vec![Effect::Aside(ticket, read)], None);
        }
        let (is_plan, replaces) = (form.is_plan, form.replaces.clone());
        let Some(plan) = self.draft.take_plan(KeyOrigin::New(self.draft.length)) else { return (Vec::new(), None) };
        if is_plan {
            return (Vec::new(), Some(PlannedKey::Make(plan)));
        }
        (self.make(session, plan, replaces), None)
    }

    /// The key that was brought, where it was only planned.
    pub(in crate::app) fn take_planned(&mut self) -> Option<PlannedKey> {
        self.planned.take()
    }

    fn key_brought(&mut self, session: &mut Session, brought: BroughtKey) -> Vec<Effect> {
        let Page::Form(Form { is_plan, replaces, .. }) = &self.page else { return Vec::new() };
        let (is_plan, replaces) = (*is_plan, replaces.clone());
        let planned = if self.draft.source == Source::Own {
            let (file, password) = (typed_path(&self.draft.private), self.draft.private_password.take());
            let origin = KeyOrigin::Brought(Box::new(BroughtPrivate { file, password, key: brought.key }));
            let Some(plan) = self.draft.take_plan(origin) else { return Vec::new() };
            PlannedKey::Make(plan)
        } else {
            PlannedKey::Bring(brought)
        };
        if is_plan {
            self.planned = Some(planned);
            return Vec::new();
        }
        self.begin(session, planned, replaces)
    }

    /// Registers what was planned, now that the client is there.
    pub(in crate::app) fn carry_out(
        &mut self,
        session: &mut Session,
        at: super::At,
        planned: PlannedKey,
    ) -> Vec<Effect> {
        self.at = Some(at);
        self.seen = None;
        self.notice = None;
        self.begin(session, planned, None)
    }

    fn begin(&mut self, session: &mut Session, planned: PlannedKey, replaces: Option<String>) -> Vec<Effect> {
        match planned {
            PlannedKey::Make(plan) => self.make(session, plan, replaces),
            PlannedKey::Bring(brought) => self.register(session, brought),
        }
    }

    /// Makes a key, and registers it beside the others.
    pub(super) fn make(&mut self, session: &mut Session, plan: KeyPlan, replaces: Option<String>) -> Vec<Effect> {
        let kind = if replaces.is_some() { Kind::Rotated } else { Kind::Added };
        match self.order(session, plan, replaces) {
            Ok(order) => {
                let replaces = order.replaces.clone();
                let effects = self.tell(session, kind, Task::Add(Some(Box::new(order))));
                if let Page::Telling(telling) = &mut self.page {
                    telling.replaces = replaces;
                }
                effects
            }
            Err(situation) => {
                self.notice = Some(Notice::Failed(situation.into()));
                self.read(session)
            }
        }
    }

    fn order(&self, session: &Session, plan: KeyPlan, replaces: Option<String>) -> Result<KeyOrder, Situation> {
        let KeyPlan { file, target, password, origin } = plan;
        let at = self.at.as_ref().ok_or_else(|| Situation::Internal("no client is open".into()))?;
        let certificate = session.chosen_certificate().ok_or(Situation::NoOrgNumber)?;
        Ok(KeyOrder {
            file,
            target,
            password,
            origin,
            environment: at.admin.environment.clone(),
            organisation: *certificate.organisation.as_ref().map_err(|_| Situation::NoOrgNumber)?,
            client_id: at.client_id.clone(),
            admin: at.admin.client_id.clone(),
            replaces,
        })
    }

    fn register(&mut self, session: &mut Session, brought: BroughtKey) -> Vec<Effect> {
        let effects = self.tell(session, Kind::Public, Task::AddPublic(brought.key));
        if let Page::Telling(telling) = &mut self.page {
            telling.has_private = brought.has_private;
        }
        effects
    }

    /// Begins a story, and shows it.
    pub(super) fn tell(&mut self, session: &mut Session, kind: Kind, task: Task) -> Vec<Effect> {
        let Some(at) = self.circumstances(session) else { return Vec::new() };
        session.forget_desktop();
        let (telling, effects) = Telling::begin(session, at, kind, task);
        self.turn_to(Page::Telling(Box::new(telling)));
        effects
    }
}

/// Beside the certificate is where the person can write and will look; not in the demo, whose files are gone when it ends.
fn suggested_place(session: &Session) -> String {
    let Some(file) = session.kept.recent().paths().first().filter(|_| !session.is_demo()) else {
        return String::new();
    };
    let taken = |place: &PathBuf| session.kept.keys().iter().any(|kept| kept.file == *place);
    let folder = file.parent().filter(|folder| folder.is_absolute());
    let places = folder.into_iter().flat_map(|folder| (1..100).map(|number| folder.join(name(number))));
    places.into_iter().find(|place| !taken(place)).map(|place| place.display().to_string()).unwrap_or_default()
}

fn name(number: u32) -> String {
    match number {
        1 => "maskinporten-key.p12".into(),
        number => format!("maskinporten-key-{number}.p12"),
    }
}
