//! Twelve months of scores with their bands, and what to do better.

use crate::app::desk::Desk;
use crate::app::front::Outcome;
use crate::app::screen::figures::Figures;
use crate::app::screen::pager::Pager;
use crate::app::screen::papers;
use crate::domain::day::{self, Month};
use crate::domain::rules::scoring::{self, points};
use crate::domain::rules::voting;
use crate::domain::work::trend::{self, Point};
use crate::papers::text::wrap;
use crate::words::{Lang, score as word};

/// Opens the twelve months up to `last`.
pub fn trend(desk: &Desk, last: Month) -> Outcome {
    let title = word::TREND_TITLE.get(desk.lang());
    Outcome::push(Pager::new(title, &text(desk, last)))
}

fn text(desk: &Desk, last: Month) -> String {
    let lang = desk.lang();
    let all = trend::trend(&desk.register, last);
    let figures = Figures { months: all.iter().map(|it| it.score.map(|it| it.0)).collect() };
    let mut lines = vec![format!("  {}", figures.bars())];
    let heads = [
        word::COL_MONTH,
        word::COL_MEETING,
        word::COL_POINTS,
        word::COL_BAND,
        word::COL_PRESENT,
        word::COL_DONE,
    ];
    lines.push(row(&heads.map(|text| text.get(lang).to_owned())));
    lines.extend(all.iter().map(|point| row(&cells(desk, *point, lang))));
    let known = all.iter().filter(|point| point.score.is_some()).count();
    match figures.mean() {
        Some(mean) => {
            let band = scoring::band(&desk.register, mean, desk.today()).name().get(lang);
            let values = [
                ("total", points(mean, lang)),
                ("band", band.to_owned()),
                ("n", known.to_string()),
            ];
            let values = values.each_ref().map(|(key, text)| (*key, text.as_str()));
            lines.push(format!("  {}", word::TREND_MEAN.fill(lang, &values)));
        }
        None => lines.push(format!("  {}", word::TREND_EMPTY.get(lang))),
    }
    let width = papers::width(desk).saturating_sub(4);
    for text in better(desk, &all, lang) {
        lines.extend(wrap(&text, width).iter().map(|line| format!("  {line}")));
    }
    lines.join("\n")
}

fn cells(desk: &Desk, point: Point, lang: Lang) -> [String; 6] {
    let percent =
        |share: Option<u32>| share.map(|it| voting::show_percent(it, lang)).unwrap_or_default();
    let date = point.meeting.and_then(|id| desk.register.meeting(id)?.date);
    let (score, band) = match (point.score, point.meeting) {
        (Some((total, band)), _) => (points(total, lang), band.name().get(lang).to_owned()),
        (None, Some(_)) => (String::new(), word::TREND_NONE.get(lang).to_owned()),
        (None, None) => (String::new(), String::new()),
    };
    [
        format!("{:02}/{}", point.month.month, point.month.year),
        date.map(day::show).unwrap_or_default(),
        score,
        band,
        percent(point.attendance),
        percent(point.completion),
    ]
}

/// Columns in line; letters of our texts are one column each.
fn row(cells: &[String; 6]) -> String {
    let [month, date, score, band, present, done] = cells;
    format!("  {month:<9}{date:<13}{score:>7}  {band:<13}{present:>9}{done:>11}")
        .trim_end()
        .to_owned()
}

/// What the last meeting marked calls for.
fn better(desk: &Desk, points: &[Point], lang: Lang) -> Vec<String> {
    let last = points.iter().rev().find(|point| point.score.is_some());
    let Some((id, meeting)) =
        last.and_then(|it| it.meeting).and_then(|id| Some((id, desk.register.meeting(id)?)))
    else {
        return Vec::new();
    };
    let on = meeting.date.unwrap_or_else(|| desk.today());
    let filled = scoring::assess(&desk.register, id, meeting, lang);
    let advice = filled.map(|it| it.advice(&desk.register, on, lang)).unwrap_or_default();
    if advice.is_empty() {
        return Vec::new();
    }
    let head = [word::TREND_BETTER.get(lang).to_owned()];
    head.into_iter().chain(advice.into_iter().map(|text| format!("– {text}"))).collect()
}
