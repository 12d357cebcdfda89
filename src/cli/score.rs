//! `score`: a meeting by its score sheet, part by part; and the sheets that there are.

use chrono::NaiveDate;
use serde_json::{Value as Json, json};

use crate::cli::desk::Desk;
use crate::cli::failed::Failed;
use crate::cli::view;
use crate::domain::day::{self, Day};
use crate::domain::meeting::Meeting;
use crate::domain::register::Register;
use crate::domain::rules::measures::{MEASURES, Sight};
use crate::domain::rules::scoring::{self, Assessment, Line, Origin, points};
use crate::domain::rules::sheets::{self, Criterion, Sheet};
use crate::domain::work::score::sheet_for;
use crate::domain::{Kind, MeetingId};
use crate::words::{Lang, score as word};

/// Prints the score of a meeting as it stands, or as another sheet would mark it.
///
/// # Errors
/// When there is no such meeting or sheet, or nobody takes the output.
pub fn run(desk: &mut Desk<'_, '_>, number: u32, sheet: Option<&str>) -> Result<(), Failed> {
    let lang = desk.world.lang;
    let id = MeetingId(number);
    let meeting =
        desk.register.meeting(id).cloned().ok_or(Failed::NoRecord(Kind::Meeting, number))?;
    let filled = look(&desk.register, id, &meeting, sheet, lang)?;
    let on = meeting.date.unwrap_or(NaiveDate::MAX);
    if desk.world.json {
        let json = score_json(&desk.register, id, &meeting, &filled, lang);
        return desk.out.json(&json);
    }
    desk.out.line(&view::title(&desk.register, id.into(), lang))?;
    desk.out.line(filled.sheet.name.say(lang))?;
    for criterion in &filled.sheet.criteria {
        desk.out.line(&criterion_line(&filled, criterion, lang))?;
        for line in filled.lines.iter().filter(|line| line.criterion == criterion.number) {
            desk.out.line(&part_line(line, lang))?;
        }
    }
    let total = filled.total();
    let values = [
        ("total", points(total, lang)),
        ("most", points(filled.sheet.most(), lang)),
        ("band", scoring::band(&desk.register, total, on).name().get(lang).to_owned()),
    ];
    let values = values.each_ref().map(|(key, text)| (*key, text.as_str()));
    desk.out.line(&word::TOTAL_LINE.fill(lang, &values))?;
    let open: Vec<&str> = filled.missing().map(|line| line.part.title.say(lang)).collect();
    if !open.is_empty() {
        let values = [("n", open.len().to_string()), ("parts", open.join("; "))];
        let values = values.each_ref().map(|(key, text)| (*key, text.as_str()));
        desk.out.line(&word::OPEN_LINE.fill(lang, &values))?;
    }
    let advice = filled.advice(&desk.register, on, lang);
    advice.iter().try_for_each(|text| desk.out.line(&format!("– {text}")))
}

/// As the meeting is marked; by another sheet only what the records know.
fn look(
    register: &Register,
    id: MeetingId,
    meeting: &Meeting,
    sheet: Option<&str>,
    lang: Lang,
) -> Result<Assessment, Failed> {
    let wanted = sheet_for(register, meeting, sheet)?;
    let own = scoring::assess(register, id, meeting, lang);
    match own.filter(|own| own.sheet.key == wanted.key) {
        Some(own) => Ok(own),
        None => Ok(scoring::fill(&Sight { register, id, meeting, lang }, wanted, &[])),
    }
}

fn criterion_line(filled: &Assessment, criterion: &Criterion, lang: Lang) -> String {
    let values = [
        ("n", criterion.number.to_string()),
        ("title", criterion.title.say(lang).to_owned()),
        ("points", points(filled.of_criterion(criterion.number), lang)),
        ("most", points(criterion.most, lang)),
    ];
    let values = values.each_ref().map(|(key, text)| (*key, text.as_str()));
    word::CRITERION_LINE.fill(lang, &values)
}

fn part_line(line: &Line, lang: Lang) -> String {
    let got = line.tenths.map_or_else(|| "…".to_owned(), |tenths| points(tenths, lang));
    let origin = match line.origin {
        Origin::Known => word::ORIGIN_KNOWN,
        Origin::ByHand => word::ORIGIN_HAND,
        Origin::Asked => word::ORIGIN_ASKED,
    };
    let values = [
        ("n", format!("{}.{}", line.criterion, line.part.number)),
        ("title", line.part.title.say(lang).to_owned()),
        ("points", got),
        ("most", points(line.part.most, lang)),
        ("from", origin.get(lang).to_owned()),
        ("why", line.say_why(lang)),
    ];
    let values = values.each_ref().map(|(key, text)| (*key, text.as_str()));
    format!("   {}", word::PART_LINE.fill(lang, &values)).trim_end().to_owned()
}

