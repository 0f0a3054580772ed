//! "On behalf of a customer": whom the token is asked for, as it is chosen and typed.

use crate::app::complaint::{Complaint, Field};
use crate::app::session::Session;
use crate::app::wizard::Wizard;
use crate::contract::Effect;
use crate::diagnosis;
use crate::domain::OrgNumber;
use crate::protocol::grant::OptionalClaims;
use crate::protocol::on_behalf::{self, Consent, OnBehalfOf, Party, Reference, SystemUser};

/// How a customer has let the organisation act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Behalf {
    /// There is no customer.
    Itself,
    /// A customer has delegated the scopes in Altinn.
    Customer,
    /// A customer has approved a system user.
    SystemUser,
    /// Somebody has consented.
    Consent,
    /// `authorization_details`, written by hand.
    Written,
}

impl Behalf {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Itself, Self::Customer, Self::SystemUser, Self::Consent, Self::Written];

    /// The one by which this is asked for.
    #[must_use]
    pub fn of(on_behalf: &OnBehalfOf) -> Self {
        match on_behalf {
            OnBehalfOf::Itself => Self::Itself,
            OnBehalfOf::Customer(_) => Self::Customer,
            OnBehalfOf::SystemUser(_) => Self::SystemUser,
            OnBehalfOf::Consent(..) => Self::Consent,
            OnBehalfOf::Other(..) => Self::Written,
        }
    }
}

/// What is chosen and typed. `consumer_org` stands beside `resource`, in the draft of the step.
#[derive(Debug, Default)]
pub struct Draft {
    /// What was chosen; while nothing is, a customer who is typed counts.
    pub chosen: Option<Behalf>,
    /// The organisation whose system user it is.
    pub owner: String,
    /// `externalRef`; often empty.
    pub reference: String,
    /// The identifier of the consent.
    pub consent_id: String,
    /// Who consented.
    pub consent_from: String,
    /// `authorization_details` as JSON.
    pub written: String,
}

impl Draft {
    /// What would be typed for this.
    fn of(on_behalf: &OnBehalfOf) -> Self {
        let mut draft = Self { chosen: Some(Behalf::of(on_behalf)), ..Self::default() };
        match on_behalf {
            OnBehalfOf::Itself | OnBehalfOf::Customer(_) => {}
            OnBehalfOf::SystemUser(user) => {
                draft.owner = user.owner.to_string();
                draft.reference = user.reference.as_ref().map(|named| named.as_str().to_owned()).unwrap_or_default();
            }
            OnBehalfOf::Consent(consent, _) => {
                draft.consent_id = consent.id.to_string();
                draft.consent_from = consent.from.urn();
            }
            OnBehalfOf::Other(..) => {
                draft.written = on_behalf.details().map(|json| json.to_string()).unwrap_or_default();
            }
        }
        draft
    }
}

impl super::Draft {
    /// How the token is asked for.
    #[must_use]
    pub fn behalf(&self) -> Behalf {
        let typed = if self.consumer_org.trim().is_empty() { Behalf::Itself } else { Behalf::Customer };
        self.on_behalf.chosen.unwrap_or(typed)
    }
}

impl Wizard {
    /// How the token is asked for.
    #[must_use]
    pub fn behalf(&self) -> Behalf {
        self.drafts.token.behalf()
    }

    pub(in crate::app) fn choose_behalf(&mut self, behalf: Behalf) -> Vec<Effect> {
        self.drafts.token.on_behalf.chosen = Some(behalf);
        self.complaints.retain(|complaint| !FIELDS.contains(&complaint.field()));
        Vec::new()
    }

    /// What was kept is typed again.
    pub(in crate::app) fn type_again(&mut self, optional: OptionalClaims) {
        let draft = &mut self.drafts.token;
        let consumer = optional.on_behalf_of.consumer_org();
        draft.consumer_org = consumer.map(|number| number.to_string()).unwrap_or_default();
        draft.on_behalf = Draft::of(&optional.on_behalf_of);
        draft.resource = optional.resource.unwrap_or_default();
    }

