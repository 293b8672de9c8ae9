//! Starting a browser with a fresh profile through its WebDriver. It must not know what is tested.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::{Capabilities, WebDriver};

use crate::process::{Process, free_port};

/// The browsers the tests run in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    /// Stands for Chrome and Edge as well.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKitGTK, the nearest thing to Safari on Linux.
    Webkit,
}

impl Browser {
    /// The one named by `WAYMARK_BROWSER`; Chromium if it is not set.
    ///
    /// # Errors
    /// If the name is unknown.
    pub fn chosen() -> Result<Self> {
        match std::env::var("WAYMARK_BROWSER").as_deref() {
            Err(_) | Ok("chromium") => Ok(Self::Chromium),
            Ok("firefox") => Ok(Self::Firefox),
            Ok("webkit") => Ok(Self::Webkit),
            Ok(other) => bail!("WAYMARK_BROWSER is {other}, not chromium, firefox or webkit"),
        }
    }

    /// Its name in file names and messages.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }
}

/// A running browser. The order of the fields is the order of their end.
pub(crate) struct Session {
    pub(crate) driver: WebDriver,
    pub(crate) browser: Browser,
    processes: Vec<Process>,
    profile: TempDir,
}

impl Session {
    pub(crate) async fn start(browser: Browser) -> Result<Self> {
        let profile = tempfile::tempdir().context("no folder for the browser's profile")?;
        std::fs::create_dir(downloads(&profile))?;
        Self::start_on(browser, profile).await
    }

    /// Kills the browser as a crash of the machine would, without a word to it, and starts it again
    /// on what it left on the disk.
    pub(crate) async fn start_after_kill(self) -> Result<Self> {
        let Self { driver, browser, processes, profile } = self;
        // SIGKILL, to the driver and to everything that it started.
        drop(processes);
        driver.leak()?;
        Self::start_on(browser, profile).await
    }

    async fn start_on(browser: Browser, profile: TempDir) -> Result<Self> {
        let port = free_port()?;
        let mut processes = Vec::new();
        let mut command = match browser {
            Browser::Chromium => Command::new("chromedriver"),
            Browser::Firefox => Command::new(
                std::env::var_os("WAYMARK_GECKODRIVER").unwrap_or_else(|| "geckodriver".into()),
            ),
            Browser::Webkit => {
                let (screen, display) = invisible_screen()?;
                // Last in, first out: the screen has to outlive the browser.
                processes.push(screen);
                let mut command = Command::new("WebKitWebDriver");
                command.env("DISPLAY", display).env("XDG_DATA_HOME", profile.path());
                command.env("XDG_CACHE_HOME", profile.path()).env("LIBGL_ALWAYS_SOFTWARE", "1");
                command.env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
                // The sandbox does not start as root, which is what most build machines run as.
                command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
                command
            }
        };
        command.arg(format!("--port={port}")).stdout(Stdio::null());
        // Browsers leave things behind; there they vanish with the profile.
        command.env("TMPDIR", profile.path());
        if browser == Browser::Firefox {
            // Otherwise two Firefoxes at once fight over one port.
            command.arg(format!("--websocket-port={}", free_port()?));
        }
        let mut process = Process::start(&mut command)?;
        process.listening(port).await?;
        processes.insert(0, process);

        let Value::Object(wishes) = capabilities(browser, &profile)? else { unreachable!() };
        let driver =
            WebDriver::builder(format!("http://127.0.0.1:{port}"), Capabilities::from(wishes))
                .request_timeout(Duration::from_secs(60))
                .await
                .with_context(|| format!("{} did not start", browser.name()))?;
        Ok(Self { driver, browser, processes, profile })
    }
}

impl Session {
    /// Where downloaded files arrive.
    pub(crate) fn downloads(&self) -> PathBuf {
        downloads(&self.profile)
    }
}

fn downloads(profile: &TempDir) -> PathBuf {
    profile.path().join("downloads")
}

fn capabilities(browser: Browser, profile: &TempDir) -> Result<Value> {
    Ok(match browser {
        Browser::Chromium => json!({
            "browserName": "chrome",
            "goog:loggingPrefs": { "browser": "ALL" },
            "goog:chromeOptions": {
                "binary": program(&["chromium", "google-chrome", "chromium-browser"])?,
                "args": [
                    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic",
                    "--no-first-run", "--disable-background-networking", "--disable-sync",
                    "--disable-component-update", "--disable-dev-shm-usage", "--lang=en-GB",
                    format!("--user-data-dir={}", profile.path().display()),
                ],
                "prefs": {
                    "download.default_directory": downloads(profile),
                    "download.prompt_for_download": false,
                },
            },
        }),
        Browser::Firefox => json!({
            "browserName": "firefox",
            "moz:firefoxOptions": {
                "binary": program(&["firefox-esr", "firefox"])?,
                // In place, so that what is stored outlives a killed browser.
                "args": ["-headless", "-profile", firefox_profile(profile)?],
                "prefs": {
                    "intl.accept_languages": "en-GB",
                    // So that nothing is measured half-way between two colours.
                    "ui.prefersReducedMotion": 1,
                    "browser.download.folderList": 2,
                    "browser.download.dir": downloads(profile),
                },
            },
        }),
        Browser::Webkit => json!({
            "webkitgtk:browserOptions": {
                "binary": mini_browser()?,
                "args": ["--automation"],
            },
        }),
    })
}

fn firefox_profile(profile: &TempDir) -> Result<PathBuf> {
    let folder = profile.path().join("firefox");
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// The first of these programs on PATH.
fn program(names: &[&str]) -> Result<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .flat_map(|folder| names.iter().map(move |name| folder.join(name)))
        .find(|file| file.is_file())
        .with_context(|| format!("no {} on PATH; `cargo xtask test` installs it", names[0]))
}

/// WebKitGTK's own small browser, which lies in a folder named after the machine's kind.
fn mini_browser() -> Result<PathBuf> {
    std::fs::read_dir("/usr/lib")?
        .filter_map(|entry| Some(entry.ok()?.path().join("webkit2gtk-4.1/MiniBrowser")))
        .find(|file| file.is_file())
        .context("WebKit's MiniBrowser is missing; `cargo xtask test` installs it")
}

/// An X server without a screen, and its name.
fn invisible_screen() -> Result<(Process, String)> {
    let mut command = Command::new("Xvfb");
    command.args(["-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]);
    let mut process = Process::start(command.stdout(Stdio::piped()))?;
    let stdout = process.child().stdout.take().context("Xvfb has no output")?;
    let mut number = String::new();
    BufReader::new(stdout).read_line(&mut number).context("Xvfb named no display")?;
    Ok((process, format!(":{}", number.trim())))
}
