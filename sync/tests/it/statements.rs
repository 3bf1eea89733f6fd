//! What takes away: statements of the mesh's root, proofs of forks, what is used once.

use ed25519_dalek::SigningKey;
use storage::{FeedId, Hash, Id, NodeId, Store};
use sync::engine::{Admission, Command, Refusal, TokenSecret, session_holds};
use sync::feed::{
    Branch, Certificate, Evidence, Fact, ForkProof, Group, GroupSpan, Past, Revocation, Statement,
    TicketProof, TokenEpoch, WebRoots, commitment, payload_hash, ticket_key,
};

use crate::office::{Desk, assert_equal, assert_rebuilds, exchange, root};

/// A founder, a second authority and a plain node, with one person at the founder.
pub(crate) fn three_desks() -> (Desk, Desk, Desk, Id, Id) {
    let (mut a, mut b, mut c) = (
        Desk::founder(),
        Desk::second_authority(2),
        Desk::admitted(3),
    );
    let hana = a.register("hana");
    let (server, general) = a.server(hana, "Sales");
    a.invite(hana, server, "ABCDEFGH", None);
    exchange(&mut [&mut a, &mut b, &mut c]);
    (a, b, c, hana, general)
}

fn revocation_of(node: NodeId, keep: Vec<(u64, u64)>) -> Fact {
    let token = TokenEpoch {
        no: 9,
        commitment: commitment(&[9; 32]),
    };
    Fact::Revocation(Revocation { node, keep, token })
}

#[test]
fn an_authority_whose_disk_went_back_can_not_undo_a_revocation() {
    let (mut a, _, mut c, hana, general) = three_desks();
    let mut liar = Desk::admitted(4);
    liar.register("ken");
    exchange(&mut [&mut a, &mut c, &mut liar]);
    let image = a.engine.store_mut().image().unwrap();
    // What the founder wrote from here on is lost with its disk; others have the revocation.
    a.post(hana, general, "before");
    let node = liar.engine.node();
    a.revoke(hana, node);
    exchange(&mut [&mut a, &mut c]);
    let mut restored = Desk::open(Store::from_image(&image).unwrap(), 1, 1, true);
    restored.now_ms = a.now_ms;
    restored.post(hana, general, "another continuation of the same feed");
    assert!(restored.engine.trust().is_admitted(node));
    // The proof of the fork comes to one node before, to the other after the revocation.
    let mut late = Desk::admitted(5);
    exchange(&mut [&mut late, &mut restored]);
    exchange(&mut [&mut late, &mut restored, &mut c]);
    for desk in [&late, &restored, &c] {
        assert!(desk.engine.trust().is_revoked(node));
        assert_eq!(desk.engine.certificate_of(node), None);
    }
    let cuts = |desk: &Desk| {
        let heads = desk.engine.heads().into_iter();
        heads
            .map(|head| (head.feed, head.cut_after))
            .collect::<Vec<_>>()
    };
    assert_eq!(cuts(&late), cuts(&c));
    assert_eq!(cuts(&restored), cuts(&c));
    assert_rebuilds(&mut c);
}

