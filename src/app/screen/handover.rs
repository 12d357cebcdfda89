//! The book handed over to another person, step by step, with both of them there: looked through,
//! who takes over, the new passphrase, the new recovery card, a copy, the record to sign.

use std::path::PathBuf;

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Answer as Told, Entry, Front, Outcome};
use crate::app::keymap::Scope;
use crate::app::line::Line;
use crate::app::message::{Effect, Notice, Place};
use crate::app::screen::choose;
use crate::app::screen::code_card::CodeCard;
use crate::app::screen::passphrase::Secret;
use crate::app::screen::plain::{Look, Row, window};
use crate::app::screen::secret_paper::{SecretPaper, What, another, chosen};
use crate::app::ways::{self, Answer, Wish};
use crate::book::header::is_strong;
use crate::domain::MemberId;
use crate::domain::text::text_key;
use crate::papers::Handed;
use crate::words::{Text, door, keys as word, ui};

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// What will happen; the book is looked through next.
    Begin,
    /// Who takes over.
    Who,
    /// The new passphrase, twice.
    Secret,
    /// A copy for the one who takes over. The book is handed over already.
    Copy,
    /// The record to sign.
    Paper,
    /// What is left to do by hand.
    End,
}

/// The handover.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handover {
    /// How far it is.
    pub stage: Stage,
    people: Vec<MemberId>,
    at: usize,
    is_given: bool,
    secretary: bool,
    secrets: [Secret; 2],
    in_second: bool,
    folder: Line,
    places: Vec<Place>,
    handed: Option<Box<Handed>>,
    /// The file of the record, once it is written.
    record: Option<String>,
    missed: Option<String>,
}

impl Handover {
    /// Nothing done yet.
    pub fn new(desk: &Desk) -> Self {
        let today = desk.today();
        let secretary = desk.register.cell().and_then(|cell| cell.secretary);
        let mut people: Vec<MemberId> = desk
            .register
            .members()
            .filter(|(id, it)| it.standing(today).is_counted() && Some(*id) != secretary)
            .map(|(id, _)| id)
            .collect();
        people.sort_by_key(|id| text_key(desk.name(Some(*id))));
        Self {
            stage: Stage::Begin,
            people,
            at: 0,
            is_given: true,
            secretary: true,
            secrets: [Secret::new(true), Secret::new(true)],
            in_second: false,
            folder: Line::default(),
            places: Vec::new(),
            handed: None,
            record: None,
            missed: None,
        }
    }

    /// The places have come: a stick first.
    pub fn offer(&mut self, places: Vec<Place>) {
        let stick = places.iter().find(|place| place.removable);
        if let (true, Some(stick)) = (self.folder.is_empty(), stick) {
            self.folder.set(stick.path.display().to_string());
        }
        self.places = places;
    }

    fn secret(&mut self) -> &mut Secret {
        let [first, second] = &mut self.secrets;
        if self.in_second { second } else { first }
    }

    fn taker(&self) -> Option<MemberId> {
        self.people.get(self.at).copied()
    }

    fn confirm(&mut self, desk: &Desk) -> Outcome {
        let lang = desk.lang();
        let ask = |wish| Outcome::Ask(Effect::Ways(Box::new(wish)));
        match self.stage {
            Stage::Begin if desk.practice => Outcome::Tell(Notice::plain(ui::PRACTICE.get(lang))),
            Stage::Begin if self.people.is_empty() => {
                Outcome::Tell(Notice::bad(word::NOBODY_TO_TAKE.get(lang)))
            }
            Stage::Begin => ask(Wish::CheckBook),
            Stage::Who => {
                self.stage = Stage::Secret;
                Outcome::Stay
            }
            Stage::Secret => self.confirm_secret(desk),
            Stage::Copy => match self.folder.text().trim() {
                "" => Outcome::Tell(Notice::plain(word::NO_COPY_FOLDER.get(lang))),
                folder => ask(Wish::CopyTo(PathBuf::from(folder))),
            },
            Stage::Paper if self.record.is_some() => self.on(Stage::End),
            Stage::Paper => self.write_record(),
            Stage::End => Outcome::Pop,
        }
    }

    fn write_record(&self) -> Outcome {
        self.handed.clone().map_or(Outcome::Stay, |it| SecretPaper::open(What::Handed(it)))
    }

    fn confirm_secret(&mut self, desk: &Desk) -> Outcome {
        let lang = desk.lang();
        let [first, second] = &self.secrets;
        if !is_strong(first.line().text()) {
            self.in_second = false;
            return Outcome::Tell(Notice::bad(door::PASSPHRASE_SHORT.get(lang)));
        }
        if !self.in_second && second.line().is_empty() {
            self.in_second = true;
            return Outcome::Stay;
        }
        if first.line() != second.line() && first.line().text() != second.line().text() {
            self.in_second = true;
            return Outcome::Tell(Notice::bad(word::NOT_THE_SAME.get(lang)));
        }
        let Some(to) = self.taker() else { return Outcome::Stay };
        let (is_given, secretary) = (self.is_given, self.secretary);
        let passphrase = first.passphrase();
        let wish = ways::Handover { to, is_given, secretary, passphrase };
        Outcome::Ask(Effect::Ways(Box::new(Wish::HandOver(Box::new(wish)))))
    }

