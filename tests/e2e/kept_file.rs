//! A file that is kept up to date, with the real bytes of a real file.

use anyhow::Result;
use waymark_e2e::{Browser, Page, visit};

use crate::vault::{PASSPHRASE, set_passphrase, unlock};
use crate::ways::save_goal;

const PLACE: &str = "Where your plan lives";
const KEEP: &str = "Keep a file up to date";
const IS_KEPT: &str = "Your file is kept up to date while this page is open.";

async fn kept(page: &Page) -> Result<String> {
    page.eval("kept()").await
}

async fn wait_for_file(page: &Page, what: &str, is_so: impl Fn(&str) -> bool) -> Result<()> {
    page.wait(what, async || Ok(is_so(&kept(page).await?))).await
}

#[tokio::test]
async fn a_file_is_written_anew_after_each_change_and_locked_with_the_plan() -> Result<()> {
    visit("kept-file.html", async |page| {
        save_goal(page, "Write xylocarp").await?;
        page.press(PLACE).await?;
        page.press(KEEP).await?;
        page.wait_for_text(IS_KEPT).await?;
        assert!(kept(page).await?.contains("Write xylocarp"), "what is said is done");
        assert_eq!(page.eval::<String>("asked.suggestedName").await?, "waymark.json");
        page.wait_for_text("0 items have changed since then.").await?;

        page.press("All goals").await?;
        save_goal(page, "Read quokka").await?;
        wait_for_file(page, "the second goal", |text| text.contains("Read quokka")).await?;
        let readable: serde_json::Value = serde_json::from_str(&kept(page).await?)?;
        assert_eq!(readable["type"], "waymark");

        set_passphrase(page).await?;
        wait_for_file(page, "a locked file", |text| text.contains("waymark-raw")).await?;
        let text = kept(page).await?;
        assert!(!text.contains("xylocarp") && !text.contains("quokka"));
        let locked: serde_json::Value = serde_json::from_str(&text)?;
        assert_eq!(locked["type"], "waymark-raw");
        page.press("Lock now").await?;
        let before = kept(page).await?;
        unlock(page, PASSPHRASE).await?;
        wait_for_file(page, "another file after opening", |text| text != before).await?;

        page.reload().await?;
        unlock(page, PASSPHRASE).await?;
        page.press(PLACE).await?;
        page.wait_for_text("This page does not keep your file up to date").await?;
        page.press("Choose the file again").await?;
        page.wait_for_text(IS_KEPT).await?;
        page.press("Stop keeping it").await?;
        page.wait_for_text("You can choose a file once.").await
    })
    .await
}

#[tokio::test]
async fn a_dialog_that_is_closed_changes_nothing_and_a_refusal_is_said_until_it_is_over()
-> Result<()> {
    visit("kept-file.html", async |page| {
        save_goal(page, "Write xylocarp").await?;
        page.press(PLACE).await?;
        page.eval::<()>("void (answer = 'AbortError')").await?;
        page.press(KEEP).await?;
        page.wait("the dialog to be asked for", async || page.eval("Boolean(window.asked)").await)
            .await?;
        page.wait_for_text("You can choose a file once.").await?;
        page.eval::<()>("void (answer = 'SecurityError')").await?;
        page.press(KEEP).await?;
        page.wait_for_text("the browser does not allow writing to it").await?;
        page.eval::<()>("void (answer = 'a file', refuse('NotAllowedError'))").await?;
        page.press("Choose the file again").await?;
        page.wait_for_text("the browser does not allow writing to it").await?;
        page.press("All goals").await?;
        page.wait_for_text("the browser does not allow writing to it").await?;
        page.press(PLACE).await?;
        page.eval::<()>("void refuse('QuotaExceededError')").await?;
        page.press("Choose the file again").await?;
        page.wait_for_text("The disk may be full").await?;
        assert_eq!(kept(page).await?, "");
        page.wait_for_text("You have not downloaded your work from this browser yet.").await?;
        page.eval::<()>("void refuse()").await?;
        page.press("Try again").await?;
        page.wait_for_text(IS_KEPT).await?;
        page.wait_for_no_text("is not up to date").await?;
        assert!(kept(page).await?.contains("Write xylocarp"));
        assert_eq!(page.console_messages().await?, Vec::<String>::new());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn it_is_offered_where_the_browser_can_do_it_and_nowhere_else() -> Result<()> {
    visit("plain.html", async |page| {
        page.press(PLACE).await?;
        page.wait_for_heading(PLACE).await?;
        let is_offered = page.text().await?.contains(KEEP);
        assert_eq!(is_offered, page.browser() == Browser::Chromium);
        Ok(())
    })
    .await
}