#[test]
fn two_authorities_that_revoke_at_once_end_in_the_same_token_key() {
    let (mut a, mut b, mut c, hana, _) = three_desks();
    let (mut d, mut e) = (Desk::admitted(4), Desk::admitted(5));
    exchange(&mut [&mut a, &mut b, &mut c, &mut d, &mut e]);
    let (one, other) = (d.engine.node(), e.engine.node());
    let revoke = |node, key| Command::RevokeNode {
        by: hana,
        node,
        token_key: TokenSecret::new(key),
    };
    a.run(revoke(one, [11; 32])).unwrap();
    b.run(revoke(other, [22; 32])).unwrap();
    assert_eq!(
        a.engine.trust().token().unwrap().no,
        b.engine.trust().token().unwrap().no
    );
    exchange(&mut [&mut a, &mut b, &mut c]);
    let in_force = c.engine.trust().token().unwrap();
    for desk in [&a, &b] {
        assert_eq!(desk.engine.trust().token(), Some(in_force));
    }
    // Whoever has the key that is not in force lacks one until it is given the other.
    let keys = [[11; 32], [22; 32]].map(TokenSecret::new);
    let [winner, loser] = match commitment(keys[0].expose()) == in_force.commitment {
        true => keys,
        false => {
            let [a, b] = keys;
            [b, a]
        }
    };
    for desk in [&mut a, &mut b, &mut c] {
        desk.engine.begin().unwrap();
        assert!(!desk.engine.take_token_key(&loser).unwrap());
        desk.engine.take_token_key(&winner).unwrap();
        desk.engine.commit(desk.now_ms).unwrap();
        assert_eq!(desk.engine.token_key().unwrap().as_ref(), Some(&winner));
        assert!(desk.engine.trust().is_revoked(one));
        assert!(desk.engine.trust().is_revoked(other));
    }
    assert_equal(&[&a, &b, &c]);
}

#[test]
fn one_ticket_admits_one_node_also_across_a_split_with_an_authority_on_each_side() {
    let (mut a, mut b, mut c, hana, _) = three_desks();
    let mesh = a.engine.mesh_id().unwrap();
    let expires_ms = a.now_ms + 3_600_000;
    let key = ticket_key(&[7; 16]);
    a.run(Command::IssueTicket {
        by: hana,
        key,
        expires_ms,
    })
    .unwrap();
    exchange(&mut [&mut a, &mut b, &mut c]);
    let mut joiners = [Desk::unadmitted(8), Desk::unadmitted(9)];
    for (door, joiner) in [&mut a, &mut b].into_iter().zip(&mut joiners) {
        let node = joiner.engine.node();
        door.run(Command::UseTicket {
            node,
            proof: TicketProof::make(&[7; 16], mesh, node),
            name: "Factory".to_owned(),
            segment: String::new(),
        })
        .unwrap();
        let certificate = door.engine.certificate_of(node).unwrap().clone();
        joiner.admit(certificate);
        exchange(&mut [door, joiner]);
    }
    let [mut first, mut second] = joiners;
    let late = second.register("late");
    exchange(&mut [&mut b, &mut second]);
    exchange(&mut [&mut a, &mut b, &mut c]);
    let admission = |desk: &Desk, node| desk.engine.trust().admission(node);
    for desk in [&a, &b, &c] {
        assert_eq!(
            admission(desk, first.engine.node()),
            Admission::Admitted,
            "its certificate was issued first"
        );
        assert_eq!(admission(desk, second.engine.node()), Admission::TicketUsed);
        assert_eq!(desk.engine.view().user(late).unwrap(), None);
    }
    // What stands after a cut is not handed on, so only what is shown is the same.
    let views = |desk: &Desk| desk.engine.view().view_digests().unwrap();
    assert_eq!(views(&a), views(&c));
    assert_eq!(views(&b), views(&c));
    assert_rebuilds(&mut c);
    exchange(&mut [&mut first, &mut a]);
    // An administrator can still let the other one in by hand.
    a.run(Command::ApproveNode {
        by: hana,
        node: second.engine.node(),
        name: "Factory".to_owned(),
        segment: String::new(),
    })
    .unwrap();
    exchange(&mut [&mut a, &mut b, &mut c, &mut second]);
    assert!(c.engine.trust().is_admitted(second.engine.node()));
    assert!(c.engine.view().user(late).unwrap().is_some());
    assert_equal(&[&a, &b, &c, &second]);
    assert_rebuilds(&mut c);
}

