//! Copies for the screen: made, listed, looked at, put beside the book and in its place.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::app::copies::{Asked, Brought, Known, Sides, WayIn, say};
use crate::app::message::{After, Msg, Notice};
use crate::app::state::State;
use crate::book::backup::Reason;
use crate::book::backup::compare::Relation;
use crate::book::disk;
use crate::book::durable::Book;
use crate::book::durable::copies::Beside;
use crate::book::failure::{Failure, Healed};
use crate::book::store::Store as _;
use crate::cli::backup::Given;
use crate::cli::copies::{self, Doer};
use crate::cli::failed::{Failed, not_noted};
use crate::cli::machine::{Machine, Open, told_bad};
use crate::cli::safety::When;
use crate::cli::{files, remembered, safety};
use crate::domain::act::{Account, Act, Deed};
use crate::domain::register::Register;
use crate::words::{Lang, backup as word, copies_screen as screen, privacy};

/// The copy that was looked at last, while its screens are open.
pub(in crate::cli) struct Held {
    path: PathBuf,
    beside: Beside,
    /// Its acts that were entered into the book anew.
    taken: BTreeSet<u64>,
}

impl Machine {
    /// Does what is asked about copies; what goes wrong is told and leaves the book as it is.
    pub(super) fn copies(&mut self, state: &State, asked: Asked) -> Vec<Msg> {
        let lang = state.desk.lang();
        let done = match asked {
            Asked::Search(folder) => {
                let typed = files::at_home(Path::new(folder.trim()));
                copies::may_be_read(&typed, lang)
                    .map(|()| vec![list(copies::search(&folder, self.folder.as_deref()))])
            }
            Asked::Open(path, typed) => self.open_copy(state, &path, &typed),
            asked => self.of_book(state, asked),
        };
        done.unwrap_or_else(|failed: Failed| told_bad(&failed.say(lang)))
    }

    fn disk_book(&mut self, lang: Lang) -> Result<&mut Book, Failed> {
        match &mut self.open {
            Open::Disk(book) => Ok(book),
            Open::Memory(_) | Open::Nothing => {
                Err(Failed::Copy(screen::MEMORY_ONLY.get(lang).to_owned()))
            }
        }
    }

    fn of_book(&mut self, state: &State, asked: Asked) -> Result<Vec<Msg>, Failed> {
        let (lang, now) = (state.desk.lang(), when(state));
        if matches!(asked, Asked::Know) && !matches!(self.open, Open::Disk(_)) {
            return Ok(Vec::new());
        }
        let book = self.disk_book(lang)?;
        match asked {
            Asked::Know => Ok(vec![known(book, lang)]),
            Asked::Quietly(reason) => Ok(kept_quietly(book, reason, now, lang)),
            Asked::Now => Ok(copy_now(book, &safety::everywhere(book, Reason::Asked, now), lang)),
            Asked::List => Ok(vec![list(copies::list(book))]),
            Asked::Look(path) => {
                let found = copies::look(book, &path, lang);
                Ok(vec![Msg::Copies(Brought::Looked(path, found))])
            }
            Asked::Place(folder) => {
                if book.is_damaged() {
                    let place = copies::prepare(book, &folder, lang)?;
                    return Ok(looked_for(book, &place.folder, lang));
                }
                let report = copies::settle(book, &folder, now, lang)?;
                let is_bad = report.trouble(lang).is_some();
                let mut all = copy_now(book, &report, lang);
                if let Some((place, _)) = report.all.first().filter(|_| !is_bad) {
                    let name = place.folder.display().to_string();
                    let ready = word::PLACE_READY.fill(lang, &[("place", &name)]);
                    all.push(Msg::Told(Notice::good(ready)));
                }
                Ok(all)
            }
            Asked::Beside(path, typed) => self.beside(state, path, typed.as_ref()),
            Asked::Act(seq) => self.act_of_copy(seq),
            Asked::TakeIn(seqs) => self.take_in(state, &seqs),
            Asked::Restore => self.restore(state),
            Asked::GoBack => {
                let doer = doer(state);
                let unnoted = copies::go_back(book, &doer)?;
                self.opened_again(lang, screen::WENT_BACK.get(lang).to_owned(), unnoted)
            }
            Asked::Try(typed) => self.try_out(state, &typed),
            Asked::Tried(good) => self.tried(state, good),
            Asked::ClearOlder => {
                let cleared = book.clear_older(now.at)?;
                let told = match cleared.left.first() {
                    None => {
                        let n = cleared.gone.to_string();
                        Notice::good(privacy::OLDER_GONE.fill(lang, &[("n", &n)]))
                    }
                    Some(first) => {
                        let (n, first) =
                            (cleared.left.len().to_string(), first.display().to_string());
                        Notice::bad(privacy::OLDER_LEFT.fill(lang, &[("n", &n), ("first", &first)]))
                    }
                };
                let brought = Msg::Copies(Brought::Cleared);
                Ok(vec![brought, known(book, lang), Msg::Told(told)])
            }
            Asked::Search(_) | Asked::Open(..) => Ok(Vec::new()),
        }
    }

