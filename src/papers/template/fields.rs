//! The fields of forms: what each is called, what it says, where it comes from. One table; the
//! page of fields is written from it.

use std::collections::BTreeMap;

use crate::domain::day::show;
use crate::domain::meeting::{Meeting, Presence, Vote};
use crate::domain::register::Register;
use crate::domain::resolution::Resolution;
use crate::domain::rules::numbering::symbol;
use crate::domain::rules::{attendance, outcome};
use crate::domain::seal::{code, is_seal};
use crate::domain::task::Task;
use crate::domain::text::fold;
use crate::domain::work::resolve::{resolution_for, tasks_of};
use crate::domain::{Id, Kind, MeetingId, ResolutionId};
use crate::papers::figures::{absent, date, hours, minutes, name, or_gap, percent, vote_percent};
use crate::papers::head::committee;
use crate::papers::minutes::guests;
use crate::papers::notice::{presenter, what};
use crate::papers::resolution::deadline_words;
use crate::papers::subject::Subject;
use crate::words::Lang::Vi;
use crate::words::papers as paper;
use crate::words::{Text, templates as word};

/// What a form is filled from.
struct Sight<'a> {
    register: &'a Register,
    meeting: Option<(MeetingId, &'a Meeting)>,
    resolution: Option<(ResolutionId, &'a Resolution)>,
    on: Option<chrono::NaiveDate>,
}

/// A field: its name, what it says, where it comes from.
type Single = (&'static str, Text, fn(&Sight<'_>) -> String);

