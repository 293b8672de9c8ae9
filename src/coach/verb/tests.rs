//! How strong verbs are, by their objects and by their forms.

use super::*;

#[test]
fn the_object_of_a_state_decides_how_strong_it_is() {
    for (text, class) in [
        ("become licensed", Class::Done),
        ("become a registered play therapist", Class::Done),
        ("become a better therapist", Class::Weak),
        ("become more confident", Class::Weak),
        ("be signed off", Class::Done),
        ("be observed by my mentor", Class::Done),
        ("be reviewed in March", Class::Weak),
        ("get competency 4 signed off", Class::Done),
        ("completing", Class::Done),
        ("working on my notes", Class::Weak),
        ("improve", Class::Change),
        ("practised", Class::Act),
        ("developing", Class::Make),
        ("understanding", Class::Weak),
    ] {
        assert_eq!(verb(&Tokens::of(text), 0).map(|verb| verb.class), Some(class), "{text}");
    }
}
