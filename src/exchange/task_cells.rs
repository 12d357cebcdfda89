//! The cells of a task that say more than one thing, or say it in words: deadline, target, who
//! helps, how far it is, how it stands.

use chrono::{Datelike as _, NaiveDate};

use super::member_rows::Raw;
use super::record_cells::{date, measure, pieces, whole};
use super::references::{References, date_in};
use super::table::Datum;
use crate::domain::Choices as _;
use crate::domain::MemberId;
use crate::domain::day::{Day, end_of_month};
use crate::domain::fault::Fault;
use crate::domain::field::Described as _;
use crate::domain::rules::follow_up::TaskStatus;
use crate::domain::task::{DeadlineKind, Outcome, Progress, Task};
use crate::domain::text::{clean_line, fold};
use crate::words::{Lang, import as word};

/// Puts a cell of its own kind into a task; `None` where the field is a plain one. `near` is the
/// day by which a date without a year is read, `today` the day on which the list tells of it.
pub fn put(
    task: &mut Task,
    raw: &Raw,
    refs: &References<'_>,
    (near, today): (NaiveDate, NaiveDate),
) -> Option<Result<(), Fault>> {
    let text = clean_line(&raw.typed);
    Some(match raw.key {
        "deadline" => deadline(raw, near).map(|(kind, date)| {
            task.deadline_kind = kind;
            task.deadline = date;
        }),
        "target" => {
            target(task, &text);
            Ok(())
        }
        "achieved" | "result" => {
            result(task, &text);
            Ok(())
        }
        "collaborators" => helpers(task, &raw.typed, refs),
        "progress" => {
            progress(task, &text, today);
            Ok(())
        }
        "status" => status(task, &text),
        "remark" | "review" => {
            join(&mut task.review, &text);
            Ok(())
        }
        _ => return None,
    })
}

/// `30/3/2026`, `trước ngày 30/3`, `tháng 3/2026`, `quý II/2026`, `thường xuyên`, `kỳ họp tới`.
fn deadline(raw: &Raw, near: NaiveDate) -> Result<(DeadlineKind, Option<NaiveDate>), Fault> {
    if let Ok(date) = date(raw) {
        return Ok((DeadlineKind::Date, Some(date)));
    }
    if matches!(raw.value, Datum::Text(_)) {
        let folded = fold(&raw.typed);
        let says = |words: &[&str]| words.iter().any(|word| folded.contains(word));
        if !folded.chars().any(|c| c.is_ascii_digit()) {
            if says(&["thuong xuyen", "hang thang", "hang nam", "permanent", "ca nam"]) {
                return Ok((DeadlineKind::Permanent, None));
            }
            if says(&["ky hop", "ky sinh hoat", "thang sau", "next meeting", "prochaine reunion"]) {
                return Ok((DeadlineKind::NextMeeting, None));
            }
            if says(&["chua xac dinh", "chua co", "khong", "none yet", "pas encore"]) {
                return Ok((DeadlineKind::None, None));
            }
        }
        if let Some(date) = by_words(&folded, near) {
            return Ok((DeadlineKind::Date, Some(date)));
        }
    }
    date(raw).map(|date| (DeadlineKind::Date, Some(date)))
}

