//! All clients of an organisation, and their keys: listed with one call, then read one client at a time, four at once.

use crate::contract::{Admin, Effect, Report, Ticket, Tickets};
use crate::domain::Timestamp;
use crate::problem::{Problem, Situation};
use crate::protocol::self_service::{ListedKey, Registered, RegisteredClient};
use jiff::SignedDuration;
use std::collections::VecDeque;

/// How many clients' keys are read at once.
pub const AT_ONCE: usize = 4;
/// Seconds to wait where the API is busy and does not say for how long: longer each time.
const PAUSES: [i64; 5] = [5, 10, 20, 40, 60];
/// The longest that is waited where it does say, in seconds.
const LONGEST_PAUSE: i64 = 300;
/// So many failures one after the other are a fault of the way or of the API, not of a client: then it stops.
const TOO_MANY: usize = 12;

/// A client, and what is known of its keys.
#[derive(Debug)]
pub struct Held {
    /// The client.
    pub client: RegisteredClient,
    /// Its keys.
    pub keys: Keys,
    /// What it is found by, in small letters.
    pub(super) shown: String,
    /// Its place among all by name.
    pub(super) rank: usize,
    /// When it was last changed.
    pub(super) changed: Option<Timestamp>,
}

/// The keys of a client, as far as they are known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Keys {
    /// They were not read yet.
    Unread,
    /// They are not read: the client is inactive, and they open nothing.
    Inactive,
    /// These.
    Read(Vec<ListedKey>),
    /// They could not be read.
    Failed(Problem),
}

/// How far the reading has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Clients whose keys were read.
    pub read: usize,
    /// Clients whose keys could not be.
    pub failed: usize,
    /// All whose keys are to be read.
    pub total: usize,
}

/// Where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FleetStage {
    /// The clients are being listed.
    Listing,
    /// Their keys are being read.
    Reading,
    /// The API is busy, and is asked again then.
    Paused(Timestamp),
    /// It was stopped, by a person or, where there is a problem, because nothing succeeded any more. It can go on.
    Stopped(Option<Problem>),
    /// The clients could not be listed.
    Failed(Problem),
    /// Everything was read, or could not be.
    Done,
}

/// The clients of one organisation in one environment.
#[derive(Debug)]
pub struct Fleet {
    admin: Admin,
    inactive_too: bool,
    tickets: Tickets,
    stage: FleetStage,
    listing: Option<Ticket>,
    wakes: Option<Ticket>,
    clients: Vec<Held>,
    queue: VecDeque<usize>,
    under_way: Vec<(Ticket, usize)>,
    progress: Progress,
    /// Pauses since something was last read.
    pauses: usize,
    /// Failures since something was last read.
    failures: usize,
}

impl Fleet {
    /// It, and what the world is asked first. Whatever else waits beside it has other tickets.
    #[must_use]
    pub fn begin(admin: Admin, inactive_too: bool, tickets: Tickets) -> (Self, Vec<Effect>) {
        let mut fleet = Self {
            admin,
            inactive_too,
            tickets,
            stage: FleetStage::Listing,
            listing: None,
            wakes: None,
            clients: Vec::new(),
            queue: VecDeque::new(),
            under_way: Vec::new(),
            progress: Progress { read: 0, failed: 0, total: 0 },
            pauses: 0,
            failures: 0,
        };
        let effects = fleet.list();
        (fleet, effects)
    }

    /// As whom it is read.
    #[must_use]
    pub fn admin(&self) -> &Admin {
        &self.admin
    }

    /// Where it stands.
    #[must_use]
    pub fn stage(&self) -> &FleetStage {
        &self.stage
    }

    /// How far it has come.
    #[must_use]
    pub fn progress(&self) -> Progress {
        self.progress
    }

    /// The clients, in the order in which the API lists them.
    #[must_use]
    pub fn clients(&self) -> &[Held] {
        &self.clients
    }

    /// The first thing that could not be read, where anything could not.
    #[must_use]
    pub fn problem(&self) -> Option<&Problem> {
        match &self.stage {
            FleetStage::Failed(problem) | FleetStage::Stopped(Some(problem)) => Some(problem),
            FleetStage::Listing
            | FleetStage::Reading
            | FleetStage::Paused(_)
            | FleetStage::Stopped(None)
            | FleetStage::Done => self.clients.iter().find_map(|held| match &held.keys {
                Keys::Failed(problem) => Some(problem),
                Keys::Unread | Keys::Inactive | Keys::Read(_) => None,
            }),
        }
    }

