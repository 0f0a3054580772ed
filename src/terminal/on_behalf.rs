//! The options of `token` that say on behalf of whom it is.

use super::rendered::Rendered;
use crate::domain::OrgNumber;
use crate::protocol::grant::OptionalClaims;
use crate::protocol::on_behalf::{
    self, Consent, DetailsError, OnBehalfFault, OnBehalfOf, Party, Reference, SystemUser,
};
use crate::text::{self, Words};

/// On behalf of whom. What is written wrongly is refused as a command that is.
#[derive(Debug, Default, clap::Args)]
pub struct OnBehalfArguments {
    /// A customer who has delegated the scopes in Altinn
    #[arg(long, value_name = "ORGNR", value_parser = organisation)]
    pub consumer_org: Option<OrgNumber>,

    /// A customer whose system user is acted as
    #[arg(long, value_name = "ORGNR", value_parser = organisation, conflicts_with_all = ["consumer_org", "consent", "authorization_details"])]
    pub systemuser_org: Option<OrgNumber>,

    /// The reference that the system user was asked for with
    #[arg(long, value_name = "REF", value_parser = reference, requires = "systemuser_org")]
    pub external_ref: Option<Reference>,

    /// A consent, by its UUID
    #[arg(long, value_name = "ID", value_parser = consent_id, requires = "consent_from", conflicts_with = "authorization_details")]
    pub consent: Option<uuid::Uuid>,

    /// Who consented: urn:altinn:person:identifier-no:… or urn:altinn:organization:identifier-no:…, or the number alone
    #[arg(long, value_name = "PARTY", value_parser = party, requires = "consent")]
    pub consent_from: Option<Party>,

    /// `authorization_details` as JSON
    #[arg(long, value_name = "JSON", value_parser = details)]
    pub authorization_details: Option<String>,
}

impl OnBehalfArguments {
    /// Puts what was given in the place of what a file or a setup says. Whether anything was given.
    pub(super) fn apply(&self, optional: &mut OptionalClaims, words: &Words) -> Result<bool, Rendered> {
        let given = self.read().map_err(|fault| {
            let what = text::on_behalf_fault(words, OnBehalfFault::Details(fault));
            Rendered::yours(words, "on-behalf", what, words.say("properties-next-several-ways"))
        })?;
        let is_given = given.is_some();
        if let Some(given) = given {
            optional.on_behalf_of = given;
        }
        Ok(is_given)
    }

    fn read(&self) -> Result<Option<OnBehalfOf>, DetailsError> {
        let consumer = self.consumer_org;
        if let Some(owner) = self.systemuser_org {
            let reference = self.external_ref.clone();
            return Ok(Some(OnBehalfOf::SystemUser(SystemUser { owner, reference })));
        }
        if let Some((id, from)) = self.consent.zip(self.consent_from.clone()) {
            return Ok(Some(OnBehalfOf::Consent(Consent { id, from }, consumer)));
        }
        match &self.authorization_details {
            Some(json) => OnBehalfOf::read(json, consumer).map(Some),
            None => Ok(consumer.map(OnBehalfOf::Customer)),
        }
    }
}

pub(super) fn organisation(text: &str) -> Result<OrgNumber, &'static str> {
    on_behalf::organisation(text)
        .map_err(|_| "it is no organisation number: nine digits, the last of which follows from the others")
}

pub(super) fn reference(text: &str) -> Result<Reference, &'static str> {
    Reference::parse(text).map_err(|_| "it is empty, or has a mark that is not seen")
}

/// What is asked of a vendor's system.
#[derive(Debug, clap::Args)]
#[command(after_long_help = super::help::SYSTEM_USER)]
pub struct SystemUserArguments {
    /// What to do
    #[command(subcommand)]
    pub command: SystemUserCommand,
}

/// What Altinn can be asked. The client needs Altinn's scopes for it.
#[derive(Debug, clap::Subcommand)]
pub enum SystemUserCommand {
    /// The requests of a system, and how far each has come
    Requests(RequestsArguments),
    /// One customer: the request, the system user, and which of the four values is wrong
    Show(ShowUserArguments),
}

/// Which system, and by whom it is asked.
#[derive(Debug, clap::Args)]
pub struct VendorArguments {
    /// The system, by its ID in Altinn's register: `310472603_name`
    #[arg(value_name = "SYSTEM")]
    pub system: String,

    /// By the client of a setup that the window has kept
    #[arg(long, value_name = "NAME", required_unless_present = "file", conflicts_with = "file")]
    pub setup: Option<String>,

    /// By the client of a properties file, as `token` takes it
    #[arg(long, value_name = "FILE.properties")]
    pub file: Option<std::path::PathBuf>,

    /// Print `{"requests": …, "users": …, "values": …}` on one line, or `{"problem": {…}}` when it fails
    #[arg(long)]
    pub json: bool,
}

/// All requests of a system.
#[derive(Debug, clap::Args)]
pub struct RequestsArguments {
    /// Which, and by whom
    #[command(flatten)]
    pub who: VendorArguments,
}

/// One customer of a system.
#[derive(Debug, clap::Args)]
pub struct ShowUserArguments {
    /// Which, and by whom
    #[command(flatten)]
    pub who: VendorArguments,

    /// The customer
    #[arg(value_name = "ORGNR", value_parser = organisation)]
    pub customer: OrgNumber,

    /// The reference that the system user was asked for with; the customer's number where it is left out
    #[arg(long, value_name = "REF", value_parser = reference)]
    pub external_ref: Option<Reference>,

    /// Print an e-mail to the customer, with the link, where the request waits for an answer
    #[arg(long)]
    pub mail: bool,
}

impl ShowUserArguments {
    /// What Altinn compares.
    pub(super) fn reference(&self) -> String {
        self.external_ref.as_ref().map_or_else(|| self.customer.to_string(), |named| named.as_str().to_owned())
    }
}

fn consent_id(text: &str) -> Result<uuid::Uuid, &'static str> {
    on_behalf::consent_id(text).ok_or("it is no UUID of 36 characters")
}

fn party(text: &str) -> Result<Party, &'static str> {
    Party::parse(text).map_err(|_| "it is neither an organisation nor a person, by a number whose check digits fit")
}

/// The customer beside it is looked at later: two options may come in any order.
fn details(text: &str) -> Result<String, String> {
    match OnBehalfOf::read(text, None) {
        Ok(_) => Ok(text.to_owned()),
        Err(fault) => Err(text::on_behalf_fault(&Words::new(text::Language::English), OnBehalfFault::Details(fault))),
    }
}
