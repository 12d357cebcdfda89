//! The fields of a vote: which there are follows from the matter and the way of voting, and as many
//! values as can be known are proposed, so that an ordinary vote takes a few keys.

use crate::app::desk::Desk;
use crate::app::screen::boxes::Box_;
use crate::app::screen::job::meeting_fields::{as_line, clock};
use crate::app::screen::job::task::one;
use crate::app::screen::job::{Job, VoteOn, fields_of, vote};
use crate::domain::cell::Cell;
use crate::domain::field::{Described as _, Shape, Spec, Value, Wanted};
use crate::domain::meeting::{
    Item, Matter, Meeting, MeetingKind, Method, Opinion, Part, Penalty, Post, Vote,
};
use crate::domain::resolution::ResolutionState;
use crate::domain::rules::election::{self, Stage};
use crate::domain::rules::{committee, method, voting};
use crate::domain::text::within;
use crate::domain::work::{ballot as work, elected, resolve};
use crate::domain::{Kind, MeetingId, MemberId};
use crate::words::Lang::Vi;
use crate::words::{ballot as word, fields as label, meeting as said};

/// The key of the votes of one name on the ballots.
pub(super) const NAME: &str = "name_votes";

/// The fields of each degree of penalty.
pub(super) const DEGREES: [(&str, Penalty); 4] = [
    ("reprimand", Penalty::Reprimand),
    ("warning", Penalty::Warning),
    ("dismissal", Penalty::Dismissal),
    ("expulsion", Penalty::Expulsion),
];

/// The fields of the steps round a vote, as they are at first.
pub(super) fn fields(job: &Job, desk: &Desk) -> Vec<(Spec, Value)> {
    match job {
        Job::Vote(id, on) => first(desk, *id, *on),
        Job::Reserve(id, number) => {
            let meeting = desk.register.meeting(*id);
            let votes = meeting.map(|it| it.votes.as_slice()).unwrap_or_default();
            let subject = votes.iter().find(|vote| vote.number == *number);
            let subject = subject.map_or("", |vote| vote.subject.as_str());
            let text = word::RESERVED_ON.fill(Vi, &[("what", subject)]);
            let opinion = Opinion { text, ..Opinion::blank() };
            let fields = fields_of(&opinion, &["member_id", "text"]).into_iter();
            fields.map(|(spec, value)| (required(as_line(spec, &value)), value)).collect()
        }
        Job::Install(_) => {
            fields_of(&Cell::default(), &["secretary_id", "deputy_id", "committee", "term_start"])
        }
        _ => Vec::new(),
    }
}

const fn required(mut spec: Spec) -> Spec {
    spec.wanted = Wanted::Required;
    spec
}

/// What is known before anyone has counted: subject, matter, item, person, hour.
fn first(desk: &Desk, id: MeetingId, on: VoteOn) -> Vec<(Spec, Value)> {
    let meeting = desk.register.meeting(id).cloned().unwrap_or_default();
    let vote = proposed(desk, (id, &meeting), on);
    let mut fields = fields_of(&vote, &["subject", "matter", "about_id", "post", "at", "item"]);
    for (spec, value) in &mut fields {
        if spec.key == "at" && meeting.date == Some(desk.today()) {
            *value = clock(desk, &meeting);
        }
    }
    fields
}

/// The vote that one is about to take.
fn proposed(desk: &Desk, (id, meeting): (MeetingId, &Meeting), on: VoteOn) -> Vote {
    let mut vote = Vote::blank();
    let now = meeting.items.iter().find(|item| !item.done);
    vote.item = now.map(|item| item.number);
    let subject = |text: crate::words::Text, what: &str| text.fill(Vi, &[("what", what)]);
    match on {
        VoteOn::Free => {
            if let Some(item) = now.filter(|item| item.part != Part::Opening) {
                by_item(desk, (id, meeting), item, &mut vote);
            }
        }
        VoteOn::Item(number) => {
            vote.item = Some(number);
            if let Some(item) = meeting.items.iter().find(|item| item.number == number) {
                by_item(desk, (id, meeting), item, &mut vote);
            }
        }
        VoteOn::Stop(task) => {
            let heard = meeting.items.iter().find(|item| item.tasks.contains(&task));
            let task = desk.register.task(task).map_or("", |task| task.content.as_str());
            vote.subject = subject(said::STOP_SUBJECT, task);
            vote.matter = Matter::StopTask;
            vote.item = heard.map(|item| item.number).or(vote.item);
        }
        VoteOn::Adopt(id) => {
            let title = desk.register.resolution(id).map_or("", |it| it.title.as_str());
            vote.subject = subject(said::ADOPT_SUBJECT, title);
        }
        VoteOn::Person(id, matter) => {
            (vote.matter, vote.about) = (matter, Some(id));
            let what = [("what", matter.name().get(Vi)), ("name", desk.name(Some(id)))];
            vote.subject = word::ON_PERSON.fill(Vi, &what);
        }
        VoteOn::Elect(post) => {
            (vote.matter, vote.post) = (Matter::Election, Some(post));
            vote.item = meeting.items.iter().find(|it| it.step == "election").map(|it| it.number);
        }
    }
    vote
}

