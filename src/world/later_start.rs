//! A later start of the program hands its file to the window that is open: of the same user, in the same session.
//!
//! The window listens on 127.0.0.1. Where, it writes into its home, which other users cannot read, with two words: by one
//! it shows that it is the window, by the other a start shows that it has read the file. So nobody else learns a path, and
//! nobody else opens a file here.

use super::config_dir::{self, ConfigDir, Contents};
use super::task::lock;
use crate::contract::Report;
use aws_lc_rs::constant_time::verify_slices_are_equal;
use serde::{Deserialize, Serialize};
use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// No system has longer paths.
const LONGEST_PATH: u64 = 64 * 1024;
const LARGEST_NOTE: u64 = 1024;

/// How long the window has to say whether it wants the file.
const PATIENCE: Duration = Duration::from_secs(2);
/// How long a start waits for each answer of the window: longer, so that the window never takes what was given up.
const LONGER_PATIENCE: Duration = Duration::from_secs(4);

/// The window takes the file.
const TAKEN: u8 = 1;

/// Whose windows are on one screen: those of another session are elsewhere, and would open unseen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session(String);

impl Session {
    /// The one that this process is in.
    #[must_use]
    pub fn of_process() -> Self {
        let names = ["WAYLAND_DISPLAY", "DISPLAY", "SESSIONNAME"];
        Self::named(&names.map(|name| std::env::var(name).unwrap_or_default()).concat())
    }

    /// One of this name, of which letters and digits count.
    #[must_use]
    pub fn named(name: &str) -> Self {
        Self(name.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' }).collect())
    }

    fn note(&self, home: &ConfigDir) -> io::Result<PathBuf> {
        home.join(&format!("window-{}.toml", self.0))
    }
}

/// Hands a file to the window that is open in this session, and says whether that took it. Where none is open, or it does
/// not want a file now, or the path is no Unicode, nobody has it.
#[must_use]
pub fn hand_over(home: &ConfigDir, session: &Session, file: &Path) -> bool {
    offer(home, session, file).unwrap_or(false)
}

fn offer(home: &ConfigDir, session: &Session, file: &Path) -> io::Result<bool> {
    let Contents::Text(text) = config_dir::read(&session.note(home)?, LARGEST_NOTE) else { return Ok(false) };
    let (Ok(note), Some(path)) =
        (toml::from_str::<Note>(&text), std::path::absolute(file)?.to_str().map(str::to_owned))
    else {
        return Ok(false);
    };
    let mut window = TcpStream::connect_timeout(&here(note.port), LONGER_PATIENCE)?;
    window.set_read_timeout(Some(LONGER_PATIENCE))?;
    window.set_write_timeout(Some(LONGER_PATIENCE))?;
    let mut word = vec![0; note.window.len()];
    window.read_exact(&mut word)?;
    if word != note.window.as_bytes() {
        return Ok(false);
    }
    window.write_all(format!("{}{path}", note.start).as_bytes())?;
    window.shutdown(std::net::Shutdown::Write)?;
    let mut answer = [0];
    window.read_exact(&mut answer)?;
    Ok(answer == [TAKEN])
}

fn here(port: u16) -> SocketAddr {
    (Ipv4Addr::LOCALHOST, port).into()
}

/// Where the window listens, and by which words it and a start know each other.
#[derive(Clone, Serialize, Deserialize)]
struct Note {
    port: u16,
    window: String,
    start: String,
}

/// The file that is offered at present, and who waits for the answer. Cloning shares it.
#[derive(Clone, Default)]
pub(super) struct Offer(Arc<Mutex<Option<Offered>>>);

type Offered = (PathBuf, Sender<bool>);

impl Offer {
    /// The answer to the offer of this file. One that nobody waits for any more is dropped.
    pub(super) fn answer(&self, file: &Path, takes: bool) {
        if let Some((_, answer)) = lock(&self.0).take_if(|(offered, _)| offered == file) {
            // Whoever waited may have given up just now.
            let _ = answer.send(takes);
        }
    }

