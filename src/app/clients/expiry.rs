//! One time line of everything that ends, with who must do what.

use super::fleet::{Fleet, Held, Keys};
use crate::contract::KeptKey;
use crate::domain::{Environment, OrgNumber, Timestamp};
use crate::protocol::self_service::ListedKey;
use jiff::SignedDuration;
use std::path::PathBuf;

/// Something that ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ending {
    /// When.
    pub ends: Timestamp,
    /// What.
    pub of: Of,
    /// Where it is used.
    pub environment: Environment,
    /// What is to be done, and so by whom.
    pub deed: Deed,
}

/// What ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Of {
    /// A registered key.
    Key {
        /// The client's identifier.
        client_id: String,
        /// What the client is called.
        client_name: String,
        /// The key's name.
        kid: String,
        /// The file with its private half, where it was made here.
        file: Option<PathBuf>,
    },
    /// A certificate.
    Certificate {
        /// What the organisation is called.
        organisation_name: String,
        /// Its number.
        organisation: OrgNumber,
        /// Where it lies.
        file: PathBuf,
        /// The setups that use it, by name.
        setups: Vec<String>,
    },
    /// What a client signs in with: it stands still with its certificate.
    Client {
        /// The client's identifier.
        client_id: String,
        /// What the client is called.
        client_name: String,
        /// Where the certificate lies.
        file: PathBuf,
    },
}

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Make the next key here: the private half lies on this machine.
    Rotate,
    /// Ask whoever has the private half for the public half of the next key, and register that.
    AskHolder,
    /// A later key is registered: see to it that the system uses that one.
    SwitchOver,
    /// It has ended, and a later key is registered: take it away when there is time.
    TidyUp,
    /// It is bound to its certificate: register a key of the new certificate.
    RenewWithCertificate,
    /// Order a new certificate, and put it where the old one is used.
    OrderCertificate,
    /// The client goes with its certificate: whoever runs its system gets the new one.
    FollowCertificate,
}

impl Deed {
    const ALL: [Self; 7] = [
        Self::Rotate,
        Self::AskHolder,
        Self::SwitchOver,
        Self::TidyUp,
        Self::RenewWithCertificate,
        Self::OrderCertificate,
        Self::FollowCertificate,
    ];

    /// The one that programs know by this word.
    #[must_use]
    pub fn by_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|deed| deed.key() == key)
    }

    /// In a word, for programs. It is never translated.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Rotate => "rotate",
            Self::AskHolder => "ask-holder",
            Self::SwitchOver => "switch-over",
            Self::TidyUp => "tidy-up",
            Self::RenewWithCertificate => "renew-with-certificate",
            Self::OrderCertificate => "order-certificate",
            Self::FollowCertificate => "follow-certificate",
        }
    }
}

/// The end of a certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CertificateEnd {
    /// Until when it is valid.
    pub ends: Timestamp,
    /// Whose it is.
    pub organisation: OrgNumber,
    /// What the organisation is called.
    pub organisation_name: String,
    /// Where it lies.
    pub file: PathBuf,
    /// Where it is used.
    pub environment: Environment,
    /// The setup that uses it, where one does.
    pub setup: Option<String>,
}

/// What the time line is made of.
#[derive(Debug, Default)]
pub struct Sources<'a> {
    /// The clients that were read.
    pub fleets: Vec<&'a Fleet>,
    /// The certificates.
    pub certificates: Vec<CertificateEnd>,
    /// The keys that are kept here.
    pub kept: &'a [KeptKey],
}

impl Ending {
    /// Whether it ends within this time, or has ended, so that something stands still.
    #[must_use]
    pub fn is_due(&self, now: Timestamp, within: SignedDuration) -> bool {
        let left = self.ends.duration_since(now);
        self.deed != Deed::TidyUp && left <= within
    }

    /// Whole days that are left; negative once it has ended.
    #[must_use]
    pub fn days_left(&self, now: Timestamp) -> i64 {
        self.ends.duration_since(now).as_secs().div_euclid(86_400)
    }
}

