//! `evidence`: notes what shows the result of a task, in words or as a file by its digest.

use std::path::Path;

use crate::cli::desk::Desk;
use crate::cli::failed::Failed;
use crate::cli::files;
use crate::domain::TaskId;
use crate::domain::task::Evidence;
use crate::domain::work::evidence::{self, FileMark};
use crate::words::cli as word;

/// Notes evidence of a task.
///
/// # Errors
/// When there is no such task, the file cannot be read, or the book says no.
pub fn run(
    desk: &mut Desk<'_, '_>,
    number: u32,
    file: Option<&Path>,
    text: Option<&str>,
) -> Result<(), Failed> {
    let (lang, today) = (desk.world.lang, desk.world.today());
    desk.record(crate::domain::Kind::Task, number)?;
    let mark = file.map(|path| files::mark(&files::at_home(path))).transpose()?;
    let (name, sha256) = match mark {
        Some(FileMark { name, sha256 }) => (name, sha256),
        None => (String::new(), String::new()),
    };
    let shown = Evidence {
        date: Some(today),
        text: text.unwrap_or_default().to_owned(),
        file: name.clone(),
        sha256: sha256.clone(),
        by: None,
    };
    let plan = evidence::add(&desk.register, TaskId(number), shown, today).map_err(Failed::Work)?;
    desk.commit(plan.account, plan.changes)?;
    if desk.world.json {
        let told = serde_json::json!({ "task_id": number, "file": name, "sha256": sha256 });
        return desk.out.json(&told);
    }
    let values = [("file", name.as_str()), ("sha", sha256.as_str())];
    let text = if name.is_empty() { word::EVIDENCE_NOTED } else { word::EVIDENCE_FILE_NOTED };
    desk.out.line(&text.fill(lang, &values))
}
