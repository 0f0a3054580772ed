//! One triangle, row by row: which pixels of a row it covers, and what it adds to their colour.

use egui::epaint::Vertex;
use egui::{ColorImage, Pos2, Vec2, vec2};

use super::canvas::{Canvas, Region};

/// How far a texel's middle may be from a pixel's, in texels, for the pixel to take the texel as it is.
const ALIGNED: f32 = 1.0 / 512.0;

/// A colour that is multiplied by its alpha, each channel from 0 to 255.
type Colour = [f32; 4];

/// A triangle that turns clockwise on the screen, in pixels.
pub(super) struct Triangle<'a> {
    corners: [Vertex; 3],
    edges: [Edge; 3],
    /// Twice its area.
    area: f32,
    texture: &'a ColorImage,
}

impl<'a> Triangle<'a> {
    /// `None` for one without an area.
    pub fn new(mut corners: [Vertex; 3], texture: &'a ColorImage) -> Option<Self> {
        let mut area = Edge::new(corners[0].pos, corners[1].pos).at(corners[2].pos);
        if area < 0.0 {
            corners.swap(1, 2);
            area = -area;
        }
        let [first, second, third] = corners.map(|corner| corner.pos);
        let edges = [Edge::new(second, third), Edge::new(third, first), Edge::new(first, second)];
        (area > 0.0).then_some(Self { corners, edges, area, texture })
    }

    /// Draws what lies within the region.
    pub fn draw(&self, canvas: &mut Canvas, region: Region) {
        let [first, second, third] = self.corners.map(|corner| corner.pos);
        let bounds = egui::Rect::from_points(&[first, second, third]);
        let region = region.intersect(Region::around(bounds, 1.0));
        if region.is_empty() {
            return;
        }
        let paint = self.paint();
        for row in region.top..region.bottom {
            let Some((left, right)) = self.span(row, region) else { continue };
            let start = row * canvas.width;
            let pixels = &mut canvas.pixels[start + left..start + right];
            match paint {
                Paint::Flat(colour) => fill(pixels, colour),
                Paint::Shaded => self.shade(pixels, middle(left, row)),
                Paint::Stamped(colour) => self.stamp(pixels, middle(left, row), colour),
                Paint::Textured => self.cover(pixels, middle(left, row)),
            }
        }
    }

    /// The columns of a row that it covers, the last excluded.
    fn span(&self, row: usize, region: Region) -> Option<(usize, usize)> {
        let (mut left, mut right) = (region.left, region.right);
        for edge in &self.edges {
            edge.narrow(row, &mut left, &mut right);
            if left >= right {
                return None;
            }
        }
        Some((left, right))
    }

    /// Most triangles are of one colour, and most others are letters: neither needs all of the arithmetic.
    fn paint(&self) -> Paint {
        let [first, rest @ ..] = &self.corners;
        let one_colour = rest.iter().all(|corner| corner.color == first.color);
        let one_texel = rest.iter().all(|corner| corner.uv == first.uv);
        match (one_colour, one_texel) {
            (true, true) => Paint::Flat(self.colour_at([1.0, 0.0, 0.0])),
            (false, true) => Paint::Shaded,
            (true, false) if self.is_aligned() => Paint::Stamped(first.color.to_array().map(f32::from)),
            (_, false) => Paint::Textured,
        }
    }

    /// Whether each pixel has a texel of its own, middle upon middle.
    fn is_aligned(&self) -> bool {
        let (step, down) = (self.step(), self.gradient(|edge| edge.run.x, |corner| corner.uv.to_vec2()) * self.size());
        let near = |value: f32, wanted: f32| (value - wanted).abs() < ALIGNED / 64.0;
        let [first, ..] = &self.corners;
        let texel = first.uv.to_vec2() * self.size();
        let offset = texel - first.pos.to_vec2();
        near(step.x, 1.0)
            && near(step.y, 0.0)
            && near(down.x, 0.0)
            && near(down.y, 1.0)
            && (offset - offset.round()).abs().max_elem() < ALIGNED
    }

    #[expect(clippy::cast_precision_loss, reason = "texels")]
    fn size(&self) -> Vec2 {
        vec2(self.texture.size[0] as f32, self.texture.size[1] as f32)
    }

