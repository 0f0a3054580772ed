//! A rectangle of two triangles, upright and of one colour: every letter, and most of what lies behind them. It is drawn
//! as the two would be, without asking their edges, and without the hole that rounding now and then leaves between them.

use egui::epaint::Vertex;
use egui::{ColorImage, Vec2, pos2, vec2};

use super::canvas::{Canvas, Region};
use super::triangle::{ALIGNED, Colour, Texel, fill, stamp};

/// A rectangle, in pixels.
pub(super) struct Quad<'a> {
    /// Its upper left and lower right corner.
    corners: [Vertex; 2],
    paint: Paint,
    texture: &'a ColorImage,
}

/// What its pixels get.
enum Paint {
    /// One colour.
    Flat(Colour),
    /// A texel each, in one colour. This is how far a texel lies from its pixel, in both directions.
    Stamped(Colour, Vec2),
}

impl<'a> Quad<'a> {
    /// Of the corners as egui gives them: upper left, upper right, lower left, lower right. `None` where they are no such
    /// rectangle.
    pub fn new(corners: [Vertex; 4], texture: &'a ColorImage, texel: &mut Texel) -> Option<Self> {
        let [first, right, lower, last] = corners;
        let [from, to] = [first.pos, last.pos];
        let is_upright = right.pos == pos2(to.x, from.y) && lower.pos == pos2(from.x, to.y);
        let is_of_one_colour = first.color == right.color && first.color == lower.color && first.color == last.color;
        if !is_upright || !is_of_one_colour || from.x >= to.x || from.y >= to.y {
            return None;
        }
        let colour = first.color.to_array().map(f32::from);
        let has_one_texel = first.uv == right.uv && first.uv == lower.uv && first.uv == last.uv;
        let paint = if has_one_texel {
            Paint::Flat(texel.tinted(first.uv, texture, colour))
        } else {
            Paint::Stamped(colour, offset(corners, texture)?)
        };
        Some(Self { corners: [first, last], paint, texture })
    }

    /// Draws what lies within the region.
    pub fn draw(&self, canvas: &mut Canvas, region: Region) {
        let [first, last] = self.corners.map(|corner| corner.pos);
        let inside = Region {
            left: first_middle(first.x),
            top: first_middle(first.y),
            right: first_middle(last.x),
            bottom: first_middle(last.y),
        };
        let region = region.intersect(inside);
        if region.is_empty() {
            return;
        }
        for row in region.top..region.bottom {
            let start = row * canvas.width;
            let pixels = &mut canvas.pixels[start + region.left..start + region.right];
            match self.paint {
                Paint::Flat(colour) => fill(pixels, colour),
                Paint::Stamped(colour, offset) => {
                    stamp(pixels, self.texture, offset + at(region.left, row), colour);
                }
            }
        }
    }
}

/// How far the texel of each pixel lies from it; `None` where a pixel has no texel of its own, middle upon middle.
#[expect(clippy::cast_precision_loss, reason = "texels")]
fn offset([first, right, lower, last]: [Vertex; 4], texture: &ColorImage) -> Option<Vec2> {
    let size = vec2(texture.size[0] as f32, texture.size[1] as f32);
    let is_upright = right.uv == pos2(last.uv.x, first.uv.y) && lower.uv == pos2(first.uv.x, last.uv.y);
    let step = (last.uv - first.uv) * size / (last.pos - first.pos);
    let offset = first.uv.to_vec2() * size - first.pos.to_vec2();
    let is_aligned = (step - Vec2::splat(1.0)).abs().max_elem() < ALIGNED / 64.0
        && (offset - offset.round()).abs().max_elem() < ALIGNED;
    (is_upright && is_aligned).then(|| offset.round())
}

/// The first pixel whose middle lies on an edge or beyond it.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a pixel")]
fn first_middle(edge: f32) -> usize {
    (edge - 0.5).ceil().max(0.0) as usize
}

