//! What this machine remembers of copies, beside the settings: where the last one outside is, when
//! one was tried out, why the last one was not made. Nothing of the book is in it.

use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use serde_json::{Map, Value as Json, json};

use crate::app::copies::{Drilled, Outside};
use crate::cli::settings;

/// How a time is written.
const TIME: &str = "%Y-%m-%dT%H:%M:%S";

/// What is remembered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Remembered {
    /// The last copy outside that was read back and rebuilt.
    pub outside: Option<Outside>,
    /// A folder that was made a place for copies and lies on no stick.
    pub second: Option<PathBuf>,
    /// The last time a copy was tried out.
    pub drill: Option<Drilled>,
    /// Why the last copy made without asking was not made.
    pub trouble: Option<String>,
}

/// What is remembered in the folder of a book.
pub fn read(folder: &Path) -> Remembered {
    let kept = settings::kept(folder);
    let part = |key: &str| kept.get(key).and_then(Json::as_object);
    Remembered {
        outside: part("outside").and_then(outside),
        second: kept.get("second").and_then(Json::as_str).map(PathBuf::from),
        drill: part("drill").and_then(drill),
        trouble: kept.get("trouble").and_then(Json::as_str).map(str::to_owned),
    }
}

fn time(part: &Map<String, Json>, key: &str) -> Option<NaiveDateTime> {
    NaiveDateTime::parse_from_str(part.get(key)?.as_str()?, TIME).ok()
}

fn outside(part: &Map<String, Json>) -> Option<Outside> {
    let place = PathBuf::from(part.get("place")?.as_str()?);
    let head = part.get("head").and_then(Json::as_str).map(str::to_owned);
    Some(Outside { place, seq: part.get("seq")?.as_u64()?, at: time(part, "at")?, head })
}

fn drill(part: &Map<String, Json>) -> Option<Drilled> {
    let good = part.get("good")?.as_bool()?;
    Some(Drilled { at: time(part, "at")?, by_code: time(part, "by_code"), good })
}

/// Changes what is remembered. Where the folder cannot be written it is not: then it is told
/// again, or asked for again.
pub fn change(folder: &Path, change: impl FnOnce(&mut Remembered)) {
    let before = read(folder);
    let mut after = before.clone();
    change(&mut after);
    if after == before || !folder.is_dir() {
        return;
    }
    let mut all = settings::kept(folder);
    let mut put = |key: &str, value: Option<Json>| match value {
        Some(value) => drop(all.insert(key.to_owned(), value)),
        None => drop(all.remove(key)),
    };
    let said = |at: NaiveDateTime| at.format(TIME).to_string();
    put(
        "outside",
        after.outside.map(|it| {
            let place = it.place.display().to_string();
            json!({ "place": place, "seq": it.seq, "at": said(it.at), "head": it.head })
        }),
    );
    put("second", after.second.map(|it| Json::from(it.display().to_string())));
    put(
        "drill",
        after.drill.map(
            |it| json!({ "at": said(it.at), "by_code": it.by_code.map(said), "good": it.good }),
        ),
    );
    put("trouble", after.trouble.map(Json::from));
    settings::put(folder, &Json::Object(all)).unwrap_or_default();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::message::Settings;
    use crate::words::Lang;

    #[test]
    fn what_is_remembered_and_the_settings_do_not_push_each_other_out() {
        let folder = tempfile::tempdir().unwrap();
        let at = NaiveDateTime::parse_from_str("2026-10-05T19:00:00", TIME).unwrap();
        let whole = Remembered {
            outside: Some(Outside {
                place: "/media/hoa/USB".into(),
                seq: 812,
                at,
                head: Some("0a1b".to_owned()),
            }),
            second: Some("/srv/sao".into()),
            drill: Some(Drilled { at, by_code: None, good: true }),
            trouble: Some("USB đầy".to_owned()),
        };
        change(folder.path(), |it| *it = whole.clone());
        settings::remember_papers(folder.path(), Path::new("/tmp")).unwrap();
        settings::write(folder.path(), Settings { idle: 5, ..Settings::default() }).unwrap();
        assert_eq!(read(folder.path()), whole);
        change(folder.path(), |it| it.trouble = None);
        assert_eq!(read(folder.path()).trouble, None);
        assert_eq!(settings::read(Some(folder.path()), Lang::Vi).idle, 5);
        assert_eq!(settings::papers(folder.path()), Some(PathBuf::from("/tmp")));
        std::fs::write(folder.path().join("settings.json"), r#"{"outside":3,"drill":{}}"#).unwrap();
        assert_eq!(read(folder.path()), Remembered::default());
    }
}
