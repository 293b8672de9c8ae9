//! A passphrase in a real browser: what is stored is sealed, and a locked page holds nothing.

use anyhow::Result;
use waymark_e2e::{Page, visit};

use crate::ways::{QUESTIONS, WELCOME, go_to, save_goal};

pub(crate) const PASSPHRASE: &str = "violet harbour lantern";
const CANARY: &str = "xylocarp";
pub(crate) const LOCKED: &str = "Your plan is locked";

/// From any page to a plan that has a passphrase.
pub(crate) async fn set_passphrase(page: &Page) -> Result<()> {
    set(page, PASSPHRASE, PASSPHRASE).await
}

async fn set(page: &Page, passphrase: &str, once_more: &str) -> Result<()> {
    page.press("Where your plan lives").await?;
    page.press("Set a passphrase").await?;
    page.field("New passphrase").await?.type_text(passphrase).await?;
    page.field("The same once more").await?.type_text(once_more).await?;
    page.press("Encrypt my plan").await?;
    page.wait_for_text("Write this recovery code down now.").await?;
    page.press("I have written it down").await?;
    page.wait_for_text("Your plan is encrypted where it is saved.").await
}

pub(crate) async fn unlock(page: &Page, passphrase: &str) -> Result<()> {
    page.wait_for_heading(LOCKED).await?;
    page.field("Passphrase").await?.type_text(passphrase).await?;
    page.press("Unlock").await
}

/// Everything of the element that a script of the page could read.
async fn is_in_page(page: &Page, word: &str) -> Result<bool> {
    let script = format!(
        "(() => {{ const root = document.querySelector('waymark-planner').shadowRoot;
            const fields = [...root.querySelectorAll('input, textarea')];
            return [root.innerHTML, ...fields.map((field) => field.value)]
                .some((text) => text.includes('{word}')); }})()"
    );
    page.eval(&script).await
}

async fn is_stored(page: &Page, word: &str) -> Result<bool> {
    Ok(page.storage().await?.values().any(|value| value.contains(word)))
}

#[tokio::test]
async fn a_passphrase_locks_the_plan_and_opens_it_at_the_same_word() -> Result<()> {
    visit("index.html", async |page| {
        save_goal(page, &format!("Write {CANARY}")).await?;
        assert!(is_in_page(page, CANARY).await? && is_stored(page, CANARY).await?);
        set_passphrase(page).await?;
        assert!(!is_stored(page, CANARY).await?, "what is stored is sealed");

        page.press("All goals").await?;
        go_to(page, QUESTIONS[1]).await?;
        page.field(QUESTIONS[1]).await?.type_text(&format!("Read {CANARY}s")).await?;
        page.wait_for_text("Saved in this browser at").await?;
        page.reload().await?;
        page.wait_for_heading(LOCKED).await?;
        assert!(!is_in_page(page, CANARY).await?);
        assert!(!is_stored(page, CANARY).await?);

        unlock(page, "violet harbour lanterm").await?;
        page.wait_for_text("This is not the passphrase.").await?;
        assert_eq!(page.focused().await?, "input \"Passphrase\"");
        unlock(page, PASSPHRASE).await?;
        page.wait_for_heading(QUESTIONS[1]).await?;
        let field = page.field(QUESTIONS[1]).await?;
        assert_eq!(field.value().await?, format!("Read {CANARY}s"));
        assert_eq!(page.focused().await?, format!("textarea \"{}\"", QUESTIONS[1]));
        page.keys(" aloud").await?;
        assert_eq!(field.value().await?, format!("Read {CANARY}s aloud"));
        page.press("Keep the draft and leave").await?;
        page.press("Where your plan lives").await?;
        page.press("Lock now").await?;
        page.wait_for_heading(LOCKED).await?;
        assert!(!is_in_page(page, CANARY).await?);
        assert!(!is_stored(page, CANARY).await?);
        if page.can_download() {
            page.press("Download what is stored, still locked").await?;
            let (name, text) = page.downloaded().await?;
            assert!(name.starts_with("waymark-locked-") && !text.contains(CANARY));
        }
        unlock(page, PASSPHRASE).await?;
        page.press("All goals").await?;
        page.wait_for_text(&format!("Write {CANARY}.")).await?;
        page.wait_for_text(&format!("Continue: Read {CANARY}s aloud")).await
    })
    .await
}

#[tokio::test]
async fn locking_in_one_window_locks_the_other() -> Result<()> {
    visit("index.html", async |page| {
        save_goal(page, &format!("Write {CANARY}")).await?;
        set_passphrase(page).await?;
        let first = page.new_window("index.html").await?;
        unlock(page, PASSPHRASE).await?;
        page.wait_for_text(&format!("Write {CANARY}.")).await?;
        let second = page.driver().window().await?;
        page.to_window(&first).await?;
        page.press("Lock now").await?;
        page.wait_for_heading(LOCKED).await?;
        page.to_window(&second).await?;
        page.wait_for_heading(LOCKED).await?;
        assert!(!is_in_page(page, CANARY).await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_shared_computer_is_asked_about_and_nothing_waits_for_the_answer() -> Result<()> {
    visit("plain.html", async |page| {
        page.wait_for_heading(WELCOME).await?;
        page.press("No, only I use it").await?;
        page.wait_for_no_text("Is this a shared computer?").await?;
        page.reload().await?;
        page.press("Yes, set a passphrase").await?;
        page.wait_for_heading("Where your plan lives").await?;
        assert_eq!(page.focused().await?, "input \"New passphrase\"");
        page.keys("too short").await?;
        page.press("Encrypt my plan").await?;
        page.wait_for_text("Use at least 12 characters.").await?;
        page.press("Leave it as it is").await?;
        page.wait_for_text("Whoever uses this browser profile can read your plan.").await?;
        assert_eq!(page.storage().await?.len(), 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn fault_74_a_letter_with_an_accent_opens_it_however_it_is_typed_and_a_space_at_the_end_counts()
-> Result<()> {
    // One letter, and a letter with a sign over it.
    let (composed, decomposed) = ("caf\u{e9} harbour lantern", "cafe\u{301} harbour lantern");
    assert_ne!(composed, decomposed);
    visit("index.html", async |page| {
        save_goal(page, &format!("Write {CANARY}")).await?;
        set(page, decomposed, composed).await?;
        for typed in [composed, decomposed] {
            page.reload().await?;
            unlock(page, "cafe harbour lantern").await?;
            page.wait_for_text("This is not the passphrase.").await?;
            unlock(page, typed).await?;
            page.wait_for_text(&format!("Write {CANARY}.")).await?;
        }
        page.press("Where your plan lives").await?;
        page.press("Change the passphrase").await?;
        let with_space = format!("{composed} ");
        page.field("New passphrase").await?.type_text(&with_space).await?;
        page.wait_for_text("It begins or ends with a space, and that counts too.").await?;
        page.field("The same once more").await?.type_text(composed).await?;
        page.press("Change it").await?;
        page.wait_for_text("The two are not the same.").await?;
        page.field("The same once more").await?.type_text(" ").await?;
        page.press("Change it").await?;
        page.wait_for_text("Your plan is encrypted where it is saved.").await?;
        page.reload().await?;
        unlock(page, composed).await?;
        page.wait_for_text("Capital letters and spaces count").await?;
        unlock(page, &with_space).await?;
        page.wait_for_text(&format!("Write {CANARY}.")).await
    })
    .await
}
