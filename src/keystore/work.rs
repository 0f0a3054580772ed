//! What it costs to try a password, found out before any of it is spent.
//!
//! A file says itself how many rounds its password is stretched over. One that claims 2·10⁹ keeps other tools busy
//! for minutes; here it is refused unopened. What is inside a safe is counted when the safe has been decrypted, before
//! any bag in it is; and every derivation is paid from a [`WorkBudget`].

use super::KeystoreError;
use super::asn1::{IMPLICIT_0, INTEGER, MAX_DEPTH, OCTET_STRING, OID, SEQUENCE, Tlv, read};

/// Rounds of one derivation. OWASP's advice for PBKDF2-HMAC-SHA256 is 600 000; a million is refused by nobody honest.
const MAX_ROUNDS: u64 = 1_000_000;

/// Rounds of the whole file: about two seconds on a slow machine, and five hundred keys as keytool writes them.
pub(super) const MAX_TOTAL: u64 = 5_200_000;

/// The arc of PKCS#12's own password encryptions, 1.2.840.113549.1.12.1.
pub(super) const PKCS12_PBE: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x0c, 0x01];
/// The arc of PKCS#5, 1.2.840.113549.1.5: PBES1 and PBKDF2 both start with salt and rounds.
pub(super) const PKCS5: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x05];
/// scrypt, 1.3.6.1.4.1.11591.4.11.
pub(super) const SCRYPT: &[u8] = &[0x2b, 0x06, 0x01, 0x04, 0x01, 0xda, 0x47, 0x04, 0x0b];

/// Rounds that are tried without anybody having asked, with the empty password: a few hundredths of a second.
/// keytool writes three times 10 000, OpenSSL less.
pub(super) const UNASKED: u64 = 100_000;

/// The rounds that an encrypted private key in DER asks for.
pub(super) fn seen(der: &[u8]) -> Result<u64, KeystoreError> {
    let whole = read(der).ok_or(KeystoreError::Damaged)?;
    let mut total = 0;
    add_up(whole, 0, &mut total)?;
    Ok(total)
}

/// The rounds that a `MacData` asks for, its own or those of PBMAC1.
pub(super) fn of_mac(mac: Tlv) -> Result<u64, KeystoreError> {
    let mut total = match mac.children().as_deref() {
        Some(&[_, _, rounds]) => bounded(rounds.as_number()),
        _ => 1,
    };
    add_up(mac, 0, &mut total)?;
    Ok(total)
}

/// The rounds that the bags of a decrypted safe ask for; none where it is no safe, since then no bag is opened.
pub(super) fn of_bags(bags: &[u8]) -> Result<u64, KeystoreError> {
    let mut total = 0;
    read(bags).map_or(Ok(()), |bags| add_up(bags, 0, &mut total))?;
    Ok(total)
}

/// A number of rounds: at least one, and not more than one derivation may take.
pub(super) fn rounds_of(number: Tlv) -> Result<u64, KeystoreError> {
    within_one_derivation(Some(number.as_number().ok_or(KeystoreError::Damaged)?))
}

/// Rounds that one derivation may take; `None` stands for more than can be counted.
pub(super) fn within_one_derivation(rounds: Option<u64>) -> Result<u64, KeystoreError> {
    match rounds {
        Some(0) => Err(KeystoreError::Damaged),
        Some(rounds) if rounds <= MAX_ROUNDS => Ok(rounds),
        _ => Err(KeystoreError::TooMuchWork),
    }
}

/// The rounds that may still be spent, for all that is tried on one file together.
#[derive(Debug)]
pub(super) struct WorkBudget {
    left: u64,
}

impl WorkBudget {
    /// A budget of this many rounds.
    pub fn new(rounds: u64) -> Self {
        Self { left: rounds }
    }

    /// Whether there is so much left. Asked before anything is spent, about all that can be seen.
    pub fn can_afford(&self, rounds: u64) -> Result<(), KeystoreError> {
        within(self.left, rounds)
    }

    /// What is left.
    pub fn left(&self) -> u64 {
        self.left
    }

    /// Spends what one derivation costs.
    pub fn spend(&mut self, rounds: u64) -> Result<(), KeystoreError> {
        self.can_afford(rounds)?;
        self.left -= rounds;
        #[cfg(test)]
        meter::count(rounds);
        Ok(())
    }
}

/// Refuses what takes more rounds than this.
pub(super) fn within(limit: u64, total: u64) -> Result<(), KeystoreError> {
    if total > limit { Err(KeystoreError::TooMuchWork) } else { Ok(()) }
}

fn add_up(tlv: Tlv, depth: u32, total: &mut u64) -> Result<(), KeystoreError> {
    if depth > MAX_DEPTH {
        return Err(KeystoreError::TooMuchWork);
    }
    if tlv.is_constructed() {
        let children = tlv.children().unwrap_or_default();
        *total = total.saturating_add(rounds(tlv, &children));
        return children.into_iter().try_for_each(|child| add_up(child, depth + 1, total));
    }
    // Safe contents lie in an OCTET STRING, or in [0] in its place; what is encrypted there does not parse.
    match tlv.as_tag(OCTET_STRING).or(tlv.as_tag(IMPLICIT_0)).and_then(read) {
        Some(inner) if inner.tag == SEQUENCE => add_up(inner, depth + 1, total),
        _ => Ok(()),
    }
}

