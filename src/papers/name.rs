//! Names of files that every system takes, also the stick that goes to another machine.

use crate::domain::text;

/// Names that Windows keeps for devices, whatever follows the first dot.
const RESERVED: [&str; 6] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];

/// The most letters of a name without its ending: with a folder before it a path must stay below
/// the 260 of Windows.
const MOST: usize = 100;
/// The most bytes: with a number and an ending behind it a name must stay below the 255 of Linux.
const MOST_BYTES: usize = 200;

/// A name that Windows, Linux and sticks take, as near to the one given as can be; without an
/// ending of its own.
pub fn safe(name: &str) -> String {
    let is_bad = |c: char| c.is_control() || text::is_unwanted(c) || "<>:\"/\\|?*".contains(c);
    let whole = text::composed(name);
    let clean: String = whole.chars().map(|c| if is_bad(c) { '-' } else { c }).collect();
    let cut: String = clean.trim().chars().take(MOST).collect();
    let cut = cut.get(..cut.floor_char_boundary(MOST_BYTES)).unwrap_or_default();
    let cut = cut.trim_end_matches(['.', ' ']);
    match cut {
        "" => "-".to_owned(),
        cut if is_reserved(cut) => format!("_{cut}"),
        cut => cut.to_owned(),
    }
}

/// Whether a file of this name would be something else on Windows: a device, a stream beside
/// another file, or the file whose name is the same without the dots and spaces at its end.
pub fn is_refused(name: &str) -> bool {
    is_reserved(name) || name.contains(':') || name.ends_with(['.', ' '])
}

/// Whether Windows keeps this name for a device: a file of that name could never be opened there.
pub fn is_reserved(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_uppercase();
    let numbered = |port: &str| {
        let digit = stem.strip_prefix(port).map(|rest| rest.chars().collect::<Vec<_>>());
        digit.is_some_and(|rest| matches!(rest.as_slice(), ['0'..='9' | '¹' | '²' | '³']))
    };
    RESERVED.contains(&stem.as_str()) || numbered("COM") || numbered("LPT")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_made_such_that_every_system_takes_them() {
        let (long, longer) = ("ă".repeat(300), "Ế".repeat(300));
        let cases = [
            ("bien-ban-2026-10-05", "bien-ban-2026-10-05"),
            ("Biên bản tháng 10", "Biên bản tháng 10"),
            ("CON", "_CON"),
            ("con", "_con"),
            ("nul.txt", "_nul.txt"),
            ("Com1", "_Com1"),
            ("LPT9", "_LPT9"),
            ("COM¹", "_COM¹"),
            ("COM10", "COM10"),
            ("CONG VAN", "CONG VAN"),
            ("AUX .x", "_AUX .x"),
            ("so 12/NQ-CB", "so 12-NQ-CB"),
            ("a<b>c:d\"e\\f|g?h*i", "a-b-c-d-e-f-g-h-i"),
            ("ten.", "ten"),
            ("ten . . ", "ten"),
            ("  ten", "ten"),
            ("a\u{7}b\nc", "a-b-c"),
            ("", "-"),
            ("...", "-"),
            ("..", "-"),
            ("CONOUT$", "_CONOUT$"),
            ("ho\u{323}\u{302}p", "hộp"),
            ("a\u{202e}b", "a-b"),
            (&long, &"ă".repeat(MOST)),
            (&longer, &"Ế".repeat(MOST_BYTES / 3)),
        ];
        for (given, made) in cases {
            assert_eq!(safe(given), made, "{given}");
            assert_eq!(safe(made), made, "{given}, twice");
        }
    }

    #[test]
    fn what_would_be_something_else_on_windows_is_refused() {
        for name in ["con", "aux.txt", "COM1.docx", "COM¹", "a:b", "a.docx:x", "ten.", "ten ", "."]
        {
            assert!(is_refused(name), "{name}");
            assert!(!is_refused(&safe(name)), "{name}");
        }
        for name in ["ten.docx", "Biên bản tháng 10.pdf", "COM10.txt", " ten", ".an"] {
            assert!(!is_refused(name), "{name}");
        }
    }
}
