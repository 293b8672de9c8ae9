//! Whatever is typed: no panic, places inside the text on character borders, and time in
//! proportion to the length. `cargo run --release --example coach_fuzz -- 1000000` does more.

use std::time::Instant;

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

#[test]
fn time_grows_with_the_length_and_not_faster() {
    let time = |text: &str| {
        let start = Instant::now();
        check(text, "");
        start.elapsed().as_secs_f64()
    };
    for piece in [
        "complete 3 courses by June 2027 or more, ",
        "1 ",
        "client Sarah ",
        "to improve ",
        "every ",
        "a.",
        "-",
        "\"",
        "within 2 ",
        "be be be ",
    ] {
        let short = piece.repeat(150);
        let long = piece.repeat(1_200);
        let shortest = |text: &str| (0..3).map(|_| time(text)).fold(f64::MAX, f64::min);
        let (short, long) = (shortest(&short), shortest(&long));
        // Eight times the length in at most thirty-two times the time: squares would take 64.
        assert!(long < 0.05 + short * 32.0, "{piece:?}: {short} s, then {long} s");
    }
}
