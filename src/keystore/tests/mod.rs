//! Stories about whole files, beside the tests of each module.

mod forms;
mod matrix;
mod opening;
mod robustness;
mod writing;
