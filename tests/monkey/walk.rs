//! Every screen of the program: those that keys lead to from the month within a few steps by the
//! keys in force; those that want a folder, an evening or more steps are put in front.

use std::collections::HashMap;
use std::mem::Discriminant;

use sochibo::app::keymap;
use sochibo::app::message::Notice;
use sochibo::app::screen::conduct::Conduct;
use sochibo::app::screen::first_run::FirstRun;
use sochibo::app::screen::import_row::ImportRow;
use sochibo::app::screen::papers::{Stage, Writing};
use sochibo::app::screen::passphrase::PassphraseScreen;
use sochibo::app::screen::rule_list::RuleList;
use sochibo::app::screen::score::Score;
use sochibo::book::failure::Piece;
use sochibo::exchange::import_kind::ImportKind;
use sochibo::exchange::merge::Merge;
use sochibo::exchange::record_import;

use super::*;

/// How many screens there are. One that no key leads to any more would be noticed here.
pub(super) const SCREENS: usize = 40;
/// How many states of each screen are looked at.
const STATES: usize = 3;
/// The beginning of a way that no key began.
const PUT: &str = "put there";

/// A screen in front with what lies open, and how it was reached.
#[derive(Clone)]
pub(super) struct Spot {
    pub(super) state: State,
    pub(super) way: Vec<String>,
}

impl Spot {
    pub(super) fn name(&self) -> String {
        let all = format!("{:?}", self.state.screens.top());
        let name = all.split('(').next().unwrap_or_default();
        format!("{name}, by {:?}", self.way)
    }
}

/// All screens that can be reached on a book, each in a few states.
pub(super) fn everywhere(memory: Memory) -> Vec<Spot> {
    let mut cage = Cage { memory, open: false, drafts: Vec::new() };
    let mut spots: HashMap<Discriminant<Screen>, usize> = HashMap::new();
    let mut found = Vec::new();
    let mut todo = beginnings(&mut cage);
    while let Some(spot) = todo.pop() {
        let kind = std::mem::discriminant(spot.state.screens.top());
        let seen = spots.entry(kind).or_default();
        if *seen >= STATES || spot.way.len() > 7 {
            continue;
        }
        *seen += 1;
        let bindings = keymap::in_force(&spot.state.scopes());
        let keys = bindings.iter().filter_map(|binding| binding.keys.first().copied());
        // the first lines of a list, each opened; something typed
        let down = |times| [vec![Key::plain(Code::Down); times], vec![Key::plain(Code::Enter)]];
        let more = [0, 1, 2, 4, 7, 10, 13].map(|times| down(times).concat());
        let more = more.into_iter().chain([vec![Key::plain(Code::Down)], vec![Key::char('a')]]);
        for keys in keys.map(|key| vec![key]).chain(more) {
            let mut next = spot.clone();
            for key in &keys {
                send(&mut next.state, &mut cage, Msg::Key(*key));
            }
            next.way.push(format!("{} × {:?}", keys.len(), keys.last().map(|key| key.code)));
            if next.state.screens.top() != spot.state.screens.top() {
                todo.insert(0, next);
            }
        }
        found.push(spot);
    }
    found
}

/// Does a message and the first pieces of the work that it begins; leaving changes nothing.
pub(super) fn send(state: &mut State, cage: &mut Cage, msg: Msg) {
    let _left = step(state, cage, msg);
    for _ in 0..3 {
        if state.is_working() {
            step(state, cage, Msg::Go);
        }
    }
    cage.open = true;
}

/// The month of the book, the screens at the door, and those that only the world brings.
fn beginnings(cage: &mut Cage) -> Vec<Spot> {
    let desk = || Desk { now: now(), size: (80, 24), ..Desk::default() };
    let begin = |state: State, way: &str| Spot { state, way: vec![way.to_owned()] };
    let mut home = State::new(desk(), Unlock::new());
    let opened = cage.opened();
    send(&mut home, cage, Msg::Opened(Box::new(opened)));
    let mut after = |msg: Msg, way: &str| {
        let mut state = home.clone();
        send(&mut state, cage, msg);
        begin(state, way)
    };
    let lists = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/lists");
    let preview = |kind, file: &str| {
        let register = Register::default();
        record_import::preview(kind, &register, &lists.join(file), now().date(), Merge::Fill)
    };
    let good = preview(ImportKind::Members, "excel-thuong.xlsx").unwrap();
    let bad = preview(ImportKind::Tasks, "nhiem-vu-loi.csv").unwrap();
    let row = ImportRow::new(&home.desk, 0, &good.lines[0]);
    let mut all = vec![
        after(Msg::Preview(Box::new(good)), "a list"),
        after(Msg::Preview(Box::new(bad)), "a list with faults"),
        after(Msg::Verified(vec!["[x] sổ nguyên vẹn".to_owned(); 30]), "verified"),
        after(Msg::Told(Notice::bad("không đọc được")), "told"),
        begin(home.clone(), "home"),
    ];
    // what comes only on the evening itself, or only once a folder is there to write into
    let meeting = home.desk.register.meetings().map(|(id, _)| id).next();
    let mut above: Vec<Screen> =
        vec![row.into(), PassphraseScreen::new().into(), RuleList::new(&home.desk).into()];
    for stage in [Stage::Running, Stage::Asking, Stage::Over] {
        let mut writing = Writing::new("/giấy tờ".into(), "/mẫu.docx".into(), Vec::new());
        (writing.stage, writing.done) = (stage, vec!["/giấy tờ/biên bản.docx".into(); 40]);
        above.push(writing.into());
    }
    if let Some(id) = meeting {
        above.extend([Conduct::new(&home.desk, id).into(), Score::new(&home.desk, id).into()]);
    }
    for screen in above {
        let mut state = home.clone();
        state.screens.push(screen);
        all.push(begin(state, PUT));
    }
    let opened = |cage: &mut Cage| Box::new(cage.opened());
    let mut created = State::new(desk(), FirstRun::new());
    let msg = Msg::Created(
        opened(cage),
        Passphrase::new("000011-000022-000033-000044"),
        "1234".to_owned(),
    );
    send(&mut created, cage, msg);
    all.push(begin(created, "created"));
    for failure in [Failure::Damaged(Piece::Journal, Some(7)), Failure::WrongPassphrase] {
        let mut state = State::new(desk(), Unlock::new());
        send(&mut state, cage, Msg::NotOpened(failure));
        all.push(begin(state, "not opened"));
    }
    all.push(begin(State::new(desk(), FirstRun::new()), "first run"));
    all.push(begin(State::new(desk(), Unlock::new()), "the door"));
    all
}