#[test]
fn a_ticket_presented_where_the_clock_is_days_behind_lets_its_node_in() {
    let (mut a, _, mut c, hana, _) = three_desks();
    let mesh = a.engine.mesh_id().unwrap();
    a.now_ms += 172_800_000;
    let expires_ms = c.now_ms + 60_000;
    let key = ticket_key(&[7; 16]);
    let issue = Command::IssueTicket {
        by: hana,
        key,
        expires_ms,
    };
    c.run(issue).unwrap();
    let node = Desk::unadmitted(8).engine.node();
    c.run(Command::UseTicket {
        node,
        proof: TicketProof::make(&[7; 16], mesh, node),
        name: "Factory".to_owned(),
        segment: String::new(),
    })
    .unwrap();
    a.pull(&c);
    assert!(a.engine.certificate_of(node).is_some());
}

#[test]
fn sessions_of_both_sides_of_a_split_end_where_both_sides_ended_sessions() {
    let (mut a, mut b, _, hana, _) = three_desks();
    let epoch = |desk: &Desk| desk.engine.view().user(hana).unwrap().unwrap().epoch;
    let before = epoch(&a);
    // The attacker logs out everywhere on one side, twice, and the victim changes the password on
    // the other, where the clock happens to show the same or an earlier time.
    a.run(Command::EndSessions { user: hana }).unwrap();
    a.run(Command::EndSessions { user: hana }).unwrap();
    let attackers = epoch(&a);
    b.run(Command::SetPassword {
        user: hana,
        password: "$pbkdf2$new".to_owned(),
        end_sessions: true,
    })
    .unwrap();
    let victims = epoch(&b);
    assert!(session_holds(epoch(&a), attackers));
    exchange(&mut [&mut a, &mut b]);
    for desk in [&a, &b] {
        for token in [before, attackers, victims] {
            assert!(!session_holds(epoch(desk), token));
        }
    }
    let later = epoch(&b);
    assert!(session_holds(epoch(&a), later));
    // A session that knew of a raise which has yet to come here goes on.
    a.run(Command::EndSessions { user: hana }).unwrap();
    assert!(session_holds(epoch(&b), epoch(&a)));
    assert!(!session_holds(epoch(&a), later));
}

#[test]
fn raises_at_the_very_same_moment_are_told_apart() {
    let (mut a, mut b, _, hana, _) = three_desks();
    b.now_ms = a.now_ms;
    a.run(Command::EndSessions { user: hana }).unwrap();
    b.run(Command::EndSessions { user: hana }).unwrap();
    let epoch = |desk: &Desk| desk.engine.view().user(hana).unwrap().unwrap().epoch;
    let (one, other) = (epoch(&a), epoch(&b));
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(epoch(&a), epoch(&b));
    assert!(!session_holds(epoch(&a), one));
    assert!(!session_holds(epoch(&a), other));
}

#[test]
fn a_revocation_that_the_root_did_not_sign_is_none() {
    let (_, _, mut c, _, _) = three_desks();
    let node = Desk::admitted(2).engine.node();
    let forger = SigningKey::from_bytes(&[3; 32]);
    let mut forged = Statement::issue(&forger, revocation_of(node, Vec::new()), Id::ZERO, 1);
    forged.mesh = c.engine.mesh_id().unwrap();
    let outcome = c.hear(vec![Evidence::Statement(forged)]);
    assert!(!outcome.membership_changed);
    assert!(c.engine.trust().is_admitted(node));
    assert_eq!(c.engine.counters().get("refused_evidence"), Some(&1));
}

#[test]
fn of_two_revocations_of_a_node_each_cut_counts() {
    let (a, _, mut c, ..) = three_desks();
    let node = a.engine.node();
    let feed = a.engine.own_feed();
    let keep = |seq| revocation_of(node, vec![(feed.incarnation, seq)]);
    let statements = [3, 2].map(|seq| Statement::issue(&root(), keep(seq), Id::ZERO, seq));
    for statement in statements {
        c.hear(vec![Evidence::Statement(statement)]);
    }
    let heads = c.engine.heads();
    let head = heads.iter().find(|head| head.feed == feed).unwrap();
    assert_eq!(head.cut_after, Some(2));
    assert!(head.seq <= 2);
    let other = FeedId {
        incarnation: feed.incarnation + 1,
        ..feed
    };
    assert_eq!(c.engine.trust().cut_of(other), Some(0));
}

