//! What thumbnails are to be made of, and who waits for them.

use std::collections::{BTreeMap, VecDeque};

use parking_lot::{Condvar, Mutex};
use storage::Hash;
use tokio::sync::oneshot::{Receiver, Sender, channel};

use super::Shown;

/// Pictures that are waited for at one time; who asks for more is told to come back.
pub(super) const WANTED_MAX: usize = 256;
/// Pictures that nobody waits for yet; more are made when they are looked at.
pub(super) const PREPARED_MAX: usize = 256;

#[derive(Debug, Default)]
pub(super) struct Queue {
    waiting: Mutex<Waiting>,
    woken: Condvar,
}

#[derive(Debug, Default)]
struct Waiting {
    wanted: VecDeque<Hash>,
    prepared: VecDeque<Hash>,
    /// Who waits for what is wanted or in hand.
    told: BTreeMap<Hash, Vec<Sender<Shown>>>,
    stopped: bool,
}

impl Queue {
    /// Asks for one; nothing where too many wait already.
    pub(super) fn want(&self, hash: Hash) -> Option<Receiver<Shown>> {
        let (sender, receiver) = channel();
        let mut waiting = self.waiting.lock();
        if waiting.stopped {
            return None;
        }
        if let Some(told) = waiting.told.get_mut(&hash) {
            told.push(sender);
            return Some(receiver);
        }
        if waiting.wanted.len() >= WANTED_MAX {
            return None;
        }
        waiting.wanted.push_back(hash);
        waiting.told.insert(hash, vec![sender]);
        self.woken.notify_one();
        Some(receiver)
    }

    /// Asks for one that nobody waits for yet.
    pub(super) fn prepare(&self, hash: Hash) {
        let mut waiting = self.waiting.lock();
        if waiting.prepared.len() < PREPARED_MAX && !waiting.prepared.contains(&hash) {
            waiting.prepared.push_back(hash);
            self.woken.notify_one();
        }
    }

    /// The next to be made: what is waited for first. Nothing once the node stops.
    pub(super) fn next(&self) -> Option<Hash> {
        let mut waiting = self.waiting.lock();
        loop {
            if waiting.stopped {
                return None;
            }
            while let Some(hash) = waiting.wanted.pop_front() {
                let told = waiting.told.get(&hash);
                // Whoever scrolled on does not wait any more.
                if told.is_some_and(|told| told.iter().any(|one| !one.is_closed())) {
                    return Some(hash);
                }
                waiting.told.remove(&hash);
            }
            if let Some(hash) = waiting.prepared.pop_front() {
                return Some(hash);
            }
            self.woken.wait(&mut waiting);
        }
    }

    /// Tells everybody who waits for one.
    pub(super) fn finish(&self, hash: Hash, shown: &Shown) {
        let mut waiting = self.waiting.lock();
        let told = waiting.told.remove(&hash).unwrap_or_default();
        // It may have been asked for while it was prepared.
        waiting.wanted.retain(|wanted| *wanted != hash);
        drop(waiting);
        for one in told {
            drop(one.send(shown.clone()));
        }
    }

    pub(super) fn stop(&self) {
        let mut waiting = self.waiting.lock();
        waiting.stopped = true;
        waiting.told.clear();
        self.woken.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hash(number: usize) -> Hash {
        let mut hash = Hash([0; 32]);
        hash.0[..8].copy_from_slice(&(number as u64).to_be_bytes());
        hash
    }

    #[test]
    fn what_is_waited_for_comes_first_and_once_for_all_who_wait() {
        let queue = Queue::default();
        queue.prepare(hash(1));
        queue.prepare(hash(1));
        let mut first = queue.want(hash(2)).expect("room");
        let mut second = queue.want(hash(2)).expect("room");
        assert_eq!(queue.next(), Some(hash(2)));
        let mut late = queue.want(hash(2)).expect("room");
        queue.finish(hash(2), &Shown::Itself);
        for told in [&mut first, &mut second, &mut late] {
            assert!(matches!(told.try_recv(), Ok(Shown::Itself)));
        }
        assert_eq!(queue.next(), Some(hash(1)));
        // Asked for while it was being prepared, it is not made twice.
        let mut waited = queue.want(hash(1)).expect("room");
        queue.finish(hash(1), &Shown::Nothing);
        assert!(matches!(waited.try_recv(), Ok(Shown::Nothing)));
        queue.stop();
        assert_eq!(queue.next(), None);
        assert!(queue.want(hash(3)).is_none());
    }

    #[test]
    fn who_has_gone_costs_nothing_and_no_more_wait_than_may() {
        let queue = Queue::default();
        let mut waiting = Vec::new();
        for number in 0..WANTED_MAX {
            waiting.push(queue.want(hash(number)).expect("room"));
        }
        assert!(queue.want(hash(WANTED_MAX)).is_none());
        assert!(queue.want(hash(0)).is_some(), "it is waited for already");
        for number in 0..2 * PREPARED_MAX {
            queue.prepare(hash(number));
        }
        assert_eq!(queue.waiting.lock().prepared.len(), PREPARED_MAX);
        let kept = waiting.split_off(WANTED_MAX - 1);
        drop(waiting);
        assert_eq!(queue.next(), Some(hash(WANTED_MAX - 1)));
        assert_eq!(queue.waiting.lock().told.len(), kept.len());
    }
}
