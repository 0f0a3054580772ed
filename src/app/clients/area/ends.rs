//! «Utløp»: all that ends, of the clients that are read, of what was read at earlier visits, and of the setups.

use super::{ClientsArea, Reading};
use crate::app::clients::{CertificateEnd, Deed, Ending, Keys, Of, Sources, time_line};
use crate::app::session::Session;
use crate::contract::{Profile, SeenEnds, SeenKey, name_of};
use crate::domain::{EnvironmentKind, Timestamp};

/// What ends.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum What {
    /// Anything.
    #[default]
    All,
    /// Certificates.
    Certificates,
    /// Registered keys.
    Keys,
    /// Clients that go with a certificate.
    Clients,
}

/// What is looked for among what ends.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EndsQuery {
    /// Each word of it stands in a name, an identifier or a file.
    pub search: String,
    /// What ends.
    pub what: What,
    /// Where; `None` for everywhere.
    pub place: Option<EnvironmentKind>,
    /// As a table in words, not as a drawing.
    pub as_table: bool,
}

/// Something that ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// What, when and who must do what.
    pub ending: Ending,
    /// When that was read, where it was not now.
    pub read: Option<Timestamp>,
    /// What it is found by, in small letters.
    found_by: String,
}

impl What {
    /// Whether this is of the kind.
    #[must_use]
    pub fn takes(self, ending: &Ending) -> bool {
        match self {
            Self::All => true,
            Self::Certificates => matches!(ending.of, Of::Certificate { .. }),
            Self::Keys => matches!(ending.of, Of::Key { .. }),
            Self::Clients => matches!(ending.of, Of::Client { .. }),
        }
    }
}

impl Shown {
    fn new(ending: Ending, read: Option<Timestamp>) -> Self {
        let found_by = match &ending.of {
            Of::Key { client_id, client_name, kid, .. } => format!("{client_name}\n{client_id}\n{kid}"),
            Of::Client { client_id, client_name, file } => format!("{client_name}\n{client_id}\n{}", name_of(file)),
            Of::Certificate { organisation_name, organisation, file, setups } => {
                format!("{organisation_name}\n{organisation}\n{}\n{}", name_of(file), setups.join("\n"))
            }
        };
        Self { ending, read, found_by: found_by.to_lowercase() }
    }
}

impl EndsQuery {
    fn takes(&self, shown: &Shown, words: &[&str]) -> bool {
        self.what.takes(&shown.ending)
            && self.place.is_none_or(|kind| shown.ending.environment.kind == kind)
            && words.iter().all(|word| shown.found_by.contains(word))
    }
}

impl ClientsArea {
    /// All that ends, the nearest first.
    #[must_use]
    pub fn ends(&self) -> &[Shown] {
        &self.ends
    }

    /// What of it is shown.
    #[must_use]
    pub fn shown_ends(&self) -> impl ExactSizeIterator<Item = &Shown> {
        self.shown_ends.iter().map(|place| &self.ends[*place])
    }

    pub(super) fn gather_ends(&mut self, session: &Session) {
        self.ends = all_ends(session, self.reading.as_ref(), self.file.as_deref());
    }

    pub(super) fn find_ends(&mut self) {
        let query = &self.draft.ends;
        let search = query.search.to_lowercase();
        let words: Vec<&str> = search.split_whitespace().collect();
        self.shown_ends = (0..self.ends.len()).filter(|place| query.takes(&self.ends[*place], &words)).collect();
    }
}

/// Everything that is known to end, the nearest first. `file` is the one of the certificate that is open.
#[must_use]
pub fn all_ends(session: &Session, reading: Option<&Reading>, file: Option<&std::path::Path>) -> Vec<Shown> {
    let profiles = session.kept.profiles();
    let mut certificates: Vec<CertificateEnd> = profiles.iter().map(end_of).collect();
    certificates.extend(file.and_then(|file| open_end(session, file, &certificates)));
    let sources =
        Sources { fleets: reading.map(Reading::fleet).into_iter().collect(), certificates, kept: session.kept.keys() };
    let mut ends: Vec<Shown> =
        time_line(&sources, session.now()).into_iter().map(|ending| Shown::new(ending, None)).collect();
    for seen in session.kept.ends() {
        let keys = seen.keys.iter().filter(|key| !is_read(reading, seen, key));
        ends.extend(keys.filter_map(|key| Some(Shown::new(seen_end(seen, key)?, Some(seen.read)))));
    }
    let known: Vec<Shown> = profiles.iter().filter_map(|profile| kept_end(profile, &ends)).collect();
    ends.extend(known);
    let followers = followers(session, &ends);
    ends.extend(followers);
    ends.sort_by_key(|shown| shown.ending.ends);
    ends
}

