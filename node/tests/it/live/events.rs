//! Every event type, as a member sees it.

use storage::Role;
use sync::engine::{ChannelChanges, Command, ProfileChanges, Reply, ServerChanges};
use sync::preference::PreferenceChanges;

use super::office::{office, types};

#[tokio::test(flavor = "multi_thread")]
async fn members_are_told_what_happens_to_messages() {
    let office = office().await;
    let ken = office.register("ken").await;
    office.let_in(ken, "AAAAAAAA").await;
    let mut page = office.listen(ken).await;
    page.drain().await;
    let message = office.post(office.hana, "hello @ken").await;
    let mention = page.next_of("mention").await;
    assert_eq!(mention["channel_id"], office.general.to_string());
    assert!(mention["cursor"].is_null());
    let created = page.next_of("message_created").await;
    assert_eq!(created["message"], mention["message"]);
    assert_eq!(created["message"]["author"]["username"], "hana");
    let (by, on, emoji) = (ken, true, "👍".to_owned());
    office
        .run(Command::React {
            by,
            message,
            emoji,
            on,
        })
        .await;
    let reacted = page.next_of("message_updated").await;
    assert_eq!(
        reacted["message"]["reactions"][0]["user_ids"][0],
        ken.to_string()
    );
    let (by, content) = (office.hana, "edited".to_owned());
    office
        .run(Command::Edit {
            by,
            message,
            content,
            mentions: Vec::new(),
        })
        .await;
    assert_eq!(
        page.next_of("message_updated").await["message"]["content"],
        "edited"
    );
    office.run(Command::Erase { by, message }).await;
    let deleted = page.next_of("message_deleted").await;
    assert_eq!(deleted["message_id"], message.to_string());
    assert_eq!(deleted["channel_id"], office.general.to_string());
}

