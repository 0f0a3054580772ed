//! The two shapes of the tables below: one row a variant, so that a new one is added in one place.

/// An enum without payload; each variant has a key, under which its words lie and which programs may rely on.
macro_rules! keyed {
    ($(#[$on:meta])* pub enum $table:ident { $($(#[$doc:meta])* $name:ident = $key:literal;)* }) => {
        $(#[$on])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $table {
            $($(#[$doc])* $name,)*
        }

        impl $table {
            /// Every one once, for the tests that ask whether each has its words.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// Its name in the text files and in JSON; never translated.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$name => $key,)* }
            }
        }
    };
}

/// An enum of what can happen: key, Maskinporten's code where there is one, whose side it is on, the next moves
/// with the best first, and an example of the payload where there is one. `or` names a variant that asks another
/// table of this shape.
macro_rules! situations {
    (
        $(#[$on:meta])*
        pub enum $table:ident $(or $(#[$other_doc:meta])* $other:ident($of:ty))? {
            $(
                $(#[$doc:meta])*
                $name:ident $(($($payload:tt)*))? $({ $($fields:tt)* })?
                    = $key:literal $($code:literal)?, $side:ident, [$($next:ident),*] $(, $example:tt)?;
            )*
        }
    ) => {
        $(#[$on])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum $table {
            $($(#[$doc])* $name $(($($payload)*))? $({ $($fields)* })?,)*
            $($(#[$other_doc])* $other($of),)?
        }

        impl $table {
            /// The name under which its words lie.
            pub(super) fn key(&self) -> &'static str {
                match self {
                    $(Self::$name { .. } => $key,)*
                    $(Self::$other(other) => other.key(),)?
                }
            }

            /// Maskinporten's own code, where it has one.
            #[must_use]
            pub fn mp_code(&self) -> Option<&'static str> {
                match self {
                    $(Self::$name { .. } => situations!(@code $($code)?),)*
                    $(Self::$other(other) => other.mp_code(),)?
                }
            }

            /// Who can end it.
            pub(super) fn side(&self) -> $crate::problem::Side {
                match self {
                    $(Self::$name { .. } => $crate::problem::Side::$side,)*
                    $(Self::$other(other) => other.side(),)?
                }
            }

            /// What to do, the best first.
            pub(super) fn next(&self) -> &'static [$crate::problem::NextMove] {
                match self {
                    $(Self::$name { .. } => &[$($crate::problem::NextMove::$next),*],)*
                    $(Self::$other(other) => other.next(),)?
                }
            }

            /// Every one once, with made-up payloads.
            #[must_use]
            pub fn every() -> Vec<Self> {
                #[allow(unused_mut, reason = "only a table that asks another adds to it")]
                let mut all = vec![$(Self::$name $($example)?),*];
                $(all.extend(<$of>::every().into_iter().map(Self::$other));)?
                all
            }
        }
    };
    (@code) => { None };
    (@code $code:literal) => { Some($code) };
}

pub(super) use {keyed, situations};
