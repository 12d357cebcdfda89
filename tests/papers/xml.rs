//! A strict reader of XML: whatever is not closed or not made harmless ends the test.

/// A tag with what is in it.
#[derive(Debug, Default)]
pub(crate) struct Node {
    pub(crate) name: String,
    pub(crate) values: Vec<(String, String)>,
    pub(crate) inner: Vec<Self>,
    pub(crate) text: String,
}

impl Node {
    /// A value of the tag itself; empty where it has none of that name.
    pub(crate) fn value(&self, name: &str) -> &str {
        self.values.iter().find(|(it, _)| it == name).map_or("", |(_, value)| value)
    }

    /// The first tag of a name within, at whatever depth.
    pub(crate) fn find(&self, name: &str) -> Option<&Self> {
        self.all(name).into_iter().next()
    }

    /// A number that a tag within has as its value.
    pub(crate) fn number(&self, name: &str, value: &str) -> i32 {
        let node = self.find(name).unwrap_or_else(|| panic!("no {name} in {}", self.name));
        node.value(value).parse().unwrap_or_else(|_| panic!("{name} {value}: {node:?}"))
    }

    /// All tags of a name within, at whatever depth, in their order.
    pub(crate) fn all(&self, name: &str) -> Vec<&Self> {
        let mut found = Vec::new();
        for node in &self.inner {
            if node.name == name {
                found.push(node);
            }
            found.extend(node.all(name));
        }
        found
    }

    /// Whether a tag of a name stands within.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// The words of a paragraph or of whatever holds some, one line for each paragraph.
    pub(crate) fn words(&self) -> String {
        match self.name.as_str() {
            "w:t" => self.text.clone(),
            "w:tab" => "\t".to_owned(),
            "w:br" | "w:pPr" => String::new(),
            _ => {
                let inner: String = self.inner.iter().map(Self::words).collect();
                if self.name == "w:p" { format!("{inner}\n") } else { inner }
            }
        }
    }

    /// The style of a paragraph.
    pub(crate) fn style(&self) -> &str {
        self.find("w:pStyle").map_or("", |style| style.value("w:val"))
    }
}

/// Reads a whole part.
pub(crate) fn read(part: &str) -> Node {
    let mut rest =
        part.strip_prefix("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>");
    let mut open = vec![Node::default()];
    let mut left = rest.take().unwrap_or_else(|| panic!("no declaration"));
    while !left.is_empty() {
        let (text, after) = left.split_once('<').unwrap_or((left, ""));
        open.last_mut().unwrap().text.push_str(&plain(text));
        if after.is_empty() {
            assert!(text.trim().is_empty(), "{text:?} stands outside");
            break;
        }
        let (tag, after) = after.split_once('>').unwrap_or_else(|| panic!("no end of {after}"));
        left = after;
        if let Some(name) = tag.strip_prefix('/') {
            let node = open.pop().unwrap();
            assert_eq!(node.name, name, "closed by another");
            open.last_mut().unwrap().inner.push(node);
        } else if let Some(tag) = tag.strip_suffix('/') {
            open.last_mut().unwrap().inner.push(begun(tag));
        } else {
            open.push(begun(tag));
        }
    }
    assert_eq!(open.len(), 1, "{} is not closed", open.last().unwrap().name);
    let mut roots = open.pop().unwrap().inner;
    assert_eq!(roots.len(), 1);
    roots.pop().unwrap()
}

fn begun(tag: &str) -> Node {
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    assert!(
        !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == ':'),
        "{tag}"
    );
    let mut values: Vec<(String, String)> = Vec::new();
    while !rest.is_empty() {
        let (key, after) = rest.split_once("=\"").unwrap_or_else(|| panic!("{tag}"));
        let (value, after) = after.split_once('"').unwrap_or_else(|| panic!("{tag}"));
        assert!(!values.iter().any(|(known, _)| known == key), "{key} twice in {tag}");
        values.push((key.to_owned(), plain(value)));
        rest = after.trim_start();
    }
    Node { name: name.to_owned(), values, ..Node::default() }
}

/// The letters that a text stands for; none that XML forbids.
fn plain(text: &str) -> String {
    let mut out = String::new();
    let mut left = text;
    while let Some((before, after)) = left.split_once('&') {
        let (name, after) = after.split_once(';').unwrap_or_else(|| panic!("{text:?}"));
        out.push_str(before);
        out.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            _ => panic!("&{name}; in {text:?}"),
        });
        left = after;
    }
    out.push_str(left);
    assert!(!out.chars().any(|c| c.is_control() && c != '\n'), "{out:?}");
    out
}

#[test]
fn what_is_not_closed_is_noticed() {
    let read_back = |text: &str| {
        let part = format!("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n{text}");
        std::panic::catch_unwind(|| read(&part).words())
    };
    assert_eq!(read_back("<w:p><w:r><w:t>a &amp; b</w:t></w:r></w:p>").unwrap(), "a & b\n");
    for wrong in ["<a><b></a></b>", "<a>&nbsp;</a>", "<a>", "<a x=1/>", "<a/><b/>", "<a>\u{1}</a>"]
    {
        assert!(read_back(wrong).is_err(), "{wrong}");
    }
}
