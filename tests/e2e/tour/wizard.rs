//! The tour through the wizard: each of its pages as it is met, answered, held back and changed.

use anyhow::Result;

use super::{Guide, Look};
use crate::ways::{CHECK, QUESTIONS, WELCOME};

impl<L: Look> Guide<'_, L> {
    pub(super) async fn wizard(&mut self) -> Result<()> {
        let page = self.page;
        page.wait_for_heading(WELCOME).await?;
        self.at("welcome").await?;
        page.press("Start a goal").await?;
        page.wait_for_heading(QUESTIONS[0]).await?;
        self.at("kind").await?;
        page.choose("Clinical skills").await?;
        self.at("kind, answered").await?;
        page.press("Continue").await?;
        page.wait_for_heading(QUESTIONS[1]).await?;
        self.at("specific").await?;
        self.held_back("specific, empty").await?;
        self.write(QUESTIONS[1], "Improve my therapy skills").await?;
        page.wait_for_text("Worth a thought").await?;
        page.press("Why this step").await?;
        self.at("specific, with a remark and its reason").await?;
        page.press("Put aside").await?;
        page.wait_for_text("was put aside").await?;
        self.at("specific, with a remark put aside").await?;
        page.press("Continue").await?;
        for (question, answer) in [
            (QUESTIONS[2], "Eight evenings held"),
            (QUESTIONS[3], "Ask the clinic manager for the room"),
            (QUESTIONS[4], "Half of my waiting list is bereaved"),
        ] {
            page.wait_for_heading(question).await?;
            self.at(question).await?;
            page.field(question).await?.paste(&"long ".repeat(900)).await?;
            self.held_back(&format!("{question} Too long")).await?;
            page.field(question).await?.clear().await?;
            self.write(question, answer).await?;
            if question == QUESTIONS[3] {
                page.choose("7").await?;
            }
            self.at(&format!("{question} Answered")).await?;
            page.press("Continue").await?;
        }
        self.time_bound().await?;
        self.check().await
    }

    async fn time_bound(&mut self) -> Result<()> {
        let page = self.page;
        page.wait_for_heading(QUESTIONS[5]).await?;
        self.at("time-bound").await?;
        page.choose("On a day that I enter").await?;
        page.field("Day").await?;
        self.held_back("time-bound, no day").await?;
        for (label, part) in [("Day", "31"), ("Month", "2"), ("Year", "2090")] {
            self.write(label, part).await?;
        }
        page.press("Continue").await?;
        page.wait_for_text("Check all three parts").await?;
        self.at("time-bound, 31 February").await?;
        page.choose("In 3 months").await?;
        self.at("time-bound, answered").await?;
        page.press("Continue").await
    }

    async fn check(&mut self) -> Result<()> {
        let page = self.page;
        page.wait_for_heading(CHECK).await?;
        self.at("check").await?;
        page.press("Change: What you will do").await?;
        page.wait_for_heading(QUESTIONS[1]).await?;
        page.field(QUESTIONS[1]).await?.clear().await?;
        self.at("specific, from the check page").await?;
        page.press("Back").await?;
        page.wait_for_heading(CHECK).await?;
        page.press("Save this goal").await?;
        page.wait_for_text("There is a problem").await?;
        self.at("check, with a problem").await?;
        page.press("Write what you will do").await?;
        page.wait_for_heading(QUESTIONS[1]).await?;
        self.write(QUESTIONS[1], "Run a weekly grief group").await?;
        page.press("Back to the check page").await?;
        page.wait_for_heading(CHECK).await?;
        page.press("Save this goal").await?;
        page.wait_for_heading("Your goal").await
    }
}
