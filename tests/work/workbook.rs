//! Sealed minutes and resolutions through a workbook.

use sochibo::domain::seal;
use sochibo::domain::seal::Of;
use sochibo::domain::work::adopt::correct;
use sochibo::exchange::{whole, workbook};
use sochibo::office::xlsx;
use sochibo::words::Lang;

use crate::book::{day, write};
use crate::seals::{a_correction, adopted};

#[test]
fn seals_hold_after_the_way_there_and_back() {
    let (mut register, id, _) = adopted();
    let today = day(2026, 10, 20);
    let it = a_correction("Ghi nhầm", "Sửa 5 thành 6");
    let plan = correct(&register, Of::Minutes(id), &it, today);
    write(&mut register, plan);
    let sheets = workbook::book(&register, Lang::Vi);
    let read = workbook::read(&xlsx::write_records(&sheets).unwrap(), today).unwrap();
    assert_eq!(whole::write(&read), whole::write(&register));
    let proofs = seal::prove(&read);
    assert_eq!(proofs.len(), 3);
    assert!(proofs.iter().all(|it| it.holds));
    // one letter of sealed text changed in the spreadsheet is found, at its place
    let mut sheets = sheets;
    let meetings = sheets.iter_mut().find(|it| it.grid.name == "meetings").unwrap();
    let column = meetings.records.keys.iter().position(|it| it == "place").unwrap();
    let seal = meetings.records.keys.iter().position(|it| it == "seal").unwrap();
    let sealed = meetings.grid.rows.iter().position(|row| row[seal].text() != "").unwrap();
    meetings.grid.rows[sealed][column] = "nơi khác".into();
    let why = workbook::read(&xlsx::write_records(&sheets).unwrap(), today).unwrap_err();
    let workbook::Unreadable::Refused(refused) = why else { panic!("{why:?}") };
    let at = refused.iter().find(|it| it.key == "seal").unwrap();
    assert_eq!((at.sheet.as_str(), usize::try_from(at.row).unwrap()), ("meetings", sealed + 3));
    assert_eq!(at.column, Some(u32::try_from(seal + 1).unwrap()));
}
