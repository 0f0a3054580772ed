//! A text for somebody who started the program without a console, as from Windows' Start menu.

/// Shows it in a dialog where standard error leads nowhere, and returns once it is closed. Elsewhere it does nothing, as
/// the text was printed.
pub fn show_without_console(text: &str) {
    #[cfg(windows)]
    if has_no_standard_error() {
        let dialog = rfd::MessageDialog::new().set_level(rfd::MessageLevel::Error);
        dialog.set_title("Portnøkkel").set_description(text).show();
    }
    #[cfg(not(windows))]
    let _ = text;
}

/// Windows gives an executable of the Start menu no handle for it. One that was redirected has a handle.
#[cfg(windows)]
fn has_no_standard_error() -> bool {
    std::os::windows::io::AsRawHandle::as_raw_handle(&std::io::stderr()).is_null()
}
