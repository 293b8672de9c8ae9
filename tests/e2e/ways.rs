//! The ways that several tests walk: to a question of the wizard, to a saved goal, and through every
//! state that has a look of its own. It must not judge what it passes.

use anyhow::{Result, bail};
use waymark_e2e::Page;

/// The questions of the wizard, in order.
pub(crate) const QUESTIONS: [&str; 6] = [
    "What is this goal about?",
    "What will you do?",
    "What will show that it happened?",
    "What is the first thing you will do?",
    "Why does this matter to you?",
    "When will you look back on it?",
];
/// The heading of the last page.
pub(crate) const CHECK: &str = "Check your goal before you save it";
/// The heading of somebody's first visit.
pub(crate) const WELCOME: &str = "A private place for your own development";

/// From home to a question or the check page, by skipping what is before it.
pub(crate) async fn go_to(page: &Page, question: &str) -> Result<()> {
    page.press("Start a goal").await?;
    for one in QUESTIONS {
        page.wait_for_heading(one).await?;
        if one == question {
            return Ok(());
        }
        page.press("Skip for now").await?;
    }
    page.wait_for_heading(question).await
}

/// From home to a saved goal that has a sentence and nothing else.
pub(crate) async fn save_goal(page: &Page, sentence: &str) -> Result<()> {
    go_to(page, QUESTIONS[1]).await?;
    page.field(QUESTIONS[1]).await?.paste(sentence).await?;
    page.press("Continue").await?;
    for question in &QUESTIONS[2..] {
        page.wait_for_heading(question).await?;
        page.press("Skip for now").await?;
    }
    page.wait_for_heading(CHECK).await?;
    page.press("Save this goal").await?;
    page.wait_for_text("This goal is in your list now.").await
}

/// Waits until a text is in the browser's storage.
pub(crate) async fn stored(page: &Page, text: &str) -> Result<()> {
    let what = format!("\"{text}\" to be stored");
    // As it stands inside a JSON string inside a JSON string.
    let is_in = |value: &String| value.contains(text);
    page.wait(&what, async || Ok(page.storage().await?.values().any(is_in))).await
}

/// Presses Tab until the focus is on something that is named so, or whose name begins so.
pub(crate) async fn tab_to(page: &Page, wanted: &str) -> Result<()> {
    let mut stops = Vec::new();
    for _ in 0..40 {
        page.tab().await?;
        let stop = page.focused().await?;
        if stop.starts_with(wanted) {
            return Ok(());
        }
        stops.push(stop);
    }
    bail!("Tab never came to {wanted}, only to {}", stops.join(", "))
}
