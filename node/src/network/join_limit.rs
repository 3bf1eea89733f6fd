//! How often a node and an IP address may use the join protocol.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::time::{Duration, Instant};

use storage::NodeId;

use super::limits;

/// Both limits. A request has to pass the one of its address first, because keys cost nothing.
#[derive(Debug)]
pub(super) struct JoinLimit {
    per_ip: Buckets<IpAddr>,
    per_peer: Buckets<NodeId>,
}

/// Token buckets, one per caller, forgotten when full again.
#[derive(Debug)]
struct Buckets<K> {
    burst: u32,
    refill: Duration,
    /// When the caller's bucket will be full again.
    full_at: BTreeMap<K, Instant>,
}

impl JoinLimit {
    pub(super) fn new() -> Self {
        Self {
            per_ip: Buckets::new(limits::JOIN_BURST_PER_IP, limits::JOIN_REFILL_PER_IP),
            per_peer: Buckets::new(limits::JOIN_BURST_PER_PEER, limits::JOIN_REFILL_PER_PEER),
        }
    }

    pub(super) fn allows(&mut self, ip: IpAddr, peer: NodeId, now: Instant) -> bool {
        self.per_ip.take(ip, now) && self.per_peer.take(peer, now)
    }
}

impl<K: Ord> Buckets<K> {
    fn new(burst: u32, refill: Duration) -> Self {
        Self {
            burst,
            refill,
            full_at: BTreeMap::new(),
        }
    }

    fn take(&mut self, caller: K, now: Instant) -> bool {
        if self.full_at.len() >= limits::JOIN_CALLERS_MAX {
            self.full_at.retain(|_, full_at| *full_at > now);
        }
        let known = self.full_at.get(&caller).copied();
        if known.is_none() && self.full_at.len() >= limits::JOIN_CALLERS_MAX {
            return false;
        }
        let full_at = known.unwrap_or(now).max(now) + self.refill;
        let allowed = full_at - now <= self.refill * self.burst;
        if allowed {
            self.full_at.insert(caller, full_at);
        }
        allowed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const IP: IpAddr = IpAddr::V4(std::net::Ipv4Addr::LOCALHOST);

    fn node(number: u32) -> NodeId {
        let mut id = [0; 32];
        id[..4].copy_from_slice(&number.to_be_bytes());
        NodeId(id)
    }

    #[test]
    fn a_burst_passes_and_then_one_per_refill() {
        let mut limit = JoinLimit::new();
        let now = Instant::now();
        let passed = (0..20).filter(|_| limit.allows(IP, node(1), now)).count();
        assert_eq!(passed, limits::JOIN_BURST_PER_PEER as usize);
        let later = now + limits::JOIN_REFILL_PER_PEER;
        assert!(limit.allows(IP, node(1), later));
        assert!(!limit.allows(IP, node(1), later));
    }

    #[test]
    fn fresh_keys_do_not_help_and_memory_is_bounded() {
        let mut limit = JoinLimit::new();
        let now = Instant::now();
        let passed = (0..5000)
            .filter(|n| limit.allows(IP, node(*n), now))
            .count();
        assert_eq!(passed, limits::JOIN_BURST_PER_IP as usize);
        for n in 0..5000_u32 {
            let ip = IpAddr::V4((0x0a00_0000 + n).into());
            limit.allows(ip, node(n), now);
        }
        assert!(limit.per_ip.full_at.len() <= limits::JOIN_CALLERS_MAX);
        assert!(limit.per_peer.full_at.len() <= limits::JOIN_CALLERS_MAX);
    }
}
