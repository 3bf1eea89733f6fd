//! Running nodes without HTTP: who holds the mesh root key, what is taken away, what is used once.

use std::path::Path;

use node::host::{self, CommandError, Host, JoinBy};
use node::recovery_kit::{Kit, KitError};
use storage::{Id, NodeId, SessionEpoch, StoreError};
use sync::engine::{Admission, Command, Refusal, Trust, session_holds};

use crate::host::{digests, founder, register, start, start_at, until};

const PASSPHRASE: &str = "correct horse battery staple";

fn holds_key(folder: &Path) -> bool {
    folder.join("mesh-root.key").exists()
}

fn trust(host: &Host) -> Trust {
    host.read(Trust::load).unwrap()
}

fn is_admitted(host: &Host, node: NodeId) -> bool {
    trust(host).is_admitted(node)
}

/// A second member of the founder's mesh that holds all the founder does.
async fn member(a: &Host, admin: Id, folder: &Path) -> Host {
    let ticket = a.issue_ticket(admin).await.unwrap().text;
    let b = start(folder, "Factory");
    b.join(JoinBy::Ticket(ticket)).unwrap();
    until("b is a member", || b.mesh().is_some()).await;
    until("both hold the same", || digests(a) == digests(&b)).await;
    b
}

/// A newcomer that is let in by an administrator at a node.
async fn newcomer(door: &Host, admin: Id, folder: &Path) -> Host {
    let c = start(folder, "Warehouse");
    c.join(JoinBy::Address(door.own_addresses()[0])).unwrap();
    let node = c.node().id;
    until("c waits", || {
        c.join_state()
            .join
            .is_some_and(|join| join.words.len() == 6)
    })
    .await;
    door.approve(admin, node).await.unwrap();
    until("c is a member", || c.mesh().is_some()).await;
    c
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_authority_outlives_the_founder_and_can_be_taken_back() {
    let folders = [(); 3].map(|()| tempfile::tempdir().unwrap());
    let [home, away, new] = folders.each_ref().map(tempfile::TempDir::path);
    let (a, admin) = founder(home).await;
    let b = member(&a, admin, away).await;
    let (founding, second) = (a.node().id, b.node().id);
    a.make_authority(admin, second, true).await.unwrap();
    until("b holds the root key", || holds_key(away)).await;
    a.stop().await;
    let c = newcomer(&b, admin, new).await;
    assert!(is_admitted(&b, c.node().id));
    c.stop().await;
    // The founder comes back and is told that it shall hold the key no longer.
    b.make_authority(admin, founding, false).await.unwrap();
    let a = start(home, "HQ");
    until("a has given the key up", || !holds_key(home)).await;
    let revoked = a.revoke(admin, c.node().id).await;
    let code = |result: Result<(), CommandError>| match result {
        Err(CommandError::Refused(Refusal::Conflict { code })) => code,
        other => panic!("{other:?}"),
    };
    assert_eq!(code(revoked), "not_an_authority");
    let last = b.make_authority(admin, second, false).await;
    assert_eq!(code(last), "last_authority");
    b.revoke(admin, c.node().id).await.unwrap();
    until("a has the new token key", || {
        let keys = [&a, &b].map(|host| host.token_keys().first().map(|key| *key.expose_key()));
        keys[0].is_some() && keys[0] == keys[1]
    })
    .await;
    assert!(trust(&a).is_revoked(c.node().id));
    until("both hold the same", || digests(&a) == digests(&b)).await;
    a.stop().await;
    b.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_root_key_is_given_up_only_when_the_next_authority_has_it() {
    let folders = [(); 3].map(|()| tempfile::tempdir().unwrap());
    let [home, away, new] = folders.each_ref().map(tempfile::TempDir::path);
    let (a, admin) = founder(home).await;
    let b = member(&a, admin, away).await;
    let (founding, second) = (a.node().id, b.node().id);
    b.stop().await;
    a.make_authority(admin, second, true).await.unwrap();
    a.make_authority(admin, founding, false).await.unwrap();
    let ticket = a.issue_ticket(admin).await.unwrap().text;
    assert!(!trust(&a).is_authority(founding));
    assert!(holds_key(home));
    let refused = a.revoke(admin, second).await;
    assert!(refused.is_err(), "it is kept, not used");
    // Should the other never come: whoever administers the mesh decides, by a kit.
    let kit = a.recovery_kit(PASSPHRASE.to_owned()).await;
    assert!(kit.is_ok());
    // Where the other looks for it.
    let address = a.own_addresses()[0];
    a.stop().await;
    let a = start_at(home, "HQ", address);
    assert!(holds_key(home));
    let b = start(away, "Factory");
    until("b has the key", || holds_key(away)).await;
    until("a has given it up", || !holds_key(home)).await;
    let c = start(new, "Warehouse");
    c.join(JoinBy::Ticket(ticket)).unwrap();
    until("b lets a third in", || c.mesh().is_some()).await;
    for host in [a, b, c] {
        host.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_recovery_kit_makes_a_member_an_authority_and_a_newcomer_a_member() {
    let folders = [(); 3].map(|()| tempfile::tempdir().unwrap());
    let [home, away, new] = folders.each_ref().map(tempfile::TempDir::path);
    let (a, admin) = founder(home).await;
    let b = member(&a, admin, away).await;
    let kit = a.recovery_kit(PASSPHRASE.to_owned()).await.unwrap();
    assert!(b.recovery_kit(PASSPHRASE.to_owned()).await.is_err());
    // The founder is lost for good. A new machine with the kit needs nobody's approval.
    a.stop().await;
    let opened = Kit::parse(&kit.text).unwrap().open(PASSPHRASE).unwrap();
    host::restore_root_key(new, &opened).unwrap();
    let c = start(new, "New HQ");
    c.join(JoinBy::Address(b.own_addresses()[0])).unwrap();
    until("c is a member", || c.mesh().is_some()).await;
    until("c is an authority", || holds_key(new)).await;
    let third = c.node().id;
    until("b knows that", || trust(&b).is_authority(third)).await;
    c.stop().await;
    // At a member the page does the same, with the words.
    let wrong = b.restore_authority(&kit.text, "wrong passphrase".to_owned());
    let wrong = wrong.await.unwrap_err();
    let CommandError::Refused(Refusal::Invalid { field, code }) = wrong else {
        panic!("{wrong:?}")
    };
    assert_eq!((field, code), ("passphrase", "wrong_passphrase"));
    let words = kit.words.join(" ");
    b.restore_authority(&words, PASSPHRASE.to_owned())
        .await
        .unwrap();
    assert!(holds_key(away));
    assert!(trust(&b).is_authority(b.node().id));
    b.revoke(admin, third).await.unwrap();
    b.stop().await;
    let b = start(away, "Factory");
    assert!(b.revoke(admin, NodeId([1; 32])).await.is_err());
    assert!(holds_key(away), "it is still an authority after a restart");
    assert_eq!(Kit::parse("lck1-nothing"), Err(KitError::Mistyped));
    b.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_node_that_was_revoked_while_it_was_away_is_told_and_takes_nothing() {
    let (home, away) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (a, admin) = founder(home.path()).await;
    let b = member(&a, admin, away.path()).await;
    let node = b.node().id;
    b.stop().await;
    a.revoke(admin, node).await.unwrap();
    let b = start(away.path(), "Factory");
    until("b is told", || b.standing().excluded.is_some()).await;
    let excluded = b.standing().excluded.unwrap();
    assert_eq!(excluded.why, "revoked");
    assert!(excluded.at.is_some());
    let refused = b.execute(Command::EndSessions { user: admin }).await;
    assert!(matches!(
        refused,
        Err(CommandError::Refused(Refusal::Forbidden {
            code: "node_revoked"
        }))
    ));
    let own = trust(&b).admission(node);
    assert!(matches!(own, Admission::Revoked { .. }), "{own:?}");
    assert_ne!(
        a.token_keys().first().map(|key| *key.expose_key()),
        b.token_keys().first().map(|key| *key.expose_key())
    );
    a.stop().await;
    b.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn sessions_ended_on_both_sides_of_a_split_are_ended_everywhere() {
    let (home, away) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (a, admin) = founder(home.path()).await;
    let b = member(&a, admin, away.path()).await;
    let ken = register(&a, "ken").await;
    until("both hold the same", || digests(&a) == digests(&b)).await;
    b.stop().await;
    a.execute(Command::EndSessions { user: ken }).await.unwrap();
    let attackers = epoch(&a, ken);
    let address = a.own_addresses()[0];
    a.stop().await;
    let b = start(away.path(), "Factory");
    let changed = Command::SetPassword {
        user: ken,
        password: "y".to_owned(),
        end_sessions: true,
    };
    b.execute(changed).await.unwrap();
    let victims = epoch(&b, ken);
    let a = start_at(home.path(), "HQ", address);
    until("both hold the same again", || digests(&a) == digests(&b)).await;
    for host in [&a, &b] {
        assert!(!session_holds(epoch(host, ken), attackers));
        assert!(!session_holds(epoch(host, ken), victims));
        assert!(session_holds(epoch(host, ken), epoch(&a, ken)));
    }
    a.stop().await;
    b.stop().await;
}

fn epoch(host: &Host, user: Id) -> SessionEpoch {
    let row = host.read(|view| Ok::<_, StoreError>(view.user(user)?.unwrap()));
    row.unwrap().epoch
}

#[tokio::test(flavor = "multi_thread")]
async fn a_ticket_used_on_both_sides_of_a_split_lets_one_node_in() {
    let folders = [(); 4].map(|()| tempfile::tempdir().unwrap());
    let [home, away, one, other] = folders.each_ref().map(tempfile::TempDir::path);
    let (a, admin) = founder(home).await;
    let b = member(&a, admin, away).await;
    a.make_authority(admin, b.node().id, true).await.unwrap();
    until("b holds the root key", || holds_key(away)).await;
    // The ticket names the doors of both nodes by hand of whoever uses it: each has its own text.
    let ticket = a.issue_ticket(admin).await.unwrap().text;
    until("both hold the same", || digests(&a) == digests(&b)).await;
    b.stop().await;
    let c = start(one, "C");
    c.join(JoinBy::Ticket(ticket.clone())).unwrap();
    until("c is a member", || c.mesh().is_some()).await;
    let (door, first) = (a.own_addresses()[0], c.node().id);
    c.stop().await;
    a.stop().await;
    let b = start_at(away, "Factory", door);
    let d = start(other, "D");
    d.join(JoinBy::Ticket(ticket)).unwrap();
    until("d is a member", || d.mesh().is_some()).await;
    let second = d.node().id;
    d.stop().await;
    let late = register(&b, "late").await;
    b.stop().await;
    let b = start(away, "Factory");
    let a = start(home, "HQ");
    a.network()
        .add_address(None, b.own_addresses()[0], node::network::FoundBy::Static)
        .await;
    until("both hold the same again", || digests(&a) == digests(&b)).await;
    for host in [&a, &b] {
        assert!(is_admitted(host, first));
        assert_eq!(trust(host).admission(second), Admission::TicketUsed);
        assert!(host.read(|view| view.user(late)).unwrap().is_some());
    }
    a.stop().await;
    b.stop().await;
}
