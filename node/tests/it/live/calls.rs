//! Who is told of a call of several people at once.

use sync::engine::{Command, Reply};

use super::office::{Listener, Office, office, types};

async fn heard(page: &mut Listener) -> Vec<serde_json::Value> {
    page.drain().await
}

fn tells(events: &[serde_json::Value], kind: &str) -> bool {
    types(events).contains(&kind)
}

async fn edit(office: &Office, message: storage::Id, content: &str, names: &[&str]) {
    office
        .run(Command::Edit {
            by: office.hana,
            message,
            content: content.to_owned(),
            mentions: names.iter().map(|name| (*name).to_owned()).collect(),
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_in_a_channel_is_told_of_a_call_but_its_author() {
    let office = office().await;
    let (ken, mia) = (office.register("ken").await, office.register("mia").await);
    office.let_in(ken, "AAAAAAAA").await;
    let mut outside = office.listen(mia).await;
    let (mut named, mut author) = (office.listen(ken).await, office.listen(office.hana).await);
    for page in [&mut named, &mut author, &mut outside] {
        heard(page).await;
    }
    office.post(office.hana, "@channel, hello").await;
    let mention = named.next_of("mention").await;
    assert_eq!(mention["message"]["content"], "@channel, hello");
    assert!(tells(&heard(&mut named).await, "message_created"));
    let own = heard(&mut author).await;
    assert!(tells(&own, "message_created") && !tells(&own, "mention"));
    assert!(!tells(&heard(&mut outside).await, "mention"));
    assert_eq!(office.unread(ken), (1, 1));

    office.post(ken, "@channel is what moderators write").await;
    assert!(!tells(&heard(&mut author).await, "mention"));

    let plain = office.post(office.hana, "lunch?").await;
    heard(&mut named).await;
    edit(&office, plain, "lunch, @all?", &["all"]).await;
    let mention = named.next_of("mention").await;
    assert_eq!(mention["message"]["content"], "lunch, @all?");
    heard(&mut named).await;
    edit(&office, plain, "lunch", &[]).await;
    let unread = named.next_of("unread").await;
    assert_eq!(
        (&unread["count"], &unread["mentions"]),
        (&2.into(), &1.into())
    );
    assert!(!tells(&heard(&mut author).await, "mention"));
}

#[tokio::test(flavor = "multi_thread")]
async fn members_are_told_of_groups_and_those_in_them_of_what_names_them() {
    let office = office().await;
    let (ken, mia) = (office.register("ken").await, office.register("mia").await);
    office.let_in(ken, "AAAAAAAA").await;
    office.let_in(mia, "BBBBBBBB").await;
    let (mut called, mut other) = (office.listen(ken).await, office.listen(mia).await);
    heard(&mut called).await;
    heard(&mut other).await;
    let create = Command::CreateUserGroup {
        by: office.hana,
        server: office.server,
        name: "当番".to_owned(),
        members: vec![ken],
    };
    let Reply::UserGroup(group) = office.run(create).await else {
        panic!("no group");
    };
    for page in [&mut called, &mut other] {
        let told = page.next_of("group_updated").await;
        assert_eq!(told["group"]["id"], group.to_string());
    }
    office.post(office.hana, "@当番 お願いします").await;
    called.next_of("mention").await;
    assert!(!tells(&heard(&mut other).await, "mention"));
    let by = office.hana;
    office.run(Command::DeleteUserGroup { by, group }).await;
    let gone = other.next_of("group_removed").await;
    assert_eq!(gone["group_id"], group.to_string());
}
