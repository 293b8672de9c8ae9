//! A file that is locked, in a real browser: downloaded, and opened where nothing is left of the plan.

use anyhow::Result;
use waymark_e2e::{Page, visit};

use crate::vault::{PASSPHRASE, set_passphrase};
use crate::ways::save_goal;

const CANARY: &str = "xylocarp";
const PLACE: &str = "Where your plan lives";

async fn remove_everything(page: &Page) -> Result<()> {
    page.press("Remove everything from this browser").await?;
    page.press("Yes, remove everything").await?;
    page.wait_for_text("This browser holds nothing of Waymark any more.").await
}

#[tokio::test]
async fn fault_75_a_locked_file_opens_after_everything_was_removed() -> Result<()> {
    visit("index.html", async |page| {
        if !page.can_download() {
            return Ok(());
        }
        save_goal(page, &format!("Write {CANARY}")).await?;
        set_passphrase(page).await?;
        page.press("Download a file that anyone can read").await?;
        let (_, readable) = page.downloaded().await?;
        assert!(readable.contains(CANARY));
        page.press("Download my work").await?;
        let (name, text) = page.downloaded().await?;
        assert!(name.contains("waymark-locked-"));
        assert!(!text.contains(CANARY) && text.contains("wm1:vault:a"));

        page.give_file("Check my backup", &text).await?;
        page.wait_for_heading("This file is locked").await?;
        assert_eq!(page.focused().await?, "input \"Passphrase\"");
        page.keys(PASSPHRASE).await?;
        page.press("Unlock").await?;
        page.wait_for_text("All that you wrote is the same in the file and in this browser.")
            .await?;

        remove_everything(page).await?;
        page.reload().await?;
        page.give_file("Open a file of my work", &text).await?;
        page.wait_for_heading("This file is locked").await?;
        page.keys("violet harbour lanterm").await?;
        page.press("Unlock").await?;
        page.wait_for_text("This is not the passphrase.").await?;
        assert_eq!(page.storage().await?.len(), 0, "a look changes nothing");
        page.keys(PASSPHRASE).await?;
        page.press("Unlock").await?;
        page.wait_for_heading("What this file would add").await?;
        page.wait_for_text("1 item is only in the file.").await?;
        page.wait_for_text(&format!("Write {CANARY}")).await?;
        page.press("Add these").await?;
        page.wait_for_heading("Your goals").await?;
        page.reload().await?;
        page.wait_for_text(&format!("Write {CANARY}.")).await?;

        page.press(PLACE).await?;
        let damaged = text.replace("wm1:vault:a", "wm1:vault:x");
        page.give_file("Open a file of my work", damaged).await?;
        page.wait_for_text("It is locked, and its lock is damaged").await
    })
    .await
}
