//! A draft out of a tree.

use super::goal::{answers, step};
use super::{date, filled, id, list, needed, optional, or_default, text};
use crate::domain::draft::{Draft, Place};
use crate::domain::step::{Field, Step};
use crate::domain::target::{Target, TargetChoice};
use crate::domain::typed_date::TypedDate;
use crate::json::Node;

pub(super) fn draft(node: &Node) -> Option<Draft> {
    Some(Draft {
        id: needed(node, "id", id)?,
        started: needed(node, "started", date)?,
        goal: optional(node, "goal", id)?,
        place: or_default(node, "place", place)?,
        answers: or_default(node, "answers", answers)?,
        target: or_default(node, "target", target)?,
        put_aside: list(node, "put_aside", text)?,
        details: or_default(node, "details", filled)?,
        steps: list(node, "steps", step)?,
        because: or_default(node, "because", text)?,
    })
}

fn place(node: &Node) -> Option<Place> {
    Some(Place {
        step: or_default(node, "step", page)?,
        field: optional(node, "field", field)?,
        caret: optional(node, "caret", Node::number)?,
        is_open: or_default(node, "is_open", Node::bool)?,
        from_check: or_default(node, "from_check", Node::bool)?,
    })
}

fn target(node: &Node) -> Option<Target> {
    Some(Target {
        choice: optional(node, "choice", choice)?,
        chosen_day: optional(node, "chosen_day", date)?,
        typed: or_default(node, "typed", typed)?,
    })
}

fn typed(node: &Node) -> Option<TypedDate> {
    Some(TypedDate {
        day: or_default(node, "day", text)?,
        month: or_default(node, "month", text)?,
        year: or_default(node, "year", text)?,
    })
}

fn page(node: &Node) -> Option<Step> {
    let name = node.text()?;
    Step::ALL.into_iter().find(|step| step.name() == name)
}

fn field(node: &Node) -> Option<Field> {
    let name = node.text()?;
    Field::ALL.into_iter().find(|field| field.name() == name)
}

fn choice(node: &Node) -> Option<TargetChoice> {
    let name = node.text()?;
    TargetChoice::ALL.into_iter().find(|choice| choice.name() == name)
}
