//! The host's choices, from the attributes of the element. `docs/embed.md` lists them.
//!
//! Every choice has a default, and a value that is not known counts as the default: a typing
//! mistake on a host page never keeps a person from their plan.

/// What a host can choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Config {
    /// `theme`: light, dark, or as the reader's device says.
    pub theme: Theme,
    /// `heading-level`: the level of a screen's heading, 2 to 4.
    pub heading_level: u8,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the reader's device says.
    #[default]
    Auto,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    /// The attribute's value.
    pub fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Default for Config {
    fn default() -> Self {
        Self { theme: Theme::Auto, heading_level: 2 }
    }
}

impl Config {
    /// The attributes that are read; `element.js` observes the same.
    pub const ATTRIBUTES: [&str; 2] = ["theme", "heading-level"];

    /// The choices that the attributes stand for.
    pub fn from_attributes(theme: Option<&str>, heading_level: Option<&str>) -> Self {
        let default = Self::default();
        let theme = match theme {
            Some("light") => Theme::Light,
            Some("dark") => Theme::Dark,
            _ => default.theme,
        };
        let level = heading_level.and_then(|level| level.parse().ok());
        let heading_level =
            level.filter(|level| (2..=4).contains(level)).unwrap_or(default.heading_level);
        Self { theme, heading_level }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_value_counts_as_the_default() {
        for (theme, level) in [(None, None), (Some("purple"), Some("1")), (Some(""), Some("h2"))] {
            assert_eq!(Config::from_attributes(theme, level), Config::default());
        }
        let chosen = Config::from_attributes(Some("dark"), Some("3"));
        assert_eq!(chosen, Config { theme: Theme::Dark, heading_level: 3 });
    }
}
