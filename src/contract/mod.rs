//! What the application and the world say to each other: an [`Effect`] goes out, and the [`Report`] that bears its
//! [`Ticket`] comes back. Types, and what both sides must compute alike; who asks and who answers lie elsewhere.

/// One row for each variant: which one, and its name.
macro_rules! names {
    ($of:ident: $($variant:ident)* $(; $($nested:ident ($($field:pat),*) => $act:ident)*)?) => {
        /// Its name. Nothing of what it holds.
        #[must_use]
        pub fn name(&self) -> &'static str {
            match self {
                $($of::$variant { .. } => stringify!($variant),)*
                $($($of::$nested($($field),*) => $act.name(),)*)?
            }
        }
    };
}

mod altinn;
mod aside;
mod certificate;
mod client;
mod demo;
mod diagnosis;
mod effect;
mod ends;
mod export;
mod files;
mod history;
mod keeping;
mod keys;
mod looks;
mod network;
mod profile;
mod recent;
mod report;
mod revocation;
mod ticket;
mod token;
mod waiting;

pub use altinn::{AltinnAnswer, AltinnQuestion, Exchanging, VendorQuestion};
pub use aside::{AdminKeyOrder, Aside, AsideReport, Asked, Refused, ServeOrder};
pub use certificate::{Issued, KeptCertificate, Renewed};
pub use client::{Admin, AdminKey, AdminKeyPlace, Changed, ClientChange, Creation, Plan, UnreadEntry, Unsettled};
pub use demo::{Demo, DemoAct};
pub use diagnosis::{Comparing, Input, Question};
pub use effect::Effect;
pub use ends::{SeenEnds, SeenKey};
pub use export::{ExportOrder, Saved};
pub use files::{CertificateFile, FileContents, NewKeystore, Passwords, Unlocking, name_of};
pub use history::{History, PastChange};
pub use keeping::KeepAct;
pub use keys::{BroughtKey, BroughtPrivate, HandOver, HandedOver, KeptKey, KeyOrder, KeyOrigin, MadeKey};
pub use looks::{DesktopWishes, Looks, Theme, Zoom};
pub use network::{Authority, NetworkChoice, NetworkOrder};
pub use profile::{Change, Last, Profile};
pub use recent::RecentFiles;
pub use report::Report;
pub use revocation::{RevocationOutcome, RevocationQuestion};
pub use ticket::{Ticket, Tickets};
pub use token::{AuthorizationServer, TokenExchange, TokenRequest, Trial, TrialAnswer};
pub use waiting::{Waiting, WaitingChange};
