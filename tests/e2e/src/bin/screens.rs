//! Takes pictures of named states in Chromium, in two widths and two colour schemes, for people to
//! look at. It checks nothing.
#![allow(clippy::print_stdout, reason = "it tells where the pictures are")]

use anyhow::Result;
use waymark_e2e::{Page, visit};

/// Width and height of the window.
const SIZES: [(u32, u32); 2] = [(360, 800), (900, 900)];
const SCHEMES: [&str; 2] = ["light", "dark"];

/// Brings a fresh page into the state of that name.
async fn reach(state: &str, _page: &Page) -> Result<()> {
    match state {
        "home" => Ok(()),
        other => anyhow::bail!("there is no state called {other}"),
    }
}

const STATES: [&str; 1] = ["home"];

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    for state in STATES {
        visit("index.html", async |page| {
            reach(state, page).await?;
            for (width, height) in SIZES {
                page.resize(width, height).await?;
                for scheme in SCHEMES {
                    page.prefer(&[("prefers-color-scheme", scheme)]).await?;
                    let file = format!("target/screens/{state}-{width}-{scheme}.png");
                    page.screenshot(file.as_ref()).await?;
                    println!("{file}");
                }
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}
