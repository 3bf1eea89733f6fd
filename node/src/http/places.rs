//! Which connections may exist: how many in all and from one address, and which give way.
//!
//! A connection whose client does nothing costs a socket and may be somebody who wants to use them
//! up. So when there is no place left, the one that has been idle for longest is dropped: a browser
//! opens another without anybody noticing. Whoever is being answered is never dropped.

use std::collections::{BTreeMap, HashMap};
use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use parking_lot::Mutex;
use tokio_util::sync::CancellationToken;

use super::limits::address_key;
use crate::open_files;

/// Connections that ask and are answered, at one time; each costs some 20 KiB.
const ASKING_MAX: usize = 8_192;
/// Of them from one address. Browsers open six each, and many may be behind one address.
const ASKING_PER_ADDRESS_MAX: usize = 512;
/// Live connections at one time.
const LIVE_MAX: usize = 20_000;
/// With fewer sockets than that, so many of four are for live connections.
const LIVE_QUARTERS: usize = 3;

/// Since when a connection is idle that is not.
const BUSY: u64 = u64::MAX;

/// How many connections there may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Bounds {
    asking: usize,
    per_address: usize,
    live: usize,
}

impl Bounds {
    /// As many as this process may have sockets.
    pub(super) fn of_process() -> Self {
        Self::within(open_files::for_web())
    }

    fn within(sockets: usize) -> Self {
        let live = LIVE_MAX.min(sockets / 4 * LIVE_QUARTERS);
        let asking = ASKING_MAX.min(sockets - live);
        Self {
            asking,
            per_address: ASKING_PER_ADDRESS_MAX.min(asking / 4).max(1),
            live,
        }
    }
}

/// All connections of the web side.
#[derive(Debug)]
pub(super) struct Places {
    bounds: Bounds,
    started: Instant,
    table: Mutex<Table>,
}

#[derive(Debug, Default)]
struct Table {
    next: u64,
    asking: BTreeMap<u64, Held>,
    /// Places held by each address for which they are counted.
    from: HashMap<IpAddr, usize>,
    live: usize,
}

#[derive(Debug)]
struct Held {
    address: Option<IpAddr>,
    state: Arc<State>,
}

#[derive(Debug)]
struct State {
    /// Since when nothing is asked, in milliseconds of the table's clock, while nothing is.
    idle_since_ms: AtomicU64,
    /// What is asked and not answered yet; more than one by HTTP/2.
    asked: AtomicUsize,
    live: AtomicBool,
    /// Whether anything was ever asked.
    has_asked: AtomicBool,
    dropped: CancellationToken,
}

/// The place of one connection, given back when it is dropped.
#[derive(Debug)]
pub(crate) struct Place {
    number: u64,
    places: Arc<Places>,
    state: Arc<State>,
}

impl Places {
    pub(super) fn new(bounds: Bounds) -> Arc<Self> {
        Arc::new(Self {
            bounds,
            started: Instant::now(),
            table: Mutex::default(),
        })
    }

    /// A place for a new connection. `address` counts against the bound of one address; `None` for
    /// a proxy, behind which is everybody.
    pub(super) fn take(self: &Arc<Self>, address: Option<IpAddr>) -> Option<Arc<Place>> {
        let address = address.map(address_key);
        let mut table = self.table.lock();
        if let Some(address) = address
            && table
                .from
                .get(&address)
                .is_some_and(|n| *n >= self.bounds.per_address)
        {
            table.free(|held| held.address == Some(address))?;
        }
        if table.asking.len() >= self.bounds.asking {
            table.free(|_| true)?;
        }
        table.next += 1;
        let number = table.next;
        let state = Arc::new(State {
            idle_since_ms: AtomicU64::new(self.now_ms()),
            asked: AtomicUsize::new(0),
            live: AtomicBool::new(false),
            has_asked: AtomicBool::new(false),
            dropped: CancellationToken::new(),
        });
        let held = Held {
            address,
            state: Arc::clone(&state),
        };
        table.asking.insert(number, held);
        if let Some(address) = address {
            *table.from.entry(address).or_default() += 1;
        }
        Some(Arc::new(Place {
            number,
            places: Arc::clone(self),
            state,
        }))
    }

    /// Makes the process need one socket less, where that is possible without cutting anybody off.
    pub(super) fn drop_longest_idle(&self) -> bool {
        self.table.lock().free(|_| true).is_some()
    }

    fn now_ms(&self) -> u64 {
        u64::try_from(self.started.elapsed().as_millis()).unwrap_or(BUSY - 1)
    }
}

impl Table {
    /// Drops the connection that has been idle for longest among some.
    fn free(&mut self, among: impl Fn(&Held) -> bool) -> Option<()> {
        let since = |held: &Held| held.state.idle_since_ms();
        let candidates = self.asking.iter().filter(|(_, held)| among(held));
        let (number, held) = candidates.min_by_key(|(_, held)| since(held))?;
        if since(held) == BUSY {
            return None;
        }
        let number = *number;
        // Its place is free at once: the connection's own task sees to the rest.
        held.state.dropped.cancel();
        self.forget(number);
        Some(())
    }

    fn forget(&mut self, number: u64) {
        let Some(Held { address, .. }) = self.asking.remove(&number) else {
            return;
        };
        if let Some(address) = address
            && let Some(count) = self.from.get_mut(&address)
        {
            *count -= 1;
            if *count == 0 {
                self.from.remove(&address);
            }
        }
    }
}

