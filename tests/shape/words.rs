//! The words: three versions of each with the same names, none unused, none copied.

use std::collections::{BTreeSet, HashMap};

use sochibo::words::{self, Lang, Text};

use super::source::{Source, is_letter, root, sources};

macro_rules! subjects {
    ($($name:ident),*) => {
        /// Every subject with its texts.
        const SUBJECTS: &[(&str, &[(&str, Text)])] =
            &[$((stringify!($name), words::$name::ALL)),*];
    };
}

subjects!(
    actions,
    agenda,
    alerts,
    archive,
    assertions,
    backup,
    ballot,
    book,
    calendar,
    choices,
    cli,
    conduct,
    copies_screen,
    deeds,
    door,
    drafting,
    drafts,
    failures,
    faults,
    fields,
    follow,
    formats,
    import,
    keys,
    meeting,
    model_sheets,
    month,
    paper_screen,
    papers,
    papers_lists,
    papers_report,
    place,
    prepare,
    privacy,
    rules,
    score,
    score_sheets,
    seal,
    search,
    sheets,
    templates,
    ui,
    verify,
    wall_clock,
    workbook
);

/// Files of `words/` that hold no texts in three languages, and why.
const OTHERS: &[(&str, &str)] = &[("mod", "the macro"), ("language", "the languages themselves")];

fn every() -> impl Iterator<Item = (&'static str, &'static str, Text)> {
    SUBJECTS
        .iter()
        .flat_map(|(subject, texts)| texts.iter().map(|(name, text)| (*subject, *name, *text)))
}

#[test]
fn every_file_of_words_is_looked_at() {
    for entry in std::fs::read_dir(root().join("src/words")).unwrap() {
        let name = entry.unwrap().file_name().to_string_lossy().replace(".rs", "");
        let is_subject = SUBJECTS.iter().any(|(subject, _)| *subject == name);
        let is_other = OTHERS.iter().any(|(other, _)| *other == name);
        assert!(is_subject || is_other, "words/{name}.rs is looked at by no test");
    }
}

#[test]
fn a_text_has_three_versions_with_the_same_names() {
    let mut wrong = Vec::new();
    for (subject, name, text) in every() {
        for lang in Lang::ALL {
            let version = text.get(lang);
            if version.is_empty() {
                wrong.push(format!("{subject}::{name} is empty in {}", lang.code()));
            }
            if version.contains("  ") && !version.starts_with([' ', '1', '2', '3', '4', '5']) {
                wrong.push(format!("{subject}::{name} has two blanks in {}", lang.code()));
            }
            if text.names(lang) != text.names(Lang::Vi) {
                wrong.push(format!("{subject}::{name} has other names in {}", lang.code()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_sentence_was_copied_from_another_language() {
    let mut wrong = Vec::new();
    for (subject, name, text) in every() {
        for (one, other) in [(Lang::Vi, Lang::En), (Lang::Vi, Lang::Fr), (Lang::En, Lang::Fr)] {
            let version = text.get(one);
            // A line of stable names, as they are typed on the command line, is no sentence.
            let is_sentence = version.chars().any(char::is_uppercase) || !version.is_ascii();
            let words = version.split_whitespace().filter(|word| !word.contains('{'));
            if is_sentence && words.count() > 3 && text.get(one) == text.get(other) {
                wrong.push(format!("{subject}::{name} in {} and {}", one.code(), other.code()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Of the two spellings of one syllable the words have the one of docs/glossary.md: "cấp ủy". Only
/// the choice between them names both.
#[test]
fn one_syllable_is_spelt_one_way() {
    let names_both = ["TONE_OLD", "R_DOC_TONE_STYLE"];
    let is_other =
        |word: &str| word.trim_matches(|c: char| !c.is_alphabetic()).to_lowercase() == "u\u{1ef7}";
    let has_other = |text: &str| text.split_whitespace().any(is_other);
    let texts = every().filter(|(_, name, _)| !names_both.contains(name));
    let mut wrong: Vec<String> = texts
        .filter(|(_, _, text)| has_other(text.get(Lang::Vi)))
        .map(|(subject, name, _)| format!("{subject}::{name}"))
        .collect();
    for page in ["docs/guide.vi.md", "docs/glossary.md", "docs/keys.vi.md", "CHANGELOG.md"] {
        let text = std::fs::read_to_string(root().join(page)).unwrap();
        wrong.extend(has_other(&text).then(|| page.to_owned()));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// How often each word stands in the code of a file.
fn counts(source: &Source) -> HashMap<&str, usize> {
    let mut counts = HashMap::new();
    for word in source.code.split(|c| !is_letter(c)) {
        *counts.entry(word).or_default() += 1;
    }
    counts
}

/// A command or argument as the words name it.
fn named(path: &str) -> String {
    path.to_uppercase().replace('-', "_")
}

/// Texts that are found by their name: the help of a command or argument, the name of a scope of keys.
fn found_by_name() -> BTreeSet<String> {
    fn commands(command: &clap::Command, path: &str, found: &mut BTreeSet<String>) {
        let own = if path.is_empty() { command.get_name() } else { path };
        for end in ["", "_command"] {
            found.insert(format!("cli::{}", named(&format!("{own}{end}"))));
        }
        let below =
            |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}_{name}") };
        for arg in command.get_arguments() {
            found.insert(format!("cli::{}", named(&below(arg.get_id().as_str()))));
        }
        for sub in command.get_subcommands() {
            commands(sub, &below(sub.get_name()), found);
        }
    }
    let mut found = BTreeSet::new();
    commands(&sochibo::cli::help::command(Lang::Vi), "", &mut found);
    let scopes = words::sheets::ALL.iter().filter(|(name, _)| name.starts_with("SCOPE_"));
    found.extend(scopes.map(|(name, _)| format!("sheets::{name}")));
    found
}

#[test]
fn no_text_is_unused() {
    let all = sources();
    let files: Vec<_> = all.iter().map(|source| (source.path.as_str(), counts(source))).collect();
    let by_name = found_by_name();
    let mut unused = BTreeSet::new();
    for (subject, name, _) in every() {
        if by_name.contains(&format!("{subject}::{name}")) {
            continue;
        }
        let own = format!("words/{subject}.rs");
        let is_used = files.iter().any(|(path, counts)| {
            let times = counts.get(name).copied().unwrap_or_default();
            // Where it is declared it stands once; elsewhere the file must know the subject.
            if *path == own {
                times > 1
            } else {
                times > 0 && counts.contains_key("words") && counts.contains_key(subject)
            }
        });
        if !is_used {
            unused.insert(format!("{subject}::{name}"));
        }
    }
    assert!(unused.is_empty(), "{} texts are said nowhere: {unused:#?}", unused.len());
}
