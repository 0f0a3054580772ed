//! Pixels, and parts of them.

use egui::Rect;

/// A picture in memory: rows of `0x00RRGGBB`, as windowing systems take them.
#[derive(Debug, Default)]
pub struct Canvas {
    /// Pixels in a row.
    pub width: usize,
    /// Rows.
    pub height: usize,
    /// All rows, the uppermost first.
    pub pixels: Vec<u32>,
}

impl Canvas {
    /// A black one.
    #[must_use]
    pub fn new(width: usize, height: usize) -> Self {
        Self { width, height, pixels: vec![0; width * height] }
    }

    /// All of it.
    #[must_use]
    pub fn region(&self) -> Region {
        Region { left: 0, top: 0, right: self.width, bottom: self.height }
    }

    /// Makes a part black.
    pub fn clear(&mut self, region: Region) {
        for row in region.top..region.bottom {
            self.pixels[row * self.width + region.left..row * self.width + region.right].fill(0);
        }
    }
}

/// A part of a picture, in pixels; `right` and `bottom` are the first that do not belong to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Region {
    /// The first column.
    pub left: usize,
    /// The first row.
    pub top: usize,
    /// The column after the last.
    pub right: usize,
    /// The row after the last.
    pub bottom: usize,
}

impl Region {
    /// The pixels whose edges lie nearest to those of a clip rectangle in points.
    #[must_use]
    pub fn clip(rect: Rect, scale: f32) -> Self {
        Self {
            left: pixel((rect.left() * scale).round()),
            top: pixel((rect.top() * scale).round()),
            right: pixel((rect.right() * scale).round()),
            bottom: pixel((rect.bottom() * scale).round()),
        }
    }

    /// Every pixel that a rectangle in points touches.
    #[must_use]
    pub fn around(rect: Rect, scale: f32) -> Self {
        Self {
            left: pixel((rect.left() * scale).floor()),
            top: pixel((rect.top() * scale).floor()),
            right: pixel((rect.right() * scale).ceil()),
            bottom: pixel((rect.bottom() * scale).ceil()),
        }
    }

    /// What belongs to both.
    #[must_use]
    pub fn intersect(self, other: Self) -> Self {
        Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        }
    }

    /// The smallest that holds both.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    /// Whether no pixel belongs to it.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.left >= self.right || self.top >= self.bottom
    }

    /// How many pixels belong to it.
    #[must_use]
    pub fn area(self) -> usize {
        self.right.saturating_sub(self.left) * self.bottom.saturating_sub(self.top)
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a float becomes the nearest number there is"
)]
fn pixel(place: f32) -> usize {
    place.max(0.0) as usize
}