    /// Whether nothing more is coming, unless somebody lets it go on.
    #[must_use]
    pub fn is_over(&self) -> bool {
        matches!(self.stage, FleetStage::Stopped(_) | FleetStage::Failed(_) | FleetStage::Done)
    }

    /// Whether it waits for this.
    #[must_use]
    pub fn awaits(&self, report: &Report) -> bool {
        match report {
            Report::ClientsListed(ticket, _) => self.listing == Some(*ticket),
            Report::ClientKeysRead(ticket, _) => self.under_way.iter().any(|(awaited, _)| awaited == ticket),
            Report::Woke(ticket) => self.wakes == Some(*ticket),
            _ => false,
        }
    }

    /// A client was read by other means, and is this now.
    pub fn learn(&mut self, registered: &Registered) {
        let is_it = |held: &&mut Held| held.client.client_id == registered.client.client_id;
        let Some(held) = self.clients.iter_mut().find(is_it) else { return };
        let was = std::mem::replace(&mut held.keys, Keys::Unread);
        let rank = held.rank;
        *held = Held { rank, ..Held::new(registered.client.clone()) };
        match was {
            _ if !registered.client.active => {}
            // It is in the queue still, or under way.
            Keys::Unread => {}
            Keys::Failed(_) => {
                self.progress.failed -= 1;
                self.progress.read += 1;
                held.set_keys(registered.keys.iter().map(ListedKey::read).collect());
            }
            Keys::Inactive | Keys::Read(_) => held.set_keys(registered.keys.iter().map(ListedKey::read).collect()),
        }
    }

    /// Takes a report. One that nobody waits for changes nothing.
    pub fn report(&mut self, report: Report, now: Timestamp) -> Vec<Effect> {
        match report {
            Report::ClientsListed(ticket, result) if self.listing == Some(ticket) => {
                self.listing = None;
                match result {
                    Ok(clients) => self.listed(clients),
                    Err(problem) => {
                        self.stage = FleetStage::Failed(problem);
                        Vec::new()
                    }
                }
            }
            Report::ClientKeysRead(ticket, result) => {
                let Some(place) = self.under_way.iter().position(|(awaited, _)| *awaited == ticket) else {
                    return Vec::new();
                };
                let (_, client) = self.under_way.swap_remove(place);
                match result {
                    Ok(keys) => self.read(client, keys),
                    Err(problem) => self.failed(client, problem, now),
                }
            }
            Report::Woke(ticket) if self.wakes == Some(ticket) => {
                self.wakes = None;
                self.go_on()
            }
            _ => Vec::new(),
        }
    }

    /// Stops. What was read stays, and what was under way is read anew when it goes on.
    pub fn stop(&mut self) -> Vec<Effect> {
        if self.is_over() {
            return Vec::new();
        }
        self.halt(None)
    }

    /// Goes on where it stopped, and tries once more what could not be read.
    pub fn resume(&mut self) -> Vec<Effect> {
        if !self.is_over() {
            return Vec::new();
        }
        (self.failures, self.pauses) = (0, 0);
        if self.clients.is_empty() {
            return self.list();
        }
        for (place, held) in self.clients.iter_mut().enumerate() {
            if matches!(held.keys, Keys::Failed(_)) {
                held.keys = Keys::Unread;
                self.queue.push_back(place);
            }
        }
        self.progress.failed = 0;
        self.go_on()
    }

    fn list(&mut self) -> Vec<Effect> {
        let ticket = self.tickets.issue();
        self.listing = Some(ticket);
        self.stage = FleetStage::Listing;
        vec![Effect::ListFleet(ticket, self.admin.clone(), self.inactive_too)]
    }

    fn listed(&mut self, clients: Vec<RegisteredClient>) -> Vec<Effect> {
        self.clients = clients.into_iter().map(Held::new).collect();
        let mut by_name: Vec<usize> = (0..self.clients.len()).collect();
        by_name.sort_by_cached_key(|place| self.clients[*place].client.client_name.to_lowercase());
        for (rank, place) in by_name.into_iter().enumerate() {
            self.clients[place].rank = rank;
        }
        let unread = |place: &usize| self.clients[*place].keys == Keys::Unread;
        self.queue = (0..self.clients.len()).filter(unread).collect();
        self.progress = Progress { read: 0, failed: 0, total: self.queue.len() };
        self.go_on()
    }