    /// Texels from one pixel to the next in a row.
    fn step(&self) -> Vec2 {
        self.gradient(|edge| -edge.run.y, |corner| corner.uv.to_vec2()) * self.size()
    }

    fn gradient(&self, slope: impl Fn(&Edge) -> f32, value: impl Fn(&Vertex) -> Vec2) -> Vec2 {
        let parts =
            self.edges.iter().zip(&self.corners).map(|(edge, corner)| value(corner) * (slope(edge) / self.area));
        parts.fold(Vec2::ZERO, |sum, part| sum + part)
    }

    /// How much each corner counts at a place.
    fn weights(&self, at: Pos2) -> [f32; 3] {
        self.edges.each_ref().map(|edge| edge.at(at) / self.area)
    }

    fn colour_at(&self, weights: [f32; 3]) -> Colour {
        let texel = sample(self.texture, self.texel_at(weights));
        let mut colour = self.tint_at(weights);
        for (channel, texel) in colour.iter_mut().zip(texel) {
            *channel *= texel / 255.0;
        }
        colour
    }

    fn tint_at(&self, weights: [f32; 3]) -> Colour {
        let mut colour = [0.0; 4];
        for (corner, weight) in self.corners.iter().zip(weights) {
            for (sum, channel) in colour.iter_mut().zip(corner.color.to_array()) {
                *sum += f32::from(channel) * weight;
            }
        }
        colour
    }

    /// Where in the texture that is, in texels from the middle of the first.
    fn texel_at(&self, weights: [f32; 3]) -> Vec2 {
        let parts = self.corners.iter().zip(weights).map(|(corner, weight)| corner.uv.to_vec2() * weight);
        parts.fold(Vec2::ZERO, |sum, part| sum + part) * self.size() - Vec2::splat(0.5)
    }

    /// Colours that change from pixel to pixel, over one texel: the soft edges of all shapes.
    fn shade(&self, pixels: &mut [u32], start: Pos2) {
        let texel = sample(self.texture, self.texel_at([1.0, 0.0, 0.0])).map(|channel| channel / 255.0);
        let mut colour = self.tint_at(self.weights(start));
        let mut step = [0.0; 4];
        for (edge, corner) in self.edges.iter().zip(&self.corners) {
            for (sum, channel) in step.iter_mut().zip(corner.color.to_array()) {
                *sum -= f32::from(channel) * edge.run.y / self.area;
            }
        }
        for ((channel, step), texel) in colour.iter_mut().zip(&mut step).zip(texel) {
            (*channel, *step) = (*channel * texel, *step * texel);
        }
        for pixel in pixels {
            *pixel = blend(*pixel, colour);
            for (channel, step) in colour.iter_mut().zip(step) {
                *channel += step;
            }
        }
    }

    /// Texels as they are, in one colour: letters.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "aligned with the texels")]
    fn stamp(&self, pixels: &mut [u32], start: Pos2, tint: Colour) {
        let texel = self.texel_at(self.weights(start)).round();
        let [width, height] = self.texture.size;
        let row = (texel.y.max(0.0) as usize).min(height - 1);
        let left = (texel.x.max(0.0) as usize).min(width - 1);
        let texels = &self.texture.pixels[row * width + left..(row + 1) * width];
        for (pixel, texel) in pixels.iter_mut().zip(texels) {
            if texel.to_array() != [0; 4] {
                let mut colour = tint;
                for (channel, texel) in colour.iter_mut().zip(texel.to_array()) {
                    *channel *= f32::from(texel) / 255.0;
                }
                *pixel = blend(*pixel, colour);
            }
        }
    }

    fn cover(&self, pixels: &mut [u32], start: Pos2) {
        let mut at = start;
        for pixel in pixels {
            *pixel = blend(*pixel, self.colour_at(self.weights(at)));
            at.x += 1.0;
        }
    }
}

/// What has to be worked out for the pixels of a triangle.
enum Paint {
    /// One colour for all.
    Flat(Colour),
    /// A colour for each, over one texel.
    Shaded,
    /// A texel for each, in one colour.
    Stamped(Colour),
    /// Everything.
    Textured,
}

