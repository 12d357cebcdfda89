//! A Word document as the package it is: looked through before anything of it is believed, and
//! written again with some of its parts changed, the others untouched.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::TemplateFault;

/// No form is larger, packed.
const MAX_PACKED: usize = 10 * 1024 * 1024;
/// No form is larger, unpacked.
const MAX_UNPACKED: u64 = 32 * 1024 * 1024;
/// No form has more parts.
const MAX_PARTS: usize = 1_000;
/// How files begin that hold other files in the old way: documents from before 2007, and those
/// kept by a password.
const OLE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0];
/// The list of the types of all parts.
const TYPES: &str = "[Content_Types].xml";
/// The body of the document.
const BODY: &str = "word/document.xml";

/// A form that was looked through.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    parts: BTreeMap<String, Vec<u8>>,
}

impl<'a> Package<'a> {
    /// Opens a form.
    ///
    /// # Errors
    /// Why it is none, or none that one should fill.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, TemplateFault> {
        if bytes.len() > MAX_PACKED {
            return Err(TemplateFault::TooBig);
        }
        if bytes.starts_with(OLE) {
            let kept: Vec<u8> =
                "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
            let is_kept = bytes.windows(kept.len()).any(|it| it == kept);
            let fault =
                if is_kept { TemplateFault::PasswordProtected } else { TemplateFault::OldWord };
            return Err(fault);
        }
        let directory = bytes.windows(4).filter(|window| *window == b"PK\x01\x02").count();
        if directory > MAX_PARTS {
            return Err(TemplateFault::TooBig);
        }
        let Ok(archive) = ZipArchive::new(Cursor::new(bytes)) else {
            let is_cut = bytes.starts_with(b"PK");
            return Err(if is_cut { TemplateFault::Damaged } else { TemplateFault::NotWord });
        };
        let mut package = Self { archive, parts: BTreeMap::new() };
        package.look()?;
        Ok(package)
    }

    /// Unpacks every part, counting what really comes out.
    fn look(&mut self) -> Result<(), TemplateFault> {
        let mut left = MAX_UNPACKED;
        for at in 0..self.archive.len() {
            let Ok(part) = self.archive.by_index(at) else { return Err(TemplateFault::Damaged) };
            let Ok(name) = part.name().map(std::borrow::Cow::into_owned) else {
                return Err(TemplateFault::BadName);
            };
            if leads_out(&name) || part.is_symlink() {
                return Err(TemplateFault::BadName);
            }
            let mut bytes = Vec::new();
            let read = part.take(left + 1).read_to_end(&mut bytes);
            let Ok(read) = read else { return Err(TemplateFault::Damaged) };
            let read = u64::try_from(read).unwrap_or(u64::MAX);
            left = left.checked_sub(read).ok_or(TemplateFault::TooBig)?;
            if name == TYPES || is_read(&name) || is_relations(&name) || has_program(&name) {
                self.parts.insert(name, bytes);
            }
        }
        if !self.parts.contains_key(BODY) {
            return Err(TemplateFault::NotWord);
        }
        self.refuse_what_acts()
    }

    /// A form only holds text: nothing in it acts, nothing comes from elsewhere.
    fn refuse_what_acts(&self) -> Result<(), TemplateFault> {
        for (name, bytes) in &self.parts {
            let text = String::from_utf8_lossy(bytes).to_lowercase();
            let is_types = name == TYPES && text.contains("macroenabled");
            if has_program(name) || is_types {
                return Err(TemplateFault::Macros);
            }
            let brings_in = is_relations(name)
                && text.split("<relationship ").any(|one| {
                    one.contains("targetmode=\"external\"") && !one.contains("/hyperlink\"")
                });
            let asks = is_read(name)
                && ["ddeauto", "includetext", "includepicture", " dde "]
                    .iter()
                    .any(|field| text.contains(field) && text.contains("instrtext"));
            if brings_in || asks {
                return Err(TemplateFault::External);
            }
        }
        Ok(())
    }

    /// The names of the parts in which fields are filled.
    pub(super) fn texts(&self) -> Vec<String> {
        self.parts.keys().filter(|name| is_read(name)).cloned().collect()
    }

    /// The text of a part.
    ///
    /// # Errors
    /// When it is no UTF-8.
    pub(super) fn text(&mut self, name: &str) -> Result<String, TemplateFault> {
        let bytes = self.parts.remove(name).unwrap_or_default();
        String::from_utf8(bytes).or(Err(TemplateFault::Damaged))
    }

    /// The package with these parts in the place of its own; the others byte for byte.
    ///
    /// # Errors
    /// When a part cannot be copied.
    pub(super) fn write(
        mut self,
        changed: &BTreeMap<String, String>,
    ) -> Result<Vec<u8>, TemplateFault> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        for at in 0..self.archive.len() {
            let Ok(part) = self.archive.by_index_raw(at) else {
                return Err(TemplateFault::Damaged);
            };
            let Ok(name) = part.name().map(std::borrow::Cow::into_owned) else {
                return Err(TemplateFault::BadName);
            };
            let done = match changed.get(&name) {
                Some(text) => writer
                    .start_file(name, options)
                    .and_then(|()| Ok(writer.write_all(text.as_bytes())?)),
                None => writer.raw_copy_file(part),
            };
            done.or(Err(TemplateFault::Damaged))?;
        }
        let written = writer.finish().or(Err(TemplateFault::Damaged))?;
        Ok(written.into_inner())
    }
}

/// Whether the name of a part leads out of the package once it is unpacked.
fn leads_out(name: &str) -> bool {
    name.starts_with('/')
        || name.contains(['\\', ':', '\0'])
        || name.split('/').any(|step| step == "..")
}

/// The parts in which a reader sees text.
fn is_read(name: &str) -> bool {
    let of = |begin: &str| {
        let rest = name.strip_prefix("word/").and_then(|name| name.strip_prefix(begin));
        let rest = rest.and_then(|rest| rest.strip_suffix(".xml"));
        rest.is_some_and(|rest| !rest.contains('/'))
    };
    name == BODY || ["header", "footer", "footnotes", "endnotes"].into_iter().any(of)
}

fn is_relations(name: &str) -> bool {
    name.to_lowercase().ends_with(".rels")
}

fn has_program(name: &str) -> bool {
    let name = name.to_lowercase();
    ["vbaproject", "vbadata", "/activex", "/embeddings/"].iter().any(|it| name.contains(it))
}
