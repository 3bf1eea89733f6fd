//! How often somebody may try: bounds against guessing and flooding.

use std::hash::Hash;
use std::net::{IpAddr, Ipv6Addr};
use std::num::{NonZeroU32, NonZeroUsize};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, NotUntil, Quota};
use lru::LruCache;
use parking_lot::Mutex;
use storage::Id;

use super::error::ApiError;
use crate::config::Config;

/// After so many checks, keys that have recovered are dropped.
const CHECKS_PER_SWEEP: u32 = 1_024;

const fn number(number: u32) -> NonZeroU32 {
    NonZeroU32::new(number).expect("not zero")
}

const LOGINS_PER_PAIR_MINUTE: NonZeroU32 = number(10);
const LOGINS_PER_ACCOUNT_MINUTE: NonZeroU32 = number(100);
const LOGINS_PER_ADDRESS_MINUTE: NonZeroU32 = number(60);
/// Accounts and addresses of which it is known that they belong together.
const KNOWN_PAIRS_MAX: NonZeroUsize = NonZeroUsize::new(8_192).expect("not zero");
const PASSWORDS_PER_USER_MINUTE: NonZeroU32 = number(10);
/// Tries, of which most make no account.
const REGISTRATION_TRIES_PER_ADDRESS_SECOND: NonZeroU32 = number(20);
/// Accounts that may be made at once, as at the first meeting of an office.
const REGISTRATIONS_BURST: NonZeroU32 = number(30);
const JOINS_PER_ADDRESS_MINUTE: NonZeroU32 = number(20);
const RECOVERIES_PER_ADDRESS_MINUTE: NonZeroU32 = number(20);
const INVITE_LOOKUPS_PER_USER_MINUTE: NonZeroU32 = number(60);
const PREVIEWS_PER_USER_SECOND: NonZeroU32 = number(10);
/// As fast as somebody types.
const SEARCHES_PER_USER_SECOND: NonZeroU32 = number(5);
/// A page asks again every few seconds while it shows them.
const READERS_PER_USER_SECOND: NonZeroU32 = number(2);
/// What a change costs on a disk besides its text: header, seal, indexes.
const BYTES_PER_WRITE: u32 = 512;

const HOUR: Duration = Duration::from_secs(3_600);
const DAY: Duration = Duration::from_secs(24 * 3_600);

/// All bounds of the API, each with its own count per key.
#[derive(Debug)]
pub(super) struct Limits {
    pub(super) logins: Logins,
    /// Current passwords tried by somebody who has a session already.
    pub(super) passwords: Limit<Id>,
    pub(super) registration_tries: Limit<IpAddr>,
    pub(super) registrations: Limit<IpAddr>,
    pub(super) joins: Limit<IpAddr>,
    /// One-time codes tried.
    pub(super) recoveries: Limit<IpAddr>,
    pub(super) invite_lookups: Limit<Id>,
    pub(super) previews: Limit<Id>,
    pub(super) searches: Limit<Id>,
    /// Asking who has read a message.
    pub(super) readers: Limit<Id>,
    /// Read marks, which replace one another and so cost no room.
    pub(super) marks: Limit<Id>,
    writes: Limit<Id>,
    bytes: Limit<Id>,
    file_kilobytes: Limit<Id>,
    pub(super) servers: Limit<Id>,
}

