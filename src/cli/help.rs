//! The command line in the user's language: every help text, and one line for what is not
//! understood.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, CommandFactory as _, FromArgMatches as _};

use crate::cli::args::Args;
use crate::words::{Lang, cli as word, failures as failure};

/// What the arguments come to.
#[derive(Debug)]
pub enum Parsed {
    /// A command.
    Args(Box<Args>),
    /// Help or version was asked for: its text.
    Text(String),
    /// It is not understood: the line that says so.
    Misunderstood(String),
}

/// The commands with all their help in `lang`.
pub fn command(lang: Lang) -> clap::Command {
    let help = Arg::new("help").short('h').long("help").global(true).action(ArgAction::Help);
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
    let root = Args::command().disable_version_flag(true).arg(help).arg(version);
    dress(root, "", lang)
}

fn dress(command: clap::Command, path: &str, lang: Lang) -> clap::Command {
    let about = word::help(match path {
        "" => "sochibo",
        "undo" => "undo_command",
        "redo" => "redo_command",
        path => path,
    });
    let usage = word::USAGE.get(lang);
    let template = format!("{{about-with-newline}}\n{usage} {{usage}}\n\n{{all-args}}");
    let below = |name: &str| {
        if path.is_empty() { name.to_owned() } else { format!("{path}_{name}") }
    };
    command
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .about(about.map(|text| text.get(lang)))
        .help_template(template)
        .subcommand_help_heading(word::COMMANDS.get(lang))
        .mut_args(|arg| {
            let heading = if arg.is_positional() { word::ARGUMENTS } else { word::OPTIONS };
            let help = word::help(&below(arg.get_id().as_str()));
            arg.help(help.map(|text| text.get(lang))).help_heading(heading.get(lang))
        })
        .mut_subcommands(|sub| {
            let path = below(sub.get_name());
            dress(sub, &path, lang)
        })
}

/// Reads the arguments, the program's name first.
pub fn parse(args: &[std::ffi::OsString], lang: Lang) -> Parsed {
    let error = match command(lang).try_get_matches_from(args) {
        Ok(matches) => match Args::from_arg_matches(&matches) {
            Ok(args) => return Parsed::Args(Box::new(args)),
            Err(error) => error,
        },
        Err(error) => error,
    };
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        Parsed::Text(error.to_string())
    } else {
        Parsed::Misunderstood(misunderstood(&error, lang))
    }
}

fn misunderstood(error: &clap::Error, lang: Lang) -> String {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        Some(ContextValue::Strings(all)) => Some(all.join(", ")),
        _ => None,
    };
    let value = context(ContextKind::InvalidValue).unwrap_or_default();
    let what = context(ContextKind::InvalidArg)
        .or_else(|| context(ContextKind::InvalidSubcommand))
        .unwrap_or_default();
    let is = |kinds: &[ErrorKind]| kinds.contains(&error.kind());
    let is_value = is(&[ErrorKind::InvalidValue, ErrorKind::ValueValidation]);
    let text = if what.is_empty() {
        failure::USAGE_OTHER
    } else if is(&[ErrorKind::UnknownArgument, ErrorKind::InvalidSubcommand]) {
        failure::USAGE_UNKNOWN
    } else if is_value && !value.is_empty() {
        failure::USAGE_VALUE
    } else if is_value || is(&[ErrorKind::MissingRequiredArgument]) {
        failure::USAGE_MISSING
    } else if is(&[ErrorKind::ArgumentConflict]) {
        failure::USAGE_CONFLICT
    } else {
        failure::USAGE_OTHER
    };
    let (what, value) = (shortened(&what), shortened(&value));
    let what = text.fill(lang, &[("what", &what), ("value", &value)]);
    format!("{what} {} {}", failure::SAFE.get(lang), failure::USAGE_DO.get(lang))
}

/// As much of what was typed as one knows it again by.
fn shortened(typed: &str) -> String {
    let mut letters = typed.chars();
    let start: String = letters.by_ref().take(200).collect();
    if letters.next().is_some() { format!("{start}…") } else { start }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn undressed(command: &clap::Command, path: &str, found: &mut Vec<String>) {
        if command.get_about().is_none() {
            found.push(path.to_owned());
        }
        for arg in command.get_arguments().filter(|arg| arg.get_help().is_none()) {
            found.push(format!("{path} {}", arg.get_id()));
        }
        for sub in command.get_subcommands() {
            undressed(sub, &format!("{path} {}", sub.get_name()), found);
        }
    }

    #[test]
    fn every_command_and_argument_has_its_word() {
        let mut found = Vec::new();
        undressed(&command(Lang::Vi), "sochibo", &mut found);
        assert!(found.is_empty(), "no words for {found:?}");
        command(Lang::Vi).debug_assert();
    }

    #[test]
    fn help_is_in_the_language_asked_for() {
        for (lang, word) in [(Lang::Vi, "Lệnh"), (Lang::En, "Commands"), (Lang::Fr, "Commandes")]
        {
            let args = ["sochibo".into(), "--help".into()];
            let Parsed::Text(text) = parse(&args, lang) else { panic!("no help") };
            assert!(text.contains(word), "{text}");
        }
    }

    #[test]
    fn what_is_not_understood_is_said_in_one_line() {
        for args in [
            &["sochibo", "bogus"][..],
            &["sochibo", "--bogus"],
            &["sochibo", "list"],
            &["sochibo", "list", "cows"],
            &["sochibo", "show", "members", "x"],
            &["sochibo", "--today", "31/2/2026", "alerts"],
            &["sochibo", "sheet"],
        ] {
            let args: Vec<_> = args.iter().map(Into::into).collect();
            let Parsed::Misunderstood(line) = parse(&args, Lang::En) else { panic!("{args:?}") };
            assert!(!line.contains('\n') && line.contains("--help"), "{line}");
            assert!(!line.contains("  ") && !line.contains('{'), "{line}");
        }
    }
}
