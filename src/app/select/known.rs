//! What the coach may know beside a draft: values, steps, hours, links.
//!
//! Only what somebody wrote is known. A field that was never filled in is not asked about here; the
//! wizard asks for little, and the page of the goal for the rest.

use crate::app::state::State;
use crate::coach::{Context, Planned};
use crate::domain::action_step::ActionStep;
use crate::domain::draft::Draft;
use crate::domain::filled::Filled;
use crate::domain::goal::Goal;

use super::shelf;

/// What is known beside a draft.
pub struct Known<'a> {
    details: &'a Filled,
    steps: Vec<Planned<'a>>,
    aspirations: Vec<&'a str>,
    capacity: Option<f64>,
    other_hours: f64,
}

impl<'a> Known<'a> {
    /// Gathers it from the draft and from all that is kept.
    pub fn beside(draft: &'a Draft, state: &'a State) -> Self {
        let planned = |step: &'a ActionStep| Planned { text: step.text(), due: step.date() };
        let entries = || state.library.entries().filter(|entry| entry.deleted.is_none());
        let profiles = shelf::entries_of(state, "profile");
        let others = state.library.goals().filter(|goal| {
            Some(goal.id) != draft.goal && goal.deleted.is_none() && goal.status.is_open()
        });
        let hours = |goal: &Goal| goal.details.number("hours").filter(|hours| *hours > 0.0);
        Self {
            details: &draft.details,
            steps: draft.steps.iter().filter(|step| step.done.is_none()).map(planned).collect(),
            aspirations: entries()
                .filter(|entry| matches!(entry.form.as_str(), "value" | "aspiration"))
                .map(|entry| entry.filled.text("what"))
                .filter(|what| !what.is_empty())
                .collect(),
            capacity: profiles.iter().find_map(|entry| entry.filled.number("free_hours")),
            other_hours: others.filter_map(hours).sum(),
        }
    }

    /// The same in the coach's terms.
    pub fn context(&self) -> Context<'_> {
        let details = self.details;
        let written = |field: &str| Some(details.text(field)).filter(|text| !text.is_empty());
        let links = ["link_value", "link_aspiration", "link_gap", "parent"];
        Context {
            aspirations: Some(self.aspirations.as_slice()).filter(|list| !list.is_empty()),
            is_linked: links.iter().any(|field| written(field).is_some()),
            importance: details.scale("importance"),
            steps: &self.steps,
            capacity: self.capacity.map(|hours| hours as f32),
            hours: details.number("hours").map(|hours| hours as f32),
            other_hours: self.other_hours as f32,
            baseline: written("baseline"),
            evidence: written("evidence"),
            obstacle: written("obstacle"),
            if_then: written("if_then"),
            supporter: written("supporter"),
            is_long_term: written("horizon").map(|horizon| horizon == "long"),
            ..Context::default()
        }
    }
}
