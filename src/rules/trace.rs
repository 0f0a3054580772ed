//! What judging a grant gives: every check in Maskinporten's order, each with its outcome.

use crate::domain::OrgNumber;
use std::borrow::Cow;

macro_rules! checks {
    ($($(#[$doc:meta])* $name:ident = $key:literal;)*) => {
        /// The checks, in the order in which Maskinporten is believed to make them. The order is inferred: no document
        /// gives it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Check {
            $($(#[$doc])* $name,)*
        }

        impl Check {
            /// Every check once, in order.
            pub const ALL: [Self; [$(Self::$name),*].len()] = [$(Self::$name),*];

            /// Its name in files and on the command line.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $(Self::$name => $key,)* }
            }
        }
    };
}

checks! {
    /// The request is a form with the right `grant_type`, and its assertion can be taken apart.
    Form = "form";
    /// Header members and claims are the documented ones, each of its type.
    Claims = "claims";
    /// `iss` is a client of this environment.
    Client = "client";
    /// `aud` is the issuer.
    Audience = "audience";
    /// The proof is of the kind that the client takes, and a registered key is known and has not ended.
    Key = "key";
    /// `x5c` is a chain in the right form and order, and its first certificate is believed.
    Certificate = "certificate";
    /// The signature is by the key of the proof.
    Signature = "signature";
    /// Certificate and client are of one organisation.
    Organisation = "organisation";
    /// `iat` and `exp` fit the clock and each other.
    Time = "time";
    /// The grant was not used before.
    Reuse = "reuse";
    /// The scopes are the client's, and the client is of the right kind.
    Scope = "scope";
    /// The organisation that the token is for has been granted the scopes.
    Access = "access";
    /// That organisation has delegated the scopes to the one that asks.
    Delegation = "delegation";
    /// `authorization_details` name what has been set up.
    Details = "details";
}

/// How a check ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// As it should be.
    Passed,
    /// Maskinporten would say no here.
    Failed(Box<Faults>),
    /// It cannot be told without knowing this.
    Unknown(Need),
}

/// The faults that one check found. There is always a first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Faults {
    /// The fault that Maskinporten answers with.
    pub first: Fault,
    /// What would be found after it was mended.
    pub others: Vec<Fault>,
    /// What would have to be known to say whether that is all.
    pub open: Option<Need>,
}

impl Faults {
    /// All of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Fault> {
        std::iter::once(&self.first).chain(&self.others)
    }
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Why that is refused.
    pub reason: Reason,
    /// Where: a claim, a member of the header, or a part of one of them (`exp`, `x5c[0].notAfter`).
    pub claim: Cow<'static, str>,
    /// What stood there, as it came. Missing where nothing stood there, and where it may be about a person.
    pub value: Option<String>,
    /// What should have stood there.
    pub wanted: Wanted,
}

impl Fault {
    pub(super) fn new(reason: Reason, claim: impl Into<Cow<'static, str>>, wanted: Wanted) -> Self {
        Self { reason, claim: claim.into(), value: None, wanted }
    }

    pub(super) fn seen(self, value: impl Into<String>) -> Self {
        Self { value: Some(value.into()), ..self }
    }
}

/// Why Maskinporten refuses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// `grant_type` is another. RFC 6749, 5.2; how Maskinporten says it is not known.
    GrantType,
    /// Something is missing, unknown, or not of its form.
    Malformed,
    /// The grant was used before.
    UsedBefore,
    /// No client of this environment has this `iss`.
    ClientNotFound,
    /// `aud` is not the issuer.
    Audience,
    /// The certificate is not believed.
    Certificate,
    /// The registered key has ended.
    ExpiredKey,
    /// Certificate and client are of two organisations.
    Organisation,
    /// `x5c` is not a chain in the right form and order.
    X5c,
    /// The signature does not fit, or is of a kind that is not taken.
    Signature,
    /// The grant is over.
    Expired,
    /// The grant is dated in the future.
    InFuture,
    /// The grant lasts too long.
    TooLong,
    /// The client lacks this scope.
    NotOnClient(String),
    /// The client is of another kind than Maskinporten's.
    IntegrationType,
    /// The organisation has not been granted this scope.
    NotGranted(String),
    /// The organisation has not delegated this scope.
    NotDelegated {
        /// The scope.
        scope: String,
        /// The organisation that should have delegated.
        consumer: OrgNumber,
        /// The organisation that asks.
        supplier: OrgNumber,
    },
    /// `authorization_details` are of a type that is not known.
    DetailsType,
    /// `authorization_details` have fields that are not known.
    DetailsFields,
    /// `authorization_details` have a value that is missing, or not of its form.
    DetailsValue,
    /// What the details name is not there.
    Customer(Customer),
    /// The client has no key with this `kid`.
    UnknownKid,
    /// The client has registered keys, and takes no certificate.
    KidRequired,
    /// `consumer_org` does not fit the client or the scopes.
    ConsumerOrg,
}

