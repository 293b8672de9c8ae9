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
        "Learn to do a full risk assessment with Ines",
        "Pass NBCC exam",
        "Write down one thing that went well each Friday",
        "Archive all closed files by May",
        "Master’s thesis delivered by May",
        "Sort van insurance out this week",
        "Hand in the ethics form no later than the 30th of May",
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
        "Drink less beer every evening",
        "Better charting by my review on 3 March",
        "Stay calm until the end of the contract on 30 June",
        "Work out why I avoid the phone",
        "Don't carry their grief home",
        "Learn to sit with silence",
        "Stop taking complaints personally",
        "Run the ward round without panic by May",
        "Be heard",
        "Be a real therapist",
        "Develop my students during 2027",
        "Sort out my stress before Easter",
        "Mondays: calm",
        "Courage towards the head, when she is back from leave",
    ] {
        assert!(bar(text, "M") <= Some(1), "{text} {}", read(text));
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
        "Report writing course at Leeds",
        "Learn the Columbia protocol",
        "Do more home visits with the families of Aro",
        "Less swearing at managers in the corridor",
    ] {
        assert_eq!(bar(text, "S"), Some(2), "{text}");
    }
    for text in ["More groups, and fewer emails about trauma", "Resus training"] {
        assert_eq!(bar(text, "S"), Some(1), "{text}");
    }
}

#[test]
fn an_answer_that_says_nothing_is_no_goal() {
    for text in [
        "No idea, honestly",
        "N/A - as last year",
        "See last year.",
        "Whatever my manager wants",
        "TBC with my line manager in May",
        "idk, ask me after the holidays",
        "I have no goals this year, I leave in April",
        "I don't know what to put here. Everyone must write 1 goal.",
    ] {
        let found = (bar(text, "S"), bar(text, "M"), bar(text, "T"));
        assert_eq!(found, (Some(0), Some(0), Some(0)), "{text}");
    }
    assert_eq!(bar("No idea how, but fewer nights by spring", "T"), Some(3));
}
