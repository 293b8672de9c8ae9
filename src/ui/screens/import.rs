//! What a chosen file would do, before it does it.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::select::import::{ImportPage, ImportSummary};
use crate::ui::context::Ui;
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::heading::{subtitle, title};

/// What a chosen file would do, or why it cannot be opened.
pub fn screen(ui: &Ui, page: &ImportPage) -> Html {
    match page {
        ImportPage::Refused(why) => html! {
            <div class="wm-goal">
                { title(ui, html! { { ui.text("import.refused.title") } }) }
                <p>{ why }</p>
                { button(ui, ui.text("import.back"), Action::HomeOpened, Weight::Primary) }
            </div>
        },
        ImportPage::Plan(summary) => plan(ui, summary),
    }
}

fn plan(ui: &Ui, summary: &ImportSummary) -> Html {
    let without_copy = summary.lacks_copy;
    let accept = |key: &str, take_changed: bool, weight: Weight| {
        button(ui, ui.text(key), Action::ImportAccepted { take_changed, without_copy }, weight)
    };
    let heading = if summary.is_point { "import.point.title" } else { "import.title" };
    let has_changed = !summary.changed.is_empty();
    let has_any = has_changed || !summary.added.is_empty();
    html! {
        <div class="wm-goal">
            { title(ui, html! { { ui.text(heading) } }) }
            if summary.lacks_copy {
                <div class="wm-trouble">
                    <p>{ ui.text("import.lacks_copy") }</p>
                    { button(ui, ui.text("trouble.download"), Action::DownloadAsked, Weight::Secondary) }
                </div>
            }
            <p class="wm-hint">{ ui.text("import.nothing_yet") }</p>
            <ul>{ for summary.lines.iter().map(|line| html! { <li>{ line }</li> }) }</ul>
            { list(ui, "import.added.list", &summary.added) }
            { list(ui, "import.changed.list", &summary.changed) }
            <div class="wm-ways">
                if has_changed {
                    { accept("import.keep_mine", false, Weight::Primary) }
                    { accept("import.take_theirs", true, Weight::Secondary) }
                } else if has_any {
                    { accept("import.accept", false, Weight::Primary) }
                }
                { button(ui, ui.text("import.cancel"), Action::HomeOpened, Weight::Link) }
            </div>
        </div>
    }
}

fn list(ui: &Ui, key: &str, sentences: &[String]) -> Html {
    let item = |sentence: &String| html! { <li class="wm-item" dir="auto">{ sentence }</li> };
    html! {
        if !sentences.is_empty() {
            <section>
                { subtitle(ui, ui.text(key)) }
                <ul class="wm-list">{ for sentences.iter().map(item) }</ul>
            </section>
        }
    }
}
