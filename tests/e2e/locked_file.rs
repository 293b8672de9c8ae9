//! A file that is locked, in a real browser: downloaded, and opened where nothing is left of the plan.

use std::path::{Path, PathBuf};

use anyhow::Result;
use waymark_e2e::{Page, visit};

use crate::vault::{PASSPHRASE, set_passphrase};
use crate::ways::save_goal;

const CANARY: &str = "xylocarp";
const PLACE: &str = "Where your plan lives";

/// The download under a name to choose it by.
async fn keep(page: &Page, folder: &Path) -> Result<(PathBuf, String)> {
    let (name, text) = page.downloaded().await?;
    let path = folder.join(name);
    std::fs::write(&path, &text)?;
    Ok((path, text))
}

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
        let folder = tempfile::tempdir()?;
        save_goal(page, &format!("Write {CANARY}")).await?;
        set_passphrase(page).await?;
        page.press("Download a file that anyone can read").await?;
        let (_, readable) = keep(page, folder.path()).await?;
        assert!(readable.contains(CANARY));
        page.press("Download my work").await?;
        let (path, text) = keep(page, folder.path()).await?;
        assert!(path.display().to_string().contains("waymark-locked-"));
        assert!(!text.contains(CANARY) && text.contains("wm1:vault:a"));

        page.field("Check my backup").await?.choose_file(&path).await?;
        page.wait_for_heading("This file is locked").await?;
        assert_eq!(page.focused().await?, "input \"Passphrase\"");
        page.keys(PASSPHRASE).await?;
        page.press("Unlock").await?;
        page.wait_for_text("All that you wrote is the same in the file and in this browser.")
            .await?;

        remove_everything(page).await?;
        page.reload().await?;
        page.field("Open a file of my work").await?.choose_file(&path).await?;
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

        std::fs::write(&path, text.replace("wm1:vault:a", "wm1:vault:x"))?;
        page.press(PLACE).await?;
        page.field("Open a file of my work").await?.choose_file(&path).await?;
        page.wait_for_text("It is locked, and its lock is damaged").await
    })
    .await
}
