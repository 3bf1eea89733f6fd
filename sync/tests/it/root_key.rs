//! Who keeps the mesh's root key, and who forgets it.

use ed25519_dalek::SigningKey;
use storage::{Id, NodeId};
use sync::engine::{Command, Engine};
use sync::feed::{AuthorityChange, Evidence, Fact, RootKeyProof, RootKeyQuestion, Statement};

use crate::office::{Desk, exchange, root};
use crate::statements::{fork_of, three_desks};

fn make(by: Id, node: NodeId, holds: bool) -> Command {
    Command::MakeAuthority { by, node, holds }
}

fn holds(desk: &Desk) -> bool {
    desk.engine.root_key().is_some()
}

fn ask(desk: &Desk) -> RootKeyQuestion {
    desk.engine.root_key_question([5; 32]).unwrap()
}

fn answer(of: &Desk, asker: &Engine, question: &RootKeyQuestion) -> Option<RootKeyProof> {
    of.engine.answer_root_key_question(asker.node(), question)
}

/// What a node does when it hears of one other that holds the key, as hosts do it. Answers whether
/// it has forgotten the key.
fn settle(desk: &mut Desk, other: &Desk) -> bool {
    let proven = desk.engine.root_key_question([6; 32]).is_some_and(|asked| {
        let proof = answer(other, &desk.engine, &asked);
        let holder = other.engine.node();
        proof.is_some_and(|proof| desk.engine.forgets_root_key_by(holder, &asked, &proof))
    });
    let forgets = proven || desk.engine.forgets_root_key_unasked();
    if forgets {
        desk.engine.drop_root_key();
    }
    forgets
}

#[test]
fn the_root_key_is_kept_until_an_authority_proves_to_have_it() {
    let (mut a, mut b, mut c, hana, _) = three_desks();
    let [founder, second, third] = [&a, &b, &c].map(|desk| desk.engine.node());
    a.run(make(hana, third, true)).unwrap();
    a.run(make(hana, second, false)).unwrap();
    exchange(&mut [&mut a, &mut b, &mut c]);
    assert_eq!(a.engine.root_key_question([5; 32]), None, "it stands");
    let asked = ask(&b);
    // The third was made one and has not got the key yet.
    assert_eq!(answer(&c, &b.engine, &asked), None);
    let proof = answer(&a, &b.engine, &asked).unwrap();
    let forgets = |from, question, proof| b.engine.forgets_root_key_by(from, question, proof);
    assert!(forgets(founder, &asked, &proof));
    assert!(!forgets(third, &asked, &proof), "it is not the third's");
    let to_another = answer(&a, &c.engine, &asked).unwrap();
    assert!(!forgets(founder, &asked, &to_another), "not said to b");
    let again = RootKeyQuestion {
        challenge: [7; 32],
        ..asked
    };
    assert!(!forgets(founder, &again, &proof), "an answer counts once");
    let forged = SigningKey::from_bytes(&[7; 32]);
    let forged = RootKeyProof::issue(&forged, founder, second, &asked);
    assert!(!forgets(founder, &asked, &forged));
    // Whoever gave the key up asks nothing any more, and proves nothing.
    b.engine.drop_root_key();
    assert_eq!(b.engine.root_key_question([5; 32]), None);
    assert!(!b.engine.forgets_root_key_by(founder, &asked, &proof));
    assert_eq!(answer(&b, &a.engine, &asked), None);
}

#[test]
fn an_answer_counts_only_while_both_know_the_same() {
    let (mut a, mut b, mut c, hana, _) = three_desks();
    let [founder, second, third] = [&a, &b, &c].map(|desk| desk.engine.node());
    a.run(make(hana, second, false)).unwrap();
    b.hear(a.evidence());
    let asked = ask(&b);
    let proof = answer(&a, &b.engine, &asked).unwrap();
    a.run(make(hana, third, true)).unwrap();
    assert_eq!(answer(&a, &b.engine, &asked), None, "a knows more");
    b.hear(a.evidence());
    assert!(
        !b.engine.forgets_root_key_by(founder, &asked, &proof),
        "b does"
    );
    // A fork says nothing of who belongs, and holds nobody up.
    let asked = ask(&b);
    let proof = answer(&a, &b.engine, &asked).unwrap();
    let fork = fork_of(&SigningKey::from_bytes(&[3; 32]), 1);
    b.hear(vec![Evidence::Fork(fork)]);
    assert!(b.engine.forgets_root_key_by(founder, &asked, &proof));
    exchange(&mut [&mut a, &mut b, &mut c]);
    assert!(settle(&mut b, &a));
}

