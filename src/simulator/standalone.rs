//! The simulator as a program of its own: from `start` until somebody stops it.

use super::{Options, Simulator, StartError};

/// Runs until Ctrl+C, or until the system asks it to end. `started` is called once, when the port is open.
///
/// # Errors
/// [`StartError`] says why it did not start.
pub fn run(options: Options, started: impl FnOnce(&Simulator)) -> Result<(), StartError> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    runtime.map_err(StartError::Runtime)?.block_on(async {
        // Listened for from the beginning: whoever stops it while the keys are made means it, too.
        let stop = stopped().map_err(StartError::Runtime)?;
        tokio::select! {
            result = serve(options, started) => result,
            () = stop => Ok(()),
        }
    })
}

async fn serve(options: Options, started: impl FnOnce(&Simulator)) -> Result<(), StartError> {
    let simulator = Simulator::start(options).await?;
    started(&simulator);
    std::future::pending().await
}

#[cfg(unix)]
fn stopped() -> std::io::Result<impl Future<Output = ()>> {
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

#[cfg(windows)]
fn stopped() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::windows::{ctrl_c, ctrl_close};
    let (mut interrupt, mut close) = (ctrl_c()?, ctrl_close()?);
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = close.recv() => {}
        }
    })
}
