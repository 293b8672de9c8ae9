//! What is shown of a text in which words were found. It does not decide whether they stand there.

use crate::app::select::critique::Run;
use crate::domain::fold::{begins, find};

/// How many bytes of a text stand before the first word that was found.
const BEFORE: usize = 60;
/// How many bytes of a text are shown.
const LENGTH: usize = 220;

/// A stretch of a text around the first word that was found, with every one of the words marked.
pub(super) fn excerpt(text: &str, words: &[Vec<char>]) -> Vec<Run> {
    let first = words.iter().filter_map(|word| find(text, word)).min();
    let first = first.map_or(0, |(start, _)| start);
    let start = if first <= BEFORE { 0 } else { boundary(text, first - BEFORE) };
    let end = boundary(text, start + LENGTH);
    let mut runs = vec![Run { text: cut_mark(start > 0), is_marked: false }];
    let mut rest = text.get(start..end).unwrap_or(text);
    while let Some(letter) = rest.chars().next() {
        let len = words.iter().filter_map(|word| begins(rest, word)).max();
        let (piece, after) = rest.split_at(len.unwrap_or(letter.len_utf8()));
        match runs.last_mut() {
            Some(last) if last.is_marked == len.is_some() => last.text.push_str(piece),
            _ => runs.push(Run { text: piece.to_owned(), is_marked: len.is_some() }),
        }
        rest = after;
    }
    runs.push(Run { text: cut_mark(end < text.len()), is_marked: false });
    runs.retain(|run| !run.text.is_empty());
    runs
}

fn cut_mark(is_cut: bool) -> String {
    if is_cut { "…".to_owned() } else { String::new() }
}

/// The nearest place at or after that byte where a letter begins.
fn boundary(text: &str, at: usize) -> usize {
    (at..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len())
}
