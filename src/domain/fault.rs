//! What can be wrong with something typed or read, as data; [`Fault::say`] puts it into words.

use chrono::NaiveDate;

use crate::domain::day::show;
use crate::domain::rules::book::Found;
use crate::words::faults as words;
use crate::words::{Lang, Text, import, seal};

/// What is wrong with one value or one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// A required field is empty.
    Missing,
    /// The key names no field of the kind.
    UnknownField,
    /// Text was expected.
    NotText,
    /// A whole number was expected.
    NotANumber,
    /// The number lies outside these bounds.
    OutOfBounds(i64, i64),
    /// Yes or no was expected.
    NotYesNo,
    /// It cannot be read as a date.
    NotADate,
    /// A date was typed that the calendar does not have.
    NoSuchDay,
    /// It cannot be read as a time of day.
    NotATime,
    /// It is none of the list.
    UnknownChoice,
    /// It points at a record that is not there.
    UnknownReference,
    /// A list of rows was expected.
    NotRows,
    /// More text than a field may hold.
    TooLong,
    /// The date lies after today.
    InTheFuture,
    /// Born on or after the day of admission.
    BornAfterAdmission,
    /// The decision to admit is dated after the ceremony.
    DecisionAfterCeremony,
    /// Official before admission.
    OfficialBeforeAdmission,
    /// The card number is the one of another member, named here.
    CardTwice(String),
    /// Two of the file have the same card number; the other is on this row.
    CardTwiceInFile(u32),
    /// The card is in the book under another name.
    CardOfAnother(String),
    /// Not a card number.
    NotACard,
    /// Not a citizen number of 12 digits.
    NotACitizenNumber,
    /// More votes than voters present: votes, voters.
    VotesAboveVoters(u32, u32),
    /// More voters present than the voting base has: present, base.
    VotersAboveBase(u32, u32),
    /// Too few voters present for a vote: present, base.
    NoQuorum(u32, u32),
    /// Too few voters present for this kind of meeting: present, base, needed.
    BelowQuorum(u32, u32, u32),
    /// The ballots of a vote do not add up.
    Ballots(crate::domain::rules::ballots::Uneven),
    /// Fewer official members than a cell needs to vote: there are, needed.
    TooFewOfficial(u32, u32),
    /// Too many members of whom it is not known whether they are official: how many.
    StandingUnknown(u32),
    /// The committee has more members than allowed: members, allowed.
    CommitteeTooLarge(u32, u32),
    /// A task without anyone to answer for it.
    NoLead,
    /// A deadline of kind "date" without a date.
    NoDeadline,
    /// The deadline lies before the start.
    DeadlineBeforeStart,
    /// Stopping a task needs a vote of the meeting.
    StopNeedsVote,
    /// The meeting still has tasks without result or decision; how many.
    TasksUndecided(u32),
    /// The end lies before the beginning.
    EndBeforeStart,
    /// A cell may not issue this kind of document.
    KindNotAllowed,
    /// This number of its series is already given.
    NumberTaken(u32),
    /// Sealed text cannot be changed.
    Sealed,
    /// What a sealed resolution says of a task cannot be changed.
    SealedClause,
    /// A seal that this book did not make.
    ForeignSeal,
    /// Minutes that would count as adopted without a seal.
    Unsealed,
    /// The record is still pointed at by others; how many.
    StillUsed(u32),
    /// Only once: the meeting already has this member in the roll, the item this number.
    Twice,
    /// No rule is known under this key.
    UnknownRule,
    /// The records know no measure under this key.
    UnknownMeasure,
    /// The rule value cannot be read as its rule needs.
    BadRuleValue,
    /// One meeting of its kind too many in a month: the day of the other, how many the rule
    /// allows, the rule in force.
    SecondInMonth(NaiveDate, u32, Option<Box<Found>>),
    /// A meeting held to its end on a day that has not come.
    NotHeldYet,
    /// A rule amended so that a vote in sealed minutes would come out otherwise.
    RuleOfSealed,
    /// Nothing joins the agenda of a meeting that is over.
    AgendaOver,
    /// Text marked as a state secret must not be kept here.
    SecretMarking,
    /// A name that several bear: who they are.
    SeveralMembers(String),
    /// A name that nobody of the book bears, with names near to it where there are any.
    NoSuchMember(String),
    /// A number that several resolutions have: which.
    SeveralResolutions(String),
    /// No resolution of the book has this number.
    NoSuchResolution,
    /// No meeting of the book was held on this day.
    NoSuchMeeting,
    /// An earlier row of the file, named here, says something else of the same.
    TwiceInFile(u32),
}