/// The client is listed now: what was read of its keys at an earlier visit counts only until they are read.
fn is_read(reading: Option<&Reading>, seen: &SeenEnds, key: &SeenKey) -> bool {
    let Some(fleet) = reading.map(Reading::fleet).filter(|fleet| {
        seen.is_of(&fleet.admin().environment, &fleet.admin().client_id) && !fleet.clients().is_empty()
    }) else {
        return false;
    };
    let held = fleet.clients().iter().find(|held| held.client.client_id == key.client_id);
    held.is_none_or(|held| matches!(held.keys, Keys::Read(_) | Keys::Inactive))
}

fn seen_end(seen: &SeenEnds, key: &SeenKey) -> Option<Ending> {
    let SeenKey { client_id, client_name, kid, ends, todo } = key.clone();
    let of = Of::Key { client_id, client_name, kid, file: None };
    Some(Ending { ends, of, environment: seen.environment.clone(), deed: Deed::by_key(&todo)? })
}

/// The first key of a setup's client, where nothing else is known of its keys.
fn kept_end(profile: &Profile, known: &[Shown]) -> Option<Shown> {
    let ends = profile.keys_end.filter(|_| !has_key(profile, known))?;
    let of = Of::Key {
        client_id: profile.client_id.to_string(),
        client_name: profile.name.clone(),
        kid: String::new(),
        file: None,
    };
    let ending = Ending { ends, of, environment: profile.environment.clone(), deed: Deed::AskHolder };
    Some(Shown::new(ending, None))
}

/// Whether a key of its client is known to end.
fn has_key(profile: &Profile, known: &[Shown]) -> bool {
    let is_its = |shown: &Shown| {
        let here = profile.environment.issuer == shown.ending.environment.issuer;
        here && matches!(&shown.ending.of, Of::Key { client_id, .. } if client_id == profile.client_id.as_str())
    };
    known.iter().any(is_its)
}

/// The clients of the setups that sign in with their certificate, each once. One on which a key is registered takes no
/// certificate any more.
fn followers(session: &Session, known: &[Shown]) -> Vec<Shown> {
    let mut followers: Vec<Shown> = Vec::new();
    let kept = &session.kept;
    let signs = |profile: &&Profile| {
        let made_here = kept.registered_key(&profile.environment, &profile.client_id);
        profile.keys_end.is_none() && made_here.is_none() && !has_key(profile, known)
    };
    for profile in kept.profiles().iter().filter(signs) {
        let of = Of::Client {
            client_id: profile.client_id.to_string(),
            client_name: profile.client_name.clone().unwrap_or_else(|| profile.name.clone()),
            file: profile.file.clone(),
        };
        let (ends, environment) = (profile.certificate_ends, profile.environment.clone());
        let shown = Shown::new(Ending { ends, of, environment, deed: Deed::FollowCertificate }, None);
        if !followers.contains(&shown) {
            followers.push(shown);
        }
    }
    followers
}

fn end_of(profile: &Profile) -> CertificateEnd {
    CertificateEnd {
        ends: profile.certificate_ends,
        organisation: profile.organisation,
        organisation_name: profile.organisation_name.clone(),
        file: profile.file.clone(),
        environment: profile.environment.clone(),
        setup: Some(profile.name.clone()),
    }
}

/// The certificate that is open, where no setup has its file.
fn open_end(session: &Session, file: &std::path::Path, known: &[CertificateEnd]) -> Option<CertificateEnd> {
    let certificate = session.chosen_certificate()?;
    let environment = session.environment()?.clone();
    if known.iter().any(|end| end.file == file && end.environment == environment) {
        return None;
    }
    Some(CertificateEnd {
        ends: certificate.not_after,
        organisation: *certificate.organisation.as_ref().ok()?,
        organisation_name: certificate.organisation_name.clone(),
        file: file.to_owned(),
        environment,
        setup: None,
    })
}
