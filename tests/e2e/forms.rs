//! Forms that data describes, in a real browser: what is typed stays, numbers are asked about, and a
//! template or a gap becomes a goal.

use anyhow::Result;
use waymark_e2e::{Key, Page, visit};

use crate::ways::{QUESTIONS, save_goal, stored, tab_to};

const JOURNAL: &str = "What do you want to keep of today?";

async fn begin(page: &Page, place: &str, form: &str) -> Result<()> {
    page.press(place).await?;
    page.wait_for_heading(place).await?;
    page.press(&format!("Write a new one: {form}")).await?;
    page.wait_for_heading(form).await
}

#[tokio::test]
async fn a_reload_in_the_middle_of_a_journal_page_brings_back_field_text_and_caret() -> Result<()> {
    visit("index.html", async |page| {
        begin(page, "Reviews and journal", "Journal").await?;
        page.field(JOURNAL).await?.type_text("Today I noticed that").await?;
        page.keys(Key::Left + Key::Left).await?;
        page.keys("x").await?;
        stored(page, "Today I noticed thxat").await?;
        page.reload().await?;
        page.wait_for_heading("Journal").await?;
        let field = page.field(JOURNAL).await?;
        assert_eq!(field.value().await?, "Today I noticed thxat");
        page.wait_for_focus(&format!("textarea \"{JOURNAL}\"")).await?;
        assert_eq!(field.caret().await?, 19);
        assert!(page.is_chosen("Only me").await?, "a journal is private from the start");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_gap_is_rated_with_the_keyboard_and_becomes_a_goal() -> Result<()> {
    visit("index.html", async |page| {
        begin(page, "About me", "Skills inventory").await?;
        tab_to(page, "input \"0\"").await?;
        for _ in 0..3 {
            page.keys(Key::Right).await?;
        }
        page.tab().await?;
        page.keys(" ").await?;
        for _ in 0..7 {
            page.keys(Key::Right).await?;
        }
        page.wait_for_text("From 3 to 7").await?;
        page.press("Make this a goal: Using my main method").await?;
        page.wait_for_heading(QUESTIONS[1]).await?;
        let sentence = page.field(QUESTIONS[1]).await?.value().await?;
        assert!(sentence.contains("Using my main method"), "{sentence}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_template_is_filled_in_and_every_word_of_it_can_be_changed() -> Result<()> {
    visit("index.html", async |page| {
        page.press("Areas").await?;
        page.press("Clinical skills").await?;
        page.press("Learn a method and use it").await?;
        page.field("Which method").await?.type_text("CBT for insomnia").await?;
        page.wait_for_text("training in CBT for insomnia").await?;
        page.press("Make this a goal").await?;
        page.wait_for_heading(QUESTIONS[1]).await?;
        let field = page.field(QUESTIONS[1]).await?;
        assert!(field.value().await?.contains("CBT for insomnia"));
        field.fill("Read three papers on CBT for insomnia").await?;
        page.wait_for_text("Read three papers on CBT for insomnia").await
    })
    .await
}

#[tokio::test]
async fn a_number_that_cannot_be_read_is_asked_about_and_kept() -> Result<()> {
    visit("index.html", async |page| {
        begin(page, "About me", "Where I stand").await?;
        let hours = page.field("Hours a week").await?;
        hours.type_text("a few").await?;
        page.wait_for_text("This is not one number yet").await?;
        assert!(hours.is_invalid().await?);
        page.press("Done").await?;
        page.press("Where I stand").await?;
        let hours = page.field("Hours a week").await?;
        assert_eq!(hours.value().await?, "a few");
        hours.fill("2,5").await?;
        page.wait_for_no_text("This is not one number yet").await
    })
    .await
}

#[tokio::test]
async fn what_is_not_among_the_choices_is_written_down_without_leaving_the_page() -> Result<()> {
    const VALUE: &str = "Which value does it serve?";
    let other = format!("Something else: {VALUE}");
    visit("index.html", async |page| {
        save_goal(page, "Run a grief group").await?;
        page.press("Add details").await?;
        // Where nothing is written yet, the field itself takes words.
        page.field(VALUE).await?.type_text("Honesty").await?;
        page.press("Write it down under “About me”").await?;
        page.wait_for_text("It stands under “About me” now.").await?;
        page.wait_for_focus(&format!("select \"{VALUE}\"")).await?;
        page.field(&other).await?.type_text("Time for people").await?;
        page.press("Write it down under “About me”").await?;
        page.wait_for_focus(&format!("select \"{VALUE}\"")).await?;
        assert_eq!(page.field(&other).await?.value().await?, "");
        stored(page, "Time for people").await?;
        page.field(VALUE).await?.fill("Honesty").await?;
        page.press("Undo").await?;
        page.field(VALUE).await?.fill("Honesty").await?;
        page.press("Done").await?;
        page.press("Honesty").await?;
        page.wait_for_heading("A value").await?;
        page.wait_for_text("Run a grief group.").await
    })
    .await
}
