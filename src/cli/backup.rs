//! `backup`, `backups`, `drill`: copies made, listed, tried out.

use std::path::Path;

use serde_json::{Value as Json, json};

use crate::app::copies::{Found, Listed, Trial, WayIn, reason, say};
use crate::book::backup::Reason;
use crate::book::backup::compare::Relation;
use crate::book::committee::Private;
use crate::book::durable::{Book, Way};
use crate::book::header::PRACTICE_PASSPHRASE;
use crate::book::passphrase::Passphrase;
use crate::book::store::Store as _;
use crate::cli::args::{Backup, Drill};
use crate::cli::failed::Failed;
use crate::cli::out::Out;
use crate::cli::world::World;
use crate::cli::{copies, files, remembered, safety, secret, vault};
use crate::domain::act::Act;
use crate::domain::register::Register;
use crate::words::{Lang, backup as word, copies_screen as screen};

/// `backup`: a copy in every place, or in one folder.
///
/// # Errors
/// What kept any of them from being made.
pub fn backup(world: &World, out: &mut Out<'_>, asked: &Backup) -> Result<(), Failed> {
    let (lang, now) = (world.lang, world.now);
    let mut book = vault::open(world, out)?;
    let report = match &asked.to {
        None => safety::everywhere(&book, Reason::Asked, now),
        Some(folder) if asked.remember => copies::settle(&book, folder, now, lang)?,
        Some(folder) => {
            let place = copies::outside(&book, folder, lang)?;
            let done = safety::keep(&book, &place, Reason::Asked, now);
            safety::Report { all: vec![(place, done)] }
        }
    };
    let trouble = report.trouble(lang);
    remembered::change(book.root(), |it| it.trouble.clone_from(&trouble));
    let (lines, is_outside) = report.kept(lang);
    book.close()?;
    if world.json {
        let kept = report.all.iter().filter_map(|(place, done)| {
            let copied = done.as_ref().ok()?;
            Some(json!({
                "place": place.folder.display().to_string(),
                "outside": place.outside,
                "file": copied.path.display().to_string(),
                "seq": copied.start.point.seq,
                "new": copied.is_new,
                "checked": true,
            }))
        });
        let kept: Json = kept.collect();
        out.json(&json!({ "copies": kept, "trouble": trouble }))?;
    } else {
        lines.iter().try_for_each(|line| out.line(line))?;
        if trouble.is_none() && !is_outside {
            out.line(word::NO_OUTSIDE.get(lang))?;
        }
    }
    trouble.map_or(Ok(()), |line| Err(Failed::Copy(line)))
}

/// `backups`: every copy in reach, looked at.
///
/// # Errors
/// When the book does not open or nobody takes the output.
pub fn backups(world: &World, out: &mut Out<'_>) -> Result<(), Failed> {
    let lang = world.lang;
    let mut book = vault::open(world, out)?;
    let all = copies::findings(&book, lang);
    let known = remembered::read(book.root());
    let known = crate::app::copies::Known {
        is_parted: known.outside.as_ref().is_some_and(|it| safety::is_parted(&book, it)),
        outside: known.outside,
        drill: known.drill,
        is_damaged: book.is_damaged(),
        ..crate::app::copies::Known::default()
    };
    let (acts, today) = (book.end().seq, safety::sure_today(&book, world));
    book.close()?;
    if world.json {
        let list: Json = all.iter().map(listed_json).collect();
        return out.json(&list);
    }
    if all.is_empty() {
        out.line(screen::NO_COPIES.get(lang))?;
    } else {
        let head = [
            screen::HEAD_SEQ,
            screen::HEAD_MADE,
            screen::HEAD_WHY,
            screen::HEAD_SIZE,
            screen::HEAD_STATE,
            screen::HEAD_PLACE,
        ];
        let rows: Vec<Vec<String>> = all.iter().map(|it| row(it, lang)).collect();
        out.table(&head.map(|text| text.get(lang)), &rows)?;
    }
    for it in all.iter().filter(|it| copies::is_odd(&it.found)) {
        match &it.found {
            Found::Bad(why) | Found::Later(why) => {
                out.line(&format!("{}: {why}", it.path.display()))?;
            }
            Found::Whole(relation) => {
                out.line(&format!("{}: {}", it.path.display(), say(*relation, lang)))?;
            }
            Found::Unseen | Found::Locked => {}
        }
    }
    out.line(&known.line(acts, today, lang).0)
}

/// A copy as a row of cells: act, day, why, size, how it was found, where.
pub fn row(it: &Listed, lang: Lang) -> Vec<String> {
    let (seq, made, why) = match it.start {
        Some((seq, made, why)) => {
            let made = made.format("%d/%m/%Y %H:%M").to_string();
            (seq.to_string(), made, reason(why).get(lang).to_owned())
        }
        None => ("–".to_owned(), "–".to_owned(), "–".to_owned()),
    };
    let state = match &it.found {
        Found::Unseen => screen::UNSEEN,
        Found::Whole(Relation::Same | Relation::Behind(_)) => screen::WHOLE,
        Found::Whole(Relation::Ahead(_)) => screen::WHOLE_AHEAD,
        Found::Whole(Relation::Parted { .. }) => screen::WHOLE_PARTED,
        Found::Bad(_) => screen::BAD,
        Found::Later(_) => screen::LATER,
        Found::Locked => screen::LOCKED,
    };
    let place = it.path.display().to_string();
    let size = format!("{} kB", it.size.div_ceil(1000));
    vec![seq, made, why, size, state.get(lang).to_owned(), place]
}

