//! Types into the wizard as fast as a driver can, and prints how long a key takes: its work in the
//! program, and the time until the next picture, which browsers round to 8 ms. With and without
//! 1,000 goals stored, on the processor as it is and slowed down four times. It checks nothing.
#![allow(clippy::print_stdout, reason = "the figures are what it is for")]

use anyhow::Result;
use serde_json::json;
use waymark_e2e::{Keys, Page, bundle_of_goals, visit};

/// 300 words, of which the last ones are typed key by key.
const SENTENCE: &str = "Complete the postgraduate certificate in clinical supervision by June 2027, meet my mentor twice a month and write a reflective log of two pages each week so that I can supervise trainees. ";
const N_WORDS: usize = 300;
const TYPED: &str = "and then read one paper a week";

async fn measure(page: &Page, slower: u32, n_goals: usize) -> Result<()> {
    let rate = json!({ "rate": slower });
    page.driver().cdp().send_raw("Emulation.setCPUThrottlingRate", rate).await?;
    let Keys { n_slow, work, seen } = page.timed_keys(TYPED).await?;
    let n = TYPED.len();
    println!(
        "{n_goals:>5} goals, {slower}x slower: {n} keys, {n_slow} events above 16 ms; of these work p95 {work:.1} ms, to the next picture p95 {seen:.0} ms",
    );
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    for n_goals in [0, 1_000] {
        visit("index.html", async |page| {
            if n_goals > 0 {
                let folder = tempfile::tempdir()?;
                let path = folder.path().join("goals.json");
                std::fs::write(&path, bundle_of_goals(n_goals, SENTENCE.trim()))?;
                page.field("Open a file of my work").await?.choose_file(&path).await?;
                page.press("Add these").await?;
                page.wait_for_heading("Your goals").await?;
            }
            page.press("Start a goal").await?;
            page.press("Skip for now").await?;
            let words: String = SENTENCE.split_inclusive(' ').cycle().take(N_WORDS).collect();
            page.field("What will you do?").await?.paste(&words).await?;
            for slower in [1, 4] {
                measure(page, slower, n_goals).await?;
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}
