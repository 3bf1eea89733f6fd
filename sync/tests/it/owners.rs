//! Servers that are passed on.

use storage::{EntryState, Id, Role, Store};
use sync::documents::Edit;
use sync::engine::{Command, Refusal, Reply};
use sync::payload::DocumentRef;

use crate::office::{Desk, assert_equal, assert_rebuilds, exchange, forged_edits, two_desks};

fn try_transfer(desk: &mut Desk, by: Id, server: Id, user: Id) -> Result<Reply, Refusal> {
    desk.run(Command::TransferServer { by, server, user })
}

fn transfer(desk: &mut Desk, by: Id, server: Id, user: Id) {
    try_transfer(desk, by, server, user).unwrap();
}

fn reason(result: Result<Reply, Refusal>) -> String {
    result.unwrap_err().to_string()
}

fn remove(desk: &mut Desk, by: Id, server: Id, user: Id) {
    desk.run(Command::RemoveMember { by, server, user })
        .unwrap();
}

fn leave(desk: &mut Desk, by: Id, server: Id) {
    desk.run(Command::Leave { by, server }).unwrap();
}

fn erase(desk: &mut Desk, by: Id, user: Id) {
    desk.run(Command::ForgetPerson { by, user }).unwrap();
}

/// The owner as a node shows it, who is always an admin.
fn owner(desk: &Desk, server: Id) -> Id {
    let view = desk.engine.view();
    let owner = view.server(server).unwrap().unwrap().owner;
    assert_eq!(view.role(server, owner).unwrap(), Role::Admin);
    owner
}

/// Everybody knows everything, shows the same owner, and does so again after a rebuild.
fn agree(desks: &mut [&mut Desk], server: Id, expected: Id) {
    exchange(desks);
    for desk in &mut *desks {
        assert_eq!(owner(desk, server), expected);
        assert_rebuilds(desk);
    }
    let desks: Vec<&Desk> = desks.iter().map(|desk| &**desk).collect();
    assert_equal(&desks);
}

/// Two nodes, and a third person who has joined.
fn three() -> (Desk, Desk, [Id; 3], Id) {
    let (mut a, mut b, hana, ken, server, _) = two_desks();
    let mia = b.register("mia");
    b.accept_invite(mia, "ABCDEFGH").unwrap();
    exchange(&mut [&mut a, &mut b]);
    (a, b, [hana, ken, mia], server)
}

#[test]
fn a_server_is_passed_on_and_only_its_owner_passes_it_on() {
    let (mut a, mut b, [hana, ken, mia], server) = three();
    let refused = try_transfer(&mut b, ken, server, ken);
    assert_eq!(reason(refused), "owner_required");
    let stranger = a.register("eve");
    let refused = try_transfer(&mut a, hana, server, stranger);
    assert_eq!(reason(refused), "member not found");
    let refused = try_transfer(&mut a, hana, server, hana);
    assert_eq!(reason(refused), "already_owner");
    transfer(&mut a, hana, server, ken);
    agree(&mut [&mut a, &mut b], server, ken);
    // Who had it is an admin like others now.
    assert_eq!(a.engine.view().role(server, hana).unwrap(), Role::Admin);
    let refused = try_transfer(&mut a, hana, server, mia);
    assert_eq!(reason(refused), "owner_required");
    let refused = a.run(Command::DeleteServer { by: hana, server });
    assert_eq!(reason(refused), "owner_required");
    let refused = b.run(Command::Leave { by: ken, server });
    assert_eq!(reason(refused), "owner_cannot_leave");
    leave(&mut a, hana, server);
    agree(&mut [&mut a, &mut b], server, ken);
    assert_eq!(a.engine.view().role(server, hana).unwrap(), Role::Removed);
}

#[test]
fn of_two_transfers_on_both_sides_of_a_split_one_counts_and_the_longer_chain_before_it() {
    let (mut a, mut b, [hana, ken, mia], server) = three();
    transfer(&mut a, hana, server, mia);
    transfer(&mut b, hana, server, ken);
    // Of equals the older account.
    agree(&mut [&mut a, &mut b], server, ken);
    transfer(&mut a, ken, server, hana);
    transfer(&mut a, hana, server, mia);
    transfer(&mut b, ken, server, hana);
    agree(&mut [&mut a, &mut b], server, mia);
}

