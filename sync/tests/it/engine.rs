//! The engine: rules that hold in any order of arrival.

use storage::{Role, Store};
use sync::engine::{Command, Refusal, Reply, read_mark};
use sync::feed::{TicketProof, ticket_key};
use sync::replication::GroupRefusal;

use crate::office::{Desk, assert_equal, assert_rebuilds, exchange, two_desks};

#[test]
fn people_at_two_nodes_see_the_same_conversation() {
    let (mut a, mut b, hana, ken, _, general) = two_desks();
    let hello = a.post(hana, general, "hello");
    exchange(&mut [&mut a, &mut b]);
    b.post_with(ken, general, "hi", Some(hello), None).unwrap();
    b.run(Command::React {
        by: ken,
        message: hello,
        emoji: "👍".to_owned(),
        on: true,
    })
    .unwrap();
    a.run(Command::Edit {
        by: hana,
        message: hello,
        content: "hello!".to_owned(),
        mentions: Vec::new(),
    })
    .unwrap();
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(a.texts(general), ["hello!", "hi"]);
    assert_equal(&[&a, &b]);
    let row = b.engine.view().message(hello).unwrap().unwrap();
    assert_eq!((row.reply_count, row.reactions.len()), (1, 1));
    assert_rebuilds(&mut a);
    assert_rebuilds(&mut b);
}

#[test]
fn a_split_heals_with_nothing_lost() {
    let (mut a, mut b, hana, ken, _, general) = two_desks();
    for index in 0..50 {
        a.post(hana, general, &format!("a{index}"));
        b.post(ken, general, &format!("b{index}"));
    }
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(a.texts(general).len(), 100);
    assert_equal(&[&a, &b]);
    assert_rebuilds(&mut b);
}

#[test]
fn a_late_message_is_unread_though_it_sorts_above_read_ones() {
    let (mut a, mut b, hana, ken, _, general) = two_desks();
    b.post(ken, general, "written while apart");
    a.now_ms += 60_000;
    a.post(hana, general, "later");
    a.run(Command::Read {
        by: hana,
        channel: general,
    })
    .unwrap();
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(a.texts(general), ["written while apart", "later"]);
    let mark = read_mark(a.engine.view(), hana, general).unwrap();
    let mark: Vec<_> = mark.into_iter().collect();
    assert_eq!(
        a.engine.view().unread(general, hana, &mark).unwrap(),
        (1, 0)
    );
    let elsewhere = read_mark(b.engine.view(), hana, general).unwrap();
    assert_eq!(elsewhere.into_iter().collect::<Vec<_>>(), mark);
}

#[test]
fn what_is_read_at_a_node_that_has_written_nothing_counts_at_all() {
    let (mut a, mut b, hana, ken, _, general) = two_desks();
    a.post(hana, general, "news");
    let mut c = Desk::admitted(3);
    exchange(&mut [&mut a, &mut b, &mut c]);
    c.run(Command::Read {
        by: ken,
        channel: general,
    })
    .unwrap();
    assert_eq!(c.engine.stored_seq(c.engine.own_feed()), 0, "no feed");
    exchange(&mut [&mut a, &mut b, &mut c]);
    for desk in [&a, &b, &c] {
        let view = desk.engine.view();
        let mark: Vec<_> = read_mark(view, ken, general).unwrap().into_iter().collect();
        assert_eq!(view.unread(general, ken, &mark).unwrap(), (0, 0));
    }
}

#[test]
fn an_invite_used_too_often_on_both_sides_lets_the_same_people_in() {
    let (mut a, mut b, hana, _, server, general) = two_desks();
    a.invite(hana, server, "QNCEQNLY", Some(1));
    exchange(&mut [&mut a, &mut b]);
    let early = a.register("early");
    let late = b.register("late");
    a.accept_invite(early, "QNCEQNLY").unwrap();
    b.now_ms += 5_000;
    b.accept_invite(late, "QNCEQNLY").unwrap();
    b.post(late, general, "am I in?");
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(a.engine.view().role(server, early).unwrap(), Role::Member);
    assert_eq!(a.engine.view().role(server, late).unwrap(), Role::Removed);
    assert!(matches!(
        b.try_post(late, general, "and now?"),
        Err(Refusal::NotFound { what: "channel" })
    ));
    assert_equal(&[&a, &b]);
    assert_rebuilds(&mut a);
}

