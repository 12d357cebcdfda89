//! The usual order of each kind of meeting, as data.
//!
//! The order of the monthly meeting is built from the steps of the Central Organisation
//! Committee's guidance on cell meetings (42-HD/BTCTW, 2025) and the scripts that communes hand
//! out after it. Minutes are our proposal: the monthly meeting reaches the 90 minutes asked for,
//! and 120 with a thematic part. Titles are written into the book and printed, so they are
//! Vietnamese: the language of the paper.

use crate::domain::field::Described as _;
use crate::domain::meeting::{Item, MeetingKind, Part};
pub use crate::domain::template::Role;
use crate::words::agenda::title;

/// One step of the usual order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// Its stable key: files and other modules know the step by it.
    pub key: &'static str,
    /// The part of the meeting.
    pub part: Part,
    /// What stands on the agenda.
    pub title: &'static str,
    /// Minutes proposed.
    pub minutes: u32,
    /// Who usually leads it.
    pub role: Role,
}

const fn opening(key: &'static str, title: &'static str, minutes: u32, role: Role) -> Step {
    Step { key, part: Part::Opening, title, minutes, role }
}

const fn content(key: &'static str, title: &'static str, minutes: u32, role: Role) -> Step {
    Step { key, part: Part::Content, title, minutes, role }
}

const fn closing(key: &'static str, title: &'static str, minutes: u32, role: Role) -> Step {
    Step { key, part: Part::Closing, title, minutes, role }
}

/// The step in which results of earlier resolutions are heard.
pub const LAST_RESULTS: &str = "last_results";
/// The step for members' own matters, after which such items are put.
pub const OWN_MATTERS: &str = "own_matters";
/// The step of a member's recognition as an official member.
pub const RECOGNITION: &str = "recognition";
/// The thematic part of a combined meeting.
pub const THEME: &str = "theme";
/// The step in which opinions are usually noted.
pub const DISCUSSION: &str = "discussion";
/// The step in which the draft of next month's work is presented.
pub const DRAFT: &str = "draft";

/// The thematic part, put before the draft when the monthly meeting has one.
pub const THEME_STEP: Step = content(THEME, title::THEME, 30, Role::Open);

const REGULAR: &[Step] = &[
    opening("opening", title::OPENING, 2, Role::Secretary),
    opening("clerk", title::CLERK, 1, Role::Secretary),
    opening("roll_call", title::ROLL_CALL, 3, Role::Clerk),
    opening("dues", title::DUES, 2, Role::Deputy),
    opening("agenda", title::AGENDA, 2, Role::Secretary),
    content("news", title::NEWS, 8, Role::Deputy),
    content("ideology", title::IDEOLOGY, 15, Role::Secretary),
    content(LAST_RESULTS, title::LAST_RESULTS, 10, Role::Deputy),
    content("members_work", title::MEMBERS_WORK, 6, Role::Open),
    content(DRAFT, title::DRAFT, 6, Role::Secretary),
    content(DISCUSSION, title::DISCUSSION, 15, Role::Open),
    content(OWN_MATTERS, title::OWN_MATTERS, 4, Role::Secretary),
    content("observer", title::OBSERVER, 3, Role::Observer),
    closing("conclusion", title::CONCLUSION, 4, Role::Secretary),
    closing("assignment", title::ASSIGNMENT, 4, Role::Secretary),
    closing("vote", title::VOTE, 3, Role::Secretary),
    closing("score", title::SCORE, 3, Role::Secretary),
    closing("minutes", title::MINUTES, 4, Role::Clerk),
];

const COMMITTEE: &[Step] = &[
    content(LAST_RESULTS, title::LAST_RESULTS, 10, Role::Secretary),
    content("committee_content", title::COMMITTEE_CONTENT, 10, Role::Secretary),
    content(DRAFT, title::COMMITTEE_DRAFT, 15, Role::Deputy),
    content("committee_points", title::COMMITTEE_POINTS, 10, Role::Secretary),
    content("committee_other", title::COMMITTEE_OTHER, 5, Role::Open),
    closing("conclusion", title::CONCLUSION, 5, Role::Secretary),
    closing("minutes", title::MINUTES, 5, Role::Clerk),
];