/// The rounds that an `AlgorithmIdentifier` asks for; zero for anything else.
fn rounds(tlv: Tlv, children: &[Tlv]) -> u64 {
    let &[name, parameters] = children else { return 0 };
    let (SEQUENCE, Some(name)) = (tlv.tag, name.as_tag(OID)) else { return 0 };
    let Some(numbers) = parameters.children() else { return 0 };
    let numbers: Vec<_> = numbers.iter().filter(|one| one.tag == INTEGER).map(|one| one.as_number()).collect();
    match numbers[..] {
        // N·r·p blocks; one takes about as long as one round of HMAC-SHA256.
        [Some(n), Some(r), Some(p), ..] if name == SCRYPT => bounded(n.checked_mul(r).and_then(|nr| nr.checked_mul(p))),
        _ if name == SCRYPT => bounded(None),
        [rounds, ..] if name.starts_with(PKCS12_PBE) || name.starts_with(PKCS5) => bounded(rounds),
        _ => 0,
    }
}

/// A number that breaks the limit of one derivation breaks the total as well.
fn bounded(rounds: Option<u64>) -> u64 {
    rounds.filter(|rounds| *rounds <= MAX_ROUNDS).unwrap_or(u64::MAX)
}

/// How much work a test's own thread has done here: what takes long is counted, not timed.
#[cfg(test)]
pub(crate) mod meter {
    use std::cell::Cell;

    thread_local! {
        static WORK: Cell<u64> = const { Cell::new(0) };
    }

    /// Rounds of a derivation, or bytes that are read once more.
    pub fn count(work: u64) {
        WORK.set(WORK.get().saturating_add(work));
    }

    /// What `act` gives, and the work that it took.
    pub fn of<T>(act: impl FnOnce() -> T) -> (T, u64) {
        let before = WORK.get();
        (act(), WORK.get() - before)
    }
}

#[cfg(test)]
mod tests {
    use super::super::asn1::write;
    use super::*;

    fn check(der: &[u8]) -> Result<(), KeystoreError> {
        within(MAX_TOTAL, seen(der)?)
    }

    fn algorithm(name: &[u8], numbers: &[&[u8]]) -> Vec<u8> {
        let salt = write(OCTET_STRING, &[&[1; 8]]);
        let numbers: Vec<u8> = numbers.iter().flat_map(|number| write(INTEGER, &[number])).collect();
        write(SEQUENCE, &[&write(OID, &[name]), &write(SEQUENCE, &[&salt, &numbers])])
    }

    #[test]
    fn two_thousand_million_rounds_are_refused_unpaid() {
        let claimed: &[u8] = &[0x77, 0x35, 0x94, 0x00];
        let rc2 = [PKCS12_PBE, &[6]].concat();
        let pbkdf2 = [PKCS5, &[12]].concat();
        for name in [rc2, pbkdf2] {
            let file = write(SEQUENCE, &[&algorithm(&name, &[claimed])]);
            assert_eq!(check(&file), Err(KeystoreError::TooMuchWork));
            let hidden = write(SEQUENCE, &[&write(OCTET_STRING, &[&file])]);
            assert_eq!(check(&hidden), Err(KeystoreError::TooMuchWork));
        }
    }

    #[test]
    fn six_hundred_thousand_rounds_are_honest_but_not_twenty_times_over() {
        let honest = algorithm(&[PKCS5, &[12]].concat(), &[&[0x09, 0x27, 0xc0]]);
        assert_eq!(check(&write(SEQUENCE, &[&honest])), Ok(()));
        assert_eq!(check(&write(SEQUENCE, &[&honest.repeat(20)])), Err(KeystoreError::TooMuchWork));
    }

    #[test]
    fn scrypt_is_measured_by_its_memory_and_its_lanes() {
        let usual: [&[u8]; 3] = [&[0x40, 0x00], &[8], &[1]];
        assert_eq!(check(&write(SEQUENCE, &[&algorithm(SCRYPT, &usual)])), Ok(()));
        let greedy: [&[u8]; 3] = [&[0x40, 0x00, 0x00], &[8], &[16]];
        assert_eq!(check(&write(SEQUENCE, &[&algorithm(SCRYPT, &greedy)])), Err(KeystoreError::TooMuchWork));
    }

    #[test]
    fn the_meter_counts_what_is_paid_and_nothing_that_is_refused() {
        let mut budget = WorkBudget::new(1000);
        assert_eq!(meter::of(|| budget.spend(600)), (Ok(()), 600));
        assert_eq!(meter::of(|| budget.spend(600)), (Err(KeystoreError::TooMuchWork), 0));
    }

    #[test]
    fn a_bottomless_file_is_refused() {
        let mut nested = write(SEQUENCE, &[]);
        for _ in 0..1000 {
            nested = write(SEQUENCE, &[&nested]);
        }
        assert_eq!(check(&nested), Err(KeystoreError::TooMuchWork));
    }
}
