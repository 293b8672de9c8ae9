//! What happens to words when the page that they are typed into crashes, loses the network, or
//! stands in two tabs at once.

use anyhow::{Context, Result, ensure};
use waymark_e2e::{Browser, visit};

use crate::ways::{QUESTIONS, WELCOME, go_to, save_goal, stored};

/// What is promised, in milliseconds on the page's own clock.
const AT_MOST_MS: f64 = 2_000.0;

#[tokio::test]
async fn fault_15_17_a_page_that_crashes_loses_the_last_two_seconds_at_most() -> Result<()> {
    visit("plain.html", async |page| {
        go_to(page, QUESTIONS[1]).await?;
        let field = page.field(QUESTIONS[1]).await?;
        let mut typed: Vec<(String, f64)> = Vec::new();
        // So steadily that no pause sets off a save, and for longer than what may be lost.
        for index in 0.. {
            let word = format!("word{index} ");
            field.type_text(&word).await?;
            typed.push((word, page.eval("performance.now()").await?));
            let span = typed[typed.len() - 1].1 - typed[0].1;
            if span > 2.5 * AT_MOST_MS {
                break;
            }
        }
        drop(field);
        page.crash("plain.html").await?;
        page.wait_for_heading(QUESTIONS[1]).await?;
        let kept = page.field(QUESTIONS[1]).await?.value().await?;
        let mut rest = kept.as_str();
        let n_kept = typed.iter().take_while(|(word, _)| {
            let after = rest.strip_prefix(word.trim_end());
            rest = after.map_or(rest, str::trim_start);
            after.is_some()
        });
        let n_kept = n_kept.count();
        ensure!(rest.is_empty(), "{kept:?} is not how it was typed");
        let last = typed.last().context("something was typed")?.1;
        let lost = typed.get(n_kept).map_or(0.0, |(_, at)| last - at);
        ensure!(lost <= AT_MOST_MS, "the words of {lost} ms are lost");
        ensure!(n_kept > 0, "nothing was kept");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn fault_31_a_duplicated_tab_is_a_writer_of_its_own() -> Result<()> {
    visit("plain.html", async |page| {
        page.eval::<()>("void sessionStorage.setItem('of the host', 'cloned')").await?;
        go_to(page, QUESTIONS[1]).await?;
        page.field(QUESTIONS[1]).await?.type_text("Run a group").await?;
        stored(page, "Run a group").await?;
        let first = page.driver().window().await?;
        page.eval::<()>("void window.open(location.href)").await?;
        let mut second = None;
        page.wait("the duplicate", async || {
            let windows = page.driver().windows().await?;
            second = windows.into_iter().find(|window| *window != first);
            Ok(second.is_some())
        })
        .await?;
        let second = second.context("there is one")?;
        page.to_window(&second).await?;
        page.wait_for_heading(QUESTIONS[1]).await?;
        let session: Vec<String> = page.eval("Object.values(sessionStorage)").await?;
        assert_eq!(session, ["cloned"], "it is a duplicate, and nothing of ours is in there");

        // Each writes a goal of its own, in turns, so that a shared name would be overwritten.
        page.press("Save and leave").await?;
        save_goal(page, "Ask for supervision").await?;
        page.to_window(&first).await?;
        page.field(QUESTIONS[1]).await?.type_text(" for parents").await?;
        stored(page, "Run a group for parents").await?;
        page.to_window(&second).await?;
        page.press("All goals").await?;
        page.wait_for_text("Ask for supervision.").await?;
        page.wait_for_text("Run a group for parents").await?;
        let writers = "new Set(Object.keys(localStorage).filter((key) => key.startsWith('wm1:w:'))
            .map((key) => key.split(':')[2])).size";
        assert_eq!(page.eval::<usize>(writers).await?, 2);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn fault_82_without_a_network_everything_goes_on() -> Result<()> {
    visit("plain.html", async |page| {
        assert_eq!(page.heading().await?, WELCOME);
        page.cut_network();
        if page.browser() == Browser::Chromium {
            // And the browser knows.
            let offline = serde_json::json!({ "offline": true, "latency": 0,
                "downloadThroughput": -1, "uploadThroughput": -1 });
            page.driver().cdp().send_raw("Network.emulateNetworkConditions", offline).await?;
        }
        save_goal(page, "Co-lead a group").await?;
        stored(page, "Co-lead a group").await?;
        page.press("Areas").await?;
        page.wait_for_heading("Areas of development").await?;
        page.press("Where your plan lives").await?;
        page.wait_for_text("Saved in this browser at").await?;
        if page.can_download() {
            page.press("Download my work").await?;
            assert!(page.downloaded().await?.1.contains("Co-lead a group"));
        }
        assert_eq!(page.console_messages().await?, Vec::<String>::new());
        Ok(())
    })
    .await
}
