//! Everything in the program that reads bytes or letters it did not write itself.

use std::path::Path;

use chrono::NaiveDate;
use sochibo::app::message::Settings;
use sochibo::book::anchor::Anchor;
use sochibo::book::cipher::{self, Cost, Key};
use sochibo::book::codec;
use sochibo::book::disk::{self, Real};
use sochibo::book::header::{self, Header};
use sochibo::book::journal::{Journal, Point};
use sochibo::book::recovery::Code;
use sochibo::cli::failed::Failed;
use sochibo::cli::{help, settings};
use sochibo::domain::act::{Account, Act, Deed};
use sochibo::domain::clock::Clock;
use sochibo::domain::day::{Day, Month};
use sochibo::domain::period::Period;
use sochibo::domain::register::Register;
use sochibo::domain::rules::fraction::Fraction;
use sochibo::domain::rules::{drafting, penalty, scoring};
use sochibo::domain::seal::code;
use sochibo::domain::search::Index;
use sochibo::domain::task::Task;
use sochibo::domain::text;
use sochibo::domain::work::{note, quick};
use sochibo::domain::{Id, Kind, MemberId};
use sochibo::exchange::import_kind::ImportKind;
use sochibo::exchange::merge::Merge;
use sochibo::exchange::{record_import, whole, workbook};
use sochibo::office::xlsx;
use sochibo::papers::{Subject, template};
use sochibo::practice::{self, Size};
use sochibo::words::Lang;

use crate::fill::filled;
use crate::kit::{self, Chance, Model};
use crate::mutate::{self, package};

/// What a decoder says to an input: it takes it, or says why not.
pub(crate) type Answer = Result<(), Vec<String>>;

/// How an input is made of samples and words.
type Mutate = fn(&mut Chance, &[Vec<u8>], &[&str]) -> Vec<u8>;
/// How it is read.
type Swallow = Box<dyn Fn(&[u8]) -> Answer>;

/// A decoder with what it is fed.
pub(crate) struct Decoder {
    pub(crate) samples: Vec<Vec<u8>>,
    /// What means something in its language.
    pub(crate) words: &'static [&'static str],
    pub(crate) mutate: Mutate,
    pub(crate) swallow: Swallow,
}

/// Their names, and the most memory in MiB that one may take beyond what the test itself has.
pub(crate) const NAMES: [(&str, u64); 15] = [
    ("header", 16),
    ("journal", 16),
    ("act", 16),
    ("record", 16),
    ("anchor", 16),
    ("csv", 256),
    ("xlsx", 150),
    ("workbook", 150),
    ("template", 150),
    ("json", 150),
    ("settings", 16),
    ("codes", 64),
    ("days and numbers", 64),
    ("copy", 16),
    ("lines", 256),
];

pub(crate) fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, 5).unwrap()
}

fn village() -> Register {
    practice::register(Size { members: 10, years: 1, seed: 3, tasks: Some(20) }, today())
}

/// All languages of one sentence.
fn said(say: impl Fn(Lang) -> String) -> Answer {
    Err(Lang::ALL.into_iter().map(say).collect())
}

fn texts(samples: &[&str]) -> Vec<Vec<u8>> {
    samples.iter().map(|text| text.as_bytes().to_vec()).collect()
}

/// The decoder of a name; `folder` is for those that read files.
pub(crate) fn decoder(name: &str, folder: &Path) -> Decoder {
    match name {
        "header" => header(),
        "journal" => journal(folder),
        "act" => act(),
        "record" => record(),
        "anchor" => anchor(folder),
        "csv" => csv(folder),
        "xlsx" => sheets(folder),
        "workbook" => whole_workbook(),
        "template" => form(),
        "json" => json(),
        "settings" => kept(folder),
        "codes" => codes(),
        "days and numbers" => numbers(),
        "copy" => crate::copy_decoder::copies(folder),
        _ => lines(),
    }
}

