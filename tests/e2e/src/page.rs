//! A page with the planner on it, used as a person uses it. All waits are for a state, with a
//! deadline; a test never has to sleep. It must not know a single text of the app.

mod act;
mod field;
mod files;
mod fortune;
mod look;
mod visit;

use std::cell::Cell;
use std::rc::Rc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::session::scriptret::ScriptRet;
use thirtyfour::{WebDriver, WebElement};

use crate::Browser;
use crate::session::Session;
use crate::site::Site;

pub use field::Field;
pub use visit::visit;

/// How elements are found; put in front of every script.
const FIND: &str = include_str!("page/find.js");
/// How long a state may take to come, unless a test says otherwise.
const PATIENCE: Duration = Duration::from_secs(10);
/// How often it is looked for.
const PAUSE: Duration = Duration::from_millis(25);

/// A page in a browser of its own, and one planner on it.
#[derive(Clone)]
pub struct Page {
    tab: Rc<Tab>,
    planner: usize,
    patience: Duration,
}

/// What the planners of one browser share. The order of the fields is the order of their end.
struct Tab {
    session: Session,
    site: Site,
    loaded_at: Cell<usize>,
}

impl Page {
    /// Opens the page of that name in `tests/pages` or `dist/`, in a browser that nobody else uses.
    ///
    /// # Errors
    /// If the browser does not start or no planner appears on the page.
    pub async fn open(name: &str) -> Result<Self> {
        let session = Session::take(Browser::chosen()?).await?;
        let tab = Tab { session, site: Site::start()?, loaded_at: Cell::new(0) };
        let page = Self { tab: Rc::new(tab), planner: 0, patience: PATIENCE };
        page.go(name).await?;
        Ok(page)
    }

    /// The n-th planner of the page, counted from 0.
    #[must_use]
    pub fn planner(&self, index: usize) -> Self {
        Self { planner: index, ..self.clone() }
    }

    /// The same page, but waits give up after this time.
    #[must_use]
    pub fn within(&self, patience: Duration) -> Self {
        Self { patience, ..self.clone() }
    }

    /// Opens another page of the same site, so with the same stored data.
    ///
    /// # Errors
    /// If no planner appears on it.
    pub async fn go(&self, name: &str) -> Result<()> {
        self.driver().goto(self.tab.site.url(name)).await?;
        self.wait_until_there().await
    }

    /// Loads the page again.
    ///
    /// # Errors
    /// If no planner appears on it.
    pub async fn reload(&self) -> Result<()> {
        self.driver().refresh().await?;
        self.wait_until_there().await
    }

    /// Opens a page as somebody who has never been on this site.
    ///
    /// # Errors
    /// If no planner appears on it.
    pub async fn begin_anew(&self, name: &str) -> Result<()> {
        // By way of a page that saves nothing when it is left.
        self.go("fake.html").await?;
        self.eval::<()>("localStorage.clear()").await?;
        self.go(name).await
    }

    /// Goes one page back in the history of the browser.
    ///
    /// # Errors
    /// If no planner appears there.
    pub async fn go_back(&self) -> Result<()> {
        self.driver().back().await?;
        self.wait_until_there().await
    }

    /// Waits until the planner shows something, and counts requests from then on.
    async fn wait_until_there(&self) -> Result<()> {
        self.wait("the planner to appear", async || Ok(!self.text().await?.is_empty())).await?;
        self.tab.loaded_at.set(self.tab.site.requests().len());
        Ok(())
    }

    /// Leaves the page. Its browser goes on to the next test if `is_good` and not WebKit, and ends
    /// otherwise. A page that is dropped ends it too, only less politely.
    ///
    /// # Errors
    /// If somebody else holds the page, or the browser does not answer.
    pub async fn close(self, is_good: bool) -> Result<()> {
        let tab = Rc::try_unwrap(self.tab).ok().context("the page is held twice")?;
        // WebKit's driver now and then answers no more in a second window, for a minute.
        if is_good && tab.session.browser != Browser::Webkit {
            tab.session.put_back();
            return Ok(());
        }
        tab.session.end().await
    }

    /// Which browser this is.
    #[must_use]
    pub fn browser(&self) -> Browser {
        self.tab.session.browser
    }

    /// The WebDriver underneath, for what this type does not offer.
    #[must_use]
    pub fn driver(&self) -> &WebDriver {
        &self.tab.session.driver
    }

    pub(crate) fn site(&self) -> &Site {
        &self.tab.site
    }

    pub(crate) fn loaded_at(&self) -> usize {
        self.tab.loaded_at.get()
    }

    /// The value of a JavaScript expression in the page. The functions of `find.js` are at hand.
    ///
    /// # Errors
    /// If it throws or has another type.
    pub async fn eval<T: DeserializeOwned>(&self, expression: &str) -> Result<T> {
        let answer = self.script(expression, json!(null), None).await?;
        let value = answer.json().clone();
        serde_json::from_value(value).with_context(|| format!("the value of {expression}"))
    }

    /// The same, with an argument named `given` and an element named `element` in the expression.
    async fn script(
        &self,
        expression: &str,
        given: Value,
        element: Option<&WebElement>,
    ) -> Result<ScriptRet> {
        let script = format!(
            "{FIND}\nconst given = arguments[1], element = arguments[2];\nreturn ({expression});"
        );
        // On its own, because WebKit does not recognise an element inside another argument.
        let element = element.map_or(Ok(json!(null)), WebElement::to_json)?;
        let args = vec![json!(self.planner), given, element];
        let answer = self.driver().execute(script, args).await;
        answer.with_context(|| format!("running {expression} in the page"))
    }

    /// Waits for the one element of a kind and a name.
    async fn find(&self, kind: &str, name: &str) -> Result<WebElement> {
        let started = Instant::now();
        loop {
            let given = json!({ "kind": kind, "name": name });
            let answer = self.script("find(given.kind, given.name)", given, None).await?;
            if let Some(element) = answer.json().get("element") {
                return Ok(WebElement::from_json(element.clone(), self.driver().handle().clone())?);
            }
            if started.elapsed() > self.patience {
                bail!("{}", answer.json()["error"].as_str().unwrap_or("not found"));
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Waits until the question is answered with yes.
    ///
    /// # Errors
    /// If that takes longer than the page's patience; the message tells what is on the screen instead.
    pub async fn wait(
        &self,
        what: &str,
        mut question: impl AsyncFnMut() -> Result<bool>,
    ) -> Result<()> {
        let started = Instant::now();
        loop {
            match question().await {
                Ok(true) => return Ok(()),
                Ok(false) => {}
                Err(error) if is_between_pages(&error) => {}
                Err(error) => return Err(error),
            }
            if started.elapsed() > self.patience {
                bail!("waited in vain for {what}; on the screen: {}", self.text().await?);
            }
            tokio::time::sleep(PAUSE).await;
        }
    }
}

/// Whether a script was cut off because the next page came: WebKit says that its frame is gone.
fn is_between_pages(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| cause.to_string().contains("before the unload event"))
}
