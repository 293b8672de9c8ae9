//! What can be done with a saved goal, and that each deed can be taken back (rules P).

use std::time::Duration;

use anyhow::{Context, Result};
use waymark_e2e::{Page, visit};

use crate::ways::{CHECK, QUESTIONS, save_goal};

const GOAL: &str = "Co-lead a group.";

/// What the screen says, without the line about saving: that names the minute, which goes by.
async fn screen(page: &Page) -> Result<String> {
    let words = page.text().await?;
    let (screen, _) = words.split_once("Saved in this browser at").context("nothing is saved")?;
    Ok(screen.to_owned())
}

/// The headings of home, to see in which list something stands.
async fn lists(page: &Page) -> Result<Vec<String>> {
    Ok(page.headings().await?.split_off(1))
}

#[tokio::test]
async fn p2_p3_only_the_person_says_how_a_goal_stands_and_may_say_otherwise() -> Result<()> {
    visit("index.html", async |page| {
        save_goal(page, "Co-lead a group").await?;
        page.wait_for_text("In progress · no date yet").await?;
        for (deed, told, status) in [
            ("Pause", "The goal is paused.", "Paused"),
            ("Take up again", "The goal is in progress again.", "In progress"),
            ("Mark as completed", "The goal is marked as completed.", "Completed"),
            ("Take up again", "The goal is in progress again.", "In progress"),
            ("Let go of it", "You let go of this goal.", "Let go"),
        ] {
            page.press(deed).await?;
            page.wait_for_text(told).await?;
            page.wait_for_text(&format!("{status} · ")).await?;
        }
        page.press("Undo").await?;
        page.wait_for_text("In progress · ").await?;
        page.wait_for_no_text("You let go of this goal.").await?;

        page.press("Mark as completed").await?;
        page.press("All goals").await?;
        page.wait_for_heading("Your goals").await?;
        assert_eq!(lists(page).await?, ["h3 In hand", "h3 Completed and let go"]);
        page.reload().await?;
        page.wait_for_text("Completed · ").await?;
        page.press(GOAL).await?;
        page.wait_for_heading("Your goal").await?;
        page.press("Take up again").await?;
        page.press("All goals").await?;
        page.wait_for_heading("Your goals").await?;
        assert_eq!(lists(page).await?, ["h3 In hand"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn p5_a_deleted_goal_can_be_undone_restored_or_deleted_for_good() -> Result<()> {
    visit("index.html", async |page| {
        save_goal(page, "Co-lead a group").await?;
        page.press("Close this message").await?;
        page.wait_for_no_text("This goal is in your list now.").await?;
        page.wait_for_text("Saved in this browser at").await?;
        let before = screen(page).await?;

        page.press("Delete").await?;
        page.wait_for_heading("Your goals").await?;
        page.wait_for_text("The goal is deleted.").await?;
        page.press("Undo").await?;
        page.press("Close this message").await?;
        page.press(GOAL).await?;
        page.wait_for_heading("Your goal").await?;
        assert_eq!(screen(page).await?, before, "an undo brings back every word");

        page.press("Delete").await?;
        page.press("Bin: 1 item").await?;
        page.wait_for_heading("Bin").await?;
        assert!(!page.pressable().await?.contains(&GOAL.to_owned()));
        page.reload().await?; // the bin outlives the way back
        page.press("Bin: 1 item").await?;
        page.press("Restore: Co-lead a group.").await?;
        page.wait_for_text("The goal is back in your list.").await?;
        page.wait_for_text("Nothing lies here.").await?;
        page.press("Back to your goals").await?;
        page.press(GOAL).await?;

        page.press("Delete").await?;
        page.press("Bin: 1 item").await?;
        page.press("Delete for good: Co-lead a group.").await?;
        page.wait_for_text("The goal is deleted for good.").await?;
        assert!(!page.pressable().await?.contains(&"Undo".to_owned()));
        // An earlier visit wrote the words under its own name; they go when they are gathered, some
        // ten seconds after this visit began.
        let is_there = |value: &String| value.contains("Co-lead");
        let patient = page.within(Duration::from_secs(60));
        patient
            .wait("the words to be gone", async || {
                Ok(!page.storage().await?.values().any(is_there))
            })
            .await
    })
    .await
}

#[tokio::test]
async fn w7_a_saved_goal_is_changed_from_its_check_page() -> Result<()> {
    visit("index.html", async |page| {
        save_goal(page, "Co-lead a group").await?;
        page.press("Change this goal").await?;
        page.wait_for_heading(CHECK).await?;
        page.press("Change: What you will do").await?;
        page.wait_for_heading(QUESTIONS[1]).await?;
        page.field(QUESTIONS[1]).await?.type_text(" for parents").await?;
        page.press("Back to the check page").await?;
        page.wait_for_heading(CHECK).await?;
        page.press("Save this goal").await?;
        page.wait_for_text("Co-lead a group for parents.").await?;

        page.press("Change this goal").await?;
        page.wait_for_heading(CHECK).await?;
        page.press("Back").await?; // nothing changed
        page.wait_for_heading("Your goal").await?;
        page.press("All goals").await?;
        page.wait_for_heading("Your goals").await?;
        let listed = page.pressable().await?;
        let goals: Vec<_> = listed.iter().filter(|name| name.starts_with("Co-lead")).collect();
        assert_eq!(goals, ["Co-lead a group for parents."]);
        Ok(())
    })
    .await
}
