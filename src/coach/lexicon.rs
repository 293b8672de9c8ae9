//! Word lists: plain files, one entry a line, sorted by bytes, searched where they lie.
//!
//! A list is never parsed or copied: looking up is a binary search in the text of the file, so a
//! thousand words cost no start-up time and no memory but themselves.

/// One word list.
#[derive(Clone, Copy)]
pub(crate) struct List(&'static str);

impl List {
    /// The list of a file.
    pub(crate) const fn of(text: &'static str) -> Self {
        Self(text)
    }

    /// Whether the list has this entry.
    pub(crate) fn has(self, entry: &str) -> bool {
        self.find(entry, false).is_some()
    }

    /// What stands behind `entry` and a tab, in lists of pairs.
    pub(crate) fn value(self, entry: &str) -> Option<&'static str> {
        self.find(entry, true)
    }

    fn find(self, entry: &str, is_pair: bool) -> Option<&'static str> {
        if entry.is_empty() {
            return None;
        }
        let (mut low, mut high) = (0, self.0.len());
        while low < high {
            let middle = low + (high - low) / 2;
            let start = self
                .0
                .as_bytes()
                .get(low..middle)?
                .iter()
                .rposition(|b| *b == b'\n')
                .map_or(low, |n| low + n + 1);
            let len = self
                .0
                .as_bytes()
                .get(start..)?
                .iter()
                .position(|b| *b == b'\n')
                .unwrap_or(self.0.len() - start);
            let line = self.0.get(start..start + len)?;
            let (key, value) =
                if is_pair { line.split_once('\t').unwrap_or((line, "")) } else { (line, "") };
            match key.as_bytes().cmp(entry.as_bytes()) {
                std::cmp::Ordering::Equal => return Some(value),
                std::cmp::Ordering::Less => low = start + len + 1,
                std::cmp::Ordering::Greater => high = start,
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_is_found_and_nothing_else() {
        let list = List::of("a\nb\tx\nbe able\nzoo\n");
        for entry in ["a", "be able", "zoo"] {
            assert!(list.has(entry), "{entry}");
        }
        for entry in ["", "aa", "be", "zo", "zzz", "A", "\n"] {
            assert!(!list.has(entry), "{entry}");
        }
        assert_eq!(list.value("b"), Some("x"));
        assert_eq!(list.value("c"), None);
    }
}
