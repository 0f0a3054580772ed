//! From state to sentence. All words lie in `assets/text/{nb,nn,en}/*.ftl` (Project Fluent), one file
//! a topic; here is what finds them, and what turns a value or a [`Problem`](crate::problem::Problem)
//! into one of them.
//!
//! A screen says `words.say("certificate-title")`, or `words.with("step-of", &[("number", 2), ("count", 6)])`.
//! A key or an argument that is missing is a mistake of ours: it stops a debug build, and shows the key in
//! a release. `tests/text.rs` reads every file and every use.

mod altinn;
mod calendar;
mod certificate;
mod checks;
mod clients;
mod complaint;
mod doctor;
mod environment;
mod expiry;
mod export;
mod field;
mod finding;
mod format;
mod language;
mod letter;
mod mail;
mod on_behalf;
mod own;
mod problem;
mod renewal;
mod revocation;
mod stage;
mod token;
mod warning;
mod words;

pub use altinn::{SwapText, swap, trial_empty, trial_terms};
pub use calendar::{calendar, calendar_file, endings_calendar};
pub use certificate::purpose;
pub use checks::{CheckText, check_holds, check_name, checks, checks_counts, checks_notes, checks_summary};
pub use clients::{
    HISTORY_COLUMNS, change_warning, client_field, client_value, clients_table, history_cells, history_table,
};
pub use complaint::complaint;
pub use doctor::{
    doctor_confirm, doctor_mark, doctor_rows, doctor_scope_missing, doctor_slip, doctor_title, doctor_what,
    request_mail, request_rows, user_row,
};
pub use environment::{
    environment_about, environment_called, environment_name, environment_strip, environment_tag, window_title,
};
pub use expiry::{ENDING_COLUMNS, deed, deed_in_short, ending, ending_cells, endings_table};
pub use export::{export_part, product_note, read_me};
pub use field::{address_fault, client_id_fault, org_number_fault, scope_fault};
pub use finding::{claim, finding, finding_next, kind, report, report_json, severity, shown};
pub use language::{Language, UnknownLanguage};
pub use letter::{letter_rows, served};
pub use mail::{AccessRequest, AdministrationRequest, Mail, RightsRequest};
pub use on_behalf::{BEHALF_FIELDS, acts_for, behalf, behalf_before, behalf_title, on_behalf_fault, on_behalf_of};
pub use own::{in_fours, key_question};
pub use problem::{details, is_here, next_move, recommendation, side, what};
pub use renewal::{renewal_follower, renewal_follower_note, renewal_outside, renewal_rows};
pub use revocation::{no_revocation, revocation};
pub use stage::{
    SentText, answered, clock_announced, clock_told, clock_value, end_told, reminder, scene_leads_to, scene_shows,
    scene_title, sent,
};
pub use token::{Trial, claims, trial};
pub use warning::{clock, keystore_notice, warning};
pub use words::{Value, Words, files};
