//! The quick line: what is typed becomes an opinion, a decision or a task, and stays typed until
//! it is on disk.

use crate::app::desk::Desk;
use crate::app::front::Outcome;
use crate::app::message::After;
use crate::app::screen::Screen;
use crate::app::screen::conduct::{Conduct, Floor, Waiting, clock, told};
use crate::app::screen::job::{self, Job};
use crate::app::screen::picker::{Pick, Picker};
use crate::app::screen::sheet::Sheet;
use crate::domain::day;
use crate::domain::field::{Described as _, Value};
use crate::domain::meeting::{Meeting, Opinion};
use crate::domain::task::Task;
use crate::domain::work::quick::{self, Entry, Unread};
use crate::domain::work::{Plan, Refusal, conduct, hold, resolve};
use crate::domain::{MemberId, ResolutionId};
use crate::words::{Lang, conduct as word};

impl Conduct {
    /// Enter: keeps the line; where nothing is typed it leads into what the step is.
    pub(super) fn put_down(&mut self, desk: &Desk) -> Outcome {
        if self.line.text().trim().is_empty() { self.lead_in(desk) } else { self.submit(desk) }
    }

    fn submit(&mut self, desk: &Desk) -> Outcome {
        let Some(meeting) = self.meeting(desk) else { return Outcome::Stay };
        let people: Vec<(MemberId, &str)> = meeting
            .roll
            .iter()
            .filter_map(|line| line.member)
            .map(|id| (id, desk.name(Some(id))))
            .collect();
        let today = meeting.date.unwrap_or_else(|| desk.today());
        match quick::read(self.line.text(), &people, today) {
            Err(unread) => told(say(&unread, desk.lang())),
            Ok(Entry::Decision(text)) => self.decided(desk, &text),
            Ok(Entry::Opinion(text)) => match self.floor.clone() {
                Some(floor) => self.said(desk, &floor, text),
                None => self.ask_who(desk, Waiting::Say),
            },
            Ok(Entry::Task(read)) => match read.leads.as_slice() {
                [lead] => self.assign(desk, Task { lead: Some(*lead), ..read.task }),
                several => {
                    let picks = several.iter().map(|id| member(desk, *id, "")).collect();
                    self.waiting = Waiting::Lead(Box::new(read.task));
                    Outcome::push(Picker::new(word::WHO_OF_THESE.get(desk.lang()), picks))
                }
            },
        }
    }

    /// Keeps what came of the line; once it is on disk the line is emptied.
    fn send(&mut self, desk: &Desk, plan: Result<Plan, Refusal>) -> Outcome {
        self.sent = plan.is_ok();
        job::keep(desk, plan)
    }

    pub(super) fn assign(&mut self, desk: &Desk, task: Task) -> Outcome {
        self.send(desk, conduct::assign(&desk.register, self.id, task))
    }

    /// The line as what `floor` says.
    pub(super) fn say_as(&mut self, desk: &Desk, floor: &Floor) -> Outcome {
        let text = self.line.text().trim().to_owned();
        self.said(desk, floor, text)
    }

    fn said(&mut self, desk: &Desk, floor: &Floor, text: String) -> Outcome {
        let Some(meeting) = self.meeting(desk) else { return Outcome::Stay };
        let (member, guest) = match floor {
            Floor::Member(id) => (Some(*id), String::new()),
            Floor::Guest(name) => (None, name.clone()),
        };
        let at = clock(desk, meeting);
        let opinion = Opinion { item: self.view, member, guest, text, at, ..Opinion::blank() };
        self.send(desk, hold::add_opinion(&desk.register, self.id, opinion))
    }

    fn decided(&mut self, desk: &Desk, text: &str) -> Outcome {
        let Some(item) = self.view else { return Outcome::Stay };
        self.send(desk, conduct::decide(&desk.register, self.id, item, text))
    }

    /// F9: what is typed is a decision; where nothing is, the sign for one is set.
    pub(super) fn decide(&mut self, desk: &Desk) -> Outcome {
        let text = self.line.text().trim().to_owned();
        match text.as_str() {
            "" => {
                self.line.set("!");
                Outcome::Stay
            }
            typed if typed.starts_with(['!', '@']) => self.submit(desk),
            typed => self.decided(desk, typed),
        }
    }

