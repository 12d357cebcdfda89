//! Copies of a book as a decoder for hostile bytes.

use std::path::Path;

use sochibo::book::backup::file::{self, Start};
use sochibo::book::backup::{Reason, rebuild, unlock};
use sochibo::book::cipher;
use sochibo::book::durable::Way;
use sochibo::book::header::PRACTICE_PASSPHRASE;
use sochibo::words::Lang;

use crate::decoders::Decoder;
use crate::{kit, mutate};

/// A copy, read as it comes and with the digest of its start made right: it keeps nobody out.
pub(crate) fn copies(folder: &Path) -> Decoder {
    kit::make(folder, 5);
    let book = kit::open(folder).unwrap();
    let day = chrono::NaiveDateTime::default();
    let (path, start) = book.back_up(&book.backups(), Reason::Run, day).unwrap();
    let data = unlock(&start.header, &Way::Passphrase(PRACTICE_PASSPHRASE)).unwrap();
    let whole = std::fs::read(path).unwrap();
    let (_, length) = Start::read(&whole).unwrap();
    let swallow = move |bytes: &[u8]| {
        let mut right = bytes.to_vec();
        if let Some(head) = bytes.get(..length - 32) {
            let sum = cipher::hash(&[head]);
            right.splice(length - 32..length.min(bytes.len()), sum);
        }
        for bytes in [bytes, &right] {
            let read = file::read(bytes, &data)
                .and_then(|(start, body)| rebuild(&body.journal, &start.header, &data));
            match read {
                Ok(rebuilt) => assert!(rebuilt.point.seq <= 5, "more acts than were ever written"),
                Err(failure) => return Err(Lang::ALL.map(|lang| failure.say(lang)).to_vec()),
            }
        }
        Ok(())
    };
    let samples = vec![whole];
    Decoder { samples, words: &[], mutate: mutate::bytes, swallow: Box::new(swallow) }
}
