//! CRC-32 (ISO 3309, as in zlib): it finds accidents in a stored value, not attacks.
//!
//! The crate crc32fast carries 16 KB of tables, which would be a tenth of what a visitor loads;
//! it is the oracle of this module in `tests/host/records.rs`.

const POLYNOMIAL: u32 = 0xEDB8_8320;

/// What four bits that leave the sum do to the rest of it. With years of work behind it a start
/// checks five million bytes, which bit by bit took a tenth of a second.
const FOUR_BITS: [u32; 16] = {
    let mut table = [0; 16];
    let mut at = 0;
    while at < 16 {
        let mut sum = at as u32;
        let mut bit = 0;
        while bit < 4 {
            sum = if sum & 1 == 1 { (sum >> 1) ^ POLYNOMIAL } else { sum >> 1 };
            bit += 1;
        }
        table[at] = sum;
        at += 1;
    }
    table
};

/// The checksum of some bytes.
pub fn crc32(bytes: &[u8]) -> u32 {
    let half = |sum: u32| sum >> 4 ^ FOUR_BITS[sum as usize & 15];
    !bytes.iter().fold(u32::MAX, |sum, byte| half(half(sum ^ u32::from(*byte))))
}

/// The checksum of a text as it stands in stored values.
pub fn checksum(text: &str) -> String {
    format!("{:08x}", crc32(text.as_bytes()))
}

/// That of a first line and of what stands below it.
pub fn checksum_of_both(line: &str, below: &str) -> String {
    checksum(&[line, "\n", below].concat())
}
