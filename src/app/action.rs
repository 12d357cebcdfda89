//! Everything a user can do, by name. Keys stand in [`keymap`](crate::app::keymap) only.

use crate::words::Text;
use crate::words::actions as word;

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
    // everywhere
    Help: word::HELP,
    Find: word::FIND,
    Undo: word::UNDO,
    Redo: word::REDO,
    Lock: word::LOCK,
    Quit: word::QUIT,
    // records
    New: word::NEW,
    Edit: word::EDIT,
    Delete: word::DELETE,
    Sort: word::SORT,
    Mark: word::MARK,
    Import: word::IMPORT,
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
    RecordEvent: word::RECORD_EVENT,
    CancelNumber: word::CANCEL_NUMBER,
    Verify: word::VERIFY,
    Score: word::SCORE,
    ScoreTrend: word::SCORE_TREND,
    FillRest: word::FILL_REST,
    TakeBackPoints: word::TAKE_BACK_POINTS,
    PointsReason: word::POINTS_REASON,
    ChooseSheet: word::CHOOSE_SHEET,
}
