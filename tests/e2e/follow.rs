//! Following up in a real browser: a review by keyboard, the way back, the search, the example.

use anyhow::Result;
use thirtyfour::Key;
use waymark_e2e::{Page, visit};

use crate::ways::{WELCOME, save_goal, stored, tab_to};

/// From wherever a person is to a review that they begin.
async fn begin_review(page: &Page) -> Result<()> {
    page.press("Reviews and journal").await?;
    page.press("Write a new one: Review").await?;
    page.wait_for_heading("Review").await
}

#[tokio::test]
async fn m9_u24_a_review_is_done_by_keyboard_and_outlives_a_reload_in_mid_sentence() -> Result<()> {
    visit("index.html", async |page| {
        save_goal(page, "Ask for supervision").await?;
        page.press("All goals").await?;
        save_goal(page, "Co-lead a group").await?;
        begin_review(page).await?;
        tab_to(page, "textarea \"What have you reached").await?;
        page.keys("The room").await?;
        tab_to(page, "button \"Co-lead a group").await?;
        page.keys(Key::Enter).await?;
        tab_to(page, "textarea \"What happened?").await?;
        page.keys("Half a sent").await?;
        stored(page, "Half a sent").await?;

        page.reload().await?;
        page.wait_for_focus("textarea \"What happened?\"").await?;
        page.keys("ence").await?;
        assert_eq!(page.field("What happened?").await?.value().await?, "Half a sentence");
        tab_to(page, "input \"Keep it as it is").await?;
        page.keys(Key::Down + Key::Down).await?;
        page.wait_for_text("It is finished").await?;
        tab_to(page, "button \"Finish the review").await?;
        page.keys(Key::Enter).await?;
        page.wait_for_text("The review is finished, and what you decided is done.").await?;
        page.wait_for_focus("h2 \"Review\"").await?;

        page.chord(Key::Control, 'z').await?;
        page.wait_for_text("Taken back.").await?;
        page.press("Finish the review").await?;
        page.wait_for_text("The review is finished").await?;
        page.press("All goals").await?;
        page.wait_for_text("Completed · ").await?;
        page.wait_for_text("In progress · ").await
    })
    .await
}

#[tokio::test]
async fn p6_the_last_deeds_are_taken_back_by_link_and_by_key_but_not_from_a_text() -> Result<()> {
    visit("index.html", async |page| {
        save_goal(page, "Co-lead a group").await?;
        page.press("Pause").await?;
        page.wait_for_text("The goal is paused.").await?;
        page.press("Take up again").await?;
        page.wait_for_text("in progress again").await?;
        page.press("Reviews and journal").await?;
        page.press("Close this message").await?;
        page.press("Undo: The goal is in progress again").await?;
        page.wait_for_text("Taken back.").await?;
        page.press("Undo: The goal is paused").await?;
        page.wait_for_text("Taken back.").await?;
        page.wait_for_no_text("Undo").await?;

        page.press("All goals").await?;
        page.press("Co-lead a group.").await?;
        page.press("Pause").await?;
        page.press("Search").await?;
        let search = page.field("Search in everything").await?;
        search.type_text("group").await?;
        page.wait_for_text("Found in 1 place").await?;
        page.chord(Key::Control, 'z').await?; // the browser's own, for the text
        page.wait("the text to be taken back", async || Ok(search.value().await? != "group"))
            .await?;
        page.press("All goals").await?;
        page.wait_for_text("Paused · ").await?;
        page.chord(Key::Control, 'z').await?;
        page.wait_for_text("In progress · ").await
    })
    .await
}

#[tokio::test]
async fn what_was_written_is_found_from_home_and_the_words_go_nowhere() -> Result<()> {
    visit("plain.html", async |page| {
        save_goal(page, "Read the Møller résumé").await?;
        page.press("All goals").await?;
        save_goal(page, "Co-lead a group").await?;
        page.press("All goals").await?;
        let before = page.storage().await?;
        page.field("Search in everything").await?.type_text("moller").await?;
        page.wait_for_text("Found in 1 place").await?;
        page.wait_for_no_text("Co-lead a group").await?;
        page.wait_for_focus("input \"Search in everything you wrote\"").await?;
        let marked: String = page.eval("root.querySelector('mark').textContent").await?;
        assert_eq!(marked, "Møller");
        assert_eq!(page.storage().await?, before);
        let traces = page.traces().await?;
        assert_eq!((traces.requests, traces.changed), (vec![], vec![]));
        page.press("Read the Møller résumé").await?;
        page.wait_for_heading("Your goal").await?;

        page.press("Search").await?;
        page.field("Search in everything").await?.fill("nothing of the kind").await?;
        page.wait_for_text("Found in 0 places").await?;
        page.press("Clear the search").await?;
        page.wait_for_no_text("Found in").await
    })
    .await
}

#[tokio::test]
async fn the_example_is_looked_at_and_left_without_a_byte_in_the_storage() -> Result<()> {
    visit("index.html", async |page| {
        page.wait_for_heading(WELCOME).await?;
        page.press("Look at an example").await?;
        page.wait_for_text("Nothing here is yours or stored.").await?;
        page.wait_for_heading("Your goals").await?;
        page.press("Co-lead eight evenings").await?;
        page.press("Pause").await?;
        page.wait_for_text("The goal is paused.").await?;
        page.press("Reviews and journal").await?;
        page.press("Two thirds of my hours").await?;
        page.wait_for_heading("Review").await?;
        page.press("All goals").await?;
        page.press("Start a goal").await?;
        page.press("Skip for now").await?;
        page.field("What will you do?").await?.type_text("Nobody keeps this").await?;
        page.press("Leave the example").await?;
        page.wait_for_heading(WELCOME).await?;
        page.reload().await?;
        page.wait_for_heading(WELCOME).await?;
        // The store's own frame may be there by now; a record, or a word, must not be.
        let is_frame = |key: &String| key == "wm1:pad" || key.starts_with("wm1:root");
        let storage = page.storage().await?;
        assert_eq!(storage.keys().filter(|key| !is_frame(key)).collect::<Vec<_>>(), [""; 0]);
        Ok(())
    })
    .await
}
