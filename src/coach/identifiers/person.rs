//! A bare name or initials, told to be of a person in care by what stands around it.
//!
//! No sign is sure. A name is first weighed by itself: a given name that is known, a capital that
//! nobody knows, letters with stops. Then each sign around it adds or takes: what befalls a person
//! in care, a pronoun that comes back, a verb of what people do, and against it colleagues,
//! courses, books, offices, places and people of one's own. Nothing looks beyond the next sentence.

use std::ops::Range;

use super::super::lists::NOUNS_PRODUCT;
use super::super::tokens::Tokens;
use super::around::{Sentence, is_near_role, is_near_setting, is_of_office, is_read};
use super::bare::{Bare, is_cut_short, is_letter, is_possessive, is_proper, opens};
use super::given::is_given;
use super::name::is_name_word;
use super::words::{is_kin, is_ours, is_role, is_teaching};
use crate::coach::lexicon::one_of;

/// A given name weighs 2 or 3, so it needs a sign or two; an unknown word needs three or four. With
/// one less, four more of a hundred names are found, and twice as many harmless texts are taken
/// for something else.
const ENOUGH: i32 = 4;

/// A name that weighs enough.
pub(super) fn person(tokens: &Tokens, at: usize) -> Option<Range<usize>> {
    // "Stuck with S.", "Tomasz W. signed himself out": whoever writes so hides a name.
    if is_cut_short(tokens, at) {
        let is_behind = is_name_word(tokens, at.wrapping_sub(1));
        return Some(at - usize::from(is_behind)..at + 2);
    }
    if is_letter(tokens, at) {
        return Some(at..at + 1);
    }
    let bare = Bare::at(tokens, at)?;
    let sentence = Sentence::around(tokens, at);
    if bare.is_small && sentence.has_capital {
        return None;
    }
    let weight = bare.prior() + signs_for(&bare, &sentence) - signs_against(&bare, &sentence);
    (weight >= ENOUGH).then_some(bare.at..bare.end)
}

/// What speaks for a person in care.
fn signs_for(bare: &Bare<'_>, sentence: &Sentence) -> i32 {
    let Bare { tokens, at, end, .. } = *bare;
    let before = tokens.before(at, 1);
    let pair = tokens.phrase(at.saturating_sub(2), at);
    let is_with = one_of(before, "with|w") || pair == "w /";
    let is_introduced = one_of(
        before,
        "about|teach|push|hold|hear|believe|confront|challenge|comfort|reassure|calm|soothe|let|\
            tell|help|get|reach|reached|for|old|review|handover|planning|see|seeing|saw|met|ask|\
            asked|told|remind|ring|rang|visit|visited|support|helped|gave|give|call|called|text|\
            texted|like|when|if|because|that|whether|why|how|what|after|before|is|was|did|does|\
            than",
    );
    let is_cared_for = one_of(
        pair,
        "check on|listen to|look after|care for|think of|thinking of|goodbye to|thinking about|\
            think about|thought about|worry about|worried about|because of|\
            case of|apologise to|death of|suicide of",
    ) || is_snapped(pair)
        || is_with
            && tokens.is_one_before(
                at,
                2 + usize::from(before == "/"),
                "sit|sat|angry|cross|patient|firm|limits|up|late|bored|boredom|slow|slower|stuck",
            );
    let is_charted = bare.is_charted();
    let is_of_kin = bare.is_of_kin() || is_kin_in_care(bare, sentence);
    sum(&[
        (3, is_of_kin || bare.is_in_slot() || bare.is_charge()),
        // Behind "mother of" an unknown name is one too.
        (1, bare.is_of_kin() && before == "of"),
        (3, bare.is_household() || bare.has_age()),
        (2, bare.does() || bare.is_owner_of_life()),
        (3, is_charted),
        (1, is_charted && !bare.is_known && bare.is_possessive()),
        (3, before == "re"),
        (2, pair == "consent from"),
        (2, bare.is_treated()),
        (2, sentence.is_taken_up),
        (1, bare.is_first && (bare.does() || bare.is_owner_of_life())),
        (1, bare.is_or_has()),
        (1, bare.is_told()),
        (1, is_introduced),
        (1, is_introduced && (bare.is_or_has() || bare.does())),
        (1, is_cared_for),
        // "Set limits with Darnelle": with a known name it may be a colleague as well.
        (1, is_with),
        (1, is_with && !bare.is_known),
        (1, tokens.is_one_of(end, "about|again|because|who")),
        (1, tokens.mark(end) == Some('(')),
        (1, sentence.is_of_body),
        (1, sentence.is_about_care),
        (1, sentence.is_of_client),
        (1, sentence.is_felt),
        (1, sentence.is_beside_care && bare.is_known && !sentence.is_of_work()),
    ])
}

