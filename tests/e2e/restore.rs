//! A file of one's work, opened in a browser that has none of it, or other versions of it.

use std::collections::BTreeMap;

use anyhow::Result;
use waymark_e2e::{bundle_of_goals, visit};

use crate::ways::save_goal;

const FILE: &str = r#"{
  "type": "waymark", "version": 1, "exported": "2026-11-22",
  "records": [{ "kind": "goal", "schema": 1, "body": {
    "id": "0000000000000000000000000000abcd", "created": "2026-11-22",
    "answers": { "statement": "Co-lead a group" } } }]
}"#;

#[tokio::test]
async fn s6_a_file_shows_what_it_would_add_before_it_adds_it_and_can_be_undone() -> Result<()> {
    visit("index.html", async |page| {
        save_goal(page, "Ask for supervision").await?;
        page.give_file("Open a file of my work", FILE).await?;
        page.wait_for_heading("What this file would add").await?;
        page.wait_for_text("1 item is only in the file.").await?;
        page.wait_for_text("Nothing is changed yet.").await?;
        page.press("Add these").await?;
        page.wait_for_heading("Your goals").await?;
        page.wait_for_text("Co-lead a group.").await?;
        page.reload().await?;
        page.wait_for_text("Co-lead a group.").await?;

        page.give_file("Open a file of my work", FILE).await?;
        page.wait_for_text("1 item is the same in both.").await?;
        page.press("Leave all as it is").await?;
        page.wait_for_heading("Your goals").await
    })
    .await
}

/// Keys of the host take all the room but for 12,000 characters.
const FILL: &str = "(() => {
  let n = 0;
  for (let size = 2 ** 22; size >= 1; ) {
    try { localStorage.setItem(`host${n}`, 'x'.repeat(size)); n += 1; } catch { size /= 2; }
  }
  const large = Object.keys(localStorage).find((key) => localStorage[key].length > 2 ** 16);
  localStorage.setItem(large, localStorage[large].slice(12_000));
})()";
const EMPTY: &str = "Object.keys(localStorage).filter((key) => key.startsWith('host'))
  .forEach((key) => localStorage.removeItem(key))";

#[tokio::test]
async fn fault_59_a_file_that_finds_no_room_is_not_taken_in_at_all() -> Result<()> {
    visit("index.html", async |page| {
        save_goal(page, "Ask for supervision").await?;
        let statement = format!("Co-lead a group with {}", "a few words more ".repeat(10));
        page.eval::<()>(FILL).await?;
        let own = |storage: BTreeMap<String, String>| -> Vec<(String, String)> {
            storage.into_iter().filter(|(key, _)| key.starts_with("wm1:")).collect()
        };
        let before = own(page.storage().await?);
        page.give_file("Open a file of my work", bundle_of_goals(60, &statement)).await?;
        page.wait_for_text("60 items are only in the file.").await?;
        page.press("Add these").await?;
        page.wait_for_text("Nothing was taken in: there is no room here for all of it.").await?;
        assert_eq!(own(page.storage().await?), before);

        page.eval::<()>(EMPTY).await?;
        page.press("Add these").await?;
        page.wait_for_heading("Your goals").await?;
        page.reload().await?;
        page.wait_for_text("Show more: 41 are not shown").await?;
        let names = format!(":goal:{}", "0".repeat(28));
        let is_of_file = |key: &&String| key.contains(&names);
        assert_eq!(page.storage().await?.keys().filter(is_of_file).count(), 60);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn fault_53_another_file_is_refused_in_plain_words_and_changes_nothing() -> Result<()> {
    visit("index.html", async |page| {
        save_goal(page, "Ask for supervision").await?;
        let before = page.storage().await?;
        page.give_file("Open a file of my work", [0xff, 0xd8, 0xff, 0xe0, 0]).await?;
        page.wait_for_heading("This file cannot be opened").await?;
        page.press("Back to my goals").await?;
        page.wait_for_text("Ask for supervision.").await?;
        assert_eq!(page.storage().await?, before);
        Ok(())
    })
    .await
}
