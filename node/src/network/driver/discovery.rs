//! Nodes found by multicast, and what this node announces.

use std::time::Instant;

use storage::NodeId;
use tokio::sync::{mpsc, watch};
use tokio::task::JoinHandle;

use super::Driver;
use crate::network::event::{FoundBy, FoundMesh, NetworkEvent, Sighting};
use crate::network::limits::MDNS_SIGHTINGS_MAX;
use crate::network::mdns::{Announcement, Discovery, mesh_tag};

/// The driver's end of the discovery task.
#[derive(Debug)]
pub(in crate::network) struct MdnsLink {
    pub(in crate::network) announcement: watch::Sender<Option<Announcement>>,
    pub(in crate::network) discoveries: mpsc::Receiver<Discovery>,
    pub(in crate::network) task: JoinHandle<()>,
}

impl MdnsLink {
    /// Withdraws the announcement and waits for the task to end.
    pub(super) async fn farewell(self) {
        drop(self.announcement);
        drop(self.task.await);
    }
}

/// The next node found; never, if discovery is off.
pub(super) async fn next(link: &mut Option<MdnsLink>) -> Option<Discovery> {
    match link {
        Some(link) => link.discoveries.recv().await,
        None => std::future::pending().await,
    }
}

impl Driver {
    pub(super) fn on_discovery(&mut self, found: Discovery) {
        let now = Instant::now();
        let node = found.node;
        for address in &found.addresses {
            self.note_address(node, *address, FoundBy::Mdns, now);
        }
        self.book.sign_of_life(&node, now, self.head_start(&node));
        let sighting = self.judge(&found);
        let known = self.sightings.get(&node);
        if known.is_some_and(|(_, known)| *known == sighting) {
            return;
        }
        if known.is_none() && self.sightings.len() >= MDNS_SIGHTINGS_MAX {
            self.forget_a_sighting();
        }
        let Sighting {
            addresses, mesh, ..
        } = &sighting;
        tracing::debug!(%node, ?addresses, ?mesh, "node found");
        self.events.post(NetworkEvent::Found(sighting.clone()));
        self.sightings.insert(node, (found, sighting));
    }

    /// Reports those nodes whose mesh reads differently now that this node's own has changed.
    pub(super) fn judge_sightings(&mut self) {
        for node in self.sightings.keys().copied().collect::<Vec<NodeId>>() {
            let Some((found, before)) = self.sightings.get(&node) else {
                continue;
            };
            let sighting = self.judge(found);
            if sighting != *before {
                let found = found.clone();
                self.events.post(NetworkEvent::Found(sighting.clone()));
                self.sightings.insert(node, (found, sighting));
            }
        }
    }

    /// Announces this node as it is now, once it knows whether it belongs to a mesh: what it says
    /// about itself depends on that.
    pub(super) fn announce(&mut self) {
        let Some(link) = &self.mdns else { return };
        let addresses = self.shared.own_addresses.load().as_ref().clone();
        let announcement = Announcement {
            node: self.shared.node,
            addresses,
            mesh_id: self.admission.current().mesh_id,
            name: self.settings.node_name.clone(),
            segment: self.settings.segment.clone(),
        };
        let announcement =
            Some(announcement).filter(|new| self.knows_mesh && !new.addresses.is_empty());
        link.announcement.send_if_modified(|current| {
            let changed = *current != announcement;
            *current = announcement;
            changed
        });
    }

    fn judge(&self, found: &Discovery) -> Sighting {
        let own_mesh = self.admission.current().mesh_id;
        let mesh = match (found.tag, own_mesh) {
            (None, _) => FoundMesh::None,
            (Some(tag), Some(mesh)) if tag == mesh_tag(&mesh, &found.node) => FoundMesh::Ours,
            (Some(_), _) => FoundMesh::Another,
        };
        Sighting {
            node: found.node,
            addresses: found.addresses.clone(),
            mesh,
            name: found.name.clone(),
            segment: found.segment.clone(),
        }
    }

    /// Anybody can announce any number of nodes; those of this mesh are kept.
    fn forget_a_sighting(&mut self) {
        let foreign = self
            .sightings
            .iter()
            .find(|(_, (_, s))| s.mesh != FoundMesh::Ours);
        let spare = foreign
            .or_else(|| self.sightings.iter().next())
            .map(|(node, _)| *node);
        if let Some(spare) = spare {
            self.sightings.remove(&spare);
        }
    }
}
