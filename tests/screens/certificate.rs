//! Step 1: the file.

use crate::traveller::Traveller;
use crate::visit::Visit;

#[test]
fn the_window_opens() {
    let visit = Visit::after(Traveller::new());
    assert!(visit.sees_words("footer-next"));
}
