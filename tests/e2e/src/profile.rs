//! How long the program spends in one of its functions, by the browser's own profiler. It reads the
//! list of names that `cargo xtask build` leaves beside its work: what ships has none.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::{from_value, json};

use crate::Page;
use crate::site::workspace;

/// Where each line is the index of a function and its name.
const NAMES: &str = "target/dist-work/release/symbols";
/// So many millionths of a second lie between two looks at what is running.
const INTERVAL: u32 = 250;

#[derive(Deserialize)]
struct Stopped {
    profile: Profile,
}

/// What was running at each look, and how long ago the look before was.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Profile {
    nodes: Vec<Node>,
    samples: Vec<u32>,
    time_deltas: Vec<f64>,
}

/// A function where it was called.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Node {
    id: u32,
    call_frame: Frame,
    #[serde(default)]
    children: Vec<u32>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Frame {
    function_name: String,
}

impl Page {
    /// Does some work in Chromium, and tells how many thousandths of a second of it the program
    /// spent in a function and in all that it calls.
    ///
    /// # Errors
    /// If the browser does not answer, or no function of the program built last is called so.
    pub async fn time_in<T>(
        &self,
        function: &str,
        work: impl AsyncFnOnce() -> Result<T>,
    ) -> Result<(T, f64)> {
        let names = fs::read_to_string(workspace().join(NAMES)).context(NAMES)?;
        let index = names.lines().find(|line| line.contains(function));
        let index = index.and_then(|line| line.split(':').next()).context("no such function")?;
        let driver = self.driver().cdp();
        driver.send_raw("Profiler.enable", json!({})).await?;
        driver.send_raw("Profiler.setSamplingInterval", json!({ "interval": INTERVAL })).await?;
        driver.send_raw("Profiler.start", json!({})).await?;
        let done = work().await?;
        let Stopped { profile } = from_value(driver.send_raw("Profiler.stop", json!({})).await?)?;
        Ok((done, profile.time_in(&format!("wasm-function[{index}]"))))
    }
}

impl Profile {
    fn time_in(&self, function: &str) -> f64 {
        let is_it = |node: &&Node| node.call_frame.function_name == function;
        let children: BTreeMap<u32, &[u32]> =
            self.nodes.iter().map(|node| (node.id, node.children.as_slice())).collect();
        let mut inside: Vec<u32> = self.nodes.iter().filter(is_it).map(|node| node.id).collect();
        let mut at = 0;
        while let Some(id) = inside.get(at) {
            inside.extend(children.get(id).copied().unwrap_or_default());
            at += 1;
        }
        let looks = self.samples.iter().zip(&self.time_deltas);
        looks.filter(|(id, _)| inside.contains(id)).map(|(_, time)| time / 1_000.0).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_of_a_function_is_its_own_and_that_of_what_it_calls() {
        let profile: Profile = from_value(json!({
            "nodes": [
                { "id": 1, "callFrame": { "functionName": "(root)" }, "children": [2, 4] },
                { "id": 2, "callFrame": { "functionName": "wasm-function[7]" }, "children": [3] },
                { "id": 3, "callFrame": { "functionName": "wasm-function[9]" } },
                { "id": 4, "callFrame": { "functionName": "wasm-function[9]" } },
            ],
            "samples": [2, 3, 4, 1],
            "timeDeltas": [500, 250, 1000, 2000],
        }))
        .unwrap();
        assert!((profile.time_in("wasm-function[7]") - 0.75).abs() < 1e-9);
        assert!((profile.time_in("wasm-function[9]") - 1.25).abs() < 1e-9);
    }
}
