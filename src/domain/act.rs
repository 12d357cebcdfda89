//! What is written to the book: an act is an account of what was done, with its changes, each
//! with both sides, so that it can be told and taken back.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::domain::Id;
use crate::domain::record::Record;
use crate::words::deeds as word;
use crate::words::{Lang, backup, keys, seal, wall_clock};

/// One record before and after: new, edited or deleted. The inverse is the swap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Which record.
    pub id: Id,
    /// What it was; `None` where it was not.
    pub before: Option<Record>,
    /// What it becomes; `None` where it goes.
    pub after: Option<Record>,
}

impl Change {
    /// A record that was not there before.
    pub const fn new(id: Id, after: Record) -> Self {
        Self { id, before: None, after: Some(after) }
    }

    /// The same change backwards.
    #[must_use]
    pub fn inverse(self) -> Self {
        Self { id: self.id, before: self.after, after: self.before }
    }
}

choices! {
    /// What was done, told in one line of the history. Keys are stored: never change one.
    Deed {
        Create = "create": word::CREATE,
        Edit = "edit": word::EDIT,
        Delete = "delete": word::DELETE,
        CreateCell = "create_cell": word::CREATE_CELL,
        EditCell = "edit_cell": word::EDIT_CELL,
        AddMember = "add_member": word::ADD_MEMBER,
        EditMember = "edit_member": word::EDIT_MEMBER,
        DeleteMember = "delete_member": word::DELETE_MEMBER,
        RecordEvent = "record_event": word::RECORD_EVENT,
        Import = "import": word::IMPORT,
        PlanMeeting = "plan_meeting": word::PLAN_MEETING,
        EditMeeting = "edit_meeting": word::EDIT_MEETING,
        DeleteMeeting = "delete_meeting": word::DELETE_MEETING,
        NoticeSent = "notice_sent": word::NOTICE_SENT,
        RollCall = "roll_call": word::ROLL_CALL,
        RunItem = "run_item": word::RUN_ITEM,
        NoteOpinion = "note_opinion": word::NOTE_OPINION,
        RecordVote = "record_vote": word::RECORD_VOTE,
        ReviewTask = "review_task": word::REVIEW_TASK,
        OpenMeeting = "open_meeting": word::OPEN_MEETING,
        CloseMeeting = "close_meeting": word::CLOSE_MEETING,
        AdoptMinutes = "adopt_minutes": word::ADOPT_MINUTES,
        CorrectText = "correct_text": seal::DEED_CORRECT,
        AddResolution = "add_resolution": word::ADD_RESOLUTION,
        EditResolution = "edit_resolution": word::EDIT_RESOLUTION,
        AdoptResolution = "adopt_resolution": word::ADOPT_RESOLUTION,
        ReserveNumber = "reserve_number": word::RESERVE_NUMBER,
        CancelResolution = "cancel_resolution": word::CANCEL_RESOLUTION,
        AddTask = "add_task": word::ADD_TASK,
        EditTask = "edit_task": word::EDIT_TASK,
        DeleteTask = "delete_task": word::DELETE_TASK,
        ReportProgress = "report_progress": word::REPORT_PROGRESS,
        ExtendTask = "extend_task": word::EXTEND_TASK,
        CloseTask = "close_task": word::CLOSE_TASK,
        AmendRule = "amend_rule": word::AMEND_RULE,
        MarkReported = "mark_reported": word::MARK_REPORTED,
        ScoreMeeting = "score_meeting": word::SCORE_MEETING,
        Undo = "undo": word::UNDO,
        Redo = "redo": word::REDO,
        Salvage = "salvage": word::SALVAGE,
        SaveTemplate = "save_template": word::SAVE_TEMPLATE,
        ParkItem = "park_item": word::PARK_ITEM,
        TakeUpTopic = "take_up_topic": word::TAKE_UP_TOPIC,
        DropTopic = "drop_topic": word::DROP_TOPIC,
        CopyItem = "copy_item": word::COPY_ITEM,
        PlanYear = "plan_year": word::PLAN_YEAR,
        CheckTask = "check_task": word::CHECK_TASK,
        AddEvidence = "add_evidence": word::ADD_EVIDENCE,
        HandOverTask = "hand_over_task": word::HAND_OVER_TASK,
        PlanStep = "plan_step": word::PLAN_STEP,
        WritePaper = "write_paper": word::WRITE_PAPER,
        Restore = "restore": backup::DEED_RESTORE,
        Drill = "drill": backup::DEED_DRILL,
        ChangePassphrase = "change_passphrase": keys::CHANGE_PASSPHRASE,
        NewRecovery = "new_recovery": keys::NEW_RECOVERY,
        AddCommittee = "add_committee": keys::ADD_COMMITTEE,
        RemoveCommittee = "remove_committee": keys::REMOVE_COMMITTEE,
        UseCommittee = "use_committee": keys::USE_COMMITTEE,
        HandOverBook = "hand_over_book": keys::HAND_OVER_BOOK,
        ErasePerson = "erase_person": word::ERASE_PERSON,
        SetDate = "set_date": wall_clock::DEED,
    }
}

