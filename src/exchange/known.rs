//! Whether the book has a member already: by card and name, else by name and birth date. A list of
//! bare names finds those whom the book knows by nothing but the name.

use crate::domain::MemberId;
use crate::domain::member::Member;
use crate::domain::register::Register;
use crate::domain::text::fold;

/// What the book knows of a member who arrives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Known {
    /// Nobody of that card, name and birth.
    New,
    /// This member.
    This(MemberId),
    /// The card is that of this member, who has another name.
    OtherName(MemberId, String),
}

/// Looks a member up; `taken` are those of whom the list has spoken already.
pub fn known(register: &Register, member: &Member, taken: impl Fn(MemberId) -> bool) -> Known {
    let same_name = |other: &Member| fold(&other.full_name) == fold(&member.full_name);
    if !member.card_no.is_empty()
        && let Some((id, other)) =
            register.members().find(|(_, other)| other.card_no == member.card_no)
    {
        return if same_name(other) {
            Known::This(id)
        } else {
            Known::OtherName(id, other.full_name.clone())
        };
    }
    let same = |(_, other): &(MemberId, &Member)| {
        let is_card_of_one = member.card_no.is_empty()
            || other.card_no.is_empty()
            || other.card_no == member.card_no;
        same_name(other)
            && is_card_of_one
            && other.birth_date.is_some()
            && other.birth_date == member.birth_date
    };
    let is_bare = |one: &Member| one.card_no.is_empty() && one.birth_date.is_none();
    let same_bare = |(id, other): &(MemberId, &Member)| {
        is_bare(member) && is_bare(other) && same_name(other) && !taken(*id)
    };
    let found = register.members().find(same).or_else(|| register.members().find(same_bare));
    found.map_or(Known::New, |(id, _)| Known::This(id))
}
