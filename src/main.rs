//! The door: hands the arguments to the command line and leaves with its exit status.

use std::alloc::System;
use std::process::ExitCode;

use zeroizing_alloc::ZeroAlloc;

/// Memory is wiped when it is given back, so that a locked book leaves nothing of itself behind:
/// docs/decisions/0024.
#[global_allocator]
static MEMORY: ZeroAlloc<System> = ZeroAlloc(System);

fn main() -> ExitCode {
    let args: Vec<_> = std::env::args_os().collect();
    let (mut out, mut err) = (std::io::stdout(), std::io::stderr());
    let mut out = sochibo::cli::out::Out { out: &mut out, err: &mut err };
    ExitCode::from(sochibo::cli::run::main(&args, &mut out))
}
