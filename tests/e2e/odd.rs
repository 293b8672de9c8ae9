//! Odd characters in what a person wrote: they stay as they are, and disturb nothing around them.

use anyhow::Result;
use waymark_e2e::{Page, visit};

use crate::ways::{save_goal, stored};

/// A mark that turns the direction of writing and is never closed, one that takes no room, and a
/// letter under nearly as many accents as fit.
fn odd() -> String {
    format!("Group \u{202e}evil\u{200b} words a{} end", "\u{301}".repeat(950))
}

/// Texts of a person that could turn the words around them or be painted over them: those that do
/// not stand apart.
const LOOSE: &str = "(() => {
    const loose = [], walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const node = walk.currentNode, parent = node.parentElement;
      if (!node.data.includes('\\u202e') || !parent.checkVisibility()) continue;
      const style = getComputedStyle(parent);
      const isApart = style.unicodeBidi !== 'normal' && style.unicodeBidi !== 'embed';
      const isHeardOnly = style.clipPath !== 'none';
      if (!isHeardOnly && style.overflowY !== 'clip') {
        loose.push(`${parent.localName} ${parent.className}: ${style.overflowY} ${style.display}`);
      }
      if (!isApart) loose.push(`${parent.localName} ${parent.className}: ${style.unicodeBidi}`);
    }
    return loose;
})()";

/// How far each control reaches, so that a taller or wider text would be seen.
async fn assert_undisturbed(page: &Page, place: &str) -> Result<()> {
    assert_eq!(page.eval::<Vec<String>>(LOOSE).await?, Vec::<String>::new(), "{place}");
    assert!(!page.scrolls_sideways().await?, "{place} scrolls sideways");
    let taller =
        "all(kinds.press).filter((one) => one.getBoundingClientRect().height > 160).length";
    assert_eq!(page.eval::<usize>(taller).await?, 0, "{place}");
    Ok(())
}

#[tokio::test]
async fn fault_56_hidden_and_stacked_characters_stay_and_disturb_nothing_around_them() -> Result<()>
{
    visit("plain.html", async |page| {
        save_goal(page, &odd()).await?;
        stored(page, "\u{202e}evil\u{200b}").await?;
        stored(page, &"\u{301}".repeat(950)).await?;
        assert_undisturbed(page, "goal").await?;
        for (press, heading) in [
            ("All goals", "Your goals"),
            ("Plan", "Your plan"),
            ("Search", "Search"),
            ("All goals", "Your goals"),
        ] {
            page.press(press).await?;
            page.wait_for_heading(heading).await?;
            if heading == "Search" {
                page.field("Search in everything").await?.paste("words").await?;
                page.wait_for_text("Found in").await?;
            }
            assert_undisturbed(page, heading).await?;
        }
        page.press("Group").await?;
        page.press("Delete").await?;
        assert_undisturbed(page, "home, with a notice").await?;
        page.press("Bin: 1 item").await?;
        page.wait_for_heading("Bin").await?;
        assert_undisturbed(page, "bin").await
    })
    .await
}