/// Subject, matter and person as the item names them.
fn by_item(desk: &Desk, (id, meeting): (MeetingId, &Meeting), item: &Item, vote: &mut Vote) {
    vote.subject.clone_from(&item.title);
    let draft = resolve::resolution_for(&desk.register, id)
        .filter(|(_, it)| item.step == "vote" && it.state == ResolutionState::Draft);
    if let Some((_, draft)) = draft {
        vote.subject = said::ADOPT_SUBJECT.fill(Vi, &[("what", &draft.title)]);
    }
    vote.matter = match (meeting.kind, item.part) {
        (MeetingKind::Review, Part::Content) => Matter::Rating,
        (MeetingKind::AdmissionVote, Part::Content) => Matter::Admission,
        (MeetingKind::RecognitionVote, Part::Content) => Matter::Recognition,
        (MeetingKind::Discipline, _) if matches!(item.step.as_str(), "vote" | "ballot") => {
            Matter::Penalty
        }
        _ => Matter::Ordinary,
    };
    if vote.matter != Matter::Ordinary {
        let named = |id: &MemberId| item.title.contains(desk.name(Some(*id)));
        vote.about = desk.register.members().map(|(id, _)| id).find(named);
    }
}

/// Which fields a vote has, in the order in which they are filled in.
fn keys(matter: Matter, method: Method) -> Vec<&'static str> {
    let mut keys = vec!["subject", "matter"];
    if matter == Matter::Election {
        keys.extend(["post", "seats", "candidates", "tellers"]);
        keys.extend(["ballots_issued", "ballots_collected", "ballots_invalid", NAME, "at", "item"]);
        return keys;
    }
    keys.push("method");
    if work::needs_person(matter) || matter == Matter::Admission {
        keys.push("about_id");
    }
    if matter == Matter::Penalty {
        keys.extend(DEGREES.iter().map(|(key, _)| *key));
    } else {
        keys.push("for");
    }
    keys.extend(["against", "other"]);
    if method == Method::Secret {
        keys.extend(["ballots_issued", "ballots_collected", "ballots_invalid"]);
    }
    keys.extend(["tellers", "reserved", "at", "item"]);
    keys
}

fn spec_of(key: &'static str) -> Option<Spec> {
    let many = |text, shape| one(key, text, shape, Wanted::Optional);
    if let Some((_, degree)) = DEGREES.iter().find(|(known, _)| *known == key) {
        return Some(many(degree.name(), Shape::Number(0, 100_000)));
    }
    Some(match key {
        "candidates" => many(word::NAMES, Shape::Refs(Kind::Member)),
        "reserved" => many(word::RESERVED_BY, Shape::Refs(Kind::Member)),
        NAME => many(label::VOTE_FOR, Shape::Number(0, 100_000)),
        "for" | "subject" => required(plain(key)?),
        "ballots_invalid" => Spec { advice: word::INVALID_ADVICE, ..plain(key)? },
        "tellers" => Spec { advice: word::TELLERS_ADVICE, ..plain(key)? },
        _ => plain(key)?,
    })
}

fn plain(key: &str) -> Option<Spec> {
    Vote::specs().iter().find(|spec| spec.key == key).copied()
}

/// Fields as the matter and the way of voting want them, each with what can be proposed.
pub(super) fn refit(desk: &Desk, id: MeetingId, on: VoteOn, boxes: &mut Vec<Box_>) {
    let Some(meeting) = desk.register.meeting(id) else { return };
    let matter = vote::so_far(desk, boxes).choice("matter").unwrap_or(Matter::Ordinary);
    let way = way(desk, meeting, matter, boxes);
    let mut fitted: Vec<Box_> = Vec::new();
    for key in keys(matter, way) {
        if key == NAME {
            continue;
        }
        let known = boxes.iter().position(|one| one.spec.key == key);
        let new = || spec_of(key).map(|spec| Box_::new(desk, spec, Value::Empty));
        fitted.extend(known.map(|at| boxes.remove(at)).or_else(new));
    }
    if let Some(one) = fitted.iter_mut().find(|one| one.spec.key == "method") {
        one.offer(desk, Value::Key(way.key()));
    }
    if matter == Matter::Election {
        elect(desk, meeting, on, (&mut fitted, boxes));
    }
    count(desk, meeting, &mut fitted);
    *boxes = fitted;
}

/// The way of voting that was chosen, else the simplest that the matter allows.
fn way(desk: &Desk, meeting: &Meeting, matter: Matter, boxes: &[Box_]) -> Method {
    let chosen = boxes.iter().find(|one| one.spec.key == "method" && one.touched);
    let chosen = chosen.and_then(|_| vote::so_far(desk, boxes).choice("method"));
    let on = meeting.date.unwrap_or_else(|| desk.today());
    chosen.unwrap_or_else(|| method::usual(&desk.register, matter, on))
}

