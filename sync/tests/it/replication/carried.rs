//! A node that does not carry a space, and one that begins to.

use std::collections::BTreeSet;

use storage::{Absence, Absent, EntryState, Id, Payload, Role, Space};
use sync::engine::{Carried, Command, Refusal};

use super::world::World;
use crate::office::{Desk, assert_rebuilds, exchange};

/// Two that carry all, and a third that carries no server. A person who owns one, and one who is a
/// member of it.
struct Scene {
    world: World,
    hana: Id,
    ken: Id,
    server: Id,
    general: Id,
}

fn scene() -> Scene {
    let mut desks = vec![Desk::founder(), Desk::admitted(2), Desk::admitted(3)];
    desks[2].engine.carry(Carried::Only(BTreeSet::new()));
    let hana = desks[0].register("hana");
    let (server, general) = desks[0].server(hana, "Sales");
    desks[0].invite(hana, server, "ABCDEFGH", None);
    let ken = desks[0].register("ken");
    desks[0].accept_invite(ken, "ABCDEFGH").unwrap();
    for index in 1..desks.len() {
        let (low, high) = desks.split_at_mut(index);
        exchange(&mut [&mut low[0], &mut high[0]]);
    }
    let world = World::new(desks);
    Scene {
        world,
        hana,
        ken,
        server,
        general,
    }
}

impl Scene {
    /// From now on the third carries everything.
    fn carry_all(&mut self) {
        self.world.restart(2);
        self.world.nodes[2].desk.engine.carry(Carried::Everything);
    }

    fn views(&self, at: usize) -> Vec<(&'static str, storage::Hash, u64)> {
        let view = self.world.nodes[at].desk.engine.view();
        view.view_digests().unwrap()
    }

    fn assert_third_is_like_the_second(&mut self) {
        assert_eq!(self.views(2), self.views(1));
        let third = &mut self.world.nodes[2].desk;
        assert_eq!(third.engine.counters().get("rebuilds"), None);
        assert!(third.engine.is_filled(Space::Server(self.server)));
        assert_rebuilds(third);
    }
}

#[test]
fn headers_go_everywhere_and_payloads_only_to_those_who_carry_the_space() {
    let Scene {
        mut world,
        hana,
        server,
        general,
        ..
    } = scene();
    world.tape = Some(Vec::new());
    world.connect_all();
    world.run_until_equal(10_000);
    world.post(0, hana, general, "for carriers only");
    world.run_until_equal(10_000);
    let at = world.nodes[0].newest();
    let third = &world.nodes[2].desk;
    let rows = third.engine.store().entries(at.feed, at.seq, at.seq);
    let row = rows.unwrap().remove(0);
    assert_eq!(
        (row.space, row.state),
        (Space::Server(server), EntryState::Unfilled)
    );
    let absent = |payload| {
        matches!(
            payload,
            Payload::Absent(Absent {
                why: Absence::NotCarried,
                ..
            })
        )
    };
    assert!(absent(row.payload));
    assert_eq!(third.shown(general), []);
    assert_eq!(world.nodes[1].desk.texts(general), ["for carriers only"]);
    let text = b"for carriers only";
    let tape = world.tape.take().unwrap().into_iter();
    let with_text = |frame: &[u8]| frame.windows(text.len()).any(|part| part == text);
    let heard: BTreeSet<usize> = tape
        .filter(|(_, _, frame)| with_text(frame))
        .map(|(_, to, _)| to)
        .collect();
    assert_eq!(
        heard,
        BTreeSet::from([1]),
        "nobody hands it a payload that it does not want"
    );
    // What is not carried is not missed.
    world.run_for(60_000);
    assert_eq!(world.counter("restoration_questions"), 0);
}

#[test]
fn a_node_that_begins_to_carry_a_space_gets_it_from_a_carrier_and_rebuilds_nothing() {
    let mut scene = scene();
    let (hana, ken, general) = (scene.hana, scene.ken, scene.general);
    scene.world.connect_all();
    scene.world.run_until_equal(10_000);
    for number in 0..20 {
        let by = if number % 2 == 0 { hana } else { ken };
        scene
            .world
            .post(number % 2, by, general, &format!("before {number}"));
    }
    scene.world.run_until_equal(10_000);
    scene.carry_all();
    // From now on payloads come, but they wait for those before them.
    scene.world.connect(1, 2);
    scene.world.post(1, ken, general, "after");
    scene.world.run_for(60_000);
    assert_eq!(scene.world.nodes[2].desk.texts(general).len(), 21);
    scene.world.connect(0, 1);
    scene.world.run_for(10_000);
    scene.assert_third_is_like_the_second();
}

