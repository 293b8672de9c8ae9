//! Envelopes: what is sealed opens the same, and every accident is noticed.

use proptest::prelude::*;
use waymark::domain::draft::{Answer, Draft, DraftId};
use waymark::domain::record::Record;
use waymark::domain::step::Field;
use waymark::store::crc::crc32;
use waymark::store::envelope::{Envelope, Stamp, Unreadable};

use crate::support::{TODAY, date};

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
    assert_eq!(n_opened, 3, "one for each kind");
}

#[test]
fn crc_has_the_standard_check_value() {
    assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
}

#[test]
fn every_flipped_bit_is_noticed() {
    let value = Envelope::seal(&record("Run a group"), STAMP).unwrap().to_string();
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
fn a_newer_record_is_told_from_a_damaged_one() {
    let value = Envelope::seal(&record("Run a group"), STAMP).unwrap().to_string();
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
        let value = Envelope::seal(&record(&text), STAMP).unwrap().to_string();
        let envelope = Envelope::parse(&value).unwrap();
        prop_assert_eq!(envelope.stamp, STAMP);
        prop_assert_eq!(envelope.open(), Ok(record(&text)));
    }

    #[test]
    fn anything_else_is_refused_without_a_panic(value in any::<String>()) {
        prop_assert!(Envelope::parse(&value).is_err());
    }
}
