//! Groups of a server's members that are mentioned by one name.

use storage::{EntryState, Id, Role};
use sync::documents::{Edit, Value};
use sync::engine::{Command, MentionChange, ProfileChanges, Refusal, Reply, Subject};
use sync::payload::DocumentRef;

use crate::office::{Desk, assert_equal, assert_rebuilds, exchange, forged_edits, two_desks};

fn try_group(desk: &mut Desk, by: Id, server: Id, name: &str, of: &[Id]) -> Result<Id, Refusal> {
    let command = Command::CreateUserGroup {
        by,
        server,
        name: name.to_owned(),
        members: of.to_vec(),
    };
    desk.run(command).map(|reply| match reply {
        Reply::UserGroup(group) => group,
        other => panic!("no group: {other:?}"),
    })
}

fn group(desk: &mut Desk, by: Id, server: Id, name: &str, of: &[Id]) -> Id {
    try_group(desk, by, server, name, of).unwrap()
}

fn change(desk: &mut Desk, by: Id, group: Id, name: Option<&str>, of: Option<&[Id]>) {
    let command = Command::ChangeUserGroup {
        by,
        group,
        name: name.map(str::to_owned),
        members: of.map(<[Id]>::to_vec),
    };
    desk.run(command).unwrap();
}

fn post(desk: &mut Desk, by: Id, channel: Id, name: &str) -> Id {
    let command = Command::Post {
        by,
        channel,
        content: format!("hello @{name}"),
        parent: None,
        nonce: None,
        mentions: vec![name.to_owned()],
        attachments: Vec::new(),
    };
    desk.run(command).map(Desk::message_in).unwrap()
}

fn edit(by: Id, message: Id, text: &str, names: &[&str]) -> Command {
    Command::Edit {
        by,
        message,
        content: text.to_owned(),
        mentions: names.iter().map(|name| (*name).to_owned()).collect(),
    }
}

fn join(desk: &mut Desk, name: &str) -> Id {
    let user = desk.register(name);
    desk.accept_invite(user, "ABCDEFGH").unwrap();
    user
}

fn named(desk: &Desk, message: Id) -> Vec<Id> {
    desk.engine.view().mentions(message).unwrap()
}

fn shown(desk: &Desk, group: Id) -> String {
    let row = desk.engine.view().user_group(group).unwrap();
    row.unwrap().name
}

fn conflict<T>(result: &Result<T, Refusal>) -> &'static str {
    match result {
        Err(Refusal::Conflict { code }) => code,
        Err(other) => panic!("{other:?}"),
        Ok(_) => "",
    }
}

/// Everybody shows the same, and does so again after a rebuild.
fn agree(desks: &mut [&mut Desk]) {
    exchange(desks);
    for desk in &mut *desks {
        assert_rebuilds(desk);
    }
    let desks: Vec<&Desk> = desks.iter().map(|desk| &**desk).collect();
    assert_equal(&desks);
}

#[test]
fn a_group_means_those_who_were_in_it_when_the_text_was_written() {
    let (mut a, mut b, hana, ken, server, general) = two_desks();
    let yui = join(&mut a, "yui");
    let sales = group(&mut a, hana, server, "営業部", &[ken, hana]);
    exchange(&mut [&mut a, &mut b]);
    let message = post(&mut b, ken, general, "営業部");
    let own = post(&mut a, hana, general, "営業部");
    assert_eq!(named(&a, own), [ken], "nobody calls themselves");
    exchange(&mut [&mut a, &mut b]);
    // Neither a name nor members of later change whom the text meant.
    change(&mut a, hana, sales, Some("営業"), Some(&[yui]));
    exchange(&mut [&mut a, &mut b]);
    let (later, old) = (
        post(&mut b, ken, general, "営業"),
        post(&mut b, ken, general, "営業部"),
    );
    a.run(Command::DeleteUserGroup {
        by: hana,
        group: sales,
    })
    .unwrap();
    agree(&mut [&mut a, &mut b]);
    for desk in [&mut a, &mut b] {
        assert_eq!(named(desk, message), [hana]);
        assert_eq!(named(desk, own), [ken]);
        assert_eq!(named(desk, later), [yui]);
        assert_eq!(named(desk, old), [], "nothing has that name any more");
        let gone = post(desk, hana, general, "営業");
        assert_eq!(named(desk, gone), []);
    }
}

#[test]
fn of_a_change_at_the_other_side_of_a_split_the_writer_knew_nothing() {
    let (mut a, mut b, hana, ken, server, general) = two_desks();
    let yui = join(&mut a, "yui");
    let sales = group(&mut a, hana, server, "sales", &[yui]);
    exchange(&mut [&mut a, &mut b]);
    change(&mut a, hana, sales, None, Some(&[hana]));
    let message = post(&mut b, ken, general, "sales");
    let edited = b.post(ken, general, "hello");
    b.run(edit(ken, edited, "hello @sales", &["sales"]))
        .unwrap();
    agree(&mut [&mut a, &mut b]);
    for desk in [&a, &b] {
        assert_eq!(named(desk, message), [yui]);
        assert_eq!(named(desk, edited), [yui]);
        let members = desk.engine.view().user_group_members(sales).unwrap();
        assert_eq!(members, [hana]);
    }
}