#[test]
fn of_three_that_withdraw_each_other_in_a_ring_each_keeps_the_key() {
    let (mut a, mut b, mut c, hana, _) = three_desks();
    let [founder, second, third] = [&a, &b, &c].map(|desk| desk.engine.node());
    a.run(make(hana, third, true)).unwrap();
    exchange(&mut [&mut a, &mut b, &mut c]);
    assert!(c.engine.take_root_key(root()));
    a.run(make(hana, third, false)).unwrap();
    c.run(make(hana, second, false)).unwrap();
    b.run(make(hana, founder, false)).unwrap();
    // Each hears of its own withdrawal from the one that said it, which still takes itself for an
    // authority, before it hears that somebody has withdrawn that one as well.
    let said = [&a, &b, &c].map(Desk::evidence);
    let [by_a, by_b, by_c] = said;
    a.hear(by_b);
    b.hear(by_c);
    c.hear(by_a);
    assert!(a.engine.trust().is_authority(second));
    assert!(b.engine.trust().is_authority(third));
    assert!(c.engine.trust().is_authority(founder));
    let kept = !settle(&mut a, &b) && !settle(&mut b, &c) && !settle(&mut c, &a);
    assert!(kept, "the key would be gone from all three");
    exchange(&mut [&mut a, &mut b, &mut c]);
    assert!(c.engine.trust().authorities().is_empty());
    let kept = !settle(&mut a, &b) && !settle(&mut b, &c) && !settle(&mut c, &a);
    assert!(kept && holds(&a), "nobody is there to have it");
    // An administrator decides with a recovery kit, which each of them can still make.
    c.run(Command::RestoreAuthority).unwrap();
    exchange(&mut [&mut a, &mut b, &mut c]);
    assert!(settle(&mut a, &c) && settle(&mut b, &c) && !settle(&mut c, &a));
    assert_eq!(a.engine.trust().authorities(), [third].into());
    assert!(holds(&c));
}

#[test]
fn who_was_made_an_authority_and_withdrawn_on_both_sides_leaves_the_key_to_who_stands() {
    let (mut a, mut b, mut c, hana, _) = three_desks();
    let mut d = Desk::admitted(4);
    exchange(&mut [&mut a, &mut b, &mut c, &mut d]);
    let [founder, second, third] = [&a, &b, &c].map(|desk| desk.engine.node());
    let fourth = d.engine.node();
    // One side makes the third one and hands over to it, the other side the fourth.
    a.run(make(hana, third, true)).unwrap();
    a.run(make(hana, founder, false)).unwrap();
    exchange(&mut [&mut a, &mut c]);
    assert!(c.engine.take_root_key(root()));
    assert!(settle(&mut a, &c));
    b.run(make(hana, fourth, true)).unwrap();
    exchange(&mut [&mut b, &mut d]);
    assert!(d.engine.take_root_key(root()));
    // Here the third is made one and withdrawn again, and the second stays alone.
    b.run(make(hana, third, true)).unwrap();
    b.run(make(hana, third, false)).unwrap();
    b.run(make(hana, fourth, false)).unwrap();
    exchange(&mut [&mut a, &mut b, &mut c, &mut d]);
    assert_eq!(d.engine.trust().authorities(), [second].into());
    assert!(settle(&mut c, &b) && settle(&mut d, &b));
    assert!(!settle(&mut b, &c) && holds(&b));
}

#[test]
fn who_is_excluded_forgets_the_key_once_another_stands_and_is_never_trusted_again() {
    let (mut a, mut b, mut c, hana, _) = three_desks();
    let [founder, second] = [&a, &b].map(|desk| desk.engine.node());
    a.revoke(hana, second);
    let asked_before = RootKeyQuestion {
        challenge: [5; 32],
        knows: a.engine.trust().membership_digest(),
    };
    b.hear(a.evidence());
    assert_eq!(
        b.engine.root_key_question([5; 32]),
        None,
        "nobody answers it"
    );
    assert_eq!(answer(&b, &a.engine, &asked_before), None);
    assert!(settle(&mut b, &c));
    // Whatever key it comes by, it stays out, though it sign what it likes.
    assert!(b.engine.take_root_key(root()));
    assert!(b.run(Command::RestoreAuthority).is_err());
    let change = AuthorityChange {
        node: second,
        no: 99,
        holds: true,
    };
    let said = Statement::issue(&root(), Fact::Authority(change), hana, a.now_ms);
    for desk in [&mut a, &mut b, &mut c] {
        desk.hear(vec![Evidence::Statement(said.clone())]);
    }
    exchange(&mut [&mut a, &mut c]);
    for desk in [&a, &b, &c] {
        assert_eq!(desk.engine.trust().authorities(), [founder].into());
    }
}

#[test]
fn two_that_revoke_each_other_both_keep_the_key() {
    let (mut a, mut b, _, hana, _) = three_desks();
    let [founder, second] = [&a, &b].map(|desk| desk.engine.node());
    a.revoke(hana, second);
    b.revoke(hana, founder);
    let (by_a, by_b) = (a.evidence(), b.evidence());
    a.hear(by_b);
    b.hear(by_a);
    assert!(a.engine.trust().authorities().is_empty());
    assert!(!settle(&mut a, &b) && !settle(&mut b, &a));
    assert!(holds(&a) && holds(&b), "a recovery kit can be made of it");
}