/// Everything that ends, the nearest first.
#[must_use]
pub fn time_line(sources: &Sources<'_>, now: Timestamp) -> Vec<Ending> {
    let mut endings = certificates(&sources.certificates);
    for fleet in &sources.fleets {
        let environment = &fleet.admin().environment;
        for held in fleet.clients().iter().filter(|held| held.client.active) {
            endings.extend(keys(held, environment, sources.kept, now));
        }
    }
    let is_unread = |kept: &&KeptKey| !sources.fleets.iter().any(|fleet| is_read(fleet, kept));
    endings.extend(sources.kept.iter().filter(is_unread).filter_map(as_kept));
    endings.sort_by_cached_key(|ending| (ending.ends, name(ending)));
    endings
}

/// Each once, with all setups that use it.
fn certificates(all: &[CertificateEnd]) -> Vec<Ending> {
    let mut endings: Vec<Ending> = Vec::new();
    for one in all {
        let same = endings.iter_mut().find(|ending| {
            let is_file = matches!(&ending.of, Of::Certificate { file, .. } if *file == one.file);
            is_file && ending.ends == one.ends && ending.environment == one.environment
        });
        if let Some(Ending { of: Of::Certificate { setups, .. }, .. }) = same {
            setups.extend(one.setup.clone());
            continue;
        }
        endings.push(Ending {
            ends: one.ends,
            environment: one.environment.clone(),
            deed: Deed::OrderCertificate,
            of: Of::Certificate {
                organisation_name: one.organisation_name.clone(),
                organisation: one.organisation,
                file: one.file.clone(),
                setups: one.setup.iter().cloned().collect(),
            },
        });
    }
    endings
}

fn keys<'a>(
    held: &'a Held,
    environment: &'a Environment,
    kept: &'a [KeptKey],
    now: Timestamp,
) -> impl Iterator<Item = Ending> + 'a {
    let lasts = held.read_keys().iter().map(|key| key.ends.unwrap_or(Timestamp::MAX)).max();
    held.read_keys().iter().filter_map(move |key| {
        let ends = key.ends?;
        let ours = kept.iter().find(|kept| is_here(kept, environment) && Some(&kept.key) == key.public.as_ref());
        let has_later = lasts.is_some_and(|last| last > ends && last > now);
        Some(Ending {
            ends,
            environment: environment.clone(),
            deed: deed(key, has_later, ours.is_some(), now),
            of: Of::Key {
                client_id: held.client.client_id.clone(),
                client_name: held.client.client_name.clone(),
                kid: key.kid.clone(),
                file: ours.map(|kept| kept.file.clone()),
            },
        })
    })
}

fn deed(key: &ListedKey, has_later: bool, is_ours: bool, now: Timestamp) -> Deed {
    match (has_later, is_ours) {
        (true, _) if key.has_ended(now) => Deed::TidyUp,
        (true, _) => Deed::SwitchOver,
        (false, true) => Deed::Rotate,
        (false, false) if key.is_bound => Deed::RenewWithCertificate,
        (false, false) => Deed::AskHolder,
    }
}

fn is_here(kept: &KeptKey, environment: &Environment) -> bool {
    kept.environment.issuer.same_but_slash(environment.issuer.as_str())
}

/// Whether it is known what keys its client has, or that it has none that matter.
fn is_read(fleet: &Fleet, kept: &KeptKey) -> bool {
    let is_of = |held: &&Held| held.client.client_id == kept.client_id.as_str();
    let mut of_client = fleet.clients().iter().filter(is_of);
    is_here(kept, &fleet.admin().environment)
        && of_client.any(|held| matches!(held.keys, Keys::Read(_) | Keys::Inactive))
}

/// A key of ours by what was last seen of it, where its client could not be read now.
fn as_kept(kept: &KeptKey) -> Option<Ending> {
    kept.registered?;
    Some(Ending {
        ends: kept.ends?,
        environment: kept.environment.clone(),
        deed: Deed::Rotate,
        of: Of::Key {
            client_id: kept.client_id.to_string(),
            client_name: String::new(),
            kid: kept.key.kid().to_owned(),
            file: Some(kept.file.clone()),
        },
    })
}

fn name(ending: &Ending) -> String {
    match &ending.of {
        Of::Key { client_name, client_id, kid, .. } => format!("{client_name} {client_id} {kid}"),
        Of::Certificate { organisation_name, .. } => organisation_name.clone(),
        Of::Client { client_name, client_id, .. } => format!("{client_name} {client_id}"),
    }
}