impl Limits {
    pub(super) fn new(config: &Config) -> Self {
        let member = &config.member;
        let registrations = config.registrations_per_hour;
        let per_hour = |number| over(HOUR, number, REGISTRATIONS_BURST.min(number));
        let megabytes = member.megabytes_per_day;
        let kilobytes = member.file_megabytes_per_day;
        let kilobytes = kilobytes.map(|number| number.saturating_mul(self::number(1_000)));
        let bytes = megabytes.map(|number| number.saturating_mul(self::number(1_000_000)));
        Self {
            logins: Logins::default(),
            passwords: Limit::new(Quota::per_minute(PASSWORDS_PER_USER_MINUTE)),
            registration_tries: Limit::new(
                Quota::per_second(REGISTRATION_TRIES_PER_ADDRESS_SECOND).allow_burst(number(100)),
            ),
            registrations: Limit::maybe(registrations.map(per_hour)),
            joins: Limit::new(Quota::per_minute(JOINS_PER_ADDRESS_MINUTE)),
            recoveries: Limit::new(Quota::per_minute(RECOVERIES_PER_ADDRESS_MINUTE)),
            invite_lookups: Limit::new(Quota::per_minute(INVITE_LOOKUPS_PER_USER_MINUTE)),
            searches: Limit::new(
                Quota::per_second(SEARCHES_PER_USER_SECOND).allow_burst(number(30)),
            ),
            readers: Limit::new(Quota::per_second(READERS_PER_USER_SECOND).allow_burst(number(20))),
            previews: Limit::new(Quota::per_second(PREVIEWS_PER_USER_SECOND)),
            marks: Limit::maybe(member.writes_per_minute.map(Quota::per_minute)),
            writes: Limit::maybe(member.writes_per_minute.map(Quota::per_minute)),
            bytes: Limit::maybe(bytes.map(|number| over(DAY, number, number))),
            file_kilobytes: Limit::maybe(kilobytes.map(|number| over(DAY, number, number))),
            servers: Limit::maybe(
                member
                    .servers_per_day
                    .map(|number| over(DAY, number, number)),
            ),
        }
    }

    /// Counts one change that a member is about to make.
    ///
    /// # Errors
    /// 429 with the time to wait, when there were too many or they took too much room.
    pub(super) fn write(&self, member: Id) -> Result<(), ApiError> {
        self.writes.check(&member)?;
        self.written(member, BYTES_PER_WRITE)
    }

    /// Counts the bytes of a change.
    ///
    /// # Errors
    /// As [`Limits::write`].
    pub(super) fn written(&self, member: Id, bytes: u32) -> Result<(), ApiError> {
        let Some(bytes) = NonZeroU32::new(bytes) else {
            return Ok(());
        };
        let counted = self.bytes.check_many(&member, bytes);
        counted.map_err(|refused| refused.told_as("too_much_written"))
    }
}

impl Limits {
    /// Counts the bytes of a file that a member is about to upload.
    ///
    /// # Errors
    /// As [`Limits::write`].
    pub(super) fn upload(&self, member: Id, bytes: u64) -> Result<(), ApiError> {
        let kilobytes = u32::try_from(bytes.div_ceil(1_000)).unwrap_or(u32::MAX);
        let Some(kilobytes) = NonZeroU32::new(kilobytes) else {
            return Ok(());
        };
        let counted = self.file_kilobytes.check_many(&member, kilobytes);
        counted.map_err(|refused| refused.told_as("too_much_uploaded"))
    }
}

/// So many in a time, of which `burst` may come at once.
fn over(time: Duration, number: NonZeroU32, burst: NonZeroU32) -> Quota {
    let period = (time / number.get()).max(Duration::from_nanos(1));
    Quota::with_period(period)
        .expect("not zero")
        .allow_burst(burst)
}

/// Who may try a password.
///
/// Tries are counted per account and address, so that nobody is locked out by what others do
/// elsewhere. Against guessing from many addresses there is a wider bound per account; whoever has
/// logged in from an address before is not subject to it there.
#[derive(Debug)]
pub(super) struct Logins {
    by_pair: Limit<([u8; 32], IpAddr)>,
    by_account: Limit<[u8; 32]>,
    by_address: Limit<IpAddr>,
    known: Mutex<LruCache<([u8; 32], IpAddr), ()>>,
}

