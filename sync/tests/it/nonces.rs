//! A command that is sent again is carried out once.

use storage::{Id, Store};
use sync::engine::{Command, Reply};

use crate::office::Desk;

/// What a command sent again answers.
fn posted_again(desk: &mut Desk, by: Id, channel: Id, nonce: &str) -> Id {
    let command = Command::Post {
        by,
        channel,
        content: "again".to_owned(),
        parent: None,
        nonce: Some(nonce.to_owned()),
        mentions: Vec::new(),
        attachments: Vec::new(),
    };
    match desk.run(command).unwrap() {
        Reply::Message {
            message,
            existing: true,
        } => message,
        other => panic!("it was posted twice: {other:?}"),
    }
}

#[test]
fn a_command_sent_again_is_known_after_restarts_however_old_it_is() {
    let mut desk = Desk::founder();
    let hana = desk.register("hana");
    let (_, channel) = desk.server(hana, "Sales");
    let mut first: Vec<(String, Id)> = Vec::new();
    for number in 0..3 {
        let nonce = format!("first {number}");
        let id = desk.post_with(hana, channel, "once", None, Some(&nonce));
        first.push((nonce, id.unwrap()));
    }
    let deleted = Command::Erase {
        by: hana,
        message: first[1].1,
    };
    desk.run(deleted).unwrap();
    for incarnation in 2..5 {
        let image = desk.engine.store_mut().image().unwrap();
        let now_ms = desk.now_ms;
        desk = Desk::open(Store::from_image(&image).unwrap(), 1, incarnation, true);
        desk.now_ms = now_ms;
        for (nonce, id) in &first {
            assert_eq!(posted_again(&mut desk, hana, channel, nonce), *id);
        }
        if incarnation == 3 {
            desk.engine.rebuild(now_ms).unwrap();
        }
        desk.engine.begin().unwrap();
        for number in 0..4_200 {
            let post = Command::Post {
                by: hana,
                channel,
                content: "filler".to_owned(),
                parent: None,
                nonce: Some(format!("{incarnation} {number}")),
                mentions: Vec::new(),
                attachments: Vec::new(),
            };
            desk.engine.execute(post, now_ms).unwrap();
        }
        desk.engine.commit(now_ms).unwrap();
        let indexed = desk.engine.store().nonces_indexed();
        assert!(
            desk.engine.newest_no() - indexed < 4_200,
            "most are indexed"
        );
        for (nonce, id) in &first {
            assert_eq!(posted_again(&mut desk, hana, channel, nonce), *id);
        }
    }
}

/// What a start has to read of the log is what came since the one before.
#[test]
fn a_start_that_read_many_nonces_leaves_them_in_the_index() {
    let mut desk = Desk::founder();
    let hana = desk.register("hana");
    let (_, channel) = desk.server(hana, "Sales");
    let post = |desk: &mut Desk, nonce: &str| {
        desk.post_with(hana, channel, "once", None, Some(nonce))
            .unwrap()
    };
    let first = post(&mut desk, "0");
    for number in 1..200 {
        post(&mut desk, &number.to_string());
    }
    assert_eq!(desk.engine.store().nonces_indexed(), 0);
    for incarnation in 2..4 {
        let image = desk.engine.store_mut().image().unwrap();
        let now_ms = desk.now_ms;
        desk = Desk::open(Store::from_image(&image).unwrap(), 1, incarnation, true);
        desk.now_ms = now_ms;
        assert_eq!(posted_again(&mut desk, hana, channel, "0"), first);
        let last = post(&mut desk, &format!("after start {incarnation}"));
        assert!(desk.engine.newest_no() - desk.engine.store().nonces_indexed() < 10);
        let again = posted_again(
            &mut desk,
            hana,
            channel,
            &format!("after start {incarnation}"),
        );
        assert_eq!(again, last);
    }
}