#[test]
fn a_name_registered_on_both_sides_stays_with_the_earlier() {
    let (mut a, mut b, ..) = two_desks();
    let first = a.register("sato");
    b.now_ms += 1_000;
    let second = b.register("Sato");
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(
        a.engine.view().user(first).unwrap().unwrap().username,
        "sato"
    );
    assert_eq!(
        a.engine.view().user(second).unwrap().unwrap().username,
        "Sato~2"
    );
    assert_equal(&[&a, &b]);
    let changes = sync::engine::ProfileChanges {
        username: Some("sato2".to_owned()),
        ..Default::default()
    };
    b.run(Command::UpdateProfile {
        user: second,
        changes,
    })
    .unwrap();
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(
        a.engine.view().user(second).unwrap().unwrap().username,
        "sato2"
    );
    assert_equal(&[&a, &b]);
    assert_rebuilds(&mut a);
}

#[test]
fn between_concurrent_roles_the_weakest_counts() {
    let (mut a, mut b, hana, ken, server, general) = two_desks();
    let boss = a.register("boss");
    a.accept_invite(boss, "ABCDEFGH").unwrap();
    a.set_role(hana, server, boss, Role::Admin);
    exchange(&mut [&mut a, &mut b]);
    a.set_role(hana, server, ken, Role::Admin);
    b.run(Command::RemoveMember {
        by: boss,
        server,
        user: ken,
    })
    .unwrap();
    exchange(&mut [&mut a, &mut b]);
    for desk in [&a, &b] {
        assert_eq!(desk.engine.view().role(server, ken).unwrap(), Role::Removed);
    }
    assert!(b.try_post(ken, general, "still here?").is_err());
    assert_equal(&[&a, &b]);
    assert_rebuilds(&mut b);
}

#[test]
fn who_left_joins_again_by_the_same_invite() {
    let (mut a, mut b, _, ken, server, general) = two_desks();
    b.run(Command::Leave { by: ken, server }).unwrap();
    b.accept_invite(ken, "ABCDEFGH").unwrap();
    b.post(ken, general, "back again");
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(a.texts(general), ["back again"]);
    assert_equal(&[&a, &b]);
    assert_rebuilds(&mut a);
}

#[test]
fn an_admin_steps_down_everywhere() {
    let (mut a, mut b, hana, ken, server, general) = two_desks();
    a.set_role(hana, server, ken, Role::Admin);
    exchange(&mut [&mut a, &mut b]);
    b.set_role(ken, server, ken, Role::Member);
    b.post(ken, general, "a member again");
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(a.engine.view().role(server, ken).unwrap(), Role::Member);
    assert_eq!(a.texts(general), ["a member again"]);
    assert_equal(&[&a, &b]);
    assert_rebuilds(&mut a);
}

#[test]
fn a_disputed_role_is_settled_everywhere() {
    let (mut a, mut b, hana, ken, server, _) = two_desks();
    let boss = a.register("boss");
    a.accept_invite(boss, "ABCDEFGH").unwrap();
    a.set_role(hana, server, boss, Role::Admin);
    exchange(&mut [&mut a, &mut b]);
    a.set_role(hana, server, ken, Role::Admin);
    b.set_role(boss, server, ken, Role::Moderator);
    exchange(&mut [&mut a, &mut b]);
    for role in [Role::Admin, Role::Moderator] {
        a.set_role(hana, server, ken, role);
        exchange(&mut [&mut a, &mut b]);
        for desk in [&a, &b] {
            assert_eq!(desk.engine.view().role(server, ken).unwrap(), role);
        }
        assert_equal(&[&a, &b]);
    }
    assert_rebuilds(&mut b);
}

#[test]
fn who_came_too_late_joins_by_another_invite() {
    let (mut a, mut b, hana, _, server, general) = two_desks();
    a.invite(hana, server, "QNCEQNLY", Some(1));
    exchange(&mut [&mut a, &mut b]);
    let early = a.register("early");
    let late = b.register("late");
    a.accept_invite(early, "QNCEQNLY").unwrap();
    b.now_ms += 5_000;
    b.accept_invite(late, "QNCEQNLY").unwrap();
    exchange(&mut [&mut a, &mut b]);
    b.accept_invite(late, "ABCDEFGH").unwrap();
    b.post(late, general, "in at last");
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(a.texts(general), ["in at last"]);
    assert_equal(&[&a, &b]);
    assert_rebuilds(&mut a);
}

