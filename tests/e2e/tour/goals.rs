//! The tour through goals: the page of one with all that grows around it, the plan, home and the
//! bin, and a list that is longer than a handful.

use anyhow::Result;

use super::{Guide, Look};
use crate::narrowing::nine_goals;

impl<L: Look> Guide<'_, L> {
    pub(super) async fn goals(&mut self) -> Result<()> {
        let page = self.page;
        self.at("goal, just saved").await?;
        page.press("Close this message").await?;
        page.wait_for_no_text("Close this message").await?;
        self.at("goal").await?;
        self.plan().await?;
        page.press("All goals").await?;
        page.wait_for_heading("Your goals").await?;
        self.at("home, with a goal").await?;
        page.press("Start a goal").await?;
        page.press("Keep the draft and leave").await?;
        page.wait_for_text("Where you left off").await?;
        self.at("home, with a draft").await?;
        page.press("Discard draft").await?;
        page.wait_for_text("The draft is discarded.").await?;
        self.at("home, with a notice").await?;
        page.press("Run a weekly grief group").await?;
        page.press("Let go of it").await?;
        page.wait_for_text("Let go · ").await?;
        self.at("goal, let go").await?;
        page.press("All goals").await?;
        page.wait_for_text("Completed and let go").await?;
        self.at("home, with nothing in hand").await?;
        page.press("Run a weekly grief group").await?;
        page.press("Delete").await?;
        page.press("Bin: 1 item").await?;
        page.wait_for_heading("Bin").await?;
        self.at("bin").await
    }

    /// From the page of a goal through all that grows around it, to the plan.
    async fn plan(&mut self) -> Result<()> {
        let page = self.page;
        page.press("Add details").await?;
        page.wait_for_heading("More about this goal").await?;
        self.write("Hours a week", "three").await?;
        page.wait_for_text("This is not one number yet").await?;
        self.at("details, with a number that cannot be read").await?;
        page.field("Hours a week").await?.clear().await?;
        self.write("Hours a week", "3").await?;
        page.press("Done").await?;
        page.press("Add a step").await?;
        page.wait_for_heading("A step").await?;
        self.write("What will you do?", "Write an outline").await?;
        self.at("step").await?;
        page.press("Done").await?;
        page.choose("6").await?;
        page.wait_for_text("Noted for today.").await?;
        self.at("goal, checked in").await?;
        page.press("Propose five levels").await?;
        page.choose("As expected").await?;
        page.wait_for_text("The level is noted.").await?;
        self.at("goal, with levels").await?;
        page.press("Change the levels").await?;
        page.wait_for_heading("Levels of success").await?;
        self.at("levels").await?;
        page.press("Plan").await?;
        page.wait_for_heading("Your plan").await?;
        self.at("plan, as goals").await?;
        page.choose("Assess, set, research, track").await?;
        page.wait_for_text("Research").await?;
        self.at("plan, as a cycle").await?;
        page.choose("Goals, actions, metrics, review dates").await?;
        page.wait_for_text("What is counted").await?;
        for table in ["What, When", "What, Goals in hand", "Weeks"] {
            page.press(&format!("The same as a table: {table}")).await?;
        }
        self.at("plan, with its tables").await
    }

    /// A list of goals that is longer than a handful.
    pub(super) async fn many(&mut self) -> Result<()> {
        let page = self.page;
        page.begin_anew("plain.html").await?;
        nine_goals(page).await?;
        page.press("Close this message").await?;
        page.wait_for_no_text("Close this message").await?;
        self.at("many goals").await?;
        page.press("Show fewer").await?;
        self.at("many goals, before they are narrowed").await?;
        page.field("Year").await?.fill("2028").await?;
        page.wait_for_text("goals and drafts are shown.").await?;
        self.at("many goals, narrowed").await
    }
}
