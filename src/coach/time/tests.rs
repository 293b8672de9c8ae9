//! Times as people write them, and the days they mean.

use super::*;

/// 22 November 2026, a Sunday.
fn read(text: &str) -> Vec<String> {
    let tokens = Tokens::of(text);
    scan(&tokens, Date::new(2026, 11, 22).unwrap())
        .iter()
        .map(|time| match time.when {
            When::By(date) => format!("by {date}"),
            When::From(date) => format!("from {date}"),
            other => format!("{other:?}").to_lowercase(),
        })
        .collect()
}

#[test]
fn dates_are_resolved_against_today() {
    for (text, expected) in [
        ("by 30 June 2027", "by 2027-06-30"),
        ("by June 30th", "by 2027-06-30"),
        ("2027-06-30", "by 2027-06-30"),
        ("by 31/01/27", "by 2027-01-31"),
        ("by 1/31/2027", "by 2027-01-31"),
        ("31.01.2027", "by 2027-01-31"),
        ("the 30th of June", "by 2027-06-30"),
        ("by December 31st of this year", "by 2026-12-31"),
        ("by Jan. 5, 2027", "by 2027-01-05"),
        ("in June 2027", "by 2027-06-30"),
        ("by the end of May", "by 2027-05-31"),
        ("in early March", "by 2027-03-01"),
        ("by mid-March", "by 2027-03-16"),
        ("by Q3", "by 2027-09-30"),
        ("in Q1 2027", "by 2027-03-31"),
        ("by the end of the third quarter", "by 2027-09-30"),
        ("by the end of the financial year", "by 2027-03-31"),
        ("by the end of the academic year", "by 2027-07-31"),
        ("by the end of the calendar year", "by 2026-12-31"),
        ("by the end of this year", "by 2026-12-31"),
        ("by the end of the year", "by 2026-12-31"),
        ("within six months", "by 2027-05-22"),
        ("over the next six months", "by 2027-05-22"),
        ("within the next month", "by 2026-12-22"),
        ("within the next year", "by 2027-11-22"),
        ("in 6 weeks", "by 2027-01-03"),
        ("in 6-8 weeks", "by 2027-01-17"),
        ("for the next 90 days", "by 2027-02-20"),
        ("in a year's time", "by 2027-11-22"),
        ("this month", "by 2026-11-30"),
        ("by the end of the month", "by 2026-11-30"),
        ("next month", "by 2026-12-31"),
        ("next spring", "by 2027-05-31"),
        ("by summer 2027", "by 2027-08-31"),
        ("before Easter", "by 2027-03-28"),
        ("by Christmas", "by 2026-12-25"),
        ("by Friday", "by 2026-11-27"),
        ("tomorrow", "by 2026-11-23"),
        ("in 2027", "by 2027-12-31"),
        ("by 2028", "by 2028-12-31"),
        ("in 2026/27", "by 2027-12-31"),
        ("by FY27", "by 2027-12-31"),
        ("by March 2020", "by 2020-03-31"),
        ("Timescale: 9 months.", "by 2027-08-22"),
        ("by week six", "by 2027-01-03"),
        ("within my first five years", "by 2031-11-22"),
        ("in the next three (3) months", "by 2027-02-22"),
        ("within (6) months", "by 2027-05-22"),
        ("over two semesters", "by 2027-07-22"),
        ("Fall '27", "by 2027-11-30"),
        ("in SY2027", "by 2027-12-31"),
        ("at the conclusion of the year", "by 2026-12-31"),
        ("before the first of the year", "by 2027-01-01"),
        ("by day 90", "by 2027-02-20"),
        ("within the fortnight", "by 2026-12-06"),
        ("in no more than ten weeks", "by 2027-01-31"),
        ("in the space of a year", "by 2027-11-22"),
        ("30 days in a row", "by 2026-12-22"),
        ("six weeks straight", "by 2027-01-03"),
        ("a week from Thursday", "by 2026-12-03"),
        ("six weeks from Monday", "by 2027-01-04"),
        ("Six month goal", "by 2027-05-22"),
        ("give myself six months to finish", "by 2027-05-22"),
        ("all winter", "by 2027-02-28"),
        ("by early November", "by 2027-11-01"),
        ("by early autumn", "by 2027-09-01"),
        ("in the week commencing 3 May", "by 2027-05-03"),
        ("by EOQ", "by 2026-12-31"),
        ("this FY", "by 2027-06-30"),
        ("before Ash Wednesday", "by 2027-02-10"),
        ("for the whole of Lent", "by 2027-03-28"),
        ("by Whitsun", "by 2027-05-16"),
        ("by Australia Day", "by 2027-01-26"),
        ("in weeks 1-4", "by 2026-12-20"),
        ("by the weekend", "by 2026-11-22"),
        ("by 5 pm Friday", "by 2026-11-27"),
    ] {
        assert_eq!(read(text), [expected], "{text}");
    }
}

