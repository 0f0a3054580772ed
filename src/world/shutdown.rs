//! Being asked to end: by Ctrl+C, by the system that shuts down, by whoever stops a service.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether the program was asked to end, and is clearing away.
static ENDING: AtomicBool = AtomicBool::new(false);

/// The exit code of a program that Ctrl+C has ended.
const INTERRUPTED: i32 = 130;

/// Does `first` when the program is asked to end. Whoever asks again does not want to wait: it ends at once.
pub(super) async fn obey(first: impl FnOnce() + Send) {
    let Ok(once) = asked() else { return };
    once.await;
    let Ok(again) = asked() else { return };
    ENDING.store(true, Ordering::SeqCst);
    first();
    again.await;
    end()
}

/// Ends the program now, as Ctrl+C would have.
pub(super) fn end() -> ! {
    std::process::exit(INTERRUPTED)
}

/// Waits for the end, where the program was asked to end: what failed since then failed because of that.
pub(super) fn leave_to_the_end() {
    while ENDING.load(Ordering::SeqCst) {
        std::thread::park();
    }
}

/// Comes when Ctrl+C is pressed, or when the system asks the program to end.
///
/// # Errors
/// When the system tells of no signals. Outside a runtime it panics, as all of tokio's signals do.
#[cfg(unix)]
pub fn asked() -> io::Result<impl Future<Output = ()> + Send> {
    use tokio::signal::unix::{SignalKind, signal};
    // Not for hanging up: listening would undo `nohup`, under which others leave it running.
    let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

/// Comes when Ctrl+C is pressed, or when the system asks the program to end.
///
/// # Errors
/// When the system tells of no signals. Outside a runtime it panics, as all of tokio's signals do.
#[cfg(windows)]
pub fn asked() -> io::Result<impl Future<Output = ()> + Send> {
    use tokio::signal::windows::{ctrl_c, ctrl_close};
    let (mut interrupt, mut close) = (ctrl_c()?, ctrl_close()?);
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = close.recv() => {}
        }
    })
}