fn plain(samples: Vec<Vec<u8>>, swallow: impl Fn(&[u8]) -> Answer + 'static) -> Decoder {
    Decoder { samples, words: &[], mutate: mutate::bytes, swallow: Box::new(swallow) }
}

/// A copy of the header whose digest fits whatever stands in it: the digest keeps nobody out.
fn header() -> Decoder {
    let mut header = Header::new(true).unwrap();
    let key = Key::random().unwrap();
    let code = Code::random().unwrap();
    header.set_passphrase(&key, "so thuc hanh", Cost::PRACTICE, 1).unwrap();
    header.set_recovery(&key, &code, 1).unwrap();
    header.sign(&key);
    plain(vec![header.bytes()], move |bytes| {
        let body = bytes.get(..bytes.len().saturating_sub(32)).unwrap_or_default();
        let digested = [body, &cipher::hash(&[body])].concat();
        for bytes in [bytes, &digested] {
            match Header::read(bytes) {
                header::Copy::Good(header) => {
                    if let Err(failure) = header.open_by_code(&code) {
                        return said(|lang| failure.say(lang));
                    }
                    // what would take much memory or time is refused before either is spent
                    let costs = header.slots().iter().filter_map(sochibo::book::slot::Slot::cost);
                    for cost in costs.filter(|cost| !cost.is_sane()) {
                        let refused = Key::from_passphrase("x", &[0; 16], cost).unwrap_err();
                        said(|lang| refused.say(lang)).unwrap_err();
                    }
                }
                header::Copy::Newer(format) => {
                    let newer = sochibo::book::failure::Failure::Newer(format);
                    return said(|lang| newer.say(lang));
                }
                header::Copy::Bad => {}
            }
        }
        Ok(())
    })
}

fn journal(folder: &Path) -> Decoder {
    let (path, key) = (folder.join("journal"), Key::random().unwrap());
    Journal::create(&Real, &path, [7; 16]).unwrap();
    let start = std::fs::read(&path).unwrap();
    let scan = Journal::scan(&start, [7; 16], &key, &mut |_, _| Ok(())).unwrap();
    let mut journal = Journal::open(&disk::real(), &path, [7; 16], &key, &scan).unwrap();
    let mut model = Model::default();
    for _ in 0..6 {
        journal.append(&codec::write_act(&model.next()).unwrap()).unwrap();
        model.go_on(model.done + 1);
    }
    let bytes = std::fs::read(&path).unwrap();
    plain(vec![bytes, start], move |bytes| {
        let mut seen = 0;
        let scan = Journal::scan(bytes, [7; 16], &key, &mut |seq, act| {
            seen = seq;
            codec::read_entry(act, seq).map(|_| ())
        });
        match scan {
            Ok(scan) => {
                assert!(scan.end.seq == seen && seen <= 6, "more acts than were ever written");
                Ok(())
            }
            Err(failure) => said(|lang| failure.say(lang)),
        }
    })
}

fn act() -> Decoder {
    let mut model = Model::default();
    let mut samples = Vec::new();
    for _ in 0..12 {
        samples.push(codec::write_act(&model.next()).unwrap());
        model.go_on(model.done + 1);
    }
    let account = Account::new(Deed::Import, "x");
    let changes = Kind::ALL
        .into_iter()
        .map(|kind| sochibo::domain::act::Change::new(Id::new(kind, 1), filled(kind, "văn bản")));
    let all = Act {
        account,
        author: "Bí thư".to_owned(),
        at: chrono::NaiveDateTime::default(),
        changes: changes.collect(),
        reverses: Some(3),
    };
    samples.push(codec::write_act(&all).unwrap());
    plain(samples, |bytes| {
        let entry = codec::read_entry(bytes, 1).map(|_| ());
        let act = codec::read_act(bytes);
        assert!(entry.is_ok() || act.is_err(), "an act without its head");
        match act {
            Ok(act) => {
                let mut register = Register::default();
                let _either_way = register.apply(&act);
                let again = codec::write_act(&act).unwrap();
                assert_eq!(codec::read_act(&again).unwrap(), act);
                Ok(())
            }
            Err(failure) => said(|lang| failure.say(lang)),
        }
    })
}

