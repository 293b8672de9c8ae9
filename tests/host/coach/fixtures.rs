//! Example goals from the field, with what the coach has to see in each of them.

use super::{bar, read, spoken};

/// A sentence, its letters that are low, its letters that are clear enough, and rules that speak.
type Case = (&'static str, &'static str, &'static str, &'static [&'static str]);

const CASES: [Case; 25] = [
    ("I want to improve my therapy skills", "SMT", "", &["rS2", "rR4"]),
    (
        "I want to complete a training course in Cognitive Behavioral Therapy (CBT) to enhance my skills in treating anxiety disorders.",
        "T",
        "SM",
        &["rR2"],
    ),
    ("I want to see more clients", "SMT", "", &["rM3", "rR4"]),
    ("I want to increase my client base by 20% over the next six months.", "", "MT", &["rM4"]),
    ("I want to become a licensed psychologist within the next month", "A", "SMT", &["rA1"]),
    (
        "I want to complete my required internship hours and apply for licensure within the next year.",
        "",
        "SMT",
        &[],
    ),
    (
        "I want to attend a workshop on trauma-informed practices within the next three months.",
        "",
        "SMT",
        &["rR4"],
    ),
    ("I want to publish a research paper", "T", "SM", &["rA5"]),
    (
        "I want to complete and submit my research paper on the effectiveness of mindfulness in therapy by December 31st of this year.",
        "",
        "SMT",
        &[],
    ),
    (
        "I will complete a certification in trauma-informed care within the next year.",
        "",
        "SMT",
        &["rR4"],
    ),
    (
        "I will enroll in an online course by the end of this month and dedicate two hours each week to study.",
        "",
        "SMT",
        &[],
    ),
    (
        "I want to become certified in Dialectical Behavior Therapy (DBT) to better support my clients with borderline personality disorder.",
        "T",
        "SM",
        &[],
    ),
    (
        "I will complete the DBT certification program and conduct at least five DBT group sessions by the end of the year.",
        "",
        "SMT",
        &[],
    ),
    (
        "I will allocate time each week to study and practice DBT techniques, ensuring I can balance this with my current workload.",
        "M",
        "",
        &[],
    ),
    (
        "This certification aligns with my goal of specializing in treating clients with emotional regulation issues.",
        "SMT",
        "",
        &[],
    ),
    (
        "I will complete the certification program by June 30th and start my group sessions by July 15th.",
        "",
        "SMT",
        &[],
    ),
    (
        "complete a specific certification within the next year or to attend a certain number of workshops annually",
        "M",
        "T",
        &["rM3", "rS4"],
    ),
    (
        "mastering a new therapeutic technique or increasing your use of evidence-based practices",
        "SMT",
        "",
        &[],
    ),
    (
        "avoid checking work emails after 6 PM or refrain from scheduling client sessions on weekends",
        "",
        "M",
        &["rX1", "rS4"],
    ),
    ("starting each day with a 10-minute meditation", "", "MT", &["rT3"]),
    (
        "dedicating specific blocks of time for administrative tasks, client sessions, and self-care activities",
        "MT",
        "",
        &[],
    ),
    (
        "setting a monthly limit for restaurant expenses and exploring meal prep options",
        "M",
        "",
        &[],
    ),
    (
        "become certified in cognitive-behavioral therapy (CBT) or mindfulness-based stress reduction (MBSR)",
        "T",
        "",
        &["rS4"],
    ),
    ("seek out training opportunities or mentorship", "MT", "", &[]),
    ("Establishing a Private Practice", "SMT", "", &["rS9"]),
];

#[test]
fn the_known_examples_are_read_as_people_read_them() {
    let mut wrong = Vec::new();
    for (text, low, clear, rules) in CASES {
        for letter in low.chars() {
            if bar(text, &letter.to_string()).is_some_and(|score| score >= 2) {
                wrong.push(format!("{letter} is not low: {text} {}", read(text)["bars"]));
            }
        }
        for letter in clear.chars() {
            if bar(text, &letter.to_string()).is_none_or(|score| score < 2) {
                wrong.push(format!(
                    "{letter} is not clear: {text} {} {:?}",
                    read(text)["bars"],
                    spoken(text)
                ));
            }
        }
        for rule in rules {
            if !spoken(text).iter().any(|spoken| spoken == rule) {
                wrong.push(format!("{rule} is silent: {text} {:?}", spoken(text)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_aspiration_makes_a_goal_relevant_and_words_of_praise_do_not() {
    let goal =
        "I want to attend a workshop on trauma-informed practices within the next three months.";
    let with = |aspiration: &str| format!(r#"{{"text":"{goal}","aspirations":["{aspiration}"]}}"#);
    assert!(spoken(&with("work in trauma-informed care")).contains(&"rR3".to_owned()));
    assert!(!spoken(&with("earn more money")).contains(&"rR3".to_owned()));
    let praised =
        "A relevant, realistic and achievable workshop on practices, discussed and agreed";
    assert_eq!(bar(praised, "R"), None);
    assert_eq!(bar(praised, "A"), None);
}

#[test]
fn the_words_of_the_framework_earn_nothing() {
    let plain = "Improve my therapy skills";
    for praised in [
        "Improve my therapy skills in a specific, measurable, achievable, relevant and time-bound way",
        "Specific and measurable: improve my therapy skills",
        "Improve my therapy skills together at a workshop, realistic and achievable, soon",
    ] {
        for letter in ["S", "M", "T"] {
            let (praised_bar, plain_bar) = (bar(praised, letter), bar(plain, letter));
            assert!(
                praised_bar <= plain_bar.max(Some(1)),
                "{letter} of {praised:?}: {praised_bar:?}"
            );
        }
    }
}

#[test]
fn statements_that_disagree_lead_to_a_question() {
    let text = "I will complete the DBT certification program and conduct at least five DBT group sessions by the end of the year.";
    let time = "I will complete the certification program by June 30th and start my group sessions by July 15th.";
    let line = format!(r#"{{"text":"{text}","time":"{time}"}}"#);
    assert!(spoken(&line).contains(&"rT6".to_owned()));
    assert!(bar(&line, "T") >= Some(2), "a question, no failure");
    let agreeing = format!(
        r#"{{"text":"{text}","time":"I will complete the certification program by December 31st"}}"#
    );
    assert!(!spoken(&agreeing).contains(&"rT6".to_owned()));
}

#[test]
fn a_language_without_lists_gets_no_remark_about_words_and_is_told_so() {
    let line =
        r#"{"text":"Meine Arbeit verbessern, bald und öfter","language":"de","confidence":4}"#;
    assert_eq!(spoken(line), ["rA4", "no_lists"]);
    assert_eq!(bar(line, "S"), None);
}

#[test]
fn the_same_line_gets_the_same_answer() {
    for (text, ..) in CASES {
        assert_eq!(read(text), read(text));
    }
}
