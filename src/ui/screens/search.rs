//! The box that looks through everything written, and what it found.

use web_sys::{Event, HtmlInputElement};
use yew::TargetCast;

use crate::app::action::Action;
use crate::app::select::critique::Run;
use crate::app::select::search::{Found, HitLine};
use crate::ui::context::Ui;
use crate::ui::parts::button::{Weight, bare, button};
use crate::ui::parts::form::form_field_id;
use crate::ui::parts::heading::title;
use crate::ui::parts::more::more;
use crate::ui::parts::narrower::narrower;
use crate::ui::tag::{Attr, Tag, div, group, li, p, tag, ul};

/// The search on a screen of its own.
pub fn screen(ui: &Ui, found: &Found, notice: Tag) -> Tag {
    group()
        .with(title(ui, "search.title"))
        .with(notice)
        .with(search_box(ui, &found.query))
        .with(results(ui, found))
}

/// The box. What is typed into it is neither stored nor put into an address.
pub fn search_box(ui: &Ui, query: &str) -> Tag {
    let id = form_field_id("search");
    let typed = ui.dispatch.reform(|event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        Action::SearchTyped(input.value())
    });
    let input = tag("input")
        .id(&id)
        .attr(Attr::Type, "search")
        .attr(Attr::Dir, "auto")
        .attr(Attr::AutoComplete, "off")
        .class("wm-input")
        .field(query)
        .on_input(typed);
    div("wm-search")
        .attr(Attr::Role, "search")
        .with(tag("label").class("wm-legend").attr_text(Attr::For, &id).say(ui, "search.label"))
        .with(input)
}

/// How much was found, and where; nothing while nothing is looked for.
pub fn results(ui: &Ui, found: &Found) -> Tag {
    let count = p("wm-hint").attr(Attr::Role, "status").text(&found.count);
    if found.count.is_empty() {
        return group().with(count);
    }
    let clear = || {
        let clear = Action::SearchTyped(String::new());
        button(ui, ui.text("search.clear"), clear, Weight::Secondary)
    };
    group()
        .with(count)
        .with(narrower(ui, &found.narrower))
        .with_maybe(found.hits.is_empty().then(clear))
        .with(ul("wm-list wm-hits").with_all(found.hits.iter().map(|hit| line(ui, hit))))
        .with_maybe(more(ui, found.n_more, ui.text("search.title")))
}

fn line(ui: &Ui, hit: &HitLine) -> Tag {
    let run = |run: &Run| if run.is_marked { tag("mark") } else { group() }.text(&run.text);
    let title = bare(ui, "wm-item-title", hit.open.clone()).attr(Attr::Dir, "auto");
    li("wm-item")
        .with(title.with_all(hit.runs.iter().map(run)))
        .with(p("wm-item-note").text(&hit.place))
}
