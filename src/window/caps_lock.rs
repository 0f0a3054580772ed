//! Is Caps Lock on? egui tells of keys pressed, not of the lock, so it is inferred from what they wrote:
//! a capital without Shift, or a small letter with it.

use egui::{Event, Id, Ui};

/// Whether the letters typed last say that Caps Lock is on. Ask in every frame in which a password is shown:
/// it learns from what is typed there.
pub(super) fn is_on(ui: &Ui) -> bool {
    let id = Id::unique("portnokkel caps lock");
    let learnt = ui.input(|input| {
        input.events.iter().rev().find_map(|event| match event {
            Event::Text(text) => inferred(text, input.modifiers.shift),
            _ => None,
        })
    });
    if let Some(on) = learnt {
        ui.data_mut(|data| data.insert_temp(id, on));
    }
    ui.data(|data| data.get_temp(id)).unwrap_or(false)
}

/// What one keystroke says; nothing when it wrote no letter, or one that has no case.
fn inferred(text: &str, shift: bool) -> Option<bool> {
    let mut letters = text.chars();
    let (Some(letter), None) = (letters.next(), letters.next()) else { return None };
    match (letter.is_uppercase(), letter.is_lowercase()) {
        (true, _) => Some(!shift),
        (_, true) => Some(shift),
        (false, false) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::inferred;

    #[test]
    fn letters_against_shift_tell_the_lock() {
        assert_eq!(inferred("A", false), Some(true));
        assert_eq!(inferred("å", true), Some(true));
        assert_eq!(inferred("Å", true), Some(false));
        assert_eq!(inferred("a", false), Some(false));
    }

    #[test]
    fn what_has_no_case_or_was_not_typed_letter_by_letter_tells_nothing() {
        for text in ["7", "@", "", "HEMMELIG"] {
            assert_eq!(inferred(text, false), None, "{text}");
        }
    }
}
