//! Finds nodes on the same segment by multicast, and lets them find this one.
//!
//! What is found is a hint where to dial, nothing more: anybody on the segment can announce
//! anything. The library runs on a thread of its own; should that die, it is started anew.

mod announcement;

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use mdns_sd::{IfKind, IfPredicate, Receiver, ResolvedService, ServiceDaemon, ServiceEvent};
use storage::NodeId;
use tokio::sync::{mpsc, watch};
use tokio::time::{sleep, timeout};

pub(super) use self::announcement::{Announcement, MeshTag, mesh_tag};
use super::address::is_diallable;
use super::config::MdnsConfig;
use super::event::Direction;
use super::limits::{
    BOOK_ADDRESSES_PER_NODE_MAX, MDNS_NAME_BYTES_MAX, MDNS_RESTART_FIRST, MDNS_RESTART_MAX,
};
use super::own_addresses::{interface_addresses, is_virtual};
use super::refusals::Refusals;
use super::statistics::Counters;
use crate::private_range::PrivateRanges;

const SERVICE: &str = "_localchat._tcp.local.";
const HEALTH_INTERVAL: Duration = Duration::from_secs(5);
const FAREWELL: Duration = Duration::from_millis(300);

/// A node's announcement, read but not verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Discovery {
    pub(super) node: NodeId,
    pub(super) addresses: Vec<SocketAddr>,
    pub(super) tag: Option<MeshTag>,
    pub(super) name: String,
    pub(super) segment: String,
}

/// The task that keeps discovery running.
#[derive(Debug)]
pub(super) struct Mdns {
    pub(super) config: MdnsConfig,
    pub(super) own: NodeId,
    pub(super) ranges: PrivateRanges,
    pub(super) refusals: Refusals,
    pub(super) counters: Arc<Counters>,
    /// What to announce; `None` for nothing. Closing it ends the task.
    pub(super) announcement: watch::Receiver<Option<Announcement>>,
    pub(super) discoveries: mpsc::Sender<Discovery>,
}

/// Why one run of the library ended.
enum Ended {
    Shutdown,
    Failed(mdns_sd::Error),
    Died,
}

impl Mdns {
    pub(super) async fn run(mut self) {
        let mut wait = MDNS_RESTART_FIRST;
        loop {
            let started = std::time::Instant::now();
            match self.run_once().await {
                Ended::Shutdown => return,
                Ended::Failed(error) => {
                    tracing::warn!(%error, "finding nodes by multicast does not work; trying again");
                }
                Ended::Died => tracing::warn!("the multicast thread has ended; starting it anew"),
            }
            self.counters.mdns_restarts.increment();
            if started.elapsed() > MDNS_RESTART_MAX {
                wait = MDNS_RESTART_FIRST;
            }
            tokio::select! {
                () = sleep(wait) => {}
                () = closed(&mut self.announcement) => return,
            }
            wait = (wait * 2).min(MDNS_RESTART_MAX);
        }
    }

    async fn run_once(&mut self) -> Ended {
        let daemon = match self.start() {
            Ok(daemon) => daemon,
            Err(error) => return Ended::Failed(error),
        };
        let ended = self.serve(&daemon).await;
        if let Ok(stopped) = daemon.shutdown() {
            // A thread that is already gone does not answer.
            drop(timeout(FAREWELL, stopped.recv_async()).await);
        }
        ended
    }

    fn start(&self) -> Result<ServiceDaemon, mdns_sd::Error> {
        let daemon = ServiceDaemon::new_with_port(self.config.port)?;
        let ranges = self.ranges.clone();
        let loopback = self.config.loopback;
        let only_virtual = !interface_addresses()
            .iter()
            .any(|(name, ip)| ranges.contains(*ip) && !ip.is_loopback() && !is_virtual(name));
        let unwanted = IfPredicate::new(move |interface| {
            let ip = interface.ip();
            !ranges.contains(ip)
                || (ip.is_loopback() && !loopback)
                || (is_virtual(&interface.name) && !only_virtual)
        });
        daemon.disable_interface(IfKind::Predicate(unwanted))?;
        Ok(daemon)
    }

    async fn serve(&mut self, daemon: &ServiceDaemon) -> Ended {
        let mut found = match daemon.browse(SERVICE) {
            Ok(found) => found,
            Err(error) => return Ended::Failed(error),
        };
        let mut announced: Option<String> = None;
        self.announcement.mark_changed();
        loop {
            tokio::select! {
                changed = self.announcement.changed() => {
                    let wanted = self.announcement.borrow_and_update().clone();
                    if changed.is_err() {
                        farewell(daemon, announced.take()).await;
                        return Ended::Shutdown;
                    }
                    match announce(daemon, wanted, announced.take()) {
                        Ok(name) => announced = name,
                        Err(error) => return Ended::Failed(error),
                    }
                }
                event = found.recv_async() => match event {
                    Ok(ServiceEvent::ServiceResolved(service)) => self.report(&service),
                    Ok(_) => {}
                    // The library closes a receiver that lags; only a dead thread can't browse.
                    Err(_) => match daemon.browse(SERVICE) {
                        Ok(again) => found = again,
                        Err(_) => return Ended::Died,
                    },
                },
                () = sleep(HEALTH_INTERVAL) => {
                    if !is_alive(daemon).await {
                        return Ended::Died;
                    }
                }
            }
        }
    }

