//! When the program does not arrive: a plain screen that says so and hands over what is stored.

use anyhow::Result;
use serde_json::json;
use waymark_e2e::{Page, visit};

async fn assert_rescued(page: &Page) -> Result<()> {
    page.wait_for_text("Waymark could not start").await?;
    page.wait_for_text("What you saved earlier is still in this browser.").await?;
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
