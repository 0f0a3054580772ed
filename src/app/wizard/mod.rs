//! The six steps: certificate → password → environment → client → check → token.
//!
//! Each step's state is an enum of the situations it can be in; what people type before they say "Next" lies in
//! [`Drafts`], the only thing a view may change by itself.

mod administering;
pub mod certificate;
pub mod check;
pub mod client;
pub mod clock;
pub mod environment;
pub mod evidence;
mod flow;
mod intent;
pub mod login;
pub mod password;
mod plan;
pub mod renewal;
mod resume;
mod staged;
mod step;
pub mod token;

pub use intent::Intent;
pub use step::{Progress, Step};

use crate::app::complaint::Complaint;
use crate::app::session::{ClientInUse, Session};
use crate::contract::{Effect, Passwords};
use crate::diagnosis::Checks;
use crate::domain::ClientId;
use crate::problem::{NextMove, Problem};
use crate::protocol::grant::SentGrant;
use crate::protocol::on_behalf::SystemUser;
use clock::Inquiry;
use jiff::SignedDuration;
use std::collections::BTreeSet;

/// What people have typed and not yet handed over, by step.
#[derive(Debug, Default)]
pub struct Drafts {
    /// Step 1.
    pub certificate: certificate::Draft,
    /// Step 2.
    pub password: password::Draft,
    /// Step 2, where the certificate is saved in another format.
    pub saving: password::saving::Draft,
    /// Step 4.
    pub client: client::Draft,
    /// Step 6.
    pub token: token::Draft,
    /// What is handed over to the developers.
    pub export: token::ExportDraft,
}

impl Drafts {
    /// The passwords of new files do not outlive the step that they were typed in.
    fn forget_new_passwords(&mut self) {
        let secrets =
            [&mut self.saving.password, &mut self.saving.again, &mut self.export.password, &mut self.export.again];
        for secret in secrets {
            drop(secret.take());
        }
    }
}

/// Everything that has been answered so far.
#[derive(Debug)]
pub struct Wizard {
    /// What people type; views change it freely.
    pub drafts: Drafts,
    at: Step,
    stale: BTreeSet<Step>,
    complaints: Vec<Complaint>,
    certificate: certificate::State,
    dialog_problem: Option<Problem>,
    password: password::State,
    second: password::certificate_file::State,
    saving: password::saving::State,
    clock_inquiry: Inquiry,
    client: client::State,
    check: check::State,
    token: token::State,
    altinn: token::altinn::State,
    vendor: token::vendor::State,
    /// The system user that a token was asked for as last, if it was.
    asked_as: Option<SystemUser>,
    export: token::ExportState,
    renewal: Option<renewal::Proved>,
    /// Passwords of a file that a profile has not taken yet: they are remembered when it does.
    passwords_held: Option<Passwords>,
    /// Under which name the key is registered on the client, where it is not the certificate that proves it.
    kid: Option<String>,
    login: login::Login,
    /// The key of the client's own that signs.
    own_key: Option<login::OwnKey>,
    /// The client of which the file of a key was asked for.
    key_was_asked_for: Option<ClientId>,
    /// What was sent for a token last, and on which step.
    sent: Option<(Step, SentGrant)>,
    /// What was checked of the request for a token that was answered last.
    checks: Option<Checks>,
}

impl Default for Wizard {
    fn default() -> Self {
        Self {
            drafts: Drafts::default(),
            at: Step::Certificate,
            stale: BTreeSet::new(),
            complaints: Vec::new(),
            certificate: certificate::State::default(),
            dialog_problem: None,
            password: password::State::default(),
            second: password::certificate_file::State::default(),
            saving: password::saving::State::default(),
            clock_inquiry: Inquiry::default(),
            client: client::State::default(),
            check: check::State::default(),
            token: token::State::default(),
            altinn: token::altinn::State::default(),
            vendor: token::vendor::State::default(),
            asked_as: None,
            export: token::ExportState::default(),
            renewal: None,
            passwords_held: None,
            kid: None,
            login: login::Login::default(),
            own_key: None,
            key_was_asked_for: None,
            sent: None,
            checks: None,
        }
    }
}

