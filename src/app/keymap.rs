//! The one table of keys. Footer, help and key sheets are read from it.
//!
//! A binding is a whole fact: where it holds, which keys, what they do, whether the footer shows
//! it. Telex and VNI rewrite letters while they are typed, so every action has a key that is no
//! letter; letters are a second way.

pub use crate::app::in_force::{in_force, resolve};
pub use crate::app::scope::Scope;

use crate::app::action::Action;
use crate::app::key::{Code, Key};

/// A binding.
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    /// Where it holds.
    pub scope: Scope,
    /// The keys, the first is the one shown.
    pub keys: &'static [Key],
    /// What they do.
    pub action: Action,
    /// Whether the footer shows it.
    pub foot: bool,
}

const fn foot(scope: Scope, action: Action, keys: &'static [Key]) -> Binding {
    Binding { scope, keys, action, foot: true }
}

const fn more(scope: Scope, action: Action, keys: &'static [Key]) -> Binding {
    Binding { scope, keys, action, foot: false }
}

const fn k(code: Code) -> Key {
    Key::plain(code)
}

const fn c(letter: char) -> Key {
    Key::char(letter)
}

/// The first key of an action in a scope, as it is shown.
pub fn key_of(scope: Scope, action: Action) -> String {
    let mut all = BINDINGS.iter().filter(|it| it.scope == scope && it.action == action);
    all.find_map(|it| it.keys.first()).map(ToString::to_string).unwrap_or_default()
}

