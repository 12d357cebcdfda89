//! Records with something in every field, and with texts that no form would let through.

use sochibo::book::codec;
use sochibo::domain::Kind;
use sochibo::domain::field::{Shape, Spec, Value};
use sochibo::domain::record::Record;

/// A record of a kind with something in each of its fields.
pub(crate) fn filled(kind: Kind, text: &str) -> Record {
    let mut record = Record::blank(kind);
    for spec in Record::specs(kind) {
        record.put(spec.key, value(&spec, text)).unwrap();
    }
    record
}

fn value(spec: &Spec, text: &str) -> Value {
    match spec.shape {
        Shape::Line | Shape::Offered(_) | Shape::Note => Value::Text(text.to_owned()),
        Shape::Date => Value::Text("05/10/2026".to_owned()),
        Shape::Day => Value::Text("19/05/2010".to_owned()),
        Shape::Time => Value::Text("19:30".to_owned()),
        Shape::Number(least, most) => Value::Number(least.max(1).min(most)),
        Shape::YesNo => Value::Flag(true),
        Shape::Choice(list) => Value::Key(list[0].key),
        Shape::Ref(_) => Value::Ref(1),
        Shape::Refs(_) => Value::Refs(vec![1]),
        Shape::Lines => Value::Lines(vec![text.to_owned(), text.to_owned()]),
        Shape::Rows(specs) => {
            Value::Rows(vec![specs().iter().map(|it| (it.key, value(it, text))).collect()])
        }
    }
}

/// Texts that would do something to a terminal.
pub(crate) const PAYLOADS: [&str; 10] = [
    "A\u{1b}]52;c;aGVsbG8=\u{7}B",
    "A\u{1b}[2J\u{1b}[31mB",
    "A\u{7}\u{8}\u{8}B",
    "A\u{202e}gnud\u{202c}B",
    "A\u{9b}31mB\u{9d}0;x\u{9c}",
    "A\u{1b}P+q544e\u{1b}\\B",
    "A\rB\u{b}\u{c}C",
    "A\u{0}B\u{7f}C",
    "A\u{2066}x\u{2069}\u{200f}B\u{feff}",
    "\u{1b}[1;1H\u{1b}]0;tua de",
];

/// A record as only a foreign program could have written it: the payload in every text, uncleaned.
pub(crate) fn hostile(kind: Kind, payload: &str) -> Record {
    let place = "x".repeat(payload.len());
    let bytes = codec::write_record(&filled(kind, &place)).unwrap();
    let (mut out, mut rest) = (Vec::new(), bytes.as_slice());
    while let Some((first, tail)) = rest.split_first() {
        if rest.starts_with(place.as_bytes()) {
            out.extend(payload.as_bytes());
            rest = &rest[place.len()..];
        } else {
            out.push(*first);
            rest = tail;
        }
    }
    codec::read_record(&out).unwrap()
}

/// Whether a character does something else than stand where it is.
pub(crate) fn acts(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
