//! What is diagnosed, off the window's thread: logs have megabytes, and files are read first.

use super::files;
use crate::contract::{Input, Question, name_of};
use crate::diagnosis::{self, Circumstances, Diagnosis};
use crate::problem::{Problem, Situation};

/// Largest file that is looked at, in bytes: logs of megabytes are dropped, and more helps nobody.
const LARGEST: u64 = 32 * 1024 * 1024;

/// Reads what is to be read, and finds what is wrong with it. Nothing is sent.
///
/// # Errors
/// Why the file cannot be read.
pub(super) fn diagnose(question: &Question) -> Result<Box<Diagnosis>, Problem> {
    let judge = |bytes: &[u8], circumstances: &Circumstances| Box::new(diagnosis::diagnose(bytes, circumstances));
    match &question.given {
        Input::Text(text) | Input::FromWizard(text) => Ok(judge(text.expose().as_bytes(), &question.circumstances)),
        Input::File(path) => {
            let bytes = files::whole(path, LARGEST).map_err(Situation::from)?;
            if bytes.expose().is_empty() {
                return Err(Situation::FileEmpty.into());
            }
            let is_named_keystore = diagnosis::names_a_keystore(&name_of(path));
            Ok(judge(bytes.expose(), &Circumstances { is_named_keystore, ..question.circumstances.clone() }))
        }
    }
}
