//! "Where your plan lives": what is stored, and what can be done about it.

use crate::app::state::State;
use crate::i18n::catalog::Catalog;

use super::status::status_bar;
use super::vault::{VaultPage, vault_page};

/// What the page shows, section by section.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlacePage {
    /// When it was saved last.
    pub saved: String,
    /// The passphrase.
    pub vault: VaultPage,
}

/// The page as the state is now.
pub fn place_page(state: &State, texts: &Catalog) -> PlacePage {
    PlacePage { saved: status_bar(state, texts).saved, vault: vault_page(state, texts) }
}
