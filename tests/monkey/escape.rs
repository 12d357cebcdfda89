//! Texts that would do something to a terminal, in every field of every record, and every screen
//! written as the bytes that a terminal gets: only what draws is among them.

use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use ratatui::{TerminalOptions, Viewport};
use sochibo::domain::text::Query;

use super::walk::{Spot, everywhere, frame, send};
use super::*;

/// Five hundred payloads: each way to begin a sequence with each thing to ask for, ended or not.
fn payloads() -> Vec<String> {
    let begins = [
        "\u{1b}]",
        "\u{1b}[",
        "\u{1b}P",
        "\u{1b}_",
        "\u{1b}^",
        "\u{1b}X",
        "\u{1b}",
        "\u{9b}",
        "\u{9d}",
        "\u{90}",
        "\u{9e}",
        "\u{9f}",
        "\u{98}",
        "\u{7}",
        "\u{8}",
        "\r",
        "\u{b}",
        "\u{c}",
        "\u{e}",
        "\u{0}",
        "\u{7f}",
        "\u{202e}",
        "\u{2066}",
        "\u{200f}\u{1b}]",
        "\n\u{1b}[",
    ];
    let asks = [
        "52;c;aGVsbG8=",
        "0;tên",
        "8;;http://a",
        "2J",
        "31m",
        "?1049l",
        "6n",
        "1;1H",
        "c",
        "+q544e",
    ];
    let ends = ["\u{7}", "\u{1b}\\"];
    let mut all = Vec::new();
    for begin in begins {
        for ask in asks {
            all.extend(ends.map(|end| format!("A{begin}{ask}{end}B")));
        }
    }
    all
}

/// A book in which every text is one of these payloads.
fn book(payloads: &[String]) -> Memory {
    let mut memory = Memory::new(true);
    let mut changes = Vec::new();
    for kind in Kind::ALL {
        for (number, payload) in (1..).zip(payloads) {
            if kind != Kind::Cell || number == 1 {
                let id = if kind == Kind::Cell { Id::CELL } else { Id::new(kind, number) };
                changes.push(Change::new(id, fill::hostile(kind, payload)));
            }
        }
    }
    let account = Account::new(Deed::Import, payloads[0].clone());
    let author = payloads[payloads.len() - 1].clone();
    memory.commit(&Act { account, author, at: now(), changes, reverses: None }).unwrap();
    memory
}

/// The bytes that a terminal gets for a frame.
fn bytes(state: &State, (width, height): (u16, u16)) -> String {
    let mut out = Vec::new();
    let area = Rect::new(0, 0, width, height);
    let options = TerminalOptions { viewport: Viewport::Fixed(area) };
    let mut terminal = Terminal::with_options(CrosstermBackend::new(&mut out), options).unwrap();
    let mut view = View::default();
    terminal.draw(|frame| sochibo::ui::draw(state, &mut view, frame)).unwrap();
    drop(terminal);
    String::from_utf8(out).unwrap()
}

/// What is no letter and no sequence that only moves the cursor, colours or clears.
fn obeyed(bytes: &str) -> Option<String> {
    let mut rest = bytes;
    while let Some(c) = rest.chars().next() {
        let tail = rest.strip_prefix(c).unwrap_or_default();
        if c != '\u{1b}' {
            if fill::acts(c) {
                return Some(format!("{c:?}"));
            }
            rest = tail;
            continue;
        }
        let Some(sequence) = tail.strip_prefix('[') else {
            return Some(format!("{:?}", rest.chars().take(12).collect::<String>()));
        };
        let is_inner = |c: char| c.is_ascii_digit() || ";:?".contains(c);
        let end = sequence.trim_start_matches(is_inner);
        let inner = sequence.strip_suffix(end).unwrap_or_default();
        let good = match end.chars().next() {
            Some('m' | 'H') => !inner.contains('?'),
            Some('h' | 'l') => inner == "?25",
            _ => false,
        };
        if !good {
            return Some(format!("{:?}", rest.chars().take(12).collect::<String>()));
        }
        rest = end.get(1..).unwrap_or_default();
    }
    None
}

#[test]
fn what_a_terminal_obeys_is_noticed() {
    for good in ["a\u{1b}[31mb", "\u{1b}[1;1H", "\u{1b}[?25l", "ữ🙂"] {
        assert_eq!(obeyed(good), None);
    }
    for payload in payloads() {
        assert!(
            obeyed(&payload).is_some()
                || payload.contains("\u{1b}[31m")
                || payload.contains("\u{1b}[1;1H"),
            "{payload:?}"
        );
    }
    assert_eq!(payloads().len(), 500);
}

#[test]
fn every_screen_writes_only_what_draws() {
    let all = payloads();
    let mut bad = BTreeSet::new();
    let (mut frames, mut tried) = (0, 0);
    let mut chance = Chance::new();
    let chunks: Vec<&[String]> = all.chunks(25).collect();
    let rounds = dear(50, 500, 500).div_ceil(25).min(chunks.len());
    let from = chance.below(chunks.len());
    for at in 0..rounds {
        let chunk = chunks[(from + at) % chunks.len()];
        tried += chunk.len();
        for spot in everywhere(book(chunk)) {
            for size in [(80, 24), (140, 50)] {
                let mut state = spot.state.clone();
                state.desk.size = size;
                frames += 1;
                if let Some(found) = obeyed(&bytes(&state, size)) {
                    bad.insert(format!("{found} on {}", spot.name()));
                }
            }
        }
    }
    assert!(bad.is_empty(), "{bad:#?}");
    println!(
        "FIGURE 31|escape payloads in every field, every screen as a terminal gets it|{tried} payloads, {frames} frames|only what draws"
    );
}

