//! English endings: which base form a written form may stand for.
//!
//! Endings are undone by rule and every guess is handed to the caller, who asks a word list. A
//! guess that is no word of a list is simply never used.

use super::lexicon::List;

/// Which form of a verb a word has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// "complete", also the imperative and the infinitive.
    Base,
    /// "completes".
    ThirdPerson,
    /// "completing".
    Gerund,
    /// "completed", "written".
    Past,
}

/// Tries the base forms that `word` may stand for, the word itself first, until `accept` takes
/// one.
pub(crate) fn bases(
    word: &str,
    irregular: &List,
    accept: &mut dyn FnMut(&str) -> bool,
) -> Option<Form> {
    if accept(word) {
        return Some(Form::Base);
    }
    if let Some(base) = irregular.value(word) {
        return accept(base).then_some(Form::Past);
    }
    // "Rewritten" is to "rewrite" what "written" is to "write".
    if let Some(base) = word.strip_prefix("re").and_then(|rest| irregular.value(rest)) {
        return accept(&format!("re{base}")).then_some(Form::Past);
    }
    let endings = [("ing", Form::Gerund), ("ed", Form::Past), ("s", Form::ThirdPerson)];
    endings.into_iter().find_map(|(ending, form)| {
        let stem = word.strip_suffix(ending).filter(|stem| stem.len() >= 2)?;
        undone(stem, form, accept)?.then_some(form)
    })
}

/// The stem as it is, with its "e", with "y" for "i", and without a doubled letter.
fn undone(stem: &str, form: Form, accept: &mut dyn FnMut(&str) -> bool) -> Option<bool> {
    if accept(stem) {
        return Some(true);
    }
    if form == Form::ThirdPerson {
        let stem = stem.strip_suffix('e')?;
        return Some(accept(stem) || accept(&format!("{}y", stem.strip_suffix('i')?)));
    }
    if accept(&format!("{stem}e")) {
        return Some(true);
    }
    if stem.strip_suffix('i').is_some_and(|short| accept(&format!("{short}y"))) {
        return Some(true);
    }
    let last = stem.chars().next_back()?;
    let short = stem.get(..stem.len() - last.len_utf8())?;
    Some(short.ends_with(last) && accept(short))
}

/// The singular of a plural noun by its ending; the word itself if it has none.
pub(crate) fn singular(word: &str) -> String {
    if word.len() <= 3
        || ["ss", "us", "is", "ics", "news", "series"].iter().any(|end| word.ends_with(end))
    {
        return word.to_owned();
    }
    if let Some(stem) = word.strip_suffix("ies") {
        return format!("{stem}y");
    }
    for ending in ["sses", "shes", "ches", "xes", "zzes"] {
        if word.ends_with(ending) {
            return word.strip_suffix("es").unwrap_or(word).to_owned();
        }
    }
    word.strip_suffix('s').unwrap_or(word).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_are_undone_until_a_list_knows_the_word() {
        let verbs = List::of("apply\ncomplete\nplan\nread\nwrite\n");
        let irregular = List::of("wrote\twrite\n");
        for (word, base, form) in [
            ("complete", "complete", Form::Base),
            ("completing", "complete", Form::Gerund),
            ("planned", "plan", Form::Past),
            ("planning", "plan", Form::Gerund),
            ("applies", "apply", Form::ThirdPerson),
            ("applied", "apply", Form::Past),
            ("reads", "read", Form::ThirdPerson),
            ("wrote", "write", Form::Past),
        ] {
            let mut found = String::new();
            let form_found = bases(word, &irregular, &mut |base| {
                found = base.to_owned();
                verbs.has(base)
            });
            assert_eq!((found.as_str(), form_found), (base, Some(form)), "{word}");
        }
        assert_eq!(bases("thing", &irregular, &mut |base| verbs.has(base)), None);
    }

    #[test]
    fn plurals_lose_their_ending() {
        for (plural, one) in [
            ("sessions", "session"),
            ("studies", "study"),
            ("classes", "class"),
            ("crisis", "crisis"),
        ] {
            assert_eq!(singular(plural), one);
        }
    }
}