impl Wizard {
    /// Decides what an intent means, and what the world has to do about it.
    pub(super) fn update(&mut self, session: &mut Session, intent: Intent) -> Vec<Effect> {
        match intent {
            Intent::BrowseFiles => self.browse_files(session),
            Intent::UseFile(path) => self.read_file(session, path),
            Intent::ForgetRecent(path) => session.kept.forget_file(&path),
            Intent::RememberFiles(remember) => session.kept.remember_files(remember),

            Intent::ShowPassword(shown) => self.show_password(shown),
            Intent::ChooseEntry(entry) => self.choose_entry(session, entry),
            Intent::AskRevocation => self.ask_revocation(session),
            Intent::AskClock => self.ask_clock(session),
            Intent::ChooseTarget(target) => self.choose_target(target),
            Intent::BrowsePlaces => self.browse_places(session),
            Intent::SaveKeystore => self.save_keystore(session, false),
            Intent::ReplaceFile => self.save_keystore(session, true),

            Intent::ChooseEnvironment(kind) => self.choose_environment(session, kind),

            Intent::ChooseWay(way) => self.choose_way(session, way),
            Intent::TypeAdministration => self.type_administration(),
            Intent::AskDigdir(mail) => self.ask_digdir(session, mail),
            Intent::CopyMailToDigdir(text) => self.copy_mail_to_digdir(session, text),
            Intent::FetchScopes => self.fetch_scopes(session),
            Intent::ListClients => self.list_clients(session),
            Intent::PickClient(id) => self.pick_client(&id),
            Intent::TypeClientId => self.type_client_id(),
            Intent::ToggleScope(scope) => self.toggle_scope(session, scope),

            Intent::ConfirmProduction(confirmed) => self.confirm_production(confirmed),
            Intent::UseDuplicate => self.use_duplicate(session),

            Intent::ChooseBehalf(behalf) => self.choose_behalf(behalf),
            Intent::GetNewToken => self.request_token(session),
            Intent::ShowToken(shown) => self.show_token(shown),
            Intent::CopyToken => self.copy_token(session),
            Intent::AskVendor => self.ask_vendor(session),
            Intent::ExchangeToken => self.exchange_token(session),
            Intent::ShowAltinnToken(shown) => self.show_altinn_token(shown),
            Intent::CopyAltinnToken => self.copy_altinn_token(session),
            Intent::TryToken => self.try_token(session),
            Intent::PickFolder => self.pick_folder(session),
            Intent::Serve(on) => self.serve(session, on),
            Intent::ServeAltinn(altinns) => self.serve_altinn(session, altinns),
            Intent::CopyServeAddress => session.copy_address(),
            Intent::SaveExport(read_me) => self.save_export(session, read_me),
            Intent::FollowRenewal => self.follow_renewal(session),
            Intent::UnfollowRenewal => self.unfollow_renewal(session),
        }
    }

    /// Whether nothing has been answered yet.
    pub(super) fn is_untouched(&self) -> bool {
        self.at == Step::Certificate && matches!(self.certificate, certificate::State::Empty)
    }

    /// What trying again means on this step, where it is not its filled button.
    pub(super) fn try_again(&self, next: NextMove) -> Option<Intent> {
        let lists = next == NextMove::TryAgain && self.at == Step::Client && self.client.listing_was_refused();
        lists.then_some(Intent::ListClients)
    }

    /// Whether something is under way on this step, so that the filled button has to wait.
    #[must_use]
    pub fn is_busy(&self, session: &Session) -> bool {
        self.pending(session).is_some()
    }

    /// The step on the screen.
    #[must_use]
    pub fn at(&self) -> Step {
        self.at
    }

    /// What has to be put right before it goes on.
    #[must_use]
    pub fn complaints(&self) -> &[Complaint] {
        &self.complaints
    }

    /// Step 1.
    #[must_use]
    pub fn certificate(&self) -> &certificate::State {
        &self.certificate
    }

    /// Why the file dialog could not be shown, if so. The path can be typed all the same.
    #[must_use]
    pub fn dialog_problem(&self) -> Option<&Problem> {
        self.dialog_problem.as_ref()
    }

    /// Step 2.
    #[must_use]
    pub fn password(&self) -> &password::State {
        &self.password
    }

    /// Step 2, where the file has a key without its certificate.
    #[must_use]
    pub fn second(&self) -> &password::certificate_file::State {
        &self.second
    }

    /// Step 4.
    #[must_use]
    pub fn client(&self) -> &client::State {
        &self.client
    }

    /// Step 5.
    #[must_use]
    pub fn check(&self) -> &check::State {
        &self.check
    }

    /// Step 6.
    #[must_use]
    pub fn token(&self) -> &token::State {
        &self.token
    }

    /// The client that tokens are asked for with, once it is settled, and who administers it: the administration
    /// client that was typed, or else the one that such an organisation has from the beginning.
    #[must_use]
    pub fn client_in_use(&self, session: &Session) -> Option<ClientInUse> {
        let settled = self.check.settled()?;
        let likely = || ClientId::parse(&session.likely_admin_client()?).ok();
        let admin = self.administration_client(session).or_else(likely);
        Some(ClientInUse {
            client_id: settled.client_id.clone(),
            scopes: settled.scopes.clone(),
            admin: admin.and_then(|admin| session.admin(admin)),
        })
    }

    /// This machine's clock was set: a token, a wait, and how long ago a client was sent are counted as before.
    pub(super) fn clock_set(&mut self, moved: SignedDuration) {
        self.check.clock_set(moved);
        self.token.clock_set(moved);
        self.altinn.clock_set(moved);
    }

    fn complain(&mut self, complaints: Vec<Complaint>) -> Vec<Effect> {
        self.complaints = complaints;
        Vec::new()
    }
}
