//! The running server against its own description: every documented operation is called, and its
//! answer must be one that is documented.

mod schema;

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::app::{PASSWORD, Person, TestApp, text};
use schema::Schemas;

/// Calls operations and notes which.
struct Contract {
    app: TestApp,
    document: Value,
    called: BTreeSet<String>,
}

impl Contract {
    /// Calls `operation`, such as `GET /api/servers/{server}`, with the parameters in order.
    /// Answers the body of the success.
    async fn call(
        &mut self,
        who: Option<&Person>,
        operation: &str,
        parameters: &[&str],
        body: Value,
    ) -> Value {
        let (method, template) = operation.split_once(' ').expect("a method and a path");
        let mut path = template.to_owned();
        for parameter in parameters {
            let (start, end) = (
                path.find('{').expect("a parameter"),
                path.find('}').expect("its end"),
            );
            path.replace_range(start..=end, parameter);
        }
        let body = Some(body).filter(|body| !body.is_null());
        let token = who.map(|who| who.token.as_str());
        let answer = self.app.call(method, &path, token, body.as_ref()).await;
        assert!(
            (200..300).contains(&answer.status) || template.ends_with("/join"),
            "{operation}: {}",
            answer.text()
        );
        self.check(
            operation,
            answer.status,
            answer.header("content-type"),
            &answer.body,
        );
        self.called.insert(operation.to_owned());
        serde_json::from_slice(&answer.body).unwrap_or_default()
    }

    /// Calls an operation so that it is refused, as documented.
    async fn refuse(&mut self, who: Option<&Person>, method: &str, template: &str, path: &str) {
        let token = who.map(|who| who.token.as_str());
        let answer = self.app.call(method, path, token, None).await;
        assert!(answer.status >= 400, "{path}: {}", answer.text());
        let operation = format!("{method} {template}");
        self.check(
            &operation,
            answer.status,
            answer.header("content-type"),
            &answer.body,
        );
    }

    fn check(&self, operation: &str, status: u16, content_type: &str, body: &[u8]) {
        let (method, template) = operation.split_once(' ').expect("a method and a path");
        let described = &self.document["paths"][template][method.to_lowercase()];
        assert!(described.is_object(), "{operation} is not documented");
        let responses = &described["responses"];
        let response = responses
            .get(status.to_string())
            .unwrap_or(&responses["default"]);
        assert!(
            response.is_object(),
            "{operation}: {status} is not documented"
        );
        assert!(
            status >= 400 || responses.get(status.to_string()).is_some(),
            "{operation}: {status}"
        );
        let Some(content) = response["content"].as_object() else {
            assert!(
                body.is_empty(),
                "{operation}: a body where none is documented"
            );
            return;
        };
        let (kind, media) = content.iter().next().expect("a content type");
        assert!(
            content_type.starts_with(kind.as_str()),
            "{operation}: {content_type}"
        );
        if kind == "application/json" {
            let value: Value = serde_json::from_slice(body).expect("JSON");
            let problems = Schemas::of(&self.document).problems(&media["schema"], &value);
            assert!(problems.is_empty(), "{operation}: {problems:#?}\n{value:#}");
        }
    }

