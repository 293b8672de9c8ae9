//! Sentences as people write them, and what the coach takes of each for an act, a measure or a time.

use super::{bar, read};

#[test]
fn an_act_on_nothing_in_particular_is_vague_and_a_rule_to_keep_is_not() {
    for text in [
        "Do a course by May",
        "Attend three trainings",
        "Join something, whenever it suits",
        "Finish everything on my list by Friday",
        "Meet two new objectives by June",
        "By next summer: resilience",
        "Become a therapist who people trust",
        "Nothing to add for now",
        "Have an evening that is really an evening",
        "Get through the autumn",
        "Someone to stand up for us in the merger",
        "What I want is for the doctors to read our notes",
        "We avoid conflict at work. I want to stop avoiding.",
        "Better contact with my brother",
        "Sort my head out by Easter",
        "By May clarity about my role",
        "Growth in assertiveness before June",
        "Contribute well to service improvement by May",
        "Be seen as an expert by May",
        "Transform the whole community",
        "Be at ease with questioning by May",
        "Trouble with my brother",
        "No idea, honestly",
    ] {
        assert_eq!(bar(text, "S"), Some(1), "{text}");
    }
    for text in [
        "Do a course on psychosis by May",
        "Attend three trainings on trauma",
        "No work email at weekends",
        "Stop taking work home",
        "Have my reflective account written by May",
        "Make sure my insurance is renewed by May",
        "I want to have passed the jurisprudence exam by May",
        "I want to be running the parents' group by May",
        "Stay off the whisky until Easter",
        "Off the cigarettes by June",
        "Quit vaping",
        "Take no private clients from May",
        "Get the old kiln running by June",
        "A vigil for the families, to be held in May 2027",
        "Find a deputy by May. The contract should be signed by June.",
        "Tidy bead drawer",
        "Move to Cork",
        "Apply to nursing at the college",
        "Apply to become registered supervisor by May",
        "Repair aunt's fence",
        "Get a good mentor",
        "Complete, by the end of June, the falls audit",
        "Not take any new court report until after Easter",
        "Not take on extra reports until after Easter",
        "That my sister and I will open a shop at Kisumu",
        "Sleep diary leaflet: rewrite",
        "Diploma in music therapy, begins in May 2027 - enrol and finish",
        "Ask Joan about the rota",
        "Practice log submitted by May",
        "Get new boots before the winter",
        "See my GP about the knee before the course starts",
        "BLS refresher, 1 day, March 2027",
        "Get a family worker onto the panel by May",
        "Rota of the night shifts to be put on the wall by May",
        "NCLEX resit to be attempted in May",
        "Pass the Welsh exam WJEC by May",
        "HCPC renewal",
        "Book dentist",
        "Email manager about leave by May",
        "Look for a sponsor",
        "Move on from this ward by May",
        "CBT certification - work samples recorded, exam fee paid, in by May",
        "Find someone for my supervision",
        "Supervision fortnightly",
        "Write something on grief for the newsletter by May",
    ] {
        assert!(bar(text, "S") >= Some(2) && bar(text, "M") >= Some(2), "{text} {}", read(text));
    }
}

#[test]
fn what_nobody_can_see_and_what_others_do_is_not_done_or_not() {
    for text in [
        "Get my head around the new billing codes by June",
        "Feel more confident doing home visits by June",
        "Stop bringing the ward home with me",
        "Stop doubting myself",
        "Stop taking every extra shift",
        "Stop taking so many shifts",
        "Quit being the peacemaker at work",
        "Lead the family meeting with confidence",
        "Chair the meeting without feeling small",
        "Get the doctors to answer our calls",
        "I would like that the managers see what we do",
        "Stop the stigma in our villages",
        "Make the waiting area cosier",
        "Get my finances straight this year",
        "Improve my Polish, I speak kitchen Polish but not clinic Polish",
        "Not carry their stories home to my kids",
        "Be seen as an expert by May",
        "Sort the clinic",
        "Close some dormant files by May",
        "Visit the lads in prison more often by May",
        "Phone my dad more often by May",
        "By Easter I want to have stopped doubting myself",
        "Bring the use of restraint down by May",
        "By May clarity about my role",
        "Before we close: more joint visits to the farms",
        "Call in on the lads more before they leave by June",
        "Share my lived experience safely by May",
        "My anger, before May",
        "Communication skills each placement day",
    ] {
        assert!(bar(text, "M") <= Some(1), "{text} {}", read(text));
    }
}

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

