//! The word lists of each language that has some. English is the only one so far.
//!
//! The grammar in this folder (order of words, endings, dates) is English too: a language without
//! lists gets structural remarks only, and the coach says so. Short lists that the grammar needs
//! and nobody edits stand here instead of in a file.

use super::lexicon::List;

/// Acts that are done or not done: "submit", "attend".
pub(crate) static VERBS_DONE: List =
    List::of(include_str!("../../content/lexicon/en/verbs_done.txt")).numbered(0);
/// Acts that others could see, without an end of their own: "practise", "listen".
pub(crate) static VERBS_ACT: List =
    List::of(include_str!("../../content/lexicon/en/verbs_act.txt")).numbered(1);
/// What happens inside a person, or could be anything: "understand", "work on".
pub(crate) static VERBS_WEAK: List =
    List::of(include_str!("../../content/lexicon/en/verbs_weak.txt")).numbered(2);
/// Verbs whose object decides: one can build a list, or build confidence.
pub(crate) static VERBS_MAKE: List =
    List::of(include_str!("../../content/lexicon/en/verbs_make.txt")).numbered(3);
/// Changes of an amount: "reduce".
pub(crate) static VERBS_CHANGE: List =
    List::of(include_str!("../../content/lexicon/en/verbs_change.txt")).numbered(4);
/// Words that are verbs and nouns alike: "review".
pub(crate) static VERBS_NOUNS: List =
    List::of(include_str!("../../content/lexicon/en/verbs_nouns.txt")).numbered(5);
/// Irregular forms and their base.
pub(crate) static IRREGULAR: List =
    List::of(include_str!("../../content/lexicon/en/irregular.txt")).numbered(6);
/// Nouns of what nobody can see: "confidence", "skills".
pub(crate) static NOUNS_INNER: List =
    List::of(include_str!("../../content/lexicon/en/nouns_inner.txt")).numbered(7);
/// Nouns of what can be finished, held or attended: "course", "policy".
pub(crate) static NOUNS_PRODUCT: List =
    List::of(include_str!("../../content/lexicon/en/nouns_product.txt")).numbered(8);
/// Nouns that say nothing of their own about what is meant: "training", "work".
pub(crate) static NOUNS_GENERIC: List =
    List::of(include_str!("../../content/lexicon/en/nouns_generic.txt")).numbered(9);
/// Nouns before a number that only numbers something: "level 2".
pub(crate) static NOUNS_NUMBERED: List =
    List::of(include_str!("../../content/lexicon/en/nouns_numbered.txt")).numbered(10);
/// Events that a plan can be tied to: "renewal", "placement".
pub(crate) static EVENTS: List =
    List::of(include_str!("../../content/lexicon/en/events.txt")).numbered(11);
/// Methods, conditions, credentials, groups of people, places and roles of the field.
pub(crate) static DOMAIN: List =
    List::of(include_str!("../../content/lexicon/en/domain.txt")).numbered(12);
/// Words that carry no content of their own.
pub(crate) static STOP: List =
    List::of(include_str!("../../content/lexicon/en/stop.txt")).numbered(13);
/// Credentials and states that one becomes or gets: "licensed", "supervisor".
pub(crate) static CREDENTIALS: List =
    List::of(include_str!("../../content/lexicon/en/credentials.txt")).numbered(14);
/// "hopefully", "if possible".
pub(crate) static HEDGES: List =
    List::of(include_str!("../../content/lexicon/en/hedges.txt")).numbered(15);
/// "more", "several".
pub(crate) static VAGUE_AMOUNT: List =
    List::of(include_str!("../../content/lexicon/en/vague_amount.txt")).numbered(16);
/// "soon", "in the near future".
pub(crate) static VAGUE_TIME: List =
    List::of(include_str!("../../content/lexicon/en/vague_time.txt")).numbered(17);
/// "so that", "in order to": from here on it is said what for.
pub(crate) static PURPOSE: List =
    List::of(include_str!("../../content/lexicon/en/purpose.txt")).numbered(18);
/// "because", "since I": from here on it is said why.
pub(crate) static REASON: List =
    List::of(include_str!("../../content/lexicon/en/reason.txt")).numbered(19);
/// "I want to", "my goal is to": what stands before the act.
pub(crate) static CARRIERS: List =
    List::of(include_str!("../../content/lexicon/en/carriers.txt")).numbered(20);
/// "daily", "on weekends".
pub(crate) static RHYTHM: List =
    List::of(include_str!("../../content/lexicon/en/rhythm.txt")).numbered(21);
/// "stop", "no longer".
pub(crate) static AVOIDANCE: List =
    List::of(include_str!("../../content/lexicon/en/avoidance.txt")).numbered(22);
/// "be hired", "be accepted": what others decide.
pub(crate) static DEPENDENCE: List =
    List::of(include_str!("../../content/lexicon/en/dependence.txt")).numbered(23);
/// What others decide, and the part of it that is one's own.
pub(crate) static DEPENDENCE_OWN: List =
    List::of(include_str!("../../content/lexicon/en/dependence_own.txt")).numbered(24);
