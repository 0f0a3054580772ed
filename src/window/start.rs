//! Opening the window, and saying what to install where that cannot be done.

use std::any::Any;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use eframe::NativeOptions;
use egui::{Context, Ui, ViewportBuilder};

use super::app::Window;
use super::software;
use crate::text::Words;

/// Size of the window, and the smallest it may be made, in points.
const SIZE: [f32; 2] = [1240.0, 820.0];
const SMALLEST: [f32; 2] = [720.0, 560.0];

/// What the window is known by among others; the desktop makes it as small as it needs.
const ICON: &[u8] = include_bytes!("../../packaging/icons/64.png");

/// A way to draw.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Renderer {
    /// OpenGL.
    Glow,
    /// DirectX or Metal.
    #[cfg(any(windows, target_os = "macos"))]
    Wgpu,
    /// The processor: no driver is needed.
    Software,
}

impl Renderer {
    /// Those that need a driver, in the order in which they are tried. Remote desktops on Windows have no OpenGL worth
    /// the name.
    #[cfg(windows)]
    pub const ORDER: &[Self] = &[Self::Wgpu, Self::Glow];
    /// Those that need a driver, in the order in which they are tried.
    #[cfg(target_os = "macos")]
    pub const ORDER: &[Self] = &[Self::Glow, Self::Wgpu];
    /// Those that need a driver, in the order in which they are tried.
    #[cfg(not(any(windows, target_os = "macos")))]
    pub const ORDER: &[Self] = &[Self::Glow];

    /// Its name on the command line and in files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Glow => "glow",
            #[cfg(any(windows, target_os = "macos"))]
            Self::Wgpu => "wgpu",
            Self::Software => "software",
        }
    }
}

/// A system library that a window needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Library {
    /// Drawing: OpenGL or Vulkan.
    Graphics,
    /// The keyboard under X11.
    Keyboard,
    /// Windows themselves, under X11 or Wayland.
    Windows,
}

/// Why no window opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// There is a display, but a library is missing.
    Missing(Library),
    /// The display that is named does not answer.
    NoAnswer,
    /// Something else; in the words of the system.
    Other(String),
}

/// Whether there is a display at all. Elsewhere than on Linux and BSD there is always one.
#[must_use]
pub fn has_display() -> bool {
    cfg!(any(windows, target_os = "macos")) || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}

/// Whether files can be dropped on the window: winit 0.30 has no such event under Wayland.
#[must_use]
pub fn can_drop() -> bool {
    !is_set("WAYLAND_DISPLAY")
}

/// What the display is called that does not answer.
fn display() -> String {
    let named = ["WAYLAND_DISPLAY", "DISPLAY"].into_iter().find(|name| is_set(name));
    named.and_then(|name| std::env::var(name).ok()).unwrap_or_default()
}

fn is_set(name: &str) -> bool {
    std::env::var_os(name).is_some_and(|value| !value.is_empty())
}

/// Opens the window by this way to draw, and returns when it is closed. `make` is called once the window is there, and
/// `drawn` when something stands in it. winit makes one event loop for each process, and eframe's cannot be had: after a
/// way that needs a driver, drawing without one needs [`start_anew`].
///
/// # Errors
/// [`Failure`] when no window opened.
pub fn open(
    renderer: Renderer,
    make: impl Fn(&Context) -> std::io::Result<Window>,
    drawn: impl Fn() + 'static,
) -> Result<(), Failure> {
    let before = Arc::new(panic::take_hook());
    let is_open = Arc::new(AtomicBool::new(false));
    let (hook, hook_open) = (Arc::clone(&before), Arc::clone(&is_open));
    // winit panics when a library is missing. Until the window is open that is an ordinary failure; afterwards it is our
    // bug, and reported as one.
    panic::set_hook(Box::new(move |info| {
        if hook_open.load(Ordering::Relaxed) {
            hook(info);
        }
    }));
    let opened = panic::catch_unwind(AssertUnwindSafe(|| {
        let begin = |ctx: &Context| {
            is_open.store(true, Ordering::Relaxed);
            make(ctx)
        };
        match renderer {
            Renderer::Glow => with_driver(eframe::Renderer::Glow, &begin, drawn),
            #[cfg(any(windows, target_os = "macos"))]
            Renderer::Wgpu => with_driver(eframe::Renderer::Wgpu, &begin, drawn),
            Renderer::Software => software::run(viewport(), &begin, &drawn).map_err(|error| failure(&error)),
        }
    }));
    panic::set_hook(Box::new(move |info| before(info)));
    match opened {
        Ok(opened) => opened,
        Err(panic) if is_open.load(Ordering::Relaxed) => panic::resume_unwind(panic),
        Err(panic) => Err(failure(panic_message(panic.as_ref()))),
    }
}

