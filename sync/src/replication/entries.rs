//! The entries of a group as they travel: times as steps, a space only where it changes.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_bytes::{ByteBuf, Bytes};
use storage::{Absent, Space};

use crate::feed::{Body, GroupEntry};

#[derive(Serialize, Deserialize)]
struct WireEntry<B> {
    /// The time of the entry before is to be added; at first none.
    later: u64,
    kind: u8,
    body: WireBody<B>,
}

/// The body, and the space unless it is that of the entry before; at first that is the mesh.
#[derive(Serialize, Deserialize)]
enum WireBody<B> {
    Present(B),
    Absent(Absent),
    PresentIn(Space, B),
    AbsentIn(Space, Absent),
}

pub(super) fn serialize<S: Serializer>(
    entries: &[GroupEntry],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let (mut time, mut space) = (0, Space::Mesh);
    serializer.collect_seq(entries.iter().map(|entry| {
        let later = entry.time.wrapping_sub(time);
        let moved = entry.space != space;
        (time, space) = (entry.time, entry.space);
        let body = match &entry.body {
            Body::Present(bytes) if moved => WireBody::PresentIn(space, Bytes::new(bytes)),
            Body::Present(bytes) => WireBody::Present(Bytes::new(bytes)),
            Body::Absent(absent) if moved => WireBody::AbsentIn(space, *absent),
            Body::Absent(absent) => WireBody::Absent(*absent),
        };
        let kind = entry.kind;
        WireEntry { later, kind, body }
    }))
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Vec<GroupEntry>, D::Error> {
    let entries = Vec::<WireEntry<ByteBuf>>::deserialize(deserializer)?;
    let (mut time, mut space) = (0_u64, Space::Mesh);
    let entries = entries.into_iter().map(|entry| {
        time = time.wrapping_add(entry.later);
        let body = match entry.body {
            WireBody::Present(bytes) => Body::Present(bytes.into_vec()),
            WireBody::Absent(absent) => Body::Absent(absent),
            WireBody::PresentIn(other, bytes) => {
                space = other;
                Body::Present(bytes.into_vec())
            }
            WireBody::AbsentIn(other, absent) => {
                space = other;
                Body::Absent(absent)
            }
        };
        GroupEntry {
            time,
            space,
            kind: entry.kind,
            body,
        }
    });
    Ok(entries.collect())
}
