//! How a vote may be taken: what is decided about a person is not voted on by show of hands.

use chrono::NaiveDate;

use crate::domain::Choices as _;
use crate::domain::meeting::{Matter, Method};
use crate::domain::register::Register;
use crate::domain::rules::book;

/// The key of the rule that names the matters for which a method is allowed; a secret ballot is
/// never forbidden.
pub const fn key(method: Method) -> Option<&'static str> {
    match method {
        Method::Hands => Some("vote.method.hands"),
        Method::Card => Some("vote.method.card"),
        Method::Secret => None,
    }
}

/// Whether a matter may be voted on in this way on a day.
pub fn is_allowed(register: &Register, matter: Matter, method: Method, on: NaiveDate) -> bool {
    key(method).is_none_or(|key| {
        book::words(register, key, on).iter().any(|allowed| allowed == matter.key())
    })
}

/// The ways in which a matter may be voted on, the simplest first; there is always one.
pub fn allowed(register: &Register, matter: Matter, on: NaiveDate) -> Vec<Method> {
    let is = |method: &Method| is_allowed(register, matter, *method, on);
    Method::ALL.iter().copied().filter(is).collect()
}

/// The simplest way in which a matter may be voted on.
pub fn usual(register: &Register, matter: Matter, on: NaiveDate) -> Method {
    allowed(register, matter, on).first().copied().unwrap_or(Method::Secret)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_concerns_a_person_is_not_voted_on_by_hands() {
        use Matter as M;
        let register = Register::default();
        let on = NaiveDate::from_ymd_opt(2026, 10, 5).unwrap();
        let ways = |matter| allowed(&register, matter, on).len();
        for (matter, count) in [
            (M::Ordinary, 3),
            (M::StopTask, 3),
            (M::Rating, 3),
            (M::Admission, 2),
            (M::Recognition, 2),
            (M::StrikingOff, 2),
            (M::Reprimand, 1),
            (M::Dismissal, 1),
            (M::Expulsion, 1),
            (M::Penalty, 1),
            (M::Election, 1),
        ] {
            assert_eq!(ways(matter), count, "{matter:?}");
        }
        assert_eq!(usual(&register, M::Ordinary, on), Method::Hands);
        assert_eq!(usual(&register, M::Recognition, on), Method::Card);
        assert_eq!(usual(&register, M::Penalty, on), Method::Secret);
    }
}
