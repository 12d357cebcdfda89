//! The roll call: everyone counts as present; who is not is named by a few letters, then the
//! reason is typed.

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::Outcome;
use crate::app::key::Key;
use crate::app::line::{Line, Typed};
use crate::app::screen::choose;
use crate::app::screen::conduct::{Conduct, Mode, told};
use crate::app::screen::job::{self, Job};
use crate::app::screen::lines::{Ink, Lines, Row, Stands};
use crate::domain::MemberId;
use crate::domain::meeting::{Attendance, Meeting, Presence};
use crate::domain::text::Query;
use crate::domain::work::hold;
use crate::words::{Lang, conduct as word, meeting as say};

/// The roll call.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RollCall {
    /// What is typed: letters of a name, or the reason of who is asked about.
    pub typed: Line,
    /// Of whom the reason is asked.
    pub asked: Option<MemberId>,
    /// The lines of the roll that answer, the best first.
    pub hits: Lines,
    /// The line under the cursor.
    pub at: usize,
    all: Vec<Row>,
}

impl RollCall {
    pub(super) fn reload(&mut self, desk: &Desk, meeting: &Meeting) {
        self.all = meeting.roll.iter().filter_map(|line| row(desk, line)).collect();
        self.find();
    }

    /// The lines that answer what is typed.
    fn find(&mut self) {
        let asks = if self.asked.is_none() { self.typed.text() } else { "" };
        let query = Query::new(asks);
        let name = |row: &Row| row.cells.get(1).map_or_else(String::new, Clone::clone);
        // People are called by their given name, the last word: it comes before the others.
        let is_called = |name: &str| {
            let given = name.rsplit(' ').next().unwrap_or_default();
            query.rank(given).is_some()
        };
        let mut hits: Vec<_> = self
            .all
            .iter()
            .enumerate()
            .filter(|(_, row)| self.asked.is_none_or(|id| row.stands == Stands::Member(id)))
            .map(|(at, row)| (at, name(row)))
            .filter_map(|(at, name)| query.rank(&name).map(|rank| (!is_called(&name), rank, at)))
            .collect();
        hits.sort_unstable();
        let rows = hits.into_iter().filter_map(|(.., at)| self.all.get(at).cloned()).collect();
        self.hits = Lines { widths: &[3, 26, 16, 0], rows };
        self.at = self.hits.hold(self.at);
    }

    /// What was typed is on disk.
    pub(super) fn kept(&mut self) {
        self.typed.set("");
        self.asked = None;
        self.at = 0;
    }

    pub(super) fn typed(&mut self, _desk: &Desk, key: Key) -> Option<Outcome> {
        if self.typed.press(key) == Typed::Passed {
            return None;
        }
        if self.asked.is_none() {
            self.at = 0;
            self.find();
        }
        Some(Outcome::Stay)
    }

    pub(super) fn pasted(&mut self, _desk: &Desk, text: &str) {
        self.typed.insert(text);
        self.find();
    }

    fn member(&self) -> Option<MemberId> {
        match (self.asked, self.hits.stands(self.at)) {
            (Some(member), _) | (None, Stands::Member(member)) => Some(member),
            _ => None,
        }
    }

    /// What is asked for.
    pub fn question(&self, desk: &Desk) -> String {
        match self.asked {
            Some(member) => word::ROLL_WHY.fill(desk.lang(), &[("name", desk.name(Some(member)))]),
            None => word::ROLL_ASK.get(desk.lang()).to_owned(),
        }
    }
}

fn row(desk: &Desk, line: &Attendance) -> Option<Row> {
    let lang = desk.lang();
    let member = line.member?;
    let time = |text: crate::words::Text, at: Option<crate::domain::clock::Clock>| {
        at.map(|at| text.fill(lang, &[("at", &at.to_string())]))
    };
    let times = [time(say::CAME_AT, line.came), time(say::LEFT_AT, line.left)];
    let ink = match line.presence {
        Presence::Present | Presence::ExemptPresent => Ink::Plain,
        Presence::Unexcused => Ink::Bad,
        Presence::Excused => Ink::Near,
        _ => Ink::Quiet,
    };
    let cells = [
        line.presence.key().to_owned(),
        desk.name(Some(member)).to_owned(),
        line.presence.name().get(lang).to_owned(),
        line.reason.clone(),
        times.into_iter().flatten().collect::<Vec<_>>().join(" "),
    ];
    Some(Row::cells(cells).ink(ink).of(Stands::Member(member)))
}

impl Conduct {
    pub(super) fn act_on_roll(&mut self, desk: &Desk, action: Action) -> Outcome {
        let page = usize::from(desk.size.1.saturating_sub(10));
        if choose::moved(&mut self.roll.at, self.roll.hits.rows.len(), page, action) {
            return Outcome::Stay;
        }
        match action {
            Action::Back if self.roll.asked.is_some() => {
                self.roll.kept();
                self.reload(desk);
                Outcome::Stay
            }
            Action::Back => self.go(desk, Mode::Steps),
            Action::NextStep => {
                self.go(desk, Mode::Steps);
                let at_roll = |it: &Meeting| {
                    let here = it.items.iter().find(|item| Some(item.number) == self.view);
                    here.is_some_and(|item| item.step == "roll_call")
                };
                if self.meeting(desk).is_some_and(at_roll) {
                    self.next_step(desk)
                } else {
                    Outcome::Stay
                }
            }
            Action::PutDown => self.absent(desk),
            Action::Unexcused => match self.roll.member() {
                Some(member) => self.mark(desk, member, Presence::Unexcused, ""),
                None => nobody(desk.lang()),
            },
            Action::Edit => match self.roll.member() {
                Some(member) => job::open(desk, Job::Presence(self.id, member)),
                None => nobody(desk.lang()),
            },
            Action::New => job::open(desk, Job::AddToRoll(self.id)),
            _ => Outcome::Stay,
        }
    }

    /// Enter: first whom, then why. Who was absent is present again.
    fn absent(&mut self, desk: &Desk) -> Outcome {
        let Some(member) = self.roll.member() else { return nobody(desk.lang()) };
        if self.roll.asked.is_some() {
            let reason = self.roll.typed.text().trim().to_owned();
            if reason.is_empty() {
                return told(word::ROLL_NO_REASON.get(desk.lang()));
            }
            return self.mark(desk, member, Presence::Excused, &reason);
        }
        let line = self.meeting(desk).and_then(|it| {
            it.roll.iter().find(|line| line.member == Some(member)).map(|line| line.presence)
        });
        match line {
            Some(Presence::Excused | Presence::Unexcused) => {
                self.mark(desk, member, Presence::Present, "")
            }
            Some(Presence::Exempt) => self.mark(desk, member, Presence::ExemptPresent, ""),
            _ => {
                self.roll.asked = Some(member);
                self.roll.typed.set("");
                self.reload(desk);
                Outcome::Stay
            }
        }
    }

    fn mark(&mut self, desk: &Desk, member: MemberId, presence: Presence, reason: &str) -> Outcome {
        let known = self
            .meeting(desk)
            .and_then(|it| it.roll.iter().find(|line| line.member == Some(member)).cloned());
        let Some(known) = known else { return Outcome::Stay };
        let line =
            Attendance { presence, reason: reason.to_owned(), came: None, left: None, ..known };
        let plan = hold::set_presence(&desk.register, self.id, line);
        self.sent = plan.is_ok();
        job::keep(desk, plan)
    }
}

fn nobody(lang: Lang) -> Outcome {
    told(word::ROLL_NOBODY.get(lang))
}