/// Two seals of a key for the same place.
pub(crate) fn fork_of(key: &SigningKey, incarnation: u64) -> ForkProof {
    let feed = FeedId {
        node: NodeId(key.verifying_key().to_bytes()),
        incarnation,
    };
    let branch = |last_hash| {
        let span = GroupSpan {
            feed,
            first_seq: 5,
            previous: Hash([1; 32]),
            last_seq: 5,
            last_hash,
        };
        Branch {
            last_seq: 5,
            last_hash,
            past: payload_hash(&[0, 0, 0, 0, 0]),
            seal: Group::seal(key, &span, &Past::default()),
        }
    };
    ForkProof {
        feed,
        first_seq: 5,
        previous: Hash([1; 32]),
        a: branch(Hash([2; 32])),
        b: branch(Hash([3; 32])),
    }
}

#[test]
fn a_fork_of_a_stranger_is_no_news_and_one_of_nothing_applied_rebuilds_nothing() {
    let (mut a, ..) = three_desks();
    let stranger = fork_of(&SigningKey::from_bytes(&[99; 32]), 1);
    assert!(stranger.is_valid());
    let outcome = a.hear(vec![Evidence::Fork(stranger)]);
    assert!(!outcome.resync && a.engine.trust().keys().len() == a.evidence().len());
    assert!(
        a.evidence()
            .iter()
            .all(|piece| !matches!(piece, Evidence::Fork(_)))
    );
    let member = fork_of(&SigningKey::from_bytes(&[3; 32]), 1);
    let feed = member.feed;
    let outcome = a.hear(vec![Evidence::Fork(member)]);
    assert!(!outcome.resync);
    assert_eq!(a.engine.trust().cut_of(feed), Some(4));
}

#[test]
fn forks_are_kept_up_to_a_number_for_each_node() {
    let (mut a, ..) = three_desks();
    let key = SigningKey::from_bytes(&[3; 32]);
    let proofs = (0..1_030).map(|feed| Evidence::Fork(fork_of(&key, feed)));
    a.hear(proofs.collect());
    let kept = a.evidence();
    let forks = kept
        .iter()
        .filter(|piece| matches!(piece, Evidence::Fork(_)));
    assert_eq!(forks.count(), 1_024);
}

#[test]
fn an_authority_makes_another_and_takes_it_back_but_never_the_last() {
    let (mut a, mut b, mut c, hana, _) = three_desks();
    let (founder, second) = (a.engine.node(), b.engine.node());
    let make = |node, holds| Command::MakeAuthority {
        by: hana,
        node,
        holds,
    };
    let refused = |reply| match reply {
        Err(Refusal::Conflict { code }) => code,
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(c.run(make(second, false))), "not_an_authority");
    a.run(make(second, false)).unwrap();
    exchange(&mut [&mut a, &mut b, &mut c]);
    assert!(!c.engine.trust().is_authority(second));
    assert_eq!(refused(b.run(make(second, true))), "not_an_authority");
    assert_eq!(refused(a.run(make(founder, false))), "last_authority");
    a.run(make(second, true)).unwrap();
    exchange(&mut [&mut a, &mut b, &mut c]);
    // Each takes the other back at the same moment: both are withdrawn, everywhere.
    a.run(make(second, false)).unwrap();
    b.run(make(founder, false)).unwrap();
    exchange(&mut [&mut a, &mut b, &mut c]);
    assert!(c.engine.trust().authorities().is_empty());
    assert_equal(&[&a, &b, &c]);
    // Whoever has the recovery kit restores it.
    b.run(Command::RestoreAuthority).unwrap();
    exchange(&mut [&mut a, &mut b, &mut c]);
    assert_eq!(c.engine.trust().authorities(), [second].into());
}

