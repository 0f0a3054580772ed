//! What the program as a whole costs, each beside something that does the same with less: a token beside a shell script
//! of openssl and curl, the window beside an empty one of the same libraries, the demo until it is ready.
//! `cargo bench --bench program` prints the table, with how much each may be. Processor time is read from Linux. Where
//! `MEASURED` names another executable, such as one that is handed out, that is measured.

mod https;
#[path = "../support/tls.rs"]
mod tls_server;

use portnokkel::domain::DemoFileKind;
use portnokkel::simulator::{Options, PASSWORD, Simulator};
use std::ffi::OsString;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How often a token is got, and a window opened.
const TOKENS: u32 = 20;
const WINDOWS: u32 = 5;

/// Longest that a window is waited for.
const PATIENCE: Duration = Duration::from_secs(30);
/// A window that took no processor time for so long is at rest.
const REST: Duration = Duration::from_millis(700);

/// How long it is looked whether a window at rest takes processor time.
const IDLE: Duration = Duration::from_secs(5);
/// How often a key is pressed, and how long after the last.
const PRESSES: u32 = 50;
const BETWEEN_PRESSES: Duration = Duration::from_millis(80);

/// With this argument this program is the empty window, which removes the file when it has been drawn.
const EMPTY: &str = "--empty-window";

/// The executable that is measured.
fn program() -> OsString {
    std::env::var_os("MEASURED").unwrap_or_else(|| env!("CARGO_BIN_EXE_portnokkel").into())
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let [_, mode, file] = &arguments[..]
        && mode == EMPTY
    {
        return empty_window(file);
    }
    if !cfg!(target_os = "linux") {
        return println!("Not measured: processor time is read from Linux's /proc.");
    }
    size();
    token();
    demo();
    if std::env::var_os("DISPLAY").is_none() {
        return println!(
            "The window is not measured: there is no display. `xvfb-run cargo bench --bench program` has one."
        );
    }
    window();
}

/// Of the executable as it lies there: what is handed out is stripped.
fn size() {
    let bytes = fs::metadata(program()).expect("it was built").len();
    let hundredths = bytes.div_ceil(10_000);
    println!("The executable: {}.{:02} MB (22 at most, when it is handed out)", hundredths / 100, hundredths % 100);
}

fn told(what: &str, is: f64, beside: f64, unit: &str, most: f64) {
    let times = is / beside;
    let verdict = if times > most { "more than it may be" } else { "within" };
    println!("{what}: {is:.2} {unit}, beside {beside:.2} {unit}: {times:.2} times ({most} at most: {verdict})");
}

/// A token by properties file, from cold start, beside a shell script that does the same.
fn token() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().expect("a runtime");
    let simulator = runtime.block_on(Simulator::start(Options::in_folder(folder.path()))).expect("it starts");
    let keystore = simulator.file(DemoFileKind::Pkcs12).expect("it is offered");
    let (issuer, client) = (simulator.issuer().to_string(), simulator.existing_client().to_string());
    let properties = simulator.properties_file();
    let script = |endpoint: &str| {
        let mut command = Command::new("sh");
        command.arg("-c").arg(SCRIPT).arg("sh").arg(keystore).args([PASSWORD, &issuer, &client, endpoint]);
        command
    };
    beside_script("A token by http, processor time", || token_by(properties), || script(&issuer), 0.5);
    instructions(properties);

    let server = issuer.trim_start_matches("http://").trim_end_matches('/');
    let (endpoint, authority) = https::in_front_of(server.to_owned());
    let trusted = folder.path().join("trusted.pem");
    let system = fs::read_to_string("/etc/ssl/certs/ca-certificates.crt").unwrap_or_default();
    fs::write(&trusted, system + &authority).expect("the folder is there");
    let written = fs::read_to_string(properties).expect("it is there");
    let by_https = folder.path().join("https.properties");
    fs::write(&by_https, written.replace(&format!("{issuer}token"), &format!("{endpoint}token"))).expect("as above");
    let trusting = |mut command: Command| {
        command.env("SSL_CERT_FILE", &trusted).env("CURL_CA_BUNDLE", &trusted);
        command
    };
    let (ours, theirs) = (|| trusting(token_by(&by_https)), || trusting(script(&endpoint)));
    beside_script("A token by https, processor time", ours, theirs, 0.6);
}

fn token_by(properties: &Path) -> Command {
    let mut command = Command::new(program());
    command.arg("token").arg(properties);
    command
}

/// Both get a token, once to see that they do, and then to be measured.
fn beside_script(what: &str, ours: impl Fn() -> Command, script: impl Fn() -> Command, most: f64) {
    for (name, mut command) in [("portnokkel token", ours()), ("the script", script())] {
        let answer = command.output().expect("it runs");
        if !answer.status.success() || answer.stdout.len() < 500 {
            return println!("{what}: not measured, as {name} got none. {}", String::from_utf8_lossy(&answer.stderr));
        }
    }
    told(what, of_children(ours) * 1000.0, of_children(script) * 1000.0, "ms", most);
}

