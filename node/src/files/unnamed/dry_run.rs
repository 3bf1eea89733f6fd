//! What would become of the files of a node that is stopped, without doing any of it.

use std::fmt::Write as _;

use storage::{Blobs, Hash, NodeId, StoreError, View};
use sync::engine::Engine;

use super::{Known, LOOKED, Survey};
use crate::config::Config;
use crate::files::{FileError, Uploads, bounds, places, unreadable};

/// Says what of the folder is named, what is not, and what the node would do with that.
///
/// # Errors
/// The folder is not there or not this node's, or something can't be read.
pub(crate) fn report(config: &Config, node: NodeId, engine: &Engine) -> Result<String, FileError> {
    let (folder, note) = places(config);
    let mut text = format!("Folder   {}\n", folder.display());
    if !note.exists() {
        text.push_str("         no file has ever been kept there\n");
        return Ok(text);
    }
    let (blobs, wrong) = Blobs::open(&folder, &note, node, [0; 16]);
    if let Some(wrong) = wrong {
        return Err(wrong.into());
    }
    let blobs = std::sync::Arc::new(blobs);
    let uploads = Uploads::load(std::sync::Arc::clone(&blobs), bounds(config));
    let view = engine.view();
    let known = Known {
        named: view.named_contents().map_err(unreadable)?,
        newer: view.newer_entries().map_err(unreadable)?,
        in_mesh: engine.membership().is_some(),
        deriving: engine.has_stale_views().map_err(unreadable)?,
        // Whether others are there is seen once it runs.
        alone: false,
    };
    let is_needed = |hash| view.is_named(hash).unwrap_or(true) || uploads.has(hash);
    let survey = Survey::of(&blobs, &is_needed)?;
    let missing = missing(view, &blobs).map_err(unreadable)?;
    let released = view.released_count().map_err(unreadable)?;
    let (named, kept) = (known.named, survey.kept);
    let is_steady = blobs.is_steady(LOOKED)?;
    let gone: Vec<_> = survey.outdated.iter().filter(|_| is_steady).collect();
    let _ = writeln!(text, "Here     {kept} contents");
    let _ = writeln!(
        text,
        "Named    {named} by messages; {missing} of them are not here"
    );
    let _ = writeln!(
        text,
        "Erased   {released} still to be looked at, as an order erased a name"
    );
    let _ = writeln!(
        text,
        "Aside    {}, of which {} are named again and {} go for good",
        survey.aside,
        survey.named_again.len(),
        gone.len(),
    );
    let thumbnails = blobs.thumbnails_kept()?;
    let _ = writeln!(
        text,
        "Small    {} thumbnails, {} bytes",
        thumbnails.count, thumbnails.bytes
    );
    let bytes: u64 = survey
        .unnamed
        .iter()
        .filter_map(|hash| blobs.size_of(*hash))
        .sum();
    let unnamed = survey.unnamed.len();
    let _ = writeln!(text, "Unnamed  {unnamed}, {bytes} bytes");
    let held = survey.held(&known, blobs.named_before()?);
    let fate = match &held {
        Some(held) => format!("nothing is set aside or removed: {held}"),
        None => "the node would set them aside, and remove them a week later".to_owned(),
    };
    if unnamed > 0 || held.is_some() {
        let _ = writeln!(text, "         {fate}");
    }
    for hash in &survey.unnamed {
        let _ = writeln!(text, "{}", blobs.path_of(*hash).display());
    }
    Ok(text)
}

/// How many contents are named and not here.
fn missing(view: View<'_>, blobs: &Blobs) -> Result<u64, StoreError> {
    const AT_ONCE: usize = 1_000;
    let (mut missing, mut after) = (0, Hash::ZERO);
    loop {
        let rows = view.references_after(after, AT_ONCE)?;
        let Some(last) = rows.last() else {
            return Ok(missing);
        };
        after = last.hash;
        let absent = rows.iter().filter(|row| blobs.size_of(row.hash).is_none());
        missing += absent.count() as u64;
    }
}
