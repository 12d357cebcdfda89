//! look
use crate::book::day;
use sochibo::domain::period::Period;
use sochibo::papers::{PaperKind, Subject, make, text};
use sochibo::practice::{self, Size};
#[test]
fn look() {
    let register = practice::register(Size::default(), day(2026, 11, 27));
    let p = make(
        &register,
        PaperKind::Report,
        Subject::Period(Period::Month(2026, 10), day(2026, 11, 1)),
    )
    .unwrap();
    println!("{}", text::render(&p, 80));
    let p =
        make(&register, PaperKind::Report, Subject::Period(Period::Year(2026), day(2026, 11, 27)))
            .unwrap();
    println!("{}", text::render(&p, 80));
    let (id, _) = register.meetings().filter(|(_, it)| !it.guests.is_empty()).last().unwrap();
    for kind in [PaperKind::Invitation, PaperKind::Agenda, PaperKind::Attendance, PaperKind::Score]
    {
        println!("=====\n{}", text::render(&make(&register, kind, id.into()).unwrap(), 80));
    }
    for (id, _) in register.meetings() {
        if let Some(p) = make(&register, PaperKind::Tally, id.into()) {
            println!("=====\n{}", text::render(&p, 80));
            let b = make(&register, PaperKind::Ballots, id.into()).unwrap();
            println!(
                "=====\n{}",
                text::render(&b, 60).lines().take(60).collect::<Vec<_>>().join("\n")
            );
        }
    }
}
