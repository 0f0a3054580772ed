//! Lines that say without colour which environment it is, or that something is unfinished: dashes and stripes.

use std::f32::consts::FRAC_PI_2;

use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, Vec2, vec2};

/// So many pieces a quarter of a circle is drawn in.
const PIECES: u8 = 8;

/// The outline of `rect`, with round corners, in dashes.
pub fn dashed_outline(painter: &Painter, rect: Rect, corner: f32, stroke: Stroke, dash: f32, gap: f32) {
    let mut outline = rounded(rect.shrink(stroke.width / 2.0), corner);
    outline.extend(outline.first().copied());
    painter.extend(Shape::dashed_line(&outline, stroke, dash, gap));
}

/// `rect`, with round corners, in slanting stripes of two colours; each is so wide.
pub fn hatched(painter: &Painter, rect: Rect, corner: f32, width: f32, [ground, stripe]: [Color32; 2]) {
    let outline = rounded(rect, corner);
    painter.add(Shape::convex_polygon(outline.clone(), ground, Stroke::NONE));
    let across = vec2(1.0, 1.0).normalized();
    let mut along = rect.min.to_vec2().dot(across);
    while along < rect.max.to_vec2().dot(across) {
        let piece = beyond(&beyond(&outline, across, along), -across, -along - width);
        if piece.len() > 2 {
            painter.add(Shape::convex_polygon(piece, stripe, Stroke::NONE));
        }
        along += 2.0 * width;
    }
}

/// The corners of `rect`, rounded, in the order of the clock.
fn rounded(rect: Rect, corner: f32) -> Vec<Pos2> {
    let corner = corner.min(rect.width() / 2.0).min(rect.height() / 2.0);
    let inner = rect.shrink(corner);
    let quarter = |center: Pos2, from: f32| {
        (0..=PIECES)
            .map(move |piece| center + corner * Vec2::angled(from + FRAC_PI_2 * f32::from(piece) / f32::from(PIECES)))
    };
    let corners = [inner.right_bottom(), inner.left_bottom(), inner.left_top(), inner.right_top()];
    let turns = [0.0, FRAC_PI_2, 2.0 * FRAC_PI_2, 3.0 * FRAC_PI_2];
    corners.into_iter().zip(turns).flat_map(|(center, from)| quarter(center, from)).collect()
}

/// What of a convex shape lies on the far side of a line: where its product with `normal` is at least `distance`.
fn beyond(shape: &[Pos2], normal: Vec2, distance: f32) -> Vec<Pos2> {
    let depth = |point: Pos2| point.to_vec2().dot(normal) - distance;
    let mut kept = Vec::with_capacity(shape.len() + 2);
    for (index, &from) in shape.iter().enumerate() {
        let to = shape[(index + 1) % shape.len()];
        let (here, there) = (depth(from), depth(to));
        if here >= 0.0 {
            kept.push(from);
        }
        if (here < 0.0) != (there < 0.0) {
            kept.push(from.lerp(to, here / (here - there)));
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;

    #[test]
    fn a_line_cuts_a_square_in_two() {
        let square = rounded(Rect::from_min_max(pos2(0.0, 0.0), pos2(10.0, 10.0)), 0.0);
        let bounds = |shape: &[Pos2]| Rect::from_points(shape);
        let (right, left) = (beyond(&square, vec2(1.0, 0.0), 4.0), beyond(&square, vec2(-1.0, 0.0), -4.0));
        assert_eq!(bounds(&right), Rect::from_min_max(pos2(4.0, 0.0), pos2(10.0, 10.0)));
        assert_eq!(bounds(&left), Rect::from_min_max(pos2(0.0, 0.0), pos2(4.0, 10.0)));
        assert!(beyond(&square, vec2(1.0, 0.0), 11.0).is_empty());
    }

    #[test]
    fn a_rounded_outline_stays_in_its_rectangle_and_leaves_the_corners() {
        let rect = Rect::from_min_size(pos2(5.0, 5.0), vec2(40.0, 28.0));
        let outline = rounded(rect, 14.0);
        assert!(outline.iter().all(|point| rect.expand(0.01).contains(*point)));
        assert!(outline.iter().all(|point| point.distance(rect.min) > 5.0));
    }
}
