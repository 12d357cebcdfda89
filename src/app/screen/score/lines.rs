//! The score in lines: criteria with their points, parts with theirs, whence and why.

use crate::app::desk::Desk;
use crate::app::screen::lines::{Ink, Lines, Row, Stands};
use crate::domain::MeetingId;
use crate::domain::rules::scoring::{self, Assessment, Line, Origin, points};
use crate::words::{Lang, score as word};

fn out_of(tenths: Option<u32>, most: u32, lang: Lang) -> String {
    let got = tenths.map_or_else(|| "…".to_owned(), |tenths| points(tenths, lang));
    format!("{got}/{}", points(most, lang))
}

/// All criteria and parts.
pub(super) fn of(filled: &Assessment, lang: Lang) -> Lines {
    let mut lines = Lines::new(&[4, 0, 9, 7, 22]);
    for criterion in &filled.sheet.criteria {
        let title = criterion.title.say(lang);
        let got = out_of(Some(filled.of_criterion(criterion.number)), criterion.most, lang);
        let head =
            [criterion.number.to_string(), title.to_owned(), got, String::new(), String::new()];
        lines.push(Row::cells(head).ink(Ink::Title));
        for line in filled.lines.iter().filter(|line| line.criterion == criterion.number) {
            lines.push(part(line, lang));
        }
    }
    lines
}

fn part(line: &Line, lang: Lang) -> Row {
    let (origin, ink) = match line.origin {
        Origin::Known if line.lost() > 0 => (word::ORIGIN_KNOWN, Ink::Near),
        Origin::Known => (word::ORIGIN_KNOWN, Ink::Plain),
        Origin::ByHand => (word::ORIGIN_HAND, if line.lost() > 0 { Ink::Near } else { Ink::Good }),
        Origin::Asked => (word::ORIGIN_ASKED, Ink::Bad),
    };
    Row::cells([
        format!("{}.{}", line.criterion, line.part.number),
        line.part.title.say(lang).to_owned(),
        out_of(line.tenths, line.part.most, lang),
        format!("[{}]", origin.get(lang)),
        line.say_why(lang),
    ])
    .ink(ink)
    .of(Stands::Part(line.criterion, line.part.number))
}

/// The sheet, the total, and the band or how many parts nobody answered.
pub(super) fn head(desk: &Desk, id: MeetingId, filled: &Assessment) -> String {
    let lang = desk.lang();
    let on = desk.register.meeting(id).and_then(|meeting| meeting.date);
    let total = filled.total();
    let open = filled.missing().count();
    let band = scoring::band(&desk.register, total, on.unwrap_or_else(|| desk.today()));
    let text = if open == 0 { word::HEAD } else { word::HEAD_OPEN };
    let values = [
        ("sheet", filled.sheet.name.say(lang).to_owned()),
        ("total", points(total, lang)),
        ("band", band.name().get(lang).to_owned()),
        ("n", open.to_string()),
    ];
    let values = values.each_ref().map(|(key, text)| (*key, text.as_str()));
    text.fill(lang, &values)
}

/// The answers of a part, the one chosen in brackets, and why it has its points.
pub(super) fn foot(line: &Line, lang: Lang) -> Vec<(String, Ink)> {
    let answer = |it: &crate::domain::rules::sheets::Answer| {
        let text = format!("{} {}", it.title.say(lang), points(it.tenths, lang));
        if Some(it.tenths) == line.tenths { format!("[{text}]") } else { text }
    };
    let answers: Vec<String> = line.part.answers.iter().map(answer).collect();
    let values = [("part", line.part.title.say(lang)), ("answers", &answers.join(" · "))];
    let title = word::CHOICES.fill(lang, &values);
    let mut foot = vec![(title, Ink::Plain)];
    if line.origin == Origin::ByHand {
        foot.push((line.say_why(lang), Ink::Good));
    }
    let why = line.why.as_str();
    match line.known {
        Some(known) => {
            let values = [("points", points(known, lang)), ("why", why.to_owned())];
            let values = values.each_ref().map(|(key, text)| (*key, text.as_str()));
            foot.push((word::BY_BOOK.fill(lang, &values), Ink::Quiet));
        }
        None if !why.is_empty() => {
            foot.push((word::BOOK_ASKS.fill(lang, &[("why", why)]), Ink::Near));
        }
        None => {}
    }
    foot.retain(|(text, _)| !text.is_empty());
    foot
}

/// What to do better, where the cursor stands on no part.
pub(super) fn advice(desk: &Desk, id: MeetingId, filled: &Assessment) -> Vec<(String, Ink)> {
    let lang = desk.lang();
    let on = desk.register.meeting(id).and_then(|meeting| meeting.date);
    let all = filled.advice(&desk.register, on.unwrap_or_else(|| desk.today()), lang);
    all.into_iter().map(|text| (text, Ink::Plain)).collect()
}
