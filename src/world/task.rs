//! What the tasks of this folder have in common.

use crate::problem::{Problem, Situation};
use std::sync::{Mutex, MutexGuard, PoisonError};
use tokio::sync::oneshot::Receiver;

/// What will be told by work that is done elsewhere.
pub(super) type Tell<T> = Receiver<T>;

/// Waits for work that is done elsewhere, and fails as it does.
pub(super) async fn answer_of<T>(tell: Tell<Result<T, Problem>>) -> Result<T, Problem> {
    tell.await.unwrap_or_else(|_| Err(ended_early()))
}

/// Does work that holds a thread, on a thread of its own: key stretching, files.
pub(super) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Problem> + Send + 'static,
) -> Result<T, Problem> {
    tokio::task::spawn_blocking(work).await.unwrap_or_else(|_| Err(ended_early()))
}

/// Locks, also after somebody has panicked who held it: everything that is locked here is whole at every moment.
pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn ended_early() -> Problem {
    Situation::Internal("a task ended early".into()).into()
}
