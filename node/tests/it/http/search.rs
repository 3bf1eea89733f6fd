//! Searching, as a script would.

use std::fs;
use std::time::Duration;

use serde_json::{Value, json};

use super::app::{Person, TestApp, text};

/// One channel that two people share, a direct conversation of theirs, and somebody who is in neither.
struct Office {
    app: TestApp,
    hana: Person,
    ken: Person,
    eve: Person,
    server: String,
    channel: String,
}

impl Office {
    async fn open() -> Self {
        let (app, hana) = TestApp::founded().await;
        let (ken, eve) = (app.register("ken").await, app.register("eve").await);
        let (server, channel) = app.server(&hana).await;
        app.let_in(&hana, &server, &ken).await;
        Self {
            app,
            hana,
            ken,
            eve,
            server,
            channel,
        }
    }

    async fn say(&self, who: &Person, content: &str) -> String {
        let path = format!("/api/channels/{}/messages", self.channel);
        let body = json!({"content": content});
        text(&self.app.send(who, "POST", &path, body).await["id"])
    }

    /// An answer that covers everything written so far.
    async fn ask(&self, who: &Person, query: &str) -> Value {
        for _ in 0..200 {
            let path = format!("/api/search?{query}");
            let answer = self.app.call("GET", &path, Some(&who.token), None).await;
            let settled = answer.status == 200 && {
                let coverage = &answer.json()["coverage"];
                coverage["waiting"] == 0 && coverage["reading_before"].is_null()
            };
            if settled {
                return answer.json();
            }
            assert!(
                [200, 429, 503].contains(&answer.status),
                "{}",
                answer.text()
            );
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("the index never caught up");
    }

    /// The texts found for what was typed, newest first.
    async fn found(&self, who: &Person, typed: &str) -> Vec<String> {
        texts(&self.ask(who, &format!("q={}", encoded(typed))).await)
    }
}

fn texts(answer: &Value) -> Vec<String> {
    let results = answer["results"].as_array().expect("a list");
    let content = |result: &Value| text(&result["message"]["content"]);
    results.iter().map(content).collect()
}

fn hits(result: &Value) -> Vec<String> {
    let parts = result["snippet"].as_array().expect("a list");
    let hits = parts.iter().filter(|part| part["hit"] == true);
    hits.map(|part| text(&part["text"])).collect()
}

fn encoded(typed: &str) -> String {
    typed.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_a_person_expects_is_found() {
    let office = Office::open().await;
    let (hana, ken) = (&office.hana, &office.ken);
    let said = [
        "サーバーの修復が終わりました。ok です",
        "gen-itgcを実行 https://server01/共有/report_2024.pdf",
        "㈱山田様 12:30 に修復 👍",
        "Deployment of `v2` finished",
    ];
    for content in said {
        office.say(ken, content).await;
    }
    for (typed, expected) in [
        ("修復", vec![said[2], said[0]]),
        ("修復 ok", vec![said[0]]),
        ("実", vec![said[1]]),
        ("itgcを実行", vec![said[1]]),
        ("ＧＥＮ－ＩＴＧＣ", vec![said[1]]),
        ("共有/report", vec![said[1]]),
        ("ｻｰﾊﾞ", vec![said[0]]),
        ("(株)山田", vec![said[2]]),
        ("👍", vec![said[2]]),
        ("deploy", vec![said[3]]),
        ("\"of `v2`\"", vec![said[3]]),
        ("修復 -ok", vec![said[2]]),
        ("has:link", vec![said[1]]),
        ("has:code from:ken", vec![said[3]]),
        ("from:admin", vec![]),
        ("修復 in:#general", vec![said[2], said[0]]),
        ("修復 on:today", vec![said[2], said[0]]),
        ("修復 before:today", vec![]),
        ("修復 after:yesterday", vec![said[2], said[0]]),
        ("ployment", vec![]),
        ("12:30", vec![said[2]]),
    ] {
        assert_eq!(office.found(hana, typed).await, expected, "{typed}");
    }
    let answer = office
        .ask(hana, &format!("q={}", encoded("(株)山田")))
        .await;
    let result = &answer["results"][0];
    assert_eq!(hits(result), ["㈱山田"]);
    assert_eq!(result["channel"]["id"], json!(office.channel));
    assert_eq!(result["server"]["id"], json!(office.server));
    assert_eq!(
        (&answer["total_estimate"], &answer["cursor"]),
        (&json!(1), &Value::Null)
    );
    let nobody = office.ask(hana, "q=from:nobody%20in:nowhere").await;
    assert_eq!(nobody["unknown"], json!(["in:nowhere", "from:nobody"]));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_finds_what_they_may_not_see_now() {
    let office = Office::open().await;
    let Office {
        app,
        hana,
        ken,
        eve,
        ..
    } = &office;
    office.say(ken, "the secret plan").await;
    let body = json!({"user_ids": [ken.id]});
    let direct = text(&app.send(hana, "POST", "/api/dms", body).await["id"]);
    let path = format!("/api/dms/{direct}/messages");
    let body = json!({"content": "a secret between two"});
    app.send(hana, "POST", &path, body).await;
    for who in [hana, ken] {
        let all = ["a secret between two", "the secret plan"];
        assert_eq!(office.found(who, "secret").await, all);
    }
    let answer = office.ask(eve, "q=secret").await;
    assert_eq!(
        (&answer["results"], &answer["total_estimate"]),
        (&json!([]), &json!(0))
    );
    for (query, code) in [
        (
            format!("channel_id={}", office.channel),
            "channel_not_found",
        ),
        (format!("server_id={}", office.server), "server_not_found"),
        (format!("dm_id={direct}"), "dm_not_found"),
    ] {
        let path = format!("/api/search?q=secret&{query}");
        let refused = app.refused(eve, "GET", &path, json!({})).await;
        assert_eq!(refused, (404, code.to_owned()));
    }
    let only = office.ask(ken, &format!("q=secret&dm_id={direct}")).await;
    assert_eq!(texts(&only), ["a secret between two"]);
    assert_eq!(only["results"][0]["dm"]["id"], json!(direct));
    let path = format!("/api/servers/{}/members/{}", office.server, ken.id);
    app.call("DELETE", &path, Some(&hana.token), None).await;
    assert_eq!(office.found(ken, "secret").await, ["a secret between two"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn edits_and_deletions_reach_the_search_and_the_index_holds_no_text() {
    let office = Office::open().await;
    let Office { app, hana, ken, .. } = &office;
    let edited = office.say(ken, "before the edit").await;
    let erased = office.say(ken, "erased tomorrow").await;
    assert_eq!(office.found(hana, "erased").await, ["erased tomorrow"]);
    let path = format!("/api/messages/{edited}");
    app.send(ken, "PATCH", &path, json!({"content": "after it"}))
        .await;
    let path = format!("/api/messages/{erased}");
    app.call("DELETE", &path, Some(&ken.token), None).await;
    assert_eq!(office.found(hana, "before").await, [""; 0]);
    assert_eq!(office.found(hana, "after").await, ["after it"]);
    assert_eq!(office.found(hana, "erased").await, [""; 0]);
    let files = fs::read_dir(app.data()).expect("the data folder");
    let mut index = Vec::new();
    for file in files {
        let file = file.expect("a file");
        if file.file_name().to_string_lossy().starts_with("search.db") {
            index.extend(fs::read(file.path()).expect("its bytes"));
        }
    }
    assert!(index.len() > 4_096);
    for word in ["before", "erased", "tomorrow", "after"] {
        let word = word.as_bytes();
        assert!(!index.windows(word.len()).any(|run| run == word));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn pages_follow_one_another_while_messages_arrive() {
    let office = Office::open().await;
    let Office { hana, ken, .. } = &office;
    for number in 0..25 {
        office.say(ken, &format!("report {number:02}")).await;
    }
    for sort in ["newest", "best"] {
        let mut all = Vec::new();
        let mut query = format!("q=report&limit=10&sort={sort}");
        loop {
            let answer = office.ask(hana, &query).await;
            all.extend(texts(&answer));
            let Some(cursor) = answer["cursor"].as_str() else {
                break;
            };
            query = format!("q=report&limit=10&sort={sort}&cursor={cursor}");
            office.say(ken, "another report").await;
        }
        let mut seen = all.clone();
        seen.retain(|text| text.starts_with("report"));
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), 25, "{sort}: {all:?}");
        if sort == "newest" {
            assert_eq!(all.len(), 25, "{all:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn bad_questions_are_named() {
    let office = Office::open().await;
    let long = "x".repeat(501);
    for (query, field) in [
        ("q=x&sort=worst", "sort"),
        ("q=x&has=cake", "has"),
        ("q=x&limit=0", "limit"),
        ("q=x&limit=51", "limit"),
        ("q=x&cursor=1", "cursor"),
        ("q=x&before=never", "before"),
        ("q=x&utc_offset_minutes=961", "utc_offset_minutes"),
        ("q=x&author_id=ken", "author_id"),
        (&format!("q={long}"), "q"),
    ] {
        let path = format!("/api/search?{query}");
        let answer = office
            .app
            .call("GET", &path, Some(&office.hana.token), None)
            .await;
        assert_eq!(
            (answer.status, &answer.json()["field"]),
            (422, &json!(field)),
            "{query}"
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn people_are_found_by_names_in_any_width_and_kana() {
    let (app, hana) = TestApp::founded().await;
    let body = json!({"username": "tanaka", "display_name": "タナカ 太郎", "password": super::app::PASSWORD});
    app.call("POST", "/api/auth/register", None, Some(&body))
        .await;
    app.register("kenta").await;
    for (typed, expected) in [
        ("たなか", vec!["tanaka"]),
        ("太郎", vec!["tanaka"]),
        ("ＴＡＮＡ", vec!["tanaka"]),
        ("ken", vec!["kenta"]),
        ("nobody", vec![]),
    ] {
        let path = format!("/api/search/people?q={}", encoded(typed));
        let found = app.get(&hana, &path).await;
        let names = found.as_array().expect("a list").iter();
        let names: Vec<String> = names.map(|user| text(&user["username"])).collect();
        assert_eq!(names, expected, "{typed}");
    }
}
