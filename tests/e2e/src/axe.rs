//! Accessibility findings by axe-core. It must not decide which findings are acceptable.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::Page;

/// One rule that the page breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The name of axe's rule.
    pub rule: String,
    /// Paths of the elements, through shadow roots.
    pub targets: Vec<String>,
    /// What axe advises, with its numbers for the first element.
    pub advice: String,
}

/// What axe says about one state of the page.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    /// Rules that are broken.
    pub violations: Vec<Finding>,
    /// Rules that axe could not decide.
    pub incomplete: Vec<Finding>,
}

impl Findings {
    /// How many elements are undecided, by rule.
    #[must_use]
    pub fn undecided(&self) -> BTreeMap<&str, usize> {
        self.incomplete.iter().map(|one| (one.rule.as_str(), one.targets.len())).collect()
    }
}

impl Page {
    /// Runs axe over the document and all open shadow roots in it.
    ///
    /// # Errors
    /// If axe is not there or does not finish.
    pub async fn axe(&self) -> Result<Findings> {
        self.run_axe("{}").await
    }

    /// Likewise, but looks at nothing but what colours decide: for a state that axe has seen whole
    /// in other colours.
    ///
    /// # Errors
    /// If axe is not there or does not finish.
    pub async fn axe_for_colours(&self) -> Result<Findings> {
        self.run_axe("{ runOnly: ['color-contrast', 'link-in-text-block'] }").await
    }

    async fn run_axe(&self, options: &str) -> Result<Findings> {
        // Once for each page: it is half a megabyte.
        if !self.eval::<bool>("'axe' in globalThis").await? {
            let file = std::env::var_os("WAYMARK_AXE")
                .context("WAYMARK_AXE does not name axe.min.js; `cargo xtask test` sets it")?;
            let axe = std::fs::read_to_string(file).context("axe.min.js could not be read")?;
            self.driver().execute(axe, Vec::new()).await?;
        }
        let script = format!(
            "const done = arguments[arguments.length - 1];
             const options = {{ iframes: false, resultTypes: ['violations', 'incomplete'] }};
             axe.run(document, {{ ...options, ...{options} }})
                .then(done, error => done({{ error: String(error) }}));"
        );
        let answer = self.driver().execute_async(script, Vec::new()).await?;
        if let Some(error) = answer.json().get("error") {
            bail!("axe did not finish: {error}");
        }
        let part = |name: &str| findings(&answer.json()[name]);
        Ok(Findings { violations: part("violations"), incomplete: part("incomplete") })
    }
}

fn findings(rules: &Value) -> Vec<Finding> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    list(rules)
        .iter()
        .map(|rule| Finding {
            rule: text(&rule["id"]),
            targets: list(&rule["nodes"]).iter().map(|node| node["target"].to_string()).collect(),
            advice: format!(
                "{}. {}",
                text(&rule["help"]),
                text(&rule["nodes"][0]["failureSummary"]).replace('\n', " ")
            ),
        })
        .collect()
}
