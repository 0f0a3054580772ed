//! Gives both executables on Windows their icon, version and manifest. For other systems it does nothing.
//!
//! It calls `windres` itself: that is one command, where the crates that wrap it bring up to ten packages more, which
//! Linux would build as well.

use std::env::var;
use std::path::Path;
use std::process::Command;

/// The executables, and what Windows calls them to people: in the task manager, and under "Open with".
const EXECUTABLES: [(&str, &str); 2] = [("portnokkel", "Portnøkkel (terminal)"), ("portnokkel-window", "Portnøkkel")];

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
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

/// Compiles the resources of one executable, and says where they are. What differs is put into the text here: windres
/// hands its `-D` to a shell, each system's own, which eats the quotes.
fn resource(name: &str, told: &str) -> String {
    let of_cargo = |name: &str| var(name).expect("cargo sets it");
    let numbers = ["MAJOR", "MINOR", "PATCH"].map(|part| of_cargo(&format!("CARGO_PKG_VERSION_{part}"))).join(",");
    let text = std::fs::read_to_string("packaging/windows/portnokkel.rc").expect("it is in the repository");
    let text = text.replace("@FILE_NAME@", &format!("{name}.exe")).replace("@TOLD@", told);
    let text = text.replace("@VERSION@", &of_cargo("CARGO_PKG_VERSION")).replace("@NUMBERS@", &numbers);
    let made = Path::new(&of_cargo("OUT_DIR")).join(name);
    std::fs::write(made.with_extension("rc"), text).expect("the folder is cargo's");
    let windres = if cfg!(windows) { "windres" } else { "x86_64-w64-mingw32-windres" };
    let ended = Command::new(windres).arg(made.with_extension("rc")).arg(made.with_extension("o")).status();
    assert!(ended.is_ok_and(|ended| ended.success()), "{windres} failed; on Debian it is in binutils-mingw-w64-x86-64");
    made.with_extension("o").display().to_string()
}
