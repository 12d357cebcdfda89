//! What it costs to write papers: long minutes, a list, all that is handed in for a month.

#![allow(
    clippy::expect_used,
    clippy::needless_for_each,
    missing_docs,
    unreachable_pub,
    reason = "a benchmark may stop where it stands, and is no library"
)]

mod kit;

use divan::{Bencher, black_box};
use sochibo::domain::register::Register;
use sochibo::domain::{Id, Kind, MeetingId};
use sochibo::papers::{self, Format, Paper, PaperKind, Subject, month_pack};

const FORMS: [Format; 3] = [Format::Docx, Format::Pdf, Format::Txt];

fn main() {
    divan::main();
}

/// The papers of a kind about all records of a kind.
fn papers_of(register: &Register, kind: PaperKind, of: Kind) -> Vec<(Id, Paper)> {
    let ids = register.of_kind(of).map(|(id, _)| id);
    ids.filter_map(|id| Some((id, papers::make(register, kind, id.into())?))).collect()
}

fn written(paper: &Paper, format: Format) -> usize {
    papers::bytes(black_box(paper), format).expect("it can be written").len()
}

/// The longest minutes of ten years: four to five sheets.
#[divan::bench(args = FORMS)]
fn long_minutes(bencher: Bencher<'_, '_>, format: Format) {
    let all = papers_of(&kit::register(2500), PaperKind::Minutes, Kind::Meeting);
    let longest = all.into_iter().max_by_key(|(_, it)| written(it, Format::Txt));
    let (_, paper) = longest.expect("minutes");
    bencher.bench_local(|| written(&paper, format));
}

/// A list of sixty members.
#[divan::bench(args = FORMS)]
fn list_of_members(bencher: Bencher<'_, '_>, format: Format) {
    let of = Subject::Cell(kit::today());
    let paper = papers::make(&kit::register(2500), PaperKind::Members, of).expect("members");
    bencher.bench_local(|| written(&paper, format));
}

/// Everything that is handed in for a month of a cell of sixty members, made and written.
#[divan::bench(args = FORMS)]
fn pack_of_a_month(bencher: Bencher<'_, '_>, format: Format) {
    let register = kit::register(2500);
    let packs = register.of_kind(Kind::Meeting).map(|(id, _)| MeetingId(id.number));
    let packs = packs.map(|id| month_pack(&register, id, kit::today()));
    let pack = packs.max_by_key(Vec::len).expect("a meeting");
    bencher.bench_local(|| {
        let made = pack.iter().filter_map(|(kind, of)| papers::make(&register, *kind, *of));
        made.map(|paper| written(&paper, format)).sum::<usize>()
    });
}
