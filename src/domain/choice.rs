//! A closed list of possibilities: declared once with its keys and names, read from any of them.

use crate::domain::text;
use crate::words::{Lang, Text};

/// One possibility of a closed list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// How it is written in files: stable for ever.
    pub key: &'static str,
    /// How it is written on the screen.
    pub name: Text,
}

impl Choice {
    /// Whether `typed` means this possibility: its key or its name in any language, without
    /// regard to case and marks.
    pub fn answers_to(&self, typed: &str) -> bool {
        let typed = text::fold(typed);
        // A possibility that joins two, "kỹ thuật/sơ cấp", is meant by either.
        let means = |name: &str| {
            let name = text::fold(name);
            name == typed || name.split(['/', ',']).any(|part| part.trim() == typed)
        };
        means(self.key) || Lang::ALL.iter().any(|lang| means(self.name.get(*lang)))
    }
}

/// A closed list, as declared by [`choices!`](crate::choices).
pub trait Choices: Copy + PartialEq + Sized + 'static {
    /// Every value, in the order in which it is offered.
    const ALL: &'static [Self];
    /// Keys and names, in the order of [`Self::ALL`].
    const LIST: &'static [Choice];

    /// This value's key and name.
    fn choice(self) -> Choice;

    /// The value whose key is exactly `key`.
    fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.choice().key == key)
    }

    /// The value that `typed` means: exact key first, then key or name without marks.
    fn read(typed: &str) -> Option<Self> {
        Self::from_key(typed.trim())
            .or_else(|| Self::ALL.iter().copied().find(|value| value.choice().answers_to(typed)))
    }
}

/// Declares an enum of choices: each value with its key in files and its name in three languages.
#[macro_export]
macro_rules! choices {
    ($(#[$outer:meta])* $name:ident { $($(#[$doc:meta])* $value:ident = $key:literal: $text:expr,)* }) => {
        $(#[$outer])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord,
            serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$doc])* #[doc = concat!("`", $key, "`")] $value,)* }

        impl $crate::domain::Choices for $name {
            const ALL: &'static [Self] = &[$(Self::$value,)*];
            const LIST: &'static [$crate::domain::Choice] =
                &[$($crate::domain::Choice { key: $key, name: $text },)*];
            fn choice(self) -> $crate::domain::Choice {
                match self { $(Self::$value => $crate::domain::Choice { key: $key, name: $text },)* }
            }
        }

        impl $name {
            /// How it is written in files.
            pub fn key(self) -> &'static str {
                $crate::domain::Choices::choice(self).key
            }

            /// How it is written on the screen.
            pub fn name(self) -> $crate::words::Text {
                $crate::domain::Choices::choice(self).name
            }
        }

        impl $crate::domain::field::Slot for Option<$name> {
            fn value(&self) -> $crate::domain::field::Value {
                self.map_or($crate::domain::field::Value::Empty, |v| {
                    $crate::domain::field::Value::Key(v.key())
                })
            }
            fn take(
                value: $crate::domain::field::Value,
            ) -> Result<Self, $crate::domain::fault::Fault> {
                match value {
                    $crate::domain::field::Value::Empty => Ok(None),
                    other => <$name as $crate::domain::field::Slot>::take(other).map(Some),
                }
            }
        }

        impl $crate::domain::field::Slot for $name {
            fn value(&self) -> $crate::domain::field::Value {
                $crate::domain::field::Value::Key(self.key())
            }
            fn take(
                value: $crate::domain::field::Value,
            ) -> Result<Self, $crate::domain::fault::Fault> {
                let found = match &value {
                    $crate::domain::field::Value::Key(key) => {
                        <Self as $crate::domain::Choices>::from_key(key)
                    }
                    $crate::domain::field::Value::Text(typed) => {
                        <Self as $crate::domain::Choices>::read(typed)
                    }
                    _ => None,
                };
                found.ok_or($crate::domain::fault::Fault::UnknownChoice)
            }
        }
    };
}