/// A list: its name, the names of its fields with what each says, where its entries come from.
type List = (&'static str, &'static [(&'static str, Text)], fn(&Sight<'_>) -> Vec<Vec<String>>);

const SINGLE: &[Single] = &[
    ("chi_bo", word::F_CELL, |it| cell(it, |cell| &cell.name)),
    ("dang_bo", word::F_COMMITTEE, |it| committee(&cell(it, |cell| &cell.commune))),
    ("xa", word::F_COMMUNE, |it| cell(it, |cell| &cell.commune)),
    ("tinh", word::F_PROVINCE, |it| cell(it, |cell| &cell.province)),
    ("thon", word::F_VILLAGE, |it| cell(it, |cell| &cell.village)),
    ("bi_thu", word::F_SECRETARY, |it| {
        name(it.register, it.register.cell().and_then(|cell| cell.secretary))
    }),
    ("pho_bi_thu", word::F_DEPUTY, |it| {
        name(it.register, it.register.cell().and_then(|cell| cell.deputy))
    }),
    ("loai_hop", word::F_KIND, |it| met(it, what)),
    ("ten_hop", word::F_TITLE, |it| met(it, |of| of.title.clone())),
    ("ngay_hop", word::F_DAY, |it| met(it, |of| of.date.map(show).unwrap_or_default())),
    ("ngay_hop_chu", word::F_DAY_LONG, |it| met(it, |of| date(of.date))),
    ("thang", word::F_MONTH, |it| met(it, |of| of.date.map(paper::month).unwrap_or_default())),
    ("nam", word::F_YEAR, |it| {
        met(it, |of| of.date.map(|day| day.format("%Y").to_string()).unwrap_or_default())
    }),
    ("bat_dau", word::F_BEGIN, |it| met(it, |of| hours(of.started.or(of.time)))),
    ("ket_thuc", word::F_END, |it| met(it, |of| hours(of.ended))),
    ("so_phut", word::F_MINUTES, |it| {
        met(it, |of| minutes(of).map(|n| n.to_string()).unwrap_or_default())
    }),
    ("dia_diem", word::F_PLACE, |it| met(it, |of| of.place.clone())),
    ("chu_tri", word::F_CHAIR, |it| met(it, |of| name(it.register, of.chair))),
    ("thu_ky", word::F_CLERK, |it| met(it, |of| name(it.register, of.clerk))),
    ("khach_moi", word::F_GUESTS, |it| met(it, |of| guests(it.register, of))),
    ("tong_so", word::F_ROLL, |it| count(it, |of| of.roll)),
    ("chinh_thuc", word::F_OFFICIAL, |it| count(it, |of| of.official)),
    ("du_bi", word::F_PROBATIONARY, |it| count(it, |of| of.probationary)),
    ("mien_sinh_hoat", word::F_EXEMPT, |it| count(it, |of| of.exempt)),
    ("co_mat", word::F_PRESENT, |it| count(it, |of| of.present)),
    ("phai_co_mat", word::F_BASE, |it| count(it, |of| of.base)),
    ("ty_le", word::F_RATE, |it| {
        met(it, |of| {
            let rate = attendance::count(it.register, of).rate_per_mille();
            rate.map(percent).unwrap_or_default()
        })
    }),
    ("vang_co_ly_do", word::F_EXCUSED, |it| {
        met(it, |of| absent(it.register, of, Presence::Excused))
    }),
    ("vang_khong_ly_do", word::F_UNEXCUSED, |it| {
        met(it, |of| absent(it.register, of, Presence::Unexcused))
    }),
    ("so_bien_ban", word::F_NUMBER, |it| {
        met(it, |of| of.number.map(|number| symbol(number, "BB")).unwrap_or_default())
    }),
    ("ket_luan", word::F_CONCLUSION, |it| met(it, |of| of.conclusion.clone())),
    ("diem", word::F_SCORE, |it| {
        let mark = it.meeting.and_then(|(id, _)| crate::papers::score::mark(it.register, id));
        or_gap(&mark.unwrap_or_default()).to_owned()
    }),
    ("ma_niem_phong", word::F_SEAL, |it| {
        let seal = it.meeting.map_or("", |(_, of)| of.seal.as_str());
        if is_seal(seal) { code::of(seal) } else { String::new() }
    }),
    ("so_nghi_quyet", word::F_R_NUMBER, |it| {
        took(it, |of| of.number.map(|n| symbol(n, of.kind.key())).unwrap_or_default())
    }),
    ("ngay_nghi_quyet", word::F_R_DAY, |it| took(it, |of| date(of.date))),
    ("trich_yeu", word::F_R_TITLE, |it| took(it, |of| of.title.clone())),
    ("danh_gia", word::F_R_ASSESSMENT, |it| took(it, |of| of.assessment.clone())),
    ("han_che", word::F_R_LIMITS, |it| took(it, |of| of.limits.clone())),
    ("phuong_huong", word::F_R_DIRECTION, |it| took(it, |of| of.direction.clone())),
    ("to_chuc_thuc_hien", word::F_R_ORGANISATION, |it| took(it, |of| of.organisation.clone())),
];

const LISTS: &[List] = &[
    (
        "dang_vien",
        &[
            ("stt", word::L_NO),
            ("ho_ten", word::L_NAME),
            ("ngay_sinh", word::L_BIRTH),
            ("tinh_trang", word::L_STATUS),
        ],
        members,
    ),
    (
        "diem_danh",
        &[
            ("stt", word::L_NO),
            ("ho_ten", word::L_NAME),
            ("co_mat", word::L_PRESENCE),
            ("ly_do", word::L_REASON),
        ],
        roll,
    ),
    (
        "noi_dung",
        &[
            ("stt", word::L_NO),
            ("ten", word::L_ITEM),
            ("nguoi_thuc_hien", word::L_BY),
            ("so_phut", word::L_LENGTH),
            ("ghi_chep", word::L_NOTES),
            ("ket_luan", word::L_ITEM_CONCLUSION),
        ],
        items,
    ),
    (
        "y_kien",
        &[("stt", word::L_NO), ("ho_ten", word::L_NAME), ("noi_dung", word::L_SAID)],
        opinions,
    ),
    (
        "bieu_quyet",
        &[
            ("stt", word::L_NO),
            ("noi_dung", word::L_ITEM),
            ("tong_so", word::L_BASE),
            ("tan_thanh", word::L_FOR),
            ("khong", word::L_AGAINST),
            ("khac", word::L_OTHER),
            ("ty_le", word::L_RATE),
        ],
        votes,
    ),
    (
        "nhiem_vu",
        &[
            ("stt", word::L_NO),
            ("noi_dung", word::L_ITEM),
            ("chi_tieu", word::L_TARGET),
            ("chu_tri", word::L_BY),
            ("phoi_hop", word::L_WITH),
            ("thoi_han", word::L_DEADLINE),
        ],
        tasks,
    ),
];

fn cell(it: &Sight<'_>, get: fn(&crate::domain::cell::Cell) -> &str) -> String {
    or_gap(it.register.cell().map_or("", get)).to_owned()
}

/// Of the meeting; a gap where there is none, or where it does not say.
fn met(it: &Sight<'_>, get: impl Fn(&Meeting) -> String) -> String {
    or_gap(&it.meeting.map(|(_, of)| get(of)).unwrap_or_default()).to_owned()
}

fn count(it: &Sight<'_>, get: fn(&attendance::Counts) -> u32) -> String {
    met(it, |of| get(&attendance::count(it.register, of)).to_string())
}

/// Of the resolution; a gap where there is none, or where it does not say.
fn took(it: &Sight<'_>, get: impl Fn(&Resolution) -> String) -> String {
    or_gap(&it.resolution.map(|(_, of)| get(of)).unwrap_or_default()).to_owned()
}

fn members(it: &Sight<'_>) -> Vec<Vec<String>> {
    let Some(on) = it.on.or_else(|| it.meeting.and_then(|(_, of)| of.date)) else {
        return Vec::new();
    };
    let all = attendance::called(it.register, on).into_iter();
    let rows = all.filter_map(|(id, standing)| Some((it.register.member(id)?, standing)));
    rows.enumerate()
        .map(|(at, (member, standing))| {
            let birth = member.birth_date.map(|day| day.to_string());
            vec![
                (at + 1).to_string(),
                member.full_name.clone(),
                birth.unwrap_or_default(),
                standing.status.name().get(Vi).to_owned(),
            ]
        })
        .collect()
}

fn roll(it: &Sight<'_>) -> Vec<Vec<String>> {
    let lines = it.meeting.map_or(&[][..], |(_, of)| of.roll.as_slice());
    let row = |(at, line): (usize, &crate::domain::meeting::Attendance)| {
        let presence = line.presence.name().get(Vi).to_owned();
        vec![(at + 1).to_string(), name(it.register, line.member), presence, line.reason.clone()]
    };
    lines.iter().enumerate().map(row).collect()
}

fn items(it: &Sight<'_>) -> Vec<Vec<String>> {
    let items = it.meeting.map_or(&[][..], |(_, of)| of.items.as_slice());
    let row = |(at, item): (usize, &crate::domain::meeting::Item)| {
        vec![
            (at + 1).to_string(),
            item.title.clone(),
            presenter(it.register, item),
            item.planned.map(|n| n.to_string()).unwrap_or_default(),
            item.notes.clone(),
            item.conclusion.clone(),
        ]
    };
    items.iter().enumerate().map(row).collect()
}

fn opinions(it: &Sight<'_>) -> Vec<Vec<String>> {
    let said = it.meeting.map_or(&[][..], |(_, of)| of.opinions.as_slice());
    let row = |(at, one): (usize, &crate::domain::meeting::Opinion)| {
        let guest = || one.guest.clone();
        let who = one.member.map_or_else(guest, |id| name(it.register, Some(id)));
        vec![(at + 1).to_string(), who, one.text.clone()]
    };
    said.iter().enumerate().map(row).collect()
}

fn votes(it: &Sight<'_>) -> Vec<Vec<String>> {
    let Some((_, meeting)) = it.meeting else { return Vec::new() };
    let is_counted = |vote: &&Vote| {
        matches!(outcome::of(it.register, meeting, vote), outcome::Outcome::Verdict(_))
    };
    let row = |(at, vote): (usize, &Vote)| {
        vec![
            (at + 1).to_string(),
            vote.subject.clone(),
            vote.base.map(|base| base.to_string()).unwrap_or_default(),
            vote.for_.to_string(),
            vote.against.to_string(),
            vote.other.to_string(),
            vote_percent(vote),
        ]
    };
    meeting.votes.iter().filter(is_counted).enumerate().map(row).collect()
}

fn tasks(it: &Sight<'_>) -> Vec<Vec<String>> {
    let Some((id, _)) = it.resolution else { return Vec::new() };
    let row = |(at, (_, task)): (usize, &(crate::domain::TaskId, &Task))| {
        let target = task.target.map(|n| format!("{n} {}", task.unit).trim().to_owned());
        let helpers = task.helpers.iter().map(|id| name(it.register, Some(*id)));
        let with = helpers.chain(Some(task.with.clone()).filter(|it| !it.is_empty()));
        vec![
            (at + 1).to_string(),
            task.content.clone(),
            target.unwrap_or_default(),
            name(it.register, task.lead),
            with.collect::<Vec<_>>().join(", "),
            deadline_words(task),
        ]
    };
    tasks_of(it.register, id).iter().enumerate().map(row).collect()
}

/// The values of all fields about one subject.
pub(super) struct Values {
    single: BTreeMap<&'static str, String>,
    lists: BTreeMap<&'static str, Vec<Vec<String>>>,
}

impl Values {
    /// The values; `None` when what they are about is not there, or nothing that a form is made
    /// about.
    pub(super) fn of(register: &Register, of: Subject) -> Option<Self> {
        let mut sight = Sight { register, meeting: None, resolution: None, on: None };
        match of {
            Subject::Cell(on) => sight.on = Some(on),
            Subject::Record(Id { kind: Kind::Meeting, number }) => {
                let id = MeetingId(number);
                sight.meeting = Some((id, register.meeting(id)?));
                sight.resolution = resolution_for(register, id);
            }
            Subject::Record(Id { kind: Kind::Resolution, number }) => {
                let id = ResolutionId(number);
                let of = register.resolution(id)?;
                sight.resolution = Some((id, of));
                let meeting = of.meeting.and_then(|id| Some((id, register.meeting(id)?)));
                sight.meeting = meeting;
            }
            _ => return None,
        }
        let single = SINGLE.iter().map(|(key, _, get)| (*key, get(&sight))).collect();
        let lists = LISTS.iter().map(|(key, _, rows)| (*key, rows(&sight))).collect();
        Some(Self { single, lists })
    }

    /// Everything that a form can be filled with.
    pub(super) fn texts(&self) -> impl Iterator<Item = &String> {
        self.single.values().chain(self.lists.values().flatten().flatten())
    }

    /// The value of a field that stands by itself.
    pub(super) fn single(&self, name: &str) -> Option<String> {
        self.single.get(name).cloned()
    }

    /// How many entries a list has.
    pub(super) fn length(&self, list: &str) -> usize {
        self.lists.get(list).map_or(0, Vec::len)
    }

    /// A field of an entry of a list; empty beyond its end, `None` where the list has no such
    /// field.
    pub(super) fn of_list(&self, name: &str, at: usize) -> Option<String> {
        let (list, field) = name.split_once('.')?;
        let (_, fields, _) = LISTS.iter().find(|(key, ..)| *key == list)?;
        let place = fields.iter().position(|(key, _)| *key == field)?;
        let row = self.lists.get(list).and_then(|rows| rows.get(at));
        Some(row.and_then(|row| row.get(place)).cloned().unwrap_or_default())
    }
}

/// The list that a field belongs to.
pub(super) fn list_of(name: &str) -> Option<&'static str> {
    let (list, _) = name.split_once('.')?;
    LISTS.iter().map(|(key, ..)| *key).find(|key| *key == list)
}

