//! Every order of steps of two tabs, and orders drawn by chance for more.
//!
//! Shared by the host tests and by `examples/tabs.rs`, which goes further than a test may take.

use std::collections::HashSet;

use waymark::i18n::catalog::Catalog;

use super::world::{Step, World};

/// What an exploration came to.
#[derive(Debug, Default)]
pub struct Figures {
    pub n_states: usize,
    pub n_steps: usize,
    pub n_ends: usize,
    pub n_lost: usize,
}

/// How far an exploration goes.
#[derive(Clone, Copy, Debug, Default)]
pub struct Extent {
    /// The edits in each tab.
    pub n_edits: [usize; 2],
    /// The files that are taken in in the first tab; where there are any, tabs may also be killed.
    pub n_imports: usize,
    pub n_ticks: u64,
    /// Whether the settle time passes only when no message is under way.
    pub is_clock_dishonest: bool,
}

/// Tries every order of steps of two tabs.
pub fn explore(extent: Extent) -> Figures {
    let texts = Catalog::english();
    let mut figures = Figures::default();
    let mut seen = HashSet::new();
    let mut open = vec![World::new(2, &texts)];
    while let Some(world) = open.pop() {
        figures.n_states += 1;
        figures.n_ends += usize::from(world.is_over());
        let mut steps = vec![Step::Tick];
        if world.tabs[0].n_imports < extent.n_imports {
            steps.push(Step::Import(0));
        }
        for (tab, most) in extent.n_edits.into_iter().enumerate() {
            if world.tabs[tab].n_edits < most {
                steps.push(Step::Edit(tab));
            }
            steps.extend([Step::Send(tab), Step::Hear(tab), Step::Census(tab)]);
            steps.push(if extent.n_imports > 0 { Step::Kill(tab) } else { Step::Close(tab) });
        }
        for step in steps {
            let can = match step {
                Step::Tick => {
                    let may_wait = world.now < extent.n_ticks * 10_000 && world.is_waiting();
                    may_wait && (world.can(step) || extent.is_clock_dishonest)
                }
                _ => world.can(step),
            };
            if !can {
                continue;
            }
            figures.n_steps += 1;
            let mut next = world.clone();
            next.step(step, &texts);
            if !seen.insert(next.fingerprint()) {
                continue;
            }
            if matches!(step, Step::Send(_)) && !next.lost().is_empty() {
                figures.n_lost += 1;
                continue;
            }
            open.push(next);
        }
    }
    figures
}

/// Many tabs, one order of steps drawn by chance; gives the words that are lost at any moment.
pub fn trace(seed: u64, n_tabs: usize, texts: &Catalog) -> Vec<String> {
    let mut chance = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut draw = move |n: usize| {
        chance ^= chance << 13;
        chance ^= chance >> 7;
        chance ^= chance << 17;
        usize::try_from(chance % n as u64).unwrap()
    };
    let mut world = World::new(n_tabs, texts);
    for _ in 0..60 {
        let tab = draw(world.tabs.len());
        let step = match draw(43) {
            0..8 => Step::Edit(tab),
            8..10 => Step::Type(tab),
            10..12 => Step::Save(tab),
            12..22 => Step::Send(tab),
            22..32 => Step::Hear(tab),
            32..35 => Step::Census(tab),
            35 => Step::Close(tab),
            36 => Step::Resume(tab),
            37 if world.tabs.len() < n_tabs + 2 => Step::Open,
            38 if draw(4) == 0 => Step::Discard(tab),
            39 | 40 if world.tabs[tab].n_imports < 3 => Step::Import(tab),
            41 => Step::Kill(tab),
            _ => Step::Tick,
        };
        if step == Step::Tick {
            quiet(&mut world, texts);
        }
        if world.can(step) {
            world.step(step, texts);
        }
        let lost = world.lost();
        if !lost.is_empty() {
            return lost;
        }
    }
    quiet(&mut world, texts);
    world.lost()
}

/// Every message arrives.
fn quiet(world: &mut World, texts: &Catalog) {
    while let Some(step) = (0..world.tabs.len())
        .flat_map(|tab| [Step::Send(tab), Step::Hear(tab)])
        .find(|step| world.can(*step))
    {
        world.step(step, texts);
    }
}