#[test]
fn what_is_filled_in_later_is_judged_by_what_its_writer_knew() {
    let mut scene = scene();
    let (hana, ken, server, general) = (scene.hana, scene.ken, scene.server, scene.general);
    // Ken is removed at one node while he posts at another that has not heard of it.
    scene.world.post(1, ken, general, "while nobody knew");
    let role = Command::SetRole {
        by: hana,
        server,
        user: ken,
        role: Role::Removed,
    };
    scene.world.act(0, vec![role]);
    scene.world.post(0, hana, general, "he is gone");
    scene.world.connect_all();
    scene.world.run_until_equal(10_000);
    let too_late = scene.world.nodes[1].desk.try_post(ken, general, "too late");
    assert!(matches!(too_late, Err(Refusal::NotFound { .. })));
    scene.carry_all();
    scene.world.connect(1, 2);
    scene.world.run_for(60_000);
    let texts = scene.world.nodes[2].desk.texts(general);
    assert_eq!(texts.len(), 2, "{texts:?}");
    scene.assert_third_is_like_the_second();
}

#[test]
fn what_was_deleted_before_a_node_carried_it_is_filled_in_as_deleted() {
    let mut scene = scene();
    let (hana, general) = (scene.hana, scene.general);
    scene.world.connect_all();
    scene.world.run_until_equal(10_000);
    scene.world.post(0, hana, general, "gone");
    let message = scene.world.nodes[0].desk.shown(general)[0].posted.id;
    scene
        .world
        .act(0, vec![Command::Erase { by: hana, message }]);
    scene.world.post(0, hana, general, "left");
    scene.world.run_until_equal(10_000);
    scene.carry_all();
    scene.world.connect(1, 2);
    scene.world.run_for(60_000);
    assert_eq!(
        scene.world.nodes[2].desk.texts(general),
        ["(deleted)", "left"]
    );
    scene.assert_third_is_like_the_second();
}

#[test]
fn nobody_writes_where_not_everything_is_here() {
    let mut scene = scene();
    let third = &mut scene.world.nodes[2].desk;
    let refused = third.try_post(scene.hana, scene.general, "into the dark");
    assert!(matches!(refused, Err(Refusal::NotFound { .. })));
    let create = Command::CreateServer {
        by: scene.hana,
        name: "Mine".to_owned(),
        icon_url: None,
    };
    let refused = third.run(create);
    assert!(matches!(refused, Err(Refusal::Conflict { code }) if code == "not_carried"));
}

#[test]
fn the_mesh_itself_is_carried_by_everybody() {
    let carried = Carried::Only(BTreeSet::from([Space::Direct(Id([7; 16]))]));
    assert!(carried.has(Space::Mesh));
    assert!(carried.has(Space::Direct(Id([7; 16]))));
    assert!(!carried.has(Space::Server(Id([7; 16]))));
    assert!(Carried::default().has(Space::Server(Id([7; 16]))));
}

#[test]
fn an_invite_is_not_accepted_where_what_became_of_it_is_not_carried() {
    let mut desks = [Desk::founder(), Desk::admitted(2)];
    let hana = desks[0].register("hana");
    let (server, _) = desks[0].server(hana, "Sales");
    let invite = desks[0].invite(hana, server, "ABCDEFGH", None);
    let eve = desks[0].register("eve");
    let [first, second] = &mut desks;
    exchange(&mut [&mut *first, &mut *second]);
    second.engine.carry(Carried::Only(BTreeSet::new()));
    let revoke = Command::RevokeInvite {
        by: hana,
        server,
        invite,
    };
    first.run(revoke).unwrap();
    exchange(&mut [&mut *first, &mut *second]);
    // Others would refuse the joining: it was declared that the end of the invite was known.
    let refused = second.accept_invite(eve, "ABCDEFGH");
    assert!(matches!(refused, Err(Refusal::Conflict { code }) if code == "not_carried"));
}

#[test]
fn who_could_post_before_can_not_where_what_was_said_since_is_not_carried() {
    let mut desks = [Desk::founder(), Desk::admitted(2)];
    let hana = desks[0].register("hana");
    let (server, general) = desks[0].server(hana, "Sales");
    let [first, second] = &mut desks;
    exchange(&mut [&mut *first, &mut *second]);
    second.post(hana, general, "here everything is known");
    second.engine.carry(Carried::Only(BTreeSet::new()));
    first.invite(hana, server, "ABCDEFGH", None);
    exchange(&mut [&mut *first, &mut *second]);
    let refused = second.try_post(hana, general, "and here it is not");
    assert!(matches!(refused, Err(Refusal::Conflict { code }) if code == "not_carried"));
}