    /// As many as may be at once.
    fn go_on(&mut self) -> Vec<Effect> {
        self.stage = FleetStage::Reading;
        let mut effects = Vec::new();
        while self.under_way.len() < AT_ONCE
            && let Some(place) = self.queue.pop_front()
        {
            let Some(id) = self.clients[place].client.id() else {
                self.note_failure(place, Situation::UnexpectedAnswer.into());
                continue;
            };
            let ticket = self.tickets.issue();
            self.under_way.push((ticket, place));
            effects.push(Effect::ReadClientKeys(ticket, self.admin.clone(), id));
        }
        if self.under_way.is_empty() {
            self.stage = FleetStage::Done;
        }
        effects
    }

    fn read(&mut self, place: usize, keys: Vec<ListedKey>) -> Vec<Effect> {
        (self.failures, self.pauses) = (0, 0);
        self.progress.read += 1;
        self.clients[place].set_keys(keys);
        self.continue_unless_paused()
    }

    fn failed(&mut self, place: usize, problem: Problem, now: Timestamp) -> Vec<Effect> {
        if let Situation::Busy(asked) = problem.situation
            && self.pauses < PAUSES.len()
        {
            self.queue.push_front(place);
            return self.pause(asked, now);
        }
        self.note_failure(place, problem.clone());
        self.failures += 1;
        if self.failures >= TOO_MANY {
            return self.halt(Some(problem));
        }
        self.continue_unless_paused()
    }

    /// Those that are under way come to their ends meanwhile.
    fn pause(&mut self, asked: Option<u32>, now: Timestamp) -> Vec<Effect> {
        if self.wakes.is_some() {
            return Vec::new();
        }
        let seconds = asked.map_or(PAUSES[self.pauses], |asked| i64::from(asked).clamp(1, LONGEST_PAUSE));
        self.pauses += 1;
        let until = now.checked_add(SignedDuration::from_secs(seconds)).unwrap_or(now);
        let ticket = self.tickets.issue();
        self.wakes = Some(ticket);
        self.stage = FleetStage::Paused(until);
        vec![Effect::Wake(ticket, until)]
    }

    fn continue_unless_paused(&mut self) -> Vec<Effect> {
        if self.wakes.is_some() { Vec::new() } else { self.go_on() }
    }

    fn halt(&mut self, problem: Option<Problem>) -> Vec<Effect> {
        let tickets = self.under_way.iter().map(|(ticket, _)| *ticket);
        let effects = tickets.chain(self.wakes.take()).chain(self.listing.take()).map(Effect::Cancel).collect();
        for (_, place) in self.under_way.drain(..) {
            self.queue.push_front(place);
        }
        self.stage = FleetStage::Stopped(problem);
        effects
    }

    fn note_failure(&mut self, place: usize, problem: Problem) {
        self.progress.failed += 1;
        self.clients[place].keys = Keys::Failed(problem);
    }
}

impl Held {
    fn new(client: RegisteredClient) -> Self {
        let keys = if client.active { Keys::Unread } else { Keys::Inactive };
        let kind = client.integration_type.as_deref().unwrap_or_default();
        let described = client.description.as_deref().unwrap_or_default();
        let shown = [&client.client_name, &client.client_id, kind, described, &client.scopes.join(" ")].join("\n");
        let changed = client.changed();
        Self { client, keys, shown: shown.to_lowercase(), rank: 0, changed }
    }

    fn set_keys(&mut self, keys: Vec<ListedKey>) {
        for key in &keys {
            self.shown.push('\n');
            self.shown.push_str(&key.kid.to_lowercase());
        }
        self.keys = Keys::Read(keys);
    }

    /// The keys that were read.
    #[must_use]
    pub fn read_keys(&self) -> &[ListedKey] {
        match &self.keys {
            Keys::Read(keys) => keys,
            Keys::Unread | Keys::Inactive | Keys::Failed(_) => &[],
        }
    }

    /// When the first of its keys ends that has not ended; where all have, when the last of them did.
    #[must_use]
    pub fn ends(&self, now: Timestamp) -> Option<Timestamp> {
        let ends = || self.read_keys().iter().filter_map(|key| key.ends);
        ends().filter(|end| *end > now).min().or_else(|| ends().max())
    }

    /// When it was last changed, where the API says so.
    #[must_use]
    pub fn changed(&self) -> Option<Timestamp> {
        self.changed
    }
}
