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
use sochibo::domain::register::Register;
use sochibo::exchange::member_import;

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
