//! The practice cell as a whole: the same for the same seed, true to the rules, quick to make.

use std::collections::BTreeSet;
use std::time::Instant;

use unicode_normalization::UnicodeNormalization as _;

use super::*;
use crate::domain::Kind;
use crate::domain::meeting::{MeetingKind, MeetingState};
use crate::domain::resolution::{ResolutionKind, ResolutionState};
use crate::domain::rules::follow_up::{self, TaskStatus};
use crate::domain::rules::standing::Status;
use crate::domain::rules::{attendance, scoring, voting};
use crate::domain::task::{DeadlineKind, Outcome};
use crate::domain::text::fold;
use crate::domain::topic::TopicState;
use crate::domain::{Choices as _, Id};
use crate::words::Lang;

const DAYS: [&str; 6] =
    ["2026-10-01", "2026-10-05", "2026-10-15", "2028-02-29", "2026-12-31", "2027-03-30"];

fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

fn small() -> Size {
    Size::default()
}

#[test]
fn the_same_seed_tells_the_same_story() {
    let today = day("2026-10-05");
    assert_eq!(generate(small(), today), generate(small(), today));
    assert_ne!(generate(small(), today), generate(Size { seed: 2, ..small() }, today));
}

#[test]
fn the_acts_make_the_register() {
    let today = day("2026-10-05");
    let mut book = Register::default();
    let acts = generate(small(), today);
    for act in &acts {
        book.apply(act).unwrap();
    }
    assert_eq!(book, register(small(), today));
    assert!(acts.windows(2).all(|pair| pair[0].at < pair[1].at), "times rise");
    assert!(acts.last().unwrap().at.date() <= today);
}

#[test]
fn every_record_can_be_kept() {
    for iso in DAYS {
        let today = day(iso);
        for size in [
            small(),
            Size { members: 8, years: 1, ..small() },
            Size { members: 60, years: 3, seed: 7, tasks: None },
            Size { tasks: Some(700), ..small() },
        ] {
            let book = register(size, today);
            for (id, record) in book.all() {
                assert_eq!(book.check(id, record, today), [], "{iso} {id:?} {record:?}");
            }
        }
    }
}

#[test]
fn every_act_is_clean_when_it_is_done() {
    let today = day("2026-10-05");
    let mut book = Register::default();
    for act in generate(small(), today) {
        book.apply(&act).unwrap();
        for change in &act.changes {
            let record = change.after.as_ref().unwrap();
            assert_eq!(book.check(change.id, record, act.at.date()), [], "{act:?}");
        }
    }
}

#[test]
fn all_text_is_composed_and_tidy() {
    for act in generate(small(), day("2026-10-05")) {
        let told = format!("{act:?}");
        assert!(told.nfc().eq(told.chars()), "{told}");
        assert!(!told.contains("{n}"), "{told}");
    }
}

#[test]
fn the_month_is_half_done() {
    for iso in DAYS {
        let today = day(iso);
        let book = register(small(), today);
        let ahead: Vec<_> =
            book.meetings().filter(|(_, it)| it.state == MeetingState::Draft).collect();
        assert_eq!(ahead.len(), 1, "{iso}");
        let (_, next) = ahead[0];
        assert_eq!(next.items.len(), 13);
        assert!(next.date.unwrap() >= today && next.date.unwrap() <= today + chrono::Days::new(2));
        assert_eq!(next.items.iter().filter_map(|item| item.planned).sum::<u32>(), 95);
        assert!(next.items.iter().any(|item| item.presenter.is_none()));
        let overdue = book
            .tasks()
            .filter(|(_, it)| {
                it.outcome == Outcome::Open
                    && it.deadline_kind == DeadlineKind::Date
                    && it.deadline.unwrap() < today
            })
            .count();
        assert_eq!(overdue, 2, "{iso}");
        assert!(book.tasks().any(|(_, it)| it.deadline == Some(today)));
        assert!(book.tasks().any(|(_, it)| it.extensions.len() == 2));
    }
}

