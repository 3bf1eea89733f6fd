//! The driver's end of the event channel, on which the driver never waits.

use std::collections::VecDeque;
use std::sync::Arc;

use tokio::sync::mpsc;

use super::event::NetworkEvent;
use super::limits::EVENT_BACKLOG_MAX;
use super::statistics::Counters;

/// Events go out in order; those that find the channel full wait here, up to a bound.
#[derive(Debug)]
pub(super) struct EventQueue {
    sender: mpsc::Sender<NetworkEvent>,
    backlog: VecDeque<NetworkEvent>,
    counters: Arc<Counters>,
}

impl EventQueue {
    pub(super) fn new(sender: mpsc::Sender<NetworkEvent>, counters: Arc<Counters>) -> Self {
        Self {
            sender,
            backlog: VecDeque::new(),
            counters,
        }
    }

    /// The channel itself, for tasks that may wait.
    pub(super) fn sender(&self) -> mpsc::Sender<NetworkEvent> {
        self.sender.clone()
    }

    /// Sends an event now or as soon as there is room.
    pub(super) fn post(&mut self, event: NetworkEvent) {
        self.flush();
        if self.backlog.len() < EVENT_BACKLOG_MAX {
            self.backlog.push_back(event);
            self.flush();
        } else {
            self.counters.events_dropped.increment();
        }
    }

    /// Sends an event that is worth nothing later, if there is room.
    pub(super) fn offer(&mut self, event: NetworkEvent) {
        if self.sender.try_send(event).is_err() {
            self.counters.events_dropped.increment();
        }
    }

    /// Whether events wait for room.
    pub(super) fn is_behind(&self) -> bool {
        !self.backlog.is_empty()
    }

    pub(super) fn flush(&mut self) {
        while !self.backlog.is_empty() {
            let Ok(room) = self.sender.try_reserve() else {
                return;
            };
            if let Some(event) = self.backlog.pop_front() {
                room.send(event);
            }
        }
    }
}
