//! What the chair may say at each step, filled with the names and figures of the meeting. It is
//! said in the room, so Vietnamese comes first; other languages are for who reads along.

use super::conduct;
use crate::domain::meeting::{Attendance, Item, Matter, Meeting, Presence};
use crate::domain::register::Register;
use crate::domain::rules::{attendance, minutes_length, voting};
use crate::domain::{MeetingId, MemberId};
use crate::words::conduct as word;
use crate::words::{Lang, Text};

/// The sentence of a step of the usual orders; of the cell's own steps it only names the item.
const fn of_step(step: &str) -> Option<Text> {
    Some(match step.as_bytes() {
        b"opening" => word::SAY_OPENING,
        b"clerk" => word::SAY_CLERK,
        b"roll_call" => word::SAY_ROLL_CALL,
        b"dues" => word::SAY_DUES,
        b"agenda" => word::SAY_AGENDA,
        b"news" => word::SAY_NEWS,
        b"ideology" => word::SAY_IDEOLOGY,
        b"last_results" => word::SAY_LAST_RESULTS,
        b"members_work" => word::SAY_MEMBERS_WORK,
        b"draft" => word::SAY_DRAFT,
        b"discussion" => word::SAY_DISCUSSION,
        b"own_matters" => word::SAY_OWN_MATTERS,
        b"recognition" => word::SAY_RECOGNITION,
        b"observer" => word::SAY_OBSERVER,
        b"conclusion" => word::SAY_CONCLUSION,
        b"assignment" => word::SAY_ASSIGNMENT,
        b"vote" => word::SAY_VOTE,
        b"score" => word::SAY_SCORE,
        b"minutes" => word::SAY_MINUTES,
        b"committee_content" | b"committee_points" | b"committee_other" => word::SAY_COMMITTEE,
        b"theme_aim" => word::SAY_THEME_AIM,
        b"theme" => word::SAY_THEME,
        b"matter" => word::SAY_MATTER,
        b"case" => word::SAY_CASE,
        b"ballot" => word::SAY_BALLOT,
        b"flag" => word::SAY_FLAG,
        b"decision" => word::SAY_DECISION,
        b"oath" => word::SAY_OATH,
        b"mentor" => word::SAY_MENTOR,
        b"self_review" => word::SAY_SELF_REVIEW,
        b"rating" => word::SAY_RATING,
        b"half_year" | b"year_report" | b"term_report" | b"inspection_report" => word::SAY_REPORT,
        b"half_plan" | b"year_plan" | b"inspection_plan" => word::SAY_PLAN,
        b"reward" => word::SAY_REWARD,
        b"delegates" => word::SAY_DELEGATES,
        b"election" => word::SAY_ELECTION,
        b"offence" => word::SAY_OFFENCE,
        b"presidium" => word::SAY_PRESIDIUM,
        b"committee_review" => word::SAY_COMMITTEE_REVIEW,
        b"candidates" => word::SAY_CANDIDATES,
        b"tellers" => word::SAY_TELLERS,
        b"new_committee" => word::SAY_NEW_COMMITTEE,
        b"handed" => word::SAY_HANDED,
        b"branches" => word::SAY_BRANCHES,
        b"self_report" => word::SAY_SELF_REPORT,
        _ => return None,
    })
}

/// The sentences of an item, in Vietnamese to be said, in another language to be read along;
/// `assigned` tasks came of the meeting so far.
pub fn say(register: &Register, id: MeetingId, item: &Item, assigned: usize, lang: Lang) -> String {
    let Some(meeting) = register.meeting(id) else { return String::new() };
    let mut values = values(register, (meeting, item), lang);
    values.push(("tasks", assigned.to_string()));
    let values: Vec<(&str, &str)> =
        values.iter().map(|(key, text)| (*key, text.as_str())).collect();
    let said = texts(register, meeting, item);
    said.into_iter().map(|text| text.fill(lang, &values)).collect::<Vec<_>>().join(" ")
}

/// The texts of an item: some steps say more where there is more to say.
fn texts(register: &Register, meeting: &Meeting, item: &Item) -> Vec<Text> {
    let leads = item.presenter.is_some() || !item.presenter_text.is_empty();
    let own = if leads { word::SAY_OWN } else { word::SAY_NEXT };
    match (item.step.as_str(), of_step(&item.step)) {
        ("opening", Some(text)) if !guests(meeting).is_empty() => vec![text, word::SAY_GUESTS],
        ("clerk", _) if meeting.clerk.is_none() => vec![word::SAY_CLERK_WHO],
        ("roll_call", Some(text)) => {
            let is_quorate = voting::may_vote_now(register, meeting, None).is_ok();
            let quorum = if is_quorate { word::SAY_QUORUM } else { word::SAY_NO_QUORUM };
            let absent = (!absent(register, meeting).is_empty()).then_some(word::SAY_ABSENT);
            std::iter::once(text).chain(absent).chain([quorum]).collect()
        }
        (_, Some(text)) => vec![text],
        (_, None) => vec![own],
    }
}

