//! Whether a word is the verb of a sentence about how things are or were, with its subject before.
//!
//! The plan's own verbs ("I will", "to lead") and participles ("notes written by May") are none.

use super::Role;
use crate::coach::lexicon::one_of;
use crate::coach::lists::IRREGULAR;
use crate::coach::number::number;
use crate::coach::tokens::Tokens;

pub(super) fn is_subject(word: &str) -> bool {
    one_of(
        word,
        "i|we|they|it|he|she|there|this|that|which|who|everyone|everybody|nobody|somebody|\
            someone|what",
    ) || is_contracted(word)
}

/// "My husband", "our director": one of those around the person who writes.
pub(super) fn is_somebody(tokens: &Tokens, at: usize) -> bool {
    tokens.is_one_before(at, 1, "my|our|the")
        && tokens.is_one_of(
            at,
            "husband|wife|partner|boss|manager|supervisor|mother|father|mum|mom|dad|doctor|gp|\
                sister|brother|son|daughter|director",
        )
}

/// "It's", "I've", "they're": a subject and its verb in one.
fn is_contracted(word: &str) -> bool {
    one_of(word, "it's|that's|there's|they're|we're|i've|we've|they've|he's|she's|who's|who've|i'm")
}

/// What the sentence tells whose verb stands at an index: of now, or of then.
pub(super) fn told_by(tokens: &Tokens, at: usize) -> Option<Role> {
    let word = tokens.word(at);
    let is_sub = |at| {
        tokens.is_one_before(
            at,
            1,
            "when|while|if|whenever|as|what|where|once|until|before|after|till",
        )
    };
    if is_contracted(word) && !is_sub(at) {
        let next = after_adverbs(tokens, at + 1);
        return match tokens.word(next) {
            next if next.ends_with("ing") => None,
            "been" => Some(Role::Past),
            next if word.ends_with("'ve") && is_past(next) => Some(Role::Past),
            _ => Some(Role::Now),
        };
    }
    // These are never participles, so what stands before is the subject: "my mother died in March".
    if one_of(
        word,
        "was|were|wasn't|weren't|didn't|did|hadn't|had|went|gave|took|came|began|wrote|spoke|saw|\
            knew|grew|fell|broke|became|died|got|asked|said|told|retired|inherited|ran|ate|drank|\
            drove|chose|woke|swore|tore|threw|stole|forgot|rang|sang|shook|froze|flew|drew|slept",
    ) && tokens.is_word(at.wrapping_sub(1))
        && !is_sub(at - 1)
    {
        return Some(Role::Past);
    }
    if one_of(
        word,
        "isn't|aren't|doesn't|hasn't|haven't|says|means|feels|keeps|seems|sends|goes|thinks|knows|\
            laughs|nods|asks|tells|gets|takes|makes|gives|lasts|costs|refuses|becomes|happens|sits|\
            reads|eats|stays",
    ) {
        return Some(Role::Now);
    }
    let mut subject = at;
    while subject > 0 && is_between(tokens.word(subject - 1)) {
        subject -= 1;
    }
    let who = tokens.before(subject, 1);
    if !is_subject(who) {
        return told_of_noun(tokens, at, subject);
    }
    // "When he is back"
    if is_sub(subject - 1) { None } else { told_of(tokens, at, who) }
}

/// "I still wait", "they ask", "she left": behind a pronoun.
fn told_of(tokens: &Tokens, at: usize, who: &str) -> Option<Role> {
    let word = tokens.word(at);
    let next = tokens.word(after_adverbs(tokens, at + 1));
    if is_past(word) || one_of(word, "have|has") && (next == "been" || is_past(next)) {
        return Some(Role::Past);
    }
    let is_now = match who {
        "i" | "we" => {
            tokens.is_one_before(at, 1, "still|always|never|usually|often")
                || one_of(
                    word,
                    "am|are|have|don't|can't|keep|know|get|feel|hear|wake|cry|hate|worry|say|think",
                ) && !tokens.word(at + 1).ends_with("ing")
        }
        _ => {
            one_of(word, "is|are|has|have|don't|can't|ask|say|come|get|think|cut|put")
                || word.len() > 3 && word.ends_with('s') && !word.ends_with("ss")
        }
    };
    is_now.then_some(Role::Now)
}

/// "One of them asked", "vacancy is at 30 percent": behind a noun, where a verb must be certain.
fn told_of_noun(tokens: &Tokens, at: usize, subject: usize) -> Option<Role> {
    let word = tokens.word(at);
    let figure = at + 1 + usize::from(tokens.word(at + 1) == "at");
    let next = after_adverbs(tokens, at + 1);
    let is_state = tokens.digits(figure).is_some()
        || tokens.is_one_of(at + 1, "very|so|too|always|never|low|bad|hard|awful|nowhere")
        || tokens.is_one_of(
            next,
            "freezing|impossible|exhausting|embarrassing|full|gone|broken|empty|endless|back|\
                tired|worse|madness|ridiculous|crazy|nonsense|finished",
        )
        || one_of(
            tokens.phrase(at + 1, at + 3),
            "the worst|the best|the hardest|killing me|eating me|too much|a joke",
        );
    let has_whom = tokens.is_one_of(at + 1, "me|us|him|her|them");
    // "In October compliance flagged 27 of mine"
    let has_object = has_whom || tokens.word(at + 1) == "it" || number(tokens, at + 1).is_some();
    let is_deed = is_past(word)
        && (is_somebody(tokens, subject.wrapping_sub(1))
            || tokens.phrase(subject.saturating_sub(2), subject) == "of them"
            || one_of(word, "made|put|gave") && has_whom
            || tokens.is_word(at.wrapping_sub(1)) && word.ends_with("ed") && has_object
            || word == "left" && tokens.is_one_of(at + 1, "in|on|me|us|after|last|when|without"))
        || one_of(word, "has|have") && is_past(tokens.word(at + 1));
    // "My husband counts three evenings a week"
    let does = word.len() > 3
        && word.ends_with('s')
        && !word.ends_with("ss")
        && is_somebody(tokens, subject.wrapping_sub(1));
    if is_deed {
        Some(Role::Past)
    } else {
        (does || one_of(word, "is|are|has") && is_state).then_some(Role::Now)
    }
}

pub(crate) fn is_past(word: &str) -> bool {
    IRREGULAR.has(word) || one_of(word, "lost|used") || word.len() > 4 && word.ends_with("ed")
}

fn after_adverbs(tokens: &Tokens, at: usize) -> usize {
    (at..tokens.len()).find(|at| !is_between(tokens.word(*at))).unwrap_or(tokens.len())
}

fn is_between(word: &str) -> bool {
    one_of(word, "still|always|never|only|often|usually|just|already|also|really")
        || word.ends_with("ly")
}