/// An edge, walked clockwise: what lies to its right is inside.
#[derive(Clone, Copy)]
struct Edge {
    from: Pos2,
    run: Vec2,
    /// One divided by `run.y`.
    inverse: f32,
    /// A point on the edge belongs to one of the two triangles that share it.
    owns_its_points: bool,
}

impl Edge {
    fn new(from: Pos2, to: Pos2) -> Self {
        let run = to - from;
        let is_top_or_left = run.y < 0.0 || (run.y == 0.0 && run.x > 0.0);
        Self { from, run, inverse: 1.0 / run.y, owns_its_points: is_top_or_left }
    }

    /// Positive inside, 0 on the edge.
    fn at(&self, place: Pos2) -> f32 {
        self.run.x * (place.y - self.from.y) - self.run.y * (place.x - self.from.x)
    }

    fn has_inside(&self, column: usize, row: usize) -> bool {
        let value = self.at(middle(column, row));
        value > 0.0 || (value == 0.0 && self.owns_its_points)
    }

    /// Takes away what of a row lies outside. The crossing is worked out once, and the pixels beside it are asked.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a column")]
    fn narrow(&self, row: usize, left: &mut usize, right: &mut usize) {
        if self.run.y == 0.0 {
            if !self.has_inside(*left, row) {
                *right = *left;
            }
            return;
        }
        let crossing = self.from.x + self.run.x * self.inverse * (middle(0, row).y - self.from.y) - 0.5;
        let near = (crossing.max(0.0) as usize).clamp(*left, *right);
        if self.run.y < 0.0 {
            let mut first = near.saturating_sub(1).max(*left);
            while first < *right && !self.has_inside(first, row) {
                first += 1;
            }
            *left = first;
        } else {
            let mut last = (near + 2).min(*right);
            while last > *left && !self.has_inside(last - 1, row) {
                last -= 1;
            }
            *right = last;
        }
    }
}

/// The middle of a pixel.
#[expect(clippy::cast_precision_loss, reason = "a window's size")]
fn middle(column: usize, row: usize) -> Pos2 {
    Pos2::new(column as f32 + 0.5, row as f32 + 0.5)
}

/// Between the four nearest texels, as a graphics card does. The place is in texels from the middle of the first.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "texels")]
fn sample(texture: &ColorImage, at: Vec2) -> Colour {
    let [width, height] = texture.size;
    let (left, top) = (at.x.floor(), at.y.floor());
    let (right_part, lower_part) = (at.x - left, at.y - top);
    let mut sum = [0.0; 4];
    for (x, y, part) in [
        (left, top, (1.0 - right_part) * (1.0 - lower_part)),
        (left + 1.0, top, right_part * (1.0 - lower_part)),
        (left, top + 1.0, (1.0 - right_part) * lower_part),
        (left + 1.0, top + 1.0, right_part * lower_part),
    ] {
        if part > 0.0 {
            let (x, y) = (x.clamp(0.0, width as f32 - 1.0) as usize, y.clamp(0.0, height as f32 - 1.0) as usize);
            for (sum, channel) in sum.iter_mut().zip(texture.pixels[y * width + x].to_array()) {
                *sum += f32::from(channel) * part;
            }
        }
    }
    sum
}

fn fill(pixels: &mut [u32], colour: Colour) {
    if colour[3] >= 255.0 {
        pixels.fill(blend(0, colour));
    } else if colour.iter().any(|channel| *channel > 0.0) {
        for pixel in pixels {
            *pixel = blend(*pixel, colour);
        }
    }
}

/// Premultiplied colours, mixed as the numbers they are: egui's own renderers do the same.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to a byte")]
fn blend(pixel: u32, [red, green, blue, alpha]: Colour) -> u32 {
    let rest = 1.0 - alpha / 255.0;
    let mixed = |new: f32, shift: u32| {
        let old = f32::from((pixel >> shift) as u8);
        ((new + old * rest + 0.5).clamp(0.0, 255.0) as u32) << shift
    };
    mixed(red, 16) | mixed(green, 8) | mixed(blue, 0)
}
