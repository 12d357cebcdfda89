//! The shipped values of the rules on votes and elections.

use super::data::{CHARTER, OWN, QD29, QD294, from, rule};
use crate::domain::rules::book::{RuleKey, RuleKind};
use crate::words::rules as word;

pub(super) const BASE: RuleKey = rule(
    "vote.base",
    RuleKind::Words,
    word::R_VOTE_BASE,
    &[from((2025, 7, 1), "temp_out,exempt_absent,suspended", QD294)],
);

pub(super) const MAJORITY: RuleKey = rule(
    "vote.majority",
    RuleKind::Ratio,
    word::R_VOTE_MAJORITY,
    &[from((2011, 1, 19), ">1/2", CHARTER)],
);

pub(super) const TWO_THIRDS: RuleKey = rule(
    "vote.two_thirds.kinds",
    RuleKind::Words,
    word::R_VOTE_TWO_THIRDS_KINDS,
    &[from((2011, 1, 19), "admission,recognition,striking_off,expulsion", CHARTER)],
);

pub(super) const METHOD_HANDS: RuleKey = rule(
    "vote.method.hands",
    RuleKind::Words,
    word::R_VOTE_METHOD_HANDS,
    &[from((2011, 1, 19), "ordinary,stop_task,rating", OWN)],
);

pub(super) const METHOD_CARD: RuleKey = rule(
    "vote.method.card",
    RuleKind::Words,
    word::R_VOTE_METHOD_CARD,
    &[from((2016, 7, 25), "ordinary,stop_task,rating,admission,recognition,striking_off", QD29)],
);

pub(super) const AGAIN: RuleKey = rule(
    "vote.again.kinds",
    RuleKind::Words,
    word::R_VOTE_AGAIN_KINDS,
    &[from((2011, 1, 19), "ordinary,election,stop_task,rating", OWN)],
);

pub(super) const RECOGNITION_ROUNDS: RuleKey = rule(
    "vote.recognition.max_rounds",
    RuleKind::Whole,
    word::R_VOTE_RECOGNITION_MAX_ROUNDS,
    &[from((2016, 7, 25), "3", QD29)],
);

pub(super) const ADMISSION_ROUNDS: RuleKey = rule(
    "vote.admission.max_rounds",
    RuleKind::Whole,
    word::R_VOTE_ADMISSION_MAX_ROUNDS,
    &[from((2016, 7, 25), "3", OWN)],
);

pub(super) const ELECTION: RuleKey = rule(
    "vote.election",
    RuleKind::Ratio,
    word::R_VOTE_ELECTION,
    &[from((2011, 1, 19), ">1/2", OWN)],
);

pub(super) const QUORUM: RuleKey =
    rule("vote.quorum", RuleKind::Ratio, word::R_VOTE_QUORUM, &[from((2011, 1, 19), ">1/2", OWN)]);

pub(super) const QUORUM_CONGRESS: RuleKey = rule(
    "vote.quorum.congress",
    RuleKind::Ratio,
    word::R_VOTE_QUORUM_CONGRESS,
    &[from((2011, 1, 19), "2/3", OWN)],
);

pub(super) const QUORUM_REVIEW: RuleKey = rule(
    "vote.quorum.review",
    RuleKind::Ratio,
    word::R_VOTE_QUORUM_REVIEW,
    &[from((2011, 1, 19), "2/3", OWN)],
);

pub(super) const QUORUM_WARN: RuleKey = rule(
    "vote.quorum.warn",
    RuleKind::Ratio,
    word::R_VOTE_QUORUM_WARN,
    &[from((2011, 1, 19), "2/3", OWN)],
);
