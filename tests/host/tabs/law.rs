//! The laws of merging: what versions come to does not depend on their order, on how often they are
//! found, or on which of them were merged first; and it is what a model with one register for each
//! field says. How the versions come about is in `law/history.rs`.

mod history;

use proptest::prelude::*;
use waymark::domain::record::{Kind, Record};
use waymark::store::envelope::Stamp;
use waymark::store::version::{Resolved, Version, resolve};

use history::{Edit, Fate, N_FIELDS, STATUS, blank, history, key, text};

/// As an elected writer does: what some versions come to takes their place.
fn gathered(resolved: Resolved) -> Version {
    let mut version = resolved.winner;
    if resolved.is_joined {
        version.envelope.stamp = Stamp { counter: 100, writer: 10 };
    }
    version
}

/// The words that records hold; the status of a goal is none.
fn held(records: &[Record]) -> Vec<String> {
    let is_words = |record: &Record, field: usize| field < 4 || !matches!(record, Record::Goal(_));
    let texts = |record: &Record| {
        let fields = (0..N_FIELDS).filter(|field| is_words(record, *field));
        fields.map(|field| text(record, field)).collect::<Vec<_>>()
    };
    records.iter().flat_map(texts).collect()
}

/// Whether of any two edits of a field, one had seen the other.
fn is_in_order(edits: &[Edit], field: usize) -> bool {
    let of_field = || edits.iter().enumerate().filter(|(_, edit)| edit.field == field);
    of_field()
        .all(|(at, _)| of_field().all(|(other, edit)| other <= at || edit.knows.contains(&at)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn commutative_and_idempotent(
        (kind, versions, order) in history(true).prop_flat_map(|(kind, _, versions, _)| {
            let order = Just(versions.clone()).prop_shuffle();
            (Just(kind), Just(versions), order)
        })
    ) {
        let key = key(kind);
        let first = resolve(key, versions.clone());
        prop_assert_eq!(&resolve(key, order), &first);
        let twice = versions.iter().chain(&versions).cloned().collect();
        prop_assert_eq!(&resolve(key, twice), &first);
        let resolved = first.unwrap();
        let mut again = versions;
        again.push(gathered(resolved.clone()));
        for found in [vec![gathered(resolved.clone())], again] {
            let again = resolve(key, found).unwrap();
            prop_assert_eq!(&again.winner.record, &resolved.winner.record);
            prop_assert!(again.apart.is_empty());
        }
    }

    /// Whichever are gathered first, no words are lost, and the same is shown in the end. Only where
    /// edits of one field had not seen each other, gathering decides between those that it finds, and
    /// what lost does not come back if somebody else clears what won.
    #[test]
    fn associative_no_words_get_lost_whichever_are_gathered_first(
        (kind, edits, versions, _) in history(true),
        cut in any::<u8>(),
    ) {
        let key = key(kind);
        let whole = resolve(key, versions.clone()).unwrap();
        let (first, rest): (Vec<_>, Vec<_>) =
            versions.into_iter().enumerate().partition(|(index, _)| cut >> index & 1 == 1);
        let strip = |list: Vec<(usize, Version)>| list.into_iter().map(|(_, v)| v).collect::<Vec<_>>();
        let (first, mut rest) = (strip(first), strip(rest));
        let Some(part) = resolve(key, first) else { return Ok(()) };
        let mut stepwise = held(&part.apart);
        rest.push(gathered(part));
        let then = resolve(key, rest).unwrap();
        stepwise.extend(held(&then.apart));
        stepwise.extend(held(then.winner.record.as_slice()));
        if edits.iter().all(|edit| edit.fate == Fate::Kept) {
            let records = [&then, &whole].map(|one| one.winner.record.clone().unwrap());
            for field in 0..N_FIELDS {
                let [now, at_once] = [0, 1].map(|at| text(&records[at], field));
                let is_status = kind == Kind::Goal && field == 4;
                let written = edits.iter().any(|edit| edit.field == field && edit.text == now);
                let may_differ = !is_in_order(&edits, field) && (written || is_status);
                prop_assert!(now == at_once || may_differ, "{field}: {now:?}, not {at_once:?}");
            }
        }
        let kept = held(&whole.apart).into_iter().chain(held(whole.winner.record.as_slice()));
        for text in kept {
            // Whoever wrote over these words had seen them, if only from another writer.
            let is_over = |one: &Edit| {
                let of_it = |at: &usize| edits[*at].stamp == one.stamp;
                edits.iter().any(|later| later.knows.iter().any(of_it))
            };
            let is_first = text == "Begin" && edits.iter().any(|edit| edit.field == 0);
            let is_replaced =
                is_first || edits.iter().any(|one| one.text == text && is_over(one));
            let is_there = text.is_empty() || stepwise.contains(&text);
            prop_assert!(is_there || is_replaced, "{text:?} is not in {stepwise:?}");
        }
    }

    /// Fault 26: what was written into different fields is all there, and nothing is kept apart; of
    /// one field, one text is shown and the others are kept.
    #[test]
    fn fault_26_each_field_is_what_its_last_edits_say(
        (kind, edits, versions, aside) in history(false),
    ) {
        let Resolved { winner, apart, .. } = resolve(key(kind), versions).unwrap();
        let winner = winner.record.unwrap();
        let kept = [held(&apart), held(&aside)].concat();
        let mut must_keep = false;
        for field in 0..N_FIELDS {
            // The edits of the field that nobody wrote over who had seen them.
            let of_field = || edits.iter().enumerate().filter(|(_, edit)| edit.field == field);
            let last: Vec<(usize, &Edit)> = of_field()
                .filter(|(at, _)| !of_field().any(|(_, later)| later.knows.contains(at)))
                .collect();
            let shown = text(&winner, field);
            let is_status = kind == Kind::Goal && field == 4;
            let said: Vec<String> = last.iter().map(|(n, edit)| {
                if is_status { STATUS[n % 3].name().to_owned() } else { edit.text.clone() }
            }).collect();
            if said.is_empty() {
                prop_assert_eq!(shown, text(&blank(kind), field));
                continue;
            }
            prop_assert!(said.contains(&shown), "{field}: {shown:?} of {said:?}");
            for words in said.iter().filter(|words| !is_status && !words.is_empty()) {
                must_keep |= *words != shown;
                prop_assert!(*words == shown || kept.contains(words), "{words:?} is lost: {kept:?}");
            }
        }
        prop_assert!(must_keep || apart.is_empty(), "kept apart for nothing: {apart:?}");
    }
}
