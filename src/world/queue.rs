//! Work that is done one piece after the other, in the order in which it was asked for, off the window's thread.
//!
//! The disk, the keyring and the clipboard have a queue each: a password that the keyring asks a person for does not
//! keep a file from being written.

use super::task::Tell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Sender, channel};
use std::time::Instant;
use tokio::sync::oneshot;

type Job = Box<dyn FnOnce() + Send>;

/// A thread and what it has to do. Cloning shares it; the thread ends when the last clone is dropped and everything
/// is done.
#[derive(Clone)]
pub(super) struct Queue(Sender<Job>);

impl Queue {
    /// A queue with a thread of this name.
    ///
    /// # Errors
    /// When the operating system gives no thread.
    pub(super) fn start(name: &str) -> std::io::Result<Self> {
        let (sender, jobs) = channel::<Job>();
        std::thread::Builder::new().name(name.to_owned()).spawn(move || {
            for job in jobs {
                // One piece of work that panics does not take along what comes after it.
                let _ = catch_unwind(AssertUnwindSafe(job));
            }
        })?;
        Ok(Self(sender))
    }

    /// Does this after everything that was asked for before.
    pub(super) fn push(&self, job: impl FnOnce() + Send + 'static) {
        // The thread ends only after the last sender, so there is always somebody to take it.
        let _ = self.0.send(Box::new(job));
    }

    /// Does this after everything that was asked for before, and gives what it gave. Its place in the queue is the
    /// one at this call. If the future is dropped before its turn, it is not done.
    pub(super) fn ask<T: Send + 'static>(&self, job: impl FnOnce() -> T + Send + 'static) -> Tell<T> {
        let (sender, told) = oneshot::channel();
        self.push(move || {
            if !sender.is_closed() {
                let _ = sender.send(job());
            }
        });
        told
    }

    /// Waits until everything is done that was asked for before this call, and no longer than until this time.
    /// Says whether it is done.
    pub(super) fn finish(&self, until: Instant) -> bool {
        let (sender, done) = channel();
        self.push(move || {
            let _ = sender.send(());
        });
        done.recv_timeout(until.saturating_duration_since(Instant::now())).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::{Arc, Mutex};
    use std::time::Duration;

    fn soon() -> Instant {
        Instant::now() + Duration::from_secs(30)
    }

    #[test]
    fn work_is_done_in_its_order_and_one_piece_that_panics_stops_none() {
        let (queue, done) = (Queue::start("test").unwrap(), Arc::new(Mutex::new(Vec::new())));
        for number in 0..100 {
            let done = Arc::clone(&done);
            queue.push(move || {
                assert!(number != 50, "this one panics");
                done.lock().unwrap().push(number);
            });
        }
        assert!(queue.finish(soon()));
        assert_eq!(*done.lock().unwrap(), (0..100).filter(|number| *number != 50).collect::<Vec<_>>());
    }

    #[test]
    fn nobody_waits_for_ever_for_what_does_not_end() {
        let queue = Queue::start("test").unwrap();
        let (release, held) = channel::<()>();
        queue.push(move || {
            let _ = held.recv();
        });
        assert!(!queue.finish(Instant::now()));
        drop(release);
        assert!(queue.finish(soon()));
    }

    #[test]
    fn what_nobody_waits_for_any_more_before_its_turn_is_not_done() {
        let queue = Queue::start("test").unwrap();
        let (release, held) = channel::<()>();
        queue.push(move || {
            let _ = held.recv();
        });
        let done = Arc::new(Mutex::new(false));
        let seen = Arc::clone(&done);
        drop(queue.ask(move || *seen.lock().unwrap() = true));
        drop(release);
        assert!(queue.finish(soon()));
        assert!(!*done.lock().unwrap());
    }
}
