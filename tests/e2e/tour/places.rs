//! The tour through the screens beside goals: areas and forms, where the plan lives, and the
//! example of a whole year with what follows up on goals.

use anyhow::Result;

use super::{Guide, Look};

impl<L: Look> Guide<'_, L> {
    /// The screens beside goals: areas, templates, forms and their lists.
    pub(super) async fn places(&mut self) -> Result<()> {
        let page = self.page;
        page.press("Areas").await?;
        page.wait_for_heading("Areas of development").await?;
        self.at("areas").await?;
        page.press("Self-care and rest").await?;
        page.wait_for_text("Goals to begin from").await?;
        self.at("an area").await?;
        page.press("All areas").await?;
        page.press("Clinical skills").await?;
        page.press("Learn a method and use it").await?;
        page.wait_for_text("For example:").await?;
        self.at("a template").await?;
        page.press("About me").await?;
        page.wait_for_heading("About me").await?;
        self.at("about me, empty").await?;
        page.press("Write a new one: Skills inventory").await?;
        page.wait_for_heading("Skills inventory").await?;
        self.at("skills").await?;
        page.press("About me").await?;
        page.press("Write a new one: A strength").await?;
        self.write("What do you do well", "Staying calm in a loud room").await?;
        self.at("a strength").await?;
        page.press("Done").await?;
        page.wait_for_heading("About me").await?;
        self.at("about me, with a strength").await?;
        page.press("Reviews and journal").await?;
        page.wait_for_heading("Reviews and journal").await?;
        self.at("notes").await
    }

    pub(super) async fn place(&mut self) -> Result<()> {
        let page = self.page;
        page.press("Where your plan lives").await?;
        page.wait_for_heading("Where your plan lives").await?;
        self.at("place").await?;
        page.give_file("Check my backup", "{}").await?;
        page.wait_for_text("It is not a whole file of Waymark.").await?;
        self.at("place, with a file checked").await?;
        page.press("Remove everything from this browser").await?;
        page.wait_for_text("This would go:").await?;
        self.at("place, before everything is removed").await?;
        page.press("Yes, remove everything").await?;
        page.wait_for_text("This browser holds nothing of Waymark any more.").await?;
        self.at("place, after everything was removed").await
    }

    /// From the example of a whole year through what follows up on goals.
    pub(super) async fn follow_up(&mut self) -> Result<()> {
        let page = self.page;
        page.begin_anew("plain.html").await?;
        page.press("Look at an example").await?;
        page.wait_for_heading("Your goals").await?;
        self.at("example, home").await?;
        self.write("Search in everything", "group").await?;
        page.wait_for_text("Found in").await?;
        self.at("example, something found").await?;
        page.press("Show fewer").await?;
        page.field("What it is").await?.fill("Check-in").await?;
        page.wait_for_text("Show all").await?;
        self.at("example, what was found narrowed").await?;
        page.press("Search").await?;
        self.write("Search in everything", " nothing of the kind").await?;
        page.wait_for_text("Found in 0 places").await?;
        self.at("example, nothing found").await?;
        page.press("Reviews and journal").await?;
        page.wait_for_heading("Reviews and journal").await?;
        self.at("example, notes").await?;
        page.press("Write a new one: Review").await?;
        page.press("Co-lead eight evenings").await?;
        page.choose("Carry it over into the new plan year").await?;
        page.field("Until when?").await?;
        self.at("example, a review with a goal unfolded").await?;
        page.press("Delete").await?;
        page.wait_for_heading("Reviews and journal").await?;
        page.press("Close this message").await?;
        self.at("example, with a deed to take back").await?;
        page.press("Two thirds of my hours").await?;
        page.wait_for_heading("Review").await?;
        self.at("example, a finished review").await
    }
}
