//! What grows around a goal, and the plan as a whole: by keyboard, in few presses, readable for
//! everybody.

use anyhow::Result;
use thirtyfour::Key;
use waymark_e2e::{Browser, Page, visit};

use crate::a11y::dress;
use crate::ways::{save_goal, stored, tab_to};

/// Presses what has the focus.
async fn enter(page: &Page) -> Result<()> {
    page.keys(Key::Enter).await
}

#[tokio::test]
async fn details_are_written_by_keyboard_alone() -> Result<()> {
    visit("index.html", async |page| {
        save_goal(page, "Run a grief group").await?;
        tab_to(page, "button \"Add details").await?;
        enter(page).await?;
        page.wait_for_heading("More about this goal").await?;
        tab_to(page, "input \"Personal").await?;
        page.keys(" ").await?;
        tab_to(page, "input \"Hours a week").await?;
        page.keys("2,5").await?;
        tab_to(page, "button \"Done").await?;
        enter(page).await?;
        page.wait_for_heading("Your goal").await?;
        page.wait_for_text("2,5").await?;
        page.wait_for_text("Personal").await?;
        stored(page, "2,5").await
    })
    .await
}

#[tokio::test]
async fn steps_are_added_ordered_and_ticked_and_are_there_after_a_reload() -> Result<()> {
    visit("index.html", async |page| {
        save_goal(page, "Run a grief group").await?;
        for step in ["Book the room", "Ask Dana"] {
            page.press("Add a step").await?;
            page.wait_for_focus("input \"What will you do?\"").await?;
            page.keys(step).await?;
            page.press("Done").await?;
            page.wait_for_heading("Your goal").await?;
        }
        tab_to(page, "button \"Up: Ask Dana").await?;
        enter(page).await?;
        let steps = async || -> Result<Vec<String>> {
            let names = page.pressable().await?;
            Ok(names.into_iter().filter(|name| name.starts_with("Change: ")).collect())
        };
        page.wait("the step to move", async || Ok(steps().await?[0] == "Change: Ask Dana")).await?;
        page.choose("Ask Dana").await?;
        page.wait_for_text("Done on").await?;
        page.reload().await?;
        page.press("Run a grief group").await?;
        page.wait_for_text("Done on").await?;
        assert_eq!(steps().await?, ["Change: Ask Dana", "Change: Book the room"]);
        assert!(page.is_chosen("Ask Dana").await? && !page.is_chosen("Book the room").await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn tab_stops_at_a_scale_that_was_on_screen_before() -> Result<()> {
    visit("index.html", async |page| {
        save_goal(page, "Run a grief group").await?;
        tab_to(page, "input \"0, not begun\"").await?;
        page.press("All goals").await?;
        page.press("Run a grief group").await?;
        page.wait_for_heading("Your goal").await?;
        tab_to(page, "input \"0, not begun\"").await
    })
    .await
}

#[tokio::test]
async fn a_check_in_is_two_presses_and_its_note_is_kept() -> Result<()> {
    visit("index.html", async |page| {
        save_goal(page, "Run a grief group").await?;
        page.choose("6").await?;
        page.wait_for_text("Noted for today.").await?;
        page.wait_for_text("6 of 10").await?;
        page.press("Add a note to today").await?;
        page.field("What helped").await?.type_text("Two people asked").await?;
        page.press("Done").await?;
        page.wait_for_heading("Your goal").await?;
        page.wait_for_text("Two people asked").await?;
        assert!(page.is_chosen("6").await?);
        stored(page, "Two people asked").await
    })
    .await
}

#[tokio::test]
async fn five_levels_are_proposed_and_scored_and_the_plan_tells_the_t_score() -> Result<()> {
    visit("index.html", async |page| {
        save_goal(page, "Attend eight sessions by June 2027").await?;
        page.press("Propose five levels").await?;
        page.wait_for_text("Attend 12 sessions").await?;
        page.choose("More than expected").await?;
        page.wait_for_text("The level is noted.").await?;
        page.press("Plan").await?;
        page.wait_for_text("T-score 60, from 1 goal.").await
    })
    .await
}

/// A goal with hours and a day, as far as the plan draws it.
async fn plan(page: &Page) -> Result<()> {
    save_goal(page, "Run a weekly grief group for people who lost somebody last year").await?;
    page.press("Add details").await?;
    page.choose("Professional").await?;
    page.field("Hours a week").await?.type_text("3").await?;
    page.press("Done").await?;
    page.press("Plan").await?;
    page.wait_for_heading("Your plan").await
}

#[tokio::test]
async fn the_plan_is_clean_for_axe_in_light_and_dark_with_its_tables() -> Result<()> {
    visit("plain.html", async |page| {
        plan(page).await?;
        for table in ["What, When", "What, Goals in hand", "Weeks"] {
            page.press(&format!("The same as a table: {table}")).await?;
        }
        for scheme in ["light", "dark"] {
            dress(page, scheme).await?;
            let axe = page.axe().await?;
            assert!(axe.violations.is_empty(), "in {scheme}: {:?}", axe.violations);
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_plan_fits_a_narrow_window_in_each_shape_and_its_drawings_have_names() -> Result<()> {
    visit("index.html", async |page| {
        plan(page).await?;
        // Firefox makes no narrower windows.
        page.resize(if page.browser() == Browser::Firefox { 500 } else { 320 }, 640).await?;
        for shape in ["Goals, actions, evaluation", "Assess, set", "Goals, actions, metrics"] {
            page.choose(shape).await?;
            assert!(page.is_chosen(shape).await?);
            assert!(!page.scrolls_sideways().await?, "{shape}");
        }
        let names: Vec<String> = page
            .eval(
                "[...root.querySelectorAll('[role=img]')].map((one) => one.getAttribute('aria-label'))",
            )
            .await?;
        assert_eq!(names.len(), 3, "{names:?}");
        assert!(names.iter().all(|name| name.split(' ').count() > 5), "{names:?}");
        Ok(())
    })
    .await
}
