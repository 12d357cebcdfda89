//! Where papers can be written: the folder of last time, the person's documents, sticks.

use std::path::{Path, PathBuf};

use crate::app::message::Place;
use crate::cli::place;

/// The folder of papers below the person's documents.
const FOLDER: &str = "So Chi Bo";

/// Where sticks and cards appear below the root on Linux, and how many folders deep.
const MOUNTS: [(&str, usize); 3] = [("media", 2), ("run/media", 2), ("mnt", 1)];

/// The places of this machine, the likeliest first.
pub fn all(last: Option<&Path>) -> Vec<Place> {
    let letters = ('D'..='Z').map(|letter| PathBuf::from(format!("{letter}:\\")));
    let drives = if cfg!(windows) { letters.collect() } else { Vec::new() };
    found(last, place::documents().map(|it| it.join(FOLDER)), Path::new("/"), drives)
}

/// The folder of last time where it is still there, the usual one, then what is plugged in.
fn found(
    last: Option<&Path>,
    usual: Option<PathBuf>,
    root: &Path,
    drives: Vec<PathBuf>,
) -> Vec<Place> {
    let sticks = MOUNTS.iter().flat_map(|(below, deep)| folders(&root.join(below), *deep));
    let sticks = sticks.chain(drives.into_iter().filter(|drive| drive.is_dir()));
    let sticks: Vec<PathBuf> = sticks.collect();
    let removable = |path: &Path| sticks.iter().any(|stick| path.starts_with(stick));
    let last = last.filter(|it| it.is_dir() || Some(*it) == usual.as_deref()).map(Path::to_owned);
    let mut places: Vec<Place> = Vec::new();
    for path in last.into_iter().chain(usual).chain(sticks.iter().cloned()) {
        if !places.iter().any(|it| it.path == path) {
            places.push(Place { removable: removable(&path), path });
        }
    }
    places
}

/// The folders this deep below one, in the order of their names.
fn folders(below: &Path, deep: usize) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(below) else { return Vec::new() };
    let mut found: Vec<PathBuf> =
        entries.filter_map(Result::ok).map(|it| it.path()).filter(|it| it.is_dir()).collect();
    found.sort();
    if deep <= 1 {
        return found;
    }
    found.iter().flat_map(|folder| folders(folder, deep - 1)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sticks_are_found_and_the_last_folder_comes_first() {
        let root = tempfile::tempdir().unwrap();
        let at = |path: &str| root.path().join(path);
        for path in ["media/hoa/KINGSTON/giay", "run/media/hoa/USB", "mnt/e", "home/Documents", "d"]
        {
            std::fs::create_dir_all(at(path)).unwrap();
        }
        std::fs::write(at("media/hoa/file"), "").unwrap();
        let look = |last: Option<PathBuf>| {
            let usual = Some(at("home/Documents/So Chi Bo"));
            let places = found(last.as_deref(), usual, root.path(), vec![at("d"), at("z")]);
            let name = |it: Place| {
                let path = it.path.strip_prefix(root.path()).unwrap().display().to_string();
                (path.replace('\\', "/"), it.removable)
            };
            places.into_iter().map(name).collect::<Vec<_>>()
        };
        let usual = ("home/Documents/So Chi Bo".to_owned(), false);
        let sticks = [
            ("media/hoa/KINGSTON".to_owned(), true),
            ("run/media/hoa/USB".to_owned(), true),
            ("mnt/e".to_owned(), true),
            ("d".to_owned(), true),
        ];
        let all = |first: &[(String, bool)]| [first, &sticks].concat();
        assert_eq!(look(None), all(std::slice::from_ref(&usual)));
        // a folder on a stick is offered as long as the stick is in
        let on_stick = ("media/hoa/KINGSTON/giay".to_owned(), true);
        assert_eq!(look(Some(at("media/hoa/KINGSTON/giay"))), all(&[on_stick, usual.clone()]));
        assert_eq!(look(Some(at("media/hoa/GONE"))), all(std::slice::from_ref(&usual)));
        assert_eq!(look(Some(at("home/Documents/So Chi Bo"))), all(&[usual]));
    }
}
