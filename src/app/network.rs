//! "Network": the proxy, and who is trusted besides, where what the system is set up with is not enough.
//!
//! It opens from the menu, or from a problem that it mends, above whatever is on the screen, and ends there again: with
//! what was set in use, or with nothing changed.

use super::complaint::{Complaint, Field};
use super::session::Session;
use super::typed::typed_path;
use crate::contract::{Authority, CertificateFile, Effect, KeepAct, NetworkChoice, NetworkOrder, Ticket};
use crate::domain::{ProxyAddress, Secret};
use crate::keystore::{self, Certificate};
use crate::problem::{Problem, Situation};
use std::path::PathBuf;

/// What a person wants of "Network".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Intent {
    /// Open it.
    Open,
    /// Open the dialog for the file of an authority.
    BrowseAuthority,
    /// Read the file whose path is typed.
    ReadAuthority,
    /// Trust this one no longer, by its place.
    RemoveAuthority(usize),
}

/// What is typed and ticked.
#[derive(Debug, Default)]
pub struct Draft {
    /// The proxy's address. Somebody may type a password into it, so it is a secret.
    pub proxy: Secret,
    /// As whom the proxy is logged in to.
    pub user: String,
    /// The password for that.
    pub password: Secret,
    /// Whether the keyring is to have the password.
    pub remember: bool,
    /// The path of the file of an authority.
    pub path: String,
}

/// Somebody who is trusted, and what the certificate says.
#[derive(Debug, Clone)]
pub struct Trusted {
    authority: Authority,
    /// The certificate, read.
    pub certificate: Certificate,
}

impl Trusted {
    /// `None` for what no server's certificate can lead back to.
    fn read(der: &[u8]) -> Option<Self> {
        let certificate = Certificate::from_der(der).ok().filter(|_| keystore::is_trust_anchor(der))?;
        Some(Self { authority: Authority::new(der.to_vec()), certificate })
    }
}

/// What is under way.
#[derive(Debug, Default)]
pub enum State {
    /// Nothing.
    #[default]
    Asking,
    /// The native dialog is open.
    Browsing(Ticket),
    /// The file is being read.
    Reading(Ticket),
    /// It is being set, and written down.
    Keeping(Ticket, Box<NetworkChoice>),
    /// The file of an authority could not be read, or not all of this be kept.
    Refused(Problem),
}

impl State {
    fn pending(&self) -> Option<Ticket> {
        match self {
            Self::Browsing(ticket) | Self::Reading(ticket) | Self::Keeping(ticket, _) => Some(*ticket),
            Self::Asking | Self::Refused(_) => None,
        }
    }
}

/// The page is open.
#[derive(Debug, Default)]
struct Open {
    state: State,
    trusted: Vec<Trusted>,
}

/// "Network", above the other areas.
#[derive(Debug, Default)]
pub struct NetworkArea {
    /// What is typed and ticked.
    pub draft: Draft,
    complaints: Vec<Complaint>,
    open: Option<Open>,
    choice: NetworkChoice,
    system: Option<ProxyAddress>,
    problem: Option<Problem>,
}

impl NetworkArea {
    /// As it was set at an earlier visit; what is wrong with how that was kept; and which proxy the system has.
    pub(super) fn begin(&mut self, choice: NetworkChoice, problem: Option<Problem>, system: Option<ProxyAddress>) {
        (self.choice, self.problem, self.system) = (choice, problem, system);
    }

    /// Whether it is on the screen.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// What is under way; `None` while another area is on the screen.
    #[must_use]
    pub fn state(&self) -> Option<&State> {
        self.open.as_ref().map(|open| &open.state)
    }

    /// Who is to be trusted besides.
    #[must_use]
    pub fn trusted(&self) -> &[Trusted] {
        self.open.as_ref().map(|open| &*open.trusted).unwrap_or_default()
    }

    /// What is set now.
    #[must_use]
    pub fn choice(&self) -> &NetworkChoice {
        &self.choice
    }

    /// The proxy of the system, where it tells.
    #[must_use]
    pub fn system(&self) -> Option<&ProxyAddress> {
        self.system.as_ref()
    }

    /// What is wrong with how it was kept, if anything.
    #[must_use]
    pub fn problem(&self) -> Option<&Problem> {
        self.problem.as_ref()
    }

    /// What has to be put right before it is used.
    #[must_use]
    pub fn complaints(&self) -> &[Complaint] {
        &self.complaints
    }

