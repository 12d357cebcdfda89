//! What it costs to look at a list before it is taken.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::needless_for_each,
    missing_docs,
    unreachable_pub,
    reason = "a benchmark may stop where it stands, and is no library"
)]

mod kit;

use std::fmt::Write as _;

use divan::{Bencher, black_box};
use sochibo::domain::Kind;
use sochibo::domain::act::Change;
use sochibo::domain::record::Record;
use sochibo::domain::register::Register;
use sochibo::domain::resolution::Resolution;
use sochibo::exchange::import_kind::ImportKind;
use sochibo::exchange::merge::Merge;
use sochibo::exchange::{export, member_import, record_import, workbook};
use sochibo::office::xlsx;
use sochibo::practice;
use sochibo::words::Lang;

fn main() {
    divan::main();
}

fn list(rows: u32) -> String {
    let mut text = "TT,Họ và tên,Ngày sinh,Giới tính,Dân tộc,Ngày vào Đảng,Số thẻ\n".to_owned();
    for at in 1..=rows {
        let (year, day, sex) = (1950 + at % 50, 1 + at % 28, ["Nam", "Nữ"][at as usize % 2]);
        let name = ["Ma Thị Hoà", "Vàng A Dơ", "Lý Văn Sơn", "Nông Thị Lành"][at as usize % 4];
        let joined = year + 22;
        writeln!(
            text,
            "{at},{name} {at},{day:02}/05/{year},{sex},Tày,{day:02}/02/{joined},{at:06}"
        )
        .expect("text grows");
    }
    text
}

#[divan::bench(args = [60, 10_000])]
fn preview(bencher: Bencher<'_, '_>, rows: u32) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("danh-sach.csv");
    std::fs::write(&path, list(rows)).expect("a file");
    let register = Register::default();
    bencher.bench_local(|| {
        member_import::preview(&register, black_box(&path), kit::today()).map(|it| it.lines.len())
    });
}

#[divan::bench(args = [60, 10_000])]
fn preview_into_a_full_book(bencher: Bencher<'_, '_>, rows: u32) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("danh-sach.csv");
    std::fs::write(&path, list(rows)).expect("a file");
    let register = kit::register(2500);
    bencher.bench_local(|| {
        member_import::preview(&register, black_box(&path), kit::today()).map(|it| it.lines.len())
    });
}

/// A follow-up register of so many tasks under forty resolutions, with twenty columns of which nine
/// are nobody's.
fn tasks(rows: u32) -> String {
    let mut text = "TT;Nghị quyết (số, ngày);Nhiệm vụ;Chỉ tiêu;Người chủ trì;Phối hợp;Thời hạn;\
        Tiến độ;Kết quả;Tình trạng;Ghi chú"
        .to_owned();
    (1..10).for_each(|at| write!(text, ";Cột {at}").expect("text grows"));
    text.push('\n');
    for at in 1..=rows {
        let (number, lead, month) = (1 + at % 40, 1 + at % 60, 1 + at % 12);
        write!(
            text,
            "{at};{number:02}-NQ/CB;Nhiệm vụ rà soát số {at} của thôn;{} hộ;{lead};\
             Chi hội Phụ nữ; Chi đoàn;30/{:02}/2026;50%;{} hộ;Đang triển khai;Ghi chú {at}",
            at % 90,
            if month == 2 { 3 } else { month },
            at % 40
        )
        .expect("text grows");
        (1..10).for_each(|column| write!(text, ";ô {at}.{column}").expect("text grows"));
        text.push('\n');
    }
    text.replace("Phụ nữ; Chi đoàn", "Phụ nữ, Chi đoàn")
}

/// The book into which they come.
fn with_resolutions() -> Register {
    let mut register = kit::register(2500);
    for number in 1..=40 {
        let resolution = Resolution {
            number: Some(number),
            date: Some(kit::today()),
            title: "Nghị quyết".to_owned(),
            ..Resolution::default()
        };
        let id = register.next(Kind::Resolution, 0);
        register.put(id, Some(Record::from(resolution)));
    }
    register
}

#[divan::bench(args = [60, 10_000])]
fn tasks_into_a_full_book(bencher: Bencher<'_, '_>, rows: u32) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("so-theo-doi.csv");
    let text = tasks(rows).replace("-NQ/CB;", "-NQ/CB, 05/10/2026;");
    std::fs::write(&path, text).expect("a file");
    let register = with_resolutions();
    bencher.bench_local(|| {
        let (path, today) = (black_box(&path), kit::today());
        let found = record_import::preview(ImportKind::Tasks, &register, path, today, Merge::Fill);
        found.map(|it| {
            assert_eq!(it.refused.len(), 0, "{:?}", it.refused.first());
            it.changes.iter().filter(|it: &&Change| it.before.is_none()).count()
        })
    });
}

/// A list as a spreadsheet.
#[divan::bench(args = [60, 500])]
fn write_members_as_a_spreadsheet(bencher: Bencher<'_, '_>, members: usize) {
    let register = kit::register(members);
    let records: Vec<_> = register.of_kind(Kind::Member).collect();
    bencher.bench_local(|| {
        let sheets = export::sheets(Kind::Member, black_box(&records), Lang::Vi);
        xlsx::write_records(&sheets).map(|bytes| bytes.len())
    });
}

fn ten_years() -> Register {
    let size = practice::Size { members: 60, years: 10, seed: 3, tasks: None };
    practice::register(size, kit::today())
}

/// Ten years of a cell of sixty.
#[divan::bench(sample_count = 10)]
fn write_a_whole_book_as_a_workbook(bencher: Bencher<'_, '_>) {
    let register = ten_years();
    bencher.bench_local(|| {
        xlsx::write_records(&workbook::book(black_box(&register), Lang::Vi)).map(|it| it.len())
    });
}

#[divan::bench(sample_count = 10)]
fn read_a_whole_book_from_a_workbook(bencher: Bencher<'_, '_>) {
    let bytes = xlsx::write_records(&workbook::book(&ten_years(), Lang::Vi)).expect("it has room");
    bencher.bench_local(|| {
        workbook::read(black_box(&bytes), kit::today()).map(|register| register.len())
    });
}
