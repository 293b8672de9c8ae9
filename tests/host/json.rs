//! The program's own reader of JSON does what serde_json does.

use proptest::prelude::*;
use serde::Deserialize;
use serde_json::{Value, json};
use waymark::json::{Malformed, Node, Raw, parts, read, tree};

/// JSON with every kind of value; `integer` makes its numbers.
fn value(number: BoxedStrategy<Value>) -> impl Strategy<Value = Value> {
    let text = prop_oneof![".*", "[\\\\\"/\u{0}-\u{1f}\u{7f}a-f\u{1F600}-\u{1F64F}]*"];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        number,
        text.clone().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map(text.clone(), inner, 0..6)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

fn integers() -> BoxedStrategy<Value> {
    prop_oneof![any::<u64>().prop_map(Value::from), any::<i64>().prop_map(Value::from)].boxed()
}

fn numbers() -> BoxedStrategy<Value> {
    prop_oneof![integers(), any::<f64>().prop_map(Value::from)].boxed()
}

/// As `\u` escapes, which is how other programs may write any letter.
fn escaped(text: &str) -> String {
    let unit = |unit: u16| match unit {
        0x20..=0x7e => char::from_u32(unit.into()).unwrap().to_string(),
        _ => format!("\\u{unit:04X}"),
    };
    text.encode_utf16().map(unit).collect()
}

/// What serde_json says of a text that is not asked for anything but to be JSON.
fn is_json(text: &str) -> bool {
    serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok()
}

/// The tree as serde_json has it. Numbers that the tree does not count with are left out there.
fn as_tree(value: Value) -> Node {
    match value {
        Value::Null => Node::Null,
        Value::Bool(value) => Node::Bool(value),
        Value::Number(number) => Node::Number(number.as_u64().and_then(|n| n.try_into().ok())),
        Value::String(text) => Node::Text(text),
        Value::Array(items) => Node::List(items.into_iter().map(as_tree).collect()),
        Value::Object(map) => {
            Node::Object(map.into_iter().map(|(name, value)| (name, as_tree(value))).collect())
        }
    }
}

proptest! {
    #[test]
    fn a_tree_holds_what_serde_json_writes(value in value(numbers())) {
        let text = value.to_string();
        prop_assert_eq!(tree(&text), Ok(as_tree(value)));
    }

    #[test]
    fn what_serde_json_writes_is_read_as_it_was(value in value(integers())) {
        prop_assert_eq!(read::<Value>(&value.to_string()), Ok(value.clone()));
        let pretty = serde_json::to_string_pretty(&value).unwrap();
        prop_assert_eq!(read::<Value>(&pretty), Ok(value.clone()));
        let escaped = escaped(&value.to_string());
        prop_assert_eq!(read::<Value>(&escaped), Ok(value));
    }

    #[test]
    fn what_is_skipped_may_be_any_json(value in value(numbers())) {
        let text = format!(" {value} ");
        prop_assert_eq!(read::<Raw<'_>>(&text), Ok(Raw(text.trim())));
    }

    #[test]
    fn damage_is_seen_as_serde_json_sees_it(
        value in value(numbers()), at in any::<prop::sample::Index>(), new in ".?",
    ) {
        let text = value.to_string();
        let places: Vec<(usize, char)> = text.char_indices().collect();
        let (start, old) = places[at.index(places.len())];
        let damaged = format!("{}{new}{}", &text[..start], &text[start + old.len_utf8()..]);
        prop_assert_eq!(read::<Raw<'_>>(&damaged).is_ok(), is_json(&damaged), "{}", damaged);
        prop_assert_eq!(tree(&damaged).is_ok(), is_json(&damaged), "{}", damaged);
    }

    #[test]
    fn numbers_are_judged_as_serde_json_does(text in "-?[0-9]{0,2}[.eE]?[+\\-]?[0-9]{0,2}[.eE]?0?") {
        prop_assert_eq!(read::<Raw<'_>>(&text).is_ok(), is_json(&text), "{}", text);
    }
}

#[derive(Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Colour {
    DeepBlue,
}

#[derive(Debug, PartialEq, Eq, Deserialize)]
struct Thing {
    colour: Option<Colour>,
    #[serde(default)]
    n: u8,
}

#[test]
fn a_struct_is_an_object_of_its_fields_and_skips_others() {
    let thing = |n| Ok(Thing { colour: Some(Colour::DeepBlue), n });
    assert_eq!(read(r#"{"x":[{"y":1.5e3}],"n":7,"colour":"deep_blue"}"#), thing(7));
    assert_eq!(read(r#"{"colour":"deep\u005fblue"}"#), thing(0));
    assert_eq!(read(r#"{"colour":null}"#), Ok(Thing { colour: None, n: 0 }));
    for refused in [
        r#"["deep_blue",7]"#,
        r#"{"n":7"#,
        r#"{"n":7}}"#,
        r#"{"n":7,}"#,
        r#"{"n":256}"#,
        r#"{"n":-1}"#,
        r#"{"n":1.0}"#,
        r#"{"n":"7"}"#,
        r#"{"n":7,"n":7}"#,
        r#"{"colour":"red"}"#,
        r#"{"colour":{"deep_blue":null}}"#,
        "",
    ] {
        assert_eq!(read::<Thing>(refused), Err(Malformed), "{refused}");
    }
}

#[test]
fn brackets_deeper_than_the_stack_are_refused() {
    let deep = |n: usize| format!("{}{}", "[".repeat(n), "]".repeat(n));
    for n in [1, 127, 128, 129, 100_000] {
        assert_eq!(read::<Raw<'_>>(&deep(n)).is_ok(), n <= 128, "{n}");
        assert_eq!(read::<Value>(&deep(n)).is_ok(), n <= 128, "{n}");
        assert_eq!(tree(&deep(n)).is_ok(), n <= 128, "{n}");
    }
    let wide = json!(vec![json!([]); 1_000]);
    assert_eq!(read::<Value>(&wide.to_string()), Ok(wide));
}

#[test]
fn the_leaves_of_a_tree_are_what_they_are() {
    let node = tree(r#"{"n":4294967295,"big":4294967296,"t":"x","b":false,"l":[null],"n":1}"#);
    let node = node.unwrap();
    assert_eq!(node.get("n").and_then(Node::number), Some(u32::MAX), "the first of two");
    assert_eq!(node.get("big"), Some(&Node::Number(None)));
    assert_eq!(node.get("t").and_then(Node::text), Some("x"));
    assert_eq!(node.get("b").and_then(Node::bool), Some(false));
    assert_eq!(node.get("l").and_then(Node::items), Some(&[Node::Null][..]));
    assert_eq!(node.get("t").and_then(Node::number), None);
    assert_eq!(node.get("x"), None);
}

#[test]
fn what_an_object_or_a_list_holds_keeps_its_text_and_its_order() {
    let found = parts(r#" {"b": 1.50 ,"a\n":[ {} ],"b":null} "#).unwrap();
    let found: Vec<(&str, &str)> =
        found.iter().map(|(name, value)| (name.as_str(), value.trim())).collect();
    assert_eq!(found, [("b", "1.50"), ("a\n", "[ {} ]"), ("b", "null")]);
    assert_eq!(parts(r#"["a",1]"#).unwrap(), [(String::new(), r#""a""#), (String::new(), "1")]);
    assert_eq!(parts("[]").unwrap(), []);
    for refused in ["[1", "1", "", r#"{"a":1"#, r#"{"a":1}}"#, r#"{"a" 1}"#] {
        assert_eq!(parts(refused), Err(Malformed), "{refused}");
    }
}
