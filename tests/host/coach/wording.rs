//! What a remark quotes, and how the sentence reads that it offers: nobody should have to guess
//! which words are meant, and a taken sentence should still be English.

use super::read;

/// The message of a rule about a goal; `None` where it says nothing.
fn message(goal: &str, rule: &str) -> Option<String> {
    remark(goal, rule, "message")
}

/// The sentence that a rule offers.
fn offered(goal: &str, rule: &str) -> Option<String> {
    remark(goal, rule, "rewrite")
}

fn remark(goal: &str, rule: &str, part: &str) -> Option<String> {
    let report = read(goal);
    let found =
        report["remarks"].as_array().unwrap().iter().find(|remark| remark["rule"] == rule)?;
    found[part].as_str().map(str::to_owned)
}

#[test]
fn a_remark_quotes_the_act_and_not_the_verb_alone() {
    for (goal, rule, words) in [
        ("Sort out the old files in the cellar", "rS3", "Sort out the old files"),
        ("Swim in the lake with my brother", "rS3", "Swim in the lake"),
        ("Write to all of my former students", "rS3", "Write to all of my former students"),
        ("Be more patient in team meetings", "rS2", "Be more patient"),
        (
            "Finish the essay before they close the old library",
            "rT1_event",
            "before they close the old library",
        ),
        ("Cut down to three days a week", "rT3", "three days a week"),
        ("Increase my referrals by 20% until May", "rM4", "20%"),
    ] {
        let message = message(goal, rule).unwrap_or_else(|| panic!("no {rule}: {goal}"));
        assert!(message.contains(&format!("“{words}”")), "{goal}: {message}");
    }
}

#[test]
fn long_words_are_quoted_as_whole_words() {
    let goal = "Become a psychoneuroimmunological electroencephalographically-minded \
        interdisciplinarian countertransferentially";
    let message = message(goal, "rS2").unwrap();
    let quoted = message.split(['“', '”']).nth(1).unwrap();
    let (words, rest) = quoted.split_once(" …").unwrap();
    assert!(rest.is_empty() && goal.starts_with(words), "{quoted}");
    assert!(goal[words.len()..].starts_with([' ', '-']), "{quoted}");
}

#[test]
fn an_offered_day_stands_where_the_act_is() {
    for (goal, expected) in [
        ("Write the leaflet on sleep", Some("Write the leaflet on sleep by 22 February 2027")),
        (
            "Train two peers. I was never trained myself.",
            Some("By 22 February 2027, train two peers. I was never trained myself."),
        ),
        (
            "Sort the shed, it is full and nobody goes in",
            Some("By 22 February 2027, sort the shed, it is full and nobody goes in"),
        ),
        ("I want to paint the room. I don't know if that is a goal.", None),
    ] {
        assert_eq!(offered(goal, "rT1").as_deref(), expected, "{goal}");
    }
    assert_eq!(offered("Swim on Fridays till the lake freezes", "rT3"), None, "it has its end");
}

#[test]
fn a_number_takes_the_place_of_the_words_and_no_more() {
    for (goal, expected) in [
        ("Take a couple of courses on grief", "Take two courses on grief"),
        ("Train a couple of the new volunteers", "Train two of the new volunteers"),
    ] {
        assert_eq!(offered(goal, "rM3").as_deref(), Some(expected));
    }
}

#[test]
fn a_remark_is_left_out_where_it_would_not_help() {
    for (goal, rule) in [
        ("I want to feel calmer in groups", "rS6"),
        ("Keep a note of how many hours I sleep", "rM3"),
        ("My letters should no longer lie on the desk", "rM3"),
        ("Walk to work on Mondays, rain or no rain", "rS4"),
        ("Do the paperwork this week, not the night before", "rX1"),
        ("Ring the families who never answer", "rX1"),
        ("Say no to a third evening group", "rX1"),
    ] {
        assert_eq!(message(goal, rule), None, "{goal}");
    }
    assert!(message("Stop taking notes home", "rX1").is_some());
    assert!(message("I don't want to work at weekends", "rX1").is_some());
}

#[test]
fn what_goes_on_inside_is_asked_for_an_act_and_quoted_whole() {
    for (goal, quoted) in [
        ("Run the ward round without panic by May", "“Run the ward round without panic” says"),
        ("Stop overthinking", "“Stop overthinking” says"),
        ("Sit with not knowing", "“Sit with not knowing” says"),
    ] {
        let asked = message(goal, "rS2").unwrap_or_default();
        assert!(asked.starts_with(quoted), "{goal}: {asked}");
        assert_eq!(message(goal, "rS3"), None, "{goal}");
    }
}
