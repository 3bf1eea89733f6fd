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
    let Office {
        app,
        admin,
        moderator,
        member,
        server,
        channel,
    } = Office::open().await;
    let one = app.get(&member, &format!("/api/servers/{server}")).await;
    assert_eq!(
        (&one["name"], &one["owner_id"]),
        (&json!("Office"), &json!(admin.id))
    );
    let channels = app
        .get(&member, &format!("/api/servers/{server}/channels"))
        .await;
    assert_eq!(channels[0]["name"], "general");
    assert_eq!(channels[0]["type"], "text");
    let members = app
        .get(&member, &format!("/api/servers/{server}/members"))
        .await;
    let roles: Vec<&Value> = members
        .as_array()
        .expect("a list")
        .iter()
        .map(|m| &m["role"])
        .collect();
    assert_eq!(roles, ["admin", "moderator", "member"]);
    let renamed = app
        .send(
            &admin,
            "PATCH",
            &format!("/api/servers/{server}"),
            json!({"name": "本社"}),
        )
        .await;
    assert_eq!(renamed["name"], "本社");
    let path = format!("/api/servers/{server}/channels");
    let made = app
        .send(
            &moderator,
            "POST",
            &path,
            json!({"name": "企画", "topic": "春"}),
        )
        .await;
    assert_eq!(
        (&made["topic"], &made["position"]),
        (&json!("春"), &json!(1))
    );
    let path_of = format!("/api/channels/{}", text(&made["id"]));
    let changed = app
        .send(
            &moderator,
            "PATCH",
            &path_of,
            json!({"archived": true, "topic": null}),
        )
        .await;
    assert_eq!(
        (&changed["archived"], &changed["topic"]),
        (&json!(true), &json!(null))
    );
    let post = app
        .refused(
            &member,
            "POST",
            &format!("{path_of}/messages"),
            json!({"content": "x"}),
        )
        .await;
    assert_eq!(post, (409, "channel_archived".to_owned()));
    let taken = app
        .refused(&moderator, "POST", &path, json!({"name": "企画"}))
        .await;
    assert_eq!(taken, (409, "channel_name_taken".to_owned()));
    let private = app
        .refused(
            &moderator,
            "POST",
            &path,
            json!({"name": "x", "private": true}),
        )
        .await;
    assert_eq!(private, (422, "not_supported".to_owned()));
    app.send(&admin, "DELETE", &path_of, json!({})).await;
    assert_eq!(
        app.get(&member, &path).await.as_array().map(Vec::len),
        Some(1)
    );
    let join = app
        .refused(
            &member,
            "POST",
            &format!("/api/servers/{server}/join"),
            json!({}),
        )
        .await;
    assert_eq!(join, (403, "invite_required".to_owned()));
    app.send(
        &member,
        "POST",
        &format!("/api/servers/{server}/leave"),
        json!({}),
    )
    .await;
    let gone = app
        .refused(
            &member,
            "GET",
            &format!("/api/channels/{channel}/messages"),
            json!({}),
        )
        .await;
    assert_eq!(gone, (404, "channel_not_found".to_owned()));
    app.send(
        &admin,
        "DELETE",
        &format!("/api/servers/{server}"),
        json!({}),
    )
    .await;
    assert_eq!(app.get(&admin, "/api/servers").await, json!([]));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn invites_have_bounds_and_can_be_revoked() {
    let (app, admin) = TestApp::founded().await;
    let (server, _) = app.server(&admin).await;
    let (one, two) = (app.register("one").await, app.register("two").await);
    let path = format!("/api/servers/{server}/invites");
    let invite = app
        .send(
            &admin,
            "POST",
            &path,
            json!({"max_uses": 1, "expires_in_minutes": 5}),
        )
        .await;
    let code = text(&invite["code"]);
    assert_eq!(
        (&invite["uses"], &invite["is_revoked"]),
        (&json!(0), &json!(false))
    );
    let preview = app
        .get(&one, &format!("/api/invites/{}", code.to_lowercase()))
        .await;
    let expected = json!({
        "code": code, "server_id": server, "server_name": "Office", "already_member": false,
    });
    assert_eq!(preview, expected);
    let accept = format!("/api/invites/{code}/accept");
    let joined = app.send(&one, "POST", &accept, json!({})).await;
    assert_eq!(joined["id"], server.as_str());
    app.send(&one, "POST", &accept, json!({})).await;
    let refused = app.refused(&two, "POST", &accept, json!({})).await;
    assert_eq!(refused, (409, "invite_used_up".to_owned()));
    let refused = app
        .refused(&two, "GET", &format!("/api/invites/{code}"), json!({}))
        .await;
    assert_eq!(refused, (409, "invite_used_up".to_owned()));
    let open = app.send(&admin, "POST", &path, json!({})).await;
    let code = text(&open["code"]);
    app.send(
        &admin,
        "DELETE",
        &format!("{path}/{}", text(&open["id"])),
        json!({}),
    )
    .await;
    let refused = app
        .refused(
            &two,
            "POST",
            &format!("/api/invites/{code}/accept"),
            json!({}),
        )
        .await;
    assert_eq!(refused, (409, "invite_revoked".to_owned()));
    let list = app.get(&admin, &path).await;
    let uses: Vec<&Value> = list
        .as_array()
        .expect("a list")
        .iter()
        .map(|i| &i["uses"])
        .collect();
    assert_eq!(uses, [&json!(1), &json!(0)]);
    for unknown in ["ABCDEFGH", "short", "%00%00%00%00%00%00%00%00"] {
        let refused = app
            .refused(&two, "GET", &format!("/api/invites/{unknown}"), json!({}))
            .await;
        assert_eq!(refused, (404, "invite_not_found".to_owned()), "{unknown}");
    }
    for body in [
        json!({"max_uses": 0}),
        json!({"expires_in_minutes": 0}),
        json!({"expires_in_minutes": u64::MAX}),
    ] {
        let refused = app.refused(&admin, "POST", &path, body).await;
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
async fn messages_can_be_edited_reacted_to_pinned_and_deleted() {
    let office = Office::open().await;
    let Office {
        app,
        admin,
        moderator,
        member,
        channel,
        ..
    } = &office;
    let id = text(&app.post(member, channel, "first").await["id"]);
    let path = format!("/api/messages/{id}");
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
    for who in [admin, moderator, admin] {
        app.send(
            who,
            "POST",
            &format!("{path}/reactions"),
            json!({"emoji": "👍"}),
        )
        .await;
    }
    let kept = app
        .send(
            admin,
            "DELETE",
            &format!("{path}/reactions/%F0%9F%91%8D"),
            json!({}),
        )
        .await;
    let expected = json!([{"emoji": "👍", "count": 1, "user_ids": [moderator.id]}]);
    assert_eq!(kept["reactions"], expected);
    let refused = app
        .refused(
            admin,
            "POST",
            &format!("{path}/reactions"),
            json!({"emoji": "a b"}),
        )
        .await;
    assert_eq!(refused, (422, "not_an_emoji".to_owned()));
    let pinned = app
        .send(member, "PUT", &format!("{path}/pin"), json!({}))
        .await;
    assert_eq!(pinned["pinned"], true);
    let pins = app
        .get(admin, &format!("/api/channels/{channel}/pins"))
        .await;
    assert_eq!(contents(&pins), ["second"]);
    app.send(member, "DELETE", &format!("{path}/pin"), json!({}))
        .await;
    assert_eq!(
        app.get(admin, &format!("/api/channels/{channel}/pins"))
            .await,
        json!([])
    );
    let others = text(&app.post(admin, channel, "admin's").await["id"]);
    let refused = app
        .refused(
            member,
            "DELETE",
            &format!("/api/messages/{others}"),
            json!({}),
        )
        .await;
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
