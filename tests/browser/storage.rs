//! The contract of a `Backend`, kept by the browser's own storage and by its twin in memory alike, so
//! that what the host tests find out about the twin holds for the real one.

use wasm_bindgen_test::wasm_bindgen_test;
use waymark::platform::local_backend::LocalBackend;
use waymark::store::backend::{Backend, MemoryBackend};

/// Everything that the store relies on. `other` is a second handle on the same medium.
fn keeps_the_contract(backend: &impl Backend, other: &impl Backend) {
    assert_eq!(backend.get("wm1:t:none"), Ok(None));
    assert_eq!(backend.units("wm1:t:none"), Ok(0));
    assert_eq!(backend.keys("wm1:t:"), Ok(vec![]));

    let texts = [
        ("wm1:t:plain", "Run a group"),
        ("wm1:t:empty", ""),
        ("wm1:t:scripts", "أدير مجموعة 👩🏽‍⚕️ \u{0} \"\\\n"),
        ("wm1:t:length", "a method of Storage"),
        // Names that a script object has of its own.
        ("wm1:t:__proto__", "not an object's own"),
        ("wm1:t:ключ", "a key in another script"),
    ];
    for (key, text) in texts {
        assert_eq!(backend.set(key, text), Ok(()));
        assert_eq!(backend.get(key), Ok(Some(text.to_owned())), "{key}");
        assert_eq!(other.get(key), Ok(Some(text.to_owned())), "{key} elsewhere");
        assert_eq!(backend.units(key), Ok(text.encode_utf16().count()), "the length of {key}");
    }
    let mut keys = backend.keys("wm1:t:").unwrap_or_default();
    let mut expected = texts.map(|(key, _)| key.to_owned());
    let takes =
        |(key, text): &(&str, &str)| key.encode_utf16().count() + text.encode_utf16().count();
    assert_eq!(
        backend.used("wm1:t:"),
        Ok(texts.iter().map(takes).sum()),
        "what they take together"
    );
    assert_eq!(backend.used("wm1:t:pl"), Ok(takes(&texts[0])), "and the first alone");
    keys.sort_unstable();
    expected.sort_unstable();
    assert_eq!(keys, expected);
    assert_eq!(backend.keys("wm1:t:pl"), Ok(vec!["wm1:t:plain".to_owned()]));
    assert_eq!(backend.keys("wm1:other:"), Ok(vec![]));

    let long = "é".repeat(200_000);
    assert_eq!(backend.set("wm1:t:plain", &long), Ok(()));
    assert_eq!(backend.get("wm1:t:plain"), Ok(Some(long)), "a write replaces the whole value");

    assert_eq!(backend.remove("wm1:t:none"), Ok(()), "what is not there can be removed");
    for (key, _) in texts {
        assert_eq!(backend.remove(key), Ok(()));
        assert_eq!(other.get(key), Ok(None));
    }
    assert_eq!(backend.keys("wm1:t:"), Ok(vec![]));
}

#[wasm_bindgen_test]
fn the_browsers_storage_keeps_the_contract() {
    keeps_the_contract(&LocalBackend, &LocalBackend);
}

#[wasm_bindgen_test]
fn its_twin_in_memory_keeps_the_contract() {
    let backend = MemoryBackend::default();
    keeps_the_contract(&backend, &backend.clone());
}

#[wasm_bindgen_test]
fn a_write_that_does_not_fit_is_refused_and_leaves_the_former_value() {
    let key = "wm1:t:full";
    assert_eq!(LocalBackend.set(key, "former"), Ok(()));
    let too_much = "x".repeat(6 * 1024 * 1024);
    assert!(LocalBackend.set(key, &too_much).is_err());
    assert_eq!(LocalBackend.get(key), Ok(Some("former".to_owned())));
    assert_eq!(LocalBackend.remove(key), Ok(()));
}