/// A deadline that is no whole date: the last day that it leaves.
fn by_words(folded: &str, near: NaiveDate) -> Option<NaiveDate> {
    if let Some(date) = date_in(folded) {
        return Some(date);
    }
    let year = || {
        let digits = folded.split(|c: char| !c.is_ascii_digit()).filter(|part| part.len() == 4);
        digits.filter_map(|part| part.parse::<i32>().ok()).find(|year| (1930..2200).contains(year))
    };
    if let Some((_, quarter)) = folded.split_once("quy ") {
        let word = quarter.split(|c: char| !c.is_alphanumeric()).next()?;
        let month = match word {
            "i" | "1" => 3,
            "ii" | "2" => 6,
            "iii" | "3" => 9,
            "iv" | "4" => 12,
            _ => return None,
        };
        let first = NaiveDate::from_ymd_opt(year().unwrap_or_else(|| near.year()), month, 1)?;
        return Some(end_of_month(first));
    }
    let words = ["truoc", "den", "het", "xong", "cuoi", "trong", "ngay", "thang", "by", "before"];
    let plain: Vec<&str> = folded
        .split(|c: char| c.is_whitespace() || c == ',')
        .filter(|word| !word.is_empty() && !words.contains(word))
        .collect();
    let plain = plain.join(" ");
    if plain.starts_with("nam ") || year().is_some_and(|it| it.to_string() == plain) {
        return NaiveDate::from_ymd_opt(year()?, 12, 31);
    }
    let month = folded.contains("thang") && !folded.contains("ngay");
    let small: Vec<u32> =
        plain.split(|c: char| !c.is_ascii_digit()).filter_map(|part| part.parse().ok()).collect();
    let of_month =
        |year: i32, month: u32| NaiveDate::from_ymd_opt(year, month, 1).map(end_of_month);
    match small.as_slice() {
        [month_of, year] if (1930..2200).contains(year) => {
            of_month(i32::try_from(*year).ok()?, *month_of)
        }
        [month_of] if month => later(near, of_month(near.year(), *month_of)?),
        [day, month_of] => later(near, NaiveDate::from_ymd_opt(near.year(), *month_of, *day)?),
        _ => Day::read(&plain).ok().map(Day::latest),
    }
}

/// A date without a year lies after the day from which it counts.
fn later(near: NaiveDate, date: NaiveDate) -> Option<NaiveDate> {
    if date >= near { Some(date) } else { date.with_year(date.year() + 1) }
}

/// A target without a figure has no field: it stays with what is to be done.
fn target(task: &mut Task, text: &str) {
    match measure(text).and_then(|(n, unit)| Some((u32::try_from(n).ok()?, unit))) {
        Some((number, unit)) => {
            task.target = Some(number);
            if !unit.is_empty() {
                task.unit = unit;
            }
        }
        None if task.content.contains(text) => {}
        None => {
            let words = word::TARGET_WORDS.get(Lang::Vi);
            task.content = format!("{} ({words}: {text})", task.content);
        }
    }
}

/// What came of it: a figure of the target's unit, else words.
fn result(task: &mut Task, text: &str) {
    let figure = measure(text).and_then(|(n, unit)| Some((u32::try_from(n).ok()?, unit)));
    match figure {
        Some((number, unit)) if unit.is_empty() || unit == task.unit || task.unit.is_empty() => {
            task.achieved = Some(number);
            if task.unit.is_empty() {
                task.unit = unit;
            }
        }
        _ => join(&mut task.review, text),
    }
}

/// Members by name; whoever is none helps as a body.
fn helpers(task: &mut Task, typed: &str, refs: &References<'_>) -> Result<(), Fault> {
    let mut bodies = Vec::new();
    let mut members: Vec<MemberId> = Vec::new();
    for piece in pieces(typed) {
        match refs.member(piece) {
            Ok(id) if members.contains(&id) => {}
            Ok(id) => members.push(id),
            // A name that is somebody's, but not for certain, is asked for.
            Err(fault) if refs.is_somebody(piece) => return Err(fault),
            Err(_) => bodies.push(clean_line(piece)),
        }
    }
    task.helpers = members;
    if !bodies.is_empty() {
        if !task.with.is_empty() {
            bodies.insert(0, task.with.clone());
        }
        task.with = bodies.join(", ");
    }
    Ok(())
}

