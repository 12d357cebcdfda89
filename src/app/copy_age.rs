//! How old the last copy outside is and when one was tried, as the first screen and the list of
//! copies tell it.

use chrono::{NaiveDate, NaiveDateTime};

use crate::app::copies::{Known, Outside};
use crate::domain::day;
use crate::words::{Lang, copies_screen as word};

/// How old a copy may be, in days, before it is told, and before it is told loudly.
pub const OLD: (i64, i64) = (7, 30);

/// How pressing a copy is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Age {
    /// Young enough.
    Young,
    /// Older than a week.
    Old,
    /// Older than a month, or none at all.
    TooOld,
}

impl Known {
    /// The line of the first screen, and how pressing it is. `today` is `None` while the clock is
    /// doubtful: then the day of the copy is told, and nothing is reckoned from it.
    pub fn line(&self, acts: u64, today: Option<NaiveDate>, lang: Lang) -> (String, Age) {
        let Some(outside) = &self.outside else {
            return (word::NONE_OUTSIDE.get(lang).to_owned(), Age::TooOld);
        };
        if let Some(at) = self.unknown_since(outside) {
            let day = day::show(at.date());
            return (word::OUTSIDE_WRONG.fill(lang, &[("day", &day)]), Age::TooOld);
        }
        let missing = acts.saturating_sub(outside.seq);
        let (seq, n) = (outside.seq.to_string(), missing.to_string());
        let text = match missing {
            // how many acts a damaged book had is not known
            _ if self.is_damaged => word::OUTSIDE_ONLY,
            _ if self.is_parted => word::OUTSIDE_PARTED,
            0 => word::OUTSIDE_ALL,
            _ => word::OUTSIDE,
        };
        let fill = |when: &str| text.fill(lang, &[("when", when), ("seq", &seq), ("n", &n)]);
        let Some(today) = today else {
            let day = day::show(outside.at.date());
            return (fill(&word::ON_DAY.fill(lang, &[("day", &day)])), Age::Young);
        };
        let days = today.signed_duration_since(outside.at.date()).num_days();
        let age = match days {
            days if days > OLD.1 => Age::TooOld,
            days if days > OLD.0 => Age::Old,
            _ => Age::Young,
        };
        let when = match days {
            ..=0 => word::TODAY.get(lang).to_owned(),
            1 => word::YESTERDAY.get(lang).to_owned(),
            days => word::DAYS_AGO.fill(lang, &[("n", &days.to_string())]),
        };
        (fill(&when), if self.is_parted { Age::TooOld } else { age })
    }

    /// When somebody did not know the book again in the copy outside, where none was made since.
    fn unknown_since(&self, outside: &Outside) -> Option<NaiveDateTime> {
        let drill = self.drill.filter(|drill| !drill.good && outside.at <= drill.at);
        drill.map(|drill| drill.at)
    }

    /// The line that tells when a copy was tried last, and how pressing it is.
    pub fn drill_line(&self, today: Option<NaiveDate>, lang: Lang) -> (String, Age) {
        let Some(drill) = self.drill else {
            return (word::DRILL_NEVER.get(lang).to_owned(), Age::Young);
        };
        let days = today.map_or(0, |day| day.signed_duration_since(drill.at.date()).num_days());
        let (text, age) = match days {
            _ if !drill.good => (word::DRILL_WRONG, Age::TooOld),
            days if days > OLD.1 => (word::DRILL_OLD, Age::Old),
            _ => (word::DRILL_LAST, Age::Young),
        };
        (text.fill(lang, &[("when", &day::show(drill.at.date()))]), age)
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::app::copies::Drilled;

    #[test]
    fn the_age_of_the_last_copy_outside_is_told_with_what_it_lacks() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 10, day).unwrap();
        let outside = |on| Outside {
            place: PathBuf::from("/media/usb"),
            seq: 812,
            at: day(on).and_time(chrono::NaiveTime::MIN),
            head: None,
        };
        let line = |on| {
            let known = Known { outside: Some(outside(on)), ..Known::default() };
            known.line(824, Some(day(31)), Lang::Vi)
        };
        let (text, age) = line(28);
        assert_eq!(
            text,
            "Bản sao ngoài máy: 3 ngày trước (việc số 812) · 12 việc chưa có trong đó"
        );
        assert_eq!(age, Age::Young);
        assert_eq!((line(24).1, line(23).1, line(1).1), (Age::Young, Age::Old, Age::Old));
        assert_eq!(line(31).1, Age::Young);
        // on another way the number says nothing
        let parted = Known { outside: Some(outside(31)), is_parted: true, ..Known::default() };
        let (text, age) = parted.line(812, Some(day(31)), Lang::Vi);
        assert!(text.contains("không cùng đường với sổ này"), "{text}");
        assert_eq!(age, Age::TooOld);
        // by a doubtful clock nothing is reckoned: neither "today" nor an alarm
        let known = Known { outside: Some(outside(1)), ..Known::default() };
        let (text, age) = known.line(812, None, Lang::Vi);
        assert_eq!(text, "Bản sao ngoài máy: ngày 01/10/2026 (việc số 812), đủ mọi việc");
        assert_eq!(age, Age::Young);
        assert_eq!(Known::default().line(3, Some(day(1)), Lang::Vi).1, Age::TooOld);
    }

    #[test]
    fn a_trial_is_due_again_after_a_month_and_a_bad_one_at_once() {
        let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
        let at = day(10, 5).and_time(chrono::NaiveTime::MIN);
        let line = |good, today| {
            let drill = Some(Drilled { at, by_code: None, good });
            Known { drill, ..Known::default() }.drill_line(today, Lang::En)
        };
        let (text, age) = line(true, Some(day(11, 4)));
        assert_eq!((text.as_str(), age), ("A copy was last tried: 05/10/2026.", Age::Young));
        let (text, age) = line(true, Some(day(11, 5)));
        assert!(text.contains("over a month ago") && age == Age::Old, "{text}");
        let (text, age) = line(false, Some(day(10, 5)));
        assert!(text.contains("was not right") && age == Age::TooOld, "{text}");
        // by a doubtful clock nothing is due
        assert_eq!(line(true, None).1, Age::Young);
    }
}
