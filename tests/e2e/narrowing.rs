//! Narrowing a long list of goals, with the keyboard and without.

use anyhow::Result;
use waymark_e2e::{Key, Page, bundle_of_goals, bundle_of_nine, visit};

use crate::ways::tab_to;

/// Takes in a file with nine goals, of which one is paused and two are ended.
pub(crate) async fn nine_goals(page: &Page) -> Result<()> {
    take_in(page, &bundle_of_nine("Read paper")).await
}

async fn take_in(page: &Page, file: &str) -> Result<()> {
    page.give_file("Open a file of my work", file).await?;
    page.press("Add these").await?;
    page.wait_for_heading("Your goals").await
}

#[tokio::test]
async fn the_focus_stays_under_a_list_until_all_of_it_is_shown() -> Result<()> {
    visit("index.html", async |page| {
        take_in(page, &bundle_of_goals(45, "Read paper")).await?;
        tab_to(page, "button \"Show more: 25 are not shown: In hand\"").await?;
        page.keys(Key::Enter).await?;
        page.wait_for_focus("button \"Show more: 5 are not shown: In hand\"").await?;
        page.keys(Key::Enter).await?;
        page.wait_for_focus("button \"All of them are shown: In hand\"").await?;
        page.keys(Key::Enter).await?;
        page.wait_for_focus("button \"All of them are shown: In hand\"").await
    })
    .await
}

#[tokio::test]
async fn a_long_list_of_goals_is_narrowed_by_choices_and_whole_again_by_one_press() -> Result<()> {
    visit("index.html", async |page| {
        nine_goals(page).await?;
        page.press("Close this message").await?;
        page.press("Show fewer").await?;
        page.field("How it stands").await?.fill("Paused").await?;
        page.wait_for_text("1 of 9 goals and drafts are shown.").await?;
        page.wait_for_text("Read paper 0").await?;
        page.wait_for_no_text("Read paper 4").await?;
        page.field("How it stands").await?.fill("Everything").await?;
        // A browser takes no more notice of the attributes of an option that was chosen by hand.
        for area in ["Career path", "Everything", "Career path"] {
            page.field("Area").await?.fill(area).await?;
        }
        page.wait_for_text("4 of 9 goals and drafts are shown.").await?;
        page.field("Year").await?.fill("2028").await?;
        page.wait_for_text("2 of 9 goals and drafts are shown.").await?;
        assert!(!page.storage().await?.values().any(|value| value.contains("2028\"")));
        page.press("Show all").await?;
        page.wait_for_text("Read paper 4").await?;
        page.wait_for_no_text("goals and drafts are shown.").await?;
        page.wait_for_focus("h2 \"Your goals\"").await?;
        for list in ["How it stands", "Area", "Year"] {
            assert_eq!(page.field(list).await?.value().await?, "", "{list} says what is shown");
        }
        page.field("Year").await?.fill("2028").await?;
        page.press("Read paper 5").await?;
        page.press("All goals").await?;
        page.wait_for_heading("Your goals").await?;
        page.wait_for_no_text("goals and drafts are shown.").await
    })
    .await
}

#[tokio::test]
async fn k3_a_list_is_narrowed_with_the_keyboard_alone() -> Result<()> {
    visit("index.html", async |page| {
        nine_goals(page).await?;
        page.press("Close this message").await?;
        tab_to(page, "summary \"Show fewer").await?;
        page.keys(Key::Enter).await?;
        tab_to(page, "select \"How it stands").await?;
        // The first letter of a choice chooses it.
        page.keys("p").await?;
        page.wait_for_text("1 of 9 goals and drafts are shown.").await?;
        tab_to(page, "button \"Show all").await?;
        page.keys(Key::Enter).await?;
        page.wait_for_text("Read paper 8").await
    })
    .await
}
