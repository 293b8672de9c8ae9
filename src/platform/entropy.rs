//! Chance, from the browser's own source.

/// 128 random bits, for names.
pub fn bits() -> u128 {
    let mut bytes = [0; 16];
    if !fill(&mut bytes) {
        // Ids only have to differ. Keys and nonces must never come from here.
        bytes = std::array::from_fn(|_| (js_sys::Math::random() * 256.0) as u8);
    }
    u128::from_le_bytes(bytes)
}

/// 32 random bytes, for keys; `None` where the browser has none that are good enough.
pub fn secret() -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    (fill(&mut bytes) && bytes != [0; 32]).then_some(bytes)
}

fn fill(bytes: &mut [u8]) -> bool {
    #[expect(clippy::disallowed_methods, reason = "the platform is where the window is")]
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    crypto.is_some_and(|crypto| crypto.get_random_values_with_u8_array(bytes).is_ok())
}