const THEMATIC: &[Step] = &[
    opening("opening", title::OPENING, 2, Role::Secretary),
    opening("clerk", title::CLERK, 1, Role::Secretary),
    opening("roll_call", title::ROLL_CALL, 3, Role::Clerk),
    content("theme_aim", title::THEME_AIM, 5, Role::Secretary),
    content(THEME, title::THEME_PAPER, 25, Role::Open),
    content(DISCUSSION, title::THEME_DEBATE, 40, Role::Open),
    closing("conclusion", title::THEME_CONCLUSION, 10, Role::Secretary),
    closing("minutes", title::MINUTES, 5, Role::Clerk),
];

const EXTRAORDINARY: &[Step] = &[
    opening("opening", title::OPENING, 2, Role::Secretary),
    opening("clerk", title::CLERK, 1, Role::Secretary),
    opening("roll_call", title::ROLL_CALL, 3, Role::Clerk),
    content("matter", title::MATTER, 10, Role::Secretary),
    content(DISCUSSION, title::DISCUSSION, 20, Role::Open),
    closing("conclusion", title::CONCLUSION, 5, Role::Secretary),
    closing("vote", title::VOTE, 5, Role::Secretary),
    closing("minutes", title::MINUTES, 5, Role::Clerk),
];

/// Admission and recognition: one person at a time, each with a vote.
const MEMBER_VOTE: &[Step] = &[
    opening("opening", title::OPENING, 2, Role::Secretary),
    opening("clerk", title::CLERK, 1, Role::Secretary),
    opening("roll_call", title::ROLL_CALL, 3, Role::Clerk),
    content("case", title::CASE, 10, Role::Secretary),
    content(DISCUSSION, title::CASE_DEBATE, 15, Role::Open),
    content("vote", title::CASE_VOTE, 10, Role::Secretary),
    closing("ballot", title::BALLOT, 5, Role::Secretary),
    closing("conclusion", title::CASE_CONCLUSION, 3, Role::Secretary),
    closing("minutes", title::MINUTES, 5, Role::Clerk),
];

const CEREMONY: &[Step] = &[
    opening("flag", title::FLAG, 3, Role::Secretary),
    opening("opening", title::OPENING, 5, Role::Secretary),
    content("decision", title::DECISION_READ, 5, Role::Secretary),
    content("handed", title::DECISION_HANDED, 3, Role::Secretary),
    content("oath", title::OATH, 5, Role::Open),
    content("mentor", title::MENTOR, 5, Role::Secretary),
    content("branches", title::BRANCHES_SPEAK, 3, Role::Open),
    content("observer", title::OBSERVER, 5, Role::Observer),
    closing("conclusion", title::CONCLUSION, 5, Role::Secretary),
];

const REVIEW: &[Step] = &[
    opening("opening", title::OPENING, 3, Role::Secretary),
    opening("clerk", title::CLERK, 1, Role::Secretary),
    opening("roll_call", title::ROLL_CALL, 3, Role::Clerk),
    content("self_review", title::SELF_REVIEW, 60, Role::Open),
    content("committee_review", title::COMMITTEE_REVIEW, 10, Role::Secretary),
    content(DISCUSSION, title::CRITICISM, 40, Role::Open),
    content("rating", title::RATING, 20, Role::Secretary),
    content("observer", title::OBSERVER, 5, Role::Observer),
    closing("conclusion", title::CONCLUSION, 5, Role::Secretary),
    closing("vote", title::RATING_VOTE, 10, Role::Secretary),
    closing("minutes", title::MINUTES, 5, Role::Clerk),
];

