//! Runs the simulator as a program of its own until somebody stops it.

use super::{Options, Simulator, StartError};

/// Runs until what `stop` gives has come. `started` is called once, when the port is open.
///
/// # Errors
/// [`StartError`] says why it did not start.
pub fn run<S: Future<Output = ()>>(
    options: Options,
    started: impl FnOnce(&Simulator),
    stop: impl FnOnce() -> std::io::Result<S>,
) -> Result<(), StartError> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    runtime.map_err(StartError::Runtime)?.block_on(async {
        // Listened for from the beginning: whoever stops it while the files are made means it, too.
        let stop = stop().map_err(StartError::Runtime)?;
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
