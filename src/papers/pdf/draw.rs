//! Sheets drawn into a file. The outside crate that writes PDF is named only here and where the
//! faces are read.

use krilla::color::luma;
use krilla::configure::{Archival, ConfigurationBuilder};
use krilla::geom::{PathBuilder, Point};
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::text::{GlyphId, KrillaGlyph};
use krilla::{Document, SerializeSettings};

use super::faces::Faces;
use super::flow::{ABOVE, Ink};
use super::lines::broken;
use super::points;
use super::sheets::Filled;
use crate::papers::block::{Block, Form, Look, Paper};
use crate::papers::format::Unmade;
use crate::papers::measures::{Measures, NUMBER_FROM_EDGE, STROKE};

/// From dot to dot of a line to write on.
const DOT_PITCH: f32 = 3.0;

/// The file.
///
/// # Errors
/// When a sheet has no size, or the file cannot be put together.
pub(super) fn write(
    paper: &Paper,
    measures: &Measures,
    columns: &[Filled],
) -> Result<Vec<u8>, Unmade> {
    // A form for archives where the letters allow it, else a plain file.
    let archival =
        ConfigurationBuilder::new().with_archival_validator(Archival::A2_B).finish().ok();
    let kept = archival.and_then(|configuration| {
        let settings = SerializeSettings { configuration, ..SerializeSettings::default() };
        file(paper, measures, columns, Document::new_with(settings))
    });
    kept.or_else(|| file(paper, measures, columns, Document::new())).ok_or(Unmade)
}

fn file(
    paper: &Paper,
    measures: &Measures,
    columns: &[Filled],
    mut document: Document,
) -> Option<Vec<u8>> {
    let faces = Faces::all()?;
    let size = (points(measures.sheet.0), points(measures.sheet.1));
    let per_sheet = usize::from(measures.columns.max(1));
    for (number, sheet) in columns.chunks(per_sheet).enumerate() {
        let mut page = document.start_page_with(PageSettings::from_wh(size.0, size.1)?);
        let mut surface = page.surface();
        let mut pen = Pen { surface: &mut surface, faces };
        let mut left = 0.0;
        for column in sheet {
            let at = (left + points(measures.left), points(measures.top));
            for placed in column {
                for ink in &placed.strip.ink {
                    pen.draw(ink, (at.0, at.1 + placed.y));
                }
            }
            left += size.0 / f32::from(measures.columns.max(1));
        }
        if paper.form == Form::Halves {
            pen.cut(size);
        } else if number > 0 {
            pen.number(number + 1, measures);
        }
        pen.footer(&paper.footer, measures, size);
        surface.finish();
        page.finish();
    }
    document.set_metadata(metadata(paper));
    document.finish().ok()
}

/// The kind of the paper and its language; nobody's name, no time.
fn metadata(paper: &Paper) -> Metadata {
    let title = paper.blocks.iter().find_map(|block| match block {
        Block::Title(lines) => lines.iter().find(|line| line.look.bold),
        _ => None,
    });
    let title = title.map(|line| line.text.clone()).unwrap_or_default();
    Metadata::new().title(title).language("vi".to_owned())
}

/// What draws on one sheet.
struct Pen<'a, 'b> {
    surface: &'a mut Surface<'b>,
    faces: &'static Faces,
}

impl Pen<'_, '_> {
    fn draw(&mut self, ink: &Ink, (left, top): (f32, f32)) {
        match ink {
            Ink::Text { x, y, text, look, size, stretch } => {
                self.text((left + x, top + y), text, *look, (*size, *stretch));
            }
            Ink::Stroke { from, to, thick } => {
                let move_by = |(x, y): (f32, f32)| (left + x, top + y);
                self.stroke(move_by(*from), move_by(*to), *thick, &[]);
            }
            Ink::Dots { from, long } => {
                let (x, y) = (left + from.0, top + from.1);
                self.stroke((x, y), (x + long, y), STROKE * 1.5, &[STROKE, DOT_PITCH]);
            }
        }
    }

    fn text(&mut self, at: (f32, f32), text: &str, look: Look, (size, stretch): (f32, f32)) {
        let face = self.faces.of(look);
        let mut long = 0.0;
        let glyphs: Vec<KrillaGlyph> = text
            .char_indices()
            .map(|(place, c)| {
                let letter = face.letter(c);
                let more = if c == ' ' { stretch / size } else { 0.0 };
                let width = letter.width + more;
                long += width * size;
                let range = place..place + c.len_utf8();
                KrillaGlyph::new(GlyphId::new(letter.glyph), width, 0.0, 0.0, 0.0, range, None)
            })
            .collect();
        if glyphs.is_empty() {
            return;
        }
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(black()));
        let foot = Point::from_xy(at.0, at.1);
        self.surface.draw_glyphs(foot, &glyphs, face.font.clone(), text, size, false);
        if look.underline {
            let y = at.1 + size * 0.12;
            self.stroke((at.0, y), (at.0 + long, y), STROKE * 1.2, &[]);
        }
    }

    fn stroke(&mut self, from: (f32, f32), to: (f32, f32), thick: f32, dash: &[f32]) {
        let mut path = PathBuilder::new();
        path.move_to(from.0, from.1);
        path.line_to(to.0, to.1);
        let Some(path) = path.finish() else { return };
        let dash = (!dash.is_empty()).then(|| StrokeDash { array: dash.to_vec(), offset: 0.0 });
        self.surface.set_fill(None);
        let paint = luma::Color::black().into();
        self.surface.set_stroke(Some(Stroke { paint, width: thick, dash, ..Stroke::default() }));
        self.surface.draw_path(&path);
        self.surface.set_stroke(None);
    }

    /// The number of a sheet, in the upper blank, above the middle of the text.
    fn number(&mut self, number: usize, measures: &Measures) {
        let text = number.to_string();
        let long = self.faces.of(Look::PLAIN).width(&text, measures.body);
        let y = points(NUMBER_FROM_EDGE) + measures.line * ABOVE;
        let x = points(measures.left) + (points(measures.width()) - long) / 2.0;
        self.text((x, y), &text, Look::PLAIN, (measures.body, 0.0));
    }

    /// The foot of a sheet, in the middle of the lower blank.
    fn footer(&mut self, text: &str, measures: &Measures, (wide, high): (f32, f32)) {
        if text.is_empty() {
            return;
        }
        let face = self.faces.of(Look::PLAIN);
        let room = wide - points(measures.left) - points(measures.right);
        let mut y = high - points(measures.bottom) / 2.0;
        for line in broken(text, face, measures.foot, room, 0.0) {
            let x = points(measures.left) + (room - line.width) / 2.0;
            self.text((x, y), &line.text, Look::PLAIN, (measures.foot, 0.0));
            y += measures.narrow_line;
        }
    }

    /// Where a sheet is cut into two.
    fn cut(&mut self, (wide, high): (f32, f32)) {
        self.stroke((wide / 2.0, 0.0), (wide / 2.0, high), STROKE, &[4.0, 4.0]);
    }
}

fn black() -> Fill {
    Fill {
        paint: luma::Color::black().into(),
        opacity: NormalizedF32::ONE,
        rule: FillRule::default(),
    }
}
