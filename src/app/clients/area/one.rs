//! One client: read whole, changed by the story that the terminal tells as well, and shown as it is afterwards.
//!
//! ```text
//! Reading → Read ⇄ (asked, changed, told)
//! ```

use super::{ClientsArea, Page, Part};
use crate::app::clients::{ChangeStage, Changing, Made, Warning};
use crate::app::session::Session;
use crate::contract::{Effect, Report, Ticket};
use crate::domain::ClientId;
use crate::problem::{Problem, Situation};
use crate::protocol::self_service::{Edit, Registered};

/// How far it has come to read it.
#[derive(Debug)]
pub enum OneState {
    /// It is being read.
    Reading(Ticket),
    /// This is it.
    Read(Box<Registered>),
    /// It could not be read.
    Failed(Problem),
}

/// One client.
#[derive(Debug)]
pub struct One {
    id: ClientId,
    state: OneState,
    changing: Option<Changing>,
    made: Option<(Edit, Made)>,
    refused: Option<Problem>,
    is_mistyped: bool,
}

impl One {
    /// Its identifier.
    #[must_use]
    pub fn id(&self) -> &ClientId {
        &self.id
    }

    /// How far it has come to read it.
    #[must_use]
    pub fn state(&self) -> &OneState {
        &self.state
    }

    /// The client, once it was read.
    #[must_use]
    pub fn registered(&self) -> Option<&Registered> {
        match &self.state {
            OneState::Read(registered) => Some(registered),
            OneState::Reading(_) | OneState::Failed(_) => None,
        }
    }

    /// What a person is asked before it is changed.
    #[must_use]
    pub fn warning(&self) -> Option<&Warning> {
        match self.changing.as_ref()?.stage() {
            ChangeStage::Asking(warning) => Some(warning),
            ChangeStage::Reading(_) | ChangeStage::Changing(_) | ChangeStage::Declined | ChangeStage::Ended(_) => None,
        }
    }

    /// What is being changed now, by the world or because a person is asked.
    #[must_use]
    pub fn edit(&self) -> Option<&Edit> {
        self.changing.as_ref().map(Changing::edit)
    }

    /// What was changed last.
    #[must_use]
    pub fn made(&self) -> Option<&(Edit, Made)> {
        self.made.as_ref()
    }

    /// Why the last change was not made, or that nobody knows.
    #[must_use]
    pub fn refused(&self) -> Option<&Problem> {
        self.refused.as_ref()
    }

    /// The name was typed once more, and is another.
    #[must_use]
    pub fn is_mistyped(&self) -> bool {
        self.is_mistyped
    }

    /// Whether the change is on its way.
    #[must_use]
    pub fn is_changing(&self) -> bool {
        self.changing.as_ref().is_some_and(Changing::is_changing)
    }

    pub(super) fn awaits(&self, report: &Report) -> bool {
        let reads = matches!((report, &self.state),
            (Report::KeysRead(ticket, _), OneState::Reading(awaited)) if ticket == awaited);
        reads || self.changing.as_ref().is_some_and(|changing| changing.awaits(report))
    }

    /// What can be stopped.
    pub(super) fn pending(&self) -> Option<Ticket> {
        match (&self.state, self.changing.as_ref().map(Changing::stage)) {
            (OneState::Reading(ticket), _) | (_, Some(ChangeStage::Reading(ticket))) => Some(*ticket),
            (OneState::Read(_) | OneState::Failed(_), _) => None,
        }
    }

    /// Stops. Whether nothing is there to be shown.
    pub(super) fn cancel(&mut self) -> bool {
        if !self.is_changing() {
            self.changing = None;
        }
        matches!(self.state, OneState::Reading(_))
    }

    fn forget_outcome(&mut self) {
        (self.made, self.refused, self.is_mistyped) = (None, None, false);
    }
}

/// What stands in the field when this part of it begins to be changed: as Maskinporten has it, to the letter.
#[must_use]
pub fn text_of(registered: &Registered, part: Part) -> String {
    let text = |name: &str| registered.field(name).as_str().unwrap_or_default().to_owned();
    match part {
        Part::Name => text("client_name"),
        Part::Description => text("description"),
        Part::Lifetime => {
            let seconds = registered.field("access_token_lifetime").as_u64().filter(|seconds| *seconds > 0);
            seconds.map(|seconds| seconds.to_string()).unwrap_or_default()
        }
        Part::Scopes => String::new(),
    }
}

impl ClientsArea {
    /// Whether something is typed or ticked for the client that is looked at, and not sent.
    pub(in crate::app) fn has_typed(&self) -> bool {
        let draft = &self.draft.one;
        let Some(registered) = self.one.as_ref().and_then(One::registered) else { return false };
        let is_changed = match draft.part {
            None => false,
            Some(Part::Scopes) => !draft.add.is_empty() || !draft.remove.is_empty(),
            Some(part) => draft.text.trim() != text_of(registered, part).trim(),
        };
        is_changed || !draft.typed.trim().is_empty()
    }

