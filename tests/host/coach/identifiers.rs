//! Hints about identifiers on planted texts and on texts without any, with their figures.

use waymark::coach::identifiers::{Kind, hints};

use super::agreement::{half, texts};

/// Texts of one origin: some with one planted identifier each, and some that look like it and hold
/// none, with the shares of strong and of weak ones that are found in each half.
struct Corpus {
    name: &'static str,
    planted: &'static str,
    clean: &'static str,
    recall: [f64; 2],
    /// Whether all of it was looked at while patterns were written: then none is in half 1.
    is_open: bool,
}

impl Corpus {
    fn half(&self, text: &str) -> usize {
        half(text, self.is_open)
    }
}

// What no word near by gives away stays: "T.K. always gets ...", "let Bogdan know".
const CORPORA: [Corpus; 10] = [
    Corpus {
        name: "our own",
        planted: include_str!("../../fixtures/coach/identifiers.tsv"),
        clean: include_str!("../../fixtures/coach/no_identifiers.txt"),
        recall: [0.97, 1.0],
        is_open: false,
    },
    Corpus {
        name: "others'",
        planted: include_str!("../../fixtures/coach/found_identifiers.tsv"),
        clean: include_str!("../../fixtures/coach/found_no_identifiers.txt"),
        recall: [0.9, 0.89],
        is_open: false,
    },
    Corpus {
        name: "later ones",
        planted: include_str!("../../fixtures/coach/held_identifiers.tsv"),
        clean: include_str!("../../fixtures/coach/held_no_identifiers.txt"),
        recall: [0.88, 0.94],
        is_open: false,
    },
    Corpus {
        name: "strangers'",
        planted: include_str!("../../fixtures/coach/strangers_identifiers.tsv"),
        clean: include_str!("../../fixtures/coach/strangers_no_identifiers.txt"),
        recall: [0.72, 0.77],
        is_open: false,
    },
    Corpus {
        name: "newcomers'",
        planted: include_str!("../../fixtures/coach/newcomers_identifiers.tsv"),
        clean: include_str!("../../fixtures/coach/newcomers_no_identifiers.txt"),
        recall: [0.86, 0.8],
        is_open: false,
    },
    Corpus {
        name: "of fifty",
        planted: include_str!("../../fixtures/coach/fifty_identifiers.tsv"),
        clean: include_str!("../../fixtures/coach/fifty_no_identifiers.txt"),
        recall: [0.86, 0.78],
        is_open: false,
    },
    Corpus {
        name: "of wards",
        planted: include_str!("../../fixtures/coach/ward_identifiers.tsv"),
        clean: include_str!("../../fixtures/coach/ward_no_identifiers.txt"),
        recall: [0.83, 0.62],
        is_open: false,
    },
    Corpus {
        name: "open ones",
        planted: include_str!("../../fixtures/coach/open_identifiers.tsv"),
        clean: include_str!("../../fixtures/coach/open_no_identifiers.txt"),
        recall: [0.85, 0.7],
        is_open: true,
    },
    Corpus {
        name: "shut ones",
        planted: include_str!("../../fixtures/coach/shut_identifiers.tsv"),
        clean: include_str!("../../fixtures/coach/shut_no_identifiers.txt"),
        recall: [0.84, 0.55],
        is_open: false,
    },
    Corpus {
        name: "sealed ones",
        planted: include_str!("../../fixtures/coach/sealed_identifiers.tsv"),
        clean: include_str!("../../fixtures/coach/sealed_no_identifiers.txt"),
        recall: [0.8, 0.6],
        is_open: false,
    },
];

/// How many of the planted identifiers there are and how many are found.
#[derive(Clone, Copy, Default)]
struct Found {
    n: usize,
    n_found: usize,
}

impl Found {
    fn recall(&self) -> f64 {
        self.n_found as f64 / self.n as f64
    }
}

/// Strong kinds and weak ones of one half. "named" is a name right behind a word for somebody in
/// care, where a file tells it apart from other names.
fn planted(file: &Corpus, wanted: usize) -> [Found; 2] {
    let mut found = [Found::default(); 2];
    for line in file.planted.lines() {
        let (kind, text) = line.split_once('\t').unwrap();
        let kind = if kind == "named" { "name" } else { kind };
        if file.half(text) == wanted {
            let is_strong = matches!(kind, "name" | "birth" | "record" | "age");
            let of = &mut found[usize::from(!is_strong)];
            of.n += 1;
            of.n_found += usize::from(hints(text).iter().any(|hint| hint.kind.name() == kind));
        }
    }
    found
}

