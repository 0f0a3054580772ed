//! A running simulator, properties files for it, and the program.

use jiff::{SignedDuration, Timestamp};
use portnokkel::simulator::{DemoFileKind, Options, Scenario, Simulator};
use serde_json::Value;
use std::ffi::OsStr;
use std::io::Write;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::Arc;
use tempfile::TempDir;
use tokio::runtime::Runtime;

pub use portnokkel::simulator::PASSWORD;

/// Typed where no password is right, to be looked for in what was said.
pub const MARK: &str = "plantet-Hemmelighet-93";

/// A simulator, for as long as this is kept.
pub struct Place {
    pub simulator: Simulator,
    pub folder: TempDir,
    runtime: Runtime,
}

impl Place {
    pub fn new() -> Self {
        Self::ahead(0)
    }

    /// A place of this scenario.
    pub fn of(scenario: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let runtime = Runtime::new().unwrap();
        let scenario = portnokkel::simulator::Scenario::parse(scenario).unwrap();
        let options = Options { scenario, ..Options::in_folder(folder.path()) };
        let simulator = runtime.block_on(Simulator::start(options)).unwrap();
        Self { simulator, folder, runtime }
    }

    /// A place whose clock is so many seconds before that of the program; its certificates are of its time.
    pub fn ahead(seconds: i64) -> Self {
        let clock = Arc::new(move || Timestamp::now() + SignedDuration::from_secs(seconds));
        Self::with(|options| Options { clock, ..options })
    }

    /// A place that is as this scenario says.
    pub fn as_in(scenario: &str) -> Self {
        let scenario = Scenario::parse(scenario).unwrap();
        Self::with(|options| Options { scenario, ..options })
    }

    fn with(change: impl FnOnce(Options) -> Options) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let runtime = Runtime::new().unwrap();
        let options = change(Options::in_folder(folder.path()));
        let simulator = runtime.block_on(Simulator::start(options)).unwrap();
        Self { simulator, folder, runtime }
    }

    /// The simulator's own properties file with these keys set, or left out.
    pub fn properties(&self, changes: &[(&str, Option<&str>)]) -> PathBuf {
        write_properties(self.folder.path(), &self.simulator.properties(), changes)
    }

    pub fn file(&self, kind: DemoFileKind) -> &str {
        self.simulator.file(kind).unwrap().to_str().unwrap()
    }

    /// A file of this simulator as an environment of one's own.
    pub fn environment(&self) -> PathBuf {
        let file = self.folder.path().join("environment.toml");
        let (issuer, self_service) = (self.simulator.issuer(), self.simulator.self_service());
        let text = format!("name = \"Prøvebenken\"\nissuer = \"{issuer}\"\nself_service = \"{self_service}\"\n");
        std::fs::write(&file, text).unwrap();
        file
    }

    /// Waits for what only a runtime can.
    pub fn wait_for<T>(&self, work: impl Future<Output = T>) -> T {
        self.runtime.block_on(work)
    }

    /// What the register answers to this token.
    pub fn register_says(&self, token: &str) -> u16 {
        let number = self.simulator.organisation().number;
        let path = format!("registerinfo/api/v2/rettsstiftelse/orgnr/{number}?language=NOB");
        let request =
            reqwest::Client::builder().no_proxy().build().unwrap().get(self.simulator.register().join(&path).as_str());
        self.runtime.block_on(request.bearer_auth(token).send()).unwrap().status().as_u16()
    }
}

pub fn write_properties(folder: &Path, content: &str, changes: &[(&str, Option<&str>)]) -> PathBuf {
    let is_kept = |line: &&str| !changes.iter().any(|(key, _)| line.starts_with(&format!("{key}=")));
    let kept: Vec<String> = content.lines().filter(is_kept).map(str::to_owned).collect();
    let added = changes.iter().filter_map(|(key, value)| value.map(|value| format!("{key}={value}")));
    let path = folder.join("test.properties");
    std::fs::write(&path, kept.into_iter().chain(added).collect::<Vec<_>>().join("\n")).unwrap();
    path
}

/// A properties file for one of the fixtures, of Maskinporten's test environment: for `--grant-only`.
pub fn for_fixture(folder: &Path, file: &str, changes: &[(&str, Option<&str>)]) -> PathBuf {
    let keystore = format!("{}/tests/fixtures/keystores/{file}", env!("CARGO_MANIFEST_DIR"));
    let content = format!(
        "issuer=238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3\naudience=https://test.maskinporten.no/\n\
         scope=brreg:losore/tlg\nkeystore.file={keystore}\nkeystore.password=hemmelig"
    );
    write_properties(folder, &content, changes)
}

/// A token endpoint that never answers, and knows whether it was spoken to.
pub struct Deaf(TcpListener);