/// Letters that break readers of letters, each of them typed and pasted where text is taken.
fn letters() -> Vec<String> {
    let marks: String = std::iter::repeat_n('\u{301}', 200).collect();
    let mixed: String =
        (0..200).map(|n| ['\u{301}', '\u{323}', '\u{302}', '\u{31b}'][n % 4]).collect();
    let nfd = "Đa\u{309}ng vie\u{302}n ho\u{323}\u{302}p ngo\u{300}ai ru\u{31b}o\u{31b}\u{323}ng";
    let mut all = vec![
        nfd.to_owned(),
        "Đảng viên họp ngoài rượng".to_owned(),
        format!("a{marks}b"),
        format!("Ư{mixed}"),
        marks,
        "👨‍👩‍👧‍👦👩🏽‍🌾🇻🇳".to_owned(),
        "\u{200d}\u{200d}\u{200c}a\u{200d}".to_owned(),
        "שלום مرحبا \u{202e}abc\u{202c}".to_owned(),
        "\u{fffd}\u{feff}\u{2028}\u{2029}\u{85}".to_owned(),
        "ＡＢＣ全角\u{3000}ｱ".to_owned(),
        "\u{1100}\u{1161}\u{11a8}\u{ac00}".to_owned(),
        "﷽ ꧅ 𒐫".to_owned(),
        "a\u{ad}b\u{34f}c\u{180e}d\u{e0001}".to_owned(),
        "\u{301}\u{301}abc".to_owned(),
        "ﬁ ǆ İ ı ß ẞ".to_owned(),
    ];
    let joined = all.concat();
    all.push(joined);
    all
}

#[test]
fn letters_of_every_sort_break_no_screen() {
    let mut monkey = Monkey::practising();
    let memory = std::mem::take(&mut monkey.cage.memory);
    let spots: Vec<Spot> =
        everywhere(memory).into_iter().filter(|spot| spot.state.front().takes_text()).collect();
    let mut cage = Cage { memory: Memory::new(true), open: true, drafts: Vec::new() };
    let mut tried = 0;
    let texts = letters();
    for spot in &spots {
        for text in &texts {
            let mut state = spot.state.clone();
            send(&mut state, &mut cage, Msg::Paste(text.clone()));
            for c in text.chars().take(40) {
                send(&mut state, &mut cage, Msg::Key(Key::char(c)));
            }
            for _ in 0..3 {
                send(&mut state, &mut cage, Msg::Key(Key::plain(Code::Left)));
                send(&mut state, &mut cage, Msg::Key(Key::plain(Code::Backspace)));
            }
            for size in [(80, 24), (60, 18)] {
                let cells = frame(&state, size);
                let wide =
                    cells.iter().find(|it| unicode_width::UnicodeWidthStr::width(it.as_str()) > 2);
                assert_eq!(wide, None, "{text:?} on {}", spot.name());
                assert_eq!(obeyed(&bytes(&state, size)), None, "{text:?} on {}", spot.name());
            }
            tried += 1;
        }
    }
    let nfd = "Đa\u{309}ng u\u{309}y";
    for typed in ["dang", "Đảng", "đảng uỷ", "DANG UY", nfd] {
        assert!(Query::new(typed).rank(nfd).is_some(), "{typed} finds it");
    }
    println!(
        "FIGURE 32|letters with marks, joiners, of other directions, wherever text is typed|{tried}|no panic, no broken line"
    );
}

#[test]
fn a_megabyte_pasted_is_cut_and_told() {
    let mut monkey = Monkey::practising();
    let memory = std::mem::take(&mut monkey.cage.memory);
    let mut cage = Cage { memory: Memory::new(true), open: true, drafts: Vec::new() };
    let huge = "Biên bản họp. ".repeat(80_000);
    assert!(huge.len() > 1024 * 1024);
    let mut tried = 0;
    for spot in everywhere(memory) {
        if !spot.state.front().takes_text() {
            continue;
        }
        let mut state = spot.state.clone();
        send(&mut state, &mut cage, Msg::Paste("Ngắn".to_owned()));
        let shorter = format!("{:?}", state.screens.top()).len();
        send(&mut state, &mut cage, Msg::Paste(huge.clone()));
        let longer = format!("{:?}", state.screens.top()).len();
        let told = state.notice.as_ref().map(|notice| notice.text.clone());
        let cut = sochibo::words::ui::PASTE_CUT.get(Lang::Vi);
        // the screen of the evening takes lines of a paste one by one and answers each
        assert!(told.as_deref() == Some(cut), "{told:?} on {}", spot.name());
        assert!(longer < shorter + 4 * 1024 * 1024, "{} grew to {longer}", spot.name());
        frame(&state, (80, 24));
        tried += 1;
    }
    println!("FIGURE 32|a paste of a megabyte, wherever text is typed|{tried}|cut and told");
}
