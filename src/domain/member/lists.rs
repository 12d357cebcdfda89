//! The closed lists that fields of a member choose from.

use crate::words::choices as word;

choices! {
    /// Sex, as on the citizen card.
    Sex {
        Male = "Nam": word::MALE,
        Female = "Nữ": word::FEMALE,
    }
}

choices! {
    /// General education.
    Schooling {
        Literate = "biết đọc, biết viết": word::LITERATE,
        Primary = "tiểu học": word::PRIMARY,
        LowerSecondary = "THCS": word::LOWER_SECONDARY,
        UpperSecondary = "THPT": word::UPPER_SECONDARY,
    }
}

choices! {
    /// Professional training.
    Training {
        None = "không": word::NO_TRAINING,
        Worker = "công nhân kỹ thuật/sơ cấp": word::WORKER,
        Intermediate = "trung cấp": word::INTERMEDIATE,
        College = "cao đẳng": word::COLLEGE,
        University = "đại học": word::UNIVERSITY,
        Master = "thạc sĩ": word::MASTER,
        Doctor = "tiến sĩ": word::DOCTOR,
    }
}

choices! {
    /// Level of political theory.
    Theory {
        None = "chưa": word::THEORY_NONE,
        Elementary = "sơ cấp": word::THEORY_ELEMENTARY,
        Intermediate = "trung cấp": word::THEORY_INTERMEDIATE,
        Advanced = "cao cấp": word::THEORY_ADVANCED,
        Bachelor = "cử nhân": word::THEORY_BACHELOR,
    }
}

choices! {
    /// Merit that the State has recognised.
    Merit {
        None = "không": word::NO,
        Invalid = "thương binh": word::WAR_INVALID,
        MartyrFamily = "gia đình liệt sĩ": word::MARTYR_FAMILY,
        Merit = "người có công": word::MERIT,
    }
}

choices! {
    /// Class of the household in the yearly review of poverty.
    Household {
        None = "không": word::NO,
        Poor = "hộ nghèo": word::POOR,
        NearPoor = "hộ cận nghèo": word::NEAR_POOR,
        Hardship = "khó khăn": word::HARDSHIP,
    }
}

choices! {
    /// Where the member's income comes from, which decides the category of dues.
    Insurance {
        Insured = "BHXH": word::INSURED,
        Pension = "HUU": word::PENSION,
        SocialPension = "TRO_CAP": word::SOCIAL_PENSION,
        Student = "HSSV": word::STUDENT,
        None = "KHONG": word::NO_PENSION,
    }
}
