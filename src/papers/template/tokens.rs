//! A part of a document as tags and texts whose bytes are kept, so that what is not filled stays
//! as Word wrote it.

use quick_xml::Reader;
use quick_xml::events::Event;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Type {
    /// A tag that opens.
    Start,
    /// A tag that closes.
    End,
    /// A tag that does both.
    Empty,
    /// Text, or a sign written as a name.
    Text,
    /// A comment, a declaration.
    Other,
}

/// A tag or a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// What it is.
    pub(super) kind: Type,
    /// The name of a tag without its space of names.
    name: String,
    /// Its bytes.
    pub(super) raw: String,
}

impl Token {
    /// Whether it opens an element.
    pub(super) fn begins(&self, name: &str) -> bool {
        self.kind == Type::Start && self.name == name
    }

    /// Whether it closes an element.
    pub(super) fn ends(&self, name: &str) -> bool {
        self.kind == Type::End && self.name == name
    }

    /// Whether it only marks a place, which may be marked once.
    pub(super) fn is_mark(&self) -> bool {
        matches!(
            self.name.as_str(),
            "bookmarkStart" | "bookmarkEnd" | "commentRangeStart" | "commentRangeEnd"
        )
    }

    /// Takes off the numbers by which Word tells paragraphs apart.
    pub(super) fn forget_number(&mut self) {
        if !matches!(self.name.as_str(), "p" | "tr") {
            return;
        }
        for key in [" w14:paraId=\"", " w14:textId=\""] {
            let Some((before, rest)) = self.raw.split_once(key) else { continue };
            let Some((_, after)) = rest.split_once('"') else { continue };
            self.raw = format!("{before}{after}");
        }
    }
}

/// The tokens of a part; `None` when it is no orderly XML.
pub(super) fn read(xml: &str) -> Option<Vec<Token>> {
    let mut reader = Reader::from_str(xml);
    let mut tokens = Vec::new();
    let mut from = 0;
    let mut open = 0_usize;
    loop {
        let event = reader.read_event().ok()?;
        let to = usize::try_from(reader.buffer_position()).ok()?;
        let local = |name: &str| name.rsplit(':').next().unwrap_or_default().to_owned();
        let (kind, name) = match &event {
            Event::Start(tag) => {
                open += 1;
                (Type::Start, local(tag.name().as_ref()))
            }
            Event::End(tag) => {
                open = open.checked_sub(1)?;
                (Type::End, local(tag.name().as_ref()))
            }
            Event::Empty(tag) => (Type::Empty, local(tag.name().as_ref())),
            Event::Text(_) | Event::GeneralRef(_) | Event::CData(_) => (Type::Text, String::new()),
            Event::DocType(_) => return None,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => (Type::Other, String::new()),
            Event::Eof => break,
        };
        tokens.push(Token { kind, name, raw: xml.get(from..to)?.to_owned() });
        from = to;
    }
    (open == 0 && from == xml.len()).then_some(tokens)
}

/// The part again.
pub(super) fn write(tokens: &[Token]) -> String {
    tokens.iter().map(|token| token.raw.as_str()).collect()
}

/// A value as it stands in XML; lines are parted by a line break within the run.
pub(super) fn escaped(value: &str) -> String {
    let clean: String = value.chars().filter(|c| !c.is_control() || *c == '\n').collect();
    let text = clean.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    text.replace('\n', "</w:t><w:br/><w:t xml:space=\"preserve\">")
}

/// Puts a text in the place of another; blanks at its ends are kept from now on.
pub(super) fn set_text(tokens: &mut [Token], at: usize, text: String) {
    let before = tokens.get(..at).unwrap_or_default();
    let tag = before.iter().rposition(|token| token.begins("t"));
    if let Some(tag) = tag.and_then(|tag| tokens.get_mut(tag))
        && !tag.raw.contains("xml:space")
        && let Some(bare) = tag.raw.strip_suffix('>')
    {
        tag.raw = format!("{bare} xml:space=\"preserve\">");
    }
    if let Some(token) = tokens.get_mut(at) {
        token.raw = text;
    }
}
