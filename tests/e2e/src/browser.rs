//! The browsers of the tests, and how each is started on a profile, with or without its WebDriver.
//! It must not know what is tested.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::process::Process;

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

    /// A word in the command lines of the processes that draw pages.
    pub(crate) fn renderer(self) -> &'static str {
        match self {
            Self::Chromium => "--type=renderer",
            Self::Firefox => "-isForBrowser",
            Self::Webkit => "WebKitWebProcess",
        }
    }

    /// The program itself, without a driver, on a page and a profile.
    pub(crate) fn command(self, profile: &Path, url: &str) -> Result<Command> {
        let mut command = match self {
            Self::Chromium => {
                let mut command = Command::new(chromium()?);
                command.args(chromium_arguments(profile));
                command
            }
            Self::Firefox => {
                let folder = firefox_profile(profile)?;
                std::fs::write(folder.join("user.js"), FIREFOX_QUIET)?;
                let mut command = Command::new(firefox()?);
                command.args(["-headless", "-no-remote", "-profile"]).arg(folder);
                command
            }
            Self::Webkit => Command::new(mini_browser()?),
        };
        command.arg(url);
        self.surround(&mut command, profile);
        Ok(command)
    }

    /// The driver of the browser, listening on a port.
    pub(crate) fn driver(self, profile: &Path, port: u16, second_port: u16) -> Command {
        let mut command = match self {
            Self::Chromium => Command::new("chromedriver"),
            Self::Firefox => {
                let geckodriver = std::env::var_os("WAYMARK_GECKODRIVER");
                let mut command = Command::new(geckodriver.unwrap_or_else(|| "geckodriver".into()));
                // Otherwise two Firefoxes at once fight over one port.
                command.arg(format!("--websocket-port={second_port}"));
                command
            }
            Self::Webkit => Command::new("WebKitWebDriver"),
        };
        command.arg(format!("--port={port}"));
        self.surround(&mut command, profile);
        command
    }

    /// Where it puts what it leaves behind, so that it vanishes with the profile.
    fn surround(self, command: &mut Command, profile: &Path) {
        command.env("TMPDIR", profile);
        if self == Self::Webkit {
            for kind in ["XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"] {
                command.env(kind, profile);
            }
            command.env("LIBGL_ALWAYS_SOFTWARE", "1").env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
            // The sandbox does not start as root, which is what most build machines run as.
            command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
        }
    }

    /// What the driver is asked for.
    pub(crate) fn capabilities(self, profile: &Path) -> Result<Value> {
        Ok(match self {
            Self::Chromium => json!({
                "browserName": "chrome",
                "goog:loggingPrefs": { "browser": "ALL" },
                "goog:chromeOptions": {
                    "binary": chromium()?,
                    "args": chromium_arguments(profile),
                    "prefs": {
                        "download.default_directory": downloads(profile),
                        "download.prompt_for_download": false,
                    },
                },
            }),
            Self::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {
                    "binary": firefox()?,
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
            Self::Webkit => json!({
                "webkitgtk:browserOptions": {
                    "binary": mini_browser()?,
                    "args": ["--automation"],
                },
            }),
        })
    }
}

/// What a Firefox without a driver would do on its first visit, and must not here.
const FIREFOX_QUIET: &str = r#"
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("browser.aboutwelcome.enabled", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("browser.sessionstore.resume_from_crash", false);
user_pref("toolkit.startup.max_resumed_crashes", -1);
user_pref("app.update.disabledForTesting", true);
user_pref("extensions.update.enabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
"#;

fn chromium_arguments(profile: &Path) -> Vec<String> {
    let mut arguments: Vec<String> = [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-sync",
        "--disable-component-update",
        "--disable-dev-shm-usage",
        "--lang=en-GB",
    ]
    .map(str::to_owned)
    .into();
    arguments.push(format!("--user-data-dir={}", profile.display()));
    arguments
}

/// Where downloaded files arrive.
pub(crate) fn downloads(profile: &Path) -> PathBuf {
    profile.join("downloads")
}

fn firefox_profile(profile: &Path) -> Result<PathBuf> {
    let folder = profile.join("firefox");
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}

fn chromium() -> Result<PathBuf> {
    program(&["chromium", "google-chrome", "chromium-browser"])
}

fn firefox() -> Result<PathBuf> {
    program(&["firefox-esr", "firefox"])
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

/// An X server without a screen, and its name, for a browser that cannot do without.
pub(crate) fn invisible_screen(folder: &Path) -> Result<(Process, String)> {
    let mut command = Command::new("Xvfb");
    command.args(["-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]);
    let mut process = Process::start(&command, folder, Stdio::piped())?;
    let stdout = process.child().stdout.take().context("Xvfb has no output")?;
    let mut number = String::new();
    BufReader::new(stdout).read_line(&mut number).context("Xvfb named no display")?;
    Ok((process, format!(":{}", number.trim())))
}
