//! Draws egui's triangles as the program itself does where there is no graphics driver, so that pictures need no
//! graphics card and are the same everywhere.

use egui::TexturesDelta;
use egui_kittest::TestRenderer;
use image::RgbaImage;
use portnokkel::window::software::{Canvas, Painter};

/// The renderer, and the textures it has been given so far.
#[derive(Default)]
pub struct Raster(Painter);

impl TestRenderer for Raster {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        self.0.update(delta);
    }

    fn render(&mut self, ctx: &egui::Context, output: &egui::FullOutput) -> Result<RgbaImage, String> {
        let scale = ctx.pixels_per_point();
        let size = (ctx.content_rect().size() * scale).round();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a window's size")]
        let (width, height) = (size.x as u32, size.y as u32);
        let mut canvas = Canvas::new(width as usize, height as usize);
        let primitives = ctx.tessellate(output.shapes.clone(), scale);
        let whole = canvas.region();
        self.0.paint(&mut canvas, &primitives, scale, whole);
        let pixels = canvas.pixels.iter().flat_map(|pixel| {
            let [_, red, green, blue] = pixel.to_be_bytes();
            [red, green, blue, 255]
        });
        RgbaImage::from_raw(width, height, pixels.collect()).ok_or_else(|| "the picture has another size".to_owned())
    }
}
