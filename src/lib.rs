//! Portnøkkel: from an enterprise certificate to a Maskinporten access token.
//!
//! # The map
//!
//! A folder is a promise: its name says what is inside, and its imports say what it may know.
//!
//! | Folder | What is inside | May use |
//! |---|---|---|
//! | [`packed`] | texts and data in the executable | nothing of ours |
//! | [`domain`] | values that are valid once they exist | nothing of ours |
//! | [`problem`] | what happened, whose side, next move | domain |
//! | [`keystore`] | PKCS#12, JKS, PEM; what a certificate says; what signs | domain, problem |
//! | [`protocol`] | Maskinporten on paper, without I/O | domain, problem |
//! | [`rules`] | what Maskinporten checks, in its order; pure | domain, keystore, protocol |
//! | [`diagnosis`] | evidence in, findings out; pure | the above |
//! | [`export`] | files for the developers: facts in, files out; pure | domain, keystore, protocol |
//! | [`contract`] | what app and world say to each other: types, and what both must compute alike | all above |
//! | [`app`] | what is on the screen and what may be done; pure | all above |
//! | [`text`] | from state to sentence, in three languages | all above |
//! | [`world`] | carries out effects: files, HTTP, clipboard, clock | all above but app and text |
//! | [`simulator`] | Maskinporten on loopback, by the same rules | domain, keystore, protocol, rules |
//! | [`window`] | egui draws the app's state | all above but world and simulator |
//! | [`terminal`] | the same core, answered from a command line | as window, and world |
//!
//! [`program`] alone names everything: it brings world, app and window together, and gives the world the simulator as its
//! demo. Two executables run it: `portnokkel` for terminals, and `portnokkel-window`, which has no console on Windows.
//! `tests/architecture.rs` holds the table, and also that egui stays in `window`, reqwest, rfd and arboard in `world`,
//! axum in `simulator` and `world/serve.rs`, and tokio in those two folders.
//!
//! # The way of the data
//!
//! A click becomes an [`Intent`](app::intent::Intent); [`App::update`](app::App::update) routes it to an area, which
//! decides; the [`World`](world::World) performs each [`Effect`](contract::Effect) and posts a
//! [`Report`](contract::Report); `update` decides again. The view only draws the state and asks it questions. A report
//! whose [`Ticket`](contract::Ticket) is no longer awaited is dropped, but never that of a write that was sent.
//!
//! [`app`] has areas: the six steps, the profiles of earlier visits, "Diagnose", all clients. Each owns its state,
//! its intents and its `update`; what they share is [`app::session`]. None of them knows another. In the demo, [`app::stage`]
//! directs them. The stories of all clients, [`app::clients`], and of a client's own keys, [`app::keys`], are told by the
//! terminal and by the window: [`app::clients::area`] is the pages around the first, [`app::own`] those around the second,
//! and [`app::letters`] those of requests, whose granting is the six steps filled in. Whatever asks as an administration
//! client does so by the key that [`app::session`] holds for it, where it has one; [`app::admin_key`] is where that is opened.
//!
//! # What people meet
//!
//! [`window`] and [`terminal`] say what can be done there, [`diagnosis`] which failures it tells apart, [`simulator`]
//! what it verifies. `src/SECURITY.md` says what is promised and which threats are defended against, `tests/README.md` how
//! all of it is tried.
//!
//! # How to add …
//!
//! The compiler leads from the first file to the others: no `match` over `Effect`, `Report` or the intents has an arm for
//! the rest, and none over `Step` that decides something.
//!
//! **… a step of the wizard** (9 files and its texts):
//! `app/wizard/step.rs` (its row), `app/wizard/NAME.rs` (state, draft, decisions), `app/wizard/mod.rs` (its fields, and an
//! arm for each intent), `app/wizard/intent.rs`, `app/wizard/flow.rs` (enter, proceed, whether it is answered),
//! `window/steps/NAME.rs` (its view), `window/steps/mod.rs`, `window/frame.rs` (its answer in the list of steps),
//! `terminal/demo/demo_driver.rs` (the problem that it may stand at), and `NAME.ftl` in each language.
//!
//! **… a call to the self-service API** (7 files):
//! `protocol/self_service.rs` (path and body), `world/maskinporten/self_service.rs` (the call, and the effect that asks
//! for it), `contract/effect.rs`, `contract/report.rs`, `world/mod.rs` (an arm), `app/mod.rs` (an arm), and the file of the
//! area that asks. One that writes goes through `world/write/` instead: noted, sent once, verified, settled.
//!
//! **… an MP code** (4 files, 5 edits):
//! `problem/refusal.rs` (its row), `protocol/refusal.rs` (by which words it is known, and a row of the test), and
//! `problem.ftl` in each language.
//!
//! **… a finding with a button** (4 files):
//! `diagnosis/rule.rs` (its row), the file of `diagnosis/` that reads such evidence, and `finding.ftl` in each language.
//! The button is a [`Fix`](diagnosis::Fix); a new kind of it is a fifth file, `window/diagnosis/finding.rs`.
//!
//! **… a service that answers** (1 file and its texts): `diagnosis/service.rs` (its variant, and its hosts), and
//! `finding.ftl` in each language, under `finding-service-` and `finding-help-`.
//!
//! **… a key of another program's configuration** (1 file): `diagnosis/configuration_keys.rs` (its row).
//!
//! **… a product that a registered key is handed to** (1 file, and who judges it): `export/catalogue/products.rs` (its row),
//! and `tests/terminal/readers/reader.py`, which reads its files by the names of the fields alone.
//!
//! **… an API to try a token on** (1 file): `protocol/trial.rs` (its row). What is sought there for the first time is also a
//! variant, with its words in `altinn.ftl` of each language.
//!
//! **… a code of Altinn's** (no Rust, where its meaning is told already): `assets/codes/altinn.toml`.
//!
//! **… a phrase that another program prints** (no Rust):
//! an `[[entry]]` in `assets/knowledge/STACK.toml`, with an example and a near miss. A new stack also has its name in
//! `signs.toml`.
//!
//! **… a kind of file that is no keystore** (2 files and its texts):
//! `problem/situation.rs` (its row of `Lookalike`), `keystore/form.rs` (how it begins, or what it says), and
//! `err-not-a-keystore` and `rec-not-a-keystore` of `problem.ftl` in each language.
//!
//! **… a scene of the demo** (no Rust):
//! `[[scenes]]` in `assets/demo/story.toml`. One with the program's own words has its name in
//! `simulator/scenario/scene.rs`, and three texts in `stage.ftl` of each language.
//!
//! **… a language** (4 files and its texts):
//! `text/language.rs`, `text/words.rs`, and, as it is packed, `build.rs` and `packed.rs`. The tests of the texts then say
//! what is lacking.
//!
//! # Decisions that the map does not explain
//!
//! - `text` uses `keystore`'s types, because a complaint names the environment of a certificate.
//! - `window` and `terminal` use `protocol`'s types, because what was fetched is shown, and searched.
//! - [`contract`] computes a little: `Change::apply`, as app and world must make the same change to what is kept, when a
//!   creation is decided, and the names and hosts by which a log speaks of an effect.
//! - `world/maskinporten/self_service.rs` has the effects that read beside the calls, and not `world/perform/`, so that a
//!   call is added in one place.
//! - The session has the certificate that is open, not the step that opened it: every area signs with it.
//! - Whatever is being written at Maskinporten is awaited on its own screen. Letting people leave would need a second place
//!   to show how it ended, for a wait of seconds.
//! - The drafts of all areas are lent to a view together ([`app::Drafts`]), so that it can hold them mutably while it
//!   asks the app.
//! - The demo's clock is one number, the seconds that were let pass, on top of this machine's. [`program`] hands the same
//!   clock to window, world and simulator, so that none of them can differ.
//! - On Linux the processor draws where no device does, and wgpu is not built: it brings 26 packages. On Windows and
//!   macOS it is, for DirectX and Metal.

pub mod app;
pub mod contract;
pub mod diagnosis;
pub mod domain;
pub mod export;
pub mod keystore;
pub mod packed;
pub mod problem;
pub mod program;
pub mod protocol;
pub mod rules;
pub mod simulator;
pub mod terminal;
pub mod text;
pub mod window;
pub mod world;
