//! Each part that several screens share: it shows its words, and a press dispatches the right action.

use wasm_bindgen_test::wasm_bindgen_test;
use waymark::app::action::Action;
use waymark::app::select::critique::{BarLine, CoachPanel, RemarkLine};
use waymark::app::select::sheet::{Line, Sheet};
use waymark::app::select::status::{NoticeLine, StatusBar, Trouble};
use waymark::app::select::wizard::ProblemLine;
use waymark::coach::Letter;
use waymark::domain::area::Area;
use waymark::domain::draft::Answer;
use waymark::domain::step::Field;
use waymark::ui::context::Ui;
use waymark::ui::parts::bars::bars;
use waymark::ui::parts::button::{Weight, button, button_about};
use waymark::ui::parts::choice::{Choice, choice};
use waymark::ui::parts::heading::{subtitle, title};
use waymark::ui::parts::mark::mark;
use waymark::ui::parts::notice::{announcer, notice, trouble_bar};
use waymark::ui::parts::problems::problems;
use waymark::ui::parts::remarks::remarks;
use waymark::ui::parts::sheet::sheet;
use waymark::ui::tag::{Attr, Tag, div, group, li, p, tag, ul};

use crate::stage::Stage;

#[wasm_bindgen_test]
async fn an_element_has_what_was_asked_for_and_nothing_else() {
    let stage = Stage::draw(|_| {
        let item = |word: &&str| li("c").key(word).attr_maybe(Attr::Lang, None).text(word);
        div("a b")
            .attr_text(Attr::AriaLabel, "\"<i>")
            .attr(Attr::Dir, "auto")
            .with_maybe(None)
            .with(tag("input").attr(Attr::Type, "checkbox").checked(true))
            .with(tag("textarea").field("two\nlines"))
            .with(group().text("1").with(p("d").written("2")))
            .with(ul("e").with_all(["x", "y"].iter().map(item)))
    })
    .await;
    assert_eq!(
        stage.property("div", "outerHTML"),
        "<div class=\"a b\" dir=\"auto\" aria-label=\"&quot;&lt;i&gt;\"><input type=\"checkbox\">\
         <textarea></textarea>1<p class=\"d\" dir=\"auto\">2</p>\
         <ul class=\"e\"><li class=\"c\">x</li><li class=\"c\">y</li></ul></div>"
    );
    assert_eq!(stage.property("input", "checked"), "true");
    assert_eq!(stage.property("textarea", "value"), "two\nlines");
}

#[wasm_bindgen_test]
async fn a_button_dispatches_its_action_and_says_what_it_is_about() {
    let stage = Stage::draw(|ui| {
        group()
            .with(button(ui, "Start", Action::WizardStarted, Weight::Primary))
            .with(button_about(ui, "Edit", "Run", Action::Undone, Weight::Link))
    })
    .await;
    assert_eq!(stage.text(), "StartEdit: Run");
    assert_eq!(stage.property("button", "type"), "button", "it never submits a form");
    assert_eq!(stage.press("button", 0), [Action::WizardStarted]);
    assert_eq!(stage.press("button", 1), [Action::Undone]);
    assert_eq!(stage.press("[part=button-primary]", 0), [Action::WizardStarted]);
}

#[wasm_bindgen_test]
async fn a_choice_dispatches_when_it_or_its_label_is_pressed() {
    let answer = Action::Answered(Answer::Area(Area::named("skills")));
    let action = answer.clone();
    let stage = Stage::draw(|ui| {
        let id = "a".to_owned();
        let (label, hint) = ("Clinical skills", "Methods");
        choice(ui, Choice { id, group: Some("g"), label, hint, is_chosen: false, action })
    })
    .await;
    assert_eq!(stage.property("input", "type"), "radio");
    assert_eq!(stage.property("input", "getAttribute('aria-describedby')"), "a-hint");
    assert_eq!(stage.property("#a-hint", "textContent"), "Methods");
    assert_eq!(stage.press("label", 0), [answer]);
}

#[wasm_bindgen_test]
async fn headings_have_the_levels_that_the_host_wants() {
    let stage = Stage::draw(|ui| {
        let ui = waymark::ui::context::Ui { heading_level: 4, ..ui.clone() };
        let (title, subtitle) = (title(&ui, "home.title"), subtitle(&ui, "home.open"));
        group().with(title).with(subtitle).with(mark())
    })
    .await;
    assert_eq!(stage.property("h4", "tabIndex"), "-1");
    assert_eq!(stage.property("h5", "textContent"), "In hand");
    assert_eq!(stage.property("svg", "getAttribute('aria-hidden')"), "true");
}

