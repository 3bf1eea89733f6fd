//! Each rule of the whitelist, broken alone.

use std::num::NonZeroU64;

use automerge::legacy::{Key, ObjectId, OpId, OpType};
use automerge::{ActorId, Change, ChangeHash, ExpandedChange, ObjType, ScalarValue};
use sync::documents::limits::CHANGE_BYTES_MAX;
use sync::documents::{
    ChangeRefusal, Document, DocumentKind, Edit, Fault, Malformation, SchemaFault,
};

use super::{ID, actor};

/// A document with a conflict in `name`, and an honest change by actor 1 that may follow.
fn scene() -> (Document, Vec<u8>) {
    let kind = DocumentKind::Server;
    let mut document = Document::new(kind);
    let put = |document: &mut Document, who, name: &str| {
        let edits = [Edit::put("name", name)];
        document.edit(&actor(who), 0, &edits).unwrap().unwrap()
    };
    let first = put(&mut document, 1, "first");
    let mut apart = Document::from_changes(kind, [first.as_slice()]).unwrap();
    let mut here = Document::from_changes(kind, [first.as_slice()]).unwrap();
    let second = put(&mut document, 1, "second");
    let third = put(&mut apart, 2, "third");
    document.accept(&actor(2), &third).unwrap();
    here.accept(&actor(1), &second).unwrap();
    here.accept(&actor(2), &third).unwrap();
    let edits = [Edit::put("name", "fourth"), Edit::put("deleted", false)];
    let next = document.edit(&actor(1), 0, &edits).unwrap().unwrap();
    (here, next)
}

/// What becomes of the honest change after `spoil` and a canonical encoding.
#[expect(clippy::unwrap_in_result, reason = "the result is what is tested")]
fn verdict(spoil: impl FnOnce(&mut ExpandedChange)) -> Result<(), ChangeRefusal> {
    let (mut document, next) = scene();
    let mut expanded = Change::try_from(next.as_slice()).unwrap().decode();
    spoil(&mut expanded);
    let bytes = Change::from(expanded).raw_bytes().to_vec();
    let heads = document.heads();
    let result = document.accept(&actor(1), &bytes).map(|_| ());
    if result.is_err() {
        assert_eq!(document.heads(), heads);
        document.accept(&actor(1), &next).unwrap();
    }
    result
}

fn verdict_on_bytes(spoil: impl FnOnce(&mut Vec<u8>)) -> ChangeRefusal {
    let (mut document, mut next) = scene();
    spoil(&mut next);
    document.accept(&actor(1), &next).unwrap_err()
}

fn automerge_actor(number: u8) -> ActorId {
    ActorId::try_from(actor(number).to_string()).unwrap()
}