    /// Whether the window takes the file: it is asked, and has a while to answer.
    fn make(&self, file: PathBuf, post: &impl Fn(Report)) -> bool {
        let (answer, answered) = channel();
        *lock(&self.0) = Some((file.clone(), answer));
        post(Report::FileOffered(file));
        let takes = answered.recv_timeout(PATIENCE).unwrap_or(false);
        lock(&self.0).take();
        takes
    }
}

/// The open window, as later starts find it. Dropping it ends that.
pub(super) struct Doorway {
    place: PathBuf,
    note: Note,
    ends: Arc<AtomicBool>,
    /// Closed once the note is written, or could not be.
    written: Receiver<()>,
}

impl Doorway {
    /// Opens it: each file is offered by a report, and `raise` is called where it was taken. Where another window of the
    /// session was the one that starts found, this one is from soon on: the window does not wait for the note.
    ///
    /// # Errors
    /// When the system gives no port or no thread.
    pub(super) fn open(
        home: &ConfigDir,
        session: &Session,
        offer: Offer,
        post: impl Fn(Report) + Send + 'static,
        raise: impl Fn() + Send + 'static,
    ) -> io::Result<Self> {
        let listener = TcpListener::bind(here(0))?;
        let [window, start] = [(); 2].map(|()| uuid::Uuid::new_v4().simple().to_string());
        let note = Note { port: listener.local_addr()?.port(), window, start };
        let place = session.note(home)?;
        let text = toml::to_string(&note).map_err(io::Error::other)?;
        let ends = Arc::new(AtomicBool::new(false));
        let (writing, written) = channel();
        let doorway = Self { place: place.clone(), note: note.clone(), ends: Arc::clone(&ends), written };
        std::thread::Builder::new().name("later starts".into()).spawn(move || {
            // Where it cannot be written, later starts open windows of their own.
            let _ = config_dir::write_note(&place, &text);
            drop::<Sender<()>>(writing);
            for start in listener.incoming() {
                if ends.load(Ordering::Relaxed) {
                    return;
                }
                // A start that breaks off opens a window of its own.
                let taken = start.and_then(|start| receive(&start, &note, |file| offer.make(file, &post)));
                if taken.unwrap_or(false) {
                    raise();
                }
            }
        })?;
        Ok(doorway)
    }
}

/// What one start says. Whether its file was taken.
fn receive(mut start: &TcpStream, note: &Note, wants: impl FnOnce(PathBuf) -> bool) -> io::Result<bool> {
    start.set_read_timeout(Some(PATIENCE))?;
    start.set_write_timeout(Some(PATIENCE))?;
    start.write_all(note.window.as_bytes())?;
    let mut said = Vec::new();
    start.take(LONGEST_PATH).read_to_end(&mut said)?;
    let Some((word, path)) = said.split_at_checked(note.start.len()) else { return Ok(false) };
    let (Ok(()), Ok(path)) = (verify_slices_are_equal(word, note.start.as_bytes()), std::str::from_utf8(path)) else {
        return Ok(false);
    };
    let taken = wants(path.into());
    start.write_all(&[u8::from(taken)])?;
    Ok(taken)
}

impl Drop for Doorway {
    fn drop(&mut self) {
        self.ends.store(true, Ordering::Relaxed);
        // Wakes the thread, which then sees that it is over.
        drop(TcpStream::connect_timeout(&here(self.note.port), PATIENCE));
        let _ = self.written.recv_timeout(PATIENCE);
        let Contents::Text(text) = config_dir::read(&self.place, LARGEST_NOTE) else { return };
        // The note of a window that opened later stays.
        if toml::from_str::<Note>(&text).is_ok_and(|there| there.start == self.note.start) {
            drop(config_dir::remove_note(&self.place));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;

    /// A window that takes or declines what it is offered, and what happened to it.
    struct Opened {
        doorway: Doorway,
        offered: mpsc::Receiver<PathBuf>,
        raised: mpsc::Receiver<()>,
    }

    fn opened(home: &ConfigDir, session: &Session, takes: bool) -> Opened {
        let (offer, (told, offered), (front, raised)) = (Offer::default(), channel(), channel());
        let answers = offer.clone();
        let post = move |report| {
            let Report::FileOffered(file) = report else { panic!("{report:?}") };
            told.send(file.clone()).unwrap();
            answers.answer(&file, takes);
        };
        let doorway = Doorway::open(home, session, offer, post, move || front.send(()).unwrap()).unwrap();
        let _ = doorway.written.recv();
        Opened { doorway, offered, raised }
    }

    #[test]
    fn the_open_window_takes_the_file_and_comes_to_the_front() {
        let folder = tempfile::tempdir().unwrap();
        let (home, session) = (ConfigDir::at(folder.path()), Session::named(":0"));
        assert!(!hand_over(&home, &session, Path::new("/a.p12")), "no window is open");
        let window = opened(&home, &session, true);
        assert!(hand_over(&home, &session, Path::new("/en fil med æøå\nog linje.p12")));
        assert_eq!(window.offered.recv().unwrap(), std::path::absolute("/en fil med æøå\nog linje.p12").unwrap());
        window.raised.recv().unwrap();
        assert!(!hand_over(&home, &Session::named(":1"), Path::new("/a.p12")), "that is another session");
        drop(window);
        assert!(!hand_over(&home, &session, Path::new("/a.p12")), "it was closed");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_window_that_does_not_want_it_stays_where_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let (home, session) = (ConfigDir::at(folder.path()), Session::named(":0"));
        let window = opened(&home, &session, false);
        assert!(!hand_over(&home, &session, Path::new("/a.p12")));
        assert!(window.offered.recv().is_ok() && window.raised.try_recv().is_err());
    }

    #[test]
    fn the_last_window_is_the_one_that_is_found() {
        let folder = tempfile::tempdir().unwrap();
        let (home, session) = (ConfigDir::at(folder.path()), Session::named(""));
        let (first, second) = (opened(&home, &session, true), opened(&home, &session, true));
        drop(first);
        assert!(hand_over(&home, &session, Path::new("/a.p12")));
        assert!(second.offered.recv().is_ok());
    }

    #[test]
    fn who_does_not_know_the_words_opens_nothing_and_learns_no_path() {
        let folder = tempfile::tempdir().unwrap();
        let (home, session) = (ConfigDir::at(folder.path()), Session::named(":0"));
        let window = opened(&home, &session, true);
        let mut stranger = TcpStream::connect(here(window.doorway.note.port)).unwrap();
        stranger.write_all(format!("{}/etc/passwd", "0".repeat(32)).as_bytes()).unwrap();
        stranger.shutdown(std::net::Shutdown::Write).unwrap();
        let mut said = Vec::new();
        stranger.read_to_end(&mut said).unwrap();
        assert_eq!(said, window.doorway.note.window.as_bytes());
        assert!(window.offered.try_recv().is_err());

        let other = TcpListener::bind(here(0)).unwrap();
        let note = Note { port: other.local_addr().unwrap().port(), ..window.doorway.note.clone() };
        config_dir::write(&session.note(&home).unwrap(), &toml::to_string(&note).unwrap()).unwrap();
        let heard = std::thread::spawn(move || {
            let (mut start, _) = other.accept().unwrap();
            start.write_all(&[b'x'; 32]).unwrap();
            let mut heard = Vec::new();
            start.read_to_end(&mut heard).unwrap();
            heard
        });
        assert!(!hand_over(&home, &session, Path::new("/hemmelig/navn.p12")));
        assert_eq!(heard.join().unwrap(), b"");
    }
}
