//! What is typed and pressed about the passphrase. The work itself is the session's, which owns
//! the store.

use crate::app::action::Action;
use crate::app::effect::{Effect, Target};
use crate::app::state::{Route, State};
use crate::app::vault::{Deed, LEAST, Problem, Task};

pub(super) fn answer(state: &mut State, deed: Deed) -> Vec<Effect> {
    let vault = &mut state.view.vault;
    match deed {
        Deed::Typed(index, secret) => {
            if let Some(typed) = vault.typed.get_mut(index) {
                *typed = secret;
            }
            Vec::new()
        }
        Deed::ShowToggled => {
            vault.is_shown = !vault.is_shown;
            Vec::new()
        }
        Deed::OpenerToggled => {
            vault.by_code = !vault.by_code;
            vault.typed = Default::default();
            vault.problem = None;
            vec![Effect::Focus(Target::Secret)]
        }
        Deed::TaskOpened(task) => open(state, task),
        Deed::TaskLeft | Deed::CodeKept => {
            vault.leave();
            vec![Effect::Focus(Target::Heading)]
        }
        Deed::Asked => ask(state),
        Deed::SharedAnswered(is_shared) => {
            vault.is_asked = true;
            if is_shared { open(state, Task::TurnOn) } else { vec![Effect::Focus(Target::Heading)] }
        }
        Deed::Begun | Deed::Locked => Vec::new(),
    }
}

fn open(state: &mut State, task: Task) -> Vec<Effect> {
    let effects = super::open(state, Route::Place);
    state.view.vault.task = Some(task);
    if task.needs_passphrase() { vec![Effect::Focus(Target::Secret)] } else { effects }
}

/// Looks at what was typed, and lets the screen say that the work begins.
fn ask(state: &mut State) -> Vec<Effect> {
    let opens_file = state.view.locked_file.is_some();
    let vault = &mut state.view.vault;
    let [first, second] = &vault.typed;
    let opens = opens_file || vault.is_locked();
    let is_new = !opens && vault.task.is_some_and(Task::needs_passphrase);
    vault.problem = if opens && first.is_empty() {
        Some(Problem::Empty)
    } else if is_new && first.reveal().chars().count() < LEAST {
        Some(Problem::Short)
    } else if is_new && first != second {
        Some(Problem::Differ)
    } else {
        None
    };
    if vault.problem.is_some() {
        return vec![Effect::Focus(Target::Secret)];
    }
    if vault.is_busy {
        return Vec::new();
    }
    vault.is_busy = true;
    vec![Effect::Next(Action::Vault(Deed::Begun))]
}
