//! Servers, channels, members, invites, messages and reading, as a script would use them.

use serde_json::{Value, json};

use super::app::{Person, TestApp, text};

/// An administrator, a moderator and a member of one server.
struct Office {
    app: TestApp,
    admin: Person,
    moderator: Person,
    member: Person,
    server: String,
    channel: String,
}

impl Office {
    async fn open() -> Self {
        let (app, admin) = TestApp::founded().await;
        let (moderator, member) = (
            app.register("moderator").await,
            app.register("member").await,
        );
        let (server, channel) = app.server(&admin).await;
        for who in [&moderator, &member] {
            app.let_in(&admin, &server, who).await;
        }
        let path = format!("/api/servers/{server}/members/{}/role", moderator.id);
        app.send(&admin, "PATCH", &path, json!({"role": "moderator"}))
            .await;
        Self {
            app,
            admin,
            moderator,
            member,
            server,
            channel,
        }
    }

    fn messages(&self) -> String {
        format!("/api/channels/{}/messages", self.channel)
    }
}

fn contents(page: &Value) -> Vec<String> {
    let page = page.as_array().expect("a list");
    page.iter()
        .map(|message| text(&message["content"]))
        .collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_has_a_channel_and_members_with_roles() {
    let office = Office::open().await;
    let Office {
        app,
        admin,
        moderator,
        member,
        server,
        ..
    } = &office;
    let path = format!("/api/servers/{server}");
    let one = app.get(member, &path).await;
    assert_eq!(
        (&one["name"], &one["owner_id"]),
        (&json!("Office"), &json!(admin.id))
    );
    let channels = app.get(member, &format!("{path}/channels")).await;
    assert_eq!(
        (&channels[0]["name"], &channels[0]["type"]),
        (&json!("general"), &json!("text"))
    );
    let members = app.get(member, &format!("{path}/members")).await;
    let members = members.as_array().expect("a list");
    let roles: Vec<&Value> = members.iter().map(|member| &member["role"]).collect();
    assert_eq!(roles, ["admin", "moderator", "member"]);
    let renamed = app
        .send(admin, "PATCH", &path, json!({"name": "本社"}))
        .await;
    assert_eq!(renamed["name"], "本社");
    let join = format!("{path}/join");
    let refused = app.refused(moderator, "POST", &join, json!({})).await;
    assert_eq!(refused, (403, "invite_required".to_owned()));
    office.app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_leaves_and_what_is_deleted_is_gone() {
    let office = Office::open().await;
    let Office {
        app,
        admin,
        member,
        server,
        ..
    } = &office;
    let path = format!("/api/servers/{server}");
    app.send(member, "POST", &format!("{path}/leave"), json!({}))
        .await;
    let gone = app
        .refused(member, "GET", &office.messages(), json!({}))
        .await;
    assert_eq!(gone, (404, "channel_not_found".to_owned()));
    let owner = app
        .refused(admin, "POST", &format!("{path}/leave"), json!({}))
        .await;
    assert_eq!(owner, (403, "owner_cannot_leave".to_owned()));
    app.send(admin, "DELETE", &path, json!({})).await;
    assert_eq!(app.get(admin, "/api/servers").await, json!([]));
    let gone = app
        .refused(admin, "GET", &office.messages(), json!({}))
        .await;
    assert_eq!(gone, (404, "channel_not_found".to_owned()));
    office.app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn channels_can_be_made_archived_and_deleted() {
    let office = Office::open().await;
    let Office {
        app,
        admin,
        moderator,
        member,
        server,
        ..
    } = &office;
    let path = format!("/api/servers/{server}/channels");
    let form = json!({"name": "企画", "topic": "春"});
    let made = app.send(moderator, "POST", &path, form.clone()).await;
    assert_eq!(
        (&made["topic"], &made["position"]),
        (&json!("春"), &json!(1))
    );
    let taken = app.refused(moderator, "POST", &path, form).await;
    assert_eq!(taken, (409, "channel_name_taken".to_owned()));
    let one = format!("/api/channels/{}", text(&made["id"]));
    let changes = json!({"archived": true, "topic": null});
    let changed = app.send(moderator, "PATCH", &one, changes).await;
    assert_eq!(
        (&changed["archived"], &changed["topic"]),
        (&json!(true), &json!(null))
    );
    let messages = format!("{one}/messages");
    let post = app
        .refused(member, "POST", &messages, json!({"content": "x"}))
        .await;
    assert_eq!(post, (409, "channel_archived".to_owned()));
    app.send(admin, "DELETE", &one, json!({})).await;
    assert_eq!(
        app.get(member, &path).await.as_array().map(Vec::len),
        Some(1)
    );
    office.app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_invite_lets_in_as_many_as_it_says() {
    let (app, admin) = TestApp::founded().await;
    let (server, _) = app.server(&admin).await;
    let (one, two) = (app.register("one").await, app.register("two").await);
    let path = format!("/api/servers/{server}/invites");
    let bounds = json!({"max_uses": 1, "expires_in_minutes": 5});
    let invite = app.send(&admin, "POST", &path, bounds).await;
    assert_eq!(
        (&invite["uses"], &invite["is_revoked"]),
        (&json!(0), &json!(false))
    );
    let code = text(&invite["code"]);
    let lower = format!("/api/invites/{}", code.to_lowercase());
    let expected = json!({
        "code": code, "server_id": server, "server_name": "Office", "already_member": false,
    });
    assert_eq!(app.get(&one, &lower).await, expected);
    let accept = format!("/api/invites/{code}/accept");
    for _ in 0..2 {
        let joined = app.send(&one, "POST", &accept, json!({})).await;
        assert_eq!(joined["id"], server.as_str());
    }
    for (method, path) in [("POST", &accept), ("GET", &lower)] {
        let refused = app.refused(&two, method, path, json!({})).await;
        assert_eq!(refused, (409, "invite_used_up".to_owned()));
    }
    assert_eq!(app.get(&admin, &path).await[0]["uses"], 1);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_invite_can_be_revoked_and_a_wrong_code_leads_nowhere() {
    let (app, admin) = TestApp::founded().await;
    let (server, _) = app.server(&admin).await;
    let guest = app.register("guest").await;
    let path = format!("/api/servers/{server}/invites");
    let open = app.send(&admin, "POST", &path, json!({})).await;
    let accept = format!("/api/invites/{}/accept", text(&open["code"]));
    let one = format!("{path}/{}", text(&open["id"]));
    app.send(&admin, "DELETE", &one, json!({})).await;
    let refused = app.refused(&guest, "POST", &accept, json!({})).await;
    assert_eq!(refused, (409, "invite_revoked".to_owned()));
    for unknown in ["ABCDEFGH", "short", "%00%00%00%00%00%00%00%00"] {
        let unknown = format!("/api/invites/{unknown}");
        let refused = app.refused(&guest, "GET", &unknown, json!({})).await;
        assert_eq!(refused, (404, "invite_not_found".to_owned()), "{unknown}");
    }
    for (field, value) in [
        ("max_uses", 0),
        ("expires_in_minutes", 0),
        ("expires_in_minutes", u64::MAX),
    ] {
        let refused = app
            .refused(&admin, "POST", &path, json!({field: value}))
            .await;
        assert_eq!(refused, (422, "out_of_range".to_owned()));
    }
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_post_is_answered_with_what_a_reader_will_see() {
    let office = Office::open().await;
    let Office {
        app,
        member,
        channel,
        ..
    } = &office;
    let path = office.messages();
    let body = json!({"content": "これは**「重要」**です\r\n@admin", "nonce": "n-1"});
    let answer = app
        .call("POST", &path, Some(&member.token), Some(&body))
        .await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    let posted = answer.json();
    assert_eq!(posted["content"], "これは**「重要」**です\n@admin");
    assert!(text(&posted["html"]).contains("<strong>「重要」</strong>"));
    assert_eq!(
        (&posted["mentions"], &posted["nonce"]),
        (&json!(["admin"]), &json!("n-1"))
    );
    assert_eq!(
        (&posted["replicas"], &posted["channel_id"]),
        (&json!("all"), &json!(channel))
    );
    let mut read = app.get(&office.admin, &path).await[0].clone();
    read["received_at"] = posted["received_at"].clone();
    assert_eq!(read, posted);
    let again = app
        .call("POST", &path, Some(&member.token), Some(&body))
        .await;
    assert_eq!((again.status, &again.json()["id"]), (200, &posted["id"]));
    assert_eq!(
        app.get(member, &path).await.as_array().map(Vec::len),
        Some(1)
    );
    office.app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_whole_history_can_be_paged_through_in_both_directions() {
    let office = Office::open().await;
    let Office {
        app,
        member,
        channel,
        ..
    } = &office;
    let mut ids = Vec::new();
    for number in 0..25 {
        ids.push(text(
            &app.post(member, channel, &number.to_string()).await["id"],
        ));
    }
    let path = office.messages();
    let newest = app.get(member, &format!("{path}?limit=10")).await;
    assert_eq!(
        contents(&newest),
        (15..25).map(|n| n.to_string()).collect::<Vec<_>>()
    );
    let before = app
        .get(member, &format!("{path}?limit=10&before={}", ids[15]))
        .await;
    assert_eq!(
        contents(&before),
        (5..15).map(|n| n.to_string()).collect::<Vec<_>>()
    );
    let rest = app
        .get(member, &format!("{path}?limit=10&before={}", ids[5]))
        .await;
    assert_eq!(
        contents(&rest),
        (0..5).map(|n| n.to_string()).collect::<Vec<_>>()
    );
    let after = app
        .get(member, &format!("{path}?limit=2&after={}", ids[5]))
        .await;
    assert_eq!(contents(&after), ["6", "7"]);
    let around = app
        .get(member, &format!("{path}?limit=5&around={}", ids[10]))
        .await;
    assert_eq!(contents(&around), ["8", "9", "10", "11", "12"]);
    let body = json!({"content": "a reply", "parent_id": ids[0]});
    let reply = app.send(member, "POST", &path, body).await;
    assert_eq!(reply["parent_id"], ids[0].as_str());
    let replies = app
        .get(member, &format!("{path}?parent_id={}", ids[0]))
        .await;
    assert_eq!(contents(&replies), ["a reply"]);
    let first = app
        .get(member, &format!("{path}?limit=1&before={}", ids[1]))
        .await;
    assert_eq!(first[0]["reply_count"], 1);
    for query in ["limit=0", "limit=101", "limit=x"] {
        let refused = app
            .refused(member, "GET", &format!("{path}?{query}"), json!({}))
            .await;
        assert_eq!(refused, (422, "out_of_range".to_owned()), "{query}");
    }
    let refused = app
        .refused(member, "GET", &format!("{path}?before=1"), json!({}))
        .await;
    assert_eq!(refused, (422, "bad_id".to_owned()));
    office.app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_message_can_be_edited_by_its_author_and_deleted_by_moderators() {
    let office = Office::open().await;
    let Office {
        app,
        admin,
        moderator,
        member,
        channel,
        ..
    } = &office;
    let path = format!(
        "/api/messages/{}",
        text(&app.post(member, channel, "first").await["id"])
    );
    let edited = app
        .send(member, "PATCH", &path, json!({"content": "second"}))
        .await;
    assert_eq!(edited["content"], "second");
    assert!(edited["edited_at"].is_string());
    let refused = app
        .refused(admin, "PATCH", &path, json!({"content": "mine"}))
        .await;
    assert_eq!(refused, (403, "not_the_author".to_owned()));
    let history = app.get(admin, &format!("{path}/history")).await;
    assert_eq!(contents(&history), ["first", "second"]);
    let others = text(&app.post(admin, channel, "admin's").await["id"]);
    let others = format!("/api/messages/{others}");
    let refused = app.refused(member, "DELETE", &others, json!({})).await;
    assert_eq!(refused, (403, "not_the_author".to_owned()));
    app.send(moderator, "DELETE", &path, json!({})).await;
    let page = app.get(member, &office.messages()).await;
    assert_eq!(
        (&page[0]["is_deleted"], &page[0]["content"]),
        (&json!(true), &json!(""))
    );
    assert_eq!(
        (&page[0]["html"], &page[0]["reactions"]),
        (&json!(""), &json!([]))
    );
    assert_eq!(app.get(member, &format!("{path}/history")).await, json!([]));
    let refused = app
        .refused(member, "PATCH", &path, json!({"content": "again"}))
        .await;
    assert_eq!(refused, (409, "message_deleted".to_owned()));
    office.app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_message_can_be_reacted_to_and_pinned() {
    let office = Office::open().await;
    let Office {
        app,
        admin,
        moderator,
        member,
        channel,
        ..
    } = &office;
    let path = format!(
        "/api/messages/{}",
        text(&app.post(member, channel, "hello").await["id"])
    );
    let reactions = format!("{path}/reactions");
    for who in [admin, moderator, admin] {
        app.send(who, "POST", &reactions, json!({"emoji": "👍"}))
            .await;
    }
    let own = format!("{reactions}/%F0%9F%91%8D");
    let kept = app.send(admin, "DELETE", &own, json!({})).await;
    let expected = json!([{"emoji": "👍", "count": 1, "user_ids": [moderator.id]}]);
    assert_eq!(kept["reactions"], expected);
    // The same emoji in the spelling of a keyboard.
    let again = json!({"emoji": "👍\u{FE0F}"});
    let kept = app.send(moderator, "POST", &reactions, again).await;
    assert_eq!(kept["reactions"], expected);
    for text in ["a b", "承認済", "👍👍", "\u{200B}", "\u{202E}👍"] {
        let refused = app
            .refused(admin, "POST", &reactions, json!({"emoji": text}))
            .await;
        assert_eq!(refused, (422, "not_an_emoji".to_owned()), "{text:?}");
    }
    let (pin, pins) = (
        format!("{path}/pin"),
        format!("/api/channels/{channel}/pins"),
    );
    assert_eq!(
        app.send(member, "PUT", &pin, json!({})).await["pinned"],
        true
    );
    assert_eq!(contents(&app.get(admin, &pins).await), ["hello"]);
    app.send(member, "DELETE", &pin, json!({})).await;
    assert_eq!(app.get(admin, &pins).await, json!([]));
    office.app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn unread_counts_others_messages_since_the_last_reading() {
    let office = Office::open().await;
    let Office {
        app,
        admin,
        member,
        channel,
        server,
        ..
    } = &office;
    app.post(admin, channel, "one").await;
    app.post(admin, channel, "for @member").await;
    app.post(member, channel, "my own").await;
    let counts = app.get(member, "/api/unread").await;
    assert_eq!(counts["channels"], json!({channel: 2}));
    assert_eq!(counts["mentions"], json!({channel: 1}));
    app.send(
        member,
        "POST",
        &format!("/api/channels/{channel}/read"),
        json!({}),
    )
    .await;
    let counts = app.get(member, "/api/unread").await;
    assert_eq!(counts, json!({"channels": {}, "dms": {}, "mentions": {}}));
    let late = app.register("newcomer").await;
    app.let_in(admin, server, &late).await;
    assert_eq!(
        app.get(&late, "/api/unread").await["channels"],
        json!({}),
        "what was before is read"
    );
    app.post(admin, channel, "three").await;
    assert_eq!(
        app.get(&late, "/api/unread").await["channels"],
        json!({channel: 1})
    );
    office.app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_not_in_view_stays_unread_and_is_named() {
    let office = Office::open().await;
    let Office {
        app,
        admin,
        member,
        channel,
        ..
    } = &office;
    let mut ids = Vec::new();
    for number in 0..120 {
        let posted = app.post(admin, channel, &format!("number {number}")).await;
        ids.push(posted["id"].as_str().expect("an id").to_owned());
    }
    let path = format!("/api/channels/{channel}/messages");
    let reply = json!({"content": "a reply", "parent_id": ids[3]});
    let reply = app.send(admin, "POST", &path, reply).await;
    let places = format!("/api/channels/{channel}/unread");
    let told = app.get(member, &places).await;
    assert_eq!(told["first"], json!(ids[0]));
    assert_eq!(told["first_in_time"], json!(ids[0]));
    assert_eq!(told["first_sort"], json!(null), "no clock was wrong");
    assert_eq!(
        told["threads"],
        json!([{"parent_id": ids[3], "count": 1, "newest": reply["id"]}])
    );
    let read = format!("/api/channels/{channel}/read");
    let seen = json!({"from": ids[100]});
    app.send(member, "POST", &read, seen).await;
    assert_eq!(
        app.get(member, &places).await["first"],
        json!(ids[0]),
        "the end alone was seen"
    );
    let seen = json!({"from": ids[0], "up_to": ids[49]});
    app.send(member, "POST", &read, seen).await;
    let told = app.get(member, &places).await;
    assert_eq!(told["first"], json!(ids[50]));
    assert_eq!(told["count"], json!(71));
    let seen = json!({"from": ids[50]});
    app.send(member, "POST", &read, seen).await;
    let told = app.get(member, &places).await;
    assert_eq!(
        told,
        json!({
            "count": 0, "mentions": 0, "first": null, "first_sort": null,
            "first_in_time": null, "threads": [],
        })
    );
    office.app.stop().await;
}
