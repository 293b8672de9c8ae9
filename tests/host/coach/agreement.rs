//! How often the coach and the people who labelled the goals agree, for both halves apart, and
//! that a taken rewrite never makes a letter less clear.

use super::{read, today};
use serde_json::Value;
use waymark::coach::report;

/// Labelled goals of one origin, and what is asked of each half of them.
struct Corpus {
    name: &'static str,
    lines: &'static str,
    /// So many goals in a half say something.
    n: usize,
    /// The share of right verdicts.
    verdict: f64,
    /// The share of bars within one of the label, for each letter. Others draw the line between
    /// 2 and 3 elsewhere.
    nearest: f64,
    /// Whether all of it was looked at while rules were written: then none of it is in half 1.
    is_open: bool,
}

const CORPORA: [Corpus; 14] = [
    Corpus {
        name: "our own",
        lines: include_str!("../../fixtures/coach/goals.tsv"),
        n: 300,
        verdict: 0.97,
        nearest: 0.98,
        is_open: false,
    },
    Corpus {
        name: "found in public",
        lines: include_str!("../../fixtures/coach/found.tsv"),
        n: 200,
        verdict: 0.93,
        nearest: 0.94,
        is_open: false,
    },
    Corpus {
        name: "in many voices",
        lines: include_str!("../../fixtures/coach/voices.tsv"),
        n: 150,
        verdict: 0.94,
        nearest: 0.97,
        is_open: false,
    },
    Corpus {
        name: "full of times",
        lines: include_str!("../../fixtures/coach/held.tsv"),
        n: 90,
        verdict: 0.9,
        nearest: 0.94,
        is_open: false,
    },
    Corpus {
        name: "of strangers",
        lines: include_str!("../../fixtures/coach/strangers.tsv"),
        n: 140,
        verdict: 0.89,
        nearest: 0.94,
        is_open: false,
    },
    Corpus {
        name: "of guests",
        lines: include_str!("../../fixtures/coach/guests.tsv"),
        n: 180,
        verdict: 0.96,
        nearest: 0.96,
        is_open: false,
    },
    Corpus {
        name: "of eighty people",
        lines: include_str!("../../fixtures/coach/eighty.tsv"),
        n: 190,
        verdict: 0.95,
        nearest: 0.95,
        is_open: false,
    },
    Corpus {
        name: "of notes",
        lines: include_str!("../../fixtures/coach/notes.tsv"),
        n: 90,
        verdict: 0.9,
        nearest: 0.95,
        is_open: false,
    },
    Corpus {
        name: "of forms",
        lines: include_str!("../../fixtures/coach/forms.tsv"),
        n: 90,
        verdict: 0.92,
        nearest: 0.96,
        is_open: false,
    },
    Corpus {
        name: "of sixty people",
        lines: include_str!("../../fixtures/coach/sixty.tsv"),
        n: 140,
        verdict: 0.9,
        nearest: 0.94,
        is_open: false,
    },
    Corpus {
        name: "of the last",
        lines: include_str!("../../fixtures/coach/late.tsv"),
        n: 110,
        verdict: 0.9,
        nearest: 0.95,
        is_open: false,
    },
    Corpus {
        name: "of the open",
        lines: include_str!("../../fixtures/coach/open.tsv"),
        n: 7600,
        verdict: 0.95,
        nearest: 0.95,
        is_open: true,
    },
    Corpus {
        name: "of the shut",
        lines: include_str!("../../fixtures/coach/shut.tsv"),
        n: 140,
        verdict: 0.88,
        nearest: 0.92,
        is_open: false,
    },
    Corpus {
        name: "of the sealed",
        lines: include_str!("../../fixtures/coach/sealed.tsv"),
        n: 960,
        verdict: 0.92,
        nearest: 0.96,
        is_open: false,
    },
];

/// One labelled goal.
struct Goal {
    labels: [usize; 3],
    text: &'static str,
}

fn goals(corpus: &'static str) -> Vec<Goal> {
    corpus
        .lines()
        .map(|line| {
            let mut parts = line.split('\t');
            let mut label = || parts.next().unwrap().parse().unwrap();
            let labels = [label(), label(), label()];
            Goal { labels, text: parts.next().unwrap() }
        })
        .collect()
}

/// The texts of all labelled goals.
pub(super) fn texts() -> impl Iterator<Item = &'static str> {
    CORPORA.iter().flat_map(|corpus| goals(corpus.lines)).map(|goal| goal.text)
}

