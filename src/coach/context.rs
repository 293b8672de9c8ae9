//! What the coach may know beside the draft. Everything is optional: what is not known is not
//! asked about.

use crate::domain::date::Date;

/// One planned step.
#[derive(Clone, Copy, Debug)]
pub struct Planned<'a> {
    /// What it says.
    pub text: &'a str,
    /// When it is due.
    pub due: Option<Date>,
}

/// Beside the draft: links, hours, plans. `Context::default()` knows nothing.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The language of the texts, as a language tag.
    pub language: &'a str,
    /// A sentence about the time, where a form has a field for it.
    pub time: &'a str,
    /// The person's values and aspirations in their own words; `None` if they were never asked.
    pub aspirations: Option<&'a [&'a str]>,
    /// The goal is linked to one of them.
    pub is_linked: bool,
    /// How much the goal matters, 0 to 10.
    pub importance: Option<u8>,
    /// The steps planned so far.
    pub steps: &'a [Planned<'a>],
    /// Hours a week that the person has for all goals.
    pub capacity: Option<f32>,
    /// Hours a week that this goal takes.
    pub hours: Option<f32>,
    /// Hours a week that the other goals take.
    pub other_hours: f32,
    /// All of the work that the goal takes, in hours.
    pub effort: Option<f32>,
    /// The person marked the skill as new to them.
    pub is_novice: bool,
    /// Where things stand now; `None` if it was not asked.
    pub baseline: Option<&'a str>,
    /// What would show it to others; `None` if it was not asked.
    pub evidence: Option<&'a str>,
    /// People, courses, reading, time, money: how many kinds are planned; `None` if not asked.
    pub resource_kinds: Option<u8>,
    /// A check-in is planned; `None` if it was not asked.
    pub has_check_in: Option<bool>,
    /// An obstacle; `None` if it was not asked.
    pub obstacle: Option<&'a str>,
    /// An if-then plan; `None` if it was not asked.
    pub if_then: Option<&'a str>,
    /// Somebody to tell; `None` if it was not asked.
    pub supporter: Option<&'a str>,
    /// The goal was begun as a long-term goal; `None` if kinds are not told apart.
    pub is_long_term: Option<bool>,
    /// The text is about to leave the device, so weak identifier hints count too.
    pub is_leaving: bool,
}

impl Default for Context<'_> {
    fn default() -> Self {
        Self {
            language: "en",
            time: "",
            aspirations: None,
            is_linked: false,
            importance: None,
            steps: &[],
            capacity: None,
            hours: None,
            other_hours: 0.0,
            effort: None,
            is_novice: false,
            baseline: None,
            evidence: None,
            resource_kinds: None,
            has_check_in: None,
            obstacle: None,
            if_then: None,
            supporter: None,
            is_long_term: None,
            is_leaving: false,
        }
    }
}
