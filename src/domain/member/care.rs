//! Why each field of a member is kept, whether the law calls it sensitive, and what becomes of it
//! when the person asks that it goes. Beside FIELDS: one row a field, a test holds them together.

use super::{EventKind, Member};
use crate::domain::day::Day;
use crate::domain::field::{Described as _, Value};
use crate::words::{Text, privacy as word};

choices! {
    /// What a field is kept for.
    Purpose {
        Identity = "identity": word::FOR_IDENTITY,
        Contact = "contact": word::FOR_CONTACT,
        Standing = "standing": word::FOR_STANDING,
        Statistics = "statistics": word::FOR_STATISTICS,
        Dues = "dues": word::FOR_DUES,
        Work = "work": word::FOR_WORK,
        Merit = "merit": word::FOR_MERIT,
        Remark = "remark": word::FOR_REMARK,
    }
}

/// What becomes of a field when the person asks that it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// It goes.
    Goes,
    /// It goes once the person has left: until then a rule reads it.
    GoesLater,
    /// Of the date of birth the year stays.
    Year,
    /// Of the events the reasons of an exemption go: they tell of health.
    Reasons,
    /// It stays, and why.
    Stays(Text),
}

/// How a field is cared for.
#[derive(Debug, Clone, Copy)]
pub struct Care {
    /// The field.
    pub key: &'static str,
    /// What it is kept for.
    pub purpose: Purpose,
    /// Whether the law calls it sensitive.
    pub sensitive: bool,
    /// What becomes of it.
    pub end: End,
}

const fn care(key: &'static str, purpose: Purpose, sensitive: bool, end: End) -> Care {
    Care { key, purpose, sensitive, end }
}

const NAMED: End = End::Stays(word::STAYS_NAME);
const RECORD: End = End::Stays(word::STAYS_RECORD);
const NUMBER: End = End::Stays(word::STAYS_NUMBER);
const COUNTED: End = End::Stays(word::STAYS_COUNTED);
const ASKED: End = End::Stays(word::STAYS_CONSENT);

/// One row a field, in the order of FIELDS.
pub const CARE: &[Care] = &[
    care("full_name", Purpose::Identity, false, NAMED),
    care("birth_name", Purpose::Identity, false, End::Goes),
    care("other_name", Purpose::Identity, false, End::Goes),
    care("sex", Purpose::Statistics, false, COUNTED),
    care("birth_date", Purpose::Identity, false, End::Year),
    care("ethnicity", Purpose::Statistics, true, End::GoesLater),
    care("local_group", Purpose::Statistics, true, End::Goes),
    care("religion", Purpose::Statistics, true, End::GoesLater),
    care("hometown", Purpose::Identity, false, End::Goes),
    care("residence", Purpose::Contact, false, End::Goes),
    care("citizen_id", Purpose::Identity, true, End::Goes),
    care("phone", Purpose::Contact, false, End::Goes),
    care("zalo", Purpose::Contact, false, End::Goes),
    care("events", Purpose::Standing, true, End::Reasons),
    care("decision_date", Purpose::Standing, false, RECORD),
    care("ceremony_date", Purpose::Standing, false, RECORD),
    care("official_date", Purpose::Standing, false, RECORD),
    care("decision_no", Purpose::Standing, false, RECORD),
    care("admitted_cell", Purpose::Standing, false, RECORD),
    care("sponsor1", Purpose::Standing, false, RECORD),
    care("sponsor2", Purpose::Standing, false, RECORD),
    care("mentor_id", Purpose::Standing, false, RECORD),
    care("second_joining", Purpose::Standing, false, RECORD),
    care("card_no", Purpose::Identity, true, NUMBER),
    care("card_date", Purpose::Identity, false, NUMBER),
    care("card_place", Purpose::Identity, false, NUMBER),
    care("file_no", Purpose::Identity, false, NUMBER),
    care("general_education", Purpose::Statistics, false, End::GoesLater),
    care("professional_level", Purpose::Statistics, false, End::GoesLater),
    care("study_field", Purpose::Statistics, false, End::Goes),
    care("academic_title", Purpose::Statistics, false, End::Goes),
    care("theory_level", Purpose::Statistics, false, End::GoesLater),
    care("languages", Purpose::Statistics, false, End::Goes),
    care("it_level", Purpose::Statistics, false, End::Goes),
    care("occupation", Purpose::Statistics, false, End::GoesLater),
    care("posts", Purpose::Work, false, RECORD),
    care("party_group", Purpose::Work, false, End::GoesLater),
    care("merit", Purpose::Merit, true, End::GoesLater),
    care("merit_note", Purpose::Merit, true, End::Goes),
    care("household_class", Purpose::Statistics, true, End::Goes),
    care("household_year", Purpose::Statistics, true, End::Goes),
    care("household_application", Purpose::Statistics, true, End::Goes),
    care("grave_illness", Purpose::Merit, true, End::GoesLater),
    care("grave_illness_since", Purpose::Merit, true, End::GoesLater),
    care("insurance", Purpose::Dues, true, End::GoesLater),
    care("dues_base", Purpose::Dues, true, End::GoesLater),
    care("rewards", Purpose::Merit, false, RECORD),
    care("badges", Purpose::Merit, false, RECORD),
    care("yearly", Purpose::Merit, true, RECORD),
    care("training", Purpose::Merit, false, RECORD),
    care("households_in_charge", Purpose::Work, false, End::Goes),
    care("consent", Purpose::Remark, false, ASKED),
    care("notes", Purpose::Remark, true, End::Goes),
];

/// How a field is cared for.
pub fn of(key: &str) -> Option<&'static Care> {
    CARE.iter().find(|care| care.key == key)
}

impl Member {
    /// Takes away what a field says of the person, as far as it goes. The same again changes
    /// nothing.
    pub fn erase(&mut self, key: &str) {
        match of(key).map(|care| care.end) {
            Some(End::Goes | End::GoesLater) => {
                // Every field of this kind takes an empty value.
                let _taken = self.put(key, Value::Empty);
            }
            Some(End::Year) => self.birth_date = self.birth_date.map(Day::only_year),
            Some(End::Reasons) => {
                let of_health =
                    |kind| matches!(kind, EventKind::ExemptStart | EventKind::TempExemptStart);
                for event in self.events.iter_mut().filter(|event| of_health(event.kind)) {
                    event.reason.clear();
                }
            }
            Some(End::Stays(_)) | None => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_its_purpose_and_its_end() {
        let fields: Vec<_> = Member::FIELDS.iter().map(|field| field.spec.key).collect();
        let cared: Vec<_> = CARE.iter().map(|care| care.key).collect();
        assert_eq!(cared, fields);
    }
}
