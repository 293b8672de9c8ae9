//! From a record to the text of its JSON: what serde derives, letter for letter, at a third of
//! its size. Each record is taken apart by name, so that a new field cannot be forgotten here.

use super::out::Out;
use crate::domain::action_step::ActionStep;
use crate::domain::draft::{Draft, Place};
use crate::domain::entry::{Entry, FormPlace};
use crate::domain::goal::{Answers, Goal, Wording};
use crate::domain::record::Record;
use crate::domain::settings::Settings;
use crate::domain::target::Target;
use crate::domain::typed_date::TypedDate;

/// The JSON text of a record.
pub fn body(record: &Record) -> String {
    let mut out = Out::default();
    match record {
        Record::Goal(goal) => write_goal(&mut out, goal),
        Record::Draft(draft) => write_draft(&mut out, draft),
        Record::Entry(entry) => write_entry(&mut out, entry),
        Record::Settings(Settings { profession }) => {
            out.open();
            out.text("profession", profession.name());
            out.close();
        }
    }
    out.text
}

fn write_goal(out: &mut Out, goal: &Goal) {
    let Goal {
        id,
        created,
        answers,
        target,
        status,
        status_since,
        deleted,
        details,
        steps,
        wordings,
    } = goal;
    out.open();
    out.text("id", &id.to_string());
    out.text("created", &created.to_string());
    write_answers(out, answers);
    out.date("target", *target);
    out.text("status", status.name());
    out.date("status_since", *status_since);
    out.date("deleted", *deleted);
    if !details.is_empty() {
        out.filled("details", details);
    }
    write_steps(out, steps);
    if !wordings.is_empty() {
        out.list("wordings", wordings, |out, wording| {
            let Wording { until, statement, because } = wording;
            out.open();
            out.text("until", &until.to_string());
            out.text("statement", statement);
            out.text("because", because);
            out.close();
        });
    }
    out.close();
}

fn write_answers(out: &mut Out, answers: &Answers) {
    let Answers { area, statement, measure, measure_unsure, first_step, confidence, reason } =
        answers;
    out.name("answers");
    out.open();
    out.maybe("area", area.as_ref().map(|area| area.name()));
    out.text("statement", statement);
    out.text("measure", measure);
    out.bool("measure_unsure", *measure_unsure);
    out.text("first_step", first_step);
    out.number("confidence", confidence.map(u32::from));
    out.text("reason", reason);
    out.close();
}

fn write_steps(out: &mut Out, steps: &[ActionStep]) {
    if steps.is_empty() {
        return;
    }
    out.list("steps", steps, |out, ActionStep { id, filled, done }| {
        out.open();
        out.text("id", &id.to_string());
        out.filled("filled", filled);
        out.date("done", *done);
        out.close();
    });
}

fn write_draft(out: &mut Out, draft: &Draft) {
    let Draft { id, started, goal, place, answers, target, put_aside, details, steps, because } =
        draft;
    out.open();
    out.text("id", &id.to_string());
    out.text("started", &started.to_string());
    out.maybe("goal", goal.map(|goal| goal.to_string()).as_deref());
    let Place { step, field, caret, is_open, from_check } = place;
    out.name("place");
    out.open();
    out.text("step", step.name());
    out.maybe("field", field.map(|field| field.name()));
    out.number("caret", *caret);
    out.bool("is_open", *is_open);
    out.bool("from_check", *from_check);
    out.close();
    write_answers(out, answers);
    let Target { choice, chosen_day, typed: TypedDate { day, month, year } } = target;
    out.name("target");
    out.open();
    out.maybe("choice", choice.map(|choice| choice.name()));
    out.date("chosen_day", *chosen_day);
    out.name("typed");
    out.open();
    out.text("day", day);
    out.text("month", month);
    out.text("year", year);
    out.close();
    out.close();
    out.list("put_aside", put_aside, |out, rule| out.quote(rule));
    if !details.is_empty() {
        out.filled("details", details);
    }
    write_steps(out, steps);
    if !because.is_empty() {
        out.text("because", because);
    }
    out.close();
}

fn write_entry(out: &mut Out, entry: &Entry) {
    let Entry { id, form, date, goal, review, place, finished, only_me, filled, deleted } = entry;
    out.open();
    out.text("id", &id.to_string());
    out.text("form", form);
    out.text("date", &date.to_string());
    out.maybe("goal", goal.map(|goal| goal.to_string()).as_deref());
    out.maybe("review", review.map(|review| review.to_string()).as_deref());
    if let Some(FormPlace { field, caret }) = place {
        out.name("place");
        out.open();
        out.text("field", field);
        out.number("caret", *caret);
        out.close();
    }
    if finished.is_some() {
        out.date("finished", *finished);
    }
    out.bool("only_me", *only_me);
    out.filled("filled", filled);
    out.date("deleted", *deleted);
    out.close();
}
