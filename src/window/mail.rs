//! The ready e-mails, filled in with what the wizard knows.

use super::screen::Screen;
use crate::domain::ScopeSet;
use crate::problem::{NextMove, Problem, Refusal, Situation};
use crate::text::{AccessRequest, AdministrationRequest, Mail, RightsRequest, environment_name};

/// The e-mail that a problem's button copies.
pub(super) fn about(screen: &Screen<'_>, next: NextMove, problem: &Problem) -> String {
    match next {
        NextMove::MailApiOwner => to_api_owner(screen, problem).text(),
        _ if problem.situation == Situation::AdminForbidden => for_rights(screen).text(),
        _ => to_digdir(screen).text(),
    }
}

/// To Digdir, for an administration client.
pub(super) fn to_digdir(screen: &Screen<'_>) -> Mail {
    let wanted: Vec<String> = screen.app.wizard.client().ticked.iter().map(ToString::to_string).collect();
    let wanted: Vec<&str> = wanted.iter().map(String::as_str).collect();
    let Sender { organisation, number, environment } = sender(screen);
    let request = AdministrationRequest {
        organisation: &organisation,
        number: &number,
        environment: &environment,
        scopes: &wanted,
    };
    request.mail(screen.words)
}

/// To Digdir, for the rights that an administration client lacks.
fn for_rights(screen: &Screen<'_>) -> Mail {
    let client = screen.drafts.wizard.client.admin_client_id.trim();
    let Sender { organisation, number, environment } = sender(screen);
    let request = RightsRequest {
        organisation: &organisation,
        number: &number,
        environment: &environment,
        client: Some(client).filter(|client| !client.is_empty()),
    };
    request.mail(screen.words)
}

fn to_api_owner(screen: &Screen<'_>, problem: &Problem) -> Mail {
    let settled = screen.app.wizard.check().settled();
    let asked = settled.map(|settled| &settled.scopes).map(ScopeSet::to_string).unwrap_or_default();
    let scope = match &problem.situation {
        Situation::Refused(Refusal::ScopeNotGranted(Some(scope))) => scope.to_string(),
        _ => asked,
    };
    let Sender { organisation, number, environment } = sender(screen);
    let request = AccessRequest {
        scope: &scope,
        organisation: &organisation,
        number: &number,
        environment: &environment,
        client: settled.map(|settled| settled.client_id.as_str()),
        trace: problem.detail.trace_id.as_deref(),
        time: Some(&screen.words.date_and_time(screen.now)),
    };
    request.mail(screen.words)
}

/// Who writes.
pub(super) struct Sender {
    pub organisation: String,
    pub number: String,
    pub environment: String,
}

pub(super) fn sender(screen: &Screen<'_>) -> Sender {
    let certificate = screen.app.session.chosen_certificate();
    let number = certificate.and_then(|certificate| certificate.organisation.as_ref().ok());
    let environment = screen.app.session.environment_shown();
    Sender {
        organisation: certificate.map(|certificate| certificate.organisation_name.clone()).unwrap_or_default(),
        number: number.map(|number| number.grouped()).unwrap_or_default(),
        environment: environment.map(|environment| environment_name(screen.words, environment)).unwrap_or_default(),
    }
}
