//! Acting on a page: pressing, choosing, typing, and changing the window. It acts as a person does,
//! through the browser's own input, and never calls handlers of the app.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use serde_json::json;
use thirtyfour::{Key, TypingData, WebElement, WindowHandle};

use super::{Field, Page};
use crate::Browser;

impl Page {
    /// Presses the button or follows the link of that name.
    ///
    /// # Errors
    /// If there is not exactly one, or something covers it.
    pub async fn press(&self, name: &str) -> Result<()> {
        let element = self.find("press", name).await?;
        self.uncover(&element).await?;
        Ok(element.click().await?)
    }

    /// Presses twice, as fast as a double click.
    ///
    /// # Errors
    /// If there is not exactly one.
    pub async fn press_twice(&self, name: &str) -> Result<()> {
        let element = self.find("press", name).await?;
        self.uncover(&element).await?;
        Ok(self.driver().action_chain().double_click_element(&element).perform().await?)
    }

    /// Chooses the radio button of that label, or ticks or unticks the box.
    ///
    /// # Errors
    /// If there is not exactly one.
    pub async fn choose(&self, label: &str) -> Result<()> {
        let input = self.find("choose", label).await?;
        // The label is the larger target, and the only one where the native circle is hidden.
        let target =
            self.script("element.labels?.[0] ?? element", json!(null), Some(&input)).await?;
        let target = target.element()?;
        self.uncover(&target).await?;
        Ok(target.click().await?)
    }

    /// Scrolls as a person does who sees that something lies half under a bar. What is covered all
    /// the same stays covered, and the click says by what.
    async fn uncover(&self, element: &WebElement) -> Result<()> {
        const UNCOVER: &str =
            "void (isOnTop(element) || element.scrollIntoView({ block: 'center' }))";
        self.script(UNCOVER, json!(null), Some(element)).await?;
        Ok(())
    }

    /// Whether the radio button or box of that label is chosen.
    ///
    /// # Errors
    /// If there is not exactly one.
    pub async fn is_chosen(&self, label: &str) -> Result<bool> {
        Ok(self.find("choose", label).await?.is_selected().await?)
    }

    /// The text field, date or list of that label.
    ///
    /// # Errors
    /// If there is not exactly one.
    pub async fn field(&self, label: &str) -> Result<Field> {
        Ok(Field { page: self.clone(), element: self.find("field", label).await? })
    }

    /// Types keys where the focus is.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn keys(&self, keys: impl Into<TypingData>) -> Result<()> {
        Ok(self.driver().action_chain().send_keys(keys).perform().await?)
    }

    /// Holds one key while pressing another, such as Control and Enter.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn chord(&self, held: Key, key: impl Into<char>) -> Result<()> {
        let key = key.into();
        let chain = self.driver().action_chain().key_down(held.clone()).key_down(key);
        Ok(chain.key_up(key).key_up(held).perform().await?)
    }

    /// Moves the focus forward.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn tab(&self) -> Result<()> {
        self.keys(Key::Tab).await
    }

    /// Moves the focus back.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn shift_tab(&self) -> Result<()> {
        self.chord(Key::Shift, Key::Tab).await
    }

    /// Gives the page exactly that many CSS pixels.
    ///
    /// # Errors
    /// If the browser cannot be that small; Firefox stops at about 450 pixels.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        if self.browser() == Browser::Chromium {
            let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1,
                "mobile": false });
            self.driver().cdp().send_raw("Emulation.setDeviceMetricsOverride", size).await?;
        } else {
            let (w, h): (u32, u32) =
                self.eval("[outerWidth - innerWidth, outerHeight - innerHeight]").await?;
            self.driver().set_window_rect(0, 0, width + w, height + h).await?;
        }
        let what = format!("a window {width} pixels wide");
        self.wait(&what, async || Ok(self.eval::<u32>("innerWidth").await? == width)).await
    }

    /// Sets what the person prefers, such as `("prefers-color-scheme", "dark")`. Chromium only.
    ///
    /// # Errors
    /// In other browsers, which offer no way.
    pub async fn prefer(&self, preferences: &[(&str, &str)]) -> Result<()> {
        ensure!(self.browser() == Browser::Chromium, "only Chromium can pretend preferences");
        let features: Vec<_> = preferences
            .iter()
            .map(|(name, value)| json!({ "name": name, "value": value }))
            .collect();
        let media = json!({ "features": features });
        self.driver().cdp().send_raw("Emulation.setEmulatedMedia", media).await?;
        Ok(())
    }

    /// Puts entries into `localStorage`, over what is there.
    ///
    /// # Errors
    /// If the page may not write it.
    pub async fn set_storage(&self, entries: &BTreeMap<String, String>) -> Result<()> {
        const SET: &str =
            "Object.entries(given).forEach(([key, value]) => localStorage.setItem(key, value))";
        self.script(SET, json!(entries), None).await?;
        Ok(())
    }

    /// Opens a page of the same site in a new window and continues there. The answer is for
    /// `to_window`, to come back.
    ///
    /// # Errors
    /// If no planner appears on it.
    pub async fn new_window(&self, name: &str) -> Result<WindowHandle> {
        let before = self.driver().window().await?;
        let new = self.driver().new_window().await?;
        self.to_window(&new).await?;
        self.go(name).await?;
        Ok(before)
    }

    /// Continues in the window that the page opens by itself.
    ///
    /// # Errors
    /// If none comes, or no planner appears in it.
    pub async fn to_opened_window(&self) -> Result<()> {
        let mut opened = None;
        let here = self.driver().window().await?;
        self.wait("a window to open", async || {
            let windows = self.driver().windows().await?;
            opened = windows.into_iter().find(|window| *window != here);
            Ok(opened.is_some())
        })
        .await?;
        self.to_window(&opened.context("it opened")?).await?;
        // While a page is on its way, a question to it can come to nothing.
        let is_there = async || Ok(self.text().await.is_ok_and(|text| !text.is_empty()));
        self.wait("the planner to appear", is_there).await
    }

    /// Continues in another window.
    ///
    /// # Errors
    /// If it is closed.
    pub async fn to_window(&self, window: &WindowHandle) -> Result<()> {
        Ok(self.driver().switch_to_window(window.clone()).await?)
    }
}
