//! What a person can see and hit: narrow windows, wide letters, forced colours, small fingers.

use anyhow::Result;
use waymark_e2e::{Browser, Page};

use crate::tour::tour;

const MEASURE: &str = include_str!("measure.js");

/// What a function of `measure.js` finds.
async fn measure(page: &Page, question: &str) -> Result<Vec<String>> {
    page.eval(&format!("(() => {{ {MEASURE}; return {question}; }})()")).await
}

/// The narrowest window: 320 pixels, but Firefox stops at 450.
async fn narrow(page: &Page) -> Result<()> {
    let width = if page.browser() == Browser::Firefox { 500 } else { 320 };
    page.resize(width, 640).await
}

#[tokio::test]
async fn nothing_is_cut_off_or_too_small_to_hit_in_a_narrow_window() -> Result<()> {
    tour(narrow, async |page, _| {
        let mut found = measure(page, "tooSmall()").await?;
        found.extend(measure(page, "cutOff()").await?);
        if page.scrolls_sideways().await? {
            found.push("scrolls sideways".to_owned());
        }
        // WCAG 1.4.12: a person's own spacing.
        measure(page, "spaceOut(true)").await?;
        found.extend(measure(page, "cutOff().map((one) => `spaced out: ${one}`)").await?);
        if page.scrolls_sideways().await? {
            found.push("scrolls sideways when spaced out".to_owned());
        }
        measure(page, "spaceOut(false)").await?;
        Ok(found)
    })
    .await
}

/// Asks for headings of level 3, so below those of the host.
async fn deep(page: &Page) -> Result<()> {
    page.eval::<()>("void host.setAttribute('heading-level', '3')").await?;
    let is_deep = async || Ok(page.headings().await?.iter().all(|one| one.starts_with("h3")));
    page.wait("headings of level 3", is_deep).await
}

async fn misplaced_headings(page: &Page, state: &str) -> Result<Vec<String>> {
    // A page that was begun anew knows nothing of the level that was asked for.
    let is_new = state.ends_with("in trouble")
        || state.starts_with("example")
        || state.starts_with("many goals");
    let top = if is_new { 2 } else { 3 };
    let level = |heading: &String| heading[1..2].parse().unwrap_or_default();
    let levels: Vec<usize> = page.headings().await?.iter().map(level).collect();
    let is_good =
        levels.first() == Some(&top) && levels.iter().skip(1).all(|&level| level == top + 1);
    Ok(if is_good { vec![] } else { vec![format!("the levels are {levels:?}")] })
}

#[tokio::test]
async fn h16_headings_nest_the_main_button_is_seen_in_forced_colours_and_nothing_moves_unasked()
-> Result<()> {
    let start = async |page: &Page| {
        deep(page).await?;
        match page.browser() {
            Browser::Chromium => {
                let wishes = [("forced-colors", "active"), ("prefers-reduced-motion", "reduce")];
                page.prefer(&wishes).await
            }
            _ => Ok(()),
        }
    };
    tour(start, async |page, state| {
        let mut found = misplaced_headings(page, state).await?;
        found.extend(measure(page, "faintButtons()").await?);
        if page.browser() == Browser::Chromium {
            found.extend(measure(page, "moving()").await?);
        }
        Ok(found)
    })
    .await
}