/// `70%`, `30/4/2026: 50%`, `đã làm được 200 m`: a report of the day it names, else of the day on
/// which the list is read.
fn progress(task: &mut Task, text: &str, today: NaiveDate) {
    let folded = fold(text);
    let before_sign = text.split_once('%').map(|(before, _)| before);
    let percent = before_sign.and_then(|before| {
        let digits = before.trim_end().rsplit(|c: char| !c.is_ascii_digit()).next()?;
        digits.parse::<u32>().ok().filter(|it| *it <= 1000)
    });
    let fraction =
        text.parse::<f64>().ok().filter(|it| (0.0..=1.0).contains(it) && text.contains('.'));
    let percent = percent
        .or_else(|| fraction.and_then(|it| format!("{:.0}", it * 100.0).parse().ok()))
        .or_else(|| whole(text).and_then(|n| u32::try_from(n).ok()).filter(|n| *n <= 100));
    let only = text.chars().all(|c| c.is_ascii_digit() || " %/.-:;,()".contains(c));
    task.progress.push(Progress {
        date: Some(date_in(&folded).unwrap_or(today)),
        percent,
        text: if only && percent.is_some() { String::new() } else { text.to_owned() },
        ..Progress::blank()
    });
}

/// How it stands, by the names of the follow-up: what was done is done, the rest is open, for late
/// and not begun are counted by the book itself.
fn status(task: &mut Task, text: &str) -> Result<(), Fault> {
    let bare = text.split(['(', ':', ';']).next().unwrap_or(text);
    let day = date_in(&fold(text));
    let words: String = bare.chars().filter(|c| !c.is_ascii_digit() && *c != '/').collect();
    let words = clean_line(words.trim_end_matches(['-', ',', ' ']));
    let folded = fold(&words);
    let known = TaskStatus::read(&words).or_else(|| by_word(&folded));
    let done = |task: &mut Task| {
        task.outcome = Outcome::Done;
        task.closed_on = day.or(task.closed_on);
    };
    match known {
        Some(TaskStatus::Done | TaskStatus::Exceeded | TaskStatus::Late) => done(task),
        Some(TaskStatus::CarriedOver) => task.outcome = Outcome::CarriedOver,
        Some(TaskStatus::Stopped) => task.outcome = Outcome::Stopped,
        Some(TaskStatus::Permanent) => {
            task.deadline_kind = DeadlineKind::Permanent;
            task.deadline = None;
        }
        Some(TaskStatus::NotStarted | TaskStatus::Running | TaskStatus::Overdue) => {}
        None => match Outcome::read(&words) {
            Some(Outcome::Done) => done(task),
            Some(outcome) => task.outcome = outcome,
            None => return Err(Fault::UnknownChoice),
        },
    }
    Ok(())
}

/// The words of offices for how a task stands.
fn by_word(folded: &str) -> Option<TaskStatus> {
    let says = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    Some(if says(&["chua hoan thanh", "khong hoan thanh", "dang ", "dang thuc hien"]) {
        TaskStatus::Running
    } else if says(&["chua "]) {
        TaskStatus::NotStarted
    } else if says(&["vuot"]) {
        TaskStatus::Exceeded
    } else if says(&["hoan thanh", "da xong", "xong", "da thuc hien", "dat"]) {
        TaskStatus::Done
    } else if says(&["qua han", "cham", "tre han"]) {
        TaskStatus::Overdue
    } else if says(&["chuyen"]) {
        TaskStatus::CarriedOver
    } else if says(&["huy", "dung"]) {
        TaskStatus::Stopped
    } else if says(&["thuong xuyen"]) {
        TaskStatus::Permanent
    } else {
        return None;
    })
}

