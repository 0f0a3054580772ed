//! The clock of a grant. Order and words are those of the server's own code, as told by one who read
//! it (github.com/Altinn/altinn-studio/issues/19603, July 2026).

use super::Refusal;
use super::grant::Claims;
use crate::domain::Timestamp;
use crate::protocol::grant::CLOCK_TOLERANCE;
use crate::simulator::LifetimeMode;

pub fn check(claims: &Claims, mode: LifetimeMode, now: Timestamp) -> Result<(), Refusal> {
    let now = now.as_second();
    if claims.exp.saturating_sub(claims.iat) > mode.longest() {
        return Err(Refusal::TooLong);
    }
    if claims.iat > now + CLOCK_TOLERANCE {
        return Err(Refusal::InFuture);
    }
    if claims.exp < now - CLOCK_TOLERANCE {
        return Err(Refusal::Expired);
    }
    Ok(())
}
