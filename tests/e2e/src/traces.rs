//! What the app leaves behind on a host page: requests, console lines, refused policies, a changed
//! title. It only looks; the tests say what is allowed.

use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::{Browser, Page};

/// How long after loading a late request still has the chance to be seen.
const WATCH: Duration = Duration::from_millis(500);

/// Everything a host could notice of us since its page was loaded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Traces {
    /// Requests that reached the server after the element had appeared.
    pub requests: Vec<String>,
    /// Lines in the console, uncaught errors included.
    pub console: Vec<String>,
    /// What the content security policy refused.
    pub refused: Vec<String>,
    /// What is no longer as it was before our script: title, address, length of the history.
    pub changed: Vec<String>,
}

impl Page {
    /// Everything that was asked of the server so far, the page itself included.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        self.site().requests()
    }

    /// Requests since the page was loaded.
    #[must_use]
    pub fn requests_since_load(&self) -> Vec<String> {
        self.site().requests().split_off(self.loaded_at())
    }

    /// Lines in the console so far. Chromium's own log also holds what scripts cannot record.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn console_messages(&self) -> Result<Vec<String>> {
        let mut lines: Vec<String> = self.eval("globalThis.witness?.console ?? []").await?;
        if self.browser() == Browser::Chromium {
            let log = self.driver().browser_log().await?;
            // Lines of scripts are in the recorder's list already.
            let own =
                log.into_iter().filter(|entry| entry.source.as_deref() != Some("console-api"));
            lines.extend(own.map(|entry| format!("{}: {}", entry.level, entry.message)));
        }
        Ok(lines)
    }

    /// Watches the page for a moment and tells what the app has left on it.
    ///
    /// # Errors
    /// If the page has no recorder (`recorder.js`) or the browser does not answer.
    pub async fn traces(&self) -> Result<Traces> {
        tokio::time::sleep(WATCH).await;
        let witness: Value = self.eval("globalThis.witness ?? null").await?;
        let refused = witness["refused"].as_array().context("the page lacks recorder.js")?;
        let now: Value = self
            .eval("({ title: document.title, address: location.href, history: history.length })")
            .await?;
        let start = &witness["start"];
        let changed = ["title", "address", "history"]
            .iter()
            .filter(|key| now[**key] != start[**key])
            .map(|key| format!("{key}: {} became {}", start[*key], now[*key]));
        Ok(Traces {
            requests: self.requests_since_load(),
            console: self.console_messages().await?,
            refused: refused.iter().map(Value::to_string).collect(),
            changed: changed.collect(),
        })
    }
}
