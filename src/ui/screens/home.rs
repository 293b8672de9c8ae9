//! Home: what is next, and every goal. Lists are lines on paper, not a dashboard.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::select::home::{DraftLine, GoalLine, Home};
use crate::ui::context::use_ui;
use crate::ui::parts::button::{Button, Weight};
use crate::ui::parts::heading::Heading;

/// The properties of the home screen.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct HomeScreenProps {
    /// What it shows.
    pub home: Home,
}

/// Home: what is next, and every goal.
#[component]
pub fn HomeScreen(props: &HomeScreenProps) -> Html {
    let ui = use_ui();
    let home = &props.home;
    if home.is_first_run() {
        return html! { <Welcome /> };
    }
    html! {
        <>
            <Heading>{ ui.text("home.title") }</Heading>
            if !home.drafts.is_empty() {
                <section>
                    <Heading depth={1}>{ ui.text("home.drafts") }</Heading>
                    <ul class="wm-list">{ for home.drafts.iter().map(|line| html! { <DraftItem line={line.clone()} /> }) }</ul>
                </section>
            }
            <section>
                <Heading depth={1}>{ ui.text("home.open") }</Heading>
                if home.open.is_empty() {
                    <p>{ ui.text("home.open.empty") }</p>
                } else {
                    <GoalList lines={home.open.clone()} />
                }
                <Button label={ui.text("home.start")} action={Action::WizardStarted} weight={Weight::Primary} />
            </section>
            if !home.ended.is_empty() {
                <section>
                    <Heading depth={1}>{ ui.text("home.ended") }</Heading>
                    <GoalList lines={home.ended.clone()} />
                </section>
            }
            if !home.bin.is_empty() {
                <Bin lines={home.bin.clone()} />
            }
        </>
    }
}

/// What a person sees who has written nothing yet.
#[component]
fn Welcome() -> Html {
    let ui = use_ui();
    html! {
        <div class="wm-welcome">
            <Heading>{ ui.text("welcome.title") }</Heading>
            <p class="wm-lead">{ ui.text("welcome.what") }</p>
            <p>{ ui.text("welcome.where") }</p>
            <p>{ ui.text("welcome.how_long") }</p>
            <Button label={ui.text("home.start")} action={Action::WizardStarted} weight={Weight::Primary} />
        </div>
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct DraftItemProps {
    line: DraftLine,
}

#[component]
fn DraftItem(props: &DraftItemProps) -> Html {
    let ui = use_ui();
    let line = &props.line;
    html! {
        <li class="wm-item">
            <button type="button" class="wm-item-title" dir="auto"
                onclick={ui.on(Action::DraftContinued(line.id))}>
                { ui.texts.fill("home.draft.continue", &[("title", &line.title)]) }
            </button>
            <p class="wm-item-note">{ &line.place }</p>
            <Button label={ui.text("home.draft.discard")} about={line.title.clone()}
                action={Action::DraftDiscarded(line.id)} weight={Weight::Link} />
        </li>
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct LinesProps {
    lines: Vec<GoalLine>,
}

#[component]
fn GoalList(props: &LinesProps) -> Html {
    let ui = use_ui();
    let item = |line: &GoalLine| {
        html! {
            <li class="wm-item" key={line.id.to_string()}>
                <button type="button" class="wm-item-title wm-statement" dir="auto"
                    onclick={ui.on(Action::GoalOpened(line.id))}>
                    { &line.statement }
                </button>
                <p class="wm-item-note">{ &line.standing }</p>
            </li>
        }
    };
    html! { <ul class="wm-list">{ for props.lines.iter().map(item) }</ul> }
}

/// Deleted goals. They take their place at the end, folded away.
#[component]
fn Bin(props: &LinesProps) -> Html {
    let ui = use_ui();
    let item = |line: &GoalLine| {
        html! {
            <li class="wm-item" key={line.id.to_string()}>
                <p class="wm-item-text" dir="auto">{ &line.statement }</p>
                <div class="wm-ways">
                    <Button label={ui.text("bin.restore")} about={line.statement.clone()}
                        action={Action::GoalRestored(line.id)} weight={Weight::Link} />
                    <Button label={ui.text("bin.erase")} about={line.statement.clone()}
                        action={Action::GoalErased(line.id)} weight={Weight::Danger} />
                </div>
            </li>
        }
    };
    html! {
        <details class="wm-fold">
            <summary>{ ui.texts.count("bin.title", props.lines.len()) }</summary>
            <p class="wm-hint">{ ui.text("bin.hint") }</p>
            <ul class="wm-list">{ for props.lines.iter().map(item) }</ul>
        </details>
    }
}
