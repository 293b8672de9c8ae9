//! The program's own sort does what the library's stable one does.

use proptest::prelude::*;
use waymark::sort::sort;

proptest! {
    #[test]
    fn it_sorts_as_the_library_does(keys in prop::collection::vec(0..20_u8, 0..200)) {
        let mut items: Vec<(u8, usize)> = keys.into_iter().zip(0..).collect();
        let mut expected = items.clone();
        expected.sort_by_key(|(key, _)| *key);
        sort(&mut items, |a, b| a.0.cmp(&b.0));
        prop_assert_eq!(items, expected);
    }
}