    fn operations(&self) -> BTreeSet<String> {
        let paths = self.document["paths"].as_object().expect("paths");
        let operations = paths.iter().flat_map(|(path, item)| {
            let methods = item.as_object().expect("operations").keys();
            methods.map(move |method| format!("{} {path}", method.to_uppercase()))
        });
        operations.collect()
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_operation_answers_as_it_is_documented() {
    let app = TestApp::start().await;
    let document = app.call("GET", "/api/openapi.json", None, None).await.ok();
    assert_eq!(document["openapi"], "3.1.0");
    let mut api = Contract {
        app,
        document,
        called: BTreeSet::new(),
    };
    let none = Value::Null;
    let address = json!({"address": "127.0.0.1:9"});
    api.call(None, "POST /api/mesh/join", &[], address).await;
    api.call(None, "DELETE /api/mesh/join", &[], none.clone())
        .await;
    let admin = accounts(&mut api).await;
    node(&mut api, &admin).await;
    chat(&mut api, &admin).await;
    mesh(&mut api, &admin).await;
    api.call(Some(&admin), "POST /api/auth/logout-everywhere", &[], none)
        .await;
    // Admission takes a second node; its refusals are checked here, the rest where there is one.
    let unknown = "ab".repeat(32);
    let admin = Person::from_grant(&api.app.login("admin", "another password").await.ok());
    for what in ["approve", "deny", "revoke"] {
        let template = format!("/api/mesh/nodes/{{node}}/{what}");
        let path = template.replace("{node}", &unknown);
        api.refuse(Some(&admin), "POST", &template, &path).await;
        api.called.insert(format!("POST {template}"));
    }
    assert_eq!(api.called, api.operations());
    api.app.stop().await;
}

async fn accounts(api: &mut Contract) -> Person {
    let form = json!({"username": "admin", "display_name": "管理者", "password": PASSWORD});
    let grant = api.call(None, "POST /api/auth/register", &[], form).await;
    let first = Person::from_grant(&grant);
    let change = json!({"current": PASSWORD, "new": "another password"});
    api.call(Some(&first), "POST /api/auth/password", &[], change)
        .await;
    let form = json!({"username": "admin", "password": "another password"});
    let grant = api.call(None, "POST /api/auth/login", &[], form).await;
    let admin = Person::from_grant(&grant);
    api.call(Some(&admin), "GET /api/auth/me", &[], Value::Null)
        .await;
    let profile = json!({"status_message": "会議中", "avatar_url": "/api/files/x"});
    api.call(Some(&admin), "PATCH /api/users/me", &[], profile)
        .await;
    api.call(Some(&admin), "GET /api/users", &[], Value::Null)
        .await;
    api.call(
        Some(&admin),
        "GET /api/users/{user}",
        &[&admin.id],
        Value::Null,
    )
    .await;
    api.refuse(None, "GET", "/api/auth/me", "/api/auth/me")
        .await;
    admin
}

async fn node(api: &mut Contract, admin: &Person) {
    let who = Some(admin);
    for operation in [
        "GET /api/health",
        "GET /api/health/ready",
        "GET /metrics",
        "GET /api/openapi.json",
        "GET /api/mesh/self",
        "GET /api/render/capabilities",
        "GET /api/unread",
    ] {
        api.call(who, operation, &[], Value::Null).await;
    }
    api.call(
        who,
        "POST /api/render/markdown",
        &[],
        json!({"source": "**a**"}),
    )
    .await;
}

async fn mesh(api: &mut Contract, admin: &Person) {
    let who = Some(admin);
    api.call(who, "GET /api/mesh/nodes", &[], Value::Null).await;
    api.call(who, "POST /api/mesh/tickets", &[], json!({}))
        .await;
    api.call(who, "GET /api/mesh/status", &[], Value::Null)
        .await;
}

async fn chat(api: &mut Contract, admin: &Person) {
    let (who, none) = (Some(admin), Value::Null);
    let server = api
        .call(who, "POST /api/servers", &[], json!({"name": "本社"}))
        .await;
    let server = text(&server["id"]);
    let one = [server.as_str()];
    api.call(who, "GET /api/servers", &[], none.clone()).await;
    api.call(who, "GET /api/servers/{server}", &one, none.clone())
        .await;
    api.call(
        who,
        "PATCH /api/servers/{server}",
        &one,
        json!({"icon_url": "/api/files/x"}),
    )
    .await;
    api.call(who, "POST /api/servers/{server}/join", &one, none.clone())
        .await;
    let channel = api
        .call(
            who,
            "POST /api/servers/{server}/channels",
            &one,
            json!({"name": "企画"}),
        )
        .await;
    let channel = text(&channel["id"]);
    api.call(
        who,
        "GET /api/servers/{server}/channels",
        &one,
        none.clone(),
    )
    .await;
    api.call(
        who,
        "PATCH /api/channels/{channel}",
        &[&channel],
        json!({"topic": "x"}),
    )
    .await;
    let bounds = json!({"max_uses": 3, "expires_in_minutes": 60});
    let invite = api
        .call(who, "POST /api/servers/{server}/invites", &one, bounds)
        .await;
    let (invite, code) = (text(&invite["id"]), text(&invite["code"]));
    api.call(who, "GET /api/servers/{server}/invites", &one, none.clone())
        .await;
    api.call(who, "GET /api/invites/{code}", &[&code], none.clone())
        .await;
    let guest = api.app.register("guest").await;
    api.call(
        Some(&guest),
        "POST /api/invites/{code}/accept",
        &[&code],
        json!({}),
    )
    .await;
    api.call(who, "GET /api/servers/{server}/members", &one, none.clone())
        .await;
    let guests = [server.as_str(), guest.id.as_str()];
    let role = json!({"role": "moderator"});
    api.call(
        who,
        "PATCH /api/servers/{server}/members/{member}/role",
        &guests,
        role,
    )
    .await;
    messages(api, admin, &guest, &channel).await;
    api.call(
        Some(&guest),
        "POST /api/servers/{server}/leave",
        &one,
        none.clone(),
    )
    .await;
    api.call(
        Some(&guest),
        "POST /api/invites/{code}/accept",
        &[&code],
        json!({}),
    )
    .await;
    api.call(
        who,
        "DELETE /api/servers/{server}/members/{member}",
        &guests,
        none.clone(),
    )
    .await;
    let revoke = "DELETE /api/servers/{server}/invites/{invite}";
    api.call(who, revoke, &[&server, &invite], none.clone())
        .await;
    api.call(
        who,
        "DELETE /api/channels/{channel}",
        &[&channel],
        none.clone(),
    )
    .await;
    api.call(who, "DELETE /api/servers/{server}", &one, none)
        .await;
}

async fn messages(api: &mut Contract, admin: &Person, guest: &Person, channel: &str) {
    let (who, none) = (Some(admin), Value::Null);
    let post = "POST /api/channels/{channel}/messages";
    let body = json!({"content": "**hello** @guest", "nonce": "1"});
    let message = api.call(who, post, &[channel], body.clone()).await;
    api.call(who, post, &[channel], body).await;
    let message = text(&message["id"]);
    let one = [message.as_str()];
    api.call(
        who,
        post,
        &[channel],
        json!({"content": "a reply", "parent_id": message}),
    )
    .await;
    api.call(
        who,
        "PATCH /api/messages/{message}",
        &one,
        json!({"content": "**hi**"}),
    )
    .await;
    let reaction = json!({"emoji": "🎉"});
    api.call(
        Some(guest),
        "POST /api/messages/{message}/reactions",
        &one,
        reaction,
    )
    .await;
    api.call(who, "PUT /api/messages/{message}/pin", &one, none.clone())
        .await;
    api.call(
        who,
        "GET /api/channels/{channel}/messages",
        &[channel],
        none.clone(),
    )
    .await;
    api.call(
        who,
        "GET /api/channels/{channel}/pins",
        &[channel],
        none.clone(),
    )
    .await;
    api.call(
        who,
        "GET /api/messages/{message}/history",
        &one,
        none.clone(),
    )
    .await;
    api.call(Some(guest), "GET /api/unread", &[], none.clone())
        .await;
    api.call(
        Some(guest),
        "POST /api/channels/{channel}/read",
        &[channel],
        none.clone(),
    )
    .await;
    api.call(
        who,
        "DELETE /api/messages/{message}/pin",
        &one,
        none.clone(),
    )
    .await;
    let unreact = "DELETE /api/messages/{message}/reactions/{emoji}";
    api.call(
        Some(guest),
        unreact,
        &[&message, "%F0%9F%8E%89"],
        none.clone(),
    )
    .await;
    api.call(who, "DELETE /api/messages/{message}", &one, none.clone())
        .await;
    api.call(
        who,
        "GET /api/channels/{channel}/messages",
        &[channel],
        none,
    )
    .await;
}