/// Every binding, within a scope in the order in which the footer shows them.
pub const BINDINGS: &[Binding] = &[
    // a line among several
    more(Scope::Choose, Action::Up, &[k(Code::Up), c('k')]),
    more(Scope::Choose, Action::Down, &[k(Code::Down), c('j')]),
    more(Scope::Choose, Action::PageUp, &[k(Code::PageUp)]),
    more(Scope::Choose, Action::PageDown, &[k(Code::PageDown)]),
    more(Scope::Choose, Action::First, &[k(Code::Home)]),
    more(Scope::Choose, Action::Last, &[k(Code::End)]),
    // lists of records
    foot(Scope::List, Action::Open, &[k(Code::Enter)]),
    foot(Scope::List, Action::Find, &[Key::f(3), c('/')]),
    foot(Scope::List, Action::New, &[Key::f(7), k(Code::Insert), c('n')]),
    foot(Scope::List, Action::Edit, &[Key::f(2), c('e')]),
    foot(Scope::List, Action::Delete, &[Key::f(8), k(Code::Delete), c('x')]),
    foot(Scope::List, Action::Sort, &[Key::f(4), c('s')]),
    foot(Scope::List, Action::Papers, &[Key::f(5)]),
    foot(Scope::MemberList, Action::Import, &[Key::f(6), Key::ctrl('o')]),
    foot(Scope::MeetingList, Action::Templates, &[Key::f(6)]),
    foot(Scope::MeetingList, Action::YearPlan, &[Key::f(9)]),
    foot(Scope::MeetingList, Action::Topics, &[Key::ctrl('w')]),
    foot(Scope::MeetingList, Action::Import, &[Key::ctrl('o')]),
    foot(Scope::ResolutionList, Action::Import, &[Key::f(6), Key::ctrl('o')]),
    foot(Scope::TopicList, Action::TakeUp, &[Key::f(9)]),
    foot(Scope::TopicList, Action::DropTopic, &[Key::ctrl('w')]),
    // a card
    foot(Scope::Card, Action::Edit, &[Key::f(2), k(Code::Enter), c('e')]),
    foot(Scope::Card, Action::Delete, &[Key::f(8), k(Code::Delete), c('x')]),
    foot(Scope::Card, Action::Papers, &[Key::f(5)]),
    foot(Scope::MemberCard, Action::Workload, &[Key::ctrl('w')]),
    more(Scope::MemberCard, Action::ErasePerson, &[Key::f(11)]),
    foot(Scope::MemberCard, Action::RecordEvent, &[Key::f(7), k(Code::Insert), c('n')]),
    // forms
    foot(Scope::Record, Action::Discard, &[Key::f(8)]),
    foot(Scope::Form, Action::Save, &[Key::ctrl('s'), Key::f(12)]),
    foot(Scope::Form, Action::NextField, &[k(Code::Enter), k(Code::Tab), k(Code::Down)]),
    foot(Scope::Form, Action::PrevField, &[k(Code::BackTab), k(Code::Up)]),
    foot(Scope::Form, Action::Choose, &[Key::f(4)]),
    more(Scope::Form, Action::PageUp, &[k(Code::PageUp)]),
    more(Scope::Form, Action::PageDown, &[k(Code::PageDown)]),
    more(Scope::Form, Action::Clear, &[Key::ctrl('d')]),
    foot(Scope::Note, Action::Save, &[Key::ctrl('s'), Key::f(12)]),
    foot(Scope::Rows, Action::Open, &[k(Code::Enter), Key::f(2)]),
    foot(Scope::Rows, Action::New, &[Key::f(7), k(Code::Insert), c('n')]),
    foot(Scope::Rows, Action::Delete, &[Key::f(8), k(Code::Delete), c('x')]),
    foot(Scope::Rows, Action::Save, &[Key::ctrl('s'), Key::f(12)]),
    // pop-ups
    foot(Scope::Ask, Action::Confirm, &[k(Code::Enter), Key::f(12), c('y'), c('c')]),
    foot(Scope::Picker, Action::Open, &[k(Code::Enter)]),
    foot(Scope::Picker, Action::Mark, &[Key::f(7), k(Code::Insert)]),
    foot(Scope::Calendar, Action::Open, &[k(Code::Enter)]),
    more(Scope::Calendar, Action::Left, &[k(Code::Left)]),
    more(Scope::Calendar, Action::Right, &[k(Code::Right)]),
    more(Scope::Calendar, Action::Up, &[k(Code::Up)]),
    more(Scope::Calendar, Action::Down, &[k(Code::Down)]),
    foot(Scope::Calendar, Action::PageUp, &[k(Code::PageUp)]),
    foot(Scope::Calendar, Action::PageDown, &[k(Code::PageDown)]),
    // texts
    more(Scope::Pager, Action::Up, &[k(Code::Up), c('k')]),
    foot(Scope::Pager, Action::Down, &[k(Code::Down), c('j')]),
    more(Scope::Pager, Action::PageUp, &[k(Code::PageUp)]),
    foot(Scope::Pager, Action::PageDown, &[k(Code::PageDown), c(' ')]),
    more(Scope::Pager, Action::First, &[k(Code::Home)]),
    more(Scope::Pager, Action::Last, &[k(Code::End)]),
    // papers
    foot(Scope::Papers, Action::Open, &[k(Code::Enter)]),
    foot(Scope::Papers, Action::Mark, &[Key::f(7), k(Code::Insert)]),
    foot(Scope::Papers, Action::WriteOut, &[Key::f(12), Key::ctrl('s')]),
    foot(Scope::Paper, Action::WriteOut, &[k(Code::Enter), Key::f(12), Key::ctrl('s')]),
    foot(Scope::WritePaper, Action::WriteOut, &[k(Code::Enter), Key::f(12), Key::ctrl('s')]),
    foot(Scope::WritePaper, Action::Mark, &[c(' ')]),
    foot(Scope::WritePaper, Action::NextField, &[k(Code::Tab), k(Code::Down)]),
    foot(Scope::WritePaper, Action::PrevField, &[k(Code::BackTab), k(Code::Up)]),
    foot(Scope::Overwrite, Action::Confirm, &[k(Code::Enter)]),
    foot(Scope::Overwrite, Action::Overwrite, &[Key::f(9)]),
    foot(Scope::Written, Action::Open, &[k(Code::Enter)]),
    foot(Scope::Written, Action::OpenFolder, &[Key::f(6)]),
    // the month
    foot(Scope::Month, Action::Advance, &[k(Code::Enter)]),
    foot(Scope::Month, Action::Papers, &[Key::f(5)]),
    foot(Scope::Month, Action::NextPane, &[k(Code::Tab)]),
    more(Scope::Month, Action::PrevPane, &[k(Code::BackTab)]),
    foot(Scope::Month, Action::Import, &[Key::f(6), Key::ctrl('o')]),
    foot(Scope::Month, Action::New, &[Key::f(7), k(Code::Insert), c('n')]),
    more(Scope::Month, Action::ScoreTrend, &[Key::f(11)]),
    more(Scope::Month, Action::Left, &[k(Code::Left)]),
    more(Scope::Month, Action::Right, &[k(Code::Right)]),
    // a meeting
    foot(Scope::Meeting, Action::Advance, &[Key::f(12)]),
    foot(Scope::Meeting, Action::NextPane, &[k(Code::Tab)]),
    more(Scope::Meeting, Action::PrevPane, &[k(Code::BackTab)]),
    foot(Scope::Meeting, Action::Open, &[k(Code::Enter)]),
    foot(Scope::Meeting, Action::Mark, &[c(' ')]),
    more(Scope::Meeting, Action::Left, &[k(Code::Left)]),
    more(Scope::Meeting, Action::Right, &[k(Code::Right)]),
    foot(Scope::Meeting, Action::New, &[Key::f(7), k(Code::Insert), c('n')]),
    more(Scope::Meeting, Action::Edit, &[Key::f(2), c('e')]),
    more(Scope::Meeting, Action::Delete, &[Key::f(8), k(Code::Delete), c('x')]),
    more(Scope::Meeting, Action::MoveUp, &[Key::ctrl('u')]),
    more(Scope::Meeting, Action::MoveDown, &[Key::ctrl('n')]),
    more(Scope::Meeting, Action::Park, &[Key::ctrl('w')]),
    more(Scope::Meeting, Action::CopyItem, &[Key::ctrl('d')]),
    more(Scope::Meeting, Action::SaveTemplate, &[Key::ctrl('a')]),
    foot(Scope::Meeting, Action::Opinion, &[Key::f(6)]),
    foot(Scope::Meeting, Action::Vote, &[Key::f(4)]),
    foot(Scope::Meeting, Action::Decide, &[Key::f(9)]),
    more(Scope::Meeting, Action::TickItem, &[Key::ctrl('t')]),
    more(Scope::Meeting, Action::NewTask, &[Key::ctrl('k')]),
    foot(Scope::Meeting, Action::Papers, &[Key::f(5)]),
    more(Scope::Meeting, Action::MarkCommittee, &[Key::ctrl('g')]),
    more(Scope::Meeting, Action::MarkNotice, &[Key::ctrl('b')]),
    more(Scope::Meeting, Action::MarkReported, &[Key::ctrl('r')]),
    more(Scope::Meeting, Action::OpenMeeting, &[Key::ctrl('o')]),
    more(Scope::Meeting, Action::CloseMeeting, &[Key::ctrl('e')]),
    more(Scope::Meeting, Action::Adopt, &[Key::ctrl('p')]),
    more(Scope::Meeting, Action::Correct, &[Key::ctrl('x')]),
    more(Scope::Meeting, Action::Score, &[Key::alt('d')]),
    foot(Scope::Meeting, Action::Conduct, &[Key::f(11)]),
    // its score
    foot(Scope::Score, Action::Save, &[Key::f(12), Key::ctrl('s')]),
    foot(Scope::Score, Action::FillRest, &[Key::f(9)]),
    foot(Scope::Score, Action::Left, &[k(Code::Left)]),
    foot(Scope::Score, Action::Right, &[k(Code::Right), c(' ')]),
    foot(Scope::Score, Action::PointsReason, &[k(Code::Enter)]),
    foot(Scope::Score, Action::TakeBackPoints, &[Key::f(8), k(Code::Delete)]),
    foot(Scope::Score, Action::ChooseSheet, &[Key::f(4)]),
    foot(Scope::Score, Action::ScoreTrend, &[Key::f(6), Key::f(11)]),
    foot(Scope::Score, Action::Papers, &[Key::f(5)]),
    // conducting a meeting: what is typed goes into the quick line, so no letter does anything
    foot(Scope::Conduct, Action::NextStep, &[Key::f(12)]),
    foot(Scope::Conduct, Action::PutDown, &[k(Code::Enter)]),
    foot(Scope::Conduct, Action::Floor, &[Key::f(3)]),
    foot(Scope::Conduct, Action::Opinion, &[Key::f(6)]),
    foot(Scope::Conduct, Action::Decide, &[Key::f(9)]),
    foot(Scope::Conduct, Action::NewTask, &[Key::f(7)]),
    foot(Scope::Conduct, Action::Vote, &[Key::f(4)]),
    foot(Scope::Conduct, Action::ComeGo, &[Key::f(8)]),
    foot(Scope::Conduct, Action::RollCall, &[Key::f(11)]),
    foot(Scope::Conduct, Action::WriteNote, &[Key::f(2)]),
    foot(Scope::Conduct, Action::CloseMeeting, &[Key::ctrl('e')]),
    foot(Scope::Conduct, Action::StepOut, &[Key::ctrl('t')]),
    foot(Scope::Conduct, Action::PrevStep, &[k(Code::PageUp), Key::ctrl('b')]),
    foot(Scope::Conduct, Action::Papers, &[Key::f(5)]),
    more(Scope::Conduct, Action::PageDown, &[k(Code::PageDown)]),
    more(Scope::Conduct, Action::Up, &[k(Code::Up)]),
    more(Scope::Conduct, Action::Down, &[k(Code::Down)]),
    foot(Scope::Roll, Action::PutDown, &[k(Code::Enter)]),
    foot(Scope::Roll, Action::Unexcused, &[Key::f(9)]),
    foot(Scope::Roll, Action::Edit, &[Key::f(2)]),
    foot(Scope::Roll, Action::New, &[Key::f(7), k(Code::Insert)]),
    foot(Scope::Roll, Action::Papers, &[Key::f(5)]),
    foot(Scope::Roll, Action::NextStep, &[Key::f(12)]),
    more(Scope::Roll, Action::Up, &[k(Code::Up)]),
    more(Scope::Roll, Action::Down, &[k(Code::Down)]),
    more(Scope::Roll, Action::PageUp, &[k(Code::PageUp)]),
    more(Scope::Roll, Action::PageDown, &[k(Code::PageDown)]),
    foot(Scope::Ending, Action::MarkDone, &[Key::f(6)]),
    foot(Scope::Ending, Action::Extend, &[Key::f(7)]),
    foot(Scope::Ending, Action::CarryOver, &[Key::f(8)]),
    foot(Scope::Ending, Action::StopTask, &[Key::f(9)]),
    foot(Scope::Ending, Action::NotMet, &[Key::f(11)]),
    foot(Scope::Ending, Action::Open, &[k(Code::Enter)]),
    foot(Scope::Ending, Action::Papers, &[Key::f(5)]),
    foot(Scope::Ending, Action::NextStep, &[Key::f(12)]),
    more(Scope::Ending, Action::CloseMeeting, &[Key::ctrl('e')]),
    // resolutions and tasks
    foot(Scope::Resolution, Action::Open, &[k(Code::Enter)]),
    foot(Scope::Resolution, Action::NewTask, &[Key::f(7), k(Code::Insert), c('n')]),
    foot(Scope::Resolution, Action::Propose, &[Key::f(6)]),
    foot(Scope::Resolution, Action::Patterns, &[Key::f(4)]),
    foot(Scope::Resolution, Action::Adopt, &[Key::f(9)]),
    foot(Scope::Resolution, Action::CancelNumber, &[Key::f(11)]),
    foot(Scope::Resolution, Action::Papers, &[Key::f(5)]),
    foot(Scope::Resolution, Action::OpenMeeting, &[Key::ctrl('o')]),
    foot(Scope::Resolution, Action::Correct, &[Key::ctrl('x')]),
    foot(Scope::Resolution, Action::NextPane, &[k(Code::Tab)]),
    more(Scope::Resolution, Action::PrevPane, &[k(Code::BackTab)]),
    more(Scope::Resolution, Action::MoveUp, &[Key::ctrl('u')]),
    more(Scope::Resolution, Action::MoveDown, &[Key::ctrl('n')]),
    more(Scope::Resolution, Action::Reserve, &[Key::ctrl('r')]),
    more(Scope::Resolution, Action::ToggleAid, &[Key::ctrl('d')]),
    foot(Scope::Resolution, Action::Thread, &[Key::ctrl('t')]),
    more(Scope::Resolution, Action::Edit, &[Key::f(2), c('e')]),
    more(Scope::Resolution, Action::Delete, &[Key::f(8), k(Code::Delete), c('x')]),
    // preparing a meeting
    foot(Scope::Prepare, Action::Save, &[Key::f(12), Key::ctrl('s')]),
    foot(Scope::Prepare, Action::Open, &[k(Code::Enter)]),
    foot(Scope::Prepare, Action::Papers, &[Key::f(5)]),
    foot(Scope::Prepare, Action::Mark, &[c(' ')]),
    more(Scope::Prepare, Action::Left, &[k(Code::Left)]),
    more(Scope::Prepare, Action::Right, &[k(Code::Right)]),
    foot(Scope::Prepare, Action::New, &[Key::f(7), k(Code::Insert), c('n')]),
    foot(Scope::Prepare, Action::Park, &[Key::ctrl('w')]),
    foot(Scope::Prepare, Action::CopyItem, &[Key::ctrl('d')]),
    more(Scope::Prepare, Action::Edit, &[Key::f(2), c('e')]),
    more(Scope::Prepare, Action::Delete, &[Key::f(8), k(Code::Delete), c('x')]),
    more(Scope::Prepare, Action::MoveUp, &[Key::ctrl('u')]),
    more(Scope::Prepare, Action::MoveDown, &[Key::ctrl('n')]),
    more(Scope::Prepare, Action::SaveTemplate, &[Key::ctrl('a')]),
    // the plan of a year
    foot(Scope::YearPlan, Action::Save, &[Key::f(12), Key::ctrl('s')]),
    foot(Scope::YearPlan, Action::Open, &[k(Code::Enter)]),
    foot(Scope::YearPlan, Action::New, &[Key::f(7), k(Code::Insert), c('n')]),
    foot(Scope::YearPlan, Action::Delete, &[Key::f(8), k(Code::Delete), c('x')]),
    foot(Scope::YearPlan, Action::Prepare, &[Key::f(6)]),
    foot(Scope::YearPlan, Action::Papers, &[Key::f(5)]),
    foot(Scope::YearPlan, Action::Left, &[k(Code::Left)]),
    foot(Scope::YearPlan, Action::Right, &[k(Code::Right)]),
    more(Scope::YearPlan, Action::Edit, &[Key::f(2), c('e')]),
    // following tasks
    foot(Scope::Tasks, Action::Progress, &[Key::f(6), c('p')]),
    foot(Scope::Tasks, Action::MarkDone, &[Key::f(9)]),
    foot(Scope::Tasks, Action::Check, &[Key::f(12)]),
    foot(Scope::Tasks, Action::Open, &[k(Code::Enter)]),
    foot(Scope::Tasks, Action::Evidence, &[Key::ctrl('b')]),
    foot(Scope::Tasks, Action::Papers, &[Key::f(5)]),
    foot(Scope::Tasks, Action::PlanStep, &[Key::ctrl('n')]),
    foot(Scope::Tasks, Action::HandOver, &[Key::f(11), Key::ctrl('g')]),
    foot(Scope::Tasks, Action::Thread, &[Key::ctrl('t')]),
    foot(Scope::Tasks, Action::SameFile, &[Key::ctrl('e')]),
    more(Scope::Tasks, Action::Edit, &[Key::f(2), c('e')]),
    more(Scope::Tasks, Action::Delete, &[Key::f(8), k(Code::Delete), c('x')]),
    foot(Scope::Follow, Action::NextPane, &[k(Code::Tab)]),
    more(Scope::Follow, Action::PrevPane, &[k(Code::BackTab)]),
    foot(Scope::Follow, Action::Mark, &[c(' ')]),
    foot(Scope::Follow, Action::Find, &[Key::f(3), c('/')]),
    foot(Scope::Follow, Action::Choose, &[Key::f(4)]),
    more(Scope::Follow, Action::Workload, &[Key::ctrl('w')]),
    more(Scope::Follow, Action::Import, &[Key::ctrl('o')]),
    more(Scope::Follow, Action::New, &[Key::f(7), k(Code::Insert), c('n')]),
    more(Scope::Follow, Action::Left, &[k(Code::Left)]),
    more(Scope::Follow, Action::Right, &[k(Code::Right)]),
    foot(Scope::Thread, Action::Open, &[k(Code::Enter)]),
    foot(Scope::Thread, Action::Papers, &[Key::f(5)]),
    foot(Scope::Workload, Action::Open, &[k(Code::Enter)]),
    foot(Scope::Workload, Action::Papers, &[Key::f(5)]),
    foot(Scope::Workload, Action::Left, &[k(Code::Left)]),
    foot(Scope::Workload, Action::Right, &[k(Code::Right)]),
    foot(Scope::Workload, Action::NextPane, &[k(Code::Tab)]),
    more(Scope::Workload, Action::PrevPane, &[k(Code::BackTab)]),
    // the history
    foot(Scope::History, Action::Open, &[k(Code::Enter)]),
    foot(Scope::History, Action::Verify, &[Key::f(9)]),
    foot(Scope::History, Action::CheckCode, &[Key::f(6)]),
    foot(Scope::History, Action::Exports, &[Key::f(4)]),
    foot(Scope::History, Action::Papers, &[Key::f(5)]),
    // the search
    foot(Scope::Search, Action::Open, &[k(Code::Enter)]),
    foot(Scope::Search, Action::Clear, &[Key::ctrl('d')]),
    // the settings
    foot(Scope::Settings, Action::Open, &[k(Code::Enter)]),
    foot(Scope::Settings, Action::Left, &[k(Code::Left)]),
    foot(Scope::Settings, Action::Right, &[k(Code::Right), c(' ')]),
    // an import
    foot(Scope::ImportPath, Action::ImportWhat, &[Key::f(4)]),
    foot(Scope::Import, Action::Save, &[k(Code::Enter), Key::ctrl('s'), Key::f(12)]),
    foot(Scope::Import, Action::Compare, &[Key::f(4)]),
    foot(Scope::Import, Action::OnlyRefused, &[Key::f(3)]),
    foot(Scope::Import, Action::KeepReasons, &[Key::f(7)]),
    foot(Scope::ImportRow, Action::Switch, &[c(' '), k(Code::Enter)]),
    foot(Scope::ImportRow, Action::TakeAll, &[Key::f(9)]),
    foot(Scope::ImportRow, Action::KeepAll, &[Key::f(8)]),
    // copies
    foot(Scope::Copies, Action::Open, &[k(Code::Enter)]),
    foot(Scope::Copies, Action::CopyNow, &[Key::f(12)]),
    foot(Scope::Copies, Action::CopyPlace, &[Key::f(6)]),
    foot(Scope::Copies, Action::Drill, &[Key::f(11)]),
    foot(Scope::Copies, Action::Check, &[Key::f(9)]),
    foot(Scope::Copies, Action::SwitchBack, &[Key::f(8)]),
    foot(Scope::CopySides, Action::Restore, &[Key::f(12)]),
    foot(Scope::CopySides, Action::OtherSide, &[Key::f(6)]),
    foot(Scope::CopyActs, Action::Open, &[k(Code::Enter)]),
    foot(Scope::CopyActs, Action::TakeIn, &[Key::f(7), k(Code::Insert)]),
    foot(Scope::CopyActs, Action::TakeAll, &[Key::f(9)]),
    foot(Scope::CopyTrial, Action::NotOurs, &[Key::f(8)]),
    // the door
    foot(Scope::NoBook, Action::FromCopy, &[Key::f(11)]),
    foot(Scope::Door, Action::Confirm, &[k(Code::Enter), Key::f(12)]),
    foot(Scope::Door, Action::ShowTyped, &[Key::f(2)]),
    foot(Scope::Door, Action::UseCode, &[Key::f(4)]),
    foot(Scope::Door, Action::Practice, &[Key::f(6)]),
    foot(Scope::Door, Action::NextLanguage, &[Key::f(9)]),
    foot(Scope::Door, Action::Suggest, &[Key::f(7)]),
    foot(Scope::Door, Action::OpenByCommittee, &[Key::f(8)]),
    more(Scope::Door, Action::NextField, &[k(Code::Tab), k(Code::Down)]),
    more(Scope::Door, Action::PrevField, &[k(Code::BackTab), k(Code::Up)]),
    // the ways into the book
    foot(Scope::CodeCard, Action::Papers, &[Key::f(5)]),
    foot(Scope::Secret, Action::Confirm, &[k(Code::Enter), Key::f(12)]),
    foot(Scope::Secret, Action::ShowTyped, &[Key::f(2)]),
    foot(Scope::Handover, Action::Confirm, &[k(Code::Enter), Key::f(12)]),
    foot(Scope::Handover, Action::Absent, &[Key::f(8)]),
    foot(Scope::Handover, Action::AsSecretary, &[Key::f(9)]),
    foot(Scope::Handover, Action::Suggest, &[Key::f(7)]),
    foot(Scope::Handover, Action::ShowTyped, &[Key::f(2)]),
    more(Scope::Handover, Action::Up, &[k(Code::Up), k(Code::BackTab)]),
    more(Scope::Handover, Action::Down, &[k(Code::Down), k(Code::Tab)]),
    more(Scope::Handover, Action::PageUp, &[k(Code::PageUp)]),
    more(Scope::Handover, Action::PageDown, &[k(Code::PageDown)]),
    foot(Scope::CommitteeKey, Action::Confirm, &[k(Code::Enter), Key::f(12)]),
    foot(Scope::CommitteeKey, Action::Delete, &[Key::f(8)]),
    foot(Scope::SecretPaper, Action::WriteOut, &[k(Code::Enter), Key::f(12)]),
    foot(Scope::SecretPaper, Action::NextField, &[k(Code::Down), k(Code::Tab)]),
    foot(Scope::SecretPaper, Action::PrevField, &[k(Code::Up), k(Code::BackTab)]),
    // the open book
    foot(Scope::Book, Action::Undo, &[Key::ctrl('z'), c('u')]),
    more(Scope::Book, Action::Search, &[Key::ctrl('f'), Key::f(3)]),
    more(Scope::Book, Action::Redo, &[Key::ctrl('y'), c('U')]),
    more(Scope::Book, Action::Home, &[Key::alt('1')]),
    more(Scope::Book, Action::Members, &[Key::alt('2')]),
    more(Scope::Book, Action::Meetings, &[Key::alt('3')]),
    more(Scope::Book, Action::Resolutions, &[Key::alt('4')]),
    more(Scope::Book, Action::FollowUp, &[Key::alt('5')]),
    more(Scope::Book, Action::History, &[Key::alt('6')]),
    more(Scope::Book, Action::Settings, &[Key::alt('7')]),
    more(Scope::Book, Action::Prepare, &[Key::alt('8')]),
    more(Scope::Book, Action::Copies, &[Key::alt('s')]),
    more(Scope::Book, Action::YearPlan, &[Key::alt('0')]),
    more(Scope::Book, Action::Lock, &[Key::ctrl('l')]),
    more(Scope::Book, Action::SetDate, &[Key::alt('9')]),
    // everywhere
    foot(Scope::Everywhere, Action::Help, &[Key::f(1), Key::f(10), c('?')]),
    foot(Scope::Everywhere, Action::Back, &[k(Code::Esc)]),
    more(Scope::Everywhere, Action::Quit, &[Key::ctrl('q')]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_is_bound_twice_in_a_scope() {
        for binding in BINDINGS {
            for key in binding.keys {
                let holders = BINDINGS
                    .iter()
                    .filter(|other| other.scope == binding.scope && other.keys.contains(key))
                    .count();
                assert_eq!(holders, 1, "{key} in {:?}", binding.scope);
            }
        }
    }

    #[test]
    fn every_action_has_a_key_that_is_no_letter() {
        for action in Action::ALL {
            let safe = BINDINGS.iter().filter(|binding| binding.action == *action).any(|binding| {
                binding.keys.first().is_some_and(|key| key.text().is_none_or(|c| c == ' '))
            });
            assert!(safe, "{action:?}");
        }
    }

    #[test]
    fn no_key_is_one_that_terminals_send_for_another() {
        for binding in BINDINGS {
            for key in binding.keys {
                let clash =
                    key.ctrl && matches!(key.code, Code::Char('h' | 'i' | 'j' | 'm' | 'c' | '['));
                assert!(!clash, "{key} cannot be told from another key");
            }
        }
    }
}
