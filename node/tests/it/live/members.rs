//! What pages at other nodes hear when somebody is put out of a server, or gets it.

use std::time::Duration;

use serde_json::Value;
use storage::Id;
use sync::engine::{ChannelChanges, Command, Reply};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use super::office::{Office, office, types, until};

/// Every node has what the others have of the server.
async fn same(offices: [&Office; 2]) {
    let digests = |office: &Office| office.host().read(|view| view.log_digests()).unwrap();
    until("both nodes hold the same", || {
        digests(offices[0]) == digests(offices[1])
    })
    .await;
}

/// A private channel with these people in it.
async fn private_channel(office: &Office, users: &[Id]) -> Id {
    let create = Command::CreateChannel {
        by: office.hana,
        server: office.server,
        name: "private".to_owned(),
        topic: String::new(),
        private: true,
    };
    let Reply::Channel(channel) = office.run(create).await else {
        panic!("no channel");
    };
    for user in users {
        let choose = Command::ChooseMember {
            by: office.hana,
            channel,
            user: *user,
            chosen: true,
        };
        office.run(choose).await;
    }
    channel
}

async fn say(office: &Office, channel: Id, text: &str) {
    let post = Command::Post {
        by: office.hana,
        channel,
        content: text.to_owned(),
        parent: None,
        nonce: None,
        mentions: vec!["mia".to_owned()],
        attachments: Vec::new(),
    };
    office.run(post).await;
}

