//! What is lost when somebody goes away: they are asked once.

use super::App;
use super::session::Clipboard;
use super::wizard::Wizard;
use super::wizard::login::Login;
use super::wizard::token::State as TokenState;

/// What would be lost, what matters most first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loss {
    /// How the creation ended that is on its way.
    Creation,
    /// How the change ended that is on its way.
    Change,
    /// A token that is valid.
    Token,
    /// What was typed, and not yet used.
    Typed,
}

impl App {
    /// What is lost when all of this visit is dropped, and the program goes on: what lies on the clipboard stays there,
    /// and of the demo nothing is worth a question.
    #[must_use]
    pub fn loss_of_visit(&self) -> Option<Loss> {
        let is_safe = self.session.is_demo() || matches!(self.session.clipboard(), Clipboard::Token(..));
        self.loss().filter(|loss| *loss != Loss::Token || !is_safe)
    }

    /// What is lost when the program ends now. What is typed has to be in its place.
    #[must_use]
    pub fn loss(&self) -> Option<Loss> {
        match () {
            () if self.wizard.check().is_creating() => Some(Loss::Creation),
            () if self.diagnosis.is_changing_client() || self.clients.is_changing() => Some(Loss::Change),
            () if self.own.is_changing() => Some(Loss::Change),
            () if matches!(self.wizard.token(), TokenState::Ready(_)) => Some(Loss::Token),
            () if self.wizard.has_typed() || self.network.has_typed() => Some(Loss::Typed),
            () if self.clients.has_typed() || self.own.has_typed() || self.letters.has_typed() => Some(Loss::Typed),
            () if self.answer_to_request().is_some() => Some(Loss::Typed),
            () if self.admin_key.has_typed() => Some(Loss::Typed),
            () if !self.diagnosis.draft.text.expose().trim().is_empty() => Some(Loss::Typed),
            () => None,
        }
    }
}

impl Wizard {
    /// Whether somebody has typed what is not used yet. Paths and suggestions are no loss; a key that was described, and
    /// is made as soon as the client is there, is one.
    fn has_typed(&self) -> bool {
        matches!(self.login(), Login::Key(_))
            || !self.drafts.password.password.is_empty()
            || (self.check().settled().is_none() && self.has_described_client())
    }
}
