//! Home: what is next, and every goal. Lists are lines on paper, not a dashboard.

use crate::app::action::Action;
use crate::app::select::home::{DraftLine, GoalLine, Home};
use crate::app::vault::Deed;
use crate::ui::context::Ui;
use crate::ui::parts::button::{Weight, bare, button, button_about};
use crate::ui::parts::goal_line::goal_line;
use crate::ui::parts::heading::{subtitle, title};
use crate::ui::tag::{Tag, div, group, li, p, tag, ul};

/// Home: what is next, and every goal, under the notice.
pub fn screen(ui: &Ui, home: &Home, notice: Tag) -> Tag {
    if home.is_first_run() {
        return group().with(notice).with(welcome(ui, home.asks_if_shared));
    }
    let goals =
        |lines: &[GoalLine]| ul("wm-list").with_all(lines.iter().map(|line| goal_line(ui, line)));
    let drafts = || ul("wm-list").with_all(home.drafts.iter().map(|line| draft(ui, line)));
    let open = match home.open.as_slice() {
        [] => p("wm-hint").say(ui, "home.open.empty"),
        open => goals(open),
    };
    group()
        .with(title(ui, "home.title"))
        .with(notice)
        .with_maybe((!home.drafts.is_empty()).then(|| section(ui, "home.drafts").with(drafts())))
        .with(section(ui, "home.open").with(open).with(start(ui)))
        .with_maybe(
            (!home.ended.is_empty()).then(|| section(ui, "home.ended").with(goals(&home.ended))),
        )
        .with_maybe((!home.bin.is_empty()).then(|| bin(ui, &home.bin)))
        .with_maybe(home.reminder.as_ref().map(|words| reminder(ui, words)))
}

/// The reminder to download. It waits at the foot of the page.
fn reminder(ui: &Ui, words: &str) -> Tag {
    let download = Action::DownloadAsked;
    let ways = div("wm-ways")
        .with(button(ui, ui.text("trouble.download"), download, Weight::Secondary))
        .with(button(ui, ui.text("reminder.put_off"), Action::ReminderPutOff, Weight::Link));
    tag("section").class("wm-notice").with(tag("p").text(words)).with(ways)
}

fn section(ui: &Ui, heading: &str) -> Tag {
    tag("section").with(subtitle(ui, heading))
}

/// What a person sees who has written nothing yet.
fn welcome(ui: &Ui, asks_if_shared: bool) -> Tag {
    div("wm-welcome")
        .with(title(ui, "welcome.title"))
        .with(p("wm-lead").say(ui, "welcome.what"))
        .with(tag("p").say(ui, "welcome.where"))
        .with(tag("p").say(ui, "welcome.how_long"))
        .with(start(ui))
        .with_maybe(asks_if_shared.then(|| shared(ui)))
}

/// Offered once, and nothing waits for the answer.
fn shared(ui: &Ui) -> Tag {
    let answer = |key: &str, is_shared| {
        let deed = Action::Vault(Deed::SharedAnswered(is_shared));
        button(ui, ui.text(key), deed, Weight::Link)
    };
    div("wm-shared")
        .with(tag("p").say(ui, "shared.question"))
        .with(div("wm-ways").with(answer("shared.yes", true)).with(answer("shared.no", false)))
}

fn start(ui: &Ui) -> Tag {
    button(ui, ui.text("home.start"), Action::WizardStarted, Weight::Primary)
}

fn draft(ui: &Ui, line: &DraftLine) -> Tag {
    let title = ui.texts.fill("home.draft.continue", &[("title", &line.title)]);
    let discard = Action::DraftDiscarded(line.id);
    li("wm-item")
        .key(&line.id.to_string())
        .with(bare(ui, "wm-item-title", Action::DraftContinued(line.id)).written(&title))
        .with(p("wm-item-note").text(&line.place))
        .with(button_about(ui, ui.text("home.draft.discard"), &line.title, discard, Weight::Link))
}

/// Deleted goals. They take their place at the end, folded away.
fn bin(ui: &Ui, lines: &[GoalLine]) -> Tag {
    tag("details")
        .class("wm-fold")
        .with(tag("summary").text(&ui.texts.count("bin.title", lines.len())))
        .with(p("wm-hint").say(ui, "bin.hint"))
        .with(ul("wm-list").with_all(lines.iter().map(|line| deleted(ui, line))))
}

fn deleted(ui: &Ui, line: &GoalLine) -> Tag {
    let way = |key: &str, action: Action, weight: Weight| {
        button_about(ui, ui.text(key), &line.statement, action, weight)
    };
    let ways = div("wm-ways")
        .with(way("bin.restore", Action::GoalRestored(line.id), Weight::Link))
        .with(way("bin.erase", Action::GoalErased(line.id), Weight::Danger));
    li("wm-item").key(&line.id.to_string()).with(tag("p").written(&line.statement)).with(ways)
}
