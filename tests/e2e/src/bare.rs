//! A browser without a driver: a program, a profile, and a page that acts and tells by itself. It
//! can be killed at any moment and started again on what it left on the disk, which no driver of
//! WebKit allows and every other one makes slow.

use std::process::Stdio;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use tempfile::TempDir;

use crate::Browser;
use crate::browser::invisible_screen;
use crate::process::Process;
use crate::site::Site;

/// How long a page may take to tell something.
const PATIENCE: Duration = Duration::from_secs(40);
/// How often it is listened for.
const PAUSE: Duration = Duration::from_millis(25);

/// A browser that starts and dies. The order of the fields is the order of their end.
pub struct Bare {
    process: Option<Process>,
    display: Option<(Process, String)>,
    browser: Browser,
    site: Site,
    n_heard: usize,
    profile: TempDir,
}

impl Bare {
    /// A browser that was never used and does not run yet.
    ///
    /// # Errors
    /// If there is no room for a profile, or no screen for a browser that needs one.
    pub fn new(browser: Browser) -> Result<Self> {
        let profile = tempfile::tempdir()?;
        let display = match browser {
            Browser::Webkit => Some(invisible_screen(profile.path())?),
            Browser::Chromium | Browser::Firefox => None,
        };
        Ok(Self { process: None, display, browser, site: Site::start()?, n_heard: 0, profile })
    }

    /// Starts it on a page.
    ///
    /// # Errors
    /// If the program is missing.
    pub fn start(&mut self, page: &str) -> Result<()> {
        let mut command = self.browser.command(self.profile.path(), &self.site.url(page))?;
        if let Some((_, display)) = &self.display {
            command.env("DISPLAY", display);
        }
        self.n_heard = self.site.requests().len();
        self.process = Some(Process::start(&command, self.profile.path(), Stdio::null())?);
        Ok(())
    }

    /// Kills it, and everything that it started, without a word.
    pub fn kill(&mut self) {
        self.process = None;
    }

    /// Kills what draws its pages, as a crash of the page would, and leaves the rest alone.
    ///
    /// # Errors
    /// If nothing was there to be killed.
    pub fn crash_page(&self) -> Result<()> {
        let process = self.process.as_ref().context("it does not run")?;
        let n_killed = process.kill_parts(self.browser.renderer())?;
        ensure!(n_killed > 0, "nothing draws the page");
        Ok(())
    }

    /// What the page told of a thing since the start, oldest first.
    #[must_use]
    pub fn told(&self, thing: &str) -> Vec<String> {
        let start = format!("GET /said?{thing}=");
        let lines = self.site.requests().split_off(self.n_heard);
        lines.iter().filter_map(|line| Some(line.strip_prefix(&start)?.to_owned())).collect()
    }

    /// Waits until the page tells of a thing, and gives the first.
    ///
    /// # Errors
    /// If it does not.
    pub async fn tells(&self, thing: &str) -> Result<String> {
        let started = Instant::now();
        loop {
            if let Some(first) = self.told(thing).into_iter().next() {
                return Ok(first);
            }
            if started.elapsed() > PATIENCE {
                let lines = self.site.requests().split_off(self.n_heard).join(", ");
                bail!("{} told nothing of {thing}, but asked: {lines}", self.browser.name());
            }
            tokio::time::sleep(PAUSE).await;
        }
    }
}
