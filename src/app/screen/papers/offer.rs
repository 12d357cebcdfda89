//! What can be written about what is in front: its own papers first, then those of what belongs
//! to it, then those of the cell and of the month, quarter, half year and year.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::app::desk::Desk;
use crate::app::show;
use crate::domain::meeting::MeetingState;
use crate::domain::period::Period;
use crate::domain::register::Register;
use crate::domain::{Id, Kind, MeetingId, MemberId, ResolutionId, mention};
use crate::papers::archive::{self, Span};
use crate::papers::{self, Paper, PaperKind, Subject};
use crate::words::{Lang, archive as archive_word, paper_screen as word};

/// What can be written: one paper, or several at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A paper.
    Paper(PaperKind, Subject),
    /// The short message about a meeting, which is a text.
    Short(MeetingId),
    /// The cell's own form, filled.
    Form(Subject),
    /// All papers of a meeting.
    Pack(MeetingId),
    /// A readable archive, as a folder.
    Archive(Span),
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// What it writes.
    pub what: What,
    /// What it is called.
    pub name: String,
    /// What it is about.
    pub of: String,
}

impl What {
    /// What it is called.
    pub fn name(self, lang: Lang) -> String {
        match self {
            Self::Paper(kind, _) => kind.name().get(lang).to_owned(),
            Self::Short(_) => word::MESSAGE_FOR.get(lang).to_owned(),
            Self::Form(_) => word::OWN_FORM.get(lang).to_owned(),
            Self::Pack(_) => word::PACK.get(lang).to_owned(),
            Self::Archive(_) => archive_word::NAME.get(lang).to_owned(),
        }
    }

    /// What it is about, in a few words.
    fn of(self, desk: &Desk) -> String {
        match self {
            Self::Paper(_, subject) | Self::Form(subject) => subject_name(desk, subject),
            Self::Archive(span) => span.say(desk.lang()),
            Self::Short(id) | Self::Pack(id) => show::name_of(desk, id.into()),
        }
    }

    /// Its single papers, in their order.
    pub fn single(self, desk: &Desk) -> Vec<Self> {
        match self {
            Self::Paper(..) | Self::Short(_) | Self::Form(_) | Self::Archive(_) => vec![self],
            Self::Pack(id) => of_kinds(pack(&desk.register, id, desk.today())),
        }
    }

    /// The paper, where it is a single one.
    pub fn paper(self, desk: &Desk) -> Option<Paper> {
        match self {
            Self::Paper(kind, subject) => {
                papers::make_from((&desk.register, &desk.history), kind, subject)
            }
            Self::Short(_) | Self::Form(_) | Self::Pack(_) | Self::Archive(_) => None,
        }
    }

    /// Whether it is about one person: then no name of it is kept in the history.
    pub const fn is_personal(self) -> bool {
        match self {
            Self::Paper(_, subject) | Self::Form(subject) => subject.is_personal(),
            Self::Short(_) | Self::Pack(_) | Self::Archive(_) => false,
        }
    }

    /// The members whose data it holds.
    pub fn people(self, desk: &Desk) -> BTreeSet<MemberId> {
        let register = &desk.register;
        match self {
            Self::Paper(..) => {
                let paper = self.paper(desk);
                paper.map(|paper| papers::people(register, &paper)).unwrap_or_default()
            }
            Self::Short(id) => {
                let text = papers::short_notice(register, id);
                text.map(|text| mention::named(register, &text)).unwrap_or_default()
            }
            Self::Form(subject) => papers::template::people(register, subject),
            Self::Archive(span) => archive::people(register, span, desk.today()),
            Self::Pack(_) => self.single(desk).into_iter().flat_map(|it| it.people(desk)).collect(),
        }
    }
}

fn of_kinds(papers: Vec<(PaperKind, Subject)>) -> Vec<What> {
    papers.into_iter().map(|(kind, of)| What::Paper(kind, of)).collect()
}

/// What a subject is called in the list.
fn subject_name(desk: &Desk, subject: Subject) -> String {
    match subject {
        Subject::Record(id) | Subject::Dated(id, _) => show::name_of(desk, id),
        Subject::Person(id, _) => desk.name(Some(id)).to_owned(),
        Subject::Cell(_) => show::name_of(desk, Id::CELL),
        Subject::Period(period, _) => period_name(period, desk.lang()),
    }
}

fn period_name(period: Period, lang: Lang) -> String {
    let fill = |text: crate::words::Text, n: u32, year: i32| {
        text.fill(lang, &[("n", &n.to_string()), ("year", &year.to_string())])
    };
    match period {
        Period::Month(year, n) => fill(word::MONTH_OF, n, year),
        Period::Quarter(year, n) => fill(word::QUARTER_OF, n, year),
        Period::Half(year, 1) => fill(word::FIRST_HALF, 1, year),
        Period::Half(year, n) => fill(word::SECOND_HALF, n, year),
        Period::Year(year) => fill(word::YEAR_OF, 0, year),
    }
}