impl Default for Logins {
    fn default() -> Self {
        Self {
            by_pair: Limit::new(Quota::per_minute(LOGINS_PER_PAIR_MINUTE)),
            by_account: Limit::new(Quota::per_minute(LOGINS_PER_ACCOUNT_MINUTE)),
            by_address: Limit::new(Quota::per_minute(LOGINS_PER_ADDRESS_MINUTE)),
            known: Mutex::new(LruCache::new(KNOWN_PAIRS_MAX)),
        }
    }
}

impl Logins {
    /// Counts one try for an account, named by the key of what was typed.
    ///
    /// # Errors
    /// 429 with the time to wait, when there were too many.
    pub(super) fn check(&self, typed_key: &str, address: IpAddr) -> Result<(), ApiError> {
        let pair = pair(typed_key, address);
        self.by_pair.check(&pair)?;
        if self.known.lock().get(&pair).is_some() {
            return Ok(());
        }
        self.by_address.check(&pair.1)?;
        self.by_account.check(&pair.0)
    }

    /// The password was right.
    pub(super) fn succeeded(&self, typed_key: &str, address: IpAddr) {
        self.known.lock().put(pair(typed_key, address), ());
    }
}

fn pair(typed_key: &str, address: IpAddr) -> ([u8; 32], IpAddr) {
    let account = blake3::hash(typed_key.as_bytes());
    (*account.as_bytes(), address_key(address))
}

/// One bound, or none.
#[derive(Debug)]
pub(super) struct Limit<K: Hash + Eq + Clone> {
    limiter: Option<DefaultKeyedRateLimiter<K>>,
    clock: DefaultClock,
    checks: AtomicU32,
}

impl<K: Hash + Eq + Clone> Limit<K> {
    fn new(quota: Quota) -> Self {
        Self::maybe(Some(quota))
    }

    fn maybe(quota: Option<Quota>) -> Self {
        Self {
            limiter: quota.map(DefaultKeyedRateLimiter::keyed),
            clock: DefaultClock::default(),
            checks: AtomicU32::new(0),
        }
    }

    /// Counts one try.
    ///
    /// # Errors
    /// 429 with the time to wait, when there were too many.
    pub(super) fn check(&self, key: &K) -> Result<(), ApiError> {
        self.count(|limiter| limiter.check_key(key))
    }

    /// Counts something that comes in larger pieces. What is more than may ever come at once is
    /// refused like what comes too soon.
    fn check_many(&self, key: &K, number: NonZeroU32) -> Result<(), ApiError> {
        let never = || ApiError::too_many_requests(DAY.as_secs());
        let mut fits = true;
        self.count(|limiter| match limiter.check_key_n(key, number) {
            Ok(checked) => checked,
            Err(_) => {
                fits = false;
                Ok(())
            }
        })?;
        fits.then_some(()).ok_or_else(never)
    }

