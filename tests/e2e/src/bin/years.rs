//! Opens every screen in Chromium with years of work behind it, and prints how long the page stood
//! still at most: 1,000 goals, 5,000 check-ins and 2,000 pages of a journal, taken in from a file as
//! a person would. It prints and checks nothing.
#![allow(clippy::print_stdout, reason = "the figures are what it is for")]

use std::time::Duration;

use anyhow::Result;
use waymark_e2e::{Keys, Page, visit, years_of_work};

/// What a browser calls a long task, from the beginning of the page on.
const WATCH: &str = "(() => {
  if (window.tasks) return;
  window.tasks = [];
  const note = (entry) => tasks.push(entry.duration);
  new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type: 'longtask', buffered: true });
})()";

/// How many units more the browser takes.
const MEASURE: &str = "(() => {
  let left = 0;
  for (let step = 1 << 22; step >= 1024; step /= 2) {
    try { localStorage.setItem('probe', '-'.repeat(left + step)); left += step; } catch {}
  }
  localStorage.removeItem('probe');
  return left;
})()";

/// Prints the longest task since this was asked last; a browser tells of those above 50 ms.
async fn tell(page: &Page, what: &str) -> Result<()> {
    page.eval::<()>(WATCH).await?;
    // It tells of a task a moment after it.
    tokio::time::sleep(Duration::from_millis(300)).await;
    let tasks: Vec<f64> = page.eval("window.tasks.splice(0)").await?;
    let longest = tasks.iter().copied().fold(0.0, f64::max);
    let longest = if longest > 0.0 { format!("{longest:.0} ms") } else { "under 50 ms".to_owned() };
    println!("{what:<40}{longest:>12}");
    Ok(())
}

async fn tell_keys(page: &Page, what: &str) -> Result<()> {
    let Keys { n_slow, work: [_, work], seen: [_, seen], .. } =
        page.timed_keys("and then one paper a week").await?;
    println!(
        "{what:<40}{work:>9.1} ms of work, {seen:.0} ms until it is seen (p95 of {n_slow} keys above 16 ms)"
    );
    Ok(())
}

/// How much is stored: how many values, and their room in UTF-16 units.
async fn tell_room(page: &Page) -> Result<()> {
    let values = page.storage().await?;
    let room: usize =
        values.iter().map(|(key, value)| key.len() + value.encode_utf16().count()).sum();
    let left: usize = page.eval(MEASURE).await?;
    println!("{:<40}{} values, {room} units, room for {left} more", "stored", values.len());
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    visit("index.html", async |page| {
        let page = &page.within(Duration::from_secs(60));
        page.eval::<()>(WATCH).await?;
        page.give_file("Open a file of my work", years_of_work()).await?;
        page.wait_for_heading("What this file would add").await?;
        tell(page, "looking into the file").await?;
        page.press("Add these").await?;
        page.wait_for_heading("Your goals").await?;
        tell(page, "adding what is in it").await?;
        tell_room(page).await?;
        page.reload().await?;
        page.wait_for_heading("Your goals").await?;
        tell(page, "start").await?;
        // Ten seconds after a writer is gone, and as long as it takes with so many.
        tokio::time::sleep(Duration::from_secs(60)).await;
        tell(page, "gathering what the last visit wrote").await?;
        tell_room(page).await?;
        for (way, heading) in [
            ("Plan", "Your plan"),
            ("Areas", "Areas of development"),
            ("Clinical skills", "Clinical skills"),
            ("Reviews and journal", "Reviews and journal"),
            ("About me", "About me"),
            ("Search", "Search"),
        ] {
            page.press(way).await?;
            page.wait_for_heading(heading).await?;
            tell(page, heading).await?;
        }
        page.field("Search in everything").await?.type_text("g").await?;
        page.wait_for_text("Found in").await?;
        tell(page, "one letter in the search").await?;
        tell_keys(page, "a key in the search").await?;
        page.press("All goals").await?;
        page.wait_for_heading("Your goals").await?;
        tell(page, "home").await?;
        page.press("Show more: 980 are not shown").await?;
        tell(page, "home, twenty more").await?;
        page.eval::<()>("void root.querySelector('.wm-list .wm-item-title').click()").await?;
        page.wait_for_heading("Your goal").await?;
        tell(page, "a goal").await?;
        page.choose("6").await?;
        tell(page, "a check-in").await?;
        page.press("Add details").await?;
        tell(page, "details of a goal").await?;
        page.field("Hours a week").await?.type_text("3").await?;
        page.field("How will you show it").await?.type_text("a").await?;
        tell_keys(page, "a key in the details of a goal").await?;
        page.press("Reviews and journal").await?;
        page.press("Write a new one: Journal").await?;
        tell(page, "a new page of the journal").await?;
        page.field("What do you want to keep").await?.type_text("a").await?;
        tell_keys(page, "a key in the journal").await?;
        page.press("Reviews and journal").await?;
        page.press("Write a new one: Review").await?;
        tell(page, "a new review").await?;
        page.press("All goals").await?;
        page.press("Start a goal").await?;
        page.press("Skip for now").await?;
        tell(page, "the wizard").await?;
        page.field("What will you do").await?.type_text("a").await?;
        tell_keys(page, "a key in the wizard").await?;
        page.press("Keep the draft and leave").await?;
        page.press("Where your plan lives").await?;
        tell(page, "where your plan lives").await?;
        page.press("Download my work").await?;
        tell(page, "the download").await?;
        // What a page does when somebody comes back to it.
        page.eval::<()>("void document.dispatchEvent(new Event('visibilitychange'))").await?;
        tell(page, "coming back to the page").await?;
        Ok(())
    })
    .await
}
