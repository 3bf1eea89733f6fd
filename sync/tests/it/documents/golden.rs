//! The bytes of one change per kind of document: a newer Automerge that writes others, or reads
//! these otherwise, must not pass unnoticed.

use sync::documents::{Document, DocumentKind, Edit, Value};

use super::{ID, actor};

const TIME_MS: i64 = 1_700_000_000_000;

fn check(kind: DocumentKind, edits: &[Edit], golden: &str) {
    let mut document = Document::new(kind);
    let bytes = document.edit(&actor(1), TIME_MS, edits).unwrap().unwrap();
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(hex, golden, "{kind:?}");
    let mut read = Document::new(kind);
    read.accept(&actor(1), &bytes).unwrap();
    for edit in edits {
        let Edit::Put(key, value) = edit else {
            continue;
        };
        assert_eq!(read.value(key).unwrap().as_ref(), Some(value));
    }
}

#[test]
fn a_mesh_change_is_encoded_as_ever() {
    let edits = [
        Edit::put("name", "Office"),
        Edit::put(format!("admin/{ID}"), true),
        Edit::put(format!("node/{}/approved", "0f".repeat(32)), "founder"),
        Edit::put(format!("ticket/{ID}/key"), vec![7; 32]),
        Edit::put("founded", TIME_MS),
    ];
    check(
        DocumentKind::Mesh,
        &edits,
        "856f4a83247160fd018d020010af6fa2b77f667154dc5ed0dd384e8fad010180d095ffbc31000006\
         15a401340142025607573370027b046e616d652061646d696e2f303141525a334e44454b54535634\
         5252464651363947354641564e6e6f64652f30663066306630663066306630663066306630663066\
         30663066306630663066306630663066306630663066306630663066306630663066306630663066\
         30662f617070726f766564257469636b65742f303141525a334e44454b5453563452524646513639\
         47354641562f6b657907666f756e6465640505017b6602768704644f6666696365666f756e646572\
         070707070707070707070707070707070707070707070707070707070707070780d095ffbc310500",
    );
}

#[test]
fn a_user_change_is_encoded_as_ever() {
    let edits = [
        Edit::put("created", 1_700_000_000_000),
        Edit::put("epoch", 0),
        Edit::put("disabled", false),
    ];
    check(
        DocumentKind::User,
        &edits,
        "856f4a839fac19c701510010af6fa2b77f667154dc5ed0dd384e8fad010180d095ffbc3100000615\
         18340142025604570770027d07637265617465640565706f63680864697361626c65640303017d64\
         140180d095ffbc31000300",
    );
}

#[test]
fn a_server_change_is_encoded_as_ever() {
    let edits = [
        Edit::put("name", "開発"),
        Edit::put(format!("channel/{ID}/name"), "general"),
        Edit::put(format!("channel/{ID}/position"), -1),
    ];
    check(
        DocumentKind::Server,
        &edits,
        "856f4a837254f5c7019a010010af6fa2b77f667154dc5ed0dd384e8fad010180d095ffbc31000006\
     155a340142025604570e70027d046e616d65276368616e6e656c2f303141525a334e44454b545356\
     345252464651363947354641562f6e616d652b6368616e6e656c2f303141525a334e44454b545356\
     345252464651363947354641562f706f736974696f6e0303017d667614e9968be799ba67656e6572\
     616c7f0300",
    );
}

#[test]
fn a_member_change_is_encoded_as_ever() {
    let edits = [
        Edit::put("role", "member"),
        Edit::put("via", ID),
        Edit::put("joined", TIME_MS),
    ];
    check(
        DocumentKind::Member,
        &edits,
        "856f4a83d65b2362016a0010af6fa2b77f667154dc5ed0dd384e8fad010180d095ffbc3100000615\
     11340142025605572670027d04726f6c6503766961066a6f696e65640303017d66a603646d656d62\
     6572303141525a334e44454b5453563452524646513639473546415680d095ffbc310300",
    );
}

#[test]
fn an_invite_change_is_encoded_as_ever() {
    let edits = [
        Edit::put("code", "ABCDEF23"),
        Edit::Put("max_uses".to_owned(), Value::Null),
    ];
    check(
        DocumentKind::Invite,
        &edits,
        "856f4a8344f6112101490010af6fa2b77f667154dc5ed0dd384e8fad010180d095ffbc3100000615\
     0f340142025604570870027e04636f6465086d61785f757365730202017e86010041424344454632\
     330200",
    );
}

#[test]
fn an_overlay_change_is_encoded_as_ever() {
    let edits = [
        Edit::put(format!("edit/{ID}"), "fixed"),
        Edit::put(format!("reaction/👍/{ID}"), TIME_MS),
        Edit::put("pinned", true),
    ];
    check(
        DocumentKind::Overlay,
        &edits,
        "856f4a83ad4869e6018e010010af6fa2b77f667154dc5ed0dd384e8fad010180d095ffbc31000006\
     1551340142025604570b70027d1f656469742f303141525a334e44454b5453563452524646513639\
     4735464156287265616374696f6e2ff09f918d2f303141525a334e44454b54535634525246465136\
     3947354641560670696e6e65640303017d566402666978656480d095ffbc310300",
    );
}
