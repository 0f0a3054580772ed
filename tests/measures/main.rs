//! The house in numbers: how long, how tangled, how complete. Measured in the code itself, printed as a table by
//! `cargo test --test measures -- --nocapture the_numbers`, and held to the limits in it.

mod arms;
mod functions;
mod imports;
mod source;
mod tokens;

use functions::{Function, percentile};
use imports::Imports;
use source::Source;
use std::path::Path;

/// One number, what it may be at most, and what makes it as large as it is.
struct Measure {
    what: &'static str,
    is: usize,
    limit: usize,
    found: Vec<String>,
}

impl Measure {
    /// Of how many were found.
    fn count(what: &'static str, limit: usize, found: Vec<String>) -> Self {
        Self { what, is: found.len(), limit, found }
    }

    fn is_kept(&self) -> bool {
        self.is <= self.limit
    }

    fn row(&self) -> String {
        let verdict = if self.is_kept() { "" } else { "  TOO MUCH" };
        let row = format!("{:<60} {:>5}  at most {:>3}{verdict}", self.what, self.is, self.limit);
        [&[row], &self.found[..]].concat().join("\n      ")
    }
}

/// Lines of a function, and of a file, that nobody has explained.
const LONGEST_FUNCTION: usize = 60;
const LONGEST_FILE: usize = 450;

fn measures(program: &[Source], tests: &[Source]) -> Vec<Measure> {
    let (of_program, of_tests) = (functions::all(program), functions::all(tests));
    let own: Vec<&Function> = of_program.iter().filter(|function| !function.is_test).collect();
    let too_long = of_program.iter().chain(&of_tests).filter(|function| function.lines > LONGEST_FUNCTION);
    let too_long = too_long.map(|function| format!("{}, {} lines", function.name, function.lines));
    let files = program.iter().chain(tests).filter(|source| source.lines > LONGEST_FILE);
    let files = files.map(|source| format!("{}, {} lines", source.name, source.lines));
    let imports = Imports::of(program);
    let upwards = imports.between("world", "app");
    let circles = imports.circles().into_iter().map(|circle| circle.join(", "));
    vec![
        Measure { what: "lines of a function, median", is: percentile(&own, 50), limit: 8, found: Vec::new() },
        Measure { what: "lines of a function, nine of ten", is: percentile(&own, 90), limit: 20, found: Vec::new() },
        Measure::count("functions of more than 60 lines, tests among them", 0, too_long.collect()),
        Measure::count("files of more than 450 lines, tests among them", 0, files.collect()),
        Measure::count("imports from world to app", 0, upwards),
        Measure::count("circles of files that name each other", 2, circles.collect()),
        Measure::count("`_ =>` over enums of ours in log, problem, effect, report", 0, arms::for_the_rest(program)),
    ]
}

fn of_the_house() -> Vec<Measure> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    measures(&source::read(&root.join("src")), &source::read(&root.join("tests")))
}

#[test]
fn the_numbers_are_within_their_limits() {
    let measures = of_the_house();
    for measure in &measures {
        println!("{}", measure.row());
    }
    let broken: Vec<&str> = measures.iter().filter(|measure| !measure.is_kept()).map(|measure| measure.what).collect();
    assert!(broken.is_empty(), "{broken:?}");
}

#[test]
fn the_whole_house_is_measured() {
    let program = source::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    let own = functions::all(&program).into_iter().filter(|function| !function.is_test).count();
    assert!(program.len() > 200 && own > 2000, "{} files, {own} functions", program.len());
    let imports = Imports::of(&program);
    assert!(!imports.between("window", "text").is_empty() && imports.between("domain", "world").is_empty());
}

#[test]
fn lines_are_counted_from_fn_to_the_closing_brace_whatever_stands_in_texts() {
    let code = r##"
        /// fn in_a_comment() {
        #[must_use]
        pub const fn one<'a>(text: &'a str) -> [u8; 2] {
            let odd = ["}", r#""}"#, "\"}"];
            let letters = ['}', '\'', b'{' as char]; /* } /* } */ } */
            fn inner() {}
            odd
        }
        trait Speaks { fn say(&self); fn shout(&self) { self.say() } }
        type Act = fn(u8) -> u8;
        #[cfg(test)]
        use a::{b, c};
        fn two() {
        }
        #[cfg(test)]
        mod tests {
            #[test]
            fn three() {}
        }
    "##;
    let found = functions::all(&source::of(&[("a.rs", code)]));
    let found: Vec<_> = found.iter().map(|one| (one.name.as_str(), one.lines, one.is_test)).collect();
    let expected = [
        ("a.rs:4 one", 6, false),
        ("a.rs:7 inner", 1, false),
        ("a.rs:10 shout", 1, false),
        ("a.rs:14 two", 2, false),
        ("a.rs:19 three", 1, true),
    ];
    assert_eq!(found, expected);
}

