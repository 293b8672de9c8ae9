//! Browsers killed in the middle of typing, and started again on what they left on the disk.
//!
//! A browser writes to the disk when it likes: Chromium after five seconds at first and up to a
//! minute later on, Firefox after five seconds, WebKit after half a second. So the last words may be
//! missing after a crash of the whole browser; but never words from the middle, never words that an
//! earlier start showed, and nothing is ever left that cannot be read.
#![allow(clippy::print_stdout, reason = "it prints its figures")]

use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use futures_util::future::try_join_all;
use waymark_e2e::{Bare, Browser};

/// How often a browser is killed, unless `WAYMARK_KILLS` says otherwise.
const N_KILLS: usize = 20;
/// Kills in a row on one profile, so that later ones meet what earlier ones left.
const IN_A_ROW: usize = 5;
/// Browsers that type at the same time: they mostly wait for their disk.
const AT_ONCE: usize = 4;

/// What came of the kills of one profile.
#[derive(Default)]
struct Toll {
    kills: usize,
    typed: usize,
    kept: usize,
}

/// The words that the page of `typist.js` types in a round, as it tells of them.
fn words(round: usize, count: usize) -> String {
    (0..count).map(|index| format!("w{round}.{index}_")).collect()
}

/// How many words of this round stand at the beginning of a text: the rest of it is nobody's.
fn count_words(round: usize, mut text: &str) -> Result<usize> {
    let mut count = 0;
    while let Some(rest) = text.strip_prefix(&format!("w{round}.{count}_")) {
        (text, count) = (rest, count + 1);
    }
    ensure!(text.is_empty(), "after {count} words of round {round} comes {text:?}");
    Ok(count)
}

/// When to kill: from before the first write to the disk to well after it, each time another moment.
fn moment(browser: Browser, index: usize) -> Duration {
    let longest = if browser == Browser::Webkit { 4_000 } else { 7_000 };
    Duration::from_millis(300 + (index as u64 * 2_711) % longest)
}

/// Kills one browser several times on one profile. Whatever is found missing must be at the end.
async fn kill_in_a_row(browser: Browser, chain: usize, n_kills: usize) -> Result<Toll> {
    let mut bare = Bare::new(browser)?;
    let mut toll = Toll { kills: n_kills, ..Toll::default() };
    let mut there = String::new();
    for round in 0..=n_kills {
        bare.start(&format!("typist.html?round={round}"))?;
        let found = bare.tells("found").await?;
        ensure!(bare.told("broken").is_empty(), "round {round}: something cannot be read");
        let new = found.strip_prefix(&there);
        let Some(new) = new else { anyhow::bail!("round {round}: {found:?} lacks {there:?}") };
        toll.kept += if round == 0 { 0 } else { count_words(round - 1, new)? };
        there = found;
        if round < n_kills {
            bare.tells("typed").await?;
            tokio::time::sleep(moment(browser, chain * IN_A_ROW + round)).await;
            bare.kill();
            toll.typed += bare.told("typed").len();
        }
    }
    Ok(toll)
}

#[tokio::test]
async fn fault_14_a_killed_browser_loses_the_last_words_at_most() -> Result<()> {
    let (browser, started) = (Browser::chosen()?, Instant::now());
    let kills = std::env::var("WAYMARK_KILLS").ok().and_then(|n| n.parse().ok());
    let n_kills: usize = kills.unwrap_or(N_KILLS);
    let chains: Vec<usize> = (0..n_kills.div_ceil(IN_A_ROW)).collect();
    let mut sum = Toll::default();
    for some in chains.chunks(AT_ONCE) {
        let rows = some
            .iter()
            .map(|&chain| kill_in_a_row(browser, chain, IN_A_ROW.min(n_kills - chain * IN_A_ROW)));
        for toll in try_join_all(rows).await? {
            sum.kills += toll.kills;
            sum.typed += toll.typed;
            sum.kept += toll.kept;
        }
    }
    println!(
        "kills in {}: {} in {:.0} s; words typed {}, kept {}, missing before a kept one 0, unreadable 0",
        browser.name(),
        sum.kills,
        started.elapsed().as_secs_f32(),
        sum.typed,
        sum.kept
    );
    ensure!(sum.kept > 0, "nothing was ever on the disk, so that nothing was tried");
    Ok(())
}

/// What is promised where only the page dies, in milliseconds on the page's own clock.
const AT_MOST_MS: u64 = 2_000;

/// Crashes the page of a browser after it was typed into for a while, and says how many words were
/// typed and how many were kept.
async fn crash(browser: Browser, index: u64) -> Result<(usize, usize)> {
    let mut bare = Bare::new(browser)?;
    bare.start("typist.html?round=0")?;
    bare.tells("typed").await?;
    // Chromium writes five seconds after the first save, and what was saved by then.
    tokio::time::sleep(Duration::from_millis(3_600 + index * 300)).await;
    bare.crash_page()?;
    let typed = bare.told("typed");
    // The rest of the browser is alive, and writes what the page had handed over when it likes. Only
    // then it is ended too: what it shows in place of the page differs too much to begin from there.
    let patience = if browser == Browser::Webkit { 2_000 } else { 7_000 };
    tokio::time::sleep(Duration::from_millis(patience)).await;
    bare.kill();
    bare.start("typist.html?round=1")?;
    let n_kept = count_words(0, &bare.tells("found").await?)?;
    let times: Option<Vec<u64>> =
        typed.iter().map(|line| line.split_once('@')?.1.parse().ok()).collect();
    let mut times = times.context("the page told no times")?;
    times.sort_unstable(); // requests may overtake each other
    let lost = times.last().zip(times.get(n_kept)).map_or(0, |(last, first)| last - first);
    ensure!(lost <= AT_MOST_MS, "the words of {lost} ms are lost");
    Ok((typed.len(), n_kept))
}

#[tokio::test]
async fn fault_15_a_page_that_crashes_loses_the_words_of_two_seconds_at_most() -> Result<()> {
    let browser = Browser::chosen()?;
    let crashes = try_join_all((0..3).map(|index| crash(browser, index))).await?;
    let sum = |part: fn(&(usize, usize)) -> usize| crashes.iter().map(part).sum::<usize>();
    let (typed, kept) = (sum(|crash| crash.0), sum(|crash| crash.1));
    println!(
        "crashes of the page in {}: {}; words typed {typed}, kept {kept}, older than 2 s lost 0",
        browser.name(),
        crashes.len()
    );
    ensure!(kept > 0, "nothing was kept");
    Ok(())
}

#[test]
fn a_gap_a_stranger_and_a_torn_word_are_seen() {
    assert_eq!(count_words(3, &words(3, 12)).ok(), Some(12));
    assert_eq!(count_words(3, "").ok(), Some(0));
    for torn in ["w3.0_w3.2_", "w3.1_", "w3.0_w3", "w2.0_"] {
        assert!(count_words(3, torn).is_err(), "{torn}");
    }
}