/// Proposes seats and names of the ballot that is due, and has one field for each name, in the
/// order of names.
fn elect(
    desk: &Desk,
    meeting: &Meeting,
    on: VoteOn,
    (fitted, old): (&mut Vec<Box_>, &mut Vec<Box_>),
) {
    let mut offer = |key: &str, value: Value| {
        if let Some(one) = fitted.iter_mut().find(|one| one.spec.key == key) {
            one.offer(desk, value);
        }
    };
    let usual = match on {
        VoteOn::Elect(post) => post,
        _ if committee::may_elect(&desk.register, meeting.date.unwrap_or_else(|| desk.today())) => {
            Post::Committee
        }
        _ => Post::Secretary,
    };
    offer("post", Value::Key(usual.key()));
    let given = vote::so_far(desk, fitted);
    let post = given.choice("post").unwrap_or(usual);
    let mut offer = |key: &str, value: Value| {
        if let Some(one) = fitted.iter_mut().find(|one| one.spec.key == key) {
            one.offer(desk, value);
        }
    };
    offer("subject", Value::Text(word::ELECT.fill(Vi, &[("post", &within(post.name().get(Vi)))])));
    if let Stage::Ballot(round) = election::stage(&desk.register, meeting, post) {
        offer("seats", Value::Number(i64::from(round.seats)));
        let names = round.names.iter().map(|id| id.0).collect();
        offer("candidates", Value::Refs(names));
    }
    let Some(Value::Refs(numbers)) =
        fitted.iter().find(|one| one.spec.key == "candidates").map(|one| one.value.clone())
    else {
        return;
    };
    let mut names: Vec<(MemberId, ())> = numbers.iter().map(|n| (MemberId(*n), ())).collect();
    election::sort_names(&desk.register, &mut names);
    let sorted = Value::Refs(names.iter().map(|(id, ())| id.0).collect());
    if let Some(one) = fitted.iter_mut().find(|one| one.spec.key == "candidates") {
        one.sort(desk, sorted);
    }
    let behind = fitted.iter().position(|one| one.spec.key == "at").unwrap_or(fitted.len());
    for (at, (id, ())) in names.into_iter().enumerate() {
        let name = Some(desk.name(Some(id)).to_owned());
        let known = old.iter().position(|one| one.spec.key == NAME && one.name == name);
        let Some(spec) = spec_of(NAME) else { return };
        let new = || Box_ { name: name.clone(), ..Box_::new(desk, spec, Value::Empty) };
        fitted.insert(behind + at, known.map_or_else(new, |at| old.remove(at)));
    }
}

/// Proposes the figures that follow from the others: ballots given out to all voters present, all
/// of them back, and in favour all who voted no other way.
fn count(desk: &Desk, meeting: &Meeting, boxes: &mut [Box_]) {
    let given = vote::so_far(desk, boxes);
    let (item, at) = (given.number("item"), given.clock("at"));
    let present = voting::base_on(&desk.register, meeting, item, at).present;
    let is_counted = |boxes: &[Box_]| boxes.iter().any(|one| one.spec.key == "ballots_issued");
    let mut offer = |key: &str, number: u32| {
        if let Some(one) = boxes.iter_mut().find(|one| one.spec.key == key) {
            one.offer(desk, Value::Number(i64::from(number)));
        }
        vote::so_far(desk, boxes).number(key)
    };
    let issued = offer("ballots_issued", present).unwrap_or(present);
    let collected = offer("ballots_collected", issued).unwrap_or(issued);
    let given = vote::so_far(desk, boxes);
    let all = if is_counted(boxes) { collected } else { present };
    let others = ["against", "other", "ballots_invalid"].map(|key| given.number(key).unwrap_or(0));
    let for_ = others.iter().fold(all, |left, more| left.saturating_sub(*more));
    if let Some(one) = boxes.iter_mut().find(|one| one.spec.key == "for") {
        one.offer(desk, Value::Number(i64::from(for_)));
    }
}

/// The cursor goes to what is still to be said: the subject, the person, the names, the count.
pub(super) fn start(boxes: &[Box_]) -> usize {
    let place = |key: &str| boxes.iter().position(|one| one.spec.key == key);
    let is_empty = |key: &str| {
        place(key).and_then(|at| boxes.get(at)).is_some_and(|one| match &one.value {
            Value::Empty => true,
            Value::Text(text) => text.is_empty(),
            Value::Refs(all) => all.is_empty(),
            _ => false,
        })
    };
    let first = ["subject", "about_id", "candidates"].into_iter().find(|key| is_empty(key));
    let count = [NAME, "reprimand", "against"].into_iter().find_map(place);
    first.and_then(place).or(count).unwrap_or_default()
}

/// What the elections of a meeting came to, as the cell's record would take it.
pub(super) fn refit_elected(desk: &Desk, id: MeetingId, boxes: &mut [Box_]) {
    let Some(meeting) = desk.register.meeting(id) else { return };
    let cell = desk.register.cell().cloned().unwrap_or_default();
    let cell = elected::found(&desk.register, meeting).written(&cell);
    for one in boxes {
        one.offer(desk, cell.get(one.spec.key).unwrap_or(Value::Empty));
    }
}
