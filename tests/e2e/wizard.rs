//! The wizard's rules (W) as they show in a browser: names, buttons, focus, history. Which answer leads
//! where is tested on the host.

use anyhow::Result;
use waymark_e2e::visit;

use crate::ways::{CHECK, QUESTIONS, go_to, save_goal, stored};

/// The buttons of the frame, which are on every page of the wizard.
fn framed(buttons: &[&str]) -> Vec<String> {
    let all = ["All goals"].iter().chain(buttons).chain(&[
        "Where your plan lives",
        "Download my work",
        "Open a file of my work",
    ]);
    all.map(|name| (*name).to_owned()).collect()
}

#[tokio::test]
async fn w1_w2_w4_each_step_is_one_question_with_its_label_its_progress_and_its_buttons()
-> Result<()> {
    const STEP: [&str; 5] =
        ["Back", "Continue", "Skip for now", "Keep the draft and leave", "Why this step"];
    visit("index.html", async |page| {
        page.press("Start a goal").await?;
        for (index, question) in QUESTIONS.iter().enumerate() {
            page.wait_for_heading(question).await?;
            assert_eq!(page.headings().await?, [format!("h2 {question}")]);
            page.wait_for_text(&format!("Step {} of 6", index + 1)).await?;
            assert_eq!(page.pressable().await?, framed(&STEP), "{question}");
            // The heading is the name of the field, or of the group of choices.
            if (1..=4).contains(&index) {
                assert_eq!(page.field(question).await?.computed_name().await?, *question);
            } else {
                let legend = "squash(all('fieldset')[0].querySelector('legend').innerText)";
                assert_eq!(page.eval::<String>(legend).await?, *question);
            }
            page.press("Skip for now").await?;
        }
        page.wait_for_heading(CHECK).await?;
        page.wait_for_text("Last look").await?;
        let check = [
            "Back",
            "Change: About",
            "Change: What you will do",
            "Change: What will show it",
            "Change: First step and how sure",
            "Change: Why it matters",
            "Change: Look back on",
            "Save this goal",
            "Keep the draft and leave",
        ];
        assert_eq!(page.pressable().await?, framed(&check));
        page.press("Change: Why it matters").await?;
        page.wait_for_heading(QUESTIONS[4]).await?;
        let changing =
            ["Back", "Back to the check page", "Keep the draft and leave", "Why this step"];
        assert_eq!(page.pressable().await?, framed(&changing));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn w6_focus_moves_to_the_heading_after_continue_but_not_on_load() -> Result<()> {
    const TOP: &str = "Math.round(all(kinds.heading)[0].getBoundingClientRect().top)";
    visit("plain.html", async |page| {
        page.wait_for_focus("input \"Search\"").await?;
        assert_eq!(page.eval::<i64>("scrollY").await?, 0);

        page.resize(700, 400).await?;
        page.press("Start a goal").await?;
        for question in QUESTIONS {
            page.wait_for_focus(&format!("h2 \"{question}\"")).await?;
            let top: i64 = page.eval(TOP).await?;
            assert!((0..400).contains(&top), "{question} is {top} pixels from the window's top");
            if question == QUESTIONS[1] {
                page.field(question).await?.type_text("Co-lead a group").await?;
            }
            page.press("Continue").await?;
        }
        page.wait_for_focus(&format!("h2 \"{CHECK}\"")).await?;
        page.press("Back").await?;
        page.wait_for_focus(&format!("h2 \"{}\"", QUESTIONS[5])).await
    })
    .await
}

#[tokio::test]
async fn w7_w15_back_shows_answers_change_returns_to_check_and_the_host_page_stays_put()
-> Result<()> {
    visit("plain.html", async |page| {
        page.press("Start a goal").await?;
        page.choose("Clinical skills").await?;
        page.press("Continue").await?;
        page.field(QUESTIONS[1]).await?.type_text("Co-lead a group").await?;
        page.press("Continue").await?;
        page.choose("I am not sure yet").await?; // W9
        page.press("Continue").await?;
        page.wait_for_heading(QUESTIONS[3]).await?;
        page.choose("6").await?;
        page.press("Back").await?;
        page.wait_for_heading(QUESTIONS[2]).await?;
        assert!(page.is_chosen("I am not sure yet").await?);
        page.press("Back").await?;
        page.wait_for_heading(QUESTIONS[1]).await?;
        assert_eq!(page.field(QUESTIONS[1]).await?.value().await?, "Co-lead a group");
        page.press("Back").await?;
        page.wait_for_heading(QUESTIONS[0]).await?;
        assert!(page.is_chosen("Clinical skills").await?);
        for question in QUESTIONS {
            page.wait_for_heading(question).await?;
            page.press("Continue").await?;
        }
        page.wait_for_heading(CHECK).await?;
        for words in ["Clinical skills", "Not sure yet", "6 out of 10 sure", "Not given yet"] {
            page.wait_for_text(words).await?;
        }

        page.press("Change: Why it matters").await?;
        page.wait_for_heading(QUESTIONS[4]).await?;
        page.field(QUESTIONS[4]).await?.type_text("It has waited long enough").await?;
        page.press("Back to the check page").await?;
        page.wait_for_heading(CHECK).await?;
        page.wait_for_text("It has waited long enough").await?;
        page.press("Save this goal").await?;
        page.wait_for_heading("Your goal").await?;
        assert_eq!(page.traces().await?.changed, Vec::<String>::new());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn w14_a_double_click_on_save_makes_one_goal() -> Result<()> {
    visit("index.html", async |page| {
        go_to(page, QUESTIONS[1]).await?;
        page.field(QUESTIONS[1]).await?.type_text("Co-lead a group").await?;
        page.press_twice("Continue").await?; // the second lands on the next page
        while page.heading().await? != CHECK {
            page.press("Skip for now").await?;
        }
        page.press_twice("Save this goal").await?;
        page.wait_for_text("This goal is in your list now.").await?;
        let goals = |storage: std::collections::BTreeMap<String, String>| {
            storage.keys().filter(|key| key.contains(":goal:")).count()
        };
        assert_eq!(goals(page.storage().await?), 1);
        page.press("All goals").await?;
        page.wait_for_heading("Your goals").await?;
        let listed = page.pressable().await?;
        assert_eq!(listed.iter().filter(|name| *name == "Co-lead a group.").count(), 1);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn w3_w12_leaving_keeps_a_draft_and_examples_follow_the_profession() -> Result<()> {
    visit("index.html", async |page| {
        go_to(page, QUESTIONS[1]).await?;
        let example = page.text().await?;
        page.field("Example for").await?.fill("psychiatric nurses").await?;
        page.wait("another example", async || Ok(page.text().await? != example)).await?;
        stored(page, "nurse").await?;

        let field = page.field(QUESTIONS[1]).await?;
        field.type_text("Ask for\nsupervision").await?;
        assert_eq!(field.value().await?, "Ask for\nsupervision", "Enter is a line, not a press");
        page.press("Keep the draft and leave").await?;
        page.wait_for_heading("Your goals").await?;
        page.wait_for_text("Step 2 of 6").await?;
        page.press("Continue: Ask for supervision").await?;
        page.wait_for_focus("h2 \"What will you do?\"").await?;
        assert_eq!(page.field(QUESTIONS[1]).await?.value().await?, "Ask for\nsupervision");

        page.press("All goals").await?;
        page.press("Discard draft: Ask for supervision").await?;
        page.wait_for_text("The draft is discarded.").await?;
        page.press("Undo").await?;
        page.press("Continue: Ask for supervision").await?;
        page.wait_for_heading(QUESTIONS[1]).await
    })
    .await
}

#[tokio::test]
async fn w10_remarks_are_advice_that_can_be_taken_or_put_aside() -> Result<()> {
    visit("index.html", async |page| {
        go_to(page, QUESTIONS[1]).await?;
        page.field(QUESTIONS[1]).await?.type_text("Improve my therapy skills").await?;
        page.wait_for_text("Worth a thought").await?;
        page.press("Put aside").await?;
        page.press("Show 1 thought that was put aside").await?;
        page.wait_for_no_text("was put aside").await?;
        page.press("Continue").await?; // with the remark still there
        page.wait_for_heading(QUESTIONS[2]).await?;
        page.press("All goals").await?;
        save_goal(page, "Improve my therapy skills").await
    })
    .await
}
