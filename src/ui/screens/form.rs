//! One form on a page of its own.

use web_sys::{Event, HtmlInputElement};
use yew::TargetCast;

use crate::app::action::Action;
use crate::app::select::form::FormView;
use crate::app::select::form_page::{EntryHead, FormPage};
use crate::app::select::gaps::Gap;
use crate::app::select::home::GoalLine;
use crate::app::select::review::ReviewGoals;
use crate::app::select::sheet::Line;
use crate::domain::date::Date;
use crate::ui::context::Ui;
use crate::ui::parts::button::{Weight, button, button_about};
use crate::ui::parts::choice::{Choice, choice};
use crate::ui::parts::form::{fields, some_fields};
use crate::ui::parts::goal_line::goal_line;
use crate::ui::parts::heading::{bare_title, subtitle};
use crate::ui::parts::review::review_goals;
use crate::ui::parts::sheet::facts;
use crate::ui::tag::{Attr, Tag, div, group, li, p, tag, ul};

const DATE_ID: &str = "wm-entry-date";

/// One form: what it is for, what it is about, its fields, and the way on.
pub fn screen(ui: &Ui, page: &FormPage, notice: Tag) -> Tag {
    let intro = Some(&page.form.intro).filter(|intro| !intro.is_empty());
    let preview = page.preview.as_deref().map(|preview| {
        div("wm-sheet").attr(Attr::Role, "status").with(p("wm-statement").written(preview))
    });
    let (done, action) = page.done.clone();
    let delete = page.entry.as_ref().map(|entry| Action::EntryDeleted(entry.id));
    let removal = delete
        .or(page.removal.clone())
        .map(|action| button(ui, ui.text("form.delete"), action, Weight::Danger));
    div("wm-form-page")
        .with(bare_title(ui).text(&page.form.title))
        .with_maybe(page.goal.as_deref().map(|goal| p("wm-standing").written(goal)))
        .with_maybe(intro.map(|intro| p("wm-hint").text(intro)))
        .with(notice)
        .with_maybe(page.review.is_none().then(|| fields(ui, &page.form)))
        .with_maybe(page.review.as_ref().map(|goals| review(ui, &page.form, goals)))
        .with_maybe(preview)
        .with_maybe((!page.sums.is_empty()).then(|| sums(ui, &page.sums)))
        .with_maybe((!page.gaps.is_empty()).then(|| gaps(ui, &page.gaps)))
        .with_maybe((!page.goals.is_empty()).then(|| goals(ui, &page.goals)))
        .with_maybe(page.entry.as_ref().map(|entry| date(ui, entry)))
        .with_maybe(page.entry.as_ref().map(|entry| only_me(ui, entry)))
        .with(div("wm-ways").with(button(ui, &done, action, Weight::Primary)).with_maybe(removal))
}

/// A review: looking back, the goals one after the other, then looking ahead, which begins at the
/// first heading among the questions.
fn review(ui: &Ui, form: &FormView, goals: &ReviewGoals) -> Tag {
    let ahead = form.fields.iter().position(|field| field.section.is_some());
    let (back, ahead) = form.fields.split_at(ahead.unwrap_or(form.fields.len()));
    group()
        .with(some_fields(ui, form.subject, back))
        .with(review_goals(ui, goals))
        .with(some_fields(ui, form.subject, ahead))
}

/// What the numbers come to. It is heard after a pause, with what the coach says elsewhere.
fn sums(ui: &Ui, lines: &[Line]) -> Tag {
    tag("section").with(subtitle(ui, "sums.title")).with(facts(lines))
}

/// The goals that serve what the page is about.
fn goals(ui: &Ui, lines: &[GoalLine]) -> Tag {
    tag("section")
        .with(subtitle(ui, "entry.goals"))
        .with(ul("wm-list").with_all(lines.iter().map(|line| goal_line(ui, line))))
}

/// Where most is missing, and the way from there to a goal.
fn gaps(ui: &Ui, gaps: &[Gap]) -> Tag {
    let item = |gap: &Gap| {
        let take = Action::GapTaken(gap.entry, gap.field.clone());
        let from = [("now", gap.now.to_string()), ("wanted", gap.wanted.to_string())];
        let from = from.each_ref().map(|(name, value)| (*name, value.as_str()));
        li("wm-item")
            .with(tag("p").text(&gap.label))
            .with(p("wm-item-note").text(&ui.texts.fill("gap.from_to", &from)))
            .with(button_about(ui, ui.text("gap.take"), &gap.label, take, Weight::Link))
    };
    tag("section")
        .with(subtitle(ui, "gap.title"))
        .with(ul("wm-list").with_all(gaps.iter().map(item)))
}

fn date(ui: &Ui, entry: &EntryHead) -> Tag {
    let (id, dispatch) = (entry.id, ui.dispatch.clone());
    let dated = move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        // A date that is half typed is no date yet.
        if let Some(date) = Date::parse_iso(&input.value()) {
            dispatch.emit(Action::EntryDated(id, date));
        }
    };
    let input = tag("input")
        .id(DATE_ID)
        .attr(Attr::Type, "date")
        .class("wm-input wm-short")
        .field(&entry.date.to_string())
        .on_change(dated.into());
    div("wm-form-field")
        .with(tag("label").class("wm-legend").attr(Attr::For, DATE_ID).say(ui, "entry.date"))
        .with(input)
}

fn only_me(ui: &Ui, entry: &EntryHead) -> Tag {
    let values = Choice {
        id: "wm-entry-only-me".to_owned(),
        group: None,
        label: ui.text("entry.only_me"),
        hint: ui.text("entry.only_me.hint"),
        is_chosen: entry.only_me,
        action: Action::EntryMarkedPrivate(entry.id, !entry.only_me),
    };
    choice(ui, values)
}
