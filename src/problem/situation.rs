//! The situations a person can be in: a table of what happened, whose side it is on, and what to do.

use super::table::{keyed, situations};
use super::{ExchangeCause, Refusal};
use crate::domain::Timestamp;

situations! {
    /// What happened. The variants name situations of the person, not sources in the code.
    pub enum Situation or
        /// The token endpoint said no for a reason of its own.
        Refused(Refusal)
    {
        // The file.
        /// The file could not be read at all; the operating system's reason.
        FileUnreadable(String) = "file-unreadable", Yours, [ChooseFile], ("?".into());
        /// The file has no bytes.
        FileEmpty = "file-empty", Yours, [ChooseFile];
        /// The file is larger than any keystore.
        FileTooLarge = "file-too-large", Yours, [ChooseFile];
        /// The file is something else; what it was recognised as.
        NotAKeystore(Lookalike) = "not-a-keystore", Yours, [ChooseFile], (Lookalike::Zip);
        /// The file is a keystore, but broken or cut off.
        KeystoreDamaged = "keystore-damaged", Yours, [ChooseFile];
        /// The file asks for more work to open than an honest file does.
        KeystoreTooCostly = "keystore-too-costly", Yours, [ChooseFile];
        /// The file is encrypted in a way that we do not know; its name.
        EncryptionUnknown(String) = "encryption-unknown", Ours, [ChooseFile], ("?".into());
        /// The password does not open the file.
        WrongPassword = "wrong-password", Yours, [RetypePassword];
        /// The password opens the file, but not the key in it.
        KeyPasswordDiffers = "key-password-differs", Yours, [RetypePassword];
        /// The key's own password, which was asked for, is wrong.
        WrongKeyPassword = "wrong-key-password", Yours, [RetypePassword];
        /// The password has characters that this kind of file cannot hold, such as emoji.
        PasswordCharacters = "password-characters", Yours, [RetypePassword];
        /// There is a certificate but no private key.
        NoPrivateKey = "no-private-key", Yours, [ChooseFile];
        /// There is a private key but no certificate.
        NoCertificate = "no-certificate", Yours, [ChooseCertificate, ChooseFile];
        /// The private key belongs to another certificate.
        KeyMismatch = "key-mismatch", Yours, [ChooseFile];
        /// The key is an elliptic-curve key; Maskinporten takes RSA only.
        EllipticCurveKey = "elliptic-curve-key", Yours, [ChooseFile];
        /// The key is of a kind that is neither RSA nor an elliptic curve, such as Ed25519 or DSA.
        UnsupportedKey = "unsupported-key", Yours, [ChooseFile];
        /// The second file, which was to have the certificate, has none.
        NoCertificateInFile = "no-certificate-in-file", Yours, [ChooseCertificate, ChooseFile];
        /// The certificates of the second file belong to another key.
        OtherCertificate = "other-certificate", Yours, [ChooseCertificate, ChooseFile];
        /// The RSA key has fewer bits than are accepted.
        KeyTooShort(u32) = "key-too-short", Yours, [ChooseFile], (1024);
        /// More than one file was dropped.
        SeveralFiles = "several-files", Yours, [ChooseFile];

        // A file to be saved.
        /// The alias cannot be written in the format, or two entries would have the same.
        AliasUnusable = "alias-unusable", Yours, [TryAgain];
        /// The format has one password for file and key, and two different ones were asked for.
        OnePassword = "one-password", Yours, [TryAgain];
        /// A file of this name is there already, and nobody said that it is to be replaced.
        FileExists = "file-exists", Yours, [ChangePlace];
        /// The folder to make is there, and has something in it.
        FolderNotEmpty = "folder-not-empty", Yours, [ChangePlace];
        /// The folder to save in is not there.
        FolderMissing = "folder-missing", Yours, [ChangePlace];
        /// Nothing may be saved in this folder.
        FolderForbidden = "folder-forbidden", Yours, [ChangePlace];
        /// No room is left to save in.
        DiskFull = "disk-full", Yours, [ChangePlace, TryAgain];
        /// What is kept could not be removed, from here on.
        NotRemoved(String) = "not-removed", Yours, [TryAgain], ("?".into());
        /// The file could not be saved for another reason; the operating system's.
        FileNotSaved(String) = "file-not-saved", Yours, [ChangePlace, TryAgain], ("?".into());

        // The certificate.
        /// The certificate is not valid any more.
        CertificateExpired {
            /// Since when.
            at: Timestamp,
            /// Who issued it, and can issue a new one.
            issuer: String,
        } = "certificate-expired", Yours, [ChooseFile], { at: Timestamp::UNIX_EPOCH, issuer: "?".into() };
        /// The certificate is not valid yet; from when it is.
        CertificateNotYetValid(Timestamp) = "certificate-not-yet-valid", Yours, [SetClock, ChooseFile],
            (Timestamp::UNIX_EPOCH);
        /// The issuer has called the certificate back.
        CertificateRevoked {
            /// Since when.
            at: Timestamp,
            /// Who issued it, and can issue a new one.
            issuer: String,
        } = "certificate-revoked", Yours, [ChooseFile], { at: Timestamp::UNIX_EPOCH, issuer: "?".into() };
        /// The certificate names no organisation.
        NoOrgNumber = "no-org-number", Yours, [ChooseFile];
        /// The number in the certificate has a wrong check digit.
        OrgNumberInvalid(String) = "org-number-invalid", Yours, [ChooseFile], ("991825828".into());
        /// The certificate names an organisation by another identifier than a Norwegian number.
        OrgNumberForeign(String) = "org-number-foreign", Yours, [ChooseFile], ("NTRSE-5560000000".into());
        /// The certificate names itself as its issuer, which Maskinporten does not take.
        SelfSigned = "self-signed", Yours, [ChooseFile];
        /// A test certificate was brought to another environment than test.
        TestCertificate = "test-certificate", Yours, [ChangeEnvironment, ChooseFile];
        /// A production certificate was brought to another environment than production.
        ProductionCertificate = "production-certificate", Yours, [ChangeEnvironment, ChooseFile];
        /// A certificate of the demo was brought elsewhere.
        DemoCertificate = "demo-certificate", Yours, [ChangeEnvironment, ChooseFile];
        /// A certificate of one's own was brought to the demo.
        NotADemoCertificate = "not-a-demo-certificate", Yours, [ChangeEnvironment, ChooseFile];

        // The network. The host is in the detail.
        /// No connection came about.
        Unreachable = "unreachable", Network, [TryAgain];
        /// The host's name is not known.
        UnknownHost = "unknown-host", Network, [TryAgain, SetNetwork];
        /// No answer in time.
        TimedOut = "timed-out", Network, [TryAgain];
        /// Nobody listens there: the connection was refused.
        ConnectionRefused = "connection-refused", Network, [TryAgain, SetNetwork];
        /// The connection was neither taken nor refused: mostly a firewall.
        Blocked = "blocked", Network, [TryAgain, SetNetwork];
        /// The connection was broken before the whole answer was here.
        ConnectionBroken = "connection-broken", Network, [TryAgain];
        /// The answer began to come, and was not whole in time.
        TooSlow = "too-slow", Network, [TryAgain];
        /// The encrypted connection did not come about.
        EncryptionFailed = "encryption-failed", Network, [TryAgain];
        /// The server's certificate has expired or is not valid yet, or our clock is far out.
        ServerCertificateDates = "server-certificate-dates", Network, [SetClock, TryAgain];
        /// The server's certificate is for another host.
        ServerCertificateName = "server-certificate-name", Network, [TryAgain];
        /// The company's proxy wants to be logged in to (407).
        ProxyWantsPassword = "proxy-wants-password", Network, [SetNetwork, TryAgain];
        /// This variable of the environment names a proxy in a way that cannot be read.
        ProxyMalformed(&'static str) = "proxy-malformed", Yours, [SetNetwork, TryAgain], ("HTTPS_PROXY");
        /// The company's proxy does not let us through.
        ProxyRefused = "proxy-refused", Network, [TryAgain, SetNetwork];
        /// A web page came instead of an answer; mostly the login page of a network.
        WebPage = "web-page", Network, [TryAgain];
        /// The answer ends in the middle.
        AnswerCutShort = "answer-cut-short", Network, [TryAgain];
        /// The answer is larger than any honest one.
        AnswerTooLarge = "answer-too-large", Network, [TryAgain];
        /// The server has too much to do; after how many seconds it wants to be asked again, where it says so.
        Busy(Option<u32>) = "busy", Theirs, [TryAgain], (None);
        /// The encrypted connection was refused; the certificate of the server is not trusted.
        Untrusted = "untrusted", Network, [SetNetwork, TryAgain];
        /// The answer is not from whom we asked: no JSON, or not of the documented form.
        UnexpectedAnswer = "unexpected-answer", Network, [TryAgain];
        /// The server wants us to go elsewhere, and we do not follow with a grant or a token.
        Redirected = "redirected", Network, [TryAgain];
        /// The server has a fault of its own, or is overloaded.
        ServerFault = "server-fault", Theirs, [TryAgain];
        /// The metadata names another issuer than the one we asked.
        IssuerDiffers = "issuer-differs", Theirs, [TryAgain];

        // The self-service API.
        /// The API did not accept the administration token.
        AdminUnauthorized = "admin-unauthorized", Yours, [ChangeClient, MailDigdir];
        /// The administration client may not do this.
        AdminForbidden = "admin-forbidden", Yours, [ChangeClient, MailDigdir];
        /// The administration client has registered keys, and takes no certificate.
        AdminKeyRequired = "admin-key-required", Yours, [OpenAdminKey, OpenPortal];
        /// The administration client did not take the key of this name: it knows none like it, or another one, or it has
        /// ended.
        AdminKeyRefused(String) = "admin-key-refused", Yours, [OpenAdminKey, TryAgain, OpenPortal], ("?".into());
        /// Nobody said by which name the key of the administration client is registered, and its file does not either.
        AdminKidMissing = "admin-kid-missing", Yours, [TryAgain];
        /// The organisation has not signed the terms of use.
        TermsUnsigned = "terms-unsigned", Yours, [OpenPortal];
        /// The API found fault with the client we sent; its own words.
        ClientInvalid(String) = "client-invalid", Yours, [ChangeClient], ("?".into());
        /// The client is not there.
        ClientMissing = "client-missing", Yours, [ChangeClient, TryAgain];
        /// It already exists, or has been made inactive.
        Conflict = "conflict", Yours, [ChangeClient];
        /// The request to create was sent, and the answer was lost.
        CreationUnknown = "creation-unknown", Theirs, [CheckNow];

        /// Another window is creating a client for the same organisation.
        CreationElsewhere = "creation-elsewhere", Yours, [TryAgain];
        /// Somebody else has changed the client since it was read, so nothing was sent.
        ClientChanged = "client-changed", Yours, [TryAgain];
        /// A change of a client was sent, and nobody knows what came of it.
        ChangeUnknown = "change-unknown", Yours, [TryAgain];
        /// That a client is to be created could not be written down, so nothing was sent; the system's reason.
        JournalUnwritable(String) = "journal-unwritable", Yours, [TryAgain], ("?".into());
        /// An entry of the journal, in this file, cannot be read: what it says may have been sent.
        JournalUnread(String) = "journal-unread", Yours, [TryAgain], ("?".into());

        // Keys of a client's own.
        /// The client has as many keys as it may have, and none of them has ended.
        KeysFull = "keys-full", Yours, [OpenPortal];
        /// The client has another key of this name.
        KidTaken(String) = "kid-taken", Yours, [TryAgain], ("?".into());
        /// The name of a key has other characters than letters, digits and `._-`.
        KidMalformed = "kid-malformed", Yours, [TryAgain];
        /// The client has no key of this name.
        KeyUnregistered(String) = "key-unregistered", Yours, [TryAgain], ("?".into());
        /// The client has several keys, and nobody said which one is to be replaced; their names.
        SeveralKeys(String) = "several-keys", Yours, [TryAgain], ("?".into());
        /// The file has several public keys, and nobody can say which one is meant.
        SeveralPublicKeys = "several-public-keys", Yours, [ChooseFile];
        /// The file has several private keys, and nobody has said which one is meant; their names in it.
        SeveralPrivateKeys(String) = "several-private-keys", Yours, [ChooseFile], ("?".into());
        /// What is to be a client's own key is no RSA key.
        OwnKeyUnsupported = "own-key-unsupported", Yours, [ChooseFile];
        /// What is to be a client's own key has fewer bits than are accepted.
        OwnKeyTooShort(u32) = "own-key-too-short", Yours, [ChooseFile], (1024);
        /// The set that was read back is not the one that was sent.
        KeysUnlike = "keys-unlike", Theirs, [TryAgain, OpenPortal];
        /// The file has another key than the one that was made for it.
        KeyFileDiffers = "key-file-differs", Yours, [ChooseFile];
        /// The file is neither a request nor an answer of this program.
        LetterOther = "letter-other", Yours, [ChooseFile];
        /// A newer version of this program has written the request or the answer.
        LetterNewer = "letter-newer", Yours, [ChooseFile];
        /// This field of a request or an answer is missing, or is not what it should be.
        LetterField(String) = "letter-field", Theirs, [ChooseFile], ("?".into());
        /// A request or an answer has a private key in it, which nobody is to send.
        LetterPrivate = "letter-private", Theirs, [ChooseFile];
        /// What was handed over is not what was written.
        HandOverUnlike = "hand-over-unlike", Ours, [TryAgain];
        /// No key of this client waits for an older one to be taken away.
        NothingToFinish = "nothing-to-finish", Yours, [TryAgain];
        /// That a key was made, or how it stands, could not be written down; the system's reason.
        KeyNotKept(String) = "key-not-kept", Yours, [TryAgain], ("?".into());

        // Altinn.
        /// Which Altinn belongs to the environment is not known.
        AltinnUnknown = "altinn-unknown", Yours, [ChangeEnvironment];
        /// Altinn did not take the token.
        AltinnUnauthorized = "altinn-unauthorized", Yours, [TryAgain];
        /// The token lacks the access that Altinn wants; its scope.
        AltinnForbidden(String) = "altinn-forbidden", Yours, [ChangeScopes], ("?".into());
        /// Altinn has nothing of these values.
        AltinnNotFound = "altinn-not-found", Yours, [ChangeClaims];
        /// Altinn refused for a reason of its own; its code.
        AltinnRefused(String) = "altinn-refused", Yours, [TryAgain], ("?".into());
        /// Altinn gave no token in exchange, and no reason; what can be seen in the token.
        ExchangeRefused(ExchangeCause) = "exchange-refused", Yours, [TryAgain], (ExchangeCause::Ended);
        /// Altinn did not understand the exchange; its reason is in the detail.
        ExchangeInvalid = "exchange-invalid", Theirs, [TryAgain];
        /// A header was sent that was shut down with Altinn 2.
        ExchangeHeaderDead = "exchange-header-dead", Yours, [TryAgain];

        // Clients.
        /// The organisation was not granted the scope that a client was to be given.
        ScopeUngranted(String) = "scope-ungranted", Theirs, [MailApiOwner], ("?".into());
        /// The client would be left without anything to ask for, which is not taken.
        LastScope = "last-scope", Yours, [ChangeScopes];
        /// The client was deactivated, and is not changed like that.
        ClientInactive = "client-inactive", Yours, [ChangeClient];
        /// The client that was to be deactivated, or lose what it administers with, is the one that does it.
        OwnAdministration = "own-administration", Yours, [ChangeClient];
        /// What the client is to be called has no letters, or too many.
        ClientNameUnusable = "client-name-unusable", Yours, [TryAgain];
        /// Tokens cannot be asked to live so long, or so short.
        LifetimeUnusable = "lifetime-unusable", Yours, [TryAgain];
        /// A change was made, and could not be put into the log of changes; the system's reason.
        HistoryUnsaved(String) = "history-unsaved", Yours, [TryAgain], ("?".into());

        // What is kept of earlier visits.
        /// The file of a setup is not where it was.
        SetupFileGone = "setup-file-gone", Yours, [ChooseFile];
        /// The certificates in the file are of another organisation than the setup.
        SetupOtherOrganisation = "setup-other-organisation", Yours, [ChooseFile];
        /// The file of setups could not be read, and was set aside under this name.
        SetupsDamaged(String) = "setups-damaged", Ours, [TryAgain], ("?".into());
        /// The file of what is remembered could not be read, and lies now under this name. Nothing is remembered.
        RecentDamaged(String) = "recent-damaged", Ours, [TryAgain], ("?".into());
        /// The file of how the window is to look could not be read, and lies now under this name.
        LooksDamaged(String) = "looks-damaged", Ours, [TryAgain], ("?".into());
        /// The file with the proxy and the authorities was damaged; the name that it has now.
        NetworkDamaged(String) = "network-damaged", Ours, [SetNetwork], ("?".into());
        /// Proxy and authorities are set, but could not be written down; the operating system's reason.
        NetworkNotKept(String) = "network-not-kept", Yours, [TryAgain], ("?".into());
        /// The file of setups is of a newer version of this program, and is left alone.
        SetupsNewer = "setups-newer", Yours, [TryAgain];
        /// What was to be kept could not be; the system's reason.
        SetupsUnsaved(String) = "setups-unsaved", Yours, [TryAgain], ("?".into());
        /// They could not be written, as another window of this program is holding on to them.
        SetupsBusy = "setups-busy", Yours, [TryAgain];
        /// The setup whose password was to be remembered is not there any more, by another window's doing.
        SetupGone = "setup-gone", Yours, [TryAgain];
        /// The system has no keyring that passwords could lie in.
        KeyringMissing = "keyring-missing", Yours, [TryAgain];
        /// The system's keyring is there, but did not do what it was asked for; its reason.
        KeyringRefused(String) = "keyring-refused", Yours, [TryAgain], ("?".into());
        /// The password that the keyring has is not there any more, or does not open the file.
        RememberedPasswordUnfit = "remembered-password-unfit", Yours, [RetypePassword];

        // This machine.
        /// The port is taken, or may not be opened.
        PortTaken = "port-taken", Yours, [TryAgain];
        /// The desktop could not show a folder; which.
        FolderUnopened(String) = "folder-unopened", Ours, [TryAgain], ("?".into());
        /// The desktop could not open an e-mail.
        MailUnopened = "mail-unopened", Ours, [TryAgain];
        /// The clipboard cannot be reached.
        ClipboardUnavailable = "clipboard-unavailable", Ours, [TryAgain];
        /// The system has no dialog to choose files with.
        DialogUnavailable = "dialog-unavailable", Ours, [TryAgain];
        /// The demo could not be started; the reason.
        DemoFailed(String) = "demo-failed", Ours, [TryAgain], ("?".into());
        /// Something that should not be possible.
        Internal(String) = "internal", Ours, [TryAgain], ("?".into());
    }
}

keyed! {
    /// What a file was recognised as when it is no keystore.
    pub enum Lookalike {
        /// Nothing that we know.
        Unknown = "unknown";
        /// An archive: zip, 7z, RAR, gzip.
        Zip = "zip";
        /// A document of Word, or another of Office that is not told apart.
        Word = "word";
        /// A table of Excel.
        Excel = "excel";
        /// A PDF document.
        Pdf = "pdf";
        /// A web page.
        WebPage = "web-page";
        /// A PKCS#7 bundle of certificates, without keys.
        Pkcs7 = "pkcs7";
        /// Certificates one after the other, as Java writes a chain.
        PkiPath = "pki-path";
        /// A certificate alone.
        Certificate = "certificate";
        /// Certificates of authorities alone.
        IssuerCertificate = "issuer-certificate";
        /// A store of certificates, as Windows exports it.
        CertificateStore = "certificate-store";
        /// A certificate request.
        CertificateRequest = "certificate-request";
        /// A list of revoked certificates.
        RevocationList = "revocation-list";
        /// A public key alone.
        PublicKey = "public-key";
        /// A private key alone.
        PrivateKey = "private-key";
        /// A private key alone, under a password.
        EncryptedKey = "encrypted-key";
        /// A private key in a format of Microsoft's.
        Pvk = "pvk";
        /// A private key in XML, as .NET writes it.
        XmlKey = "xml-key";
        /// A private key as a JWK.
        PrivateJwk = "private-jwk";
        /// Public keys as JWKs.
        PublicJwk = "public-jwk";
        /// An encrypted JWT.
        Jwe = "jwe";
        /// A key for SSH.
        SshKey = "ssh-key";
        /// Something of PGP's.
        Pgp = "pgp";
        /// `BouncyCastle`'s keystore BKS.
        Bks = "bks";
        /// `BouncyCastle`'s keystore UBER.
        Uber = "uber";
        /// `BouncyCastle`'s keystore BCFKS.
        Bcfks = "bcfks";
        /// IBM's key database, of type CMS.
        IbmKeyDatabase = "ibm-key-database";
        /// The stashed password of an IBM key database.
        IbmStash = "ibm-stash";
        /// Oracle's wallet that opens by itself.
        OracleWallet = "oracle-wallet";
        /// A database, such as the certificates of Firefox.
        Database = "database";
        /// A keychain of macOS.
        Keychain = "keychain";
        /// A safe of a password manager.
        PasswordSafe = "password-safe";
        /// A secret that a tool of operations has encrypted.
        Sealed = "sealed";
        /// A pointer of git-lfs or git-annex in place of the file.
        GitLfs = "git-lfs";
        /// A link to a file.
        Shortcut = "shortcut";
        /// An e-mail.
        Mail = "mail";
        /// A keystore that was treated as text on its way.
        Mangled = "mangled";
        /// JSON.
        Json = "json";
        /// Plain text.
        Text = "text";
        /// A picture.
        Picture = "picture";
    }
}

/// Every situation once, for the tests that ask whether each has its words.
#[must_use]
pub fn every_situation() -> Vec<Situation> {
    let mut situations = Situation::every();
    situations.push(Situation::Busy(Some(60)));
    situations
}
