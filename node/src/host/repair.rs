//! Getting a node with a damaged database back to work: a new database takes in everything that can
//! still be read and verified, and the rest comes from the other nodes when the node starts.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use storage::{Durability, FeedId, Store, StoreError};
use sync::engine::{Engine, Identity};
use sync::feed::Group;

use super::keys;
use super::start::StartError;
use crate::time::now_ms;

/// Read from the damaged database at a time.
const CHUNK_BYTES: usize = 256 * 1024;

/// What became of a repair.
#[derive(Debug)]
pub struct Repaired {
    /// Where the damaged database is now.
    pub aside: PathBuf,
    /// Entries that were read, verified and kept.
    pub entries: u64,
    /// Whether the node is still a member, so that the others bring what is missing.
    pub is_member: bool,
}

/// Makes a new database from what can be read of the one in `folder`. The node must not run.
///
/// # Errors
/// The folder is in use or can't be written, or a key can't be read.
pub fn repair(folder: &Path) -> Result<Repaired, StartError> {
    let made = folder.join(format!("repair-{}", now_ms()));
    let repaired = fill(folder, &made);
    let repaired = repaired.and_then(|(entries, is_member)| {
        let aside = Store::replace(folder, &made, &format!("damaged-{}", now_ms()))?;
        Ok(Repaired {
            aside,
            entries,
            is_member,
        })
    });
    // Whether it worked or not, nothing of it is needed any more.
    drop(fs::remove_dir_all(&made));
    repaired
}

/// Answers how many entries the new database holds, and whether it knows the mesh.
fn fill(folder: &Path, made: &Path) -> Result<(u64, bool), StartError> {
    let (key, _) = keys::node_key(folder)?;
    let identity = |incarnation| Identity {
        key: key.clone(),
        incarnation,
        root: None,
    };
    let damaged = match Store::open(folder, Durability::Full) {
        Ok(store) => Some(store),
        // Not even its first page can be read: only the keys are left.
        Err(StoreError::Damaged(_)) => None,
        Err(error) => return Err(error.into()),
    };
    let mut store = Store::open(made, Durability::Full)?;
    for (name, value) in damaged.iter().flat_map(Store::readable_meta) {
        store.set_meta(&name, &value)?;
    }
    let incarnation = u64::from_le_bytes(keys::random()?);
    let mut engine = Engine::open(store, identity(incarnation), now_ms())?;
    let is_member = engine.membership().is_some();
    if let Some(damaged) = &damaged {
        // No feed carries it, and the others may not have it yet: without it whoever was revoked
        // would be back.
        engine.begin()?;
        engine.salvage_evidence(&damaged.readable_evidence(), now_ms())?;
        engine.commit(now_ms())?;
    }
    let readable = damaged.filter(|_| is_member);
    // What is kept in memory of a damaged database may not be readable as a whole.
    let old = readable.and_then(|store| Engine::open(store, identity(0), now_ms()).ok());
    let entries = match old {
        Some(old) => carry_over(&old, &mut engine)?,
        None => 0,
    };
    Ok((entries, is_member))
}

/// Hands one engine the groups of another, as a node would hand them over: each is verified.
fn carry_over(old: &Engine, new: &mut Engine) -> Result<u64, StoreError> {
    let mut after: BTreeMap<FeedId, u64> = old.feed_ids().map(|feed| (feed, 0)).collect();
    let mut entries = 0;
    loop {
        let groups = readable_groups(old, &mut after);
        if groups.is_empty() {
            return Ok(entries);
        }
        for group in &groups {
            after.insert(group.feed, group.last_seq());
        }
        new.begin()?;
        entries += new.accept(groups, now_ms())?.new_entries;
        new.commit(now_ms())?;
    }
}

/// The next groups that can be read. A feed is left at its first group that can't.
fn readable_groups(old: &Engine, after: &mut BTreeMap<FeedId, u64>) -> Vec<Group> {
    if let Ok(groups) = old.groups_of(after, CHUNK_BYTES) {
        return groups;
    }
    let unreadable = |(feed, seq): (&FeedId, &u64)| {
        let alone = BTreeMap::from([(*feed, *seq)]);
        // One group at a time, so that as much as possible is got.
        old.groups_of(&alone, 1).is_err()
    };
    let bad: Vec<FeedId> = after
        .iter()
        .filter(|row| unreadable(*row))
        .map(|(feed, _)| *feed)
        .collect();
    for feed in &bad {
        after.remove(feed);
    }
    let mut groups = Vec::new();
    for (feed, seq) in after.iter() {
        let alone = BTreeMap::from([(*feed, *seq)]);
        groups.extend(old.groups_of(&alone, 1).unwrap_or_default());
    }
    groups
}
