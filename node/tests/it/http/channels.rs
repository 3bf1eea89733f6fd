//! Private and announcement channels, as a script would use them.

use serde_json::{Value, json};

use super::app::{Person, TestApp, text};

/// The owner of a server, a moderator and a member.
struct Firm {
    app: TestApp,
    owner: Person,
    moderator: Person,
    member: Person,
    server: String,
}

impl Firm {
    async fn open() -> Self {
        let (app, owner) = TestApp::founded().await;
        let (moderator, member) = (app.register("ken").await, app.register("mika").await);
        let (server, _) = app.server(&owner).await;
        for who in [&moderator, &member] {
            app.let_in(&owner, &server, who).await;
        }
        let path = format!("/api/servers/{server}/members/{}/role", moderator.id);
        let role = json!({"role": "moderator"});
        app.send(&owner, "PATCH", &path, role).await;
        Self {
            app,
            owner,
            moderator,
            member,
            server,
        }
    }

    async fn make(&self, who: &Person, form: Value) -> String {
        let path = format!("/api/servers/{}/channels", self.server);
        text(&self.app.send(who, "POST", &path, form).await["id"])
    }

    /// The names of the channels that somebody is shown.
    async fn listed(&self, who: &Person) -> Vec<String> {
        let path = format!("/api/servers/{}/channels", self.server);
        let channels = self.app.get(who, &path).await;
        let channels = channels.as_array().expect("a list").iter();
        channels.map(|channel| text(&channel["name"])).collect()
    }
}

fn names(members: &Value) -> Vec<String> {
    let members = members.as_array().expect("a list").iter();
    members.map(|one| text(&one["user"]["username"])).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_private_channel_is_there_for_its_members_and_not_for_the_owner_of_the_server() {
    let firm = Firm::open().await;
    let Firm {
        app,
        owner,
        moderator,
        member,
        ..
    } = &firm;
    let hr = firm
        .make(moderator, json!({"name": "人事", "private": true}))
        .await;
    let path = format!("/api/channels/{hr}");
    app.post(moderator, &hr, "between us").await;
    for outside in [owner, member] {
        assert_eq!(firm.listed(outside).await, ["general"]);
        for (method, end) in [("GET", "/messages"), ("GET", "/members"), ("DELETE", "")] {
            let path = format!("{path}{end}");
            let hidden = app.refused(outside, method, &path, json!({})).await;
            assert_eq!(hidden, (404, "channel_not_found".to_owned()), "{path}");
        }
        let unread = app.get(outside, "/api/unread").await;
        assert_eq!(unread["channels"], json!({}));
    }
    // Not even by its name.
    let twin = firm.make(owner, json!({"name": "人事"})).await;
    let own = json!({"name": "人事"});
    let make = format!("/api/servers/{}/channels", firm.server);
    let taken = app.refused(owner, "POST", &make, own).await;
    assert_eq!(taken, (409, "channel_name_taken".to_owned()));
    app.send(owner, "DELETE", &format!("/api/channels/{twin}"), json!({}))
        .await;
    let of_member = format!("{path}/members/{}", member.id);
    app.send(moderator, "PUT", &of_member, json!({})).await;
    assert_eq!(firm.listed(member).await, ["general", "人事"]);
    let members = app.get(member, &format!("{path}/members")).await;
    assert_eq!(names(&members), ["ken", "mika"]);
    let open = json!({"private": false});
    let refused = app.refused(member, "PATCH", &path, open.clone()).await;
    assert_eq!(refused, (403, "moderator_required".to_owned()));
    app.send(moderator, "DELETE", &of_member, json!({})).await;
    assert_eq!(firm.listed(member).await, ["general"]);
    let opened = app.send(moderator, "PATCH", &path, open).await;
    assert_eq!(opened["private"], false);
    assert_eq!(firm.listed(owner).await.len(), 2);
    let not_private = app.refused(moderator, "PUT", &of_member, json!({})).await;
    assert_eq!(not_private, (409, "not_private".to_owned()));
    firm.app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_admin_takes_over_a_private_channel_without_members_and_that_is_written_there() {
    let firm = Firm::open().await;
    let Firm {
        app,
        owner,
        moderator,
        member,
        server,
    } = &firm;
    let hr = firm
        .make(moderator, json!({"name": "人事", "private": true}))
        .await;
    let path = format!("/api/channels/{hr}");
    let (take_over, orphaned) = (
        format!("{path}/take-over"),
        format!("/api/servers/{server}/orphaned-channels"),
    );
    let hidden = (404, "channel_not_found".to_owned());
    let early = app.refused(owner, "POST", &take_over, json!({})).await;
    assert_eq!(early, hidden, "somebody is in it");
    assert_eq!(app.get(owner, &orphaned).await, json!([]));
    let own = format!("{path}/members/{}", moderator.id);
    app.send(moderator, "DELETE", &own, json!({})).await;
    for other in [moderator, member] {
        let refused = app.refused(other, "POST", &take_over, json!({})).await;
        assert_eq!(refused, hidden);
        let refused = app.refused(other, "GET", &orphaned, json!({})).await;
        assert_eq!(refused, (403, "admin_required".to_owned()));
    }
    assert_eq!(app.get(owner, &orphaned).await[0]["id"], json!(hr));
    let taken = app.send(owner, "POST", &take_over, json!({})).await;
    assert_eq!(taken["id"], json!(hr));
    let written = app.get(owner, &format!("{path}/messages")).await;
    assert_eq!(written[0]["author"]["id"], json!(owner.id));
    assert!(text(&written[0]["content"]).contains("taken over"));
    assert_eq!(app.get(owner, &orphaned).await, json!([]));
    firm.app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn in_an_announcement_channel_members_answer_and_react_but_do_not_post() {
    let firm = Firm::open().await;
    let Firm {
        app,
        moderator,
        member,
        ..
    } = &firm;
    let news = firm.make(moderator, json!({"name": "お知らせ"})).await;
    let path = format!("/api/channels/{news}");
    let posting = json!({"posting": "moderators"});
    let changed = app.send(moderator, "PATCH", &path, posting).await;
    assert_eq!(changed["posting"], "moderators");
    let wrong = json!({"posting": "nobody"});
    let refused = app.refused(moderator, "PATCH", &path, wrong).await;
    assert_eq!(refused, (422, "not_allowed".to_owned()));
    let message = app.post(moderator, &news, "明日は休みです").await;
    let messages = format!("{path}/messages");
    let body = json!({"content": "me too"});
    let refused = app.refused(member, "POST", &messages, body).await;
    assert_eq!(refused, (403, "moderators_post".to_owned()));
    let reply = json!({"content": "了解", "parent_id": message["id"]});
    app.send(member, "POST", &messages, reply).await;
    let react = format!("/api/messages/{}/reactions", text(&message["id"]));
    app.send(member, "POST", &react, json!({"emoji": "👍"}))
        .await;
    let posting = json!({"posting": "everyone"});
    app.send(moderator, "PATCH", &path, posting).await;
    app.post(member, &news, "now I may").await;
    firm.app.stop().await;
}