const HALF_YEAR: &[Step] = &[
    opening("opening", title::OPENING, 3, Role::Secretary),
    opening("clerk", title::CLERK, 1, Role::Secretary),
    opening("roll_call", title::ROLL_CALL, 3, Role::Clerk),
    content("half_year", title::HALF_YEAR, 20, Role::Secretary),
    content(LAST_RESULTS, title::LAST_RESULTS, 15, Role::Deputy),
    content("half_plan", title::HALF_PLAN, 10, Role::Secretary),
    content(DISCUSSION, title::DISCUSSION, 30, Role::Open),
    content("observer", title::OBSERVER, 5, Role::Observer),
    closing("conclusion", title::CONCLUSION, 5, Role::Secretary),
    closing("vote", title::VOTE, 5, Role::Secretary),
    closing("minutes", title::MINUTES, 5, Role::Clerk),
];

const YEAR: &[Step] = &[
    opening("opening", title::OPENING, 3, Role::Secretary),
    opening("clerk", title::CLERK, 1, Role::Secretary),
    opening("roll_call", title::ROLL_CALL, 3, Role::Clerk),
    content("year_report", title::YEAR_REPORT, 25, Role::Secretary),
    content(LAST_RESULTS, title::LAST_RESULTS, 15, Role::Deputy),
    content("year_plan", title::YEAR_PLAN, 15, Role::Secretary),
    content(DISCUSSION, title::DISCUSSION, 30, Role::Open),
    content("reward", title::REWARD, 10, Role::Secretary),
    content("observer", title::OBSERVER, 5, Role::Observer),
    closing("conclusion", title::CONCLUSION, 5, Role::Secretary),
    closing("vote", title::VOTE, 5, Role::Secretary),
    closing("minutes", title::MINUTES, 5, Role::Clerk),
];

const CONGRESS: &[Step] = &[
    opening("flag", title::FLAG, 5, Role::Secretary),
    opening("opening", title::OPENING, 5, Role::Secretary),
    opening("presidium", title::PRESIDIUM, 5, Role::Secretary),
    opening("delegates", title::DELEGATES, 10, Role::Clerk),
    opening("agenda", title::CONGRESS_AGENDA, 5, Role::Secretary),
    content("term_report", title::TERM_REPORT, 30, Role::Secretary),
    content("committee_review", title::COMMITTEE_REVIEW, 15, Role::Deputy),
    content(DISCUSSION, title::DISCUSSION, 60, Role::Open),
    content("observer", title::OBSERVER, 15, Role::Observer),
    content("candidates", title::CANDIDATES, 20, Role::Secretary),
    content("tellers", title::TELLERS, 5, Role::Secretary),
    content("election", title::ELECTION, 60, Role::Open),
    content("new_committee", title::NEW_COMMITTEE, 5, Role::Open),
    closing("vote", title::CONGRESS_VOTE, 10, Role::Clerk),
    closing("minutes", title::MINUTES, 5, Role::Clerk),
    closing("conclusion", title::CONGRESS_CLOSE, 5, Role::Secretary),
];

const INSPECTION: &[Step] = &[
    opening("opening", title::OPENING, 3, Role::Secretary),
    opening("clerk", title::CLERK, 1, Role::Secretary),
    opening("roll_call", title::ROLL_CALL, 3, Role::Clerk),
    content("inspection_plan", title::INSPECTION_PLAN, 5, Role::Secretary),
    content("inspection_report", title::INSPECTION_REPORT, 20, Role::Open),
    content(DISCUSSION, title::DISCUSSION, 20, Role::Open),
    content("self_report", title::ANSWER_OF_INSPECTED, 5, Role::Open),
    closing("conclusion", title::INSPECTION_FINDING, 10, Role::Secretary),
    closing("vote", title::VOTE_FINDING, 5, Role::Secretary),
    closing("minutes", title::MINUTES, 5, Role::Clerk),
];

const DISCIPLINE: &[Step] = &[
    opening("opening", title::OPENING, 3, Role::Secretary),
    opening("clerk", title::CLERK, 1, Role::Secretary),
    opening("roll_call", title::ROLL_CALL, 3, Role::Clerk),
    content("offence", title::OFFENCE, 20, Role::Secretary),
    content("self_review", title::SELF_CRITICISM, 10, Role::Open),
    content(DISCUSSION, title::CASE_DEBATE, 30, Role::Open),
    content("vote", title::CASE_VOTE, 10, Role::Secretary),
    closing("ballot", title::BALLOT, 5, Role::Secretary),
    closing("conclusion", title::PENALTY_CONCLUSION, 3, Role::Secretary),
    closing("minutes", title::MINUTES, 5, Role::Clerk),
];

