//! Cells as offices fill them, and what is made of them.

use super::*;

fn text(typed: &str) -> Datum {
    Datum::Text(typed.to_owned())
}

fn shown(key: &'static str, datum: &Datum) -> Vec<(&'static str, String)> {
    values(key, datum).into_iter().map(|(key, value)| (key, value.text())).collect()
}

#[test]
fn single_fields() {
    for (key, typed, kept) in [
        ("full_name", "CHẨU VĂN BẢO", "Chẩu Văn Bảo"),
        ("sex", "NỮ", "Nữ"),
        ("sex", "nam", "Nam"),
        ("sex", "F", "Nữ"),
        ("sex", "?!", "?!"),
        ("ethnicity", "H'mông", "Mông"),
        ("ethnicity", "Cao lan", "Sán Chay"),
        ("ethnicity", "Klingon", "Klingon"),
        ("religion", "ko", "Không"),
        ("card_no", "'79.964172", "79.964172"),
        ("card_no", "79 964172", "79.964172"),
        ("card_no", "79964172", "79.964172"),
        ("card_no", "7996417", "7996417"),
        ("card_no", "A7996417", "A7996417"),
        ("phone", "321147738", "0321147738"),
        ("phone", "0321.147.738", "0321147738"),
        ("phone", "+84 912", "+84 912"),
        ("citizen_id", "008 089 000123", "008089000123"),
        ("status", "Dự bị", "probationary"),
        ("occupation", "Làm ruộng", "Làm ruộng"),
        ("birth_date", "3/2/1985", "3/2/1985"),
    ] {
        assert_eq!(shown(key, &text(typed)), [(key, kept.to_owned())]);
    }
    assert_eq!(shown("official_date", &text("-")), []);
    assert_eq!(shown("ordinal", &text("5")), []);
}

#[test]
fn what_the_spreadsheet_made_of_it() {
    let date = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
    for (key, datum, kept) in [
        ("phone", Datum::Number(321_147_738.0), "0321147738"),
        ("card_no", Datum::Number(14.92525), "14.925250"),
        ("card_no", Datum::Number(8.123_456), "08.123456"),
        ("card_no", Datum::Number(8_123_456.0), "08.123456"),
        ("citizen_id", Datum::Number(8_089_000_123.0), "008089000123"),
        ("birth_date", Datum::Number(1958.0), "1958"),
        ("birth_date", Datum::Number(22_859.0), "1962-08-01"),
        ("general_education", Datum::Day(date(2026, 10, 7)), "7/10"),
        ("general_education", Datum::Day(date(2026, 9, 12)), "9/12"),
        ("official_date", Datum::Day(date(1998, 6, 11)), "1998-06-11"),
    ] {
        assert_eq!(shown(key, &datum), [(key, kept.to_owned())], "{datum:?}");
    }
}

/// The heading's key, the cell, and the values under their keys.
type Case = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

#[test]
fn combined_columns_come_apart() {
    let cases: &[Case] = &[
        ("female", "19-11-1985", &[("birth_date", "19-11-1985"), ("sex", "Nữ")]),
        ("male", "1985", &[("birth_date", "1985"), ("sex", "Nam")]),
        ("male", "x", &[("sex", "Nam")]),
        ("ethnicity_religion", "Kinh, không", &[("ethnicity", "Kinh"), ("religion", "Không")]),
        ("ethnicity_religion", "Sán Dìu", &[("ethnicity", "Sán Dìu")]),
        ("ethnicity_religion", "Không/Tày", &[("ethnicity", "Tày"), ("religion", "Không")]),
        ("ethnicity_religion", "Kinh, Bahá'í", &[("ethnicity", "Kinh"), ("religion", "Bahá'í")]),
        ("ethnicity_religion", "a, b, c", &[("religion", "a, b, c")]),
        (
            "sex_ethnicity_religion",
            "Nam; Nùng; không",
            &[("sex", "Nam"), ("ethnicity", "Nùng"), ("religion", "Không")],
        ),
        (
            "ceremony_official",
            "02-10-2021\n2/10/2022",
            &[("ceremony_date", "02-10-2021"), ("official_date", "2/10/2022")],
        ),
        ("ceremony_official", "02-10-2025", &[("ceremony_date", "02-10-2025")]),
        ("ceremony_official", "xyz", &[("ceremony_date", "xyz")]),
        (
            "levels",
            "12/12, Đại học, Sơ cấp",
            &[
                ("general_education", "12/12"),
                ("professional_level", "Đại học"),
                ("theory_level", "Sơ cấp"),
            ],
        ),
        (
            "levels",
            "9/12; Trung cấp LLCT",
            &[("general_education", "9/12"), ("theory_level", "Trung cấp LLCT")],
        ),
    ];
    for (key, typed, kept) in cases {
        let found = shown(key, &text(typed));
        let found = found.iter().map(|(key, value)| (*key, value.as_str())).collect::<Vec<_>>();
        assert_eq!(found, *kept, "{typed:?}");
    }
}
