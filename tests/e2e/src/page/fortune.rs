//! What can befall a page from outside: it is put into a frame, it loses the network, it crashes.

use anyhow::{Result, ensure};
use serde_json::json;

use super::Page;
use crate::Browser;

impl Page {
    /// Opens a page that shows another one in a frame, and continues in the frame. `is_foreign`:
    /// the outer page is of another site.
    ///
    /// # Errors
    /// If no planner appears in the frame.
    pub async fn go_into_frame(&self, name: &str, is_foreign: bool) -> Result<()> {
        let site = self.site();
        let url = if is_foreign { site.foreign_url(name) } else { site.url(name) };
        self.driver().goto(url).await?;
        self.wait("a frame", async || Ok(self.driver().enter_frame(0).await.is_ok())).await?;
        self.wait_until_there().await
    }

    /// Continues in the page around the frame.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn leave_frame(&self) -> Result<()> {
        Ok(self.driver().enter_default_frame().await?)
    }

    /// Nobody answers any more, as if the network were gone.
    pub fn cut_network(&self) {
        self.site().go_silent();
    }

    /// Ends whatever draws the page, as a crash of it would, and opens it anew in another window of
    /// the same browser.
    ///
    /// # Errors
    /// If nothing crashed, or no planner appears on the new page.
    pub async fn crash(&self, name: &str) -> Result<()> {
        if self.browser() == Browser::Chromium {
            // Its driver opens no window once the present one has crashed.
            let other = self.driver().new_window().await?;
            let crash = self.driver().cdp().send_raw("Page.crash", json!({})).await;
            ensure!(crash.is_err(), "the page answers, so that it did not crash");
            self.to_window(&other).await?;
        } else {
            ensure!(self.tab.session.kill_renderers()? > 0, "nothing draws the page");
            let other = self.driver().new_window().await?;
            self.to_window(&other).await?;
        }
        self.go(name).await
    }
}
