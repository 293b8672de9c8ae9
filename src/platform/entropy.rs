//! Chance, from the browser's own source.

/// 128 random bits.
pub fn bits() -> u128 {
    let mut bytes = [0; 16];
    #[expect(clippy::disallowed_methods, reason = "the platform is where the window is")]
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    let filled =
        crypto.and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).ok());
    if filled.is_none() {
        // Ids only have to differ. Keys and nonces must never come from here.
        bytes = std::array::from_fn(|_| (js_sys::Math::random() * 256.0) as u8);
    }
    u128::from_le_bytes(bytes)
}
