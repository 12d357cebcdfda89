//! Everything a user can do, by name. Keys stand in [`keymap`](crate::app::keymap) only.

use crate::words::Text;
use crate::words::{
    actions as word, conduct, copies_screen as copies, import, keys, paper_screen as paper,
    privacy, wall_clock,
};

macro_rules! actions {
    ($($name:ident: $text:expr,)*) => {
        /// Something a user can do.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Action { $(#[doc = stringify!($name)] $name,)* }

        impl Action {
            /// Every action.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// Its name on the screen, a verb of one to three words.
            pub const fn name(self) -> Text {
                match self { $(Self::$name => $text,)* }
            }

            /// Its name in tests and generated sheets.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$name => stringify!($name),)* }
            }
        }
    };
}

actions! {
    // moving about
    Up: word::UP,
    Down: word::DOWN,
    PageUp: word::PAGE_UP,
    PageDown: word::PAGE_DOWN,
    First: word::FIRST,
    Last: word::LAST,
    Left: word::LEFT,
    Right: word::RIGHT,
    NextPane: word::NEXT_PANE,
    PrevPane: word::PREV_PANE,
    Open: word::OPEN,
    Back: word::BACK,
    Home: word::HOME,
    Members: word::MEMBERS,
    Meetings: word::MEETINGS,
    Resolutions: word::RESOLUTIONS,
    FollowUp: word::FOLLOW_UP,
    History: word::HISTORY,
    Settings: word::SETTINGS,
    Copies: copies::TITLE,
    // everywhere
    Help: word::HELP,
    Find: word::FIND,
    Search: word::SEARCH,
    Undo: word::UNDO,
    Redo: word::REDO,
    Lock: word::LOCK,
    SetDate: wall_clock::ACTION,
    Quit: word::QUIT,
    // records
    New: word::NEW,
    Edit: word::EDIT,
    Delete: word::DELETE,
    Sort: word::SORT,
    Mark: word::MARK,
    Import: word::IMPORT,
    ImportWhat: import::CHANGE_WHAT,
    OnlyRefused: import::ONLY_REFUSED,
    Compare: import::COMPARE,
    KeepReasons: import::KEEP_REASONS,
    Switch: import::SWITCH,
    TakeAll: import::TAKE_ALL,
    KeepAll: import::KEEP_ALL,
    // forms and pop-ups
    Save: word::SAVE,
    NextField: word::NEXT_FIELD,
    PrevField: word::PREV_FIELD,
    Choose: word::CHOOSE,
    Clear: word::CLEAR,
    Discard: word::DISCARD,
    Confirm: word::CONFIRM,
    ShowTyped: word::SHOW_TYPED,
    // the door
    UseCode: word::USE_CODE,
    NextLanguage: word::NEXT_LANGUAGE,
    Practice: word::PRACTICE,
    Suggest: keys::SUGGEST,
    OpenByCommittee: keys::OPEN_BY_COMMITTEE,
    Absent: keys::GIVER_ABSENT,
    AsSecretary: keys::NOTE_SECRETARY,
    // the month and the meeting
    Advance: word::ADVANCE,
    Prepare: word::PREPARE,
    Papers: word::PAPERS,
    MarkNotice: word::MARK_NOTICE,
    MarkCommittee: word::MARK_COMMITTEE,
    MarkReported: word::MARK_REPORTED,
    OpenMeeting: word::OPEN_MEETING,
    CloseMeeting: word::CLOSE_MEETING,
    Adopt: word::ADOPT,
    MoveUp: word::MOVE_UP,
    MoveDown: word::MOVE_DOWN,
    TickItem: word::TICK_ITEM,
    Opinion: word::OPINION,
    Vote: word::VOTE,
    Decide: word::DECIDE,
    NewTask: word::NEW_TASK,
    Progress: word::PROGRESS,
    MarkDone: word::MARK_DONE,
    Check: word::CHECK,
    Evidence: word::EVIDENCE,
    SameFile: word::SAME_FILE,
    HandOver: word::HAND_OVER,
    PlanStep: word::NEXT_STEP,
    Thread: word::THREAD,
    Workload: word::WORKLOAD,
    RecordEvent: word::RECORD_EVENT,
    CancelNumber: word::CANCEL_NUMBER,
    Reserve: word::RESERVE,
    Patterns: word::PATTERNS,
    Propose: word::PROPOSE,
    ToggleAid: word::TOGGLE_AID,
    Verify: word::VERIFY,
    // preparing
    Park: word::PARK,
    CopyItem: word::COPY_ITEM,
    SaveTemplate: word::SAVE_TEMPLATE,
    Templates: word::TEMPLATES,
    Topics: word::TOPICS,
    TakeUp: word::TAKE_UP,
    DropTopic: word::DROP_TOPIC,
    YearPlan: word::YEAR_PLAN,
    Correct: word::CORRECT,
    CheckCode: word::CHECK_CODE,
    Score: word::SCORE,
    ScoreTrend: word::SCORE_TREND,
    FillRest: word::FILL_REST,
    TakeBackPoints: word::TAKE_BACK_POINTS,
    // conducting
    Conduct: conduct::ACT_CONDUCT,
    PutDown: conduct::ACT_PUT_DOWN,
    NextStep: conduct::ACT_NEXT_STEP,
    PrevStep: conduct::ACT_PREV_STEP,
    Floor: conduct::ACT_FLOOR,
    ComeGo: conduct::ACT_COME_GO,
    StepOut: conduct::ACT_STEP_OUT,
    RollCall: conduct::ACT_ROLL_CALL,
    WriteNote: conduct::ACT_WRITE_NOTE,
    Unexcused: conduct::ACT_UNEXCUSED,
    Extend: conduct::ACT_EXTEND,
    CarryOver: conduct::ACT_CARRY_OVER,
    StopTask: conduct::ACT_STOP_TASK,
    NotMet: conduct::ACT_NOT_MET,
    PointsReason: word::POINTS_REASON,
    ChooseSheet: word::CHOOSE_SHEET,
    // copies
    CopyNow: copies::ACT_NOW,
    CopyPlace: copies::ACT_PLACE,
    Drill: copies::DRILL_TITLE,
    SwitchBack: copies::BACK_TITLE,
    Restore: copies::CONFIRM_TITLE,
    OtherSide: copies::ACT_OTHER,
    TakeIn: copies::ACT_TAKE_IN,
    TakeFitting: copies::ACT_TAKE_FITTING,
    NotOurs: copies::ACT_NOT_OURS,
    FromCopy: copies::SEARCH_TITLE,
    // papers
    WriteOut: paper::ACT_WRITE,
    Overwrite: paper::ACT_OVERWRITE,
    OpenFolder: paper::ACT_OPEN_FOLDER,
    Exports: paper::ACT_EXPORTS,
    ErasePerson: privacy::ACT_ERASE,
}
