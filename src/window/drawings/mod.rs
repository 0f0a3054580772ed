//! Pictures drawn by code, so that they follow theme and scale: the harbour gate, the seal, the tick.
//!
//! None of them says anything that words beside it do not.

pub(super) mod harbour;
pub(super) mod seal;
pub(super) mod tick;

use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, vec2};

/// Points between the ends of an arc.
const ARC: u8 = 24;

/// A place in a picture's own measure.
type Spot = (f32, f32);

/// Draws in a picture's own measure.
struct Pen<'a> {
    painter: &'a Painter,
    origin: Pos2,
    scale: f32,
}

impl<'a> Pen<'a> {
    /// A picture so wide, from its place `first` on, drawn inside `rect`.
    fn new(painter: &'a Painter, rect: Rect, width: f32, first: Spot) -> Self {
        let scale = rect.width() / width;
        Self { painter, origin: rect.min - vec2(first.0, first.1) * scale, scale }
    }

    fn at(&self, (x, y): Spot) -> Pos2 {
        self.origin + vec2(x, y) * self.scale
    }

    fn places(&self, spots: &[Spot]) -> Vec<Pos2> {
        spots.iter().map(|spot| self.at(*spot)).collect()
    }

    /// A line with round ends and corners.
    fn line(&self, spots: &[Spot], width: f32, colour: Color32) {
        let (places, width) = (self.places(spots), width * self.scale);
        for end in places.first().into_iter().chain(places.last()) {
            self.painter.circle_filled(*end, width / 2.0, colour);
        }
        self.painter.add(Shape::line(places, Stroke::new(width, colour)));
    }

    /// A filled shape without dents.
    fn area(&self, spots: &[Spot], fill: Color32) {
        self.painter.add(Shape::convex_polygon(self.places(spots), fill, Stroke::NONE));
    }

    fn disc(&self, center: Spot, radius: f32, fill: Color32) {
        self.painter.circle_filled(self.at(center), radius * self.scale, fill);
    }

    fn ring(&self, center: Spot, radius: f32, fill: Color32, width: f32, colour: Color32) {
        let stroke = Stroke::new(width * self.scale, colour);
        self.painter.circle(self.at(center), radius * self.scale, fill, stroke);
    }
}

/// Part of an ellipse. Angles are in degrees, clockwise from the right.
fn arc(center: Spot, radius: (f32, f32), from: f32, to: f32) -> Vec<Spot> {
    let step = |place: u8| {
        let angle = egui::lerp(from..=to, f32::from(place) / f32::from(ARC)).to_radians();
        (center.0 + radius.0 * angle.cos(), center.1 + radius.1 * angle.sin())
    };
    (0..=ARC).map(step).collect()
}