#[expect(clippy::cast_precision_loss, reason = "a window's size")]
fn at(column: usize, row: usize) -> Vec2 {
    vec2(column as f32, row as f32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::window::software::triangle::Triangle;
    use egui::{Color32, Pos2};

    fn texture() -> ColorImage {
        let texels = (0..64u8).map(|texel| Color32::from_rgba_premultiplied(texel, texel * 2, texel * 3, texel * 4));
        let mut texels: Vec<_> = texels.collect();
        texels[9] = Color32::WHITE;
        ColorImage { size: [8, 8], source_size: Vec2::splat(8.0), pixels: texels }
    }

    fn corners(from: Pos2, to: Pos2, uv: impl Fn(Pos2) -> Pos2, color: Color32) -> [Vertex; 4] {
        let places = [from, pos2(to.x, from.y), pos2(from.x, to.y), to];
        places.map(|pos| Vertex { pos, uv: uv(pos), color })
    }

    /// The same by two triangles.
    fn by_triangles([first, right, lower, last]: [Vertex; 4], texture: &ColorImage) -> Canvas {
        let mut canvas = Canvas::new(12, 12);
        canvas.pixels.fill(0x0030_6090);
        for corners in [[first, right, lower], [lower, right, last]] {
            let region = canvas.region();
            Triangle::new(corners, texture).unwrap().draw(&mut canvas, region, &mut Texel::default());
        }
        canvas
    }

    #[test]
    fn it_is_drawn_as_its_two_triangles_are() {
        let texture = texture();
        let same = |_: Pos2| pos2(1.5 / 8.0, 1.5 / 8.0);
        let own = |pos: Pos2| pos2((pos.x - 2.0) / 8.0, (pos.y - 1.0) / 8.0);
        let colours = [Color32::WHITE, Color32::from_rgba_premultiplied(20, 40, 60, 80), Color32::from_rgb(7, 8, 9)];
        let places =
            [(pos2(2.0, 1.0), pos2(9.0, 7.0)), (pos2(3.0, 2.0), pos2(4.0, 12.0)), (pos2(2.0, 3.0), pos2(20.0, 5.0))];
        let between = [(pos2(2.5, 1.5), pos2(9.5, 7.5)), (pos2(-3.2, 1.4), pos2(0.6, 7.7))];
        for colour in colours {
            for (from, to) in places {
                for corners in [corners(from, to, same, colour), corners(from, to, own, colour)] {
                    assert_same(corners, &texture);
                }
            }
            for (from, to) in between {
                assert_same(corners(from, to, same, colour), &texture);
            }
        }
    }

    fn assert_same(corners: [Vertex; 4], texture: &ColorImage) {
        let mut canvas = Canvas::new(12, 12);
        canvas.pixels.fill(0x0030_6090);
        let region = canvas.region();
        Quad::new(corners, texture, &mut Texel::default()).unwrap().draw(&mut canvas, region);
        assert_eq!(canvas.pixels, by_triangles(corners, texture).pixels, "{corners:?}");
    }

    #[test]
    fn what_is_turned_shaded_or_stretched_is_left_to_the_triangles() {
        let texture = texture();
        let own = |pos: Pos2| pos2(pos.x / 8.0, pos.y / 8.0);
        let whole = corners(pos2(0.0, 0.0), pos2(8.0, 8.0), own, Color32::WHITE);
        let is_quad = |corners| Quad::new(corners, &texture, &mut Texel::default()).is_some();
        assert!(is_quad(whole));
        let [first, right, lower, last] = whole;
        assert!(!is_quad([right, first, lower, last]));
        assert!(!is_quad([first, right, lower, Vertex { color: Color32::BLACK, ..last }]));
        assert!(!is_quad([first, right, lower, Vertex { pos: pos2(8.0, 9.0), ..last }]));
        let half = |pos: Pos2| pos2(pos.x / 16.0, pos.y / 16.0);
        assert!(!is_quad(corners(pos2(0.0, 0.0), pos2(8.0, 8.0), half, Color32::WHITE)));
    }
}
