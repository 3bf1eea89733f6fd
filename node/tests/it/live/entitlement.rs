//! Nobody hears of a server they are no member of.

use storage::{Id, Role};
use sync::engine::{ChannelChanges, Command, Reply, ServerChanges};

use super::office::{Office, office, types};

/// Does everything that members are told of.
async fn everything(office: &Office, member: Id) {
    let by = office.hana;
    let message = office.post(by, "secret @eve @ken").await;
    let (emoji, content) = ("👍".to_owned(), "more secret @eve".to_owned());
    office
        .run(Command::React {
            by,
            message,
            emoji,
            on: true,
        })
        .await;
    office
        .run(Command::Edit {
            by,
            message,
            content,
            mentions: Vec::new(),
        })
        .await;
    office
        .run(Command::Pin {
            by,
            message,
            on: true,
        })
        .await;
    office.run(Command::Erase { by, message }).await;
    office.post(by, "kept secret").await;
    in_the_server(office, member).await;
}

async fn in_the_server(office: &Office, member: Id) {
    let (by, server) = (office.hana, office.server);
    let create = Command::CreateChannel {
        by,
        server,
        name: "hidden".to_owned(),
        topic: String::new(),
        private: false,
    };
    let Reply::Channel(channel) = office.run(create).await else {
        panic!("no channel");
    };
    let changes = ChannelChanges {
        archived: Some(true),
        ..ChannelChanges::default()
    };
    office
        .run(Command::UpdateChannel {
            by,
            channel,
            changes,
        })
        .await;
    office.run(Command::DeleteChannel { by, channel }).await;
    let changes = ServerChanges {
        name: Some("Renamed".to_owned()),
        ..ServerChanges::default()
    };
    office
        .run(Command::UpdateServer {
            by,
            server,
            changes,
        })
        .await;
    let (user, role) = (member, Role::Moderator);
    office
        .run(Command::SetRole {
            by,
            server,
            user,
            role,
        })
        .await;
    let mut typist = office.listen(by).await;
    let frame = format!(r#"{{"type":"typing","channel_id":"{}"}}"#, office.general);
    typist.send(&frame).await;
    typist.drain().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn strangers_and_former_members_hear_nothing() {
    let office = office().await;
    let ken = office.register("ken").await;
    office.let_in(ken, "AAAAAAAA").await;
    let (eve, mia) = (office.register("eve").await, office.register("mia").await);
    office.let_in(mia, "BBBBBBBB").await;
    let mut stranger = office.listen(eve).await;
    let mut former = office.listen(mia).await;
    let cursors: Vec<String> = [&stranger, &former]
        .map(|page| page.ready["cursor"].as_str().unwrap().to_owned())
        .into();
    stranger.drain().await;
    former.next_of("presence").await;
    former.drain().await;
    office
        .run(Command::Leave {
            by: mia,
            server: office.server,
        })
        .await;
    everything(&office, ken).await;
    let heard = stranger.drain().await;
    assert!(heard.is_empty(), "{heard:?}");
    let heard = former.drain().await;
    assert_eq!(types(&heard), ["server_removed"], "{heard:?}");
    assert_eq!(heard[0]["server_id"], office.server.to_string());
    for (user, cursor, expected) in [
        (eve, &cursors[0], Vec::new()),
        (mia, &cursors[1], vec!["server_removed"]),
    ] {
        let mut page = office.resume(user, cursor).await;
        let heard = page.drain().await;
        assert_eq!(types(&heard), expected, "{heard:?}");
    }
    let frame = format!(r#"{{"type":"typing","channel_id":"{}"}}"#, office.general);
    let mut member = office.listen(ken).await;
    member.drain().await;
    former.send(&frame).await;
    stranger.send(&frame).await;
    former.drain().await;
    assert!(!types(&member.drain().await).contains(&"typing"));
}

#[tokio::test(flavor = "multi_thread")]
async fn only_mesh_administrators_hear_of_the_mesh() {
    let office = office().await;
    let ken = office.register("ken").await;
    office.let_in(ken, "AAAAAAAA").await;
    let (mut admin, mut member) = (office.listen(office.hana).await, office.listen(ken).await);
    admin.drain().await;
    member.drain().await;
    office.host().issue_ticket(office.hana).await.unwrap();
    admin.next_of("mesh_updated").await;
    assert!(!types(&member.drain().await).contains(&"mesh_updated"));
}

/// What a page hears of conversations.
fn talk(heard: &[serde_json::Value]) -> Vec<&str> {
    let of_talk = |kind: &&str| {
        kind.starts_with("message_") || ["mention", "typing", "unread", "replicas"].contains(kind)
    };
    types(heard).into_iter().filter(of_talk).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_said_in_private_reaches_nobody_else() {
    let office = office().await;
    let (ken, mia) = (office.register("ken").await, office.register("mia").await);
    office.let_in(ken, "AAAAAAAA").await;
    office.let_in(mia, "BBBBBBBB").await;
    let (mut outside, mut inside) = (office.listen(ken).await, office.listen(mia).await);
    let cursor = outside.ready["cursor"].as_str().unwrap().to_owned();
    outside.drain().await;
    inside.drain().await;
    let (by, channel, user, chosen) = (office.hana, office.general, mia, true);
    let changes = ChannelChanges {
        private: Some(true),
        ..ChannelChanges::default()
    };
    office
        .run(Command::UpdateChannel {
            by,
            channel,
            changes,
        })
        .await;
    office
        .run(Command::ChooseMember {
            by,
            channel,
            user,
            chosen,
        })
        .await;
    let message = office.post(by, "for @mia and not for @ken").await;
    let (emoji, on) = ("👍".to_owned(), true);
    office
        .run(Command::React {
            by,
            message,
            emoji,
            on,
        })
        .await;
    let direct = office.open_direct(by, &[mia], false).await;
    let post = Command::Post {
        by,
        channel: direct,
        content: "between us, @ken is late again".to_owned(),
        parent: None,
        nonce: None,
        mentions: vec!["ken".to_owned()],
        attachments: Vec::new(),
    };
    office.run(post).await;
    let mut typist = office.listen(by).await;
    let frame = format!(r#"{{"type":"typing","channel_id":"{direct}"}}"#);
    typist.send(&frame).await;
    typist.drain().await;
    let heard = inside.drain().await;
    let expected = [
        "mention",
        "message_created",
        "message_updated",
        "message_created",
        "typing",
    ];
    assert_eq!(talk(&heard), expected);
    let heard = outside.drain().await;
    assert!(talk(&heard).is_empty(), "{heard:?}");
    let mut again = office.resume(ken, &cursor).await;
    let heard = again.drain().await;
    assert!(talk(&heard).is_empty(), "{heard:?}");
}
