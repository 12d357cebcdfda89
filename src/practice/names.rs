//! Parts of names as they are heard in the hills of the north; the persons are made up.

/// A group of people with the family names common in it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Group {
    /// The official group.
    pub(super) ethnicity: &'static str,
    /// What the people call themselves, where the register keeps another name.
    pub(super) local: &'static str,
    /// The language beside Vietnamese.
    pub(super) language: &'static str,
    /// Family names.
    pub(super) families: &'static [&'static str],
}

const fn group(
    ethnicity: &'static str,
    local: &'static str,
    language: &'static str,
    families: &'static [&'static str],
) -> Group {
    Group { ethnicity, local, language, families }
}

const TAY: Group =
    group("Tày", "", "tiếng Tày", &["Ma", "Nông", "Hà", "Quan", "Lục", "Hoàng", "Chẩu", "Ma"]);
const DAO: Group = group("Dao", "", "tiếng Dao", &["Bàn", "Triệu", "Đặng", "Lý", "Phùng"]);
const KINH: Group = group("Kinh", "", "", &["Nguyễn", "Trần", "Phạm", "Vũ", "Đỗ", "Bùi"]);
const NUNG: Group = group("Nùng", "", "tiếng Nùng", &["Nông", "Hoàng", "Lương", "Vi", "Mông"]);
const MONG: Group = group("Mông", "", "tiếng Mông", &["Sùng", "Vàng", "Giàng", "Thào"]);
const CAO_LAN: Group =
    group("Sán Chay", "Cao Lan", "tiếng Cao Lan", &["La", "Trần", "Hoàng", "Ninh", "Tiêu"]);
const SAN_DIU: Group = group("Sán Dìu", "", "tiếng Sán Dìu", &["Lục", "Diệp", "Lưu", "Ôn"]);

/// Who lives in the village, as often as listed.
pub(super) const GROUPS: &[Group] = &[
    TAY, TAY, TAY, TAY, TAY, DAO, DAO, DAO, KINH, KINH, KINH, NUNG, NUNG, CAO_LAN, CAO_LAN, MONG,
    SAN_DIU,
];

/// Middle names of men.
pub(super) const MIDDLE_MEN: &[&str] =
    &["Văn", "Văn", "Văn", "Đình", "Đức", "Xuân", "Quang", "Công", "Ngọc", "Trung", "Hữu"];
/// Middle names of women.
pub(super) const MIDDLE_WOMEN: &[&str] =
    &["Thị", "Thị", "Thị", "Thị", "Thuý", "Thu", "Bích", "Ngọc", "Hồng"];
/// Middle names of Mông men.
pub(super) const MIDDLE_MONG: &[&str] = &["A", "Seo", "Mí", "Văn"];

/// Given names of men born before 1965.
pub(super) const OLD_MEN: &[&str] = &[
    "Thụ", "Chức", "Khì", "Páo", "Kiêm", "Thềm", "Viện", "Lẻo", "Tình", "Ngọ", "Sửu", "Tư", "Bảy",
    "Phẩm", "Khoan", "Thoại", "Bộ", "Nhất", "Choóng", "Lìn",
];
/// Given names of women born before 1965.
pub(super) const OLD_WOMEN: &[&str] = &[
    "Mẩy", "Lụa", "Nhình", "Tươi", "Thắm", "Vy", "Sen", "Nhạn", "Chanh", "Coi", "Tẹo", "Bưởi",
    "Thêm", "Nhài", "Ín",
];
/// Given names of men born from 1965 on.
pub(super) const MEN: &[&str] = &[
    "Hưng",
    "Tuyên",
    "Thắng",
    "Dũng",
    "Hải",
    "Long",
    "Toàn",
    "Huy",
    "Kiên",
    "Bách",
    "Tuấn",
    "Đạt",
    "Chiến",
    "Thuận",
    "Hiệp",
    "Lâm",
    "Sơn",
    "Bằng",
    "Tùng",
    "Quyết",
    "Nghĩa",
    "Trường",
    "Duy",
    "Khánh",
    "Hoạt",
    "Định",
    "Cương",
    "Luyện",
];
/// Given names of women born from 1965 on.
pub(super) const WOMEN: &[&str] = &[
    "Hoa",
    "Hương",
    "Thuỷ",
    "Hạnh",
    "Nga",
    "Lan",
    "Huyền",
    "Duyên",
    "Xuyến",
    "Nguyệt",
    "Thảo",
    "Loan",
    "Yến",
    "Hiền",
    "Quyên",
    "Trang",
    "Mai",
    "Liễu",
    "Diệp",
    "Phượng",
    "Dung",
    "Ánh",
];

/// Where people of the village come from: places that are not on the map under these names.
pub(super) const HOMETOWNS: &[&str] = &[
    "xã Tân Lập Hạ, tỉnh Tuyên Quang",
    "xã Tân Lập Hạ, tỉnh Tuyên Quang",
    "xã Tân Lập Hạ, tỉnh Tuyên Quang",
    "xã Khuổi Ngàn (cũ), nay là xã Tân Lập Hạ, tỉnh Tuyên Quang",
    "xã Nà Loòng (cũ), nay là xã Tân Lập Hạ, tỉnh Tuyên Quang",
    "xã Phúc Thịnh Hạ, tỉnh Tuyên Quang",
];

/// Names that chance could put together and that known people bear: nobody here is real.
pub(super) const BORNE: &[&str] = &[
    "Hoàng Văn Thụ",
    "Chẩu Văn Lâm",
    "Hà Thị Nga",
    "Ma Thị Thuý",
    "Nông Đức Mạnh",
    "Nguyễn Văn Sơn",
    "Nguyễn Văn Linh",
    "Nguyễn Đức Hải",
    "Nguyễn Văn Thắng",
    "Nguyễn Xuân Thắng",
    "Nguyễn Xuân Sơn",
    "Nguyễn Hữu Nghĩa",
    "Nguyễn Trung Trực",
    "Trần Văn Sơn",
    "Trần Đức Thắng",
    "Trần Đức Long",
    "Trần Quang Khải",
    "Trần Quang Dũng",
    "Phạm Đức Long",
    "Phạm Văn Hải",
    "Đỗ Đức Duy",
    "Bùi Quang Huy",
    "Bùi Văn Cường",
    "Bùi Văn Khánh",
    "Hoàng Trung Dũng",
    "Hoàng Trung Hải",
    "Hoàng Đức Thắng",
    "Hoàng Xuân Chiến",
    "Vũ Đức Huy",
    "Vũ Hải Hà",
    "Lý Thị Lan",
    "Thào Hồng Sơn",
    "Trần Văn Lâm",
    "Nguyễn Văn Toàn",
    "Nguyễn Quang Hải",
    "Nguyễn Công Phượng",
    "Vũ Văn Thanh",
    "Trần Đình Trọng",
    "Đỗ Duy Mạnh",
    "Đặng Văn Lâm",
    "Bùi Tiến Dũng",
];
