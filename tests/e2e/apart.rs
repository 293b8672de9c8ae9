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
        page.to_opened_window().await?;
        let second = page.driver().window().await?;
        page.wait_for_heading(QUESTIONS[1]).await?;
        let session: Vec<String> = page.eval("Object.values(sessionStorage)").await?;
        assert_eq!(session, ["cloned"], "it is a duplicate, and nothing of ours is in there");

        // Each writes a goal of its own, in turns, so that a shared name would be overwritten.
        page.press("Keep the draft and leave").await?;
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

/// The checksum of a stored record, bit by bit.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xedb8_8320 * (crc & 1)))
    })
}

/// A stored record as a newer version would write it: of a later edition, by another writer.
fn newer(value: &str) -> Result<String> {
    let (head, body) = value.split_once('\n').context("a record has two lines")?;
    let mut parts: Vec<&str> = head.split(' ').collect();
    parts.pop();
    (parts[2], parts[4]) = ("99", "00000000000000ff");
    let claims = parts.join(" ");
    let crc = crc32(format!("{claims}\n{body}").as_bytes());
    Ok(format!("{claims} {crc:08x}\n{body}"))
}

#[tokio::test]
async fn fault_49_an_open_page_asks_to_be_reloaded_when_a_newer_version_saves() -> Result<()> {
    visit("plain.html", async |page| {
        save_goal(page, "Co-lead a group").await?;
        page.press("All goals").await?;
        go_to(page, QUESTIONS[1]).await?;
        page.field(QUESTIONS[1]).await?.type_text("Ask for supervision").await?;
        let old = page.driver().window().await?;

        page.new_window("fake.html").await?; // of the same site, without a planner of this version
        let entries = page.storage().await?;
        let (key, value) =
            entries.iter().find(|(key, _)| key.contains(":goal:")).context("saved")?;
        let id = key.rsplit(':').next().context("a key has parts")?;
        let newer_key = format!("wm1:w:00000000000000ff:goal:{id}");
        let newer_value = newer(value)?;
        page.set_storage(&[(newer_key.clone(), newer_value.clone())].into()).await?;

        page.to_window(&old).await?;
        page.wait_for_text("A newer version of Waymark saved something here").await?;
        page.wait_for_text("Reload this page to get the newer one.").await?;
        let field = page.field(QUESTIONS[1]).await?;
        assert_eq!(field.value().await?, "Ask for supervision");
        field.type_text(" every month").await?;
        stored(page, "Ask for supervision every month").await?;
        assert_eq!(page.storage().await?.get(&newer_key), Some(&newer_value));
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
