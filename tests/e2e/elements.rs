//! Several planners at once: on one page, in two windows, and one that is moved about.

use anyhow::Result;
use waymark_e2e::visit;

use crate::ways::{QUESTIONS, go_to, save_goal};

#[tokio::test]
async fn two_elements_of_one_page_show_each_others_goals() -> Result<()> {
    visit("two-elements.html", async |page| {
        let second = page.planner(1);
        second.wait_for_heading("A private place for your own development").await?;
        save_goal(page, "Co-lead a group").await?;
        second.press("Co-lead a group.").await?;
        second.wait_for_heading("Your goal").await?;

        page.press("Change this goal").await?;
        page.press("Change: What you will do").await?;
        page.wait_for_heading(QUESTIONS[1]).await?;
        page.field(QUESTIONS[1]).await?.type_text(" for parents").await?;
        page.press("Back to the check page").await?;
        page.press("Save this goal").await?;
        second.wait_for_text("Co-lead a group for parents.").await?;

        second.press("Mark as completed").await?;
        page.wait_for_text("Completed · ").await?;
        // No ids clash. That both regions are called the same is for the host to mend: only it
        // knows why there are two.
        let found = page.axe().await?.violations;
        let rules: Vec<_> = found.iter().map(|one| one.rule.as_str()).collect();
        assert_eq!(rules, ["landmark-unique"], "{found:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn two_windows_of_one_site_show_each_others_goals() -> Result<()> {
    visit("index.html", async |page| {
        save_goal(page, "Co-lead a group").await?;
        let first = page.new_window("index.html").await?;
        page.wait_for_text("Co-lead a group.").await?;
        save_goal(page, "Ask for supervision").await?;
        let second = page.driver().window().await?;

        page.to_window(&first).await?;
        page.press("All goals").await?;
        page.press("Ask for supervision.").await?;
        page.press("Delete").await?;
        page.wait_for_text("The goal is deleted.").await?;
        page.to_window(&second).await?; // where that very goal was on screen
        page.wait_for_heading("Your goals").await?;
        page.wait_for_text("Bin: 1 item").await
    })
    .await
}

#[tokio::test]
async fn a_moved_element_keeps_its_page_and_the_text_that_is_being_written() -> Result<()> {
    visit("moved.html", async |page| {
        go_to(page, QUESTIONS[1]).await?;
        page.field(QUESTIONS[1]).await?.type_text("Run a group").await?;
        page.eval::<()>("move()").await?;
        page.wait_for_heading(QUESTIONS[1]).await?;
        let field = page.field(QUESTIONS[1]).await?;
        assert_eq!(field.value().await?, "Run a group");
        field.type_text(" for parents").await?;
        page.wait_for_text("Run a group for parents.").await?;
        page.press("Continue").await?;
        page.wait_for_heading(QUESTIONS[2]).await?;
        page.reload().await?;
        page.wait_for_text("Run a group for parents.").await
    })
    .await
}

#[tokio::test]
async fn attributes_of_the_host_are_taken_over_while_it_runs() -> Result<()> {
    const PAPER: &str = "getComputedStyle(all('[role=region]')[0]).backgroundColor";
    visit("plain.html", async |page| {
        let light: String = page.eval(PAPER).await?;
        page.eval::<()>("void host.setAttribute('theme', 'dark')").await?;
        page.wait("a dark page", async || Ok(page.eval::<String>(PAPER).await? != light)).await?;
        page.eval::<()>("void host.setAttribute('heading-level', '3')").await?;
        let deeper = async || Ok(page.headings().await?.iter().all(|one| one.starts_with("h3")));
        page.wait("a heading of level 3", deeper).await?;
        go_to(page, QUESTIONS[1]).await?;
        assert_eq!(page.headings().await?, ["h3 What will you do?"]);
        Ok(())
    })
    .await
}
