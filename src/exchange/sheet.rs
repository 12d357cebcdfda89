//! The reference of columns and of the JSON form, written from the FIELDS tables.

use serde_json::{Value as Json, json};

use crate::domain::Kind;
use crate::domain::field::{Shape, Spec, Wanted};
use crate::domain::record::Record;
use crate::exchange::{computed, export};
use crate::words::sheets as word;
use crate::words::{Lang, cli};

/// The type of a field in words.
pub(super) fn type_of(shape: &Shape, lang: Lang) -> String {
    let kind = |text: crate::words::Text, kind: Kind| text.fill(lang, &[("kind", kind.key())]);
    match shape {
        Shape::Line => word::LINE.get(lang).to_owned(),
        Shape::Offered(_) => word::OFFERED.get(lang).to_owned(),
        Shape::Note => word::NOTE.get(lang).to_owned(),
        Shape::Date => word::DATE.get(lang).to_owned(),
        Shape::Day => word::DAY.get(lang).to_owned(),
        Shape::Time => word::TIME.get(lang).to_owned(),
        Shape::Number(low, high) => {
            let (low, high) = (low.to_string(), high.to_string());
            word::NUMBER.fill(lang, &[("low", &low), ("high", &high)])
        }
        Shape::YesNo => word::YES_NO.get(lang).to_owned(),
        Shape::Choice(_) => word::CHOICE.get(lang).to_owned(),
        Shape::Ref(of) => kind(word::REF, *of),
        Shape::Refs(of) => kind(word::REFS, *of),
        Shape::Lines => word::LINES.get(lang).to_owned(),
        Shape::Rows(_) => word::ROWS.get(lang).to_owned(),
    }
}

/// The name of a type for programs.
const fn type_key(shape: &Shape) -> &'static str {
    match shape {
        Shape::Line | Shape::Offered(_) => "line",
        Shape::Note => "note",
        Shape::Date => "date",
        Shape::Day => "day",
        Shape::Time => "time",
        Shape::Number(..) => "number",
        Shape::YesNo => "yes_no",
        Shape::Choice(_) => "choice",
        Shape::Ref(_) => "ref",
        Shape::Refs(_) => "refs",
        Shape::Lines => "lines",
        Shape::Rows(_) => "rows",
    }
}

const fn need(wanted: Wanted, lang: Lang) -> &'static str {
    match wanted {
        Wanted::Required => word::REQUIRED.get(lang),
        Wanted::Wanted => word::WANTED.get(lang),
        Wanted::Computed => word::COMPUTED.get(lang),
        Wanted::Optional => "",
    }
}

/// What a field accepts: the keys of a choice with their names.
fn allowed(shape: &Shape, lang: Lang) -> String {
    let Shape::Choice(list) = shape else { return String::new() };
    let each = list.iter().map(|it| format!("`{}` {}", it.key, it.name.get(lang)));
    each.collect::<Vec<_>>().join(" · ")
}

fn meaning(spec: &Spec, lang: Lang) -> String {
    format!("{}. {}", spec.label.get(lang), spec.advice.get(lang)).trim_end().to_owned()
}

/// A row of a Markdown table.
fn row<S: AsRef<str>>(cells: &[S]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| cell.as_ref().replace('|', "\\|")).collect();
    format!("| {} |\n", cells.join(" | "))
}

fn head(texts: &[crate::words::Text], lang: Lang) -> String {
    let titles: Vec<&str> = texts.iter().map(|text| text.get(lang)).collect();
    let rule = vec!["---"; texts.len()];
    format!("{}{}", row(&titles), row(&rule))
}

/// The columns of files of a kind.
pub fn columns(kind: Kind, lang: Lang) -> String {
    let mut out = format!("## {}\n\n", kind.key());
    out += &head(&[word::LABEL, word::KEY, word::TYPE, word::NEED, word::ALLOWED], lang);
    out += &row(&[cli::ID.get(lang), "`id`", word::NUMBER_OF.get(lang), "", ""]);
    for spec in export::columns(kind) {
        out += &row(&[
            spec.label.get(lang),
            &format!("`{}`", spec.key),
            &type_of(&spec.shape, lang),
            need(spec.wanted, lang),
            &allowed(&spec.shape, lang),
        ]);
    }
    out
}

