//! By which proxy the network is left, and who is trusted there, where somebody has set it in the window. Shared by all
//! that speaks HTTP, and changed while it runs.

use super::task::lock;
use crate::domain::{ProxyAddress, Secret};
use std::sync::{Arc, Mutex};

/// What was set. The default is nothing: then all is as the system has it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Way {
    /// The proxy, instead of the system's.
    pub proxy: Option<ProxyAddress>,
    /// How it is logged in to.
    pub login: Option<Login>,
    /// Certificates in DER that are trusted beside the system's.
    pub roots: Vec<Vec<u8>>,
}

/// User name and password of a proxy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Login {
    /// The user name.
    pub user: String,
    /// The password; empty where it is not known.
    pub password: Secret,
}

/// What is set now. Cloning shares it.
#[derive(Clone, Default)]
pub struct WayOut(Arc<Mutex<Now>>);

#[derive(Default)]
struct Now {
    way: Arc<Way>,
    /// How often it was set: what was made for an earlier one is to be made anew.
    times: u64,
}

impl WayOut {
    /// From now on it is this one.
    pub fn set(&self, way: Way) {
        let mut now = lock(&self.0);
        if *now.way != way {
            now.way = Arc::new(way);
            now.times += 1;
        }
    }

    /// The password has become known, if it is that of this proxy and user still, and nobody has typed another since.
    pub(super) fn learn_password(&self, proxy: &ProxyAddress, user: &str, password: Secret) {
        let mut now = lock(&self.0);
        let waits = |login: &Login| login.user == user && login.password.is_empty();
        if now.way.proxy.as_ref() == Some(proxy) && now.way.login.as_ref().is_some_and(waits) {
            now.way = Arc::new(Way { login: Some(Login { user: user.to_owned(), password }), ..(*now.way).clone() });
            now.times += 1;
        }
    }

    /// What is set, and how often it was.
    pub(super) fn now(&self) -> (Arc<Way>, u64) {
        let now = lock(&self.0);
        (Arc::clone(&now.way), now.times)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_for_the_proxy_and_user_that_it_was_kept_for() {
        let (way_out, ours) = (WayOut::default(), ProxyAddress::parse("proxy:8080").unwrap());
        let login = Login { user: "kari".into(), password: Secret::default() };
        way_out.set(Way { proxy: Some(ours.clone()), login: Some(login), ..Way::default() });
        let known = || way_out.now().0.login.as_ref().map(|login| login.password.expose().to_owned());
        way_out.learn_password(&ProxyAddress::parse("other:8080").unwrap(), "kari", Secret::new("a".into()));
        way_out.learn_password(&ours, "ola", Secret::new("b".into()));
        assert_eq!(known().as_deref(), Some(""));
        way_out.learn_password(&ours, "kari", Secret::new("c".into()));
        assert_eq!(known().as_deref(), Some("c"));
        way_out.learn_password(&ours, "kari", Secret::new("late".into()));
        assert_eq!(known().as_deref(), Some("c"), "what is known already is newer than what the keyring had");
    }
}
