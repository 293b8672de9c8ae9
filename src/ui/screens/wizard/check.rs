//! The check page: the goal as it will read, and every answer with a way to change it.

use crate::app::action::Action;
use crate::app::select::wizard::{CheckRow, WizardPage};
use crate::domain::step::Field;
use crate::ui::context::Ui;
use crate::ui::parts::bars::bars;
use crate::ui::parts::button::{Weight, button_about};
use crate::ui::parts::heading::title;
use crate::ui::parts::text_field::{field_id, hint, message, text_area};
use crate::ui::tag::{Attr, Tag, div, group, p, tag};

/// "Check your goal before you save it."
pub(super) fn question(ui: &Ui, page: &WizardPage) -> Tag {
    let statement = page.sheet.statement.as_deref();
    let statement = statement.unwrap_or(ui.text("wizard.so_far.empty"));
    let rows = tag("dl").class("wm-rows").with_all(page.rows.iter().map(|row| answer(ui, row)));
    group()
        .with(title(ui, "wizard.check.question"))
        .with(p("wm-statement wm-final").written(statement))
        .with(rows)
        .with_maybe(page.is_reworded.then(|| because(ui, page)))
        .with(bars(ui, &page.coach.bars))
}

/// Asked only where a saved sentence changed. It can stay empty.
fn because(ui: &Ui, page: &WizardPage) -> Tag {
    let id = field_id(Field::Because);
    group()
        .with(tag("label").class("wm-legend").attr_text(Attr::For, &id).say(ui, "check.because"))
        .with(hint(Field::Because, ui.text("check.because.hint")))
        .with(message(ui, page, Field::Because))
        .with(text_area(ui, page, Field::Because))
}

fn answer(ui: &Ui, row: &CheckRow) -> Tag {
    let answer = match &row.answer {
        Some(answer) => tag("dd").written(answer),
        None => tag("dd").class("wm-empty").say(ui, "check.not_given"),
    };
    let change = Action::StepChanged(row.step);
    let way = button_about(ui, ui.text("check.change"), &row.label, change, Weight::Link);
    div("wm-row")
        .with(tag("dt").text(&row.label))
        .with(answer)
        .with(tag("dd").class("wm-row-way").with(way))
}
