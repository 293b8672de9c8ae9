//! The areas of development: what each is about, goals to begin from, worksheets.

use crate::app::state::State;
use crate::content::{self, Template};
use crate::domain::date::Date;
use crate::domain::goal::Goal;
use crate::i18n::catalog::Catalog;

use super::home::{self, GoalLine, next_first};
use super::shelf::{self, EntryGroup};

/// The most goals that the page of an area lists; the others stand on home.
const MOST_GOALS: usize = 20;

/// One area in the list of all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaLine {
    /// The name of its pack.
    pub name: &'static str,
    /// What it is called.
    pub title: String,
    /// What it is about, in one line.
    pub hint: String,
    /// How many goals are in hand in it; empty where there are none.
    pub note: String,
}

/// One area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaPage {
    /// The name of its pack.
    pub name: &'static str,
    /// What it is called.
    pub title: String,
    /// What it is.
    pub what: String,
    /// Why somebody would care for it.
    pub why: String,
    /// Questions to think with.
    pub questions: Vec<String>,
    /// Goals to begin from: what each is about, and how it reads.
    pub templates: Vec<TemplateLine>,
    /// Worksheets and what was filled in.
    pub sheets: Vec<EntryGroup>,
    /// The person's own goals in it, the next date first.
    pub goals: Vec<GoalLine>,
    /// How many more of these there are, in words; empty where there are none.
    pub more_goals: String,
}

/// A goal to begin from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateLine {
    /// What it is about.
    pub title: String,
    /// How it reads with its samples.
    pub sentence: String,
}

/// Every area.
pub fn areas(state: &State, texts: &Catalog) -> Vec<AreaLine> {
    let line = |pack: &'static content::Pack| {
        let n = in_hand(state, &pack.id).count();
        AreaLine {
            name: &pack.id,
            title: pack.title.clone(),
            hint: pack.hint.clone(),
            note: if n == 0 { String::new() } else { texts.count("areas.goals", n) },
        }
    };
    content::packs(texts.language()).iter().map(line).collect()
}

/// One area; `None` for a name that no pack has.
pub fn area_page(state: &State, name: &str, today: Date, texts: &Catalog) -> Option<AreaPage> {
    let pack = content::packs(texts.language()).iter().find(|pack| pack.id == name)?;
    let template = |template: &Template| TemplateLine {
        title: template.title.clone(),
        sentence: template.fill(&|id| template.sample(id)).statement,
    };
    let mut goals: Vec<&Goal> = in_hand(state, name).collect();
    next_first(&mut goals);
    let n_more = goals.len().saturating_sub(MOST_GOALS);
    Some(AreaPage {
        name: &pack.id,
        title: pack.title.clone(),
        what: pack.what.clone(),
        why: pack.why.clone(),
        questions: pack.questions.clone(),
        templates: pack.templates.iter().map(template).collect(),
        sheets: pack.forms.iter().map(|form| shelf::group(state, form, texts)).collect(),
        goals: goals.iter().take(MOST_GOALS).map(|goal| home::line(goal, today, texts)).collect(),
        more_goals: if n_more > 0 { texts.count("area.goals.more", n_more) } else { String::new() },
    })
}

/// The area whose worksheet a form is; empty if it is none.
pub fn area_of_form(form: &str, texts: &Catalog) -> &'static str {
    let packs = content::packs(texts.language()).iter();
    let mut packs = packs.filter(|pack| pack.forms.iter().any(|own| own.id == form));
    packs.next().map_or("", |pack| &pack.id)
}

fn in_hand<'a>(state: &'a State, area: &'a str) -> impl Iterator<Item = &'a Goal> {
    state.library.goals().filter(move |goal| {
        let is_in = goal.answers.area.as_ref().is_some_and(|own| own.name() == area);
        is_in && goal.deleted.is_none() && goal.status.is_open()
    })
}
