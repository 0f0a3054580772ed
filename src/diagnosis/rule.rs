//! The rules of the diagnosis that no situation of the wizard has a name for. The words of each lie in
//! `finding.ftl`, under `finding-<key>` and `finding-next-<key>`.

pub use super::rule_table::Severity;
use super::rule_table::{
    ADDRESSES, ALTINN, API, BEARER, CERTIFICATES, EXCHANGE, GRANT, HTTP, IDPORTEN, KEYS, OBSERVED, OURS, SKYPORTEN,
    SYSTEM_USERS, TOKEN, rules,
};
pub(super) use super::rule_table::{ANSWERS, Precedence};
use crate::problem::NextMove;

rules! {
    /// A private key or its secret numbers were pasted.
    PrivateKeyPasted = "private-key-pasted", Stops, Secret, None, [], OURS;
    /// A password stands in what was pasted.
    PasswordPasted = "password-pasted", Warning, Secret, None, [], OURS;
    /// It looks like a JWT, but cannot be read.
    JwtUnreadable = "jwt-unreadable", Stops, Form, Some("MP-011"), [], OURS;
    /// The signature is of another kind than RS256, RS384 or RS512.
    AlgorithmRefused = "algorithm-refused", Stops, Form, Some("MP-124"), [], GRANT;
    /// Neither `x5c` nor `kid`.
    ProofMissing = "proof-missing", Stops, Form, Some("MP-011"), [], GRANT;
    /// Both `x5c` and `kid`: then `kid` counts.
    ProofTwice = "proof-twice", Warning, Form, None, [], GRANT;
    /// `kid` has letters that no registered key has in its name.
    KidForm = "kid-form", Stops, Signature, None, [ChangeClient], KEYS;
    /// `crit` demands extensions.
    CritRefused = "crit-refused", Stops, Form, Some("MP-124"), [], GRANT;
    /// The parts of the JWT are in another base64 than base64url without padding.
    JwtEncoding = "jwt-encoding", Stops, Form, Some("MP-011"), [], GRANT;
    /// A grant in the JSON serialisation of a JWS.
    JwtAsJson = "jwt-as-json", Warning, Form, None, [], GRANT;
    /// `x5c` is a text.
    X5cNotArray = "x5c-not-array", Stops, Form, Some("MP-123"), [], GRANT;
    /// `x5c` has the lines of PEM around its base64.
    X5cPem = "x5c-pem", Stops, Form, Some("MP-123"), [], GRANT;
    /// `x5c` is in base64url.
    X5cUrl = "x5c-url", Stops, Form, Some("MP-123"), [], GRANT;
    /// `x5c` has line ends or blanks in its base64.
    X5cLines = "x5c-lines", Stops, Form, Some("MP-123"), [], GRANT;
    /// What stands in `x5c` is no certificate.
    X5cUnreadable = "x5c-unreadable", Stops, Form, Some("MP-123"), [], GRANT;
    /// The signature fits another certificate of `x5c` than the first.
    X5cOrder = "x5c-order", Stops, Form, Some("MP-123"), [], GRANT;
    /// The signature does not fit the certificate that is sent with it.
    SignatureDiffers = "signature-differs", Stops, Signature, Some("MP-124"), [ChooseFile], ANSWERS;
    /// There is no signature, or its end is missing.
    SignatureShort = "signature-short", Stops, Signature, Some("MP-124"), [], GRANT;
    /// A claim that every grant has is missing.
    ClaimMissing = "claim-missing", Stops, Form, Some("MP-011"), [], GRANT;
    /// A claim outside the documented set.
    ClaimUnknown = "claim-unknown", Stops, Form, Some("MP-011"), [ChangeClaims], GRANT;
    /// A claim that is not to be used any more.
    ClaimDeprecated = "claim-deprecated", Warning, Form, None, [ChangeClaims], GRANT;
    /// A claim has a value of the wrong form.
    ClaimMalformed = "claim-malformed", Stops, Form, Some("MP-011"), [ChangeClaims], GRANT;
    /// A name stands twice.
    NameTwice = "name-twice", Stops, Form, Some("MP-011"), [ChangeClaims], GRANT;
    /// `jti` is missing, so that the grant cannot be told from another.
    JtiMissing = "jti-missing", Warning, Times, None, [], GRANT;
    /// The same `jti` twice.
    JtiReused = "jti-reused", Stops, Times, Some("MP-012"), [TryAgain], GRANT;
    /// More than one audience.
    AudienceSeveral = "audience-several", Stops, Environment, Some("MP-110"), [ChangeEnvironment], TOKEN;
    /// The last slash is missing. Whether that is still taken is not known: a warning.
    AudienceSlash = "audience-slash", Warning, Environment, Some("MP-110"), [ChangeEnvironment], TOKEN;
    /// A slash too much: Skyporten has none.
    AudienceSkyporten = "audience-skyporten", Stops, Environment, Some("MP-110"), [], SKYPORTEN;
    /// The token endpoint stands where the issuer should.
    AudienceEndpoint = "audience-endpoint", Stops, Environment, Some("MP-110"), [ChangeEnvironment], TOKEN;
    /// The issuer is meant, but written otherwise: with another path, a port, capitals, blanks, or twice.
    AudienceForm = "audience-form", Stops, Environment, Some("MP-110"), [ChangeEnvironment], TOKEN;
    /// An audience that is no address.
    AudienceNotAddress = "audience-not-address", Stops, Environment, Some("MP-110"), [ChangeEnvironment], TOKEN;
    /// An audience that is none of Maskinporten's.
    AudienceForeign = "audience-foreign", Warning, Environment, Some("MP-110"), [ChangeEnvironment], TOKEN;
    /// An address that has been shut down.
    AddressRetired = "address-retired", Stops, Environment, Some("MP-110"), [], ADDRESSES;
    /// The `client_id` is an organisation number.
    ClientIdIsOrganisation = "client-id-is-organisation", Stops, Client, Some("MP-100"), [ChangeClient], GRANT;
    /// The `client_id` is the name of a key.
    ClientIdIsKid = "client-id-is-kid", Stops, Client, Some("MP-100"), [ChangeClient], GRANT;
    /// The `client_id` has blanks or line ends around it, or capitals.
    ClientIdWritten = "client-id-written", Stops, Client, Some("MP-100"), [ChangeClient], GRANT;
    /// The `client_id` has a form that none has.
    ClientIdForm = "client-id-form", Warning, Client, Some("MP-100"), [ChangeClient], GRANT;
    /// A scope has a form that none has.
    ScopeForm = "scope-form", Stops, Access, Some("MP-200"), [ChangeScopes], GRANT;
    /// A value is still as in the example.
    Placeholder = "placeholder", Stops, Form, None, [], OURS;
    /// A time in milliseconds.
    TimesInMilliseconds = "times-in-milliseconds", Stops, Times, Some("MP-130"), [], GRANT;
    /// Longer than the server has been seen to take.
    LifetimeTooLong = "grant-lifetime-too-long", Stops, Times, Some("MP-130"), [], OBSERVED;
    /// Longer than documented, but not than the server has been seen to take.
    LifetimeAboveDocumented = "lifetime-above-documented", Warning, Times, Some("MP-130"), [], OBSERVED;
    /// It ends before it begins.
    EndsBeforeItBegins = "ends-before-it-begins", Stops, Times, Some("MP-130"), [], GRANT;
    /// Dated in the future.
    IssuedInFuture = "dated-in-future", Stops, Times, Some("MP-130"), [SetClock], OBSERVED;
    /// Exactly one or two hours ahead: local time was taken for UTC.
    TimeZone = "time-zone", Stops, Times, Some("MP-130"), [], OBSERVED;
    /// Over by now, as every grant is that is pasted minutes later: worth knowing, and no fault in itself.
    GrantExpired = "grant-over", Info, Times, Some("MP-130"), [TryAgain], OBSERVED;
    /// `consumer_org` is the organisation that asks.
    ConsumerIsOwn = "consumer-is-own", Stops, Organisation, None, [ChangeClaims], GRANT;
    /// Authorization details of a kind that is not known.
    DetailsUnknown = "details-unknown", Stops, Access, Some("MP-301"), [ChangeClaims], SYSTEM_USERS;
    /// Authorization details with fields that are not known.
    DetailsFields = "details-fields", Stops, Access, Some("MP-302"), [ChangeClaims], SYSTEM_USERS;
    /// Authorization details with a value that is missing, or has the wrong form.
    DetailsValue = "details-value", Stops, Access, Some("MP-303"), [ChangeClaims], SYSTEM_USERS;
    /// The organisation of a system user is a number, not a text.
    DetailsIdNumber = "details-id-number", Stops, Access, Some("MP-303"), [ChangeClaims], SYSTEM_USERS;
    /// The organisation of a system user stands without `0192:`.
    DetailsIdPrefix = "details-id-prefix", Stops, Access, Some("MP-303"), [ChangeClaims], SYSTEM_USERS;
    /// The organisation of a system user has a wrong check digit, or not nine digits.
    DetailsIdDigits = "details-id-digits", Stops, Access, Some("MP-303"), [ChangeClaims], SYSTEM_USERS;
    /// A grant was sent where a token belongs.
    GrantAsToken = "grant-as-token", Stops, Form, None, [TryAgain], TOKEN;
    /// A token was sent where a grant belongs.
    TokenAsGrant = "token-as-grant", Stops, Form, Some("MP-011"), [TryAgain], TOKEN;
    /// `grant_type` is another than that of RFC 7523.
    GrantTypeWrong = "grant-type-wrong", Stops, Form, Some("MP-011"), [], TOKEN;
    /// The grant is as it should be.
    GrantFine = "grant-fine", Fine, Rest, None, [], OURS;
    /// The token is over.
    TokenExpired = "token-expired", Stops, Times, None, [TryAgain], TOKEN;
    /// The token is dated in the future.
    TokenInFuture = "token-in-future", Warning, Times, None, [SetClock], TOKEN;
    /// The token is not from Maskinporten.
    TokenForeign = "token-foreign", Warning, Environment, None, [ChangeEnvironment], TOKEN;
    /// The token is valid now.
    TokenFine = "token-fine", Fine, Rest, None, [], TOKEN;
    /// The signature of a token is by the issuer's key.
    TokenGenuine = "token-genuine", Fine, Rest, None, [], TOKEN;
    /// The signature of a token is not by the key that it names.
    TokenForged = "token-forged", Stops, Secret, None, [TryAgain], TOKEN;
    /// The key that a token names is not in the key set.
    TokenKeyUnknown = "token-key-unknown", Stops, Environment, None, [ChangeEnvironment], TOKEN;
    /// A key stands by itself, not in `keys`.
    JwksWrapper = "jwks-wrapper", Stops, Signature, None, [], KEYS;
    /// `use` is missing.
    JwksUse = "jwks-use", Stops, Signature, None, [], KEYS;
    /// More than five keys.
    JwksTooMany = "jwks-too-many", Stops, Signature, None, [], KEYS;
    /// A key of another kind than RSA, or another algorithm.
    JwksKind = "jwks-kind", Stops, Signature, None, [], KEYS;
    /// A key that is too short.
    JwksShort = "jwks-short", Stops, Signature, None, [], KEYS;
    /// `kid` is missing, has other characters than it may, or is there twice.
    JwksKid = "jwks-kid", Stops, Signature, None, [], KEYS;
    /// A registered key has ended.
    JwksExpired = "jwks-expired", Stops, Signature, Some("MP-121"), [ChangeClient, OpenPortal], KEYS;
    /// A registered key ends soon.
    JwksExpires = "jwks-expires", Warning, Signature, Some("MP-121"), [OpenPortal], KEYS;
    /// The set replaces the one that is there.
    JwksReplaces = "jwks-replaces", Info, Rest, None, [], KEYS;
    /// A key has its certificate with it, and is good only as long as that is.
    JwksBound = "jwks-bound", Info, Rest, None, [], KEYS;
    /// A keystore that is locked.
    KeystoreLocked = "keystore-locked", Info, Certificate, None, [RetypePassword], OURS;
    /// Several keys in one file.
    KeystoreSeveral = "keystore-several", Info, Certificate, None, [ChooseFile], OURS;
    /// A certificate that nothing is wrong with.
    CertificateFine = "certificate-fine", Fine, Rest, None, [], CERTIFICATES;
    /// A certificate alone: enough to look at, not enough to sign with.
    CertificateAlone = "certificate-alone", Info, Certificate, None, [ChooseFile], OURS;
    /// Certificates of issuers, and none of one's own.
    IssuerCertificates = "issuer-certificates", Info, Certificate, None, [ChooseFile], OURS;
    /// An answer whose request was malformed, by another program than ours.
    RefusedMalformed = "refused-malformed", Stops, Answer, Some("MP-011"), [ChangeClaims], ANSWERS;
    /// An answer to a grant that was used before, by another program than ours.
    RefusedUsed = "refused-used", Stops, Answer, Some("MP-012"), [TryAgain], ANSWERS;
    /// An answer to an `x5c` that is malformed, by another program than ours.
    RefusedX5c = "refused-x5c", Stops, Answer, Some("MP-123"), [TryAgain], ANSWERS;
    /// An answer to a grant with too long a life, by another program than ours.
    RefusedLifetime = "refused-lifetime", Stops, Answer, Some("MP-130"), [TryAgain], OBSERVED;
    /// An answer with a code of Maskinporten's that we do not know.
    RefusedUnknownCode = "refused-unknown-code", Stops, Answer, None, [TryAgain], ANSWERS;
    /// An answer that says no for a reason that we do not know.
    RefusedOther = "refused-other", Stops, Answer, None, [TryAgain], ANSWERS;
    /// An API did not take the token.
    ApiUnauthorized = "api-unauthorized", Stops, Answer, None, [TryAgain, ChangeEnvironment], API;
    /// An API took the token, but not whom it is for.
    ApiForbidden = "api-forbidden", Stops, Answer, None, [MailApiOwner, ChangeScopes], API;
    /// An API did not understand what was asked for.
    ApiBadRequest = "api-bad-request", Stops, Answer, None, [], API;
    /// Two pieces of evidence are of different environments.
    EnvironmentsDiffer = "environments-differ", Stops, Environment, Some("MP-110"), [ChangeEnvironment], ADDRESSES;
    /// Two pieces of evidence are of different organisations.
    OrganisationsDiffer = "organisations-differ", Stops, Organisation, Some("MP-122"), [ChooseFile, ChangeClient], ANSWERS;
    /// Two pieces of evidence are of different clients.
    ClientsDiffer = "clients-differ", Warning, Client, Some("MP-100"), [ChangeClient], ANSWERS;
    /// A scope was asked for that the token does not give.
    ScopeNotInToken = "scope-not-in-token", Warning, Access, None, [ChangeScopes], TOKEN;
    /// The key that a grant names is not in the key set.
    KidNotInSet = "kid-not-in-set", Stops, Signature, None, [ChangeClient, OpenPortal], KEYS;
    /// The certificate is used where keys are registered.
    CertificateWithKeys = "certificate-with-keys", Stops, Signature, None, [ChangeClient, OpenPortal], KEYS;
    /// The certificate is used, and there are keys that may be registered on the client.
    CertificateBesideKeys = "certificate-beside-keys", Warning, Signature, None, [ChangeClient, OpenPortal], KEYS;
    /// The client is of another kind than Maskinporten's.
    IntegrationType = "integration-type", Stops, Client, Some("MP-201"), [ChangeClient], KEYS;
    /// The client is not in use.
    ClientInactive = "client-inactive", Stops, Client, Some("MP-100"), [ChangeClient], KEYS;
    /// The client has all that is asked for.
    ClientFine = "client-fine", Fine, Client, None, [], KEYS;
    /// The client lacks a scope that is asked for.
    ClientLacksScope = "client-lacks-scope", Stops, Access, Some("MP-200"), [ChangeScopes], KEYS;
    /// This machine's clock differs from the server's.
    ClockDiffers = "clock-differs", Stops, Times, Some("MP-130"), [SetClock], OBSERVED;
    /// A JWT was put together from several lines.
    Mended = "mended", Info, Rest, None, [], OURS;
    /// Maskinporten did not take `aud`. Why, the answer does not say.
    RefusedAudience = "wrong-audience", Stops, Answer, Some("MP-110"), [ChangeEnvironment], ANSWERS;
    /// Skyporten did not take `aud`, which has no last slash there.
    RefusedSkyporten = "wrong-audience-skyporten", Stops, Answer, Some("MP-110"), [], SKYPORTEN;
    /// Maskinporten did not take the certificate. Why, the answer does not say.
    RefusedCertificate = "invalid-certificate", Stops, Answer, Some("MP-120"), [ChooseFile, ChangeEnvironment], ANSWERS;
    /// Maskinporten does not know the client. Why, the answer does not say.
    RefusedClient = "unknown-client", Stops, Answer, Some("MP-100"), [ChangeClient, ChangeEnvironment, TryAgain], ANSWERS;
    /// The grant was too old when it came.
    RefusedExpired = "expired-grant", Stops, Answer, Some("MP-130"), [SetClock, TryAgain], OBSERVED;
    /// The grant is dated in the future, by the server's clock.
    RefusedFuture = "issued-in-future", Stops, Answer, Some("MP-130"), [SetClock, TryAgain], OBSERVED;
    /// Altinn has no system user with the four values of the grant.
    RefusedSystemUser = "system-user-not-ready", Stops, Answer, Some("MP-303"), [ChangeClaims], SYSTEM_USERS;
    /// The system user is sought with the supplier itself.
    SystemUserOwnerOwn = "system-user-owner-own", Stops, Access, Some("MP-303"), [ChangeClaims], SYSTEM_USERS;
    /// The customer's number belongs to another environment.
    SystemUserElsewhere = "system-user-elsewhere", Warning, Access, Some("MP-303"), [ChangeClaims], SYSTEM_USERS;
    /// No `externalRef`, which a system user may have been made with.
    SystemUserReference = "system-user-reference", Warning, Access, Some("MP-303"), [ChangeClaims], SYSTEM_USERS;
    /// A request for a system user that nobody has answered.
    SystemUserPending = "system-user-pending", Stops, Access, Some("MP-303"), [], SYSTEM_USERS;
    /// A request for a system user that was turned down.
    SystemUserDenied = "system-user-denied", Stops, Access, Some("MP-303"), [], SYSTEM_USERS;
    /// A request for a system user that nobody answered in time.
    SystemUserTimedOut = "system-user-timed-out", Stops, Access, Some("MP-303"), [], SYSTEM_USERS;
    /// A system user that is no more.
    SystemUserDeleted = "system-user-deleted", Stops, Access, Some("MP-303"), [], SYSTEM_USERS;
    /// A system user that nothing is wrong with.
    SystemUserSeen = "system-user-seen", Info, Rest, None, [], SYSTEM_USERS;
    /// An answer of 3xx.
    AnswerRedirected = "answer-redirected", Stops, Answer, None, [], HTTP;
    /// 404, or words to that effect.
    ApiNotFound = "api-not-found", Stops, Answer, None, [], HTTP;
    /// 405.
    AnswerMethod = "answer-method", Stops, Answer, None, [], HTTP;
    /// 406 or 415.
    AnswerMedia = "answer-media", Stops, Answer, None, [], HTTP;
    /// 411, 413, 414 or 431.
    AnswerTooLarge = "answer-too-large", Stops, Answer, None, [], HTTP;
    /// 409 or 412, or words to that effect.
    ApiConflict = "api-conflict", Stops, Answer, None, [], HTTP;
    /// 410.
    AnswerGone = "answer-gone", Stops, Answer, None, [], HTTP;
    /// 429, or words to that effect.
    AnswerBusy = "answer-busy", Stops, Answer, None, [TryAgain], HTTP;
    /// 5xx of another than Maskinporten, or words to that effect.
    AnswerFault = "answer-fault", Stops, Answer, None, [TryAgain], HTTP;
    /// Another status of 4xx.
    AnswerRefused = "answer-refused", Stops, Answer, None, [TryAgain], HTTP;
    /// An answer that says no, without a status or a reason that we know.
    ServiceRefused = "service-refused", Stops, Answer, None, [TryAgain], OURS;
    /// The status of an answer and the one in its body are two.
    StatusDiffers = "status-differs", Info, Rest, None, [], HTTP;
    /// 407.
    ProxyLogin = "answer-proxy-login", Stops, Answer, None, [], HTTP;
    /// 403 of something between.
    ProxyForbids = "answer-proxy-forbids", Stops, Answer, None, [], HTTP;
    /// A service says that the token has expired.
    TokenRefusedExpired = "token-refused-expired", Stops, Answer, None, [TryAgain], BEARER;
    /// A service does not take tokens of this issuer.
    TokenIssuerRefused = "token-issuer-refused", Stops, Answer, None, [ChangeEnvironment], BEARER;
    /// A service does not take tokens for this audience.
    TokenAudienceRefused = "token-audience-refused", Stops, Answer, None, [ChangeClaims], BEARER;
    /// A service does not find the key, or the signature does not fit.
    TokenSignatureRefused = "token-signature-refused", Stops, Answer, None, [ChangeEnvironment], BEARER;
    /// A service wants a scope that it names.
    ScopeRequired = "scope-required", Stops, Answer, None, [ChangeScopes], BEARER;
    /// A service wants a scope, and does not say which.
    ScopeInsufficient = "scope-insufficient", Stops, Answer, None, [ChangeScopes], BEARER;
    /// Something before an API wants a key for subscribers.
    SubscriptionKey = "subscription-key", Stops, Answer, None, [], API;
    /// KS Fiks did not take the password of the integration.
    IntegrationPassword = "integration-password", Stops, Answer, None, [], OURS;
    /// Altinn was given a token of Maskinporten's where it takes only its own.
    ExchangeFirst = "altinn-exchange-first", Stops, Answer, None, [], EXCHANGE;
    /// Altinn did not exchange a token; its answer says nothing more.
    ExchangeRefused = "altinn-exchange-refused", Stops, Answer, None, [ChangeEnvironment, TryAgain], EXCHANGE;
    /// Altinn's enterprise users are no more.
    EnterpriseUserGone = "altinn-enterprise-user-gone", Stops, Answer, None, [], EXCHANGE;
    /// A client belongs to another system already.
    AltinnClientTaken = "altinn-client-taken", Stops, Answer, None, [], ALTINN;
    /// The system user is there already.
    AltinnSystemUserExists = "altinn-system-user-exists", Stops, Answer, None, [], ALTINN;
    /// The same request was approved already.
    AltinnRequestAccepted = "altinn-request-accepted", Stops, Answer, None, [], ALTINN;
    /// The same request waits for the customer.
    AltinnRequestPending = "altinn-request-pending", Stops, Answer, None, [], ALTINN;
    /// The customer turned the request down.
    AltinnRequestDenied = "altinn-request-denied", Stops, Answer, None, [], ALTINN;
    /// No such request.
    AltinnRequestMissing = "altinn-request-missing", Stops, Answer, None, [], ALTINN;
    /// No such system.
    AltinnSystemMissing = "altinn-system-missing", Stops, Answer, None, [], ALTINN;
    /// The request was decided before.
    AltinnRequestDecided = "altinn-request-decided", Stops, Answer, None, [], ALTINN;
    /// The address to return to is not registered.
    AltinnRedirect = "altinn-redirect", Stops, Answer, None, [], ALTINN;
    /// The token does not say who the vendor is.
    AltinnVendorUnknown = "altinn-vendor-unknown", Stops, Answer, None, [], ALTINN;
    /// Whoever approves cannot give away what the request asks for.
    AltinnCannotDelegate = "altinn-cannot-delegate", Stops, Answer, None, [], ALTINN;
    /// The request asks for an access package that is none.
    AltinnPackageInvalid = "altinn-package-invalid", Stops, Answer, None, [], ALTINN;
    /// An agent system user is treated as a standard one, or the reverse.
    AltinnKindMixed = "altinn-kind-mixed", Stops, Answer, None, [], ALTINN;
    /// The organisation is another than the one that it is about.
    AltinnPartyDiffers = "altinn-party-differs", Stops, Answer, None, [], ALTINN;
    /// Who calls may not do this with the system user.
    AltinnNotAllowed = "altinn-not-allowed", Stops, Answer, None, [], ALTINN;
    /// An agent system user still acts for customers.
    AltinnHasClients = "altinn-has-clients", Stops, Answer, None, [], ALTINN;
    /// An agent system user does not act for this customer.
    AltinnDelegationMissing = "altinn-delegation-missing", Stops, Answer, None, [], ALTINN;
    /// No such system user.
    AltinnSystemUserMissing = "altinn-system-user-missing", Stops, Answer, None, [], ALTINN;
    /// Altinn could not carry it out.
    AltinnOwnFault = "altinn-own-fault", Stops, Answer, None, [], ALTINN;
    /// A code of Altinn's that is not known here.
    AltinnOtherCode = "altinn-other-code", Stops, Answer, None, [], ALTINN;
    /// The self-service API found fault with a field.
    FieldRefused = "field-refused", Stops, Answer, None, [ChangeClient], KEYS;
    /// A service where people log in got no proof of who the client is.
    LoginProofMissing = "login-proof-missing", Stops, Answer, None, [], IDPORTEN;
    /// A service where people log in wants another proof.
    LoginProofMethod = "login-proof-method", Stops, Answer, None, [], IDPORTEN;
    /// The address to return to is not registered on the client.
    LoginRedirect = "login-redirect", Stops, Answer, None, [], IDPORTEN;
    /// The code of a login was used, is over, or lacks its verifier.
    LoginCode = "login-code", Stops, Answer, None, [], IDPORTEN;
    /// The service wants a DPoP proof (RFC 9449).
    LoginDpop = "login-dpop", Stops, Answer, None, [], IDPORTEN;
    /// A service where people log in does not know the client.
    LoginClient = "login-client", Stops, Answer, None, [ChangeClient], IDPORTEN;
    /// A client assertion for another service.
    AssertionElsewhere = "assertion-elsewhere", Stops, Environment, None, [], OURS;
    /// Nobody was asked for keys, as the issuer is none that we know.
    TokenNotVerified = "token-not-verified", Warning, Rest, None, [], OURS;
    /// Another program: the keystore is encrypted in an old way, which the program does not read.
    ProgramOldEncryption = "program-old-encryption", Stops, Certificate, None, [], OURS;
    /// Another program: the keystore is encrypted in a new way, which the program does not read.
    ProgramNewEncryption = "program-new-encryption", Stops, Certificate, None, [], OURS;
    /// Another program: the file is of another kind than the program was told, or is damaged.
    ProgramNotAKeystore = "program-not-a-keystore", Stops, Certificate, None, [], OURS;
    /// Another program: the file is not where the program looks for it.
    ProgramFileMissing = "program-file-missing", Stops, Certificate, None, [], OURS;
    /// Another program: no entry of the keystore has the alias.
    ProgramAliasUnknown = "program-alias-unknown", Stops, Certificate, None, [], OURS;
    /// Another program: the keystore was opened, but not the key in it.
    ProgramKeyPassword = "program-key-password", Stops, Certificate, None, [], OURS;
    /// Another program: the password does not open the keystore.
    ProgramStorePassword = "program-store-password", Stops, Certificate, None, [], OURS;
    /// Another program: the account that the program runs as may not use the private key.
    ProgramKeyAccess = "program-key-access", Stops, Certificate, None, [], OURS;
    /// Another program: the private key may not be taken out of where it is.
    ProgramKeyExport = "program-key-export", Stops, Certificate, None, [], OURS;
    /// Another program: it wants the key held in a way that its operating system does not have.
    ProgramKeyStorage = "program-key-storage", Stops, Certificate, None, [], OURS;
    /// Another program: the key is kept by another of Windows' providers than the one that it asks.
    ProgramKeyProvider = "program-key-provider", Stops, Certificate, None, [], OURS;
    /// Another program: the private key is missing.
    ProgramNoKey = "program-no-key", Stops, Certificate, None, [], OURS;
    /// Another program: key and certificate are not of the same pair.
    ProgramKeyMismatch = "program-key-mismatch", Stops, Certificate, None, [], OURS;
    /// Another program: the key is in a form that the program does not read.
    ProgramKeyForm = "program-key-form", Stops, Certificate, None, [], OURS;
    /// Another program: the text of the key is broken.
    ProgramKeyText = "program-key-text", Stops, Certificate, None, [], OURS;
    /// Another program: the clock of a machine is wrong.
    ProgramClock = "program-clock", Stops, Times, None, [SetClock], OURS;
    /// Another program: a token or a grant is over.
    ProgramJwtExpired = "program-jwt-expired", Stops, Judged, None, [], OURS;
    /// Another program: a token is not valid yet.
    ProgramJwtNotYet = "program-jwt-not-yet", Stops, Judged, None, [SetClock], OURS;
    /// Another program: whoever verifies a token does not know the key that it names.
    ProgramJwtKid = "program-jwt-kid", Stops, Judged, None, [], OURS;
    /// Another program: whoever verifies a token expects another issuer.
    ProgramJwtIssuer = "program-jwt-issuer", Stops, Judged, None, [], OURS;
    /// Another program: whoever verifies a token expects another audience.
    ProgramJwtAudience = "program-jwt-audience", Stops, Judged, None, [], OURS;
    /// Another program: whoever verifies a token does not allow its algorithm.
    ProgramJwtAlgorithm = "program-jwt-algorithm", Stops, Judged, None, [], OURS;
    /// Another program: the signature of a token does not fit.
    ProgramJwtSignature = "program-jwt-signature", Stops, Judged, None, [], OURS;
    /// Another program: what was handed over as a token is none.
    ProgramJwtMalformed = "program-jwt-malformed", Stops, Judged, None, [], OURS;
    /// Another program: a company's product reads encrypted traffic, and the program does not trust it.
    ProgramTlsInspection = "program-tls-inspection", Stops, Network, None, [], OURS;
    /// Another program: the server's certificate is for another name.
    ProgramTlsName = "program-tls-name", Stops, Network, None, [], OURS;
    /// Another program: the server's certificate is over or not valid yet, or the clock is wrong.
    ProgramTlsDates = "program-tls-dates", Stops, Network, None, [SetClock], OURS;
    /// Another program: the program does not trust the server's certificate.
    ProgramTlsUntrusted = "program-tls-untrusted", Stops, Network, None, [], OURS;
    /// Another program: the server does not take the program's own certificate, or was shown none.
    ProgramTlsClientCertificate = "program-tls-client-certificate", Stops, Network, None, [], OURS;
    /// Another program: the proxy wants the program to log in.
    ProgramProxyPassword = "program-proxy-password", Stops, Network, None, [], OURS;
    /// Another program: the proxy does not let the program through.
    ProgramProxyRefused = "program-proxy-refused", Stops, Network, None, [], OURS;
    /// Another program: the program does not reach its proxy.
    ProgramProxyUnreachable = "program-proxy-unreachable", Stops, Network, None, [], OURS;
    /// Another program: the program finds no address for the name of a server.
    ProgramUnknownHost = "program-unknown-host", Stops, Network, None, [], OURS;
    /// Another program: the program was not let in: nobody listens there.
    ProgramConnectionRefused = "program-connection-refused", Stops, Network, None, [], OURS;
    /// Another program: the program got no answer in time.
    ProgramTimedOut = "program-timed-out", Stops, Network, None, [], OURS;
    /// Another program: the connection was broken.
    ProgramConnectionReset = "program-connection-reset", Stops, Network, None, [], OURS;
    /// Another program: program and server did not agree on how to encrypt.
    ProgramTlsHandshake = "program-tls-handshake", Stops, Network, None, [], OURS;
    /// Another program: the program has logged the status of an answer, but not what it says.
    ProgramHttpStatus = "program-http-status", Stops, Network, None, [], OURS;
    /// Another program: the program was sent something else than JSON, mostly a web page.
    ProgramNotJson = "program-not-json", Stops, Network, None, [], OURS;
    /// Another program could not reach something that is no service with tokens, such as a data base on this machine.
    ProgramElsewhere = "program-elsewhere", Warning, Elsewhere, None, [], OURS;
}