    fn beside(
        &mut self,
        state: &State,
        path: PathBuf,
        typed: Option<&WayIn>,
    ) -> Result<Vec<Msg>, Failed> {
        let given = typed.map(Given::typed).transpose()?;
        let book = self.disk_book(state.desk.lang())?;
        let way = given.as_ref().map(Given::way);
        let beside = match book.beside(&path, way.as_ref()) {
            Err(Failure::WrongPassphrase) if way.is_none() => {
                return Ok(vec![Msg::Copies(Brought::Locked(path))]);
            }
            other => other?,
        };
        let held = Held { path, beside, taken: BTreeSet::new() };
        let sides = held.sides(book, &state.desk.register)?;
        self.held = Some(Box::new(held));
        Ok(vec![Msg::Copies(Brought::Sides(Box::new(sides)))])
    }

    fn act_of_copy(&self, seq: u64) -> Result<Vec<Msg>, Failed> {
        let held = self.held.as_ref().ok_or(Failure::NoBackup)?;
        let acts = held.beside.acts_after(seq.saturating_sub(1))?;
        let act = acts.into_iter().next().map(|(_, act)| act).ok_or(Failure::NoSuchAct(seq))?;
        Ok(vec![Msg::Copies(Brought::Act(Box::new(act)))])
    }

    /// Enters acts of the copy anew, as acts of today; those that do not fit are left out.
    fn take_in(&mut self, state: &State, seqs: &[u64]) -> Result<Vec<Msg>, Failed> {
        let lang = state.desk.lang();
        let mut held = self.held.take().ok_or(Failure::NoBackup)?;
        let acts = held.beside.acts_after(held.beside.shared())?;
        let book = self.disk_book(lang)?;
        let mut register = state.desk.register.clone();
        let (mut all, mut n, mut refused) = (Vec::new(), 0_u64, None);
        for (seq, act) in acts.into_iter().filter(|(seq, _)| seqs.contains(seq)) {
            let (author, at) = (state.desk.author(), state.desk.stamp());
            let act = Act { author, at, reverses: None, ..act };
            if act.changes.is_empty() || register.fits(&act.changes).is_err() {
                continue;
            }
            match book.commit(&act) {
                Ok(receipt) => {
                    let _it_fits = register.apply(&act);
                    all.push(Msg::Kept(Box::new(act), receipt, After::Stay));
                    held.taken.insert(seq);
                    n += 1;
                }
                // what was kept before stands, and the screen must know it
                Err(why) => {
                    refused = Some(why);
                    break;
                }
            }
        }
        let sides = held.sides(book, &register);
        self.held = Some(held);
        let left = sides.as_ref().map_or(0, Sides::conflicts);
        match sides {
            Ok(sides) => all.push(Msg::Copies(Brought::Sides(Box::new(sides)))),
            Err(why) => refused = refused.or(Some(why)),
        }
        let text = if left == 0 { screen::TAKEN_IN } else { screen::TAKEN_IN_LEFT };
        let line = text.fill(lang, &[("n", &n.to_string()), ("left", &left.to_string())]);
        all.push(Msg::Told(match refused {
            None => Notice::good(line),
            Some(why) => Notice::bad(format!("{line} {}", why.say(lang))),
        }));
        Ok(all)
    }

    fn restore(&mut self, state: &State) -> Result<Vec<Msg>, Failed> {
        let lang = state.desk.lang();
        let held = self.held.take().ok_or(Failure::NoBackup)?;
        let book = self.disk_book(lang)?;
        let unnoted = copies::restore(book, &held.beside, &doer(state))?;
        let seq = held.beside.start.point.seq.to_string();
        let values = [("seq", seq.as_str()), ("key", "F8")];
        self.opened_again(lang, screen::RESTORED.fill(lang, &values), unnoted)
    }

