//! What cannot be used is answered by one sentence, and nothing typed is lost (rules E and D).

use anyhow::Result;
use waymark_e2e::{Page, visit};

use crate::ways::{CHECK, QUESTIONS, go_to, stored};

const STATEMENT: &str = QUESTIONS[1];
const TITLE: &str = "There is a problem";

/// The sentences in the list of problems.
async fn listed(page: &Page) -> Result<Vec<String>> {
    let list = "all('[role=group] li button').map(nameOf)";
    page.wait_for_text(TITLE).await?;
    page.eval(list).await
}

async fn enter_date(page: &Page, parts: [&str; 3]) -> Result<()> {
    for (label, part) in ["Day", "Month", "Year"].into_iter().zip(parts) {
        let field = page.field(label).await?;
        field.clear().await?;
        field.paste(part).await?;
    }
    Ok(())
}

async fn date(page: &Page) -> Result<[String; 3]> {
    let value = async |label| page.field(label).await?.value().await;
    Ok([value("Day").await?, value("Month").await?, value("Year").await?])
}

#[tokio::test]
async fn e1_e2_e3_e4_e7_e8_a_problem_is_told_once_in_the_list_and_once_beside_its_field()
-> Result<()> {
    visit("plain.html", async |page| {
        let before: (String, String) = page.eval("[document.title, location.href]").await?;
        go_to(page, STATEMENT).await?;
        assert!(page.eval::<bool>("all('form').every((form) => form.noValidate)").await?);
        let field = page.field(STATEMENT).await?;
        let hint = field.description().await?;
        field.type_text(" ").await?;
        page.tab().await?; // leaving a field finds no fault with it
        assert!(!page.text().await?.contains(TITLE));
        assert!(!field.is_invalid().await?);

        page.press("Continue").await?;
        page.wait_for_focus(&format!("div \"{TITLE}\"")).await?;
        assert_eq!(listed(page).await?, ["Write what you will do"]);
        let field = page.field(STATEMENT).await?;
        assert!(field.is_invalid().await?);
        let told = format!("{hint} Error: Write what you will do");
        assert_eq!(field.description().await?, told);
        let above = "all('[role=group]')[0].compareDocumentPosition(all(kinds.heading)[0])";
        assert_eq!(page.eval::<u32>(above).await?, 4, "the heading follows the list");

        page.press("Write what you will do").await?;
        page.wait_for_focus("textarea \"What will you do?\"").await?;
        page.press("Continue").await?; // E7
        page.wait_for_text("Write a few words").await?;
        assert_eq!(listed(page).await?.len(), 1);
        page.wait_for_focus(&format!("div \"{TITLE}\"")).await?;

        let after: (String, String) = page.eval("[document.title, location.href]").await?;
        assert_eq!(after, before);
        assert_eq!(page.eval::<String>("location.hash").await?, "");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn e5_long_texts_emoji_and_right_to_left_are_kept_whole() -> Result<()> {
    visit("index.html", async |page| {
        go_to(page, STATEMENT).await?;
        let long = "é".repeat(20_000);
        page.field(STATEMENT).await?.paste(&long).await?;
        page.press("Continue").await?;
        let problem = "Shorten this text by 19000 characters; 1000 fit here";
        assert_eq!(listed(page).await?, [problem]);
        stored(page, &long).await?;
        page.reload().await?;
        page.wait_for_heading(STATEMENT).await?;
        let field = page.field(STATEMENT).await?;
        assert!(field.value().await? == long, "the pasted text is no longer whole");

        for text in ["أدير مجموعة علاجية", "👩🏽‍⚕️ run a group", "{statement} <b>& \"'"]
        {
            let field = page.field(STATEMENT).await?;
            field.clear().await?;
            field.paste(text).await?;
            page.press("Continue").await?;
            page.wait_for_heading(QUESTIONS[2]).await?;
            page.reload().await?;
            page.wait_for_text(&format!("{text}.")).await?;
            page.press("Back").await?;
            page.wait_for_heading(STATEMENT).await?;
            assert_eq!(page.field(STATEMENT).await?.value().await?, text);
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn d2_d4_e9_dates_are_read_generously_and_wrong_ones_stay_to_be_mended() -> Result<()> {
    visit("index.html", async |page| {
        go_to(page, QUESTIONS[5]).await?;
        page.choose("On a day that I enter").await?;
        page.field("Day").await?;
        let order: Vec<String> = page.eval("all(kinds.field).map(nameOf)").await?;
        assert_eq!(order[..3], ["Day", "Month", "Year"]);
        let numeric = "all(kinds.field).slice(0, 3).every((one) => one.inputMode === 'numeric')";
        assert!(page.eval::<bool>(numeric).await?);

        for (parts, field, problem) in [
            (["", "", ""], "Day", "Enter the day"),
            (["31", "2", "2090"], "Day", "Enter a day that this month has"),
            (["1", "1", "2020"], "Day", "Enter a day that is today or later"),
            (["1", "ma", "2090"], "Month", "Enter the month as a number from 1 to 12"),
            (["1", "3", ""], "Year", "Enter the year"),
        ] {
            enter_date(page, parts).await?;
            page.press("Continue").await?;
            let told = listed(page).await?;
            assert_eq!(told.len(), 1);
            assert!(told[0].starts_with(problem), "{parts:?} is answered by {told:?}");
            assert!(page.field(field).await?.is_invalid().await?, "{field}");
            page.press(&told[0]).await?;
            page.wait_for_focus(&format!("input \"{field}\"")).await?;
            page.reload().await?;
            page.wait_for_heading(QUESTIONS[5]).await?;
            assert_eq!(date(page).await?, parts);
        }

        enter_date(page, ["٣", "feb", "٢٠٩٠"]).await?;
        page.press("Continue").await?;
        page.wait_for_heading(CHECK).await?;
        page.wait_for_text("Friday 3 February 2090").await?;
        page.press("Back").await?;
        page.wait_for_heading(QUESTIONS[5]).await?;
        assert_eq!(date(page).await?, ["٣", "feb", "٢٠٩٠"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn e3_a_problem_on_the_check_page_leads_to_the_page_of_its_field() -> Result<()> {
    visit("index.html", async |page| {
        go_to(page, CHECK).await?;
        page.press("Save this goal").await?;
        assert_eq!(listed(page).await?, ["Write what you will do"]);
        page.press("Write what you will do").await?;
        page.wait_for_heading(STATEMENT).await?;
        page.wait_for_focus("textarea \"What will you do?\"").await?;
        page.keys("Co-lead a group").await?;
        page.press("Back to the check page").await?;
        page.wait_for_heading(CHECK).await?;
        page.press("Save this goal").await?;
        page.wait_for_heading("Your goal").await
    })
    .await
}
