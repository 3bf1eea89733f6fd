//! Payloads as bytes.

use storage::NodeId;

use super::*;

/// The numbers as they stand in the bytes. Whoever adds a variant has to count it here, and
/// then in `newer.rs`, or this version would take its own payloads for those of a newer one.
fn number_of_record(record: &Record) -> u32 {
    match record {
        Record::Certificate(_) => 0,
        Record::Message(_) => 1,
        Record::Admission(_) => 2,
        Record::Heard => newer::RECORDS - 1,
    }
}

fn number_of_order(order: &Order) -> u32 {
    match order {
        Order::Erase(_) => 0,
        Order::Forget(_) => 1,
        Order::EraseOlder(_) => newer::ORDERS - 1,
    }
}

fn number_of_document(document: &DocumentRef) -> u32 {
    match document {
        DocumentRef::Mesh => 0,
        DocumentRef::User(_) => 1,
        DocumentRef::Server(_) => 2,
        DocumentRef::Member { .. } => 3,
        DocumentRef::Invite { .. } => 4,
        DocumentRef::Overlay { .. } => 5,
        DocumentRef::ChannelMember { .. } => 6,
        DocumentRef::Direct(_) => 7,
        DocumentRef::UserGroup { .. } => newer::DOCUMENTS - 1,
    }
}

fn placed() -> Placed {
    Placed {
        channel: Id([1; 16]),
        author: Id([2; 16]),
        parent: None,
        nonce: Some("n".to_owned()),
    }
}

#[test]
fn every_field_of_a_person_is_counted() {
    assert_eq!(Field::ALL.len(), newer::FIELDS as usize);
    for (field, number) in Field::ALL.into_iter().zip(0..) {
        assert_eq!(encoded(&field), [number]);
        assert_eq!(field.number(), number);
    }
}

fn bytes_of(start: &[u8], rest: &[u8]) -> Vec<u8> {
    [start, rest].concat()
}

#[test]
fn the_newest_variants_of_this_version_are_known() {
    let key = ed25519_dalek::SigningKey::from_bytes(&[1; 32]);
    let node = NodeId(key.verifying_key().to_bytes());
    let certificate = Certificate::issue(&key, node, true, 1);
    let record = Record::Admission(certificate);
    let order = Order::EraseOlder(EraseOlder {
        channel: Id([3; 16]),
        before_ms: 1,
        seen: None,
        by: Id([3; 16]),
    });
    let document = DocumentRef::UserGroup {
        server: Id([1; 16]),
        group: Id([2; 16]),
    };
    let number = |bytes: &[u8]| postcard::take_from_bytes::<u32>(bytes).unwrap().0;
    assert_eq!(number(&encoded(&record)), number_of_record(&record));
    assert_eq!(number(&encoded(&order)), number_of_order(&order));
    assert_eq!(number(&document.key()), number_of_document(&document));
    let change = Change {
        by: Id::ZERO,
        document,
        bytes: vec![1],
    };
    for payload in [
        Payload::Record(record),
        Payload::Order(order),
        Payload::Change(change),
        Payload::Personal(Personal {
            user: Id([3; 16]),
            by: Id([3; 16]),
            field: Field::Password,
            value: "$pbkdf2$".to_owned(),
        }),
    ] {
        let bytes = payload.encode();
        assert_eq!(Payload::decode(payload.kind(), &bytes), Some(payload));
    }
}

#[test]
fn an_order_about_what_is_older_has_these_bytes() {
    let order = EraseOlder {
        channel: Id([0xc1; 16]),
        before_ms: 1_700_000_000_000,
        seen: Some(Position {
            feed: storage::FeedId {
                node: NodeId([0xa2; 32]),
                incarnation: 7,
            },
            seq: 300,
        }),
        by: Id([0xb3; 16]),
    };
    let payload = Payload::Order(Order::EraseOlder(order));
    let bytes = payload.encode();
    let golden = [
        &[1, 2][..],
        &[0xc1; 16],
        &[0x80, 0xd0, 0x95, 0xff, 0xbc, 0x31],
        &[1],
        &[0xa2; 32],
        &[7, 0xac, 0x02],
        &[0xb3; 16],
    ];
    assert_eq!(bytes, golden.concat());
    assert_eq!(Payload::decode(KIND_ORDER, &bytes), Some(payload));
}

