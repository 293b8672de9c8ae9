//! The first rules: what a sentence lacks at first sight.
//!
//! They look for words only; nothing here understands clauses or resolves dates yet.

use super::lexicon::List;
use super::morph::bases;
use super::tokens::Tokens;
use super::{Bar, Critique, Draft, Letter, Level, Remark};
use crate::domain::step::Field;

const DONE: List = List::of(include_str!("../../content/lexicon/en/verbs_done.txt"));
const ACT: List = List::of(include_str!("../../content/lexicon/en/verbs_act.txt"));
const WEAK: List = List::of(include_str!("../../content/lexicon/en/verbs_weak.txt"));
const VAGUE_AMOUNT: List = List::of(include_str!("../../content/lexicon/en/vague_amount.txt"));
const VAGUE_TIME: List = List::of(include_str!("../../content/lexicon/en/vague_time.txt"));
const HEDGES: List = List::of(include_str!("../../content/lexicon/en/hedges.txt"));
const IRREGULAR: List = List::of(include_str!("../../content/lexicon/en/irregular.txt"));
const DATE_WORDS: [&str; 24] = [
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "week",
    "weeks",
    "month",
    "months",
    "year",
    "daily",
    "weekly",
    "monthly",
    "quarter",
    "spring",
    "summer",
    "autumn",
    "winter",
];

pub(super) fn critique(draft: &Draft<'_>) -> Critique {
    let text = &draft.answers.statement;
    let tokens = Tokens::of(text);
    let mut remarks = Vec::new();
    let mut remark = |rule, letter, level, field, span: std::ops::Range<usize>| {
        let words = text.get(span.clone()).unwrap_or("").to_owned();
        remarks.push(Remark {
            rule,
            letter,
            level,
            field,
            span,
            args: vec![("words", words)],
            rewrite: None,
        });
    };
    let verb = |list: List| {
        (0..tokens.len()).find(|at| {
            bases(tokens.word(*at), IRREGULAR, |base| list.has(base).then_some(())).is_some()
        })
    };
    let listed = |list: List| {
        (0..tokens.len()).find_map(|at| {
            (1..=5).rev().find(|n| list.has(tokens.phrase(at, at + n))).map(|n| at..at + n)
        })
    };
    let weak = verb(WEAK);
    let strong = verb(DONE).or_else(|| verb(ACT));
    let specific = match (strong, weak) {
        (None, _) if tokens.len() == 0 => Bar::Missing,
        (None, None) => {
            remark("rS1", Letter::S, Level::Fix, Field::Statement, 0..0);
            Bar::Vague
        }
        (strong, Some(at)) if strong.is_none_or(|strong| at <= strong) => {
            remark("rS2", Letter::S, Level::Fix, Field::Statement, tokens.span(&(at..at + 1)));
            Bar::Vague
        }
        _ => Bar::Nearly,
    };
    if let Some(range) = listed(HEDGES) {
        remark("rS6", Letter::S, Level::Tip, Field::Statement, tokens.span(&range));
    }
    let has_number = (0..tokens.len()).any(|at| tokens.digits(at).is_some());
    let measurable = if has_number || Tokens::of(&draft.answers.measure).len() > 1 {
        Bar::Nearly
    } else if let Some(range) = listed(VAGUE_AMOUNT) {
        remark("rM3", Letter::M, Level::Fix, Field::Statement, tokens.span(&range));
        Bar::Vague
    } else {
        remark("rM2", Letter::M, Level::Ask, Field::Measure, 0..0);
        if strong.is_some() { Bar::Vague } else { Bar::Missing }
    };
    let timely = if draft.target.is_some() {
        Bar::Clear
    } else if (0..tokens.len()).any(|at| DATE_WORDS.contains(&tokens.word(at))) {
        Bar::Nearly
    } else if let Some(range) = listed(VAGUE_TIME) {
        remark("rT2", Letter::T, Level::Fix, Field::Statement, tokens.span(&range));
        Bar::Vague
    } else {
        remark("rT1", Letter::T, Level::Ask, Field::Target, 0..0);
        Bar::Missing
    };
    let achievable = match (draft.answers.confidence, draft.answers.first_step.trim().is_empty()) {
        (Some(level), _) if level < 7 => {
            remark("rA4", Letter::A, Level::Ask, Field::Confidence, 0..0);
            Bar::Nearly
        }
        (Some(_), false) => Bar::Clear,
        (None, true) => Bar::NeedsField,
        (_, true) => {
            remark("rA6", Letter::A, Level::Ask, Field::FirstStep, 0..0);
            Bar::Nearly
        }
        (None, false) => Bar::Nearly,
    };
    let relevant = if draft.answers.reason.trim().is_empty() {
        remark("rR4", Letter::R, Level::Fix, Field::Reason, 0..0);
        Bar::NeedsField
    } else {
        Bar::Nearly
    };
    remarks.sort_by_key(|remark| remark.level);
    Critique { bars: [specific, measurable, achievable, relevant, timely], remarks }
}
