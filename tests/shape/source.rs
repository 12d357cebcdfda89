//! The files of `src/`, taken apart: code without comments and texts, texts, lines.

use std::path::{Path, PathBuf};

/// One file of `src/`.
#[derive(Debug)]
pub struct Source {
    /// Its path below `src/`, with `/`.
    pub path: String,
    /// All of it.
    pub text: String,
    /// What the program is made of: without comments, texts, and the tests at its foot.
    pub code: String,
    /// The texts in that code, with the line of each.
    pub texts: Vec<(usize, String)>,
    /// How many lines it has without the tests at its foot.
    pub lines: usize,
}

impl Source {
    fn read(root: &Path, path: &Path) -> Self {
        let text = std::fs::read_to_string(path).unwrap();
        let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
        let own = without_foot(&text);
        let (code, texts) = apart(&own);
        Self { path: name, code, texts, lines: own.lines().count(), text }
    }

    /// The layer, `""` for a file that stands in none.
    pub fn layer(&self) -> &str {
        self.path.split_once('/').map_or("", |(layer, _)| layer)
    }

    /// Whether it holds nothing but tests.
    pub fn is_test(&self) -> bool {
        self.path.ends_with("/tests.rs") || self.path.contains("/tests/")
    }

    /// Whether the code begins a path with this word: `word::…`, not `other::word::…`.
    pub fn begins_path(&self, word: &str) -> bool {
        let around = |at: usize| Some((self.code.get(..at)?, self.code.get(at + word.len()..)?));
        places(&self.code, word)
            .filter_map(around)
            .any(|(before, after)| after.starts_with("::") && !before.ends_with("::"))
    }

    /// What follows `crate::` in the code, once each.
    pub fn of_crate(&self) -> Vec<String> {
        let mut all: Vec<String> = self
            .code
            .split("crate::")
            .skip(1)
            .map(|rest| rest.chars().take_while(|c| is_letter(*c)).collect())
            .collect();
        all.sort();
        all.dedup();
        all
    }
}

/// The repository.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file of `src/`, by path.
pub fn sources() -> Vec<Source> {
    let root = root().join("src");
    let mut files = Vec::new();
    collect(&root, &mut files);
    files.sort();
    files.iter().map(|path| Source::read(&root, path)).collect()
}

fn collect(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, into);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            into.push(path);
        }
    }
}

/// Whether a character can stand in a name.
pub fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Where a whole word stands in a text.
pub fn places<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    text.match_indices(word).map(|(at, _)| at).filter(move |at| {
        let before = text.get(..*at).and_then(|part| part.chars().next_back());
        let after = text.get(*at + word.len()..).and_then(|part| part.chars().next());
        !before.is_some_and(is_letter) && !after.is_some_and(is_letter)
    })
}

/// A file without the tests at its foot. What stands behind them counts like all the rest.
fn without_foot(text: &str) -> String {
    let Some((before, tests)) = text.split_once("\n#[cfg(test)]\nmod tests {") else {
        return text.to_owned();
    };
    let behind = tests.split_once("\n}\n").map_or("", |(_, behind)| behind);
    [before, "\n", behind].concat()
}

/// Takes code apart: what is left without comments and with every text emptied, and the texts.
fn apart(text: &str) -> (String, Vec<(usize, String)>) {
    let letters: Vec<char> = text.chars().collect();
    let (mut code, mut texts) = (String::new(), Vec::new());
    let (mut at, mut line) = (0, 1);
    while at < letters.len() {
        let end = match (letters[at], letters.get(at + 1)) {
            ('/', Some('/')) => skip_line(&letters, at),
            ('/', Some('*')) => skip_block(&letters, at),
            ('r', Some('"' | '#')) if !code.ends_with(is_letter) => match raw(&letters, at) {
                Some((inner, end)) => {
                    texts.push((line, inner));
                    code.push_str("\"\"");
                    end
                }
                None => keep(&mut code, &letters, at),
            },
            ('"', _) => {
                let (inner, end) = quoted(&letters, at);
                texts.push((line, inner));
                code.push_str("\"\"");
                end
            }
            ('\'', Some('\\')) => {
                let close = letters[at + 3..].iter().position(|c| *c == '\'').unwrap();
                at + 3 + close + 1
            }
            ('\'', Some(_)) if letters.get(at + 2) == Some(&'\'') => at + 3,
            _ => keep(&mut code, &letters, at),
        };
        line += letters[at..end].iter().filter(|c| **c == '\n').count();
        at = end;
    }
    (code, texts)
}

fn keep(code: &mut String, letters: &[char], at: usize) -> usize {
    code.push(letters[at]);
    at + 1
}

fn skip_line(letters: &[char], at: usize) -> usize {
    letters[at..].iter().position(|c| *c == '\n').map_or(letters.len(), |count| at + count)
}

fn skip_block(letters: &[char], at: usize) -> usize {
    let end = letters[at..].windows(2).position(|pair| pair == ['*', '/']);
    end.map_or(letters.len(), |count| at + count + 2)
}

fn quoted(letters: &[char], at: usize) -> (String, usize) {
    let (mut inner, mut end) = (String::new(), at + 1);
    while letters[end] != '"' {
        if letters[end] == '\\' {
            inner.push(letters[end]);
            end += 1;
        }
        inner.push(letters[end]);
        end += 1;
    }
    (inner, end + 1)
}

fn raw(letters: &[char], at: usize) -> Option<(String, usize)> {
    let hashes = letters[at + 1..].iter().take_while(|c| **c == '#').count();
    let from = at + 1 + hashes;
    if letters.get(from) != Some(&'"') {
        return None;
    }
    let mut close = vec!['"'];
    close.extend(std::iter::repeat_n('#', hashes));
    let length = letters[from + 1..].windows(close.len()).position(|part| part == close)?;
    let inner = letters[from + 1..from + 1 + length].iter().collect();
    Some((inner, from + 1 + length + close.len()))
}

#[test]
fn a_file_is_taken_apart() {
    let (code, texts) =
        apart("let a = \"b // \\\" c\"; // sled::\nlet x = r#\"é\"y\"#; let l = '\"';");
    assert_eq!(code, "let a = \"\"; \nlet x = \"\"; let l = ;");
    assert_eq!(texts, [(1, "b // \\\" c".to_owned()), (2, "é\"y".to_owned())]);
    assert_eq!(places("csv csvs ::csv::read", "csv").count(), 2);
}
