//! The diagnosis: evidence as people paste it, and what is said of it.

mod causes;
mod checks;
mod configurations;
mod evidence;
mod failures;
mod forms;
mod grants;
mod knowledge;
#[path = "../support/megabytes.rs"]
mod megabytes;
mod once;
mod report;
mod robust;
mod services;
mod stacks;
mod statuses;
mod support;
mod terminal;