    /// Whether something is under way.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.pending().is_some()
    }

    /// Whether "Cancel" can stop it: what is being kept is done in a moment.
    #[must_use]
    pub fn can_cancel(&self) -> bool {
        matches!(self.state(), Some(State::Browsing(_) | State::Reading(_)))
    }

    /// Whether a password stands there that was not used yet.
    pub(super) fn has_typed(&self) -> bool {
        !self.draft.password.is_empty()
    }

    /// Whether the file that was read is for this page.
    pub(super) fn awaits(&self, ticket: Ticket) -> bool {
        self.pending() == Some(ticket)
    }

    fn pending(&self) -> Option<Ticket> {
        self.state().and_then(State::pending)
    }

    fn set(&mut self, state: State) {
        if let Some(open) = &mut self.open {
            open.state = state;
        }
    }

    pub(super) fn update(&mut self, session: &mut Session, intent: Intent) -> Vec<Effect> {
        match intent {
            Intent::Open => self.open(),
            _ if !self.is_open() || self.is_busy() => Vec::new(),
            Intent::BrowseAuthority => self.browse(session),
            Intent::ReadAuthority => self.read_typed(session),
            Intent::RemoveAuthority(place) => self.remove(place),
        }
    }

    /// With what is set now.
    pub(super) fn open(&mut self) -> Vec<Effect> {
        if self.is_open() {
            return Vec::new();
        }
        let NetworkChoice { proxy, user, remembers, authorities } = &self.choice;
        self.draft = Draft {
            proxy: Secret::new(proxy.as_ref().map(ToString::to_string).unwrap_or_default()),
            user: user.clone().unwrap_or_default(),
            remember: *remembers,
            ..Draft::default()
        };
        let trusted = authorities.iter().filter_map(|authority| Trusted::read(authority.der())).collect();
        self.open = Some(Open { trusted, ..Open::default() });
        Vec::new()
    }

    /// To mend a problem: where the system's proxy is what wants a password, it stands there already.
    pub(super) fn open_to_mend(&mut self) -> Vec<Effect> {
        let effects = self.open();
        if let Some(system) = self.system.as_ref().filter(|_| self.draft.proxy.is_empty()) {
            self.draft.proxy = Secret::new(system.to_string());
        }
        effects
    }

    /// Back to where one was; what was not used is forgotten.
    pub(super) fn close(&mut self) -> Vec<Effect> {
        let cancelled = self.pending().filter(|_| self.can_cancel()).map(Effect::Cancel);
        self.open = None;
        self.draft = Draft::default();
        self.complaints.clear();
        cancelled.into_iter().collect()
    }

    pub(super) fn cancel(&mut self) -> Vec<Effect> {
        let cancelled = self.pending().filter(|_| self.can_cancel()).map(Effect::Cancel);
        if cancelled.is_some() {
            self.set(State::Asking);
        }
        cancelled.into_iter().collect()
    }

    /// "Use this". A path that is typed still is read first: it was typed to be used.
    pub(super) fn proceed(&mut self, session: &mut Session) -> Vec<Effect> {
        if !self.is_open() || self.is_busy() {
            return Vec::new();
        }
        if !self.draft.path.trim().is_empty() {
            return self.read_typed(session);
        }
        let asked = self.proxy();
        self.complaints = asked.as_ref().err().copied().into_iter().collect();
        let Ok((proxy, user)) = asked else { return Vec::new() };
        let password = Some(self.draft.password.take()).filter(|password| !password.is_empty());
        let remembers = self.draft.remember && user.is_some();
        let authorities = self.trusted().iter().map(|trusted| trusted.authority.clone()).collect();
        let choice = NetworkChoice { proxy, user, remembers, authorities };
        let ticket = session.tickets.issue();
        self.set(State::Keeping(ticket, Box::new(choice.clone())));
        vec![Effect::Keep(KeepAct::Network(ticket, Box::new(NetworkOrder { choice, password })))]
    }

    /// The proxy and the user that are typed, or what is wrong with them.
    fn proxy(&self) -> Result<(Option<ProxyAddress>, Option<String>), Complaint> {
        let (proxy, user) = (self.draft.proxy.expose().trim(), self.draft.user.trim());
        if proxy.is_empty() {
            let is_alone = user.is_empty() && self.draft.password.is_empty();
            return if is_alone { Ok((None, None)) } else { Err(Complaint::ProxyMissing) };
        }
        let proxy = ProxyAddress::parse(proxy).map_err(Complaint::ProxyAddress)?;
        if user.is_empty() && !self.draft.password.is_empty() {
            return Err(Complaint::ProxyUserMissing);
        }
        Ok((Some(proxy), Some(user.to_owned()).filter(|user| !user.is_empty())))
    }

    /// A field was left: the form of an address is checked, and what was wrong is taken back.
    pub(super) fn leave(&mut self, field: Field) -> Vec<Effect> {
        self.complaints.retain(|complaint| complaint.field() != field);
        let proxy = self.draft.proxy.expose().trim();
        if field == Field::ProxyAddress && !proxy.is_empty() {
            self.complaints.extend(ProxyAddress::parse(proxy).err().map(Complaint::ProxyAddress));
        }
        Vec::new()
    }

    fn browse(&mut self, session: &mut Session) -> Vec<Effect> {
        let ticket = session.tickets.issue();
        self.set(State::Browsing(ticket));
        vec![Effect::PickCertificate(ticket)]
    }

    fn read_typed(&mut self, session: &mut Session) -> Vec<Effect> {
        let path = typed_path(&self.draft.path);
        if path.as_os_str().is_empty() {
            self.complaints = vec![Complaint::AuthorityMissing];
            return Vec::new();
        }
        self.read(session, path)
    }

    fn read(&mut self, session: &mut Session, path: PathBuf) -> Vec<Effect> {
        self.complaints.clear();
        let ticket = session.tickets.issue();
        self.set(State::Reading(ticket));
        vec![Effect::ReadCertificate(ticket, path)]
    }

    pub(super) fn drop_files(&mut self, session: &mut Session, mut paths: Vec<PathBuf>) -> Vec<Effect> {
        if self.is_busy() {
            return Vec::new();
        }
        match paths.len() {
            0 => Vec::new(),
            1 => self.read(session, paths.swap_remove(0)),
            _ => {
                self.set(State::Refused(Situation::SeveralFiles.into()));
                Vec::new()
            }
        }
    }

    fn remove(&mut self, place: usize) -> Vec<Effect> {
        if let Some(open) = self.open.as_mut().filter(|open| place < open.trusted.len()) {
            open.trusted.remove(place);
        }
        Vec::new()
    }

    pub(super) fn picked(&mut self, session: &mut Session, result: Result<Option<PathBuf>, Problem>) -> Vec<Effect> {
        self.set(State::Asking);
        match result {
            Ok(Some(path)) => self.read(session, path),
            Ok(None) => Vec::new(),
            Err(problem) => {
                self.set(State::Refused(problem));
                Vec::new()
            }
        }
    }

    /// A file may have several, and those that are trusted already.
    pub(super) fn was_read(&mut self, result: Result<CertificateFile, Problem>) -> Vec<Effect> {
        self.set(State::Asking);
        match result {
            Ok(file) => self.take(&keystore::certificates(file.bytes.expose()).unwrap_or_default()),
            Err(problem) => self.set(State::Refused(problem)),
        }
        Vec::new()
    }

    fn take(&mut self, certificates: &[Vec<u8>]) {
        let found: Vec<Trusted> = certificates.iter().filter_map(|der| Trusted::read(der)).collect();
        let Some(open) = &mut self.open else { return };
        if found.is_empty() {
            self.complaints = vec![Complaint::AuthorityIsNone];
            return;
        }
        self.draft.path.clear();
        for trusted in found {
            if !open.trusted.iter().any(|known| known.authority == trusted.authority) {
                open.trusted.push(trusted);
            }
        }
    }

    /// It is in use, also where not all of it could be kept; then the page stays and says so.
    pub(super) fn kept(&mut self, ticket: Ticket, result: Result<Box<NetworkChoice>, Problem>) -> Vec<Effect> {
        let asked = match self.open.as_mut().map(|open| &mut open.state) {
            Some(State::Keeping(awaited, choice)) if *awaited == ticket => Some(std::mem::take(&mut **choice)),
            _ => None,
        };
        match (result, asked) {
            (Ok(choice), asked) => {
                (self.choice, self.problem) = (*choice, None);
                if asked.is_some() { self.close() } else { Vec::new() }
            }
            (Err(problem), Some(asked)) => {
                self.choice = NetworkChoice { remembers: false, ..asked };
                self.draft.remember = false;
                self.set(State::Refused(problem));
                Vec::new()
            }
            (Err(problem), None) => {
                self.problem = Some(problem);
                Vec::new()
            }
        }
    }
}
