//! A share as a pair of whole numbers: rules are never reckoned in floating point.

use std::fmt;

/// A share, such as 2/3 or "more than 85/100".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fraction {
    /// Above the line.
    pub top: u32,
    /// Below the line, never 0.
    pub bottom: u32,
    /// Whether the share must be passed, not only reached.
    pub above: bool,
}

impl Fraction {
    /// Reads `2/3`, `0.90`, `0,85`, `70%`, with `>` before it where it must be passed.
    pub fn read(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        let (above, rest) = match typed.strip_prefix('>') {
            Some(rest) => (true, rest.trim()),
            None => (false, typed),
        };
        let (top, bottom) = match rest.split_once('/') {
            Some((top, bottom)) => (whole(top)?, whole(bottom)?),
            None => match rest.strip_suffix('%') {
                Some(percent) => {
                    let (top, bottom) = decimal(percent)?;
                    (top, bottom.checked_mul(100)?)
                }
                None => decimal(rest)?,
            },
        };
        if bottom == 0 { None } else { Some(Self { top, bottom, above }) }
    }

    /// Whether `part` of `base` reaches (or passes) the share.
    pub fn is_met(self, part: u32, base: u32) -> bool {
        let reached = u64::from(part) * u64::from(self.bottom);
        let wanted = u64::from(base) * u64::from(self.top);
        if self.above { reached > wanted } else { reached >= wanted }
    }

    /// The smallest part of `base` that reaches (or passes) the share.
    pub fn needed(self, base: u32) -> u32 {
        let wanted = u64::from(base) * u64::from(self.top);
        let bottom = u64::from(self.bottom.max(1));
        let needed = if self.above { wanted / bottom + 1 } else { wanted.div_ceil(bottom) };
        u32::try_from(needed).unwrap_or(u32::MAX)
    }
}

/// As the screen writes it: a plain percentage where it is one, `2/3` otherwise.
impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.above { "> " } else { "" };
        let percent = u64::from(self.top) * 100;
        let bottom = u64::from(self.bottom.max(1));
        if percent.is_multiple_of(bottom)
            && !matches!(self.bottom, 2..=9)
            && percent <= 100 * bottom
        {
            write!(f, "{sign}{} %", percent / bottom)
        } else if bottom == 1000 {
            write!(f, "{sign}{},{} %", percent / bottom, percent % bottom / 100)
        } else {
            write!(f, "{sign}{}/{}", self.top, self.bottom)
        }
    }
}

fn whole(typed: &str) -> Option<u32> {
    let typed = typed.trim();
    if typed.is_empty() || typed.len() > 9 || !typed.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    typed.parse().ok()
}

fn decimal(typed: &str) -> Option<(u32, u32)> {
    let typed = typed.trim();
    let Some((before, after)) = typed.split_once(['.', ',']) else {
        return Some((whole(typed)?, 1));
    };
    let digits = u32::try_from(after.len()).ok().filter(|digits| *digits <= 4)?;
    let bottom = 10_u32.pow(digits);
    let top = whole(before)?.checked_mul(bottom)?.checked_add(whole(after)?)?;
    Some((top, bottom))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_read_as_people_write_them() {
        for (typed, top, bottom, above) in [
            ("2/3", 2, 3, false),
            ("0.90", 90, 100, false),
            (" > 0,85", 85, 100, true),
            ("70%", 70, 100, false),
            ("0,3 %", 3, 1000, false),
            ("1", 1, 1, false),
        ] {
            assert_eq!(Fraction::read(typed), Some(Fraction { top, bottom, above }), "{typed}");
        }
        for typed in ["", ">", "1/0", "a", "-1", "1/2/3", "0.", "99999999999"] {
            assert_eq!(Fraction::read(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_share_is_written_short() {
        for (typed, shown) in [
            ("2/3", "2/3"),
            (">1/2", "> 1/2"),
            ("0.90", "90 %"),
            ("3/1000", "0,3 %"),
            ("2.5", "25/10"),
        ] {
            assert_eq!(Fraction::read(typed).unwrap().to_string(), shown);
        }
    }
}
