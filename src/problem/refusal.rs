//! Why the token endpoint says no.

use super::table::situations;
use crate::domain::{OrgNumber, Scope};

situations! {
    /// Why the token endpoint refused. Codes and texts: Digdir's documentation of error messages. Of several with
    /// the same code, the first is the one that the code alone stands for.
    pub enum Refusal {
        /// MP-011: the grant is malformed.
        MalformedGrant = "malformed-grant" "MP-011", Ours, [TryAgain];
        /// MP-012: the grant was used before.
        UsedBefore = "used-before" "MP-012", Ours, [TryAgain];
        /// MP-100: the client is unknown in this environment.
        UnknownClient = "unknown-client" "MP-100", Yours, [ChangeClient, ChangeEnvironment, TryAgain];
        /// MP-110: `aud` names another issuer.
        WrongAudience = "wrong-audience" "MP-110", Yours, [ChangeEnvironment];
        /// MP-120: the certificate is not accepted in this environment.
        InvalidCertificate = "invalid-certificate" "MP-120", Yours, [ChooseFile, ChangeEnvironment];
        /// MP-121: the registered key is more than a year old.
        ExpiredKey = "expired-key" "MP-121", Yours, [ChangeClient, OpenPortal];
        /// MP-122: certificate and client belong to different organisations.
        OrganisationDiffers = "organisation-differs" "MP-122", Yours, [ChooseFile, ChangeClient];
        /// MP-123: `x5c` is malformed.
        MalformedX5c = "malformed-x5c" "MP-123", Ours, [TryAgain];
        /// MP-124: the signature does not fit.
        InvalidSignature = "invalid-signature" "MP-124", Yours, [ChooseFile, ChangeEnvironment];
        /// MP-130: the grant is too old.
        ExpiredGrant = "expired-grant" "MP-130", Yours, [SetClock, TryAgain];
        /// The grant is dated in the future: the clock of this machine is fast.
        IssuedInFuture = "issued-in-future" "MP-130", Yours, [SetClock, TryAgain];
        /// The grant is valid for too long.
        LifetimeTooLong = "lifetime-too-long" "MP-130", Ours, [TryAgain];
        /// MP-200: the client lacks the scope.
        ScopeNotOnClient(Option<Scope>) = "scope-not-on-client" "MP-200", Yours, [ChangeScopes, ChangeClient],
            (Scope::parse("brreg:losore/tlg").ok());
        /// MP-201: the client is of another kind than Maskinporten's.
        WrongIntegrationType = "wrong-integration-type" "MP-201", Yours, [ChangeClient, OpenPortal];
        /// MP-250: the organisation has not been granted the scope.
        ScopeNotGranted(Option<Scope>) = "scope-not-granted" "MP-250", Theirs, [MailApiOwner, ChangeScopes], (None);
        /// MP-250 where it was asked on behalf of a customer: the customer has not been granted the scope.
        CustomerNotGranted(Option<Scope>) = "customer-not-granted" "MP-250", Theirs, [ChangeClaims, ChangeScopes],
            (Scope::parse("brreg:losore/tlg").ok());
        /// MP-251: the organisation has not delegated the scope to this supplier.
        NotDelegated {
            /// The scope in question.
            scope: Option<Scope>,
            /// The organisation that should have delegated.
            consumer: Option<OrgNumber>,
        } = "not-delegated" "MP-251", Theirs, [ChangeClaims, ChangeScopes],
            { scope: None, consumer: None };
        /// MP-301: unknown kind of authorization details.
        UnknownAuthorizationDetails = "unknown-authorization-details" "MP-301", Yours, [ChangeClaims];
        /// MP-302: unknown fields in the authorization details.
        UnknownAuthorizationFields = "unknown-authorization-fields" "MP-302", Yours, [ChangeClaims];
        /// MP-303: the system user is not set up as asked for.
        SystemUserNotReady = "system-user-not-ready" "MP-303", Yours, [ChangeClaims];
        /// MP-303 where a consent was asked by: Altinn has none like it.
        ConsentNotReady = "consent-not-ready" "MP-303", Yours, [ChangeClaims];
        /// The client has no key with this `kid` (yet).
        UnknownKid = "unknown-kid", Yours, [ChangeClient, OpenPortal];
        /// The client has registered keys and takes no certificate.
        KeyRequired = "key-required", Yours, [ChangeClient, OpenPortal];
        /// `consumer_org` does not fit the scope; often the organisation's own number.
        ConsumerOrgInvalid = "consumer-org-invalid", Yours, [ChangeClaims, ChangeScopes];
        /// No reason that is known to us; what it says is in the detail.
        Other = "refused", Theirs, [TryAgain];
    }
}

impl Refusal {
    /// What a code alone says: `MP-200`. What the refusal speaks of is made up.
    #[must_use]
    pub fn by_code(code: &str) -> Option<Self> {
        Self::every().into_iter().find(|refusal| refusal.mp_code() == Some(code))
    }
}