    fn count(
        &self,
        check: impl FnOnce(
            &DefaultKeyedRateLimiter<K>,
        )
            -> Result<(), NotUntil<<DefaultClock as governor::clock::Clock>::Instant>>,
    ) -> Result<(), ApiError> {
        let Some(limiter) = &self.limiter else {
            return Ok(());
        };
        if self.checks.fetch_add(1, Ordering::Relaxed) % CHECKS_PER_SWEEP == CHECKS_PER_SWEEP - 1 {
            limiter.retain_recent();
        }
        check(limiter).map_err(|refused| {
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

    fn address(text: &str) -> IpAddr {
        text.parse().expect("an address")
    }

    /// How many of so many tries are let through.
    fn tries(logins: &Logins, account: &str, from: &str, times: u32) -> u32 {
        let tried = (0..times).map(|_| logins.check(account, address(from)));
        u32::try_from(tried.filter(Result::is_ok).count()).expect("few")
    }

    #[test]
    fn wrong_passwords_from_elsewhere_lock_nobody_out() {
        let logins = Logins::default();
        let let_through = tries(&logins, "victim", "10.0.0.1", 100);
        assert_eq!(let_through, LOGINS_PER_PAIR_MINUTE.get());
        let refused = logins
            .check("victim", address("10.0.0.1"))
            .expect_err("too many");
        assert_eq!(refused.status.as_u16(), 429);
        assert!(refused.retry_after_s.is_some_and(|s| (1..=7).contains(&s)));
        assert_eq!(logins.check("victim", address("10.0.0.2")), Ok(()));
        assert_eq!(logins.check("other", address("10.0.0.1")), Ok(()));
    }

    #[test]
    fn an_account_is_guessed_from_many_addresses_only_so_often_and_its_owner_still_gets_in() {
        let logins = Logins::default();
        assert_eq!(logins.check("victim", address("10.0.1.1")), Ok(()));
        logins.succeeded("victim", address("10.0.1.1"));
        let sum: u32 = (0..50)
            .map(|n| tries(&logins, "victim", &format!("10.0.0.{n}"), 10))
            .sum();
        assert_eq!(sum + 1, LOGINS_PER_ACCOUNT_MINUTE.get());
        assert_eq!(logins.check("victim", address("10.0.1.1")), Ok(()));
    }

    #[test]
    fn one_address_tries_only_so_many_accounts() {
        let logins = Logins::default();
        let sum: u32 = (0..200)
            .map(|n| tries(&logins, &format!("account{n}"), "10.0.0.1", 1))
            .sum();
        assert_eq!(sum, LOGINS_PER_ADDRESS_MINUTE.get());
    }

    #[test]
    fn a_member_is_bounded_by_number_and_by_room_and_by_nothing_where_that_is_wished() {
        let quota = Quota::per_minute(number(5));
        let bytes = over(DAY, number(10_000), number(10_000));
        let limits = |writes, bytes| Limits {
            writes: Limit::maybe(writes),
            bytes: Limit::maybe(bytes),
            ..Limits::new(&config())
        };
        let (one, other) = (Id([1; 16]), Id([2; 16]));
        let few = limits(Some(quota), None);
        let let_through = (0..20).filter(|_| few.write(one).is_ok()).count();
        assert_eq!(let_through, 5);
        assert_eq!(few.write(other), Ok(()));
        let small = limits(None, Some(bytes));
        let let_through = (0..20)
            .filter(|_| small.written(one, 3_000).is_ok())
            .count();
        assert_eq!(let_through, 3);
        let refused = small.written(one, 3_000).expect_err("too much");
        assert_eq!(
            (refused.status.as_u16(), refused.code),
            (429, "too_much_written")
        );
        assert!(refused.retry_after_s.is_some_and(|s| s > 3_600));
        assert!(
            small.written(other, 20_000).is_err(),
            "more than a day's at once"
        );
        assert_eq!(small.written(other, 0), Ok(()));
        let none = limits(None, None);
        assert!((0..100_000).all(|_| none.write(one).is_ok()));
    }

    fn config() -> Config {
        let around = crate::config::Surroundings::default();
        let invocation = crate::config::Invocation::load(["localchat".into()], &around);
        invocation.expect("defaults").config
    }

    #[test]
    fn a_flood_of_addresses_is_forgotten_again() {
        let limit = Limit::new(Quota::per_second(NonZeroU32::MAX));
        for number in 0..10_000_u32 {
            assert_eq!(limit.check(&number), Ok(()));
        }
        let kept = limit.limiter.as_ref().map_or(0, |limiter| limiter.len());
        assert!(kept <= 2 * CHECKS_PER_SWEEP as usize, "{kept}");
    }

    #[test]
    fn one_machine_is_one_address() {
        let key = |text: &str| address_key(address(text));
        assert_eq!(key("fd00::1:2:3:4"), key("fd00::9"));
        assert_ne!(key("fd00:0:0:1::1"), key("fd00::1"));
        assert_eq!(key("::ffff:10.0.0.1"), key("10.0.0.1"));
        assert_ne!(key("10.0.0.2"), key("10.0.0.1"));
    }
}
