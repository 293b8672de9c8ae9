//! Comparing version numbers of tools. No ranges, no pre-releases: `Cargo.lock` has those.

/// Which versions of a tool will do.
#[derive(Clone, Copy)]
pub(crate) enum Needs<'a> {
    Exactly(&'a str),
    AtLeast(&'a str),
}

impl Needs<'_> {
    /// Whether this text, as printed by `--version`, names a version that will do.
    pub(crate) fn fit(self, printed: &str) -> bool {
        let Some(found) = first_number(printed) else { return false };
        match self {
            Needs::Exactly(wanted) => Some(found) == first_number(wanted),
            Needs::AtLeast(wanted) => Some(found) >= first_number(wanted),
        }
    }

    /// The version to install.
    pub(crate) fn version(self) -> String {
        let (Needs::Exactly(version) | Needs::AtLeast(version)) = self;
        version.to_owned()
    }
}

/// The first word that is a version, as numbers: `geckodriver 0.37.1 (x)` gives `[0, 37, 1]`.
fn first_number(text: &str) -> Option<Vec<u32>> {
    text.split_whitespace()
        .find_map(|word| word.split('.').map(|part| part.parse().ok()).collect::<Option<Vec<_>>>())
}

/// The version of a package in the text of a `Cargo.lock`.
pub(crate) fn locked<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let wanted = format!("name = \"{package}\"");
    let after = lock.lines().skip_while(|line| *line != wanted).nth(1)?;
    after.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_compared_as_numbers() {
        assert!(Needs::AtLeast("0.37.1").fit("geckodriver 0.37.10 (abc)"));
        assert!(!Needs::AtLeast("0.37.10").fit("geckodriver 0.37.9"));
        assert!(Needs::AtLeast("132").fit("wasm-opt version 132 (version_132)"));
        assert!(!Needs::AtLeast("132").fit("wasm-opt version 108 (version_108)"));
        assert!(Needs::Exactly("0.2.130").fit("wasm-bindgen 0.2.130"));
        assert!(!Needs::Exactly("0.2.130").fit("wasm-bindgen 0.2.131"));
        assert!(!Needs::AtLeast("1").fit("command not found"));
    }

    #[test]
    fn the_locked_version_is_that_of_the_whole_name() {
        let lock = "[[package]]\nname = \"a-b\"\nversion = \"1.0.0\"\n\n\
                    [[package]]\nname = \"a\"\nversion = \"2.0.0\"\n";
        assert_eq!(locked(lock, "a"), Some("2.0.0"));
        assert_eq!(locked(lock, "c"), None);
    }
}
