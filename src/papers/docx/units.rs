//! Lengths in the units of Word: a twip is a twentieth of a point, letters are counted in half
//! points, strokes in eighths of a point.

use crate::papers::measures::POINT;

/// Millimetres in twips.
pub(super) fn twips(millimetres: f32) -> String {
    of_points(millimetres / POINT)
}

/// Points in twips.
pub(super) fn of_points(points: f32) -> String {
    whole(points * 20.0)
}

/// The size of letters.
pub(super) fn half_points(points: f32) -> String {
    whole(points * 2.0)
}

/// The thickness of a stroke.
pub(super) fn eighths(points: f32) -> String {
    whole(points * 8.0)
}

fn whole(number: f32) -> String {
    format!("{:.0}", number.max(0.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_is_as_large_as_word_says() {
        assert_eq!([twips(210.0), twips(297.0), twips(10.0)], ["11906", "16838", "567"]);
        assert_eq!([half_points(10.5), of_points(18.0), eighths(0.5)], ["21", "360", "4"]);
        assert_eq!(twips(-1.0), "0");
    }
}