/// Everything that can be written near these records, the likeliest first.
pub(super) fn offers(desk: &Desk, near: &[Id]) -> Vec<Offer> {
    let mut whats: Vec<What> = near.iter().flat_map(|id| around(desk, *id)).collect();
    let of_form =
        near.first().map_or_else(|| Subject::Cell(desk.today()), |id| Subject::Record(*id));
    whats.push(What::Form(of_form));
    whats.extend(always(desk.today()).into_iter().flat_map(kinds));
    // The papers of the last meeting are never far.
    whats.extend(newest(desk).into_iter().flat_map(|id| around(desk, id)));
    whats.extend(archives(desk).into_iter().map(What::Archive));
    let mut offers: Vec<Offer> = Vec::new();
    for what in whats {
        let is_there = offers.iter().any(|it| it.what == what);
        let can_be = !matches!(what, What::Paper(..)) || what.paper(desk).is_some();
        if !is_there && can_be {
            offers.push(Offer { what, name: what.name(desk.lang()), of: what.of(desk) });
        }
    }
    offers
}

/// The years and the term of which there is something to archive.
fn archives(desk: &Desk) -> Vec<Span> {
    let year = chrono::Datelike::year(&desk.today());
    let term = desk.register.cell().and_then(|cell| cell.term_start).map(Span::Term);
    let all = [Span::Year(year - 1), Span::Year(year)].into_iter().chain(term);
    let has = |span: &Span| !archive::pieces(&desk.register, *span, desk.today()).is_empty();
    all.filter(has).collect()
}

/// The papers of a subject.
fn kinds(subject: Subject) -> Vec<What> {
    papers::offered(subject).into_iter().map(|kind| What::Paper(kind, subject)).collect()
}

/// The cell, and the stretches of the calendar that are reported about.
fn always(today: NaiveDate) -> Vec<Subject> {
    let month = Period::month_of(today);
    let periods = [
        month,
        month.before(),
        Period::quarter_of(today),
        Period::half_of(today),
        Period::year_of(today),
    ];
    let of = |period| Subject::Period(period, today);
    std::iter::once(Subject::Cell(today)).chain(periods.map(of)).collect()
}

/// The meeting that was held last or is held next, whichever lies nearer.
fn newest(desk: &Desk) -> Option<Id> {
    let today = desk.today();
    let dated = desk.register.meetings().filter_map(|(id, it)| Some((id, it.date?)));
    let near = dated.min_by_key(|(id, date)| ((*date - today).num_days().abs(), *id));
    near.map(|(id, _)| id.into())
}

/// What belongs to a record: its own papers, then those of what it came from and what came of it.
fn around(desk: &Desk, id: Id) -> Vec<What> {
    let (register, today) = (&desk.register, desk.today());
    let own = Subject::Dated(id, today);
    match id.kind {
        Kind::Meeting => of_meeting(desk, MeetingId(id.number)),
        Kind::Resolution => {
            let meeting = register.resolution(ResolutionId(id.number)).and_then(|it| it.meeting);
            let of_meeting = meeting.map(|id| kinds(Subject::Dated(id.into(), desk.today())));
            let all = [kinds(own), of_meeting.unwrap_or_default()];
            all.into_iter().flatten().collect()
        }
        Kind::Task => {
            let task = register.task(crate::domain::TaskId(id.number));
            let lead = task.and_then(|it| it.lead).map(|id| Subject::Person(id, today));
            let from = task.and_then(|it| it.resolution).map(|id| Subject::Dated(id.into(), today));
            std::iter::once(own).chain(lead).chain(from).flat_map(kinds).collect()
        }
        Kind::Member => {
            let person = Subject::Person(MemberId(id.number), today);
            [own, person].into_iter().flat_map(kinds).collect()
        }
        _ => kinds(own),
    }
}

/// The papers of a meeting: before it the notice comes first, afterwards the minutes.
fn of_meeting(desk: &Desk, id: MeetingId) -> Vec<What> {
    let Some(meeting) = desk.register.meeting(id) else { return Vec::new() };
    let is_held = !matches!(meeting.state, MeetingState::Draft | MeetingState::Noticed);
    let mut own = kinds(Subject::Dated(id.into(), desk.today()));
    let first = |what: &What| match what {
        What::Paper(PaperKind::Minutes, _) => is_held,
        What::Paper(PaperKind::Notice, _) => !is_held,
        _ => false,
    };
    own.sort_by_key(|what| !first(what));
    let at = own.iter().position(|what| matches!(what, What::Paper(PaperKind::Notice, _)));
    own.insert(at.map_or(0, |at| at + 1).min(own.len()), What::Short(id));
    let of_it = resolutions(&desk.register, id);
    own.extend(of_it.iter().flat_map(|id| kinds(Subject::Dated((*id).into(), desk.today()))));
    own.push(What::Pack(id));
    if let Some(date) = meeting.date {
        own.extend(kinds(Subject::Period(Period::month_of(date), desk.today())));
    }
    own
}

fn resolutions(register: &Register, meeting: MeetingId) -> Vec<ResolutionId> {
    let of_it = register.resolutions().filter(|(_, it)| it.meeting == Some(meeting));
    of_it.map(|(id, _)| id).collect()
}

/// All papers of a meeting and its month, those that can be made.
pub fn pack(register: &Register, id: MeetingId, on: NaiveDate) -> Vec<(PaperKind, Subject)> {
    let mut all = papers::month_pack(register, id, on);
    all.retain(|(kind, of)| papers::make(register, *kind, *of).is_some());
    all
}