fn record() -> Decoder {
    let full = Kind::ALL.into_iter().map(|kind| filled(kind, "văn bản 12/NQ-CB"));
    let samples = full.map(|record| codec::write_record(&record).unwrap()).collect();
    plain(samples, |bytes| match codec::read_record(bytes) {
        Ok(record) => {
            drop(record.check(today()));
            let again = codec::write_record(&record).unwrap();
            assert_eq!(codec::read_record(&again).unwrap(), record);
            Ok(())
        }
        Err(failure) => said(|lang| failure.say(lang)),
    })
}

fn anchor(folder: &Path) -> Decoder {
    let (path, key) = (folder.join("anchor"), Key::random().unwrap());
    let anchor = Anchor { point: Point { seq: 9, head: [3; 32] }, length: 4711 };
    anchor.write(&Real, &path, [1; 16], &key).unwrap();
    let sample = std::fs::read(&path).unwrap();
    plain(vec![sample.clone()], move |bytes| {
        std::fs::write(&path, bytes).unwrap();
        match Anchor::read(&Real, &path, [1; 16], &key) {
            Ok(found) => {
                assert!(found.is_none_or(|it| it == anchor && bytes == sample), "a forged anchor");
                Ok(())
            }
            Err(failure) => said(|lang| failure.say(lang)),
        }
    })
}

fn lists(ending: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/lists");
    let mut paths: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let of = |path: &&std::path::PathBuf| path.to_string_lossy().ends_with(ending);
    paths.iter().filter(of).map(|path| std::fs::read(path).unwrap()).collect()
}

/// The preview of a file in all kinds of import: nothing is taken, everything is read.
fn preview(register: &Register, path: &Path) -> Answer {
    let mut answer = Ok(());
    for kind in
        [ImportKind::Members, ImportKind::Tasks, ImportKind::Resolutions, ImportKind::Meetings]
    {
        if let Err(why) = record_import::preview(kind, register, path, today(), Merge::Fill) {
            answer = said(|lang| why.say("danh sách", lang));
        }
    }
    answer
}

fn csv(folder: &Path) -> Decoder {
    let mut samples = lists(".csv");
    samples.extend(lists(".txt"));
    let utf16 = "Họ tên;Số thẻ\nMa A;12345678\n".encode_utf16().flat_map(u16::to_le_bytes);
    samples.push([vec![0xff, 0xfe], utf16.collect()].concat());
    let (path, register) = (folder.join("a.csv"), village());
    Decoder {
        samples,
        words: &[";", ",", "\t", "\"", "\n", "Họ tên;", "STT;", "Ngày sinh", "\u{0}", "=1+1;"],
        mutate: mutate::bytes,
        swallow: Box::new(move |bytes| {
            std::fs::write(&path, bytes).unwrap();
            preview(&register, &path)
        }),
    }
}

const XML: &[&str] = &[
    "<row>",
    "<c r=\"XFD1048576\"><v>1</v></c>",
    "<si><t>",
    "<is><r><t>",
    "<!DOCTYPE a [<!ENTITY b \"c\">]>",
    "&b;",
    "&#x110000;",
    "<a b=\"",
    "<![CDATA[",
    "<!--",
    "<w:tr>",
    "</w:tr>",
    "<w:tbl>",
    "{{",
    "}}",
    "{{chi_bo}}",
    "<w:r><w:t>",
    " ref=\"A1:XFD1048576\"",
    " r:id=\"rId9\"",
];

fn sheets(folder: &Path) -> Decoder {
    let (path, register) = (folder.join("a.xlsx"), village());
    Decoder {
        samples: lists(".xlsx"),
        words: XML,
        mutate: mutate::zipped,
        swallow: Box::new(move |bytes| {
            std::fs::write(&path, bytes).unwrap();
            preview(&register, &path)
        }),
    }
}

