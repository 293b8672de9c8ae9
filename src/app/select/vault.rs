//! What the screens about the passphrase show.

use crate::app::state::State;
use crate::app::vault::{LEAST, VaultView};
use crate::app::whereabouts::Erasure;
use crate::i18n::catalog::Catalog;

/// A passphrase of so many characters needs no advice any more.
const PLENTY: usize = 20;
/// So many different characters are the least that is not a game on the keyboard.
const DIFFERENT: usize = 6;

/// What the screen that asks for the passphrase shows, and the section that changes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VaultPage {
    /// How it stands, and what was typed.
    pub view: VaultView,
    /// What was wrong with the last try.
    pub problem: Option<String>,
    /// A word about the new passphrase, while it is typed.
    pub advice: String,
    /// Removing everything was asked for once.
    pub is_erasing: bool,
}

/// The passphrase as the state is now.
pub fn vault_page(state: &State, texts: &Catalog) -> VaultPage {
    let view = state.view.vault.clone();
    let problem = view.problem.map(|problem| texts.get(problem.key(view.by_code)).to_owned());
    let [first, _] = &view.typed;
    let advice = texts.get(advice(first.reveal())).to_owned();
    let is_erasing = state.view.whereabouts.erasure == Erasure::Asked;
    VaultPage { view, problem, advice, is_erasing }
}

/// Length is what counts, and words are easier to keep than signs.
fn advice(text: &str) -> &'static str {
    let n_characters = text.chars().count();
    let is_new = |(index, c): &(usize, char)| text.chars().take(*index).all(|before| before != *c);
    if n_characters < LEAST {
        "vault.advice.short"
    } else if text.chars().enumerate().filter(is_new).count() < DIFFERENT {
        "vault.advice.same"
    } else if text.trim() != text {
        "vault.advice.space"
    } else if n_characters < PLENTY {
        "vault.advice.longer"
    } else {
        "vault.advice.long"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn advice_is_about_length_first() {
        for (text, expected) in [
            ("", "vault.advice.short"),
            ("Tr0ub4dor&3", "vault.advice.short"),
            ("aaaaaaaaaaaaaaaaaaaaaaaa", "vault.advice.same"),
            ("violet harbour ", "vault.advice.space"),
            ("violet harbour", "vault.advice.longer"),
            ("violet harbour lantern moss", "vault.advice.long"),
        ] {
            assert_eq!(advice(text), expected, "{text}");
        }
    }
}
