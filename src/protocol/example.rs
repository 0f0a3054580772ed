//! What stands in the files that others give as examples, until somebody fills it in.

/// Whether a value is still as in the example: `<your client_id>`.
#[must_use]
pub fn is_placeholder(value: &str) -> bool {
    let value = value.trim();
    value.starts_with('<') && value.ends_with('>')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_angle_brackets_around_it_all_make_an_example() {
        assert!(is_placeholder(" <client_id> ") && !is_placeholder("a <b>") && !is_placeholder("238259d7"));
    }
}
