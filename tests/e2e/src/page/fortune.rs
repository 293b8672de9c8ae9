//! What can befall a page from outside: it is put into a frame, it loses the network.

use anyhow::Result;

use super::Page;

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
}
