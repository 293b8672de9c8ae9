//! Nothing that a person writes leaves the element, and the host's own keys stay quiet.
#![allow(clippy::print_stdout, reason = "it prints its figures")]

use std::time::{Duration, Instant};

use anyhow::Result;
use waymark_e2e::{Browser, Page, Traces, visit};

use crate::tour::{Hand, round};
use crate::ways::{CHECK, QUESTIONS, stored};

/// Words that are typed and that nobody else may ever hear.
const CANARIES: [&str; 4] = ["xylocarp", "quokka", "zeugma", "brumal"];

/// All that a host page and its scripts can come across without looking into the element.
async fn overheard(page: &Page) -> Result<String> {
    const HEARD: &str = "JSON.stringify({
        title: document.title, address: location.href, history: history.state,
        cookies: document.cookie, name: window.name, console: witness.console,
        dispatched: witness.dispatched, refused: witness.refused,
        loaded: performance.getEntries().map((entry) => entry.name),
        markup: document.documentElement.outerHTML, text: document.body.innerText,
        session: Object.entries(sessionStorage),
    })";
    page.eval(HEARD).await
}

async fn assert_discreet(page: &Page) -> Result<()> {
    let heard = overheard(page).await?;
    for canary in CANARIES {
        assert!(!heard.contains(canary), "\"{canary}\" is in: {heard}");
    }
    Ok(())
}

/// Writes a first goal out of the canaries, and looks at every page of it.
async fn write_goal(page: &Page) -> Result<()> {
    page.press("Start a goal").await?;
    page.choose("Clinical skills").await?;
    page.press("Continue").await?;
    for (question, canary) in QUESTIONS[1..5].iter().zip(CANARIES) {
        page.wait_for_heading(question).await?;
        page.field(question).await?.type_text(&format!("Write {canary}")).await?;
        stored(page, canary).await?;
        assert_discreet(page).await?;
        page.press("Continue").await?;
    }
    page.choose("In 4 weeks").await?;
    page.press("Continue").await?;
    page.wait_for_heading(CHECK).await?;
    assert_discreet(page).await?;
    page.press("Save this goal").await?;
    page.wait_for_text("This goal is in your list now.").await?;
    page.wait_for_text("Write xylocarp, by").await
}

#[tokio::test]
async fn h18_nothing_typed_is_sent_logged_or_shown_to_the_host() -> Result<()> {
    visit("plain.html", async |page| {
        write_goal(page).await?;
        for deed in ["Pause", "Undo", "Delete", "Undo", "Write xylocarp"] {
            page.press(deed).await?;
            assert_discreet(page).await?;
        }
        if page.can_download() {
            page.press("Download my work").await?;
            let (name, text) = page.downloaded().await?;
            assert!(CANARIES.iter().all(|word| text.contains(word) && !name.contains(word)));
            assert_discreet(page).await?;
        }
        assert_eq!(page.traces().await?, Traces::default());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_whole_first_goal_runs_under_a_strict_policy() -> Result<()> {
    visit("strict-csp.html", async |page| {
        write_goal(page).await?;
        assert_eq!(page.traces().await?, Traces::default());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn h11_no_letter_typed_into_a_field_sets_off_a_shortcut_of_the_host() -> Result<()> {
    const HEARD: &str = "globalThis.hotkeys";
    visit("hotkeys.html", async |page| {
        page.keys("k").await?;
        let heard: Vec<String> = page.eval(HEARD).await?;
        assert!(heard.contains(&"keydown k".to_owned()), "the page hears keys at all: {heard:?}");
        page.eval::<()>("void (globalThis.hotkeys.length = 0)").await?;
        page.press("Start a goal").await?;
        page.press("Continue").await?;
        page.wait_for_heading(QUESTIONS[1]).await?;
        page.field(QUESTIONS[1]).await?.type_text("jk gg").await?;
        page.wait_for_text("jk gg.").await?;
        assert_eq!(page.eval::<Vec<String>>(HEARD).await?, Vec::<String>::new());
        Ok(())
    })
    .await
}

/// Words of the tour that a person typed.
const TOURED: [&str; 5] =
    ["therapy skills", "grief", "bereaved", "evenings held", "clinic manager"];

/// What a page stored that is not under a key of ours: in any of the places that there are.
const STRANGE: &str = "(async () => {
    const strange = Object.keys(sessionStorage).map((key) => `session ${key}`);
    try { strange.push(...Object.keys(localStorage).filter((key) => !key.startsWith('wm1:'))); } catch {}
    if (document.cookie) strange.push('a cookie');
    for (const { name } of await indexedDB.databases()) strange.push(`database ${name}`);
    for (const name of await globalThis.caches?.keys() ?? []) strange.push(`cache ${name}`);
    return strange;
})()";

/// `cargo xtask journey` asks for ten minutes of it, key by key.
#[tokio::test]
async fn h18_no_state_of_the_whole_tour_shows_the_host_a_word_or_asks_for_anything() -> Result<()> {
    let minutes = std::env::var("WAYMARK_MINUTES").ok().and_then(|n| n.parse().ok()).unwrap_or(0);
    let hand = if minutes > 0 { Hand::Types } else { Hand::Pastes };
    let (started, length) = (Instant::now(), Duration::from_secs(60 * minutes));
    let (mut n_rounds, mut n_states) = (0, 0);
    visit("plain.html", async |page| {
        loop {
            n_states +=
                round(page, hand, async |page: &Page, _: &str| what_got_out(page).await).await?;
            n_rounds += 1;
            if started.elapsed() >= length {
                break Ok(());
            }
            page.begin_anew("plain.html").await?;
        }
    })
    .await?;
    println!(
        "journey in {}: {:.0} s, {n_rounds} rounds, {n_states} states looked at; requests after \
         load 0, console lines 0, foreign writes 0, words of a person outside 0",
        Browser::chosen()?.name(),
        started.elapsed().as_secs_f32()
    );
    Ok(())
}

async fn what_got_out(page: &Page) -> Result<Vec<String>> {
    let heard = overheard(page).await?;
    let told = TOURED.iter().filter(|word| heard.contains(**word));
    let mut found: Vec<String> = told.map(|word| format!("{word:?} is in: {heard}")).collect();
    found.extend(page.requests_since_load().iter().map(|line| format!("asked for: {line}")));
    found.extend(page.console_messages().await?);
    found.extend(page.eval::<Vec<String>>(STRANGE).await?);
    Ok(found)
}

#[tokio::test]
async fn what_is_stored_elsewhere_is_seen() -> Result<()> {
    visit("plain.html", async |page| {
        assert_eq!(page.eval::<Vec<String>>(STRANGE).await?, Vec::<String>::new());
        page.eval::<()>(
            "(async () => {
                sessionStorage.setItem('a', 1);
                localStorage.setItem('b', 1);
                document.cookie = 'c=1';
                await caches.open('d');
                await new Promise((done) => { indexedDB.open('e').onsuccess = () => done(); });
            })()",
        )
        .await?;
        let strange = page.eval::<Vec<String>>(STRANGE).await?;
        assert_eq!(strange, ["session a", "b", "a cookie", "database e", "cache d"]);
        page.driver().delete_all_cookies().await?;
        Ok(())
    })
    .await
}
