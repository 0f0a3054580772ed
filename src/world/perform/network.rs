//! Whoever answers over the network: Maskinporten, its self-service API, an API that a token is for, the responders
//! of certificate authorities, and the demo.

use crate::contract::{
    Admin, AltinnAnswer, AltinnQuestion, Comparing, Creation, DemoAct, Plan, Question, Report, RevocationQuestion,
    Ticket, TokenExchange, TokenRequest, Trial,
};
use crate::domain::{ClientId, Environment, Timestamp};
use crate::protocol::self_service::{Amendment, Registered};
use crate::world::task::lock;
use crate::world::write::{SendGuard, change, creation};
use crate::world::{World, comparison, revocation, sleep_until, verification};
use std::sync::Arc;

impl World {
    pub(in crate::world) fn ask_revocation(&mut self, ticket: Ticket, question: Box<RevocationQuestion>) {
        let shared = self.shared.clone();
        self.answer(ticket, async move {
            let patience = revocation::Patience::default();
            Report::RevocationAnswered(ticket, revocation::ask(&shared.responders, &question, patience).await)
        });
    }

    pub(in crate::world) fn start_demo(&mut self, ticket: Ticket) {
        let shared = self.shared.clone();
        self.answer(ticket, async move { Report::DemoStarted(ticket, shared.begin_demo().await) });
    }

    /// It is taken now, so that one that is started afterwards goes on; it is stopped, and its files removed, off the
    /// window's thread.
    pub(in crate::world) fn stop_demo(&self) {
        let running = lock(&self.shared.running_demo).take();
        self.shared.let_time_pass(0);
        self.shared.queues.disk.push(move || drop(running));
    }

    pub(in crate::world) fn act_in_demo(&self, act: &DemoAct) {
        if let Some(running) = lock(&self.shared.running_demo).as_ref() {
            (running.act)(act);
        }
    }

    pub(in crate::world) fn create_client(&mut self, ticket: Ticket, admin: Admin, plan: Box<Plan>) {
        let (shared, guard) = (self.shared.clone(), self.guard(ticket));
        self.answer(ticket, async move {
            let created = creation::create(&shared, ticket, &admin, *plan, &guard).await;
            shared.tell_call(ticket, &admin, matches!(created, Report::ClientCreated(_, Err(_))));
            created
        });
    }

    pub(in crate::world) fn look_for_creation(&mut self, ticket: Ticket, admin: Admin, creation: Box<Creation>) {
        let shared = self.shared.clone();
        self.answer(ticket, async move {
            let found = creation::look(&shared, &admin, &creation).await;
            shared.tell_call(ticket, &admin, found.is_err());
            Report::CreationLookedFor(ticket, found)
        });
    }

    pub(in crate::world) fn request_token(&mut self, ticket: Ticket, request: Box<TokenRequest>) {
        let shared = self.shared.clone();
        self.answer(ticket, async move {
            let mut exchange = TokenExchange::from(shared.maskinporten.token(&request).await);
            exchange.checks = exchange.sent.as_ref().and_then(|sent| shared.demo_checks(sent));
            if let Some(environment) = request.server.environment() {
                shared.tell_clock(environment);
            }
            Report::TokenReceived(ticket, Box::new(exchange))
        });
    }

    pub(in crate::world) fn measure_clock(&mut self, ticket: Ticket, environment: Box<Environment>) {
        let shared = self.shared.clone();
        self.answer(ticket, async move {
            Report::ClockAsked(ticket, shared.maskinporten.measure_clock(&environment).await)
        });
    }

    pub(in crate::world) fn try_token(&mut self, ticket: Ticket, trial: Trial) {
        let shared = self.shared.clone();
        self.answer(ticket, async move { Report::TokenTried(ticket, shared.maskinporten.try_token(&trial).await) });
    }

    pub(in crate::world) fn ask_altinn(&mut self, ticket: Ticket, question: Box<AltinnQuestion>) {
        let shared = self.shared.clone();
        self.answer(ticket, async move {
            let answer = match *question {
                AltinnQuestion::Exchange(exchanging) => {
                    AltinnAnswer::Exchanged(shared.maskinporten.exchange(&exchanging).await.map(Box::new))
                }
                AltinnQuestion::Vendor(question) => {
                    AltinnAnswer::Vendor(shared.maskinporten.ask_vendor(&question).await)
                }
            };
            Report::AltinnAnswered(ticket, answer)
        });
    }

    pub(in crate::world) fn verify_token(&mut self, ticket: Ticket, environment: Environment, question: Box<Question>) {
        let shared = self.shared.clone();
        self.answer(ticket, async move {
            let verified = verification::verify(&shared.maskinporten, &environment, *question).await;
            Report::TokenVerified(ticket, verified)
        });
    }

    pub(in crate::world) fn compare_client(&mut self, ticket: Ticket, comparing: Box<Comparing>) {
        let shared = self.shared.clone();
        self.answer(ticket, async move {
            let admin = comparing.admin.clone();
            let compared = comparison::compare(&shared.maskinporten, *comparing).await;
            shared.tell_call(ticket, &admin, compared.is_err());
            Report::ClientCompared(ticket, compared)
        });
    }

    pub(in crate::world) fn change_client(
        &mut self,
        ticket: Ticket,
        change: Amendment,
        seen: Box<Registered>,
        comparing: Box<Comparing>,
    ) {
        let (shared, guard) = (self.shared.clone(), self.guard(ticket));
        self.answer(ticket, async move {
            let admin = comparing.admin.clone();
            let changed = change::change(&shared, ticket, change, &seen, *comparing, &guard).await;
            shared.tell_call(ticket, &admin, matches!(changed, Report::ClientChanged(_, Err(_))));
            changed
        });
    }

    pub(in crate::world) fn read_keys(&mut self, ticket: Ticket, admin: Admin, client_id: ClientId) {
        let shared = self.shared.clone();
        self.answer(ticket, async move {
            let read = shared.maskinporten.registered(&admin, &client_id).await;
            shared.tell_call(ticket, &admin, read.is_err());
            Report::KeysRead(ticket, read.map(Box::new))
        });
    }

    pub(in crate::world) fn change_keys(
        &mut self,
        ticket: Ticket,
        change: Amendment,
        seen: Box<Registered>,
        admin: Admin,
    ) {
        let (shared, guard) = (self.shared.clone(), self.guard(ticket));
        self.answer(ticket, async move {
            let changed = change::change_keys(&shared, ticket, change, &seen, &admin, &guard).await;
            shared.tell_call(ticket, &admin, matches!(changed, Report::KeysChanged(_, Err(_))));
            changed
        });
    }

    /// What keeps a write that has been sent from being stopped.
    fn guard(&mut self, ticket: Ticket) -> Arc<SendGuard> {
        Arc::clone(self.guards.entry(ticket).or_default())
    }

    pub(in crate::world) fn wake(&mut self, ticket: Ticket, at: Timestamp) {
        let shared = self.shared.clone();
        self.answer(ticket, async move {
            sleep_until(&shared.watch, at).await;
            Report::Woke(ticket)
        });
    }
}
