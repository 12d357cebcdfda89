//! The headings under which commune offices keep members, in their many spellings.

use std::sync::LazyLock;

use super::header::Heading;
use crate::domain::field::{Described as _, Shape, Spec};
use crate::domain::member::Member;
use crate::words::Lang;

const fn heading(key: &'static str, names: &'static [&'static str]) -> Heading {
    Heading { key, names, needed: false }
}

/// All headings of a list of members: those of offices first, then those of the program itself.
pub fn headings() -> &'static [Heading] {
    static ALL: LazyLock<Vec<Heading>> = LazyLock::new(|| {
        let mut all = MEMBER_COLUMNS.to_vec();
        all.extend(own_names(&Member::specs()));
        all
    });
    &ALL
}

/// The names that the program itself gives to columns, in all its languages, with their keys. What
/// a number of another book means nobody knows, so those are left out.
fn own_names(specs: &[Spec]) -> impl Iterator<Item = Heading> {
    let is_read = |it: &&Spec| !matches!(it.shape, Shape::Rows(_) | Shape::Ref(_));
    specs.iter().filter(is_read).map(own_name)
}

/// The labels of a field as a heading.
pub fn own_name(spec: &Spec) -> Heading {
    let names = Lang::ALL.map(|lang| spec.label.get(lang)).to_vec();
    Heading { key: spec.key, names: names.leak(), needed: false }
}