impl Reason {
    /// Maskinporten's code, where it has one.
    #[must_use]
    pub fn code(&self) -> Option<&'static str> {
        Some(match self {
            Self::Malformed => "MP-011",
            Self::UsedBefore => "MP-012",
            Self::ClientNotFound => "MP-100",
            Self::Audience => "MP-110",
            Self::Certificate => "MP-120",
            Self::ExpiredKey => "MP-121",
            Self::Organisation => "MP-122",
            Self::X5c => "MP-123",
            Self::Signature => "MP-124",
            Self::Expired | Self::InFuture | Self::TooLong => "MP-130",
            Self::NotOnClient(_) => "MP-200",
            Self::IntegrationType => "MP-201",
            Self::NotGranted(_) => "MP-250",
            Self::NotDelegated { .. } => "MP-251",
            Self::DetailsType => "MP-301",
            Self::DetailsFields => "MP-302",
            Self::DetailsValue | Self::Customer(_) => "MP-303",
            Self::GrantType | Self::UnknownKid | Self::KidRequired | Self::ConsumerOrg => return None,
        })
    }
}

/// What a customer has not set up as the grant says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Customer {
    /// The organisation has no system user.
    NoSystemUser,
    /// The system is another client's.
    AnothersSystem,
    /// No system user was made with this `externalRef`.
    NoReference,
    /// There is no such consent.
    NoConsent,
}

/// What should have stood there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// Anything: it is missing.
    Present,
    /// Nothing: it is not known, or not beside another.
    Absent,
    /// The same name once.
    Once,
    /// A value of this shape.
    Shape(Shape),
    /// This, to the letter.
    Exactly(String),
    /// One of these.
    OneOf(&'static [&'static str]),
    /// A number that is not larger.
    AtMost(i64),
    /// A number that is not smaller.
    AtLeast(i64),
    /// Another: this one is not taken here.
    Another,
}

/// The shapes that values have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Three parts in base64url with dots between, of which the first two are JSON objects.
    Jwt,
    /// A string that is not empty.
    Text,
    /// An array of strings that are not empty.
    Texts,
    /// A string, or an array of strings.
    TextOrTexts,
    /// Names of scopes with blanks between, at least one.
    Scopes,
    /// Whole seconds since 1970, as a number.
    Seconds,
    /// A string of nine digits, the last of which is their check digit.
    OrganisationNumber,
    /// `0192:` and an organisation number.
    Iso6523,
    /// A string of eleven digits.
    NationalIdentityNumber,
    /// An array of one entry.
    OneEntry,
    /// A JSON object with the documented fields, and no others.
    Object,
    /// A UUID.
    Uuid,
    /// `urn:altinn:person:identifier-no:` or `urn:altinn:organization:identifier-no:` with a number.
    AltinnParty,
    /// An array of certificates in DER and plain base64: the client's own first, each issued by the next.
    Chain,
    /// An RSA key.
    RsaKey,
}

