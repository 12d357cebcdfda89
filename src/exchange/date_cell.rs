//! Finds dates in a cell as people type them, without judging them: that is the domain's work.

/// The dates of a cell that should hold two, each as typed. One, or none, when so few stand there.
pub fn dates(text: &str) -> Vec<String> {
    let pieces = text.split(['\n', ';', ',']).map(trim).filter(|piece| has_digit(piece));
    let pieces = pieces.collect::<Vec<_>>();
    if pieces.len() > 1 {
        return pieces.into_iter().map(str::to_owned).collect();
    }
    let spelled = pieces.first().map(|piece| spelled(piece)).unwrap_or_default();
    if spelled.is_empty() { scanned(text) } else { spelled }
}

fn trim(piece: &str) -> &str {
    piece.trim_matches(|c: char| c.is_whitespace() || "-–—:.()/+".contains(c))
}

fn has_digit(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
}

/// "ngày 3 tháng 2 năm 1985 ngày 3 tháng 2 năm 1986": a new one begins at each "ngày".
fn spelled(text: &str) -> Vec<String> {
    let small = text.to_lowercase();
    if !small.contains("tháng") {
        return vec![];
    }
    let parts = small.split("ngày").map(trim).filter(|part| has_digit(part));
    parts.map(|part| format!("ngày {part}")).collect()
}

/// Dates of digits one after the other, whatever stands between them: also a dash.
fn scanned(text: &str) -> Vec<String> {
    let mut found = vec![];
    let mut rest: Vec<char> = text.chars().collect();
    rest.reverse();
    while let Some(next) = rest.last() {
        if next.is_ascii_digit() {
            found.push(date(&mut rest));
        } else {
            rest.pop();
        }
    }
    found
}

/// Takes one date off the front: day, month, year with one kind of sign between; a number of
/// four digits ends it.
fn date(rest: &mut Vec<char>) -> String {
    let mut typed = digits(rest);
    let mut last = typed.len();
    let mut sign = None;
    for _ in 0..2 {
        if last >= 4 {
            break;
        }
        let ahead = rest.last().copied().filter(|c| "/.-".contains(*c));
        let follows = rest.iter().rev().nth(1).is_some_and(char::is_ascii_digit);
        let Some(found) = ahead.filter(|c| follows && sign.is_none_or(|s| s == *c)) else { break };
        sign = Some(found);
        rest.pop();
        let part = digits(rest);
        last = part.len();
        typed.push(found);
        typed.push_str(&part);
    }
    typed
}

fn digits(rest: &mut Vec<char>) -> String {
    let mut typed = String::new();
    while let Some(digit) = rest.pop_if(|c| c.is_ascii_digit()) {
        typed.push(digit);
    }
    typed
}

#[cfg(test)]
mod tests {
    use super::dates;

    #[test]
    fn two_dates_in_every_dress() {
        let pair = ["2/10/2021", "02-10-2022"];
        for text in [
            "2/10/2021\n02-10-2022",
            "2/10/2021; 02-10-2022",
            "2/10/2021, 02-10-2022",
            "2/10/2021 02-10-2022",
            "2/10/2021-02-10-2022",
            "2/10/2021 - 02-10-2022",
            "(2/10/2021)\n(02-10-2022)",
            "2/10/2021 và 02-10-2022",
            "-2/10/2021\n-02-10-2022",
        ] {
            assert_eq!(dates(text), pair, "{text:?}");
        }
        let cases: &[(&str, &[&str])] = &[
            ("1985 1986", &["1985", "1986"]),
            ("02/1985-02/1986", &["02/1985", "02/1986"]),
            ("2.10.2021\n", &["2.10.2021"]),
            ("2.10.2021\n-", &["2.10.2021"]),
            ("xyz", &[]),
            ("ngày 3 tháng 2 năm 1985", &["ngày 3 tháng 2 năm 1985"]),
            (
                "Ngày 3 tháng 2 năm 1985 ngày 4 tháng 2 năm 1986",
                &["ngày 3 tháng 2 năm 1985", "ngày 4 tháng 2 năm 1986"],
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(dates(text), *expected, "{text:?}");
        }
    }
}