    /// Whom the token is for, once all that was typed is right.
    pub(super) fn on_behalf_of(&self, session: &Session) -> Result<OnBehalfOf, Vec<Complaint>> {
        let draft = &self.drafts.token.on_behalf;
        let one = |complaint| vec![complaint];
        match self.behalf() {
            Behalf::Itself => Ok(OnBehalfOf::Itself),
            Behalf::Customer => {
                let customer = self.consumer_org(session).map_err(one)?;
                Ok(customer.map_or(OnBehalfOf::Itself, OnBehalfOf::Customer))
            }
            Behalf::SystemUser => match (draft.owner(), draft.reference()) {
                (Ok(owner), Ok(reference)) => Ok(OnBehalfOf::SystemUser(SystemUser { owner, reference })),
                (owner, reference) => Err([owner.err(), reference.err()].into_iter().flatten().collect()),
            },
            Behalf::Consent => match (draft.consent_id(), draft.from(), self.consumer_org(session)) {
                (Ok(id), Ok(from), Ok(consumer)) => Ok(OnBehalfOf::Consent(Consent { id, from }, consumer)),
                (id, from, consumer) => Err([id.err(), from.err(), consumer.err()].into_iter().flatten().collect()),
            },
            Behalf::Written => {
                let consumer = self.consumer_org(session).map_err(one)?;
                OnBehalfOf::read(&draft.written, consumer).map_err(Complaint::Details).map_err(one)
            }
        }
    }

    /// The organisation that has delegated. Who chose a customer has to name one.
    pub(super) fn consumer_org(&self, session: &Session) -> Result<Option<OrgNumber>, Complaint> {
        let text = self.drafts.token.consumer_org.trim();
        if text.is_empty() && self.behalf() != Behalf::Customer {
            return Ok(None);
        }
        let consumer = on_behalf::organisation(text).map_err(Complaint::ConsumerOrg)?;
        let own = session.chosen_certificate().and_then(|certificate| certificate.organisation.as_ref().ok());
        let is_own = own.is_some_and(|own| diagnosis::consumer_is_own(*own, consumer));
        if is_own { Err(Complaint::ConsumerOrgIsOwn) } else { Ok(Some(consumer)) }
    }

    /// What is wrong with one of the fields, where it is one of those that count now.
    pub(super) fn malformed_behalf(&self, session: &Session, field: Field) -> Option<Complaint> {
        let complaints = self.on_behalf_of(session).err()?;
        complaints.into_iter().find(|complaint| complaint.field() == field && !self.is_untyped(field))
    }

    /// Whether a field is still to be filled in, rather than wrong.
    fn is_untyped(&self, field: Field) -> bool {
        let draft = &self.drafts.token;
        let typed = [
            (Field::ConsumerOrg, &draft.consumer_org),
            (Field::SystemUserOwner, &draft.on_behalf.owner),
            (Field::ExternalRef, &draft.on_behalf.reference),
            (Field::ConsentId, &draft.on_behalf.consent_id),
            (Field::ConsentFrom, &draft.on_behalf.consent_from),
            (Field::Details, &draft.on_behalf.written),
        ];
        typed.iter().any(|(of, text)| *of == field && text.trim().is_empty())
    }
}

/// The fields of all the ways.
const FIELDS: [Field; 6] = [
    Field::ConsumerOrg,
    Field::SystemUserOwner,
    Field::ExternalRef,
    Field::ConsentId,
    Field::ConsentFrom,
    Field::Details,
];

impl Draft {
    fn owner(&self) -> Result<OrgNumber, Complaint> {
        on_behalf::organisation(&self.owner).map_err(Complaint::SystemUserOwner)
    }

    fn reference(&self) -> Result<Option<Reference>, Complaint> {
        let text = Some(self.reference.trim()).filter(|text| !text.is_empty());
        text.map(Reference::parse).transpose().map_err(Complaint::ExternalRef)
    }

    fn consent_id(&self) -> Result<uuid::Uuid, Complaint> {
        on_behalf::consent_id(&self.consent_id).ok_or(Complaint::ConsentId)
    }

    fn from(&self) -> Result<Party, Complaint> {
        Party::parse(&self.consent_from).map_err(Complaint::ConsentFrom)
    }
}
