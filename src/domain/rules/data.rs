//! The shipped values of the rules: each with the first day on which it holds and the document it
//! comes from. A value without a document is a default of this program, open to amendment.

use crate::domain::rules::book::{Paper, RuleKey, RuleKind, Version};
use crate::domain::rules::dues_data as dues;
use crate::domain::rules::vote_data as votes;
use crate::words::rules as word;

pub(super) const CHARTER: Paper = Paper::Named("Điều lệ Đảng 19/01/2011");
pub(super) const QD29: Paper = Paper::Named("Quy định 29-QĐ/TW 25/7/2016");
const HD12: Paper = Paper::Named("Hướng dẫn 12-HD/BTCTW 06/7/2018");
const HD42: Paper = Paper::Named("Hướng dẫn 42-HD/BTCTW 28/10/2025");
pub(super) const QD294: Paper = Paper::Named("Quy định 294-QĐ/TW 26/5/2025");
const QD208: Paper = Paper::Named("Quy định 208-QĐ/TW 26/7/2026");
const HD06: Paper = Paper::Named("Hướng dẫn 06-HD/TW 09/6/2025");
const QD24: Paper = Paper::Named("Quy định 24-QĐ/TW 30/7/2021");
const HD01: Paper = Paper::Named("Hướng dẫn 01-HD/TW 28/9/2021");
pub(super) const QD01: Paper = Paper::Named("Quy định 01-QĐ/TW 03/02/2026");
pub(super) const ND293: Paper = Paper::Named("Nghị định 293/2025/NĐ-CP");
pub(super) const QD342: Paper = Paper::Named("Quyết định 342-QĐ/TW 28/12/2010");
const HD21: Paper = Paper::Named("Hướng dẫn 21-HD/BTCTW 2019");
const HD05: Paper = Paper::Named("Hướng dẫn 05-HD/VPTW 27/5/2026");
// The article itself was not seen: the figure is that of published summaries.
const ND356: Paper =
    Paper::Named("Nghị định 356/2025/NĐ-CP 31/12/2025 (theo bản tóm tắt, cần đối chiếu)");
const LAW29: Paper = Paper::Named("Luật 29/2018/QH14");
// The degrees are known, the first day is not certain.
const LAW117: Paper = Paper::Named("Luật 117/2025/QH15 10/12/2025 (ngày hiệu lực cần đối chiếu)");
pub(super) const OWN: Paper = Paper::Default;

pub(super) const fn rule(
    key: &'static str,
    kind: RuleKind,
    name: crate::words::Text,
    versions: &'static [Version],
) -> RuleKey {
    RuleKey { key, kind, name, versions }
}

pub(super) const fn from(date: (i32, u32, u32), value: &'static str, paper: Paper) -> Version {
    Version { from: date, value, paper }
}

