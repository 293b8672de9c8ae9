//! The pages that ask for a kind of goal or for a text.

use crate::app::action::Action;
use crate::app::select::wizard::{AreaChoice, WizardPage};
use crate::domain::draft::Answer;
use crate::domain::step::{Field, Step};
use crate::ui::context::Ui;
use crate::ui::parts::choice::{Choice, choice};
use crate::ui::parts::heading::{bare_title, title};
use crate::ui::parts::scale::{Scale, scale};
use crate::ui::parts::text_field::{field_id, hint, message, text_area};
use crate::ui::tag::{Attr, Tag, div, group, p, tag};

/// "What is this goal about?"
pub(super) fn kind(ui: &Ui, page: &WizardPage) -> Tag {
    // The group's own id stands where the Tab key would arrive, so that all that leads here does.
    let arrival = page.areas.iter().position(|one| one.is_chosen).unwrap_or(0);
    let offer = |(index, one): (usize, &AreaChoice)| {
        let own = (index == arrival).then(|| field_id(Field::Area));
        let values = Choice {
            id: own.unwrap_or_else(|| format!("wm-area-{}", one.area.name())),
            group: Some("wm-area"),
            label: &one.title,
            hint: &one.hint,
            is_chosen: one.is_chosen,
            action: Action::Answered(Answer::Area(one.area.clone())),
        };
        choice(ui, values)
    };
    let choices = div("wm-choices wm-two").with_all(page.areas.iter().enumerate().map(offer));
    tag("fieldset")
        .class("wm-group")
        .with(tag("legend").with(title(ui, "wizard.kind.question")))
        .with(p("wm-hint").say(ui, "wizard.first"))
        .with(choices)
}

/// A question with one text to write, and what belongs to it.
pub(super) fn text(ui: &Ui, page: &WizardPage) -> Tag {
    let step = page.draft.place.step;
    let (name, field) = (step.name(), step.field());
    let question = tag("label")
        .attr_text(Attr::For, &field_id(field))
        .say(ui, &format!("wizard.{name}.question"));
    let confidence = || confidence(ui, page.draft.answers.confidence);
    group()
        .with(bare_title(ui).with(question))
        .with(hint(field, ui.text(&format!("wizard.{name}.hint"))))
        .with(message(ui, page, field))
        .with(text_area(ui, page, field))
        .with_maybe((step == Step::Measurable).then(|| unsure(ui, page)))
        .with_maybe((step == Step::Achievable).then(confidence))
}

fn unsure(ui: &Ui, page: &WizardPage) -> Tag {
    let is_chosen = page.draft.answers.measure_unsure;
    let values = Choice {
        id: "wm-measure-unsure".to_owned(),
        group: None,
        label: ui.text("wizard.measurable.unsure"),
        hint: "",
        is_chosen,
        action: Action::Answered(Answer::MeasureUnsure(!is_chosen)),
    };
    choice(ui, values)
}

fn confidence(ui: &Ui, chosen: Option<u8>) -> Tag {
    let values = Scale {
        id: &field_id(Field::Confidence),
        legend: ui.text("wizard.confidence"),
        hint: "",
        ends: Some((ui.text("wizard.confidence.none"), ui.text("wizard.confidence.full"))),
        chosen,
        action: &|level| Action::Answered(Answer::Confidence(level)),
    };
    scale(ui, values)
}
