//! "Where your plan lives": checking a file, bringing back a restore point, removing everything.

use anyhow::Result;
use waymark_e2e::{Page, visit};

use crate::ways::save_goal;

const PLACE: &str = "Where your plan lives";
const FILE: &str = r#"{
  "type": "waymark", "version": 1, "exported": "2026-11-22",
  "records": [{ "kind": "goal", "schema": 1, "body": {
    "id": "0000000000000000000000000000abcd", "created": "2026-11-22",
    "answers": { "statement": "Co-lead a group" } } }]
}"#;

async fn ours(page: &Page) -> Result<Vec<String>> {
    let entries = page.storage().await?;
    Ok(entries.into_keys().filter(|key| key.starts_with("wm1:")).collect())
}

#[tokio::test]
async fn a_backup_is_checked_and_a_restore_point_brings_back_what_was_there() -> Result<()> {
    visit("plain.html", async |page| {
        save_goal(page, "Ask for supervision").await?;
        page.press(PLACE).await?;
        page.wait_for_heading(PLACE).await?;
        page.wait_for_text("for the site 127.0.0.1").await?;
        page.wait_for_text("more characters").await?;
        page.give_file("Check my backup", FILE).await?;
        page.wait_for_text("The file can be read as a whole: 1 goal, 0 drafts").await?;
        page.wait_for_text("1 item is only in this browser.").await?;

        page.give_file("Open a file of my work", FILE).await?;
        page.press("Add these").await?;
        page.wait_for_text("Co-lead a group.").await?;
        page.press("Ask for supervision.").await?;
        page.press("Mark as completed").await?;
        page.reload().await?;
        page.press(PLACE).await?;
        page.wait_for_text("Before a file was opened").await?;
        page.press("Look at this restore point").await?;
        page.wait_for_heading("What this restore point would bring back").await?;
        page.wait_for_text("1 item differs").await?;
        page.press("Add what is new, take the file's where they differ").await?;
        page.wait_for_heading("Your goals").await?;
        page.wait_for_no_text("Completed").await
    })
    .await
}

#[tokio::test]
async fn everything_of_ours_is_removed_in_two_steps_and_another_window_follows() -> Result<()> {
    visit("plain.html", async |page| {
        page.set_storage(&[("theme".to_owned(), "dark".to_owned())].into()).await?;
        page.reload().await?;
        save_goal(page, "Co-lead a group").await?;
        let first = page.new_window("plain.html").await?;
        page.wait_for_text("Co-lead a group.").await?;
        let second = page.driver().window().await?;

        page.to_window(&first).await?;
        page.press(PLACE).await?;
        page.press("Remove everything from this browser").await?;
        page.wait_for_text("1 goal").await?;
        assert!(!ours(page).await?.is_empty(), "one press removes nothing");
        page.press("Yes, remove everything").await?;
        page.wait_for_text("This browser holds nothing of Waymark any more.").await?;
        assert_eq!(ours(page).await?, Vec::<String>::new());
        assert_eq!(page.storage().await?.get("theme").map(String::as_str), Some("dark"));

        page.to_window(&second).await?;
        page.wait_for_text("Everything was removed from this browser in another tab.").await?;
        page.wait_for_no_text("Co-lead a group.").await?;
        assert_eq!(ours(page).await?, Vec::<String>::new());
        save_goal(page, "A new start").await?;
        page.reload().await?;
        page.wait_for_text("A new start.").await
    })
    .await
}

#[tokio::test]
async fn fault_35_36_storage_cleared_under_an_open_page_is_said_and_saved_again_if_wanted()
-> Result<()> {
    visit("plain.html", async |page| {
        save_goal(page, "Co-lead a group").await?;
        page.eval::<()>("void localStorage.clear()").await?;
        page.press("Pause").await?;
        page.wait_for_text("Your saved copy was removed").await?;
        assert_eq!(ours(page).await?, Vec::<String>::new(), "nothing is written unasked");
        page.press("Save again").await?;
        page.wait_for_no_text("Your saved copy was removed").await?;
        page.reload().await?;
        page.wait_for_text("Co-lead a group.").await?;
        page.wait_for_text("Paused").await
    })
    .await
}

#[tokio::test]
async fn fault_07_the_hosts_keys_fill_the_storage_and_the_words_on_screen_stay() -> Result<()> {
    const FILL: &str = "(() => { let size = 4_194_304, n = 0; while (size >= 1) { try {
        localStorage.setItem(`host${n++}`, 'x'.repeat(size)); } catch { size = size >> 1; } } })()";
    visit("plain.html", async |page| {
        save_goal(page, "Co-lead a group").await?;
        page.eval::<()>(&format!("void {FILL}")).await?;
        page.press("All goals").await?;
        page.press("Start a goal").await?;
        page.wait_for_text("Your last changes are not saved").await?;
        page.eval::<()>(
            "void Object.keys(localStorage).filter((key) => key.startsWith('host'))
            .forEach((key) => localStorage.removeItem(key))",
        )
        .await?;
        page.wait_for_no_text("Your last changes are not saved").await?;
        page.press("Keep the draft and leave").await?;
        page.reload().await?;
        page.wait_for_text("Where you left off").await
    })
    .await
}

#[tokio::test]
async fn fault_19_a_page_from_the_back_forward_cache_shows_what_was_done_meanwhile() -> Result<()> {
    visit("plain.html", async |page| {
        save_goal(page, "Co-lead a group").await?;
        page.eval::<()>(
            "void addEventListener('pageshow', (event) => {
            document.title = event.persisted ? 'kept' : 'new'; })",
        )
        .await?;
        page.go("two-elements.html").await?;
        page.press("Co-lead a group.").await?;
        page.press("Pause").await?;
        page.wait_for_text("The goal is paused.").await?;
        page.go_back().await?;
        page.wait_for_text("Paused").await
    })
    .await
}
