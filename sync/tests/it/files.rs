//! Messages with files.

use storage::{Hash, Id};
use sync::engine::{Command, Refusal};
use sync::payload::{ATTACHMENTS_MAX, Attachment, attachment_id};

use crate::office::{Desk, assert_equal, assert_rebuilds, exchange, two_desks};

fn file(number: u8, name: &str) -> Attachment {
    Attachment {
        hash: Hash([number; 32]),
        size: 5,
        name: name.to_owned(),
        content_type: "image/png".to_owned(),
        dimensions: Some((640, 480)),
    }
}

fn post(
    desk: &mut Desk,
    by: Id,
    channel: Id,
    text: &str,
    attachments: Vec<Attachment>,
) -> Result<Id, Refusal> {
    let command = Command::Post {
        by,
        channel,
        content: text.to_owned(),
        parent: None,
        nonce: None,
        mentions: Vec::new(),
        attachments,
    };
    desk.run(command).map(Desk::message_in)
}

fn edit(desk: &mut Desk, by: Id, message: Id, text: &str) -> Result<(), Refusal> {
    let command = Command::Edit {
        by,
        message,
        content: text.to_owned(),
        mentions: Vec::new(),
    };
    desk.run(command).map(drop)
}

fn code(refused: Result<Id, Refusal>) -> String {
    refused.map(drop).unwrap_err().to_string()
}

#[test]
fn a_message_of_files_alone_is_the_same_on_every_node_and_edits_keep_them() {
    let (mut a, mut b, hana, _, _, general) = two_desks();
    let files = vec![file(1, "図面.png"), file(2, "b.png")];
    let message = post(&mut a, hana, general, " \n", files).unwrap();
    exchange(&mut [&mut a, &mut b]);
    let row = b.engine.view().message(message).unwrap().unwrap();
    assert_eq!((row.posted.content.as_str(), row.posted.files), ("", 2));
    let shown: Vec<_> = row
        .attachments
        .iter()
        .map(|file| (file.id, file.name.as_str()))
        .collect();
    let expected = [
        (attachment_id(message, 0), "図面.png"),
        (attachment_id(message, 1), "b.png"),
    ];
    assert_eq!(shown, expected);
    assert_eq!(row.attachments[0].dimensions, Some((640, 480)));
    edit(&mut a, hana, message, "now with a text").unwrap();
    edit(&mut a, hana, message, "").unwrap();
    exchange(&mut [&mut a, &mut b]);
    let row = b.engine.view().message(message).unwrap().unwrap();
    assert_eq!(row.edited.as_ref().map(|(_, text)| text.as_str()), Some(""));
    assert_eq!(row.attachments.len(), 2);
    assert_equal(&[&a, &b]);
    assert_rebuilds(&mut b);
}

#[test]
fn a_message_without_files_says_something_also_after_an_edit() {
    let (mut a, _, hana, _, _, general) = two_desks();
    assert!(matches!(
        post(&mut a, hana, general, " ", Vec::new()),
        Err(Refusal::Name(_))
    ));
    let message = post(&mut a, hana, general, "hello", Vec::new()).unwrap();
    assert!(matches!(
        edit(&mut a, hana, message, " "),
        Err(Refusal::Name(_))
    ));
}

#[test]
fn files_are_found_by_id_by_content_and_by_conversation_until_the_message_is_erased() {
    let (mut a, mut b, hana, _, _, general) = two_desks();
    let first = post(
        &mut a,
        hana,
        general,
        "",
        vec![file(1, "a.png"), file(1, "b.png")],
    )
    .unwrap();
    let second = post(&mut a, hana, general, "", vec![file(2, "c.png")]).unwrap();
    exchange(&mut [&mut a, &mut b]);
    let names = |desk: &Desk, before| {
        let rows = desk.engine.view().files_of(general, before, 2).unwrap();
        rows.into_iter()
            .map(|row| row.file.name)
            .collect::<Vec<_>>()
    };
    assert_eq!(names(&b, None), ["c.png", "b.png"]);
    assert_eq!(names(&b, Some(attachment_id(first, 1))), ["a.png"]);
    let found = b.engine.view().attached(attachment_id(first, 1)).unwrap();
    assert_eq!(
        (found.len(), found[0].message, found[0].channel),
        (1, first, general)
    );
    let hashes = |desk: &Desk| {
        let rows = desk.engine.view().references_after(Hash::ZERO, 10).unwrap();
        rows.into_iter()
            .map(|row| row.hash.0[0])
            .collect::<Vec<_>>()
    };
    assert_eq!(hashes(&b), [1, 2]);
    a.run(Command::Erase {
        by: hana,
        message: first,
    })
    .unwrap();
    exchange(&mut [&mut a, &mut b]);
    for desk in [&a, &b] {
        assert_eq!(hashes(desk), [2]);
        assert!(
            desk.engine
                .view()
                .attached(attachment_id(first, 0))
                .unwrap()
                .is_empty()
        );
        assert!(
            desk.engine
                .view()
                .spaces_naming(Hash([1; 32]))
                .unwrap()
                .is_empty()
        );
        assert_eq!(
            desk.engine
                .view()
                .spaces_naming(Hash([2; 32]))
                .unwrap()
                .len(),
            1
        );
    }
    let row = b.engine.view().message(first).unwrap().unwrap();
    assert_eq!((row.posted.files, row.attachments.len()), (0, 0));
    assert_equal(&[&a, &b]);
    assert_rebuilds(&mut b);
    assert_eq!(names(&b, None), ["c.png"]);
    let _ = second;
}