/// FNV-1a: which half a text is in never depends on the order of the file. Of an open file all is
/// in half 0.
pub(super) fn half(text: &str, is_open: bool) -> usize {
    if is_open {
        return 0;
    }
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    (hash & 1) as usize
}

fn scores(report: &Value) -> [usize; 3] {
    ["S", "M", "T"].map(|letter| report["bars"][letter].as_u64().unwrap() as usize)
}

#[derive(Default)]
struct Figures {
    n: usize,
    verdict: usize,
    exact: [usize; 3],
    within_one: [usize; 3],
    /// Letter, label, bar.
    table: [[[usize; 4]; 4]; 3],
}

impl Figures {
    fn add(&mut self, labels: [usize; 3], scores: [usize; 3]) {
        self.n += 1;
        let is_ready = |of: [usize; 3]| of.iter().all(|score| *score >= 2);
        self.verdict += usize::from(is_ready(labels) == is_ready(scores));
        for letter in 0..3 {
            let (label, score) = (labels[letter], scores[letter]);
            self.exact[letter] += usize::from(label == score);
            self.within_one[letter] += usize::from(label.abs_diff(score) <= 1);
            self.table[letter][label][score] += 1;
        }
    }

    fn share(&self, count: usize) -> f64 {
        count as f64 / self.n as f64
    }

    fn print(&self, name: &str) {
        println!(
            "{name}: {} goals, verdict right in {:.1} %",
            self.n,
            100.0 * self.share(self.verdict)
        );
        for (letter, name) in ["S", "M", "T"].iter().enumerate() {
            let (exact, near) =
                (self.share(self.exact[letter]), self.share(self.within_one[letter]));
            println!("  {name}: exact {:.1} %, within one {:.1} %", 100.0 * exact, 100.0 * near);
            for (label, row) in self.table[letter].iter().enumerate() {
                println!("    labelled {label}: {row:?}");
            }
        }
    }
}

#[test]
fn the_coach_agrees_with_the_labels_of_both_halves() {
    const HALVES: [&str; 2] =
        ["half 0 (seen while rules were written)", "half 1 (never looked at)"];
    let mut all = [Figures::default(), Figures::default()];
    for Corpus { name, lines, n, verdict, nearest, is_open } in CORPORA {
        let mut halves = [Figures::default(), Figures::default()];
        for goal in goals(lines) {
            let scores = scores(&read(goal.text));
            let half = half(goal.text, is_open);
            halves[half].add(goal.labels, scores);
            all[half].add(goal.labels, scores);
        }
        for (figures, half) in halves.iter().zip(HALVES).take(if is_open { 1 } else { 2 }) {
            figures.print(&format!("{name}, {half}"));
            assert!(figures.n >= n, "{name}, {half} is too small to say anything");
            assert!(figures.share(figures.verdict) >= verdict, "{name}, {half}");
            for letter in 0..3 {
                assert!(figures.share(figures.within_one[letter]) >= nearest, "{name}, {half}");
            }
        }
    }
    for (figures, half) in all.iter().zip(HALVES) {
        figures.print(&format!("all together, {half}"));
        for letter in 0..3 {
            assert!(figures.share(figures.within_one[letter]) >= 0.965, "{half}, letter {letter}");
        }
    }
}

#[test]
fn a_taken_rewrite_never_lowers_a_bar() {
    let mut n_rewrites = 0;
    let mut wrong = Vec::new();
    let extra = [
        "I would like to try to attend several workshops soon.",
        "Publish a paper on grief regularly",
        "Complete the course by March 2020",
        "Run a group for drug addicts with client Sarah M. at some point",
        "We hope to meet some colleagues often, at a conference",
    ];
    for text in texts().chain(extra) {
        let before = read(text);
        for remark in before["remarks"].as_array().unwrap() {
            let Some(rewrite) = remark["rewrite"].as_str() else { continue };
            n_rewrites += 1;
            let after: Value = serde_json::from_str(&report::line(rewrite, today())).unwrap();
            for letter in ["S", "M", "A", "R", "T"] {
                let (was, is) = (before["bars"][letter].as_u64(), after["bars"][letter].as_u64());
                // A doubt that is gone leaves a bar without a field: "submit" takes no nine months.
                let is_doubt_gone = was == Some(1) && is.is_none();
                if is < was && !is_doubt_gone {
                    wrong.push(format!(
                        "{letter} {was:?} -> {is:?} by {}: {text} -> {rewrite}",
                        remark["rule"]
                    ));
                }
            }
        }
    }
    println!("{n_rewrites} rewrites taken");
    assert!(n_rewrites > 200);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