#[test]
fn who_is_removed_while_a_server_is_passed_to_them_does_not_get_it() {
    let (mut a, mut b, [hana, ken, _], server) = three();
    transfer(&mut a, hana, server, ken);
    remove(&mut b, hana, server, ken);
    agree(&mut [&mut a, &mut b], server, hana);
    assert_eq!(a.engine.view().role(server, ken).unwrap(), Role::Removed);
    // Nor by coming back.
    b.accept_invite(ken, "ABCDEFGH").unwrap();
    agree(&mut [&mut a, &mut b], server, hana);
    assert_eq!(a.engine.view().role(server, ken).unwrap(), Role::Member);
    transfer(&mut b, hana, server, ken);
    agree(&mut [&mut a, &mut b], server, ken);
}

#[test]
fn where_nobody_is_left_of_those_who_owned_it_the_last_one_owns_it() {
    let (mut a, mut b, [hana, ken, _], server) = three();
    let mut c = Desk::admitted(3);
    exchange(&mut [&mut a, &mut b, &mut c]);
    transfer(&mut a, hana, server, ken);
    remove(&mut c, hana, server, ken);
    exchange(&mut [&mut a, &mut b]);
    leave(&mut b, hana, server);
    agree(&mut [&mut a, &mut b, &mut c], server, ken);
}

#[test]
fn an_erased_owner_leaves_the_server_to_whoever_had_it_or_is_there_longest() {
    let (mut a, mut b, [hana, ken, mia], server) = three();
    transfer(&mut a, hana, server, ken);
    // At the other side nobody knows that it is ken's.
    erase(&mut b, ken, ken);
    agree(&mut [&mut a, &mut b], server, hana);
    let (sales, _) = b.server(mia, "Osaka");
    a.invite(hana, server, "BBBBBBBB", None);
    b.invite(mia, sales, "CCCCCCCC", None);
    let (eve, bob) = (b.register("eve"), b.register("bob"));
    for user in [eve, bob] {
        b.accept_invite(user, "CCCCCCCC").unwrap();
    }
    b.set_role(mia, sales, bob, Role::Moderator);
    exchange(&mut [&mut a, &mut b]);
    // An administrator of the mesh, who is no member.
    erase(&mut a, hana, mia);
    agree(&mut [&mut a, &mut b], sales, bob);
    erase(&mut b, bob, bob);
    agree(&mut [&mut a, &mut b], sales, eve);
}

#[test]
fn a_member_erased_by_themselves_passes_on_what_they_own() {
    let (mut a, mut b, hana, ken, ..) = two_desks();
    let (osaka, _) = b.server(ken, "Osaka");
    b.invite(ken, osaka, "CCCCCCCC", None);
    b.accept_invite(hana, "CCCCCCCC").unwrap();
    let (alone, _) = b.server(ken, "Notes");
    erase(&mut b, ken, ken);
    agree(&mut [&mut a, &mut b], osaka, hana);
    let row = a.engine.view().server(alone).unwrap().unwrap();
    assert_eq!(row.owner, ken, "nobody else is there");
}

/// What somebody may do as all nodes show it, once they know everything.
fn role(desks: &mut [&mut Desk], server: Id, user: Id) -> Role {
    exchange(desks);
    let mut roles = (desks.iter()).map(|desk| desk.engine.view().role(server, user).unwrap());
    let first = roles.next().unwrap();
    assert!(roles.all(|role| role == first));
    first
}

/// Three people and one more, Bob, who uses an invite for one at B just after Eve did at A.
fn used_too_often() -> (Desk, Desk, [Id; 5], Id) {
    let (mut a, mut b, [hana, ken, mia], server) = three();
    a.invite(hana, server, "BBBBBBBB", Some(1));
    let (eve, bob) = (a.register("eve"), b.register("bob"));
    exchange(&mut [&mut a, &mut b]);
    a.accept_invite(eve, "BBBBBBBB").unwrap();
    b.now_ms = a.now_ms + 1_000;
    b.accept_invite(bob, "BBBBBBBB").unwrap();
    (a, b, [hana, ken, mia, eve, bob], server)
}

