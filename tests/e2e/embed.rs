//! The planner as a guest on other people's pages: it appears, and the host notices nothing else.

use anyhow::Result;
use waymark_e2e::{Key, Page, Traces, visit};

use crate::ways::{QUESTIONS, go_to};

/// The host must find nothing of us but the element. That each of these can fail is shown by
/// `harness::every_misdeed_of_a_page_is_seen`.
async fn assert_good_guest(page: &Page) -> Result<()> {
    // The screen that says the program could not start has no heading.
    assert_ne!(page.heading().await?, "", "on the screen: {}", page.text().await?);
    assert_eq!(page.traces().await?, Traces::default());
    Ok(())
}

#[tokio::test]
async fn a_plain_page_notices_nothing_but_the_element() -> Result<()> {
    visit("plain.html", async |page| assert_good_guest(page).await).await
}

#[tokio::test]
async fn the_focus_stays_where_the_host_put_it() -> Result<()> {
    visit("plain.html", async |page| {
        page.wait_for_focus("input \"Search\"").await?;
        page.traces().await?; // watches for a moment
        assert_eq!(page.focused().await?, "input \"Search\"");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn two_planners_on_one_page_both_appear() -> Result<()> {
    visit("two-elements.html", async |page| {
        let second = page.planner(1);
        page.wait("the second planner", async || Ok(!second.text().await?.is_empty())).await?;
        assert_eq!(page.text().await?, second.text().await?);
        assert_good_guest(page).await
    })
    .await
}

#[tokio::test]
async fn a_strict_policy_refuses_nothing_of_ours() -> Result<()> {
    visit("strict-csp.html", async |page| assert_good_guest(page).await).await
}

#[tokio::test]
async fn a_page_without_storage_still_shows_the_planner() -> Result<()> {
    visit("no-storage.html", async |page| assert_good_guest(page).await).await
}

#[tokio::test]
async fn a_page_with_full_storage_still_shows_the_planner() -> Result<()> {
    visit("full-storage.html", async |page| assert_good_guest(page).await).await
}

#[tokio::test]
async fn hostile_styles_of_the_host_do_not_hide_the_planner() -> Result<()> {
    visit("hostile-css.html", async |page| assert_good_guest(page).await).await
}

#[tokio::test]
async fn a_moved_element_shows_itself_once() -> Result<()> {
    visit("moved.html", async |page| {
        let before = page.text().await?;
        page.eval::<()>("move()").await?;
        page.wait("the planner in its new place", async || Ok(page.text().await? == before))
            .await?;
        assert_good_guest(page).await
    })
    .await
}

#[tokio::test]
async fn our_own_page_is_a_host_like_any_other() -> Result<()> {
    visit("index.html", async |page| {
        assert_eq!(page.console_messages().await?, Vec::<String>::new());
        assert_eq!(page.requests_since_load(), Vec::<String>::new());
        Ok(())
    })
    .await
}

/// That mistakes inside the shadow root are found is shown in `harness`.
#[tokio::test]
async fn the_first_screen_has_no_accessibility_mistakes() -> Result<()> {
    visit("plain.html", async |page| {
        assert_eq!(page.axe().await?.violations, []);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn h11_nothing_that_is_typed_or_pasted_bubbles_to_the_host() -> Result<()> {
    visit("hotkeys.html", async |page| {
        go_to(page, QUESTIONS[1]).await?;
        page.eval::<()>("void (globalThis.heard.length = 0)").await?;
        let field = page.field(QUESTIONS[1]).await?;
        field.type_text("quokka").await?;
        page.chord(Key::Control, 'a').await?;
        page.chord(Key::Control, 'c').await?;
        page.keys(Key::Right).await?;
        page.chord(Key::Control, 'v').await?;
        page.wait_for_text("quokkaquokka.").await?; // the program itself has heard all of it
        assert_eq!(page.eval::<Vec<String>>("globalThis.heard").await?, Vec::<String>::new());
        page.eval::<()>("void document.querySelector('input').focus()").await?;
        page.keys("k").await?;
        let heard: Vec<String> = page.eval("globalThis.heard").await?;
        assert!(heard.contains(&"input k".to_owned()), "the host hears its own field: {heard:?}");
        Ok(())
    })
    .await
}
