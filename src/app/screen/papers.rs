//! The papers that fit what is in front: picked from a list, read on the screen, written to a file.

use crate::app::desk::Desk;
use crate::app::front::Outcome;
use crate::app::message::Notice;
use crate::app::screen::pager::Pager;
use crate::app::screen::picker::{Pick, Picker};
use crate::domain::field::Value;
use crate::domain::{Choices as _, Id, Kind, MeetingId};
use crate::papers::{self, PaperKind};
use crate::words::{actions, meeting as word};

/// The key of the short notice, which is a text and no paper.
const SHORT: &str = "short";

/// The widest line of a paper on the screen; wider ones are harder to read.
const WIDEST: u16 = 80;

/// The list of papers of these records.
pub fn picker(desk: &Desk, ids: &[Id]) -> Outcome {
    let lang = desk.lang();
    let mut picks: Vec<Pick> = Vec::new();
    for id in ids {
        picks.extend(papers::offered((*id).into()).into_iter().map(|kind| Pick {
            value: Value::Key(kind.key()),
            text: kind.name().get(lang).to_owned(),
        }));
        if id.kind == Kind::Meeting {
            let text = word::SHORT_NOTICE.get(lang).to_owned();
            picks.insert(picks.len().min(1), Pick { value: Value::Key(SHORT), text });
        }
    }
    if picks.is_empty() {
        return Outcome::Tell(Notice::bad(word::NO_PAPERS.get(lang)));
    }
    Outcome::push(Picker::new(actions::PAPERS.get(lang), picks))
}

/// Opens the paper picked.
pub fn open(desk: &Desk, ids: &[Id], value: &Value) -> Outcome {
    let Value::Key(key) = value else { return Outcome::Stay };
    let lang = desk.lang();
    if *key == SHORT {
        let meeting = ids.iter().find(|id| id.kind == Kind::Meeting);
        let text =
            meeting.and_then(|id| papers::short_notice(&desk.register, MeetingId(id.number)));
        let Some(text) = text else { return Outcome::Stay };
        let title = word::SHORT_NOTICE.get(lang);
        return Outcome::push(Pager::new(title, &text).named("thong-bao-ngan.txt"));
    }
    let Some(kind) = PaperKind::from_key(key) else { return Outcome::Stay };
    let paper = ids.iter().find_map(|id| papers::make(&desk.register, kind, (*id).into()));
    let Some(paper) = paper else {
        return Outcome::Tell(Notice::bad(word::NO_PAPERS.get(lang)));
    };
    let text = papers::text::render(&paper, width(desk));
    Outcome::push(Pager::new(kind.name().get(lang), &text).named(format!("{}.txt", paper.name)))
}

/// How wide papers are written on this screen.
pub fn width(desk: &Desk) -> usize {
    let wide = if desk.size.0 == 0 { WIDEST } else { desk.size.0.min(WIDEST) };
    usize::from(wide.saturating_sub(2))
}
