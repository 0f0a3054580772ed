//! The texts and data of `assets` that `build.rs` packs into the executable: 1.5 MB of words take 0.3 MB of it.

use std::sync::LazyLock;

/// The files of a folder, unpacked when they are first read.
#[derive(Debug)]
pub struct Folder(LazyLock<String>);

impl Folder {
    /// Each file's name without its ending, and its content, sorted by name.
    pub fn files(&'static self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.0.split_terminator('\0').filter_map(|file| file.split_once('\n'))
    }

    /// The content of one of them.
    #[must_use]
    pub fn file(&'static self, name: &str) -> Option<&'static str> {
        self.files().find(|(known, _)| *known == name).map(|(_, content)| content)
    }
}

macro_rules! folder {
    ($what:literal, $name:ident, $file:literal) => {
        #[doc = $what]
        pub static $name: Folder =
            Folder(LazyLock::new(|| unpacked(include_bytes!(concat!(env!("OUT_DIR"), "/", $file)))));
    };
}

folder!("`assets/text/nb`.", BOKMAL, "nb");
folder!("`assets/text/nn`.", NYNORSK, "nn");
folder!("`assets/text/en`.", ENGLISH, "en");
folder!("`assets/knowledge`.", KNOWLEDGE, "knowledge");
folder!("`assets/licences.txt`, alone.", LICENCES, "licences");

/// # Panics
/// Never: the build has packed it, and tests read all of it.
fn unpacked(packed: &[u8]) -> String {
    let bytes = miniz_oxide::inflate::decompress_to_vec(packed).expect("the build has packed it");
    String::from_utf8(bytes).expect("the build has read text")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_unpacked_is_what_was_packed() {
        for (folder, packed) in
            [("text/nb", &BOKMAL), ("text/nn", &NYNORSK), ("text/en", &ENGLISH), ("knowledge", &KNOWLEDGE)]
        {
            let folder = format!("{}/assets/{folder}", env!("CARGO_MANIFEST_DIR"));
            let mut there: Vec<(String, String)> = std::fs::read_dir(folder)
                .unwrap()
                .map(|file| file.unwrap().path())
                .map(|path| {
                    (path.file_stem().unwrap().to_str().unwrap().to_owned(), std::fs::read_to_string(path).unwrap())
                })
                .collect();
            there.sort();
            let packed = packed.files().map(|(name, content)| (name.to_owned(), content.to_owned()));
            assert_eq!(packed.collect::<Vec<_>>(), there);
        }
        let licences = std::fs::read_to_string(format!("{}/assets/licences.txt", env!("CARGO_MANIFEST_DIR"))).unwrap();
        assert_eq!(LICENCES.file("licences"), Some(&*licences));
        assert_eq!(LICENCES.file("anything"), None);
    }
}
