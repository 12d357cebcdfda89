//! What stands after a sealed text: the code of its seal, and the corrections made since.

use super::block::{Block, Paper, Source, ended};
use super::figures::{date, name};
use crate::domain::correction::Correction;
use crate::domain::register::Register;
use crate::domain::seal::{code, is_seal};
use crate::domain::work::plan::meeting_name;
use crate::words::papers as word;
use crate::words::papers::fill;

/// The code of the seal at the foot of every sheet; nothing where there is none.
pub(super) fn footer(paper: &mut Paper, number: Option<u32>, seal: &str) {
    paper.footer = line(number, seal).unwrap_or_default();
    paper.footer_after = paper.blocks.len();
}

fn line(number: Option<u32>, seal: &str) -> Option<String> {
    let number = number.filter(|_| is_seal(seal))?;
    let values = [("code", code::of(seal)), ("n", number.to_string())];
    let values = values.each_ref().map(|(key, it)| (*key, it.as_str()));
    Some(fill(word::SEAL_FOOT, &values))
}

/// The corrections in their order, each with its own code.
pub(super) fn corrections(paper: &mut Paper, register: &Register, all: &[Correction]) {
    for it in all {
        let values = [("n", it.number.to_string()), ("date", date(it.date))];
        let values = values.each_ref().map(|(key, it)| (*key, it.as_str()));
        paper.heading(fill(word::CORRECTION_HEAD, &values));
        paper.paragraph(fill(word::CORRECTION_WHY, &[("reason", &ended(&it.reason))]));
        let mut lines = it.text.lines();
        let first = lines.next().unwrap_or_default();
        paper.prose(&fill(word::CORRECTION_TEXT, &[("text", first)]));
        lines.for_each(|line| paper.prose(line));
        if let Some(meeting) = it.meeting.and_then(|id| register.meeting(id)) {
            let name = meeting_name(meeting);
            paper.paragraph(fill(word::CORRECTION_AT, &[("meeting", &name)]));
        }
        if it.by.is_some() {
            let name = name(register, it.by);
            paper.paragraph(fill(word::CORRECTION_BY, &[("name", &name)]));
        }
        paper.from(Source::Nothing);
        if let Some(line) = line(it.seal_number, &it.seal) {
            paper.push(Block::Foot(line));
        }
    }
}
