//! Ethnic groups under the names people use, brought to the 54 official ones.

use super::cleaning::fold;
use crate::domain::rules::ethnic::GROUPS;

/// Local and older names, folded without blanks.
const ALIASES: &[(&str, &str)] = &[
    ("viet", "Kinh"),
    ("hmong", "Mông"),
    ("homong", "Mông"),
    ("meo", "Mông"),
    ("man", "Dao"),
    ("caolan", "Sán Chay"),
    ("sanchi", "Sán Chay"),
    ("sanchaycaolan", "Sán Chay"),
    ("sanchaysanchi", "Sán Chay"),
    ("caolansanchi", "Sán Chay"),
    ("sanchay", "Sán Chay"),
    ("trai", "Sán Dìu"),
    ("sandeo", "Sán Dìu"),
    ("nhang", "Giáy"),
    ("pathen", "Pà Thẻn"),
    ("tong", "Pà Thẻn"),
    ("colao", "Cơ Lao"),
    ("xapho", "Phù Lá"),
    ("khme", "Khơ-me"),
    ("khmer", "Khơ-me"),
    ("khomer", "Khơ-me"),
    ("giarai", "Gia-rai"),
    ("jrai", "Gia-rai"),
    ("bahnar", "Ba-na"),
    ("ede", "Ê-đê"),
    ("rade", "Ê-đê"),
    ("stieng", "Xtiêng"),
    ("bruvankieu", "Bru-Vân Kiều"),
    ("vankieu", "Bru-Vân Kiều"),
    ("gietrieng", "Gié-Triêng"),
    ("san", "Sán Chay"),
    ("lolo", "Lô Lô"),
    ("tho", "Thổ"),
];

/// Groups whose branches are named after them: Dao Đỏ, Mông Trắng, Nùng An.
const BRANCHED: &[(&str, &str)] =
    &[("dao", "Dao"), ("mong", "Mông"), ("hmong", "Mông"), ("nung", "Nùng"), ("tay", "Tày")];

/// The official name, or nothing when no group is known under this one.
pub fn official(typed: &str) -> Option<&'static str> {
    let folded = fold(typed);
    let words = folded.strip_prefix("dan toc ").or_else(|| folded.strip_prefix("nguoi "));
    let words = words.unwrap_or(&folded);
    let key = words.replace(' ', "");
    let exact = GROUPS.iter().copied().find(|name| name.to_lowercase() == typed.to_lowercase());
    let named = GROUPS.iter().copied().find(|name| fold(name).replace(' ', "") == key);
    let alias = ALIASES.iter().find(|(alias, _)| *alias == key).map(|(_, name)| *name);
    let branch = || {
        let (first, _) = words.split_once(' ')?;
        BRANCHED.iter().find(|(stem, _)| *stem == first).map(|(_, name)| *name)
    };
    exact.or(named).or(alias).or_else(branch)
}

#[cfg(test)]
mod tests {
    use super::official;
    use crate::domain::rules::ethnic::GROUPS;

    #[test]
    fn official_names_are_their_own_and_local_ones_are_known() {
        assert_eq!(GROUPS.len(), 54);
        for name in GROUPS.iter().copied() {
            assert_eq!(official(name), Some(name));
            assert_eq!(official(&name.to_uppercase()), Some(name));
        }
        for (typed, name) in [
            ("Cao Lan", "Sán Chay"),
            ("Sán Chí", "Sán Chay"),
            ("Hmông", "Mông"),
            ("H'Mông", "Mông"),
            ("H’ Mông", "Mông"),
            ("kinh", "Kinh"),
            ("Dao đỏ", "Dao"),
            ("Cờ Lao", "Cơ Lao"),
            ("Dân tộc Tày", "Tày"),
            ("San Diu", "Sán Dìu"),
            ("Dao Quần Trắng", "Dao"),
        ] {
            assert_eq!(official(typed), Some(name), "{typed}");
        }
        assert_eq!(official("Không"), None);
        assert_eq!(official(""), None);
    }
}