    /// F6: the form of an opinion, for guests and reserved opinions too; what is typed and who
    /// has the floor stand in it already.
    pub(super) fn opinion(&mut self, desk: &Desk) -> Outcome {
        let mut sheet = Sheet::new(desk, Job::Opinion(self.id, self.view));
        let typed = self.line.text().trim().to_owned();
        for one in &mut sheet.boxes {
            let value = match (one.spec.key, &self.floor) {
                ("member_id", Some(Floor::Member(id))) => Value::Ref(id.0),
                ("guest", Some(Floor::Guest(name))) => Value::Text(name.clone()),
                ("text", _) if !typed.is_empty() => Value::Text(typed.clone()),
                _ => continue,
            };
            one.set(desk, value);
        }
        sheet.at = usize::from(self.floor.is_some());
        self.line.set("");
        Outcome::push(sheet)
    }

    /// F7: the form of a task. The draft of the resolution begins first, where there is none.
    pub(super) fn task(&mut self, desk: &Desk) -> Outcome {
        let typed = self.line.text().trim().to_owned();
        if typed.starts_with('@') {
            return self.submit(desk);
        }
        if let Some((of, _)) = resolve::resolution_for(&desk.register, self.id) {
            return Outcome::push(self.task_sheet(desk, of, &typed));
        }
        let usual = resolve::usual_kind(&desk.register);
        let draft = resolve::draft_resolution(&desk.register, self.id, usual);
        match draft {
            Ok(plan) => {
                let at = plan.changes.first().map_or(0, |change| change.id.number);
                let sheet = self.task_sheet(desk, ResolutionId(at), &typed);
                let after = After::Open(Box::new(Screen::from(sheet)));
                Outcome::Commit(plan.account, plan.changes, after)
            }
            Err(refusal) => told(refusal.say(desk.lang())),
        }
    }

    fn task_sheet(&mut self, desk: &Desk, of: ResolutionId, typed: &str) -> Sheet {
        let mut sheet = Sheet::new(desk, Job::NewTask(of));
        let content = sheet.boxes.iter_mut().find(|one| one.spec.key == "content");
        if let Some(content) = content.filter(|_| !typed.is_empty()) {
            content.set(desk, Value::Text(typed.to_owned()));
            self.line.set("");
        }
        sheet
    }

    /// Asks who speaks: those who have not spoken first, then the guests.
    pub(super) fn ask_who(&mut self, desk: &Desk, waiting: Waiting) -> Outcome {
        let Some(meeting) = self.meeting(desk) else { return Outcome::Stay };
        self.waiting = waiting;
        Outcome::push(Picker::new(word::WHO_SPEAKS.get(desk.lang()), who_speaks(desk, meeting)))
    }
}

/// One member to pick, with what is to be known of him.
pub(super) fn member(desk: &Desk, id: MemberId, more: &str) -> Pick {
    let text = format!("{} {more}", desk.name(Some(id)));
    Pick { value: Value::Ref(id.0), text: text.trim_end().to_owned() }
}

fn who_speaks(desk: &Desk, meeting: &Meeting) -> Vec<Pick> {
    let (silent, spoken) = super::shown::speakers(desk, meeting);
    let has_spoken = word::HAS_SPOKEN.get(desk.lang());
    let silent = silent.into_iter().map(|id| member(desk, id, ""));
    let spoken = spoken.into_iter().map(|id| member(desk, id, has_spoken));
    let observer = std::iter::once(&meeting.observer).filter(|name| !name.is_empty());
    let guests = observer
        .chain(&meeting.guests)
        .map(|name| Pick { value: Value::Text(name.clone()), text: name.clone() });
    silent.chain(spoken).chain(guests).collect()
}

/// Why a line is not understood, in one sentence.
fn say(unread: &Unread, lang: Lang) -> String {
    match unread {
        Unread::NoContent => word::WHAT_NEEDED.get(lang).to_owned(),
        Unread::NoName => word::NAME_NEEDED.get(lang).to_owned(),
        Unread::Nobody(name) => word::NO_SUCH_NAME.fill(lang, &[("name", name)]),
        Unread::Past(date) => word::DATE_PAST.fill(lang, &[("date", &day::show(*date))]),
        Unread::NoSuchDay(typed) => word::NO_SUCH_DATE.fill(lang, &[("date", typed)]),
    }
}
