//! What a chosen file would do, before it does it.

use crate::app::action::Action;
use crate::app::select::import::{ImportPage, ImportSummary};
use crate::app::select::vault::VaultPage;
use crate::app::state::HeldBack;
use crate::ui::context::Ui;
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::heading::{subtitle, title};
use crate::ui::parts::more::more;
use crate::ui::screens::locked;
use crate::ui::tag::{Tag, div, group, li, p, tag, ul};

/// What a chosen file would do, or why it cannot be opened.
pub fn screen(ui: &Ui, page: &ImportPage) -> Tag {
    match page {
        ImportPage::Refused(why) => div("wm-goal")
            .with(title(ui, "import.refused.title"))
            .with(tag("p").text(why))
            .with(button(ui, ui.text("import.back"), Action::HomeOpened, Weight::Primary)),
        ImportPage::Locked(page) => opening(ui, page),
        ImportPage::Plan(summary) => plan(ui, summary),
    }
}

/// The file is locked: its own passphrase or code is asked for.
fn opening(ui: &Ui, page: &VaultPage) -> Tag {
    let leave = button(ui, ui.text("import.cancel"), Action::HomeOpened, Weight::Link);
    div("wm-goal")
        .with(title(ui, "import.locked.title"))
        .with(p("wm-lead").say(ui, "import.locked"))
        .with(locked::open(ui, page))
        .with(div("wm-ways").with(locked::other_way(ui, page)).with(leave))
}

fn plan(ui: &Ui, summary: &ImportSummary) -> Tag {
    let without_copy = summary.held_back == Some(HeldBack::NoCopy);
    let accept = |key: &str, take_changed: bool, weight: Weight| {
        button(ui, ui.text(key), Action::ImportAccepted { take_changed, without_copy }, weight)
    };
    let ways = if !summary.changed.is_empty() {
        group().with(accept("import.keep_mine", false, Weight::Primary)).with(accept(
            "import.take_theirs",
            true,
            Weight::Secondary,
        ))
    } else if !summary.added.is_empty() {
        accept("import.accept", false, Weight::Primary)
    } else {
        group()
    };
    let cancel = button(ui, ui.text("import.cancel"), Action::HomeOpened, Weight::Link);
    let is_untried = summary.held_back.is_none();
    let heading = if summary.is_point { "import.point.title" } else { "import.title" };
    div("wm-goal")
        .with(title(ui, heading))
        .with_maybe(summary.held_back.map(|why| held_back(ui, why)))
        .with_maybe(is_untried.then(|| p("wm-hint").say(ui, "import.nothing_yet")))
        .with(tag("ul").with_all(summary.lines.iter().map(|line| tag("li").text(line))))
        .with(div("wm-ways").with(ways).with(cancel))
        .with(list(ui, "import.added.list", &summary.added, summary.n_more_added))
        .with(list(ui, "import.changed.list", &summary.changed, summary.n_more_changed))
}

/// Why nothing was done, and the file that makes it bearable to go on.
fn held_back(ui: &Ui, why: HeldBack) -> Tag {
    let key = match why {
        HeldBack::NoCopy => "import.lacks_copy",
        HeldBack::NoRoom => "import.no_room",
        HeldBack::NotKept => "import.not_kept",
    };
    let download = Action::DownloadAsked;
    div("wm-trouble").with(tag("p").say(ui, key)).with(button(
        ui,
        ui.text("trouble.download"),
        download,
        Weight::Secondary,
    ))
}

fn list(ui: &Ui, key: &str, sentences: &[String], n_more: Option<usize>) -> Tag {
    if sentences.is_empty() {
        return group();
    }
    let item = |sentence: &String| li("wm-item").written(sentence);
    tag("section")
        .with(subtitle(ui, key))
        .with(ul("wm-list").with_all(sentences.iter().map(item)))
        .with_maybe(more(ui, n_more, ui.text(key)))
}
