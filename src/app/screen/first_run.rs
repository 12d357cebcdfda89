//! The first run: five questions on one screen, each with advice.

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Entry, Front, Outcome};
use crate::app::keymap::Scope;
use crate::app::line::Line;
use crate::app::message::{Effect, Notice};
use crate::app::screen::copies::CopyPick;
use crate::app::screen::passphrase::Secret;
use crate::app::screen::unlock;
use crate::app::ways::Answer;
use crate::book::header::is_strong;
use crate::domain::cell::Cell;
use crate::domain::clock::Clock;
use crate::domain::fault::Fault;
use crate::domain::record::Record;
use crate::domain::rules::secrecy;
use crate::domain::text;
use crate::words::{Text, door as word};

/// One question that is answered openly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// What is asked.
    pub label: Text,
    /// What a good answer looks like.
    pub advice: Text,
    /// The answer so far.
    pub line: Line,
}

impl Question {
    fn new(label: Text, advice: Text) -> Self {
        Self { label, advice, line: Line::default() }
    }
}

/// The fields of the cell that the questions fill, in their order.
const FIELDS: [&str; 5] = ["name", "commune", "province", "meeting_day", "meeting_place"];

/// The questions; the passphrase comes last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstRun {
    /// Name, commune, province, day, place.
    pub questions: Vec<Question>,
    /// The passphrase.
    pub secret: Secret,
    /// The question with the cursor; past the open ones for the passphrase.
    pub at: usize,
}

impl FirstRun {
    /// No answer yet; the passphrase is shown, so that it need not be typed twice.
    pub fn new() -> Self {
        let questions = vec![
            Question::new(word::ASK_NAME, word::ASK_NAME_ADVICE),
            Question::new(word::ASK_COMMUNE, word::ASK_COMMUNE_ADVICE),
            Question::new(word::ASK_PROVINCE, word::ASK_PROVINCE_ADVICE),
            Question::new(word::ASK_DAY, word::ASK_DAY_ADVICE),
            Question::new(word::ASK_PLACE, word::ASK_PLACE_ADVICE),
        ];
        Self { questions, secret: Secret::new(true), at: 0 }
    }

    /// Whether the cursor stands in the passphrase.
    pub const fn in_secret(&self) -> bool {
        self.at >= self.questions.len()
    }

    fn typed_at(&self, at: usize) -> String {
        self.questions.get(at).map(|it| text::clean_line(it.line.text())).unwrap_or_default()
    }

    fn create(&mut self, desk: &Desk) -> Outcome {
        let lang = desk.lang();
        let day = self.typed_at(3);
        let number = day.parse::<u32>().ok().filter(|n| (1..=31).contains(n));
        let wrong = match () {
            () if self.typed_at(0).is_empty() => Some((0, word::NAME_MISSING)),
            () if !day.is_empty() && number.is_none() => Some((3, word::DAY_WRONG)),
            () if !is_strong(self.secret.line().text()) => {
                Some((self.questions.len(), word::PASSPHRASE_SHORT))
            }
            () => None,
        };
        if let Some((at, sentence)) = wrong {
            self.at = at;
            return Outcome::Tell(Notice::bad(sentence.get(lang)));
        }
        let cell = Cell {
            name: self.typed_at(0),
            commune: self.typed_at(1),
            province: self.typed_at(2),
            meeting_day: number,
            meeting_time: Clock::new(19, 30),
            meeting_place: self.typed_at(4),
            ..Cell::default()
        };
        if let Some(key) = secrecy::field(None, &Record::from(cell.clone())) {
            self.at = FIELDS.iter().position(|it| *it == key).unwrap_or(0);
            return Outcome::Tell(Notice::bad(Fault::SecretMarking.say(lang)));
        }
        Outcome::Ask(Effect::Create(self.secret.passphrase(), Box::new(cell)))
    }
}

impl Default for FirstRun {
    fn default() -> Self {
        Self::new()
    }
}

impl Front for FirstRun {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Door, Scope::NoBook]
    }

    fn title(&self, desk: &Desk) -> String {
        word::FIRST_TITLE.get(desk.lang()).to_owned()
    }

    fn is_door(&self) -> bool {
        true
    }

    fn takes_text(&self) -> bool {
        true
    }

    fn types_into(&mut self) -> Option<Entry<'_>> {
        let line = self.questions.get_mut(self.at).map(|question| Entry::Line(&mut question.line));
        Some(line.unwrap_or(Entry::Secret(&mut self.secret)))
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        match action {
            Action::Confirm if self.in_secret() => return self.create(desk),
            Action::Confirm | Action::NextField => {
                self.at = (self.at + 1).min(self.questions.len());
            }
            Action::PrevField => self.at = self.at.saturating_sub(1),
            Action::Suggest => {
                self.at = self.questions.len();
                return self.secret.ask_for_offer();
            }
            Action::ShowTyped => self.secret.turn(),
            Action::NextLanguage => {
                return Outcome::Ask(Effect::KeepSettings(unlock::next_language(desk.settings)));
            }
            Action::FromCopy => return CopyPick::search(),
            Action::Practice => return Outcome::Ask(Effect::Practice),
            _ => {}
        }
        Outcome::Stay
    }

    fn refusal(&self, desk: &Desk, action: Action) -> Option<String> {
        let opens = matches!(action, Action::UseCode | Action::OpenByCommittee);
        opens.then(|| word::NOTHING_TO_OPEN.get(desk.lang()).to_owned())
    }

    fn told_ways(&mut self, _desk: &Desk, answer: &Answer) -> Outcome {
        if let Answer::Offered(offer) = answer {
            self.secret.take_offer(offer);
        }
        Outcome::Stay
    }

    fn pick(&mut self, _desk: &Desk, row: usize) -> Outcome {
        self.at = row.min(self.questions.len());
        Outcome::Stay
    }
}
