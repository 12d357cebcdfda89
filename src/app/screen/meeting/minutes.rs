//! The minutes as they will be printed: each line stands for what it was made from, so that Enter
//! puts that right in place; above them what is still missing.

use crate::app::desk::Desk;
use crate::app::front::{Answer, Outcome};
use crate::app::message::Notice;
use crate::app::screen::ask::Ask;
use crate::app::screen::job::{self, Job};
use crate::app::screen::lines::{Ink, Lines, Row, Stands};
use crate::app::screen::meeting::panes::Shown;
use crate::app::screen::meeting::{Pane, Waiting, Workspace, steps};
use crate::app::screen::note::NoteEditor;
use crate::app::screen::picker::{Pick, Picker};
use crate::app::screen::{Screen, papers};
use crate::domain::correction::Correction;
use crate::domain::day::show;
use crate::domain::field::Value;
use crate::domain::meeting::{Meeting, MeetingState};
use crate::domain::rules::completeness::{self, At, Grade, Lack, Need};
use crate::domain::seal::{Of, code};
use crate::domain::work::hold::{self, Adoption};
use crate::domain::work::{Refusal, resolve};
use crate::domain::{MeetingId, MemberId};
use crate::papers::{PaperKind, Source};
use crate::words::{Lang, fields as label, meeting as word, papers as paper, seal};

/// The lines of the pane.
pub fn lines(desk: &Desk, id: MeetingId, meeting: &Meeting) -> Shown {
    let lang = desk.lang();
    let mut lines = Lines::new(&[]);
    if meeting.state == MeetingState::Adopted {
        lines.push(Row::text(adopted(meeting, lang)).ink(Ink::Good));
        corrections(&mut lines, &meeting.corrections, lang);
    } else {
        missing(desk, id, meeting, &mut lines);
    }
    if let Some(made) = crate::papers::make(&desk.register, PaperKind::Minutes, id.into()) {
        let width = papers::width(desk).saturating_sub(2);
        for (line, source) in crate::papers::text::lines(&made, width) {
            lines.push(Row::text(line).of(stands(source)));
        }
    }
    let is_open = matches!(meeting.state, MeetingState::Running | MeetingState::Closed);
    if is_open && meeting.notes.is_empty() {
        let row = Row::text(format!("+ {}", label::NOTES.get(lang)));
        lines.push(row.ink(Ink::Quiet).of(Stands::Field("notes")));
    }
    let foot = if meeting.is_sealed() {
        let line = seal_line(meeting.seal_number, &meeting.seal, lang);
        format!("{line}. {}", seal::SEALED_HERE.get(lang))
    } else {
        word::MINUTES_FOOT.fill(lang, &[("name", paper::NAME_MINUTES.get(lang))])
    };
    (lines, vec![(foot, Ink::Quiet)])
}

/// When the minutes were adopted, and their seal.
fn adopted(meeting: &Meeting, lang: Lang) -> String {
    let date = meeting.adopted_on.or(meeting.date).map(show).unwrap_or_default();
    let seal = seal_line(meeting.seal_number, &meeting.seal, lang);
    let line = seal::ADOPTED_LINE.fill(lang, &[("date", &date), ("seal", &seal)]);
    line.trim_end().to_owned()
}

/// The number and code of a seal; nothing where there is none.
pub fn seal_line(number: Option<u32>, seal: &str, lang: Lang) -> String {
    let Some(number) = number.filter(|_| crate::domain::seal::is_seal(seal)) else {
        return String::new();
    };
    seal::SEAL_LINE.fill(lang, &[("n", &number.to_string()), ("code", &code::of(seal))])
}

/// The corrections made since a text was sealed.
pub fn corrections(lines: &mut Lines, all: &[Correction], lang: Lang) {
    for one in all {
        let date = one.date.map(show).unwrap_or_default();
        let text = one.text.replace('\n', " ");
        let values = [("n", one.number.to_string()), ("date", date), ("text", text)];
        let values = values.each_ref().map(|(key, it)| (*key, it.as_str()));
        lines.push(Row::text(seal::CORRECTION_LINE.fill(lang, &values)).ink(Ink::Near));
        let why = seal::CORRECTION_WHY.fill(lang, &[("reason", &one.reason)]);
        let code = seal_line(one.seal_number, &one.seal, lang);
        let mark = if code.is_empty() { "" } else { " · " };
        lines.push(Row::text(format!("    {why}{mark}{code}")).ink(Ink::Quiet));
    }
}