/// What crosses a professional boundary.
pub(crate) static BOUNDARY: List =
    List::of(include_str!("../../content/lexicon/en/boundary.txt")).numbered(26);
/// Terms that reduce a person to a problem, and what can be said instead.
pub(crate) static STIGMA: List =
    List::of(include_str!("../../content/lexicon/en/stigma.txt")).numbered(27);
/// Changes of clients rather than of one's own doing: "symptoms", "attendance".
pub(crate) static CLIENT_OUTCOMES: List =
    List::of(include_str!("../../content/lexicon/en/client_outcomes.txt")).numbered(28);
/// People one needs for a step: "supervisor".
pub(crate) static PEOPLE: List =
    List::of(include_str!("../../content/lexicon/en/people.txt")).numbered(29);

/// People in care, as they are called before a name, in other languages too: a word of theirs is
/// as good as a word of English where a name stands behind it.
pub(crate) static CARE_WORDS: List = List::of(
    "analysand\nasiakas\nassistita\nassistito\nbeneficiary\nborger\nbruker\ncaller\ncl\ncleint\nclient\n\
    cliente\ncliënt\ncliënte\nclinet\nclt\nconsumer\ncounselee\ncounsellee\ncouple\nct\ncx\ncyp\n\
    danışan\ndetainee\nevacuee\ninmate\ninpatient\nklient\nklientin\nklientka\nlearner\n\
    outpatient\npaciente\npacjent\npacjentka\nparolee\nparticipant\npasient\npateint\npatient\npatiente\n\
    patientin\npt\npts\npupil\npx\nrefugee\nresident\nstudent\nsu\nsupervisee\nsurvivor\n\
    tenant\nusager\nusagère\nuser\nusuaria\nusuario\nutente\nveteran\nwhaiora\nyp\n",
)
.numbered(30);
/// Words that end a noun phrase.
pub(crate) static PREPOSITIONS: List = List::of(
    "about\nacross\nafter\nagainst\namong\nand\naround\nas\nat\nbecause\nbefore\nbetween\n\
    by\nconcerning\nduring\nfollowing\nfor\nfrom\nin\nincluding\ninto\nof\non\nonto\nor\n\
    outside\nover\nper\nregarding\nso\nthan\nthat\nthrough\nto\ntoward\ntowards\nunder\n\
    until\nusing\nvia\nw\nwhen\nwhere\nwhich\nwhile\nwho\nwith\nwithin\nwithout\n",
)
.numbered(31);
/// Numbers of records that say by themselves whose they are.
pub(crate) static RECORDS: List = List::of(
    "aadhaar\nabha\naccession\nahv\naktenzeichen\nalien\namka\navs\nbrp\nbsn\nburgerservicenummer\n\
    carenotes\ncartella\ncentrelink\ncerner\nchart\nchi\ncnic\ncnp\ncpf\ncpr\ncrn\ncurp\ncédula\n\
    dni\ndocket\ndva\negn\nehcp\nemis\nepic\nexpediente\nfallnummer\nfnr\nfødselsnummer\nhasta\n\
    hcn\nhetu\nhkid\nhosp\niaptus\nihi\ninsz\njmbg\nkimlik\nkvnr\nliquidlogic\nmatricule\nmedicaid\nmedicare\n\
    mosaic\nmrn\nmykad\nndis\nnhc\nnhi\nnhs\nnie\nnif\nnino\nnir\nnomis\nnric\nohip\noib\n\
    patientennummer\npcmis\npersonnr\npersonnummer\npesel\nphilhealth\nphn\npid\npps\nppsn\n\
    prisoner\nprontuário\nramq\nrin\nrio\nrodné\nrrn\nrut\nsnils\nssn\nsystmone\nsécu\ntaj\ntckn\ntrn\nuhid\nupn\n\
    urn\nuscis\nutente\nversichertennummer\nwarrant\nécrou\n",
)
.numbered(32);
/// The same in several words, which one may have oneself.
pub(crate) static RECORDS_OFFICIAL: List = List::of(
    "codice fiscale\nhealth card\nhealth number\nhistoria clínica\nhome office\nic no\nidentity number\n\
    insurance number\nmedical record\nnational insurance\nnumero sanitario\nnuméro de sécurité\n\
    personal number\nsocial security\nsocial security number\n",
)
.numbered(33);
/// Who keeps records of people in care: "patient", before "no." or a code.
pub(crate) static RECORD_OWNERS: List = List::of(
    "admission\nakte\narc\nasylum\nauthorisation\nauthorization\navatar\nbarcode\nbeneficiary\n\
    board\ncad\ncase\nclient\nclinic\nconsumer\ncourt\ncrime\ncustody\ndossier\nehr\nemr\n\
    encounter\nepisode\nfall\nfile\nfolder\nhn\nhospice\nhospital\nhousing\nimmigration\ninmate\n\
    intake\nip\njade\nkarte\nkrankenkasse\nlab\nmedical\nnhs\nnursing\noffender\nop\nopd\n\
    pathology\npatient\npip\npolice\nprescription\nprison\nrecord\nreferral\nregister\nresident\n\
    safeguarding\nsample\nscript\nspecimen\nss\nsubpoena\ntenancy\ntenant\ntheatre\ntribunal\n\
    unit\nur\nvisa\nward\nwristband\n",
)
.numbered(34);
/// What people in care have a number of, and oneself as well.
pub(crate) static RECORD_OWNERS_TOO: List = List::of(
    "account\nacct\nbooking\nclaim\nid\nidentity\nincident\ninsurance\nmember\nni\npassport\n\
    policy\npupil\nstudent\nsubscriber\n",
)
.numbered(35);
/// Words that an expression of time begins with, beside those of the lists.
pub(crate) static TIME_WORDS: List =
    List::of(include_str!("../../content/lexicon/en/time_words.txt")).numbered(37);
