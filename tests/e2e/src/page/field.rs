//! One field of a form: typing into it and reading it, as a person would.

use std::path::Path;
use std::sync::Arc;

use anyhow::Result;
use http::Method;
use serde_json::{Value, json};
use thirtyfour::common::command::{Command, ExtensionCommand};
use thirtyfour::{Key, WebElement};

use super::Page;

/// A text field, a text area, a date or a list to choose from.
pub struct Field {
    pub(super) page: Page,
    pub(super) element: WebElement,
}

impl Field {
    /// Types at the end of what is there.
    ///
    /// # Errors
    /// If the field cannot be typed into.
    pub async fn type_text(&self, text: &str) -> Result<()> {
        const TO_THE_END: &str = "(() => {
            element.focus();
            // A field that has a length has a caret to put there; others, such as numbers, refuse.
            try { element.setSelectionRange(element.value.length, element.value.length); } catch {}
        })()";
        // Not WebDriver's own way of typing into an element: WebKit's ignores shadow roots.
        self.ask(TO_THE_END).await?;
        self.page.keys(text.replace('\n', &char::from(Key::Enter).to_string())).await
    }

    /// Puts a text in at once, over what is selected, and tells the app as a paste would.
    ///
    /// # Errors
    /// If the field is gone.
    pub async fn paste(&self, text: &str) -> Result<()> {
        const PASTE: &str = "(() => {
            element.focus();
            element.setRangeText(given, element.selectionStart, element.selectionEnd, 'end');
            const pasted = { bubbles: true, composed: true, inputType: 'insertFromPaste' };
            element.dispatchEvent(new InputEvent('input', pasted));
        })()";
        self.page.script(PASTE, json!(text), Some(&self.element)).await?;
        Ok(())
    }

    /// Chooses a file of this machine; it fails where the field is none for files.
    pub(super) async fn choose_file(&self, path: &Path) -> Result<()> {
        Ok(self.element.send_keys(path.display().to_string()).await?)
    }

    /// Selects all of it and deletes it with the keyboard, so that the app hears of it.
    ///
    /// # Errors
    /// If the field cannot be typed into.
    pub async fn clear(&self) -> Result<()> {
        self.ask("element.focus(), element.select(), ''").await?;
        self.page.keys(Key::Delete).await
    }

    /// Replaces what is there. Dates are given as `2026-11-30`; a list by the words of its option.
    ///
    /// # Errors
    /// If the field does not take it.
    pub async fn fill(&self, text: &str) -> Result<()> {
        let kind: String = self.ask("element.type ?? ''").await?;
        match kind.as_str() {
            // What to type depends on the language of the browser, so these two are set.
            "date" | "select-one" => self.set(text).await,
            _ => {
                self.clear().await?;
                self.type_text(text).await
            }
        }
    }

    async fn set(&self, text: &str) -> Result<()> {
        const SET: &str = "(() => {
            const option = [...(element.options ?? [])].find((one) => squash(one.text) === given);
            element.focus();
            element.value = option ? option.value : given;
            for (const kind of ['input', 'change']) {
              element.dispatchEvent(new Event(kind, { bubbles: true, composed: kind === 'input' }));
            }
            return element.value === (option ? option.value : given);
        })()";
        let taken = self.page.script(SET, json!(text), Some(&self.element)).await?;
        anyhow::ensure!(taken.json() == &json!(true), "the field does not take \"{text}\"");
        Ok(())
    }

    /// What is in it now.
    ///
    /// # Errors
    /// If the field is gone.
    pub async fn value(&self) -> Result<String> {
        self.ask("element.value").await
    }

    /// Where the caret stands, in UTF-16 units.
    ///
    /// # Errors
    /// If the field is gone.
    pub async fn caret(&self) -> Result<u64> {
        let answer = self.page.script("element.selectionStart", json!(null), Some(&self.element));
        Ok(answer.await?.json().as_u64().unwrap_or_default())
    }

    /// Its name as the browser itself tells a screen reader.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn computed_name(&self) -> Result<String> {
        let command = ComputedName(self.element.element_id().to_string());
        let answer = self.page.driver().cmd(Command::ExtensionCommand(Box::new(command))).await?;
        Ok(answer.value::<String>()?)
    }

    /// Its hint and its error, as a screen reader would add them.
    ///
    /// # Errors
    /// If the field is gone.
    pub async fn description(&self) -> Result<String> {
        self.ask("descriptionOf(element)").await
    }

    /// Whether it is marked as wrong.
    ///
    /// # Errors
    /// If the field is gone.
    pub async fn is_invalid(&self) -> Result<bool> {
        Ok(self.ask("element.getAttribute('aria-invalid') ?? ''").await? == "true")
    }

    async fn ask(&self, expression: &str) -> Result<String> {
        let answer = self.page.script(expression, json!(null), Some(&self.element)).await?;
        Ok(answer.json().as_str().unwrap_or_default().to_owned())
    }
}

/// "Get Computed Label" of the WebDriver standard, for the element of that id.
#[derive(Debug)]
struct ComputedName(String);

impl ExtensionCommand for ComputedName {
    fn parameters_json(&self) -> Option<Value> {
        None
    }

    fn method(&self) -> Method {
        Method::GET
    }

    fn endpoint(&self) -> Arc<str> {
        format!("/element/{}/computedlabel", self.0).into()
    }
}
