//! What the cards of profiles and those of the journal have in common.

use crate::domain::{Environment, OrgNumber};
use crate::text;
use crate::window::screen::Screen;
use crate::window::steps::parts::tone_of;
use crate::window::widgets::Tone;

/// An environment in a word, and its colours.
pub(super) fn environment(screen: &Screen<'_>, environment: &Environment) -> (String, Tone) {
    (text::environment_name(screen.words, environment), tone_of(environment.kind))
}

/// An organisation by its name and number.
pub(super) fn organisation(screen: &Screen<'_>, name: &str, number: OrgNumber) -> String {
    screen.words.with("setups-organisation", &[("name", name), ("number", &number.grouped())])
}
