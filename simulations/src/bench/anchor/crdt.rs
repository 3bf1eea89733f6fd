//! Automerge's own sync protocol over the same messages, both ends in one process.
//!
//! Nothing is stored and no socket is crossed, which flatters the anchor, not the subject.

use anyhow::Result;
use automerge::sync::{Message, State, SyncDoc as _};
use automerge::transaction::Transactable as _;
use automerge::{ActorId, AutoCommit, ObjType, ROOT, ReadDoc as _};
use serde_json::json;

use crate::bench::{clock, prose, stats};

/// One message at a time, synced before the next is written.
#[derive(Debug, clap::Args)]
pub(crate) struct Live {
    /// Messages per round.
    #[arg(long)]
    messages: u64,
    /// Messages written before they are synced.
    #[arg(long, default_value_t = 1)]
    per_sync: u64,
}

/// All messages at once, to a peer that has none.
#[derive(Debug, clap::Args)]
pub(crate) struct CatchUp {
    #[arg(long)]
    messages: u64,
}

/// Many documents that both peers have, each with the sync state of the last connection.
#[derive(Debug, clap::Args)]
pub(crate) struct Reconnect {
    #[arg(long)]
    documents: u64,
}

#[derive(Debug, Default)]
struct Exchange {
    bytes: usize,
    messages: u64,
}

impl Live {
    pub(super) fn serve(self) -> Result<()> {
        let (mut ours, mut theirs) = (channel(1)?, document(2));
        let mut states = (State::new(), State::new());
        sync(&mut ours, &mut theirs, &mut states)?;
        let mut number = 0;
        super::rounds(&super::ready(), || {
            let mut bytes = 0;
            for _ in 0..self.messages.div_ceil(self.per_sync) {
                for _ in 0..self.per_sync {
                    write(&mut ours, number)?;
                    number += 1;
                }
                bytes += sync(&mut ours, &mut theirs, &mut states)?.bytes;
            }
            let messages = self.messages.next_multiple_of(self.per_sync);
            Ok(json!({"bytes_per_message": stats::count(bytes as u64) / stats::count(messages)}))
        })
    }
}

impl CatchUp {
    pub(super) fn serve(self) -> Result<()> {
        let mut ours = channel(1)?;
        for number in 0..self.messages {
            write(&mut ours, number)?;
        }
        super::rounds(&super::ready(), || {
            let mut theirs = document(2);
            let started = clock::now();
            let exchange = sync(&mut ours, &mut theirs, &mut (State::new(), State::new()))?;
            let seconds = started.elapsed().as_secs_f64();
            let (_, list) = theirs.get(ROOT, "messages")?.ok_or_else(lost)?;
            let all = theirs.length(&list) as u64 == self.messages;
            all.then_some(()).ok_or_else(lost)?;
            Ok(json!({"seconds": seconds, "bytes": exchange.bytes}))
        })
    }
}

impl Reconnect {
    pub(super) fn serve(self) -> Result<()> {
        let mut pairs = Vec::new();
        for _ in 0..self.documents {
            let (mut ours, mut theirs) = (channel(1)?, document(2));
            let mut states = (State::new(), State::new());
            sync(&mut ours, &mut theirs, &mut states)?;
            pairs.push((ours, theirs, states.0.encode(), states.1.encode()));
        }
        super::rounds(&super::ready(), || {
            let mut total = Exchange::default();
            for (ours, theirs, our_state, their_state) in &mut pairs {
                let mut states = (State::decode(our_state)?, State::decode(their_state)?);
                let exchange = sync(ours, theirs, &mut states)?;
                total.bytes += exchange.bytes;
                total.messages += exchange.messages;
            }
            Ok(json!({"bytes": total.bytes, "messages": total.messages}))
        })
    }
}

fn lost() -> anyhow::Error {
    anyhow::anyhow!("the peer did not get every message")
}

#[expect(
    clippy::disallowed_methods,
    reason = "the actor is set at once, it is never random"
)]
fn document(actor: u8) -> AutoCommit {
    AutoCommit::new().with_actor(ActorId::from([actor; 16]))
}

fn channel(actor: u8) -> Result<AutoCommit> {
    let mut doc = document(actor);
    doc.put(ROOT, "name", "general")?;
    doc.put_object(ROOT, "messages", ObjType::List)?;
    doc.commit();
    Ok(doc)
}

fn write(doc: &mut AutoCommit, number: u64) -> Result<()> {
    let (_, list) = doc.get(ROOT, "messages")?.ok_or_else(lost)?;
    let message = doc.insert_object(&list, doc.length(&list), ObjType::Map)?;
    doc.put(&message, "author", vec![2_u8; 16])?;
    doc.put(&message, "content", prose::text(number))?;
    doc.put(&message, "created_at", 1_790_000_000_000_u64 + number)?;
    doc.commit();
    Ok(())
}

/// Passes messages to and fro until neither side has anything to say.
fn sync(
    ours: &mut AutoCommit,
    theirs: &mut AutoCommit,
    states: &mut (State, State),
) -> Result<Exchange> {
    let mut exchange = Exchange::default();
    loop {
        let there = ours.sync().generate_sync_message(&mut states.0);
        let quiet = there.is_none();
        if let Some(message) = there {
            let message = exchange.carry(message)?;
            theirs.sync().receive_sync_message(&mut states.1, message)?;
        }
        let back = theirs.sync().generate_sync_message(&mut states.1);
        if quiet && back.is_none() {
            return Ok(exchange);
        }
        if let Some(message) = back {
            let message = exchange.carry(message)?;
            ours.sync().receive_sync_message(&mut states.0, message)?;
        }
    }
}

impl Exchange {
    /// A message as it comes out at the other end of the wire.
    fn carry(&mut self, message: Message) -> Result<Message> {
        let bytes = message.encode();
        self.bytes += bytes.len();
        self.messages += 1;
        Ok(Message::decode(&bytes)?)
    }
}
