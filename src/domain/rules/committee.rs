//! How many official members the cell has, and what that allows: votes, a committee.

use chrono::NaiveDate;

use crate::domain::register::Register;
use crate::domain::rules::book;
use crate::domain::rules::standing::Membership;
use crate::words::Lang;
use crate::words::rules as word;

/// Official members of the cell's own head-count on a day; temporary guests are not counted.
pub fn official(register: &Register, on: NaiveDate) -> u32 {
    let official = register.members().filter(|(_, member)| member.standing(on).is_official());
    u32::try_from(official.count()).unwrap_or(u32::MAX)
}

/// Members of the head-count on a day of whom the record does not say whether they are official.
pub fn unknown(register: &Register, on: NaiveDate) -> u32 {
    let unknown = register.members().filter(|(_, member)| {
        let standing = member.standing(on);
        standing.is_counted() && standing.membership == Membership::Unknown
    });
    u32::try_from(unknown.count()).unwrap_or(u32::MAX)
}

/// The most members a committee may have (`cell.committee_max`; Quy định 294-QĐ/TW 26/5/2025).
pub fn most(register: &Register, on: NaiveDate) -> u32 {
    book::whole(register, "cell.committee_max", on)
}

/// Whether the cell may elect a committee (`cell.committee_from` official members; Điều lệ Đảng).
pub fn may_elect(register: &Register, on: NaiveDate) -> bool {
    official(register, on) >= book::whole(register, "cell.committee_from", on)
}

/// What the number of official members calls for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// Fewer than a cell needs to vote: there are, needed (`cell.min_official`; Điều lệ Đảng).
    BelowFloor(u32, u32),
    /// Enough to elect a committee, and there is none: there are.
    MayElect(u32),
}

impl Notice {
    /// The notice in words.
    pub fn say(self, lang: Lang) -> String {
        match self {
            Self::BelowFloor(n, needed) => word::BELOW_FLOOR
                .fill(lang, &[("n", &n.to_string()), ("needed", &needed.to_string())]),
            Self::MayElect(n) => word::MAY_ELECT.fill(lang, &[("n", &n.to_string())]),
        }
    }
}

/// What the number of official members calls for on a day. A cell without any member on record
/// is one that has not been entered yet: no notice. Nor is there one while members of unknown
/// standing might be the official ones that seem to be missing.
pub fn notice(register: &Register, on: NaiveDate) -> Option<Notice> {
    register.members().next()?;
    let official = official(register, on);
    let least = book::whole(register, "cell.min_official", on);
    let has_committee = register.cell().is_some_and(|cell| !cell.committee.is_empty());
    if official.saturating_add(unknown(register, on)) < least {
        Some(Notice::BelowFloor(official, least))
    } else if may_elect(register, on) && !has_committee {
        Some(Notice::MayElect(official))
    } else {
        None
    }
}
