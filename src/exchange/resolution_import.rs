//! Rows of a table as resolutions with their tasks: one row for each task, the columns of the
//! resolution repeated, merged, or left blank below its first row.

use super::file::Sheet;
use super::member_rows::Raw;
use super::record_import::{Arrival, Taking};
use super::record_rows::{RecordRow, record_rows};
use super::references::{self, Symbol};
use super::task_import::{DATA, Places, known, take_one};
use crate::domain::fault::Fault;
use crate::domain::field::Described as _;
use crate::domain::record::Record;
use crate::domain::register::Register;
use crate::domain::resolution::{Resolution, ResolutionKind, ResolutionState};
use crate::domain::rules::numbering;
use crate::domain::text::fold;
use crate::domain::{Id, Kind, ResolutionId};
use crate::words::Lang;

/// The cells by which a row names its resolution.
const NAMES: &[&str] = &["symbol", "number", "date", "title", "kind"];

/// Takes a sheet of resolutions.
pub(super) fn take(taking: &mut Taking<'_>, sheet: &Sheet) {
    let mut tasks = known(taking.register);
    let mut places = Places::new(taking.register, sheet);
    let mut groups = Groups { now: Under::Nothing, all: Vec::new(), section: String::new() };
    let mut data = DATA.to_vec();
    data.extend(NAMES);
    for row in record_rows(sheet, &["content", "symbol", "title", "number"], &data).rows {
        let row = with_second_basis(row);
        let Some(id) = groups.of_row(taking, &row) else { continue };
        if DATA.iter().any(|key| row.get(key).is_some()) || row.get("content").is_some() {
            let of_task = RecordRow {
                cells: row.cells.iter().filter(|it| !is_of_resolution(it.key)).cloned().collect(),
                ..row
            };
            let on = groups.all.iter().find(|(_, of)| *of == id).and_then(|(it, _)| it.date);
            take_one(taking, &of_task, (Some(id), on), (&mut tasks, &mut places));
        }
    }
}

/// "Căn cứ" stands in a model sheet twice: first of the resolution, then of the task.
fn with_second_basis(mut row: RecordRow) -> RecordRow {
    for raw in row.cells.iter_mut().filter(|raw| raw.key == "basis").skip(1) {
        raw.key = "source";
    }
    row
}

fn is_of_resolution(key: &str) -> bool {
    key == "symbol" || key == "id" || Resolution::FIELDS.iter().any(|field| field.spec.key == key)
}

/// Under which resolution a row stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Under {
    /// None was named yet.
    Nothing,
    /// One that was refused, and its tasks with it.
    Refused,
    /// This one.
    This(ResolutionId),
}

/// The resolutions of which rows have spoken.
struct Groups {
    /// That of the row above.
    now: Under,
    all: Vec<(Resolution, ResolutionId)>,
    /// The line of the group above, once it was read.
    section: String,
}

impl Groups {
    /// The resolution of a row: the one it names, or the one above; `None` where it was refused.
    fn of_row(&mut self, taking: &mut Taking<'_>, row: &RecordRow) -> Option<ResolutionId> {
        let named = row.cells.iter().any(|raw| NAMES.contains(&raw.key));
        if !named && (self.now == Under::Nothing || row.section != self.section) {
            self.section.clone_from(&row.section);
            self.now = self.of_section(taking, row).unwrap_or(self.now);
        }
        if named {
            self.section.clone_from(&row.section);
            self.now = self.under(taking, row);
        }
        if self.now == Under::Nothing
            && let Some(raw) = row.cells.first()
        {
            let raw = Raw { key: "title", typed: String::new(), ..raw.clone() };
            taking.refuse(Kind::Resolution, &raw, Fault::Missing);
        }
        match self.now {
            Under::This(id) => Some(id),
            Under::Nothing | Under::Refused => None,
        }
    }

    fn under(&mut self, taking: &mut Taking<'_>, row: &RecordRow) -> Under {
        self.of_cells(taking, row).map_or(Under::Refused, Under::This)
    }

    /// A line such as "Nghị quyết 05-NQ/CB ngày 05/3/2026" over the rows of its tasks.
    fn of_section(&mut self, taking: &mut Taking<'_>, row: &RecordRow) -> Option<Under> {
        let said = Symbol::read(&row.section);
        said.kind.filter(|_| said.number.is_some())?;
        let first = row.cells.first()?;
        let value = super::table::Datum::Text(row.section.clone());
        let raw = Raw { key: "symbol", value, typed: row.section.clone(), ..first.clone() };
        let line = RecordRow { cells: vec![raw], ..row.clone() };
        Some(self.under(taking, &line))
    }