impl Deed {
    /// Whether it seals something: then nothing up to it is taken back any more.
    pub const fn seals(self) -> bool {
        matches!(self, Self::AdoptMinutes | Self::CorrectText)
    }

    /// Whether it is about the ways into the book, and not about what stands in it.
    pub const fn concerns_ways(self) -> bool {
        matches!(
            self,
            Self::ChangePassphrase
                | Self::NewRecovery
                | Self::AddCommittee
                | Self::RemoveCommittee
                | Self::UseCommittee
                | Self::HandOverBook
        )
    }

    /// Whether neither it nor anything before it is taken back: undoing must not bring back what a
    /// person had erased, nor change what is sealed.
    pub const fn is_final(self) -> bool {
        self.seals() || matches!(self, Self::ErasePerson)
    }
}

/// The account of an act: what was done to what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// What was done.
    pub deed: Deed,
    /// To what, in a few words: a name, a number, a title.
    pub about: String,
}

impl Account {
    /// An account.
    pub fn new(deed: Deed, about: impl Into<String>) -> Self {
        Self { deed, about: about.into() }
    }

    /// The line of the history.
    pub fn say(&self, lang: Lang) -> String {
        let line = self.deed.name().fill(lang, &[("about", &self.about)]);
        line.trim_end_matches([' ', ':']).to_owned()
    }
}

/// One act: all of its changes are kept, or none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// What was done.
    pub account: Account,
    /// Who did it, as the settings name the person.
    pub author: String,
    /// Local wall time; order goes by sequence, never by this.
    pub at: NaiveDateTime,
    /// The changes, each record at most once.
    pub changes: Vec<Change>,
    /// The sequence of the act that this one takes back.
    pub reverses: Option<u64>,
}

/// What the history knows of an act without its changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its place in the order of all acts, from 1.
    pub seq: u64,
    /// What was done.
    pub account: Account,
    /// Who.
    pub author: String,
    /// When, by the wall clock of that day.
    pub at: NaiveDateTime,
    /// The records that it changed.
    pub ids: Vec<Id>,
    /// The act that it takes back.
    pub reverses: Option<u64>,
}

/// What undo and redo would take back next, found from the whole history.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Timeline {
    done: Vec<u64>,
    undone: Vec<u64>,
    barrier: Option<u64>,
}

impl Timeline {
    /// Takes note of one more act, in order.
    pub fn note(&mut self, entry: &Entry) {
        match (entry.reverses, entry.account.deed) {
            (Some(_), Deed::Redo) => {
                self.undone.pop();
                self.done.push(entry.seq);
            }
            (Some(_), _) => {
                self.done.pop();
                self.undone.push(entry.seq);
            }
            // The cell itself is never taken back: a book without one is no book.
            (None, Deed::CreateCell | Deed::Salvage) => self.undone.clear(),
            // What left the book as a file cannot be called back, nor what day it was; a copy was only
            // looked at or put in place whole: the book itself did not change by the act.
            (None, Deed::WritePaper | Deed::SetDate | Deed::Restore | Deed::Drill) => {}
            // Nor can a way in, which stands in no record.
            (None, deed) if deed.concerns_ways() => {}
            (None, deed) if deed.is_final() => {
                *self = Self { barrier: Some(entry.seq), ..Self::default() };
            }
            (None, _) => {
                self.undone.clear();
                self.done.push(entry.seq);
            }
        }
    }

