//! Browsers killed in the middle of typing, and started again on what they left on the disk.
//!
//! A browser writes to the disk when it likes: Chromium after five seconds at first and up to a
//! minute later on, Firefox after five seconds. So the last words may be missing after a crash of
//! the whole browser; but never words from the middle, never words that an earlier start showed,
//! and nothing is ever left that cannot be read.
#![allow(clippy::print_stdout, reason = "it prints its figures")]

use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use waymark_e2e::{Browser, Page};

use crate::ways::{QUESTIONS, go_to};

/// How often the browser is killed, unless `WAYMARK_KILLS` says otherwise.
const N_KILLS: usize = 3;

/// What the field of the open question holds, or nothing where no question is open.
async fn survived(page: &Page) -> Result<String> {
    let text = page.text().await?;
    ensure!(!text.contains("could not be read"), "something cannot be read: {text}");
    ensure!(!text.contains("Waymark stopped"), "the program stopped");
    if page.heading().await? != QUESTIONS[1] {
        return Ok(String::new());
    }
    page.field(QUESTIONS[1]).await?.value().await
}

#[tokio::test]
async fn fault_14_a_killed_browser_loses_the_last_words_at_most() -> Result<()> {
    if Browser::chosen()? == Browser::Webkit {
        println!("kills: none in WebKit, whose driver starts a new profile each time");
        return Ok(());
    }
    let kills = std::env::var("WAYMARK_KILLS").ok().and_then(|n| n.parse().ok());
    let n_kills: usize = kills.unwrap_or(N_KILLS);
    let mut page = Page::open("plain.html").await?;
    let (mut written, mut n_lost, mut n_kept) = (String::new(), 0, 0);
    for round in 0..n_kills {
        if page.heading().await? != QUESTIONS[1] {
            ensure!(written.is_empty(), "round {round}: the question is gone");
            go_to(&page, QUESTIONS[1]).await?;
        }
        // A different moment each time, from before the first write to the disk to well after it.
        let until = Duration::from_millis(2_000 + (round as u64 * 2_711) % 7_000);
        let started = Instant::now();
        let mut typed = survived(&page).await?;
        let field = page.field(QUESTIONS[1]).await?;
        for index in 0.. {
            if started.elapsed() > until {
                break;
            }
            let word = format!("w{round}.{index} ");
            field.type_text(&word).await?;
            typed += &word;
        }
        drop(field);
        page = page.reopen_after_kill("plain.html").await?;
        let kept = survived(&page).await?;
        ensure!(typed.starts_with(&kept), "round {round}: {kept:?} is no beginning of {typed:?}");
        ensure!(kept.starts_with(&written), "round {round}: {kept:?} lacks {written:?}");
        n_lost += typed[kept.len()..].split_whitespace().count();
        n_kept += kept[written.len()..].split_whitespace().count();
        written = kept;
    }
    let browser = page.browser().name();
    println!(
        "kills: {n_kills} in {browser}; {n_kept} words kept, the last {n_lost} lost, 0 from the middle, 0 unreadable"
    );
    ensure!(n_kept > 0, "nothing was ever on the disk, so that nothing was tried");
    page.close().await
}
