//! Saves and unlocks in Chromium, and prints how long that takes: a save from the first look into
//! the storage to the last, an unlocking from the press to the page that it opens. With one goal
//! stored and with 1,000. It checks nothing.
#![allow(clippy::print_stdout, reason = "the figures are what it is for")]

use anyhow::Result;
use waymark_e2e::{Page, bundle_of_goals, shares, visit};

const STATEMENT: &str = "Co-lead a group on four evenings by June 2027";
const PASSPHRASE: &str = "violet harbour lantern";
const LOCKED: &str = "Your plan is locked";
const N_SAVES: usize = 40;
const N_UNLOCKS: usize = 10;

/// Notes each stretch of work in which the storage is written to, and each unlocking.
const WATCH: &str = "(() => {
  window.saves = [];
  window.unlocks = [];
  let task = null;
  for (const name of ['getItem', 'setItem', 'removeItem']) {
    const call = Storage.prototype[name];
    Storage.prototype[name] = function (...given) {
      if (!task) {
        task = { start: performance.now(), end: 0, writes: false };
        setTimeout(() => { if (task.writes) saves.push(task.end - task.start); task = null; });
      }
      const answer = call.apply(this, given);
      task.end = performance.now();
      task.writes ||= name == 'setItem';
      return answer;
    };
  }
  const root = document.querySelector('waymark-planner').shadowRoot;
  const isLocked = () => root.textContent.includes('Your plan is locked');
  addEventListener('click', () => {
    if (!isLocked()) return;
    const start = performance.now();
    const watch = new MutationObserver(() => {
      if (isLocked()) return;
      watch.disconnect();
      unlocks.push(performance.now() - start);
    });
    watch.observe(root, { subtree: true, childList: true, characterData: true });
  }, true);
})()";

fn print(what: &str, times: Vec<f64>) {
    let n = times.len();
    let [median, p95] = shares(times);
    println!("  {what}: {n} times, median {median:.1} ms, p95 {p95:.1} ms");
}

/// Types, with a pause after each word in which it is saved.
async fn save(page: &Page) -> Result<Vec<f64>> {
    page.eval::<()>("void saves.splice(0)").await?;
    page.press("Start a goal").await?;
    page.press("Skip for now").await?;
    let field = page.field("What will you do?").await?;
    for n in 1..=N_SAVES {
        field.type_text("one more word ").await?;
        page.wait("a save", async || Ok(page.eval::<usize>("saves.length").await? >= n)).await?;
    }
    page.press("Keep the draft and leave").await?;
    page.eval("saves").await
}

async fn measure(page: &Page, n_goals: usize) -> Result<()> {
    page.give_file("Open a file of my work", bundle_of_goals(n_goals, STATEMENT)).await?;
    page.press("Add these").await?;
    page.wait_for_heading("Your goals").await?;
    page.eval::<()>(WATCH).await?;
    println!("{n_goals} goals");
    print("save of a draft", save(page).await?);

    page.press("Where your plan lives").await?;
    page.press("Set a passphrase").await?;
    page.field("New passphrase").await?.type_text(PASSPHRASE).await?;
    page.field("The same once more").await?.type_text(PASSPHRASE).await?;
    page.press("Encrypt my plan").await?;
    page.press("I have written it down").await?;
    for _ in 0..N_UNLOCKS {
        page.press("Lock now").await?;
        page.wait_for_heading(LOCKED).await?;
        page.field("Passphrase").await?.type_text(PASSPHRASE).await?;
        page.press("Unlock").await?;
        page.wait_for_heading("Where your plan lives").await?;
    }
    print("unlocking", page.eval("unlocks").await?);
    page.press("All goals").await?;
    print("save of a sealed draft", save(page).await?);
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    for n_goals in [1, 1_000] {
        visit("index.html", async |page| measure(page, n_goals).await).await?;
    }
    Ok(())
}
