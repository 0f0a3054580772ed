//! The keys that say on behalf of whom a token is. `consumer_org` is jwt-grant-generator's, the others are ours.

use super::{Entries, Entry, Fault};
use crate::domain::OrgNumber;
use crate::protocol::on_behalf::{self, Consent, OnBehalfFault, OnBehalfOf, Party, Reference, SystemUser};

pub(super) const CONSUMER_ORG: &str = "consumer_org";
pub(super) const SYSTEM_USER: &str = "systemuser.org";
pub(super) const REFERENCE: &str = "systemuser.external_ref";
pub(super) const CONSENT: &str = "consent.id";
pub(super) const FROM: &str = "consent.from";
pub(super) const DETAILS: &str = "authorization_details";

impl Entries {
    pub(super) fn on_behalf_of(&self) -> Result<OnBehalfOf, Fault> {
        self.one_way()?;
        let consumer = self.consumer_org()?;
        if let Some(owner) = self.given(SYSTEM_USER)? {
            let owner =
                read(SYSTEM_USER, owner, |text| on_behalf::organisation(text).map_err(OnBehalfFault::Organisation))?;
            let reference = self.given(REFERENCE)?;
            let reference = reference
                .map(|entry| read(REFERENCE, entry, |text| Reference::parse(text).map_err(OnBehalfFault::Reference)));
            return Ok(OnBehalfOf::SystemUser(SystemUser { owner, reference: reference.transpose()? }));
        }
        if let Some(id) = self.given(CONSENT)? {
            let id = read(CONSENT, id, |text| on_behalf::consent_id(text).ok_or(OnBehalfFault::ConsentId))?;
            let from = read(FROM, self.needed(FROM)?, |text| Party::parse(text).map_err(OnBehalfFault::From))?;
            return Ok(OnBehalfOf::Consent(Consent { id, from }, consumer));
        }
        match self.given(DETAILS)? {
            Some(details) => {
                read(DETAILS, details, |text| OnBehalfOf::read(text, consumer).map_err(OnBehalfFault::Details))
            }
            None => Ok(consumer.map_or(OnBehalfOf::Itself, OnBehalfOf::Customer)),
        }
    }

    /// Refused where it is said in two ways, or a reference stands there without the system user it belongs to.
    fn one_way(&self) -> Result<(), Fault> {
        let there = |keys: &[&'static str]| -> Vec<&'static str> {
            keys.iter().copied().filter(|key| self.value(key).is_some()).collect()
        };
        let ways = there(&[SYSTEM_USER, CONSENT, DETAILS]);
        let beside_system_user = there(&[CONSUMER_ORG, SYSTEM_USER]);
        if ways.len() > 1 {
            return Err(Fault::SeveralWays(ways));
        }
        if beside_system_user.len() > 1 {
            return Err(Fault::SeveralWays(beside_system_user));
        }
        for (part, whole) in [(REFERENCE, SYSTEM_USER), (FROM, CONSENT)] {
            if self.value(part).is_some() && self.value(whole).is_none() {
                return Err(Fault::Missing(vec![whole]));
            }
        }
        Ok(())
    }

    fn consumer_org(&self) -> Result<Option<OrgNumber>, Fault> {
        let Some(Entry { line, value }) = self.given(CONSUMER_ORG)? else { return Ok(None) };
        OrgNumber::parse(value).map(Some).map_err(|fault| Fault::ConsumerOrg { line, fault })
    }
}

fn read<T>(
    key: &'static str,
    Entry { line, value }: Entry<'_>,
    parse: impl FnOnce(&str) -> Result<T, OnBehalfFault>,
) -> Result<T, Fault> {
    parse(value).map_err(|fault| Fault::OnBehalf { key, line, fault })
}