#[test]
fn numbers_have_no_gaps_and_one_is_cancelled() {
    for kind in [ResolutionKind::Resolution, ResolutionKind::Conclusion] {
        let book = register(small(), day("2026-10-05"));
        let numbers: Vec<u32> = book
            .resolutions()
            .filter(|(_, it)| it.kind == kind && it.state != ResolutionState::Draft)
            .map(|(_, it)| it.number.unwrap())
            .collect();
        assert!(numbers.iter().copied().eq(1..=u32::try_from(numbers.len()).unwrap()));
    }
    let book = register(small(), day("2026-10-05"));
    let cancelled =
        book.resolutions().filter(|(_, it)| it.state == ResolutionState::Cancelled).count();
    assert_eq!(cancelled, 1);
}

#[test]
fn nobody_here_is_known_outside() {
    for seed in 0..20 {
        let book = register(Size { seed, years: 1, ..small() }, day("2026-10-05"));
        let mut names = BTreeSet::new();
        for (_, member) in book.members() {
            let name = fold(&member.full_name);
            assert!(names::BORNE.iter().all(|known| fold(known) != name), "{name}");
            assert!(names.insert(name), "{} twice", member.full_name);
        }
    }
}

#[test]
fn sizes_are_as_asked() {
    let today = day("2026-10-05");
    let started = Instant::now();
    let large = Size { members: 60, years: 10, seed: 1, tasks: None };
    let told = story::tell(large, today);
    eprintln!("60/10: {} acts in {:?}", told.acts.len(), started.elapsed());
    for size in [small(), large] {
        let book = register(size, today);
        let many = |kind| book.of_kind(kind).count();
        let [members, meetings, resolutions, tasks] =
            [Kind::Member, Kind::Meeting, Kind::Resolution, Kind::Task].map(many);
        eprintln!(
            "{size:?}: {members} members, {meetings} meetings, {resolutions} resolutions, {tasks} tasks, {} acts",
            generate(size, today).len()
        );
        let regular = book.meetings().filter(|(_, it)| it.kind == MeetingKind::Regular).count();
        assert_eq!(regular, usize::try_from(size.years * 12 + 1).unwrap());
    }
    let started = Instant::now();
    let book = register(Size { tasks: Some(50_000), ..small() }, today);
    eprintln!("50,000: {:?}", started.elapsed());
    assert_eq!(book.of_kind(Kind::Task).count(), 50_000);
}

#[test]
fn every_status_of_a_task_occurs() {
    for iso in DAYS {
        let today = day(iso);
        let book = register(small(), today);
        for status in TaskStatus::ALL {
            let many = book
                .tasks()
                .filter(|(_, task)| follow_up::stand(&book, task, today).status == *status)
                .count();
            assert!(many > 0, "{iso}: no task {status:?}");
            if *status == TaskStatus::Overdue {
                assert_eq!(many, 2, "{iso}");
            }
        }
    }
}

#[test]
fn what_was_adopted_is_sealed_and_the_seals_hold() {
    for (size, iso) in [
        (small(), "2026-10-05"),
        (small(), "2027-03-30"),
        (Size { members: 60, years: 6, seed: 3, tasks: None }, "2026-10-05"),
    ] {
        let book = register(size, day(iso));
        let held = book.meetings().filter(|(_, it)| it.started.is_some());
        for (id, meeting) in held {
            assert_eq!(meeting.state, MeetingState::Adopted, "{iso} {id:?}");
            assert!(meeting.is_sealed() && meeting.number.is_some(), "{iso} {id:?}");
        }
        for (id, it) in book.resolutions().filter(|(_, it)| it.state == ResolutionState::Adopted) {
            assert!(it.is_sealed(), "{iso} {id:?}");
        }
        let proofs = crate::domain::seal::prove(&book);
        assert!(proofs.len() > 20 && proofs.iter().all(|it| it.holds), "{iso}");
        let elections = book.meetings().filter(|(_, it)| !it.candidates.is_empty()).count();
        assert!(elections > 0, "{iso}: a ballot with names");
    }
}

