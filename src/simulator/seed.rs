//! The invented data that the simulator begins with.
//!
//! The numbers are valid and start with 3, as those of test organisations do. The names of most owners are invented,
//! so that nobody takes a grant here for a real one. Only the Brønnøysund Register Centre and Digdir are real: the
//! wizard knows their scopes by name.

use super::systems::{StoredSystemUser, System};
use crate::domain::{ClientId, OrgNumber};
use crate::protocol::altinn::{self, Kind};
use crate::protocol::on_behalf::ORGANISATION;
use crate::rules::{Consent, SystemUser};
use Reach::{Administration, ByGrant, Delegable, Open, Vendor};

/// An organisation: its number and what it is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// Its number.
    pub number: OrgNumber,
    /// Its name.
    pub name: &'static str,
}

/// Number and name.
pub type Owner = (&'static str, &'static str);

const FJORDVIK: Owner = ("310472603", "Fjordvik Drift AS");
const NORDSTO: Owner = ("313907201", "Nordstø Fiskemottak AS");

const BRREG: Owner = ("974760673", "Brønnøysundregistrene");
const DIGDIR: Owner = ("991825827", "Digitaliseringsdirektoratet");
const LONN: Owner = ("314663101", "Lønnstilsynet");
const HAVN: Owner = ("315288401", "Havneverket");
const ARBEID: Owner = ("316912508", "Arbeidsregisteret");
const AVGIFT: Owner = ("317433905", "Avgiftskontoret");
const KOMMUNE: Owner = ("318204608", "Fjordvik kommune");
/// Also the owner of the scopes that a scenario adds.
pub const FELLES: Owner = ("319527702", "Fellesregisteret");

/// The organisation whose certificates are offered.
///
/// # Panics
/// Never: the number is a constant, and a test reads it.
pub fn fjordvik() -> Organisation {
    organisation(FJORDVIK)
}

/// Its customer, which has delegated one access to it.
pub fn nordsto() -> Organisation {
    organisation(NORDSTO)
}

fn organisation((number, name): Owner) -> Organisation {
    Organisation { number: OrgNumber::parse(number).expect("a constant number is valid"), name }
}

/// The name of an organisation in this world.
pub fn name_of(number: &str) -> Option<&'static str> {
    let owners = SCOPES.iter().map(|scope| scope.owner);
    [FJORDVIK, NORDSTO].into_iter().chain(owners).find(|owner| owner.0 == number).map(|owner| owner.1)
}

/// A client that is there from the beginning, for those who will not make one.
pub const EXISTING_CLIENT: &str = "6f1d0c4e-52b7-4a83-9d0e-3f6c8e2a7b15";

/// What it is called.
pub const EXISTING_NAME: &str = "Fjordvik – løsøreoppslag";

pub fn existing_client() -> ClientId {
    ClientId::parse(EXISTING_CLIENT).expect("a constant identifier is well formed")
}

/// The scopes of that client.
pub const EXISTING_SCOPES: [&str; 2] = ["brreg:losore/tlg", "brreg:losore/utlegg"];

/// Who may use a scope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Those whom its owner has granted it.
    ByGrant,
    /// Everyone.
    Open,
    /// Those whom its owner has granted it, and suppliers to whom these have delegated it. Every
    /// organisation may put it on a client.
    Delegable,
    /// Administration clients alone. They are in no list, and no client can be created with them.
    Administration,
    /// Clients of vendors that a scenario gives it. They are in no list either.
    Vendor,
}

/// A scope of this world.
#[derive(Debug, Clone)]
pub struct ScopeRecord {
    pub name: String,
    pub description: String,
    pub owner: Owner,
    pub reach: Reach,
    /// `at_max_age`: the longest a token may live, in seconds; 0 is no limit.
    pub max_age: i64,
    /// Empty, or the kinds of client that may have it.
    pub integration_types: Vec<String>,
}

impl From<&SeededScope> for ScopeRecord {
    fn from(seeded: &SeededScope) -> Self {
        Self {
            name: seeded.name.to_owned(),
            description: seeded.description.to_owned(),
            owner: seeded.owner,
            reach: seeded.reach,
            max_age: seeded.max_age,
            integration_types: seeded.integration_types.iter().map(|kind| (*kind).to_owned()).collect(),
        }
    }
}