/// What is missing, as long as the minutes are written.
fn missing(desk: &Desk, id: MeetingId, meeting: &Meeting, lines: &mut Lines) {
    let lang = desk.lang();
    if meeting.state != MeetingState::Closed {
        return;
    }
    let lacks = completeness::lacks(&desk.register, id, meeting);
    if lacks.is_empty() {
        lines.push(Row::text(seal::COMPLETE.get(lang)).ink(Ink::Good));
        return;
    }
    for lack in &lacks {
        lines.push(Row::text(lack.say(lang)).ink(job::seal::ink(lack.grade)).of(place(lack)));
    }
    let source = completeness::source(&desk.register, meeting, lang);
    lines.push(Row::text(source).ink(Ink::Quiet));
}

/// Where something missing is put in.
const fn place(lack: &Lack) -> Stands {
    match (lack.need, lack.at) {
        (_, At::Item(number)) => Stands::Item(number),
        (_, At::Member(member)) => Stands::Member(member),
        (_, At::Vote(number)) => Stands::Vote(number),
        (_, At::Task(task)) => Stands::Task(task),
        (Need::Roll, At::Meeting) => Stands::Field("roll"),
        (Need::Agenda, At::Meeting) => Stands::Field("agenda"),
        (Need::Conclusion, At::Meeting) => Stands::Field("conclusion"),
        (Need::Contents | Need::Opinions, At::Meeting) => Stands::Field("run"),
        (Need::Resolution | Need::Assigned | Need::Score, At::Meeting) => {
            Stands::Field("resolution")
        }
        (_, At::Meeting) => Stands::Field("details"),
    }
}

const fn stands(source: Source) -> Stands {
    match source {
        Source::Nothing => Stands::Nothing,
        Source::Details => Stands::Field("details"),
        Source::Roll => Stands::Field("roll"),
        Source::Item(number) => Stands::Item(number),
        Source::Opinion(at) => Stands::Opinion(at),
        Source::Conclusion => Stands::Field("conclusion"),
        Source::Remarks => Stands::Field("notes"),
        Source::Vote(number) => Stands::Vote(number),
        Source::Task(task) => Stands::Task(task),
    }
}

impl Workspace {
    /// Opens what a line of the minutes was made from.
    pub(super) fn in_minutes(&mut self, desk: &Desk, stands: Stands) -> Outcome {
        match stands {
            Stands::Item(number) => job::open(desk, Job::Note(self.id, number)),
            Stands::Opinion(at) => job::open(desk, Job::Reword(self.id, at)),
            Stands::Member(member) => job::open(desk, Job::Presence(self.id, member)),
            Stands::Vote(number) => self.explain(desk, number),
            Stands::Task(task) => {
                let screen = Screen::of(desk, task.into());
                screen.map_or(Outcome::Stay, |screen| Outcome::Push(Box::new(screen)))
            }
            Stands::Field("details") => job::open(desk, Job::Details(self.id)),
            Stands::Field("roll") => self.roll_line(desk),
            Stands::Field(key @ ("conclusion" | "notes")) => self.write_text(desk, key),
            Stands::Field("agenda") => self.gone(desk, Pane::Agenda),
            Stands::Field("run") => self.gone(desk, Pane::Run),
            Stands::Field("resolution") => self.gone(desk, Pane::Resolution),
            Stands::Nothing
            | Stands::New
            | Stands::Instead
            | Stands::Field(_)
            | Stands::Part(..)
            | Stands::Record(_) => Outcome::Stay,
        }
    }

    fn gone(&mut self, desk: &Desk, pane: Pane) -> Outcome {
        self.go(desk, pane);
        Outcome::Stay
    }

    fn roll_line(&mut self, desk: &Desk) -> Outcome {
        let Some(meeting) = self.meeting(desk) else { return Outcome::Stay };
        let lang = desk.lang();
        let picks = meeting.roll.iter().filter_map(|line| {
            let member = line.member?;
            let how = line.presence.name().get(lang);
            let text = format!("{}: {how} {}", desk.name(Some(member)), line.reason);
            Some(Pick { value: Value::Ref(member.0), text: text.trim_end().to_owned() })
        });
        self.waiting = Waiting::RollLine;
        Outcome::push(Picker::new(seal::ROLL_WHO.get(lang), picks.collect()))
    }

