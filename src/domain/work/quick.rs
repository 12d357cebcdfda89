//! The quick line of a meeting, read as people type it: `@duyên rà soát hộ nghèo 30/9` is a task,
//! `!` a decision, anything else what someone said.

use chrono::{Datelike as _, NaiveDate};

use crate::domain::MemberId;
use crate::domain::day::Day;
use crate::domain::fault::Fault;
use crate::domain::task::{DeadlineKind, Task};
use crate::domain::text::{Query, Rank, clean_line, fold};

/// What a line is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// What someone said.
    Opinion(String),
    /// A decision of the chair's conclusion.
    Decision(String),
    /// A task; whose it is may not be certain yet.
    Task(Box<Assigned>),
}

/// A task as it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assigned {
    /// Those whom the name may mean; one where it is certain.
    pub leads: Vec<MemberId>,
    /// The task without its lead.
    pub task: Task,
}

/// Why a line is not understood. It stays as it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unread {
    /// Nothing stands after the sign.
    NoContent,
    /// No name stands after `@`.
    NoName,
    /// Nobody has this name.
    Nobody(String),
    /// The date lies before the meeting.
    Past(NaiveDate),
    /// The calendar has no such day.
    NoSuchDay(String),
}

/// Reads a line; `people` are those who can be given a task, `today` is the day of the meeting.
///
/// # Errors
/// Why it is not understood.
pub fn read(typed: &str, people: &[(MemberId, &str)], today: NaiveDate) -> Result<Entry, Unread> {
    let line = clean_line(typed);
    let content = |text: &str| {
        let text = text.trim();
        if text.is_empty() { Err(Unread::NoContent) } else { Ok(text.to_owned()) }
    };
    if let Some(rest) = line.strip_prefix('!') {
        return content(rest).map(|text| Entry::Decision(capital(&text)));
    }
    match line.strip_prefix('@') {
        Some(rest) => task(rest, people, today).map(Box::new).map(Entry::Task),
        None => content(&line).map(Entry::Opinion),
    }
}

fn task(typed: &str, people: &[(MemberId, &str)], today: NaiveDate) -> Result<Assigned, Unread> {
    let words: Vec<&str> = typed.split_whitespace().collect();
    let first = words.first().ok_or(Unread::NoName)?;
    let (leads, taken) =
        named(&words, people).ok_or_else(|| Unread::Nobody((*first).to_owned()))?;
    let rest = words.get(taken..).unwrap_or_default();
    let (when, rest) = deadline(rest, today)?;
    if rest.is_empty() {
        return Err(Unread::NoContent);
    }
    let amount = target(rest);
    let (deadline_kind, deadline) = when;
    let task = Task {
        content: capital(&rest.join(" ")),
        deadline_kind,
        deadline,
        target: amount.as_ref().map(|(number, _)| *number),
        unit: amount.map(|(_, unit)| unit).unwrap_or_default(),
        ..Task::default()
    };
    Ok(Assigned { leads, task })
}

/// The most words of a name.
const LONGEST: usize = 6;

/// Whom the first words name, and how many of them do: as many as make a name, for one word the
/// beginning of a name too. Marks decide only where they were typed.
fn named(words: &[&str], people: &[(MemberId, &str)]) -> Option<(Vec<MemberId>, usize)> {
    for count in (1..=words.len().min(LONGEST)).rev() {
        let typed = words.get(..count).unwrap_or_default().join(" ");
        let query = Query::new(&typed);
        let is_marked = fold(&typed) != typed.to_lowercase();
        let least = if count > 1 { Rank::Words } else { Rank::Prefix };
        let rank = |name: &str| {
            let rank = query.rank(name)?;
            let rank = if is_marked { rank } else { rank.max(Rank::Words) };
            (rank <= least).then_some(rank)
        };
        let hits: Vec<(Rank, MemberId)> =
            people.iter().filter_map(|(id, name)| Some((rank(name)?, *id))).collect();
        if let Some(best) = hits.iter().map(|(rank, _)| *rank).min() {
            let of_best = hits.into_iter().filter(|(rank, _)| *rank == best);
            return Some((of_best.map(|(_, id)| id).collect(), count));
        }
    }
    None
}

/// What may stand before the date and is no part of what is to be done. A lamp (đèn) is not until
/// (đến), so that marks count; without marks only what is unlikely to be the work itself.
const BEFORE_A_DATE: [&str; 16] = [
    "hạn", "trước", "đến", "tới", "xong", "ngày", "trong", "vào", "han", "truoc", "toi", "vao",
    "by", "before", "avant", "pour",
];

type When = (DeadlineKind, Option<NaiveDate>);

