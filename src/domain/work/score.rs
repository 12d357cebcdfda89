//! Marking a meeting by a score sheet: one act, kept with the meeting, until its minutes are
//! adopted.

use chrono::NaiveDate;

use super::hold::changed;
use super::plan::{Plan, Refusal, meeting_of};
use crate::domain::MeetingId;
use crate::domain::act::Deed;
use crate::domain::fault::Fault;
use crate::domain::meeting::{Meeting, MeetingState, ScoreMark};
use crate::domain::register::Register;
use crate::domain::rules::measures::Sight;
use crate::domain::rules::scoring::{self, Assessment, Origin};
use crate::domain::rules::sheets::{self, Label, Sheet};
use crate::words::{Lang, score as word};

/// What a person gave: the sheet, where not the usual one, and the answers. Parts not among them
/// are left to the records.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Given {
    /// The key of the sheet; none for the one that the meeting or the cell has.
    pub sheet: Option<String>,
    /// The answers; each counts as one by hand.
    pub marks: Vec<ScoreMark>,
}

/// Why a score cannot be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unscored {
    /// There is no such sheet; those that there are.
    NoSheet(String, Vec<String>),
    /// The sheet has no such criterion and part.
    NoPart(u32, u32),
    /// More than the part has, in tenths.
    AboveMost(Label, u32),
    /// Other than what the records say, without a reason: criterion, part, its title.
    NeedsReason(u32, u32, Label),
    /// Parts that nobody answered: criterion, part, title.
    Unanswered(Vec<(u32, u32, Label)>),
}

impl Unscored {
    /// The sentence, in the user's language.
    pub fn say(&self, lang: Lang) -> String {
        match self {
            Self::NoSheet(key, keys) => {
                word::NO_SUCH_SHEET.fill(lang, &[("key", key), ("keys", &keys.join(", "))])
            }
            Self::NoPart(criterion, part) => word::NO_SUCH_PART
                .fill(lang, &[("criterion", &criterion.to_string()), ("part", &part.to_string())]),
            Self::AboveMost(title, most) => word::ABOVE_MOST
                .fill(lang, &[("part", title.say(lang)), ("most", &scoring::points(*most, lang))]),
            Self::NeedsReason(_, _, title) => {
                word::NEEDS_REASON.fill(lang, &[("part", title.say(lang))])
            }
            Self::Unanswered(parts) => {
                let titles: Vec<&str> = parts.iter().map(|(_, _, it)| it.say(lang)).collect();
                let values = [("n", parts.len().to_string()), ("parts", titles.join("; "))];
                let values = values.each_ref().map(|(key, text)| (*key, text.as_str()));
                word::UNANSWERED.fill(lang, &values)
            }
        }
    }

    /// The criterion and part that it is about, where it is about one.
    pub fn place(&self) -> Option<(u32, u32)> {
        match self {
            Self::NeedsReason(criterion, part, _) => Some((*criterion, *part)),
            Self::Unanswered(parts) => {
                parts.first().map(|(criterion, part, _)| (*criterion, *part))
            }
            Self::NoSheet(..) | Self::NoPart(..) | Self::AboveMost(..) => None,
        }
    }
}

/// The sheet that is asked for, as it is in the month of the meeting.
///
/// # Errors
/// No sheet of this key.
pub fn sheet_for(
    register: &Register,
    meeting: &Meeting,
    key: Option<&str>,
) -> Result<Sheet, Refusal> {
    let on = meeting.date.unwrap_or(NaiveDate::MAX);
    let found = match key {
        Some(key) => {
            sheets::find(register, key, on).map(|sheet| sheets::of_month(register, meeting, sheet))
        }
        None => sheets::for_meeting(register, meeting),
    };
    found.ok_or_else(|| {
        let mut keys: Vec<String> =
            sheets::all(register).into_iter().map(|sheet| sheet.key).collect();
        keys.sort_unstable();
        keys.dedup();
        Refusal::Score(Unscored::NoSheet(key.unwrap_or_default().to_owned(), keys))
    })
}

/// The answers that a meeting was given before and that still count under a sheet.
pub fn given(register: &Register, id: MeetingId, meeting: &Meeting) -> Given {
    let sight = Sight { register, id, meeting, lang: Lang::Vi };
    let marks = sheets::for_meeting(register, meeting)
        .map(|sheet| scoring::standing(&sight, &sheet, &meeting.score))
        .unwrap_or_default();
    Given { sheet: None, marks }
}

/// The meeting as these answers mark it.
///
/// # Errors
/// No sheet of this key.
pub fn look(
    register: &Register,
    id: MeetingId,
    given: &Given,
    lang: Lang,
) -> Result<Assessment, Refusal> {
    let meeting = meeting_of(register, id)?;
    let sheet = sheet_for(register, meeting, given.sheet.as_deref())?;
    Ok(scoring::fill(&Sight { register, id, meeting, lang }, sheet, &given.marks))
}