macro_rules! needs {
    ($($(#[$doc:meta])* $name:ident $(($of:ty = $example:literal))? = $key:literal;)*) => {
        /// What would have to be known for a check to be made.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Need {
            $($(#[$doc])* $name $(($of))?,)*
        }

        impl Need {
            /// Every need once, for the tests: that of a claim with one of them.
            #[cfg(test)]
            pub const ALL: &[Self] = &[$(Self::$name $(($example))?),*];

            /// Its name in files and on the command line.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $(Self::$name { .. } => $key,)* }
            }
        }
    };
}

needs! {
    /// The form that the grant was sent in.
    Form = "form";
    /// The header.
    Header = "header";
    /// This claim, in a form that can be read.
    Claim(&'static str = "iss") = "claim";
    /// The signature.
    Signature = "signature";
    /// A proof that can be read: a `kid`, or a chain in `x5c`.
    Proof = "proof";
    /// The issuer of the environment.
    Issuer = "issuer";
    /// The time at the server.
    Clock = "clock";
    /// Whether the server keeps to the documented lifetime, or to the one that was observed.
    LifetimeRule = "lifetime-rule";
    /// The client, as it is registered.
    Client = "client";
    /// The organisation of the client.
    ClientOrganisation = "client-organisation";
    /// The keys of the client.
    ClientKeys = "client-keys";
    /// The scopes of the client.
    ClientScopes = "client-scopes";
    /// The kind of the client.
    ClientType = "client-type";
    /// Whose certificates are believed.
    Authorities = "authorities";
    /// Whether the certificate was revoked.
    Revocation = "revocation";
    /// The grants that were used.
    UsedGrants = "used-grants";
    /// The scopes that the organisation has been granted.
    Granted = "granted";
    /// The scopes that can be delegated.
    Delegable = "delegable";
    /// The scopes that the organisation has delegated.
    Delegated = "delegated";
    /// The system users of the organisation.
    SystemUsers = "system-users";
    /// The consents that were given.
    Consents = "consents";
}

/// A grant, judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace([Verdict; Check::ALL.len()]);

impl Trace {
    pub(super) fn new(judge: impl Fn(Check) -> Verdict) -> Self {
        Self(Check::ALL.map(judge))
    }

    /// The checks in order, each with its outcome.
    pub fn iter(&self) -> impl Iterator<Item = (Check, &Verdict)> {
        Check::ALL.into_iter().zip(&self.0)
    }

    /// How one check ended.
    #[must_use]
    pub fn outcome(&self, check: Check) -> &Verdict {
        &self.0[check as usize]
    }

    /// The faults that one check found.
    pub fn faults(&self, check: Check) -> impl Iterator<Item = &Fault> {
        let faults = match self.outcome(check) {
            Verdict::Failed(faults) => Some(faults.as_ref()),
            Verdict::Passed | Verdict::Unknown(_) => None,
        };
        faults.into_iter().flat_map(Faults::iter)
    }

    /// What one check would have to know to be sure.
    #[must_use]
    pub fn needs(&self, check: Check) -> Option<Need> {
        match self.outcome(check) {
            Verdict::Passed => None,
            Verdict::Failed(faults) => faults.open,
            Verdict::Unknown(need) => Some(*need),
        }
    }

    /// What Maskinporten would answer with, as far as it can be told.
    #[must_use]
    pub fn first_failure(&self) -> Option<(Check, &Fault)> {
        self.iter().find_map(|(check, outcome)| match outcome {
            Verdict::Failed(faults) => Some((check, &faults.first)),
            Verdict::Passed | Verdict::Unknown(_) => None,
        })
    }

    /// Whether this check and all before it passed.
    #[must_use]
    pub fn passes_through(&self, last: Check) -> bool {
        self.iter().take_while(|(check, _)| *check <= last).all(|(_, outcome)| *outcome == Verdict::Passed)
    }
}

/// Gathers what one check finds. A fault settles it, whatever else is not known.
#[derive(Default)]
pub(super) struct Findings {
    faults: Vec<Fault>,
    need: Option<Need>,
}

impl Findings {
    pub fn fail(&mut self, fault: Fault) {
        self.faults.push(fault);
    }

    /// Keeps the first thing that would have to be known.
    pub fn need(&mut self, need: Need) {
        self.need.get_or_insert(need);
    }

    pub fn outcome(self) -> Verdict {
        let mut faults = self.faults.into_iter();
        match (faults.next(), self.need) {
            (Some(first), open) => Verdict::Failed(Box::new(Faults { first, others: faults.collect(), open })),
            (None, Some(need)) => Verdict::Unknown(need),
            (None, None) => Verdict::Passed,
        }
    }
}

impl From<Fault> for Verdict {
    fn from(first: Fault) -> Self {
        Self::Failed(Box::new(Faults { first, others: Vec::new(), open: None }))
    }
}
