//! How cells look: one letter for all, as the papers have it.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder};

/// The height of a row of the letter below, as screens count it.
pub(super) const ROW_PIXELS: u32 = 21;
/// The width of a column that says nothing about it, for the same letter.
pub(super) const COLUMN_PIXELS: u32 = 72;

/// All looks.
#[derive(Debug)]
pub(super) struct Style {
    /// What stands outside the table.
    pub(super) plain: Format,
    /// The title above.
    pub(super) title: Format,
    /// The stable names of the columns.
    pub(super) key: Format,
    /// A heading.
    pub(super) heading: Format,
    /// Text of one or several lines, never taken for a number.
    pub(super) text: Format,
    /// A number.
    pub(super) number: Format,
    /// A day.
    pub(super) date: Format,
    /// Text, in rows still empty.
    pub(super) empty_text: Format,
    /// A day, in rows still empty.
    pub(super) empty_date: Format,
}

impl Style {
    /// The looks of all our sheets.
    pub(super) fn new() -> Self {
        let plain = Format::new().set_font_name("Times New Roman").set_font_size(12);
        let centred = plain.clone().set_bold().set_align(FormatAlign::Center);
        let cell = plain.clone().set_border(FormatBorder::Thin).set_align(FormatAlign::Top);
        Self {
            title: centred.clone(),
            key: plain.clone().set_num_format("@"),
            heading: centred
                .set_border(FormatBorder::Thin)
                .set_align(FormatAlign::VerticalCenter)
                .set_text_wrap(),
            text: cell.clone().set_text_wrap().set_num_format("@"),
            number: cell.clone().set_num_format("0"),
            date: cell.set_num_format("dd/mm/yyyy").set_align(FormatAlign::Center),
            empty_text: plain.clone().set_num_format("@"),
            empty_date: plain.clone().set_num_format("dd/mm/yyyy"),
            plain,
        }
    }
}