#[test]
fn every_common_standing_occurs() {
    let today = day("2026-10-05");
    let book = register(small(), today);
    for status in [
        Status::Official,
        Status::Probationary,
        Status::Exempt,
        Status::TempOut,
        Status::TempIn,
        Status::TransferredOut,
        Status::StruckOff,
        Status::Deceased,
    ] {
        assert!(book.members().any(|(_, it)| it.standing(today).status == status), "{status:?}");
    }
    let counted = book.members().filter(|(_, it)| it.standing(today).is_counted()).count();
    assert_eq!(counted, 32);
}

#[test]
fn votes_are_counted_as_the_rules_count_them() {
    let today = day("2026-10-05");
    for size in [small(), Size { members: 60, years: 4, seed: 3, tasks: None }] {
        let book = register(size, today);
        for (id, meeting) in book.meetings() {
            for vote in &meeting.votes {
                let base = voting::base(&book, meeting, vote.at);
                let told = (vote.base.unwrap(), vote.present.unwrap());
                assert_eq!(told, (base.base, base.present), "{id:?} {vote:?}");
                assert!(voting::carried(&book, meeting, vote), "{id:?} {vote:?} {base:?}");
            }
            if meeting.state == MeetingState::Adopted {
                let counts = attendance::count(&book, meeting);
                assert!(counts.rate_per_mille().unwrap() >= 700, "{id:?} {counts:?}");
            }
        }
    }
}

#[test]
fn meetings_hear_of_all_that_is_due() {
    let today = day("2026-10-15");
    let book = register(small(), today);
    for (id, meeting) in book.meetings() {
        if meeting.kind == MeetingKind::Regular && meeting.state == MeetingState::Adopted {
            assert_eq!(follow_up::undecided(&book, meeting), [], "{id:?} {:?}", meeting.date);
            let known = |task| book.record(Id::from(task)).is_some();
            assert!(meeting.reviews.iter().filter_map(|it| it.task).all(known));
        }
    }
}

#[test]
fn every_evening_is_scored_and_the_year_is_planned() {
    for iso in DAYS {
        let today = day(iso);
        let book = register(small(), today);
        let mut bands = BTreeSet::new();
        for (id, meeting) in book.meetings().filter(|(_, it)| it.kind == MeetingKind::Regular) {
            let held = meeting.state == MeetingState::Adopted;
            let score = scoring::marked(&book, id, meeting);
            assert_eq!(score.is_some(), held, "{iso} {id:?}");
            let Some((total, band)) = score else { continue };
            bands.insert(band);
            let filled = scoring::assess(&book, id, meeting, Lang::Vi).unwrap();
            assert_eq!((filled.total(), filled.missing().count()), (total, 0), "{iso} {id:?}");
            assert!((600..=1000).contains(&total), "{iso} {id:?} {total}");
        }
        assert!(bands.len() > 1, "{iso}: months differ");
        let ahead = book.meetings().find(|(_, it)| it.state == MeetingState::Draft).unwrap().1;
        let year = u32::try_from(chrono::Datelike::year(&ahead.date.unwrap())).unwrap();
        let (_, plan) = book.year_plans().find(|(_, plan)| plan.year == year).unwrap();
        assert!(!plan.meetings.is_empty() && !plan.occasions.is_empty(), "{iso}");
        let waiting = book.topics().filter(|(_, it)| it.state == TopicState::Waiting).count();
        assert_eq!(waiting, 1, "{iso}");
        let (_, template) = book.templates().next().unwrap();
        let minutes: u32 = template.steps.iter().map(|step| step.minutes).sum();
        assert!(!template.usual && minutes >= 90, "{iso} {minutes}");
    }
}
