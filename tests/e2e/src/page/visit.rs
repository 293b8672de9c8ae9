//! The frame around a test: a browser before it, evidence after a failure, and an end in any case.

use std::panic::{AssertUnwindSafe, resume_unwind};

use anyhow::Result;
use futures_util::FutureExt;

use super::Page;
use crate::site::workspace;

/// Opens a page, runs the test on it and closes the browser. If the test fails, a picture and the
/// words on the screen stay in `target/e2e`.
///
/// # Errors
/// Those of the test, and any of the browser.
pub async fn visit(name: &str, test: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    let page = Page::open(name).await?;
    let outcome = AssertUnwindSafe(test(&page)).catch_unwind().await;
    if !matches!(outcome, Ok(Ok(()))) {
        // The failure itself is what matters; without a picture it is still reported.
        let _ = evidence(&page).await;
    }
    page.close().await?;
    outcome.unwrap_or_else(|panic| resume_unwind(panic))
}

async fn evidence(page: &Page) -> Result<()> {
    // The test runner names each thread after its test.
    let thread = std::thread::current();
    let test = thread.name().unwrap_or("test").replace("::", "-");
    let stem = workspace().join("target/e2e").join(format!("{test}-{}", page.browser().name()));
    page.screenshot(&stem.with_extension("png")).await?;
    let console = page.console_messages().await?.join("\n");
    let words = page.text().await?;
    let text = format!("On the screen:\n{words}\n\nIn the console:\n{console}\n");
    std::fs::write(stem.with_extension("txt"), text)?;
    Ok(())
}
