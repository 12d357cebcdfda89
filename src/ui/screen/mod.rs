//! One painter a screen, under the name of the screen.

pub mod ask;
pub mod calendar;
pub mod card;
pub mod conduct;
pub mod copies;
pub mod first_run;
pub mod follow;
pub mod form;
pub mod help;
pub mod history;
pub mod home;
pub mod import;
pub mod import_preview;
pub mod import_row;
pub mod lines;
pub mod list;
pub mod meeting;
pub mod note;
pub mod pager;
pub mod papers;
pub mod passphrase;
pub mod picker;
pub mod plain;
pub mod prepare;
pub mod problem;
pub mod resolution;
pub mod rows;
pub mod rule_list;
pub mod score;
pub mod search;
pub mod settings;
pub mod sheet;
pub mod tasks;
pub mod thread;
pub mod unlock;
pub mod workload;
pub mod write_paper;
pub mod writing;
pub mod year_plan;

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::desk::Desk;
use crate::app::front::Front;
use crate::app::screen::Screen;
use crate::app::screen::card_check::CardDue;
use crate::app::screen::plain::Row;
use crate::ui::view::View;

/// Whether a screen is drawn over the one below.
pub const fn is_popup(screen: &Screen) -> bool {
    matches!(screen, Screen::Ask(_) | Screen::Picker(_) | Screen::Calendar(_) | Screen::Help(_))
}

/// Draws one screen.
pub fn draw(screen: &Screen, desk: &Desk, view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    match screen {
        Screen::Home(it) => home::draw(it, desk, view, frame, area),
        Screen::List(it) => list::draw(it, desk, view, frame, area),
        Screen::Card(it) => card::draw(it, desk, view, frame, area),
        Screen::Form(it) => form::draw(it, desk, view, frame, area),
        Screen::Note(it) => note::draw(it, desk, view, frame, area),
        Screen::Rows(it) => rows::draw(it, desk, view, frame, area),
        Screen::Picker(it) => picker::draw(it, desk, view, frame),
        Screen::Calendar(it) => calendar::draw(it, desk, view, frame),
        Screen::Ask(it) => ask::draw(it, view, frame),
        Screen::Pager(it) => pager::draw(it, view, frame, area),
        Screen::Papers(it) => papers::draw(it, desk, view, frame, area),
        Screen::WritePaper(it) => write_paper::draw(it, desk, view, frame, area),
        Screen::Writing(it) => writing::draw(it, desk, view, frame, area),
        Screen::Help(it) => help::draw(it, desk, view, frame),
        Screen::History(it) => history::draw(it, desk, view, frame, area),
        Screen::Settings(it) => settings::draw(it, desk, view, frame, area),
        Screen::Sheet(it) => sheet::draw(it, desk, view, frame, area),
        Screen::Prepare(it) => prepare::draw(it, desk, view, frame, area),
        Screen::YearPlan(it) => year_plan::draw(it, desk, view, frame, area),
        Screen::Task(it) => tasks::draw(it, desk, view, frame, area),
        Screen::Follow(it) => follow::draw(it, desk, view, frame, area),
        Screen::Thread(it) => thread::draw(it, desk, view, frame, area),
        Screen::Workload(it) => workload::draw(it, desk, view, frame, area),
        Screen::Meeting(it) => meeting::draw(it, desk, view, frame, area),
        Screen::Conduct(it) => conduct::draw(it, desk, view, frame, area),
        Screen::Resolution(it) => resolution::draw(it, desk, view, frame, area),
        Screen::Search(it) => search::draw(it, desk, view, frame, area),
        Screen::RuleList(it) => rule_list::draw(it, desk, view, frame, area),
        Screen::Score(it) => score::draw(it, view, frame, area),
        Screen::Passphrase(it) => passphrase::draw(it, desk, view, frame, area),
        Screen::Unlock(it) => unlock::draw(it, desk, view, frame, area),
        Screen::FirstRun(it) => first_run::draw(it, desk, view, frame, area),
        Screen::CodeCard(it) => plain(&**it, &it.rows(desk), desk, view, (frame, area)),
        Screen::CardCheck(it) => plain(&**it, &it.rows(desk), desk, view, (frame, area)),
        Screen::CardDue(it) => plain(&**it, &CardDue::rows(desk), desk, view, (frame, area)),
        Screen::NewCard(it) => plain(&**it, &it.rows(desk), desk, view, (frame, area)),
        Screen::Handover(it) => plain(&**it, &it.rows(desk), desk, view, (frame, area)),
        Screen::CommitteeKey(it) => plain(&**it, &it.rows(desk), desk, view, (frame, area)),
        Screen::SecretPaper(it) => plain(&**it, &it.rows(desk), desk, view, (frame, area)),
        Screen::Problem(it) => problem::draw(it, desk, view, frame, area),
        Screen::ImportPath(it) => import::path(it, desk, view, frame, area),
        Screen::ImportPreview(it) => import_preview::draw(it, desk, view, frame, area),
        Screen::ImportRow(it) => import_row::draw(it, desk, view, frame, area),
        Screen::CopyList(it) => copies::list(it, desk, view, frame, area),
        Screen::CopySides(it) => copies::sides(it, desk, view, frame, area),
        Screen::CopyActs(it) => copies::acts(it, desk, view, frame, area),
        Screen::CopyKey(it) => copies::key(it, desk, view, frame, area),
        Screen::CopyPick(it) => copies::pick(it, desk, view, frame, area),
        Screen::CopyTrial(it) => copies::trial(it, desk, view, frame, area),
    }
}

/// Draws a screen that is made of rows.
fn plain(
    front: &dyn Front,
    rows: &[Row],
    desk: &Desk,
    view: &mut View,
    (frame, area): (&mut Frame<'_>, Rect),
) {
    plain::draw(&front.title(desk), rows, view, frame, area);
}
