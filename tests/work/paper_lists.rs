use crate::book::day;
use sochibo::domain::period::Period;
use sochibo::domain::{Choices as _, Id, Kind, MemberId};
use sochibo::papers::{Asks, PaperKind, Subject, make, text};
use sochibo::practice::{self, Size};
#[test]
fn dump() {
    let on = day(2026, 10, 5);
    let register = practice::register(Size::default(), on);
    let res = register.resolutions().filter(|(_, r)| r.number.is_some()).last().unwrap().0;
    let task = register.tasks().last().unwrap().0;
    for kind in PaperKind::ALL {
        let of = match kind.asks() {
            Asks::Record(Kind::Task) => Subject::Record(task.into()),
            Asks::Record(Kind::Resolution) => Subject::Record(res.into()),
            Asks::Dated(_) => Subject::Dated(Id::from(res), on),
            Asks::Person => Subject::Person(MemberId(2), on),
            Asks::Cell => Subject::Cell(on),
            Asks::Period => Subject::Period(Period::quarter_of(on), on),
            _ => continue,
        };
        let Some(paper) = make(&register, *kind, of) else {
            eprintln!("none {kind:?}");
            continue;
        };
        std::fs::create_dir_all("/tmp/lists").unwrap();
        std::fs::write(
            format!("/tmp/lists/{}.txt", kind.key()),
            format!("{}\n{}", paper.name, text::render(&paper, 80)),
        )
        .unwrap();
    }
}
