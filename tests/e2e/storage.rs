//! When the browser keeps nothing: the warning stays, the app goes on, and the work can be taken along.

use std::time::Duration;

use anyhow::Result;
use waymark_e2e::{Page, visit};

use crate::ways::{QUESTIONS, go_to, save_goal, stored};

const SENTENCE: &str = "Attend the spring school";
/// A refused save is tried again after 1, 5 and then every 30 seconds.
const RETRIED: Duration = Duration::from_secs(60);

/// Presses "Download my work" and looks for words in the file.
async fn download_holds(page: &Page, words: &str) -> Result<()> {
    page.press("Download my work").await?;
    let (name, text) = page.downloaded().await?;
    assert!(name.starts_with("waymark-20"), "the file is called {name}");
    let file: serde_json::Value = serde_json::from_str(&text)?;
    assert_eq!(file["type"], "waymark");
    let bodies = file["records"].to_string();
    assert!(bodies.contains(words), "\"{words}\" is not in: {bodies}");
    Ok(())
}

#[tokio::test]
async fn s3_blocked_storage_is_told_from_the_start_and_the_work_can_be_downloaded() -> Result<()> {
    visit("no-storage.html", async |page| {
        let told = "This browser does not let this page save";
        page.wait_for_text(told).await?;
        save_goal(page, SENTENCE).await?;
        page.wait_for_text(told).await?;
        page.wait_for_text("Not saved: what you see is only on this screen.").await?;
        if page.can_download() {
            download_holds(page, SENTENCE).await?;
        }
        page.press("All goals").await?;
        page.press("Attend the spring school.").await?;
        page.press("Mark as completed").await?;
        page.wait_for_text("Completed · ").await?;
        page.wait_for_text(told).await
    })
    .await
}

#[tokio::test]
async fn s3_full_storage_is_told_until_it_has_room_again_and_nothing_typed_is_lost() -> Result<()> {
    visit("full-storage.html", async |page| {
        let told = "Your last changes are not saved";
        page.press("Start a goal").await?;
        page.wait_for_text(told).await?;
        page.press("Continue").await?;
        page.wait_for_heading(QUESTIONS[1]).await?;
        page.field(QUESTIONS[1]).await?.type_text(SENTENCE).await?;
        page.press("Continue").await?;
        page.wait_for_heading(QUESTIONS[2]).await?;
        page.wait_for_text(told).await?;
        if page.can_download() {
            download_holds(page, SENTENCE).await?;
        }
        assert_eq!(page.storage().await?.len(), 0);

        page.eval::<()>("void (window.writesLeft = 1000)").await?;
        page.press("Continue").await?; // the next save takes everything along
        page.wait_for_no_text(told).await?;
        page.wait_for_text("Saved in this browser at").await?;
        stored(page, SENTENCE).await?;
        page.reload().await?; // which fills the storage again, but what is there can be read
        page.wait_for_heading(QUESTIONS[3]).await?;
        page.wait_for_text(&format!("{SENTENCE}.")).await
    })
    .await
}

#[tokio::test]
async fn fault_11_a_host_between_the_planner_and_its_storage_is_found_out() -> Result<()> {
    visit("storage-alters.html", async |page| {
        for (host, told) in [
            ("storage-alters.html", "The browser took the text but did not keep it."),
            ("storage-throws.html", "The storage of this site is probably full."),
        ] {
            page.begin_anew(host).await?;
            go_to(page, QUESTIONS[1]).await?;
            page.wait_for_text(told).await?;
            page.field(QUESTIONS[1]).await?.type_text(SENTENCE).await?;
            page.wait_for_text("Not saved: what you see is only on this screen.").await?;
            page.eval::<()>("mend()").await?;
            page.within(RETRIED).wait_for_no_text(told).await?;
            stored(page, SENTENCE).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn fault_08_where_every_call_fails_it_is_said_what_can_be_done() -> Result<()> {
    visit("storage-broken.html", async |page| {
        page.wait_for_text("This browser does not let this page save").await?;
        page.wait_for_text("allow this site to store data in the browser's settings").await?;
        save_goal(page, SENTENCE).await?;
        if page.can_download() {
            download_holds(page, SENTENCE).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn s3_a_refused_save_is_tried_again_by_itself() -> Result<()> {
    visit("full-storage.html", async |page| {
        page.press("Start a goal").await?;
        page.wait_for_text("Your last changes are not saved").await?;
        page.eval::<()>("void (window.writesLeft = 1000)").await?;
        page.within(RETRIED).wait_for_no_text("Your last changes are not saved").await?;
        let entries = page.storage().await?;
        assert!(entries.keys().all(|key| key.starts_with("wm1:")), "{entries:?}");
        assert_eq!(entries.keys().filter(|key| key.contains(":draft:")).count(), 1);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_cannot_be_read_is_told_and_left_as_it_is() -> Result<()> {
    visit("index.html", async |page| {
        save_goal(page, SENTENCE).await?;
        let entries = page.storage().await?;
        let (key, value) = entries.into_iter().find(|(key, _)| key.contains(":goal:")).unwrap();
        let damaged = value.replace("spring", "sprong");
        // Not under the open page, which would find out and put back what it has just saved.
        page.go("fake.html").await?;
        page.set_storage(&[(key.clone(), damaged.clone())].into()).await?;
        page.go("index.html").await?;
        page.wait_for_text("1 stored item could not be read. It is kept as it is").await?;
        save_goal(page, "Ask for supervision").await?;
        assert_eq!(page.storage().await?.get(&key), Some(&damaged));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nothing_of_the_hosts_own_is_read_shown_or_changed() -> Result<()> {
    visit("plain.html", async |page| {
        let own: std::collections::BTreeMap<_, _> =
            [("wm", "host"), ("wm2:r:goal:1", "host"), ("theme", "dark")]
                .map(|(key, value)| (key.to_owned(), value.to_owned()))
                .into();
        page.set_storage(&own).await?;
        page.reload().await?;
        save_goal(page, SENTENCE).await?;
        let after = page.storage().await?;
        for (key, value) in &own {
            assert_eq!(after.get(key), Some(value));
        }
        let ours = after.keys().filter(|key| !own.contains_key(*key));
        for key in ours {
            assert!(key.starts_with("wm1:"), "{key}");
        }
        Ok(())
    })
    .await
}