/// The usual order of a kind of meeting.
pub const fn steps(kind: MeetingKind) -> &'static [Step] {
    match kind {
        MeetingKind::Regular => REGULAR,
        MeetingKind::Committee => COMMITTEE,
        MeetingKind::Thematic => THEMATIC,
        MeetingKind::Extraordinary => EXTRAORDINARY,
        MeetingKind::Ceremony => CEREMONY,
        MeetingKind::AdmissionVote | MeetingKind::RecognitionVote => MEMBER_VOTE,
        MeetingKind::Review => REVIEW,
        MeetingKind::HalfYear => HALF_YEAR,
        MeetingKind::Year => YEAR,
        MeetingKind::Congress => CONGRESS,
        MeetingKind::Inspection => INSPECTION,
        MeetingKind::Discipline => DISCIPLINE,
    }
}

impl Step {
    /// The item of an agenda made of this step; who presents it is filled in by the caller.
    pub fn item(&self, number: u32) -> Item {
        Item {
            number,
            part: self.part,
            title: self.title.to_owned(),
            step: self.key.to_owned(),
            planned: Some(self.minutes),
            ..Item::blank()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Choices as _;

    #[test]
    fn the_monthly_meeting_has_eighteen_steps_and_its_ninety_minutes() {
        let total: u32 = steps(MeetingKind::Regular).iter().map(|step| step.minutes).sum();
        assert_eq!(steps(MeetingKind::Regular).len(), 18);
        assert_eq!(total, 95);
        assert!(total + THEME_STEP.minutes >= 120);
    }

    #[test]
    fn every_kind_has_what_its_minutes_and_votes_need() {
        let has = |kind: MeetingKind, key: &str| steps(kind).iter().any(|step| step.key == key);
        for kind in MeetingKind::ALL {
            let (kind, small) = (*kind, matches!(kind, MeetingKind::Committee));
            let ceremony = kind == MeetingKind::Ceremony;
            let presided = kind == MeetingKind::Congress;
            assert!(has(kind, "minutes") || ceremony, "{kind:?} writes minutes");
            assert!(has(kind, "clerk") || small || ceremony || presided, "{kind:?} has a clerk");
            let called = has(kind, "roll_call") || has(kind, "delegates");
            assert!(called || small || ceremony, "{kind:?} calls the roll");
        }
        for (kind, key) in [
            (MeetingKind::AdmissionVote, "ballot"),
            (MeetingKind::RecognitionVote, "ballot"),
            (MeetingKind::Discipline, "ballot"),
            (MeetingKind::Review, "rating"),
            (MeetingKind::Review, "vote"),
            (MeetingKind::Congress, "tellers"),
            (MeetingKind::Congress, "election"),
            (MeetingKind::Congress, "observer"),
            (MeetingKind::Year, LAST_RESULTS),
            (MeetingKind::HalfYear, LAST_RESULTS),
            (MeetingKind::Committee, LAST_RESULTS),
            (MeetingKind::Thematic, THEME),
        ] {
            assert!(has(kind, key), "{kind:?} {key}");
        }
    }

    #[test]
    fn every_kind_has_an_order_with_keys_of_its_own_and_parts_in_turn() {
        for kind in MeetingKind::ALL {
            let steps = steps(*kind);
            assert!(steps.len() >= 5, "{kind:?}");
            assert!(steps.windows(2).all(|pair| pair[0].part <= pair[1].part), "{kind:?}");
            let mut keys: Vec<_> = steps.iter().map(|step| step.key).collect();
            keys.sort_unstable();
            keys.dedup();
            assert_eq!(keys.len(), steps.len(), "{kind:?}");
        }
    }
}
