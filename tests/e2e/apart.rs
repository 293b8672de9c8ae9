//! What happens to words when the page that they are typed into loses the network, or stands in two
//! tabs at once.

use anyhow::{Context, Result};
use waymark_e2e::{Browser, visit};

use crate::ways::{QUESTIONS, WELCOME, go_to, save_goal, stored};

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
