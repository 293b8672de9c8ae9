//! What an act is about: its first noun phrase, and what kind of thing the noun of it names.
//!
//! A verb alone says little: one can write a policy, and write more. It judges nothing.

use std::ops::Range;

use super::{Reading, is_definite, is_determiner};
use crate::coach::amount::Much;
use crate::coach::clause::Action;
use crate::coach::lexicon::{List, one_of};
use crate::coach::lists::{CREDENTIALS, NOUNS_INNER, NOUNS_PRODUCT};
use crate::coach::morph::{Form, singular};
use crate::coach::verb::{Class, is_preposition};

/// What an act is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Object {
    /// The tokens of its first noun phrase.
    pub(crate) phrase: Range<usize>,
    /// Its noun names something nobody can see: "confidence".
    pub(crate) is_inner: bool,
    /// Its noun names something that can be finished, held or attended.
    pub(crate) is_product: bool,
    /// "a", "the", "my", or a name: one certain thing.
    pub(crate) is_one: bool,
    /// A number stands in it.
    pub(crate) is_counted: bool,
    /// Its noun stands in the plural.
    pub(crate) is_plural: bool,
    /// Words of its own content, wherever in the object they stand.
    pub(crate) n_content: usize,
}

impl Object {
    pub(super) const fn none() -> Self {
        Self {
            phrase: 0..0,
            is_inner: false,
            is_product: false,
            is_one: false,
            is_counted: false,
            is_plural: false,
            n_content: 0,
        }
    }
}

impl Reading<'_> {
    pub(super) fn find_object(&self, action: &Action) -> Object {
        let tokens = &self.tokens;
        let mut at = action.object.start;
        // "apply for", "sign up to", "work with": the small word belongs to the verb.
        while at < action.object.end
            && (is_preposition(tokens.word(at)) || tokens.is_one_of(at, "up|out|off|down|over"))
            && !self.is_time(at)
        {
            at += 1;
        }
        let start = at;
        let (mut is_one, mut has_name) = (false, false);
        let mut end = start;
        let mut head = start;
        while end < action.object.end {
            let word = tokens.word(end);
            if self.is_time(end) {
                if head > start || end > start && !is_determiner(tokens.word(end - 1)) {
                    break;
                }
            } else if tokens
                .mark(end)
                .is_some_and(|mark| mark != '&' && mark != '/' && mark != '\'' && mark != '"')
                || (end > start
                    && (is_preposition(word)
                        || is_behind_noun(word)
                        || one_of(word, "out|off|down|away|back")))
            {
                break;
            } else if is_determiner(word) {
                is_one |= is_definite(word);
            } else if !self.is_measured(end) {
                // "Level 5 diploma": what has a number is one certain thing.
                has_name |= tokens.digits(end).is_some()
                    || tokens.is_acronym(end)
                    || tokens.is_capital(end);
                // "Share my experience safely": how, and not what.
                if head == start || !is_adverb(word) {
                    head = end;
                }
            }
            end += 1;
        }
        let noun = tokens.word(head);
        let pair = tokens.phrase(head.saturating_sub(1), head + 1);
        let has = |list: &List| {
            let by_pair = head > start && (list.has(pair) || list.has(&singular(pair)));
            by_pair || tokens.is_in(list, head)
        };
        let is_pair_product = head > start
            && (NOUNS_PRODUCT.has(pair)
                || NOUNS_PRODUCT.has(&singular(pair))
                || one_of(pair, "private practice|own practice"));
        // What one becomes is a credential: the verb was weak otherwise.
        let is_state = action.class == Class::Done
            && tokens.is_one_of(action.verb.start, "be|become|becoming|qualify|get|getting|being");
        let is_plural = singular(noun) != noun && noun != "masters" && !tokens.is_acronym(head);
        // "Raise my profile", but "rewrite my profile"; "be a practitioner", but "train as one".
        let is_made = action.class == Class::Done && (has(&NOUNS_PRODUCT) || has(&CREDENTIALS));
        // "Sort myself out" is done to nothing that others could see.
        let is_inner = (has(&NOUNS_INNER)
            || tokens.is_one_of(start, "myself|ourselves")
            || one_of(tokens.phrase(start, start + 2), "my head|my mind|my heart"))
            && !is_pair_product
            && end > start
            && !is_state
            && !is_made;
        let is_product = (has(&NOUNS_PRODUCT) || is_pair_product) && end > start || is_state;
        let is_one = is_one
            || has_name && !is_plural
            || action.form == Form::Past && action.object.end <= action.verb.start;
        let first = self.amounts.partition_point(|amount| amount.range.start < start);
        let is_counted = self
            .amounts
            .iter()
            .skip(first)
            .take_while(|amount| amount.range.start < end)
            .any(|amount| amount.much != Much::Vague);
        Object {
            is_counted,
            is_plural,
            phrase: start..end,
            is_inner,
            is_product,
            is_one,
            n_content: self.n_content(action.object.clone()),
        }
    }
}

/// Adjectives that stand behind their noun: "a style consistent with ...".
fn is_behind_noun(word: &str) -> bool {
    one_of(word, "consistent|relevant|necessary|needed|required|related|appropriate|available")
}

fn is_adverb(word: &str) -> bool {
    word.ends_with("ly") && !one_of(word, "assembly|family|reply|supply")
}
