//! One text, read once: its tokens, times, amounts and acts, and what an act is about.
//!
//! Rules ask a reading; they never search the text themselves. A reading judges nothing.

mod known;
mod quoted;

use std::ops::Range;

use super::amount::{self, Amount, Much};
use super::clause::{self, Action, Clauses, Role};
use super::lexicon::List;
use super::lists::{
    CREDENTIALS, DOMAIN, NOUNS_GENERIC, NOUNS_INNER, NOUNS_OPEN, NOUNS_PRODUCT, STOP,
};
use super::morph::singular;
use super::time::{self, Time, When};
use super::tokens::Tokens;
use super::verb::{Class, is_preposition};
use crate::coach::lexicon::one_of;
use crate::domain::date::Date;

/// A text and everything found in it.
pub(crate) struct Reading<'a> {
    pub(crate) text: &'a str,
    pub(crate) tokens: Tokens,
    pub(crate) times: Vec<Time>,
    pub(crate) amounts: Vec<Amount>,
    pub(crate) clauses: Clauses,
    /// What is known of each token.
    marks: Vec<Mark>,
    /// What each act is about, in the order of the acts.
    objects: Vec<Object>,
    n_names: usize,
}

/// What is known of one token.
#[derive(Clone, Copy, Default)]
struct Mark {
    is_time: bool,
    is_amount: bool,
    is_content: bool,
}

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
    const fn none() -> Self {
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

impl<'a> Reading<'a> {
    /// Reads a text on a day.
    pub(crate) fn of(text: &'a str, today: Date) -> Self {
        let tokens = Tokens::of(text);
        let times = time::scan(&tokens, today);
        let amounts = amount::scan(&tokens, &times);
        let clauses = clause::scan(&tokens, &times);
        let mut reading = Self {
            text,
            tokens,
            times,
            amounts,
            clauses,
            marks: Vec::new(),
            objects: Vec::new(),
            n_names: 0,
        };
        // Rules ask the same things again and again: they are found out once.
        reading.marks = reading.find_marks();
        reading.n_names = reading.find_names();
        reading.objects =
            reading.clauses.actions.iter().map(|action| reading.find_object(action)).collect();
        reading.mark_known();
        reading
    }

    fn find_marks(&self) -> Vec<Mark> {
        let mut marks = vec![Mark::default(); self.tokens.len()];
        for time in &self.times {
            marks
                .get_mut(time.range.clone())
                .unwrap_or_default()
                .iter_mut()
                .for_each(|mark| mark.is_time = true);
        }
        for amount in &self.amounts {
            marks
                .get_mut(amount.range.clone())
                .unwrap_or_default()
                .iter_mut()
                .for_each(|mark| mark.is_amount = true);
        }
        for (at, mark) in marks.iter_mut().enumerate() {
            let word = self.tokens.word(at);
            let is_free = self.tokens.is_word(at) && !mark.is_time && !mark.is_amount;
            let says_something =
                word.len() > 1 && !STOP.has(word) && !self.tokens.is_in(&NOUNS_GENERIC, at);
            mark.is_content = is_free && (says_something || is_letter(&self.tokens, at));
        }
        marks
    }

    /// Whether nothing is written.
    pub(crate) fn is_empty(&self) -> bool {
        !(0..self.tokens.len()).any(|at| self.tokens.mark(at).is_none())
    }

    /// The role of the token at an index.
    pub(crate) fn role(&self, at: usize) -> Role {
        self.clauses.roles.get(at).copied().unwrap_or(Role::Main)
    }

    /// The acts that are to be done, without purposes and reasons.
    pub(crate) fn acts(&self) -> impl Iterator<Item = &Action> {
        self.clauses.actions.iter().filter(|action| action.role == Role::Main)
    }

    /// The first vague amount in what is to be done.
    pub(crate) fn vague_amount(&self) -> Option<&Amount> {
        self.amounts.iter().find(|amount| {
            amount.much == Much::Vague && self.role(amount.range.start) == Role::Main
        })
    }

    /// The first time of a kind.
    pub(crate) fn time(&self, is_kind: impl Fn(When) -> bool) -> Option<&Time> {
        self.times.iter().find(|time| is_kind(time.when))
    }

    /// Every deadline in order.
    pub(crate) fn deadlines(&self) -> impl Iterator<Item = (&Time, Date)> {
        self.times.iter().filter_map(|time| match time.when {
            When::By(date) => Some((time, date)),
            _ => None,
        })
    }

    /// The last deadline, which is when all of it is done.
    pub(crate) fn deadline(&self) -> Option<Date> {
        self.deadlines().map(|(_, date)| date).max()
    }

    /// Whether the token at an index belongs to a time or an amount.
    pub(crate) fn is_measured(&self, at: usize) -> bool {
        self.marks.get(at).is_some_and(|mark| mark.is_time || mark.is_amount)
    }

    /// Whether the token at an index belongs to a time.
    pub(crate) fn is_time(&self, at: usize) -> bool {
        self.marks.get(at).is_some_and(|mark| mark.is_time)
    }

    /// The first phrase of a list, in what is to be done.
    pub(crate) fn listed(&self, list: &List) -> Option<Range<usize>> {
        let n_places = if self.tokens.may_hold(list) { self.tokens.len() } else { 0 };
        (0..n_places)
            .filter(|at| self.role(*at) == Role::Main)
            .find_map(|at| self.listed_at(list, at))
    }

    /// The longest phrase of a list at an index, in any plural.
    pub(crate) fn listed_at(&self, list: &List, at: usize) -> Option<Range<usize>> {
        if !self.tokens.is_word(at) {
            return None;
        }
        let of_two = || {
            let phrase = self.tokens.phrase(at, at + 2);
            let is_begun = self.tokens.known(at).begins & list.bit() != 0;
            (is_begun && phrase.ends_with('s') && list.has(&singular(phrase))).then_some(2)
        };
        let of_one = || self.tokens.is_in(list, at).then_some(1);
        let len = list.longest(&self.tokens, at, 5).or_else(of_two).or_else(of_one)?;
        Some(at..at + len)
    }

    /// What an act is about.
    pub(crate) fn object(&self, action: &Action) -> &Object {
        static NONE: Object = Object::none();
        self.objects.get(action.index).unwrap_or(&NONE)
    }

    fn find_object(&self, action: &Action) -> Object {
        let tokens = &self.tokens;
        let mut at = action.object.start;
        // "apply for", "sign up to", "work with": the small word belongs to the verb.
        while at < action.object.end
            && (is_preposition(tokens.word(at)) || one_of(tokens.word(at), "up|out|off|down|over"))
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
            && one_of(
                tokens.word(action.verb.start),
                "be|become|becoming|qualify|get|getting|being",
            );
        let is_plural = singular(noun) != noun && noun != "masters" && !tokens.is_acronym(head);
        // "Raise my profile", but "rewrite my profile"; "be a practitioner", but "train as one".
        let is_made = action.class == Class::Done && (has(&NOUNS_PRODUCT) || has(&CREDENTIALS));
        // "Sort myself out" is done to nothing that others could see.
        let is_inner = (has(&NOUNS_INNER)
            || one_of(tokens.word(start), "myself|ourselves")
            || one_of(tokens.phrase(start, start + 2), "my head|my mind|my heart"))
            && !is_pair_product
            && end > start
            && !is_state
            && !is_made;
        let is_product = (has(&NOUNS_PRODUCT) || is_pair_product) && end > start || is_state;
        let is_one = is_one
            || has_name && !is_plural
            || action.form == super::morph::Form::Past && action.object.end <= action.verb.start;
        let first = self.amounts.partition_point(|amount| amount.range.start < start);
        let is_counted = self
            .amounts
            .iter()
            .skip(first)
            .take_while(|amount| amount.range.start < end)
            .any(|amount| amount.much != super::amount::Much::Vague);
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

    /// How many words of their own content stand in a range.
    pub(crate) fn n_content(&self, range: Range<usize>) -> usize {
        range.filter(|at| self.is_content(*at)).count()
    }

    /// Whether a thing is named that is neither open nor inside a person.
    pub(crate) fn has_own_thing(&self) -> bool {
        (0..self.tokens.len()).any(|at| {
            // "Protected study time": the head is open, whatever stands before.
            let next = self.tokens.word(at + 1);
            let is_head = !self.is_content(at + 1)
                && (!self.tokens.is_word(at + 1)
                    || self.is_measured(at + 1)
                    || is_preposition(next)
                    || is_determiner(next)
                    || self.tokens.is_in(&NOUNS_PRODUCT, at + 1));
            self.role(at) == Role::Main
                && is_head
                && self.is_content(at)
                && !self.tokens.is_in(&NOUNS_OPEN, at)
                && !self.tokens.is_in(&NOUNS_INNER, at)
        })
    }

    /// Whether the word at an index says something of its own.
    pub(crate) fn is_content(&self, at: usize) -> bool {
        self.marks.get(at).is_some_and(|mark| mark.is_content)
    }

    /// How many names stand in what is to be done: words of the field, acronyms, proper names.
    pub(crate) fn n_names(&self) -> usize {
        self.n_names
    }

    fn find_names(&self) -> usize {
        let mut names = 0;
        let mut at = 0;
        while at < self.tokens.len() {
            if self.role(at) != Role::Main || self.is_time(at) || !self.tokens.is_word(at) {
                at += 1;
            } else if let Some(found) = self.listed_at(&DOMAIN, at) {
                names += 1;
                at = found.end;
            } else {
                let is_first = at == 0 || self.tokens.mark(at - 1).is_some();
                let is_name = self.tokens.is_acronym(at) || self.tokens.is_capital(at) && !is_first;
                names += usize::from(is_name && self.is_content(at));
                at += 1;
            }
        }
        names
    }

    /// Whether the text names a day, an event or a rhythm.
    pub(crate) fn has_time(&self) -> bool {
        self.time(|when| matches!(when, When::By(_) | When::Event | When::Rhythm)).is_some()
    }

    /// Whether a weak verb is all that is said: nothing seen, made or counted.
    pub(crate) fn is_seen(&self, action: &Action) -> bool {
        let object = self.object(action);
        match action.class {
            Class::Weak | Class::Change => false,
            // "Provide hope", "demonstrate ethical thinking": nothing certain is made.
            Class::Make => {
                !object.is_inner
                    && (object.is_product
                        || object.is_one
                        || object.is_plural
                        || object.is_counted
                        || self.has_time()
                        // "Make pasta", "bring carnival back": what is there, one can see.
                        || object.n_content > 0
                            && one_of(self.tokens.word(action.verb.start), "bring|make|making"))
                    && !object.phrase.is_empty()
            }
            Class::Act | Class::Done => true,
        }
    }
}

/// "Client A": the letter stands for a name.
fn is_letter(tokens: &Tokens, at: usize) -> bool {
    let is_capital = tokens.is_capital(at);
    tokens.word(at) == "a" && is_capital && at > 0 && tokens.mark(at - 1).is_none()
}

/// Adjectives that stand behind their noun: "a style consistent with ...".
fn is_behind_noun(word: &str) -> bool {
    one_of(word, "consistent|relevant|necessary|needed|required|related|appropriate|available")
}

/// Words that stand before a noun and say which, or how many.
pub(crate) fn is_determiner(word: &str) -> bool {
    is_definite(word)
        || one_of(
            word,
            "all|some|any|no|more|each|every|both|its|their|his|her|at|least|these|those",
        )
}

fn is_adverb(word: &str) -> bool {
    word.ends_with("ly") && !one_of(word, "ally|anomaly|assembly|bully|family|rally|reply|supply")
}

fn is_definite(word: &str) -> bool {
    one_of(word, "all|every|each|both|a|an|the|my|our|this|that|one|another|someone|somebody")
}