/// The stable name of how a copy was found.
pub const fn found_key(found: &Found) -> &'static str {
    match found {
        Found::Unseen => "unseen",
        Found::Whole(relation) => relation_key(*relation),
        Found::Bad(_) => "damaged",
        Found::Later(_) => "newer",
        Found::Locked => "locked",
    }
}

/// The stable name of how a copy lies to the book.
pub const fn relation_key(relation: Relation) -> &'static str {
    match relation {
        Relation::Same => "same",
        Relation::Behind(_) => "behind",
        Relation::Ahead(_) => "ahead",
        Relation::Parted { .. } => "parted",
    }
}

fn listed_json(it: &Listed) -> Json {
    let reads = !matches!(it.found, Found::Bad(_) | Found::Later(_) | Found::Locked);
    json!({
        "file": it.path.display().to_string(),
        "outside": it.outside,
        "seq": it.start.map(|(seq, _, _)| seq),
        "made": it.start.map(|(_, made, _)| made.format("%Y-%m-%dT%H:%M:%S").to_string()),
        "reason": it.start.map(|(_, _, why)| why.key()),
        "bytes": it.size,
        "checked": reads,
        "found": found_key(&it.found),
        "text": match &it.found {
            Found::Bad(why) | Found::Later(why) => Some(why.as_str()),
            _ => None,
        },
    })
}

/// A way in that was given for a copy.
pub enum Given {
    /// The passphrase.
    Passphrase(Passphrase),
    /// The recovery code.
    Code(Passphrase),
    /// The committee's key.
    Committee(Box<Private>),
}

impl std::fmt::Debug for Given {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Given")
    }
}

impl Given {
    /// The way in.
    pub fn way(&self) -> Way<'_> {
        match self {
            Self::Passphrase(typed) => Way::Passphrase(typed.reveal()),
            Self::Code(typed) => Way::Code(typed.reveal()),
            Self::Committee(private) => Way::Committee(private),
        }
    }

    /// What was typed on the screen; the file of a committee's key is read.
    ///
    /// # Errors
    /// When that file cannot be read, or its passphrase is another.
    pub fn typed(way: &WayIn) -> Result<Self, Failed> {
        Ok(match way {
            WayIn::Passphrase(typed) => Self::Passphrase(typed.clone()),
            WayIn::Code(typed) => Self::Code(typed.clone()),
            WayIn::Committee(file, typed) => Self::committee(&files::at_home(file), typed)?,
        })
    }

    fn committee(file: &Path, typed: &Passphrase) -> Result<Self, Failed> {
        let private = Private::read(&files::read(file)?, typed.reveal())?;
        Ok(Self::Committee(Box::new(private)))
    }

    /// From a file with the code or with a committee's key, else the passphrase, which a practice
    /// book has in public.
    ///
    /// # Errors
    /// When it is given nowhere and nobody can be asked.
    pub fn find(world: &World, file: Option<&Path>, practice: bool) -> Result<Self, Failed> {
        match (file, &world.global.committee_file) {
            (Some(file), _) => return Ok(Self::Code(secret::first_line(file)?)),
            (None, Some(file)) => {
                return Self::committee(file, &secret::committee_passphrase(world)?);
            }
            (None, None) => {}
        }
        let public = || Passphrase::new(PRACTICE_PASSPHRASE);
        Ok(Self::Passphrase(if practice { public() } else { secret::passphrase(world)? }))
    }
}

/// `drill`: opens a copy as on a new machine, and shows what a person can know it by.
///
/// # Errors
/// When there is none, or what keeps it from opening.
pub fn drill(world: &World, out: &mut Out<'_>, asked: &Drill) -> Result<(), Failed> {
    let lang = world.lang;
    let mut book = vault::open(world, out)?;
    let register = book.load()?;
    let newest = || copies::newest_outside(&book);
    let no_copy = || Failed::Copy(word::NO_OUTSIDE_COPY.get(lang).to_owned());
    let path = asked.file.clone().or_else(newest).ok_or_else(no_copy)?;
    let practice = copies::is_practice(&path)?;
    let given = Given::find(world, asked.recovery_file.as_deref(), practice)?;
    let trial = copies::try_out((&book, &register), &path, &given.way(), lang)?;
    if asked.yes {
        note(&mut book, &register, world, &trial)?;
    }
    safety::end(&mut book, world, out)?;
    if world.json {
        let sides = crate::cli::restore::sides_json(&trial.sides);
        return out.json(&json!({
            "file": path.display().to_string(), "by_code": trial.by_code, "noted": asked.yes,
            "meeting": trial.meeting, "members": trial.members, "sides": sides,
        }));
    }
    let last = trial_lines(&trial, lang);
    last.iter().try_for_each(|line| out.line(line))?;
    out.line(if asked.yes { screen::DRILL_GOOD } else { word::DRILL_YES }.get(lang))
}

/// What a trial shows, line by line.
pub fn trial_lines(trial: &Trial, lang: Lang) -> [String; 3] {
    let (n, how) = (trial.sides.theirs.acts.to_string(), say(trial.sides.relation, lang));
    [
        screen::DRILL_READ.fill(lang, &[("n", &n), ("how", &how)]),
        screen::DRILL_MEETING.fill(lang, &[("meeting", &trial.meeting)]),
        screen::DRILL_MEMBERS.fill(lang, &[("members", &trial.members.join(", "))]),
    ]
}

fn note(book: &mut Book, register: &Register, world: &World, trial: &Trial) -> Result<(), Failed> {
    let told = (trial.sides.theirs.acts, trial.by_code, true);
    let account = copies::note_trial(book, told, world.now, world.lang);
    let author = vault::author(register, world.lang);
    let (at, changes) = (world.now, Vec::new());
    book.commit(&Act { account, author, at, changes, reverses: None })?;
    Ok(())
}
