//! The window on winit's events, with the keyboard, the clipboard and the accessibility tree of egui's own bindings.

use std::num::NonZeroU32;
use std::rc::Rc;
use std::time::Instant;

use egui::{Context, ViewportBuilder, ViewportCommand, ViewportEvent, ViewportId, ViewportInfo};
use egui_winit::accesskit_winit::{Event as AccessEvent, WindowEvent as AccessWindowEvent};
use egui_winit::winit::application::ApplicationHandler;
use egui_winit::winit::event::WindowEvent;
use egui_winit::winit::event_loop::{ActiveEventLoop, ControlFlow, EventLoop, EventLoopProxy};
use egui_winit::winit::window::{Window as NativeWindow, WindowId};
use softbuffer::{Rect, Surface};

use super::exposure::Exposure;
use super::{Drawing, Region};
use crate::window::app::Window;

/// Makes the program once there is a window.
type Make<'a> = &'a dyn Fn(&Context) -> std::io::Result<Window>;

/// What wakes the event loop beside the person.
#[derive(Debug)]
enum Wake {
    /// The window is to be drawn then.
    Draw(Instant),
    /// A screen reader wants something.
    Access(AccessEvent),
}

impl From<AccessEvent> for Wake {
    fn from(event: AccessEvent) -> Self {
        Self::Access(event)
    }
}

/// Opens the window, and returns when it is closed. `drawn` is called when something stands in it.
///
/// # Errors
/// In the words of the system, when no window or no picture could be made.
pub fn run(viewport: ViewportBuilder, make: Make<'_>, drawn: &dyn Fn()) -> Result<(), String> {
    let events = EventLoop::<Wake>::with_user_event().build().map_err(|error| error.to_string())?;
    let proxy = events.create_proxy();
    let mut desktop = Desktop { make, drawn, viewport, proxy, open: None, next: None, failure: None };
    events.run_app(&mut desktop).map_err(|error| error.to_string())?;
    desktop.failure.map_or(Ok(()), Err)
}

struct Desktop<'a> {
    make: Make<'a>,
    drawn: &'a dyn Fn(),
    viewport: ViewportBuilder,
    proxy: EventLoopProxy<Wake>,
    open: Option<Open>,
    /// When the next frame is due.
    next: Option<Instant>,
    failure: Option<String>,
}

/// The window while it is open.
struct Open {
    ctx: Context,
    program: Window,
    native: Rc<NativeWindow>,
    surface: Surface<Rc<NativeWindow>, Rc<NativeWindow>>,
    input: egui_winit::State,
    info: ViewportInfo,
    drawing: Drawing,
    is_shown: bool,
    exposure: Exposure,
}

impl Desktop<'_> {
    fn open(&self, events: &ActiveEventLoop) -> Result<Open, String> {
        let ctx = Context::default();
        let proxy = self.proxy.clone();
        ctx.set_request_repaint_callback(move |wanted| {
            // The loop may have ended; then nobody waits for a frame.
            let _ = proxy.send_event(Wake::Draw(Instant::now() + wanted.delay));
        });
        // A screen reader must have its tree before the window is seen, and nobody wants to see an empty one.
        let hidden = self.viewport.clone().with_visible(false);
        let native = egui_winit::create_window(&ctx, events, &hidden).map_err(|error| error.to_string())?;
        let native = Rc::new(native);
        let surface = softbuffer::Context::new(Rc::clone(&native))
            .and_then(|context| Surface::new(&context, Rc::clone(&native)))
            .map_err(|error| error.to_string())?;
        let scale = egui_winit::pixels_per_point(&ctx, &native);
        let mut input =
            egui_winit::State::new(ctx.clone(), ViewportId::ROOT, events, Some(scale), native.theme(), None);
        input.init_accesskit(events, &native, self.proxy.clone());
        let mut info = ViewportInfo::default();
        egui_winit::update_viewport_info(&mut info, &ctx, &native, true);
        let program = (self.make)(&ctx).map_err(|error| error.to_string())?;
        Ok(Open {
            ctx,
            program,
            native,
            surface,
            input,
            info,
            drawing: Drawing::default(),
            is_shown: false,
            exposure: Exposure::new(),
        })
    }

    fn draw(&mut self, events: &ActiveEventLoop) {
        let Some(open) = &mut self.open else { return };
        let was_shown = open.is_shown;
        let frame = open.frame(events);
        if open.is_shown && !was_shown {
            (self.drawn)();
        }
        match frame {
            Ok(Frame::Next(when)) => self.next = earlier(self.next, when),
            Ok(Frame::Last) => self.end(events, None),
            Err(failure) => self.end(events, Some(failure)),
        }
    }

    fn end(&mut self, events: &ActiveEventLoop, failure: Option<String>) {
        self.open = None;
        self.failure = failure;
        events.exit();
    }
}

/// What follows a frame.
enum Frame {
    /// Another, at the latest then.
    Next(Option<Instant>),
    /// The window is closed.
    Last,
}

impl Open {
    /// Asks the system for a frame.
    fn request_frame(&mut self) {
        self.exposure.ask();
        self.native.request_redraw();
    }