#[test]
fn what_a_newer_version_wrote_is_kept_as_it_came() {
    let by = [7; 16];
    let document = bytes_of(&[1], &bytes_of(&by, &[99, 1, 2, 3]));
    for (kind, bytes) in [
        (KIND_RECORD, vec![2, 1, 2, 3]),
        (KIND_RECORD, vec![1, 15, 2, 3]),
        (KIND_ORDER, vec![1, 99]),
        (KIND_CHANGE, document),
        (KIND_PERSONAL, bytes_of(&[1], &bytes_of(&[7; 32], &[5, 0]))),
        (5, vec![1, 2, 3]),
    ] {
        let payload = Payload::decode(kind, &bytes).unwrap();
        let Payload::Newer(newer) = &payload else {
            panic!("{payload:?}");
        };
        assert_eq!(newer.placed, None);
        assert_eq!((payload.kind(), payload.encode()), (kind, bytes));
    }
}

#[test]
fn what_a_newer_version_posts_says_where_it_stands() {
    let bytes = bytes_of(&bytes_of(&[1, 16], &encoded(&placed())), &[9, 9, 9]);
    let payload = Payload::decode(KIND_RECORD, &bytes).unwrap();
    let Payload::Newer(newer) = &payload else {
        panic!("{payload:?}");
    };
    assert_eq!(newer.placed, Some(placed()));
    assert_eq!(payload.encode(), bytes);
    let long = Placed {
        nonce: Some("n".repeat(65)),
        ..placed()
    };
    for malformed in [
        bytes_of(&[1, 16], &encoded(&long)),
        vec![1, 16, 1, 2, 3],
        vec![0, 1],
        vec![1],
        vec![],
    ] {
        assert_eq!(Payload::decode(KIND_RECORD, &malformed), None);
    }
}

#[test]
fn a_message_begins_with_where_it_stands_and_keeps_its_bytes() {
    let message = Message {
        parent: Some(Id([3; 16])),
        nonce: Some("n".to_owned()),
        mentions: vec![Mention::User(Id([4; 16])), Mention::Everyone],
        attachments: vec![Attachment {
            hash: storage::Hash([5; 32]),
            size: 300,
            name: "a.png".to_owned(),
            content_type: "image/png".to_owned(),
            dimensions: Some((300, 2)),
        }],
        forwarded: Some(Forwarded {
            space: Space::Direct(Id([6; 16])),
            channel: Id([7; 16]),
            message: Id([8; 16]),
            author: Id([9; 16]),
        }),
        app: Some(App {
            id: Id([10; 16]),
            name: "CI".to_owned(),
        }),
        also_in_channel: true,
        ..Message::of_text(Id([1; 16]), Id([2; 16]), "hi".to_owned())
    };
    let start = Placed {
        channel: message.channel,
        author: message.author,
        parent: message.parent,
        nonce: message.nonce.clone(),
    };
    let bytes = Payload::Record(Record::Message(message)).encode();
    assert!(bytes.starts_with(&bytes_of(&[1, 1], &encoded(&start))));
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let golden = [
        "0101",
        &"01".repeat(16),
        &"02".repeat(16),
        &format!("01{}", "03".repeat(16)),
        "01016e",
        "026869",
        &format!("0200{}02", "04".repeat(16)),
        &format!(
            "01{}ac0205612e706e6709696d6167652f706e6701ac0202",
            "05".repeat(32)
        ),
        &format!("0102{}", "06".repeat(16)),
        &"07".repeat(16),
        &"08".repeat(16),
        &"09".repeat(16),
        &format!("01{}024349", "0a".repeat(16)),
        "01",
    ];
    assert_eq!(hex, golden.concat());
}
