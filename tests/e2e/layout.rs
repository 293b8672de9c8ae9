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

#[tokio::test]
async fn h16_the_main_button_is_seen_in_forced_colours_and_nothing_moves_against_the_will()
-> Result<()> {
    let start = async |page: &Page| match page.browser() {
        Browser::Chromium => {
            let wishes = [("forced-colors", "active"), ("prefers-reduced-motion", "reduce")];
            page.prefer(&wishes).await
        }
        _ => Ok(()),
    };
    tour(start, async |page, _| {
        let is_chromium = page.browser() == Browser::Chromium;
        let mut found = measure(page, "faintButtons()").await?;
        if is_chromium {
            found.extend(measure(page, "moving()").await?);
        }
        Ok(found)
    })
    .await
}
