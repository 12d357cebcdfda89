//! `sheet`: the generated reference.

use crate::cli::args::Sheet;
use crate::cli::failed::Failed;
use crate::cli::fill;
use crate::cli::keys;
use crate::cli::out::Out;
use crate::cli::world::World;
use crate::exchange::sheet;

/// Prints a sheet.
///
/// # Errors
/// When nobody takes the output.
pub fn run(world: &World, out: &mut Out<'_>, asked: Sheet) -> Result<(), Failed> {
    let text = match asked {
        Sheet::Keys if world.json => return out.json(&keys::describe(world.lang)),
        Sheet::Template if world.json => return out.json(&fill::describe(world.lang)),
        Sheet::Template => fill::page(world.lang),
        Sheet::Keys => keys::page(world.lang),
        Sheet::Columns { kind } | Sheet::Json { kind } if world.json => {
            return out.json(&sheet::describe(kind, world.lang));
        }
        Sheet::Columns { kind } => sheet::columns(kind, world.lang),
        Sheet::Json { kind } => sheet::json_form(kind, world.lang),
    };
    out.line(text.trim_end())
}
