//! What the desktop wants of every program's looks: high contrast, and no motion. Light or dark the window's own library
//! asks for.
//!
//! Linux: the portal's settings, which GNOME, KDE and others answer. Windows: what its settings write into the registry.
//! macOS: what its settings write for the person. Where nobody answers, nothing is wanted.

use crate::contract::DesktopWishes;

/// Asks. It may take as long as a desktop does that does not answer, and no longer than some seconds.
#[must_use]
pub fn ask() -> DesktopWishes {
    system::ask().unwrap_or_default()
}

#[cfg(all(unix, not(target_os = "macos")))]
mod system {
    use super::DesktopWishes;
    use std::collections::HashMap;
    use std::time::Duration;
    use zbus::blocking::connection::Builder;
    use zbus::zvariant::OwnedValue;

    const PATIENCE: Duration = Duration::from_secs(2);
    const FREEDESKTOP: &str = "org.freedesktop.appearance";
    const GNOME: &str = "org.gnome.desktop.interface";
    const GNOME_ACCESS: &str = "org.gnome.desktop.a11y.interface";

    /// Settings by group and name.
    pub(super) type Settings = HashMap<String, HashMap<String, OwnedValue>>;

    pub(super) fn ask() -> Option<DesktopWishes> {
        // Without an address zbus would look for one in more places than a bus is.
        std::env::var_os("DBUS_SESSION_BUS_ADDRESS").filter(|address| !address.is_empty())?;
        let bus = Builder::session().ok()?.method_timeout(PATIENCE).build().ok()?;
        let groups: &[&str] = &[FREEDESKTOP, GNOME, GNOME_ACCESS];
        let (place, path) = ("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop");
        let portal = Some("org.freedesktop.portal.Settings");
        let answer = bus.call_method(Some(place), path, portal, "ReadAll", &(groups,)).ok()?;
        Some(read(&answer.body().deserialize::<Settings>().ok()?))
    }

    /// The freedesktop settings where they say something, else GNOME's own.
    pub(super) fn read(settings: &Settings) -> DesktopWishes {
        let value = |group: &str, name: &str| settings.get(group)?.get(name);
        let number = |group, name| u32::try_from(value(group, name)?).ok();
        let answer = |group, name| bool::try_from(value(group, name)?).ok();
        let contrast = match number(FREEDESKTOP, "contrast") {
            Some(1) => Some(true),
            Some(_) | None => answer(GNOME_ACCESS, "high-contrast").filter(|high| *high),
        };
        let motion = match number(FREEDESKTOP, "reduced-motion") {
            Some(1) => Some(false),
            Some(_) | None => answer(GNOME, "enable-animations").filter(|may_move| !*may_move),
        };
        DesktopWishes { contrast, motion }
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        fn settings(given: &[(&str, &str, OwnedValue)]) -> Settings {
            let mut settings = Settings::new();
            for (group, name, value) in given {
                let value = value.try_clone().unwrap();
                settings.entry((*group).to_owned()).or_default().insert((*name).to_owned(), value);
            }
            settings
        }

        #[test]
        fn high_contrast_and_no_motion_are_read_where_somebody_wants_them() {
            let (number, answer) = (|number: u32| OwnedValue::from(number), |answer: bool| OwnedValue::from(answer));
            let both = DesktopWishes { contrast: Some(true), motion: Some(false) };
            let wanted = [(FREEDESKTOP, "contrast", number(1)), (FREEDESKTOP, "reduced-motion", number(1))];
            assert_eq!(read(&settings(&wanted)), both);
            let gnome = [(GNOME_ACCESS, "high-contrast", answer(true)), (GNOME, "enable-animations", answer(false))];
            assert_eq!(read(&settings(&gnome)), both);
        }

        #[test]
        fn where_nobody_wants_anything_the_person_decides() {
            let usual = [
                (FREEDESKTOP, "contrast", OwnedValue::from(0_u32)),
                (GNOME, "enable-animations", OwnedValue::from(true)),
                (GNOME_ACCESS, "high-contrast", OwnedValue::from(false)),
            ];
            for given in [&usual[..], &[]] {
                assert_eq!(read(&settings(given)), DesktopWishes::default());
            }
            let of_another_type = [(FREEDESKTOP, "contrast", OwnedValue::from(true))];
            assert_eq!(read(&settings(&of_another_type)), DesktopWishes::default());
        }
    }
}

#[cfg(windows)]
mod system {
    use super::DesktopWishes;
    use windows_registry::CURRENT_USER;

    /// `HCF_HIGHCONTRASTON` of the flags in `HIGHCONTRAST`.
    const HIGH_CONTRAST: u32 = 1;
    /// Where `UserPreferencesMask` says whether what is in windows may move, and in which of its bits.
    const ANIMATION: (usize, u8) = (4, 0b10);

    pub(super) fn ask() -> Option<DesktopWishes> {
        Some(DesktopWishes {
            contrast: contrast().filter(|high| *high),
            motion: motion().filter(|may_move| !*may_move),
        })
    }

    fn contrast() -> Option<bool> {
        let flags = CURRENT_USER.open(r"Control Panel\Accessibility\HighContrast").ok()?.get_string("Flags").ok()?;
        Some(flags.parse::<u32>().ok()? & HIGH_CONTRAST != 0)
    }

    fn motion() -> Option<bool> {
        let mask = CURRENT_USER.open(r"Control Panel\Desktop").ok()?.get_value("UserPreferencesMask").ok()?;
        let (byte, bit) = ANIMATION;
        Some(mask.get(byte)? & bit != 0)
    }
}

#[cfg(target_os = "macos")]
mod system {
    use super::DesktopWishes;
    use std::process::Command;

    pub(super) fn ask() -> Option<DesktopWishes> {
        let is_on = |name: &str| {
            let read = Command::new("/usr/bin/defaults").args(["read", "com.apple.universalaccess", name]).output();
            read.is_ok_and(|answer| answer.stdout.trim_ascii() == b"1")
        };
        let contrast = is_on("increaseContrast").then_some(true);
        Some(DesktopWishes { contrast, motion: is_on("reduceMotion").then_some(false) })
    }
}