#[test]
fn what_is_said_of_an_authority_at_once_ends_the_same_in_any_order() {
    let (a, ..) = three_desks();
    let node = NodeId([77; 32]);
    let certificate = Certificate::issue(&root(), node, false, 5);
    let say = |no, holds| {
        let change = sync::feed::AuthorityChange { node, no, holds };
        Evidence::Statement(Statement::issue(
            &root(),
            Fact::Authority(change),
            Id::ZERO,
            1,
        ))
    };
    let words = [say(1, true), say(2, true), say(2, false), say(1, false)];
    let mut seen = Vec::new();
    for turn in 0..words.len() {
        let mut desk = Desk::admitted(20);
        desk.hear(a.evidence());
        desk.hear(vec![Evidence::Certificate(certificate.clone())]);
        let mut order = words.to_vec();
        order.rotate_left(turn);
        for word in order {
            desk.hear(vec![word]);
        }
        seen.push((
            desk.engine.trust().is_authority(node),
            desk.engine.trust().keys(),
        ));
    }
    assert!(
        seen.iter()
            .all(|(holds, keys)| !holds && *keys == seen[0].1)
    );
}

#[test]
fn two_roots_for_browsers_made_at_once_end_as_one_in_any_order() {
    let (mut a, mut b, mut c, ..) = three_desks();
    let state = |certificate: u8, replaces| Command::StateWebRoots {
        certificates: vec![vec![certificate]],
        replaces,
    };
    assert!(c.run(state(1, false)).is_err(), "it is no authority");
    a.run(state(1, false)).unwrap();
    b.run(state(2, false)).unwrap();
    exchange(&mut [&mut a, &mut b, &mut c]);
    let roots = c.engine.trust().web_roots().cloned().unwrap();
    for desk in [&a, &b] {
        assert_eq!(desk.engine.trust().web_roots(), Some(&roots));
    }
    assert_equal(&[&a, &b, &c]);
    // Whoever finds some makes none, unless that is meant.
    b.run(state(3, false)).unwrap();
    assert_eq!(b.engine.trust().web_roots(), Some(&roots));
    b.run(state(3, true)).unwrap();
    exchange(&mut [&mut a, &mut b, &mut c]);
    let roots = a.engine.trust().web_roots().unwrap();
    assert_eq!((roots.no, &roots.certificates), (2, &vec![vec![3]]));
    assert!(a.run(state(0, true)).is_ok());
    let none = Command::StateWebRoots {
        certificates: Vec::new(),
        replaces: true,
    };
    assert!(a.run(none).is_err());
}

#[test]
fn roots_for_browsers_keep_their_bytes() {
    let roots = Fact::WebRoots(WebRoots {
        no: 300,
        certificates: vec![vec![0x30, 0x82], vec![0x31]],
    });
    let bytes = postcard::to_stdvec(&roots).unwrap();
    assert_eq!(bytes, [3, 0xac, 2, 2, 2, 0x30, 0x82, 1, 0x31]);
}

#[test]
fn a_node_that_heard_of_its_revocation_takes_nothing_any_more() {
    let (mut a, _, mut c, hana, general) = three_desks();
    let ken = c.register("ken");
    c.accept_invite(ken, "ABCDEFGH").unwrap();
    c.post(ken, general, "in time");
    exchange(&mut [&mut a, &mut c]);
    let node = c.engine.node();
    c.post(ken, general, "not sent yet");
    a.revoke(hana, node);
    assert!(c.try_post(ken, general, "into nothing").is_ok());
    c.hear(a.evidence());
    assert!(matches!(
        c.try_post(ken, general, "into nothing"),
        Err(Refusal::Forbidden {
            code: "node_revoked"
        })
    ));
    assert!(matches!(
        c.engine.trust().admission(node),
        Admission::Revoked { .. }
    ));
    assert_eq!(c.texts(general), ["in time"]);
}