/// Words beside words that are there already, each once.
fn join(into: &mut String, text: &str) {
    if into.is_empty() {
        text.clone_into(into);
    } else if !into.contains(text) {
        *into = format!("{into}; {text}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::register::Register;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    fn after(key: &'static str, text: &str) -> (Task, Result<(), Fault>) {
        let register = Register::default();
        let refs = References::new(&register, false);
        let mut task = Task { content: "Việc".to_owned(), ..Task::default() };
        let value = Datum::Text(text.to_owned());
        let raw = Raw { row: 1, column: 1, key, value, typed: text.to_owned() };
        let days = (day(2026, 3, 5), day(2026, 6, 30));
        let put = put(&mut task, &raw, &refs, days).unwrap();
        (task, put)
    }

    #[test]
    fn deadlines_as_offices_write_them() {
        for (text, kind, date) in [
            ("30/3/2026", DeadlineKind::Date, Some(day(2026, 3, 30))),
            ("Trước ngày 30/3/2026", DeadlineKind::Date, Some(day(2026, 3, 30))),
            ("trước 30/3", DeadlineKind::Date, Some(day(2026, 3, 30))),
            ("hết ngày 15/02", DeadlineKind::Date, Some(day(2027, 2, 15))),
            ("Tháng 4/2026", DeadlineKind::Date, Some(day(2026, 4, 30))),
            ("cuối tháng 4", DeadlineKind::Date, Some(day(2026, 4, 30))),
            ("04/2026", DeadlineKind::Date, Some(day(2026, 4, 30))),
            ("Quý II/2026", DeadlineKind::Date, Some(day(2026, 6, 30))),
            ("quý 3", DeadlineKind::Date, Some(day(2026, 9, 30))),
            ("năm 2026", DeadlineKind::Date, Some(day(2026, 12, 31))),
            ("2026", DeadlineKind::Date, Some(day(2026, 12, 31))),
            ("Thường xuyên", DeadlineKind::Permanent, None),
            ("Kỳ họp tới", DeadlineKind::NextMeeting, None),
            ("Chưa xác định mốc", DeadlineKind::None, None),
        ] {
            let (task, put) = after("deadline", text);
            assert_eq!(put, Ok(()), "{text}");
            assert_eq!((task.deadline_kind, task.deadline), (kind, date), "{text}");
        }
        assert_eq!(after("deadline", "sớm").1, Err(Fault::NotADate));
        assert_eq!(after("deadline", "31/02/2026").1, Err(Fault::NoSuchDay));
    }

    #[test]
    fn how_a_task_stands_in_the_words_of_offices() {
        for (text, outcome, closed) in [
            ("Hoàn thành", Outcome::Done, None),
            ("Đã hoàn thành 28/3/2026", Outcome::Done, Some(day(2026, 3, 28))),
            ("Hoàn thành vượt chỉ tiêu", Outcome::Done, None),
            ("Chưa hoàn thành", Outcome::Open, None),
            ("Đang triển khai", Outcome::Open, None),
            ("Quá hạn", Outcome::Open, None),
            ("Chuyển sang tháng sau", Outcome::CarriedOver, None),
            ("Đã xong", Outcome::Done, None),
        ] {
            let (task, put) = after("status", text);
            assert_eq!((put, task.outcome, task.closed_on), (Ok(()), outcome, closed), "{text}");
        }
        assert_eq!(after("status", "xanh").1, Err(Fault::UnknownChoice));
        let (task, _) = after("progress", "30/4/2026: 50%");
        assert_eq!(task.progress[0].date, Some(day(2026, 4, 30)));
        assert_eq!((task.progress[0].percent, task.progress[0].text.as_str()), (Some(50), ""));
        let (task, _) = after("progress", "đã đổ được 200 m");
        assert_eq!(task.progress[0].date, Some(day(2026, 6, 30)));
        assert_eq!(task.progress[0].text, "đã đổ được 200 m");
        let (task, _) = after("target", "12 hộ");
        assert_eq!((task.target, task.unit.as_str()), (Some(12), "hộ"));
        let (task, _) = after("target", "100 % số hộ");
        assert_eq!((task.target, task.unit.as_str()), (Some(100), "% số hộ"));
        assert_eq!(after("target", "toàn thôn").0.content, "Việc (chỉ tiêu: toàn thôn)");
        let (task, _) = after("collaborators", "Ban công tác Mặt trận; chi hội Phụ nữ");
        assert_eq!(task.with, "Ban công tác Mặt trận, chi hội Phụ nữ");
    }
}
