//! Who votes and how it is counted.
//!
//! Only official members vote. The base is all official members, less those introduced to
//! temporary activity elsewhere, less exempt members who are absent, less the suspended (Quy định
//! 294-QĐ/TW 26/5/2025); it is never the number present. Ordinary absentees stay in the base.

use chrono::NaiveDate;

use crate::domain::MemberId;
use crate::domain::clock::Clock;
use crate::domain::fault::Fault;
use crate::domain::meeting::{Attendance, Matter, Meeting, MeetingKind, Presence, Vote};
use crate::domain::register::Register;
pub use crate::domain::rules::base::Base;
pub use crate::domain::rules::rounds::{Next, Rounds, rounds};
use crate::domain::rules::standing::{Standing, Status};
use crate::domain::rules::{ballots, book, committee, outcome, quorum};
use crate::words::Lang;
use crate::words::rules as word;

/// How a share of the base decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Threshold {
    /// Strictly more than half (Điều lệ Đảng, điều 9).
    Majority,
    /// At least two thirds.
    TwoThirds,
}

impl Threshold {
    /// The fewest votes in favour that suffice, in whole numbers.
    pub const fn needed(self, base: u32) -> u32 {
        match self {
            Self::Majority => base / 2 + 1,
            Self::TwoThirds => {
                let third = base / 3;
                2 * third + (base - 3 * third)
            }
        }
    }

    /// The threshold in words.
    pub const fn say(self, lang: Lang) -> &'static str {
        match self {
            Self::Majority => word::MORE_THAN_HALF.get(lang),
            Self::TwoThirds => word::TWO_THIRDS.get(lang),
        }
    }
}

/// How one official member stands towards the votes of a meeting at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Seat {
    Elsewhere,
    Suspended,
    ExemptAbsent,
    Concerned,
    Present,
    Absent,
}

/// The base of `meeting` at `at` (who left before no longer counts as present, who came after
/// does not yet); at its end for `None`. Who is left out of it says the rule `vote.base`. The standing is that of the meeting's date; without a
/// date nobody counts. A member without a line in the roll is absent.
pub fn base(register: &Register, meeting: &Meeting, at: Option<Clock>) -> Base {
    base_on(register, meeting, None, at)
}

/// As [`base`], for a vote on one item of the agenda. Members whom the item concerns take no part
/// and do not count as present; they stay in the base, since the source names three deductions
/// only, unless the rule is amended with the word `conflict`.
pub fn base_on(
    register: &Register,
    meeting: &Meeting,
    item: Option<u32>,
    at: Option<Clock>,
) -> Base {
    let item = meeting.items.iter().find(|known| Some(known.number) == item);
    let away = item.map_or(&[][..], |item| item.away.as_slice());
    let mut sum = Base::default();
    let left_out = book::words(register, "vote.base", meeting.date.unwrap_or(NaiveDate::MAX));
    let is_out = |key: &str| left_out.iter().any(|word| word == key);
    let committee = convened(register, meeting);
    for (id, member) in register.members() {
        if committee.as_ref().is_some_and(|few| !few.contains(&id)) {
            continue;
        }
        let Some(standing) = meeting.date.map(|on| member.standing(on)) else { continue };
        let line = meeting.roll.iter().find(|line| line.member == Some(id));
        let Some(seat) = seat(standing, line, meeting, at) else { continue };
        sum.official += 1;
        let is_concerned = away.contains(&id) && matches!(seat, Seat::Present | Seat::Absent);
        match if is_concerned { Seat::Concerned } else { seat } {
            Seat::Elsewhere if is_out("temp_out") => sum.temp_out += 1,
            Seat::Suspended if is_out("suspended") => sum.suspended += 1,
            Seat::ExemptAbsent if is_out("exempt_absent") => sum.exempt_absent += 1,
            Seat::Concerned => sum.concerned += 1,
            Seat::Present => sum.present += 1,
            Seat::Elsewhere | Seat::Suspended | Seat::ExemptAbsent | Seat::Absent => {}
        }
    }
    let concerned = if is_out("conflict") { sum.concerned } else { 0 };
    sum.base = sum.official - sum.temp_out - sum.suspended - sum.exempt_absent - concerned;
    sum
}

/// Who alone is convened: at a meeting of the committee its members, in a cell without one the
/// secretary and the deputy. `None` where all are, and where the cell names nobody.
pub fn convened(register: &Register, meeting: &Meeting) -> Option<Vec<MemberId>> {
    let cell = register.cell().filter(|_| meeting.kind == MeetingKind::Committee)?;
    let mut few = cell.committee.clone();
    if few.is_empty() {
        few.extend(cell.secretary.into_iter().chain(cell.deputy));
    }
    if few.is_empty() { None } else { Some(few) }
}