fn whole_workbook() -> Decoder {
    let book = workbook::book(&village(), Lang::Vi);
    Decoder {
        samples: vec![xlsx::write_records(&book).unwrap()],
        words: XML,
        mutate: mutate::zipped,
        swallow: Box::new(|bytes| match workbook::read(bytes, today()) {
            Ok(_) => Ok(()),
            Err(why) => {
                let failed = Failed::workbook(Path::new("so.xlsx"), why);
                said(|lang| failed.say(lang))
            }
        }),
    }
}

/// A form with every field: those of a list in a row of its own.
pub(crate) fn form_package() -> Vec<u8> {
    let (mut body, mut rows) = (String::new(), std::collections::BTreeMap::<_, String>::new());
    for entry in template::describe() {
        let field = format!(
            "<w:p><w:r><w:t>{{{{{}}}}}</w:t></w:r><w:r><w:t>. </w:t></w:r></w:p>",
            entry.name
        );
        match entry.name.split_once('.') {
            Some((list, _)) => *rows.entry(list.to_owned()).or_default() += &field,
            None => body += &field,
        }
    }
    let rows: Vec<String> =
        rows.values().map(|row| format!("<w:tr><w:tc>{row}</w:tc></w:tr>")).collect();
    let rows = rows.concat();
    let space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    let document = format!(
        "<?xml version=\"1.0\"?><w:document {space}><w:body>{body}<w:tbl>{rows}</w:tbl></w:body></w:document>"
    );
    let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
    let relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
    let part = |name: &str, text: &str| (name.to_owned(), text.as_bytes().to_vec());
    package(&vec![
        part("[Content_Types].xml", types),
        part("_rels/.rels", relations),
        part("word/document.xml", &document),
    ])
}

fn form() -> Decoder {
    let register = village();
    Decoder {
        samples: vec![form_package()],
        words: XML,
        mutate: mutate::zipped,
        swallow: Box::new(move |bytes| {
            let meeting = Subject::Record(Id::new(Kind::Meeting, 1));
            for of in [Subject::Cell(today()), meeting] {
                if let Err(fault) = template::fill(bytes, &register, of) {
                    return said(|lang| fault.say(lang));
                }
            }
            Ok(())
        }),
    }
}

fn json() -> Decoder {
    let small = practice::register(Size { members: 8, years: 1, seed: 3, tasks: Some(3) }, today());
    Decoder {
        samples: vec![
            whole::write(&small).into_bytes(),
            whole::write(&Register::default()).into_bytes(),
        ],
        words: &[
            "[",
            "{",
            "{\"a\":",
            "\"",
            "null",
            "-1",
            "1e999",
            "18446744073709551616",
            "\\ud800",
            "\"members\": [",
            "\"id\": 4294967295",
            "\"id\": 0",
        ],
        mutate: mutate::bytes,
        swallow: Box::new(|bytes| {
            let text = String::from_utf8_lossy(bytes);
            match whole::read(&text, today()) {
                Ok(_) => Ok(()),
                Err(why) => {
                    let failed = Failed::from(why);
                    said(|lang| failed.say(lang))
                }
            }
        }),
    }
}

fn kept(folder: &Path) -> Decoder {
    settings::write(folder, Settings::default()).unwrap();
    let names = kit::files(folder);
    let name = names.into_iter().find(|it| it.extension().is_some_and(|it| it == "json")).unwrap();
    let (path, folder) = (folder.join(name), folder.to_owned());
    let sample = std::fs::read(&path).unwrap();
    Decoder {
        samples: vec![sample],
        words: &["[", "{", "\"", "null", "-1", "1e999", "true", "\"papers\": \"/\""],
        mutate: mutate::bytes,
        swallow: Box::new(move |bytes| {
            std::fs::write(&path, bytes).unwrap();
            let read = settings::read(Some(&folder), Lang::Vi);
            assert!(read.idle <= 24 * 60, "the book would never lock itself: {}", read.idle);
            drop(settings::papers(&folder));
            Ok(())
        }),
    }
}