#[test]
fn a_message_sent_to_two_nodes_names_by_its_newest_text_whom_that_node_knew() {
    let (mut a, mut b, hana, ken, server, general) = two_desks();
    let yui = join(&mut a, "yui");
    let sales = group(&mut a, hana, server, "sales", &[yui]);
    exchange(&mut [&mut a, &mut b]);
    change(&mut a, hana, sales, None, Some(&[ken]));
    let send = |desk: &mut Desk| {
        let command = Command::Post {
            by: hana,
            channel: general,
            content: "hello @sales".to_owned(),
            parent: None,
            nonce: Some("n".to_owned()),
            mentions: vec!["sales".to_owned()],
            attachments: Vec::new(),
        };
        desk.run(command).map(Desk::message_in).unwrap()
    };
    let (first, copy) = (send(&mut a), send(&mut b));
    assert_eq!((named(&a, first), named(&b, copy)), (vec![ken], vec![yui]));
    b.run(edit(hana, copy, "now, @sales", &["sales"])).unwrap();
    agree(&mut [&mut a, &mut b]);
    let counts = first.min(copy);
    for desk in [&a, &b] {
        assert_eq!(named(desk, counts), [yui], "as its editor knew it");
    }
}

#[test]
fn of_two_groups_of_one_name_the_older_one_keeps_it_everywhere() {
    let (mut a, mut b, hana, ken, server, general) = two_desks();
    a.set_role(hana, server, ken, Role::Moderator);
    exchange(&mut [&mut a, &mut b]);
    let first = group(&mut a, hana, server, "Sales", &[ken]);
    b.now_ms += 100;
    let second = group(&mut b, ken, server, "sales", &[hana]);
    agree(&mut [&mut a, &mut b]);
    for desk in [&mut a, &mut b] {
        assert_eq!(
            (shown(desk, first), shown(desk, second)),
            ("Sales".into(), "sales~2".into())
        );
        let message = post(desk, hana, general, "sales");
        assert_eq!(named(desk, message), [ken]);
    }
    a.run(Command::DeleteUserGroup {
        by: hana,
        group: first,
    })
    .unwrap();
    agree(&mut [&mut a, &mut b]);
    assert_eq!(shown(&b, second), "sales");
}

#[test]
fn a_group_passes_for_nobody_and_for_no_name_that_calls_everybody() {
    let (mut a, _, hana, ken, server, general) = two_desks();
    let changes = ProfileChanges {
        display_name: Some("Hana Sato".to_owned()),
        ..ProfileChanges::default()
    };
    a.run(Command::UpdateProfile {
        user: hana,
        changes,
    })
    .unwrap();
    let mut refused = |name: &str| conflict(&try_group(&mut a, hana, server, name, &[])).to_owned();
    for name in ["here", "Channel", "ＡＬＬ", "everyone", "全員"] {
        assert_eq!(refused(name), "group_name_reserved", "{name}");
    }
    for name in ["ken", "KEN", "hanasato", "ＨａｎａＳａｔｏ"] {
        assert_eq!(refused(name), "name_of_a_person", "{name}");
    }
    assert_eq!(refused("sales"), "");
    assert_eq!(refused("SALES"), "group_name_taken");
    let spaced = try_group(&mut a, hana, server, "sales team", &[]);
    assert!(matches!(spaced, Err(Refusal::Name(_))));
    // Of whoever comes later with that name the text is: people come first.
    let late = join(&mut a, "sales");
    let message = post(&mut a, ken, general, "sales");
    assert_eq!(named(&a, message), [late]);
}

