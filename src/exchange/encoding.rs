//! The bytes of a text file as text, whatever program saved it.

use super::refusal::Unreadable;

/// How the file was encoded, for the report to the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without its mark.
    Utf8,
    /// UTF-16, Excel's "Unicode text".
    Utf16,
    /// One byte a letter: an old Vietnamese font, or a western text. [`super::legacy`] tells which.
    SingleByte,
}

/// Decodes all bytes or says they are no text. Never replaces what it does not understand.
pub fn decode(bytes: &[u8]) -> Result<(String, Encoding), Unreadable> {
    let (text, encoding) = if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        (utf8(rest).ok_or(Unreadable::BadEncoding)?, Encoding::Utf8)
    } else if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        (utf16(rest, u16::from_le_bytes)?, Encoding::Utf16)
    } else if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        (utf16(rest, u16::from_be_bytes)?, Encoding::Utf16)
    } else if zero_share(bytes, 1) > 0.2 && zero_share(bytes, 0) < 0.02 {
        (utf16(bytes, u16::from_le_bytes)?, Encoding::Utf16)
    } else if zero_share(bytes, 0) > 0.2 && zero_share(bytes, 1) < 0.02 {
        (utf16(bytes, u16::from_be_bytes)?, Encoding::Utf16)
    } else if let Some(text) = utf8(bytes) {
        (text, Encoding::Utf8)
    } else {
        (bytes.iter().map(|byte| single_byte(*byte)).collect(), Encoding::SingleByte)
    };
    if text.chars().any(is_binary) { Err(Unreadable::BadEncoding) } else { Ok((text, encoding)) }
}

fn utf8(bytes: &[u8]) -> Option<String> {
    std::str::from_utf8(bytes).ok().map(str::to_owned)
}

/// No text has these; a picture or a program has.
const fn is_binary(c: char) -> bool {
    matches!(c, '\0'..='\u{6}' | '\u{E}'..='\u{19}' | '\u{1C}'..='\u{1F}')
}

/// The share of zero bytes at even (0) or odd (1) places of the beginning: UTF-16 without a mark
/// betrays itself by the high halves of its blanks and digits.
fn zero_share(bytes: &[u8], parity: usize) -> f64 {
    let sample = bytes.iter().take(8192).skip(parity).step_by(2);
    let (zeros, all) = sample.fold((0_u32, 0_u32), |(z, n), b| (z + u32::from(*b == 0), n + 1));
    if all == 0 { 0.0 } else { f64::from(zeros) / f64::from(all) }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, Unreadable> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let text = char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).collect::<Result<_, _>>();
    match text {
        Ok(text) if rest.is_empty() => Ok(text),
        Ok(_) | Err(_) => Err(Unreadable::BadEncoding),
    }
}

/// Windows-1252: the old Vietnamese fonts use only its upper half, which equals Latin-1.
fn single_byte(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž',
        '\u{8F}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}',
        'ž', 'Ÿ',
    ];
    let high = usize::from(byte).checked_sub(0x80).and_then(|index| HIGH.get(index));
    high.copied().unwrap_or_else(|| char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wide(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn every_way_of_saving_gives_the_same_text() {
        let text = "Họ tên;Ngày sinh\nLý Thị Hoa;1/2/1985\n";
        let cases = [
            (text.as_bytes().to_vec(), Encoding::Utf8),
            ([b"\xEF\xBB\xBF", text.as_bytes()].concat(), Encoding::Utf8),
            ([&b"\xFF\xFE"[..], &wide(text, u16::to_le_bytes)].concat(), Encoding::Utf16),
            ([&b"\xFE\xFF"[..], &wide(text, u16::to_be_bytes)].concat(), Encoding::Utf16),
            (wide(text, u16::to_le_bytes), Encoding::Utf16),
            (wide(text, u16::to_be_bytes), Encoding::Utf16),
        ];
        for (bytes, encoding) in cases {
            assert_eq!(decode(&bytes), Ok((text.to_owned(), encoding)));
        }
    }

    #[test]
    fn single_bytes_become_the_letters_of_western_windows() {
        let read = decode(b"H\xE4 v\xB5 t\xAAn \x80").unwrap();
        assert_eq!(read, ("Hä vµ tªn €".to_owned(), Encoding::SingleByte));
    }

    #[test]
    fn what_is_no_text_is_refused() {
        for bytes in [&b"a\0b,c"[..], b"\xFF\xFE\x00\xD8a\0", b"\xFF\xFEa", b"\xEF\xBB\xBF\xFF"] {
            assert_eq!(decode(bytes), Err(Unreadable::BadEncoding), "{bytes:?}");
        }
    }
}