impl Fault {
    /// The sentence, in the user's language.
    pub fn say(&self, lang: Lang) -> String {
        let two = |text: Text, a: u32, b: u32| {
            text.fill(lang, &[("a", &a.to_string()), ("b", &b.to_string())])
        };
        let one = |text: Text, n: u32| text.fill(lang, &[("n", &n.to_string())]);
        let plain = |text: Text| text.get(lang).to_owned();
        match self {
            Self::OutOfBounds(low, high) => words::OUT_OF_BOUNDS
                .fill(lang, &[("low", &low.to_string()), ("high", &high.to_string())]),
            Self::SecondInMonth(on, n, rule) => {
                let source = rule.as_ref().map(|rule| rule.say_source(lang)).unwrap_or_default();
                let values = [("date", show(*on)), ("n", n.to_string()), ("source", source)];
                let values = values.each_ref().map(|(key, value)| (*key, value.as_str()));
                words::SECOND_IN_MONTH.fill(lang, &values)
            }
            Self::CardTwice(name) => words::CARD_TWICE.fill(lang, &[("name", name)]),
            Self::CardOfAnother(name) => words::CARD_OF_ANOTHER.fill(lang, &[("name", name)]),
            Self::CardTwiceInFile(row) => one(words::CARD_TWICE_IN_FILE, *row),
            Self::VotesAboveVoters(a, b) => two(words::VOTES_ABOVE_VOTERS, *a, *b),
            Self::VotersAboveBase(a, b) => two(words::VOTERS_ABOVE_BASE, *a, *b),
            Self::NoQuorum(a, b) => two(words::NO_QUORUM, *a, *b),
            Self::BelowQuorum(a, b, n) => words::BELOW_QUORUM
                .fill(lang, &[("a", &a.to_string()), ("b", &b.to_string()), ("n", &n.to_string())]),
            Self::Ballots(uneven) => uneven.say(lang),
            Self::TooFewOfficial(a, b) => two(words::TOO_FEW_OFFICIAL, *a, *b),
            Self::CommitteeTooLarge(a, b) => two(words::COMMITTEE_TOO_LARGE, *a, *b),
            Self::TasksUndecided(n) => one(words::TASKS_UNDECIDED, *n),
            Self::StandingUnknown(n) => one(words::STANDING_UNKNOWN, *n),
            Self::NumberTaken(n) => one(words::NUMBER_TAKEN, *n),
            Self::StillUsed(n) => one(words::STILL_USED, *n),
            Self::TwiceInFile(row) => one(import::TWICE_IN_FILE, *row),
            Self::SeveralMembers(names) => import::SEVERAL_MEMBERS.fill(lang, &[("names", names)]),
            Self::NoSuchMember(near) if !near.is_empty() => {
                import::MEMBER_NEAR.fill(lang, &[("names", near)])
            }
            Self::SeveralResolutions(names) => {
                import::SEVERAL_RESOLUTIONS.fill(lang, &[("names", names)])
            }
            other => plain(other.plain()),
        }
    }

    /// The text of a fault that carries no data.
    const fn plain(&self) -> Text {
        match self {
            Self::Missing => words::MISSING,
            Self::UnknownField => words::UNKNOWN_FIELD,
            Self::NotText => words::NOT_TEXT,
            Self::NotANumber => words::NOT_A_NUMBER,
            Self::NotYesNo => words::NOT_YES_NO,
            Self::NotADate => words::NOT_A_DATE,
            Self::NoSuchDay => words::NO_SUCH_DAY,
            Self::NotATime => words::NOT_A_TIME,
            Self::UnknownChoice => words::UNKNOWN_CHOICE,
            Self::UnknownReference => words::UNKNOWN_REFERENCE,
            Self::NotRows => words::NOT_ROWS,
            Self::TooLong => words::TOO_LONG,
            Self::InTheFuture => words::IN_THE_FUTURE,
            Self::BornAfterAdmission => words::BORN_AFTER_ADMISSION,
            Self::DecisionAfterCeremony => words::DECISION_AFTER_CEREMONY,
            Self::OfficialBeforeAdmission => words::OFFICIAL_BEFORE_ADMISSION,
            Self::NotACard => words::NOT_A_CARD,
            Self::NotACitizenNumber => words::NOT_A_CITIZEN_NUMBER,
            Self::NoLead => words::NO_LEAD,
            Self::NoDeadline => words::NO_DEADLINE,
            Self::DeadlineBeforeStart => words::DEADLINE_BEFORE_START,
            Self::StopNeedsVote => words::STOP_NEEDS_VOTE,
            Self::EndBeforeStart => words::END_BEFORE_START,
            Self::KindNotAllowed => words::KIND_NOT_ALLOWED,
            Self::Sealed => words::SEALED,
            Self::SealedClause => seal::CLAUSE,
            Self::ForeignSeal => seal::FOREIGN,
            Self::Unsealed => seal::UNSEALED,
            Self::NotHeldYet => words::NOT_HELD_YET,
            Self::RuleOfSealed => seal::RULE_OF_SEALED,
            Self::Twice => words::TWICE,
            Self::UnknownRule => words::UNKNOWN_RULE,
            Self::UnknownMeasure => words::UNKNOWN_MEASURE,
            Self::BadRuleValue => words::BAD_RULE_VALUE,
            Self::SecretMarking => words::SECRET_MARKING,
            Self::AgendaOver => words::AGENDA_OVER,
            Self::NoSuchMember(_) => import::NO_SUCH_MEMBER,
            Self::NoSuchResolution => import::NO_SUCH_RESOLUTION,
            Self::NoSuchMeeting => import::NO_SUCH_MEETING,
            Self::OutOfBounds(..)
            | Self::CardTwice(_)
            | Self::CardTwiceInFile(_)
            | Self::CardOfAnother(_)
            | Self::VotesAboveVoters(..)
            | Self::VotersAboveBase(..)
            | Self::NoQuorum(..)
            | Self::BelowQuorum(..)
            | Self::Ballots(_)
            | Self::TooFewOfficial(..)
            | Self::CommitteeTooLarge(..)
            | Self::TasksUndecided(_)
            | Self::StandingUnknown(_)
            | Self::NumberTaken(_)
            | Self::StillUsed(_)
            | Self::TwiceInFile(_)
            | Self::SeveralMembers(_)
            | Self::SeveralResolutions(_)
            | Self::SecondInMonth(..) => Text::EMPTY,
        }
    }
}

/// A fault with the field that has it; the key is empty when it concerns the record as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The field's key.
    pub field: &'static str,
    /// What is wrong.
    pub fault: Fault,
}

impl Problem {
    /// A fault of one field.
    pub const fn new(field: &'static str, fault: Fault) -> Self {
        Self { field, fault }
    }
}
