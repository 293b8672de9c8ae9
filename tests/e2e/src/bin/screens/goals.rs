//! The way to the states that need goals: the page of one with all that grows around it, the plan,
//! and lists of several.

use anyhow::Result;
use waymark_e2e::{Page, bundle_of_nine};

use crate::SENTENCE;

/// States that are reached from the page of a goal.
pub(crate) const PLANS: [&str; 6] =
    ["goal-full", "details", "levels", "plan", "plan-cycle", "plan-reviews"];

/// All that grows around a goal, and the plan of two goals.
pub(crate) async fn plan(state: &str, page: &Page) -> Result<()> {
    page.press("Add details").await?;
    page.choose("Professional").await?;
    page.choose("Up to a year").await?;
    for (label, text) in [
        ("Hours a week", "3"),
        ("Where do you start", "0"),
        ("Where do you want to be", "8"),
        ("In what unit", "evenings"),
        ("How will you show it", "The attendance list, without names"),
        ("If this gets in the way", "Two late intakes in a week"),
        ("… then I will", "Move the evening, and say so at once"),
        ("Who stands beside you", "Dana"),
    ] {
        page.field(label).await?.type_text(text).await?;
    }
    if state == "details" {
        return Ok(());
    }
    page.press("Done").await?;
    for (step, day) in [("Book the room", "2026-12-04"), ("Write to colleagues", "2027-01-15")] {
        page.press("Add a step").await?;
        page.field("What will you do").await?.type_text(step).await?;
        page.field("By when").await?.fill(day).await?;
        page.press("Done").await?;
    }
    page.choose("Ask the clinic manager for the room").await?;
    for (day, mark) in [("2026-09-20", "1"), ("2026-10-18", "4"), ("2026-11-20", "6")] {
        page.choose(mark).await?;
        page.press("Add a note to today").await?;
        page.field("Date").await?.fill(day).await?;
        page.field("What helped").await?.type_text("Two people asked about it").await?;
        page.press("Done").await?;
    }
    page.press("Propose five levels").await?;
    page.choose("More than expected").await?;
    page.press("Close this message").await?;
    if state == "goal-full" {
        return Ok(());
    }
    if state == "levels" {
        return page.press("Change the levels").await;
    }
    page.press("All goals").await?;
    page.press("Start a goal").await?;
    page.choose("Self-care and rest").await?;
    page.press("Continue").await?;
    page.field("What will you do?")
        .await?
        .type_text("Take a walk at noon on three days a week")
        .await?;
    for _ in 0..4 {
        page.press("Continue").await?;
    }
    page.choose("In 4 weeks").await?;
    page.press("Continue").await?;
    page.press("Save this goal").await?;
    page.press("Add details").await?;
    page.choose("Personal").await?;
    page.field("Hours a week").await?.type_text("1,5").await?;
    page.press("Done").await?;
    page.press("About me").await?;
    page.press("Write a new one: Where I stand").await?;
    page.field("Hours a week").await?.type_text("4").await?;
    page.press("Done").await?;
    page.press("Plan").await?;
    page.wait_for_heading("Your plan").await?;
    match state {
        "plan-cycle" => page.choose("Assess, set, research, track").await,
        "plan-reviews" => page.choose("Goals, actions, metrics, review dates").await,
        _ => Ok(()),
    }
}

/// More goals than a handful, and what is left of them.
pub(crate) async fn narrow(state: &str, page: &Page) -> Result<()> {
    page.give_file("Open a file of my work", bundle_of_nine(&format!("{SENTENCE}, part"))).await?;
    page.press("Add these").await?;
    page.press("Close this message").await?;
    if state == "many" {
        return page.wait_for_heading("Your goals").await;
    }
    if state == "found" {
        page.field("Search in everything").await?.type_text("grief").await?;
        page.wait_for_text("Found in").await?;
        page.press("Show fewer").await?;
        return page.field("Year").await?.fill("2028").await;
    }
    page.press("Show fewer").await?;
    page.field("Area").await?.fill("Career path").await?;
    page.wait_for_text("goals and drafts are shown.").await
}

/// Home as it looks after a while: a draft, goals in hand, one ended, one in the bin.
pub(crate) async fn fill_list(page: &Page) -> Result<()> {
    for sentence in ["Meet the housing team once a month", "Read one paper a week", "Call Dana"] {
        page.press("All goals").await?;
        page.press("Start a goal").await?;
        page.press("Skip for now").await?;
        page.field("What will you do?").await?.type_text(sentence).await?;
        for _ in 0..5 {
            page.press("Continue").await?;
        }
        page.press("Save this goal").await?;
        page.wait_for_heading("Your goal").await?;
    }
    page.press("Delete").await?;
    page.press("Read one paper").await?;
    page.press("Let go of it").await?;
    page.press("All goals").await?;
    page.press("Start a goal").await?;
    page.press("Skip for now").await?;
    page.field("What will you do?").await?.type_text("Ask for a second supervisor").await?;
    page.press("Keep the draft and leave").await?;
    page.wait_for_heading("Your goals").await
}
