//! Step 6.
use crate::traveller::*;
use crate::visit::*;
use portnokkel::problem::Refusal;
use portnokkel::window::theme::Theme;
use portnokkel::wizard::effect::Effect;
use portnokkel::wizard::event::Report;
#[test]
fn pics() {
    let mut v = Visit::with(Traveller::at_token(), Look::default());
    v.picture("tmp-token-ask");
    let mut v = Visit::with(Traveller::with_token(), Look::default());
    v.waits(18);
    v.clicks("token-copy");
    let t = v.ticket(|e| match e {
        Effect::CopySecret(t, _) => Some(*t),
        _ => None,
    });
    v.learns(Report::Copied(t, Ok(())));
    v.picture("tmp-token-ready");
    let mut t = Traveller::at_token();
    t.proceeds();
    let k = t.token_ticket();
    t.learns(Report::TokenReceived(k, Err(refused(Refusal::UnknownClient))));
    let mut v = Visit::with(t, Look { theme: Theme::Dark, ..Look::default() });
    v.picture("tmp-token-waiting");
    let mut t = Traveller::at_token();
    t.proceeds();
    let k = t.token_ticket();
    t.learns(Report::TokenReceived(k, Err(refused(Refusal::ScopeNotGranted(None)))));
    let mut v = Visit::with(t, Look { theme: Theme::Dark, ..Look::default() });
    v.picture("tmp-token-refused");
}
