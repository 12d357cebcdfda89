//! Words of the month's path.

use crate::texts;

texts! {
    X: "a", "b", "c";
}
