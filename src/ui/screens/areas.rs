//! The areas of development, and one of them with its guidance, templates and worksheets.

use crate::app::action::Action;
use crate::app::select::areas::{AreaLine, AreaPage, TemplateLine};
use crate::app::state::Route;
use crate::ui::context::Ui;
use crate::ui::parts::button::{Weight, bare, button};
use crate::ui::parts::entries::entries;
use crate::ui::parts::goal_line::goal_line;
use crate::ui::parts::heading::{bare_title, subtitle, title};
use crate::ui::parts::hint::hint_of;
use crate::ui::tag::{Tag, group, li, p, tag, ul};

/// Every area, as a list.
pub fn list(ui: &Ui, areas: &[AreaLine], notice: Tag) -> Tag {
    let item = |area: &AreaLine| {
        let open = Action::ScreenOpened(Route::Area(area.name));
        let note = [area.hint.as_str(), area.note.as_str()];
        let note: Vec<&str> = note.into_iter().filter(|text| !text.is_empty()).collect();
        li("wm-item")
            .key(area.name)
            .with(bare(ui, "wm-item-title wm-statement", open).text(&area.title))
            .with(p("wm-item-note").text(&note.join(" · ")))
    };
    group()
        .with(title(ui, "areas.title"))
        .with(p("wm-hint").say(ui, "areas.intro"))
        .with(notice)
        .with(ul("wm-list").with_all(areas.iter().map(item)))
}

/// One area.
pub fn one(ui: &Ui, page: &AreaPage, notice: Tag) -> Tag {
    let goals = (!page.goals.is_empty()).then(|| {
        tag("section")
            .with(subtitle(ui, "area.goals"))
            .with(ul("wm-list").with_all(page.goals.iter().map(|line| goal_line(ui, line))))
            .with_maybe(hint_of(&page.more_goals))
    });
    let question = |text: &String| li("wm-bullet").text(text);
    let template = |(index, line): (usize, &TemplateLine)| {
        let open = Action::ScreenOpened(Route::Template(page.name, index));
        li("wm-item")
            .with(bare(ui, "wm-item-title", open).text(&line.title))
            .with(p("wm-item-note").text(&line.sentence))
    };
    let back = button(ui, ui.text("areas.back"), Action::ScreenOpened(Route::Areas), Weight::Link);
    group()
        .with(back)
        .with(bare_title(ui).text(&page.title))
        .with(notice)
        .with(p("wm-lead").text(&page.what))
        .with(tag("p").text(&page.why))
        .with_maybe(goals)
        .with(
            tag("section")
                .with(subtitle(ui, "area.questions"))
                .with(ul("wm-bullets").with_all(page.questions.iter().map(question)))
                .with(button(
                    ui,
                    ui.text("area.write"),
                    Action::EntryBegun { form: "journal".to_owned(), goal: None },
                    Weight::Link,
                )),
        )
        .with(
            tag("section")
                .with(subtitle(ui, "area.templates"))
                .with(p("wm-hint").say(ui, "area.templates.hint"))
                .with(ul("wm-list").with_all(page.templates.iter().enumerate().map(template))),
        )
        .with_all(page.sheets.iter().map(|group| entries(ui, group)))
}
