//! Cursors that every node understands, told now and then.

use std::collections::BTreeSet;

use storage::{FeedId, StoreError, View};
use sync::engine::Event;

use super::cursor::Checkpoint;
use super::event::LiveEvent;
use super::hub::Hub;
use super::limits::CHECKPOINT_EVERY_S;
use super::outbox::Frame;
use super::registry::{Delivery, Registry};

/// When checkpoints were told, and which is about to be.
#[derive(Debug, Default)]
pub(super) struct Checkpoints {
    /// Feeds that have grown since the start.
    active: BTreeSet<FeedId>,
    /// A cursor that may be told once everything up to this number was told.
    pending: Option<(u64, String)>,
    taken_s: u32,
    taken_no: u64,
}

impl Checkpoints {
    pub(super) fn new(now_s: u32) -> Self {
        Self {
            taken_s: now_s,
            ..Self::default()
        }
    }
}

impl Hub {
    /// A cursor at everything that is applied now.
    pub(super) fn checkpoint(&self, view: &View<'_>) -> Result<String, StoreError> {
        let positions = view.applied_positions()?;
        Ok(Checkpoint::new(&positions, &self.checkpoints.lock().active).text())
    }

    pub(super) fn note_active(&self, events: &[Event]) {
        let mut checkpoints = self.checkpoints.lock();
        for event in events.iter().filter(|event| event.no != 0) {
            if !checkpoints.active.contains(&event.at.feed) {
                checkpoints.active.insert(event.at.feed);
            }
        }
    }

    /// A checkpoint is told between the last entry it covers and the first that it doesn't.
    pub(super) fn tell_checkpoint_before(&self, no: u64, registry: &Registry, out: &mut Delivery) {
        let mut checkpoints = self.checkpoints.lock();
        if checkpoints
            .pending
            .as_ref()
            .is_some_and(|(covered, _)| no > *covered)
        {
            tell_pending(&mut checkpoints, registry, out);
        }
    }

    /// Takes a checkpoint now and then. What it covers beyond what was told is on its way; should
    /// nothing come for a second, those entries have nothing to tell.
    pub(super) fn tell_checkpoint(&self, registry: &Registry, out: &mut Delivery) {
        let mut checkpoints = self.checkpoints.lock();
        tell_pending(&mut checkpoints, registry, out);
        let due = out.now_s.saturating_sub(checkpoints.taken_s) >= CHECKPOINT_EVERY_S;
        if !due || registry.len() == 0 || checkpoints.taken_no == registry.head.no {
            return;
        }
        drop(checkpoints);
        let read = self
            .host
            .read(|view| Ok::<_, StoreError>((view.log_head()?, self.checkpoint(&view)?)));
        let mut checkpoints = self.checkpoints.lock();
        if let Ok((no, cursor)) = read {
            checkpoints.taken_s = out.now_s;
            checkpoints.taken_no = registry.head.no;
            let told = no <= registry.head.no;
            checkpoints.pending = Some((no, cursor));
            if told {
                tell_pending(&mut checkpoints, registry, out);
            }
        }
    }
}

fn tell_pending(checkpoints: &mut Checkpoints, registry: &Registry, out: &mut Delivery) {
    if let Some((_, cursor)) = checkpoints.pending.take() {
        let frame = Frame {
            no: registry.head.no,
            text: LiveEvent::Checkpoint.encode(Some(&cursor)),
        };
        registry.to_all(&frame, out);
    }
}
