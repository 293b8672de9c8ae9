//! Checks of the driver itself: that it acts and looks as described, and above all that each check
//! of the other tests can fail. It must not test the app.

use std::collections::BTreeMap;
use std::time::Duration;

use anyhow::Result;
use waymark_e2e::visit;

#[tokio::test]
async fn every_misdeed_of_a_page_is_seen() -> Result<()> {
    visit("misbehaving.html", async |page| {
        page.wait_for_focus("button \"Stolen focus\"").await?;
        let traces = page.traces().await?;
        assert_eq!(traces.requests, ["GET /late-request"]);
        assert!(traces.console.iter().any(|line| line.contains("a line in the console")));
        assert!(traces.refused.iter().any(|line| line.contains("style-src")), "{traces:?}");
        let changed = traces.changed.join("\n");
        for what in ["title", "address", "history"] {
            assert!(changed.contains(what), "{what} is not in: {changed}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn things_are_found_by_their_visible_names() -> Result<()> {
    visit("fake.html", async |page| {
        assert_eq!(page.heading().await?, "Your goals");
        assert_eq!(page.pressable().await?, ["", "Start", "Edit goal one"]);

        let goal = page.field("Your goal").await?;
        goal.type_text("Read").await?;
        goal.type_text(" two").await?;
        assert_eq!(goal.value().await?, "Read two");
        assert_eq!(goal.description().await?, "One sentence");
        goal.fill("Other").await?;
        page.wait_for_text("heard Other").await?;

        page.field("By when").await?.fill("2026-11-30").await?;
        page.wait_for_text("heard 2026-11-30").await?;
        page.field("Kind").await?.fill("Knowledge").await?;
        page.wait_for_text("heard b").await?;

        page.choose("Not sure").await?;
        assert!(page.is_chosen("Not sure").await?);
        assert!(!page.is_chosen("Very sure").await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_open_dialog_hides_the_rest_and_a_wait_sees_what_comes_later() -> Result<()> {
    visit("fake.html", async |page| {
        page.press("Start").await?;
        page.wait_for_heading("Really?").await?;
        assert_eq!(page.pressable().await?, ["Yes, start"]);
        page.press("Yes, start").await?;
        page.wait_for_text("Started").await?;
        page.wait_for_no_text("Really?").await
    })
    .await
}

#[tokio::test]
async fn what_does_not_come_is_an_error_that_tells_what_is_there() -> Result<()> {
    visit("fake.html", async |page| {
        let hasty = page.within(Duration::from_millis(100));
        let missing = hasty.press("Save").await.unwrap_err().to_string();
        assert!(missing.contains("nothing is called \"Save\""), "{missing}");
        assert!(missing.contains("\"Edit goal one\""), "{missing}");
        let hidden = hasty.press("Hidden").await.unwrap_err().to_string();
        assert!(hidden.contains("nothing is called"), "{hidden}");
        let late = hasty.wait_for_text("Done").await.unwrap_err().to_string();
        assert!(late.contains("on the screen: Your goals"), "{late}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_keyboard_walks_through_the_shadow_root() -> Result<()> {
    visit("fake.html", async |page| {
        page.press("Edit goal one").await?;
        page.wait_for_focus("button \"Edit goal one\"").await?;
        page.tab().await?;
        page.wait_for_focus("input \"Your goal\"").await?;
        page.keys("by keyboard").await?;
        page.wait_for_text("heard by keyboard").await?;
        page.shift_tab().await?;
        page.wait_for_focus("button \"Edit goal one\"").await
    })
    .await
}

#[tokio::test]
async fn accessibility_mistakes_inside_the_shadow_root_are_found() -> Result<()> {
    visit("fake.html", async |page| {
        let found = page.axe().await?;
        let rules: Vec<_> = found.violations.iter().map(|one| one.rule.as_str()).collect();
        assert_eq!(rules, ["button-name", "color-contrast"]);
        assert!(found.violations[0].targets[0].contains("waymark-planner"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn stored_data_outlives_a_reload_and_is_shared_by_windows_but_not_by_tests() -> Result<()> {
    visit("fake.html", async |page| {
        assert_eq!(page.storage().await?, BTreeMap::new());
        let entries = BTreeMap::from([("key".to_owned(), "value".to_owned())]);
        page.set_storage(&entries).await?;
        page.reload().await?;
        assert_eq!(page.storage().await?, entries);
        let first = page.new_window("fake.html").await?;
        assert_eq!(page.storage().await?, entries);
        page.to_window(&first).await?;
        assert_eq!(page.heading().await?, "Your goals");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_window_gets_the_size_asked_for() -> Result<()> {
    visit("fake.html", async |page| {
        page.resize(640, 700).await?;
        assert!(!page.scrolls_sideways().await?);
        Ok(())
    })
    .await
}