#[test]
fn rhythms_events_and_vague_times_are_told_apart() {
    for (text, expected) in [
        ("twice a week", "rhythm"),
        ("every Friday", "rhythm"),
        ("on Fridays", "rhythm"),
        ("monthly supervision", "rhythm"),
        ("two sessions per week", "rhythm"),
        ("one hour a week", "rhythm"),
        ("every six weeks", "rhythm"),
        ("after every third client", "rhythm"),
        ("each night shift", "rhythm"),
        ("in every phone call", "rhythm"),
        ("before tax day", "event"),
        ("by Juneteenth", "event"),
        ("during Mental Health Awareness Week", "event"),
        ("until the new ward opens", "event"),
        ("at the midpoint review", "event"),
        ("before my renewal", "event"),
        ("by my next supervision", "event"),
        ("at my next appraisal", "event"),
        ("before I turn 40", "event"),
        ("by the end of my placement", "event"),
        ("at the annual conference", "event"),
        ("as soon as I am licensed", "event"),
        ("as long as we share an office", "event"),
        ("before school starts", "event"),
        ("before it lapses", "event"),
        ("in my next case", "event"),
        ("after qualifying", "event"),
        ("prior to graduating", "event"),
        ("during internship", "event"),
        ("once I'm licensed", "event"),
        ("once my children leave home", "event"),
        ("after obtaining my licence", "event"),
        ("in my final semester", "event"),
        ("whenever I start a shift", "rhythm"),
        ("any time a client cancels", "rhythm"),
        ("15 hours per module", "rhythm"),
        ("whenever I can", "vague"),
        ("in the months to come", "vague"),
        ("soon", "vague"),
        ("as soon as possible", "vague"),
        ("in the near future", "vague"),
        ("at some point", "vague"),
        ("starting in January", "from 2027-01-01"),
        ("from 1 March", "from 2027-03-01"),
    ] {
        assert_eq!(read(text), [expected], "{text}");
    }
    assert_eq!(read("every week until 1 May"), ["rhythm", "by 2027-05-01"]);
    assert_eq!(read("from January to June 2027"), ["from 2027-01-01", "by 2027-06-30"]);
}

#[test]
fn times_that_are_no_plan_are_only_names() {
    for text in [
        "since 2019",
        "the 2024 guideline",
        "over the past six months",
        "I have worked for 10 years",
        "children aged 5 to 11",
        "a 5-year-old",
        "ten years of experience",
        "three years ago",
        "an 8-week course",
    ] {
        assert!(read(text).iter().all(|when| when == "name"), "{text}: {:?}", read(text));
    }
    for text in [
        "ICD-11",
        "DSM-5",
        "CBT-E",
        "Level 2",
        "book a week off",
        "I may start",
        "four clients",
        "daily living",
        "on winter depression",
        "at the next level",
        "my year 7 students",
        "before I speak",
        "supervision time for licensure",
        "for more than 20 years",
        "the Thursday people",
    ] {
        assert_eq!(read(text), Vec::<String>::new(), "{text}");
    }
}
