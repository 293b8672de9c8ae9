//! Envelopes: what is sealed opens the same, and every accident is noticed.

use proptest::prelude::*;
use waymark::app::action::Action;
use waymark::domain::draft::{Answer, Draft, DraftId};
use waymark::domain::goal::Status;
use waymark::domain::record::Record;
use waymark::domain::step::Field;
use waymark::store::backend::Backend;
use waymark::store::crc::crc32;
use waymark::store::envelope::{Envelope, Stamp, Unreadable};

use crate::support::{Journey, TODAY, date};

const STAMP: Stamp = Stamp { counter: 7, writer: 0xfeed };

fn record(text: &str) -> Record {
    let mut draft = Draft::begin(DraftId::from_bits(1), date(TODAY));
    let answer = Answer::Text { field: Field::Statement, text: text.to_owned(), caret: Some(1) };
    draft.answer(answer, date(TODAY));
    Record::Draft(draft)
}

/// Files that an earlier version wrote; each must open for ever. A change of a kind's shape adds
/// a file and a migration, and never edits one.
#[test]
fn every_golden_record_opens() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/records");
    let mut n_opened = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let value = std::fs::read_to_string(&path).unwrap();
        let opened = Envelope::parse(&value).and_then(|envelope| envelope.open());
        assert!(opened.is_ok(), "{}: {opened:?}", path.display());
        n_opened += 1;
    }
    assert_eq!(n_opened, 4);
}

/// The third line of a stored goal, which says of which version its fields are.
#[test]
fn the_versions_of_fields_open_as_they_were_written() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/records/goal-1-edits.txt");
    let value = std::fs::read_to_string(path).unwrap();
    let envelope = Envelope::parse(&value).unwrap();
    let stamp = |counter, writer| vec![Stamp { counter, writer }];
    assert_eq!(envelope.edits_of("/status"), stamp(9, 0xbeef));
    assert_eq!(envelope.edits_of("/answers/statement"), stamp(7, 0xfeed));
    let step = "/steps/00000000000000000000000000000007/";
    assert_eq!(envelope.edits_of(step), stamp(8, 0xfeed));
    assert_eq!(envelope.edits_of(&format!("{step}filled/text")), stamp(8, 0xfeed));
    assert_eq!(envelope.to_string(), value);
    // A value of before there was such a line is as a whole of its own version.
    let plain = Envelope::parse(&Envelope::seal(&record("Run"), STAMP).to_string()).unwrap();
    assert_eq!(plain.edits_of("/answers/statement"), [STAMP]);
}

#[test]
fn crc_has_the_standard_check_value() {
    assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
}

#[test]
fn every_flipped_bit_is_noticed() {
    let value = Envelope::seal(&record("Run a group"), STAMP).to_string();
    for index in 0..value.len() {
        for bit in 0..7 {
            let mut bytes = value.clone().into_bytes();
            bytes[index] ^= 1 << bit;
            let Ok(flipped) = String::from_utf8(bytes) else { continue };
            assert!(Envelope::parse(&flipped).is_err(), "{flipped}");
        }
    }
}

#[test]
fn fault_37_a_value_cut_off_at_any_length_is_noticed() {
    let value = Envelope::seal(&record("Run a group for Ünal"), STAMP).to_string();
    for (length, _) in value.char_indices() {
        assert!(Envelope::parse(&value[..length]).is_err(), "{length}");
    }
}

#[test]
fn a_newer_record_is_told_from_a_damaged_one() {
    let value = Envelope::seal(&record("Run a group"), STAMP).to_string();
    let mut newer = Envelope::parse(&value).unwrap();
    newer.schema = 9;
    let read = Envelope::parse(&newer.to_string()).unwrap();
    assert_eq!(read.open(), Err(Unreadable::TooNew(9)));
    let cut = &value[..value.len() - 1];
    assert_eq!(Envelope::parse(cut), Err(Unreadable::Damaged));
    let claims = "wm1 dream 1 1 0000000000000001 2";
    let unknown = format!("{claims} {:08x}\n{{}}", crc32(format!("{claims}\n{{}}").as_bytes()));
    assert_eq!(Envelope::parse(&unknown), Err(Unreadable::UnknownKind));
}

proptest! {
    #[test]
    fn the_checksum_is_that_of_the_crate(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        prop_assert_eq!(crc32(&bytes), crc32fast::hash(&bytes));
    }

    #[test]
    fn any_text_comes_out_as_it_went_in(text in any::<String>()) {
        let value = Envelope::seal(&record(&text), STAMP).to_string();
        let envelope = Envelope::parse(&value).unwrap();
        prop_assert_eq!(envelope.stamp, STAMP);
        prop_assert_eq!(envelope.open(), Ok(record(&text)));
    }

    #[test]
    fn anything_else_is_refused_without_a_panic(value in any::<String>()) {
        prop_assert!(Envelope::parse(&value).is_err());
    }
}

/// A value whose body is given as text, as another version might have written it.
fn sealed(kind: &str, counter: u64, body: &str) -> String {
    let claims = format!("wm1 {kind} 1 {counter} 00000000000000aa {}", body.len());
    format!("{claims} {:08x}\n{body}", crc32(format!("{claims}\n{body}").as_bytes()))
}

#[test]
fn fault_47_fields_that_a_newer_version_added_survive_an_edit_and_the_gathering() {
    let id = "0000000000000000000000000000feed";
    let body = format!(
        r#"{{"mood":{{"colour":["blue",3]}},"id":"{id}","created":"2026-11-22","answers":{{"statement":"Run a group","song":"Ü"}}}}"#
    );
    let mut journey = Journey::begin();
    let key = format!("wm1:w:00000000000000aa:goal:{id}");
    journey.backend.set(&key, &sealed("goal", 3, &body)).unwrap();
    journey.reload();
    let goal = journey.state().library.goals().next().unwrap().id;
    journey.act(Action::GoalStands(goal, Status::Paused));
    let holds = |journey: &Journey, start: &str| {
        let keys = journey.backend.keys(start).unwrap();
        let key = keys.iter().find(|key| key.ends_with(id)).unwrap();
        let value = journey.backend.get(key).unwrap().unwrap();
        let body: serde_json::Value = serde_json::from_str(value.lines().nth(1).unwrap()).unwrap();
        assert_eq!(body["status"], "paused");
        assert_eq!(body["mood"], serde_json::json!({ "colour": ["blue", 3] }));
        assert_eq!(body["answers"]["song"], "Ü");
        assert_eq!(body["answers"]["statement"], "Run a group");
    };
    holds(&journey, "wm1:w:00000000000003e9");
    journey.reload();
    for _ in 0..4 {
        journey.census().wait(20_000);
    }
    assert_eq!(journey.backend.keys("wm1:w:").unwrap(), Vec::<String>::new());
    holds(&journey, "wm1:r:");
}
