//! Takes pictures of named states in Chromium, in two widths and two colour schemes, for people to
//! look at. It checks nothing.
//!
//! The way through a first goal is here; the ways to other states are beside it.
#![allow(clippy::print_stdout, reason = "it tells where the pictures are")]

mod goals;
mod places;

use anyhow::Result;
use waymark_e2e::{Page, visit};

use goals::{PLANS, fill_list, narrow, plan};
use places::{PLACES, wander};

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