#[wasm_bindgen_test]
async fn a_problem_is_a_button_to_its_field_and_no_problem_is_nothing() {
    let text = "Write what you will do".to_owned();
    let line = ProblemLine { field: Field::Statement, text };
    let stage = Stage::draw(|ui| problems(ui, &[line])).await;
    assert_eq!(stage.text(), "There is a problemWrite what you will do");
    assert_eq!(stage.count("a"), 0, "a link would change the host's address");
    assert_eq!(stage.press("button", 0), [Action::ProblemFollowed(Field::Statement)]);
    assert_eq!(Stage::draw(|ui| problems(ui, &[])).await.text(), "");
}

#[wasm_bindgen_test]
async fn a_remark_can_be_taken_put_aside_and_recalled() {
    let remark = RemarkLine {
        rule: "rS1",
        text: "What will you do?".into(),
        field: Field::Statement,
        rewrite: Some("Run a group".into()),
    };
    let coach =
        CoachPanel { bars: vec![], remarks: vec![remark], n_put_aside: 2, ..CoachPanel::default() };
    let stage = Stage::draw(|ui| remarks(ui, &coach)).await;
    let taken = Action::RewriteTaken(Field::Statement, "Run a group".to_owned());
    assert_eq!(stage.press("button", 0), [taken]);
    assert_eq!(stage.press("button", 1), [Action::RemarkPutAside("rS1")]);
    assert_eq!(stage.press("button", 2), [Action::RemarksRecalled]);
    assert!(stage.text().contains("Show 2 thoughts that were put aside"));
    let peace = Stage::draw(|ui| remarks(ui, &CoachPanel::default())).await;
    assert_eq!(peace.text(), "");
}

#[wasm_bindgen_test]
async fn a_bar_is_drawn_and_said() {
    let line =
        BarLine { letter: Letter::S, name: "Specific".into(), word: "nearly".into(), score: 2 };
    let stage = Stage::draw(|ui| bars(ui, &[line])).await;
    assert_eq!(stage.text(), "Specificnearly");
    assert_eq!(stage.count(".wm-on"), 2);
    assert_eq!(stage.property(".wm-bar-drawing", "getAttribute('aria-hidden')"), "true");
}

#[wasm_bindgen_test]
async fn a_sheet_keeps_the_direction_of_what_was_written() {
    let line = Line { label: "Because".into(), text: "أدير مجموعة".into() };
    let values = Sheet { statement: Some("<b>Run</b>.".into()), lines: vec![line] };
    let stage = Stage::draw(|_| sheet(&values, "empty")).await;
    assert_eq!(stage.text(), "<b>Run</b>.Becauseأدير مجموعة", "text is never markup");
    assert_eq!(stage.property("dd", "dir"), "auto");
    let empty = Stage::draw(|_| sheet(&Sheet::default(), "empty")).await;
    assert_eq!(empty.text(), "empty");
}

#[wasm_bindgen_test]
async fn a_notice_offers_its_way_back_and_trouble_a_download() {
    let mut status = StatusBar::default();
    // The notice and the coach have a region each; the warning has one of its own.
    for (quiet, n_regions) in
        [((|_, status| announcer(status)) as fn(&Ui, &StatusBar) -> Tag, 2), (trouble_bar, 1)]
    {
        let stage = Stage::draw(|ui| quiet(ui, &status)).await;
        assert_eq!(stage.text(), "");
        let n_found = stage.count("[role=status], [role=alert]");
        assert_eq!(n_found, n_regions, "they are there before their words");
    }
    status.notice = Some(NoticeLine { text: "Deleted.".into(), can_undo: true });
    assert_eq!(Stage::draw(|_| announcer(&status)).await.text(), "Deleted.");
    let stage = Stage::draw(|ui| notice(ui, &status)).await;
    assert_eq!(stage.press("button", 0), [Action::Undone]);
    assert_eq!(stage.press("button", 1), [Action::NoticeDismissed]);

    status.trouble = Some(Trouble {
        title: "Not saved".into(),
        advice: "Download".into(),
        ..Trouble::default()
    });
    let stage = Stage::draw(|ui| trouble_bar(ui, &status)).await;
    assert_eq!(stage.press("button", 0), [Action::DownloadAsked]);
}