    fn report(&self, service: &ResolvedService) {
        let Some(mut discovery) = read(service) else {
            return;
        };
        if discovery.node == self.own {
            return;
        }
        self.counters.mdns_sightings.increment();
        discovery.addresses.retain(|address| {
            let usable = is_diallable(*address, &self.ranges);
            // Link-local IPv6 is normal here and simply of no use.
            if !usable && !super::address::is_link_local_v6(address.ip()) {
                self.refusals.add(Direction::Learnt, address.to_string());
            }
            usable
        });
        if self.discoveries.try_send(discovery).is_err() {
            self.counters.events_dropped.increment();
        }
    }
}

/// Replaces what is announced; returns the full name to withdraw later.
fn announce(
    daemon: &ServiceDaemon,
    wanted: Option<Announcement>,
    announced: Option<String>,
) -> Result<Option<String>, mdns_sd::Error> {
    let service = wanted
        .map(|wanted| wanted.to_service(SERVICE))
        .transpose()?;
    let name = service
        .as_ref()
        .map(|service| service.get_fullname().to_owned());
    if let Some(old) = announced.filter(|old| Some(old) != name.as_ref()) {
        daemon.unregister(&old)?;
    }
    if let Some(service) = service {
        daemon.register(service)?;
    }
    Ok(name)
}

async fn farewell(daemon: &ServiceDaemon, announced: Option<String>) {
    let gone = announced.and_then(|name| daemon.unregister(&name).ok());
    if let Some(gone) = gone {
        drop(timeout(FAREWELL, gone.recv_async()).await);
    }
}

async fn is_alive(daemon: &ServiceDaemon) -> bool {
    match daemon.status() {
        Ok(status) => timeout(HEALTH_INTERVAL, answer_of(status))
            .await
            .unwrap_or(false),
        // Its queue is full, so the thread is there, only busy.
        Err(mdns_sd::Error::Again) => true,
        Err(_) => false,
    }
}

async fn answer_of(status: Receiver<mdns_sd::DaemonStatus>) -> bool {
    matches!(
        status.recv_async().await,
        Ok(mdns_sd::DaemonStatus::Running)
    )
}

async fn closed(announcement: &mut watch::Receiver<Option<Announcement>>) {
    while announcement.changed().await.is_ok() {}
}

/// Reads what a node announces; `None` if it is not one of ours or of another protocol version.
fn read(service: &ResolvedService) -> Option<Discovery> {
    let text = |key| service.get_property_val_str(key).unwrap_or_default();
    if text("v") != announcement::VERSION {
        return None;
    }
    let ips = service
        .get_addresses()
        .iter()
        .map(mdns_sd::ScopedIp::to_ip_addr);
    let addresses = ips
        .take(BOOK_ADDRESSES_PER_NODE_MAX)
        .map(|ip: IpAddr| SocketAddr::new(ip, service.get_port()))
        .collect();
    Some(Discovery {
        node: NodeId::parse(text("id"))?,
        addresses,
        tag: announcement::parse_tag(text("mesh")),
        name: shortened(text("name")),
        segment: shortened(text("segment")),
    })
}

/// Foreign text for people: bounded and without control characters.
fn shortened(text: &str) -> String {
    let mut text: String = text.chars().filter(|c| !c.is_control()).collect();
    let end = (0..=MDNS_NAME_BYTES_MAX.min(text.len()))
        .rev()
        .find(|i| text.is_char_boundary(*i));
    text.truncate(end.unwrap_or(0));
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn foreign_names_are_cut_at_a_character_and_cleaned() {
        assert_eq!(shortened("a\u{7}b\n"), "ab");
        let long = "会".repeat(100);
        assert_eq!(shortened(&long), "会".repeat(21));
    }

    #[test]
    fn an_announcement_reads_back_as_it_was_made() {
        let node = crate::network::identity::node_of_peer(
            &libp2p::identity::Keypair::generate_ed25519()
                .public()
                .to_peer_id(),
        )
        .expect("an Ed25519 peer id");
        let announcement = Announcement {
            node,
            addresses: vec!["10.0.0.1:7".parse().expect("address")],
            mesh_id: None,
            name: "北館".repeat(40),
            segment: "3F".to_owned(),
        };
        let service = announcement.to_service(SERVICE).expect("a valid service");
        let read = read(&service.as_resolved_service()).expect("a readable announcement");
        assert_eq!(read.node, node);
        assert_eq!(read.addresses, announcement.addresses);
        assert_eq!((read.tag, read.segment.as_str()), (None, "3F"));
        assert!(read.name.starts_with("北館"));

        let claimed = Announcement {
            mesh_id: Some([7; 32]),
            ..announcement
        };
        let service = claimed.to_service(SERVICE).expect("a valid service");
        let read = super::read(&service.as_resolved_service()).expect("a readable announcement");
        assert_eq!(read.tag, Some(mesh_tag(&[7; 32], &node)));
        assert_eq!(read.name, "");
    }
}