fn codes() -> Decoder {
    let samples = texts(&[
        "000011-000022-000033-000044-000055-000066-000077-000088",
        "Q9W1-DFWF-077Y-MGA1",
        "chín chín",
    ]);
    let seal = "0123456789abcdef".repeat(4);
    plain(samples, move |bytes| {
        let typed = String::from_utf8_lossy(bytes);
        let _fits = (code::fits(&typed, &seal), code::of(&typed), code::bare(&typed));
        let _strong = header::is_strong(&typed);
        match Code::read(&typed) {
            Ok(code) => {
                assert_eq!(Code::read(&code.written()).unwrap().bits(), code.bits());
                Ok(())
            }
            Err(failure) => said(|lang| failure.say(lang)),
        }
    })
}

fn numbers() -> Decoder {
    let samples = texts(&[
        "03/02/1985",
        "1985-02-03",
        "ngày 3 tháng 2 năm 1985",
        "02/1985",
        "1985",
        "+7",
        "cuối tháng",
        "mai",
        "19:30",
        "19h30",
        "7g",
        ">2/3",
        "0,85",
        "70%",
        "2026-Q3",
        "2026-H1",
        "98,5",
        "có",
        "khiển trách",
        "0912 345 678",
    ]);
    Decoder {
        samples,
        words: &["/", "-", ".", "ngày", "tháng", "năm", "9", "%", "+", ":", "h", "'"],
        mutate: mutate::bytes,
        swallow: Box::new(|bytes| {
            let typed = String::from_utf8_lossy(bytes);
            let _all = (
                Month::read(&typed),
                Clock::read(&typed),
                Fraction::read(&typed),
                scoring::read_points(&typed),
                text::read_yes(&typed),
            );
            let faults = [
                Day::read(&typed).map(|day| assert_eq!(Day::read(&day.iso()), Ok(day))).err(),
                Day::read_near(&typed, today()).map(|_| ()).err(),
                Period::read(&typed).map(|_| ()).err(),
                penalty::read(&typed).map(|_| ()).err(),
            ];
            match faults.into_iter().flatten().next() {
                None => Ok(()),
                Some(fault) => said(|lang| fault.say(lang)),
            }
        }),
    }
}

fn lines() -> Decoder {
    let samples = texts(&[
        "@hoa dọn mương 30/10",
        "! thống nhất thu hoạch lúa sớm",
        "đồng chí Hoa: đề nghị sửa cầu",
        "1. Chi bộ tăng cường rà soát 12 hộ nghèo; hoàn thành trước 30/9.\n2. Đồng chí Dũng phụ trách",
        "loại:việc trạng thái:quá hạn người:ma thị hòa \"hộ nghèo\"",
        "7/12 hộ, 60%, 180 m",
        "--lang vi list members --find x",
    ]);
    let register = village();
    let index = Index::new(&register);
    let names: Vec<String> = register.members().map(|(_, it)| it.full_name.clone()).collect();
    Decoder {
        samples,
        words: &["@", "!", ":", "\"", "/", "%", ";", ".", "\n", "--", "loại:", "người:", "hộ"],
        mutate: mutate::bytes,
        swallow: Box::new(move |bytes| {
            let typed = String::from_utf8_lossy(bytes);
            let people: Vec<(MemberId, &str)> =
                (1..).map(MemberId).zip(names.iter().map(String::as_str)).collect();
            let _read =
                (quick::read(&typed, &people, today()), note::read(&typed, &Task::default()));
            for clause in drafting::clauses(&typed) {
                drop(drafting::of_clause(clause, &names));
            }
            let query = index.read(&typed);
            drop(query.filters(Lang::Vi));
            let words = std::iter::once("sochibo").chain(typed.split(' '));
            match help::parse(&words.map(Into::into).collect::<Vec<_>>(), Lang::Vi) {
                help::Parsed::Misunderstood(line) => Err(vec![line]),
                _ => Ok(()),
            }
        }),
    }
}
