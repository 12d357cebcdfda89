//! The colours, by what they mean. Nothing is told by colour alone.

use ratatui::style::{Color, Modifier, Style};

use crate::app::message::{Theme, Tone};

/// The styles of one theme, by role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    /// Ordinary text.
    pub text: Style,
    /// Text of less weight: hints, headings of columns.
    pub quiet: Style,
    /// Titles.
    pub title: Style,
    /// The line under the cursor.
    pub cursor: Style,
    /// The field with the cursor.
    pub field: Style,
    /// A key in the footer.
    pub key: Style,
    /// Something good.
    pub good: Style,
    /// Something late or wrong.
    pub bad: Style,
    /// Something near its day.
    pub near: Style,
    /// Frames.
    pub frame: Style,
}

/// Colours as red, green, blue, so that their contrast can be computed.
type Rgb = (u8, u8, u8);

const fn rgb(c: Rgb) -> Color {
    Color::Rgb(c.0, c.1, c.2)
}

const DARK_BACK: Rgb = (18, 20, 24);
const DARK: [Rgb; 6] = [
    (226, 226, 226),
    (150, 156, 164),
    (122, 190, 255),
    (126, 211, 133),
    (255, 138, 128),
    (240, 200, 90),
];
const LIGHT_BACK: Rgb = (250, 250, 247);
const LIGHT: [Rgb; 6] =
    [(28, 28, 30), (92, 96, 102), (0, 84, 156), (22, 106, 46), (176, 24, 24), (122, 82, 0)];

impl Palette {
    /// The styles of a theme.
    pub const fn of(theme: Theme) -> Self {
        match theme {
            Theme::Dark => Self::coloured(DARK_BACK, DARK),
            Theme::Light => Self::coloured(LIGHT_BACK, LIGHT),
            Theme::Mono => Self::mono(),
        }
    }

    const fn coloured(back: Rgb, inks: [Rgb; 6]) -> Self {
        let [text, quiet, title, good, bad, near] = inks;
        Self {
            text: Style::new().fg(rgb(text)).bg(rgb(back)),
            quiet: Style::new().fg(rgb(quiet)).bg(rgb(back)),
            title: Style::new().fg(rgb(title)).bg(rgb(back)).add_modifier(Modifier::BOLD),
            cursor: Style::new().fg(rgb(back)).bg(rgb(title)),
            field: Style::new().fg(rgb(text)).bg(rgb(back)).add_modifier(Modifier::UNDERLINED),
            key: Style::new().fg(rgb(title)).bg(rgb(back)).add_modifier(Modifier::BOLD),
            good: Style::new().fg(rgb(good)).bg(rgb(back)),
            bad: Style::new().fg(rgb(bad)).bg(rgb(back)).add_modifier(Modifier::BOLD),
            near: Style::new().fg(rgb(near)).bg(rgb(back)),
            frame: Style::new().fg(rgb(quiet)).bg(rgb(back)),
        }
    }

    const fn mono() -> Self {
        let plain = Style::new();
        Self {
            text: plain,
            quiet: plain,
            title: plain.add_modifier(Modifier::BOLD),
            cursor: plain.add_modifier(Modifier::REVERSED),
            field: plain.add_modifier(Modifier::UNDERLINED),
            key: plain.add_modifier(Modifier::BOLD),
            good: plain,
            bad: plain.add_modifier(Modifier::BOLD),
            near: plain.add_modifier(Modifier::BOLD),
            frame: plain,
        }
    }

    /// The style of a notice.
    pub const fn tone(self, tone: Tone) -> Style {
        match tone {
            Tone::Good => self.good,
            Tone::Plain => self.text,
            Tone::Bad => self.bad,
        }
    }
}

impl Default for Palette {
    fn default() -> Self {
        Self::of(Theme::Dark)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance as WCAG 2 defines it.
    fn luminance(c: Rgb) -> f64 {
        let part = |v: u8| {
            let v = f64::from(v) / 255.0;
            if v <= 0.04045 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(c.0) + 0.7152 * part(c.1) + 0.0722 * part(c.2)
    }

    fn contrast(a: Rgb, b: Rgb) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn every_ink_is_readable_on_its_ground() {
        for (back, inks) in [(DARK_BACK, DARK), (LIGHT_BACK, LIGHT)] {
            for ink in inks {
                assert!(contrast(back, ink) >= 4.5, "{ink:?} on {back:?}");
            }
        }
    }

    #[test]
    fn without_colour_there_is_none() {
        let mono = Palette::of(Theme::Mono);
        for style in [mono.text, mono.cursor, mono.bad, mono.key] {
            assert_eq!((style.fg, style.bg), (None, None));
        }
    }
}
