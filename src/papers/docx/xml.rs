//! XML as office programs read it: every tag is closed by the way it is written, every text is
//! made harmless.

use unicode_normalization::UnicodeNormalization as _;

/// Names and values of a tag.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a str)];

const DECLARATION: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;

/// A part of a package while it is written.
pub(super) struct Xml(String);

impl Xml {
    /// A whole part: one tag and what is in it.
    pub(super) fn part(root: &str, with: Attributes<'_>, inner: impl FnOnce(&mut Self)) -> String {
        let mut xml = Self(format!("{DECLARATION}\n"));
        xml.within(root, with, inner);
        xml.0
    }

    /// A tag with nothing in it.
    pub(super) fn empty(&mut self, tag: &str, with: Attributes<'_>) {
        self.begin(tag, with);
        self.0.push_str("/>");
    }

    /// A tag with one value.
    pub(super) fn value(&mut self, tag: &str, value: &str) {
        self.empty(tag, &[("w:val", value)]);
    }

    /// A tag round what `inner` writes.
    pub(super) fn within(
        &mut self,
        tag: &str,
        with: Attributes<'_>,
        inner: impl FnOnce(&mut Self),
    ) {
        self.begin(tag, with);
        self.0.push('>');
        inner(self);
        self.0.push_str("</");
        self.0.push_str(tag);
        self.0.push('>');
    }

    /// Text between tags.
    pub(super) fn text(&mut self, text: &str) {
        for letter in text.nfc().filter(|c| !is_forbidden(*c)) {
            match letter {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                letter => self.0.push(letter),
            }
        }
    }

    fn begin(&mut self, tag: &str, with: Attributes<'_>) {
        self.0.push('<');
        self.0.push_str(tag);
        for (name, value) in with {
            self.0.push(' ');
            self.0.push_str(name);
            self.0.push_str("=\"");
            self.text(value);
            self.0.push('"');
        }
    }
}

/// What XML does not allow, and what office programs take for the end of a file.
fn is_forbidden(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_made_harmless() {
        let part = Xml::part("a", &[("b", "1 < \"2\"")], |xml| {
            xml.text("A & B <tag> \u{0}\u{8}\u{1b}\u{ffff}e\u{302}\u{301}");
            xml.empty("c", &[]);
        });
        let inner = part.strip_prefix(DECLARATION).unwrap().trim_start();
        assert_eq!(inner, "<a b=\"1 &lt; &quot;2&quot;\">A &amp; B &lt;tag&gt; \u{1ebf}<c/></a>");
    }
}