#[test]
fn who_gets_a_server_stays_a_member_although_their_invite_was_used_too_often() {
    let (mut a, mut b, [hana, ken, _, eve, bob], server) = used_too_often();
    transfer(&mut b, hana, server, bob);
    agree(&mut [&mut a, &mut b], server, bob);
    assert_eq!(role(&mut [&mut a, &mut b], server, eve), Role::Member);
    let invite = a.engine.view().invite_with_code("BBBBBBBB").unwrap();
    assert_eq!(
        invite.unwrap().uses,
        1,
        "no use of the invite was spent on it"
    );
    // Nor does passing it on put them out.
    transfer(&mut b, bob, server, ken);
    agree(&mut [&mut a, &mut b], server, ken);
    assert_eq!(role(&mut [&mut a, &mut b], server, bob), Role::Admin);
    // A removal does, and so does coming back by the same invite.
    remove(&mut a, ken, server, bob);
    agree(&mut [&mut a, &mut b], server, ken);
    assert_eq!(role(&mut [&mut a, &mut b], server, bob), Role::Removed);
    let refused = b.accept_invite(bob, "BBBBBBBB");
    assert_eq!(reason(refused), "invite_used_up");
}

#[test]
fn who_is_named_on_one_side_of_a_split_and_gets_nothing_is_a_member_like_an_heir() {
    let (mut a, mut b, [hana, ken, .., bob], server) = used_too_often();
    let mut c = Desk::admitted(3);
    exchange(&mut [&mut a, &mut c]);
    transfer(&mut a, hana, server, ken);
    transfer(&mut b, hana, server, bob);
    remove(&mut c, hana, server, ken);
    // Of equals the older account.
    agree(&mut [&mut a, &mut b], server, ken);
    assert_eq!(role(&mut [&mut a, &mut b], server, bob), Role::Admin);
    // It falls to the next who is there, and to nobody who was shown as no member.
    agree(&mut [&mut a, &mut b, &mut c], server, bob);
}

#[test]
fn who_used_an_invite_too_often_and_was_never_named_is_no_member() {
    let (mut a, mut b, [hana, ken, _, eve, bob], server) = used_too_often();
    b.set_role(hana, server, bob, Role::Admin);
    transfer(&mut a, hana, server, ken);
    agree(&mut [&mut a, &mut b], server, ken);
    assert_eq!(role(&mut [&mut a, &mut b], server, bob), Role::Removed);
    assert_eq!(role(&mut [&mut a, &mut b], server, eve), Role::Member);
}

fn heir(user: Id, no: u64, joined: i64) -> Edit {
    let mut bytes = no.to_be_bytes().to_vec();
    bytes.extend(joined.to_be_bytes());
    Edit::put(format!("owner/{user}"), bytes)
}

#[test]
fn a_forged_transfer_and_a_forged_removal_of_the_owner_have_no_effect() {
    let (a, mut b, [hana, ken, mia], server) = three();
    drop(a);
    b.set_role(hana, server, ken, Role::Admin);
    let member = b.engine.view().member(server, mia).unwrap().unwrap();
    let joined = i64::try_from(member.joined).unwrap();
    let (document, removed) = (
        DocumentRef::Server(server),
        Edit::put("role", Role::Removed.word()),
    );
    let member = |user| DocumentRef::Member { server, user };
    for (by, document, edit) in [
        (ken, document, heir(mia, 1, joined)),
        // Out of turn, to somebody who is no member any more by that time, or by taking it back.
        (hana, document, heir(mia, 2, joined)),
        (hana, document, heir(mia, 1, joined - 1)),
        (hana, document, heir(Id::MAX, 1, joined)),
        (ken, document, Edit::put("deleted", true)),
        (ken, document, Edit::put("owner", ken.to_string())),
        (ken, member(hana), removed.clone()),
        (hana, member(hana), removed),
    ] {
        let image = b.engine.store_mut().image().unwrap();
        let mut victim = Desk::open(Store::from_image(&image).unwrap(), 2, 91, false);
        victim.now_ms = b.now_ms;
        let state = forged_edits(&mut victim, by, document, std::slice::from_ref(&edit));
        assert_eq!(state, EntryState::Refused, "{edit:?}");
        assert_eq!(owner(&victim, server), hana);
    }
    let passed_on = forged_edits(&mut b, hana, document, &[heir(mia, 1, joined)]);
    assert_eq!(passed_on, EntryState::Applied);
    assert_eq!(owner(&b, server), mia);
}
