//! A key of a client's own is handed to those who build the integration, in the files that their product reads.

use super::Own;
use super::Page;
use crate::app::complaint::Complaint;
use crate::app::keys::HandingOver;
use crate::app::session::Session;
use crate::app::typed::typed_path;
use crate::contract::{Effect, HandOver, KeptKey, Ticket};
use crate::domain::ScopeSet;
use crate::export::catalogue::{PRODUCTS, Product, Selection};
use crate::protocol::grant::OptionalClaims;

/// A hand-over, from the question which product receives it to the files.
#[derive(Debug)]
pub struct Delivery {
    /// The key.
    pub kept: KeptKey,
    /// What is asked for with it.
    pub scopes: ScopeSet,
    optional: OptionalClaims,
    /// Where it stands.
    pub state: DeliveryState,
}

/// Where a hand-over stands.
#[derive(Debug)]
pub enum DeliveryState {
    /// The product, the folder and the password are asked for.
    Preparing,
    /// The dialog for a folder is open.
    Picking(Ticket),
    /// The files are written and tried, or have been.
    Telling(Box<HandingOver>),
}

impl Delivery {
    pub(super) fn awaits(&self, ticket: Ticket) -> bool {
        match &self.state {
            DeliveryState::Preparing => false,
            DeliveryState::Picking(awaited) => *awaited == ticket,
            DeliveryState::Telling(story) => story.awaits(ticket),
        }
    }
}

impl Own {
    /// The product that is chosen.
    #[must_use]
    pub fn product(&self, place: usize) -> &'static Product {
        PRODUCTS.get(place).unwrap_or(&PRODUCTS[0])
    }

    pub(super) fn prepare_delivery(&mut self, session: &Session, kid: &str) -> Vec<Effect> {
        let Some(kept) = session.kept.key(kid).cloned() else { return Vec::new() };
        let of_client = |setup: &&crate::contract::Profile| kept.is_of(&setup.environment, &setup.client_id);
        let setup = session.kept.profiles().iter().find(of_client);
        let registered = self.seen.as_ref().and_then(|seen| seen.client.scope_set());
        let scopes = setup.map(|setup| setup.scopes.clone()).or(registered);
        let optional = setup.map(|setup| setup.optional.clone()).unwrap_or_default();
        let Some(scopes) = scopes else {
            self.notice = Some(super::Notice::NoScopes);
            return Vec::new();
        };
        self.draft.forget_secrets();
        self.draft.wanted = Selection::default();
        let beside = kept.file.parent().filter(|folder| folder.is_absolute());
        let name = format!("maskinporten-{}", kept.key.kid());
        self.draft.folder = beside.map(|folder| folder.join(name).display().to_string()).unwrap_or_default();
        self.page = Page::Delivery(Box::new(Delivery { kept, scopes, optional, state: DeliveryState::Preparing }));
        Vec::new()
    }

    pub(super) fn deliver(&mut self, session: &mut Session) -> Vec<Effect> {
        let product = self.product(self.draft.product);
        let needs_password = self.draft.wanted.needs_private_key(product);
        let missing = (needs_password && self.draft.unlock.is_empty()).then_some(Complaint::OwnUnlockMissing);
        let nothing = self.draft.wanted.of(product).next().is_none().then_some(Complaint::OwnFilesNone);
        let complaints: Vec<Complaint> =
            nothing.into_iter().chain(self.draft.folder_complaint()).chain(missing).collect();
        let Page::Delivery(delivery) = &mut self.page else { return Vec::new() };
        if !complaints.is_empty() {
            self.complaints = complaints;
            return Vec::new();
        }
        let order = HandOver {
            folder: typed_path(&self.draft.folder),
            product,
            wanted: self.draft.wanted.clone(),
            kept: delivery.kept.clone(),
            password: Some(self.draft.unlock.take()).filter(|_| needs_password),
            scopes: delivery.scopes.clone(),
            optional: delivery.optional.clone(),
        };
        let (story, effects) = HandingOver::begin_among(session.tickets.fork(), order);
        delivery.state = DeliveryState::Telling(Box::new(story));
        effects
    }
}
