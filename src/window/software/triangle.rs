//! One triangle, row by row: which pixels of a row it covers, and what it adds to their colour.

use egui::epaint::Vertex;
use egui::{ColorImage, Pos2, Vec2, vec2};

use super::canvas::{Canvas, Region};

/// How far a texel's middle may be from a pixel's, in texels, for the pixel to take the texel as it is.
pub(super) const ALIGNED: f32 = 1.0 / 512.0;

/// A colour that is multiplied by its alpha, each channel from 0 to 255.
pub(super) type Colour = [f32; 4];

/// What a texel of this byte leaves of a colour.
const PARTS: [f32; 256] = {
    let mut parts = [0.0; 256];
    let mut byte: u8 = 0;
    while byte < u8::MAX {
        byte += 1;
        parts[byte as usize] = byte as f32 / 255.0;
    }
    parts
};

/// The texture at one place, kept for the triangles that follow: nearly all of them have it there.
#[derive(Default)]
pub(super) struct Texel {
    at: Option<Pos2>,
    /// Each channel from 0 to 1.
    colour: Colour,
}

impl Texel {
    fn at(&mut self, uv: Pos2, texture: &ColorImage) -> Colour {
        if self.at != Some(uv) {
            let place = uv.to_vec2() * size_of(texture) - Vec2::splat(0.5);
            (self.at, self.colour) = (Some(uv), sample(texture, place));
        }
        self.colour
    }

    /// A colour over it.
    pub fn tinted(&mut self, uv: Pos2, texture: &ColorImage, tint: Colour) -> Colour {
        product(tint, self.at(uv, texture))
    }
}

fn product(one: Colour, other: Colour) -> Colour {
    [one[0] * other[0], one[1] * other[1], one[2] * other[2], one[3] * other[3]]
}

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
    pub fn draw(&self, canvas: &mut Canvas, region: Region, texel: &mut Texel) {
        let [first, second, third] = self.corners.map(|corner| corner.pos);
        let bounds = egui::Rect::from_points(&[first, second, third]);
        let region = region.intersect(Region::around(bounds, 1.0));
        if region.is_empty() {
            return;
        }
        let paint = self.paint(texel);
        for row in region.top..region.bottom {
            let Some((left, right)) = self.span(row, region) else { continue };
            let start = row * canvas.width;
            let pixels = &mut canvas.pixels[start + left..start + right];
            match paint {
                Paint::Flat(colour) => fill(pixels, colour),
                Paint::Shaded(texel) => self.shade(pixels, middle(left, row), texel),
                Paint::Stamped(colour) => {
                    let start = self.texel_at(self.weights(middle(left, row))).round();
                    stamp(pixels, self.texture, start, colour);
                }
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
    fn paint(&self, texel: &mut Texel) -> Paint {
        let [first, second, third] = &self.corners;
        let one_colour = second.color == first.color && third.color == first.color;
        let one_texel = second.uv == first.uv && third.uv == first.uv;
        let colour = first.color.to_array().map(f32::from);
        match (one_colour, one_texel) {
            (true, true) => Paint::Flat(texel.tinted(first.uv, self.texture, colour)),
            (false, true) => Paint::Shaded(texel.at(first.uv, self.texture)),
            (true, false) if self.is_aligned() => Paint::Stamped(colour),
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

    fn size(&self) -> Vec2 {
        size_of(self.texture)
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
        let [first, second, third] = &self.edges;
        [first.at(at) / self.area, second.at(at) / self.area, third.at(at) / self.area]
    }

    fn colour_at(&self, weights: [f32; 3]) -> Colour {
        product(self.tint_at(weights), sample(self.texture, self.texel_at(weights)))
    }

    /// The corners' colours, as much of each as this says.
    fn tint_at(&self, weights: [f32; 3]) -> Colour {
        let [first, second, third] = self.corners.map(|corner| corner.color.to_array());
        let channel = |channel: usize| {
            f32::from(first[channel]) * weights[0]
                + f32::from(second[channel]) * weights[1]
                + f32::from(third[channel]) * weights[2]
        };
        [channel(0), channel(1), channel(2), channel(3)]
    }

    /// How the colour changes from one pixel to the next in a row.
    fn tint_step(&self) -> Colour {
        let colours = self.corners.map(|corner| corner.color.to_array());
        let part =
            |corner: usize, channel: usize| f32::from(colours[corner][channel]) * self.edges[corner].run.y / self.area;
        let channel = |channel: usize| 0.0 - part(0, channel) - part(1, channel) - part(2, channel);
        [channel(0), channel(1), channel(2), channel(3)]
    }

    /// Where in the texture that is, in texels from the middle of the first.
    fn texel_at(&self, weights: [f32; 3]) -> Vec2 {
        let [first, second, third] = self.corners.map(|corner| corner.uv.to_vec2());
        (first * weights[0] + second * weights[1] + third * weights[2]) * self.size() - Vec2::splat(0.5)
    }

    /// Colours that change from pixel to pixel, over one texel: the soft edges of all shapes.
    fn shade(&self, pixels: &mut [u32], start: Pos2, texel: Colour) {
        let step = product(self.tint_step(), texel);
        let mut colour = product(self.tint_at(self.weights(start)), texel);
        for pixel in pixels {
            *pixel = blend(*pixel, colour);
            colour = [colour[0] + step[0], colour[1] + step[1], colour[2] + step[2], colour[3] + step[3]];
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
    /// A colour for each, over this texel.
    Shaded(Colour),
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

#[expect(clippy::cast_precision_loss, reason = "texels")]
fn size_of(texture: &ColorImage) -> Vec2 {
    vec2(texture.size[0] as f32, texture.size[1] as f32)
}

/// Texels as they are, in one colour, from this one on to the right: letters.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "aligned with the texels")]
pub(super) fn stamp(pixels: &mut [u32], texture: &ColorImage, start: Vec2, tint: Colour) {
    let [width, height] = texture.size;
    let row = (start.y.max(0.0) as usize).min(height - 1);
    let left = (start.x.max(0.0) as usize).min(width - 1);
    let mut texels = texture.pixels[row * width + left..(row + 1) * width].iter();
    let is_opaque = tint[3] >= 255.0;
    let whole = blend(0, tint);
    for pixel in pixels {
        let Some(texel) = texels.next() else { break };
        match texel.to_array() {
            [0, 0, 0, 0] => {}
            [255, 255, 255, 255] if is_opaque => *pixel = whole,
            texel => {
                let part = |channel: usize| PARTS[usize::from(texel[channel])];
                *pixel = blend(*pixel, product(tint, [part(0), part(1), part(2), part(3)]));
            }
        }
    }
}

/// Between the four nearest texels, as a graphics card does: each channel from 0 to 1. The place is in texels from the middle of
/// the first.
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
    sum.map(|channel| channel / 255.0)
}

pub(super) fn fill(pixels: &mut [u32], colour: Colour) {
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
