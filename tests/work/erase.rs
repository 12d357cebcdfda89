//! Taking away a person's own data: what goes and what stays, and that no act holds it afterwards.

use chrono::{NaiveDate, NaiveDateTime};
use sochibo::book::codec;
use sochibo::domain::act::{Account, Act, Deed, Timeline};
use sochibo::domain::day::Day;
use sochibo::domain::field::{Described as _, Shape, Value};
use sochibo::domain::member::care::{self, End};
use sochibo::domain::member::{DuesBase, Event, EventKind, Member};
use sochibo::domain::record::Record;
use sochibo::domain::register::Register;
use sochibo::domain::work::erase;
use sochibo::domain::{Id, Kind, MemberId, seal};
use sochibo::practice::{Size, generate};

use crate::book::day;

const TODAY: (i32, u32, u32) = (2026, 10, 5);

fn today() -> NaiveDate {
    day(TODAY.0, TODAY.1, TODAY.2)
}

/// A text that stands nowhere else.
fn mark(seed: u64, key: &str) -> String {
    format!("Vết {key} {seed} ¤")
}

/// The fields whose texts go.
fn texts() -> impl Iterator<Item = &'static str> {
    Member::FIELDS.iter().filter_map(|field| {
        let goes = matches!(care::of(field.spec.key)?.end, End::Goes | End::GoesLater);
        let is_text = matches!(field.spec.shape, Shape::Line | Shape::Note | Shape::Offered(_));
        (goes && is_text).then_some(field.spec.key)
    })
}

/// A book in the making: its acts, and what they come to.
struct Making {
    acts: Vec<Act>,
    register: Register,
}

impl Making {
    fn practice(seed: u64) -> Self {
        let size = Size { members: 20, years: 1, seed, ..Size::default() };
        let mut made = Self { acts: Vec::new(), register: Register::default() };
        for act in generate(size, today()) {
            made.take(act);
        }
        made
    }

    fn take(&mut self, act: Act) {
        self.register.apply(&act).unwrap();
        self.acts.push(act);
    }

    fn sets(&mut self, all: Vec<(MemberId, Member)>) {
        let changes =
            all.into_iter().map(|(id, member)| self.register.set(id.into(), member)).collect();
        self.take(Act {
            account: Account::new(Deed::EditMember, "#"),
            author: "Thử".to_owned(),
            at: NaiveDateTime::default(),
            changes,
            reverses: None,
        });
    }

    fn member(&self, id: MemberId) -> Member {
        self.register.member(id).unwrap().clone()
    }

    fn erases(&mut self, id: MemberId) -> erase::Erasure {
        let erasure = erase::of(&self.register, id, today()).unwrap();
        let plan = erasure.plan().unwrap();
        self.take(plan.into_act("Thử", NaiveDateTime::default()));
        erasure
    }
}

/// A practice cell in which a member, known by marked texts, has left and is erased; another has
/// texts alike.
fn erased(seed: u64) -> (Making, MemberId, erase::Erasure) {
    let mut made = Making::practice(seed);
    let (who, other) = (MemberId(3 + u32::try_from(seed % 9).unwrap()), MemberId(1));
    let (mut one, mut two) = (made.member(who), made.member(other));
    for key in texts() {
        one.put(key, Value::Text(mark(seed, key))).unwrap();
        two.put(key, Value::Text(format!("Khác {key}"))).unwrap();
    }
    one.birth_date = Some(Day::from(day(1955, 11, 23)));
    one.dues_base = vec![DuesBase {
        from: Some(day(2026, 1, 1)),
        amount: Some(4_321_987),
        note: mark(seed, "lương"),
    }];
    made.sets(vec![(who, one.clone()), (other, two)]);
    one.phone = mark(seed, "máy mới");
    one.events.push(Event {
        reason: mark(seed, "bệnh"),
        ..Event::new(EventKind::ExemptStart, Some(Day::from(day(2026, 2, 1))))
    });
    made.sets(vec![(who, one.clone())]);
    one.events.push(Event::new(EventKind::TransferOut, Some(Day::from(day(2026, 9, 1)))));
    made.sets(vec![(who, one)]);
    let erasure = made.erases(who);
    (made, who, erasure)
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|part| part == text.as_bytes())
}