    /// What it shows.
    pub fn rows(&self, desk: &Desk) -> Vec<Row> {
        let lang = desk.lang();
        let (number, text) = match self.stage {
            Stage::Begin => (1, word::STEP_CHECK),
            Stage::Who => (2, word::STEP_WHO),
            Stage::Secret => (3, word::STEP_SECRET),
            Stage::Copy => (5, word::STEP_COPY),
            Stage::Paper => (6, word::STEP_PAPER),
            Stage::End => (7, word::STEP_END),
        };
        let step = word::STEP.fill(lang, &[("n", &number.to_string()), ("what", text.get(lang))]);
        let mut rows = vec![Row::Say(step, Look::Title), Row::Gap];
        match self.stage {
            Stage::Begin => {
                let all = [word::ABOUT, word::ABOUT_STEPS, word::ABOUT_SAFE];
                rows.extend(all.map(|text| Row::say(text.get(lang))));
                rows.extend([Row::Gap, near(word::NEXT_CHECK, desk)]);
            }
            Stage::Who => self.rows_who(desk, &mut rows),
            Stage::Secret => self.rows_secret(desk, &mut rows),
            Stage::Copy => self.rows_copy(desk, &mut rows),
            Stage::Paper => {
                rows.push(Row::say(word::ABOUT_PAPER.get(lang)));
                let written = self.record.as_ref().map(|file| {
                    let told = word::PAPER_SIGN.fill(lang, &[("file", file)]);
                    Row::Say(told, Look::Good)
                });
                let next =
                    if written.is_some() { word::NEXT_AFTER_PAPER } else { word::NEXT_PAPER };
                rows.extend(written.into_iter().flat_map(|row| [Row::Gap, row]));
                rows.extend([Row::Gap, near(next, desk)]);
            }
            Stage::End => {
                let name = desk.name(self.handed.as_ref().map(|it| it.to));
                rows.push(Row::Say(word::HANDED.fill(lang, &[("to", name)]), Look::Good));
                rows.extend([Row::Gap, Row::Say(word::OLD_COPIES.get(lang).into(), Look::Near)]);
                rows.push(Row::Gap);
                rows.push(Row::say(word::ABOUT_CARD.get(lang)));
                rows.extend([Row::Gap, near(word::NEXT_END, desk)]);
            }
        }
        if let Some(missed) = &self.missed {
            rows.extend([Row::Gap, Row::Say(missed.clone(), Look::Bad)]);
        }
        rows
    }

    fn rows_who(&self, desk: &Desk, rows: &mut Vec<Row>) {
        let lang = desk.lang();
        let yes_no = |yes: bool| if yes { ui::YES } else { ui::NO }.get(lang);
        let seen = usize::from(desk.size.1.saturating_sub(13));
        for place in window(self.at, self.people.len(), seen) {
            let name = desk.name(self.people.get(place).copied());
            rows.push(Row::Choice(format!("  {name}"), place == self.at, place));
        }
        rows.push(Row::Gap);
        for (text, yes) in
            [(word::GIVER_THERE, self.is_given), (word::AS_SECRETARY, self.secretary)]
        {
            rows.push(Row::say(text.fill(lang, &[("yes", yes_no(yes))])));
        }
        rows.extend([Row::Gap, near(word::NEXT_WHO, desk)]);
    }

    fn rows_secret(&self, desk: &Desk, rows: &mut Vec<Row>) {
        let lang = desk.lang();
        let name = desk.name(self.taker());
        rows.push(Row::say(word::ABOUT_SECRET.fill(lang, &[("to", name)])));
        rows.push(Row::Gap);
        let labels = [door::NEW_PASSPHRASE, word::AGAIN];
        for (place, (label, secret)) in labels.iter().zip(&self.secrets).enumerate() {
            let is_front = (place == 1) == self.in_second;
            rows.push(Row::secret(label.get(lang), secret, is_front, place));
        }
        let [first, second] = &self.secrets;
        let told = match first.line().is_empty() {
            _ if self.in_second => second.told(lang, false),
            true => Some((word::GOOD_PASSPHRASE.get(lang).to_owned(), false)),
            false => first.told(lang, true),
        };
        if let Some((line, is_bad)) = told {
            let look = if is_bad { Look::Bad } else { Look::Near };
            rows.extend([Row::Gap, Row::Say(line, look)]);
        }
        rows.extend([Row::Gap, near(word::NEXT_SECRET, desk)]);
    }

    fn rows_copy(&self, desk: &Desk, rows: &mut Vec<Row>) {
        let lang = desk.lang();
        rows.push(Row::say(word::ABOUT_COPY.get(lang)));
        rows.push(Row::Gap);
        rows.push(Row::line(word::FOLDER.get(lang), &self.folder, true, 0));
        let now = chosen(&self.folder, &self.places);
        for (at, place) in self.places.iter().take(5).enumerate() {
            let text = format!("    {}", place.path.display());
            rows.push(Row::Choice(text, now == Some(at), at + 1));
        }
        rows.extend([Row::Gap, near(word::NEXT_COPY, desk)]);
    }

