//! The recovery code: 128 random bits in letters and digits that cannot be taken for each other.
//!
//! Two more characters tell a slip of the pen from a code that is another one. The code is shown
//! once and kept nowhere.

use crate::vault::secret::Secret;
use crate::vault::{Entropy, VaultError};

/// Crockford's alphabet: no I, L, O and U.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const N_LETTERS: u32 = 26;
/// The largest prime that two letters can count to.
const CHECK: u128 = 1_021;

/// A new recovery code, as it is shown: seven groups of four.
///
/// # Errors
/// There are no random numbers.
pub fn draw(entropy: Entropy) -> Result<Secret, VaultError> {
    let chance = entropy().ok_or(VaultError::NoChance)?;
    let bits = chance.iter().take(16).fold(0, |all, byte| all << 8 | u128::from(*byte));
    Ok(Secret::new(write(bits)))
}

fn write(bits: u128) -> String {
    let check = check(bits);
    let letters = (0..N_LETTERS).rev().map(|place| bits >> (5 * place));
    let mut code = String::new();
    for (index, letter) in letters.chain([check >> 5, check]).enumerate() {
        if index % 4 == 0 && index > 0 {
            code.push('-');
        }
        code.extend(LETTERS.get((letter % 32) as usize).map(|byte| char::from(*byte)));
    }
    code
}

/// What two letters hold of all the others. The division is by halves: that of 128 bits at once is
/// a kilobyte of program.
fn check(bits: u128) -> u128 {
    const HALF: u64 = ((1 << 64) % CHECK) as u64;
    let of_half = |half: u128| half as u64 % CHECK as u64;
    u128::from((of_half(bits >> 64) * HALF + of_half(bits)) % CHECK as u64)
}

/// A code as it was typed, in the one way in which it is written. Small letters, blanks and
/// hyphens do not matter, nor does O for 0 or L for 1.
///
/// # Errors
/// It has a slip in it.
pub fn read(typed: &Secret) -> Result<Secret, VaultError> {
    let mut letters = Vec::new();
    for letter in typed.reveal().chars().filter(|c| !c.is_whitespace() && *c != '-') {
        let letter = match letter.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        let value = LETTERS.iter().position(|byte| char::from(*byte) == letter);
        letters.push(value.ok_or(VaultError::Mistyped)? as u128);
    }
    let is_whole = letters.len() == N_LETTERS as usize + 2;
    let bits = letters.iter().take(N_LETTERS as usize).fold(0u128, |all, one| all << 5 | one);
    let canonical = write(bits);
    let typed: u128 = letters.iter().skip(N_LETTERS as usize).fold(0, |all, one| all << 5 | one);
    // The first letter has room for three bits only.
    if !is_whole || typed != check(bits) || letters.first().is_none_or(|first| *first > 7) {
        return Err(VaultError::Mistyped);
    }
    Ok(Secret::new(canonical))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(text: &str) -> Result<Secret, VaultError> {
        read(&Secret::new(text.into()))
    }

    #[test]
    fn the_check_is_what_is_left_of_a_division() {
        for bits in [0, 1_020, 1_021, u128::from(u64::MAX), 1 << 64, u128::MAX, u128::MAX / 3] {
            assert_eq!(check(bits), bits % CHECK);
        }
    }

    #[test]
    fn a_code_reads_back_however_it_is_typed() {
        for bits in [0, 1, u128::MAX, 0x0123_4567_89ab_cdef_0123_4567_89ab_cdef] {
            let code = write(bits);
            assert_eq!(code.len(), 34);
            let sloppy = code.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
            for typed in [&code, &sloppy, &code.replace('-', "")] {
                assert_eq!(read_text(typed), Ok(Secret::new(code.clone())));
            }
        }
    }

    #[test]
    fn every_wrong_letter_and_every_swap_of_neighbours_is_a_slip() {
        let code = write(0x0123_4567_89ab_cdef_0123_4567_89ab_cdef).replace('-', "");
        for at in 0..code.len() {
            for letter in LETTERS {
                let mut typed = code.clone().into_bytes();
                typed[at] = *letter;
                let typed = String::from_utf8(typed).unwrap();
                assert_eq!(read_text(&typed).is_ok(), typed == code, "{typed}");
            }
            let mut swapped = code.clone().into_bytes();
            swapped.swap(at, (at + 1) % code.len());
            let swapped = String::from_utf8(swapped).unwrap();
            assert_eq!(read_text(&swapped).is_ok(), swapped == code, "{swapped}");
        }
        for short in ["", "0", &code[1..], &format!("{code}0")] {
            assert_eq!(read_text(short), Err(VaultError::Mistyped));
        }
    }
}
