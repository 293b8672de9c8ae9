//! The word lists of each language that has some. English is the only one so far.
//!
//! The grammar in this folder (order of words, endings, dates) is English too: a language without
//! lists gets structural remarks only, and the coach says so.

use super::lexicon::List;

/// Acts that are done or not done: "submit", "attend".
pub(crate) static VERBS_DONE: List =
    List::of(include_str!("../../content/lexicon/en/verbs_done.txt"));
/// Acts that others could see, without an end of their own: "practise", "listen".
pub(crate) static VERBS_ACT: List =
    List::of(include_str!("../../content/lexicon/en/verbs_act.txt"));
/// What happens inside a person, or could be anything: "understand", "work on".
pub(crate) static VERBS_WEAK: List =
    List::of(include_str!("../../content/lexicon/en/verbs_weak.txt"));
/// Verbs whose object decides: one can build a list, or build confidence.
pub(crate) static VERBS_MAKE: List =
    List::of(include_str!("../../content/lexicon/en/verbs_make.txt"));
/// Changes of an amount: "reduce".
pub(crate) static VERBS_CHANGE: List =
    List::of(include_str!("../../content/lexicon/en/verbs_change.txt"));
/// Words that are verbs and nouns alike: "review".
pub(crate) static VERBS_NOUNS: List =
    List::of(include_str!("../../content/lexicon/en/verbs_nouns.txt"));
/// Irregular forms and their base.
pub(crate) static IRREGULAR: List =
    List::of(include_str!("../../content/lexicon/en/irregular.txt"));
/// Nouns of what nobody can see: "confidence", "skills".
pub(crate) static NOUNS_INNER: List =
    List::of(include_str!("../../content/lexicon/en/nouns_inner.txt"));
/// Nouns of what can be finished, held or attended: "course", "policy".
pub(crate) static NOUNS_PRODUCT: List =
    List::of(include_str!("../../content/lexicon/en/nouns_product.txt"));
/// Nouns that say nothing of their own about what is meant: "training", "work".
pub(crate) static NOUNS_GENERIC: List =
    List::of(include_str!("../../content/lexicon/en/nouns_generic.txt"));
/// Nouns before a number that only numbers something: "level 2".
pub(crate) static NOUNS_NUMBERED: List =
    List::of(include_str!("../../content/lexicon/en/nouns_numbered.txt"));
/// Events that a plan can be tied to: "renewal", "placement".
pub(crate) static EVENTS: List = List::of(include_str!("../../content/lexicon/en/events.txt"));
/// Methods, conditions, credentials, groups of people, places and roles of the field.
pub(crate) static DOMAIN: List = List::of(include_str!("../../content/lexicon/en/domain.txt"));
/// Words that carry no content of their own.
pub(crate) static STOP: List = List::of(include_str!("../../content/lexicon/en/stop.txt"));
/// Credentials and states that one becomes or gets: "licensed", "supervisor".
pub(crate) static CREDENTIALS: List =
    List::of(include_str!("../../content/lexicon/en/credentials.txt"));
/// "hopefully", "if possible".
pub(crate) static HEDGES: List = List::of(include_str!("../../content/lexicon/en/hedges.txt"));
/// "more", "several".
pub(crate) static VAGUE_AMOUNT: List =
    List::of(include_str!("../../content/lexicon/en/vague_amount.txt"));
/// "soon", "in the near future".
pub(crate) static VAGUE_TIME: List =
    List::of(include_str!("../../content/lexicon/en/vague_time.txt"));
/// "so that", "in order to": from here on it is said what for.
pub(crate) static PURPOSE: List = List::of(include_str!("../../content/lexicon/en/purpose.txt"));
/// "because", "since I": from here on it is said why.
pub(crate) static REASON: List = List::of(include_str!("../../content/lexicon/en/reason.txt"));
/// "I want to", "my goal is to": what stands before the act.
pub(crate) static CARRIERS: List = List::of(include_str!("../../content/lexicon/en/carriers.txt"));
/// "daily", "on weekends".
pub(crate) static RHYTHM: List = List::of(include_str!("../../content/lexicon/en/rhythm.txt"));
/// "stop", "no longer".
pub(crate) static AVOIDANCE: List =
    List::of(include_str!("../../content/lexicon/en/avoidance.txt"));
/// "be hired", "be accepted": what others decide.
pub(crate) static DEPENDENCE: List =
    List::of(include_str!("../../content/lexicon/en/dependence.txt"));
/// What others decide, and the part of it that is one's own.
pub(crate) static DEPENDENCE_OWN: List =
    List::of(include_str!("../../content/lexicon/en/dependence_own.txt"));
/// Given names, to tell a name from Words In Title Case.
pub(crate) static NAMES: List = List::of(include_str!("../../content/lexicon/en/names.txt"));
/// What crosses a professional boundary.
pub(crate) static BOUNDARY: List = List::of(include_str!("../../content/lexicon/en/boundary.txt"));
/// Terms that reduce a person to a problem, and what can be said instead.
pub(crate) static STIGMA: List = List::of(include_str!("../../content/lexicon/en/stigma.txt"));
/// Changes of clients rather than of one's own doing: "symptoms", "attendance".
pub(crate) static CLIENT_OUTCOMES: List =
    List::of(include_str!("../../content/lexicon/en/client_outcomes.txt"));
/// People one needs for a step: "supervisor".
pub(crate) static PEOPLE: List = List::of(include_str!("../../content/lexicon/en/people.txt"));

/// Whether the coach has lists for a language tag such as "en-GB".
pub(crate) fn has_language(tag: &str) -> bool {
    tag.split(['-', '_']).next().is_some_and(|language| language.eq_ignore_ascii_case("en"))
}
