//! Whatever is typed: no panic, places inside the text on character borders, and time in
//! proportion to the length. `cargo run --release --example coach_fuzz -- 1000000` does more.

use proptest::prelude::*;
use waymark::coach::{Context, Draft, critique_with, identifiers};
use waymark::domain::goal::Answers;

use super::today;

fn check(text: &str, field: &str) {
    let answers = Answers {
        statement: text.into(),
        measure: field.into(),
        first_step: field.into(),
        reason: text.into(),
        ..Answers::default()
    };
    let draft = Draft { answers: &answers, target: None, today: today(), others: &[] };
    let aspirations = [field];
    let context = Context {
        time: field,
        aspirations: Some(&aspirations),
        is_leaving: true,
        ..Context::default()
    };
    for remark in critique_with(&draft, &context).remarks {
        let texts = [text, field];
        assert!(
            texts.iter().any(|text| text.get(remark.span.clone()).is_some()),
            "{:?} in {text:?}",
            remark.span
        );
    }
    for hint in identifiers::hints(text) {
        assert!(
            text.get(hint.span.clone()).is_some_and(|words| !words.is_empty()),
            "{hint:?} in {text:?}"
        );
    }
}

/// Pieces of goals, so that grammars are entered and not only letters read.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("by "),
        Just("within "),
        Just("every "),
        Just("12"),
        Just("-"),
        Just("/"),
        Just("%"),
        Just("June "),
        Just("30th "),
        Just("2027"),
        Just("'"),
        Just("."),
        Just(" "),
        Just("a "),
        Just("of "),
        Just("the end of "),
        Just("week "),
        Just("complete "),
        Just("I will "),
        Just("one "),
        Just("two hundred "),
        Just("“"),
        Just("client Sarah "),
        Just("to improve "),
        Just("or "),
        Just("@"),
        Just("dob "),
        Just(":"),
        Just("("),
        Just("\n"),
        Just("é"),
        Just("👩🏽‍⚕️"),
        Just("half a "),
        Just("next "),
        Just("q3 "),
        Just("999999999999999999999"),
        Just("from "),
        Just("before my "),
        Just("more "),
        Just("than "),
        Just("99 "),
        Just("0"),
        Just("year old "),
        Just("£"),
        Just("Christmas "),
        Just("first "),
        Just("half of "),
        Just("fy"),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_without_panic(text in any::<String>(), field in "\\PC{0,80}") {
        check(&text, &field);
    }

    #[test]
    fn any_pieces_of_goals_are_read_without_panic(text in pieces(), field in pieces()) {
        check(&text, &field);
    }
}
