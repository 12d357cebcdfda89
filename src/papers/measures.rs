//! The measures of papers, after the guidance on Party documents (05-HD/VPTW, 2026) and the sizes
//! of 36-HD/VPTW that it keeps. One place for all forms of file. Lengths are millimetres where the
//! name says nothing, sizes of letters are points.

use super::block::{Form, Table};

/// The letters of every paper.
pub const FONT: &str = "Times New Roman";

/// One point in millimetres.
pub const POINT: f32 = 25.4 / 72.0;

/// From the upper edge to the page number.
pub const NUMBER_FROM_EDGE: f32 = 10.0;

/// The thickness of rules and of the borders of tables, in points.
pub const STROKE: f32 = 0.5;

/// Between the border of a cell and its letters.
pub const CELL_PADDING: f32 = 1.5;

/// The measures of one form of sheet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measures {
    /// Width and height of the sheet.
    pub sheet: (f32, f32),
    /// Into how many columns the sheet is cut.
    pub columns: u16,
    /// Blank at the upper edge.
    pub top: f32,
    /// Blank at the lower edge.
    pub bottom: f32,
    /// Blank at the left of a column.
    pub left: f32,
    /// Blank at the right of a column.
    pub right: f32,
    /// The first line of a paragraph is moved in by this much.
    pub indent: f32,
    /// The letters of the body.
    pub body: f32,
    /// The letters of the Party's name.
    pub party: f32,
    /// The letters of the rest of the head.
    pub head: f32,
    /// The letters of the kind of the paper and of its summary.
    pub title: f32,
    /// The letters of the recipients.
    pub recipients: f32,
    /// The letters in tables.
    pub table: f32,
    /// The letters in tables that are read at arm's length.
    pub large: f32,
    /// The letters of the foot.
    pub foot: f32,
    /// From line to line of the body, in points.
    pub line: f32,
    /// From line to line in tables and in the list of recipients, in points.
    pub narrow_line: f32,
    /// Between paragraphs, in points.
    pub between: f32,
    /// The share of the left of the two columns of head and signatures, in percent.
    pub left_share: f32,
}

impl Measures {
    /// The measures of a form.
    pub const fn of(form: Form) -> Self {
        let upright = Self {
            sheet: (210.0, 297.0),
            columns: 1,
            top: 20.0,
            bottom: 20.0,
            left: 30.0,
            right: 15.0,
            indent: 10.0,
            body: 14.0,
            party: 15.0,
            head: 14.0,
            title: 15.0,
            recipients: 12.0,
            table: 12.0,
            large: 20.0,
            foot: 10.0,
            line: 18.0,
            narrow_line: 15.0,
            between: 6.0,
            left_share: 46.0,
        };
        match form {
            Form::Upright => upright,
            Form::Across => {
                let sheet = (297.0, 210.0);
                Self { sheet, table: 11.0, narrow_line: 13.0, ..upright }
            }
            Form::Halves => Self {
                sheet: (297.0, 210.0),
                columns: 2,
                top: 12.0,
                bottom: 12.0,
                left: 15.0,
                right: 12.0,
                indent: 7.0,
                body: 12.0,
                party: 11.0,
                head: 10.5,
                title: 13.0,
                recipients: 10.0,
                table: 11.0,
                large: 16.0,
                foot: 9.0,
                line: 16.0,
                narrow_line: 13.0,
                between: 4.0,
                left_share: 46.0,
            },
        }
    }

    /// The size of the letters in the rows of a table, and from line to line, in points.
    pub const fn letters(&self, table: &Table) -> (f32, f32) {
        let narrow = (self.table, self.narrow_line);
        if table.is_large { (self.large, self.large + 4.0) } else { narrow }
    }

    /// The width of a column between its blanks.
    pub fn width(&self) -> f32 {
        self.sheet.0 / f32::from(self.columns) - self.left - self.right
    }

    /// The height between the blanks.
    pub fn height(&self) -> f32 {
        self.sheet.1 - self.top - self.bottom
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_measures_are_those_of_the_guidance() {
        let it = Measures::of(Form::Upright);
        assert_eq!((it.top, it.bottom, it.left, it.right), (20.0, 20.0, 30.0, 15.0));
        assert_eq!((it.body, it.party, it.head, it.indent), (14.0, 15.0, 14.0, 10.0));
        assert!((18.0..=22.0).contains(&it.line) && (it.between - 6.0).abs() < 0.01);
        assert!((it.width() - 165.0).abs() < 0.01 && (it.height() - 257.0).abs() < 0.01);
    }
}