/// Whether a member is in the room at a moment and may vote.
pub fn votes_now(
    register: &Register,
    meeting: &Meeting,
    member: MemberId,
    at: Option<Clock>,
) -> bool {
    let standing = register.member(member).zip(meeting.date).map(|(it, on)| it.standing(on));
    let line = meeting.roll.iter().find(|line| line.member == Some(member));
    let is_convened = convened(register, meeting).is_none_or(|few| few.contains(&member));
    is_convened && standing.is_some_and(|it| seat(it, line, meeting, at) == Some(Seat::Present))
}

/// The seat of a member, `None` for those who never vote here.
fn seat(
    standing: Standing,
    line: Option<&Attendance>,
    meeting: &Meeting,
    at: Option<Clock>,
) -> Option<Seat> {
    if !standing.is_official() || standing.votes_from.is_none_or(|from| from > standing.on) {
        return None;
    }
    let code = line.map(|line| line.presence);
    let here = line.is_some_and(|line| is_here(line, meeting, at));
    let exempt =
        standing.is_exempt() || matches!(code, Some(Presence::Exempt | Presence::ExemptPresent));
    Some(if standing.status == Status::Suspended {
        Seat::Suspended
    } else if standing.status == Status::TempOut || code == Some(Presence::Elsewhere) {
        Seat::Elsewhere
    } else if here {
        Seat::Present
    } else if exempt {
        Seat::ExemptAbsent
    } else {
        Seat::Absent
    })
}

/// Whether someone with this line is in the room at a moment (at the end for `None`).
pub fn is_here(line: &Attendance, meeting: &Meeting, at: Option<Clock>) -> bool {
    if !matches!(line.presence, Presence::Present | Presence::ExemptPresent) {
        return false;
    }
    let Some(at) = at else { return line.left.is_none() };
    let begins = meeting.started.or(meeting.time);
    let at = minutes(at, begins);
    line.came.is_none_or(|came| minutes(came, begins) <= at)
        && line.left.is_none_or(|left| minutes(left, begins) >= at)
}

/// Minutes of the meeting's day; small hours after an evening's beginning belong to the night.
fn minutes(time: Clock, begins: Option<Clock>) -> u32 {
    let minutes = u32::from(time.hour()) * 60 + u32::from(time.minute());
    let evening = begins.is_some_and(|begins| begins.hour() >= 12);
    if evening && time.hour() < 6 { minutes + 24 * 60 } else { minutes }
}

/// The threshold for a matter on the meeting's date, from the rule `vote.two_thirds.kinds`.
pub fn threshold(register: &Register, matter: Matter, meeting: &Meeting) -> Threshold {
    let on = meeting.date.unwrap_or(NaiveDate::MAX);
    let two_thirds = book::words(register, "vote.two_thirds.kinds", on);
    if two_thirds.iter().any(|key| key == matter.key()) {
        Threshold::TwoThirds
    } else {
        Threshold::Majority
    }
}

/// Whether a recorded vote carried: by the base kept with it, else by that of its moment.
pub fn carried(register: &Register, meeting: &Meeting, vote: &Vote) -> bool {
    outcome::of(register, meeting, vote).carried()
}

/// Whether a vote can be recorded at its moment; the base it counts on.
///
/// # Errors
/// [`Fault::TooFewOfficial`] when the cell has fewer official members than `cell.min_official`
/// (Điều lệ Đảng), or [`Fault::StandingUnknown`] when those of unknown standing might make up for
/// it; [`Fault::NoQuorum`] when the voters present do not reach `vote.quorum` of the
/// base, or those of the kind of meeting; [`Fault::VotesAboveVoters`] when more votes are cast than
/// voters are present; [`Fault::Ballots`] when the ballots do not add up.
pub fn check_vote(register: &Register, meeting: &Meeting, vote: &Vote) -> Result<Base, Fault> {
    let base = may_vote_on(register, meeting, vote.item, vote.at)?;
    ballots::check(meeting, vote, base.present)?;
    Ok(base)
}

/// Whether votes can be taken at a moment at all, before anyone has voted.
///
/// # Errors
/// As [`check_vote`], but for the count of votes.
pub fn may_vote_now(
    register: &Register,
    meeting: &Meeting,
    at: Option<Clock>,
) -> Result<Base, Fault> {
    may_vote_on(register, meeting, None, at)
}

