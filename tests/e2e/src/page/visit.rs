//! The frame around a test: a browser before it, evidence after a failure, an end in any case, and
//! how long it took.
#![allow(clippy::print_stdout, reason = "`cargo xtask test` reads how long each test took")]

use std::panic::{AssertUnwindSafe, resume_unwind};
use std::time::Instant;

use anyhow::Result;
use futures_util::FutureExt;

use super::Page;
use crate::site::workspace;

/// Opens a page and runs the test on it. If the test fails, a picture and the words on the screen
/// stay in `target/e2e`.
///
/// # Errors
/// Those of the test, and any of the browser.
pub async fn visit(name: &str, test: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    let started = Instant::now();
    let page = Page::open(name).await?;
    let outcome = AssertUnwindSafe(test(&page)).catch_unwind().await;
    let is_good = matches!(outcome, Ok(Ok(())));
    if !is_good {
        // The failure itself is what matters; without a picture it is still reported.
        let _ = evidence(&page).await;
    }
    page.close(is_good).await?;
    println!("{} took {:.1} s", test_name(), started.elapsed().as_secs_f32());
    outcome.unwrap_or_else(|panic| resume_unwind(panic))
}

async fn evidence(page: &Page) -> Result<()> {
    let test = test_name().replace("::", "-");
    let stem = workspace().join("target/e2e").join(format!("{test}-{}", page.browser().name()));
    page.screenshot(&stem.with_extension("png")).await?;
    let console = page.console_messages().await?.join("\n");
    let words = page.text().await?;
    let text = format!("On the screen:\n{words}\n\nIn the console:\n{console}\n");
    std::fs::write(stem.with_extension("txt"), text)?;
    Ok(())
}

/// The test runner names each thread after its test.
fn test_name() -> String {
    std::thread::current().name().unwrap_or("test").to_owned()
}
