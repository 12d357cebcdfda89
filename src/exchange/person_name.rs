//! Names in ordinary spelling.

/// Each word with a capital in front; words all in capitals or all small are put right, a word of
/// mixed case keeps its own inner capitals.
pub fn ordinary(typed: &str) -> String {
    without_address(typed).split_whitespace().map(word).collect::<Vec<_>>().join(" ")
}

/// The name after "Đ/c" or "Đồng chí", which is no part of it.
fn without_address(typed: &str) -> &str {
    let typed = typed.trim();
    let small = typed.to_lowercase();
    let address = ["đồng chí", "đ/c", "đ.c", "đc.", "d/c"];
    let found = address.iter().find_map(|address| {
        // Small and capital letters of these take the same room.
        let rest = small.strip_prefix(address).and_then(|_| typed.get(address.len()..))?;
        let name = rest.trim_start_matches([':', '.', ' ', '\n']);
        (name.len() < rest.len() && !name.is_empty()).then_some(name)
    });
    found.unwrap_or(typed)
}

fn word(typed: &str) -> String {
    let shouted = !typed.chars().any(char::is_lowercase);
    let mut fresh = true;
    let mut written = String::with_capacity(typed.len());
    for c in typed.chars() {
        if fresh && c.is_alphabetic() {
            written.extend(c.to_uppercase());
            fresh = false;
        } else if shouted {
            written.extend(c.to_lowercase());
        } else {
            written.push(c);
        }
        fresh |= "-'’.(".contains(c);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::ordinary;

    #[test]
    fn capitals_and_small_letters_come_out_as_on_the_card() {
        for (typed, written) in [
            ("CHẨU VĂN BẢO", "Chẩu Văn Bảo"),
            ("NGUYỄN THỊ BÍCH THỦY", "Nguyễn Thị Bích Thủy"),
            ("BÀN A TUẤN", "Bàn A Tuấn"),
            ("Triệu Thị Ngọc ánh", "Triệu Thị Ngọc Ánh"),
            ("nguyễn  văn\nước", "Nguyễn Văn Ước"),
            ("ĐỖ MINH ƯNG", "Đỗ Minh Ưng"),
            ("Y-BLO NIÊ H'HEN", "Y-Blo Niê H'Hen"),
            ("McDonald", "McDonald"),
            ("Đ/c Lý A Sử", "Lý A Sử"),
            ("ĐỒNG CHÍ: MA VĂN AN", "Ma Văn An"),
            ("Đồng Chí", "Đồng Chí"),
            ("", ""),
        ] {
            assert_eq!(ordinary(typed), written);
        }
    }
}
