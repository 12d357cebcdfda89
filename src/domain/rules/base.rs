//! The voting base with the figures it comes from, and how it is told.

use crate::words::Lang;
use crate::words::rules as word;

/// The voting base of a meeting at a moment, with the figures it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Base {
    /// Official members who may vote by the meeting's date.
    pub official: u32,
    /// Of these, on temporary activity elsewhere.
    pub temp_out: u32,
    /// Of these, exempt and absent.
    pub exempt_absent: u32,
    /// Of these, suspended.
    pub suspended: u32,
    /// Of these, taking no part in the item since it concerns them; never among those present,
    /// and out of the base only where the rule says so.
    pub concerned: u32,
    /// The base: official less those whom the rule leaves out.
    pub base: u32,
    /// Of the base, present at the moment.
    pub present: u32,
}

impl Base {
    /// The sum from which the base comes, in one sentence.
    pub fn say(self, lang: Lang) -> String {
        let why = word::BASE_WHY.fill(
            lang,
            &[
                ("official", &self.official.to_string()),
                ("away", &self.temp_out.to_string()),
                ("exempt", &self.exempt_absent.to_string()),
                ("suspended", &self.suspended.to_string()),
                ("base", &self.base.to_string()),
            ],
        );
        let all = self.official - self.temp_out - self.exempt_absent - self.suspended;
        let concerned = match self.concerned {
            0 => return why,
            _ if all == self.base => word::CONCERNED_STAY,
            _ => word::CONCERNED_OUT,
        };
        let values = [("n", self.concerned.to_string()), ("base", self.base.to_string())];
        let values = values.each_ref().map(|(key, text)| (*key, text.as_str()));
        format!("{why} {}", concerned.fill(lang, &values))
    }
}