#[test]
fn nine_of_ten_is_the_length_that_one_of_ten_exceeds() {
    let of = |lines| Function { name: String::new(), lines, is_test: false };
    let functions: Vec<Function> = (1..=10).map(of).collect();
    let all: Vec<&Function> = functions.iter().collect();
    assert_eq!((percentile(&all, 50), percentile(&all, 90), percentile(&[], 90)), (5, 9, 0));
}

#[test]
fn an_import_is_found_however_it_is_written_and_leads_to_the_file_that_defines_the_name() {
    let app = [
        ("lib.rs", "pub mod app; pub mod world;"),
        ("app/mod.rs", "pub mod clock; mod event; pub use event::{Event as Happening, *}; pub struct App;"),
        ("app/clock.rs", "pub struct Clock;"),
        ("app/event.rs", "pub enum Event {} pub enum Report {}"),
        ("world/mod.rs", "pub mod http; pub mod disk; mod fixtures;"),
        ("world/disk.rs", "pub fn read() {}"),
    ];
    let by = |code: &str| {
        let sources = source::of(&[&app[..], &[("world/http.rs", code)]].concat());
        let imports = Imports::of(&sources);
        imports
            .between("world", "app")
            .iter()
            .map(|pair| pair.rsplit('/').next().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(by("use crate::app::clock::Clock;"), ["clock.rs"]);
    assert_eq!(by("use crate::{app::{clock, App}, world::disk};"), ["mod.rs", "clock.rs"]);
    assert_eq!(by("use crate::app::Happening;"), ["event.rs"]);
    assert_eq!(by("fn a() -> Option<crate::app::Report> { None }"), ["event.rs"]);
    assert_eq!(by("fn a() { println!(\"{}\", super::super::app::clock::now()) }"), ["clock.rs"]);
    assert_eq!(by("use crate::app as core; fn a(of: core::clock::Clock) {}"), ["mod.rs", "clock.rs"]);
    assert_eq!(
        by("// use crate::app::clock::Clock;\n#[cfg(test)] mod tests { use crate::app::clock::Clock; }"),
        [""; 0]
    );
    assert_eq!(by("use std::app::clock; fn a(b: B) { b.app::<u8>() }"), [""; 0]);
}

#[test]
fn a_loop_is_a_circle_but_not_a_module_over_its_own_folder() {
    let circles = |files: &[(&str, &str)]| {
        let sources = source::of(files);
        Imports::of(&sources).circles().iter().map(|circle| circle.join(" ")).collect::<Vec<_>>()
    };
    let family = [
        ("a/mod.rs", "mod b; mod c; pub struct A; fn a() { b::b(); c::c(); }"),
        ("a/b.rs", "use super::A; pub fn b() {}"),
    ];
    assert_eq!(circles(&[&family[..], &[("a/c.rs", "use super::A; pub fn c() {}")]].concat()), [""; 0]);
    let siblings = [("a/b.rs", "use super::c::c; pub fn b() {}"), ("a/c.rs", "pub fn c() { super::b::b() }")];
    assert_eq!(circles(&[&family[..1], &siblings].concat()), ["a/b.rs a/c.rs"]);
    let three = [
        ("a.rs", "use crate::b::B;"),
        ("b.rs", "use crate::c::C;"),
        ("c.rs", "use crate::a::A;"),
        ("d.rs", "use crate::a::A;"),
    ];
    assert_eq!(circles(&three), ["a.rs b.rs c.rs"]);
}

#[test]
fn an_arm_for_the_rest_is_found_where_the_enum_is_ours() {
    let found = |code: &str| {
        let rows = "rows! { pub enum Report { A, B } }";
        arms::for_the_rest(&source::of(&[
            ("contract/report.rs", rows),
            ("world/log.rs", code),
            ("world/home.rs", code),
        ]))
    };
    let there = ["world/log.rs:1"];
    assert_eq!(found("fn a() { match b { Report::A => {} _ => {} } }"), there);
    assert_eq!(found("fn a() { match b { Some(Report::A(_, Err(c))) => f(|_| 1).g(), _ if c => 2, d => 3 } }"), there);
    assert_eq!(found("fn a() { x.map(|b| match b { Self::A | Self::B => { 1 }.min(2), _ => 3 }) }"), there);
    assert_eq!(found("fn a() { match b { Report::A => match c { 1 => 2, _ => 3 }, Report::B(_) => 1 } }"), [""; 0]);
    assert_eq!(found("fn a() { match b { \"Report::A\" => 1, _ => 2 } }"), [""; 0]);
    assert_eq!(found("#[cfg(test)] mod tests { fn a() { match b { Report::A => 1, _ => 2 } } }"), [""; 0]);
}
