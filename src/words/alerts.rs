//! Words of what needs attention.

use crate::texts;

texts! {
    X: "a", "b", "c";
}
