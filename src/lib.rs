//! Portnøkkel: from an enterprise certificate to a Maskinporten access token.
//!
//! # The map
//!
//! A folder is a promise: its name says what is inside, and its imports say what it may know.
//!
//! | Folder | What is inside | May use |
//! |---|---|---|
//! | [`domain`] | values that are valid once they exist | nothing of ours |
//! | [`problem`] | what happened, whose side, next move | domain |
//! | [`keystore`] | PKCS#12, JKS, PEM; what a certificate says; what signs | domain, problem |
//! | [`protocol`] | Maskinporten on paper, without I/O | domain, problem |
//! | [`rules`] | what Maskinporten checks, in its order; pure | domain, keystore, protocol |
//! | [`diagnosis`] | evidence in, findings out; pure | the above |
//! | [`export`] | files for the developers: facts in, files out; pure | domain, keystore, protocol |
//! | [`contract`] | what app and world say to each other; types only | all above |
//! | [`app`] | what is on the screen and what may be done; pure | all above |
//! | [`text`] | from state to sentence, in two languages | all above |
//! | [`world`] | carries out effects: files, HTTP, clipboard, clock | all above but app and text |
//! | [`simulator`] | Maskinporten on loopback, by the same rule book | domain, keystore, protocol, rules |
//! | [`window`] | egui draws the app's state | all above but world and simulator |
//! | [`terminal`] | the same core, answered from a command line | as window, and world |
//!
//! `main.rs` alone names everything: it brings world, app and window together, and gives the world the
//! simulator as its demo. `tests/architecture.rs` holds the table, and also that egui stays in `window`,
//! reqwest, rfd and arboard in `world`, axum in `simulator`, and tokio in those two.
//!
//! # The way of the data
//!
//! A click becomes an [`Intent`](app::intent::Intent); [`Wizard::update`](app::Wizard::update) decides;
//! the [`World`](world::World) performs each [`Effect`](contract::Effect) and posts a
//! [`Report`](contract::Report); `update` decides again; the view only draws the state and asks it
//! questions. An answer that nobody waits for any more bears a [`Ticket`](contract::Ticket) that is not
//! awaited, and is dropped.
//!
//! # What people meet
//!
//! [`window`] and [`terminal`] say what can be done there, [`diagnosis`] which failures it tells apart, [`simulator`]
//! what it verifies. `SECURITY.md` says what is promised and which threats are defended against, `tests/README.md` how
//! all of it is tried.
//!
//! # Decisions that the map does not explain
//!
//! - `text` uses `keystore`'s types, because a complaint names the realm of a certificate.
//! - `window` and `terminal` use `protocol`'s types, because what was fetched is shown, and searched.
//! - The drafts of all steps lie together in [`app::Drafts`], outside the states, so that a view can hold
//!   them mutably while it asks the wizard.

pub mod app;
pub mod contract;
pub mod diagnosis;
pub mod domain;
pub mod export;
pub mod keystore;
pub mod problem;
pub mod protocol;
pub mod rules;
pub mod simulator;
pub mod terminal;
pub mod text;
pub mod window;
pub mod world;
