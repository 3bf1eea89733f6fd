//! What pages at other nodes hear when somebody is put out of a server, or gets it.

use storage::Id;
use sync::engine::{ChannelChanges, Command, Reply};

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
    };
    office.run(post).await;
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