fn guests(meeting: &Meeting) -> Vec<&str> {
    let observer = std::iter::once(&meeting.observer).filter(|name| !name.is_empty());
    observer.chain(&meeting.guests).map(String::as_str).collect()
}

/// Those absent, each with the reason.
fn absent(register: &Register, meeting: &Meeting) -> Vec<String> {
    let absent =
        |line: &&Attendance| matches!(line.presence, Presence::Excused | Presence::Unexcused);
    let named = |line: &Attendance| {
        let name = &register.member(line.member?)?.full_name;
        Some(match line.reason.as_str() {
            "" => name.clone(),
            reason => format!("{name} ({reason})"),
        })
    };
    meeting.roll.iter().filter(absent).filter_map(named).collect()
}

type Values = Vec<(&'static str, String)>;

fn values(register: &Register, (meeting, item): (&Meeting, &Item), lang: Lang) -> Values {
    let name = |member: Option<MemberId>| {
        let found = member.and_then(|id| register.member(id));
        found.map(|member| member.full_name.clone())
    };
    let nobody = || word::SAY_NOBODY.get(lang).to_owned();
    let text = Some(item.presenter_text.clone()).filter(|text| !text.is_empty());
    let presenter = name(item.presenter).or(text).unwrap_or_else(nobody);
    let theme = if meeting.theme.is_empty() { &item.title } else { &meeting.theme };
    let cell = register.cell().map_or("", |cell| cell.name.as_str());
    let mut values = vec![
        ("cell", cell.to_owned()),
        ("kind", lower(meeting.kind.name().get(lang))),
        ("guests", guests(meeting).join(", ")),
        ("clerk", name(meeting.clerk).unwrap_or_else(nobody)),
        ("presenter", presenter),
        ("title", item.title.clone()),
        ("theme", theme.clone()),
        ("items", meeting.items.len().to_string()),
        ("minutes", minutes_length::planned(meeting).to_string()),
        ("due", item.tasks.len().to_string()),
        ("spoken", conduct::spoken(meeting).len().to_string()),
    ];
    values.extend(figures(register, meeting, item));
    values
}

/// The figures that cost a look through the members, for the steps that say them.
fn figures(register: &Register, meeting: &Meeting, item: &Item) -> Values {
    match item.step.as_str() {
        "roll_call" => {
            let counts = attendance::count(register, meeting);
            let base = voting::base(register, meeting, None);
            vec![
                ("roll", counts.roll.to_string()),
                ("present", counts.present.to_string()),
                ("excused", counts.excused.to_string()),
                ("unexcused", counts.unexcused.to_string()),
                ("names", absent(register, meeting).join(", ")),
                ("voters", base.present.to_string()),
                ("base", base.base.to_string()),
            ]
        }
        "vote" => {
            let base = voting::base_on(register, meeting, Some(item.number), None).base;
            let needed = voting::threshold(register, Matter::Ordinary, meeting).needed(base);
            vec![("needed", needed.to_string()), ("base", base.to_string())]
        }
        _ => Vec::new(),
    }
}

fn lower(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Choices as _;
    use crate::domain::meeting::MeetingKind;
    use crate::domain::work::template;

    #[test]
    fn every_step_of_every_usual_order_has_its_sentence_and_leaves_no_blank() {
        let mut register = Register::default();
        for kind in MeetingKind::ALL {
            let steps = template::steps(*kind).iter().chain([&template::THEME_STEP]);
            let items: Vec<Item> = steps.zip(1..).map(|(step, number)| step.item(number)).collect();
            let meeting = Meeting { kind: *kind, items: items.clone(), ..Meeting::default() };
            register.put(MeetingId(1).into(), Some(meeting.into()));
            for item in &items {
                assert!(of_step(&item.step).is_some(), "{kind:?} {}", item.step);
                for lang in Lang::ALL {
                    let said = say(&register, MeetingId(1), item, 2, lang);
                    assert!(!said.is_empty() && !said.contains('{'), "{}: {said}", item.step);
                }
            }
        }
    }
}
