//! Channels that come and go for some of a server's members.

use serde_json::Value;
use storage::Id;
use sync::engine::{ChannelChanges, Command, Reply, ServerChanges};

use super::office::{Listener, Office, office, types};

/// Hana's server with Ken and Mia in it, whose pages are open.
struct Floor {
    office: Office,
    ken: Id,
    mia: Id,
    inside: Listener,
    outside: Listener,
}

impl Floor {
    async fn open() -> Self {
        let office = office().await;
        let (ken, mia) = (office.register("ken").await, office.register("mia").await);
        office.let_in(ken, "AAAAAAAA").await;
        office.let_in(mia, "BBBBBBBB").await;
        let (mut inside, mut outside) = (office.listen(mia).await, office.listen(ken).await);
        inside.drain().await;
        outside.drain().await;
        Self {
            office,
            ken,
            mia,
            inside,
            outside,
        }
    }

    async fn private_channel(&self) -> Id {
        let create = Command::CreateChannel {
            by: self.office.hana,
            server: self.office.server,
            name: "人事".to_owned(),
            topic: String::new(),
            private: true,
        };
        let Reply::Channel(channel) = self.office.run(create).await else {
            panic!("no channel");
        };
        channel
    }

    async fn choose(&self, channel: Id, user: Id, chosen: bool) {
        let by = self.office.hana;
        let choose = Command::ChooseMember {
            by,
            channel,
            user,
            chosen,
        };
        self.office.run(choose).await;
    }

    async fn change(&self, channel: Id, changes: ChannelChanges) {
        let by = self.office.hana;
        let change = Command::UpdateChannel {
            by,
            channel,
            changes,
        };
        self.office.run(change).await;
    }

    async fn rename_server(&self, name: &str) {
        let rename = Command::UpdateServer {
            by: self.office.hana,
            server: self.office.server,
            changes: ServerChanges {
                name: Some(name.to_owned()),
                ..ServerChanges::default()
            },
        };
        self.office.run(rename).await;
    }

    async fn say(&self, channel: Id, content: &str) {
        let post = Command::Post {
            by: self.office.hana,
            channel,
            content: content.to_owned(),
            parent: None,
            nonce: None,
            mentions: Vec::new(),
            attachments: Vec::new(),
        };
        self.office.run(post).await;
    }
}

fn private(on: bool) -> ChannelChanges {
    ChannelChanges {
        private: Some(on),
        ..ChannelChanges::default()
    }
}

fn topic(text: &str) -> ChannelChanges {
    ChannelChanges {
        topic: Some(text.to_owned()),
        ..ChannelChanges::default()
    }
}

async fn heard(page: &mut Listener) -> Vec<Value> {
    let mut heard = page.drain().await;
    heard.retain(|event| event["type"] != "presence");
    heard
}

fn ids(event: &Value) -> Vec<&str> {
    let ids = event["channel_ids"].as_array().unwrap().iter();
    ids.filter_map(Value::as_str).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_private_channel_is_told_to_whoever_gains_or_loses_it_and_to_nobody_else() {
    let mut floor = Floor::open().await;
    let (ken, mia) = (floor.ken, floor.mia);
    let cursors: Vec<String> = [&floor.inside, &floor.outside]
        .map(|page| page.ready["cursor"].as_str().unwrap().to_owned())
        .into();
    let channel = floor.private_channel().await;
    floor.say(channel, "nobody else is here").await;
    floor.choose(channel, mia, true).await;
    floor.say(channel, "welcome").await;
    floor.change(channel, topic("秘")).await;
    floor.rename_server("本社").await;
    let (channel, general) = (channel, floor.office.general.to_string());
    let events = heard(&mut floor.inside).await;
    let expected = [
        "channel_updated",
        "message_created",
        "channel_updated",
        "server_updated",
    ];
    assert_eq!(types(&events), expected);
    assert_eq!(events[2]["channel"]["topic"], "秘");
    assert_eq!(ids(&events[3]), [general.as_str(), &channel.to_string()]);
    let events = heard(&mut floor.outside).await;
    assert_eq!(types(&events), ["server_updated"]);
    assert_eq!(ids(&events[0]), [general.as_str()]);
    let mut again = floor.office.resume(ken, &cursors[1]).await;
    let events = heard(&mut again).await;
    let hidden = channel.to_string();
    assert!(
        events
            .iter()
            .all(|event| !event.to_string().contains(&hidden))
    );
    floor.choose(channel, mia, false).await;
    floor.say(channel, "without mia").await;
    floor.change(channel, topic("極秘")).await;
    let events = heard(&mut floor.inside).await;
    assert_eq!(types(&events), ["channel_removed"]);
    assert_eq!(events[0]["channel_id"], hidden);
    assert_eq!(heard(&mut floor.outside).await, [] as [Value; 0]);
    let mut again = floor.office.resume(mia, &cursors[0]).await;
    let events = heard(&mut again).await;
    assert!(
        events
            .iter()
            .all(|event| !event.to_string().contains(&hidden))
    );
    let last = events
        .iter()
        .rfind(|event| event["type"] == "server_updated");
    assert_eq!(ids(last.unwrap()), [general.as_str()]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_channel_that_becomes_private_goes_for_the_others_and_comes_back_when_it_is_opened() {
    let mut floor = Floor::open().await;
    let general = floor.office.general;
    floor.change(general, private(true)).await;
    for page in [&mut floor.inside, &mut floor.outside] {
        let events = heard(page).await;
        assert_eq!(types(&events), ["channel_removed"]);
    }
    let mia = floor.mia;
    floor.choose(general, mia, true).await;
    floor.say(general, "for mia").await;
    let events = heard(&mut floor.inside).await;
    assert_eq!(types(&events), ["channel_updated", "message_created"]);
    assert_eq!(heard(&mut floor.outside).await, [] as [Value; 0]);
    floor.change(general, private(false)).await;
    floor.say(general, "for all").await;
    for page in [&mut floor.inside, &mut floor.outside] {
        let events = heard(page).await;
        assert_eq!(types(&events), ["channel_updated", "message_created"]);
    }
    let (by, channel) = (floor.office.hana, floor.private_channel().await);
    floor.choose(channel, mia, true).await;
    floor
        .office
        .run(Command::DeleteChannel { by, channel })
        .await;
    let events = heard(&mut floor.inside).await;
    assert_eq!(types(&events), ["channel_updated", "channel_removed"]);
    assert_eq!(heard(&mut floor.outside).await, [] as [Value; 0]);
}