#[test]
fn a_guessed_time_is_any_day_and_what_comes_once_is_an_event() {
    for (text, score) in [
        ("Start the diploma, perhaps next year or the one after", 1),
        ("Start the diploma maybe next year", 1),
        ("Start the diploma next year or so", 1),
        ("Start the diploma next year", 3),
        ("After the inspection: write up the lone working policy", 2),
        ("After probation, take on the second group", 2),
        ("After each session write the note", 2),
        ("After hard sessions, walk round the block", 0),
        ("Stop saying yes to every shift", 0),
        ("Stop at five every Friday", 2),
        ("When the repairs end, move the group back", 2),
        ("Write it up when the new registrar starts", 2),
        ("Stay seated when the client starts to cry", 0),
        ("Drink less tea some time next year", 1),
        ("Plan ahead instead of answering every call", 0),
        ("Grow in humility, as in the plan 2025-2028", 0),
        ("Hand the paper in on 18.12.", 3),
        ("Check the bloods at every depot clinic", 2),
        ("Run the art group at some point when the kiln is mended, each week", 1),
        ("Apply for the grant when the next call opens", 2),
        ("Show the tape when M. is back from leave", 2),
        ("Bring the minutes next time they meet", 2),
        ("Be home for supper three evenings out of five", 2),
        ("Keep one weekend in four free", 2),
        ("Feel safe in the corridor again since the fire in April", 0),
        ("Meet the new parents in the new year or so", 1),
        ("By Losar I will have finished the reader", 2),
        ("Ring my mother of a Sunday", 2),
        ("Run two times in week", 2),
        ("No calls in the car from now on", 2),
        ("Plan the rota three weeks ahead, every cycle", 2),
    ] {
        assert_eq!(bar(text, "T"), Some(score), "{text} {}", read(text));
    }
}

#[test]
fn a_topic_under_a_period_and_a_stop_without_an_object_are_no_act_that_is_done() {
    for text in ["2028 Q1: grief after suicide", "Humour at work, theme for 2027", "Stop rescuing"]
    {
        assert!(bar(text, "M") <= Some(1), "{text} {}", read(text));
    }
    assert_eq!(bar("Trauma informed care", "S"), Some(1));
    assert_eq!(bar("Update HCPC portfolio", "S"), Some(3));
    for text in [
        "Stop writing notes on Sundays",
        "Supervision log, Q1 2027",
        "Stop eating at my desk",
        "Have a talk with the colleague who is late",
    ] {
        assert_eq!(bar(text, "M"), Some(2), "{text} {}", read(text));
    }
    assert_eq!(bar("2028 Q1: grief after suicide", "S"), Some(1));
}

#[test]
fn a_named_thing_that_says_which_or_for_whom_is_more_than_a_topic() {
    for text in [
        "Ketamine course, all of the ward doctors",
        "Suicide prevention training, level 2, if there is money",
        "Chess club with Bea",
        "Pottery with my sister, Saturdays permitting",
        "SWE renewal, not at the last minute again",
        "Home visits: 4 a week",
        "PGCert in art therapy",
        "EMDR basic training, part 1",
        "Leaving interview with everyone who goes",
        "Play room: tidy it",
        "Bake bread, make soup from scratch",
        "Camp with the grandchildren",
        "Visit a different ward",
        "Text clients reminders",
    ] {
        assert_eq!(bar(text, "S"), Some(2), "{text}");
    }
    for text in ["More groups, and fewer emails about trauma", "Resus training"] {
        assert_eq!(bar(text, "S"), Some(1), "{text}");
    }
}