    fn try_out(&mut self, state: &State, typed: &WayIn) -> Result<Vec<Msg>, Failed> {
        let given = Given::typed(typed)?;
        let lang = state.desk.lang();
        let book = self.disk_book(lang)?;
        let no_copy = || Failed::Copy(screen::NO_OUTSIDE_COPY.get(lang).to_owned());
        let path = copies::newest_outside(book).ok_or_else(no_copy)?;
        let (register, way) = (&state.desk.register, given.way());
        let trial = copies::try_out((book, register), &path, &way, lang)?;
        self.trial = Some((trial.sides.theirs.acts, trial.by_code));
        Ok(vec![Msg::Copies(Brought::Trial(Box::new(trial)))])
    }

    fn tried(&mut self, state: &State, good: bool) -> Result<Vec<Msg>, Failed> {
        let lang = state.desk.lang();
        let (seq, by_code) = self.trial.take().ok_or(Failure::NoBackup)?;
        let book = self.disk_book(lang)?;
        let account = copies::note_trial(book, (seq, by_code, good), state.desk.stamp(), lang);
        let kept = note(book, state, account)?;
        let text = if good { screen::DRILL_GOOD } else { screen::DRILL_BAD }.get(lang);
        let notice = if good { Notice::good(text) } else { Notice::bad(text) };
        Ok(vec![kept, known(book, lang), Msg::Told(notice)])
    }

    /// The book stands on another state: everything on the screen begins anew, with the drafts that
    /// are kept. `unnoted` is what kept the history from saying so.
    fn opened_again(
        &mut self,
        lang: Lang,
        line: String,
        unnoted: Option<Failure>,
    ) -> Result<Vec<Msg>, Failed> {
        let Some(opened) = self.opened(lang)? else { return Ok(Vec::new()) };
        let told = match unnoted {
            Some(why) => Notice::bad(not_noted(&why, lang)),
            None => Notice::good(line),
        };
        let all = [Msg::Opened(Box::new(opened)), Msg::Told(told)];
        Ok(all.into_iter().chain(self.drafts(lang)).collect())
    }

    /// A copy becomes the book of this machine.
    fn open_copy(&mut self, state: &State, path: &Path, typed: &WayIn) -> Result<Vec<Msg>, Failed> {
        let lang = state.desk.lang();
        let given = Given::typed(typed)?;
        let folder = self.folder.clone().ok_or(Failure::NoBook)?;
        self.close()?;
        let mut book = Book::from_copy(&disk::real(), &folder, path, &given.way())?;
        let mut unnoted = None;
        if matches!(given, Given::Committee(_)) {
            let account = Account::new(Deed::UseCommittee, "");
            let act = Act::noted(account, state.desk.author(), state.desk.stamp());
            unnoted = book.commit(&act).err();
        }
        let values =
            [("seq", book.end().seq.to_string()), ("folder", folder.display().to_string())];
        let values = values.each_ref().map(|(key, it)| (*key, it.as_str()));
        let aside = book.healed().iter().find(|it| **it == Healed::DraftsAside);
        let made = std::iter::once(word::MADE_BOOK.fill(lang, &values));
        let lines: Vec<String> = made.chain(aside.map(|it| it.say(lang))).collect();
        safety::made_from(&book, path);
        self.open = Open::Disk(Box::new(book));
        self.opened_again(lang, lines.join(" "), unnoted)
    }

    /// Before an import a copy is kept. Where it cannot be, that is told and remembered: the import
    /// itself is one act and can be taken back.
    pub(super) fn copy_before(&mut self, reason: Reason, now: When, lang: Lang) -> Vec<Msg> {
        match &self.open {
            Open::Disk(book) if book.damage().is_none() => kept_quietly(book, reason, now, lang),
            Open::Disk(_) | Open::Memory(_) | Open::Nothing => Vec::new(),
        }
    }

    /// Keeps the copies of a run as it ends, where there is anything that they do not have yet.
    /// What went wrong, in a sentence; leaving goes on.
    pub(super) fn copy_at_end(&self, now: When, lang: Lang) -> Option<String> {
        let Open::Disk(book) = &self.open else { return None };
        let is_due = book.damage().is_none() && book.end().seq > 0 && safety::is_due(book);
        if is_due { safety::quietly(book, Reason::Run, now, lang) } else { None }
    }
}

