//! The balance of a plan: how many goals are personal and professional, and which areas have one.
//!
//! It counts and does not judge: an area without a goal may well be in order as it is.

use crate::app::select::drawing::bars::{BarRow, bars};
use crate::app::select::drawing::{Drawing, Table};
use crate::content;
use crate::domain::goal::Goal;
use crate::i18n::catalog::Catalog;

/// The scale goes to this number of goals at least, so that a single one is no full bar.
const LEAST_SCALE: usize = 4;

/// The drawing, and the areas without a goal in words.
pub(super) fn balance(goals: &[&Goal], texts: &Catalog) -> (Drawing, Option<String>) {
    let track = |name: &str| count(goals, |goal| goal.details.text("track") == name);
    let (personal, professional) = (track("personal"), track("professional"));
    let mut counted = vec![
        (texts.get("balance.personal").to_owned(), personal),
        (texts.get("balance.professional").to_owned(), professional),
    ];
    let unsaid = goals.len() - personal - professional;
    if unsaid > 0 {
        counted.push((texts.get("balance.unsaid").to_owned(), unsaid));
    }
    let mut empty = Vec::new();
    let packs = content::packs(texts.language());
    for pack in packs {
        let n = count(goals, |goal| is_in(goal, &pack.id));
        if n > 0 {
            counted.push((pack.title.clone(), n));
        } else {
            empty.push(pack.title.clone());
        }
    }
    // No area yet, something else, or an area that only a newer version knows.
    let elsewhere = count(goals, |goal| !packs.iter().any(|pack| is_in(goal, &pack.id)));
    if elsewhere > 0 {
        counted.push((texts.get("balance.elsewhere").to_owned(), elsewhere));
    }
    let most = counted.iter().fold(LEAST_SCALE, |most, (_, n)| most.max(*n));
    let row = |(label, n): &(String, usize)| BarRow {
        label: label.clone(),
        note: n.to_string(),
        value: Some(*n as f64),
        ..BarRow::default()
    };
    let rows: Vec<BarRow> = counted.iter().map(row).collect();
    let (n_personal, n_professional) = (personal.to_string(), professional.to_string());
    let n_areas = packs.len();
    let covered = (n_areas - empty.len()).to_string();
    let args = [
        ("personal", &*n_personal),
        ("professional", &*n_professional),
        ("covered", &*covered),
        ("areas", &*n_areas.to_string()),
    ];
    let drawing = Drawing {
        says: texts.fill("balance.says", &args),
        strips: bars(&rows, most as f64),
        table: Table {
            heads: ["balance.what", "balance.goals"].map(|key| texts.get(key).to_owned()).to_vec(),
            rows: counted.into_iter().map(|(label, n)| vec![label, n.to_string()]).collect(),
        },
    };
    let names = empty.join(", ");
    (drawing, (!names.is_empty()).then(|| texts.fill("balance.empty", &[("areas", &names)])))
}

fn is_in(goal: &Goal, area: &str) -> bool {
    goal.answers.area.as_ref().is_some_and(|own| own.name() == area)
}

fn count(goals: &[&Goal], counts: impl Fn(&Goal) -> bool) -> usize {
    goals.iter().filter(|goal| counts(goal)).count()
}
