//! Why an item stands on an agenda, in data and in words.

use chrono::NaiveDate;

use crate::domain::MemberId;
use crate::domain::day::show;
use crate::words::prepare as word;
use crate::words::{Lang, Text};

/// Why an item stands on an agenda.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum ItemWhy {
    /// The usual order has it.
    Template,
    /// The cell's own order has it; its name.
    OwnOrder(String),
    /// Tasks of earlier resolutions come back; how many.
    Carried(usize),
    /// A member's probation has ended on this day.
    Probation(MemberId, NaiveDate),
    /// The votes on a member's recognition did not carry yet; which vote comes now.
    Round(MemberId, u32),
    /// All votes allowed on a member's recognition were held; how many. The case goes up.
    RoundsUsed(MemberId, u32),
    /// A member's exemption or temporary activity ends on this day.
    PeriodEnds(MemberId, NaiveDate),
    /// The meeting has a thematic part.
    Theme,
    /// The plan of the year has a theme for the quarter.
    YearTheme(u32, String),
    /// A matter parked earlier, with the reason.
    Topic(Option<NaiveDate>, String),
    /// The plan of the year has supervision in this month.
    Check(u32),
    /// A day to remember comes before the next meeting.
    Occasion(NaiveDate),
    /// Half of the year is over.
    HalfYear,
    /// The year is over.
    Year,
    /// Copied from the agenda of this day.
    Copied(Option<NaiveDate>),
    /// The one who prepares added it.
    Own,
}

impl ItemWhy {
    /// Why, in the user's language.
    pub fn say(&self, lang: Lang) -> String {
        let date = |text: Text, date: NaiveDate| text.fill(lang, &[("date", &show(date))]);
        let number = |text: Text, n: &dyn ToString| text.fill(lang, &[("n", &n.to_string())]);
        let day = |date: &Option<NaiveDate>| date.map(show).unwrap_or_default();
        match self {
            Self::Template => word::WHY_TEMPLATE.get(lang).to_owned(),
            Self::OwnOrder(name) => word::WHY_OWN_ORDER.fill(lang, &[("name", name)]),
            Self::Theme => word::WHY_THEME.get(lang).to_owned(),
            Self::YearTheme(quarter, _) => number(word::WHY_YEAR_THEME, quarter),
            Self::Carried(n) => number(word::WHY_CARRIED, n),
            Self::Probation(_, end) => date(word::WHY_PROBATION, *end),
            Self::Round(_, n) => number(word::WHY_ROUND, n),
            Self::RoundsUsed(_, n) => number(word::WHY_ROUNDS_USED, n),
            Self::PeriodEnds(_, end) => date(word::WHY_PERIOD_ENDS, *end),
            Self::Topic(parked, why) if why.is_empty() => {
                word::WHY_TOPIC_PLAIN.fill(lang, &[("date", &day(parked))])
            }
            Self::Topic(parked, why) => {
                word::WHY_TOPIC.fill(lang, &[("date", &day(parked)), ("why", why)])
            }
            Self::Check(month) => number(word::WHY_CHECK, month),
            Self::Occasion(on) => date(word::WHY_OCCASION, *on),
            Self::HalfYear => word::WHY_HALF_YEAR.get(lang).to_owned(),
            Self::Year => word::WHY_YEAR.get(lang).to_owned(),
            Self::Copied(from) => word::WHY_COPIED.fill(lang, &[("date", &day(from))]),
            Self::Own => word::WHY_OWN.get(lang).to_owned(),
        }
    }
}
