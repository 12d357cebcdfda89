//! What is said before a work that takes a moment: a key is made from a passphrase, a whole book is
//! read.

use crate::app::copies::Asked;
use crate::app::message::Effect;
use crate::app::ways::Wish;
use crate::words::{Text, door as word};

/// The line for an effect that nobody should wait for in silence; `None` where it is done at once.
pub fn text(effect: &Effect) -> Option<Text> {
    match effect {
        Effect::Unlock(_) | Effect::UnlockByCode(_) => Some(word::WAIT_OPEN),
        Effect::Create(..) => Some(word::WAIT_CREATE),
        Effect::ChangePassphrase(..) => Some(word::WAIT_PASSPHRASE),
        Effect::Verify => Some(word::WAIT_CHECK),
        Effect::Ways(wish) => of_wish(wish),
        Effect::Copies(asked) => of_copies(asked),
        _ => None,
    }
}

const fn of_wish(wish: &Wish) -> Option<Text> {
    match wish {
        Wish::OpenByCommittee(..) => Some(word::WAIT_OPEN),
        Wish::NewRecovery(_) | Wish::TryCode(_) => Some(word::WAIT_CARD),
        Wish::CheckBook => Some(word::WAIT_CHECK),
        Wish::HandOver(_) => Some(word::WAIT_HANDOVER),
        Wish::CopyTo(_) => Some(word::WAIT_SAVE),
        Wish::Offer(_) | Wish::LookAtCommittee | Wish::AddCommittee(_) | Wish::RemoveCommittee => {
            None
        }
    }
}

const fn of_copies(asked: &Asked) -> Option<Text> {
    match asked {
        Asked::Beside(..) | Asked::Try(_) | Asked::Open(..) => Some(word::WAIT_COPY),
        Asked::Now | Asked::Place(_) => Some(word::WAIT_SAVE),
        _ => None,
    }
}
