//! The languages of the program and a text in all of them.

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Lang {
    /// Vietnamese, the first language of the program.
    #[default]
    Vi,
    /// English.
    En,
    /// French.
    Fr,
}

impl Lang {
    /// All languages, in the order in which the settings offer them.
    pub const ALL: [Self; 3] = [Self::Vi, Self::En, Self::Fr];

    /// The code used on the command line and in the settings file.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Vi => "vi",
            Self::En => "en",
            Self::Fr => "fr",
        }
    }

    /// The language's own name, as a person who reads only it would look for it.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Vi => "Tiếng Việt",
            Self::En => "English",
            Self::Fr => "Français",
        }
    }

    /// Reads a code or a system locale such as `fr_FR.UTF-8`. `None` for a language we do not have.
    pub fn from_code(code: &str) -> Option<Self> {
        let head: String =
            code.chars().take_while(char::is_ascii_alphabetic).collect::<String>().to_lowercase();
        Self::ALL.into_iter().find(|lang| lang.code() == head)
    }
}

/// One text in every language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Text {
    vi: &'static str,
    en: &'static str,
    fr: &'static str,
}

impl Text {
    /// No text in any language: a field without advice.
    pub const EMPTY: Self = Self::new("", "", "");

    /// A text from its three versions.
    pub const fn new(vi: &'static str, en: &'static str, fr: &'static str) -> Self {
        Self { vi, en, fr }
    }

    /// The version in `lang`.
    pub const fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => self.vi,
            Lang::En => self.en,
            Lang::Fr => self.fr,
        }
    }

    /// The version in `lang` with each `{name}` replaced by its value. A name that the text does
    /// not have is passed over; a test holds the three versions to the same names.
    pub fn fill(self, lang: Lang, values: &[(&str, &str)]) -> String {
        let mut rest = self.get(lang);
        let mut out = String::with_capacity(rest.len() + 16);
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let Some((name, tail)) = after.split_once('}') else {
                out.push('{');
                rest = after;
                continue;
            };
            match values.iter().find(|(key, _)| *key == name) {
                Some((_, value)) => out.push_str(value),
                None => {
                    out.push('{');
                    out.push_str(name);
                    out.push('}');
                }
            }
            rest = tail;
        }
        out.push_str(rest);
        out
    }

    /// The names in braces of one version, sorted: the same in all three, says a test.
    pub fn names(self, lang: Lang) -> Vec<&'static str> {
        let mut names: Vec<_> = self
            .get(lang)
            .split('{')
            .skip(1)
            .filter_map(|part| part.split_once('}').map(|(name, _)| name))
            .collect();
        names.sort_unstable();
        names
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filling_replaces_names_and_leaves_the_rest() {
        let text = Text::new("{a} và {b} {", "{a} and {b} {", "{a} et {b} {");
        assert_eq!(text.fill(Lang::Vi, &[("a", "1"), ("b", "{a}")]), "1 và {a} {");
        assert_eq!(text.fill(Lang::Fr, &[("b", "2")]), "{a} et 2 {");
    }

    #[test]
    fn a_locale_is_read_as_its_language() {
        assert_eq!(Lang::from_code("fr_FR.UTF-8"), Some(Lang::Fr));
        assert_eq!(Lang::from_code("vi"), Some(Lang::Vi));
        assert_eq!(Lang::from_code("de_DE"), None);
    }
}
