//! Keeps what the program holds in memory from being written down by the system when the program
//! falls, and from being read by other programs of the same person.

/// Forbids core dumps, and on Linux the reading of this program's memory by programs that are not
/// the administrator's. What the system refuses stays as the system has it.
pub fn forbid() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let none = Rlimit { current: Some(0), maximum: Some(0) };
        let _as_the_system_has_it = setrlimit(Resource::Core, none);
    }
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        let _as_the_system_has_it = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    }
}