#[test]
fn groups_are_made_and_changed_by_moderators_of_members_within_bounds() {
    let (mut a, mut b, hana, ken, server, _) = two_desks();
    let made = try_group(&mut b, ken, server, "sales", &[]);
    assert!(matches!(
        made,
        Err(Refusal::Forbidden {
            code: "moderator_required"
        })
    ));
    let stranger = a.register("stranger");
    let made = try_group(&mut a, stranger, server, "sales", &[]);
    assert!(matches!(made, Err(Refusal::NotFound { what: "server" })));
    let made = try_group(&mut a, hana, server, "sales", &[stranger]);
    assert!(matches!(made, Err(Refusal::NotFound { what: "member" })));
    let many: Vec<Id> = (0..501_u16)
        .map(|n| Id::from_parts(u64::from(n), 1))
        .collect();
    let made = try_group(&mut a, hana, server, "sales", &many);
    assert!(matches!(
        made,
        Err(Refusal::Invalid {
            field: "member_ids",
            ..
        })
    ));
    let sales = group(&mut a, hana, server, "sales", &[ken]);
    exchange(&mut [&mut a, &mut b]);
    for by in [ken, stranger] {
        let delete = b.run(Command::DeleteUserGroup { by, group: sales });
        let hidden = matches!(delete, Err(Refusal::NotFound { what: "group" }));
        assert_eq!(hidden, by == stranger, "{delete:?}");
    }
    let reference = DocumentRef::UserGroup {
        server,
        group: sales,
    };
    let joined = |user| {
        let row = a.engine.view().member(server, user).unwrap().unwrap();
        i64::try_from(row.joined).unwrap()
    };
    let (of_ken, of_hana) = (joined(ken), joined(hana));
    let puts = |key: &str, value| Edit::Put(key.to_owned(), value);
    let member = format!("member/{hana}");
    for (by, edit, state) in [
        (ken, puts("deleted", Value::Bool(true)), EntryState::Refused),
        (hana, Edit::Delete("name".to_owned()), EntryState::Refused),
        (hana, puts(&member, Value::Int(of_ken)), EntryState::Refused),
        (
            hana,
            puts(&member, Value::Int(of_hana)),
            EntryState::Applied,
        ),
    ] {
        assert_eq!(forged_edits(&mut a, by, reference, &[edit]), state);
    }
}

#[test]
fn who_is_put_out_of_the_server_is_in_none_of_its_groups_and_comes_back_into_none() {
    let (mut a, mut b, hana, ken, server, general) = two_desks();
    let sales = group(&mut a, hana, server, "sales", &[ken]);
    exchange(&mut [&mut a, &mut b]);
    a.run(Command::RemoveMember {
        by: hana,
        server,
        user: ken,
    })
    .unwrap();
    let away = post(&mut a, hana, general, "sales");
    exchange(&mut [&mut a, &mut b]);
    assert_eq!(b.engine.view().user_group_members(sales).unwrap(), []);
    let accept = Command::AcceptInvite {
        by: ken,
        code: "ABCDEFGH".to_owned(),
    };
    let (_, outcome) = b.run_with_outcome(accept);
    let told = Subject::UserGroup {
        server,
        group: sales,
    };
    assert!(outcome.events.iter().any(|event| event.subject == told));
    let back = post(&mut b, hana, general, "sales");
    agree(&mut [&mut a, &mut b]);
    for desk in [&a, &b] {
        assert_eq!(named(desk, away), []);
        assert_eq!(named(desk, back), []);
        assert_eq!(desk.engine.view().user_group_members(sales).unwrap(), []);
    }
    change(&mut a, hana, sales, None, Some(&[ken]));
    let message = post(&mut a, hana, general, "sales");
    agree(&mut [&mut a, &mut b]);
    assert_eq!(named(&b, message), [ken]);
}

#[test]
fn an_edit_that_names_a_group_tells_its_members_and_one_that_does_not_takes_it_back() {
    let (mut a, mut b, hana, ken, server, general) = two_desks();
    group(&mut a, hana, server, "sales", &[ken]);
    let message = a.post(hana, general, "hello");
    exchange(&mut [&mut a, &mut b]);
    for (text, names, now) in [
        ("hello @sales", &["sales"][..], true),
        ("hello", &[], false),
    ] {
        a.run(edit(hana, message, text, names)).unwrap();
        let (_, outcome) = b.pull(&a);
        let change = MentionChange {
            message,
            channel: general,
            author: hana,
            user: ken,
            named: now,
        };
        assert_eq!(outcome.mention_changes, [change]);
        let unread = b.engine.view().unread(general, ken, &[]).unwrap();
        assert_eq!(unread, (1, u64::from(now)));
    }
    a.run(edit(hana, message, "@sales once more", &["sales"]))
        .unwrap();
    a.run(Command::Erase { by: hana, message }).unwrap();
    agree(&mut [&mut a, &mut b]);
    assert_eq!(named(&b, message), []);
}

#[test]
fn of_a_private_channel_only_those_are_called_who_see_it() {
    let (mut a, mut b, hana, ken, server, _) = two_desks();
    let yui = join(&mut a, "yui");
    group(&mut a, hana, server, "sales", &[ken, yui]);
    let make = Command::CreateChannel {
        by: hana,
        server,
        name: "人事".to_owned(),
        topic: String::new(),
        private: true,
    };
    let Reply::Channel(channel) = a.run(make).unwrap() else {
        panic!("no channel")
    };
    let choose = |user| Command::ChooseMember {
        by: hana,
        channel,
        user,
        chosen: true,
    };
    a.run(choose(ken)).unwrap();
    let (command, message) = (choose(yui), post(&mut a, hana, channel, "sales"));
    a.run(command).unwrap();
    agree(&mut [&mut a, &mut b]);
    assert_eq!(named(&b, message), [ken]);
}
