//! Why Altinn gave no token in exchange, as far as it can be told: its own no has no words.

use super::table::keyed;

keyed! {
    /// What is wrong with the token that was to be exchanged.
    pub enum ExchangeCause {
        /// It is of another environment than that Altinn.
        OtherEnvironment = "other-environment";
        /// It has ended.
        Ended = "ended";
        /// By Altinn's clock it is not valid yet.
        NotYet = "not-yet";
        /// It names no organisation.
        NoConsumer = "no-consumer";
        /// It is no token that can be read.
        Unreadable = "unreadable";
        /// Nothing that can be seen.
        Unseen = "unseen";
    }
}
