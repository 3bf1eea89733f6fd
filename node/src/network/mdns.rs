//! Finds nodes on the same segment by multicast, and lets them find this one.
//!
//! What is found is a hint where to dial, nothing more: anybody on the segment can announce
//! anything. The library runs on a thread of its own; should that die, it is started anew.

mod announcement;
mod discovery;

use std::sync::Arc;
use std::time::Duration;

use mdns_sd::{
    DaemonEvent, IfKind, IfPredicate, Receiver, ResolvedService, ServiceDaemon, ServiceEvent,
};
use storage::NodeId;
use tokio::sync::{mpsc, watch};
use tokio::time::{Instant, sleep, sleep_until, timeout};

pub(super) use self::announcement::{Announcement, mesh_tag};
pub(super) use self::discovery::Discovery;
use self::discovery::read;
use super::address::is_diallable;
use super::config::MdnsConfig;
use super::event::Direction;
use super::limits::{MDNS_CHANGE_INTERVAL, MDNS_RESTART_FIRST, MDNS_RESTART_MAX};
use super::own_addresses::{interface_addresses, is_virtual};
use super::refusals::Refusals;
use super::statistics::Counters;
use crate::private_range::PrivateRanges;

const SERVICE: &str = "_localchat._tcp.local.";
const HEALTH_INTERVAL: Duration = Duration::from_secs(20);
const HEALTH_ANSWER: Duration = Duration::from_secs(5);
const FAREWELL: Duration = Duration::from_millis(300);

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
            let started = Instant::now();
            match self.run_once().await {
                Ended::Shutdown => return,
                Ended::Failed(error) => {
                    tracing::warn!(%error, "multicast does not work; trying again");
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
        let mut happenings = match daemon.monitor() {
            Ok(happenings) => happenings,
            Err(error) => return Ended::Failed(error),
        };
        let mut announced: Option<String> = None;
        let mut due = Instant::now();
        let mut outdated = true;
        loop {
            tokio::select! {
                changed = self.announcement.changed() => {
                    if changed.is_err() {
                        farewell(daemon, announced.take()).await;
                        return Ended::Shutdown;
                    }
                    outdated = true;
                }
                () = sleep_until(due), if outdated => {
                    let wanted = self.announcement.borrow_and_update().clone();
                    match announce(daemon, wanted, announced.take()) {
                        Ok(name) => announced = name,
                        Err(error) => return Ended::Failed(error),
                    }
                    outdated = false;
                    due = Instant::now() + MDNS_CHANGE_INTERVAL;
                }
                happened = happenings.recv_async() => match happened {
                    // What was announced before the library knew this address was lost on its
                    // interface, and it does not say it again by itself.
                    Ok(DaemonEvent::IpAdd(ip)) => {
                        tracing::debug!(%ip, "announcing on a new address");
                        outdated = true;
                    }
                    Ok(_) => {}
                    // The library closes a receiver that lags.
                    Err(_) => match daemon.monitor() {
                        Ok(again) => happenings = again,
                        Err(_) => return Ended::Died,
                    },
                },
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
        Ok(status) => timeout(HEALTH_ANSWER, answer_of(status))
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
