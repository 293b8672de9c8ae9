//! Classes of words by which a sentence shows whom it speaks of.
//!
//! They are classes, not sentences that were seen: what clinicians, patients and colleagues have,
//! do and are called. Nothing here looks at more than one word.

use crate::coach::lexicon::one_of;

/// Relatives, by blood or by law.
pub(super) fn is_kin(word: &str) -> bool {
    let word = word.strip_prefix("grand").or_else(|| word.strip_prefix("step")).unwrap_or(word);
    one_of(
        word,
        "mother|mum|mom|father|dad|parent|parents|son|daughter|brother|sister|wife|husband|partner|\
            girlfriend|boyfriend|ma|pa|granny|fiancé|fiancée|aunt|uncle|nan|niece|\
            nephew|ex|twins|children|siblings|kids",
    )
}

/// People whose names stand for books, methods, scales, illnesses and stages.
pub(super) fn is_author(word: &str) -> bool {
    one_of(
        word.strip_suffix('s').unwrap_or(word),
        "tourette|parkinson|alzheimer|asperger|crohn|huntington|down|korsakoff|beck|freud|\
            jung|bowlby|gottman|linehan|women|men|children|master|people|today|\
            veteran|world|rogers|roger|yalom|minuchin|bowen|satir|winnicott|klein|bion|lacan|\
            perl|erikson|piaget|vygotsky|kolb|gibb|maslow|hayes|neff|shapiro|foa|porge|kolk|\
            ainsworth|nightingale|seacole|columbia|edinburgh|braden|waterlow|apgar|barthel|berg|\
            glasgow|bristol|kitwood|montessori|padesky|burn|fonagy|fromm|adler|rank|frankl|\
            bandura|genovese|socratic|bobath|marlatt|rollnick|prochaska|strosahl|rorschach|\
            wechsler|hamilton|jesus|god|christ|alexa|siri|rosenberg|kabat|tavistock|maudsley|\
            karolinska|hanen|makaton|schwartz|pappenheim",
    )
}

/// What has a number of its own, whoever is spoken of.
pub(super) fn has_code(word: &str) -> bool {
    one_of(
        word.strip_suffix('s').unwrap_or(word),
        "licence|license|registration|isbn|doi|npi|order|invoice|ticket|module|grant|model|\
            version|printer|form|code|page|insurance|policy|account|budget|po|ein|cost|\
            certificate|provider|since|act|registered",
    )
}

pub(super) fn is_file(word: &str) -> bool {
    one_of(
        word,
        "appeal|chart|bloods|denied|tribunal|asylum|eviction|prescription|authorisation|\
            krankenkasse|karte|dossier|akte|patientin|paziente|paciente|pacjentka|pacjent|cliënt|\
            discharge|referral|gp|mri|ecg|admission|wristband|probation",
    )
}

pub(super) fn is_pronoun(word: &str) -> bool {
    one_of(word, "he|she|him|her|his|he's|she's|himself|herself|he'd|she'd|hers|he'll|she'll")
}

pub(super) fn is_feeling(word: &str) -> bool {
    one_of(
        word,
        "bothers|worries|scares|frightens|haunts|annoys|bores|felt|feel|dread|worry|worried|\
            guilty|ashamed|scared|afraid|irritated|bored|protective|useless|stuck|angry|\
            friendly|fond|cross|rescue|rescuing|helpless|tearful|snapping|snapped|forgot|\
            apologise|apologised|promised|overran|silence|silent|frightened|proud|impatient|\
            sharp|liked|missed|hate|dislike|resent|envy|avoid|avoiding|hurt|sad|moved|\
            embarrassed|sleepy|nervous|overwhelmed|blamed|shaken",
    )
}

