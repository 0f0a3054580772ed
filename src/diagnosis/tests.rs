//! Stories of what is pasted.
