//! A browser that is driven, and the shelf on which one test leaves it for the next: to start one
//! takes longer than most tests do.
//!
//! What a test could leave behind is another's only by accident, so everything is taken away here:
//! each test has a site on a port of its own, so that no stored data is shared, and a window of its
//! own, so that neither its size, its history nor what it pretends is. After a failure nothing is
//! shared: that browser ends.

use std::io::Write;
use std::path::PathBuf;
use std::process::Stdio;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::Value;
use tempfile::TempDir;
use thirtyfour::{Capabilities, WebDriver};

use crate::browser::{Browser, downloads, invisible_screen};
use crate::process::{Process, free_port};

/// Browsers that wait for their next test.
static IDLE: Mutex<Vec<Session>> = Mutex::new(Vec::new());

/// A running browser. The order of the fields is the order of their end.
pub(crate) struct Session {
    pub(crate) driver: WebDriver,
    pub(crate) browser: Browser,
    /// The driver and all that it started; the screen, if there is one, comes after.
    _processes: Vec<Process>,
    profile: TempDir,
}

impl Session {
    /// One from the shelf, as if it were new; or else a new one.
    pub(crate) async fn take(browser: Browser) -> Result<Self> {
        let idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner).pop();
        if let Some(session) = idle
            // One that does not answer any more is no reason to fail.
            && let Ok(session) = session.renew().await
        {
            return Ok(session);
        }
        Self::start(browser).await
    }

    /// Leaves it for the next test.
    pub(crate) fn put_back(self) {
        IDLE.lock().unwrap_or_else(PoisonError::into_inner).push(self);
    }

    /// Opens a window of its own for the next test and takes away what the last one left.
    async fn renew(self) -> Result<Self> {
        let old = self.driver.windows().await?;
        let new = self.driver.new_window().await?;
        for window in old {
            self.driver.switch_to_window(window).await?;
            self.driver.close_window().await?;
        }
        self.driver.switch_to_window(new).await?;
        if self.browser == Browser::Chromium {
            self.driver.browser_log().await?;
        }
        for file in std::fs::read_dir(self.downloads())? {
            std::fs::remove_file(file?.path())?;
        }
        Ok(self)
    }

    async fn start(browser: Browser) -> Result<Self> {
        let profile = tempfile::tempdir().context("no folder for the browser's profile")?;
        std::fs::create_dir(downloads(profile.path()))?;
        let port = free_port()?;
        let mut processes = Vec::new();
        let mut command = browser.driver(profile.path(), port, free_port()?);
        if browser == Browser::Webkit {
            let (screen, display) = invisible_screen(profile.path())?;
            // Last in, first out: the screen has to outlive the browser.
            processes.push(screen);
            command.env("DISPLAY", display);
        }
        let mut process = Process::start(&command, profile.path(), Stdio::null())?;
        process.listening(port).await?;
        processes.insert(0, process);

        let Value::Object(wishes) = browser.capabilities(profile.path())? else { unreachable!() };
        let driver =
            WebDriver::builder(format!("http://127.0.0.1:{port}"), Capabilities::from(wishes))
                .request_timeout(Duration::from_secs(60))
                .await
                .with_context(|| format!("{} did not start", browser.name()))?;
        Ok(Self { driver, browser, _processes: processes, profile })
    }

    /// Ends it politely.
    pub(crate) async fn end(self) -> Result<()> {
        Ok(self.driver.quit().await?)
    }

    /// A new file with a content, which stays until the browser ends: it reads what it is given when
    /// it pleases.
    pub(crate) fn file_of(&self, content: &[u8]) -> Result<PathBuf> {
        let mut file = tempfile::Builder::new().suffix(".json").tempfile_in(self.profile.path())?;
        file.write_all(content)?;
        Ok(file.keep()?.1)
    }

    /// Where downloaded files arrive.
    pub(crate) fn downloads(&self) -> PathBuf {
        downloads(self.profile.path())
    }
}
