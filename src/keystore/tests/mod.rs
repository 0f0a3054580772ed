//! Stories about whole files, beside the tests of each module.

mod opening;
mod robustness;
mod writing;
