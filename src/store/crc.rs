//! CRC-32 (ISO 3309, as in zlib): it finds accidents in a stored value, not attacks.
//!
//! The crate crc32fast carries 16 KB of tables, which would be a tenth of what a visitor loads;
//! it is the oracle of this module in `tests/host/records.rs`.

const POLYNOMIAL: u32 = 0xEDB8_8320;

/// The checksum of some bytes.
pub fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            if sum & 1 == 1 { (sum >> 1) ^ POLYNOMIAL } else { sum >> 1 }
        })
    })
}

/// The checksum of a text as it stands in stored values.
pub fn checksum(text: &str) -> String {
    format!("{:08x}", crc32(text.as_bytes()))
}

/// That of a first line and of what stands below it.
pub fn checksum_of_both(line: &str, below: &str) -> String {
    checksum(&[line, "\n", below].concat())
}
