//! What `book/header.rs` promises.

use super::*;
use crate::book::disk::Real;

fn made() -> (Header, Key, Code) {
    let (mut header, data, code) =
        (Header::new(true).unwrap(), Key::random().unwrap(), Code::random().unwrap());
    header.set_passphrase(&data, "mưa xuân", Cost::PRACTICE, 0).unwrap();
    header.set_recovery(&data, &code, 0).unwrap();
    (header, data, code)
}

#[test]
fn both_ways_in_lead_to_the_same_key() {
    let (header, data, code) = made();
    assert_eq!(header.open("  MƯA   Xuân ").unwrap().raw(), data.raw());
    assert_eq!(header.open("mu\u{31b}a xua\u{302}n").unwrap().raw(), data.raw());
    assert_eq!(header.open_by_code(&code).unwrap().raw(), data.raw());
    assert!(matches!(header.open("mua xuan"), Err(Failure::WrongPassphrase)));
}

#[test]
fn a_new_passphrase_ends_the_old_one() {
    let (mut header, data, code) = made();
    header.set_passphrase(&data, "nắng hạ", Cost::PRACTICE, 9).unwrap();
    assert!(header.open("mưa xuân").is_err());
    assert!(header.open("nắng hạ").is_ok());
    assert!(header.open_by_code(&code).is_ok());
}

#[test]
fn every_bit_of_a_copy_matters() {
    let (header, _, _) = made();
    let bytes = header.bytes();
    assert_eq!(Header::read(&bytes), Copy::Good(header));
    for at in 0..bytes.len() {
        let mut bad = bytes.clone();
        bad[at] ^= 1 << (at % 8);
        assert_eq!(Header::read(&bad), Copy::Bad, "byte {at}");
    }
    for cut in 0..bytes.len() {
        assert_eq!(Header::read(&bytes[..cut]), Copy::Bad);
    }
}

#[test]
fn a_slot_taken_away_is_noticed() {
    let (mut header, _, _) = made();
    header.slots.retain(|slot| slot.kind() == SlotKind::Passphrase);
    assert!(matches!(header.open("mưa xuân"), Err(Failure::Damaged(Piece::Header, None))));
}

#[test]
fn one_whole_copy_is_enough() {
    let (header, _, _) = made();
    for (a, b) in [(true, false), (false, true)] {
        let folder = tempfile::tempdir().unwrap();
        header.write(&Real, folder.path()).unwrap();
        for (copy, keep) in COPIES.iter().zip([a, b]) {
            if !keep {
                std::fs::write(folder.path().join(copy), b"x").unwrap();
            }
        }
        let (good, is_hurt) = Header::load(&Real, folder.path()).unwrap();
        assert_eq!((good, is_hurt), (vec![header.clone()], true));
    }
    let empty = tempfile::tempdir().unwrap();
    assert!(matches!(
        Header::load(&Real, empty.path()),
        Err(Failure::Damaged(Piece::Header, None))
    ));
}

#[test]
fn strength_is_counted_in_what_a_thief_must_try() {
    for (passphrase, strong) in
        [("1234 5678", false), ("123456789012", true), ("bon tu ghep lai", true), ("ngan", false)]
    {
        assert_eq!(is_strong(passphrase), strong, "{passphrase}");
    }
}
