//! Why a command came to nothing, the line that says so, and the exit status.

use std::path::{Path, PathBuf};

use crate::book::failure::Failure;
use crate::cli::files::Trouble;
use crate::cli::place_risk::Risk;
use crate::domain::Kind;
use crate::domain::fault::Fault;
use crate::domain::work::Refusal as Refused;
use crate::exchange::json::{self, Refusal};
use crate::exchange::whole::Unreadable;
use crate::exchange::{refusal, workbook};
use crate::papers::PaperKind;
use crate::papers::template::TemplateFault;
use crate::terminal::signals;
use crate::words::failures as word;
use crate::words::workbook as book_word;
use crate::words::{Lang, Text, cli, drafts, keys, model_sheets, paper_screen as paper, seal};

/// Why a command came to nothing.
#[derive(Debug)]
pub enum Failed {
    /// The book said no.
    Book(Failure),
    /// There is no record of this number.
    NoRecord(Kind, u32),
    /// A file that is not there.
    NoFile(PathBuf),
    /// A file that cannot be read.
    FileUnreadable(PathBuf),
    /// A file that cannot be written.
    FileUnwritable(PathBuf, Trouble),
    /// There is nothing that this paper could be made of.
    NoSubject(PaperKind),
    /// A period that is none.
    NoPeriod(String),
    /// A paper that a form of file cannot hold.
    Unmade(PathBuf),
    /// A file larger than any of ours.
    FileTooLarge(PathBuf),
    /// A file whose ending says nothing to us; the endings that would.
    FileKind(PathBuf, &'static str),
    /// A file that is not a whole book.
    Unreadable(Unreadable),
    /// A file that gives no list.
    Sheet(PathBuf, refusal::Unreadable),
    /// Values of a file that cannot be taken.
    Refused(Vec<Refusal>),
    /// Values of a workbook that cannot be taken.
    Cells(Vec<workbook::Refused>),
    /// No table is read for this kind, so there is no model of one.
    NoModel(Kind),
    /// More rows than a spreadsheet holds.
    NoRoom(PathBuf),
    /// A form that cannot be filled.
    Template(TemplateFault),
    /// An archive that cannot be made, in words.
    Archive(String),
    /// What is said of a copy that was not made or not taken, in words.
    Copy(String),
    /// A whole book can only go into an empty one.
    NotEmpty,
    /// A value given on the command line; the label of its field.
    BadField(Text, Fault),
    /// A step of the work is refused.
    Work(Refused),
    /// What was found of the code of a seal.
    Code(String),
    /// Nothing since the last seal to take back.
    SealedBefore,
    /// No act to take back.
    NothingToUndo,
    /// No undo to take back.
    NothingToRedo,
    /// No rule under this key.
    UnknownRule(String),
    /// The two new passphrases differ.
    PassphrasesDiffer,
    /// No passphrase, and nobody to ask.
    NoPassphrase,
    /// A key file stands where one is to be written.
    KeyStands,
    /// A practice book, whose passphrase is public, is not handed over.
    NotOfPractice,
    /// The one who is to take the book over is no member now.
    CannotTake,
    /// A book that is not sound is not handed over; what is wrong.
    NotSound(String),
    /// The ways in were changed, or a copy put in place, and the act that notes it was not kept.
    NotNoted(Failure),
    /// The machine has no folder for data.
    NoPlace,
    /// The usual folder is no place for a book.
    BadPlace(Risk),
    /// A command that waits for its part of the program.
    NotYet,
    /// There is no terminal to draw on.
    NoTerminal,
    /// The system ended the program by this signal.
    Signalled(u8),
    /// Nobody takes the output.
    Stdout,
}

impl From<Failure> for Failed {
    fn from(failure: Failure) -> Self {
        Self::Book(failure)
    }
}

impl Failed {
    /// Why a workbook of this name is not a whole book.
    pub fn workbook(path: &Path, why: workbook::Unreadable) -> Self {
        match why {
            workbook::Unreadable::File(why) => Self::Sheet(path.to_owned(), why),
            workbook::Unreadable::Book(why) => why.into(),
            workbook::Unreadable::Refused(refused) => Self::Cells(refused),
        }
    }
}

impl From<Refused> for Failed {
    fn from(refusal: Refused) -> Self {
        Self::Work(refusal)
    }
}

impl From<Unreadable> for Failed {
    fn from(unreadable: Unreadable) -> Self {
        if let Unreadable::Refused(refused) = unreadable {
            Self::Refused(refused)
        } else {
            Self::Unreadable(unreadable)
        }
    }
}

impl Failed {
    /// The exit status.
    pub const fn exit_code(&self) -> u8 {
        match self {
            Self::Book(failure) => failure.exit_code(),
            Self::Signalled(signal) => signals::status(*signal),
            _ => 1,
        }
    }