/// The JSON form of a kind, child tables after it.
pub fn json_form(kind: Kind, lang: Lang) -> String {
    let specs = Record::specs(kind);
    let mut out = vec![format!("## {}\n\n", kind.key()), head(&JSON_HEAD, lang)];
    out.push(row(&["`id`", word::NUMBER_OF.get(lang), "", "", ""]));
    out.push(fields(&specs, lang));
    let keys = computed::keys(kind).iter().map(|key| format!("`{key}`")).collect::<Vec<_>>();
    if !keys.is_empty() {
        let text = word::COMPUTED_KEYS.fill(lang, &[("keys", &keys.join(", "))]);
        out.push(format!("\n{text}\n"));
    }
    for spec in specs {
        if let Shape::Rows(children) = spec.shape {
            out.push(format!("\n### {}.{}[]\n\n", kind.key(), spec.key));
            out.push(head(&JSON_HEAD, lang));
            out.push(fields(&children(), lang));
        }
    }
    out.concat()
}

/// The headings of the JSON form.
const JSON_HEAD: [crate::words::Text; 5] =
    [word::KEY, word::TYPE, word::NEED, word::ALLOWED, word::MEANING];

fn fields(specs: &[Spec], lang: Lang) -> String {
    specs
        .iter()
        .map(|spec| {
            row(&[
                &format!("`{}`", spec.key),
                &type_of(&spec.shape, lang),
                need(spec.wanted, lang),
                &allowed(&spec.shape, lang),
                &meaning(spec, lang),
            ])
        })
        .collect()
}

/// The fields of a kind for programs.
pub fn describe(kind: Kind, lang: Lang) -> Json {
    let mut all = vec![json!({
        "key": "id",
        "type": "number",
        "required": false,
        "label": cli::ID.get(lang),
        "advice": word::NUMBER_OF.get(lang),
    })];
    all.extend(Record::specs(kind).iter().map(|spec| describe_field(spec, lang)));
    all.extend(computed::keys(kind).iter().map(|key| json!({ "key": key, "type": "computed" })));
    Json::Array(all)
}

fn describe_field(spec: &Spec, lang: Lang) -> Json {
    let mut field = json!({
        "key": spec.key,
        "type": type_key(&spec.shape),
        "required": spec.wanted == Wanted::Required,
        "wanted": spec.wanted == Wanted::Wanted,
        "label": spec.label.get(lang),
        "advice": spec.advice.get(lang),
    });
    let (key, more) = match spec.shape {
        Shape::Choice(list) => ("allowed", list.iter().map(|it| it.key).collect::<Json>()),
        Shape::Offered(list) => ("offered", list.iter().copied().collect()),
        Shape::Number(low, high) => ("bounds", json!([low, high])),
        Shape::Ref(kind) | Shape::Refs(kind) => ("of", kind.key().into()),
        Shape::Rows(specs) => {
            ("fields", specs().iter().map(|spec| describe_field(spec, lang)).collect())
        }
        Shape::Line
        | Shape::Note
        | Shape::Date
        | Shape::Day
        | Shape::Time
        | Shape::YesNo
        | Shape::Lines => return field,
    };
    if let Json::Object(map) = &mut field {
        map.insert(key.to_owned(), more);
    }
    field
}

/// The page of all columns.
pub fn columns_page(lang: Lang) -> String {
    let intro = word::COLUMNS_INTRO.get(lang);
    let mut out = vec![format!("# {}\n\n{intro}\n", word::COLUMNS_TITLE.get(lang))];
    out.extend(Kind::ALL.iter().flat_map(|kind| ["\n".to_owned(), columns(*kind, lang)]));
    out.concat()
}

/// The page of the JSON form.
pub fn json_page(lang: Lang) -> String {
    let title = word::JSON_TITLE.get(lang);
    let mut out = vec![
        format!("# {title}\n\n{}\n", word::JSON_INTRO.get(lang)),
        format!("\n## {}\n\n", word::WHOLE_BOOK.get(lang)),
        format!("{}\n\n", word::WHOLE_BOOK_IS.get(lang)),
        head(&[word::KEY, word::TYPE], lang),
        row(&["`format`", "`\"sochibo\"`"]),
        row(&["`version`", "`1`"]),
    ];
    out.extend(Kind::ALL.iter().map(|kind| {
        let form = if *kind == Kind::Cell { word::ONE_RECORD } else { word::LIST_OF_RECORDS };
        row(&[&format!("`{}`", kind.key()), form.get(lang)])
    }));
    out.extend(Kind::ALL.iter().flat_map(|kind| ["\n".to_owned(), json_form(*kind, lang)]));
    out.concat()
}
