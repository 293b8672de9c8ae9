//! What is wished of the outside is carried out here: a focus, a download, a file that is kept, an
//! action that comes later. Which of them is wished is not for this file to say.

use gloo_timers::callback::Timeout;
use web_sys::ShadowRoot;
use yew::prelude::*;

use crate::app::action::Action;
use crate::app::effect::{Effect, Target};
use crate::app::kept::{self, Wish};
use crate::platform::{dom, files, kept_file};
use crate::shell::{Message, Shell};
use crate::ui::parts::form::form_field_id;
use crate::ui::parts::heading::HEADING_ID;
use crate::ui::parts::problems::PROBLEMS_ID;
use crate::ui::parts::secret_field::SECRET_ID;
use crate::ui::parts::text_field::field_id;
use crate::ui::screens::place::{CHECKED_ID, ERASURE_ID, HINTED_ID, KEPT_ID};

impl Shell {
    pub(super) fn perform(&mut self, ctx: &Context<Self>, effect: Effect) {
        match effect {
            Effect::Focus(Target::Lock) if ctx.props().root.active_element().is_none() => {}
            // Carried out when the screen that it speaks of has been drawn.
            Effect::Focus(target) => {
                self.focus = Some(target);
                self.n_showings += 1;
            }
            // A refused download shows itself: the browser offers no file.
            Effect::Download(file) => drop(files::download(&file)),
            Effect::Keep(Wish::Choose) => {
                ctx.link().send_future(async { Message::Picked(kept_file::choose().await) });
            }
            Effect::Keep(Wish::Write(n, text)) => {
                if let Some(file) = self.kept_file.clone() {
                    ctx.link().send_future(async move {
                        let result = kept_file::write(file, text).await;
                        Message::Act(Action::Kept(kept::Deed::Written(n, result)))
                    });
                }
            }
            Effect::Keep(Wish::Forget) => self.kept_file = None,
            Effect::Next(action) => {
                let link = ctx.link().clone();
                // Two frames, so that the screen is painted before the work stops it.
                Timeout::new(40, move || link.send_message(Message::Act(action))).forget();
            }
        }
    }
}

/// Gives the focus to the element that a target stands for, if it is on screen.
pub(super) fn focus(root: &ShadowRoot, target: Target) {
    match target {
        Target::Heading => dom::focus(root, HEADING_ID, None),
        Target::Problems => dom::focus(root, PROBLEMS_ID, None),
        Target::Secret | Target::Lock => dom::focus(root, SECRET_ID, None),
        Target::Checked => dom::focus(root, CHECKED_ID, None),
        Target::Kept => dom::focus(root, KEPT_ID, None),
        Target::Hinted => dom::focus(root, HINTED_ID, None),
        Target::Erasure => dom::focus(root, ERASURE_ID, None),
        Target::Field(field, caret) => dom::focus(root, &field_id(field), caret),
        Target::FormField(name, caret) => dom::focus(root, &form_field_id(&name), caret),
    }
}