    fn of_cells(&mut self, taking: &mut Taking<'_>, row: &RecordRow) -> Option<ResolutionId> {
        let (mut resolution, told) = read(taking, row)?;
        let is_same = |it: &&(Resolution, ResolutionId)| same(taking.register, &it.0, &resolution);
        if let Some((_, id)) = self.all.iter().find(is_same) {
            return Some(*id);
        }
        let mut of_book = taking.register.resolutions();
        let known = of_book.find(|(_, it)| same(taking.register, it, &resolution));
        let known = known.map(|(id, _)| id);
        if known.is_none() {
            complete(&mut resolution, taking.today, row.get("state").is_some());
        }
        let cells = vec![references::symbol(&resolution), resolution.title.clone()];
        let key = if row.get("title").is_some() { "title" } else { "symbol" };
        let of_resolution = RecordRow {
            cells: row.cells.iter().filter(|it| is_of_resolution(it.key)).cloned().collect(),
            ..row.clone()
        };
        let record = resolution.clone().into();
        let arrival = Arrival { row: &of_resolution, record, told, cells };
        let id = taking.keep(known.map(Id::from), arrival, key)?;
        let id = ResolutionId(id.number);
        self.all.push((resolution, id));
        Some(id)
    }
}

fn read(taking: &mut Taking<'_>, row: &RecordRow) -> Option<(Resolution, Vec<&'static str>)> {
    let is_symbol =
        |raw: &Raw| raw.key == "symbol" || (raw.key == "number" && raw.typed.contains('-'));
    let mut record = Record::from(Resolution::default());
    let plain = RecordRow {
        cells: row.cells.iter().filter(|raw| !is_symbol(raw)).cloned().collect(),
        ..row.clone()
    };
    // A record of a book of its own is no resolution of this one.
    let whole = taking.fill(&mut record, &plain, |key| key != "meeting_id");
    let whole = taking.fill(&mut record, &plain, |key| key == "meeting_id") && whole;
    let Record::Resolution(mut resolution) = record else { return None };
    let mut told = Vec::new();
    if let Some(raw) = row.cells.iter().find(|raw| is_symbol(raw)) {
        let said = Symbol::read(&raw.typed);
        if said == Symbol::default() {
            taking.refuse(Kind::Resolution, raw, Fault::NotANumber);
            return None;
        }
        resolution.number = resolution.number.or(said.number);
        resolution.date = resolution.date.or(said.date);
        if let Some(kind) = said.kind {
            resolution.kind = kind;
        }
    }
    told.extend(row.get("kind").map(|_| "kind"));
    told.extend(row.get("state").map(|_| "state"));
    whole.then_some((*resolution, told))
}

/// Whether two are one: the same number of the same kind in one series, or the same day and title.
fn same(register: &Register, one: &Resolution, other: &Resolution) -> bool {
    let of_series = |number: Option<u32>| match (one.date, other.date) {
        _ if number.is_none() => false,
        (Some(a), Some(b)) if a == b => true,
        (Some(a), Some(b)) => {
            let early = numbering::is_of_earlier_terms(register, a)
                || numbering::is_of_earlier_terms(register, b);
            !early && numbering::is_of_one_series(register, a, b)
        }
        _ => true,
    };
    let numbered = one.kind == other.kind && one.number == other.number && of_series(one.number);
    let unnumbered = one.number.is_none() || other.number.is_none();
    let titled =
        one.date == other.date && !one.title.is_empty() && fold(&one.title) == fold(&other.title);
    numbered || (unnumbered && titled)
}

/// What an old resolution is beyond what its row says: adopted, since it has a day, and named by
/// its symbol where the list has no titles.
fn complete(resolution: &mut Resolution, today: chrono::NaiveDate, has_state: bool) {
    if !has_state && resolution.date.is_some_and(|date| date <= today) {
        resolution.state = ResolutionState::Adopted;
    }
    if resolution.title.is_empty()
        && let Some(number) = resolution.number
    {
        let kind: ResolutionKind = resolution.kind;
        let symbol = numbering::symbol(number, kind.key());
        resolution.title = format!("{} {symbol}", kind.name().get(Lang::Vi));
    }
}
