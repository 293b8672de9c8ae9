//! A goal out of a tree, and what drafts hold of it too.

use super::{date, filled, id, list, needed, optional, or_default, text};
use crate::domain::action_step::ActionStep;
use crate::domain::area::Area;
use crate::domain::goal::{Answers, Goal, Status, Wording};
use crate::json::Node;

pub(super) fn goal(node: &Node) -> Option<Goal> {
    Some(Goal {
        id: needed(node, "id", id)?,
        created: needed(node, "created", date)?,
        answers: needed(node, "answers", answers)?,
        target: optional(node, "target", date)?,
        status: or_default(node, "status", status)?,
        status_since: optional(node, "status_since", date)?,
        deleted: optional(node, "deleted", date)?,
        details: or_default(node, "details", filled)?,
        steps: list(node, "steps", step)?,
        wordings: list(node, "wordings", wording)?,
    })
}

pub(super) fn answers(node: &Node) -> Option<Answers> {
    Some(Answers {
        area: optional(node, "area", area)?,
        statement: or_default(node, "statement", text)?,
        measure: or_default(node, "measure", text)?,
        measure_unsure: or_default(node, "measure_unsure", Node::bool)?,
        first_step: or_default(node, "first_step", text)?,
        confidence: optional(node, "confidence", level)?,
        reason: or_default(node, "reason", text)?,
    })
}

pub(super) fn step(node: &Node) -> Option<ActionStep> {
    Some(ActionStep {
        id: needed(node, "id", id)?,
        filled: or_default(node, "filled", filled)?,
        done: optional(node, "done", date)?,
    })
}

fn wording(node: &Node) -> Option<Wording> {
    Some(Wording {
        until: needed(node, "until", date)?,
        statement: needed(node, "statement", text)?,
        because: or_default(node, "because", text)?,
    })
}

fn area(node: &Node) -> Option<Area> {
    node.text().map(Area::named)
}

fn level(node: &Node) -> Option<u8> {
    u8::try_from(node.number()?).ok()
}

fn status(node: &Node) -> Option<Status> {
    let name = node.text()?;
    Status::ALL.into_iter().find(|status| status.name() == name)
}