impl Deaf {
    pub fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        Self(listener)
    }

    pub fn endpoint(&self) -> String {
        format!("http://{}/token", self.0.local_addr().unwrap())
    }

    pub fn was_asked(&self) -> bool {
        self.0.accept().is_ok()
    }
}

/// The program, with no display, nobody to ask, and no words of its own in the environment.
pub fn portnokkel(arguments: &[impl AsRef<OsStr>]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_portnokkel"));
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    for variable in [
        "DISPLAY",
        "WAYLAND_DISPLAY",
        "PORTNOKKEL_ENVIRONMENT",
        "PORTNOKKEL_RENDERER",
        "PORTNOKKEL_ADMIN_KEY_PASSWORD",
        "PORTNOKKEL_STORE_PASSWORD",
        "PORTNOKKEL_KEY_PASSWORD",
        "PORTNOKKEL_NEW_PASSWORD",
        "PORTNOKKEL_NEW_KEY_PASSWORD",
    ] {
        command.env_remove(variable);
    }
    command
}

/// What a run said.
#[derive(Debug)]
pub struct Said {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Said {
    /// Runs to the end. Whatever is told on standard error has no secret in it.
    pub fn by(mut command: Command) -> Self {
        Self::of(command.output().unwrap())
    }

    pub fn of(output: Output) -> Self {
        let Output { status, stdout, stderr } = output;
        let said = Self {
            code: status.code(),
            out: String::from_utf8(stdout).unwrap(),
            err: String::from_utf8(stderr).unwrap(),
        };
        // Grants and tokens begin with the header of a JWT: `{"` in base64.
        for secret in ["eyJ", PASSWORD, MARK, "hemmelig", "annerledes"] {
            assert!(!said.err.contains(secret), "{secret} in {}", said.err);
        }
        said
    }

    /// The one line on standard output, of a run that went well.
    #[track_caller]
    pub fn line(&self) -> &str {
        assert_eq!(self.code, Some(0), "{self:?}");
        let line = self.out.strip_suffix('\n').unwrap();
        assert!(!line.contains('\n'), "{line}");
        line
    }

    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_str(self.line()).unwrap()
    }

    /// The problem of a run with `--json` that went wrong.
    #[track_caller]
    pub fn problem(&self) -> Value {
        assert_eq!(self.code, Some(1), "{self:?}");
        assert_eq!(self.out.lines().count(), 1, "{self:?}");
        let mut json: Value = serde_json::from_str(&self.out).unwrap();
        assert_eq!(json["problem"].as_object().unwrap().len(), 4, "{self:?}");
        let places = ["code", "side", "what", "next"].map(|key| self.out.find(&format!("\"{key}\":")).unwrap());
        assert!(places.is_sorted(), "{self:?}");
        json["problem"].take()
    }
}

/// `portnokkel token FILE` with more arguments.
pub fn token(file: &Path, arguments: &[&str]) -> Said {
    Said::by(token_command(file, arguments))
}

pub fn token_command(file: &Path, arguments: &[&str]) -> Command {
    let mut all = vec![OsStr::new("token"), file.as_os_str()];
    all.extend(arguments.iter().map(OsStr::new));
    portnokkel(&all)
}

/// Header and claims of a JWT.
pub fn decoded(jwt: &str) -> [Value; 2] {
    use base64::Engine;
    use base64::prelude::BASE64_URL_SAFE_NO_PAD;
    let parts: Vec<&str> = jwt.split('.').collect();
    assert_eq!(parts.len(), 3, "{jwt}");
    [parts[0], parts[1]].map(|part| serde_json::from_slice(&BASE64_URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap())
}

/// Whether an independent judge works here. It says so where it does not.
pub fn is_there(program: &str, arguments: &[&str]) -> bool {
    let run = Command::new(program).args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).status();
    let there = run.is_ok_and(|status| status.success());
    if !there {
        println!("skipped: {program} {} does not work here", arguments.join(" "));
    }
    there
}

/// What keytool says of an entry of a keystore.
pub fn keytool_lists(keystore: &Path, kind: &str, password: &str, alias: &str) -> String {
    let mut keytool = Command::new("keytool");
    keytool.args(["-list", "-storetype", kind, "-keystore"]).arg(keystore);
    keytool.args(["-storepass:env", "STOREPASS", "-alias", alias]).env("STOREPASS", password);
    let output = keytool.output().unwrap();
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// What a reader that shares no code with us finds by what it is told on standard input: the token.
pub fn reader_says(program: &str, script: &str, product: &str, folder: &Path, told: &Value) -> String {
    let script = format!("{}/tests/terminal/readers/{script}", env!("CARGO_MANIFEST_DIR"));
    let mut reader = Command::new(program);
    reader.arg(script).arg(product).arg(folder).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut reader = reader.spawn().unwrap();
    reader.stdin.take().unwrap().write_all(told.to_string().as_bytes()).unwrap();
    let output = reader.wait_with_output().unwrap();
    assert!(output.status.success(), "{product}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}
