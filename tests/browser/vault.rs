//! The ciphers of the vault against those of the browser itself, and the browser's own chance.

use js_sys::{Function, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use waymark::platform::entropy;
use waymark::vault::keys::{open_bytes, seal_bytes};
use waymark::vault::stretch::{Cost, Key, stretch};

/// AES-256-GCM by WebCrypto; `verb` is `encrypt` or `decrypt`.
async fn by_webcrypto(
    verb: &str,
    key: &Key,
    nonce: &[u8],
    bound_to: &[u8],
    text: &[u8],
) -> Vec<u8> {
    let body = format!(
        "return crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['{verb}']).then((key) =>
            crypto.subtle.{verb}({{ name: 'AES-GCM', iv, additionalData }}, key, text))"
    );
    let ask = Function::new_with_args("key, iv, additionalData, text", &body);
    let bytes: [JsValue; 4] =
        [key.as_slice(), nonce, bound_to, text].map(|part| Uint8Array::from(part).into());
    let answer: JsValue = ask.apply(&JsValue::NULL, &js_sys::Array::from_iter(bytes)).unwrap();
    let answer = JsFuture::from(answer.unchecked_into::<Promise>()).await;
    Uint8Array::new(&answer.unwrap_or_else(|_| panic!("WebCrypto cannot {verb}"))).to_vec()
}

#[wasm_bindgen_test]
async fn webcrypto_opens_what_we_seal_and_we_open_what_it_seals() {
    for length in [0usize, 1, 15, 16, 17, 255, 256, 4_000] {
        let key = Key::new(entropy::secret().unwrap());
        let nonce: [u8; 12] = entropy::secret().unwrap()[..12].try_into().unwrap();
        let text: Vec<u8> = (0..length).map(|at| at as u8).collect();
        let bound_to = format!("wm1 goal {length}").into_bytes();
        let ours = seal_bytes(&key, nonce, &bound_to, text.clone());
        let theirs = by_webcrypto("encrypt", &key, &nonce, &bound_to, &text).await;
        assert_eq!(ours[12..], theirs, "{length} bytes");
        let opened = by_webcrypto("decrypt", &key, &nonce, &bound_to, &ours[12..]).await;
        assert_eq!(opened, text);
        let sealed = [nonce.as_slice(), &theirs].concat();
        assert_eq!(open_bytes(&key, &bound_to, sealed), Some(text));
    }
}

/// The same as on the host, where OpenSSL said so: the build for the browser does the same work.
#[wasm_bindgen_test]
fn a_passphrase_comes_to_the_same_key_in_the_browser() {
    let key = stretch("password", b"somesaltsomesalt", Cost::USUAL).unwrap();
    let expected = "7664ad4ba1a3c999fcdd0991ffc2270f78302d2383233db5e7befc85d1bb1819";
    let hex: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(hex, expected);
}

#[wasm_bindgen_test]
fn the_browsers_chance_is_never_twice_the_same() {
    let drawn: Vec<[u8; 32]> = (0..100).map(|_| entropy::secret().unwrap()).collect();
    for (index, one) in drawn.iter().enumerate() {
        assert!(!drawn[..index].contains(one));
    }
}
