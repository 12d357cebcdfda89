//! The sheet of keys, written from the one table of them.

use serde_json::{Value as Json, json};

use crate::app::key::Key;
use crate::app::keymap::{BINDINGS, Binding, Scope};
use crate::words::Lang;
use crate::words::sheets as word;

/// The scopes in the order of the table.
pub fn scopes() -> Vec<Scope> {
    let mut scopes = Vec::new();
    for binding in BINDINGS {
        if !scopes.contains(&binding.scope) {
            scopes.push(binding.scope);
        }
    }
    scopes
}

/// The name of a scope; the word is found by the scope's own name.
pub fn name(scope: Scope, lang: Lang) -> String {
    let own = format!("{scope:?}");
    let mut key = String::from("SCOPE");
    for letter in own.chars() {
        if letter.is_uppercase() {
            key.push('_');
        }
        key.push(letter.to_ascii_uppercase());
    }
    let found = word::ALL.iter().find(|(name, _)| *name == key);
    found.map_or(own, |(_, text)| text.get(lang).to_owned())
}

fn keys(binding: &Binding) -> Vec<String> {
    binding.keys.iter().map(Key::to_string).collect()
}

fn of(scope: Scope) -> impl Iterator<Item = &'static Binding> {
    BINDINGS.iter().filter(move |binding| binding.scope == scope)
}

/// The page of all keys.
pub fn page(lang: Lang) -> String {
    let title = word::KEYS_TITLE.get(lang);
    let mut out = vec![format!("# {title}\n\n{}\n", word::KEYS_INTRO.get(lang))];
    for scope in scopes() {
        out.push(format!("\n## {}\n\n", name(scope, lang)));
        out.push(format!("| {} | {} |\n", word::KEYS.get(lang), word::ACTION.get(lang)));
        out.push("| --- | --- |\n".to_owned());
        out.extend(of(scope).map(|binding| {
            let keys: Vec<String> = keys(binding).iter().map(|key| format!("`{key}`")).collect();
            format!("| {} | {} |\n", keys.join(" "), binding.action.name().get(lang))
        }));
    }
    out.concat()
}

/// All keys for programs.
pub fn describe(lang: Lang) -> Json {
    scopes()
        .into_iter()
        .flat_map(of)
        .map(|binding| {
            json!({
                "scope": format!("{:?}", binding.scope),
                "action": binding.action.key(),
                "name": binding.action.name().get(lang),
                "keys": keys(binding),
                "footer": binding.foot,
            })
        })
        .collect()
}
