//! The window: egui. It draws the app's state and collects intents; it knows neither world nor simulator.
//!
//! | File | What it holds |
//! |---|---|
//! | [`theme`], [`palette`], [`fonts`], [`icon`] | looks |
//! | [`focus`] | the ring around what has the keyboard, and moving it, but never from somebody who writes |
//! | [`widgets`] | buttons, fields, cards …: they are given words, and know none themselves |
//! | [`shell`] | the frame: bar, steps, content, footer, help |
//! | `about` | shortcuts, version, licences of the typefaces |
//! | `frame`, `help_words`, `way_on` | the frame's words, as the app stands; what the footer offers |
//! | `worn` | what person and desktop want of the looks |
//! | [`screen`] | what a step's view is given; waiting, copying |
//! | `problem` | what happened, and the buttons that mend it |
//! | `certificate_card`, `caps_lock`, `clock`, `revocation` | what steps have in common, or ask |
//! | `drawings` | pictures drawn by code: gate, seal, tick |
//! | [`steps`] | the six steps' views |
//! | `diagnosis` | "Diagnose", beside the steps |
//! | `network` | "Network": proxy and authorities, above whatever is there |
//! | `clients` | «Klienter»: all clients, what ends, accesses, the log of changes |
//! | `letters` | requests and answers, beside the steps |
//! | `own` | a client's own keys, beside the steps |
//! | `admin_key` | the key of an administration client is opened, above whatever asks as it |
//! | `room` | how frame and stage share the window |
//! | `stage` | the presenter's strip of the demo: scenes, clock, both sides |
//! | `ear` | what the window says by itself to those who do not see it |
//! | [`start`] | opening the window, or saying what to install |
//! | [`app`] | events in, effects out, one frame |
//!
//! Everything is laid out in reading order, because egui's Tab key follows the order in which things are drawn.
//!
#![doc = include_str!("README.md")]

mod about;
mod admin_key;
pub mod app;
mod caps_lock;
mod certificate_card;
mod clients;
mod clock;
mod diagnosis;
mod drawings;
mod ear;
pub mod focus;
pub mod fonts;
mod frame;
mod help_words;
pub mod icon;
mod key_file;
mod leaving;
mod letters;
mod mail;
mod network;
mod own;
pub mod palette;
mod problem;
mod revocation;
mod room;
mod saved;
pub mod screen;
mod secrets;
pub mod shell;
pub mod software;
mod stage;
pub mod start;
pub mod steps;
pub mod theme;
mod way_on;
pub mod widgets;
mod worn;

pub use leaving::close;
