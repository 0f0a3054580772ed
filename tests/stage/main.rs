//! The demo on a stage: the whole window with its real world and the real simulator, worked by keyboard alone.

mod clock;
mod presenter;
mod story;
mod strip;

#[path = "../support/mod.rs"]
mod support;
