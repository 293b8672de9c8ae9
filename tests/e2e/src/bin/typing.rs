//! Types into the wizard as fast as a driver can, and prints how long a key takes: all of its work,
//! the program's share in it, and the time until the next picture, which browsers round to 8 ms.
//! With and without 1,000 goals stored, on the processor as it is and slowed down four times. The
//! first keys are the slowest: a browser makes quick code of what runs often. Last it prints how
//! long one critique takes of a key, which a profile tells. It checks nothing.
#![allow(clippy::print_stdout, reason = "the figures are what it is for")]

use anyhow::Result;
use serde_json::json;
use waymark_e2e::{Keys, Page, bundle_of_goals, visit};

/// 300 words, of which the last ones are typed key by key.
const SENTENCE: &str = "Complete the postgraduate certificate in clinical supervision by June 2027, meet my mentor twice a month and write a reflective log of two pages each week so that I can supervise trainees. ";
const N_WORDS: usize = 300;
const TYPED: &str = "and then read one paper a week";
/// What reads a draft, by its name in the program.
const CRITIQUE: &str = "coach::critique_with";

async fn measure(page: &Page, slower: u32, n_goals: usize) -> Result<()> {
    let rate = json!({ "rate": slower });
    page.driver().cdp().send_raw("Emulation.setCPUThrottlingRate", rate).await?;
    for when in ["first keys", "later"] {
        let Keys { n_slow, work, own, seen } = page.timed_keys(TYPED).await?;
        let told = |[half, most]: [f64; 2]| format!("{half:.1}, p95 {most:.1} ms");
        println!(
            "{n_goals:>5} goals, {slower}x slower, {when}: {n_slow} of {} keys above 16 ms; of these work {}, the program's {}, to the next picture {}",
            TYPED.len(),
            told(work),
            told(own),
            told(seen),
        );
        // Between the first keys and the later ones lie as many as a short goal has.
        for _ in 0..3 {
            page.timed_keys(TYPED).await?;
        }
    }
    let (_, time) = page.time_in(CRITIQUE, async || page.timed_keys(TYPED).await).await?;
    let time = time / TYPED.len() as f64;
    println!("{n_goals:>5} goals, {slower}x slower: {time:.1} ms of a key are its critique");
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    for n_goals in [0, 1_000] {
        visit("index.html", async |page| {
            if n_goals > 0 {
                page.give_file("Open a file of my work", bundle_of_goals(n_goals, SENTENCE.trim()))
                    .await?;
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