/// Opens the keystore, makes and signs the grant, and sends it.
const SCRIPT: &str = r#"
set -e
b64() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }
key=$(openssl pkcs12 -in "$1" -passin "pass:$2" -nocerts -nodes 2>/dev/null)
x5c=$(openssl pkcs12 -in "$1" -passin "pass:$2" -nokeys 2>/dev/null | awk '
  /BEGIN CERT/ { in_it = 1; text = ""; next }
  /END CERT/ { in_it = 0; list = list (list == "" ? "" : ",") "\"" text "\""; next }
  in_it { text = text $0 }
  END { print list }')
now=$(date +%s)
header=$(printf '{"alg":"RS256","x5c":[%s]}' "$x5c" | b64)
claims=$(printf '{"aud":"%s","iss":"%s","scope":"brreg:losore/tlg","iat":%s,"exp":%s,"jti":"%s"}' \
  "$3" "$4" "$now" "$((now + 100))" "$(openssl rand -hex 16)" | b64)
file=$(mktemp)
printf '%s\n' "$key" > "$file"
signature=$(printf '%s.%s' "$header" "$claims" | openssl dgst -sha256 -sign "$file" -binary | b64)
rm -f "$file"
curl -sS --fail "$5token" --data-urlencode grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer \
  --data-urlencode "assertion=$header.$claims.$signature"
"#;

/// Seconds of processor time that each of so many runs takes.
fn of_children(command: impl Fn() -> Command) -> f64 {
    let before = seconds("self", [15, 16]);
    for _ in 0..TOKENS {
        let ended = command().stdout(Stdio::null()).stderr(Stdio::null()).status().expect("it runs");
        assert!(ended.success(), "it ends with a token");
    }
    (seconds("self", [15, 16]) - before) / f64::from(TOKENS)
}

/// Under callgrind, where it is installed: the same number whatever else the machine does.
fn instructions(properties: &Path) {
    let counted = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(program())
        .arg("token")
        .arg(properties)
        .output();
    let Ok(counted) = counted else { return println!("Instructions are not counted: valgrind is not installed.") };
    let said = String::from_utf8_lossy(&counted.stderr);
    let refs = said.lines().find_map(|line| line.split_once("refs:")).map(|(_, number)| number.trim().replace(',', ""));
    match refs.and_then(|number| number.parse::<f64>().ok()) {
        Some(number) => println!("A token by http: {:.1} million instructions (60 at most)", number / 1e6),
        None => println!("Instructions are not counted: {said}"),
    }
}

/// Processor time of the simulator until it has its certificates, files and port: what the demo waits for.
fn demo() {
    let mut simulator = start(Command::new(program()).args(["simulator", "--lang", "en"]).stdout(Stdio::piped()));
    let mut line = String::new();
    let said = BufReader::new(simulator.stdout.take().expect("it is piped")).read_line(&mut line);
    assert!(said.is_ok_and(|length| length > 0), "it says where it answers");
    println!("The simulator until it is ready: {:.2} s of processor time (0.3 at most)", used_by(&simulator));
    end(simulator);
}

/// The window, and one with nothing in it.
fn window() {
    let here = std::env::current_exe().expect("this program has a path");
    let ours = |home: &Path| {
        let mut command = Command::new(program());
        command.env("PORTNOKKEL_HOME", home);
        command
    };
    let empty = |home: &Path| {
        let mut command = Command::new(&here);
        command.arg(EMPTY).arg(home.join("drawing-glow.begun"));
        command
    };
    let (ours, empty) = (measured(ours), measured(empty));
    told("The window's first frame", ours.first_frame, empty.first_frame, "s", 1.2);
    told("The window until it rests, processor time", ours.processor, empty.processor, "s", 2.0);
    told("The window's peak of memory", ours.memory, empty.memory, "MB", 1.15);
    println!("The same where the processor draws: {:.0} MB (45 at most)", measured(by_processor(&[])).memory);
    let demo = measured(by_processor(&["--demo"]));
    println!("The demo's window until it stands there: {:.2} s of processor time (0.3 at most)", demo.shown);
    at_rest();
}

/// The window that the processor draws.
fn by_processor<'a>(arguments: &'a [&'a str]) -> impl Fn(&Path) -> Command + 'a {
    move |home| {
        let mut command = Command::new(program());
        command.args(["--renderer", "software"]).args(arguments).env("PORTNOKKEL_HOME", home);
        command
    }
}

/// What a window takes that nobody touches, and what a key takes from being pressed until all is drawn.
fn at_rest() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let window = start(&mut by_processor(&[])(home.path()));
    std::thread::park_timeout(REST);
    wait_for_rest(&window);
    let before = used_by(&window);
    std::thread::park_timeout(IDLE);
    let idle = used_by(&window) - before;
    println!("The window at rest for {} s: {idle:.2} s of processor time (0 at most)", IDLE.as_secs());
    match pressed(&window) {
        Some(press) => {
            println!("A key press where the processor draws: {:.1} ms of processor time (30 at most)", press * 1000.0);
        }
        None => println!("No key is pressed: xdotool is not installed, or finds no window."),
    }
    end(window);
}

/// Seconds of processor time for each press of the key that goes to the next field.
fn pressed(window: &Child) -> Option<f64> {
    let asked = Command::new("xdotool").args(["search", "--onlyvisible", "--class", "no.portnokkel"]).output().ok()?;
    let id = String::from_utf8_lossy(&asked.stdout).lines().last()?.to_owned();
    let focused = Command::new("xdotool").args(["windowfocus", "--sync", &id]).status().ok()?;
    wait_for_rest(window);
    let before = used_by(window);
    let mut keys = Command::new("xdotool");
    keys.args(["key", "--delay", &BETWEEN_PRESSES.as_millis().to_string()]).args(vec!["Tab"; PRESSES as usize]);
    let typed = keys.status().ok()?;
    wait_for_rest(window);
    (focused.success() && typed.success()).then(|| (used_by(window) - before) / f64::from(PRESSES))
}

struct Opened {
    first_frame: f64,
    /// Processor time until then.
    shown: f64,
    processor: f64,
    memory: f64,
}

/// The quickest of several, as the others were disturbed.
fn measured(command: impl Fn(&Path) -> Command) -> Opened {
    let mut best = Opened { first_frame: f64::MAX, shown: f64::MAX, processor: f64::MAX, memory: f64::MAX };
    for _ in 0..WINDOWS {
        let home = tempfile::tempdir().expect("a temporary folder");
        // By what is there until something is drawn, whichever way it is.
        let is_begun =
            || ["glow", "software"].iter().any(|way| home.path().join(format!("drawing-{way}.begun")).exists());
        let clock = Instant::now();
        let window = start(&mut command(home.path()));
        while !is_begun() && clock.elapsed() < PATIENCE {
            std::thread::park_timeout(Duration::from_millis(1));
        }
        while is_begun() && clock.elapsed() < PATIENCE {
            std::thread::park_timeout(Duration::from_millis(1));
        }
        let first_frame = clock.elapsed().as_secs_f64();
        let shown = used_by(&window);
        wait_for_rest(&window);
        best = Opened {
            first_frame: best.first_frame.min(first_frame),
            shown: best.shown.min(shown),
            processor: best.processor.min(used_by(&window)),
            memory: best.memory.min(peak_of(&window)),
        };
        end(window);
    }
    best
}

fn wait_for_rest(window: &Child) {
    let clock = Instant::now();
    let mut before = used_by(window);
    while clock.elapsed() < PATIENCE {
        std::thread::park_timeout(REST);
        let now = used_by(window);
        if now <= before {
            return;
        }
        before = now;
    }
}

fn start(command: &mut Command) -> Child {
    command.stdin(Stdio::null()).stderr(Stdio::null()).spawn().expect("it starts")
}

fn end(mut process: Child) {
    process.kill().expect("it runs until now");
    process.wait().expect("it ends");
}

fn used_by(process: &Child) -> f64 {
    seconds(&process.id().to_string(), [13, 14])
}

/// The sum of these fields of `/proc/…/stat`, which are in hundredths of a second.
fn seconds(process: &str, fields: [usize; 2]) -> f64 {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).expect("the process is there");
    let (name, rest) = stat.rsplit_once(')').expect("its name stands in brackets");
    debug_assert!(name.contains('('));
    let numbers: Vec<&str> = rest.split_whitespace().collect();
    // The first after the name is the third field, which is number 2 when counted from 0.
    fields.iter().map(|field| numbers[field - 2].parse::<f64>().expect("a number")).sum::<f64>() / 100.0
}

/// Megabytes.
fn peak_of(process: &Child) -> f64 {
    let status = fs::read_to_string(format!("/proc/{}/status", process.id())).expect("the process is there");
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("it has a peak");
    line.trim().trim_end_matches(" kB").parse::<f64>().expect("a number") / 1024.0
}

/// A window with nothing in it. The file is there until it has been drawn.
fn empty_window(file: &str) {
    struct Empty(String, u32);
    impl eframe::App for Empty {
        fn logic(&mut self, ctx: &egui::Context, _: &mut eframe::Frame) {
            match self.1 {
                0 => ctx.request_repaint(),
                1 => fs::remove_file(&self.0).expect("it is there"),
                _ => {}
            }
            self.1 = self.1.saturating_add(1);
        }

        fn ui(&mut self, _: &mut egui::Ui, _: &mut eframe::Frame) {}
    }
    fs::write(file, "").expect("the folder is there");
    let size = egui::ViewportBuilder::default().with_inner_size([1240.0, 820.0]);
    let options = eframe::NativeOptions { viewport: size, ..eframe::NativeOptions::default() };
    let file = file.to_owned();
    eframe::run_native("empty", options, Box::new(|_| Ok(Box::new(Empty(file, 0))))).expect("a window opens");
}
