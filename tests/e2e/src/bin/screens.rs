//! Takes pictures of named states in Chromium, in two widths and two colour schemes, for people to
//! look at. It checks nothing.
#![allow(clippy::print_stdout, reason = "it tells where the pictures are")]

use anyhow::Result;
use waymark_e2e::{Page, bundle_of_nine, visit};

/// Width and height of the window.
const SIZES: [(u32, u32); 2] = [(360, 800), (1200, 900)];
const SCHEMES: [&str; 2] = ["light", "dark"];

/// The states in the order in which a newcomer meets them.
const STATES: [&str; 29] = [
    "home",
    "kind",
    "vague",
    "specific",
    "specific-problem",
    "measurable",
    "achievable",
    "time-bound",
    "check",
    "goal",
    "list",
    "not-saved",
    "areas",
    "area",
    "template",
    "about",
    "strength",
    "skills",
    "notes",
    "journal",
    "goal-full",
    "details",
    "levels",
    "plan",
    "plan-cycle",
    "plan-reviews",
    "many",
    "narrowed",
    "found",
];
const SENTENCE: &str = "Improve my group skills by running a weekly grief group with a colleague";

/// Brings a fresh page into the state of that name, by the way that a person would take.
async fn reach(state: &str, page: &Page) -> Result<()> {
    if state == "home" {
        return Ok(());
    }
    if state == "not-saved" {
        page.go("no-storage.html").await?;
        return page.press("Start a goal").await;
    }
    if ["many", "narrowed", "found"].contains(&state) {
        return narrow(state, page).await;
    }
    if PLACES.contains(&state) {
        return wander(state, page).await;
    }
    page.press("Start a goal").await?;
    page.choose("Clinical skills").await?;
    if state == "kind" {
        return Ok(());
    }
    page.press("Continue").await?;
    page.wait_for_heading("What will you do?").await?;
    if state == "specific-problem" {
        return page.press("Continue").await;
    }
    if state == "vague" {
        let vague = "I want to improve my therapy skills soon";
        return page.field("What will you do?").await?.type_text(vague).await;
    }
    page.field("What will you do?").await?.type_text(SENTENCE).await?;
    if state == "specific" {
        return Ok(());
    }
    page.press("Continue").await?;
    page.field("What will show").await?.type_text("Eight evenings held").await?;
    if state == "measurable" {
        return Ok(());
    }
    page.press("Continue").await?;
    page.field("What is the first").await?.type_text("Ask the clinic manager for the room").await?;
    page.choose("7").await?;
    if state == "achievable" {
        return Ok(());
    }
    page.press("Continue").await?;
    page.field("Why does this").await?.type_text("Half of my waiting list is bereaved").await?;
    page.press("Continue").await?;
    page.choose("On a day that I enter").await?;
    if state == "time-bound" {
        return Ok(());
    }
    page.choose("In 3 months").await?;
    page.press("Continue").await?;
    page.wait_for_heading("Check your goal before you save it").await?;
    if state == "check" {
        return Ok(());
    }
    page.press("Save this goal").await?;
    page.wait_for_heading("Your goal").await?;
    if state == "goal" {
        return Ok(());
    }
    if PLANS.contains(&state) {
        return plan(state, page).await;
    }
    fill_list(page).await
}

/// States that are reached from the page of a goal.
const PLANS: [&str; 6] = ["goal-full", "details", "levels", "plan", "plan-cycle", "plan-reviews"];

/// All that grows around a goal, and the plan of two goals.
async fn plan(state: &str, page: &Page) -> Result<()> {
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
async fn narrow(state: &str, page: &Page) -> Result<()> {
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

/// States that are reached from the navigation.
const PLACES: [&str; 8] =
    ["areas", "area", "template", "about", "strength", "skills", "notes", "journal"];

/// The screens beside goals.
async fn wander(state: &str, page: &Page) -> Result<()> {
    match state {
        "areas" => page.press("Areas").await,
        "area" | "template" => {
            page.press("Areas").await?;
            page.press("Clinical skills").await?;
            page.wait_for_text("Goals to begin from").await?;
            if state == "area" {
                return Ok(());
            }
            page.press("Learn a method and use it").await
        }
        "about" | "strength" | "skills" => {
            page.press("About me").await?;
            page.press("Write a new one: A strength").await?;
            page.field("What do you do well")
                .await?
                .type_text("Staying calm in a loud room")
                .await?;
            if state == "strength" {
                return Ok(());
            }
            page.press("Done").await?;
            if state == "about" {
                return page.wait_for_heading("About me").await;
            }
            page.press("Write a new one: Skills inventory").await?;
            page.wait_for_text("Clinical").await
        }
        _ => {
            page.press("Reviews and journal").await?;
            page.press("Write a new one: Journal").await?;
            if state == "journal" {
                return Ok(());
            }
            page.field("What do you want to keep")
                .await?
                .type_text("A long day, and one good hour in it")
                .await?;
            page.press("Done").await?;
            page.wait_for_heading("Reviews and journal").await
        }
    }
}

/// Home as it looks after a while: a draft, goals in hand, one ended, one in the bin.
async fn fill_list(page: &Page) -> Result<()> {
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

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    let is_wanted = |state: &&str| wanted.is_empty() || wanted.iter().any(|one| one == state);
    for state in STATES.iter().copied().filter(is_wanted) {
        visit("index.html", async |page| {
            reach(state, page).await?;
            for (width, height) in SIZES {
                // What is long is shown whole.
                let height = if PLANS.contains(&state) { 3200 } else { height };
                page.resize(width, height).await?;
                for scheme in SCHEMES {
                    page.prefer(&[
                        ("prefers-color-scheme", scheme),
                        ("prefers-reduced-motion", "reduce"),
                    ])
                    .await?;
                    let file = format!("target/screens/{state}-{width}-{scheme}.png");
                    page.screenshot(file.as_ref()).await?;
                    println!("{file}");
                }
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}
