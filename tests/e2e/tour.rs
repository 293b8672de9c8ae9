//! A tour through every state that has a look of its own, in the order in which a person meets
//! them, so that a check can look at each. It must not judge what it passes.

mod goals;
mod places;
mod wizard;

use anyhow::{Context, Result};
use waymark_e2e::{Page, visit};

/// What looks at a state: it gets the page and the state's name, and answers what is the matter.
pub(crate) trait Look: AsyncFnMut(&Page, &str) -> Result<Vec<String>> {}
impl<F: AsyncFnMut(&Page, &str) -> Result<Vec<String>>> Look for F {}

/// Visits a page of the site, makes the tour, and fails with all that was found on the way.
pub(crate) async fn tour(
    start: impl AsyncFnOnce(&Page) -> Result<()>,
    look: impl Look,
) -> Result<()> {
    visit("plain.html", async |page| {
        start(page).await?;
        round(page, Hand::Pastes, look).await?;
        Ok(())
    })
    .await
}

/// How the texts of the tour get into their fields.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hand {
    /// All at once.
    Pastes,
    /// Key by key.
    Types,
}

/// Makes the tour on a page that is open at its first state, and fails with all that was found on
/// the way. The answer is how many states there were.
pub(crate) async fn round(page: &Page, hand: Hand, look: impl Look) -> Result<usize> {
    let mut guide = Guide { page, hand, look, found: Vec::new(), n_states: 0 };
    guide.wizard().await?;
    guide.goals().await?;
    guide.places().await?;
    guide.place().await?;
    guide.follow_up().await?;
    guide.many().await?;
    guide.trouble().await?;
    assert!(guide.n_states >= 30, "the tour has only {} states", guide.n_states);
    assert!(guide.found.is_empty(), "{}", guide.found.join("\n"));
    Ok(guide.n_states)
}

struct Guide<'a, L> {
    page: &'a Page,
    hand: Hand,
    look: L,
    found: Vec<String>,
    n_states: usize,
}

impl<L: Look> Guide<'_, L> {
    async fn at(&mut self, state: &str) -> Result<()> {
        let found = (self.look)(self.page, state).await.context(state.to_owned())?;
        self.found.extend(found.into_iter().map(|one| format!("{state}: {one}")));
        self.n_states += 1;
        Ok(())
    }

    /// Writes into the field of that label.
    async fn write(&self, label: &str, text: &str) -> Result<()> {
        let field = self.page.field(label).await?;
        match self.hand {
            Hand::Pastes => field.paste(text).await,
            Hand::Types => field.type_text(text).await,
        }
    }

    /// Presses "Continue", is held back, and looks.
    async fn held_back(&mut self, state: &str) -> Result<()> {
        self.page.press("Continue").await?;
        self.page.wait_for_text("There is a problem").await?;
        self.at(state).await
    }

    async fn trouble(&mut self) -> Result<()> {
        let page = self.page;
        page.begin_anew("full-storage.html").await?;
        page.press("Start a goal").await?;
        page.wait_for_text("Your last changes are not saved").await?;
        self.at("kind, in trouble").await?;
        page.begin_anew("no-storage.html").await?;
        page.wait_for_text("This browser does not let this page save").await?;
        self.at("welcome, in trouble").await
    }
}
