//! No bytes make the reader panic.

use super::super::file::read;
use super::super::legacy::Script;
use super::super::member_columns::MEMBER_COLUMNS;
use super::super::member_rows::member_rows;
use proptest::prelude::*;

fn swallow(name: &str, bytes: &[u8]) {
    if let Ok(sheet) = read(name, bytes, MEMBER_COLUMNS) {
        drop(member_rows(&sheet));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..Default::default() })]

    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        for name in ["a.csv", "b.txt", "c.xlsx", "d.xls", "e", "f.tsv"] {
            swallow(name, &bytes);
        }
        swallow("g.xlsx", &[b"PK\x03\x04", bytes.as_slice()].concat());
        swallow("h.txt", &[b"\xFF\xFE", bytes.as_slice()].concat());
    }

    #[test]
    fn any_text_under_headings(body in "[\\PC\n;\"]{0,300}") {
        let text = format!("STT;Họ tên;Ngày sinh;Nam;Nữ;Dân tộc, tôn giáo;Số thẻ\n{body}");
        swallow("a.csv", text.as_bytes());
    }

    #[test]
    fn any_damage_to_a_real_sheet(at in 0_usize..6000, byte in any::<u8>(), cut in 0_usize..9000) {
        let mut bytes = include_bytes!("../../../tests/data/lists/vntime.xlsx").to_vec();
        if let Some(place) = bytes.get_mut(at) { *place = byte; }
        bytes.truncate(cut.max(1));
        swallow("a.xlsx", &bytes);
    }

    #[test]
    fn any_text_in_every_script(text in "\\PC{0,200}") {
        for script in [Script::Unicode, Script::Tcvn3, Script::Vni, Script::Windows1258] {
            drop(script.to_unicode(&text));
        }
    }
}
