//! Months by name, where a language names them.

use crate::texts;
use crate::words::{Lang, Text};

texts! {
    JANUARY: "tháng 1", "January", "janvier";
    FEBRUARY: "tháng 2", "February", "février";
    MARCH: "tháng 3", "March", "mars";
    APRIL: "tháng 4", "April", "avril";
    MAY: "tháng 5", "May", "mai";
    JUNE: "tháng 6", "June", "juin";
    JULY: "tháng 7", "July", "juillet";
    AUGUST: "tháng 8", "August", "août";
    SEPTEMBER: "tháng 9", "September", "septembre";
    OCTOBER: "tháng 10", "October", "octobre";
    NOVEMBER: "tháng 11", "November", "novembre";
    DECEMBER: "tháng 12", "December", "décembre";
    OF_YEAR: "{month} năm {year}", "{month} {year}", "{month} {year}";
}

const MONTHS: [Text; 12] = [
    JANUARY, FEBRUARY, MARCH, APRIL, MAY, JUNE, JULY, AUGUST, SEPTEMBER, OCTOBER, NOVEMBER,
    DECEMBER,
];

/// The name of a month, 1 to 12; empty for another number.
pub fn month(number: u32, lang: Lang) -> &'static str {
    let at = usize::try_from(number).ok().and_then(|number| number.checked_sub(1));
    at.and_then(|at| MONTHS.get(at)).map_or("", |name| name.get(lang))
}

/// A month of a year as a heading begins with it: `Tháng 10 năm 2026`, `Octobre 2026`.
pub fn month_of_year(number: u32, year: i32, lang: Lang) -> String {
    let values = [("month", month(number, lang)), ("year", &year.to_string())];
    let text = OF_YEAR.fill(lang, &values);
    let mut letters = text.chars();
    let first: String = letters.next().map(|c| c.to_uppercase().collect()).unwrap_or_default();
    first + letters.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_named_as_its_language_names_it() {
        assert_eq!(month_of_year(10, 2026, Lang::Vi), "Tháng 10 năm 2026");
        assert_eq!(month_of_year(10, 2026, Lang::En), "October 2026");
        assert_eq!(month_of_year(8, 2026, Lang::Fr), "Août 2026");
        assert_eq!(month(13, Lang::Vi), "");
    }
}