    fn frame(&mut self, events: &ActiveEventLoop) -> Result<Frame, String> {
        egui_winit::update_viewport_info(&mut self.info, &self.ctx, &self.native, false);
        let mut input = self.input.take_egui_input(&self.native);
        input.viewports.insert(ViewportId::ROOT, self.info.clone());
        self.info.events.clear();
        let wants_out = input.viewport().close_requested();
        let mut output = self.ctx.run_ui(input, |ui| {
            self.program.update(ui.ctx());
            self.program.show(ui);
        });
        let platform = std::mem::take(&mut output.platform_output);
        self.input.handle_platform_output_with_event_loop(&self.native, events, platform);
        let Some(viewport) = output.viewport_output.remove(&ViewportId::ROOT) else { return Ok(Frame::Last) };
        if wants_out && !viewport.commands.contains(&ViewportCommand::CancelClose) {
            return Ok(Frame::Last);
        }
        let mut actions = Vec::new();
        egui_winit::process_viewport_commands(&self.ctx, &mut self.info, viewport.commands, &self.native, &mut actions);
        self.present(&mut output)?;
        if self.info.close_requested() {
            self.request_frame();
        }
        Ok(Frame::Next(Instant::now().checked_add(viewport.repaint_delay)))
    }

    /// Draws what has changed, and shows it.
    fn present(&mut self, output: &mut egui::FullOutput) -> Result<(), String> {
        let size = self.native.inner_size();
        let (Some(width), Some(height)) = (NonZeroU32::new(size.width), NonZeroU32::new(size.height)) else {
            return Ok(());
        };
        let parts = self.drawing.draw(&self.ctx, output, size.width as usize, size.height as usize);
        let parts = self.exposure.parts(parts, self.drawing.canvas().region());
        if !parts.is_empty() {
            show(&mut self.surface, &self.drawing, (width, height), &parts).map_err(|error| error.to_string())?;
        }
        if !self.is_shown {
            self.native.set_visible(true);
            self.is_shown = true;
        }
        Ok(())
    }

    fn close(&mut self) {
        self.info.events.push(ViewportEvent::Close);
        self.request_frame();
    }

    fn answer(&mut self, event: AccessWindowEvent) {
        match event {
            AccessWindowEvent::InitialTreeRequested => self.ctx.enable_accesskit(),
            AccessWindowEvent::ActionRequested(request) => self.input.on_accesskit_action_request(request),
            AccessWindowEvent::AccessibilityDeactivated => self.ctx.disable_accesskit(),
        }
        self.request_frame();
    }
}

/// Hands the picture to the windowing system. A buffer that does not hold the frame before gets all of it.
fn show(
    surface: &mut Surface<Rc<NativeWindow>, Rc<NativeWindow>>,
    drawing: &Drawing,
    (width, height): (NonZeroU32, NonZeroU32),
    parts: &[Region],
) -> Result<(), softbuffer::SoftBufferError> {
    surface.resize(width, height)?;
    let canvas = drawing.canvas();
    let mut buffer = surface.buffer_mut()?;
    let whole = [canvas.region()];
    let parts = if buffer.age() == 1 { parts } else { &whole };
    for part in parts {
        for row in part.top..part.bottom {
            let place = row * canvas.width + part.left..row * canvas.width + part.right;
            buffer[place.clone()].copy_from_slice(&canvas.pixels[place]);
        }
    }
    let damage: Vec<Rect> = parts.iter().filter_map(|part| rect(*part)).collect();
    buffer.present_with_damage(&damage)
}

fn rect(part: Region) -> Option<Rect> {
    Some(Rect {
        x: u32::try_from(part.left).ok()?,
        y: u32::try_from(part.top).ok()?,
        width: NonZeroU32::new(u32::try_from(part.right - part.left).ok()?)?,
        height: NonZeroU32::new(u32::try_from(part.bottom - part.top).ok()?)?,
    })
}

fn earlier(one: Option<Instant>, other: Option<Instant>) -> Option<Instant> {
    one.into_iter().chain(other).min()
}

impl ApplicationHandler<Wake> for Desktop<'_> {
    fn resumed(&mut self, events: &ActiveEventLoop) {
        if self.open.is_some() {
            return;
        }
        match self.open(events) {
            Ok(open) => {
                self.open = Some(open);
                // A window that is not seen yet is sent no request to draw.
                self.draw(events);
            }
            Err(failure) => self.end(events, Some(failure)),
        }
    }

    fn user_event(&mut self, _: &ActiveEventLoop, wake: Wake) {
        match (wake, &mut self.open) {
            (Wake::Draw(when), _) => self.next = earlier(self.next, Some(when)),
            (Wake::Access(event), Some(open)) => open.answer(event.window_event),
            (Wake::Access(_), None) => {}
        }
    }

    fn window_event(&mut self, events: &ActiveEventLoop, _: WindowId, event: WindowEvent) {
        let Some(open) = &mut self.open else { return };
        if matches!(event, WindowEvent::RedrawRequested) {
            open.exposure.begin();
            return self.draw(events);
        }
        let response = open.input.on_window_event(&open.native, &event);
        match event {
            WindowEvent::CloseRequested => open.close(),
            WindowEvent::Resized(_) | WindowEvent::ScaleFactorChanged { .. } | WindowEvent::Occluded(false) => {
                open.exposure.reveal();
                open.request_frame();
            }
            _ if response.repaint => open.request_frame(),
            _ => {}
        }
    }

    fn about_to_wait(&mut self, events: &ActiveEventLoop) {
        if let Some(open) = &mut self.open
            && self.next.is_some_and(|when| when <= Instant::now())
        {
            self.next = None;
            open.request_frame();
        }
        events.set_control_flow(self.next.map_or(ControlFlow::Wait, ControlFlow::WaitUntil));
    }
}
