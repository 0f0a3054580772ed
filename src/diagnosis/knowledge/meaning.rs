//! What a phrase means, whatever program prints it, and which rule says so.

use crate::diagnosis::rule::Rule;
use serde::Deserialize;

macro_rules! meanings {
    ($($(#[$doc:meta])* $name:ident = $rule:expr;)*) => {
        /// What a phrase means. Of several in a text, the first here is the cause of the others.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub(super) enum Meaning {
            $($(#[$doc])* $name,)*
        }

        impl Meaning {
            /// Every meaning once, for the tests.
            #[cfg(test)]
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// What is said of it; `None` where the wizard has words for it.
            pub fn rule(self) -> Option<Rule> {
                match self { $(Self::$name => $rule,)* }
            }
        }
    };
}

meanings! {
    /// The terms of use of the self-service are not signed.
    TermsUnsigned = None;
    /// The keystore is encrypted in a way that the program does not read any more.
    OldEncryption = Some(Rule::ProgramOldEncryption);
    /// The keystore is encrypted in a way that the program does not read yet.
    NewEncryption = Some(Rule::ProgramNewEncryption);
    /// The file is something else than the program was told.
    NotAKeystore = Some(Rule::ProgramNotAKeystore);
    /// The file is not there.
    FileMissing = Some(Rule::ProgramFileMissing);
    /// No entry has this alias.
    AliasUnknown = Some(Rule::ProgramAliasUnknown);
    /// The password of the key is wrong.
    KeyPassword = Some(Rule::ProgramKeyPassword);
    /// The password of the keystore is wrong.
    StorePassword = Some(Rule::ProgramStorePassword);
    /// The program may not use the key.
    KeyAccess = Some(Rule::ProgramKeyAccess);
    /// The key may be used where it is, and not be taken out.
    KeyExport = Some(Rule::ProgramKeyExport);
    /// The program wants the key held in a way that the operating system does not have.
    KeyStorage = Some(Rule::ProgramKeyStorage);
    /// The key is kept by another of Windows' providers than the one that the program asks.
    KeyProvider = Some(Rule::ProgramKeyProvider);
    /// There is no private key.
    NoKey = Some(Rule::ProgramNoKey);
    /// Key and certificate are not of the same pair.
    KeyMismatch = Some(Rule::ProgramKeyMismatch);
    /// The key is in a form that the program does not read, such as PKCS#1 where PKCS#8 is wanted.
    KeyForm = Some(Rule::ProgramKeyForm);
    /// The text of the key is broken.
    KeyText = Some(Rule::ProgramKeyText);
    /// The clock is wrong.
    Clock = Some(Rule::ProgramClock);
    /// A token is over.
    JwtExpired = Some(Rule::ProgramJwtExpired);
    /// A token is not valid yet.
    JwtNotYet = Some(Rule::ProgramJwtNotYet);
    /// The key that a token names is not known.
    JwtKid = Some(Rule::ProgramJwtKid);
    /// A token is from another issuer.
    JwtIssuer = Some(Rule::ProgramJwtIssuer);
    /// A token is for somebody else.
    JwtAudience = Some(Rule::ProgramJwtAudience);
    /// A token is signed in a way that is not allowed.
    JwtAlgorithm = Some(Rule::ProgramJwtAlgorithm);
    /// The signature of a token is wrong.
    JwtSignature = Some(Rule::ProgramJwtSignature);
    /// What should be a token is none.
    JwtMalformed = Some(Rule::ProgramJwtMalformed);
    /// A company's proxy reads encrypted traffic.
    TlsInspection = Some(Rule::ProgramTlsInspection);
    /// The server's certificate is for another name.
    TlsName = Some(Rule::ProgramTlsName);
    /// The server's certificate is over or not valid yet.
    TlsDates = Some(Rule::ProgramTlsDates);
    /// The server does not take the certificate that the program has shown, or was shown none.
    TlsClientCertificate = Some(Rule::ProgramTlsClientCertificate);
    /// The server's certificate is not trusted.
    TlsUntrusted = Some(Rule::ProgramTlsUntrusted);
    /// A proxy wants to be logged in to.
    ProxyPassword = Some(Rule::ProgramProxyPassword);
    /// A proxy does not let the program through.
    ProxyRefused = Some(Rule::ProgramProxyRefused);
    /// The proxy itself is not reached.
    ProxyUnreachable = Some(Rule::ProgramProxyUnreachable);
    /// The name of a host is not known.
    UnknownHost = Some(Rule::ProgramUnknownHost);
    /// Nobody listens there.
    ConnectionRefused = Some(Rule::ProgramConnectionRefused);
    /// No answer in time.
    TimedOut = Some(Rule::ProgramTimedOut);
    /// The connection was broken.
    ConnectionReset = Some(Rule::ProgramConnectionReset);
    /// Encryption did not come about.
    TlsHandshake = Some(Rule::ProgramTlsHandshake);
    /// An answer with this status.
    HttpStatus = Some(Rule::ProgramHttpStatus);
    /// Something else came than JSON.
    NotJson = Some(Rule::ProgramNotJson);
}

impl Meaning {
    /// Whether it is about the way to a server. A line about it is about one host, and not about others.
    pub fn is_of_network(self) -> bool {
        self >= Self::TlsInspection
    }

    /// Whether it is about a proxy, whose host is always one's own.
    pub fn is_of_proxy(self) -> bool {
        matches!(self, Self::ProxyPassword | Self::ProxyRefused | Self::ProxyUnreachable | Self::TlsInspection)
    }

    /// Whether it is about a server that was called.
    pub fn is_of_server(self) -> bool {
        self.is_of_network() && !self.is_of_proxy()
    }
}
