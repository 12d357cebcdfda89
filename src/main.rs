//! The door: hands the arguments to the command line and leaves with its exit status.

use std::process::ExitCode;

fn main() -> ExitCode {
    let args: Vec<_> = std::env::args_os().collect();
    let (mut out, mut err) = (std::io::stdout(), std::io::stderr());
    let mut out = sochibo::cli::out::Out { out: &mut out, err: &mut err };
    ExitCode::from(sochibo::cli::run::main(&args, &mut out))
}
