//! The time of the CPU: what else the machine does counts for nothing.

use std::time::Duration;

/// Whose time is counted.
#[derive(Clone, Copy)]
#[allow(dead_code, reason = "each benchmark counts one of them")]
pub enum Of {
    /// This thread's.
    Thread,
    /// This process's.
    Process,
}

/// What it has taken so far.
#[cfg(unix)]
pub fn taken(of: Of) -> Duration {
    let clock = match of {
        Of::Thread => rustix::time::ClockId::ThreadCPUTime,
        Of::Process => rustix::time::ClockId::ProcessCPUTime,
    };
    let taken = rustix::time::clock_gettime(clock);
    let [seconds, nanoseconds] = [taken.tv_sec, taken.tv_nsec].map(|part| u64::try_from(part).unwrap_or_default());
    Duration::from_secs(seconds) + Duration::from_nanos(nanoseconds)
}

/// The time since the first call, where the CPU is not told.
#[cfg(not(unix))]
pub fn taken(_: Of) -> Duration {
    static FIRST: std::sync::LazyLock<std::time::Instant> = std::sync::LazyLock::new(std::time::Instant::now);
    FIRST.elapsed()
}