const fn origin_key(origin: Origin) -> &'static str {
    match origin {
        Origin::Known => "known",
        Origin::ByHand => "by_hand",
        Origin::Asked => "asked",
    }
}

fn score_json(
    register: &Register,
    id: MeetingId,
    meeting: &Meeting,
    filled: &Assessment,
    lang: Lang,
) -> Json {
    let on = meeting.date.unwrap_or(NaiveDate::MAX);
    let part = |line: &Line| {
        json!({
            "part": line.part.number,
            "title": line.part.title.say(lang),
            "measure": (!line.part.measure.is_empty()).then_some(line.part.measure.as_str()),
            "tenths": line.tenths,
            "most_tenths": line.part.most,
            "from": origin_key(line.origin),
            "known_tenths": line.known,
            "reason": line.say_why(lang),
        })
    };
    let criterion = |it: &Criterion| {
        let lines = filled.lines.iter().filter(|line| line.criterion == it.number);
        json!({
            "criterion": it.number,
            "title": it.title.say(lang),
            "tenths": filled.of_criterion(it.number),
            "most_tenths": it.most,
            "parts": lines.map(part).collect::<Json>(),
        })
    };
    let total = filled.total();
    let band = scoring::band(register, total, on);
    let missing: Json = filled.missing().map(|it| json!([it.criterion, it.part.number])).collect();
    json!({
        "meeting_id": id.0,
        "sheet": filled.sheet.key,
        "kept": !meeting.score.is_empty() && meeting.score_sheet == filled.sheet.key,
        "criteria": filled.sheet.criteria.iter().map(criterion).collect::<Json>(),
        "total_tenths": total,
        "band": band.key(),
        "band_text": band.name().get(lang),
        "missing": missing,
        "advice": filled.advice(register, on, lang),
    })
}

/// What a marked meeting came to; null where it was not marked.
pub fn marked_json(register: &Register, id: MeetingId, meeting: &Meeting) -> Json {
    scoring::marked(register, id, meeting).map_or(Json::Null, |(total, band)| {
        json!({ "sheet": meeting.score_sheet, "total_tenths": total, "band": band.key() })
    })
}

/// Lists the score sheets, shipped ones and the cell's own, and the measures that a sheet can name.
///
/// # Errors
/// When nobody takes the output.
pub fn sheets(desk: &mut Desk<'_, '_>) -> Result<(), Failed> {
    let lang = desk.world.lang;
    let all = sheets::all(&desk.register);
    if desk.world.json {
        let all: Json = all.iter().map(|sheet| sheet_json(sheet, lang)).collect();
        let measures: Json = MEASURES
            .iter()
            .map(
                |it| json!({ "key": it.key, "name": it.name.get(lang), "is_yes_no": it.is_yes_no }),
            )
            .collect();
        return desk.out.json(&json!({ "sheets": all, "measures": measures }));
    }
    for sheet in &all {
        let values = [
            ("key", sheet.key.clone()),
            ("name", sheet.name.say(lang).to_owned()),
            ("from", sheet.valid_from.map(day::show).unwrap_or_default()),
            ("source", sheet.source.say(lang).to_owned()),
        ];
        let values = values.each_ref().map(|(key, text)| (*key, text.as_str()));
        desk.out.line(&word::SHEET_LINE.fill(lang, &values))?;
        for it in &sheet.criteria {
            let title = it.title.say(lang);
            desk.out.line(&format!("   {}. {title}: {}", it.number, points(it.most, lang)))?;
        }
    }
    desk.out.line(word::MEASURES_LINE.get(lang))?;
    MEASURES
        .iter()
        .try_for_each(|it| desk.out.line(&format!("   {}: {}", it.key, it.name.get(lang))))
}

fn sheet_json(sheet: &Sheet, lang: Lang) -> Json {
    let criteria: Json = sheet
        .criteria
        .iter()
        .map(|it| {
            let parts: Json = it
                .parts
                .iter()
                .map(|part| {
                    let answers = part.answers.iter().map(|answer| {
                        json!({
                            "title": answer.title.say(lang),
                            "tenths": answer.tenths,
                            "least_per_mille": answer.least,
                        })
                    });
                    json!({
                        "part": part.number,
                        "title": part.title.say(lang),
                        "most_tenths": part.most,
                        "measure": (!part.measure.is_empty()).then_some(part.measure.as_str()),
                        "options": answers.collect::<Json>(),
                    })
                })
                .collect();
            json!({
                "criterion": it.number,
                "title": it.title.say(lang),
                "most_tenths": it.most,
                "parts": parts,
            })
        })
        .collect();
    json!({
        "key": sheet.key,
        "name": sheet.name.say(lang),
        "valid_from": sheet.valid_from.map(|date| Day::from(date).iso()),
        "source": sheet.source.say(lang),
        "shipped": sheet.shipped,
        "criteria": criteria,
    })
}
