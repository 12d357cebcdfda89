//! Whether the book has a member already: by card and name, else by name and birth date. A list of
//! bare names finds those whom the book knows by nothing but the name.

use std::collections::HashMap;

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

/// The members of a book by card and by name: a list of thousands is looked up without going
/// through the book for each of them.
#[derive(Debug, Clone, Default)]
pub struct Folk {
    by_card: HashMap<String, MemberId>,
    by_name: HashMap<String, Vec<MemberId>>,
}

impl Folk {
    /// Those of a register.
    pub fn of(register: &Register) -> Self {
        let mut folk = Self::default();
        for (id, member) in register.members() {
            folk.note(id, member);
        }
        folk
    }

    /// Takes note of a member who came in or changed.
    pub fn note(&mut self, id: MemberId, member: &Member) {
        if !member.card_no.is_empty() {
            self.by_card.entry(member.card_no.clone()).or_insert(id);
        }
        let same = self.by_name.entry(fold(&member.full_name)).or_default();
        if !same.contains(&id) {
            same.push(id);
        }
    }

    /// Looks a member up in the register noted here; `taken` are those of whom the list has spoken
    /// already.
    pub fn known(
        &self,
        register: &Register,
        member: &Member,
        taken: impl Fn(MemberId) -> bool,
    ) -> Known {
        let name = fold(&member.full_name);
        let holder = self.by_card.get(&member.card_no).filter(|_| !member.card_no.is_empty());
        if let Some((id, other)) = holder.and_then(|id| Some((*id, register.member(*id)?)))
            && other.card_no == member.card_no
        {
            return if fold(&other.full_name) == name {
                Known::This(id)
            } else {
                Known::OtherName(id, other.full_name.clone())
            };
        }
        let named = self.by_name.get(&name).map(Vec::as_slice).unwrap_or_default();
        let all = || named.iter().filter_map(|id| Some((*id, register.member(*id)?)));
        let same = |(_, other): &(MemberId, &Member)| {
            let is_card_of_one = member.card_no.is_empty()
                || other.card_no.is_empty()
                || other.card_no == member.card_no;
            is_card_of_one && other.birth_date.is_some() && other.birth_date == member.birth_date
        };
        let is_bare = |one: &Member| one.card_no.is_empty() && one.birth_date.is_none();
        let same_bare =
            |(id, other): &(MemberId, &Member)| is_bare(member) && is_bare(other) && !taken(*id);
        let found = all().find(same).or_else(|| all().find(same_bare));
        found.map_or(Known::New, |(id, _)| Known::This(id))
    }
}
