//! Draws egui's triangles with the processor.

use std::collections::HashMap;

use egui::epaint::{Mesh, Primitive};
use egui::{ClippedPrimitive, ColorImage, ImageData, TextureId, TexturesDelta};

use super::canvas::{Canvas, Region};
use super::quad::Quad;
use super::triangle::{Texel, Triangle};

/// The textures that egui has sent so far: the letters, above all.
#[derive(Debug, Default)]
pub struct Painter {
    textures: HashMap<TextureId, ColorImage>,
}

impl Painter {
    /// Takes what has changed of the textures. `true` where a texture that was there is another now, so that what was
    /// drawn with it has to be drawn again.
    pub fn update(&mut self, delta: &mut TexturesDelta) -> bool {
        let mut is_another = false;
        for (id, patches) in delta.set.drain() {
            for patch in patches {
                let ImageData::Color(image) = patch.image;
                match (patch.pos, self.textures.get_mut(&id)) {
                    (Some(at), Some(whole)) => paste(whole, &image, at),
                    _ => is_another |= self.textures.insert(id, ColorImage::clone(&image)).is_some(),
                }
            }
        }
        for id in delta.free.drain() {
            self.textures.remove(&id);
        }
        is_another
    }

    /// Draws what lies within the region. What has a texture that was never sent is left out.
    pub fn paint(&self, canvas: &mut Canvas, primitives: &[ClippedPrimitive], scale: f32, region: Region) {
        let region = region.intersect(canvas.region());
        for ClippedPrimitive { clip_rect, primitive } in primitives {
            let region = region.intersect(Region::clip(*clip_rect, scale));
            if let Primitive::Mesh(mesh) = primitive
                && let Some(texture) = self.textures.get(&mesh.texture_id)
                && !region.is_empty()
            {
                draw(canvas, mesh, texture, region, scale);
            }
        }
    }
}

fn paste(whole: &mut ColorImage, patch: &ColorImage, [left, top]: [usize; 2]) {
    let [width, height] = patch.size;
    for row in 0..height {
        let to = (top + row) * whole.size[0] + left;
        whole.pixels[to..to + width].copy_from_slice(&patch.pixels[row * width..(row + 1) * width]);
    }
}

fn draw(canvas: &mut Canvas, mesh: &Mesh, texture: &ColorImage, region: Region, scale: f32) {
    let corner = |index: u32| {
        let mut corner = mesh.vertices[index as usize];
        corner.pos *= scale;
        corner
    };
    let mut texel = Texel::default();
    let mut triangles = mesh.indices.as_chunks::<3>().0;
    while let [indices, rest @ ..] = triangles {
        triangles = rest;
        let corners = indices.map(corner);
        // egui goes round a rectangle like this.
        if let [[lower, right, last], after @ ..] = rest
            && [*right, *lower] == indices[1..]
            && let [first, second, third] = corners
            && let Some(quad) = Quad::new([first, second, third, corner(*last)], texture, &mut texel)
        {
            quad.draw(canvas, region);
            triangles = after;
        } else if let Some(triangle) = Triangle::new(corners, texture) {
            triangle.draw(canvas, region, &mut texel);
        }
    }
}
