//! Where bindings hold.

/// Where a binding holds. A screen names its scopes, the nearest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Scope {
    /// On every screen of an open book.
    Book,
    /// On every screen, the locked one too.
    Everywhere,
    /// Where one line among several is chosen.
    Choose,
    /// In the lists of records.
    List,
    /// On the card of one record.
    Card,
    /// In the form of a record.
    Record,
    /// In every form.
    Form,
    /// In a field of several lines.
    Note,
    /// In the rows of a child table.
    Rows,
    /// In a pop-up that asks yes or no.
    Ask,
    /// In a picker of records or choices.
    Picker,
    /// In the calendar.
    Calendar,
    /// In a text that is only read.
    Pager,
    /// In the list of papers.
    Papers,
    /// On a paper that is read.
    Paper,
    /// Where the form and the place of a file are chosen.
    WritePaper,
    /// Where a file of that name stands already.
    Overwrite,
    /// Where files were written.
    Written,
    /// On the month's screen.
    Month,
    /// In the workspace of a meeting.
    Meeting,
    /// Scoring a meeting.
    Score,
    /// Conducting a meeting.
    Conduct,
    /// Calling the roll of a meeting.
    Roll,
    /// Deciding what is left before a meeting ends.
    Ending,
    /// In the list of members, beside what every list does.
    MemberList,
    /// On a member's card.
    MemberCard,
    /// Preparing a meeting.
    Prepare,
    /// In the list of meetings, beside what every list does.
    MeetingList,
    /// In the list of resolutions, beside what every list does.
    ResolutionList,
    /// In the list of matters that wait, beside what every list does.
    TopicList,
    /// On the plan of a year.
    YearPlan,
    /// With a task, in the follow-up or on its card.
    Tasks,
    /// In the follow-up of all tasks.
    Follow,
    /// On the thread of a decision.
    Thread,
    /// On what each member has to carry.
    Workload,
    /// On a resolution.
    Resolution,
    /// In the history.
    History,
    /// Searching the whole book.
    Search,
    /// In the settings.
    Settings,
    /// Choosing the file of an import.
    ImportPath,
    /// On what an import would do.
    Import,
    /// On a row of an import beside the record of the book.
    ImportRow,
    /// In the list of copies.
    Copies,
    /// On a copy beside the book.
    CopySides,
    /// On the acts that only a copy has.
    CopyActs,
    /// On a copy that was tried out.
    CopyTrial,
    /// Where there is no book yet, or it did not open.
    NoBook,
    /// At the door: passphrase, first questions.
    Door,
    /// On a new recovery code.
    CodeCard,
    /// Where a passphrase or a code of the open book is asked again.
    Secret,
    /// Handing the book over.
    Handover,
    /// On the committee's key.
    CommitteeKey,
    /// Where a paper goes that stands in no register.
    SecretPaper,
}
