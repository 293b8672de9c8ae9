//! The plan as a whole, in one of three shapes, with the drawings under it.

use crate::app::action::Action;
use crate::app::select::plan::capacity::Capacity;
use crate::app::select::plan::{Pictures, PlanGoal, PlanGroup, PlanPage};
use crate::app::state::PlanShape;
use crate::ui::context::Ui;
use crate::ui::parts::button::{Weight, bare, button};
use crate::ui::parts::choice::{Choice, choice};
use crate::ui::parts::drawing::drawing;
use crate::ui::parts::heading::{bare_subtitle, subtitle, title};
use crate::ui::parts::sheet::facts;
use crate::ui::tag::{Tag, div, group, li, p, tag, ul};

const SHAPES: [(PlanShape, &str, &str); 3] = [
    (PlanShape::Goals, "wm-shape-goals", "plan.goals"),
    (PlanShape::Cycle, "wm-shape-cycle", "plan.shape.cycle"),
    (PlanShape::Reviews, "wm-shape-reviews", "plan.reviews"),
];

/// The plan, or what it will be while no goal is in hand.
pub fn screen(ui: &Ui, page: &PlanPage, notice: Tag) -> Tag {
    let score = page
        .score
        .as_deref()
        .map(|score| tag("section").with(subtitle(ui, "plan.levels")).with(tag("p").text(score)));
    let body = match &page.pictures {
        None => group().with(p("wm-lead").say(ui, "plan.empty")).with(button(
            ui,
            ui.text("home.start"),
            Action::WizardStarted,
            Weight::Primary,
        )),
        Some(pictures) => group()
            .with(shapes(ui, page.shape))
            .with_all(page.groups.iter().map(|group| part(ui, group)))
            .with_maybe(page.more.as_deref().map(|more| p("wm-hint").text(more)))
            .with(drawings(ui, pictures)),
    };
    group().with(title(ui, "plan.title")).with(notice).with(body).with_maybe(score)
}

fn shapes(ui: &Ui, shape: PlanShape) -> Tag {
    let offer = |(one, id, key): (PlanShape, &str, &str)| {
        let values = Choice {
            id: id.to_owned(),
            group: Some("wm-shape"),
            label: ui.text(key),
            hint: "",
            is_chosen: one == shape,
            action: Action::PlanShaped(one),
        };
        choice(ui, values)
    };
    tag("fieldset")
        .class("wm-group")
        .with(tag("legend").class("wm-legend").say(ui, "plan.shape"))
        .with(div("wm-choices wm-three").with_all(SHAPES.into_iter().map(offer)))
}

fn part(ui: &Ui, part: &PlanGroup) -> Tag {
    let way = part
        .way
        .map(|(key, route)| button(ui, ui.text(key), Action::ScreenOpened(route), Weight::Link));
    let goals = || ul("wm-list").with_all(part.goals.iter().map(|line| goal(ui, line)));
    tag("section")
        .key(&part.title)
        .with(bare_subtitle(ui).text(&part.title))
        .with(p("wm-hint").text(&part.hint))
        .with_maybe((!part.lines.is_empty()).then(|| facts(&part.lines)))
        .with_maybe((!part.goals.is_empty()).then(goals))
        .with_maybe(way)
}

fn goal(ui: &Ui, line: &PlanGoal) -> Tag {
    let open = bare(ui, "wm-item-title wm-statement", Action::GoalOpened(line.id));
    li("wm-item")
        .key(&line.id.to_string())
        .with(open.written(&line.statement))
        .with_maybe((!line.lines.is_empty()).then(|| facts(&line.lines)))
}

fn drawings(ui: &Ui, pictures: &Pictures) -> Tag {
    let section = |key: &str| tag("section").with(subtitle(ui, key));
    let empty = pictures.empty_areas.as_deref().map(|areas| p("wm-hint").text(areas));
    group()
        .with(section("year.title").with(drawing(ui, &pictures.year)))
        .with(section("balance.title").with(drawing(ui, &pictures.balance)).with_maybe(empty))
        .with(capacity(ui, section("capacity.title"), &pictures.capacity))
}

fn capacity(ui: &Ui, section: Tag, values: &Capacity) -> Tag {
    let words = values.words.iter().map(|words| tag("p").text(words));
    section
        .with_all(words)
        .with_maybe(values.drawing.as_ref().map(|values| drawing(ui, values)))
        .with(button(ui, ui.text("capacity.state"), values.way.clone(), Weight::Secondary))
}