    fn write_text(&mut self, desk: &Desk, key: &'static str) -> Outcome {
        let Some(meeting) = self.meeting(desk) else { return Outcome::Stay };
        let (title, text) = match key {
            "conclusion" => (label::CONCLUSION, &meeting.conclusion),
            _ => (label::NOTES, &meeting.notes),
        };
        self.waiting = Waiting::Text(key);
        Outcome::push(NoteEditor::new(title.get(desk.lang()), text))
    }

    /// Keeps what the editor of a text came back with.
    pub(super) fn text_written(&self, desk: &Desk, key: &str, typed: &str) -> Outcome {
        let Some(meeting) = self.meeting(desk) else { return Outcome::Stay };
        let text = crate::domain::text::clean(typed);
        let stood = if key == "conclusion" { &meeting.conclusion } else { &meeting.notes };
        if *stood == text {
            return Outcome::Stay;
        }
        let write = if key == "conclusion" { hold::conclude } else { hold::remark };
        job::keep(desk, write(&desk.register, self.id, &text))
    }

    pub(super) fn presence_of(&self, desk: &Desk, member: u32) -> Outcome {
        job::open(desk, Job::Presence(self.id, MemberId(member)))
    }

    /// Asks whether the minutes are adopted; first what is missing must be put in or excused.
    pub(super) fn adopt_minutes(&mut self, desk: &Desk) -> Outcome {
        let Some(meeting) = self.meeting(desk) else { return Outcome::Stay };
        let lang = desk.lang();
        let lacks = completeness::lacks(&desk.register, self.id, meeting);
        let of = |grade| lacks.iter().filter(move |it| it.grade == grade);
        if let Some(first) = of(Grade::Must).next() {
            let refusal = Refusal::LacksMust(of(Grade::Must).map(|it| it.need).collect());
            let there = place(first);
            self.go(desk, Pane::Minutes);
            let at = self.lines.find(there).unwrap_or_default();
            self.set_at(at);
            return Outcome::Tell(Notice::bad(refusal.say(lang)));
        }
        if of(Grade::Reason).next().is_some() {
            return job::open(desk, Job::Adoption(self.id));
        }
        let advised = completeness::names(&lacks, Grade::Advice, lang);
        let question = if advised.is_empty() {
            word::ASK_MINUTES.get(lang).to_owned()
        } else {
            seal::ASK_WITH_LACKS.fill(lang, &[("what", &advised)])
        };
        self.waiting = Waiting::Minutes;
        let title = steps::capital(word::STEP_MINUTES.get(lang));
        Outcome::push(Ask { title, question })
    }

    pub(super) fn minutes_adopted(&self, desk: &Desk) -> Outcome {
        let adoption = Adoption { on: Some(desk.today()), reason: String::new() };
        job::keep(desk, hold::adopt_minutes_with(&desk.register, self.id, &adoption))
    }

    /// The text that a correction is for: the resolution in its pane, else the minutes.
    pub(super) fn correct(&self, desk: &Desk) -> Outcome {
        job::open(desk, Job::Correct(self.sealed_here(desk)))
    }

    fn sealed_here(&self, desk: &Desk) -> Of {
        let resolution = resolve::resolution_for(&desk.register, self.id).map(|(id, _)| id);
        match resolution.filter(|_| self.pane == Pane::Resolution) {
            Some(id) => Of::Resolution(id),
            None => Of::Minutes(self.id),
        }
    }

    pub(super) fn not_correctable(&self, desk: &Desk) -> Option<String> {
        job::seal::not_correctable(desk, self.sealed_here(desk))
    }

    /// What the pop-ups over the minutes answered; `None` for what is not theirs.
    pub(super) fn answered_minutes(
        &self,
        desk: &Desk,
        waiting: Waiting,
        answer: &Answer,
    ) -> Option<Outcome> {
        Some(match (waiting, answer) {
            (Waiting::Minutes, Answer::Yes) => self.minutes_adopted(desk),
            (Waiting::Text(key), Answer::Text(text)) => self.text_written(desk, key, text),
            (Waiting::RollLine, Answer::Value(Value::Ref(member))) => {
                self.presence_of(desk, *member)
            }
            _ => return None,
        })
    }
}
