//! What the numbers of a form come to, in short lines. It adds up and concludes nothing.
//!
//! A number that is missing, or that cannot be read, is left out, and the line says how many of
//! them it stands on.

use crate::app::state::{Route, State};
use crate::content::sum::Sum;
use crate::content::{self, FieldKind, Form};
use crate::domain::decimal;
use crate::domain::filled::Filled;
use crate::i18n::catalog::Catalog;
use crate::i18n::format;

use super::form::{named, number};
use super::sheet::Line;

/// The sums of a form that stand on one number at least.
pub fn sums(form: &Form, filled: &Filled, texts: &Catalog) -> Vec<Line> {
    let mut lines = Vec::new();
    for sum in &form.sums {
        lines.extend(line(sum, form, filled, texts));
    }
    lines
}

/// The sums of the entry on screen, for those who hear it after a pause.
pub fn spoken(state: &State, texts: &Catalog) -> String {
    let mut spoken = String::new();
    let Route::Entry(id) = state.view.route else { return spoken };
    let Some(entry) = state.library.entry(id) else { return spoken };
    let Some(form) = content::form(texts.language(), &entry.form) else { return spoken };
    for Line { label, text } in sums(form, &entry.filled, texts) {
        for part in [&label, ": ", &text, ". "] {
            spoken.push_str(part);
        }
    }
    spoken
}

fn line(sum: &Sum, form: &Form, filled: &Filled, texts: &Catalog) -> Option<Line> {
    let (mut total, mut weights, mut n_read, mut n) = (0.0, 0.0, 0_usize, 0_usize);
    let mut is_money = true;
    for field in form.fields.iter().filter(|field| field.kind.is_number()) {
        let Some((sign, weight)) = sum.part(&field.id) else { continue };
        let weight = weight.map_or(Some(1.0), |weight| number(form, filled, &weight));
        n += 1;
        is_money &= field.kind == FieldKind::Money;
        if let (Some(value), Some(weight)) = (number(form, filled, &field.id), weight) {
            n_read += 1;
            total += sign * value * weight;
            weights += weight;
        }
    }
    let is_mean = !sum.times.is_empty();
    if weights <= 0.0 {
        return None;
    }
    let goal = number(form, filled, &sum.of);
    let rest = goal.unwrap_or_default() - total;
    let key = match goal {
        _ if is_mean => "scale.mark",
        None => "sum.plain",
        Some(_) if rest > 0.0 => "sum.short",
        Some(_) => "sum.reached",
    };
    let written = |value| {
        if is_money && !is_mean { format::money(texts, value) } else { decimal::written(value) }
    };
    let value = written(if is_mean { total / weights } else { total });
    let goal = written(goal.unwrap_or_default());
    let args = [("mark", &*value), ("goal", &goal), ("rest", &written(rest))];
    let mut text = texts.fill(key, &args);
    if n_read < n {
        let args = [("read", &*n_read.to_string()), ("n", &n.to_string())];
        text.push_str(&texts.fill("sum.from", &args));
    }
    let label = named(form, &sum.label, filled, texts).unwrap_or_else(|| sum.label.clone());
    Some(Line { label, text })
}