/// The name of a field as it was typed: accents, capitals and blanks do not matter.
pub(super) fn normal(typed: &str) -> String {
    let folded = fold(typed.trim());
    let name: String =
        folded.chars().map(|c| if c.is_alphanumeric() || c == '.' { c } else { '_' }).collect();
    name.split('.').map(|part| part.trim_matches('_')).collect::<Vec<_>>().join(".")
}

/// A field as the page of fields tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its name, with that of its list where it belongs to one.
    pub name: String,
    /// What it says.
    pub about: Text,
}

/// All fields in their order.
pub fn describe() -> Vec<Entry> {
    let single =
        SINGLE.iter().map(|(key, about, _)| Entry { name: (*key).to_owned(), about: *about });
    let lists = LISTS.iter().flat_map(|(list, fields, _)| {
        fields
            .iter()
            .map(move |(key, about)| Entry { name: format!("{list}.{key}"), about: *about })
    });
    single.chain(lists).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_may_be_typed_with_accents_and_blanks() {
        for typed in ["chi_bo", " Chi bộ ", "CHI-BỘ", "chi bo"] {
            assert_eq!(normal(typed), "chi_bo");
        }
        assert_eq!(normal("nhiệm vụ . thời hạn"), "nhiem_vu.thoi_han");
    }

    #[test]
    fn no_name_stands_twice() {
        let mut names: Vec<String> = describe().into_iter().map(|it| it.name).collect();
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all);
        assert!(names.iter().all(|name| normal(name) == *name), "typed as they stand");
    }
}
