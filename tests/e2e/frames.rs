//! The planner in a frame, where a browser may give it no storage, or one of its own.

use anyhow::Result;
use waymark_e2e::{Browser, visit};

use crate::ways::{WELCOME, save_goal, stored};

const GOAL: &str = "Co-lead a group";

#[tokio::test]
async fn fault_02_a_frame_without_an_origin_says_so_offers_a_file_and_a_way_out() -> Result<()> {
    visit("plain.html", async |page| {
        page.go_into_frame("sandboxed.html", false).await?;
        page.wait_for_text("This browser does not let this page save").await?;
        save_goal(page, GOAL).await?;
        page.wait_for_text("Not saved: what you see is only on this screen.").await?;
        if page.can_download() {
            page.press("Download my work").await?;
            assert!(page.downloaded().await?.1.contains(GOAL));
        }
        let asked = page.requests().len();
        page.press("Open this planner by itself, in a new tab").await?;
        page.to_opened_window().await?;
        page.wait_for_heading(WELCOME).await?;
        assert!(page.requests()[asked..].contains(&"GET /plain.html".to_owned()));
        save_goal(page, GOAL).await?;
        stored(page, GOAL).await
    })
    .await
}

#[tokio::test]
async fn fault_03_a_frame_in_another_site_keeps_a_plan_and_says_where_it_may_not_be() -> Result<()>
{
    visit("plain.html", async |page| {
        page.go_into_frame("foreign-frame.html", true).await?;
        save_goal(page, GOAL).await?;
        page.press("Where your plan lives").await?;
        page.wait_for_text("The page is shown inside another site").await?;
        page.go_into_frame("foreign-frame.html", true).await?;
        page.wait_for_text("Co-lead a group.").await?;

        page.leave_frame().await?;
        page.go("plain.html").await?;
        // Not every browser keeps them apart, which is why the page says "may".
        let is_apart = page.heading().await? == WELCOME;
        assert!(is_apart || page.browser() == Browser::Webkit, "{}", page.text().await?);
        page.press("Where your plan lives").await?;
        page.wait_for_text("for the site 127.0.0.1").await?;
        assert!(!page.text().await?.contains("inside another site"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn fault_32_an_element_and_a_frame_of_the_same_origin_show_each_others_goals() -> Result<()> {
    visit("plain.html", async |page| {
        page.go_into_frame("framed.html", false).await?;
        save_goal(page, GOAL).await?;
        page.leave_frame().await?;
        page.press("Co-lead a group.").await?;
        page.press("Pause").await?;
        page.wait_for_text("The goal is paused.").await?;
        page.driver().enter_frame(0).await?;
        page.wait_for_text("Paused").await?;
        assert!(!page.text().await?.contains("inside another site"), "it is the same one");
        Ok(())
    })
    .await
}
