//! What the screens ask about the ways into the book.

use std::path::{Path, PathBuf};

use crate::app::message::{After, Msg, Notice};
use crate::app::state::State;
use crate::app::ways::{Answer, Handover, Wish};
use crate::book::backup::Reason;
use crate::book::committee::{Private, Public};
use crate::book::durable::{Book, Way};
use crate::book::failure::Failure;
use crate::book::generator;
use crate::book::passphrase::Passphrase;
use crate::book::store::Store;
use crate::cli::failed::{Failed, not_noted};
use crate::cli::handing::{self, Who};
use crate::cli::machine::copies::{known, when};
use crate::cli::machine::{Machine, Open, slowed, told_bad};
use crate::cli::{copies, files, safety, ways};
use crate::domain::act::{Account, Act, Deed};
use crate::words::{cli as word, keys};

impl Machine {
    fn book(&mut self) -> Result<&mut Book, Failure> {
        match &mut self.open {
            Open::Disk(book) => Ok(book),
            Open::Nothing | Open::Memory(_) => Err(Failure::NoBook),
        }
    }

    pub(super) fn ways(&mut self, state: &State, wish: Wish) -> Vec<Msg> {
        let lang = state.desk.lang();
        let answer = |answer| vec![Msg::Ways(Box::new(answer))];
        let told = |why: Failure| told_bad(&why.say(lang));
        match wish {
            Wish::Offer(what) => {
                generator::offer(what).map_or_else(told, |made| answer(Answer::Offered(made)))
            }
            Wish::OpenByCommittee(file, passphrase) => {
                self.open_by_committee(state, &file, &passphrase)
            }
            Wish::NewRecovery(passphrase) => {
                slowed(self.new_recovery(state, &passphrase)).unwrap_or_else(told)
            }
            Wish::TryCode(typed) => match self.book() {
                Ok(book) => answer(Answer::Fits(slowed(book.try_code(typed.reveal())))),
                Err(why) => told(why),
            },
            Wish::CheckBook => self.check_book(state).unwrap_or_else(told),
            Wish::HandOver(asked) => self.hand_over(state, &asked).unwrap_or_else(told),
            Wish::CopyTo(folder) => {
                let copied = self.copy_to(state, &folder).map_err(|why| why.say(lang));
                let known = self.book().map(|book| known(book, lang)).ok();
                answer(Answer::Copied(copied)).into_iter().chain(known).collect()
            }
            Wish::LookAtCommittee => self.look_at_committee().unwrap_or_else(told),
            Wish::AddCommittee(file) => self.add_committee(state, &file),
            Wish::RemoveCommittee => self.remove_committee(state).unwrap_or_else(told),
        }
    }

    /// Notes what was done with the ways in; the screen hears of it as of every act, then of what
    /// it did. It is in force either way: where it could not be noted that is said last.
    fn noted(
        &mut self,
        state: &State,
        account: Account,
        done: impl IntoIterator<Item = Msg>,
    ) -> Vec<Msg> {
        let act = Act::noted(account, state.desk.author(), state.desk.stamp());
        let kept = self.book().and_then(|book| book.commit(&act));
        let (first, last) = match kept {
            Ok(receipt) => (Some(Msg::Kept(Box::new(act), receipt, After::Stay)), Vec::new()),
            Err(why) => (None, told_bad(&not_noted(&why, state.desk.lang()))),
        };
        first.into_iter().chain(done).chain(last).collect()
    }

    fn back_up(&mut self, state: &State) -> Result<(), Failure> {
        let book = self.book()?;
        safety::before(book, Reason::Keys, when(state)).map(drop)
    }

    pub(super) fn change_passphrase(
        &mut self,
        state: &State,
        old: Option<&Passphrase>,
        new: &Passphrase,
    ) -> Result<Vec<Msg>, Failure> {
        let cost = ways::cost(self.book()?);
        if let Some(old) = old {
            slowed(self.book()?.fits_passphrase(old.reveal()))?;
        }
        self.back_up(state)?;
        self.book()?.reset_passphrase(new.reveal(), cost)?;
        let told = Msg::Told(Notice::good(word::PASSPHRASE_CHANGED.get(state.desk.lang())));
        Ok(self.noted(state, Account::new(Deed::ChangePassphrase, ""), [told]))
    }

    fn new_recovery(&mut self, state: &State, typed: &Passphrase) -> Result<Vec<Msg>, Failure> {
        self.book()?.fits_passphrase(typed.reveal())?;
        self.back_up(state)?;
        let book = self.book()?;
        let code = Passphrase::new(&book.new_recovery()?.written());
        let answer = Answer::Recovered(code, book.number());
        let answer = Msg::Ways(Box::new(answer));
        Ok(self.noted(state, Account::new(Deed::NewRecovery, ""), [answer]))
    }

