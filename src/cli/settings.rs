//! The settings of the screen on this machine, in a small file beside the book. It holds nothing
//! of the book; a damaged one is as good as none.

use std::path::{Path, PathBuf};

use serde_json::{Map, Value as Json, json};

use crate::app::message::{Settings, Theme};
use crate::cli::failed::Failed;
use crate::cli::files;
use crate::words::Lang;

const NAME: &str = "settings.json";

/// The key of the folder of papers.
const PAPERS: &str = "papers";

/// The key of what is kept about the recovery card: when it was tried.
const CARD: &str = "card";

/// The key of whether the first steps were put away.
const BEGUN: &str = "begun";

/// The settings as kept, or as they are at first. `NO_COLOR` in the environment takes all colour
/// away.
pub fn read(folder: Option<&Path>, lang: Lang) -> Settings {
    let mut settings = Settings { lang, ..Settings::default() };
    let text = folder.and_then(|folder| std::fs::read_to_string(folder.join(NAME)).ok());
    let kept = text.and_then(|text| serde_json::from_str::<Json>(&text).ok());
    if let Some(kept) = &kept {
        let text = |key: &str| kept.get(key).and_then(Json::as_str).unwrap_or_default();
        settings.lang = Lang::from_code(text("lang")).unwrap_or(lang);
        let theme = Theme::ALL.into_iter().find(|theme| theme.key() == text("theme"));
        settings.theme = theme.unwrap_or(settings.theme);
        let idle = kept.get("idle").and_then(Json::as_u64).and_then(|it| u16::try_from(it).ok());
        settings.idle = idle.filter(|it| *it <= 600).unwrap_or(settings.idle);
        settings.aid = kept.get("aid").and_then(Json::as_bool).unwrap_or(settings.aid);
        settings.mouse = kept.get("mouse").and_then(Json::as_bool).unwrap_or(settings.mouse);
        settings.begun = kept.get(BEGUN).and_then(Json::as_bool).unwrap_or_default();
    }
    settings.card_on = kept.as_ref().and_then(|it| it.get(CARD)?.get("on")?.as_str()?.parse().ok());
    let later = kept.as_ref().and_then(|it| it.get(CARD)?.get("later")?.as_u64());
    settings.card_later = later.and_then(|it| u8::try_from(it).ok()).unwrap_or_default();
    if std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
        settings.theme = Theme::Mono;
    }
    settings
}

/// The folder into which a paper was written last.
pub fn papers(folder: &Path) -> Option<PathBuf> {
    kept(folder).get(PAPERS).and_then(Json::as_str).map(PathBuf::from)
}

/// Keeps the folder into which a paper was written last, beside the settings.
///
/// # Errors
/// When the folder of the book cannot be written.
pub fn remember_papers(folder: &Path, papers: &Path) -> Result<(), Failed> {
    let now = papers.display().to_string();
    let mut kept = kept(folder);
    if kept.get(PAPERS).and_then(Json::as_str) == Some(&now) {
        return Ok(());
    }
    kept.insert(PAPERS.to_owned(), Json::from(now));
    put(folder, &Json::Object(kept))
}

/// All that is kept.
pub(in crate::cli) fn kept(folder: &Path) -> Map<String, Json> {
    let text = std::fs::read_to_string(folder.join(NAME)).unwrap_or_default();
    match serde_json::from_str(&text) {
        Ok(Json::Object(kept)) => kept,
        _ => Map::new(),
    }
}

pub(in crate::cli) fn put(folder: &Path, json: &Json) -> Result<(), Failed> {
    files::write(&folder.join(NAME), format!("{json:#}\n").as_bytes())
}

/// Keeps the settings; what else is kept beside them stays.
///
/// # Errors
/// When the folder cannot be written.
pub fn write(folder: &Path, settings: Settings) -> Result<(), Failed> {
    let mut all = kept(folder);
    if let Json::Object(now) = json!({
        "lang": settings.lang.code(),
        "theme": settings.theme.key(),
        "idle": settings.idle,
        "mouse": settings.mouse,
        "aid": settings.aid,
    }) {
        all.extend(now);
    }
    all.remove(BEGUN);
    if settings.begun {
        all.insert(BEGUN.to_owned(), Json::Bool(true));
    }
    all.remove(CARD);
    if settings.card_on.is_some() || settings.card_later > 0 {
        let on = settings.card_on.map(|on| on.to_string());
        all.insert(CARD.to_owned(), json!({ "on": on, "later": settings.card_later }));
    }
    put(folder, &Json::Object(all))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_comes_back_and_nonsense_is_passed_over() {
        let folder = tempfile::tempdir().unwrap();
        let (lang, theme) = (Lang::Fr, Theme::Light);
        let card_on = chrono::NaiveDate::from_ymd_opt(2026, 10, 5);
        let (mouse, aid, card_later, begun) = (false, false, 2, true);
        let kept = Settings { lang, theme, idle: 30, mouse, aid, card_on, card_later, begun };
        write(folder.path(), kept).unwrap();
        let mut found = read(Some(folder.path()), Lang::Vi);
        found.theme = Theme::Light;
        assert_eq!(found, kept);
        // the folder of papers and the settings do not push each other out
        assert_eq!(papers(folder.path()), None);
        remember_papers(folder.path(), Path::new("/media/hoa/usb")).unwrap();
        write(folder.path(), kept).unwrap();
        assert_eq!(papers(folder.path()), Some(PathBuf::from("/media/hoa/usb")));
        assert_eq!(read(Some(folder.path()), Lang::Vi).idle, 30);
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