#[test]
fn hints_find_what_was_planted_and_little_else_in_both_halves() {
    for wanted in [0, 1] {
        let mut all = [Found::default(); 2];
        for file in &CORPORA {
            let found = planted(file, wanted);
            for (index, strength) in ["strong", "weak"].into_iter().enumerate() {
                let Found { n, n_found } = found[index];
                all[index].n += n;
                all[index].n_found += n_found;
                let recall = found[index].recall();
                if n > 0 {
                    println!("half {wanted}, {}: {strength} {recall:.3} of {n}", file.name);
                    assert!(recall >= file.recall[index], "half {wanted}, {}", file.name);
                }
            }
        }
        let clean: Vec<&str> = CORPORA
            .iter()
            .flat_map(|file| file.clean.lines().filter(|text| file.half(text) == wanted))
            .collect();
        // Nobody looked whether the goals name somebody; some do.
        let in_goals = texts()
            .filter(|text| half(text, false) == wanted)
            .filter(|text| hints(text).iter().any(|hint| hint.is_strong()))
            .count();
        println!("half {wanted}: strong hints in {in_goals} goals");
        for (index, asked) in [[0.85, 0.95], [0.82, 0.95]].into_iter().enumerate() {
            let is_alarm = |text: &&str| hints(text).iter().any(|h| h.is_strong() == (index == 0));
            let n_alarms = clean.iter().copied().filter(is_alarm).count();
            let (recall, n_found) = (all[index].recall(), all[index].n_found);
            let precision = n_found as f64 / (n_found + n_alarms) as f64;
            println!(
                "half {wanted}, {} together: {recall:.3} of {}, precision {precision:.3}, {n_alarms} alarms in {} texts without any",
                ["strong", "weak"][index],
                all[index].n,
                clean.len()
            );
            assert!(recall >= asked[0] && precision >= asked[1], "half {wanted}");
        }
    }
}

#[test]
fn what_has_a_pattern_around_it_is_found_in_texts_that_nobody_looked_at() {
    // Of these files nothing was looked at, in either half, and they tell a name beside a word for
    // somebody in care from the others.
    let files = CORPORA.iter().filter(|file| !file.is_open && file.planted.contains("named\t"));
    let mut all = Found::default();
    for line in files.flat_map(|file| file.planted.lines()) {
        let (kind, text) = line.split_once('\t').unwrap();
        if !matches!(kind, "named" | "birth" | "record" | "age" | "phone" | "email") {
            continue;
        }
        let kind = if kind == "named" { "name" } else { kind };
        all.n += 1;
        all.n_found += usize::from(hints(text).iter().any(|hint| hint.kind.name() == kind));
    }
    println!("with a pattern around them: {:.3} of {}", all.recall(), all.n);
    assert!(all.n > 250 && all.recall() >= 0.89);
}

