//! A window that needs no graphics driver: egui's triangles are drawn by the processor, and only where the picture has
//! changed.
//!
//! ```text
//! canvas.rs    pixels, and parts of them
//! triangle.rs  one triangle, row by row
//! quad.rs      two that are an upright rectangle of one colour
//! painter.rs   a list of them, with egui's textures
//! damage.rs    what has changed since the frame before
//! exposure.rs  how much of a frame is shown
//! desktop.rs   the window itself: events in, frames out
//! ```

mod canvas;
mod damage;
mod desktop;
mod exposure;
mod painter;
mod quad;
mod triangle;

pub use canvas::{Canvas, Region};
pub use damage::Damage;
pub(super) use desktop::run;
pub use painter::Painter;

use egui::{Context, FullOutput};

/// Everything that is needed to draw one frame after the other.
#[derive(Debug, Default)]
pub struct Drawing {
    painter: Painter,
    damage: Damage,
    canvas: Canvas,
    scale: f32,
}

impl Drawing {
    /// Draws a frame of this size in pixels, and takes its shapes. Gives the parts that are another than in the frame
    /// before.
    pub fn draw(&mut self, ctx: &Context, output: &mut FullOutput, width: usize, height: usize) -> Vec<Region> {
        let scale = output.pixels_per_point;
        let is_another = self.painter.update(&mut output.textures_delta);
        let is_new = (self.canvas.width, self.canvas.height, self.scale) != (width, height, scale);
        if is_new {
            self.canvas = Canvas::new(width, height);
            self.scale = scale;
        }
        let whole = self.canvas.region();
        let changed = self.damage.since(std::mem::take(&mut output.shapes), scale, whole);
        let parts = if is_new || is_another { vec![whole] } else { changed };
        if parts.is_empty() {
            return parts;
        }
        let shapes = self.damage.shapes();
        let regions: Vec<Region> = shapes.iter().map(|shape| damage::touched(shape, scale)).collect();
        for part in &parts {
            let there = shapes.iter().zip(&regions).filter(|(_, region)| !region.intersect(*part).is_empty());
            let primitives = ctx.tessellate(there.map(|(shape, _)| shape.clone()).collect(), scale);
            self.canvas.clear(*part);
            self.painter.paint(&mut self.canvas, &primitives, scale, *part);
        }
        parts
    }

    /// The picture.
    #[must_use]
    pub fn canvas(&self) -> &Canvas {
        &self.canvas
    }
}
