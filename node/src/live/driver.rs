//! The task that moves the hub: commits, notices of other nodes, and the clock.

use std::future::ready;
use std::sync::Arc;
use std::time::Duration;

use storage::Id;
use tokio::sync::broadcast::error::RecvError;
use tokio::time::{Instant, sleep, sleep_until};

use super::hub::Hub;
use super::limits::{BEHIND_POLL, FOREIGN_TYPING_PER_S, REPLICAS_EVERY};
use super::{NOTICE_PRESENCE, NOTICE_TYPING};
use crate::host::Notice;

const TICK: Duration = Duration::from_secs(1);
/// While nobody listens and nobody is online anywhere.
const IDLE_TICK: Duration = Duration::from_secs(10);

/// What the hub listens to; taken up before the place in the log is read, so nothing is missed.
pub(super) struct Sources {
    batches: tokio::sync::broadcast::Receiver<Arc<crate::host::Batch>>,
    notices: tokio::sync::broadcast::Receiver<Notice>,
    moved: tokio::sync::watch::Receiver<u64>,
}

impl Sources {
    pub(super) fn of(hub: &Hub) -> Self {
        Self {
            batches: hub.host.subscribe(),
            notices: hub.host.notices(),
            moved: hub.host.positions_changed(),
        }
    }
}

/// Runs until the host is gone.
pub(super) async fn drive(hub: Arc<Hub>, mut sources: Sources) {
    let mut tick_at = Instant::now();
    let mut typing_left = FOREIGN_TYPING_PER_S;
    let mut spread_at = Instant::now();
    let mut spread_due = false;
    let mut behind = false;
    loop {
        tokio::select! {
            biased;
            batch = sources.batches.recv(), if !behind => match batch {
                Ok(batch) => {
                    hub.deliver(&batch);
                    behind = hub.is_behind();
                }
                Err(RecvError::Lagged(_)) => hub.resync(),
                Err(RecvError::Closed) => break,
            },
            () = sleep(BEHIND_POLL), if behind => behind = hub.is_behind(),
            notice = sources.notices.recv() => match notice {
                Ok(notice) => take_notice(&hub, &notice, &mut typing_left),
                Err(RecvError::Lagged(_)) => {}
                Err(RecvError::Closed) => break,
            },
            () = hub.attached.notified() => tick_at = tick_at.min(Instant::now() + TICK),
            () = sleep_until(tick_at) => {
                typing_left = FOREIGN_TYPING_PER_S;
                hub.tick();
                tick_at = Instant::now() + if hub.is_idle() { IDLE_TICK } else { TICK };
            }
            () = sleep_until(spread_at), if spread_due => {
                spread_due = false;
                spread_at = Instant::now() + REPLICAS_EVERY;
                hub.tell_spread();
            }
            () = ready(()), if !behind && hub.has_unread_due() => hub.tell_unread(),
            changed = sources.moved.changed(), if !spread_due => match changed {
                Ok(()) => spread_due = true,
                Err(_) => break,
            },
        }
    }
    hub.end_all();
}

fn take_notice(hub: &Hub, (node, kind, bytes): &Notice, typing_left: &mut u32) {
    match *kind {
        NOTICE_PRESENCE => {
            let read = hub.presence.lock().heard(*node, bytes, hub.now_s());
            hub.host
                .counters()
                .add("live_bad_notices", u64::from(!read));
        }
        NOTICE_TYPING if *typing_left > 0 => {
            *typing_left -= 1;
            hub.take_typing(bytes);
        }
        _ => {}
    }
}

impl Hub {
    /// Tells other nodes that somebody types.
    pub(super) fn announce_typing(&self, channel: Id, user: Id) {
        let bytes = postcard::to_stdvec(&(channel, user));
        let bytes = bytes.expect("plain data structures always encode");
        self.host.send_notice(NOTICE_TYPING, bytes);
    }

    fn take_typing(&self, bytes: &[u8]) {
        let Ok((channel, user)) = postcard::from_bytes::<(Id, Id)>(bytes) else {
            self.count("live_bad_notices");
            return;
        };
        self.tell_typing(channel, user);
    }
}