    /// The act that undo takes back.
    pub fn to_undo(&self) -> Option<u64> {
        self.done.last().copied()
    }

    /// The last act that is final: neither it nor anything before it is taken back.
    pub const fn barrier(&self) -> Option<u64> {
        self.barrier
    }

    /// The undo that redo takes back.
    pub fn to_redo(&self) -> Option<u64> {
        self.undone.last().copied()
    }
}

impl Act {
    /// An act that changes no record: something was done with the book as a whole.
    pub const fn noted(account: Account, author: String, at: NaiveDateTime) -> Self {
        Self { account, author, at, changes: Vec::new(), reverses: None }
    }

    /// What the history knows of this act, kept under `seq`.
    pub fn entry(&self, seq: u64) -> Entry {
        Entry {
            seq,
            account: self.account.clone(),
            author: self.author.clone(),
            at: self.at,
            ids: self.changes.iter().map(|change| change.id).collect(),
            reverses: self.reverses,
        }
    }

    /// The act that takes this one back; `seq` is this act's place. Its account repeats what is
    /// taken back, so that undo tells in words what it undid.
    #[must_use]
    pub fn inverse(self, seq: u64, deed: Deed, author: String, at: NaiveDateTime) -> Self {
        let changes = self.changes.into_iter().rev().map(Change::inverse).collect();
        Self {
            account: Account::new(deed, self.account.about),
            author,
            at,
            changes,
            reverses: Some(seq),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Choices as _;

    #[test]
    fn undo_and_redo_walk_the_whole_history() {
        let entry = |seq, deed, reverses| Entry {
            seq,
            account: Account::new(deed, ""),
            author: String::new(),
            at: NaiveDateTime::default(),
            ids: Vec::new(),
            reverses,
        };
        let mut line = Timeline::default();
        line.note(&entry(1, Deed::Create, None));
        line.note(&entry(2, Deed::Edit, None));
        assert_eq!((line.to_undo(), line.to_redo()), (Some(2), None));
        line.note(&entry(3, Deed::Undo, Some(2)));
        assert_eq!((line.to_undo(), line.to_redo()), (Some(1), Some(3)));
        line.note(&entry(4, Deed::Undo, Some(1)));
        assert_eq!((line.to_undo(), line.to_redo()), (None, Some(4)));
        line.note(&entry(5, Deed::Redo, Some(4)));
        assert_eq!((line.to_undo(), line.to_redo()), (Some(5), Some(3)));
        line.note(&entry(6, Deed::Create, None));
        assert_eq!((line.to_undo(), line.to_redo()), (Some(6), None));
        // what is sealed stays, with all before it
        line.note(&entry(7, Deed::AdoptMinutes, None));
        assert_eq!((line.to_undo(), line.to_redo(), line.barrier()), (None, None, Some(7)));
        line.note(&entry(8, Deed::MarkReported, None));
        assert_eq!(line.to_undo(), Some(8));
        line.note(&entry(9, Deed::Undo, Some(8)));
        assert_eq!((line.to_undo(), line.to_redo()), (None, Some(9)));
        // nor does undo bring back what a person had erased
        let mut erased = line.clone();
        erased.note(&entry(10, Deed::ErasePerson, None));
        assert_eq!((erased.to_undo(), erased.to_redo(), erased.barrier()), (None, None, Some(10)));
        // a paper written stands in nobody's way
        line.note(&entry(10, Deed::WritePaper, None));
        assert_eq!((line.to_undo(), line.to_redo()), (None, Some(9)));
        // nor does another way in
        for (seq, deed) in
            (11..).zip([Deed::ChangePassphrase, Deed::NewRecovery, Deed::HandOverBook])
        {
            line.note(&entry(seq, deed, None));
            assert_eq!((line.to_undo(), line.to_redo()), (None, Some(9)));
        }
        // the cell stays
        let mut line = Timeline::default();
        line.note(&entry(1, Deed::CreateCell, None));
        assert_eq!((line.to_undo(), line.to_redo()), (None, None));
    }

    #[test]
    fn deeds_have_keys_of_their_own() {
        let mut keys: Vec<_> = Deed::ALL.iter().map(|deed| deed.key()).collect();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), Deed::ALL.len());
    }
}
