//! The page that asks for a date: relative choices first, then an exact day in three fields.

use crate::app::action::Action;
use crate::app::select::wizard::{TargetLine, WizardPage};
use crate::domain::draft::Answer;
use crate::domain::step::Field;
use crate::domain::target::TargetChoice;
use crate::ui::context::Ui;
use crate::ui::parts::choice::{Choice, choice};
use crate::ui::parts::heading::title;
use crate::ui::parts::text_field::{described_by, field_id, hint, message, number_field};
use crate::ui::tag::{Attr, Tag, div, group, p, tag};

/// "When will you look back on it?"
pub(super) fn question(ui: &Ui, page: &WizardPage) -> Tag {
    let chosen = page.draft.target.choice;
    // The group's own id stands where the Tab key would arrive, so that all that leads here does.
    let arrival = page.targets.iter().position(|line| chosen == Some(line.choice)).unwrap_or(0);
    let offer = |(index, line): (usize, &TargetLine)| {
        let own = (index == arrival).then(|| field_id(Field::Target));
        let values = Choice {
            id: own.unwrap_or_else(|| format!("wm-target-{}", line.choice.name())),
            group: Some("wm-target"),
            label: &line.label,
            hint: "",
            is_chosen: chosen == Some(line.choice),
            action: Action::Answered(Answer::Target(line.choice)),
        };
        choice(ui, values)
    };
    let described_by = described_by(page, Field::Target, true);
    let choices = tag("fieldset")
        .class("wm-group")
        .attr_maybe(Attr::AriaDescribedBy, described_by.as_deref())
        .with(tag("legend").with(title(ui, "wizard.time_bound.question")))
        .with(hint(Field::Target, ui.text("wizard.time_bound.hint")))
        .with(message(ui, page, Field::Target))
        .with(div("wm-choices").with_all(page.targets.iter().enumerate().map(offer)));
    let is_exact = chosen == Some(TargetChoice::Exact);
    group().with(choices).with_maybe(is_exact.then(|| exact(ui, page)))
}

fn exact(ui: &Ui, page: &WizardPage) -> Tag {
    let parts = [Field::Day, Field::Month, Field::Year];
    let part = |field: Field| {
        let class = if field == Field::Year { "wm-date-part wm-year" } else { "wm-date-part" };
        let label = tag("label")
            .attr_text(Attr::For, &field_id(field))
            .say(ui, &format!("date.part.{}", field.name()));
        div(class).with(label).with(number_field(ui, page, field))
    };
    tag("fieldset")
        .class("wm-group wm-exact")
        .with(tag("legend").class("wm-legend").say(ui, "target.exact.legend"))
        .with(p("wm-hint").say(ui, "target.exact.hint"))
        .with_all(parts.into_iter().map(|field| message(ui, page, field)))
        .with(div("wm-date").with_all(parts.into_iter().map(part)))
}