    /// The one line: what, that nothing was lost, what to do.
    pub fn say(&self, lang: Lang) -> String {
        let (what, todo) = self.words(lang);
        if todo.is_empty() {
            return what.replace('\n', " ");
        }
        let safe = if matches!(self, Self::Refused(_) | Self::Cells(_)) {
            word::REFUSED_SAFE
        } else {
            word::SAFE
        };
        [what.as_str(), safe.get(lang), todo.as_str()].join(" ").replace('\n', " ")
    }

    fn words(&self, lang: Lang) -> (String, String) {
        let file = |what: Text, path: &Path, todo: Text| of_path((what, todo), path, lang);
        match self {
            Self::Book(failure) => (failure.say(lang), String::new()),
            Self::Signalled(_) => (drafts::SIGNALLED.get(lang).to_owned(), String::new()),
            Self::Work(refusal) => (refusal.say(lang), word::WORK_DO.get(lang).to_owned()),
            Self::Template(fault) => (fault.say(lang), String::new()),
            Self::Archive(it) | Self::Code(it) | Self::Copy(it) => (it.clone(), String::new()),
            Self::SealedBefore => (seal::UNDO_BARRIER.get(lang).to_owned(), String::new()),
            Self::Unreadable(unreadable) => of_file(unreadable, lang),
            Self::Sheet(path, why) => {
                let name = path.display().to_string();
                (why.say(&name, lang), word::SHEET_DO.get(lang).to_owned())
            }
            Self::Refused(refused) => of_values(refused, lang),
            Self::Cells(refused) => {
                let first = refused.first().map(|one| cell_place(one, lang)).unwrap_or_default();
                refused_values(refused.len(), &first, lang)
            }
            Self::NoModel(kind) => (
                model_sheets::NO_MODEL.fill(lang, &[("kind", kind.key())]),
                model_sheets::NO_MODEL_DO.get(lang).to_owned(),
            ),
            Self::NoRoom(path) => file(book_word::NO_ROOM, path, book_word::NO_ROOM_DO),
            Self::NoRecord(kind, number) => {
                let values = [("kind", kind.key()), ("n", &number.to_string())];
                (word::NO_RECORD.fill(lang, &values), word::NO_RECORD_DO.fill(lang, &values))
            }
            Self::NoFile(path) => file(word::NO_FILE, path, word::NO_FILE_DO),
            Self::FileUnreadable(path) => {
                file(word::FILE_UNREADABLE, path, word::FILE_UNREADABLE_DO)
            }
            Self::FileUnwritable(path, why) => file(of_trouble(*why).0, path, of_trouble(*why).1),
            Self::NoPeriod(_) | Self::Unmade(_) | Self::NoSubject(_) => self.of_paper(lang),
            Self::FileTooLarge(path) => file(word::FILE_TOO_LARGE, path, word::FILE_TOO_LARGE_DO),
            Self::FileKind(path, endings) => (
                file(word::FILE_KIND, path, Text::EMPTY).0,
                word::FILE_KIND_DO.fill(lang, &[("endings", endings)]),
            ),
            Self::BadField(label, fault) => {
                let values = [("field", label.get(lang)), ("reason", &fault.say(lang))];
                (word::BAD_FIELD.fill(lang, &values), word::BAD_FIELD_DO.get(lang).to_owned())
            }
            Self::UnknownRule(key) => (
                word::UNKNOWN_RULE.fill(lang, &[("what", key)]),
                word::UNKNOWN_RULE_DO.get(lang).to_owned(),
            ),
            Self::BadPlace(risk) => (risk.refused(lang), String::new()),
            _ => self.plain_words(lang),
        }
    }

    /// What is said where nothing is to be filled in.
    fn plain_words(&self, lang: Lang) -> (String, String) {
        let plain = |what: Text, todo: Text| (what.get(lang).to_owned(), todo.get(lang).to_owned());
        match self {
            Self::NotEmpty => plain(word::NOT_EMPTY, word::NOT_EMPTY_DO),
            Self::NothingToUndo => plain(word::NOTHING_TO_UNDO, word::SEE_HISTORY_DO),
            Self::NothingToRedo => plain(word::NOTHING_TO_REDO, word::SEE_HISTORY_DO),
            Self::PassphrasesDiffer => plain(word::PASSPHRASES_DIFFER, word::PASSPHRASES_DIFFER_DO),
            Self::NoPassphrase => plain(word::NO_PASSPHRASE, word::NO_PASSPHRASE_DO),
            Self::NoPlace => plain(word::NO_PLACE, word::NO_PLACE_DO),
            Self::KeyStands => plain(keys::STANDS_THERE, keys::STANDS_THERE_DO),
            Self::NotOfPractice => (keys::NOT_OF_PRACTICE.get(lang).to_owned(), String::new()),
            Self::CannotTake => (keys::NOT_MEMBER.get(lang).to_owned(), String::new()),
            Self::NotNoted(why) => (not_noted(why, lang), String::new()),
            Self::NotSound(what) => (keys::NOT_SOUND.fill(lang, &[("what", what)]), String::new()),
            Self::NotYet => plain(word::NOT_YET, word::NOT_YET_DO),
            Self::NoTerminal => plain(word::NO_TERMINAL, word::NO_TERMINAL_DO),
            Self::Stdout => plain(word::STDOUT, word::STDOUT_DO),
            _ => plain(Text::EMPTY, Text::EMPTY),
        }
    }