/// What takes its time: the usual months and the verbs that it takes them with, in turn.
pub(crate) static HORIZONS: List =
    List::of(include_str!("../../content/horizons.tsv")).numbered(36);

/// What one can do or learn without saying which: "trainings", "something".
pub(crate) static NOUNS_OPEN: List = List::of(
    "activity\nanything\ncare\nchallenge\nchange\nclass\ncompetence\ncompetency\nconference\n\
    course\ncpd\ncreative\ncycle\nevent\neverything\nexpectation\nexperience\ngoal\nlearning\nlevel\nobjective\n\
    opportunity\nprogress\nprotected\nqualification\nrequirement\nresponsibility\nself\nseminar\nskill\n\
    something\nstudy\nstuff\ntarget\ntask\nthing\ntraining\nwebinar\nworkshop\n",
)
.numbered(38);

/// People whose names stand for books, methods, scales, illnesses and stages.
pub(crate) static AUTHORS: List =
    List::of(include_str!("../../content/lexicon/en/authors.txt")).numbered(39);
/// What people in care have, suffer and lose, too common to tell a number by it.
pub(crate) static BODY: List =
    List::of(include_str!("../../content/lexicon/en/body.txt")).numbered(40);
/// Colleagues, by what they are at work.
pub(crate) static ROLES: List =
    List::of(include_str!("../../content/lexicon/en/roles.txt")).numbered(41);
/// Courses, meetings and offices, and life outside of work.
pub(crate) static SETTINGS: List =
    List::of(include_str!("../../content/lexicon/en/settings.txt")).numbered(42);
/// What somebody in care has, beside relatives and illness.
pub(crate) static OF_LIFE: List =
    List::of(include_str!("../../content/lexicon/en/of_life.txt")).numbered(43);
/// How a clinician feels about people in care.
pub(crate) static FEELINGS: List =
    List::of(include_str!("../../content/lexicon/en/feelings.txt")).numbered(44);
/// What only somebody in care is given, asked, ordered or troubled by.
pub(crate) static CHART: List =
    List::of(include_str!("../../content/lexicon/en/chart.txt")).numbered(45);
/// What people do, and hardly ever a book, a firm or a service.
pub(crate) static DEEDS: List =
    List::of(include_str!("../../content/lexicon/en/deeds.txt")).numbered(46);
/// What befalls a person in care, and clinicians do not speak of among themselves.
pub(crate) static CARE: List =
    List::of(include_str!("../../content/lexicon/en/care.txt")).numbered(47);

/// All of them, in the order of their numbers.
pub(super) static ALL: [&List; 47] = [
    &VERBS_DONE,
    &VERBS_ACT,
    &VERBS_WEAK,
    &VERBS_MAKE,
    &VERBS_CHANGE,
    &VERBS_NOUNS,
    &IRREGULAR,
    &NOUNS_INNER,
    &NOUNS_PRODUCT,
    &NOUNS_GENERIC,
    &NOUNS_NUMBERED,
    &EVENTS,
    &DOMAIN,
    &STOP,
    &CREDENTIALS,
    &HEDGES,
    &VAGUE_AMOUNT,
    &VAGUE_TIME,
    &PURPOSE,
    &REASON,
    &CARRIERS,
    &RHYTHM,
    &AVOIDANCE,
    &DEPENDENCE,
    &DEPENDENCE_OWN,
    &BOUNDARY,
    &STIGMA,
    &CLIENT_OUTCOMES,
    &PEOPLE,
    &CARE_WORDS,
    &PREPOSITIONS,
    &RECORDS,
    &RECORDS_OFFICIAL,
    &RECORD_OWNERS,
    &RECORD_OWNERS_TOO,
    &HORIZONS,
    &TIME_WORDS,
    &NOUNS_OPEN,
    &AUTHORS,
    &BODY,
    &ROLES,
    &SETTINGS,
    &OF_LIFE,
    &FEELINGS,
    &CHART,
    &DEEDS,
    &CARE,
];

/// Whether the coach has lists for a language tag such as "en-GB".
pub(crate) fn has_language(tag: &str) -> bool {
    tag.split(['-', '_']).next().is_some_and(|language| language.eq_ignore_ascii_case("en"))
}