#[test]
fn what_was_allowed_when_it_was_written_stays() {
    let (mut a, mut b, hana, ken, server, general) = two_desks();
    a.run(Command::RemoveMember {
        by: hana,
        server,
        user: ken,
    })
    .unwrap();
    b.post(ken, general, "written before I heard");
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(a.texts(general), ["written before I heard"]);
    assert_equal(&[&a, &b]);
    assert_rebuilds(&mut a);
    assert_rebuilds(&mut b);
}

#[test]
fn a_deleted_message_is_erased_on_every_node_and_for_newcomers() {
    let (mut a, mut b, hana, ken, _, general) = two_desks();
    let secret = a.post(hana, general, "the secret");
    exchange(&mut [&mut a, &mut b]);
    a.run(Command::Edit {
        by: hana,
        message: secret,
        content: "a secret edit".to_owned(),
        mentions: Vec::new(),
    })
    .unwrap();
    b.run(Command::React {
        by: ken,
        message: secret,
        emoji: "😮".to_owned(),
        on: true,
    })
    .unwrap();
    exchange(&mut [&mut a, &mut b]);
    b.run(Command::React {
        by: ken,
        message: secret,
        emoji: "🎉".to_owned(),
        on: true,
    })
    .unwrap();
    a.run(Command::Erase {
        by: hana,
        message: secret,
    })
    .unwrap();
    exchange(&mut [&mut a, &mut b]);
    let mut c = Desk::admitted(3);
    exchange(&mut [&mut a, &mut b, &mut c]);
    assert_equal(&[&a, &b, &c]);
    for desk in [&mut a, &mut b, &mut c] {
        assert_eq!(desk.texts(general), ["(deleted)"]);
        assert_rebuilds(desk);
    }
    let row = c.engine.view().message(secret).unwrap().unwrap();
    assert_eq!((row.reactions.len(), row.edited), (0, None));
}

#[test]
fn the_same_post_sent_to_two_nodes_counts_once() {
    let (mut a, mut b, hana, _, _, general) = two_desks();
    let first = a
        .post_with(hana, general, "once", None, Some("n-1"))
        .unwrap();
    let again = a
        .post_with(hana, general, "once", None, Some("n-1"))
        .unwrap();
    assert_eq!(first, again);
    b.now_ms += 3_000;
    let elsewhere = b
        .post_with(hana, general, "once", None, Some("n-1"))
        .unwrap();
    b.post_with(hana, general, "a reply", Some(elsewhere), None)
        .unwrap();
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(a.texts(general), ["once", "a reply"]);
    assert_eq!(
        b.engine.view().message(first).unwrap().unwrap().reply_count,
        1
    );
    assert_equal(&[&a, &b]);
    assert_rebuilds(&mut a);
    assert_rebuilds(&mut b);
}

#[test]
fn deleting_one_copy_of_a_retried_post_deletes_all() {
    let (mut a, mut b, hana, ken, _, general) = two_desks();
    a.post_with(hana, general, "once", None, Some("n-1"))
        .unwrap();
    b.now_ms += 3_000;
    let copy = b
        .post_with(hana, general, "once", None, Some("n-1"))
        .unwrap();
    b.post_with(ken, general, "a reply", Some(copy), None)
        .unwrap();
    b.run(Command::Erase {
        by: hana,
        message: copy,
    })
    .unwrap();
    exchange(&mut [&mut a, &mut b]);
    let mut c = Desk::admitted(3);
    exchange(&mut [&mut a, &mut b, &mut c]);
    for desk in [&a, &b, &c] {
        assert_eq!(desk.texts(general), ["(deleted)", "a reply"]);
    }
    assert_equal(&[&a, &b, &c]);
    assert_rebuilds(&mut a);
    assert_rebuilds(&mut b);
    assert_rebuilds(&mut c);
}

#[test]
fn groups_joined_by_a_relay_are_not_sealed() {
    let (mut a, mut b, hana, _, _, general) = two_desks();
    let feed = a.engine.own_feed();
    let from = b.engine.stored_seq(feed);
    a.post(hana, general, "one");
    a.post(hana, general, "two");
    let after = [(feed, from)].into_iter().collect();
    let mut groups = a.engine.groups_of(&after, usize::MAX).unwrap();
    let second = groups.pop().unwrap();
    let mut joined = groups.pop().unwrap();
    joined.entries.extend(second.entries);
    joined.past = second.past;
    joined.seal = second.seal;
    b.engine.begin().unwrap();
    let accepted = b.engine.accept(vec![joined], b.now_ms).unwrap();
    b.engine.commit(b.now_ms).unwrap();
    assert_eq!(
        accepted.refused,
        vec![(feed, from + 1, GroupRefusal::NotSealed)]
    );
}

