//! Step 2, once the file is open: whose certificate it is, and how long yet.

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use portnokkel::app::wizard::Step;
use portnokkel::text::Language;

use crate::password::days_before_the_end;
use crate::traveller::Traveller;
use crate::visit::Visit;

/// The level of the heading that names the organisation.
fn level_of(visit: &Visit, name: &str) -> Option<usize> {
    let nodes = visit.harness.root().children_recursive();
    let mut headings = nodes.filter(|node| node.accesskit_node().role() == Role::Heading);
    let heading = headings.find(|node| node.accesskit_node().label().as_deref() == Some(name))?;
    heading.accesskit_node().data().level()
}

#[test]
fn the_organisation_is_the_title_and_the_bar_shows_what_is_left() {
    for language in Language::ALL {
        let visit = Visit::within(language, days_before_the_end(1063));
        assert_eq!(level_of(&visit, "FJORDVIK BLÅBÆR AS"), Some(1));
        assert!(visit.sees(&visit.words.time_left(1063)) && !visit.sees("1063"));
        let bar = |visit: &Visit| {
            let bar = visit.harness.get_by_role(Role::Meter);
            bar.accesskit_node().numeric_value().expect("a value")
        };
        let (long, short) = (bar(&visit), bar(&Visit::within(language, days_before_the_end(28))));
        assert!(long > short && short < 2.0, "{long} {short}");
        let stopped = Visit::within(language, Traveller::has_opened("expired.p12"));
        assert!(level_of(&stopped, "FJORDVIK BLÅBÆR AS").is_some_and(|level| level > 1), "what is wrong is the title");
        assert!(bar(&stopped) <= 0.0, "nothing is left");
    }
}

#[test]
fn another_file_another_format_and_details_are_under_more_choices() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, days_before_the_end(91));
        for key in ["certificate-change-file", "save-open", "button-technical-details"] {
            assert!(visit.input(&visit.say(key)).is_none(), "{key}");
        }
        visit.clicks("password-more").is_well_formed().clicks("certificate-change-file");
        assert_eq!(visit.app(|app| app.wizard.at()), Step::Certificate);
    }
}

#[test]
fn the_days_that_are_left_are_told_and_warned_of() {
    for language in Language::ALL {
        for (days, warning) in [(28, Some("warning-expires-very-soon")), (60, Some("warning-expires-soon")), (91, None)]
        {
            let visit = Visit::within(language, days_before_the_end(days));
            assert!(visit.sees(&visit.words.time_left(days)), "{days}");
            for key in ["warning-expires-very-soon", "warning-expires-soon"] {
                let told = visit.sees(&visit.words.with(key, &[("days", days)]));
                assert_eq!(told, warning == Some(key), "{days} {key}");
            }
        }
    }
}