    fn open_by_committee(&mut self, state: &State, file: &Path, typed: &Passphrase) -> Vec<Msg> {
        let lang = state.desk.lang();
        let bytes = match files::read(&files::at_home(file)) {
            Ok(bytes) => bytes,
            Err(failed) => return told_bad(&failed.say(lang)),
        };
        let opened = slowed(Private::read(&bytes, typed.reveal()))
            .and_then(|private| slowed(self.unlock(&Way::Committee(&private), lang)));
        match opened {
            // a book that can only be read says so by itself
            Ok(all) if self.reading().is_some_and(Store::is_read_only) => all,
            Ok(mut all) => {
                all.extend(self.noted(state, Account::new(Deed::UseCommittee, ""), []));
                all
            }
            Err(why) if why.exit_code() == 1 => told_bad(&why.say(lang)),
            Err(why) => vec![Msg::NotOpened(why)],
        }
    }

    fn check_book(&mut self, state: &State) -> Result<Vec<Msg>, Failure> {
        let (register, at) = (&state.desk.register, state.desk.stamp());
        let found = handing::damage(self.book()?, register, at, state.desk.lang())?;
        Ok(vec![Msg::Ways(Box::new(Answer::Checked(found.map_or(Ok(()), Err))))])
    }

    fn hand_over(&mut self, state: &State, asked: &Handover) -> Result<Vec<Msg>, Failure> {
        let (author, at, lang) = (state.desk.author(), state.desk.stamp(), state.desk.lang());
        let (to, is_given, secretary) = (asked.to, asked.is_given, asked.secretary);
        let who = Who { to, is_given, secretary, author, at };
        let mut register = state.desk.register.clone();
        let book = self.book()?;
        let keys = (&asked.passphrase, ways::cost(book));
        let done = handing::hand_over(book, &mut register, &who, keys, lang)?;
        let missed = done.missed.first().map(|why| why.say(lang)).or(done.trouble);
        let kept = done.kept.into_iter();
        let mut all: Vec<Msg> =
            kept.map(|(act, receipt)| Msg::Kept(Box::new(act), receipt, After::Stay)).collect();
        let answer = Answer::Handed(done.code, Box::new(done.handed), missed);
        all.push(Msg::Ways(Box::new(answer)));
        Ok(all)
    }

    /// A copy in a folder that is there: where a stick was pulled out, none is made in its place.
    fn copy_to(&mut self, state: &State, folder: &Path) -> Result<PathBuf, Failed> {
        let lang = state.desk.lang();
        let book = self.book()?;
        let place = copies::outside(book, folder, lang)?;
        match safety::keep(book, &place, Reason::Handover, when(state)) {
            Ok(copied) => Ok(copied.path),
            Err(why) => Err(Failed::Copy(safety::not_kept(&place, &why, lang))),
        }
    }

    fn look_at_committee(&mut self) -> Result<Vec<Msg>, Failure> {
        let print = self.book()?.committee().map(Public::fingerprint);
        Ok(vec![Msg::Ways(Box::new(Answer::Committee(print)))])
    }

    fn add_committee(&mut self, state: &State, file: &Path) -> Vec<Msg> {
        let lang = state.desk.lang();
        let bytes = match files::read(&files::at_home(file)) {
            Ok(bytes) => bytes,
            Err(failed) => return told_bad(&failed.say(lang)),
        };
        let done = Public::read(&bytes).and_then(|public| {
            self.back_up(state)?;
            self.book()?.set_committee(public)?;
            let told = Msg::Told(Notice::good(keys::COMMITTEE_ADDED.get(lang)));
            let done = self.look_at_committee()?.into_iter().chain([told]);
            let account = Account::new(Deed::AddCommittee, public.fingerprint());
            Ok(self.noted(state, account, done))
        });
        done.unwrap_or_else(|why| told_bad(&why.say(lang)))
    }

    fn remove_committee(&mut self, state: &State) -> Result<Vec<Msg>, Failure> {
        self.back_up(state)?;
        if !self.book()?.remove_committee()? {
            return self.look_at_committee();
        }
        let told = Msg::Told(Notice::good(keys::COMMITTEE_REMOVED.get(state.desk.lang())));
        let done = self.look_at_committee()?.into_iter().chain([told]);
        Ok(self.noted(state, Account::new(Deed::RemoveCommittee, ""), done))
    }
}