/// Every rule, in the order in which the screen lists them; the versions of one by date.
pub const RULES: &[RuleKey] = &[
    rule(
        "meeting.regular.per_month",
        RuleKind::Whole,
        word::R_MEETING_REGULAR_PER_MONTH,
        &[from((2011, 1, 19), "1", CHARTER)],
    ),
    rule(
        "meeting.min_minutes",
        RuleKind::Whole,
        word::R_MEETING_MIN_MINUTES,
        &[from((2018, 7, 6), "90", HD12), from((2025, 10, 28), "90", HD42)],
    ),
    rule(
        "meeting.min_minutes_combined",
        RuleKind::Whole,
        word::R_MEETING_MIN_MINUTES_COMBINED,
        &[from((2018, 7, 6), "120", HD12), from((2025, 10, 28), "120", HD42)],
    ),
    rule(
        "meeting.docs_before_days",
        RuleKind::Whole,
        word::R_MEETING_DOCS_BEFORE_DAYS,
        &[from((2025, 10, 28), "1", HD42)],
    ),
    rule(
        "meeting.report_after_days",
        RuleKind::Whole,
        word::R_MEETING_REPORT_AFTER_DAYS,
        &[from((2025, 10, 28), "2", HD42)],
    ),
    rule(
        "meeting.thematic.per_quarter",
        RuleKind::Whole,
        word::R_MEETING_THEMATIC_PER_QUARTER,
        &[from((2018, 7, 6), "1", HD12)],
    ),
    rule(
        "meeting.committee_within_days",
        RuleKind::Whole,
        word::R_MEETING_COMMITTEE_WITHIN_DAYS,
        &[from((2011, 1, 19), "10", OWN)],
    ),
    rule(
        "meeting.collect_before_days",
        RuleKind::Whole,
        word::R_MEETING_COLLECT_BEFORE_DAYS,
        &[from((2011, 1, 19), "5", OWN)],
    ),
    rule(
        "meeting.committee_before_days",
        RuleKind::Whole,
        word::R_MEETING_COMMITTEE_BEFORE_DAYS,
        &[from((2011, 1, 19), "2", OWN)],
    ),
    rule(
        "meeting.draft_before_days",
        RuleKind::Whole,
        word::R_MEETING_DRAFT_BEFORE_DAYS,
        &[from((2011, 1, 19), "2", OWN)],
    ),
    rule(
        "summary.half_year_month",
        RuleKind::Whole,
        word::R_SUMMARY_HALF_YEAR_MONTH,
        &[from((2011, 1, 19), "6", OWN)],
    ),
    rule(
        "summary.year_month",
        RuleKind::Whole,
        word::R_SUMMARY_YEAR_MONTH,
        &[from((2011, 1, 19), "12", OWN)],
    ),
    rule(
        "attendance.target",
        RuleKind::Ratio,
        word::R_ATTENDANCE_TARGET,
        &[from((2018, 7, 6), ">0.85", HD12), from((2025, 10, 28), "0.90", HD42)],
    ),
    rule(
        "attendance.max_consecutive_excused",
        RuleKind::Whole,
        word::R_ATTENDANCE_MAX_CONSECUTIVE_EXCUSED,
        &[from((2018, 7, 6), "3", HD12)],
    ),
    rule(
        "attendance.missed_alert_months",
        RuleKind::Whole,
        word::R_ATTENDANCE_MISSED_ALERT_MONTHS,
        &[from((2016, 7, 25), "3", QD29)],
    ),
    votes::BASE,
    votes::MAJORITY,
    votes::TWO_THIRDS,
    votes::METHOD_HANDS,
    votes::METHOD_CARD,
    votes::AGAIN,
    votes::RECOGNITION_ROUNDS,
    votes::ADMISSION_ROUNDS,
    votes::ELECTION,
    votes::QUORUM,
    votes::QUORUM_CONGRESS,
    votes::QUORUM_REVIEW,
    votes::QUORUM_WARN,
    rule(
        "cell.min_official",
        RuleKind::Whole,
        word::R_CELL_MIN_OFFICIAL,
        &[from((2011, 1, 19), "3", CHARTER)],
    ),
    rule(
        "cell.committee_from",
        RuleKind::Whole,
        word::R_CELL_COMMITTEE_FROM,
        &[from((2011, 1, 19), "9", CHARTER), from((2025, 7, 1), "9", QD294)],
    ),
    rule(
        "cell.committee_max",
        RuleKind::Whole,
        word::R_CELL_COMMITTEE_MAX,
        &[from((2025, 7, 1), "7", QD294)],
    ),
    rule(
        "cell.term_years",
        RuleKind::Ratio,
        word::R_CELL_TERM_YEARS,
        &[from((2011, 1, 19), "2.5", CHARTER)],
    ),
    rule(
        "probation.months",
        RuleKind::Whole,
        word::R_PROBATION_MONTHS,
        &[from((2011, 1, 19), "12", CHARTER)],
    ),
    rule(
        "probation.examine_working_days",
        RuleKind::Whole,
        word::R_PROBATION_EXAMINE_WORKING_DAYS,
        &[from((2016, 7, 25), "30", QD29)],
    ),
    rule(
        "probation.alert_days",
        RuleKind::List,
        word::R_PROBATION_ALERT_DAYS,
        &[from((2011, 1, 19), "60,30,0", OWN)],
    ),
    rule(
        "admission.ceremony_working_days",
        RuleKind::Whole,
        word::R_ADMISSION_CEREMONY_WORKING_DAYS,
        &[from((2016, 7, 25), "30", QD29), from((2026, 7, 26), "30", QD208)],
    ),
    rule(
        "admission.ceremony_start",
        RuleKind::Words,
        word::R_ADMISSION_CEREMONY_START,
        &[from((2016, 7, 25), "received", QD29), from((2026, 7, 26), "issued", QD208)],
    ),
    rule(
        "admission.certificate_months",
        RuleKind::Whole,
        word::R_ADMISSION_CERTIFICATE_MONTHS,
        &[from((2025, 6, 9), "60", HD06)],
    ),
    rule(
        "admission.age",
        RuleKind::List,
        word::R_ADMISSION_AGE,
        &[from((2016, 7, 25), "18,60", QD29)],
    ),
    rule(
        "readmission.months",
        RuleKind::Whole,
        word::R_READMISSION_MONTHS,
        &[from((2026, 7, 26), "36", QD208)],
    ),
    rule(
        "transfer.file_working_days",
        RuleKind::Whole,
        word::R_TRANSFER_FILE_WORKING_DAYS,
        &[from((2025, 7, 1), "60", QD294)],
    ),
    rule(
        "transfer.show_letter_working_days",
        RuleKind::Whole,
        word::R_TRANSFER_SHOW_LETTER_WORKING_DAYS,
        &[from((2025, 7, 1), "30", QD294)],
    ),
    rule(
        "transfer.temporary_months",
        RuleKind::List,
        word::R_TRANSFER_TEMPORARY_MONTHS,
        &[from((2016, 7, 25), "3,12", QD29)],
    ),
    rule(
        "transfer.study_months",
        RuleKind::List,
        word::R_TRANSFER_STUDY_MONTHS,
        &[from((2016, 7, 25), "3,24", QD29)],
    ),
    rule(
        "badge.milestones",
        RuleKind::List,
        word::R_BADGE_MILESTONES,
        &[from((2021, 7, 30), "30,40,45,50,55,60,65,70,75,80,85,90", QD24)],
    ),
    rule(
        "badge.rounds",
        RuleKind::Dates,
        word::R_BADGE_ROUNDS,
        &[from((2021, 9, 28), "3/2,19/5,2/9,7/11", HD01)],
    ),
    rule(
        "badge.early_months",
        RuleKind::List,
        word::R_BADGE_EARLY_MONTHS,
        &[from((2021, 7, 30), "12,24", QD24)],
    ),
    rule(
        "badge.posthumous_months",
        RuleKind::Whole,
        word::R_BADGE_POSTHUMOUS_MONTHS,
        &[from((2021, 7, 30), "12", QD24)],
    ),
    dues::RATE_INSURED,
    dues::RATE_BENEFIT,
    dues::RATE_PENSION,
    dues::RATE_BEFORE_RETIREMENT,
    dues::RATE_AFTER_RETIREMENT,
    dues::RATE_STUDENT,
    dues::MIN_WAGE_REGION,
    dues::CELL_KEEPS,
    dues::EXEMPT_SENIORITY_YEARS,
    dues::REDUCTION_STEPS,
    dues::REDUCTION_MAX_MONTHS,
    dues::UNPAID_ALERT_MONTHS,
    rule(
        "review.excellent_cap",
        RuleKind::Ratio,
        word::R_REVIEW_EXCELLENT_CAP,
        &[from((2019, 1, 1), "0.20", HD21)],
    ),
    rule(
        "score.bands",
        RuleKind::List,
        word::R_SCORE_BANDS,
        &[from((2025, 10, 28), "90,70,50", HD42)],
    ),
    rule(
        "score.ideology_minutes",
        RuleKind::List,
        word::R_SCORE_IDEOLOGY,
        &[from((2025, 10, 28), "15,30", OWN)],
    ),
    rule("score.advice", RuleKind::Whole, word::R_SCORE_ADVICE, &[from((2025, 10, 28), "3", OWN)]),
    rule(
        "doc.margins_mm",
        RuleKind::List,
        word::R_DOC_MARGINS_MM,
        &[from((2026, 5, 27), "20,20,30,15", HD05)],
    ),
    rule(
        "doc.number_reset",
        RuleKind::Words,
        word::R_DOC_NUMBER_RESET,
        &[from((2026, 5, 27), "term", HD05)],
    ),
    rule(
        "doc.tone_style",
        RuleKind::Words,
        word::R_DOC_TONE_STYLE,
        &[from((2011, 1, 19), "new", OWN)],
    ),
    rule(
        "follow_up.stuck_days",
        RuleKind::Whole,
        word::R_FOLLOW_UP_STUCK_DAYS,
        &[from((2011, 1, 19), "30", OWN)],
    ),
    rule(
        "follow_up.stuck_extensions",
        RuleKind::Whole,
        word::R_FOLLOW_UP_STUCK_EXTENSIONS,
        &[from((2011, 1, 19), "2", OWN)],
    ),
    rule(
        "follow_up.permanent_counts",
        RuleKind::Whole,
        word::R_FOLLOW_UP_PERMANENT_COUNTS,
        &[from((2011, 1, 19), "0", OWN)],
    ),
    rule(
        "follow_up.hear_months",
        RuleKind::Whole,
        word::R_FOLLOW_UP_HEAR_MONTHS,
        &[from((2011, 1, 19), "12", OWN)],
    ),
    rule(
        "incoming.default_days",
        RuleKind::Whole,
        word::R_INCOMING_DEFAULT_DAYS,
        &[from((2011, 1, 19), "10", OWN)],
    ),
    rule(
        "petition.answer_working_days",
        RuleKind::Whole,
        word::R_PETITION_ANSWER_WORKING_DAYS,
        &[from((2011, 1, 19), "30", OWN)],
    ),
    rule(
        "privacy.answer_days",
        RuleKind::Whole,
        word::R_PRIVACY_ANSWER_DAYS,
        &[from((2026, 1, 1), "2", ND356)],
    ),
    rule(
        "secrecy.degrees",
        RuleKind::Words,
        word::R_SECRECY_DEGREES,
        &[
            from((2020, 7, 1), "mat,toi_mat,tuyet_mat", LAW29),
            from((2026, 3, 1), "mat,toi_mat,tuyet_mat", LAW117),
        ],
    ),
    rule(
        "minutes.must",
        RuleKind::Words,
        word::R_MINUTES_MUST,
        &[from((2018, 7, 6), "start,end,place,chair,clerk,roll,agenda", HD12)],
    ),
    rule(
        "minutes.reason",
        RuleKind::Words,
        word::R_MINUTES_REASON,
        &[from((2018, 7, 6), "absentees,contents,conclusion,votes,tasks", HD12)],
    ),
];
