//! Entry points for whoever attacks the documents: fuzz targets and the mutation tests.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::OnceLock;

use automerge::Change;

use super::{Actor, Document, DocumentKind, Edit, chunk};

const ID: &str = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
const CHECKSUM: std::ops::Range<usize> = 4..8;

/// A document in which three actors have written, partly at once, and what one of them wrote next.
#[derive(Debug)]
pub struct Target {
    scene: Scene,
    document: Document,
}

#[derive(Clone, Debug)]
struct Scene {
    kind: DocumentKind,
    changes: Vec<Vec<u8>>,
    actor: Actor,
    next: Vec<u8>,
}

impl Target {
    /// The target of this kind.
    #[must_use]
    pub fn new(kind: DocumentKind) -> Self {
        Self::of(scene(kind))
    }

    fn of(scene: Scene) -> Self {
        let document = load(scene.kind, &scene.changes);
        Self { scene, document }
    }

    /// The actor that writes next.
    #[must_use]
    pub const fn actor(&self) -> Actor {
        self.scene.actor
    }

    /// A change that would be accepted: what to start mutating from.
    #[must_use]
    pub fn next_change(&self) -> &[u8] {
        &self.scene.next
    }

    /// Offers a change, its checksum repaired; returns whether it was accepted.
    ///
    /// # Panics
    /// When an accepted change harms: the document can't be read, written, or built again from its
    /// changes to the same content.
    pub fn attack(&mut self, bytes: &[u8]) -> bool {
        let bytes = with_valid_checksum(bytes);
        if self.document.accept(&self.scene.actor, &bytes).is_err() {
            return false;
        }
        let entries = self
            .document
            .entries("")
            .expect("an accepted change merges");
        let mut again = Document::from_changes(self.scene.kind, self.document.changes())
            .expect("what was accepted is acceptable");
        assert_eq!(again.entries("").expect("it merges again"), entries);
        assert_eq!(again.heads(), self.document.heads());
        let bystander = Actor::of_feed(&[9; 32], 0);
        let edits = first_edits(self.scene.kind, 1 << 40);
        let change = self.document.edit(&bystander, 9, &edits);
        let change = change
            .expect("it can still be written")
            .expect("the value is new");
        again
            .accept(&bystander, &change)
            .expect("others take what is written on top");
        self.document = load(self.scene.kind, &self.scene.changes);
        true
    }
}

/// One fuzz input: the first byte picks the document, the rest is the change.
///
/// # Panics
/// When the change does harm.
pub fn fuzz_change(data: &[u8]) {
    static SCENES: OnceLock<[Scene; DocumentKind::ALL.len()]> = OnceLock::new();
    let Some((choice, bytes)) = data.split_first() else {
        return;
    };
    let scenes = SCENES.get_or_init(|| DocumentKind::ALL.map(scene));
    let scene = &scenes[usize::from(*choice) % scenes.len()];
    Target::of(scene.clone()).attack(bytes);
}

/// The bytes with the checksum they should have, as far as they can be parsed at all.
#[must_use]
pub fn with_valid_checksum(bytes: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    if chunk::check(&bytes).is_ok() {
        let parsed = catch_unwind(AssertUnwindSafe(|| Change::try_from(bytes.as_slice())));
        if let Ok(Ok(change)) = parsed {
            bytes[CHECKSUM].copy_from_slice(&change.hash().0[..CHECKSUM.len()]);
        }
    }
    bytes
}

fn load(kind: DocumentKind, changes: &[Vec<u8>]) -> Document {
    Document::from_changes(kind, changes.iter().map(Vec::as_slice)).expect("we wrote it")
}

/// The changes of a document, and one that may follow.
fn scene(kind: DocumentKind) -> Scene {
    let actors = [1, 2, 3].map(|number| Actor::of_feed(&[number; 32], 0));
    let mut document = Document::new(kind);
    let write = |document: &mut Document, who: usize, edits: &[Edit]| {
        let change = document.edit(&actors[who], 5, edits);
        change
            .expect("the edits are allowed")
            .expect("they are news")
    };
    let first = write(&mut document, 0, &first_edits(kind, 0));
    let mut apart = load(kind, std::slice::from_ref(&first));
    let second = write(&mut document, 1, &first_edits(kind, 1));
    let third = write(&mut apart, 2, &first_edits(kind, 2));
    document
        .accept(&actors[2], &third)
        .expect("its past is here");
    let changes = vec![first, second, third];
    let mut edits = first_edits(kind, 4);
    edits.extend(other_edits(kind));
    let next = write(&mut document, 0, &edits);
    Scene {
        kind,
        changes,
        actor: actors[0],
        next,
    }
}

/// Edits of the same keys with other values for every `variant`.
fn first_edits(kind: DocumentKind, variant: i64) -> Vec<Edit> {
    let text = format!("value {variant}");
    match kind {
        DocumentKind::Mesh
        | DocumentKind::Server
        | DocumentKind::Direct
        | DocumentKind::UserGroup => {
            vec![Edit::put("name", text)]
        }
        DocumentKind::ChannelMember => {
            vec![Edit::put("by", format!("{:026}", variant.unsigned_abs()))]
        }
        DocumentKind::User => vec![Edit::put("epoch", variant)],
        DocumentKind::Member => vec![Edit::put("joined", variant)],
        DocumentKind::Invite => vec![Edit::put("created", variant)],
        DocumentKind::Overlay => vec![Edit::put(format!("edit/{ID}"), text)],
    }
}

/// Edits that use every type the kind has.
fn other_edits(kind: DocumentKind) -> Vec<Edit> {
    match kind {
        DocumentKind::Mesh => vec![
            Edit::put(format!("admin/{ID}"), true),
            Edit::put(format!("node/{}/name", "0f".repeat(32)), "north"),
            Edit::put(format!("ticket/{ID}/key"), vec![7; 32]),
            Edit::put(format!("ticket/{ID}/expires"), 1_i64 << 40),
        ],
        DocumentKind::User => vec![
            Edit::put("disabled", true),
            Edit::put("created", 1_i64 << 40),
        ],
        DocumentKind::Server => vec![
            Edit::put("owner", ID),
            Edit::put(format!("channel/{ID}/name"), "general"),
            Edit::put(format!("channel/{ID}/position"), -3),
            Edit::put(format!("channel/{ID}/private"), false),
        ],
        DocumentKind::Member => vec![Edit::put("role", "member"), Edit::put("via", ID)],
        DocumentKind::Invite => vec![
            Edit::put("code", "ABCDEF23"),
            Edit::Put("max_uses".to_owned(), super::Value::Null),
        ],
        DocumentKind::ChannelMember => vec![Edit::put("member", 1_i64 << 56)],
        DocumentKind::Direct => vec![
            Edit::put("group", true),
            Edit::put("created", 1_i64 << 40),
            Edit::put(format!("member/{ID}"), true),
        ],
        DocumentKind::UserGroup => vec![
            Edit::put("deleted", true),
            Edit::put("created", 1_i64 << 40),
            Edit::put(format!("member/{ID}"), 1_i64 << 56),
        ],
        DocumentKind::Overlay => vec![
            Edit::put(format!("edit/{ID}/mentions"), vec![0]),
            Edit::put(format!("edit/{ID}/by"), ID),
            Edit::put(format!("reaction/👍/{ID}"), 1_700_000_000_000),
            Edit::put("pinned", true),
        ],
    }
}
