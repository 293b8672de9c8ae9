//! A file of one's work, opened in a browser that has none of it, or other versions of it.

use anyhow::Result;
use waymark_e2e::visit;

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
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("waymark-2026-11-22.json");
        std::fs::write(&path, FILE)?;
        page.field("Open a file of my work").await?.choose_file(&path).await?;
        page.wait_for_heading("What this file would add").await?;
        page.wait_for_text("1 item is only in the file.").await?;
        page.wait_for_text("Nothing is changed yet.").await?;
        page.press("Add these").await?;
        page.wait_for_heading("Your goals").await?;
        page.wait_for_text("Co-lead a group.").await?;
        page.reload().await?;
        page.wait_for_text("Co-lead a group.").await?;

        page.field("Open a file of my work").await?.choose_file(&path).await?;
        page.wait_for_text("1 item is the same in both.").await?;
        page.press("Leave all as it is").await?;
        page.wait_for_heading("Your goals").await
    })
    .await
}

#[tokio::test]
async fn fault_53_another_file_is_refused_in_plain_words_and_changes_nothing() -> Result<()> {
    visit("index.html", async |page| {
        save_goal(page, "Ask for supervision").await?;
        let before = page.storage().await?;
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("picture.json");
        std::fs::write(&path, [0xff, 0xd8, 0xff, 0xe0, 0])?;
        page.field("Open a file of my work").await?.choose_file(&path).await?;
        page.wait_for_heading("This file cannot be opened").await?;
        page.press("Back to my goals").await?;
        page.wait_for_text("Ask for supervision.").await?;
        assert_eq!(page.storage().await?, before);
        Ok(())
    })
    .await
}
