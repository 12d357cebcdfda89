//! Places where a book does not belong: what lies there is copied about by another program, or is
//! written by two machines at once. Told from the path alone.

use std::path::{Path, PathBuf};

use crate::domain::text::fold;
use crate::words::{Lang, place as word};

/// Why a folder is no place for a book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Risk {
    /// A folder of another machine.
    Share,
    /// A folder that the program of this name copies to other machines.
    Synced(&'static str),
    /// The part of a Windows profile that is copied when somebody logs on or off.
    Roaming,
}

/// Folders of programs that copy what lies in them: how the name begins, folded, and the program.
const SYNCED: [(&str, &str); 18] = [
    ("onedrive", "OneDrive"),
    ("skydrive", "OneDrive"),
    ("dropbox", "Dropbox"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("my drive", "Google Drive"),
    ("drive cua toi", "Google Drive"),
    ("mon drive", "Google Drive"),
    ("icloud", "iCloud"),
    ("com~apple~clouddocs", "iCloud"),
    ("mobile documents", "iCloud"),
    ("megasync", "MEGA"),
    ("mega uploads", "MEGA"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("pcloud", "pCloud"),
    ("box sync", "Box"),
    ("yandex.disk", "Yandex.Disk"),
];

impl Risk {
    /// The sentence: what is wrong with the place, and where the book belongs.
    pub fn say(self, lang: Lang) -> String {
        match self {
            Self::Share => word::SHARE.get(lang).to_owned(),
            Self::Synced(name) => word::SYNCED.fill(lang, &[("name", name)]),
            Self::Roaming => word::ROAMING.get(lang).to_owned(),
        }
    }

    /// The same where no book was made because of it.
    pub fn refused(self, lang: Lang) -> String {
        [self.say(lang).as_str(), word::REFUSED.get(lang)].join(" ")
    }
}

/// What speaks against a folder, as it is named and as the system knows it: a drive letter may
/// stand for a folder of another machine.
pub fn of(folder: &Path) -> Option<Risk> {
    let known = folder.ancestors().find_map(|it| std::fs::canonicalize(it).ok());
    let both: [Option<PathBuf>; 2] = [Some(folder.to_owned()), known];
    both.into_iter().flatten().find_map(|path| of_text(&path.to_string_lossy()))
}

/// What speaks against a folder of this name, on whatever system it was written.
pub fn of_text(path: &str) -> Option<Risk> {
    let plain = path.replace('\\', "/");
    let is_share = match plain.strip_prefix("//") {
        // \\?\C:\… and \\.\… are long names and devices of this machine, \\?\UNC\… a share
        Some(rest) => match rest.strip_prefix("?/").or_else(|| rest.strip_prefix("./")) {
            Some(rest) => rest.to_ascii_lowercase().starts_with("unc/"),
            None => path.starts_with("\\\\") || cfg!(windows),
        },
        None => plain.contains("/gvfs/") || plain.starts_with("smb://"),
    };
    if is_share {
        return Some(Risk::Share);
    }
    let steps: Vec<String> = plain.split('/').filter(|step| !step.is_empty()).map(fold).collect();
    let synced = SYNCED.iter().find(|(begin, _)| steps.iter().any(|it| is_of(it, begin)));
    if let Some((_, name)) = synced {
        return Some(Risk::Synced(name));
    }
    let roaming = steps.windows(2).any(|pair| pair == ["appdata", "roaming"]);
    roaming.then_some(Risk::Roaming)
}

/// Whether the name of a folder is this one, or this one with the name of an office behind it.
fn is_of(step: &str, begin: &str) -> bool {
    let rest = step.strip_prefix(begin);
    rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphabetic()) || rest == "drive")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_told_from_their_path() {
        let (share, roaming) = (Some(Risk::Share), Some(Risk::Roaming));
        let synced = |name| Some(Risk::Synced(name));
        let cases = [
            (r"C:\Users\Hoa\AppData\Local\SoChiBo", None),
            (r"C:\Users\Hoa\AppData\Roaming\SoChiBo", roaming),
            (r"c:\users\hoa\appdata\roaming", roaming),
            (r"C:\Roaming\So", None),
            (r"D:\SoChiBo", None),
            (r"E:\", None),
            (r"\\may-chu\chung\SoChiBo", share),
            (r"\\192.168.1.5\share\x", share),
            (r"\\?\UNC\may-chu\chung\SoChiBo", share),
            (r"\\?\unc\may-chu\chung", share),
            (r"\\?\C:\SoChiBo", None),
            (r"\\.\C:\SoChiBo", None),
            (r"C:\Users\Hoa\OneDrive\So", synced("OneDrive")),
            (r"C:\Users\Hoa\OneDrive - UBND xã\Tài liệu\So", synced("OneDrive")),
            (r"C:\Users\Hoa\onedrive", synced("OneDrive")),
            (r"C:\Users\Hoa\OneDriver\So", None),
            (r"C:\Users\Hoa\Dropbox\So", synced("Dropbox")),
            (r"C:\Users\Hoa\Dropbox (Cơ quan)\So", synced("Dropbox")),
            (r"C:\Users\Hoa\Google Drive\So", synced("Google Drive")),
            (r"G:\My Drive\So", synced("Google Drive")),
            (r"G:\Drive của tôi\So", synced("Google Drive")),
            (r"G:\Mon Drive\So", synced("Google Drive")),
            (r"C:\Users\Hoa\GoogleDrive", synced("Google Drive")),
            (r"C:\Users\Hoa\iCloudDrive\So", synced("iCloud")),
            (r"C:\Users\Hoa\iCloud Drive\So", synced("iCloud")),
            ("/Users/hoa/Library/Mobile Documents/com~apple~CloudDocs/So", synced("iCloud")),
            ("/home/hoa/Nextcloud/so", synced("Nextcloud")),
            ("/home/hoa/ownCloud/so", synced("ownCloud")),
            ("/home/hoa/MEGAsync/so", synced("MEGA")),
            ("/home/hoa/pCloudDrive/so", synced("pCloud")),
            ("/home/hoa/Yandex.Disk/so", synced("Yandex.Disk")),
            (r"C:\Users\Hoa\Box Sync\So", synced("Box")),
            ("/run/user/1000/gvfs/smb-share:server=may,share=chung/so", share),
            ("smb://may/chung", share),
            ("/home/hoa/.local/share/SoChiBo", None),
            ("/home/hoa/hop/dropboxes/so", None),
            ("/media/hoa/KINGSTON/so", None),
            ("so", None),
            ("", None),
            ("../so", None),
        ];
        for (path, risk) in cases {
            assert_eq!(of_text(path), risk, "{path}");
        }
    }

    #[test]
    fn a_link_into_such_a_place_is_seen_through() {
        let folder = tempfile::tempdir().unwrap();
        let there = folder.path().join("Dropbox/sổ");
        std::fs::create_dir_all(&there).unwrap();
        assert_eq!(of(&there.join("chưa có")), Some(Risk::Synced("Dropbox")));
        assert_eq!(of(folder.path()), None);
        #[cfg(unix)]
        {
            let link = folder.path().join("tài liệu");
            std::os::unix::fs::symlink(&there, &link).unwrap();
            assert_eq!(of(&link.join("x")), Some(Risk::Synced("Dropbox")));
        }
    }
}
