//! Hosts that get in the way: with attributes that mean nothing, with functions of their own in place
//! of the browser's, with files that do not belong together, on a device without memory.

use anyhow::Result;
use waymark_e2e::{Browser, Page, Traces, visit};

use crate::rescue::assert_unloaded;
use crate::ways::{QUESTIONS, go_to, save_goal, stored};

#[tokio::test]
async fn fault_22_a_wrong_type_is_put_up_with() -> Result<()> {
    visit("mistyped.html", async |page| {
        save_goal(page, "Co-lead a group").await?;
        stored(page, "Co-lead a group").await
    })
    .await
}

#[tokio::test]
async fn fault_22_half_a_file_or_a_page_in_its_place_ends_in_a_plain_screen() -> Result<()> {
    visit("cut-off.html", async |page| {
        assert_unloaded(page).await?;
        page.go("lost-page.html").await?;
        assert_unloaded(page).await
    })
    .await
}

#[tokio::test]
async fn fault_50_a_program_of_another_version_that_happens_to_fit_is_not_started() -> Result<()> {
    visit("mixed-builds.html", async |page| {
        assert_unloaded(page).await?;
        assert!(page.requests().contains(&"GET /build/waymark.wasm".to_owned()));
        Ok(())
    })
    .await
}

/// Chooses a passphrase, which asks for more memory than there is.
async fn ask_for_much_memory(page: &Page) -> Result<()> {
    page.press("Where your plan lives").await?;
    page.press("Set a passphrase").await?;
    page.field("New passphrase").await?.paste("violet harbour lantern").await?;
    page.field("The same once more").await?.paste("violet harbour lantern").await?;
    page.press("Encrypt my plan").await
}

#[tokio::test]
async fn fault_21_without_memory_for_the_passphrase_it_is_said_and_all_goes_on() -> Result<()> {
    visit("little-memory.html", async |page| {
        save_goal(page, "Co-lead a group").await?;
        ask_for_much_memory(page).await?;
        page.wait_for_text("There is not enough memory for this.").await?;
        page.press("All goals").await?;
        page.wait_for_text("Co-lead a group.").await?;
        save_goal(page, "Ask for supervision").await?;
        stored(page, "Ask for supervision").await
    })
    .await
}

/// To find out how much room there is, a text as long as the room is made, deep in the program.
#[tokio::test]
async fn fault_21_without_memory_in_the_middle_of_a_press_it_ends_in_a_plain_screen() -> Result<()>
{
    visit("no-memory.html", async |page| {
        save_goal(page, "Run a quokka group").await?;
        stored(page, "Run a quokka group").await?;
        page.press("Where your plan lives").await?;
        page.wait_for_text("Waymark stopped").await
    })
    .await
}

#[tokio::test]
async fn fault_21_without_memory_for_a_file_it_ends_in_a_plain_screen_with_what_was_saved()
-> Result<()> {
    visit("little-memory.html", async |page| {
        go_to(page, QUESTIONS[1]).await?;
        page.field(QUESTIONS[1]).await?.type_text("Run a quokka group").await?;
        stored(page, "Run a quokka group").await?;
        page.give_file("Open a file of my work", "more ".repeat(800_000)).await?;
        page.wait_for_text("Waymark stopped").await?;
        if page.can_download() {
            page.press("Download everything stored").await?;
            assert!(page.downloaded().await?.1.contains("Run a quokka group"));
        }
        page.press("Reload this page").await?;
        page.wait_for_heading(QUESTIONS[1]).await?;
        page.wait_for_text("Run a quokka group.").await
    })
    .await
}

#[tokio::test]
async fn fault_78_functions_of_the_host_in_place_of_the_browsers_own_change_nothing() -> Result<()>
{
    visit("fetch-watches.html", async |page| {
        for host in ["fetch-watches.html", "json-replaced.html", "promise-replaced.html"] {
            page.begin_anew(host).await?;
            save_goal(page, "Co-lead a group").await?;
            stored(page, "Co-lead a group").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn fault_78_a_host_without_a_working_fetch_ends_in_a_plain_screen() -> Result<()> {
    visit("fetch-throws.html", async |page| {
        assert_unloaded(page).await?;
        page.go("fetch-lies.html").await?;
        assert_unloaded(page).await
    })
    .await
}

#[tokio::test]
async fn fault_79_absurd_attributes_count_as_the_default() -> Result<()> {
    const LOOK: &str = "(() => { const style = getComputedStyle(all('[role=region]')[0]);
        return [style.backgroundColor, style.color, style.direction, all('h2').length]; })()";
    visit("plain.html", async |page| {
        let plain: serde_json::Value = page.eval(LOOK).await?;
        page.go("absurd.html").await?;
        assert_eq!(page.eval::<serde_json::Value>(LOOK).await?, plain);
        for value in
            ["'x'.repeat(10_000_000)", "'\\0\\ud800'", "-3", "{}", "Symbol.iterator.description"]
        {
            let set = format!(
                "void ['theme', 'heading-level', 'no-such-thing'].forEach((name) =>
                host.setAttribute(name, {value}))"
            );
            page.eval::<()>(&set).await?;
            assert_eq!(page.eval::<serde_json::Value>(LOOK).await?, plain, "{value}");
        }
        page.eval::<()>("void host.setAttribute('theme', 'dark')").await?;
        page.wait("a dark page", async || Ok(page.eval::<serde_json::Value>(LOOK).await? != plain))
            .await?;
        save_goal(page, "Co-lead a group").await?;
        assert_eq!(page.traces().await?, Traces::default());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn fault_77_no_string_becomes_markup_under_trusted_types() -> Result<()> {
    const REFUSED: &str =
        "(() => { try { document.createElement('p').innerHTML = 'x'; return false; }
        catch { return true; } })()";
    visit("strict-csp.html", async |page| {
        save_goal(page, "Co-lead a group").await?;
        page.press("Where your plan lives").await?;
        page.wait_for_heading("Where your plan lives").await?;
        page.press("Plan").await?;
        page.wait_for_heading("Your plan").await?;
        assert_eq!(page.traces().await?, Traces::default());
        if page.browser() == Browser::Chromium {
            assert!(page.eval::<bool>(REFUSED).await?, "the policy is in force");
        }
        Ok(())
    })
    .await
}