    pub(super) fn open_one(&mut self, session: &mut Session, id: ClientId) -> Vec<Effect> {
        if self.is_changing() || self.admin(session).is_none() {
            return Vec::new();
        }
        let mut effects = self.leave_one();
        let state = OneState::Failed(Situation::ClientMissing.into());
        self.one = Some(One { id, state, changing: None, made: None, refused: None, is_mistyped: false });
        if let Some(page) = self.page.filter(|page| *page != Page::One) {
            self.came_from = page;
        }
        effects.extend(self.read_one(session));
        effects.extend(self.show(session, Page::One));
        effects
    }

    /// Asks for it again: what is shown of it is no longer sure.
    pub(in crate::app) fn read_one(&mut self, session: &mut Session) -> Vec<Effect> {
        let admin = self.admin(session);
        let (Some(one), Some(admin)) = (&mut self.one, admin) else { return Vec::new() };
        if one.changing.is_some() || one.pending().is_some() {
            return Vec::new();
        }
        let ticket = session.tickets.issue();
        one.state = OneState::Reading(ticket);
        vec![Effect::ReadKeys(ticket, admin, one.id.clone())]
    }

    /// The client is no longer looked at.
    pub(super) fn leave_one(&mut self) -> Vec<Effect> {
        self.draft.one = super::OneDraft::default();
        let gone = self.one.take();
        gone.and_then(|one| one.pending()).map(Effect::Cancel).into_iter().collect()
    }

    pub(super) fn change(&mut self, session: &mut Session, edit: Edit) -> Vec<Effect> {
        let admin = self.admin(session);
        let tickets = session.tickets.fork();
        let (Some(one), Some(admin)) = (&mut self.one, admin) else { return Vec::new() };
        let (None, OneState::Read(seen)) = (&one.changing, &one.state) else { return Vec::new() };
        let at = session.kept.circumstances(admin, one.id.clone());
        let (mut changing, effects) = Changing::begin(at, edit, tickets);
        session.kept.follow_keys(&effects);
        changing.expect(seen.clone());
        one.forget_outcome();
        one.changing = Some(changing);
        self.unlogged = None;
        effects
    }

    /// Takes back what was changed last.
    pub(super) fn undo(&mut self, session: &mut Session) -> Vec<Effect> {
        let undo = self.one.as_ref().and_then(|one| one.made.as_ref()?.1.undo.clone());
        undo.map(|edit| self.change(session, edit)).unwrap_or_default()
    }

    /// A person's answer. Where the name is to be typed, another name is no yes.
    pub(super) fn answer(&mut self, session: &mut Session, yes: bool) -> Vec<Effect> {
        let Some(one) = &mut self.one else { return Vec::new() };
        let is_wrong = matches!(one.warning(), Some(Warning::TypeName(name)) if *name != self.draft.one.typed.trim());
        one.is_mistyped = yes && is_wrong;
        let Some(changing) = one.changing.as_mut().filter(|_| !yes || !is_wrong) else { return Vec::new() };
        let effects = changing.answer(yes);
        session.kept.follow_keys(&effects);
        self.draft.one.typed.clear();
        self.take_end();
        effects
    }

    pub(super) fn one_told(&mut self, session: &mut Session, report: Report) -> Vec<Effect> {
        let now = session.now();
        let Some(one) = &mut self.one else { return Vec::new() };
        if let Report::KeysChanged(ticket, result) = &report
            && !matches!(result, Err(problem) if problem.situation == Situation::ChangeUnknown)
        {
            session.kept.journal.close_change(*ticket);
        }
        let effects = match (report, &mut one.changing) {
            (Report::KeysRead(_, result), None) => {
                one.state = result.map_or_else(OneState::Failed, OneState::Read);
                self.settle(session)
            }
            (report, Some(changing)) => changing.report(report, now),
            (_, None) => Vec::new(),
        };
        session.kept.follow_keys(&effects);
        let read_anew = self.take_end();
        self.learn(session);
        effects.into_iter().chain(if read_anew { self.read_one(session) } else { Vec::new() }).collect()
    }

    /// It was read: when its keys end is kept with its setups, and what was sent long ago is decided.
    fn settle(&mut self, session: &mut Session) -> Vec<Effect> {
        let Some(registered) = self.one.as_ref().and_then(One::registered) else { return Vec::new() };
        let mut effects = session.keep_keys_end(registered);
        effects.extend(session.settle_changes(registered));
        effects
    }

    /// Where the story has come to its end, what came of it is shown. Whether the client is to be read anew, as it is not
    /// as it was.
    fn take_end(&mut self) -> bool {
        let Some(one) = &mut self.one else { return false };
        let is_over = one
            .changing
            .as_ref()
            .is_some_and(|changing| matches!(changing.stage(), ChangeStage::Declined | ChangeStage::Ended(_)));
        let Some(changing) = one.changing.take_if(|_| is_over) else { return false };
        let edit = changing.edit().clone();
        match changing.into_end() {
            None => false,
            Some(Ok(mut made)) => {
                let after = made.after.take();
                let is_unread = after.is_none();
                if let Some(after) = after {
                    one.state = OneState::Read(after);
                }
                one.made = Some((edit, made));
                self.draft.one = super::OneDraft::default();
                is_unread
            }
            Some(Err(problem)) => {
                let is_other = matches!(problem.situation, Situation::ClientChanged | Situation::ChangeUnknown);
                one.refused = Some(problem);
                is_other
            }
        }
    }
}
