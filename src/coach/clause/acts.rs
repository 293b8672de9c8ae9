//! Where an act is found in a sentence: at a verb that stands where English puts verbs, at a word
//! that no list knows in such a place, and in "care plans reviewed" where there is no other.

use super::sentence::Sentence;
use super::{Action, Role};
use crate::coach::lexicon::{ends_with, one_of};
use crate::coach::lists;
use crate::coach::morph::Form;
use crate::coach::number::number;
use crate::coach::time::When;
use crate::coach::verb::{self, Class, Verb};

impl Sentence<'_> {
    pub(super) fn has_act(&self) -> bool {
        self.form.is_some() && !self.is_carried
    }

    /// Takes a verb at `at` if one stands there.
    pub(super) fn act(&mut self, at: usize) -> Option<usize> {
        let Verb { class, form, len } = match verb::verb(self.tokens, at) {
            Some(found) => found,
            None => self.unknown(at)?,
        };
        // "I have worked", "I have had": the past, and no act to come.
        let is_perfect = one_of(self.tokens.word(at), "have|had|has|having")
            && (one_of(self.tokens.before(at, 1), "i|we")
                || one_of(self.tokens.word(at + 1), "been|had|always|recently|already|just")
                || verb::verb(self.tokens, at + 1).is_some_and(|next| next.form == Form::Past));
        // "Competences relevant to practising": what something belongs to, and no act of its own.
        let is_belonging = form == Form::Gerund
            && self.tokens.before(at, 1) == "to"
            && !one_of(self.tokens.before(at, 2), "commit|committed|committing|forward|dedicated");
        // "No reading of anything"
        let is_none = form == Form::Gerund && self.tokens.before(at, 1) == "no";
        if is_perfect || is_belonging || is_none {
            return None;
        }
        let is_bare_join = self.is_joined && !self.is_open;
        let is_ambiguous = lists::VERBS_NOUNS.has(self.tokens.word(at));
        // "Coach son's team": whose it is begins an object as well.
        let is_followed = verb::starts_object(self.tokens, at + len)
            || self.tokens.written_len(at + len) > self.tokens.word(at + len).len()
                && self.tokens.is_word(at + len + 1)
            // "Ask Mel about the rota"
            || self.tokens.is_capital(at + len)
                && one_of(self.tokens.word(at + len + 1), "about|if|whether|to|re")
            || one_of(self.tokens.word(at), "stop|quit")
                && self.tokens.word(at + len).ends_with("ing")
            // "Email manager", "text clients": whom one reaches.
            || one_of(self.tokens.word(at), "book|email|phone|ring|text")
                && self.tokens.is_in(&lists::PEOPLE, at + len)
            // "Update HCPC portfolio", "draft policy": in short notes, too.
            || one_of(self.tokens.word(at), "update|draft")
                && (self.tokens.is_acronym(at + len)
                    || self.tokens.is_in(&lists::NOUNS_PRODUCT, at + len));
        if self.is_means {
            if form != Form::Gerund {
                return None;
            }
        } else if is_bare_join {
            // "assess, plan and review": joined acts have one form; but "using the model, assess".
            let is_led = self.form == Some(Form::Gerund)
                && self.tokens.mark(at.wrapping_sub(1)) == Some(',')
                && self.resumes(at);
            if self.form != Some(form) && !is_led
                || (is_ambiguous && !is_followed && !self.is_carried)
                || (is_ambiguous && self.is_of_things)
                || form == Form::Gerund
                    && self.tokens.mark(at.wrapping_sub(1)) == Some(',')
                    && !is_followed
            {
                return None;
            }
        } else if !self.is_carried {
            let n_left = self.range.end - at;
            let has_time = self
                .times
                .iter()
                .skip_while(|time| time.range.end <= at)
                .any(|time| time.range.start < self.range.end);
            // "Journal most mornings": what has a rhythm of its own is done.
            let has_beat = at == self.range.start
                && self
                    .times
                    .iter()
                    .any(|time| time.range.start == at + len && time.when == When::Rhythm);
            // "Practice sample submitted by May"
            let is_of_done = || {
                (at + 2..at + 4).any(|at| {
                    self.tokens.is_word(at - 1)
                        && verb::verb(self.tokens, at).is_some_and(|next| {
                            next.form == Form::Past && next.class == Class::Done
                        })
                        && !verb::starts_object(self.tokens, at - 1)
                        && !lists::STOP.has(self.tokens.word(at - 1))
                })
            };
            let may_be_noun = is_ambiguous
                && !is_followed
                && !has_beat
                && (n_left <= 3 || (n_left == 4 && !has_time) || is_of_done());
            if form == Form::ThirdPerson
                || (form == Form::Past && at > self.range.start)
                || may_be_noun
            {
                return None;
            }
        }
        let action = Action {
            index: self.clauses.actions.len(),
            verb: at..at + len,
            class,
            form,
            object: at..at,
            role: self.role,
            is_means: self.is_means,
        };
        self.clauses.actions.push(action);
        self.form = self.form.or(Some(form));
        self.has_main |= self.role == Role::Main;
        self.is_of_things = false;
        (self.is_open, self.is_joined, self.is_means, self.is_carried) =
            (false, false, false, false);
        Some(at + len)
    }

    /// A word that no list knows is a verb behind "I will", or where an object follows at once.
    pub(super) fn unknown(&self, at: usize) -> Option<Verb> {
        let word = self.tokens.word(at);
        let is_number = || number(self.tokens, at).is_some();
        if !self.tokens.is_word(at)
            || word.len() < 3
            || lists::STOP.has(word)
            || lists::DOMAIN.has(word)
            || word.ends_with("thing")
            || self.tokens.before(at, 2).starts_with("appl")
            || lists::NOUNS_NUMBERED.has(word)
            // "Contribute well to service improvement"
            || self.is_carried && lists::NOUNS_PRODUCT.has(word)
            // "Retire to Bruny"
            || at > self.range.start && self.tokens.is_capital(at)
            || is_number()
        {
            return None;
        }
        let is_gerund = word.ends_with("ing") && word.len() > 5;
        let is_noun_like = ends_with(
            word,
            "ion|ment|ness|ity|ance|ence|ship|ism|ist|ology|al|\
            ly|ful|ive|ous|ed|ic|able|ible|ary",
        );
        // "Over the summer, knock on doors": the act begins behind the comma.
        let is_start = at == self.range.start
            || self.is_open && self.form.is_none() && self.tokens.mark(at - 1) == Some(',');
        // "I want drama on the ward", "I'd love a job": without "to", a thing is wished for.
        let is_wished = one_of(self.tokens.before(at, 1), "want|love|like|need");
        let is_verb = if self.is_means {
            is_gerund
        } else {
            (self.is_open
                && self.is_carried
                && !is_wished
                && !is_noun_like
                && !lists::CARRIERS.has(word))
                || (is_start
                    && !is_noun_like
                    && verb::starts_object(self.tokens, at + 1)
                    && !one_of(self.tokens.word(at + 1), "of|for|in|with|on"))
        };
        let form = if is_gerund { Form::Gerund } else { Form::Base };
        is_verb.then_some(Verb { class: Class::Act, form, len: 1 })
    }

    /// "Care plans reviewed by March": without any other verb, what was done is the act.
    pub(super) fn read_passive(&mut self) {
        for at in self.range.clone() {
            if let Some(found) = verb::verb(self.tokens, at)
                .filter(|found| found.form == Form::Past && found.class != Class::Weak)
                && at > self.range.start
                // "Trauma informed care": of what kind it is.
                && !(one_of(self.tokens.word(at), "informed|based|focused|led|oriented")
                    && self.tokens.is_word(at + 1))
                // "Has been cancelled", "promised us two posts": that was, and is no act to come.
                && !one_of(self.tokens.before(at, 1), "been|was|were|i|we|they")
                && !one_of(self.tokens.word(at + found.len), "me|us|them|a|an|the|my|our")
                && self.clauses.roles.get(at) == Some(&Role::Main)
            {
                let index = self.clauses.actions.len();
                self.clauses.actions.push(Action {
                    index,
                    verb: at..at + found.len,
                    class: found.class,
                    form: Form::Past,
                    object: self.range.start..at,
                    role: Role::Main,
                    is_means: false,
                });
                return;
            }
        }
    }
}
