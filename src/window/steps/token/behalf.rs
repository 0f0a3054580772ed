//! "On behalf of a customer": how the customer has let us act, what must have been done before, and the fields of the way
//! that is chosen.

use egui::Ui;

use crate::app::complaint::Field;
use crate::app::wizard;
use crate::app::wizard::token::{Behalf, OnBehalfDraft};
use crate::problem::{NextMove, Problem, Refusal, Situation};
use crate::text;
use crate::window::focus;
use crate::window::screen::{Screen, field_key};
use crate::window::steps::parts::field;
use crate::window::theme::SPACE_16;
use crate::window::widgets::{Choice, FieldResponse, RadioGroup, disclosure, set_open};

const KEY: &str = "token_behalf";
/// The group of ways.
const WAYS: &str = "token_behalf_way";

/// Where a field's text lies in the draft.
type Typed = fn(&mut OnBehalfDraft) -> &mut String;

/// The fields that the ways have of their own, in the order of [`text::BEHALF_FIELDS`].
const TYPED: [(Field, Typed); 5] = [
    (Field::SystemUserOwner, |draft| &mut draft.owner),
    (Field::ExternalRef, |draft| &mut draft.reference),
    (Field::ConsentId, |draft| &mut draft.consent_id),
    (Field::ConsentFrom, |draft| &mut draft.consent_from),
    (Field::Details, |draft| &mut draft.written),
];

/// Open when the person opened it, where somebody is acted for already, and whenever something in it has to be put right.
/// `refused` is why the token was refused, where it was.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>, refused: Option<&Problem>) {
    let behalf = screen.drafts.wizard.token.behalf();
    let untouched = ui.data(|data| data.get_temp::<bool>(focus::id((KEY, "open")))).is_none();
    let needed = refused.is_some_and(|refused| refused.next().contains(&NextMove::ChangeClaims));
    let wrong = fields_of(behalf).iter().any(|field| screen.app.complaint(*field).is_some());
    if needed || wrong || (untouched && behalf != Behalf::Itself) {
        set_open(ui.ctx(), KEY, true);
    }
    disclosure(ui, KEY, &text::behalf_title(screen.words), |ui| {
        ui.spacing_mut().item_spacing.y = SPACE_16;
        show_ways(ui, screen, behalf);
        let mut submitted = false;
        for field in fields_of(behalf) {
            submitted |= show_field(ui, screen, *field, refused).submitted;
        }
        if submitted {
            screen.submit();
        }
    });
}

/// Where a refusal that is about whom we act for is mended.
pub(in crate::window) fn key_to_mend(screen: &Screen<'_>, problem: &Problem) -> &'static str {
    let behalf = screen.drafts.wizard.token.behalf();
    if is_about_consumer(problem) {
        let has_consumer = fields_of(behalf).contains(&Field::ConsumerOrg);
        return if has_consumer { field_key(Field::ConsumerOrg) } else { WAYS };
    }
    let first = fields_of(behalf).iter().find(|field| **field != Field::ConsumerOrg);
    first.copied().map_or(WAYS, field_key)
}

/// Whether it is the customer's number that is in the way.
pub(in crate::window) fn is_about_consumer(problem: &Problem) -> bool {
    let Situation::Refused(refusal) = &problem.situation else { return false };
    matches!(refusal, Refusal::NotDelegated { .. } | Refusal::CustomerNotGranted(_) | Refusal::ConsumerOrgInvalid)
}

/// Whether it is the system user or the consent that is in the way.
pub(in crate::window) fn is_about_details(problem: &Problem) -> bool {
    let Situation::Refused(refusal) = &problem.situation else { return false };
    matches!(
        refusal,
        Refusal::SystemUserNotReady
            | Refusal::ConsentNotReady
            | Refusal::UnknownAuthorizationDetails
            | Refusal::UnknownAuthorizationFields
    )
}

/// The fields of a way, in the order in which they stand.
fn fields_of(behalf: Behalf) -> &'static [Field] {
    match behalf {
        Behalf::Itself => &[],
        Behalf::Customer => &[Field::ConsumerOrg],
        Behalf::SystemUser => &[Field::SystemUserOwner, Field::ExternalRef],
        Behalf::Consent => &[Field::ConsentId, Field::ConsentFrom, Field::ConsumerOrg],
        Behalf::Written => &[Field::Details, Field::ConsumerOrg],
    }
}

fn show_ways(ui: &mut Ui, screen: &mut Screen<'_>, behalf: Behalf) {
    let texts = Behalf::ALL.map(|way| [text::behalf(screen.words, way), text::behalf_before(screen.words, way)]);
    let choices = texts.each_ref().map(|[label, detail]| Choice { label, detail: Some(detail) });
    let mut chosen = Behalf::ALL.iter().position(|way| *way == behalf);
    let name = text::behalf_title(screen.words);
    if RadioGroup::new(WAYS, &name).show(ui, &choices, &mut chosen)
        && let Some(chosen) = chosen
    {
        screen.ask(wizard::Intent::ChooseBehalf(Behalf::ALL[chosen]));
    }
}

fn show_field(ui: &mut Ui, screen: &mut Screen<'_>, of: Field, refused: Option<&Problem>) -> FieldResponse {
    let mut known = TYPED.iter().zip(text::BEHALF_FIELDS);
    let Some(((_, typed), (label, about))) = known.find(|((field, _), _)| *field == of) else {
        return show_consumer(ui, screen, refused);
    };
    let about = about.map(|key| screen.say(key));
    field(ui, screen, of, label, |ui, widget, screen| {
        let widget = widget.mono();
        let widget = if let Some(about) = &about { widget.hint(about) } else { widget };
        let widget = if of == Field::ExternalRef { widget } else { widget.required() };
        let widget = if of == Field::Details { widget.rows(4).width(f32::INFINITY) } else { widget };
        widget.show(ui, typed(&mut screen.drafts.wizard.token.on_behalf))
    })
}

/// The customer who has delegated: asked for where that is the way, and possible beside two others.
fn show_consumer(ui: &mut Ui, screen: &mut Screen<'_>, refused: Option<&Problem>) -> FieldResponse {
    let behalf = screen.drafts.wizard.token.behalf();
    let about = screen.say("token-consumer-org-hint");
    let refused = refused_number(ui, screen, refused);
    let answer = field(ui, screen, Field::ConsumerOrg, "token-consumer-org", |ui, widget, screen| {
        let widget = if refused.is_some() { widget.error(refused.as_deref()) } else { widget };
        let widget = if behalf == Behalf::Customer { widget.required() } else { widget.hint(&about) };
        widget.mono().show(ui, &mut screen.drafts.wizard.token.consumer_org)
    });
    // A number that was typed chose the way: emptied, it would take the field with it.
    if answer.response.changed() {
        screen.drafts.wizard.token.on_behalf.chosen = Some(behalf);
    }
    answer
}

/// What Maskinporten has against the customer's number, as long as it is the number that was refused.
fn refused_number(ui: &Ui, screen: &Screen<'_>, refused: Option<&Problem>) -> Option<String> {
    let place = focus::id((KEY, "refused number"));
    let Some(refused) = refused.filter(|refused| is_about_consumer(refused)) else {
        ui.data_mut(|data| data.remove::<String>(place));
        return None;
    };
    let written = &screen.drafts.wizard.token.consumer_org;
    let sent = ui.data_mut(|data| data.get_temp_mut_or_insert_with(place, || written.clone()).clone());
    let is_free = screen.app.complaint(Field::ConsumerOrg).is_none();
    (is_free && sent == *written).then(|| text::what(screen.words, refused))
}