/// Words of what befalls a person in care. What clinicians speak of among themselves, such as
/// sessions, assessments and referrals, is left out.
pub(super) fn is_care(word: &str) -> bool {
    one_of(
        word,
        "panic|overdose|harm|suicide|suicidal|relapse|relapsed|discharge|diagnosis|medication|\
            meds|intake|exposure|hearing|parole|asylum|tribunal|stammer|grief|bereavement|ward|\
            court|custody|probation|housing|cries|cried|crying|sober|cravings|drinking|voices|\
            psychosis|flashbacks|nightmares|mutism|attempt|admission|admitted|diary|symptoms|\
            depot|injection|wound|seizure|detox|commode|hoist|stump|abuse|bruises",
    )
}

/// Words of bodies and of what becomes of lives. Too common to tell a number by them.
pub(super) fn is_body(word: &str) -> bool {
    one_of(
        word,
        "dose|doses|tablet|tablets|insulin|catheter|pain|dressing|frame|wheelchair|falls|\
            fell|bloods|surgery|feeding|weight|appetite|insomnia|tantrum|tantrums|meltdown|\
            meltdowns|bullied|hallucinations|mania|manic|lithium|clozapine|methadone|drunk|died|\
            dying|funeral|stroke|tremor|hoarding|cutting|cut|burns|scars|ulcer|sores|eviction|\
            homeless|benefits|pip|shelter|sectioned|sleep|disclosed|disclosure|skin|toilet|\
            walker|hostel|drinks|drugs|heroin|debts|prison|police|school|teacher|mother's|twins|\
            baby|pregnant|divorce|widow|ligature|tearful|withdrawn|hopeless|anxious|paranoid|\
            agitated|aggressive|psychotic|depressed|discharged|readmitted|detained|clean|\
            cannabis|cocaine|withdrawal|pills|paracetamol|swallow|stutter|hip|knee|epilepsy|\
            dementia|confused|incontinent|pads|bath|bathed|shower|visa|deportation|refugee|rape|\
            raped|assault|violence|bruised|arrest|arrested|foster|excluded|biting|iep|ehcp|\
            ladder|hierarchy|homework|dissociated|flashback|grounding|smelled|smelt|vomited|\
            panicked|threatened|grieving|bereaved|lonely|mute|autistic|seizures|handwashing|\
            compulsions|voices|weighs|kg|feet|heel|swollen|carer|carers|caregiver|keyworker|\
            sponsor|landlord|tenancy|flat|suicidal|harmed|harming",
    )
}

pub(super) fn is_work(word: &str) -> bool {
    is_role(word) || is_setting(word)
}

/// Colleagues, by what they are at work.
pub(super) fn is_role(word: &str) -> bool {
    one_of(
        word.strip_suffix('s').unwrap_or(word),
        "supervisor|supervisee|colleague|mentor|manager|peer|trainer|director|coach|lecturer|\
            dr|prof|professor|trainee|intern|tutor|examiner|chaplain|locum|matron|boss|author|\
            friend|neighbour|receptionist|secretary|administrator|preceptor|facilitator|\
            cofacilitator|buddy|staff|team|finance|hr|reception|pharmacist|partner|speaker|\
            instructor|assessor|educator|coordinator|registrar|consultant|psychologist|\
            psychiatrist|nurse|interpreter|apprentice|graduate|starter|hca|rmn|cpn|amhp|editor|\
            cleaner|porter|therapist|cotherapist|volunteer",
    )
}

/// Posts whose holders are called by them right before a name or behind it.
pub(super) fn is_post(word: &str) -> bool {
    one_of(
        word,
        "advocate|advisor|adviser|artist|assistant|chair|champion|clerk|clinician|commissioner|\
            councillor|counsellor|counselor|dietitian|governor|head|lead|leader|liaison|librarian|\
            midwife|officer|organiser|organizer|paramedic|physio|physiotherapist|practitioner|\
            rep|representative|support|teacher|trustee|worker",
    )
}

/// What colleagues run and give.
pub(super) fn is_teaching(word: &str) -> bool {
    one_of(
        word.strip_suffix('s').unwrap_or(word),
        "clinic|group|supervision|workshop|class|lecture|feedback|slide|talk|course|shift|\
            post|job|desk|office|model|manual|book|advice|help|guidance|example|leaving|party|appraisal|training",
    )
}

