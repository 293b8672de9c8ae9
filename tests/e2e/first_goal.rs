//! The main job: a first goal with nothing but a keyboard, and a sentence that outlives a reload. All
//! browsers run these.

use anyhow::Result;
use waymark_e2e::{Key, Page, visit};

use crate::ways::{CHECK, QUESTIONS, WELCOME, go_to, stored, tab_to};

const SENTENCE: &str = "Run a weekly grief group with a colleague";

/// Ctrl+Enter, which goes on from a text of several lines.
async fn hurry(page: &Page) -> Result<()> {
    page.chord(Key::Control, Key::Enter).await
}

#[tokio::test]
async fn a_first_goal_is_written_with_the_keyboard_alone_and_outlives_a_reload() -> Result<()> {
    visit("index.html", async |page| {
        assert_eq!(page.heading().await?, WELCOME);
        tab_to(page, "button \"Start a goal\"").await?;
        page.keys(Key::Enter).await?;

        page.wait_for_heading(QUESTIONS[0]).await?;
        page.wait_for_text("Nothing that you write leaves this browser.").await?; // W5
        tab_to(page, "input \"Clinical skills\"").await?;
        page.keys(" ").await?;
        page.keys(Key::Down).await?;
        page.wait_for_focus("input \"Education and credentials\"").await?;
        assert!(page.is_chosen("Education and credentials").await?);
        tab_to(page, "button \"Continue\"").await?;
        page.keys(Key::Enter).await?;

        page.wait_for_heading(QUESTIONS[1]).await?;
        tab_to(page, "textarea \"What will you do?\"").await?;
        page.keys(SENTENCE).await?;
        page.wait_for_text(&format!("{SENTENCE}.")).await?; // on the sheet beside it
        hurry(page).await?;

        page.wait_for_heading(QUESTIONS[2]).await?;
        tab_to(page, "textarea").await?;
        page.keys("Eight evenings held").await?;
        hurry(page).await?;

        page.wait_for_heading(QUESTIONS[3]).await?;
        tab_to(page, "textarea").await?;
        page.keys("Ask for the room").await?;
        tab_to(page, "input \"0").await?;
        for _ in 0..7 {
            page.keys(Key::Right).await?;
        }
        assert!(page.is_chosen("7").await?);
        hurry(page).await?;

        page.wait_for_heading(QUESTIONS[4]).await?;
        tab_to(page, "textarea").await?;
        page.keys("Half of my waiting list is bereaved").await?;
        tab_to(page, "button \"Continue\"").await?;
        page.keys(" ").await?;

        page.wait_for_heading(QUESTIONS[5]).await?;
        tab_to(page, "input \"In 4 weeks").await?;
        page.keys(Key::Down).await?;
        let choice = page.focused().await?; // input "In 3 months: Monday 22 February 2027"
        let words: Vec<&str> = choice.trim_end_matches('"').rsplit(' ').take(3).collect();
        let date = words.into_iter().rev().collect::<Vec<_>>().join(" ");
        tab_to(page, "button \"Continue\"").await?;
        page.keys(Key::Enter).await?;

        page.wait_for_heading(CHECK).await?;
        let statement = format!("{SENTENCE}, by {date}.");
        page.wait_for_text(&statement).await?;
        tab_to(page, "button \"Save this goal\"").await?;
        page.keys(Key::Enter).await?;

        page.wait_for_heading("Your goal").await?;
        for words in [
            statement.as_str(),
            "Eight evenings held",
            "Ask for the room",
            "7 out of 10 sure",
            "Half of my waiting list is bereaved",
            "In progress",
        ] {
            page.wait_for_text(words).await?;
        }
        page.reload().await?;
        page.wait_for_heading("Your goals").await?;
        assert!(page.pressable().await?.contains(&statement), "{}", page.text().await?);
        assert!(!page.text().await?.contains("Where you left off"), "the draft is gone");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_reload_in_mid_sentence_brings_back_page_field_text_and_caret() -> Result<()> {
    visit("index.html", async |page| {
        go_to(page, QUESTIONS[1]).await?;
        page.field(QUESTIONS[1]).await?.type_text("Run a group for").await?;
        for _ in 0.." group for".len() {
            page.keys(Key::Left).await?;
        }
        page.keys(" grief").await?;
        stored(page, "Run a grief group for").await?;
        page.wait_for_text("Saved in this browser at").await?;

        page.reload().await?;
        page.wait_for_heading(QUESTIONS[1]).await?;
        page.wait_for_focus("textarea \"What will you do?\"").await?;
        let field = page.field(QUESTIONS[1]).await?;
        assert_eq!(field.value().await?, "Run a grief group for");
        assert_eq!(field.caret().await?, "Run a grief".len() as u64);
        page.keys(" support").await?;
        assert_eq!(field.value().await?, "Run a grief support group for");
        stored(page, "Run a grief support group for").await
    })
    .await
}

#[tokio::test]
async fn coming_again_opens_the_same_page_but_takes_no_focus() -> Result<()> {
    visit("index.html", async |page| {
        go_to(page, QUESTIONS[1]).await?;
        page.field(QUESTIONS[1]).await?.type_text("Attend the spring school").await?;
        // Left at once: what was typed is saved on the way out.
        page.go("plain.html").await?;
        page.wait_for_heading(QUESTIONS[1]).await?;
        assert_eq!(page.field(QUESTIONS[1]).await?.value().await?, "Attend the spring school");
        page.traces().await?; // watches for a moment
        assert_eq!(page.focused().await?, "input \"Search\"");

        page.go("index.html").await?;
        page.wait_for_heading(QUESTIONS[1]).await?;
        assert_eq!(page.focused().await?, "body");
        page.field(QUESTIONS[1]).await?.type_text(" in Lyon").await?;
        page.go_back().await?;
        page.wait_for_heading(QUESTIONS[1]).await?;
        let field = page.field(QUESTIONS[1]).await?;
        let what = "both halves of the sentence";
        page.wait(what, async || Ok(field.value().await? == "Attend the spring school in Lyon"))
            .await
    })
    .await
}
