//! Vietnamese syllables written without marks that no input method changes while they are typed:
//! nothing but letters, no letter that is a tone in Telex once a vowel stands before it, no `w`, no
//! `a`, `e`, `o` or `d` twice. Built from the spelling itself, first sound by first sound.

/// Rimes behind most first sounds, as they are written without marks.
const OPEN: &str = "a ac ai am an ang anh ao ap at au ay ac ach";
const FRONT: &str = "e em en eng eo ep et i ia ich iec iem ien ieng iep iet ieu im in inh ip it iu";
const BACK: &str = "o oc oi om on ong op ot u ua uc ui um un ung uoc uoi uom uon uong uot up ut";
const ROUND: &str = "oa oai oan oang oanh oat";

/// First sounds, each with the groups of rimes that spelling lets stand behind it.
const SOUNDS: &[(&str, &[&str])] = &[
    ("b", &[OPEN, FRONT, BACK]),
    ("c", &[OPEN, BACK]),
    ("ch", &[OPEN, FRONT, BACK, ROUND]),
    ("d", &[OPEN, FRONT, BACK, ROUND]),
    ("g", &[OPEN, BACK]),
    ("gh", &["e em en ep et i im"]),
    ("gi", &["a ac ai am an ang anh ao ap at au ay o oi om on ong ua uong"]),
    ("h", &[OPEN, FRONT, BACK, ROUND, "uy uyen uyet uynh ue uan"]),
    ("k", &[FRONT]),
    ("kh", &[OPEN, FRONT, BACK, ROUND, "uyen uyet ue uan"]),
    ("l", &[OPEN, FRONT, BACK, ROUND, "uy uyen uyet uan"]),
    ("m", &[OPEN, FRONT, BACK]),
    ("n", &[OPEN, FRONT, BACK, "oan"]),
    ("ng", &[OPEN, BACK, "oai oan oanh uy uyen uyet"]),
    ("ngh", &["e en enh eo i ich iem ien ieng iep iet ieu in inh it iu"]),
    ("nh", &[OPEN, FRONT, BACK, "oai uan"]),
    ("ph", &[OPEN, FRONT, BACK]),
    ("qu", &["a ac ach ai an ang anh at au ay e en et y yen yet ynh it"]),
    ("r", &[OPEN, FRONT, BACK]),
    ("s", &[OPEN, FRONT, BACK, ROUND, "uy uyen"]),
    ("t", &[OPEN, FRONT, BACK, ROUND, "uy uyen uyet uan"]),
    ("th", &[OPEN, FRONT, BACK, ROUND, "uy uyen uyet ue uan"]),
    ("tr", &[OPEN, FRONT, BACK, "uyen uy"]),
    ("v", &[OPEN, FRONT, BACK]),
    ("x", &[OPEN, FRONT, BACK, ROUND, "uyen"]),
];

/// Syllables that nobody wants to read out before a meeting.
const LEFT_OUT: &[&str] = &["buoi", "cac", "cut", "cu", "dai", "deo", "dit", "lon", "ngu", "chet"];

/// How many there are to choose from: ten bits a syllable.
pub(super) const COUNT: usize = 1024;

/// All of them: the shortest first, those of a length in the order of their letters. The list is
/// part of nothing that is kept, so that it may change.
pub(super) fn all() -> Vec<String> {
    let mut all: Vec<String> = SOUNDS
        .iter()
        .flat_map(|(first, groups)| {
            let rimes = groups.iter().flat_map(|group| group.split(' '));
            rimes.map(move |rime| format!("{first}{rime}"))
        })
        .filter(|it| !LEFT_OUT.contains(&it.as_str()) && it.len() > 2)
        .collect();
    all.sort_by(|a, b| (a.len(), a).cmp(&(b.len(), b)));
    all.dedup();
    all.truncate(COUNT);
    all
}
