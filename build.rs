//! Packs the texts and data that `src/packed.rs` reads, and gives both executables on Windows their icon, version and
//! manifest.
//!
//! For those it calls `windres` itself: that is one command, where the crates that wrap it bring up to ten packages
//! more, which Linux would build as well.

use std::env::var;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What is packed, and under which name. A folder is packed with all its files of these endings.
const PACKED: [(&str, &str); 5] = [
    ("assets/text/nb", "nb"),
    ("assets/text/nn", "nn"),
    ("assets/text/en", "en"),
    ("assets/knowledge", "knowledge"),
    ("assets/licences.txt", "licences"),
];

/// Others in those folders, such as what an editor leaves there, are none of the program's.
const ENDINGS: [&str; 2] = ["ftl", "toml"];

/// The executables, and what Windows calls them to people: in the task manager, and under "Open with".
const EXECUTABLES: [(&str, &str); 2] = [("portnokkel", "Portnøkkel (terminal)"), ("portnokkel-window", "Portnøkkel")];

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    for (path, name) in PACKED {
        println!("cargo::rerun-if-changed={path}");
        fs::write(Path::new(&of_cargo("OUT_DIR")).join(name), packed(Path::new(path))).expect("the folder is cargo's");
    }
    if var("CARGO_CFG_TARGET_OS").as_deref() != Ok("windows") {
        return;
    }
    for input in ["windows/portnokkel.rc", "windows/portnokkel.manifest", "icons/portnokkel.ico"] {
        println!("cargo::rerun-if-changed=packaging/{input}");
    }
    if var("CARGO_CFG_TARGET_ENV").as_deref() != Ok("gnu") {
        println!("cargo::warning=no icon, version and manifest: only x86_64-pc-windows-gnu has windres to make them");
        return;
    }
    for (name, told) in EXECUTABLES {
        println!("cargo::rustc-link-arg-bin={name}={}", resource(name, told));
    }
}

/// A file or the files of a folder, sorted: of each its name, a line break, its content and a zero; deflated together.
fn packed(path: &Path) -> Vec<u8> {
    let mut files: Vec<PathBuf> = if path.is_dir() {
        let files = fs::read_dir(path).expect("it is in the repository");
        let files = files.map(|file| file.expect("it can be read").path());
        files.filter(|file| ENDINGS.iter().any(|ending| file.extension().is_some_and(|it| it == *ending))).collect()
    } else {
        vec![path.to_owned()]
    };
    files.sort();
    let mut all = String::new();
    for file in files {
        let content = fs::read_to_string(&file).expect("it is text");
        assert!(!content.contains('\0'), "{} has a zero", file.display());
        let name = file.file_stem().and_then(|name| name.to_str()).expect("its name is text");
        all.extend([name, "\n", &content, "\0"]);
    }
    miniz_oxide::deflate::compress_to_vec(all.as_bytes(), 10)
}

/// What cargo tells a build script.
fn of_cargo(name: &str) -> String {
    var(name).expect("cargo sets it")
}

/// Compiles the resources of one executable, and says where they are. What differs is put into the text here: windres
/// hands its `-D` to a shell, each system's own, which eats the quotes.
fn resource(name: &str, told: &str) -> String {
    let numbers = ["MAJOR", "MINOR", "PATCH"].map(|part| of_cargo(&format!("CARGO_PKG_VERSION_{part}"))).join(",");
    let text = fs::read_to_string("packaging/windows/portnokkel.rc").expect("it is in the repository");
    let text = text.replace("@FILE_NAME@", &format!("{name}.exe")).replace("@TOLD@", told);
    let text = text.replace("@VERSION@", &of_cargo("CARGO_PKG_VERSION")).replace("@NUMBERS@", &numbers);
    let made = Path::new(&of_cargo("OUT_DIR")).join(name);
    fs::write(made.with_extension("rc"), text).expect("the folder is cargo's");
    let windres = if cfg!(windows) { "windres" } else { "x86_64-w64-mingw32-windres" };
    let ended = Command::new(windres).arg(made.with_extension("rc")).arg(made.with_extension("o")).status();
    assert!(ended.is_ok_and(|ended| ended.success()), "{windres} failed; on Debian it is in binutils-mingw-w64-x86-64");
    made.with_extension("o").display().to_string()
}
