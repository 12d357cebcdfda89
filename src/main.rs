//! The door: hands the arguments to the command line and leaves with its exit status.

fn main() {}