#[test]
fn no_act_holds_what_was_erased_and_all_else_is_as_it_was() {
    for seed in 1..=6 {
        let (made, who, erasure) = erased(seed);
        let fields = erasure.fields();
        let blanked: Vec<Act> =
            made.acts.iter().map(|act| erase::blank(act.clone(), who, &fields)).collect();
        let mut again = Register::default();
        for act in &blanked {
            again.apply(act).unwrap_or_else(|misfit| panic!("seed {seed}: {misfit:?}"));
        }
        assert!(again.all().eq(made.register.all()), "seed {seed}");
        let seals = |register: &Register| {
            seal::prove(register).iter().map(|it| (it.mark.clone(), it.holds)).collect::<Vec<_>>()
        };
        assert_eq!(seals(&again), seals(&made.register), "seed {seed}");
        let row = seals(&again);
        assert!(!row.is_empty() && row.iter().all(|(_, holds)| *holds), "seed {seed}");
        for (at, (old, new)) in made.acts.iter().zip(&blanked).enumerate() {
            let bytes = codec::write_act(new).unwrap();
            for key in texts().chain(["lương", "bệnh", "máy mới"]) {
                let text = mark(seed, key);
                assert!(!holds(&bytes, &text), "seed {seed}, act {at}: {text}");
            }
            let touches = old.changes.iter().any(|change| change.id == Id::from(who));
            assert!(touches || old == new, "seed {seed}, act {at}");
            let others = |act: &Act| {
                let all = act.changes.iter().filter(|change| change.id != Id::from(who));
                all.cloned().collect::<Vec<_>>()
            };
            assert_eq!(others(old), others(new), "seed {seed}, act {at}");
            assert_eq!((&old.account, &old.author, old.at), (&new.account, &new.author, new.at));
            // the same again changes nothing
            assert_eq!(erase::blank(new.clone(), who, &fields), *new);
        }
        let told: Vec<_> = made.acts.iter().map(|act| codec::write_act(act).unwrap()).collect();
        assert!(told.iter().any(|bytes| holds(bytes, &mark(seed, "máy mới"))));
    }
}

#[test]
fn what_stays_is_told_with_its_reason_and_undo_does_not_bring_it_back() {
    let (made, who, erasure) = erased(2);
    let member = made.member(who);
    assert!(texts().all(|key| member.get(key) == Some(Value::Empty)));
    assert_eq!(member.birth_date.map(Day::iso), Some("1955".to_owned()));
    assert!(!member.full_name.is_empty() && !member.card_no.is_empty());
    assert!(member.events.iter().any(|event| event.kind == EventKind::TransferOut));
    let goes = |key: &str| erasure.lines.iter().find(|line| line.key == key).unwrap().goes;
    assert!(goes("phone") && goes("birth_date") && goes("events") && goes("dues_base"));
    for line in erasure.lines.iter().filter(|line| !line.goes) {
        assert!(!line.why.get(sochibo::words::Lang::Vi).is_empty(), "{}", line.key);
    }
    let last = made.acts.last().unwrap();
    assert_eq!(last.account.about, format!("#{}", who.0));
    let mut timeline = Timeline::default();
    for (seq, act) in (1..).zip(&made.acts) {
        timeline.note(&act.entry(seq));
    }
    assert_eq!((timeline.to_undo(), timeline.to_redo()), (None, None));
    // nothing is left to erase
    assert_eq!(erase::of(&made.register, who, today()).unwrap().plan(), None);
}

#[test]
fn of_a_present_member_what_the_rules_read_stays() {
    let mut made = Making::practice(5);
    let who = MemberId(1);
    let mut member = made.member(who);
    member.phone = "0987 654 321".to_owned();
    member.birth_date = Some(Day::from(day(1961, 4, 9)));
    member.ethnicity = "Tày".to_owned();
    made.sets(vec![(who, member)]);
    made.erases(who);
    let member = made.member(who);
    assert_eq!(member.phone, "");
    assert_eq!(member.birth_date.and_then(Day::exact), Some(day(1961, 4, 9)));
    assert_eq!(member.ethnicity, "Tày");
}

#[test]
fn a_number_in_the_text_of_others_is_named_and_left() {
    let mut made = Making::practice(7);
    let who = MemberId(2);
    let mut member = made.member(who);
    member.phone = "0987.654.321".to_owned();
    made.sets(vec![(who, member)]);
    let (task, mut record) =
        made.register.tasks().next().map(|(id, task)| (id, task.clone())).unwrap();
    record.next_step = "Gọi số 0987 654 321 trước khi đến".to_owned();
    let change = made.register.set(task.into(), record.clone());
    made.take(Act {
        account: Account::new(Deed::EditTask, ""),
        author: String::new(),
        at: NaiveDateTime::default(),
        changes: vec![change],
        reverses: None,
    });
    let erasure = erase::of(&made.register, who, today()).unwrap();
    let ids: Vec<_> = erasure.left.iter().map(|left| (left.id, left.sealed)).collect();
    assert_eq!(ids, [(Id::from(task), false)]);
    made.erases(who);
    assert_eq!(made.register.record(task.into()), Some(&Record::from(record)));
    assert_eq!(Id::from(task).kind, Kind::Task);
}