/// What speaks for a colleague, an author, a place or a thing.
fn signs_against(bare: &Bare<'_>, sentence: &Sentence) -> i32 {
    let Bare { tokens, at, end, .. } = *bare;
    let is_sure = bare.is_known || bare.is_initials;
    let before = tokens.before(at, 1);
    let is_close = is_kin(before) || is_ours(before) || is_role(before) || before == "student";
    let is_own = is_close && tokens.is_one_before(at, 2, "my|our")
        || one_of(
            before,
            "aunt|uncle|granny|grandfather|grandmother|grandma|grandpa|nephew|niece|cousin",
        ) && !is_possessive(tokens, at.wrapping_sub(2))
            && !tokens.is_one_before(at, 2, "his|her|their")
            && !is_kin_in_care(bare, sentence);
    // "Sam and the kids"
    let is_of_home =
        one_of(tokens.phrase(end, end + 3), "and the kids|and the children|and the family");
    let is_work_of =
        bare.is_possessive() && (0..3).any(|ahead| is_teaching(tokens.word(end + ahead)));
    let is_joined = tokens.is_joined(at);
    let is_name = at > 0 && is_name_word(tokens, at - 1) && is_given(tokens.word(at - 1));
    let is_behind_capital = !bare.is_first
        && !bare.is_charge()
        && tokens.is_word(at - 1)
        && is_proper(tokens, at - 1)
        // The word that opens a sentence always has one.
        && (is_joined || !opens(tokens, at - 1) || is_name);
    let is_behind_name = is_behind_capital && (is_joined || is_name);
    let is_before_capital = is_proper(tokens, end) && tokens.is_word(end) && !bare.is_possessive();
    let is_thing = tokens.is_word(end)
        && !bare.is_possessive()
        && !bare.does()
        && (tokens.is_in(&NOUNS_PRODUCT, end)
            // "Songkran week"
            || tokens.is_one_of(end, "day|week|month|festival|season"));
    // "Dr. Amiri"
    let is_doctor = before == "." && tokens.is_one_before(at, 2, "dr|prof");
    let is_placed = is_doctor
        || one_of(before, "in|near|at|into|via|st|saint|dr|prof|professor|sister|nurse")
            && !is_snapped(tokens.phrase(at.saturating_sub(2), at));
    let is_named_thing = one_of(before, "the|a|an|of|,") && !bare.is_household();
    let is_mild_work = bare.is_first || bare.does();
    sum(&[
        (8, is_own || is_of_home || is_of_office(tokens, end)),
        (4, is_near_role(tokens, at, end, bare.is_possessive())),
        (4, is_read(tokens, at)),
        (4, is_behind_name || bare.is_companion()),
        (4, bare.is_comrade()),
        (6, bare.is_of_career()),
        (3, is_work_of),
        (3, is_placed),
        (3, bare.is_of_mind()),
        (3, is_before_capital),
        (1, is_behind_capital),
        (2, is_behind_capital && !is_sure),
        (2, is_near_setting(tokens, at, end)),
        (2, is_thing),
        (2, is_named_thing && !is_sure),
        (1, one_of(before, "from|to") && !is_sure),
        (1, sentence.is_about_work),
        (1, sentence.is_about_work && !is_mild_work),
        (1, sentence.is_about_role),
    ])
}

/// "foster mum Doreen says", "aunty Merindah, who looks after our client": a relative, and not one
/// of one's own.
fn is_kin_in_care(bare: &Bare<'_>, sentence: &Sentence) -> bool {
    let Bare { tokens, at, .. } = *bare;
    (is_kin(tokens.before(at, 1)) || tokens.is_one_before(at, 1, "aunty|auntie"))
        && !tokens.is_one_before(at, 2, "my|our")
        && (tokens.is_one_before(at, 2, "foster|adoptive|birth|biological|step")
            || sentence.is_of_client
            || sentence.is_of_child)
}

/// Nobody snaps at a town.
fn is_snapped(pair: &str) -> bool {
    one_of(
        pair,
        "snapped at|snapping at|shouted at|shouting at|yelled at|swore at|laughed at|angry at",
    )
}

/// What the signs weigh that are there.
fn sum(signs: &[(i32, bool)]) -> i32 {
    signs.iter().map(|(weight, is_there)| weight * i32::from(*is_there)).sum()
}