impl Held {
    /// The two sides as they are now: the book may have gone on since the copy was opened.
    fn sides(&self, book: &Book, register: &Register) -> Result<Sides, Failure> {
        let mut sides = copies::sides(book, register, &self.path, &self.beside)?;
        let count = |side: &[_]| u64::try_from(side.len()).unwrap_or(u64::MAX);
        let at = self.beside.shared();
        let (ours, theirs) = (count(&sides.ours.own), count(&sides.theirs.own));
        sides.relation = match (ours, theirs) {
            (0, 0) => Relation::Same,
            (more, 0) => Relation::Behind(more),
            (0, more) => Relation::Ahead(more),
            (ours, theirs) => Relation::Parted { at, ours, theirs },
        };
        sides.fits.retain(|seq| !self.taken.contains(seq));
        Ok(sides)
    }
}

/// When a copy is made: a clock that was set while the program runs is not believed either.
pub(super) fn when(state: &State) -> When {
    When { at: state.desk.stamp(), is_settled: state.desk.clock_is_settled() }
}

fn doer(state: &State) -> Doer {
    Doer { author: state.desk.author(), at: state.desk.stamp(), lang: state.desk.lang() }
}

const fn list(all: Vec<crate::app::copies::Listed>) -> Msg {
    Msg::Copies(Brought::List(all))
}

/// Keeps copies without a word where all is well; what is known of them then.
fn kept_quietly(book: &Book, reason: Reason, now: When, lang: Lang) -> Vec<Msg> {
    let told = safety::quietly(book, reason, now, lang);
    let known = std::iter::once(known(book, lang));
    known.chain(told.into_iter().flat_map(|line| told_bad(&line))).collect()
}

/// A damaged book is not copied: a place is chosen for the copies that lie there already.
fn looked_for(book: &Book, place: &Path, lang: Lang) -> Vec<Msg> {
    let line = screen::PLACE_LOOKED.fill(lang, &[("place", &place.display().to_string())]);
    let told = Msg::Told(Notice::good(line));
    vec![known(book, lang), list(copies::list(book)), told]
}

/// What came of a copy made now: the line, what is known, the list.
fn copy_now(book: &Book, report: &safety::Report, lang: Lang) -> Vec<Msg> {
    let trouble = report.trouble(lang);
    remembered::change(book.root(), |it| it.trouble.clone_from(&trouble));
    let (mut lines, is_outside) = report.kept(lang);
    if !is_outside {
        lines.push(word::NO_OUTSIDE.get(lang).to_owned());
    }
    let told = match trouble {
        Some(line) => Notice::bad(line),
        None => Notice::good(lines.join(" ")),
    };
    let bad = told.tone == crate::app::message::Tone::Bad;
    let mut all = vec![known(book, lang)];
    // a place that cannot take a copy stays in question
    if !bad || report.all.len() > 1 {
        all.push(list(copies::list(book)));
    }
    all.push(Msg::Told(told));
    all
}

/// Keeps an act without changes.
fn note(book: &mut Book, state: &State, account: Account) -> Result<Msg, Failure> {
    let (author, at) = (state.desk.author(), state.desk.stamp());
    let act = Act { account, author, at, changes: Vec::new(), reverses: None };
    let receipt = book.commit(&act)?;
    Ok(Msg::Kept(Box::new(act), receipt, After::Pop))
}

/// What is known of the copies of a book.
pub(super) fn known(book: &Book, lang: Lang) -> Msg {
    let kept = remembered::read(book.root());
    let places: Vec<PathBuf> = safety::places(book).into_iter().map(|it| it.folder).collect();
    let newer = book
        .unexplained_copy(&places)
        .map(|(_, relation)| word::NEWER_FOUND.fill(lang, &[("how", &say(relation, lang))]));
    Msg::Copies(Brought::Known(Known {
        is_parted: kept.outside.as_ref().is_some_and(|it| safety::is_parted(book, it)),
        outside: kept.outside,
        drill: kept.drill,
        trouble: kept.trouble,
        newer,
        can_go_back: book.can_go_back(),
        is_damaged: book.is_damaged(),
    }))
}