/// What is called "ours" at work.
pub(super) fn is_ours(word: &str) -> bool {
    one_of(
        word,
        "work|practice|team|service|project|audit|department|clinic|office|desk|laptop|draft|\
            talk|tape|log|slides|essay|thesis|phones|shift|dissertation|pacing|cat|dog",
    )
}

/// Courses, meetings and offices, and life outside of work.
pub(super) fn is_setting(word: &str) -> bool {
    one_of(
        word.strip_suffix('s').unwrap_or(word),
        "course|training|workshop|webinar|lecture|conference|seminar|podcast|co|rota|\
            newsletter|covering|chairing|budget|shadow|shadowing|observe|rotation|university|\
            institute|fidelity|scholarship|practicum|coffee|lunch|dinner|gym|teaches|wrote|\
            recommended|lent|thank|board|interview|cofacilitate|retreat|choir|yoga|running|\
            holiday|wedding|retire|retiring|leaving|poster|swap|annual|class|classroom|history|\
            feedback|audit|slide|portfolio|cpd|essay|exam|panel|revalidation|refresher|duty|\
            tape|peer|dog|money|salary|insurer|fee|bid|account|roleplay|congratulate|supervise|\
            induct|hire|invite|nominate|vote|favour|conflict|software|booking|shift|marking|\
            agenda|committee|forum|proposal|cv|promotion|roster|website|blog|linkedin|invoice|\
            billing|spreadsheet|template|guideline|survey|thesis|dissertation|article|\
            certificate|certification|accreditation|licensure|phd|research|module|assignment|\
            internship|onboarding|objective|parking|profession|learner|competency|weekend|\
            learn|learning|practise|presentation|congress|technique|protocol|retirement|vet|\
            journal|mug|induction",
    )
}

/// A regular past tense, and none that makes an adjective of a name: "Hanen certified".
pub(super) fn is_past(verb: &str) -> bool {
    verb.len() > 3
        && verb.ends_with("ed")
        && !one_of(
            verb,
            "based|trained|certified|informed|focused|centred|centered|approved|accredited|\
                related|registered|inspired|oriented|adapted|assisted|guided|need|feed|speed|\
                recommended|suggested|covered|published|bed|seed|led",
        )
}

/// What people do, and hardly ever a book, a firm or a service.
pub(super) fn is_deed(verb: &str) -> bool {
    one_of(
        verb,
        "wants|took|takes|drew|cries|misses|left|lost|slept|ate|felt|feels|hates|forgot|hid|\
            cut|threw|fell|sat|swore|spat|hit|bit|lives|drinks|drank|told|said|says|got|went|\
            gets|goes|came|comes|brought|brings|spoke|wept|ran|rang|woke|sleeps|eats|loves|\
            likes|hurt|began|broke|bought|stole|sold|fought|knows|knew|thinks|thought|believes|\
            sees|saw|hears|heard|gave|kept|let|made|met|paid|sent|shook|sang|stood|stuck|sits|\
            walks|talks|refuses|asks|needs|hopes|wishes|worries|smokes|self|won|wrote",
    )
}

/// What somebody in care has, beside relatives and illness.
pub(super) fn is_of_life(word: &str) -> bool {
    one_of(
        word.strip_suffix('s').unwrap_or(word),
        "name|self|social|care|carer|gp|med|case|file|chart|record|note|safety|crisi|crisis|\
            teacher|school|foster|therapy|session|appointment|consent|behaviour|behavior|\
            assessment|recovery|risk|sleep|treatment|consultant|eating|key|bed|room|leg|mood|\
            anger|tear|silence|voice|birthday|goal|progress|visit|scan|blood|story|heel|face|\
            hand|flat|home|landlord|funeral|death|illness|pain|weight|drug|debt|benefit|job|\
            life|marriage|divorce|belt|letter|form|advocate|solicitor|lawyer|hearing|support|\
            named|community|house|language|refusal|absence|fear|trauma|grief|anxiety|depression|\
            drinking|review|step|fall|stroke|dressing|catheter|seizure|attendance|referral",
    )
}
