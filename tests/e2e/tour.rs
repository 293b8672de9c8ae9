//! A tour through every state that has a look of its own, in the order in which a person meets them,
//! so that a check can look at each. It must not judge what it passes.

use anyhow::{Context, Result};
use waymark_e2e::{Page, visit};

use crate::narrowing::nine_goals;
use crate::ways::{CHECK, QUESTIONS, WELCOME};

/// What looks at a state: it gets the page and the state's name, and answers what is the matter.
pub(crate) trait Look: AsyncFnMut(&Page, &str) -> Result<Vec<String>> {}
impl<F: AsyncFnMut(&Page, &str) -> Result<Vec<String>>> Look for F {}

/// Visits a page of the site, makes the tour, and fails with all that was found on the way.
pub(crate) async fn tour(
    start: impl AsyncFnOnce(&Page) -> Result<()>,
    look: impl Look,
) -> Result<()> {
    visit("plain.html", async |page| {
        start(page).await?;
        round(page, Hand::Pastes, look).await?;
        Ok(())
    })
    .await
}

/// How the texts of the tour get into their fields.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hand {
    /// All at once.
    Pastes,
    /// Key by key.
    Types,
}

/// Makes the tour on a page that is open at its first state, and fails with all that was found on
/// the way. The answer is how many states there were.
pub(crate) async fn round(page: &Page, hand: Hand, look: impl Look) -> Result<usize> {
    let mut guide = Guide { page, hand, look, found: Vec::new(), n_states: 0 };
    guide.wizard().await?;
    guide.goals().await?;
    guide.places().await?;
    guide.place().await?;
    guide.follow_up().await?;
    guide.many().await?;
    guide.trouble().await?;
    assert!(guide.n_states >= 30, "the tour has only {} states", guide.n_states);
    assert!(guide.found.is_empty(), "{}", guide.found.join("\n"));
    Ok(guide.n_states)
}

struct Guide<'a, L> {
    page: &'a Page,
    hand: Hand,
    look: L,
    found: Vec<String>,
    n_states: usize,
}

impl<L: Look> Guide<'_, L> {
    async fn at(&mut self, state: &str) -> Result<()> {
        let found = (self.look)(self.page, state).await.context(state.to_owned())?;
        self.found.extend(found.into_iter().map(|one| format!("{state}: {one}")));
        self.n_states += 1;
        Ok(())
    }

    /// Writes into the field of that label.
    async fn write(&self, label: &str, text: &str) -> Result<()> {
        let field = self.page.field(label).await?;
        match self.hand {
            Hand::Pastes => field.paste(text).await,
            Hand::Types => field.type_text(text).await,
        }
    }

    /// Presses "Continue", is held back, and looks.
    async fn held_back(&mut self, state: &str) -> Result<()> {
        self.page.press("Continue").await?;
        self.page.wait_for_text("There is a problem").await?;
        self.at(state).await
    }

    async fn wizard(&mut self) -> Result<()> {
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

    async fn goals(&mut self) -> Result<()> {
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

    /// From the example of a whole year through what follows up on goals.
    async fn follow_up(&mut self) -> Result<()> {
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

    async fn place(&mut self) -> Result<()> {
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

    /// The screens beside goals: areas, templates, forms and their lists.
    async fn places(&mut self) -> Result<()> {
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
    async fn many(&mut self) -> Result<()> {
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

    async fn trouble(&mut self) -> Result<()> {
        let page = self.page;
        page.begin_anew("full-storage.html").await?;
        page.press("Start a goal").await?;
        page.wait_for_text("Your last changes are not saved").await?;
        self.at("kind, in trouble").await?;
        page.begin_anew("no-storage.html").await?;
        page.wait_for_text("This browser does not let this page save").await?;
        self.at("welcome, in trouble").await
    }
}