#[test]
fn a_name_is_a_hint_where_its_sentence_speaks_of_care_and_none_where_it_speaks_of_work() {
    for (text, words) in [
        ("Follow up with Ines, my 3pm, about the letter", "Ines"),
        ("Plan the meeting with Oona's mother", "Oona"),
        ("His sister Tove comes along on Friday", "Tove"),
        ("Discuss Q.V. next week, she frightened me", "Q.V."),
        ("Write down what happened with Marek", "Marek"),
        ("The gentleman 93 yrs fell twice", "93"),
        ("Write to the lender about NI number AB 10 20 30 C", "AB 10 20 30 C"),
        ("Send claim no. 41-2203 again", "claim no. 41-2203"),
        ("Snapped at Yumiko when she wanted the commode", "Yumiko"),
        ("Rewritten because Ikaika refused the scan", "Ikaika"),
        ("Ring the mother of Anouk back", "Anouk"),
        ("Walk with Mr. Petrov, stuck with B. - why?", "B."),
        ("Wound check for the man from bed nine, 1958-11-02", "1958-11-02"),
        ("Geburtsdatum 03.04.1971, letter in German", "03.04.1971"),
        ("Ward round about 19-CR-00412", "19-CR-00412"),
        ("Her blood was sent as KL2204917", "KL2204917"),
        ("Sunniva hid the letter from everyone", "Sunniva"),
        ("Is it me, or does Merete look paler since the stroke?", "Merete"),
        ("pt wojciechowski refuses the frame", "wojciechowski"),
        ("saw noreen again, she cried", "noreen"),
        ("Stop extending the hour for R.", "R"),
        ("Client initials ASW, second relapse", "ASW"),
        ("At ninety-one he learned to swim", "ninety-one"),
        ("Resident (F, 96) calls at night", "96"),
        ("née le 3 mai 1962, letter in French", "née le 3 mai 1962"),
        ("My client Anneliese says she has stopped", "Anneliese"),
        ("Veteran client Buck says no", "Buck"),
        ("Patient A. Szymborski keeps losing the diary", "A. Szymborski"),
        ("She turned one hundred and two in May", "one hundred and two"),
        ("Home visit, F 95, lives alone", "95"),
        ("Personnummer 640823-3234, ring the clinic", "Personnummer 640823-3234"),
        ("pt. okafor settled overnight", "okafor"),
        ("PT GUNVOR FELL IN THE BATHROOM", "GUNVOR"),
        ("Resident known as Paddy sings at night", "Paddy"),
        ("Veteran \"Smoke\" Tully told his story", "Smoke"),
        ("Patient van der Berg called twice", "Berg"),
        ("Residents Beryl, Tomasz and Edith want a garden", "Edith"),
        ("Father of Ilse came late", "Ilse"),
        ("One of my clients, Tobias, rang", "Tobias"),
        ("Client Storm hid under the table", "Storm"),
        ("Born on the twelfth of May nineteen sixty-two", "nineteen sixty-two"),
        ("Pt #4471823 did not attend", "4471823"),
        ("Her 97th birthday is on the ward", "97"),
        ("La paciente Milena no quiere hablar", "Milena"),
        ("Klientin Swantje kommt am Montag", "Swantje"),
        ("The woman I visit on Thursdays, Siobhán, has stopped opening the door", "Siobhán"),
        ("my EMDR patient, a retired pilot named Aurelio, dreads the last set", "Aurelio"),
        ("The detainee everyone calls Shadow refused food", "Shadow"),
        ("the kid in seclusion last night, Tyrique, drew me a bird", "Tyrique"),
        ("pt = Grzegorz, goal = sleep", "Grzegorz"),
        ("cx Tavita - hui on Thursday", "Tavita"),
        ("client k.w. cancelled twice", "k.w."),
        ("Patient with query OCD, name Leopold: second opinion", "Leopold"),
        ("Review Temitayo's clozapine levels", "Temitayo"),
        ("AUDIT and SADQ for Colm next week", "Colm"),
        ("Olanzapine made Fergal sleepy", "Fergal"),
        ("Chase housing re Llinos", "Llinos"),
        ("Seclusion review: Darius calmer", "Darius"),
        ("Beaumont, the lad in room 9, barricaded his door", "Beaumont"),
        ("Room 12B on Cedar ward hits staff when washed", "Room 12B"),
        ("Find out why cell 9 on C wing stopped eating", "cell 9"),
        ("dob = 17Sep2014, next of kin unknown", "17Sep2014"),
        ("die Bewohnerin ist 94 Jahre alt", "94"),
        ("5550143378 is the number she gave me", "5550143378"),
        ("she is the only midwife on Inishgarve", "Inishgarve"),
        ("Lives alone in Tarcoola (pop. 90)", "90"),
        ("Family Ozturk, third home visit", "Ozturk"),
        ("Couple work, the Abernathys, is stuck", "Abernathys"),
        ("Foster dad Gunther says nights are worse", "Gunther"),
        ("Analysand Ruxandra came late", "Ruxandra"),
        ("Ring about toddler Ignatius, he bites", "Ignatius"),
        ("Ottoline is a client who tests me", "Ottoline"),
        ("Ruaridh / pt / bloods on Monday", "Ruaridh"),
        ("Was I too slow with patient Chen Guoqiang?", "Chen"),
        ("Write \"Client Ludovic cannot be left alone\"", "Ludovic"),
        ("Wean Phoebe off the benzos", "Phoebe"),
        ("D.O.B 3/5/19, ask the mother for the red book", "3/5/19"),
        ("14 de marzo de 1979, the day of the dead twin", "14 de marzo de 1979"),
        ("ur. 4. 5. 2001, goes to adult service", "4. 5. 2001"),
        ("s. 120355, memory test on Tuesday", "120355"),
        ("3/5/2014 is his DOB, school has another", "3/5/2014"),
        ("Passport says 1977年3月8日, copy it", "1977"),
        ("Kennitala 120384-2219 for the form", "120384-2219"),
        ("SSN ending 4471, C&P exam", "4471"),
        ("journalnr. 55-20931 from Malmö", "journalnr. 55-20931"),
        ("Pt's new number 0912 555 777", "0912 555 777"),
        ("He moved, use 021 555 0142 (landline)", "021 555 0142"),
        ("write to marta.v @ gmail.com re the letter", "@ gmail.com"),
        ("Learn from tangata whaiora Tama how to begin a hui", "Tama"),
        ("Check the formulation in file #B-4417", "B-4417"),
        ("Shred the note with IC no. S1234567D", "S1234567D"),
        ("Ring the sister, 09-555 0144", "09-555 0144"),
        ("Her neighbour's number 08 9123 4500", "08 9123 4500"),
        ("Client's cell 604-555-0171, no voicemail", "604-555-0171"),
    ] {
        let hints = hints(text);
        assert!(hints.iter().any(|hint| text[hint.span.clone()].contains(words)), "{text}");
    }
    for text in [
        "Second session with Ines, my supervisor",
        "Read Oona's case of panic in the book",
        "My sister Tove comes along on Friday",
        "Meet J.R. from finance about the panic alarm",
        "Study course no. 41-22030 until May",
        "My policy no. 41-22030 ends in May",
        "Sit with Yumiko from HR when she has time",
        "Registered since 2 November 1998, and still learning",
        "Licence KL2204917 ends when he said",
        "Go for a swim together with Sunniva",
        "Merete and I will chair the seminar",
        "Thank the new HCA, Merete, for her patience",
        "Hayes, Strosahl and Merete on grief, two chapters",
        "Take my niece Noreen to the sea",
        "Help every patient Safely through the day",
        "Freud's patient Anna O. is a classic",
        "Write to one hundred and two clients",
        "Lower the mean wait from 97 days, and the score from 92",
        "Pt tearful, agitated and low",
        "Client info leaflet and patient data, both in Polish",
        "SU involvement and YP drop-in, new prices",
        "Bring cake for our student Lotte, she leaves on Friday",
        "Mr. Petrov, the new manager, wants figures",
        "Tenancy support worker Merete knows the forms by heart",
        "Plan with Noreen and the kids: one trip",
        "My grandmother turned 94 and I missed it",
        "The hospital is 95 years old",
        "Room booking ref 8812733",
        "Jonas got the team lead post and I did not",
        "Petra talked about her private practice",
        "Patient Zero is a bad name for the podcast",
        "What Bleuler meant by ambivalence: prepare a talk",
        "Ask Imran (IT) to mend the laptop",
        "Ask Swati how she does her notes so fast",
        "Ask Declan to cover the ward round on Friday",
        "A guy from IT, Marcus, will install it",
        "The woman I share the room with, my supervisor, Hanne, retires",
        "The depot clinic moves to Harwood House",
        "Safety plan training with Stanley and Brown's template",
        "Bed 4 is broken, tell estates",
        "Room 5 on the ward is free on Mondays",
        "I am the only psychologist in Narvik",
        "Write to rota@clinic.example and team-north@clinic.example",
        "Call the insurer on 0845 600 1234 about my cover",
        "Phone the council on 01632 960983 about the bins",
        "Ask Bettina whether she can swap the late shift",
        "Team member Gavin takes the minutes",
        "Write a reference for Olumide, social work course",
        "Kwame brings the projector, I book the room",
        "The old consultant Dr. Amara lent me her notes",
        "Call Mama Abeni's catering for the open day",
        "Perhaps it is grandfather Anselm and his silence",
        "Refugee Week stall: bring leaflets",
        "Submit the leave form for Songkran week",
        "Our number 020 7946 0000 on the new leaflet",
        "ORCID 0000-0002-1825-0097 on the poster",
        "Call for papers closes 15 01 2027",
        "Annual appraisal on 09.02.2027, collect feedback",
        "Hand in the report by 05.11.2027",
        "Born in 1998, our service has grown to four teams",
        "Submit the DOB audit by 31/01/2027",
        "Rechnungsnummer 2026-00412 bezahlen",
        "Read s. 12.5.2 of the code",
        "Write to payroll@clinic.example about the dates",
    ] {
        assert_eq!(hints(text), [], "{text}");
    }
}

#[test]
fn a_hint_points_at_the_words_and_offers_a_letter_instead_of_a_name() {
    let text = "Use ACT with client Sarah M. until May";
    let [hint] = &hints(text)[..] else { panic!("one hint") };
    assert_eq!((hint.kind, &text[hint.span.clone()]), (Kind::Name, "Sarah M."));
    assert_eq!(hint.rewrite(text).as_deref(), Some("Use ACT with client A until May"));
    assert_eq!(hints("Use ACT with client A until May"), []);
    let text = "Rewrite pt Davie's care plan after what Yumiko, my 3pm, said";
    let [first, second] = &hints(text)[..] else { panic!("two hints: {:?}", hints(text)) };
    assert_eq!(
        first.rewrite(text).as_deref(),
        Some("Rewrite pt A's care plan after what Yumiko, my 3pm, said")
    );
    assert_eq!(
        second.rewrite(text).as_deref(),
        Some("Rewrite pt Davie's care plan after what Client A, my 3pm, said")
    );
}
