//! What of a frame is another than in the frame before, so that only that is drawn.

use egui::epaint::ClippedShape;

use super::canvas::Region;

/// Most parts that are drawn by themselves. Beyond them the parts cost more than what lies between.
const MOST: usize = 8;

/// The shapes of the latest frame.
#[derive(Debug, Default)]
pub struct Damage {
    shapes: Vec<ClippedShape>,
}

impl Damage {
    /// The shapes of the frame that was remembered last.
    #[must_use]
    pub fn shapes(&self) -> &[ClippedShape] {
        &self.shapes
    }

    /// The parts that have changed since the frame before, none of which touches another; and remembers this frame.
    pub fn since(&mut self, shapes: Vec<ClippedShape>, scale: f32, whole: Region) -> Vec<Region> {
        let before = std::mem::replace(&mut self.shapes, shapes);
        let shapes = self.shapes();
        let mut regions = Vec::new();
        let mut add = |shape: &ClippedShape| {
            let region = touched(shape, scale).intersect(whole);
            if !region.is_empty() {
                regions.push(region);
            }
        };
        if before.len() == shapes.len() {
            for (old, new) in before.iter().zip(shapes).filter(|(old, new)| old != new) {
                add(old);
                add(new);
            }
        } else {
            let same = before.iter().zip(shapes).take_while(|(old, new)| old == new).count();
            let (old, new) = (&before[same..], &shapes[same..]);
            let ends = old.iter().rev().zip(new.iter().rev()).take_while(|(old, new)| old == new).count();
            old[..old.len() - ends].iter().for_each(&mut add);
            new[..new.len() - ends].iter().for_each(&mut add);
        }
        merged(regions)
    }
}

/// Where a shape leaves its mark; edges are softened by a pixel.
pub fn touched(shape: &ClippedShape, scale: f32) -> Region {
    let rect = shape.transform_after_tessellation * shape.shape.visual_bounding_rect();
    if !rect.is_positive() {
        return Region { left: 0, top: 0, right: 0, bottom: 0 };
    }
    Region::around(rect.expand(1.5 / scale), scale).intersect(Region::clip(shape.clip_rect, scale))
}

/// Puts together what overlaps, or lies so near that one part is no more work than two.
fn merged(regions: Vec<Region>) -> Vec<Region> {
    let mut parts: Vec<Region> = Vec::new();
    for mut region in regions {
        while let Some(place) = parts.iter().position(|part| is_better_together(*part, region)) {
            region = region.union(parts.swap_remove(place));
        }
        parts.push(region);
    }
    if parts.len() > MOST { parts.into_iter().reduce(Region::union).into_iter().collect() } else { parts }
}

fn is_better_together(one: Region, other: Region) -> bool {
    let both = one.union(other).area();
    !one.intersect(other).is_empty() || both <= (one.area() + other.area()) * 5 / 4
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{Color32, Rect, Shape, pos2, vec2};

    const WHOLE: Region = Region { left: 0, top: 0, right: 200, bottom: 100 };

    fn square(x: f32, y: f32, colour: Color32) -> ClippedShape {
        let rect = Rect::from_min_size(pos2(x, y), vec2(10.0, 10.0));
        ClippedShape::new(Rect::EVERYTHING, Shape::rect_filled(rect, 0.0, colour))
    }

    fn holds(regions: &[Region], x: usize, y: usize) -> bool {
        regions.iter().any(|part| (part.left..part.right).contains(&x) && (part.top..part.bottom).contains(&y))
    }

    #[test]
    fn only_what_has_changed_is_drawn_where_it_was_and_where_it_is() {
        let mut damage = Damage::default();
        let first = [square(10.0, 10.0, Color32::RED), square(150.0, 80.0, Color32::RED)];
        damage.since(first.to_vec(), 1.0, WHOLE);
        assert_eq!(damage.since(first.to_vec(), 1.0, WHOLE), []);
        let moved = vec![square(10.0, 60.0, Color32::RED), first[1].clone()];
        let regions = damage.since(moved.clone(), 1.0, WHOLE);
        assert_eq!(damage.shapes(), moved, "they are what is drawn");
        assert!(holds(&regions, 15, 15) && holds(&regions, 15, 65) && !holds(&regions, 155, 85), "{regions:?}");
    }

    #[test]
    fn what_comes_and_what_goes_is_drawn() {
        let mut damage = Damage::default();
        let [one, two, three] = [10.0, 60.0, 110.0].map(|x| square(x, 10.0, Color32::RED));
        damage.since(vec![one.clone(), three.clone()], 1.0, WHOLE);
        let regions = damage.since(vec![one.clone(), two.clone(), three.clone()], 1.0, WHOLE);
        assert!(holds(&regions, 65, 15) && !holds(&regions, 15, 15) && !holds(&regions, 115, 15), "{regions:?}");
        let regions = damage.since(vec![one, three], 1.0, WHOLE);
        assert!(holds(&regions, 65, 15), "{regions:?}");
    }

    #[test]
    fn many_small_parts_are_drawn_as_one() {
        let mut damage = Damage::default();
        let spread = |colour| {
            (0..20).map(|at: u8| square(f32::from(at) * 9.5, f32::from(at % 5) * 20.0, colour)).collect::<Vec<_>>()
        };
        damage.since(spread(Color32::RED), 1.0, WHOLE);
        assert_eq!(damage.since(spread(Color32::BLUE), 1.0, WHOLE).len(), 1);
    }
}