impl Place {
    /// Something was asked and is being answered, for as long as the value lives; whether the answer
    /// is taken is for the socket to watch.
    pub(super) fn ask(self: &Arc<Self>) -> Asked {
        self.state.has_asked.store(true, Ordering::Relaxed);
        self.state.asked.fetch_add(1, Ordering::Relaxed);
        Asked {
            place: Arc::clone(self),
            stays: false,
        }
    }

    /// How long nothing has been asked.
    pub(super) fn idle_for(&self) -> Duration {
        match self.state.idle_since_ms() {
            BUSY => Duration::ZERO,
            since => Duration::from_millis(self.places.now_ms().saturating_sub(since)),
        }
    }

    /// It becomes a live connection, which is bounded otherwise. Answers whether there is room.
    pub(crate) fn go_live(&self) -> bool {
        let mut table = self.places.table.lock();
        if self.is_live() {
            return true;
        }
        if table.live >= self.places.bounds.live {
            return false;
        }
        table.live += 1;
        self.state.live.store(true, Ordering::Relaxed);
        table.forget(self.number);
        true
    }

    pub(super) fn is_live(&self) -> bool {
        self.state.live.load(Ordering::Relaxed)
    }

    pub(super) fn has_asked(&self) -> bool {
        self.state.has_asked.load(Ordering::Relaxed)
    }

    /// Ready when the place was given to somebody else.
    pub(super) async fn dropped(&self) {
        self.state.dropped.cancelled().await;
    }
}

impl State {
    fn idle_since_ms(&self) -> u64 {
        match self.asked.load(Ordering::Relaxed) {
            0 => self.idle_since_ms.load(Ordering::Relaxed),
            _ => BUSY,
        }
    }
}

/// Something that is being answered on a connection.
#[derive(Debug)]
pub(super) struct Asked {
    place: Arc<Place>,
    stays: bool,
}

impl Asked {
    /// The connection is not asked anything more, and never idle again.
    pub(super) fn stay(mut self) {
        self.stays = true;
    }
}

impl Drop for Asked {
    fn drop(&mut self) {
        if self.stays {
            return;
        }
        let (state, now) = (&self.place.state, self.place.places.now_ms());
        state.idle_since_ms.store(now, Ordering::Relaxed);
        state.asked.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut table = self.places.table.lock();
        if self.is_live() {
            table.live -= 1;
        } else {
            table.forget(self.number);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(asking: usize, per_address: usize, live: usize) -> Arc<Places> {
        Places::new(Bounds {
            asking,
            per_address,
            live,
        })
    }

    fn take(places: &Arc<Places>, host: u8) -> Option<Arc<Place>> {
        places.take(Some(IpAddr::from([10, 0, 0, host])))
    }

    fn is_dropped(place: &Place) -> bool {
        place.state.dropped.is_cancelled()
    }

    #[test]
    fn who_takes_too_many_places_loses_the_longest_idle_of_them() {
        let places = places(10, 2, 1);
        let other = take(&places, 2).expect("a place");
        let first = take(&places, 1).expect("a place");
        let second = take(&places, 1).expect("a place");
        first.state.idle_since_ms.store(7, Ordering::Relaxed);
        second.state.idle_since_ms.store(5, Ordering::Relaxed);
        let third = take(&places, 1);
        assert!(third.is_some() && is_dropped(&second));
        assert!(!is_dropped(&first) && !is_dropped(&other));
    }

    #[test]
    fn who_is_being_answered_keeps_the_place_and_then_nobody_else_gets_one() {
        let places = places(2, 2, 1);
        let first = take(&places, 1).expect("a place");
        let second = take(&places, 2).expect("a place");
        let _asked = first.ask();
        let (asked, also) = (second.ask(), second.ask());
        assert!(take(&places, 3).is_none());
        drop(asked);
        assert!(take(&places, 3).is_none(), "one more is not answered yet");
        drop(also);
        assert!(take(&places, 3).is_some());
        assert!(is_dropped(&second) && !is_dropped(&first));
    }

    #[test]
    fn places_are_given_back_and_those_of_a_proxy_are_not_counted() {
        let places = places(100, 1, 1);
        for _ in 0..1_000 {
            let place = take(&places, 1).expect("a place");
            drop(place.ask());
        }
        let behind: Vec<_> = (0..50).map(|_| places.take(None)).collect();
        let asked = behind
            .iter()
            .map(|place| place.as_ref().expect("a place").ask());
        drop(asked.collect::<Vec<_>>());
        drop(behind);
        let table = places.table.lock();
        assert!(table.asking.is_empty() && table.from.is_empty());
    }

    #[test]
    fn live_connections_have_places_of_their_own() {
        let places = places(1, 1, 1);
        let first = take(&places, 1).expect("a place");
        let asked = first.ask();
        assert!(first.go_live() && first.go_live());
        drop(asked);
        let second = take(&places, 1).expect("the first gave its place back");
        assert!(!second.go_live(), "there is one");
        drop(first);
        assert!(second.go_live());
        assert!(!is_dropped(&second));
    }

    #[test]
    fn sockets_are_shared_out_whether_there_are_few_or_many() {
        let few = Bounds::within(512);
        assert_eq!((few.asking, few.per_address, few.live), (128, 32, 384));
        let many = Bounds::within(500_000);
        assert_eq!((many.asking, many.per_address), (8_192, 512));
        assert_eq!(many.live, 20_000);
        let none = Bounds::within(0);
        assert_eq!(none.per_address, 1);
    }
}
