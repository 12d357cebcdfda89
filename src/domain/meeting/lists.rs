//! The closed lists that fields of a meeting choose from.

use crate::words::choices as word;

choices! {
    /// What kind of meeting it is.
    MeetingKind {
        Regular = "THUONG_KY": word::MK_REGULAR,
        Committee = "CHI_UY": word::MK_COMMITTEE,
        Thematic = "CHUYEN_DE": word::MK_THEMATIC,
        Extraordinary = "BAT_THUONG": word::MK_EXTRAORDINARY,
        Ceremony = "KET_NAP": word::MK_CEREMONY,
        AdmissionVote = "XET_KET_NAP": word::MK_ADMISSION_VOTE,
        RecognitionVote = "XET_CHINH_THUC": word::MK_RECOGNITION_VOTE,
        Review = "KIEM_DIEM": word::MK_REVIEW,
        HalfYear = "SO_KET": word::MK_HALF_YEAR,
        Year = "TONG_KET": word::MK_YEAR,
        Congress = "DAI_HOI": word::MK_CONGRESS,
        Inspection = "KIEM_TRA": word::MK_INSPECTION,
        Discipline = "KY_LUAT": word::MK_DISCIPLINE,
    }
}

choices! {
    /// How far the meeting is.
    MeetingState {
        Draft = "draft": word::MS_DRAFT,
        Noticed = "noticed": word::MS_NOTICED,
        Running = "running": word::MS_RUNNING,
        Closed = "closed": word::MS_CLOSED,
        Adopted = "adopted": word::MS_ADOPTED,
        Cancelled = "cancelled": word::MS_CANCELLED,
    }
}

choices! {
    /// The part of the meeting an item stands in.
    Part {
        Opening = "A": word::PART_OPENING,
        Content = "B": word::PART_CONTENT,
        Closing = "C": word::PART_CLOSING,
    }
}

choices! {
    /// How a member stands in the roll of one meeting.
    Presence {
        Present = "CM": word::CM,
        Excused = "VL": word::VL,
        Unexcused = "VK": word::VK,
        Exempt = "MI": word::MI,
        ExemptPresent = "MC": word::MC,
        Elsewhere = "TD": word::TD,
        SpecialDuty = "LV": word::LV,
        Guest = "KM": word::KM,
        Resident = "213": word::RESIDENT,
    }
}

choices! {
    /// What is voted on, which decides the threshold.
    Matter {
        Ordinary = "ordinary": word::MATTER_ORDINARY,
        Admission = "admission": word::MATTER_ADMISSION,
        Recognition = "recognition": word::MATTER_RECOGNITION,
        StrikingOff = "striking_off": word::MATTER_STRIKING_OFF,
        Reprimand = "reprimand": word::MATTER_REPRIMAND,
        Dismissal = "dismissal": word::MATTER_DISMISSAL,
        Expulsion = "expulsion": word::MATTER_EXPULSION,
        Election = "election": word::MATTER_ELECTION,
        StopTask = "stop_task": word::MATTER_STOP_TASK,
        Rating = "rating": word::MATTER_RATING,
        Penalty = "penalty": word::MATTER_PENALTY,
    }
}

choices! {
    /// What an election fills.
    Post {
        Committee = "committee": word::POST_COMMITTEE,
        Secretary = "secretary": word::POST_SECRETARY,
        Deputy = "deputy": word::POST_DEPUTY,
        Delegates = "delegates": word::POST_DELEGATES,
    }
}

choices! {
    /// The degrees of penalty that stand on one ballot, the lightest first.
    Penalty {
        Reprimand = "reprimand": word::PENALTY_REPRIMAND,
        Warning = "warning": word::PENALTY_WARNING,
        Dismissal = "dismissal": word::PENALTY_DISMISSAL,
        Expulsion = "expulsion": word::PENALTY_EXPULSION,
    }
}

choices! {
    /// How the vote is taken.
    Method {
        Hands = "hands": word::METHOD_HANDS,
        Card = "card": word::METHOD_CARD,
        Secret = "secret": word::METHOD_SECRET,
    }
}

choices! {
    /// What the meeting decided about a task that was due.
    TaskDecision {
        Done = "done": word::TD_DONE,
        Extended = "extended": word::TD_EXTENDED,
        CarriedOver = "carried_over": word::TD_CARRIED,
        Stopped = "stopped": word::TD_STOPPED,
        Noted = "noted": word::TD_NOTED,
        Met = "met": word::TD_MET,
        NotMet = "not_met": word::TD_NOT_MET,
    }
}
