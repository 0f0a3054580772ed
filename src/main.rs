//! Portnøkkel: window or terminal.

fn main() {}
