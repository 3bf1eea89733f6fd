//! Content that nothing names although no order has taken its names: what was uploaded and not
//! posted, what stands after a cut, what an older database does not know of yet.
//!
//! That nothing names it can be wrong, so it is not removed but moved aside, comes back as soon as
//! something names it, and goes for good after a week. And nothing is moved or removed where too
//! much seems to be unnamed: a database that is another one, or empty, is the more likely reason
//! then.

mod brakes;
mod dry_run;

use std::thread;
use std::time::Duration;

use storage::{BlobError, Blobs, Hash, Removal};

pub(super) use self::brakes::Held;
use self::brakes::Known;
pub(crate) use self::dry_run::report;
use super::{FileError, Files, blocking, unreadable};
use crate::host::Host;

/// After the start, so that the node has heard from others what it missed.
const FIRST: Duration = Duration::from_secs(900);
const AGAIN: Duration = Duration::from_secs(24 * 3_600);
/// What was kept within this time may be about to be named.
const SETTLED: Duration = Duration::from_secs(24 * 3_600);
/// How long a look through the folder may be ago, as long as the node runs and its clock is right.
const LOOKED: Duration = Duration::from_secs(3 * 24 * 3_600);
/// How long content is kept aside.
const ASIDE: Duration = Duration::from_secs(7 * 24 * 3_600);
/// Between two of the 256 folders that are looked through.
const PAUSE: Duration = Duration::from_millis(5);

/// What a look through the folder finds.
#[derive(Debug, Default)]
struct Survey {
    /// Contents in their places.
    kept: u64,
    /// Those of them that nothing needs and that were there for a while.
    unnamed: Vec<Hash>,
    /// What is aside, and is to come back, or to go.
    aside: u64,
    named_again: Vec<Hash>,
    outdated: Vec<Hash>,
}

/// What a look through the folder did.
#[derive(Debug, Default, PartialEq, Eq)]
struct Tidied {
    kept: u64,
    unnamed: u64,
    set_aside: u64,
    put_back: u64,
    removed: u64,
    held: Option<Held>,
}

/// Looks through the folder, for as long as the node runs.
pub(super) async fn look_now_and_then(files: Files, host: Host) {
    tokio::time::sleep(FIRST).await;
    loop {
        match files.look_through(&host).await {
            Ok(tidied) => {
                let held = tidied.held;
                let most = held.filter(|held| matches!(held, Held::MostUnnamed { .. }));
                *files.0.most_unnamed.lock() = most;
                tell(&host, &tidied);
            }
            Err(error) => tracing::warn!(%error, "the folder of files could not be looked through"),
        }
        tokio::time::sleep(AGAIN).await;
    }
}

fn tell(host: &Host, tidied: &Tidied) {
    let counters = host.counters();
    counters.add("files_set_aside", tidied.set_aside);
    counters.add("files_put_back", tidied.put_back);
    counters.add("files_unnamed_removed", tidied.removed);
    let Tidied { kept, unnamed, .. } = *tidied;
    if let Some(held) = &tidied.held {
        counters.add("files_collections_held", 1);
        if unnamed > 0 {
            tracing::warn!(kept, unnamed, "no file is set aside or removed: {held}");
        }
        return;
    }
    let (set_aside, removed) = (tidied.set_aside, tidied.removed);
    tracing::info!(
        kept,
        set_aside,
        removed,
        "the folder of files was looked through"
    );
}

impl Files {
    async fn look_through(&self, host: &Host) -> Result<Tidied, FileError> {
        let known = known(host)?;
        let (files, host) = (self.clone(), host.clone());
        blocking(move || {
            let is_needed = |hash| files.is_needed(&host, hash);
            Ok(tidy(files.blobs(), &known, &is_needed)?)
        })
        .await
    }

    /// Moves one content aside that an upload has left, unless it is needed or was kept within
    /// `age`.
    pub(super) async fn set_aside(
        &self,
        host: &Host,
        hash: Hash,
        age: Duration,
    ) -> Result<(), FileError> {
        let known = known(host)?;
        let (files, within) = (self.clone(), host.clone());
        let is_aside = blocking(move || {
            if known.held(files.blobs().named_before()?).is_some() {
                return Ok(false);
            }
            let is_needed = || files.is_needed(&within, hash);
            Ok(files.blobs().set_aside_unless(hash, age, is_needed)?)
        })
        .await?;
        host.counters().add("files_set_aside", u64::from(is_aside));
        Ok(())
    }
}

fn known(host: &Host) -> Result<Known, FileError> {
    let counts = host.read(|view| Ok((view.named_contents()?, view.newer_entries()?)));
    let (named, newer) = counts.map_err(unreadable)?;
    let (others, network) = (host.other_nodes(), host.network());
    Ok(Known {
        named,
        newer,
        in_mesh: host.mesh().is_some(),
        deriving: host.is_deriving(),
        alone: !others.is_empty() && !others.iter().any(|(node, _)| network.is_connected(node)),
    })
}

/// Moves aside what nothing needs, moves back what is needed again, and removes what was aside for
/// long.
fn tidy(
    blobs: &Blobs,
    known: &Known,
    is_needed: &dyn Fn(Hash) -> bool,
) -> Result<Tidied, BlobError> {
    blobs.usable()?;
    let survey = Survey::of(blobs, is_needed)?;
    let mut tidied = Tidied {
        kept: survey.kept,
        unnamed: survey.unnamed.len() as u64,
        held: survey.held(known, blobs.named_before()?),
        ..Tidied::default()
    };
    // That something is named is beyond doubt, whatever else is missing.
    for hash in &survey.named_again {
        tidied.put_back += u64::from(blobs.put_back(*hash)?);
    }
    if tidied.held.is_some() {
        return Ok(tidied);
    }
    let is_steady = blobs.is_steady(LOOKED)?;
    blobs.note_look(is_steady)?;
    for hash in &survey.unnamed {
        let is_aside = blobs.set_aside_unless(*hash, SETTLED, || is_needed(*hash))?;
        tidied.set_aside += u64::from(is_aside);
    }
    for hash in survey.outdated.iter().filter(|_| is_steady) {
        let removal = blobs.remove_unless(*hash, || is_needed(*hash))?;
        tidied.removed += u64::from(removal == Removal::Removed);
    }
    blobs.note_named(known.named)?;
    Ok(tidied)
}

impl Survey {
    fn of(blobs: &Blobs, is_needed: &dyn Fn(Hash) -> bool) -> Result<Self, BlobError> {
        let mut survey = Self::default();
        for first in 0..=u8::MAX {
            for hash in blobs.contents(first)? {
                survey.kept += 1;
                if !is_needed(hash) && blobs.is_older(hash, SETTLED)? {
                    survey.unnamed.push(hash);
                }
            }
            thread::sleep(PAUSE);
        }
        for (hash, since) in blobs.aside()? {
            survey.aside += 1;
            if is_needed(hash) {
                survey.named_again.push(hash);
            } else if since.is_some_and(|since| since >= ASIDE) {
                survey.outdated.push(hash);
            }
        }
        Ok(survey)
    }

    fn held(&self, known: &Known, named_before: Option<u64>) -> Option<Held> {
        let unnamed = self.unnamed.len() as u64;
        known
            .held(named_before)
            .or_else(|| brakes::too_much(unnamed, self.kept))
    }
}

#[cfg(test)]
mod tests;
