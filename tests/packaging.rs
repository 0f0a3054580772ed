//! What the packages say of the program agrees with the program. None of this needs the tools that make them.

use std::fs;
use std::path::{Path, PathBuf};

/// By which desktops know the window, its entry and its icon.
const IDENTIFIER: &str = "no.portnokkel.portnokkel";

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn desktop_entry() -> String {
    read(&format!("packaging/linux/{IDENTIFIER}.desktop"))
}

fn metainfo() -> String {
    read(&format!("packaging/linux/{IDENTIFIER}.metainfo.xml"))
}

#[test]
fn the_window_its_entry_and_its_icon_have_one_name() {
    let entry = desktop_entry();
    let metainfo = metainfo();
    for (text, words) in [
        (&read("src/window/start.rs"), format!(".with_app_id(\"{IDENTIFIER}\")")),
        (&entry, format!("\nIcon={IDENTIFIER}\n")),
        (&entry, format!("\nStartupWMClass={IDENTIFIER}\n")),
        (&metainfo, format!("<id>{IDENTIFIER}</id>")),
        (&metainfo, format!("<launchable type=\"desktop-id\">{IDENTIFIER}.desktop</launchable>")),
        (&read("packaging/linux/stage.sh"), format!("\nidentifier={IDENTIFIER}\n")),
        (&read("packaging/fedora/portnokkel.spec"), format!("/usr/share/applications/{IDENTIFIER}.desktop")),
        (&read("packaging/macos/Info.plist"), format!("<string>{IDENTIFIER}</string>")),
    ] {
        assert!(text.contains(&words), "{words} is not in {text}");
    }
}

#[test]
fn the_desktop_speaks_each_language() {
    let entry = desktop_entry();
    for key in ["Name", "GenericName", "Comment", "Keywords"] {
        let english = entry.matches(&format!("\n{key}=")).count();
        for language in ["nb", "nn"] {
            let theirs = entry.matches(&format!("\n{key}[{language}]=")).count();
            assert!(english > 0 && theirs == english, "{key}[{language}]");
        }
    }
    let metainfo = metainfo();
    for tag in ["summary", "p", "li"] {
        let english = metainfo.matches(&format!("<{tag}>")).count();
        for language in ["nb", "nn"] {
            let theirs = metainfo.matches(&format!("<{tag} xml:lang=\"{language}\">")).count();
            assert!(english > 0 && english == theirs, "{tag}: {english} in English, {theirs} in {language}");
        }
    }
}

#[test]
fn no_version_is_written_twice() {
    for path in ["packaging/debian/control.in", "packaging/macos/Info.plist"] {
        assert!(read(path).contains("@VERSION@"), "{path}");
    }
    assert!(metainfo().contains("<release version=\"@VERSION@\" date=\"@DATE@\"/>"));
    assert!(read("packaging/fedora/portnokkel.spec").contains("%{program_version}"));
}

#[test]
fn keystores_are_offered_to_be_opened_and_never_taken_over() {
    let entry = desktop_entry();
    assert!(entry.contains("\nExec=portnokkel %f\n") && entry.contains("application/x-pkcs12"), "{entry}");
    assert!(!entry.contains("InitialPreference"), "{entry}");
    assert!(read("packaging/macos/Info.plist").matches("<string>Alternate</string>").count() == 2);
    for folder in ["linux", "debian", "fedora"] {
        for file in fs::read_dir(root().join("packaging").join(folder)).unwrap() {
            let path = file.unwrap().path();
            let text = fs::read_to_string(&path).unwrap();
            assert!(!text.contains("mimeapps") && !text.contains("xdg-mime"), "{}", path.display());
        }
    }
}

/// Nobody else has the ending of requests, so there the program is what opens them.
#[test]
fn every_package_teaches_the_ending_of_requests() {
    assert!(read("src/protocol/client_request.rs").contains("ENDING: &str = \"portnokkel\""));
    let entry = desktop_entry();
    let types = read(&format!("packaging/linux/{IDENTIFIER}.xml"));
    assert!(
        types.contains("<glob pattern=\"*.portnokkel\"/>") && types.contains(&format!("<icon name=\"{IDENTIFIER}\"/>"))
    );
    assert!(types.contains("type=\"application/x-portnokkel\"") && entry.contains(";application/x-portnokkel;\n"));
    for language in ["nb", "nn"] {
        assert!(types.contains(&format!("<comment xml:lang=\"{language}\">")), "{language}");
    }
    for (path, words) in [
        ("packaging/linux/stage.sh", "\"$share/mime/packages/$identifier.xml\""),
        ("packaging/fedora/portnokkel.spec", "/usr/share/mime/packages/no.portnokkel.portnokkel.xml"),
        ("packaging/macos/Info.plist", "<string>no.portnokkel.request</string>"),
        (
            "packaging/windows/portnokkel.wxs",
            r#"Key="Software\Classes\.portnokkel" Type="string" Value="Portnokkel.Request""#,
        ),
        ("packaging/windows/portnokkel.nsi", r#""${CLASSES}\.portnokkel" "" "${REQUEST}""#),
    ] {
        assert!(read(path).contains(words), "{words} is not in {path}");
    }
}

#[test]
fn what_the_window_says_is_to_be_installed_is_what_the_package_asks_for() {
    let window = read("src/window/start.rs");
    let control = read("packaging/debian/control.in");
    let asked: Vec<&str> = control.split([' ', ',', '\n']).collect();
    let commands = window.split("sudo apt install ").skip(1).filter_map(|rest| rest.split('"').next());
    let packages: Vec<&str> = commands.flat_map(str::split_whitespace).collect();
    assert!(packages.len() >= 8, "{packages:?}");
    for package in packages {
        assert!(asked.contains(&package), "{package} is not in debian/control.in");
    }
}

#[test]
fn the_rendered_icons_are_there_in_their_sizes() {
    let folder = root().join("packaging/icons");
    for size in [16_u32, 24, 32, 48, 64, 128, 256, 512] {
        let [width, height] = size_of_png(&folder.join(format!("{size}.png")));
        assert_eq!((width, height), (size, size));
    }
    let starts = |name: &str, with: &[u8]| fs::read(folder.join(name)).unwrap().starts_with(with);
    assert!(starts("portnokkel.ico", &[0, 0, 1, 0]) && starts("portnokkel.icns", b"icns"));
}

/// Width and height, as the first chunk of the file has them.
fn size_of_png(path: &Path) -> [u32; 2] {
    let bytes = fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    assert!(bytes.starts_with(b"\x89PNG\r\n\x1a\n"), "{}", path.display());
    [16, 20].map(|at| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap()))
}

/// `release` compiles some libraries less than others. What is handed out, and what is measured, inherits that, and says
/// for each of them how it is to be compiled there.
#[test]
fn what_is_handed_out_has_no_library_as_a_trial_has_it() {
    let cargo: toml::Table = read("Cargo.toml").parse().expect("it is TOML");
    let packages = |profile: &str| cargo["profile"][profile]["package"].as_table().expect("it has some").clone();
    let quick = toml::Value::Integer(3);
    for profile in ["dist", "bench"] {
        let theirs = packages(profile);
        for (name, how) in packages("release") {
            assert!(how.get("opt-level") == Some(&quick) || theirs.contains_key(&name), "{profile}: {name}");
        }
    }
}