/// Starts the program anew, with the same arguments and this variable. On Unix it takes the place of this
/// process, so this returns only where it could not be started.
///
/// # Errors
/// The system's.
pub fn start_anew(variable: &str, value: &str) -> std::io::Result<std::process::ExitCode> {
    let mut command = std::process::Command::new(std::env::current_exe()?);
    command.args(std::env::args_os().skip(1)).env(variable, value);
    replace_by(command)
}

#[cfg(unix)]
fn replace_by(mut command: std::process::Command) -> std::io::Result<std::process::ExitCode> {
    use std::os::unix::process::CommandExt;
    Err(command.exec())
}

#[cfg(not(unix))]
fn replace_by(mut command: std::process::Command) -> std::io::Result<std::process::ExitCode> {
    let ended = command.status()?;
    Ok(if ended.success() { std::process::ExitCode::SUCCESS } else { std::process::ExitCode::FAILURE })
}

fn with_driver(
    renderer: eframe::Renderer,
    make: &impl Fn(&Context) -> std::io::Result<Window>,
    drawn: impl Fn() + 'static,
) -> Result<(), Failure> {
    let create = |creation: &eframe::CreationContext<'_>| -> Result<Box<dyn eframe::App>, _> {
        Ok(Box::new(Watched { window: make(&creation.egui_ctx)?, frames: 0, drawn }))
    };
    let options = NativeOptions { viewport: viewport(), renderer, ..NativeOptions::default() };
    eframe::run_native("Portnøkkel", options, Box::new(create)).map_err(|error| of_toolkit(&error))
}

/// By the part of the toolkit that failed where that tells it: the words of a driver are those of a display as well.
fn of_toolkit(error: &eframe::Error) -> Failure {
    match error {
        eframe::Error::Glutin(_) | eframe::Error::NoGlutinConfigs(..) | eframe::Error::OpenGL(_) => {
            Failure::Missing(Library::Graphics)
        }
        #[cfg(any(windows, target_os = "macos"))]
        eframe::Error::Wgpu(_) => Failure::Missing(Library::Graphics),
        other => failure(&other.to_string()),
    }
}

/// The window, and who is told when its first frame has been drawn.
struct Watched<F> {
    window: Window,
    frames: u32,
    drawn: F,
}

impl<F: Fn()> eframe::App for Watched<F> {
    fn logic(&mut self, ctx: &Context, frame: &mut eframe::Frame) {
        match self.frames {
            // The one before is on the screen only when this one begins.
            1 => (self.drawn)(),
            0 => ctx.request_repaint(),
            _ => {}
        }
        self.frames = self.frames.saturating_add(1);
        self.window.logic(ctx, frame);
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        self.window.ui(ui, frame);
    }
}

fn viewport() -> ViewportBuilder {
    let viewport = ViewportBuilder::default()
        .with_inner_size(SIZE)
        .with_min_inner_size(SMALLEST)
        .with_app_id("no.portnokkel.portnokkel")
        .with_title("Portnøkkel");
    match eframe::icon_data::from_png_bytes(ICON) {
        Ok(icon) => viewport.with_icon(icon),
        // A test reads it; without it, the window has the toolkit's.
        Err(_) => viewport,
    }
}

fn panic_message(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or_default()
}

