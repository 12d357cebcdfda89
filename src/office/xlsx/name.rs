//! Names of sheets that every spreadsheet program takes.

use std::collections::BTreeSet;

/// The longest name, in units of UTF-16.
const LONGEST: usize = 31;

/// The names given so far; programs do not tell capital letters from small ones.
#[derive(Debug, Default)]
pub(super) struct Names(BTreeSet<String>);

impl Names {
    /// The name as near as allowed to what was wished, and unlike all before.
    pub(super) fn legal(&mut self, wished: &str) -> String {
        let clean: String = wished
            .chars()
            .map(|sign| if "*?:[]\\/".contains(sign) || sign.is_control() { '-' } else { sign })
            .collect();
        let clean = clean.trim_matches(|sign: char| sign == '\'' || sign.is_whitespace());
        let clean = if clean.is_empty() { "1" } else { clean };
        // a program keeps this name for a sheet of its own
        let base = if clean.eq_ignore_ascii_case("history") { "history-" } else { clean };
        let mut name = cut(base, LONGEST);
        let mut number = 2_u32;
        while !self.0.insert(name.to_lowercase()) {
            let tail = format!(" ({number})");
            name = format!("{}{tail}", cut(base, LONGEST - tail.len()));
            number += 1;
        }
        name
    }
}

/// At most so many units of UTF-16, with no apostrophe or blank at the end.
fn cut(text: &str, most: usize) -> String {
    let mut units = 0;
    let kept = text.chars().take_while(|sign| {
        units += sign.len_utf16();
        units <= most
    });
    let kept: String = kept.collect();
    kept.trim_end_matches(|sign: char| sign == '\'' || sign.is_whitespace()).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_legal_and_unlike() {
        let mut names = Names::default();
        let long = "Danh sách đảng viên chi bộ thôn Nà Ngần";
        for (wished, want) in [
            ("Đảng viên", "Đảng viên"),
            ("đảng viên", "đảng viên (2)"),
            ("", "1"),
            ("1", "1 (2)"),
            ("'a/b:c'", "a-b-c"),
            ("History", "history-"),
            (long, "Danh sách đảng viên chi bộ thôn"),
            (long, "Danh sách đảng viên chi bộ (2)"),
            ("012345678901234567890123456789'x", "012345678901234567890123456789"),
            ("😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀", "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"),
        ] {
            let name = names.legal(wished);
            assert_eq!(name, want, "{wished}");
            assert!(rust_xlsxwriter::check_sheet_name(&name).is_ok(), "{name}");
        }
    }
}
