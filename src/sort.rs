//! The one sort of the program. It is stable, and its core knows no type.
//!
//! The library's sorts are made anew for each type and order, at about 4 KB each; this one costs
//! less than 1 KB once, and a few bytes for each use. Sorting here is never in the way of a key
//! that is pressed, so being twice as slow does not matter. Use nothing else to sort with.

use std::cmp::Ordering;

/// Sorts from the least to the greatest. Equals stay in their order.
pub fn sort<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let order = sorted(items.len(), &|a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b).is_gt(),
        _ => false,
    });
    arrange(&order, &mut |a, b| items.swap(a, b));
}

/// Whether the item at one place belongs behind the one at another.
type IsAfter<'a> = &'a dyn Fn(usize, usize) -> bool;

/// Which item belongs at each place: runs of doubling width are merged.
fn sorted(n: usize, is_after: IsAfter<'_>) -> Vec<usize> {
    let mut order: Vec<usize> = (0..n).collect();
    let mut width = 1;
    while width < n {
        let mut merged = Vec::with_capacity(n);
        for pair in order.chunks(2 * width) {
            let (left, right) = pair.split_at(width.min(pair.len()));
            merge(left, right, is_after, &mut merged);
        }
        order = merged;
        width *= 2;
    }
    order
}

fn merge(mut left: &[usize], mut right: &[usize], is_after: IsAfter<'_>, merged: &mut Vec<usize>) {
    while let ([l, rest_left @ ..], [r, rest_right @ ..]) = (left, right) {
        if is_after(*l, *r) {
            merged.push(*r);
            right = rest_right;
        } else {
            merged.push(*l);
            left = rest_left;
        }
    }
    merged.extend_from_slice(left);
    merged.extend_from_slice(right);
}

/// Brings each item to its place. What was swapped away from a place is found where it went.
fn arrange(order: &[usize], swap: &mut dyn FnMut(usize, usize)) {
    for (at, from) in order.iter().enumerate() {
        let mut from = *from;
        while from < at {
            from = order.get(from).copied().unwrap_or(at);
        }
        swap(at, from);
    }
}
