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
use sochibo::domain::register::Register;
use sochibo::exchange::{export, member_import, workbook};
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

#[divan::bench(args = [60, 2000])]
fn preview(bencher: Bencher<'_, '_>, rows: u32) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("danh-sach.csv");
    std::fs::write(&path, list(rows)).expect("a file");
    let register = Register::default();
    bencher.bench_local(|| {
        member_import::preview(&register, black_box(&path), kit::today()).map(|it| it.lines.len())
    });
}

#[divan::bench(args = [60, 2000])]
fn preview_into_a_full_book(bencher: Bencher<'_, '_>, rows: u32) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("danh-sach.csv");
    std::fs::write(&path, list(rows)).expect("a file");
    let register = kit::register(2500);
    bencher.bench_local(|| {
        member_import::preview(&register, black_box(&path), kit::today()).map(|it| it.lines.len())
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
