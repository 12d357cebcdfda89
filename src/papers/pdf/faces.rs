//! The four faces of the letters, with the widths by which lines are broken.

use std::collections::HashMap;
use std::sync::OnceLock;

use krilla::text::Font;
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider as _};
use unicode_normalization::UnicodeNormalization as _;

use crate::papers::block::Look;

const REGULAR: &[u8] = include_bytes!("fonts/Tinos-Regular.ttf");
const BOLD: &[u8] = include_bytes!("fonts/Tinos-Bold.ttf");
const ITALIC: &[u8] = include_bytes!("fonts/Tinos-Italic.ttf");
const BOLD_ITALIC: &[u8] = include_bytes!("fonts/Tinos-BoldItalic.ttf");

/// What is printed for a letter that the faces lack.
const LACKING: char = '□';

/// One letter of a face.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Letter {
    /// Its number in the face.
    pub(super) glyph: u32,
    /// Its width, as a part of the size.
    pub(super) width: f32,
}

/// A face.
#[derive(Debug)]
pub(super) struct Face {
    /// As it is embedded.
    pub(super) font: Font,
    letters: HashMap<char, Letter>,
    lacking: Letter,
}

impl Face {
    fn read(bytes: &'static [u8]) -> Option<Self> {
        let font = FontRef::new(bytes).ok()?;
        let metrics = font.glyph_metrics(Size::new(1.0), LocationRef::default());
        let letters: HashMap<char, Letter> = font
            .charmap()
            .mappings()
            .filter_map(|(code, glyph)| {
                let width = metrics.advance_width(glyph)?;
                Some((char::from_u32(code)?, Letter { glyph: glyph.to_u32(), width }))
            })
            .collect();
        let lacking = *letters.get(&LACKING)?;
        Some(Self { font: Font::new(bytes.into(), 0)?, letters, lacking })
    }

    /// A letter, or the sign for one that is lacking.
    pub(super) fn letter(&self, letter: char) -> Letter {
        self.letters.get(&letter).copied().unwrap_or(self.lacking)
    }

    /// The width of a text, in the unit of the size.
    pub(super) fn width(&self, text: &str, size: f32) -> f32 {
        text.chars().map(|letter| self.letter(letter).width).sum::<f32>() * size
    }
}

/// All faces: plain, bold, slanted, both.
#[derive(Debug)]
pub(super) struct Faces([Face; 4]);

impl Faces {
    /// The faces, read once.
    pub(super) fn all() -> Option<&'static Self> {
        static ALL: OnceLock<Option<Faces>> = OnceLock::new();
        let read = || {
            Some(Self([
                Face::read(REGULAR)?,
                Face::read(BOLD)?,
                Face::read(ITALIC)?,
                Face::read(BOLD_ITALIC)?,
            ]))
        };
        ALL.get_or_init(read).as_ref()
    }

    /// The face of a look.
    pub(super) const fn of(&self, look: Look) -> &Face {
        let Self([plain, bold, italic, both]) = self;
        match (look.bold, look.italic) {
            (false, false) => plain,
            (true, false) => bold,
            (false, true) => italic,
            (true, true) => both,
        }
    }
}

/// The text as it is drawn: composed, without what is no letter.
pub(super) fn drawn(text: &str) -> String {
    let blank = |c: char| if c.is_whitespace() { ' ' } else { c };
    let is_seen = |c: &char| {
        !c.is_control()
            && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{feff}')
    };
    text.nfc().map(blank).filter(is_seen).collect()
}
