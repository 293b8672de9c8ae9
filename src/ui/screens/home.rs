//! Home: what is next, and every goal. Lists are lines on paper, not a dashboard.

use crate::app::action::Action;
use crate::app::select::home::{DraftLine, GoalLine, Home};
use crate::app::select::next::Prompt;
use crate::app::state::Route;
use crate::app::vault::Deed;
use crate::ui::context::Ui;
use crate::ui::parts::button::{Weight, bare, button, button_about};
use crate::ui::parts::goal_line::goal_line;
use crate::ui::parts::heading::{subtitle, title};
use crate::ui::parts::more::more;
use crate::ui::parts::narrower::narrower;
use crate::ui::screens::search::{results, search_box};
use crate::ui::tag::{Attr, Tag, div, group, li, p, tag, ul};

/// Home: what is next, and every goal, under the notice.
pub fn screen(ui: &Ui, home: &Home, notice: Tag) -> Tag {
    if home.is_first_run {
        return group().with(notice).with(welcome(ui, home.asks_if_shared));
    }
    let body = match &home.found {
        Some(found) => results(ui, found),
        None => lists(ui, home),
    };
    group().with(title(ui, "home.title")).with(notice).with(search_box(ui, &home.query)).with(body)
}

fn lists(ui: &Ui, home: &Home) -> Tag {
    let goals = |lines: &[GoalLine], n_more: Option<usize>, key: &str| {
        let list = ul("wm-list").with_all(lines.iter().map(|line| goal_line(ui, line)));
        group().with(list).with_maybe(more(ui, n_more, ui.text(key)))
    };
    let is_narrow = !home.n_left.is_empty();
    let open = match home.open.as_slice() {
        [] if is_narrow => group(),
        [] => section(ui, "home.open").with(p("wm-hint").say(ui, "home.open.empty")),
        open => section(ui, "home.open").with(goals(open, home.n_more_open, "home.open")),
    };
    let ended =
        || section(ui, "home.ended").with(goals(&home.ended, home.n_more_ended, "home.ended"));
    let bin = || {
        let label = ui.texts.count("bin.link", home.n_bin);
        button(ui, &label, Action::ScreenOpened(Route::Bin), Weight::Link)
    };
    let next = || {
        let prompts = home.next.iter().map(|one| prompt(ui, one));
        section(ui, "next.title").with(ul("wm-list").with_all(prompts))
    };
    let narrower = |values| {
        let left = p("wm-hint").attr(Attr::Role, "status").text(&home.n_left);
        group().with(left).with(narrower(ui, values))
    };
    group()
        .with_maybe(home.narrower.as_ref().map(narrower))
        .with_maybe((!home.drafts.is_empty()).then(|| drafts(ui, &home.drafts)))
        .with_maybe((!home.next.is_empty()).then(next))
        .with(open)
        .with(start(ui))
        .with_maybe((!home.ended.is_empty()).then(ended))
        .with_maybe((home.n_bin > 0).then(bin))
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

/// One thing to do next: a line and a button.
fn prompt(ui: &Ui, prompt: &Prompt) -> Tag {
    let (label, action) = (ui.text(prompt.label), prompt.action.clone());
    li("wm-item wm-prompt")
        .with(
            div("wm-prompt-text")
                .with(tag("p").written(&prompt.text))
                .with(p("wm-item-note").text(&prompt.note)),
        )
        .with(button_about(ui, label, &prompt.text, action, Weight::Secondary))
}

/// The draft that was begun last; the others are folded away behind it.
fn drafts(ui: &Ui, lines: &[DraftLine]) -> Tag {
    let (first, others) = lines.split_at(1.min(lines.len()));
    let list =
        |lines: &[DraftLine]| ul("wm-list").with_all(lines.iter().map(|line| draft(ui, line)));
    let fold = || {
        tag("details")
            .class("wm-fold")
            .with(tag("summary").text(&ui.texts.count("home.drafts.more", others.len())))
            .with(list(others))
    };
    section(ui, "home.drafts").with(list(first)).with_maybe((!others.is_empty()).then(fold))
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
        .with(div("wm-ways").with(start(ui)).with(button(
            ui,
            ui.text("example.open"),
            Action::ExampleOpened,
            Weight::Link,
        )))
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
