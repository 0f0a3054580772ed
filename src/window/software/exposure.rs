//! How much of a frame is shown: what has changed, or all of it where the system may have lost the picture.

use super::canvas::Region;

/// So many frames are shown whole after the window has come into sight: what is shown before the system maps it is lost,
/// and nothing says when that is.
const WHOLE_FRAMES: u8 = 3;

/// Who has asked for the next frame, and how many are shown whole.
#[derive(Debug)]
pub(super) struct Exposure {
    /// Whether this program has asked for the next frame.
    is_ours: bool,
    /// How many of the next frames are shown whole.
    whole_frames: u8,
}

impl Exposure {
    /// Of a window that comes into sight.
    pub fn new() -> Self {
        Self { is_ours: false, whole_frames: WHOLE_FRAMES }
    }

    /// The window comes into sight, or has another size.
    pub fn reveal(&mut self) {
        self.whole_frames = WHOLE_FRAMES;
    }

    /// This program asks for a frame.
    pub fn ask(&mut self) {
        self.is_ours = true;
    }

    /// A frame is to be drawn. If this program has not asked for it, the system has: something has covered the window.
    pub fn begin(&mut self) {
        if !std::mem::take(&mut self.is_ours) {
            self.whole_frames = self.whole_frames.max(1);
        }
    }

    /// The parts that are shown of a frame in which these have changed.
    pub fn parts(&mut self, changed: Vec<Region>, whole: Region) -> Vec<Region> {
        let is_whole = self.whole_frames > 0;
        self.whole_frames = self.whole_frames.saturating_sub(1);
        if is_whole { vec![whole] } else { changed }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: Region = Region { left: 0, top: 0, right: 200, bottom: 100 };
    const PART: Region = Region { left: 10, top: 10, right: 20, bottom: 20 };

    /// A window that has been in sight for a while.
    fn settled() -> Exposure {
        let mut exposure = Exposure::new();
        for _ in 0..WHOLE_FRAMES {
            exposure.ask();
            exposure.begin();
            assert_eq!(exposure.parts(Vec::new(), WHOLE), [WHOLE]);
        }
        exposure
    }

    #[test]
    fn of_a_frame_of_ours_only_what_has_changed_is_shown() {
        let mut exposure = settled();
        for changed in [vec![], vec![PART], vec![]] {
            exposure.ask();
            exposure.begin();
            assert_eq!(exposure.parts(changed.clone(), WHOLE), changed);
        }
    }

    #[test]
    fn a_frame_of_the_systems_is_shown_whole_whatever_has_changed() {
        let mut exposure = settled();
        for changed in [vec![], vec![PART]] {
            exposure.begin();
            assert_eq!(exposure.parts(changed, WHOLE), [WHOLE]);
        }
        exposure.ask();
        exposure.begin();
        assert_eq!(exposure.parts(Vec::new(), WHOLE), [], "it is over");
    }

    #[test]
    fn a_window_that_comes_into_sight_again_is_shown_whole_for_some_frames() {
        let mut exposure = settled();
        exposure.reveal();
        for shown in [vec![WHOLE], vec![WHOLE], vec![WHOLE], vec![PART]] {
            exposure.ask();
            exposure.begin();
            assert_eq!(exposure.parts(vec![PART], WHOLE), shown);
        }
    }
}