/// The deadline at the end, and the words before it. Without one the next meeting hears of it.
fn deadline<'a>(words: &'a [&'a str], today: NaiveDate) -> Result<(When, &'a [&'a str]), Unread> {
    for count in (1..=words.len().min(3)).rev() {
        let (before, last) = words.split_at(words.len() - count);
        let typed = last.join(" ");
        let when = match fold(&typed).as_str() {
            "thuong xuyen" => Some((DeadlineKind::Permanent, None)),
            "ky sau" | "ky hop sau" => Some((DeadlineKind::NextMeeting, None)),
            folded => date(&typed, folded, today)?.map(|day| (DeadlineKind::Date, Some(day))),
        };
        if let Some(when) = when {
            let joins = |word: &&&str| BEFORE_A_DATE.contains(&word.to_lowercase().as_str());
            let extra = before.iter().rev().take_while(joins).count();
            let content = before.get(..before.len() - extra).unwrap_or_default();
            return Ok((when, content));
        }
    }
    Ok(((DeadlineKind::NextMeeting, None), words))
}

/// A date as it ends a line. A bare number is none, nor is a word that may as well be a name.
fn date(typed: &str, folded: &str, today: NaiveDate) -> Result<Option<NaiveDate>, Unread> {
    let is_named = matches!(folded, "ngay mai" | "cuoi thang" | "cuoi nam") || typed == "mai";
    let is_short = folded.len() == 4 && folded.chars().all(|c| c.is_ascii_digit());
    let is_ahead = folded.strip_prefix('+').is_some_and(|n| n.parse::<u16>().is_ok());
    let digits = |part: &str| part.len() <= 4 && part.parse::<u16>().is_ok();
    let is_written = folded.contains(['/', '-']) && folded.split(['/', '-']).all(digits);
    if !(is_named || is_short || is_ahead || is_written) {
        return Ok(None);
    }
    let day = match Day::read_near(typed, today) {
        Ok(day) => day,
        Err(Fault::NoSuchDay) if is_written => return Err(Unread::NoSuchDay(typed.to_owned())),
        Err(_) => return Ok(None),
    };
    let found = match day.exact() {
        Some(day) => day,
        None if is_written => day.latest(),
        None => return Ok(None),
    };
    if found >= today {
        return Ok(Some(found));
    }
    // In December, 15/1 is the one to come; in October, 30/9 is a slip.
    let has_year = folded.split(['/', '-']).count() > 2;
    let next = found.with_year(found.year() + 1);
    match next.filter(|next| !has_year && (*next - today).num_days() < 183) {
        Some(next) => Ok(Some(next)),
        None => Err(Unread::Past(found)),
    }
}

/// Units in which villages count what is to be done.
const UNITS: [&str; 34] = [
    "hộ",
    "nhà",
    "người",
    "đồng chí",
    "đảng viên",
    "quần chúng",
    "hội viên",
    "học sinh",
    "cháu",
    "lượt",
    "buổi",
    "cuộc",
    "bài",
    "tin",
    "suất",
    "bộ",
    "chiếc",
    "cái",
    "cây",
    "con",
    "công",
    "triệu",
    "nghìn",
    "đồng",
    "m",
    "mét",
    "km",
    "m2",
    "ha",
    "sào",
    "kg",
    "tạ",
    "tấn",
    "%",
];

/// The first number with a unit: how much is to be reached.
fn target(words: &[&str]) -> Option<(u32, String)> {
    words.iter().enumerate().find_map(|(at, word)| {
        let digits = word.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(word.len());
        let (number, joined) = word.split_at_checked(digits)?;
        let number: u32 = number.replace('.', "").parse().ok()?;
        let after = |count: usize| words.get(at + 1..at + 1 + count).map(|it| it.join(" "));
        let candidates =
            if joined.is_empty() { [after(2), after(1)] } else { [Some(joined.to_owned()), None] };
        let bare = |text: String| text.trim_end_matches([',', ';', '.']).to_lowercase();
        let unit = candidates.into_iter().flatten().map(bare);
        unit.into_iter().find(|unit| UNITS.contains(&unit.as_str())).map(|unit| (number, unit))
    })
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PEOPLE: [(MemberId, &str); 8] = [
        (MemberId(1), "Lý Thị Duyên"),
        (MemberId(2), "Đặng Văn Dũng"),
        (MemberId(3), "Ma Thị Hòa"),
        (MemberId(4), "Ma Văn Hòa"),
        (MemberId(5), "Lò Thị Hoa"),
        (MemberId(6), "Hoàng Văn Đức"),
        (MemberId(7), "Hà Văn Oanh"),
        (MemberId(8), "Sùng Thị Hà"),
    ];

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn read_on(typed: &str, today: NaiveDate) -> Result<Entry, Unread> {
        read(typed, &PEOPLE, today)
    }

    /// The line as `who|what|how much|kind|date`.
    fn told(typed: &str, today: NaiveDate) -> String {
        let Ok(Entry::Task(it)) = read_on(typed, today) else {
            return format!("{:?}", read_on(typed, today));
        };
        let leads: Vec<String> = it.leads.iter().map(|id| id.0.to_string()).collect();
        let task = it.task;
        let amount = task.target.map(|n| format!("{n} {}", task.unit)).unwrap_or_default();
        let kind = match task.deadline_kind {
            DeadlineKind::Date => "date",
            DeadlineKind::NextMeeting => "next",
            DeadlineKind::Permanent => "always",
            DeadlineKind::None => "none",
        };
        let date = task.deadline.map(|day| day.to_string()).unwrap_or_default();
        format!("{}|{}|{amount}|{kind}|{date}", leads.join(","), task.content)
    }

    #[test]
    fn tasks_are_read_as_they_are_typed() {
        for (typed, expected) in [
            ("@duyên rà soát hộ nghèo 30/9", "1|Rà soát hộ nghèo||date|2026-09-30"),
            ("@duyen rà soát 12 hộ nghèo hạn 30/9", "1|Rà soát 12 hộ nghèo|12 hộ|date|2026-09-30"),
            ("@Lý Thị Duyên thu quỹ trước ngày 30/9/2026", "1|Thu quỹ||date|2026-09-30"),
            ("@ly duyen thu quỹ 3009", "1|Thu quỹ||date|2026-09-30"),
            ("@dũng dựng cột cờ cuối tháng", "2|Dựng cột cờ||date|2026-09-30"),
            ("@dung làm 300m đường +7", "2|Làm 300m đường|300 m|date|2026-09-12"),
            ("@dung vận động 1.200 m2 đất", "2|Vận động 1.200 m2 đất|1200 m2|next|"),
            ("@dung thu 85% quỹ kỳ sau", "2|Thu 85% quỹ|85 %|next|"),
            ("@dung giúp 2 đồng chí mới thường xuyên", "2|Giúp 2 đồng chí mới|2 đồng chí|always|"),
            ("@đức họp tổ 3 mai", "6|Họp tổ 3||date|2026-09-06"),
            ("@đức gặp chị Mai", "6|Gặp chị Mai||next|"),
            ("@duc đổ bê tông 2.5", "6|Đổ bê tông 2.5||next|"),
            ("@duc mua đèn 20/9", "6|Mua đèn||date|2026-09-20"),
            ("@duc mua den truoc 20/9", "6|Mua den||date|2026-09-20"),
            ("@duc đi học 11/2026", "6|Đi học||date|2026-11-30"),
            ("@hoà thăm nhà anh Páo 20/9", "3,4,5|Thăm nhà anh Páo||date|2026-09-20"),
            ("@hòa thăm nhà 20/9", "3,4|Thăm nhà||date|2026-09-20"),
            ("@hoa thăm nhà 20/9", "3,4,5|Thăm nhà||date|2026-09-20"),
            ("@ma thị hòa thăm nhà 20-9", "3|Thăm nhà||date|2026-09-20"),
            ("@ha đọc báo", "7,8|Đọc báo||next|"),
            ("@oan đọc báo", "7|Đọc báo||next|"),
            ("  @duyên   rà  soát ", "1|Rà soát||next|"),
        ] {
            assert_eq!(told(typed, day(2026, 9, 5)), expected, "{typed}");
        }
        let december = day(2026, 12, 20);
        assert_eq!(told("@oanh báo cáo 15/1", december), "7|Báo cáo||date|2027-01-15");
    }

    proptest::proptest! {
        /// Whatever is typed, the line is read or told why not; no letter of a task is lost but
        /// name, date and what joins them.
        #[test]
        fn any_line_is_read_or_told_why_not(typed in "\\PC{0,60}", with in 0_usize..4) {
            let signs = ["", "!", "@duyên ", "@hoa 12 hộ "];
            let line = format!("{}{typed}", signs[with]);
            if let Ok(Entry::Task(read)) = read_on(&line, day(2026, 9, 5)) {
                proptest::prop_assert!(!read.leads.is_empty() && !read.task.content.is_empty());
                proptest::prop_assert!(clean_line(&line).to_uppercase().contains(
                    &read.task.content.to_uppercase()
                ));
            }
        }
    }

    #[test]
    fn decisions_and_opinions_are_told_apart_by_their_sign() {
        let decided = |text: &str| Ok(Entry::Decision(text.to_owned()));
        let said = |text: &str| Ok(Entry::Opinion(text.to_owned()));
        for (typed, expected) in [
            ("!thống nhất dọn mương ngày 20", decided("Thống nhất dọn mương ngày 20")),
            ("! Giao chi ủy soạn kế hoạch", decided("Giao chi ủy soạn kế hoạch")),
            ("đồng ý với dự thảo", said("đồng ý với dự thảo")),
            ("gửi thư tới a@b.vn!", said("gửi thư tới a@b.vn!")),
        ] {
            assert_eq!(read_on(typed, day(2026, 9, 5)), expected, "{typed}");
        }
    }

    #[test]
    fn what_is_not_understood_is_told() {
        for (typed, expected) in [
            ("", Unread::NoContent),
            ("!", Unread::NoContent),
            ("@", Unread::NoName),
            ("@xuân quét đường", Unread::Nobody("xuân".to_owned())),
            ("@duyên", Unread::NoContent),
            ("@duyên 30/9", Unread::NoContent),
            ("@duyên rà soát 31/9", Unread::NoSuchDay("31/9".to_owned())),
            ("@duyên rà soát 1/9", Unread::Past(day(2026, 9, 1))),
            ("@duyên rà soát 1/9/2025", Unread::Past(day(2025, 9, 1))),
        ] {
            assert_eq!(read_on(typed, day(2026, 9, 5)), Err(expected), "{typed}");
        }
    }
}