/// What a node answers somebody over HTTP.
async fn get(office: &Office, user: Id, path: &str) -> (u16, String) {
    let token = office.token(user, 3_600);
    let address = office.address;
    let request = format!(
        "GET {path} HTTP/1.1\r\nhost: {address}\r\nauthorization: Bearer {token}\r\n\
         connection: close\r\n\r\n"
    );
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.unwrap();
    let answer = String::from_utf8(answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    (status, body.to_owned())
}

/// What somebody finds once the index has read everything that the node has.
async fn found(office: &Office, user: Id, word: &str) -> String {
    for _ in 0..200 {
        let (status, body) = get(office, user, &format!("/api/search?q={word}")).await;
        let answer = (status == 200).then(|| serde_json::from_str::<Value>(&body).unwrap());
        if let Some(answer) = answer
            && answer["coverage"]["waiting"] == 0
            && answer["coverage"]["reading_before"].is_null()
        {
            return body;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("the index never caught up");
}

/// Whether a node shows somebody a channel, in each of the ways in which it could.
async fn shows(office: &Office, user: Id, channel: Id) -> [bool; 5] {
    let id = channel.to_string();
    let messages = get(office, user, &format!("/api/channels/{id}/messages")).await;
    let unread = get(office, user, &format!("/api/channels/{id}/unread")).await;
    for (status, body) in [&messages, &unread] {
        let hidden = *status == 404 && body.contains("channel_not_found");
        assert!(*status == 200 || hidden, "{status} {body}");
    }
    let list = format!("/api/servers/{}/channels", office.server);
    let (_, listed) = get(office, user, &list).await;
    let (_, counted) = get(office, user, "/api/unread").await;
    let found = found(office, user, "sesame").await;
    [
        messages.0 == 200,
        unread.0 == 200,
        listed.contains(&id),
        counted.contains(&id),
        found.contains(&id),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_put_out_and_joins_again_at_another_node_is_back_in_no_private_channel() {
    let a = office().await;
    let mia = a.register("mia").await;
    a.let_in(mia, "AAAAAAAA").await;
    let channel = private_channel(&a, &[mia]).await;
    say(&a, channel, "@mia open sesame").await;
    let b = a.branch().await;
    same([&a, &b]).await;
    assert_eq!(shows(&b, mia, channel).await, [true; 5]);
    let (mut here, mut there) = (a.listen(mia).await, b.listen(mia).await);
    let cursor = there.ready["cursor"].as_str().unwrap().to_owned();
    here.drain().await;
    there.drain().await;
    let (by, server, user) = (a.hana, a.server, mia);
    a.run(Command::RemoveMember { by, server, user }).await;
    here.next_of("server_removed").await;
    there.next_of("server_removed").await;
    same([&a, &b]).await;
    let (by, code) = (mia, "AAAAAAAA".to_owned());
    b.run(Command::AcceptInvite { by, code }).await;
    for page in [&mut here, &mut there] {
        page.next_of("member_updated").await;
    }
    say(&a, channel, "@mia the sesame is shut").await;
    say(&a, a.general, "@mia welcome").await;
    same([&a, &b]).await;
    let id = channel.to_string();
    let silent = |events: &[Value]| events.iter().all(|event| !event.to_string().contains(&id));
    for (office, page) in [(&a, &mut here), (&b, &mut there)] {
        let heard = page.drain().await;
        assert!(types(&heard).contains(&"message_created"), "{heard:?}");
        assert!(silent(&heard), "{heard:?}");
        assert_eq!(shows(office, mia, channel).await, [false; 5]);
    }
    let heard = b.resume(mia, &cursor).await.drain().await;
    assert!(silent(&heard) && !heard.is_empty(), "{heard:?}");
    // Let in anew, she sees all of it.
    let by = a.hana;
    let choose = Command::ChooseMember {
        by,
        channel,
        user: mia,
        chosen: true,
    };
    a.run(choose).await;
    for page in [&mut here, &mut there] {
        let told = page.next_of("channel_updated").await;
        assert_eq!(told["channel"]["id"], id);
    }
    assert_eq!(shows(&b, mia, channel).await, [true; 5]);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_put_out_at_one_node_hears_nothing_more_in_the_tabs_that_are_open_at_another() {
    let a = office().await;
    let mia = a.register("mia").await;
    a.let_in(mia, "AAAAAAAA").await;
    let channel = private_channel(&a, &[mia]).await;
    let b = a.branch().await;
    same([&a, &b]).await;
    let (mut first, mut second) = (b.listen(mia).await, b.listen(mia).await);
    let mut owner = b.listen(b.hana).await;
    let cursor = first.ready["cursor"].as_str().unwrap().to_owned();
    for page in [&mut first, &mut second, &mut owner] {
        page.drain().await;
    }
    let (by, server, user) = (a.hana, a.server, mia);
    a.run(Command::RemoveMember { by, server, user }).await;
    for page in [&mut first, &mut second] {
        let told = page.next_of("server_removed").await;
        assert_eq!(told["server_id"], server.to_string());
    }
    let told = owner.next_of("member_removed").await;
    assert_eq!(told["user_id"], mia.to_string());
    say(&a, a.general, "@mia is not here").await;
    say(&a, channel, "@mia is not here either").await;
    let changes = ChannelChanges {
        topic: Some("new".to_owned()),
        ..ChannelChanges::default()
    };
    a.run(Command::UpdateChannel {
        by,
        channel: a.general,
        changes,
    })
    .await;
    same([&a, &b]).await;
    for page in [&mut first, &mut second] {
        let heard = page.drain().await;
        let silent = types(&heard).iter().all(|kind| *kind == "presence");
        assert!(silent, "{heard:?}");
    }
    let heard = b.resume(mia, &cursor).await.drain().await;
    assert_eq!(types(&heard), ["server_removed"], "{heard:?}");
    // What is typed there is told to nobody.
    let typing = format!(r#"{{"type":"typing","channel_id":"{}"}}"#, a.general);
    owner.drain().await;
    first.send(&typing).await;
    first.drain().await;
    assert!(!types(&owner.drain().await).contains(&"typing"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_owner_is_told_at_every_node_and_after_a_break() {
    let a = office().await;
    let mia = a.register("mia").await;
    a.let_in(mia, "AAAAAAAA").await;
    let b = a.branch().await;
    same([&a, &b]).await;
    let (mut here, mut there) = (a.listen(a.hana).await, b.listen(mia).await);
    let cursor = there.ready["cursor"].as_str().unwrap().to_owned();
    here.drain().await;
    there.drain().await;
    let (by, server, user) = (a.hana, a.server, mia);
    a.run(Command::TransferServer { by, server, user }).await;
    for page in [&mut here, &mut there] {
        let member = page.next_of("member_updated").await;
        assert_eq!(member["member"]["role"], "admin");
        let told = page.next_of("server_updated").await;
        assert_eq!(told["server"]["owner_id"], mia.to_string());
    }
    let heard = b.resume(mia, &cursor).await.drain().await;
    let told = heard.iter().find(|event| event["type"] == "server_updated");
    assert_eq!(told.unwrap()["server"]["owner_id"], mia.to_string());
}
