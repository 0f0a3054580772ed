//! The cards of what an earlier window did not see the end of, and of what it wrote that cannot be read.

use portnokkel::app::App;
use portnokkel::contract::{ClientChange, Effect, Report, UnreadEntry, Unsettled};
use portnokkel::problem::Situation;
use portnokkel::text::Language;
use std::path::PathBuf;

use crate::traveller::{NOON, Traveller, timestamp, unsettled_change};
use crate::visit::Visit;

/// What an earlier window did not see the end of, and what it wrote that cannot be read.
fn with_a_journal(unread: Vec<UnreadEntry>, changes: Vec<ClientChange>) -> Traveller {
    let mut traveller = Traveller::new();
    traveller.app = App::new(None, timestamp(NOON)).with_journal(Unsettled { unread, changes, ..Unsettled::default() });
    traveller
}

fn unread(is_newer: bool, organisation: Option<&str>) -> UnreadEntry {
    let file = "/hjem/creations/0123456789.toml".into();
    UnreadEntry { file, organisation: organisation.map(|number| number.parse().unwrap()), is_newer }
}

#[test]
fn an_entry_of_the_journal_that_cannot_be_read_has_a_card_and_is_set_aside_by_its_button_alone() {
    for language in Language::ALL {
        for (entry, what) in
            [(unread(false, None), "setups-unread"), (unread(true, Some("313299767")), "setups-unread-newer")]
        {
            let mut visit = Visit::within(language, with_a_journal(vec![entry.clone()], Vec::new()));
            visit.is_well_formed();
            assert!(visit.sees_words(what) && visit.sees("/hjem/creations/0123456789.toml"));
            match entry.organisation {
                Some(number) => assert!(visit.sees_with("setups-stops-one", &[("number", &number.grouped())])),
                None => assert!(visit.sees_words("setups-stops-all")),
            }
            let label = visit.say("setups-set-aside");
            assert!(!visit.is_asked(|effect| matches!(effect, Effect::SetAside(_))));
            let button = visit.inputs().into_iter().find(|input| input.contains(&label)).expect("a button");
            visit.clicks_label(&button);
            assert!(visit.is_asked(|effect| matches!(effect, Effect::SetAside(file) if *file == entry.file)));
            let aside = PathBuf::from("/hjem/creations/0123456789.toml.damaged-1");
            visit.learns(Report::EntrySetAside(entry.file.clone(), Ok(aside))).is_well_formed();
            assert!(visit.sees_with("setups-aside", &[("path", "/hjem/creations/0123456789.toml.damaged-1")]));
            assert!(!visit.sees_words(what));
        }
    }
}

#[test]
fn an_entry_that_another_window_left_comes_onto_the_cards_when_it_stops_something() {
    let mut traveller = Traveller::at_check();
    traveller.proceeds();
    let ticket = traveller.create_ticket();
    let entry = unread(false, None);
    traveller.learns(Report::JournalUnread(vec![entry.clone()]));
    let problem = Situation::JournalUnread(entry.file.display().to_string());
    traveller.learns(Report::ClientCreated(ticket, Err(problem.into())));
    let mut visit = Visit::after(traveller);
    assert!(visit.sees_words("err-journal-unread"));
    visit.is_well_formed();
    assert_eq!(visit.app(|app| app.session.kept.journal.unread().to_vec()), [entry]);
}

#[test]
fn a_change_of_which_nobody_knows_the_end_has_a_card_with_its_date() {
    for language in Language::ALL {
        let change = unsettled_change(NOON - 3 * 86_400);
        let mut visit = Visit::within(language, with_a_journal(Vec::new(), vec![change.clone()]));
        visit.is_well_formed();
        assert!(visit.sees_words("setups-change-unknown") && visit.sees(&visit.words.date_and_time(change.begun)));
        assert!(visit.sees_with("setups-change-scope", &[("scope", "brreg:losore/tlg")]));
        let label = visit.say("setups-forget");
        let button = visit.inputs().into_iter().find(|input| input.contains(&label)).expect("a button");
        visit.clicks_label(&button);
        assert!(visit.is_asked(|effect| matches!(effect, Effect::ForgetJournalEntry(id) if *id == change.id)));
        assert!(!visit.sees_words("setups-change-unknown"));
    }
}
