//! Whether the program waits for the next key: a machine may be so busy that nothing is drawn for a
//! long while after a key, and two keys that are taken at once may mean another one (Esc and a
//! letter are Alt and that letter).

use portable_pty::MasterPty;

/// Whether no key lies in the terminal that the program has not taken.
#[cfg(target_os = "linux")]
pub(super) fn has_taken_all(master: &dyn MasterPty) -> bool {
    use std::os::unix::fs::OpenOptionsExt as _;
    let Some(name) = master.tty_name() else { return true };
    // the terminal must not become the one of the tests
    let alien = i32::try_from(rustix::fs::OFlags::NOCTTY.bits()).unwrap();
    let opened = std::fs::OpenOptions::new().read(true).custom_flags(alien).open(name);
    opened.is_ok_and(|terminal| rustix::io::ioctl_fionread(&terminal) == Ok(0))
}

/// Whether every thread of a process sleeps, is stopped, or is gone.
#[cfg(target_os = "linux")]
pub(super) fn is_asleep(id: u32) -> bool {
    let Ok(threads) = std::fs::read_dir(format!("/proc/{id}/task")) else { return true };
    threads.flatten().all(|thread| {
        let told = std::fs::read_to_string(thread.path().join("stat")).unwrap_or_default();
        // the name before the state may hold any letter
        let state = told.rsplit_once(") ").and_then(|(_, rest)| rest.chars().next());
        state.is_none_or(|state| "STtZXx".contains(state))
    })
}

/// Other systems do not tell; the screen alone is looked at.
#[cfg(not(target_os = "linux"))]
pub(super) const fn has_taken_all(_: &dyn MasterPty) -> bool {
    true
}

/// Other systems do not tell.
#[cfg(not(target_os = "linux"))]
pub(super) const fn is_asleep(_: u32) -> bool {
    true
}
