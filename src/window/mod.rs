//! The window: egui, and nothing else of the program's outside than what it is told to show.
//!
//! | File | What it holds |
//! |---|---|
//! | [`theme`], [`palette`], [`fonts`], [`icon`] | looks |
//! | [`focus`] | the ring around what has the keyboard, and moving it |
//! | [`widgets`] | buttons, fields, cards …: they are given words, and know none themselves |
//! | [`shell`] | the frame: strip, rail, content, footer, help |
//!
//! Everything is laid out in reading order, because egui's Tab key follows the order in which things are drawn.

pub mod focus;
pub mod fonts;
pub mod icon;
pub mod palette;
pub mod shell;
pub mod theme;
pub mod widgets;
