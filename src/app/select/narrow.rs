//! Narrowing a long list: what there is to choose, and what a choice lets through.
//!
//! Only what something on the list has is offered, so that hardly any choice leads to nothing.

use crate::app::narrowing::{By, Narrowing};
use crate::content;
use crate::domain::area::Area;
use crate::domain::draft::Draft;
use crate::domain::entry::Entry;
use crate::domain::goal::{Goal, Status};
use crate::i18n::catalog::Catalog;

use super::wizard::area_name;

/// What has no form, in the order in which it is found.
const FORMLESS: [&str; 3] = ["goal", "step", DRAFT];
/// What a draft is, and how it stands beside the ways in which a goal can.
const DRAFT: &str = "draft";
/// The year of what has no day.
const UNDATED: &str = "0";

/// One list of choices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChoiceList {
    /// By what it narrows.
    pub by: By,
    /// What it is called.
    pub label: String,
    /// Names and words.
    pub choices: Vec<(String, String)>,
    /// The name that is chosen; empty for everything.
    pub chosen: String,
}

/// What narrows the list on screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Narrower {
    /// What there is to choose.
    pub lists: Vec<ChoiceList>,
    /// Whether anything is held back.
    pub is_narrow: bool,
}

/// What something on a list is; an empty name where it is nothing of that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marks<'a> {
    /// In the order of [`By`].
    names: [&'a str; 3],
    /// Without a day it is 0.
    year: u16,
}

impl<'a> Marks<'a> {
    /// Of a goal or, by another kind, of its step.
    pub fn of_goal(kind: &'a str, goal: &'a Goal) -> Self {
        let area = goal.answers.area.as_ref().map_or("", Area::name);
        let year = goal.target.map_or(0, |day| day.year());
        Self { names: [kind, goal.status.name(), area], year }
    }

    /// Of a draft.
    pub fn of_draft(draft: &'a Draft) -> Self {
        let area = draft.answers.area.as_ref().map_or("", Area::name);
        Self { names: [DRAFT, DRAFT, area], year: 0 }
    }

    /// Of a page; one that is about no goal belongs to the area of its form.
    pub fn of_entry(entry: &'a Entry, goal: Option<&'a Goal>, area: &'a str) -> Self {
        let names = goal.map_or(["", "", area], |goal| Self::of_goal("", goal).names);
        let [_, standing, area] = names;
        Self { names: [&entry.form, standing, area], year: entry.date.year() }
    }

    /// Whether it is what was chosen.
    pub fn are_of(&self, narrowing: &Narrowing) -> bool {
        By::ALL.into_iter().all(|by| {
            let chosen = narrowing.by(by);
            chosen.is_empty()
                || match self.names.get(by as usize) {
                    Some(name) => *name == chosen,
                    None => self.year.to_string() == chosen,
                }
        })
    }
}

/// What the list of all these can be narrowed to.
pub fn narrower(narrowing: &Narrowing, all: &[Marks<'_>], texts: &Catalog) -> Narrower {
    let mut lists = Vec::new();
    for by in By::ALL {
        let chosen = narrowing.by(by);
        let mut choices = Vec::new();
        let mut found = found(by, all);
        if !chosen.is_empty() && !found.iter().any(|name| name == chosen) {
            found.push(chosen.to_owned());
        }
        let known = known(by, texts);
        for name in &known {
            if found.iter().any(|own| own == name) {
                choices.push(((*name).to_owned(), called(by, name, texts)));
            }
        }
        for name in found {
            if !known.contains(&name.as_str()) {
                let words = called(by, &name, texts);
                choices.push((name, words));
            }
        }
        // Where all are alike there is nothing to choose.
        if choices.len() > 1 || !chosen.is_empty() {
            let (label, chosen) = (texts.get(label(by)).to_owned(), chosen.to_owned());
            lists.push(ChoiceList { by, label, choices, chosen });
        }
    }
    Narrower { lists, is_narrow: narrowing.is_narrow() }
}

/// Each name once; years from the first to the last, and what has no day after them.
fn found(by: By, all: &[Marks<'_>]) -> Vec<String> {
    let mut years: Vec<u16> = Vec::new();
    let mut names: Vec<String> = Vec::new();
    let mut last = None;
    for marks in all {
        // Thousands stand on a list, and most are like the one before.
        let own = marks.names.get(by as usize).copied().ok_or(marks.year);
        if last == Some(own) {
            continue;
        }
        last = Some(own);
        match own {
            Ok(name) if !name.is_empty() && !names.iter().any(|own| own == name) => {
                names.push(name.to_owned());
            }
            Err(year) => {
                // Without a day it goes round to the end.
                let place =
                    years.binary_search_by(|own| own.wrapping_sub(1).cmp(&year.wrapping_sub(1)));
                if let Err(at) = place {
                    years.insert(at, year);
                }
            }
            _ => {}
        }
    }
    names.extend(years.into_iter().map(|year| year.to_string()));
    names
}

/// Names in the order in which they are offered: as it goes through a life, or through the packs.
/// Others follow as they were found.
fn known(by: By, texts: &Catalog) -> Vec<&'static str> {
    let mut known: Vec<&'static str> = Vec::new();
    match by {
        By::Kind => {
            known.extend(FORMLESS);
            for pack in content::every(texts.language()) {
                known.extend(pack.forms.iter().map(|form| form.id.as_str()));
            }
        }
        By::Standing => {
            known.push(DRAFT);
            known.extend(Status::ALL.map(Status::name));
        }
        By::Area => {
            known.extend(content::packs(texts.language()).iter().map(|pack| pack.id.as_str()))
        }
        By::Year => {}
    }
    known
}

fn label(by: By) -> &'static str {
    match by {
        By::Kind => "narrow.kind",
        By::Standing => "narrow.standing",
        By::Area => "narrow.area",
        By::Year => "narrow.year",
    }
}

/// The words of a name.
fn called(by: By, name: &str, texts: &Catalog) -> String {
    let key = match by {
        By::Kind if FORMLESS.contains(&name) => format!("search.{name}"),
        By::Kind => match content::form(texts.language(), name) {
            Some(form) => return form.title.clone(),
            None => "entry.unknown_form".to_owned(),
        },
        By::Standing if name == DRAFT => "search.is.draft".to_owned(),
        By::Standing => format!("status.goal.{name}"),
        By::Area => return area_name(&Area::named(name), texts),
        By::Year if name == UNDATED => "narrow.undated".to_owned(),
        By::Year => return name.to_owned(),
    };
    texts.get(&key).to_owned()
}
