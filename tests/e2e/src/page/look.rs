//! Looking at a page: its words, headings, focus, stored data and picture. Nothing is changed.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Result;

use super::Page;

impl Page {
    /// All visible words of the planner, with single spaces; of its modal dialog if one is open.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn text(&self) -> Result<String> {
        self.eval("text()").await
    }

    /// The first visible heading, or nothing.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn heading(&self) -> Result<String> {
        self.eval("(all(kinds.heading)[0] && words(all(kinds.heading)[0])) || ''").await
    }

    /// All visible headings as level and words: `h2 Your goals`.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn headings(&self) -> Result<Vec<String>> {
        self.eval("all(kinds.heading).map((one) => `${one.localName} ${words(one)}`)").await
    }

    /// The names of all visible buttons and links, in the order of the document.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn pressable(&self) -> Result<Vec<String>> {
        self.eval("all(kinds.press).map(nameOf)").await
    }

    /// Waits for words anywhere in the planner.
    ///
    /// # Errors
    /// If they do not come.
    pub async fn wait_for_text(&self, words: &str) -> Result<()> {
        let what = format!("the text \"{words}\"");
        self.wait(&what, async || Ok(self.text().await?.contains(words))).await
    }

    /// Waits until words are gone from the planner.
    ///
    /// # Errors
    /// If they stay.
    pub async fn wait_for_no_text(&self, words: &str) -> Result<()> {
        let what = format!("the text \"{words}\" to go");
        self.wait(&what, async || Ok(!self.text().await?.contains(words))).await
    }

    /// Waits until the first heading reads exactly so.
    ///
    /// # Errors
    /// If it does not come.
    pub async fn wait_for_heading(&self, words: &str) -> Result<()> {
        let what = format!("the heading \"{words}\"");
        self.wait(&what, async || Ok(self.heading().await? == words)).await
    }

    /// What has the keyboard focus, through shadow roots: `button "Continue"`, or `body`.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn focused(&self) -> Result<String> {
        self.eval("focused()").await
    }

    /// Waits until something has the focus, named as `focused` names it.
    ///
    /// # Errors
    /// If it does not get it.
    pub async fn wait_for_focus(&self, on: &str) -> Result<()> {
        let what = format!("the focus on {on}");
        self.wait(&what, async || Ok(self.focused().await? == on)).await
    }

    /// All of `localStorage`.
    ///
    /// # Errors
    /// If the page may not read it.
    pub async fn storage(&self) -> Result<BTreeMap<String, String>> {
        // By number: entries named like a method of `Storage` are not among its properties.
        const ALL: &str = "Object.fromEntries([...Array(localStorage.length).keys()].map((index) =>
            [localStorage.key(index), localStorage.getItem(localStorage.key(index))]))";
        self.eval(ALL).await
    }

    /// Whether the content is wider than the window.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn scrolls_sideways(&self) -> Result<bool> {
        self.eval("document.documentElement.scrollWidth > innerWidth").await
    }

    /// Takes a picture of the window.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub async fn screenshot(&self, file: &Path) -> Result<()> {
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder)?;
        }
        Ok(self.driver().screenshot(file).await?)
    }
}