#[test]
fn a_node_restored_from_an_old_backup_loses_nothing() {
    let (mut a, mut b, hana, ken, _, general) = two_desks();
    let backup = b.engine.store_mut().image().unwrap();
    b.post(ken, general, "after the backup");
    exchange(&mut [&mut a, &mut b]);
    let mut restored = Desk::open(Store::from_image(&backup).unwrap(), 2, 77, false);
    restored.now_ms = b.now_ms;
    restored.post(ken, general, "written before hearing of it");
    a.post(hana, general, "meanwhile");
    exchange(&mut [&mut a, &mut restored]);
    let mut texts = restored.texts(general);
    texts.sort();
    assert_eq!(
        texts,
        [
            "after the backup",
            "meanwhile",
            "written before hearing of it"
        ]
    );
    assert_equal(&[&a, &restored]);
    assert_rebuilds(&mut restored);
}

#[test]
fn a_revoked_nodes_later_entries_are_quarantined_everywhere() {
    let (mut a, mut b, hana, ken, _, general) = two_desks();
    let mut c = Desk::admitted(3);
    b.post(ken, general, "trusted");
    exchange(&mut [&mut a, &mut b, &mut c]);
    b.post(ken, general, "not trusted any more");
    exchange(&mut [&mut b, &mut c]);
    let node = b.engine.node();
    a.revoke(hana, node);
    exchange(&mut [&mut a, &mut c]);
    for desk in [&a, &c] {
        assert_eq!(desk.texts(general), ["trusted"]);
    }
    let heads = |desk: &Desk| desk.engine.heads();
    assert_eq!(heads(&a), heads(&c));
    assert_eq!(
        a.engine.view().view_digests().unwrap(),
        c.engine.view().view_digests().unwrap()
    );
    assert_rebuilds(&mut a);
}

#[test]
fn nodes_join_by_ticket_and_by_approval() {
    let mut a = Desk::founder();
    let hana = a.register("hana");
    let mesh = a.engine.mesh_id().unwrap();
    let joiner = Desk::admitted(9).engine.node();
    let issue = Command::IssueTicket {
        by: hana,
        key: ticket_key(&[7; 16]),
        expires_ms: a.now_ms + 60_000,
    };
    assert!(matches!(a.run(issue).unwrap(), Reply::Ticket(_)));
    let present = |node, proof| Command::UseTicket {
        node,
        proof,
        name: "Factory".to_owned(),
        segment: String::new(),
    };
    let wrong = TicketProof::make(&[8; 16], mesh, joiner);
    assert!(matches!(
        a.run(present(joiner, wrong)),
        Err(Refusal::NotFound { what: "ticket" })
    ));
    let proof = TicketProof::make(&[7; 16], mesh, joiner);
    let thief = Desk::admitted(11).engine.node();
    assert!(matches!(
        a.run(present(thief, proof)),
        Err(Refusal::NotFound { what: "ticket" })
    ));
    a.run(present(joiner, proof)).unwrap();
    assert!(a.engine.certificate_of(joiner).is_some());
    let other = Desk::admitted(10).engine.node();
    let approve = Command::ApproveNode {
        by: hana,
        node: other,
        name: "Warehouse".to_owned(),
        segment: String::new(),
    };
    a.run(approve).unwrap();
    assert!(a.engine.certificate_of(other).is_some());
    let again = present(other, TicketProof::make(&[7; 16], mesh, other));
    assert!(matches!(
        a.run(again),
        Err(Refusal::Conflict {
            code: "ticket_used"
        })
    ));
}

#[test]
fn a_ticket_taken_at_another_node_is_honoured_by_the_authority() {
    let (mut a, mut b, hana, ..) = two_desks();
    let mesh = a.engine.mesh_id().unwrap();
    let issue = Command::IssueTicket {
        by: hana,
        key: ticket_key(&[7; 16]),
        expires_ms: a.now_ms + 60_000,
    };
    a.run(issue).unwrap();
    exchange(&mut [&mut a, &mut b]);
    let joiner = Desk::admitted(9).engine.node();
    let present = Command::UseTicket {
        node: joiner,
        proof: TicketProof::make(&[7; 16], mesh, joiner),
        name: "Factory".to_owned(),
        segment: String::new(),
    };
    b.run(present).unwrap();
    assert!(b.engine.certificate_of(joiner).is_none());
    exchange(&mut [&mut a, &mut b]);
    assert!(b.engine.certificate_of(joiner).is_some());
    assert_equal(&[&a, &b]);
}