/// A scope that this world begins with.
#[derive(Debug)]
pub struct SeededScope {
    pub name: &'static str,
    pub description: &'static str,
    pub owner: Owner,
    pub reach: Reach,
    max_age: i64,
    integration_types: &'static [&'static str],
}

const fn scope(name: &'static str, owner: Owner, reach: Reach, description: &'static str) -> SeededScope {
    SeededScope { name, description, owner, reach, max_age: 0, integration_types: &[] }
}

/// All scopes.
pub static SCOPES: [SeededScope; 33] = [
    scope("brreg:losore/tlg", BRREG, ByGrant, "Løsøreregisteret: oppslag på rettsstiftelser"),
    scope("brreg:losore/utlegg", BRREG, ByGrant, "Løsøreregisteret: utleggsforretninger og intet til utlegg"),
    scope("lonnstilsynet:lonnsdata", LONN, ByGrant, "Lønnsdata: inntekt og trekk for egne ansatte"),
    scope("lonnstilsynet:arsoppgave", LONN, ByGrant, "Årsoppgaver for lønn og feriepenger"),
    scope("lonnstilsynet:skattekort", LONN, ByGrant, "Skattekort for ansatte"),
    scope("arbeidsregisteret:arbeidsforhold", ARBEID, ByGrant, "Arbeidsforhold i egen virksomhet"),
    SeededScope {
        max_age: 60,
        ..scope("arbeidsregisteret:sykefravar", ARBEID, ByGrant, "Sykefravær, varslinger fra legemeldt fravær")
    },
    scope("avgiftskontoret:mva/melding", AVGIFT, ByGrant, "Merverdiavgift: levere og hente meldinger"),
    scope("avgiftskontoret:kjoretoy/avgift", AVGIFT, ByGrant, "Avgifter på egne kjøretøy"),
    scope("havneverket:anlop.read", HAVN, ByGrant, "Skipsanløp: ventede og gjennomførte anløp"),
    scope("havneverket:kaiplass", HAVN, ByGrant, "Kaiplasser: bestille og avbestille"),
    scope("havneverket:farled", HAVN, ByGrant, "Farledsdata for næringsfartøy"),
    scope("fellesregisteret:kontakt", FELLES, ByGrant, "Kontaktinformasjon til virksomheter"),
    scope("fellesregisteret:eiendom/eier", FELLES, ByGrant, "Eiendommer som virksomheten eier"),
    scope("fjordvikkommune:faktura.write", KOMMUNE, ByGrant, "Sende faktura til Fjordvik kommune"),
    scope("fjordvikkommune:renovasjon", KOMMUNE, ByGrant, "Renovasjon: tømmedager og avvik"),
    // Asked for, and denied.
    scope("lonnstilsynet:sykelonn", LONN, ByGrant, "Sykelønn: refusjoner til arbeidsgiver"),
    // Not granted.
    scope("lonnstilsynet:personinntekt", LONN, ByGrant, "Personinntekt, for långivere"),
    scope("fellesregisteret:familie", FELLES, ByGrant, "Familieforhold, for offentlige etater"),
    scope("avgiftskontoret:toll/deklarasjon", AVGIFT, ByGrant, "Tolldeklarasjoner, for speditører"),
    // For all.
    scope("fellesregisteret:enheter.read", FELLES, Open, "Åpne opplysninger om virksomheter"),
    scope("havneverket:tidevann", HAVN, Open, "Tidevann og vannstand, åpne data"),
    SeededScope {
        integration_types: &["idporten"],
        ..scope("fellesregisteret:innlogging", FELLES, Open, "Innlogging av innbyggere")
    },
    // For suppliers.
    scope("avgiftskontoret:regnskap/rapport", AVGIFT, Delegable, "Regnskapsrapporter på vegne av kunder"),
    scope("lonnstilsynet:melding", LONN, Delegable, "Lønnsmeldinger på vegne av kunder"),
    // For administration clients.
    scope("idporten:dcr.read", DIGDIR, Administration, "Lese klienter"),
    scope("idporten:dcr.modify", DIGDIR, Administration, "Endre klienter"),
    scope("idporten:dcr.write", DIGDIR, Administration, "Opprette klienter"),
    scope("idporten:dcr.supplier", DIGDIR, Administration, "Klienter som leverandør"),
    // For vendors of systems, and for what Altinn's own token opens. In no list either.
    scope(altinn::REGISTER_WRITE, DIGDIR, Vendor, "Registrere systemer"),
    scope(altinn::REQUEST_READ, DIGDIR, Vendor, "Lese forespørsler om systembrukere"),
    scope(altinn::REQUEST_WRITE, DIGDIR, Vendor, "Be om systembrukere"),
    scope("altinn:events.subscribe", DIGDIR, Vendor, "Abonnere på hendelser"),
];