/// Keeps the score of a meeting: the sheet and the points of every part, each with its reason.
///
/// # Errors
/// A meeting not opened or cancelled; minutes that are adopted; a sheet or part that is not there;
/// more points than a part has; an answer other than what the records say without a reason; parts
/// that nobody answered.
pub fn mark(register: &Register, id: MeetingId, given: &Given) -> Result<Plan, Refusal> {
    let mut meeting = meeting_of(register, id)?.clone();
    match meeting.state {
        MeetingState::Running | MeetingState::Closed => {}
        MeetingState::Draft | MeetingState::Noticed => return Err(Refusal::NotRunning),
        MeetingState::Adopted => return Err(Fault::Sealed.into()),
        MeetingState::Cancelled => return Err(Refusal::Cancelled),
    }
    let mut given = given.clone();
    let sheet = sheet_for(register, &meeting, given.sheet.as_deref())?;
    checked(&sheet, &given.marks)?;
    given.marks.iter_mut().for_each(|mark| mark.by_hand = true);
    let sight = Sight { register, id, meeting: &meeting, lang: Lang::Vi };
    let filled = scoring::fill(&sight, sheet, &given.marks);
    // An answer that says what the records say is theirs.
    given.marks.retain(|mark| {
        let line = filled.lines.iter().find(|line| line.is(mark.criterion, mark.part));
        line.is_some_and(|line| line.known != Some(mark.tenths) || !mark.reason.is_empty())
    });
    let filled = filled.answered(&given.marks);
    complete(&filled)?;
    meeting.score_sheet.clone_from(&filled.sheet.key);
    meeting.score = filled.marks();
    changed(register, id, meeting, Deed::ScoreMeeting)
}

fn checked(sheet: &Sheet, marks: &[ScoreMark]) -> Result<(), Refusal> {
    for mark in marks {
        let part = sheet
            .parts()
            .find(|(criterion, part)| *criterion == mark.criterion && part.number == mark.part);
        let Some((_, part)) = part else {
            return Err(Refusal::Score(Unscored::NoPart(mark.criterion, mark.part)));
        };
        if mark.tenths > part.most {
            return Err(Refusal::Score(Unscored::AboveMost(part.title.clone(), part.most)));
        }
    }
    Ok(())
}

fn complete(filled: &Assessment) -> Result<(), Refusal> {
    let bare = filled.lines.iter().find(|line| {
        line.origin == Origin::ByHand && line.known.is_some() && line.reason.trim().is_empty()
    });
    if let Some(line) = bare {
        let (criterion, part) = (line.criterion, line.part.number);
        let title = line.part.title.clone();
        return Err(Refusal::Score(Unscored::NeedsReason(criterion, part, title)));
    }
    let missing: Vec<_> = filled
        .missing()
        .map(|line| (line.criterion, line.part.number, line.part.title.clone()))
        .collect();
    if missing.is_empty() { Ok(()) } else { Err(Refusal::Score(Unscored::Unanswered(missing))) }
}

/// The marks of a meeting brought up to what the records know now; none where it was not marked.
pub(super) fn settled(register: &Register, id: MeetingId, meeting: &Meeting) -> Vec<ScoreMark> {
    if meeting.score.is_empty() {
        return Vec::new();
    }
    let filled = scoring::assess(register, id, meeting, Lang::Vi);
    let mut marks = filled.map(|filled| filled.marks()).unwrap_or_default();
    for old in &meeting.score {
        let is_there = |it: &ScoreMark| (it.criterion, it.part) == (old.criterion, old.part);
        if !marks.iter().any(is_there) {
            marks.push(old.clone());
        }
    }
    marks
}

/// Answers for the parts that nobody answered: as at the last meeting marked by the same sheet,
/// else the best one. Returns the answers with the day of that meeting.
pub fn usual(
    register: &Register,
    id: MeetingId,
    filled: &Assessment,
) -> (Vec<ScoreMark>, Option<NaiveDate>) {
    let before = register.meeting(id).and_then(|meeting| meeting.date);
    let last = register
        .meetings()
        .filter(|(at, it)| *at != id && it.score_sheet == filled.sheet.key && !it.score.is_empty())
        .filter_map(|(_, it)| it.date.map(|date| (date, it)))
        .filter(|(date, _)| before.is_none_or(|before| *date < before))
        .max_by_key(|(date, _)| *date);
    let answer = |line: &scoring::Line| {
        let (criterion, part) = (line.criterion, line.part.number);
        let mut old = last.iter().flat_map(|(_, it)| &it.score);
        let old = old.find(|mark| mark.criterion == criterion && mark.part == part);
        let best = line.part.answers.iter().map(|it| it.tenths).max().unwrap_or(line.part.most);
        let tenths = old.map_or(best, |mark| mark.tenths.min(line.part.most));
        ScoreMark { criterion, part, tenths, reason: String::new(), by_hand: true }
    };
    (filled.missing().map(answer).collect(), last.map(|(date, _)| date))
}
