//! Files that might be ours: a real one, with its bytes or its structure changed by chance. In a file
//! of stored values, the checksums are often right although what they stand for is not.
//!
//! Shared by the host tests and by `examples/import_fuzz.rs`.

use serde_json::{Map, Value, json};
use waymark::store::crc::checksum_of_both;

/// Numbers by chance, from a seed; the same seed gives the same numbers.
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0x5DEE_CE66_D1CE_4E5B | 1)
    }

    /// A number below `n`.
    pub(crate) fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from((self.0 >> 11) % n.max(1) as u64).unwrap_or(0)
    }
}

/// One file made of the real one.
pub(crate) fn mutant(file: &str, seed: u64) -> String {
    let mut chance = Chance::new(seed);
    let text = match chance.below(4) {
        0 => file.to_owned(),
        _ => structured(file, &mut chance),
    };
    match chance.below(3) {
        0 => bytes(text.into_bytes(), &mut chance),
        _ => text,
    }
}

/// Changes a few bytes, or whole stretches of them.
fn bytes(mut bytes: Vec<u8>, chance: &mut Chance) -> String {
    for _ in 0..=chance.below(4) {
        let at = chance.below(bytes.len() + 1);
        let end = (at + chance.below(40)).min(bytes.len());
        match chance.below(7) {
            0 => bytes.truncate(at),
            1 => drop(bytes.drain(at..end)),
            2 => bytes.insert(at, chance.below(256).to_le_bytes()[0]),
            3 => bytes.splice(at..at, b"\"\\{}[]:,\x00".to_vec()).for_each(drop),
            4 => {
                let copy = bytes[at..end].to_vec();
                bytes.splice(at..at, copy).for_each(drop);
            }
            5 => bytes.splice(at..at, [0xF0, 0x9F, 0x98, 0xED, 0xA0, 0x80]).for_each(drop),
            _ => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << chance.below(8);
                }
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Changes a value somewhere inside, by the shape of the file.
fn structured(file: &str, chance: &mut Chance) -> String {
    let Ok(mut value) = serde_json::from_str::<Value>(file) else { return file.to_owned() };
    for _ in 0..=chance.below(5) {
        // Mostly inside the records: what is wrong outside is refused as a whole.
        let is_inside = chance.below(8) > 0;
        match value.get_mut("values").and_then(Value::as_object_mut) {
            Some(values) if is_inside => change_stored(values, chance),
            _ => match value.get_mut("records") {
                Some(records) if is_inside => change(records, chance),
                _ => change(&mut value, chance),
            },
        }
    }
    value.to_string()
}

fn change(value: &mut Value, chance: &mut Chance) {
    // Down to some value, then a change there.
    let goes_down = chance.below(6) > 0;
    match value {
        Value::Object(map) if goes_down && !map.is_empty() => {
            let at = chance.below(map.len());
            let name = map.keys().nth(at).cloned().unwrap_or_default();
            match chance.below(12) {
                0 => drop(map.remove(&name)),
                1 => rename(map, &name, chance),
                _ => change(&mut map[&name], chance),
            }
        }
        Value::Array(list) if goes_down && !list.is_empty() => {
            let at = chance.below(list.len());
            match chance.below(12) {
                0 => drop(list.remove(at)),
                1 => list.push(list[at].clone()),
                _ => change(&mut list[at], chance),
            }
        }
        other => *other = any(chance),
    }
}

/// Changes one of the values of a raw file, or the key under which it stands.
fn change_stored(values: &mut Map<String, Value>, chance: &mut Chance) {
    let names: Vec<String> = values.keys().cloned().collect();
    let Some(name) = names.get(chance.below(names.len())) else { return };
    let other = &names[chance.below(names.len())];
    match chance.below(8) {
        0 => drop(values.remove(name)),
        1 => values[name] = values[other].clone(),
        2 => drop(values.insert(format!("{name}0"), values[name].clone())),
        3 => values[name] = any(chance),
        4 => {
            let text = values[name].as_str().unwrap_or_default().to_owned();
            values[name] = json!(bytes(text.into_bytes(), chance));
        }
        _ => {
            let text = values[name].as_str().unwrap_or_default().to_owned();
            values[name] = json!(resealed(&text, chance));
        }
    }
}

/// A stored value with another first line or another body, and the length and the checksum of it.
fn resealed(text: &str, chance: &mut Chance) -> String {
    let Some((head, body)) = text.split_once('\n') else { return text.to_owned() };
    let mut words: Vec<String> = head.split(' ').map(str::to_owned).collect();
    // The last two are the length and the checksum.
    words.truncate(words.len().saturating_sub(2));
    let mut body = body.to_owned();
    if chance.below(3) == 0 && !words.is_empty() {
        let odd = ["wm2", "spell", "draft", "0", "99", "18446744073709551615", "7.x", "", "-1"];
        let at = chance.below(words.len());
        words[at] = odd[chance.below(odd.len())].to_owned();
    } else if let Ok(mut value) = serde_json::from_str(&body) {
        change(&mut value, chance);
        body = value.to_string();
    } else {
        body = bytes(body.into_bytes(), chance);
    }
    let claims = format!("{} {}", words.join(" "), body.len());
    format!("{claims} {}\n{body}", checksum_of_both(&claims, &body))
}

fn rename(map: &mut Map<String, Value>, name: &str, chance: &mut Chance) {
    let names =
        ["id", "kind", "body", "__proto__", "", "answers", "target", "statement", "\u{202E}"];
    if let Some(value) = map.remove(name) {
        map.insert(names[chance.below(names.len())].to_owned(), value);
    }
}

/// A value that could be meant to do harm.
fn any(chance: &mut Chance) -> Value {
    let id = format!("{:032x}", chance.below(4));
    let texts = [
        "",
        "goal",
        "draft",
        "settings",
        "spell",
        "2026-02-30",
        "0000-00-00",
        "9999-12-31",
        "2027-03-31",
        "<img src=x onerror=alert(1)>",
        "\u{0}\u{7f}",
        "\u{202E}evil",
        "../../x",
        "in_progress",
        "let_go",
        "skills",
        "e\u{301}\u{301}\u{301}",
        id.as_str(),
    ];
    match chance.below(14) {
        0 => Value::Null,
        1 => json!(chance.below(2) == 0),
        2 => json!(-1),
        3 => json!(u64::MAX),
        4 => json!(1e300),
        5 => json!([]),
        6 => json!({}),
        7 => (0..chance.below(60)).fold(json!(1), |inner, _| json!([inner])),
        8 => (0..chance.below(60)).fold(json!({}), |inner, _| json!({ "a": inner })),
        9 => json!("x".repeat(chance.below(5_000))),
        10 => json!(chance.below(3)),
        _ => json!(texts[chance.below(texts.len())]),
    }
}