#[tokio::test(flavor = "multi_thread")]
async fn members_are_told_what_happens_to_the_server() {
    let office = office().await;
    let ken = office.register("ken").await;
    office.let_in(ken, "AAAAAAAA").await;
    let mut page = office.listen(ken).await;
    page.drain().await;
    let (by, server) = (office.hana, office.server);
    let create = Command::CreateChannel {
        by,
        server,
        name: "plans".to_owned(),
        topic: String::new(),
        private: false,
    };
    let Reply::Channel(channel) = office.run(create).await else {
        panic!("no channel");
    };
    assert_eq!(
        page.next_of("channel_updated").await["channel"]["id"],
        channel.to_string()
    );
    let changes = ChannelChanges {
        topic: Some("2027".to_owned()),
        ..ChannelChanges::default()
    };
    office
        .run(Command::UpdateChannel {
            by,
            channel,
            changes,
        })
        .await;
    assert_eq!(
        page.next_of("channel_updated").await["channel"]["topic"],
        "2027"
    );
    office.run(Command::DeleteChannel { by, channel }).await;
    assert_eq!(
        page.next_of("channel_removed").await["channel_id"],
        channel.to_string()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn members_are_told_what_happens_to_each_other() {
    let office = office().await;
    let ken = office.register("ken").await;
    office.let_in(ken, "AAAAAAAA").await;
    let mut page = office.listen(ken).await;
    page.drain().await;
    let (by, server) = (office.hana, office.server);
    let changes = ServerChanges {
        name: Some("Sales 2".to_owned()),
        ..ServerChanges::default()
    };
    office
        .run(Command::UpdateServer {
            by,
            server,
            changes,
        })
        .await;
    assert_eq!(
        page.next_of("server_updated").await["server"]["name"],
        "Sales 2"
    );
    let (user, role) = (ken, Role::Moderator);
    office
        .run(Command::SetRole {
            by,
            server,
            user,
            role,
        })
        .await;
    assert_eq!(
        page.next_of("member_updated").await["member"]["role"],
        "moderator"
    );
    let changes = ProfileChanges {
        display_name: Some("Hana B".to_owned()),
        ..ProfileChanges::default()
    };
    office
        .run(Command::UpdateProfile {
            user: office.hana,
            changes,
        })
        .await;
    assert_eq!(
        page.next_of("user_updated").await["user"]["display_name"],
        "Hana B"
    );
    office.run(Command::DeleteServer { by, server }).await;
    assert_eq!(
        page.next_of("server_removed").await["server_id"],
        server.to_string()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn who_joins_is_shown_the_server_and_then_what_happens_there() {
    let office = office().await;
    let ken = office.register("ken").await;
    let mut page = office.listen(ken).await;
    page.drain().await;
    office.let_in(ken, "AAAAAAAA").await;
    let events = page.drain().await;
    let told = types(&events);
    assert!(
        told.starts_with(&["server_updated", "channel_updated"]),
        "{told:?}"
    );
    assert!(told.contains(&"member_updated"), "{told:?}");
    office.post(office.hana, "welcome").await;
    page.next_of("message_created").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn typing_is_passed_on_to_the_others() {
    let office = office().await;
    let ken = office.register("ken").await;
    office.let_in(ken, "AAAAAAAA").await;
    let (mut typist, mut reader) = (office.listen(ken).await, office.listen(office.hana).await);
    reader.drain().await;
    let frame = format!(r#"{{"type":"typing","channel_id":"{}"}}"#, office.general);
    typist.send(&frame).await;
    typist.send(&frame).await;
    let typing = reader.next_of("typing").await;
    assert_eq!(typing["user_id"], ken.to_string());
    let own = typist.drain().await;
    let again = reader.drain().await;
    assert!(!types(&own).contains(&"typing") && !types(&again).contains(&"typing"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_users_other_pages_hear_what_was_read() {
    let office = office().await;
    let ken = office.register("ken").await;
    office.let_in(ken, "AAAAAAAA").await;
    office.post(ken, "to be read").await;
    let (mut page, mut other) = (office.listen(office.hana).await, office.listen(ken).await);
    page.drain().await;
    other.drain().await;
    office.read_all(office.hana).await;
    let unread = page.next_of("unread").await;
    assert_eq!(unread["channel_id"], office.general.to_string());
    assert_eq!(
        (&unread["count"], &unread["mentions"]),
        (&0.into(), &0.into())
    );
    office.read_all(office.hana).await;
    let (again, foreign) = (page.drain().await, other.drain().await);
    for events in [again, foreign] {
        assert!(!types(&events).contains(&"unread"), "{events:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_somebody_sets_is_told_to_their_pages_at_every_node_and_to_nobody_else() {
    let a = office().await;
    let ken = a.register("ken").await;
    a.let_in(ken, "AAAAAAAA").await;
    let b = a.branch().await;
    let (mut here, mut there) = (a.listen(a.hana).await, b.listen(b.hana).await);
    let mut other = b.listen(ken).await;
    for page in [&mut here, &mut there, &mut other] {
        page.drain().await;
    }
    let changes = PreferenceChanges {
        muted: [(a.general, true)].into(),
        ..PreferenceChanges::default()
    };
    let user = a.hana;
    a.run(Command::ChangePreferences { user, changes }).await;
    for page in [&mut here, &mut there] {
        let told = page.next_of("preferences_updated").await;
        let channels = &told["preferences"]["channels"];
        assert_eq!(channels[a.general.to_string()]["muted"], true);
    }
    assert!(!types(&other.drain().await).contains(&"preferences_updated"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_saved_or_followed_at_one_node_is_told_to_the_persons_pages_at_all() {
    let a = office().await;
    let ken = a.register("ken").await;
    a.let_in(ken, "AAAAAAAA").await;
    let message = a.post(ken, "for later").await;
    let b = a.branch().await;
    let (mut page, mut other) = (b.listen(b.hana).await, b.listen(ken).await);
    page.drain().await;
    other.drain().await;
    for on in [true, false] {
        let by = a.hana;
        a.run(Command::Save { by, message, on }).await;
        let told = page.next_of("saved_updated").await;
        assert_eq!(told["message_id"], message.to_string());
        assert_eq!(told["saved"], on);
    }
    for on in [true, false] {
        let by = a.hana;
        a.run(Command::Follow { by, message, on }).await;
        let told = page.next_of("follow_updated").await;
        assert_eq!(told["message_id"], message.to_string());
        assert_eq!(told["following"], on);
    }
    let heard = other.drain().await;
    assert!(!types(&heard).contains(&"saved_updated"));
    assert!(!types(&heard).contains(&"follow_updated"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_marked_unread_at_one_node_is_heard_at_all_and_read_again_there() {
    let a = office().await;
    let ken = a.register("ken").await;
    a.let_in(ken, "AAAAAAAA").await;
    a.post(ken, "read once").await;
    let message = a.post(ken, "to come back to, @hana").await;
    a.read_all(a.hana).await;
    let b = a.branch().await;
    let (mut here, mut there) = (a.listen(a.hana).await, b.listen(b.hana).await);
    let mut other = b.listen(ken).await;
    for page in [&mut here, &mut there, &mut other] {
        page.drain().await;
    }
    let (by, channel) = (a.hana, a.general);
    let command = Command::MarkUnread {
        by,
        channel,
        message,
    };
    a.run(command).await;
    for page in [&mut here, &mut there] {
        let told = page.next_of("unread").await;
        assert_eq!(told["channel_id"], channel.to_string());
        assert_eq!((&told["count"], &told["mentions"]), (&1.into(), &1.into()));
    }
    b.read_all(by).await;
    for page in [&mut here, &mut there] {
        assert_eq!(page.next_of("unread").await["count"], 0);
    }
    assert!(!types(&other.drain().await).contains(&"unread"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_read_at_another_node_is_heard_at_once() {
    let a = office().await;
    let ken = a.register("ken").await;
    a.let_in(ken, "AAAAAAAA").await;
    let b = a.branch().await;
    let mut page = b.listen(b.hana).await;
    page.drain().await;
    for text in ["one", "two @hana"] {
        a.post(ken, text).await;
        page.next_of("message_created").await;
    }
    let (count, mentions) = b.unread(b.hana);
    assert_eq!((count, mentions), (2, 1));
    a.read_all(a.hana).await;
    let unread = page.next_of("unread").await;
    assert_eq!(unread["channel_id"], a.general.to_string());
    assert_eq!(
        (&unread["count"], &unread["mentions"]),
        (&0.into(), &0.into())
    );
    assert_eq!(b.unread(b.hana), (0, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn replicas_and_typing_cross_nodes() {
    let a = office().await;
    let b = a.branch().await;
    let (mut at_a, mut at_b) = (a.listen(a.hana).await, b.listen(b.hana).await);
    at_a.drain().await;
    at_b.drain().await;
    let message = a.post(a.hana, "to all").await.to_string();
    let created = at_a.next_of("message_created").await;
    assert_eq!(
        at_b.next_of("message_created").await["message"]["id"],
        message
    );
    if created["message"]["replicas"] != "all" {
        let replicas = at_a.next_of("replicas").await;
        assert_eq!(replicas["messages"][0]["id"], message);
        assert_eq!(replicas["messages"][0]["replicas"], "all");
    }
    let ken = a.register("ken").await;
    a.let_in(ken, "AAAAAAAA").await;
    let mut typist = a.listen(ken).await;
    let frame = format!(r#"{{"type":"typing","channel_id":"{}"}}"#, a.general);
    super::office::until("b knows ken", || {
        let role = b.host().read(|view| view.role(b.server, ken));
        role.unwrap() != Role::Removed
    })
    .await;
    typist.send(&frame).await;
    // Which of the two comes first is not said.
    let mut waited_for = vec!["typing", "presence"];
    while !waited_for.is_empty() {
        let event = at_b.next().await;
        match event["type"].as_str().unwrap() {
            "typing" => assert_eq!(event["user_id"], ken.to_string()),
            "presence" => assert!(event["users"].is_object()),
            _ => {}
        }
        waited_for.retain(|kind| event["type"] != *kind);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_edit_that_names_somebody_tells_them_and_one_that_does_not_takes_the_badge_back() {
    let office = office().await;
    let (ken, mia) = (office.register("ken").await, office.register("mia").await);
    office.let_in(ken, "AAAAAAAA").await;
    office.let_in(mia, "BBBBBBBB").await;
    let (mut named, mut other) = (office.listen(ken).await, office.listen(mia).await);
    named.drain().await;
    other.drain().await;
    let message = office.post(office.hana, "lunch?").await;
    let edit = async |content: &str, mentions: &[&str]| {
        office
            .run(Command::Edit {
                by: office.hana,
                message,
                content: content.to_owned(),
                mentions: mentions.iter().map(|name| (*name).to_owned()).collect(),
            })
            .await;
    };
    edit("lunch, @ken?", &["ken"]).await;
    let mention = named.next_of("mention").await;
    assert_eq!(mention["message"]["content"], "lunch, @ken?");
    let unread = named.next_of("unread").await;
    assert_eq!(
        (&unread["count"], &unread["mentions"]),
        (&1.into(), &1.into())
    );
    edit("lunch, all?", &[]).await;
    let unread = named.next_of("unread").await;
    assert_eq!(
        (&unread["count"], &unread["mentions"]),
        (&1.into(), &0.into())
    );
    assert!(!types(&named.drain().await).contains(&"mention"));
    let heard = other.drain().await;
    assert!(!types(&heard).contains(&"mention") && !types(&heard).contains(&"unread"));
}