#[test]
fn too_many_files_or_a_name_that_other_nodes_refuse_is_refused_where_it_is_posted() {
    let (mut a, _, hana, _, _, general) = two_desks();
    let many = vec![file(1, "a.png"); ATTACHMENTS_MAX + 1];
    assert_eq!(
        code(post(&mut a, hana, general, "", many)),
        "attachment_ids: too_many"
    );
    let path = vec![file(1, "../a.png")];
    assert_eq!(
        code(post(&mut a, hana, general, "", path)),
        "attachment_ids: out_of_range"
    );
    let most = vec![file(1, "a.png"); ATTACHMENTS_MAX];
    assert!(post(&mut a, hana, general, "", most).is_ok());
}

/// What erase orders have released, by the hash's first byte.
fn released(desk: &Desk) -> Vec<u8> {
    let rows = desk.engine.view().released_after(0, 100).unwrap();
    rows.into_iter().map(|(_, hash)| hash.0[0]).collect()
}

fn forget_released(desk: &mut Desk) {
    let rows = desk.engine.view().released_after(0, 100).unwrap();
    let numbers: Vec<u64> = rows.into_iter().map(|(number, _)| number).collect();
    desk.engine.store_mut().forget_released(&numbers).unwrap();
}

#[test]
fn content_of_an_erased_message_is_released_on_every_node_until_it_is_gone_there() {
    let (mut a, mut b, hana, _, _, general) = two_desks();
    let twice = vec![file(1, "a.png"), file(1, "b.png"), file(2, "c.png")];
    let first = post(&mut a, hana, general, "", twice).unwrap();
    let second = post(&mut a, hana, general, "", vec![file(2, "d.png")]).unwrap();
    exchange(&mut [&mut a, &mut b]);
    assert_eq!((released(&a), released(&b)), (vec![], vec![]));
    let erase = |message| Command::Erase { by: hana, message };
    a.run(erase(first)).unwrap();
    exchange(&mut [&mut a, &mut b]);
    for desk in [&mut a, &mut b] {
        assert_eq!(released(desk), [1, 2]);
        let view = desk.engine.view();
        let named = [1, 2].map(|number| view.is_named(Hash([number; 32])).unwrap());
        assert_eq!((named, view.named_contents().unwrap()), ([false, true], 1));
        assert_rebuilds(desk);
        assert_eq!(released(desk), [1, 2], "deriving again forgets none");
    }
    // What is released later is not forgotten with what was before.
    let before = b.engine.view().released_after(0, 100).unwrap();
    forget_released(&mut b);
    a.run(erase(second)).unwrap();
    exchange(&mut [&mut a, &mut b]);
    let numbers: Vec<u64> = before.into_iter().map(|(number, _)| number).collect();
    b.engine.store_mut().forget_released(&numbers).unwrap();
    assert_eq!(released(&b), [2]);
    assert_eq!(b.engine.view().released_count().unwrap(), 1);
    assert_eq!(b.engine.view().named_contents().unwrap(), 0);
}

#[test]
fn content_is_released_by_an_order_for_all_that_is_older_too() {
    let (mut a, mut b, hana, ken, _, general) = two_desks();
    post(&mut a, hana, general, "", vec![file(1, "a.png")]).unwrap();
    exchange(&mut [&mut a, &mut b]);
    b.now_ms += 3_600_000;
    let before_ms = b.now_ms;
    post(&mut b, ken, general, "", vec![file(2, "b.png")]).unwrap();
    exchange(&mut [&mut a, &mut b]);
    let older = Command::EraseOlder {
        by: hana,
        channel: general,
        before_ms,
    };
    a.run(older).unwrap();
    exchange(&mut [&mut a, &mut b]);
    for desk in [&a, &b] {
        assert_eq!(released(desk), [1]);
        assert!(desk.engine.view().is_named(Hash([2; 32])).unwrap());
    }
}
