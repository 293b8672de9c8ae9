//! Accessibility in every state: what axe finds, the outline of headings, and the way of the keyboard.

use std::time::Duration;

use anyhow::Result;
use waymark_e2e::{Browser, Page};

use crate::tour::tour;

#[tokio::test]
async fn axe_finds_nothing_in_any_state_in_light_and_dark() -> Result<()> {
    // So tall that the bar with the last notice lies over nothing.
    let start = async |page: &Page| page.resize(900, 2400).await;
    tour(start, async |page, _| {
        let mut found = Vec::new();
        for scheme in ["light", "dark"] {
            dress(page, scheme).await?;
            let axe = match scheme {
                "light" => page.axe().await?,
                _ => page.axe_for_colours().await?,
            };
            found.extend(axe.violations.iter().map(|one| format!("in {scheme}: {one:?}")));
            // The writing lies over its marks, which axe cannot see through; the contrast of ink on
            // paper and on a mark is computed in the tests of the style sheet.
            let undecided = axe.incomplete.iter().filter(|one| one.rule != "color-contrast");
            found.extend(undecided.map(|one| format!("undecided in {scheme}: {one:?}")));
        }
        dress(page, "light").await?;
        Ok(found)
    })
    .await
}

/// Chromium can pretend what the person's device prefers; elsewhere the host says it.
pub(crate) async fn dress(page: &Page, scheme: &str) -> Result<()> {
    if page.browser() == Browser::Chromium {
        let motion = ("prefers-reduced-motion", "reduce"); // no colour half-way between two
        return page.prefer(&[("prefers-color-scheme", scheme), motion]).await;
    }
    page.eval(&format!("void host.setAttribute('theme', '{scheme}')")).await
}

/// Functions that walk and measure; put into each expression.
const MEASURE: &str = include_str!("measure.js");

#[tokio::test]
async fn k3_tab_goes_through_the_document_in_order_and_shows_where_it_is() -> Result<()> {
    let motion = async |page: &Page| match page.browser() {
        Browser::Chromium => page.prefer(&[("prefers-reduced-motion", "reduce")]).await,
        _ => Ok(()),
    };
    /// What `stop` says where Tab has not left the field.
    const WITHIN: &str = "within";
    let mut ways: Vec<(String, Vec<String>)> = Vec::new();
    tour(motion, async |page, _| {
        let ask = |question: &str| format!("(() => {{ {MEASURE}; return {question}; }})()");
        let planned: Vec<String> = page.eval(&ask("stops()")).await?;
        // Under the same heading the same stops in the same order are the same way.
        let way = (page.heading().await?, planned.clone());
        if ways.contains(&way) {
            return Ok(vec![]);
        }
        ways.push(way);
        page.eval::<()>(&ask("void startBefore()")).await?;
        let mut walked = Vec::new();
        // Tab stops up to five times in each date field, at its parts.
        for _ in 0..=planned.len() * 5 {
            page.tab().await?;
            let mut at: (Option<String>, Option<String>) = (None, None);
            // Firefox scrolls to what has the focus a moment later.
            let hasty = page.within(Duration::from_secs(2));
            let shown = hasty.wait("a visible focus", async || {
                at = page.eval(&ask("stop()")).await?;
                Ok(at.1.is_none())
            });
            let in_vain = shown.await.is_err();
            let (stop, problem) = at;
            if let Some(problem) = problem.filter(|_| in_vain) {
                return Ok(vec![problem]);
            }
            let Some(stop) = stop else { break };
            if stop != WITHIN {
                walked.push(stop);
            }
        }
        let is_good = walked == planned;
        let words = || format!("Tab goes {walked:?}, the document {planned:?}");
        Ok(if is_good { vec![] } else { vec![words()] })
    })
    .await
}