/// The first so many scopes are granted to Fjordvik.
const GRANTED: usize = 16;

pub fn granted() -> impl Iterator<Item = &'static str> {
    SCOPES[..GRANTED].iter().map(|scope| scope.name)
}

/// Asked for by Fjordvik, and denied.
pub const DENIED: &str = "lonnstilsynet:sykelonn";

/// Granted to the customer: the first is delegated to Fjordvik, the second is not.
pub const CUSTOMERS: [&str; 2] = ["avgiftskontoret:regnskap/rapport", "lonnstilsynet:melding"];

/// Where delegations are made; the shape of the test environment's own.
pub const DELEGATION_SOURCE: &str = "https://tt02.altinn.no/";

/// The customer's system users, which Fjordvik's clients act as: one was asked for without a reference, one with.
pub fn system_users() -> Vec<StoredSystemUser> {
    let (owner, supplier) = (nordsto().number, fjordvik().number);
    let user = |id: &str, reference: String| StoredSystemUser {
        user: SystemUser { owner, supplier, reference, clients: None },
        id: id.to_owned(),
        system: SYSTEM.to_owned(),
        kind: Kind::Standard,
        is_deleted: false,
    };
    vec![user(SYSTEM_USER, owner.to_string()), user(SECOND_SYSTEM_USER, SYSTEM_USER_REFERENCE.to_owned())]
}

/// The system that they belong to.
pub fn system() -> System {
    System {
        id: SYSTEM.to_owned(),
        vendor: fjordvik().number,
        name: "Fjordvik Regnskap".to_owned(),
        clients: vec![EXISTING_CLIENT.to_owned()],
        redirects: Vec::new(),
    }
}

/// The consent that the customer has given Fjordvik.
pub fn consent() -> Consent {
    Consent { id: CONSENT.to_owned(), from: party(nordsto().number), to: fjordvik().number }
}

/// An organisation as consents name it.
pub fn party(organisation: OrgNumber) -> String {
    format!("{ORGANISATION}{organisation}")
}

/// The identifier of that system user, and of those that a scenario gives none.
pub const SYSTEM_USER: &str = "2f5c8d3a-7b1e-4c96-a0d4-91e6b3f7c208";
/// The system that it belongs to.
pub const SYSTEM: &str = "310472603_fjordvik_regnskap";
/// Another, and the reference that it was asked for with.
const SECOND_SYSTEM_USER: &str = "8a60e2c7-4d19-4b53-9f7e-0c12d5a8e346";
const SYSTEM_USER_REFERENCE: &str = "kunde-1";
/// An invented lender, in whose favour the register has its entries.
pub const PLEDGEE: &str = "320175305";

const CONSENT: &str = "b7d4e1f0-3a62-4e58-8c19-5f20d6a9c3e7";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Scope;
    use std::collections::BTreeSet;

    #[test]
    fn the_invented_numbers_are_valid_and_synthetic() {
        for owner in [FJORDVIK, NORDSTO, LONN, HAVN, ARBEID, AVGIFT, KOMMUNE, FELLES] {
            assert!(organisation(owner).number.is_synthetic(), "{owner:?}");
        }
        assert!(OrgNumber::parse(PLEDGEE).unwrap().is_synthetic());
        assert_eq!(existing_client().as_str(), EXISTING_CLIENT);
    }

    #[test]
    fn every_scope_is_well_formed_and_there_once() {
        let names: BTreeSet<&str> = SCOPES.iter().map(|scope| scope.name).collect();
        assert_eq!(names.len(), SCOPES.len());
        assert!(names.iter().all(|name| Scope::parse(name).is_ok()));
        assert_eq!(granted().last(), Some("fjordvikkommune:renovasjon"));
    }
}
