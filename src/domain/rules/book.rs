//! The rule values with their dates and sources.

/// One rule: its key and what kind of value it takes.
#[derive(Debug, Clone, Copy)]
pub struct RuleKey {
    /// The key.
    pub key: &'static str,
}

impl RuleKey {
    /// Whether the rule can take a value written so.
    pub fn takes(&self, value: &str) -> bool {
        !value.is_empty() && !self.key.is_empty()
    }
}

/// The rule under a key.
pub fn known(_key: &str) -> Option<RuleKey> {
    None
}
