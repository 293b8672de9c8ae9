//! Classes of words by which a sentence shows whom it speaks of.
//!
//! They are classes, not sentences that were seen: what clinicians, patients and colleagues have,
//! do and are called. Nothing here looks further than at the word beside.

use super::super::lists::{AUTHORS, BODY, CARE, CHART, DEEDS, FEELINGS, OF_LIFE, ROLES, SETTINGS};
use super::super::tokens::Tokens;
use crate::coach::lexicon::{ends_with, one_of};

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

/// What one puts before a name out of respect.
pub(super) fn is_title(word: &str) -> bool {
    one_of(
        word,
        "mr|mrs|ms|miss|mx|pte|cpl|sgt|frau|herr|hr|mme|mlle|señor|señora|sra|signora|signor|\
            pan|pani|dhr|mevr|auntie|mama",
    )
}

/// Given names that are everyday words when they are written small.
pub(super) fn is_plain_word(word: &str) -> bool {
    one_of(
        word,
        "amber|bill|carol|crystal|dean|frank|holly|jack|jasmine|jean|pat|penny|rob|robin|ruby|\
            sue|tiffany|jade|faith|hope|grace|joy|mark|will|rose|dawn|iris|drew|summer|may|grant|\
            patience|pearl|cherry|destiny|rod|rick|guy|clay|max|harmony|kit|lily|ivy|violet|hazel|\
            olive|mercy|blessing|precious|don|june|jan|bob|ray|dot|dale|glen|norm|rich|gene|tony",
    )
}

/// People whose names stand for books, methods, scales, illnesses and stages.
pub(super) fn is_author(word: &str) -> bool {
    AUTHORS.has(word.strip_suffix('s').unwrap_or(word))
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
    FEELINGS.has(word)
}

/// Words of what befalls a person in care. What clinicians speak of among themselves, such as
/// sessions, assessments and referrals, is left out.
pub(super) fn is_care(word: &str) -> bool {
    CARE.has(word)
}

/// Words of bodies and of what becomes of lives. Too common to tell a number by them.
pub(super) fn is_body(word: &str) -> bool {
    BODY.has(word) || CHART.has(word.strip_suffix('s').unwrap_or(word))
}

pub(super) fn is_work(word: &str) -> bool {
    is_role(word) || is_setting(word)
}

/// Colleagues, by what they are at work.
pub(super) fn is_role(word: &str) -> bool {
    ROLES.has(word.strip_suffix('s').unwrap_or(word))
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
            post|job|desk|office|model|manual|book|advice|help|guidance|example|leaving|party|\
            appraisal|training",
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
    SETTINGS.has(word.strip_suffix('s').unwrap_or(word))
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
    DEEDS.has(verb)
}

/// Drugs by their endings, tests, orders and what else only somebody in care has on a chart.
pub(super) fn is_chart(tokens: &Tokens, at: usize) -> bool {
    let word = tokens.word(at);
    let is_paper =
        || {
            one_of(word, "assessment|check|form|meeting|order|plan|report|screen|support|signature")
            && tokens.is_one_before(at,1,
                "behaviour|benefits|capacity|care|court|crisis|discharge|escorted|family|feeding|\
                    housing|leave|relapse|risk|safety|tapering|treatment|welfare")
        };
    tokens.is_in(&CHART, at)
        || word == "section" && tokens.digits(at + 1).is_some()
        || is_paper()
        || word.len() > 6
            && ends_with(
                word,
                "apine|idone|azole|azepam|zolam|zodone|oxetine|traline|opram|triptyline|pramine|\
                    peridol|thixol|omazine|perazine|faxine|azepine|phenidate|fetamine|norphine|\
                    clone|olol|trexone",
            )
}

/// What somebody in care has, beside relatives and illness.
pub(super) fn is_of_life(word: &str) -> bool {
    OF_LIFE.has(word.strip_suffix('s').unwrap_or(word))
}

/// What a sentence says of somebody: "refuses", "is", "settled", "stable".
pub(super) fn is_verb(tokens: &Tokens, at: usize) -> bool {
    let word = tokens.word(at);
    is_deed(word)
        || is_past(word)
        || one_of(
            word,
            "is|was|has|had|does|did|didn't|doesn't|won't|can't|isn't|wasn't|hasn't|will|would|\
                can|still|never|not|stable|settled|unwell|unsettled|well|fine|calm|low|tearful|\
                keen|due|back|again|who|dna|asleep|awake|poorly|worse|better|late",
        )
}
