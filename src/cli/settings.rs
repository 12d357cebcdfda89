//! The settings of the screen on this machine, in a small file beside the book. It holds nothing
//! of the book; a damaged one is as good as none.

use std::path::Path;

use serde_json::{Value as Json, json};

use crate::app::message::{Settings, Theme};
use crate::cli::failed::Failed;
use crate::cli::files;
use crate::words::Lang;

const NAME: &str = "settings.json";

/// The settings as kept, or as they are at first. `NO_COLOR` in the environment takes all colour
/// away.
pub fn read(folder: Option<&Path>, lang: Lang) -> Settings {
    let mut settings = Settings { lang, ..Settings::default() };
    let text = folder.and_then(|folder| std::fs::read_to_string(folder.join(NAME)).ok());
    let kept = text.and_then(|text| serde_json::from_str::<Json>(&text).ok());
    if let Some(kept) = kept {
        let text = |key: &str| kept.get(key).and_then(Json::as_str).unwrap_or_default();
        settings.lang = Lang::from_code(text("lang")).unwrap_or(lang);
        let theme = Theme::ALL.into_iter().find(|theme| theme.key() == text("theme"));
        settings.theme = theme.unwrap_or(settings.theme);
        let idle = kept.get("idle").and_then(Json::as_u64).and_then(|it| u16::try_from(it).ok());
        settings.idle = idle.filter(|it| *it <= 600).unwrap_or(settings.idle);
        settings.aid = kept.get("aid").and_then(Json::as_bool).unwrap_or(settings.aid);
        settings.mouse = kept.get("mouse").and_then(Json::as_bool).unwrap_or(settings.mouse);
    }
    if std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
        settings.theme = Theme::Mono;
    }
    settings
}

/// Keeps the settings.
///
/// # Errors
/// When the folder cannot be written.
pub fn write(folder: &Path, settings: Settings) -> Result<(), Failed> {
    let json = json!({
        "lang": settings.lang.code(),
        "theme": settings.theme.key(),
        "idle": settings.idle,
        "mouse": settings.mouse,
        "aid": settings.aid,
    });
    files::write(&folder.join(NAME), format!("{json:#}\n").as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_comes_back_and_nonsense_is_passed_over() {
        let folder = tempfile::tempdir().unwrap();
        let (lang, theme) = (Lang::Fr, Theme::Light);
        let kept = Settings { lang, theme, idle: 30, mouse: false, aid: false };
        write(folder.path(), kept).unwrap();
        let mut found = read(Some(folder.path()), Lang::Vi);
        found.theme = Theme::Light;
        assert_eq!(found, kept);
        for nonsense in ["", "{", "[]", r#"{"idle":99999,"lang":3,"theme":"x"}"#] {
            std::fs::write(folder.path().join(NAME), nonsense).unwrap();
            let found = read(Some(folder.path()), Lang::En);
            assert_eq!(
                (found.lang, found.idle, found.mouse, found.aid),
                (Lang::En, 10, true, true)
            );
        }
    }
}
