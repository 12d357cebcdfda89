//! A part of a document as tags and texts whose bytes are kept, so that what is not filled stays
//! as Word wrote it.

use quick_xml::Reader;
use quick_xml::events::Event;

use super::TemplateFault;

/// No part of a form is made of more tags and texts, neither as it came nor filled.
pub(super) const MOST: usize = 400_000;

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

/// The tokens of a part.
///
/// # Errors
/// When it is no orderly XML, or made of too many of them.
pub(super) fn read(xml: &str) -> Result<Vec<Token>, TemplateFault> {
    let mut reader = Reader::from_str(xml);
    let mut tokens = Vec::new();
    let mut from = 0;
    let mut open = 0_usize;
    while let Some((kind, name)) = next(&mut reader).ok_or(TemplateFault::Damaged)? {
        open += usize::from(kind == Type::Start);
        if kind == Type::End {
            open = open.checked_sub(1).ok_or(TemplateFault::Damaged)?;
        }
        let to = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        let raw = xml.get(from..to).ok_or(TemplateFault::Damaged)?.to_owned();
        if tokens.len() == MOST {
            return Err(TemplateFault::TooBig);
        }
        tokens.push(Token { kind, name, raw });
        from = to;
    }
    if open == 0 && from == xml.len() { Ok(tokens) } else { Err(TemplateFault::Damaged) }
}

/// The next token, `Some(None)` after the last; `None` when there is no orderly one.
#[expect(clippy::option_option, reason = "the end of a part is not the same as damage")]
fn next(reader: &mut Reader<&[u8]>) -> Option<Option<(Type, String)>> {
    let local = |name: &str| name.rsplit(':').next().unwrap_or_default().to_owned();
    Some(Some(match reader.read_event().ok()? {
        Event::Start(tag) => (Type::Start, local(tag.name().as_ref())),
        Event::End(tag) => (Type::End, local(tag.name().as_ref())),
        Event::Empty(tag) => (Type::Empty, local(tag.name().as_ref())),
        Event::Text(_) | Event::GeneralRef(_) | Event::CData(_) => (Type::Text, String::new()),
        Event::DocType(_) => return None,
        Event::Comment(_) | Event::Decl(_) | Event::PI(_) => (Type::Other, String::new()),
        Event::Eof => return Some(None),
    }))
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

/// Puts a text in the place of another; blanks at its ends are kept from now on. `tag` is where the
/// element of the text begins.
pub(super) fn set_text(tokens: &mut [Token], tag: usize, at: usize, text: String) {
    if let Some(tag) = tokens.get_mut(tag)
        && !tag.raw.contains("xml:space")
        && let Some(bare) = tag.raw.strip_suffix('>')
    {
        tag.raw = format!("{bare} xml:space=\"preserve\">");
    }
    if let Some(token) = tokens.get_mut(at) {
        token.raw = text;
    }
}
