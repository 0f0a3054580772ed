//! Step 3: where the token is for. The certificate decides what is possible; where it leaves one answer, nobody is asked.

use crate::app::complaint::Complaint;
use crate::app::session::Session;
use crate::app::wizard::{Step, Wizard};
use crate::contract::Effect;
use crate::diagnosis;
use crate::domain::EnvironmentKind;
use crate::keystore::CertificateEnvironment;
use crate::problem::Situation;

impl Wizard {
    pub(in crate::app) fn choose_environment(&mut self, session: &mut Session, kind: EnvironmentKind) -> Vec<Effect> {
        if session.chosen() == Some(kind) || session.environment_of(kind).is_none() {
            return Vec::new();
        }
        self.complaints.clear();
        session.choose(Some(kind));
        self.changed(session, Step::Environment);
        self.forget_registrations();
        Vec::new()
    }

    pub(in crate::app) fn leave_environment(&mut self, session: &mut Session) -> Vec<Effect> {
        let realm = session.chosen_certificate().map(|certificate| certificate.realm);
        if session.chosen().is_none() {
            return self.complain(vec![Complaint::EnvironmentMissing]);
        }
        match (session.environment_stop().map(|problem| problem.situation), realm) {
            (Some(Situation::SelfSigned), _) => self.complain(vec![Complaint::CertificateSelfSigned]),
            (Some(_), Some(realm)) => self.complain(vec![Complaint::EnvironmentImpossible(realm)]),
            (Some(_), None) | (None, _) => self.advance(session),
        }
    }
}

impl Wizard {
    /// Whether the certificate has chosen the environment, so that the question is passed over.
    #[must_use]
    pub fn is_environment_decided(&self, session: &Session) -> bool {
        decided(session).is_some_and(|kind| session.chosen() == Some(kind))
    }

    /// Chooses what the certificate leaves no choice about. `false` where somebody has to be asked.
    pub(in crate::app) fn decide_environment(&mut self, session: &mut Session) -> bool {
        let Some(kind) = decided(session) else { return false };
        self.choose_environment(session, kind);
        self.stale.remove(&Step::Environment);
        true
    }
}

/// Why an environment can never be used with the certificate, if so.
#[must_use]
pub fn impossible(session: &Session, kind: EnvironmentKind) -> Option<Situation> {
    diagnosis::certificate_in(kind, session.chosen_certificate()?)
}

/// The one environment that the certificate works in. Production is always somebody's own choice, and out of the demo
/// nobody is led without being asked.
fn decided(session: &Session) -> Option<EnvironmentKind> {
    session.chosen_certificate()?;
    let mut possible = session.environments().into_iter().filter(|kind| impossible(session, *kind).is_none());
    let only = possible.next().filter(|_| possible.next().is_none())?;
    let leaves_demo = session.is_demo() && only != EnvironmentKind::Demo;
    (only != EnvironmentKind::Production && !leaves_demo).then_some(only)
}

/// The first time: what the certificate is made for. A production certificate chooses nothing,
/// so that production is always somebody's own choice.
pub(super) fn preselect(session: &mut Session) -> Vec<Effect> {
    if session.chosen().is_some() {
        return Vec::new();
    }
    let likely = match session.chosen_certificate().map(|certificate| certificate.realm) {
        Some(CertificateEnvironment::Demo) if session.environment_of(EnvironmentKind::Demo).is_some() => {
            Some(EnvironmentKind::Demo)
        }
        Some(CertificateEnvironment::Test | CertificateEnvironment::Demo | CertificateEnvironment::Unknown)
            if session.has_custom() =>
        {
            Some(EnvironmentKind::Custom)
        }
        Some(CertificateEnvironment::Test) => Some(EnvironmentKind::Test),
        Some(CertificateEnvironment::Production | CertificateEnvironment::Unknown | CertificateEnvironment::Demo)
        | None => None,
    };
    session.choose(likely);
    Vec::new()
}