/// The fault of the operation on `name`, spoilt.
fn fault(spoil: impl FnOnce(&mut automerge::legacy::Op)) -> Fault {
    let refusal = verdict(|change| {
        let op = change
            .operations
            .iter_mut()
            .find(|op| op.key == Key::Map("name".into()));
        spoil(op.unwrap());
    });
    match refusal {
        Err(ChangeRefusal::Operation { fault, .. }) => fault,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_honest_change_is_accepted() {
    verdict(|_| ()).unwrap();
}

#[test]
fn too_many_bytes_are_refused_unread() {
    let bytes = vec![0; CHANGE_BYTES_MAX + 1];
    let refusal = scene().0.accept(&actor(1), &bytes).unwrap_err();
    assert_eq!(
        refusal,
        ChangeRefusal::TooLarge {
            bytes: CHANGE_BYTES_MAX + 1
        }
    );
}

#[test]
fn a_compressed_change_is_refused() {
    let mut document = Document::new(DocumentKind::Server);
    let edits = [
        Edit::put("name", "x".repeat(100)),
        Edit::put("icon_url", "y".repeat(500)),
    ];
    let raw = document.edit(&actor(1), 0, &edits).unwrap().unwrap();
    let mut change = Change::try_from(raw.as_slice()).unwrap();
    let compressed = change.bytes().to_vec();
    assert!(compressed.len() < raw.len());
    assert_eq!(
        Document::new(DocumentKind::Server).accept(&actor(1), &compressed),
        Err(Malformation::NotAChange.into())
    );
}

#[test]
fn a_wrong_checksum_is_refused() {
    let refusal = verdict_on_bytes(|bytes| bytes[4] ^= 1);
    assert_eq!(refusal, Malformation::NotCanonical.into());
}

#[test]
fn bytes_cut_off_or_added_are_refused() {
    let (mut document, next) = scene();
    for length in 0..next.len() {
        assert!(document.accept(&actor(1), &next[..length]).is_err());
    }
    let refusal = verdict_on_bytes(|bytes| bytes.push(0));
    assert_eq!(refusal, Malformation::Structure.into());
}

#[test]
fn another_feeds_actor_is_refused() {
    let (mut document, next) = scene();
    assert!(matches!(
        document.accept(&actor(2), &next),
        Err(ChangeRefusal::WrongActor { .. })
    ));
    let refusal = verdict(|change| change.actor_id = automerge_actor(3));
    assert!(
        matches!(refusal, Err(ChangeRefusal::WrongActor { .. })),
        "{refusal:?}"
    );
}

#[test]
fn an_actor_of_another_length_is_refused() {
    let refusal = verdict(|change| change.actor_id = ActorId::from([1; 15]));
    assert_eq!(refusal, Err(Malformation::ActorLength.into()));
}

#[test]
fn a_sequence_number_other_than_the_next_is_refused() {
    for found in [0, 1, 2, 4, u64::MAX] {
        let refusal = verdict(|change| change.seq = found);
        let what = "sequence number";
        assert_eq!(
            refusal,
            Err(ChangeRefusal::OutOfOrder {
                what,
                expected: 3,
                found
            })
        );
    }
}

#[test]
fn the_same_change_twice_is_refused() {
    let (mut document, next) = scene();
    document.accept(&actor(1), &next).unwrap();
    assert!(matches!(
        document.accept(&actor(1), &next),
        Err(ChangeRefusal::OutOfOrder { .. })
    ));
}

#[test]
fn an_unknown_dependency_is_refused() {
    let refusal = verdict(|change| change.deps.push(ChangeHash([7; 32])));
    assert_eq!(refusal, Err(ChangeRefusal::Dependencies("one is unknown")));
}

#[test]
fn a_dependency_named_twice_is_refused() {
    let refusal = verdict(|change| change.deps.push(change.deps[0]));
    assert_eq!(
        refusal,
        Err(ChangeRefusal::Dependencies("one is named twice"))
    );
}

#[test]
fn a_past_without_the_authors_own_is_refused() {
    let missing = Err(ChangeRefusal::Dependencies(
        "its author's previous change is missing",
    ));
    assert_eq!(verdict(|change| change.deps.clear()), missing);
    let (document, _) = scene();
    let others = Change::try_from(document.changes().nth(2).unwrap())
        .unwrap()
        .hash();
    assert_eq!(verdict(|change| change.deps = vec![others]), missing);
}

#[test]
fn a_first_operation_that_does_not_follow_is_refused() {
    for found in [1, 2, 4, u64::from(u32::MAX)] {
        let refusal = verdict(|change| change.start_op = NonZeroU64::new(found).unwrap());
        let what = "first operation";
        assert_eq!(
            refusal,
            Err(ChangeRefusal::OutOfOrder {
                what,
                expected: 3,
                found
            })
        );
    }
}

#[test]
fn a_message_or_extra_bytes_are_refused() {
    let extras = Err(Malformation::Extras.into());
    assert_eq!(
        verdict(|change| change.message = Some("hi".to_owned())),
        extras
    );
    assert_eq!(
        verdict(|change| change.extra_bytes = vec![1, 1, 65]),
        extras
    );
}

#[test]
fn a_change_that_does_nothing_is_refused() {
    let refusal = verdict(|change| change.operations.clear());
    assert_eq!(refusal, Err(Malformation::Empty.into()));
}

#[test]
fn too_many_operations_are_refused() {
    let refusal = verdict(|change| {
        let op = change.operations[0].clone();
        change.operations = vec![op; 257];
    });
    assert_eq!(refusal, Err(Malformation::TooMany.into()));
}

#[test]
fn a_key_named_twice_is_refused() {
    let refusal = verdict(|change| change.operations.push(change.operations[1].clone()));
    assert!(matches!(
        refusal,
        Err(ChangeRefusal::Operation {
            fault: Fault::Repeated,
            ..
        })
    ));
}

#[test]
fn an_object_other_than_the_root_is_refused() {
    let refusal = verdict(|change| {
        change.operations[0].obj = ObjectId::Id(OpId(1, automerge_actor(1)));
    });
    assert_eq!(refusal, Err(Malformation::ForeignColumn.into()));
}

#[test]
fn a_list_element_is_refused() {
    let refusal = verdict(|change| change.operations[0].key = Key::head());
    assert_eq!(refusal, Err(Malformation::ForeignColumn.into()));
}

#[test]
fn an_insertion_is_refused() {
    assert_eq!(fault(|op| op.insert = true), Fault::Place);
}

#[test]
fn actions_other_than_put_and_delete_are_refused() {
    let objects = [ObjType::Map, ObjType::List, ObjType::Text, ObjType::Table].map(OpType::Make);
    for action in objects
        .into_iter()
        .chain([OpType::Increment(1), OpType::MarkEnd(false)])
    {
        assert_eq!(fault(|op| op.action = action), Fault::Action);
    }
}

#[test]
fn types_that_no_document_holds_are_refused() {
    for scalar in [
        ScalarValue::Uint(1),
        ScalarValue::F64(1.0),
        ScalarValue::counter(1),
        ScalarValue::Timestamp(1),
    ] {
        assert_eq!(fault(|op| op.action = OpType::Put(scalar)), Fault::Action);
    }
}

#[test]
fn a_type_or_length_that_the_key_does_not_hold_is_refused() {
    for scalar in [
        ScalarValue::Int(1),
        ScalarValue::Null,
        ScalarValue::Boolean(true),
        ScalarValue::Bytes(vec![65]),
        ScalarValue::Str("長".repeat(101).into()),
    ] {
        let rule = "text of at most 100 characters".to_owned();
        let fault = fault(|op| op.action = OpType::Put(scalar));
        assert_eq!(fault, Fault::Schema(SchemaFault::Value(rule)));
    }
}

#[test]
fn a_key_of_another_kind_is_refused() {
    for key in [
        "",
        "username",
        "channel/x/name",
        &format!("channel/{ID}"),
        "names",
    ] {
        let fault = fault(|op| op.key = Key::Map(key.into()));
        assert_eq!(fault, Fault::Schema(SchemaFault::UnknownKey), "{key}");
    }
}

#[test]
fn predecessors_other_than_what_the_author_saw_are_refused() {
    let other = |counter, number| vec![OpId(counter, automerge_actor(number))].into();
    for predecessors in [
        vec![].into(),
        other(2, 1),
        other(1, 1),
        other(9, 1),
        other(2, 7),
        vec![
            OpId(1, automerge_actor(1)),
            OpId(2, automerge_actor(1)),
            OpId(2, automerge_actor(2)),
        ]
        .into(),
        vec![OpId(2, automerge_actor(1)), OpId(2, automerge_actor(1))].into(),
    ] {
        assert_eq!(fault(|op| op.pred = predecessors), Fault::Predecessors);
    }
}

#[test]
fn what_arrived_but_was_not_seen_is_no_predecessor() {
    let (mut document, _) = scene();
    let first = document.changes().next().unwrap().to_vec();
    let mut elsewhere = Document::from_changes(document.kind(), [first.as_slice()]).unwrap();
    let edits = [Edit::put("name", "elsewhere")];
    let honest = elsewhere.edit(&actor(3), 0, &edits).unwrap().unwrap();
    let mut change = Change::try_from(honest.as_slice()).unwrap().decode();
    change.operations[0].pred =
        vec![OpId(1, automerge_actor(1)), OpId(2, automerge_actor(2))].into();
    let bytes = Change::from(change).raw_bytes().to_vec();
    assert!(matches!(
        document.accept(&actor(3), &bytes),
        Err(ChangeRefusal::Operation {
            fault: Fault::Predecessors,
            ..
        })
    ));
    document.accept(&actor(3), &honest).unwrap();
    assert_eq!(document.values("name").unwrap().len(), 3);
}

#[test]
fn a_delete_of_nothing_is_refused() {
    let fault = fault(|op| {
        op.action = OpType::Delete;
        op.pred = vec![].into();
    });
    assert_eq!(fault, Fault::NothingToDelete);
}

/// 2^50 operations in a handful of bytes: reading them would never end.
#[test]
fn a_run_length_bomb_is_refused_unread() {
    // 2^50 as LEB128.
    let run = [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x02];
    let with = |tail: &[u8]| [&run, tail].concat();
    let columns: [(u8, Vec<u8>); 5] = [
        (0x15, with(b"\x04name")),
        (0x34, run.to_vec()),
        (0x42, with(&[1])),
        (0x56, with(&[0])),
        (0x70, with(&[0])),
    ];
    let mut body = vec![0, 16];
    body.extend([1; 16]);
    body.extend([1, 1, 0, 0, 0, 5]);
    for (specification, data) in &columns {
        body.extend([*specification, u8::try_from(data.len()).unwrap()]);
    }
    body.extend(columns.iter().flat_map(|(_, data)| data));
    let mut chunk = vec![0x85, 0x6f, 0x4a, 0x83, 0, 0, 0, 0, 1];
    chunk.push(u8::try_from(body.len()).unwrap());
    chunk.extend(body);
    let refusal = Document::new(DocumentKind::Server).accept(&actor(1), &chunk);
    assert_eq!(refusal, Err(Malformation::TooMany.into()));
}

#[test]
fn a_stored_change_with_a_flipped_bit_is_named() {
    let (document, _) = scene();
    let changes: Vec<_> = document.changes().map(<[u8]>::to_vec).collect();
    for position in 0..changes.len() {
        for bit in 0..changes[position].len() * 8 {
            let mut spoilt = changes.clone();
            spoilt[position][bit / 8] ^= 1 << (bit % 8);
            let slices = spoilt.iter().map(Vec::as_slice);
            let error = Document::from_changes(DocumentKind::Server, slices).unwrap_err();
            assert_eq!(error.position, position);
        }
    }
}