    const fn on(&mut self, stage: Stage) -> Outcome {
        self.stage = stage;
        Outcome::Stay
    }
}

fn near(text: Text, desk: &Desk) -> Row {
    Row::Say(text.get(desk.lang()).to_owned(), Look::Near)
}

impl Front for Handover {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Handover]
    }

    fn title(&self, desk: &Desk) -> String {
        word::HANDOVER.get(desk.lang()).to_owned()
    }

    /// No section and no undo from here: what is typed is for the vault alone.
    fn is_door(&self) -> bool {
        true
    }

    fn takes_text(&self) -> bool {
        true
    }

    /// Once the keys are changed, Esc goes on to the next step: none is passed by unseen.
    fn closes_by_answer(&self) -> bool {
        self.handed.is_some()
    }

    fn types_into(&mut self) -> Option<Entry<'_>> {
        match self.stage {
            Stage::Secret => Some(Entry::Secret(self.secret())),
            Stage::Copy => Some(Entry::Line(&mut self.folder)),
            Stage::Begin | Stage::Who | Stage::Paper | Stage::End => None,
        }
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        let page = usize::from(desk.size.1.saturating_sub(13));
        let count = self.people.len();
        if self.stage == Stage::Who && choose::moved(&mut self.at, count, page, action) {
            return Outcome::Stay;
        }
        match action {
            Action::Confirm => return self.confirm(desk),
            Action::Up | Action::Down if self.stage == Stage::Secret => {
                self.in_second = action == Action::Down;
            }
            Action::Up | Action::Down if self.stage == Stage::Copy => {
                another(&mut self.folder, &self.places, action == Action::Down);
            }
            Action::WriteOut => return self.write_record(),
            Action::Absent => self.is_given = !self.is_given,
            Action::AsSecretary => self.secretary = !self.secretary,
            Action::Suggest => {
                self.in_second = false;
                return self.secret().ask_for_offer();
            }
            Action::ShowTyped => {
                self.secret().turn();
            }
            Action::Back => match self.stage {
                Stage::Copy => return self.on(Stage::Paper),
                Stage::Paper => return self.on(Stage::End),
                _ => return Outcome::Pop,
            },
            _ => {}
        }
        Outcome::Stay
    }

    fn refusal(&self, desk: &Desk, action: Action) -> Option<String> {
        let is_refused = match action {
            Action::Absent | Action::AsSecretary => self.stage != Stage::Who,
            Action::Suggest | Action::ShowTyped => self.stage != Stage::Secret,
            Action::WriteOut => self.stage != Stage::Paper,
            _ => false,
        };
        is_refused.then(|| word::NOT_IN_THIS_STEP.get(desk.lang()).to_owned())
    }

    /// The record is written.
    fn answer(&mut self, _desk: &Desk, answer: Told) -> Outcome {
        if let Told::Text(file) = answer {
            self.record = Some(file);
        }
        Outcome::Stay
    }

    fn told_ways(&mut self, desk: &Desk, answer: &Answer) -> Outcome {
        let lang = desk.lang();
        match answer {
            Answer::Offered(offer) => {
                let [first, second] = &mut self.secrets;
                first.take_offer(offer);
                *second = Secret::new(true);
                Outcome::Stay
            }
            Answer::Checked(Ok(())) => {
                self.stage = Stage::Who;
                Outcome::Tell(Notice::good(word::SOUND.get(lang)))
            }
            Answer::Checked(Err(what)) => {
                Outcome::Tell(Notice::bad(word::NOT_SOUND.fill(lang, &[("what", what)])))
            }
            Answer::Handed(code, handed, missed) => {
                let card = CodeCard::new(code, handed.number.clone(), false);
                self.secrets = [Secret::new(true), Secret::new(true)];
                (self.handed, self.missed) = (Some(handed.clone()), missed.clone());
                self.stage = Stage::Copy;
                Outcome::PushAsking(Box::new(card.into()), Effect::Places)
            }
            Answer::Copied(Ok(path)) => {
                self.stage = Stage::Paper;
                let file = path.display().to_string();
                Outcome::Tell(Notice::good(word::COPY_MADE.fill(lang, &[("file", &file)])))
            }
            Answer::Copied(Err(line)) => Outcome::Tell(Notice::bad(line.clone())),
            Answer::Recovered(..) | Answer::Fits(_) | Answer::Committee(_) => Outcome::Stay,
        }
    }

    fn pick(&mut self, _desk: &Desk, row: usize) -> Outcome {
        match self.stage {
            Stage::Who => self.at = row.min(self.people.len().saturating_sub(1)),
            Stage::Secret => self.in_second = row == 1,
            Stage::Copy => {
                let place = row.checked_sub(1).and_then(|at| self.places.get(at));
                if let Some(place) = place {
                    self.folder.set(place.path.display().to_string());
                }
            }
            Stage::Begin | Stage::Paper | Stage::End => {}
        }
        Outcome::Stay
    }
}