/// Every heading known for a list of members. Keys of single fields are the field's stable name;
/// the others (`ordinal`, `family_name`, `given_name`, `male`, `female`, `ethnicity_religion`,
/// `sex_ethnicity_religion`, `ceremony_official`, `levels`) are taken apart row by row.
#[rustfmt::skip] // one heading, one glance
pub const MEMBER_COLUMNS: &[Heading] = &[
    heading("ordinal", &["STT", "TT", "Số TT", "Số thứ tự", "No", "N°", "Thứ tự"]),
    heading("full_name", &[
        "Họ và tên", "Họ tên", "Họ, tên", "Họ & tên", "Tên đảng viên", "Họ và tên khai sinh",
        "Họ tên khai sinh", "Họ và tên đang dùng", "Họ, chữ đệm và tên", "Họ, chữ đệm, tên",
        "Họ, đệm và tên", "Họ, tên đệm và tên", "Họ và tên, tên khai sinh",
        "Họ và chữ đệm và tên", "Họ và tên đảng viên", "Đồng chí", "Họ và tên đồng chí", "Name",
        "Nom et prénom", "Nom complet", "Nom", "Fullname",
    ]),
    heading("family_name", &[
        "Họ đệm", "Họ và đệm", "Họ và tên đệm", "Họ, đệm", "Họ lót", "Họ và chữ đệm", "Họ",
        "Họ chữ đệm", "Họ tên đệm", "Họ và tên lót", "Họ và tên Họ", "Họ và tên Họ đệm",
        "Họ và tên Họ và đệm", "Họ và tên Họ và tên đệm", "Family name", "Surname", "Last name",
        "Nom de famille",
    ]),
    heading("given_name", &["Tên", "Họ và tên Tên", "Given name", "First name", "Prénom"]),
    heading("birth_name", &["Tên khai sinh", "Birth name", "Nom de naissance"]),
    heading("other_name", &["Bí danh", "Tên gọi khác", "Tên thường gọi", "Other name"]),
    heading("birth_date", &[
        "Ngày sinh", "Năm sinh", "Sinh ngày", "Sinh năm", "Ngày tháng năm sinh",
        "Ngày, tháng sinh", "NTN sinh", "Ngày/tháng/năm sinh", "NS", "Ngày tháng sinh", "Tháng năm sinh",
        "Tháng, năm sinh",
        "Ngày, tháng, năm sinh", "Date of birth", "Born", "Birthday", "Birth year", "DOB",
        "Date de naissance", "Né le",
    ]),
    heading("male", &[
        "Nam", "Ngày tháng năm sinh Nam", "Ngày sinh Nam", "Năm sinh Nam", "Sinh ngày Nam",
        "Sinh năm Nam", "Ngày, tháng sinh Nam", "Giới tính Nam", "Nam/Nữ Nam", "Tuổi Nam",
    ]),
    heading("female", &[
        "Nữ", "Ngày tháng năm sinh Nữ", "Ngày sinh Nữ", "Năm sinh Nữ", "Sinh ngày Nữ",
        "Sinh năm Nữ", "Ngày, tháng sinh Nữ", "Giới tính Nữ", "Nam/Nữ Nữ", "Tuổi Nữ",
    ]),
    heading("sex", &[
        "Giới tính", "Giới", "GT", "Nam/nữ", "Nam, nữ", "Nam (nữ)", "Nam hay nữ", "Nam hoặc nữ",
        "Phái", "Gender", "Sexe",
    ]),
    heading("ethnicity", &["Dân tộc", "DT", "Ethnic group", "Ethnic", "Ethnie"]),
    heading("religion", &["Tôn giáo", "TG", "Đạo"]),
    heading("ethnicity_religion", &[
        "Dân tộc, tôn giáo", "Dân tộc và tôn giáo", "DT, TG", "Dân tộc - Tôn giáo", "DT TG",
    ]),
    heading("sex_ethnicity_religion", &[
        "Giới tính, dân tộc, tôn giáo", "Nam nữ, dân tộc, tôn giáo", "Giới tính, dân tộc",
        "Nam nữ dân tộc",
    ]),
    heading("hometown", &[
        "Quê quán", "Quê", "Nguyên quán", "Quê quán (xã, tỉnh)", "Home town", "Place of origin",
        "Lieu d'origine", "Village d'origine",
    ]),
    heading("residence", &[
        "Nơi ở", "Nơi ở hiện nay", "Nơi cư trú", "Chỗ ở", "Chỗ ở hiện nay", "Hộ khẩu", "HKTT",
        "Hộ khẩu thường trú", "Thường trú", "Nơi thường trú", "Nơi đăng ký thường trú",
        "Trú quán", "Địa chỉ", "Địa chỉ thường trú", "Nơi ở, hộ khẩu", "Thôn", "Thôn, xã",
        "Thôn/bản", "Địa chỉ nơi ở", "Địa chỉ cư trú", "Address", "Adresse", "Domicile",
    ]),
    heading("citizen_id", &[
        "Số CCCD", "CCCD", "CMND", "Số CMND", "CCCD/CMND", "CMND/CCCD", "Số CCCD/CMND",
        "Số CMND/CCCD", "Số căn cước", "Căn cước", "Căn cước công dân", "Số căn cước công dân",
        "Số định danh", "Số định danh cá nhân", "Số CC", "Mã định danh", "ID card", "ID number",
        "Carte d'identité", "Numéro d'identité",
    ]),
    heading("phone", &[
        "Điện thoại", "Số điện thoại", "SĐT", "ĐT", "Số ĐT", "Di động", "Điện thoại di động",
        "ĐTDĐ", "Số di động", "Điện thoại liên hệ", "SĐT liên hệ", "Số điện thoại liên hệ", "Tel",
        "Mobile", "Telephone", "Téléphone", "Phone number",
    ]),
    heading("zalo", &["Số zalo"]),
    heading("decision_date", &[
        "Ngày quyết định kết nạp", "Ngày QĐ kết nạp", "Ngày ký quyết định kết nạp", "Ngày QĐKN",
        "Ngày ban hành quyết định kết nạp", "Ngày quyết định", "Ngày QĐ",
        "Quyết định kết nạp ngày", "Decision of admission", "Date de la décision",
    ]),
    heading("decision_no", &["Số quyết định", "Số QĐ", "Số QĐ kết nạp", "Số quyết định kết nạp"]),
    heading("ceremony_date", &[
        "Ngày vào Đảng", "Vào Đảng", "Ngày kết nạp", "Ngày kết nạp Đảng", "Kết nạp", "Ngày VĐ",
        "Ngày tháng năm vào Đảng", "Ngày vào Đảng dự bị", "Ngày dự bị", "Ngày vào ĐCSVN",
        "Năm vào Đảng", "Ngày vào Đảng CSVN", "Ngày tháng vào Đảng", "Kết nạp ngày", "NVĐ",
        "Vào Đảng ngày", "Ngày tháng năm kết nạp", "Ngày làm lễ kết nạp", "Ngày lễ kết nạp",
        "Ngày vào Đảng Dự bị", "Ngày vào Đảng Kết nạp", "Ngày vào Đảng Ngày kết nạp",
        "Ngày tháng năm vào Đảng Dự bị", "Vào Đảng Dự bị", "Admission date", "Joined",
        "Date of admission", "Date d'admission", "Admission",
    ]),
    heading("official_date", &[
        "Ngày chính thức", "Chính thức", "Ngày CT", "Ngày công nhận chính thức",
        "Ngày vào Đảng chính thức", "Ngày tháng năm chính thức", "Ngày chuyển chính thức",
        "Ngày công nhận đảng viên chính thức", "Ngày ĐV chính thức", "Năm chính thức",
        "Vào Đảng Chính thức", "Ngày vào Đảng Ngày chính thức", "Chuyển chính thức", "NCT",
        "Công nhận chính thức", "Ngày tháng năm vào Đảng Chính thức", "Official",
        "Official since", "Titularisation", "Date de titularisation",
    ]),
    heading("ceremony_official", &[
        "Ngày vào Đảng, ngày chính thức", "Ngày vào Đảng, chính thức", "Ngày vào Đảng/chính thức",
        "Ngày vào Đảng và ngày chính thức", "Ngày vào, ngày chính thức", "Vào Đảng, chính thức",
        "Ngày vào Đảng, ngày công nhận chính thức", "Ngày kết nạp, ngày chính thức",
        "Ngày kết nạp, chính thức", "Ngày tháng năm vào Đảng, chính thức",
        "Ngày vào Đảng và chính thức", "Ngày vào Đảng (dự bị, chính thức)",
        "Ngày vào Đảng dự bị, chính thức",
    ]),
    heading("card_no", &[
        "Số thẻ", "Số thẻ ĐV", "Số thẻ đảng", "Số thẻ đảng viên", "Thẻ đảng", "Thẻ đảng viên",
        "Thẻ ĐV", "Số TĐV", "STĐ", "Số thẻ đảng mới", "Mã thẻ", "Mã số thẻ", "Card number",
        "Card", "Numéro de carte", "N° de carte", "Carte",
    ]),
    heading("card_date", &["Ngày cấp thẻ", "Ngày phát thẻ", "Ngày cấp thẻ đảng"]),
    heading("card_place", &["Nơi cấp thẻ", "Nơi cấp thẻ đảng"]),
    heading("file_no", &["Số lý lịch", "Số LL", "Số lý lịch đảng viên", "Số hồ sơ", "SLL"]),
    heading("levels", &[
        "Trình độ", "Trình độ (VH, CM, LLCT)", "Trình độ học vấn, chuyên môn, lý luận chính trị",
        "Trình độ văn hóa, chuyên môn, lý luận chính trị", "Trình độ VH CM LLCT",
        "Trình độ học vấn, chuyên môn, LLCT", "Trình độ các mặt",
    ]),
    heading("general_education", &[
        "Văn hóa", "Trình độ văn hóa", "TĐVH", "Học vấn", "Trình độ học vấn", "GDPT", "VH",
        "Giáo dục phổ thông", "Trình độ GDPT", "Phổ thông", "Trình độ Phổ thông", "Trình độ VH",
        "Trình độ GD phổ thông", "Trình độ giáo dục phổ thông", "Education", "Schooling",
        "Études", "Scolarité",
    ]),
    heading("professional_level", &[
        "Chuyên môn", "Trình độ chuyên môn", "Chuyên môn nghiệp vụ", "CMNV", "CM", "TĐCM",
        "Trình độ chuyên môn nghiệp vụ", "Trình độ CM", "Trình độ CMNV", "Chuyên môn, nghiệp vụ",
        "Trình độ CMKT", "Chuyên môn kỹ thuật", "Qualification", "Niveau professionnel",
    ]),
    heading("theory_level", &[
        "LLCT", "Lý luận chính trị", "Lý luận", "Lí luận chính trị", "Trình độ LLCT", "Chính trị",
        "Trình độ lý luận chính trị", "Trình độ lý luận", "Trình độ chính trị",
        "Political theory", "Trình độ Lí luận chính trị", "Théorie politique",
    ]),
    heading("languages", &["Ngoại ngữ", "Trình độ Ngoại ngữ", "Tiếng dân tộc"]),
    heading("it_level", &["Tin học", "Trình độ Tin học"]),
    heading("occupation", &[
        "Nghề nghiệp", "Nghề", "Nghề nghiệp hiện nay", "Công việc", "Nghề nghiệp chính",
        "Nghề nghiệp, chức vụ", "Công việc hiện nay", "Công việc đang làm", "Job", "Profession",
        "Métier",
    ]),
    heading("posts", &[
        "Chức vụ", "Chức vụ Đảng", "Chức vụ hiện nay", "Chức vụ (Đảng, chính quyền, đoàn thể)",
        "Chức vụ Đảng, chính quyền, đoàn thể", "Chức danh", "Post", "Position", "Fonction",
    ]),
    heading("status", &[
        "Tình trạng", "Trạng thái", "Đảng viên", "Loại đảng viên", "ĐV",
        "Đảng viên chính thức/dự bị", "Chính thức/dự bị", "Chính thức hay dự bị", "ĐVCT/ĐVDB",
        "CT/DB", "Diện đảng viên", "Statut",
    ]),
    heading("exempt", &[
        "Miễn sinh hoạt", "Miễn SH", "Miễn SHĐ", "Miễn công tác, sinh hoạt",
        "Được miễn sinh hoạt", "Ngày miễn sinh hoạt", "Miễn công tác và sinh hoạt đảng",
        "Miễn sinh hoạt Đảng",
    ]),
    heading("party_group", &["Tổ đảng", "Tổ"]),
    heading("badges", &["Huy hiệu", "Huy hiệu Đảng", "HHĐ", "Số huy hiệu"]),
    heading("notes", &[
        "Ghi chú", "Ghi chú khác", "Chú thích", "Note", "Remarks", "Remarque", "Notes",
    ]),
];

#[cfg(test)]
mod tests {
    use super::super::cleaning::fold_strictly;
    use super::MEMBER_COLUMNS;
    use std::collections::HashMap;

    #[test]
    fn no_spelling_names_two_fields() {
        let mut seen = HashMap::new();
        for heading in MEMBER_COLUMNS {
            for name in heading.names.iter().chain([&heading.key]) {
                let before = seen.insert(fold_strictly(name), heading.key);
                assert!(before.is_none_or(|key| key == heading.key), "{name}: {before:?}");
            }
        }
    }
}
