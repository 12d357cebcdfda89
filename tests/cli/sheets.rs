//! The generated reference in `docs/`: written here, and a failure when it differed.

use std::path::Path;

use sochibo::cli::keys;
use sochibo::domain::Kind;
use sochibo::domain::record::Record;
use sochibo::exchange::sheet;
use sochibo::words::Lang;

/// The name, where the page in `docs/` was another; it is then written anew.
fn differed(name: String, text: &str) -> Option<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(&name);
    let stood = std::fs::read_to_string(&path).unwrap_or_default();
    if stood == text {
        return None;
    }
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(&path, text).unwrap();
    Some(name)
}

#[track_caller]
fn same(pages: impl Iterator<Item = (String, String)>) {
    let other: Vec<_> = pages.filter_map(|(name, text)| differed(name, &text)).collect();
    assert!(other.is_empty(), "{other:?} in docs/ were written anew; look at them and keep them");
}

#[test]
fn the_columns_are_documented() {
    same(
        Lang::ALL
            .into_iter()
            .map(|lang| (format!("columns.{}.md", lang.code()), sheet::columns_page(lang))),
    );
}

#[test]
fn the_keys_are_documented() {
    same(Lang::ALL.into_iter().map(|lang| (format!("keys.{}.md", lang.code()), keys::page(lang))));
    for scope in keys::scopes() {
        assert_ne!(keys::name(scope, Lang::Vi), format!("{scope:?}"), "a word is missing");
    }
}

#[test]
fn the_fields_of_forms_are_documented() {
    same(
        Lang::ALL
            .into_iter()
            .map(|lang| (format!("template.{}.md", lang.code()), sochibo::cli::fill::page(lang))),
    );
}

#[test]
fn the_json_form_is_documented() {
    same(std::iter::once(("json.md".to_owned(), sheet::json_page(Lang::En))));
}

#[test]
fn no_two_fields_of_a_kind_have_one_name() {
    for lang in Lang::ALL {
        for kind in Kind::ALL {
            let mut names: Vec<_> =
                Record::specs(kind).iter().map(|spec| spec.label.get(lang)).collect();
            names.push(sochibo::words::cli::ID.get(lang));
            names.sort_unstable();
            let before = names.clone();
            names.dedup();
            assert_eq!(names, before, "{kind:?} in {lang:?}");
        }
    }
}