fn village() -> Memory {
    let mut memory = Memory::new(true);
    let size = Size { members: 14, years: 1, seed: 3, tasks: None };
    for act in practice::generate(size, now().date()) {
        memory.commit(&act).unwrap();
    }
    memory
}

/// One frame in a window of a size, as text.
pub(super) fn frame(state: &State, (width, height): (u16, u16)) -> Vec<String> {
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    let mut view = View::default();
    terminal.draw(|frame| sochibo::ui::draw(state, &mut view, frame)).unwrap();
    let cells = &terminal.backend().buffer().content;
    cells.iter().map(|cell| cell.symbol().to_owned()).collect()
}

/// The frame after the window got a size, and went back to the first one.
fn resize(spot: &mut Spot, cage: &mut Cage, size: (u16, u16)) -> Vec<String> {
    let done = catch_unwind(AssertUnwindSafe(|| {
        send(&mut spot.state, cage, Msg::Resize(size.0, size.1));
        frame(&spot.state, size)
    }));
    match done {
        Ok(cells) => cells,
        Err(panic) => {
            println!("{size:?} on {}", spot.name());
            std::panic::resume_unwind(panic)
        }
    }
}

#[test]
fn every_screen_stands_in_every_window() {
    let all = everywhere(village());
    let mut kinds: Vec<_> =
        all.iter().map(|spot| std::mem::discriminant(spot.state.screens.top())).collect();
    kinds.dedup();
    let distinct: std::collections::HashSet<_> = kinds.into_iter().collect();
    let names: BTreeSet<String> =
        all.iter().map(|it| it.name().split(',').next().unwrap().to_owned()).collect();
    assert_eq!(distinct.len(), SCREENS, "only {names:?}");
    let mut cage = Cage { memory: village(), open: true, drafts: Vec::new() };
    let small = (0..=20).flat_map(|width| (0..=10).map(move |height| (width, height)));
    let edges =
        [(59, 18), (60, 17), (60, 18), (61, 19), (80, 24), (120, 40), (300, 100), (300, 18)];
    let sizes: Vec<(u16, u16)> = small.chain(edges).collect();
    let put = all.iter().filter(|spot| spot.way.first().is_some_and(|it| it == PUT)).count();
    let (states, count, mut frames) = (all.len(), distinct.len(), 0);
    for mut spot in all {
        let before = resize(&mut spot, &mut cage, (80, 24));
        for (at, size) in (0..).zip(&sizes) {
            let cells = resize(&mut spot, &mut cage, *size).concat();
            let is_small = size.0 < 60 || size.1 < 18;
            let is_told = cells.starts_with("Cửa sổ quá nhỏ");
            // a window of a word or two has room for the beginning only
            assert!(size.0 < 15 || size.1 == 0 || is_told == is_small, "{size:?}: {cells:.80}");
            if at % 20 == 0 {
                let back = resize(&mut spot, &mut cage, (80, 24));
                assert!(back == before, "{size:?} and back: {}", spot.name());
            }
            frames += 1;
        }
        assert!(resize(&mut spot, &mut cage, (80, 24)) == before, "{}", spot.name());
    }
    println!(
        "FIGURE 34|windows from 0x0 to 300x100 on {count} screens in {states} states ({put} of them begin at a screen put in front)|{frames}|no panic, the same screen afterwards"
    );
}

#[test]
fn random_windows_lose_nothing_that_was_typed() {
    let all = everywhere(village());
    let mut chance = Chance::new();
    let mut cage = Cage { memory: village(), open: true, drafts: Vec::new() };
    let (total, mut tried, mut typing) = (count(10_000, 10_000), 0, 0);
    while tried < total {
        let mut spot = all[chance.below(all.len())].clone();
        if spot.state.front().takes_text() {
            for c in "Lường Thị Hoà 12".chars() {
                send(&mut spot.state, &mut cage, Msg::Key(Key::char(c)));
            }
            typing += 1;
        }
        let before = resize(&mut spot, &mut cage, (80, 24));
        for _ in 0..50 {
            let size = (chance.size(200), chance.size(70));
            resize(&mut spot, &mut cage, size);
            tried += 1;
        }
        assert!(resize(&mut spot, &mut cage, (80, 24)) == before, "{}", spot.name());
    }
    assert!(typing > 0, "nothing was typed anywhere");
    println!(
        "FIGURE 34|windows of random size, with text being typed|{tried}|no panic, nothing typed lost"
    );
}
