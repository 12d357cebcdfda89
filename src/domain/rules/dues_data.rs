//! The shipped values of the rules on dues.

use super::data::{ND293, QD01, QD29, QD342, from, rule};
use crate::domain::rules::book::{RuleKey, RuleKind};
use crate::words::rules as word;

pub(super) const RATE_INSURED: RuleKey = rule(
    "dues.rate.insured",
    RuleKind::Ratio,
    word::R_DUES_RATE_INSURED,
    &[from((2026, 2, 1), "1/100", QD01)],
);

pub(super) const RATE_BENEFIT: RuleKey = rule(
    "dues.rate.benefit",
    RuleKind::Ratio,
    word::R_DUES_RATE_BENEFIT,
    &[from((2026, 2, 1), "1/100", QD01)],
);

pub(super) const RATE_PENSION: RuleKey = rule(
    "dues.rate.pension",
    RuleKind::Ratio,
    word::R_DUES_RATE_PENSION,
    &[from((2026, 2, 1), "5/1000", QD01)],
);

pub(super) const RATE_BEFORE_RETIREMENT: RuleKey = rule(
    "dues.rate.before_retirement",
    RuleKind::Ratio,
    word::R_DUES_RATE_BEFORE_RETIREMENT,
    &[from((2026, 2, 1), "3/1000", QD01), from((2028, 1, 1), "5/1000", QD01)],
);

pub(super) const RATE_AFTER_RETIREMENT: RuleKey = rule(
    "dues.rate.after_retirement",
    RuleKind::Ratio,
    word::R_DUES_RATE_AFTER_RETIREMENT,
    &[from((2026, 2, 1), "2/1000", QD01), from((2028, 1, 1), "3/1000", QD01)],
);

pub(super) const RATE_STUDENT: RuleKey = rule(
    "dues.rate.student",
    RuleKind::Whole,
    word::R_DUES_RATE_STUDENT,
    &[from((2026, 2, 1), "5000", QD01)],
);

pub(super) const MIN_WAGE_REGION: RuleKey = rule(
    "dues.min_wage.region",
    RuleKind::List,
    word::R_DUES_MIN_WAGE_REGION,
    &[from((2026, 1, 1), "5310000,4730000,4140000,3700000", ND293)],
);

pub(super) const CELL_KEEPS: RuleKey = rule(
    "dues.cell_keeps",
    RuleKind::Ratio,
    word::R_DUES_CELL_KEEPS,
    &[from((2010, 12, 28), "0.30", QD342), from((2026, 2, 1), "0.70", QD01)],
);

pub(super) const EXEMPT_SENIORITY_YEARS: RuleKey = rule(
    "dues.exempt_seniority_years",
    RuleKind::Whole,
    word::R_DUES_EXEMPT_SENIORITY_YEARS,
    &[from((2026, 2, 1), "50", QD01)],
);

pub(super) const REDUCTION_STEPS: RuleKey = rule(
    "dues.reduction_steps",
    RuleKind::List,
    word::R_DUES_REDUCTION_STEPS,
    &[from((2026, 2, 1), "30,50,70", QD01)],
);

pub(super) const REDUCTION_MAX_MONTHS: RuleKey = rule(
    "dues.reduction_max_months",
    RuleKind::Whole,
    word::R_DUES_REDUCTION_MAX_MONTHS,
    &[from((2026, 2, 1), "12", QD01)],
);

pub(super) const UNPAID_ALERT_MONTHS: RuleKey = rule(
    "dues.unpaid_alert_months",
    RuleKind::Whole,
    word::R_DUES_UNPAID_ALERT_MONTHS,
    &[from((2016, 7, 25), "3", QD29)],
);
