//! Draws egui's triangles with the processor, so that pictures need no graphics card and are the same everywhere.

use std::collections::HashMap;

use egui::epaint::{Mesh, Primitive, Vertex};
use egui::{Color32, ColorImage, ImageData, Pos2, Rect, TextureId, TexturesDelta};
use egui_kittest::TestRenderer;
use image::{Rgba, RgbaImage};

/// The renderer, and the textures it has been given so far.
#[derive(Default)]
pub struct Raster {
    textures: HashMap<TextureId, ColorImage>,
}

impl TestRenderer for Raster {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        for (id, patches) in delta.set.drain() {
            for patch in patches {
                let ImageData::Color(image) = patch.image;
                match (patch.pos, self.textures.get_mut(&id)) {
                    (Some(at), Some(whole)) => paste(whole, &image, at),
                    _ => drop(self.textures.insert(id, ColorImage::clone(&image))),
                }
            }
        }
        for id in delta.free.drain() {
            self.textures.remove(&id);
        }
    }

    fn render(&mut self, ctx: &egui::Context, output: &egui::FullOutput) -> Result<RgbaImage, String> {
        let scale = ctx.pixels_per_point();
        let size = (ctx.content_rect().size() * scale).round();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a window's size")]
        let mut image = RgbaImage::from_pixel(size.x as u32, size.y as u32, Rgba([0, 0, 0, 255]));
        for clipped in ctx.tessellate(output.shapes.clone(), scale) {
            if let Primitive::Mesh(mesh) = clipped.primitive {
                let texture = self.textures.get(&mesh.texture_id).ok_or("a texture was never sent")?;
                draw(&mut image, &mesh, texture, scaled(clipped.clip_rect, scale), scale);
            }
        }
        Ok(image)
    }
}

fn scaled(clip: Rect, scale: f32) -> Rect {
    Rect::from_min_max((clip.min * scale).round(), (clip.max * scale).round())
}

fn paste(whole: &mut ColorImage, patch: &ColorImage, [left, top]: [usize; 2]) {
    let [width, height] = patch.size;
    for row in 0..height {
        let to = (top + row) * whole.size[0] + left;
        whole.pixels[to..to + width].copy_from_slice(&patch.pixels[row * width..(row + 1) * width]);
    }
}

fn draw(image: &mut RgbaImage, mesh: &Mesh, texture: &ColorImage, clip: Rect, scale: f32) {
    for corners in mesh.indices.chunks_exact(3) {
        let mut corners = [corners[0], corners[1], corners[2]].map(|index| mesh.vertices[index as usize]);
        for corner in &mut corners {
            corner.pos *= scale;
        }
        draw_triangle(image, corners, texture, clip);
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "pixels")]
fn draw_triangle(image: &mut RgbaImage, mut corners: [Vertex; 3], texture: &ColorImage, clip: Rect) {
    let mut area = edge(corners[0].pos, corners[1].pos, corners[2].pos);
    if area < 0.0 {
        corners.swap(1, 2);
        area = -area;
    }
    if area == 0.0 {
        return;
    }
    let frame = Rect::from_min_max(Pos2::ZERO, Pos2::new(image.width() as f32, image.height() as f32));
    let bounds = Rect::from_points(&corners.map(|corner| corner.pos)).intersect(clip).intersect(frame);
    let positions = corners.map(|corner| corner.pos);
    let plain = is_plain(&corners).then(|| shade(&corners, [1.0, 0.0, 0.0], texture));
    for y in bounds.top().floor() as u32..bounds.bottom().ceil().max(0.0) as u32 {
        for x in bounds.left().floor() as u32..bounds.right().ceil().max(0.0) as u32 {
            let at = Pos2::new(x as f32 + 0.5, y as f32 + 0.5);
            if !bounds.contains(at) {
                continue;
            }
            if let Some(weights) = inside(positions, at, area) {
                let colour = plain.unwrap_or_else(|| shade(&corners, weights, texture));
                blend(image.get_pixel_mut(x, y), colour);
            }
        }
    }
}

/// Most triangles are of one colour: then it need not be worked out for each pixel.
fn is_plain([first, rest @ ..]: &[Vertex; 3]) -> bool {
    rest.iter().all(|corner| corner.uv == first.uv && corner.color == first.color)
}

/// Twice the area of the triangle, positive when it turns clockwise on the screen.
fn edge(from: Pos2, to: Pos2, at: Pos2) -> f32 {
    (to.x - from.x) * (at.y - from.y) - (to.y - from.y) * (at.x - from.x)
}

/// How much each corner counts at `at`; `None` outside. A point on an edge belongs to one of two neighbours.
#[expect(clippy::float_cmp, reason = "an edge is level, or it is not")]
fn inside(corners: [Pos2; 3], at: Pos2, area: f32) -> Option<[f32; 3]> {
    let mut weights = [0.0; 3];
    for (index, weight) in weights.iter_mut().enumerate() {
        let (from, to) = (corners[(index + 1) % 3], corners[(index + 2) % 3]);
        let value = edge(from, to, at);
        let top_or_left = to.y < from.y || (to.y == from.y && to.x > from.x);
        if value < 0.0 || (value == 0.0 && !top_or_left) {
            return None;
        }
        *weight = value / area;
    }
    Some(weights)
}

fn shade(corners: &[Vertex; 3], weights: [f32; 3], texture: &ColorImage) -> [f32; 4] {
    let mut colour = [0.0; 4];
    let mut place = egui::Vec2::ZERO;
    for (corner, weight) in corners.iter().zip(weights) {
        place += corner.uv.to_vec2() * weight;
        for (sum, channel) in colour.iter_mut().zip(corner.color.to_array()) {
            *sum += f32::from(channel) * weight;
        }
    }
    let texel = sample(texture, place);
    for (channel, texel) in colour.iter_mut().zip(texel) {
        *channel *= texel / 255.0;
    }
    colour
}

/// Between the four nearest texels, as a graphics card does.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "texels")]
fn sample(texture: &ColorImage, place: egui::Vec2) -> [f32; 4] {
    let [width, height] = texture.size;
    let at = place * egui::vec2(width as f32, height as f32) - egui::Vec2::splat(0.5);
    let (left, top) = (at.x.floor(), at.y.floor());
    let (right_part, lower_part) = (at.x - left, at.y - top);
    let texel = |x: f32, y: f32| -> Color32 {
        let (x, y) = (x.clamp(0.0, width as f32 - 1.0) as usize, y.clamp(0.0, height as f32 - 1.0) as usize);
        texture.pixels[y * width + x]
    };
    let mut sum = [0.0; 4];
    for (x, y, part) in [
        (left, top, (1.0 - right_part) * (1.0 - lower_part)),
        (left + 1.0, top, right_part * (1.0 - lower_part)),
        (left, top + 1.0, (1.0 - right_part) * lower_part),
        (left + 1.0, top + 1.0, right_part * lower_part),
    ] {
        if part > 0.0 {
            for (sum, channel) in sum.iter_mut().zip(texel(x, y).to_array()) {
                *sum += f32::from(channel) * part;
            }
        }
    }
    sum
}

/// Premultiplied colours, mixed as the numbers they are: egui's own renderers do the same.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to a byte")]
fn blend(pixel: &mut Rgba<u8>, colour: [f32; 4]) {
    let rest = 1.0 - colour[3] / 255.0;
    for (old, new) in pixel.0.iter_mut().zip(colour).take(3) {
        *old = (new + f32::from(*old) * rest).round().clamp(0.0, 255.0) as u8;
    }
}