fn failure(message: &str) -> Failure {
    let lower = message.to_lowercase();
    let mentions = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    if mentions(&["xkbcommon"]) {
        Failure::Missing(Library::Keyboard)
    } else if mentions(&["notsupported", "not supported", "opendisplay", "connection"]) {
        Failure::NoAnswer
    } else if mentions(&["xlib", "libx11", "libxcursor", "libxi.", "libwayland", "library"]) {
        Failure::Missing(Library::Windows)
    } else if mentions(&["gl", "adapter", "graphics", "wgpu", "vulkan"]) {
        Failure::Missing(Library::Graphics)
    } else {
        Failure::Other(message.to_owned())
    }
}

impl Failure {
    /// What is missing and how it is installed, in words.
    #[must_use]
    pub fn say(&self, words: &Words) -> String {
        match self {
            Self::NoAnswer => words.with("window-display-silent", &[("display", display())]),
            Self::Other(reason) => words.with("terminal-window-failed", &[("reason", reason.as_str())]),
            // Elsewhere there is nothing to install, and this is met only where `--renderer` allowed no other way.
            Self::Missing(Library::Graphics) if cfg!(any(windows, target_os = "macos")) => {
                words.say("terminal-driver-missing")
            }
            Self::Missing(library) => {
                let mut told = words.with("terminal-library-missing", &[("library", library.name())]);
                for (system, command) in library.packages() {
                    told.push_str("\n  ");
                    told.push_str(&words.with("terminal-library-install", &[("system", system), ("command", command)]));
                }
                told
            }
        }
    }
}

impl Library {
    fn name(self) -> &'static str {
        match self {
            Self::Graphics => "OpenGL",
            Self::Keyboard => "libxkbcommon-x11",
            Self::Windows => "libX11",
        }
    }

    /// Distribution, and the command that installs it there.
    fn packages(self) -> [(&'static str, &'static str); 3] {
        match self {
            Self::Graphics => [
                ("Debian, Ubuntu", "sudo apt install libgl1 libegl1 libgl1-mesa-dri"),
                ("Fedora", "sudo dnf install libglvnd-glx libglvnd-egl mesa-dri-drivers"),
                ("Arch", "sudo pacman -S libglvnd mesa"),
            ],
            Self::Keyboard => [
                ("Debian, Ubuntu", "sudo apt install libxkbcommon-x11-0"),
                ("Fedora", "sudo dnf install libxkbcommon-x11"),
                ("Arch", "sudo pacman -S libxkbcommon-x11"),
            ],
            Self::Windows => [
                ("Debian, Ubuntu", "sudo apt install libx11-6 libx11-xcb1 libxcursor1 libxi6"),
                ("Fedora", "sudo dnf install libX11 libX11-xcb libXcursor libXi"),
                ("Arch", "sudo pacman -S libx11 libxcursor libxi"),
            ],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn what_is_missing_is_named_with_its_package() {
        for (told, package) in [
            ("Failed to load libxkbcommon-x11.so.0: not found", "libxkbcommon-x11-0"),
            ("egui_glow: OpenGL version is 2.0+ required", "libgl1"),
            ("No suitable graphics adapter found", "libgl1"),
            ("Failed to open library libX11.so.6", "libx11-6"),
            ("os error: Failed to load one of xlib's shared libraries", "libx11-6"),
        ] {
            for words in Language::ALL.map(Words::new) {
                let said = failure(told).say(&words);
                assert!(said.contains(package) && said.contains("Fedora") && said.contains("Arch"), "{said}");
            }
        }
    }

    #[test]
    fn a_driver_that_cannot_is_no_display_that_does_not_answer() {
        let driver = eframe::egui_glow::PainterError::from("eglGetPlatformDisplay is not supported".to_owned());
        assert_eq!(of_toolkit(&eframe::Error::OpenGL(driver)), Failure::Missing(Library::Graphics));
        let display = eframe::Error::AppCreation("the connection is closed".into());
        assert_eq!(of_toolkit(&display), Failure::NoAnswer);
    }

    #[test]
    fn the_window_has_its_icon() {
        let icon = viewport().icon.expect("the picture can be read");
        assert_eq!((icon.width, icon.height, icon.rgba.len()), (64, 64, 64 * 64 * 4));
    }

    #[test]
    fn anything_else_is_told_in_the_systems_words() {
        assert_eq!(failure("os error 13"), Failure::Other("os error 13".into()));
    }
}
