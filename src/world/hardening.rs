//! What keeps secrets in memory from being written to disk by the system.
//!
//! Swap and hibernation remain: locking pages would need rights that a program has not got.

/// No core dump is written of this program from now on.
///
/// Failing is no reason to stop: it is one guard of several, and where it fails there is nothing else to try.
pub fn forbid_core_dumps() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
    }
}

/// The same, and other programs of the same user may not read its memory.
///
/// Not for the window: the desktop's file dialog looks at `/proc/PID/root` of who asks for it, may not where a
/// program is not dumpable, and then refuses to open.
pub fn forbid_reading() {
    forbid_core_dumps();
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use rustix::process::{Resource, getrlimit};

    #[test]
    fn no_core_is_dumped_any_more() {
        forbid_core_dumps();
        let limit = getrlimit(Resource::Core);
        assert_eq!((limit.current, limit.maximum), (Some(0), Some(0)));
    }
}