    /// What is said of a paper that could not be made.
    fn of_paper(&self, lang: Lang) -> (String, String) {
        match self {
            Self::NoPeriod(typed) => (
                paper::NO_PERIOD.fill(lang, &[("typed", typed)]),
                paper::NO_PERIOD_DO.get(lang).to_owned(),
            ),
            Self::Unmade(path) => {
                let name = path.display().to_string();
                (paper::UNMADE.fill(lang, &[("name", &name)]), String::new())
            }
            Self::NoSubject(kind) => {
                let paper = kind.name().get(lang).to_lowercase();
                let what = paper::NO_SUBJECT.fill(lang, &[("paper", &paper)]);
                (what, paper::NO_SUBJECT_DO.get(lang).to_owned())
            }
            _ => (String::new(), String::new()),
        }
    }
}

/// What is said of something that is done and in force, and that the history could not note.
pub fn not_noted(why: &Failure, lang: Lang) -> String {
    keys::NOT_NOTED.fill(lang, &[("why", &why.say(lang))])
}

/// What is said of a file, and what to do.
fn of_path((what, todo): (Text, Text), path: &Path, lang: Lang) -> (String, String) {
    let name = path.display().to_string();
    (what.fill(lang, &[("file", &name)]), todo.get(lang).to_owned())
}

/// What is said of a file that cannot be written, and what to do.
const fn of_trouble(trouble: Trouble) -> (Text, Text) {
    match trouble {
        Trouble::Full => (paper::FULL, paper::FULL_DO),
        Trouble::ReadOnly => (paper::READ_ONLY_PLACE, paper::READ_ONLY_DO),
        Trouble::Denied => (paper::DENIED, paper::DENIED_DO),
        Trouble::Gone => (paper::GONE, paper::GONE_DO),
        Trouble::Name => (paper::RESERVED_NAME, paper::RESERVED_NAME_DO),
        Trouble::Other => (word::FILE_UNWRITABLE, word::FILE_UNWRITABLE_DO),
    }
}

fn of_file(unreadable: &Unreadable, lang: Lang) -> (String, String) {
    let check = word::CHECK_FILE_DO.get(lang).to_owned();
    match unreadable {
        Unreadable::NotJson(line) => {
            (word::NOT_JSON.fill(lang, &[("line", &line.to_string())]), check)
        }
        Unreadable::NotOurs => (word::NOT_OURS.get(lang).to_owned(), check),
        Unreadable::Later(form) => (
            word::LATER.fill(lang, &[("n", &form.to_string())]),
            word::LATER_DO.get(lang).to_owned(),
        ),
        Unreadable::UnknownPart(part) => {
            (word::UNKNOWN_PART.fill(lang, &[("what", &json::short(part))]), check)
        }
        Unreadable::Refused(refused) => of_values(refused, lang),
    }
}

fn of_values(refused: &[Refusal], lang: Lang) -> (String, String) {
    let first = refused.first().map(|refusal| place(refusal, lang)).unwrap_or_default();
    refused_values(refused.len(), &first, lang)
}

fn refused_values(count: usize, first: &str, lang: Lang) -> (String, String) {
    let values = [("n", &*count.to_string()), ("first", first)];
    (word::REFUSED.fill(lang, &values), word::REFUSED_DO.get(lang).to_owned())
}

/// One refused value of a workbook with its sheet, row and column, in one line.
pub fn cell_place(refused: &workbook::Refused, lang: Lang) -> String {
    let (row, reason) = (refused.row.to_string(), refused.fault.say(lang));
    let place = [("sheet", refused.sheet.as_str()), ("row", &row), ("reason", &reason)];
    match refused.letters() {
        Some(column) => {
            let more = [("column", column.as_str()), ("value", &refused.value)];
            book_word::CELL_AT.fill(lang, &[&place[..], &more].concat())
        }
        None => book_word::ROW_AT.fill(lang, &[&place[..], &[("what", &refused.key)]].concat()),
    }
}

/// One refused value with its place, in one line.
pub fn place(refusal: &Refusal, lang: Lang) -> String {
    let column = match refusal.column {
        Some(column) if refusal.key.is_empty() => column.to_string(),
        Some(_) | None => refusal.key.clone(),
    };
    cli::REFUSED_AT.fill(
        lang,
        &[
            ("kind", refusal.kind.key()),
            ("row", &refusal.row.to_string()),
            ("column", &column),
            ("value", &refusal.value),
            ("reason", &refusal.fault.say(lang)),
        ],
    )
}
