//! Which numbers count something, and what they say.

use super::*;
use crate::coach::time;
use crate::domain::date::Date;

fn amounts(text: &str) -> Vec<String> {
    let tokens = Tokens::of(text);
    let times = time::scan(&tokens, Date::new(2026, 11, 22).unwrap());
    scan(&tokens, &times)
        .iter()
        .map(|amount| {
            format!("{:?} {}", amount.much, tokens.phrase(amount.range.start, amount.range.end))
        })
        .collect()
}

#[test]
fn numbers_that_count_are_told_from_numbers_that_name() {
    let cases: [(&str, &[&str]); 17] = [
        ("two workshops by 30 June 2027", &["Count(2.0) two"]),
        ("Level 2 training, DSM-5, ICD 11, Part 1 and modules 1 and 2", &[]),
        ("a 12-step group and 1:1 work", &[]),
        ("80% of sessions", &["Share(80.0) 80 %"]),
        ("increase by 20%", &["Change(20.0) 20 %"]),
        ("9 out of 10 handovers", &["Share(9.0) 9 out of 10"]),
        ("half an hour every Friday", &["Count(0.5) half an hour"]),
        ("no email after 6 PM", &["Clock 6 pm"]),
        ("more clients", &["Vague more"]),
        ("write more complex formulations", &[]),
        ("more joint visits", &["Vague more"]),
        ("no more than five clients", &["Count(5.0) five"]),
        ("£2,000 by August", &["Count(2000.0) 2000"]),
        ("an 8-week course", &[]),
        ("a 10-minute walk", &["Count(10.0) 10"]),
        ("several workshops", &["Vague several"]),
        ("since 2019 I have used the 2024 guideline", &[]),
    ];
    for (text, expected) in cases {
        assert_eq!(amounts(text), expected, "{text}");
    }
}
