//! What the window's tests share.

pub mod raster;

use egui_kittest::{Harness, SnapshotOptions};
use portnokkel::window::fonts;
use portnokkel::window::theme::{Appearance, Theme};

/// A window of `size` points, drawn by the processor alone and dressed as the program is.
pub fn window<'a>(theme: Theme, size: egui::Vec2, scale: f32, draw: impl FnMut(&mut egui::Ui) + 'a) -> Harness<'a> {
    dressed(Appearance { theme, ..Appearance::default() }, size, scale, draw)
}

/// The same, looking so.
pub fn dressed<'a>(
    appearance: Appearance,
    size: egui::Vec2,
    scale: f32,
    draw: impl FnMut(&mut egui::Ui) + 'a,
) -> Harness<'a> {
    let theme = appearance.theme;
    let mut harness = Harness::builder()
        .with_size(size)
        .with_pixels_per_point(scale)
        .with_options(SnapshotOptions::new().output_path("tests/pictures"))
        .renderer(raster::Raster::default())
        .with_render_cursor(false)
        .with_theme(if theme == Theme::Dark { egui::Theme::Dark } else { egui::Theme::Light })
        .with_context_setup(move |ctx| {
            fonts::install(ctx);
            appearance.apply(ctx);
        })
        .build_ui(draw);
    harness.run();
    harness
}
