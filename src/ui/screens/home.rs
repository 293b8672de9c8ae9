//! Home: what is next, and every goal. Lists are lines on paper, not a dashboard.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::select::home::{DraftLine, GoalLine, Home};
use crate::ui::context::Ui;
use crate::ui::parts::button::{Weight, button, button_about};
use crate::ui::parts::heading::{subtitle, title};

/// Home: what is next, and every goal, under the notice.
pub fn screen(ui: &Ui, home: &Home, notice: Html) -> Html {
    if home.is_first_run() {
        return html! { <>{ notice }{ welcome(ui) }</> };
    }
    html! {
        <>
            { title(ui, html! { { ui.text("home.title") } }) }
            { notice }
            if !home.drafts.is_empty() {
                <section>
                    { subtitle(ui, ui.text("home.drafts")) }
                    <ul class="wm-list">{ for home.drafts.iter().map(|line| draft(ui, line)) }</ul>
                </section>
            }
            <section>
                { subtitle(ui, ui.text("home.open")) }
                if home.open.is_empty() {
                    <p class="wm-hint">{ ui.text("home.open.empty") }</p>
                } else {
                    <ul class="wm-list">{ for home.open.iter().map(|line| goal(ui, line)) }</ul>
                }
                { start(ui) }
            </section>
            if !home.ended.is_empty() {
                <section>
                    { subtitle(ui, ui.text("home.ended")) }
                    <ul class="wm-list">{ for home.ended.iter().map(|line| goal(ui, line)) }</ul>
                </section>
            }
            if !home.bin.is_empty() {
                { bin(ui, &home.bin) }
            }
            { reminder(ui, home.reminder.as_ref()) }
        </>
    }
}

/// What a person sees who has written nothing yet.
fn welcome(ui: &Ui) -> Html {
    html! {
        <div class="wm-welcome">
            { title(ui, html! { { ui.text("welcome.title") } }) }
            <p class="wm-lead">{ ui.text("welcome.what") }</p>
            <p>{ ui.text("welcome.where") }</p>
            <p>{ ui.text("welcome.how_long") }</p>
            { start(ui) }
        </div>
    }
}

fn start(ui: &Ui) -> Html {
    button(ui, ui.text("home.start"), Action::WizardStarted, Weight::Primary)
}

fn draft(ui: &Ui, line: &DraftLine) -> Html {
    let about = AttrValue::from(line.title.clone());
    html! {
        <li class="wm-item" key={line.id.to_string()}>
            <button type="button" class="wm-item-title" dir="auto"
                onclick={ui.on(Action::DraftContinued(line.id))}>
                { ui.texts.fill("home.draft.continue", &[("title", &line.title)]) }
            </button>
            <p class="wm-item-note">{ &line.place }</p>
            { button_about(ui, ui.text("home.draft.discard"), about,
                Action::DraftDiscarded(line.id), Weight::Link) }
        </li>
    }
}

fn goal(ui: &Ui, line: &GoalLine) -> Html {
    html! {
        <li class="wm-item" key={line.id.to_string()}>
            <button type="button" class="wm-item-title wm-statement" dir="auto"
                onclick={ui.on(Action::GoalOpened(line.id))}>
                { &line.statement }
            </button>
            <p class="wm-item-note">{ &line.standing }</p>
        </li>
    }
}

/// The reminder to download. It waits at the foot of the page.
fn reminder(ui: &Ui, words: Option<&String>) -> Html {
    html! {
        if let Some(words) = words {
            <section class="wm-notice">
                <p>{ words }</p>
                <div class="wm-ways">
                    { button(ui, ui.text("trouble.download"), Action::DownloadAsked, Weight::Secondary) }
                    { button(ui, ui.text("reminder.put_off"), Action::ReminderPutOff, Weight::Link) }
                </div>
            </section>
        }
    }
}

/// Deleted goals. They take their place at the end, folded away.
fn bin(ui: &Ui, lines: &[GoalLine]) -> Html {
    let item = |line: &GoalLine| {
        let about = AttrValue::from(line.statement.clone());
        html! {
            <li class="wm-item" key={line.id.to_string()}>
                <p dir="auto">{ &line.statement }</p>
                <div class="wm-ways">
                    { button_about(ui, ui.text("bin.restore"), about.clone(),
                        Action::GoalRestored(line.id), Weight::Link) }
                    { button_about(ui, ui.text("bin.erase"), about,
                        Action::GoalErased(line.id), Weight::Danger) }
                </div>
            </li>
        }
    };
    html! {
        <details class="wm-fold">
            <summary>{ ui.texts.count("bin.title", lines.len()) }</summary>
            <p class="wm-hint">{ ui.text("bin.hint") }</p>
            <ul class="wm-list">{ for lines.iter().map(item) }</ul>
        </details>
    }
}
