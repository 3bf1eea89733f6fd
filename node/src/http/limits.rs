//! How often somebody may try: bounds against guessing and flooding.

use std::hash::Hash;
use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU32, Ordering};

use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota};
use storage::Id;

use super::error::ApiError;

/// After so many checks, keys that have recovered are dropped.
const CHECKS_PER_SWEEP: u32 = 1_024;

const LOGINS_PER_ACCOUNT_MINUTE: NonZeroU32 = NonZeroU32::new(10).expect("not zero");
const LOGINS_PER_ADDRESS_MINUTE: NonZeroU32 = NonZeroU32::new(60).expect("not zero");
const REGISTRATIONS_PER_ADDRESS_SECOND: NonZeroU32 = NonZeroU32::new(20).expect("not zero");
const REGISTRATIONS_BURST: NonZeroU32 = NonZeroU32::new(100).expect("not zero");
const JOINS_PER_ADDRESS_MINUTE: NonZeroU32 = NonZeroU32::new(20).expect("not zero");
const INVITE_LOOKUPS_PER_USER_MINUTE: NonZeroU32 = NonZeroU32::new(60).expect("not zero");
const PREVIEWS_PER_USER_SECOND: NonZeroU32 = NonZeroU32::new(10).expect("not zero");

/// All bounds of the API, each with its own count per key.
#[derive(Debug)]
pub(super) struct Limits {
    pub(super) logins_by_account: Limit<[u8; 32]>,
    pub(super) logins_by_address: Limit<IpAddr>,
    pub(super) registrations: Limit<IpAddr>,
    pub(super) joins: Limit<IpAddr>,
    pub(super) invite_lookups: Limit<Id>,
    pub(super) previews: Limit<Id>,
}

impl Default for Limits {
    fn default() -> Self {
        let registrations = Quota::per_second(REGISTRATIONS_PER_ADDRESS_SECOND);
        Self {
            logins_by_account: Limit::new(Quota::per_minute(LOGINS_PER_ACCOUNT_MINUTE)),
            logins_by_address: Limit::new(Quota::per_minute(LOGINS_PER_ADDRESS_MINUTE)),
            registrations: Limit::new(registrations.allow_burst(REGISTRATIONS_BURST)),
            joins: Limit::new(Quota::per_minute(JOINS_PER_ADDRESS_MINUTE)),
            invite_lookups: Limit::new(Quota::per_minute(INVITE_LOOKUPS_PER_USER_MINUTE)),
            previews: Limit::new(Quota::per_second(PREVIEWS_PER_USER_SECOND)),
        }
    }
}

/// One bound.
#[derive(Debug)]
pub(super) struct Limit<K: Hash + Eq + Clone> {
    limiter: DefaultKeyedRateLimiter<K>,
    clock: DefaultClock,
    checks: AtomicU32,
}

impl<K: Hash + Eq + Clone> Limit<K> {
    fn new(quota: Quota) -> Self {
        Self {
            limiter: DefaultKeyedRateLimiter::keyed(quota),
            clock: DefaultClock::default(),
            checks: AtomicU32::new(0),
        }
    }

    /// Counts one try.
    ///
    /// # Errors
    /// 429 with the time to wait, when there were too many.
    pub(super) fn check(&self, key: &K) -> Result<(), ApiError> {
        if self.checks.fetch_add(1, Ordering::Relaxed) % CHECKS_PER_SWEEP == CHECKS_PER_SWEEP - 1 {
            self.limiter.retain_recent();
        }
        self.limiter.check_key(key).map_err(|refused| {
            let wait = refused.wait_time_from(self.clock.now());
            ApiError::too_many_requests(wait.as_secs() + 1)
        })
    }
}

/// What counts as one address: a whole /64 in IPv6, since that is what one machine can have.
pub(super) fn address_key(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(v6) => {
            let network = u128::from(v6) >> 64 << 64;
            IpAddr::V6(Ipv6Addr::from(network))
        }
        v4 @ IpAddr::V4(_) => v4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn too_many_tries_are_told_how_long_to_wait_and_others_are_not_affected() {
        let limits = Limits::default();
        let (one, other) = ([1; 32], [2; 32]);
        for _ in 0..LOGINS_PER_ACCOUNT_MINUTE.get() {
            assert_eq!(limits.logins_by_account.check(&one), Ok(()));
        }
        let refused = limits
            .logins_by_account
            .check(&one)
            .expect_err("one too many");
        assert_eq!(refused.status.as_u16(), 429);
        assert!(refused.retry_after_s.is_some_and(|s| (1..=7).contains(&s)));
        assert_eq!(limits.logins_by_account.check(&other), Ok(()));
    }

    #[test]
    fn a_flood_of_addresses_is_forgotten_again() {
        let limit = Limit::new(Quota::per_second(NonZeroU32::MAX));
        for number in 0..10_000_u32 {
            assert_eq!(limit.check(&number), Ok(()));
        }
        assert!(
            limit.limiter.len() <= 2 * CHECKS_PER_SWEEP as usize,
            "{}",
            limit.limiter.len()
        );
    }

    #[test]
    fn one_machine_is_one_address() {
        let key = |text: &str| address_key(text.parse().expect("an address"));
        assert_eq!(key("fd00::1:2:3:4"), key("fd00::9"));
        assert_ne!(key("fd00:0:0:1::1"), key("fd00::1"));
        assert_eq!(key("::ffff:10.0.0.1"), key("10.0.0.1"));
        assert_ne!(key("10.0.0.2"), key("10.0.0.1"));
    }
}
