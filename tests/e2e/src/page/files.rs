//! Files that the person gives to the page, and files that come from it. It must not know what is in
//! them.

use std::fs;

use anyhow::{Context, Result};

use super::Page;
use crate::Browser;

impl Page {
    /// Gives a file with this content to the field with this label.
    ///
    /// # Errors
    /// If there is no such field, or it is none for files.
    pub async fn give_file(&self, label: &str, content: impl AsRef<[u8]>) -> Result<()> {
        let path = self.tab.session.file_of(content.as_ref())?;
        self.field(label).await?.choose_file(&path).await
    }

    /// Whether files arrive where they can be read; WebKit's driver has no way to say where to.
    #[must_use]
    pub fn can_download(&self) -> bool {
        self.browser() != Browser::Webkit
    }

    /// Waits for the one file that was downloaded, takes it away, and gives its name and text.
    ///
    /// # Errors
    /// If no file comes.
    pub async fn downloaded(&self) -> Result<(String, String)> {
        let mut file = None;
        self.wait("a file to be downloaded", async || {
            file = self.complete_file()?;
            Ok(file.is_some())
        })
        .await?;
        file.context("no file came")
    }

    fn complete_file(&self) -> Result<Option<(String, String)>> {
        for entry in fs::read_dir(self.tab.session.downloads())? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            // Browsers write under another name first, or into an empty file of the right name.
            let is_whole = name.ends_with(".json") && path.metadata()?.len() > 0;
            if is_whole {
                let text = fs::read_to_string(&path)?;
                fs::remove_file(&path)?;
                return Ok(Some((name, text)));
            }
        }
        Ok(None)
    }
}
