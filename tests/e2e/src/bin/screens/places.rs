//! The way to the states that are reached from the navigation.

use anyhow::Result;
use waymark_e2e::Page;

/// States that are reached from the navigation.
pub(crate) const PLACES: [&str; 8] =
    ["areas", "area", "template", "about", "strength", "skills", "notes", "journal"];

/// The screens beside goals.
pub(crate) async fn wander(state: &str, page: &Page) -> Result<()> {
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
