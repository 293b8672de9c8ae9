//! What people tell beside a goal: numbers and days of what is and was, which are none of it.

use super::{bar, read};

#[test]
fn a_number_of_what_is_or_was_is_no_measure() {
    for (text, score) in [
        ("Write shorter letters, they are always three pages", 1),
        ("Push for a smaller caseload, we're at 30 each", 1),
        ("Increase attendance at the clinic, currently 42%", 1),
        ("Surf more. I went 2 times last year.", 1),
        ("Date night. We have not had one since spring.", 0),
        ("Send the report in time instead of at 11 the night before", 2),
        ("Vacancy rate currently 38%, target 20%", 3),
        ("My caseload is 30, bring it down to 24", 3),
        ("Finish my hours, I have 38 hours left", 3),
        ("Phone rather than write to the next 10 families", 3),
        ("Attend 12 of the meetings", 3),
        ("Take proper leave. Not two days with the phone on.", 1),
        ("Learn to say no, since half the team does so", 1),
        ("I see nine families a day. Write shorter notes.", 1),
        ("Cap my reviews at eleven.", 3),
        ("Speak up more. Evaluation last spring: 3.1 of 5 for clarity.", 1),
        ("Rest more. I am 58 and tired.", 1),
        ("Be there for my patients 100 percent", 0),
        ("Talk more in the round, one way or the other", 1),
        ("Some of my 26 open files closed by May", 2),
        ("Turnaround of reports under three weeks", 3),
        ("Type faster. They come thirty at a time.", 1),
        ("Climb a hill each month until I've done nine.", 3),
    ] {
        assert_eq!(bar(text, "M"), Some(score), "{text} {}", read(text));
    }
}

#[test]
fn what_is_told_beside_a_goal_is_none_of_it() {
    for (text, measurable, timely) in [
        ("Write shorter letters. I counted 31 pages last month.", 1, 0),
        ("Speak up more. There were 6 of us in the team when I came.", 1, 0),
        ("Take my breaks, which I've been skipping since the move on 2 October.", 1, 0),
        ("We lost a colleague in August. I want to rest.", 1, 0),
        ("My old manager left in spring and said it twice. Be kinder to the new manager.", 0, 0),
        ("Trust my own hand. I still check 14 things a day.", 1, 0),
        ("Grow calmer. One of them shouted at me for 3 hours.", 1, 0),
        ("Trust myself. The report of 31 pages in May made me ill.", 1, 0),
        ("Be bolder on the round. 9 years a nurse and my hands shake.", 0, 0),
        ("Shorter notes. In October compliance flagged 27 of mine.", 1, 0),
        ("Breathe out between two patients.", 1, 0),
        ("Nobody in our team talked of it for 3 years. Say thank you more.", 1, 0),
        ("Visit the farm. Every week somebody asks me about it.", 2, 0),
        ("Be kinder to callers. There's one who rings 11 times a night.", 1, 0),
        ("Take less on. My husband counts 3 evenings a week with the laptop.", 1, 0),
        ("Trust my eye. After eleven years I feel like a beginner.", 1, 0),
        ("Redo the rota. The last manager left on 23 March and 4 people with her.", 2, 0),
        ("Hire more help. Three of us do the work of five.", 1, 0),
        ("My 8 am client comes at 8.20 and I get cross 2 times a week. I want to be calmer.", 0, 0),
        ("Recruit more. We housed 9 in 2024 and this year is just embarrassing.", 1, 0),
        // What is still to come is a day, whoever tells it.
        ("Attend the refresher, it is on 14 April.", 2, 3),
        ("We were nine, now we are four. Hire one nurse by May.", 3, 3),
        // All of it is told, so it is read as it stands.
        ("I have booked the course for 12 May.", 2, 3),
        // The verb belongs to what the act is about.
        ("Find a supervisor who has 3 years of EMDR behind her by June.", 2, 3),
    ] {
        let found = (bar(text, "M"), bar(text, "T"));
        assert_eq!(found, (Some(measurable), Some(timely)), "{text} {}", read(text));
    }
}
