//! When the program does not arrive: a plain screen that says so and hands over what is stored.

use anyhow::Result;
use serde_json::json;
use waymark_e2e::{Page, visit};

use crate::ways::{QUESTIONS, go_to, stored};

/// The screen that says that the program could not start.
pub(crate) async fn assert_unloaded(page: &Page) -> Result<()> {
    page.wait_for_text("Waymark could not start").await?;
    page.wait_for_text("What you saved earlier is still in this browser.").await
}

async fn assert_rescued(page: &Page) -> Result<()> {
    assert_unloaded(page).await?;
    let ways = ["Reload this page", "Download everything stored"];
    assert_eq!(page.pressable().await?, ways);
    assert_eq!(page.axe().await?.violations, []);

    let ours = [("wm1:r:goal:01", "{\"half\": \"a record"), ("wm1:r:draft:02", "ü")];
    let hosts = ("theme", "dark");
    let entries = ours.into_iter().chain([hosts]);
    page.set_storage(&entries.map(|(key, value)| (key.into(), value.into())).collect()).await?;
    if page.can_download() {
        page.press("Download everything stored").await?;
        let (name, text) = page.downloaded().await?;
        assert_eq!(name, "waymark-raw.json");
        let file: serde_json::Value = serde_json::from_str(&text)?;
        let values: serde_json::Map<_, _> =
            ours.into_iter().map(|(key, value)| (key.to_owned(), json!(value))).collect();
        assert_eq!(file, json!({ "type": "waymark-raw", "values": values }));
    }
    page.press("Reload this page").await?;
    page.wait_for_text("Waymark could not start").await
}

#[tokio::test]
async fn a_policy_without_webassembly_ends_in_a_plain_screen() -> Result<()> {
    visit("no-wasm.html", async |page| assert_rescued(page).await).await
}

#[tokio::test]
async fn a_lost_file_ends_in_a_plain_screen() -> Result<()> {
    visit("half-uploaded.html", async |page| {
        let lost = "GET /half/waymark.wasm";
        assert_rescued(page).await?;
        assert!(page.requests().iter().any(|line| line == lost), "{:?}", page.requests());
        Ok(())
    })
    .await
}

/// A host that breaks a function of the browser throws the program out of the middle of an answer,
/// as a mistake in it would; it can answer nothing after that. This is the shipped program, without
/// anything built in for the test.
const BREAK: &str = "breakClock()";

async fn assert_stopped(page: &Page, words: &str, question: &str) -> Result<()> {
    page.wait_for_text("Waymark stopped").await?;
    page.wait_for_text("What was saved is still in this browser.").await?;
    assert_eq!(page.axe().await?.violations, []);
    if page.can_download() {
        page.press("Download everything stored").await?;
        let (_, text) = page.downloaded().await?;
        assert!(text.contains(words), "{text}");
    }
    assert!(page.console_messages().await?.iter().all(|line| !line.contains(words)));
    page.press("Reload this page").await?;
    page.wait_for_heading(question).await?;
    page.wait_for_text(&format!("{words}.")).await
}

#[tokio::test]
async fn fault_20_a_program_that_stops_at_a_press_ends_in_a_plain_screen_with_all_that_was_saved()
-> Result<()> {
    visit("breaking.html", async |page| {
        go_to(page, QUESTIONS[1]).await?;
        page.field(QUESTIONS[1]).await?.type_text("Run a quokka group").await?;
        stored(page, "Run a quokka group").await?;
        page.eval::<()>(BREAK).await?;
        page.press("Continue").await?;
        assert_stopped(page, "Run a quokka group", QUESTIONS[1]).await
    })
    .await
}

#[tokio::test]
async fn fault_20_a_program_that_stops_while_somebody_types_ends_in_the_same_screen() -> Result<()>
{
    visit("breaking.html", async |page| {
        go_to(page, QUESTIONS[1]).await?;
        page.field(QUESTIONS[1]).await?.type_text("Run a quokka group").await?;
        stored(page, "Run a quokka group").await?;
        page.eval::<()>(BREAK).await?;
        page.keys(" x").await?;
        assert_stopped(page, "Run a quokka group", QUESTIONS[1]).await
    })
    .await
}

#[tokio::test]
async fn fault_20_a_program_that_panics_over_a_text_tells_nobody_of_it() -> Result<()> {
    visit("breaking.html", async |page| {
        go_to(page, QUESTIONS[1]).await?;
        page.field(QUESTIONS[1]).await?.type_text("Run a quokka group").await?;
        stored(page, "Run a quokka group").await?;
        page.eval::<()>("breakMaking('Run a quokka group')").await?;
        page.press("Continue").await?;
        assert_stopped(page, "Run a quokka group", QUESTIONS[2]).await
    })
    .await
}

#[tokio::test]
async fn fault_50_a_script_with_a_program_of_another_version_ends_in_a_plain_screen() -> Result<()>
{
    visit("mixed-versions.html", async |page| {
        assert_rescued(page).await?;
        assert!(page.requests().iter().any(|line| line == "GET /mixed/waymark.wasm"));
        Ok(())
    })
    .await
}