/// As [`may_vote_now`], on one item of the agenda.
///
/// # Errors
/// As [`check_vote`], but for the count of votes.
pub fn may_vote_on(
    register: &Register,
    meeting: &Meeting,
    item: Option<u32>,
    at: Option<Clock>,
) -> Result<Base, Fault> {
    let on = meeting.date.unwrap_or(NaiveDate::MAX);
    let least = book::whole(register, "cell.min_official", on);
    let official = committee::official(register, on);
    if official < least {
        let unknown = committee::unknown(register, on);
        return Err(if official.saturating_add(unknown) >= least {
            Fault::StandingUnknown(unknown)
        } else {
            Fault::TooFewOfficial(official, least)
        });
    }
    let base = base_on(register, meeting, item, at);
    quorum::check(register, meeting, base.present, base.base)?;
    Ok(base)
}

/// A warning when fewer voters are present than `vote.quorum.warn` of the base (a default of
/// this program); `None` when there are enough.
pub fn few_voters(
    register: &Register,
    meeting: &Meeting,
    base: Base,
    lang: Lang,
) -> Option<String> {
    let on = meeting.date.unwrap_or(NaiveDate::MAX);
    if book::ratio(register, "vote.quorum.warn", on).is_met(base.present, base.base) {
        return None;
    }
    let (present, all) = (base.present.to_string(), base.base.to_string());
    Some(word::FEW_VOTERS.fill(lang, &[("present", &present), ("base", &all)]))
}

/// `votes` of `base` in tenths of a percent, rounded half up; `None` of an empty base.
pub fn percent(votes: u32, base: u32) -> Option<u32> {
    let (votes, base) = (u64::from(votes), u64::from(base));
    let per_mille = (votes * 2000 + base).checked_div(base * 2)?;
    u32::try_from(per_mille).ok()
}

/// Tenths of a percent as the screen and the papers write them: `47,1 %`, in English `47.1 %`.
pub fn show_percent(per_mille: u32, lang: Lang) -> String {
    let point = if lang == Lang::En { '.' } else { ',' };
    format!("{}{point}{} %", per_mille / 10, per_mille % 10)
}

/// What a vote came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verdict {
    /// The base counted on.
    pub base: u32,
    /// The threshold that applies.
    pub threshold: Threshold,
    /// Votes in favour that it needs.
    pub needed: u32,
    /// Votes in favour.
    pub votes: u32,
    /// Whether it carried.
    pub carried: bool,
    /// Votes in favour in tenths of a percent of the base.
    pub per_mille: u32,
}

/// What a vote came to: by the base kept with it, else by that of its moment.
pub fn verdict(register: &Register, meeting: &Meeting, vote: &Vote) -> Verdict {
    let count = || base_on(register, meeting, vote.item, vote.at).base;
    let base = vote.base.unwrap_or_else(count);
    let threshold = threshold(register, vote.matter, meeting);
    let needed = threshold.needed(base);
    Verdict {
        base,
        threshold,
        needed,
        votes: vote.for_,
        carried: base > 0 && vote.for_ >= needed,
        per_mille: percent(vote.for_, base).unwrap_or_default(),
    }
}

impl Verdict {
    /// The result in one sentence, with its figures.
    pub fn say(self, lang: Lang) -> String {
        let text = if self.carried { word::VERDICT_CARRIED } else { word::VERDICT_LOST };
        text.fill(
            lang,
            &[
                ("for", &self.votes.to_string()),
                ("base", &self.base.to_string()),
                ("percent", &show_percent(self.per_mille, lang)),
                ("needed", &self.needed.to_string()),
            ],
        )
    }
}

/// Why so many votes are needed: the threshold, its figures and the document, in one sentence.
pub fn why(
    register: &Register,
    meeting: &Meeting,
    matter: Matter,
    base: u32,
    lang: Lang,
) -> String {
    let on = meeting.date.unwrap_or(NaiveDate::MAX);
    let threshold = threshold(register, matter, meeting);
    let key = match threshold {
        Threshold::Majority => "vote.majority",
        Threshold::TwoThirds => "vote.two_thirds.kinds",
    };
    let source = book::in_force(register, key, on).map(|found| found.say_source(lang));
    word::THRESHOLD_WHY.fill(
        lang,
        &[
            ("needed", &threshold.needed(base).to_string()),
            ("base", &base.to_string()),
            ("rule", threshold.say(lang)),
            ("source", &source.unwrap_or_default()),
        ],
    )
}
