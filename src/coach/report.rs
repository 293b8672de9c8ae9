//! One goal a line in, one line of JSON out, so that anybody can check the coach.
//!
//! A line is plain text, or a JSON object with `text` and any of the fields below. Nothing is
//! kept between lines.

use serde::Serialize;
use serde_json::{Map, Value};

use super::context::Context;
use super::identifiers::hints;
use super::{Critique, Draft, critique_with};
use crate::domain::area::Area;
use crate::domain::date::Date;
use crate::domain::goal::{Answers, Goal, GoalId};

/// The texts of the remarks in English.
pub const MESSAGES: &str = include_str!("../../content/coach/en.json");

#[derive(Serialize)]
struct Bars {
    #[serde(rename = "S")]
    s: Option<u8>,
    #[serde(rename = "M")]
    m: Option<u8>,
    #[serde(rename = "A")]
    a: Option<u8>,
    #[serde(rename = "R")]
    r: Option<u8>,
    #[serde(rename = "T")]
    t: Option<u8>,
}

#[derive(Serialize)]
struct Line<'a> {
    text: &'a str,
    bars: Bars,
    remarks: Vec<RemarkLine>,
    identifiers: Vec<IdentifierLine>,
}

#[derive(Serialize)]
struct RemarkLine {
    rule: &'static str,
    letter: &'static str,
    level: &'static str,
    span: [usize; 2],
    message: String,
    rewrite: Option<String>,
}

#[derive(Serialize)]
struct IdentifierLine {
    kind: &'static str,
    strength: &'static str,
    span: [usize; 2],
}

/// The critique of one line, as one line of JSON.
pub fn line(input: &str, today: Date) -> String {
    let fields = match serde_json::from_str::<Value>(input) {
        Ok(Value::Object(fields)) => fields,
        _ => Map::from_iter([("text".to_owned(), Value::String(input.to_owned()))]),
    };
    let asked = Asked::of(&fields, today);
    let critique = asked.critique();
    let messages: Map<String, Value> = serde_json::from_str(MESSAGES).unwrap_or_default();
    let out = Line {
        text: &asked.answers.statement,
        bars: bars(&critique),
        remarks: critique
            .remarks
            .iter()
            .map(|remark| RemarkLine {
                rule: remark.rule,
                letter: remark.letter.name(),
                level: remark.level.name(),
                span: [remark.span.start, remark.span.end],
                message: message(&messages, remark.rule, &remark.args),
                rewrite: remark.rewrite.clone(),
            })
            .collect(),
        identifiers: hints(&asked.answers.statement)
            .into_iter()
            .map(|hint| IdentifierLine {
                kind: hint.kind.name(),
                strength: if hint.is_strong() { "strong" } else { "weak" },
                span: [hint.span.start, hint.span.end],
            })
            .collect(),
    };
    serde_json::to_string(&out).unwrap_or_default()
}

/// A message with its arguments put in.
fn message(messages: &Map<String, Value>, rule: &str, args: &[(&'static str, String)]) -> String {
    let mut text =
        messages.get(&format!("coach.{rule}")).and_then(Value::as_str).unwrap_or(rule).to_owned();
    for (name, value) in args {
        text = text.replace(&format!("{{{name}}}"), value);
    }
    text
}

fn bars(critique: &Critique) -> Bars {
    let [s, m, a, r, t] = critique.bars.map(super::Bar::score);
    Bars { s, m, a, r, t }
}

/// Everything that a line gives.
struct Asked<'a> {
    fields: &'a Map<String, Value>,
    answers: Answers,
    target: Option<Date>,
    today: Date,
    others: Vec<Goal>,
    aspirations: Option<Vec<&'a str>>,
}

impl<'a> Asked<'a> {
    fn of(fields: &'a Map<String, Value>, today: Date) -> Self {
        let text = |name: &str| fields.get(name).and_then(Value::as_str).unwrap_or("");
        let date = |name: &str| Date::parse_iso(text(name));
        let small = |name: &str| {
            fields.get(name).and_then(Value::as_u64).and_then(|value| u8::try_from(value).ok())
        };
        let answers = Answers {
            area: area(text("area")),
            statement: text("text").to_owned(),
            measure: text("measure").to_owned(),
            first_step: text("first_step").to_owned(),
            confidence: small("confidence"),
            reason: text("reason").to_owned(),
            ..Answers::default()
        };
        let today = date("today").unwrap_or(today);
        let n_others = small("n_others").unwrap_or(0);
        let other = |index: u8| {
            let id = GoalId::from_bits(u128::from(index));
            let answers = Answers { area: area(text("others_area")), ..Answers::default() };
            Goal::new(id, answers, None, today)
        };
        let aspirations = fields.get("aspirations").and_then(Value::as_array);
        Self {
            fields,
            answers,
            target: date("target"),
            today,
            others: (0..n_others).map(other).collect(),
            aspirations: aspirations.map(|list| list.iter().filter_map(Value::as_str).collect()),
        }
    }

    fn critique(&self) -> Critique {
        let text = |name: &str| self.fields.get(name).and_then(Value::as_str);
        let flag = |name: &str| self.fields.get(name).and_then(Value::as_bool);
        let small = |name: &str| {
            self.fields.get(name).and_then(Value::as_u64).and_then(|value| u8::try_from(value).ok())
        };
        let number =
            |name: &str| self.fields.get(name).and_then(Value::as_f64).map(|value| value as f32);
        let context = Context {
            language: text("language").unwrap_or("en"),
            time: text("time").unwrap_or(""),
            aspirations: self.aspirations.as_deref(),
            is_linked: flag("is_linked").unwrap_or(false),
            importance: small("importance"),
            steps: &[],
            capacity: number("capacity"),
            hours: number("hours"),
            other_hours: number("other_hours").unwrap_or(0.0),
            effort: number("effort"),
            is_novice: flag("is_novice").unwrap_or(false),
            baseline: text("baseline"),
            evidence: text("evidence"),
            resource_kinds: small("resource_kinds"),
            has_check_in: flag("has_check_in"),
            obstacle: text("obstacle"),
            if_then: text("if_then"),
            supporter: text("supporter"),
            is_long_term: flag("is_long_term"),
            is_leaving: flag("is_leaving").unwrap_or(false),
        };
        let others: Vec<&Goal> = self.others.iter().collect();
        let draft = Draft {
            answers: &self.answers,
            target: self.target,
            today: self.today,
            others: &others,
        };
        critique_with(&draft, &context)
    }
}

fn area(name: &str) -> Option<Area> {
    (!name.is_empty()).then(|| Area::named(name))
}
