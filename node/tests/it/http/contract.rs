//! The running server against its own description: every documented operation is called, and its
//! answer must be one that is documented.

mod schema;

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::app::{Answer, PASSWORD, Person, TestApp, text};
use schema::Schemas;

/// Calls operations and notes which.
struct Contract {
    app: TestApp,
    document: Value,
    called: BTreeSet<String>,
    admin: Option<Person>,
}

impl Contract {
    /// Calls `operation`, such as `GET /api/servers/{server}`, with the parameters in order, as
    /// `who`. Answers the body.
    async fn by(
        &mut self,
        who: Option<&Person>,
        operation: &str,
        parameters: &[&str],
        body: Value,
    ) -> Value {
        let (operation, query) = operation.split_once('?').unwrap_or((operation, ""));
        let (method, template) = operation.split_once(' ').expect("a method and a path");
        let mut path = template.to_owned();
        for parameter in parameters {
            let start = path.find('{').expect("a parameter");
            let end = path.find('}').expect("its end");
            path.replace_range(start..=end, parameter);
        }
        if !query.is_empty() {
            path = format!("{path}?{query}");
        }
        let body = Some(body).filter(|body| !body.is_null());
        let token = who.map(|who| who.token.as_str());
        let answer = self.app.call(method, &path, token, body.as_ref()).await;
        let refused = template == "/api/servers/{server}/join";
        let good = (200..300).contains(&answer.status) || refused;
        assert!(good, "{operation}: {}", answer.text());
        self.check(
            operation,
            answer.status,
            answer.header("content-type"),
            &answer.body,
        );
        self.called.insert(operation.to_owned());
        serde_json::from_slice(&answer.body).unwrap_or_default()
    }

    /// As the administrator, with other headers and bodies than JSON has. Answers headers and body.
    async fn raw(
        &mut self,
        operation: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> Answer {
        let admin = self.admin.clone().expect("there is one");
        let token = format!("Bearer {}", admin.token);
        let own = [
            ("authorization", token.as_str()),
            ("tus-resumable", "1.0.0"),
        ];
        let headers: Vec<_> = own.iter().chain(headers).copied().collect();
        let (method, _) = operation.split_once(' ').expect("a method and a path");
        let answer = self.app.raw(method, path, &headers, body).await;
        assert!(
            (200..300).contains(&answer.status),
            "{operation}: {}",
            answer.text()
        );
        let kind = answer.header("content-type");
        self.check(operation, answer.status, kind, &answer.body);
        self.called.insert(operation.to_owned());
        answer
    }

    /// As the administrator, once there is one.
    async fn call(&mut self, operation: &str, parameters: &[&str], body: Value) -> Value {
        let admin = self.admin.clone();
        self.by(admin.as_ref(), operation, parameters, body).await
    }

    /// As the administrator, without a body.
    async fn ask(&mut self, operation: &str, parameters: &[&str]) -> Value {
        self.call(operation, parameters, Value::Null).await
    }

    /// Calls an operation so that it is refused, as documented.
    async fn refuse(&mut self, method: &str, template: &str, path: &str) {
        let token = self.admin.as_ref().map(|who| who.token.as_str());
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
    let called = BTreeSet::new();
    let mut api = Contract {
        app,
        document,
        called,
        admin: None,
    };
    let address = json!({"address": "127.0.0.1:9"});
    api.call("POST /api/mesh/join", &[], address).await;
    api.ask("DELETE /api/mesh/join", &[]).await;
    accounts(&mut api).await;
    node(&mut api).await;
    let file = files(&mut api).await;
    servers(&mut api).await;
    directs(&mut api, &file).await;
    mesh(&mut api).await;
    administration(&mut api).await;
    let gone = api.app.register("gone").await;
    let forget = "DELETE /api/admin/users/{user}/personal-data";
    api.ask(forget, &[gone.id.as_str()]).await;
    api.ask("POST /api/auth/logout-everywhere", &[]).await;
    assert_eq!(api.called, api.operations());
    api.app.stop().await;
}

/// A schema of the same name as another takes its place, and then describes something else.
#[test]
fn every_body_is_described_as_an_object() {
    let document = serde_json::to_value(node::http::document()).expect("JSON");
    let described = |schema: &Value| {
        let name = schema["$ref"]
            .as_str()
            .and_then(|path| path.rsplit('/').next());
        name.map_or(schema.clone(), |name| {
            document["components"]["schemas"][name].clone()
        })
    };
    let is_object = |schema: &Value| schema["type"] == "object";
    let mut wrong = Vec::new();
    for (path, item) in document["paths"].as_object().expect("paths") {
        for (method, operation) in item.as_object().expect("operations") {
            let schema = &operation["requestBody"]["content"]["application/json"]["schema"];
            if schema.is_null() {
                continue;
            }
            let schema = described(schema);
            let ways = schema["oneOf"].as_array().into_iter().flatten();
            let ways: Vec<Value> = ways
                .map(described)
                .filter(|way| way["type"] != "null")
                .collect();
            let one_of = !ways.is_empty() && ways.iter().all(is_object);
            if !is_object(&schema) && !one_of {
                wrong.push(format!("{method} {path}: {schema}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

async fn accounts(api: &mut Contract) {
    api.refuse("GET", "/api/auth/me", "/api/auth/me").await;
    let form = json!({"username": "admin", "display_name": "管理者", "password": PASSWORD});
    let grant = api.call("POST /api/auth/register", &[], form).await;
    api.admin = Some(Person::from_grant(&grant));
    let change = json!({"current": PASSWORD, "new": "another password"});
    api.call("POST /api/auth/password", &[], change).await;
    let form = json!({"username": "admin", "password": "another password"});
    let grant = api.call("POST /api/auth/login", &[], form).await;
    let admin = Person::from_grant(&grant);
    api.admin = Some(admin.clone());
    api.ask("GET /api/auth/me", &[]).await;
    sessions(api).await;
    let profile = json!({"status_message": "会議中", "avatar_url": "/api/files/x"});
    api.call("PATCH /api/users/me", &[], profile).await;
    let hours = json!({"from": "22:00", "to": "07:00", "days": ["mon", "sun"]});
    let set = json!({"language": "ja", "keywords": ["見積"], "do_not_disturb": hours});
    api.call("PATCH /api/me/preferences", &[], set).await;
    api.ask("GET /api/me/preferences", &[]).await;
    let said = json!({"state": "do_not_disturb", "note": "会議中"});
    api.call("PUT /api/me/presence", &[], said).await;
    api.ask("GET /api/users", &[]).await;
    api.ask("GET /api/search/people?q=admin", &[]).await;
    api.ask("GET /api/users/{user}", &[&admin.id]).await;
}

async fn sessions(api: &mut Contract) {
    let form = json!({"username": "admin", "password": "another password", "device": "mine"});
    let login = "POST /api/auth/login";
    let leaving = Person::from_grant(&api.call(login, &[], form.clone()).await);
    api.by(Some(&leaving), "POST /api/auth/logout", &[], Value::Null)
        .await;
    api.call(login, &[], form).await;
    let listed = api.ask("GET /api/auth/sessions", &[]).await;
    let other = listed.as_array().and_then(|all| {
        let mut others = all.iter().filter(|one| one["current"] == false);
        others.next().map(|one| text(&one["id"]))
    });
    let other = other.expect("the other login");
    let seen = "PUT /api/auth/sessions/{session}/seen";
    api.ask(seen, &[&other]).await;
    api.ask("DELETE /api/auth/sessions/{session}", &[&other])
        .await;
    let grant = api.ask("DELETE /api/auth/sessions", &[]).await;
    api.admin = Some(Person::from_grant(&grant));
}

async fn administration(api: &mut Contract) {
    let form = json!({"username": "newcomer", "display_name": "新人", "expires_in_minutes": 60});
    let made = api.call("POST /api/admin/users", &[], form).await;
    let id = text(&made["account"]["id"]);
    let chosen = json!({"code": made["code"], "new": "my own choice"});
    api.by(None, "POST /api/auth/recover", &[], chosen).await;
    api.ask("GET /api/admin/users?q=new&limit=10", &[]).await;
    let change = json!({"rename": "renamed", "disabled": true});
    api.call("PATCH /api/admin/users/{user}", &[&id], change)
        .await;
    api.ask("POST /api/admin/users/{user}/reset", &[&id]).await;
    api.ask("GET /api/admin/settings", &[]).await;
    let open = json!({"registration": "open"});
    api.call("PATCH /api/admin/settings", &[], open).await;
}

async fn node(api: &mut Contract) {
    for operation in [
        "GET /api/health",
        "GET /api/health/ready",
        "GET /metrics",
        "GET /api/openapi.json",
        "GET /api/mesh/self",
        "GET /api/render/capabilities",
        "GET /api/unread",
    ] {
        api.ask(operation, &[]).await;
    }
    let source = json!({"source": "**a**"});
    api.call("POST /api/render/markdown", &[], source).await;
}

/// Admission takes a second node; its refusals are checked here, the rest where there is one.
async fn mesh(api: &mut Contract) {
    api.ask("GET /api/mesh/nodes", &[]).await;
    api.ask("GET /api/mesh/here", &[]).await;
    let admin = api.admin.clone().expect("there is one");
    let payload = admin.token.split('.').nth(1).expect("a payload").to_owned();
    let question = json!({"payload": payload, "nonce": "0123456789abcdef"});
    api.call("POST /api/mesh/proof", &[], question).await;
    api.call("POST /api/mesh/tickets", &[], json!({})).await;
    api.ask("GET /api/mesh/status", &[]).await;
    for what in ["approve", "deny", "revoke"] {
        let template = format!("/api/mesh/nodes/{{node}}/{what}");
        let path = template.replace("{node}", &"ab".repeat(32));
        api.refuse("POST", &template, &path).await;
        api.called.insert(format!("POST {template}"));
    }
    for method in ["PUT", "DELETE"] {
        let template = "/api/mesh/nodes/{node}/authority";
        let path = template.replace("{node}", &"ab".repeat(32));
        api.refuse(method, template, &path).await;
        api.called.insert(format!("{method} {template}"));
    }
    let sealed = json!({"passphrase": "correct horse battery"});
    let kit = api.call("POST /api/mesh/recovery-kit", &[], sealed).await;
    let opened = json!({"kit": kit["kit"], "passphrase": "correct horse battery"});
    api.call("POST /api/mesh/restore-authority", &[], opened)
        .await;
}

/// Answers the id of a file that is not posted yet.
async fn files(api: &mut Contract) -> String {
    api.ask("GET /api/files/limits", &[]).await;
    let form = b"--b\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n\0\x01\r\n--b--\r\n";
    let kind = [("content-type", "multipart/form-data; boundary=b")];
    let file = api
        .raw("POST /api/files", "/api/files", &kind, form)
        .await
        .json();
    let file = text(&file["id"]);
    let path = format!("/api/files/{file}");
    api.raw("GET /api/files/{file}", &path, &[], b"").await;
    api.raw(
        "GET /api/files/{file}",
        &path,
        &[("range", "bytes=1-")],
        b"",
    )
    .await;
    let photo = b"--b\r\ncontent-disposition: form-data; name=\"file\"\r\n\r\n\
        \xff\xd8\xff\xc0\0\x0b\x08\x01\xe0\x02\x80\x01\x11\0\xff\xd9\r\n--b--\r\n";
    let photo = api
        .raw("POST /api/files", "/api/files", &kind, photo)
        .await
        .json();
    let small = text(&photo["thumbnail_url"]);
    api.raw("GET /api/files/{file}/thumbnail", &small, &[], b"")
        .await;
    let length = [("upload-length", "3")];
    let begun = api
        .raw("POST /api/uploads", "/api/uploads", &length, b"")
        .await;
    let place = begun.header("location").to_owned();
    let one = "/api/uploads/{upload}";
    let headers = [
        ("content-type", "application/offset+octet-stream"),
        ("upload-offset", "0"),
    ];
    api.raw(&format!("PATCH {one}"), &place, &headers, b"ab")
        .await;
    api.raw(&format!("HEAD {one}"), &place, &[], b"").await;
    api.raw(&format!("GET {one}"), &place, &[], b"").await;
    let headers = [headers[0], ("upload-offset", "2")];
    api.raw(&format!("PATCH {one}"), &place, &headers, b"c")
        .await;
    api.raw(&format!("GET {one}"), &place, &[], b"").await;
    api.raw(&format!("DELETE {one}"), &place, &[], b"").await;
    file
}

async fn servers(api: &mut Contract) {
    let server = api
        .call("POST /api/servers", &[], json!({"name": "本社"}))
        .await;
    let server = text(&server["id"]);
    let one = [server.as_str()];
    api.ask("GET /api/servers", &[]).await;
    api.ask("GET /api/servers/{server}", &one).await;
    let icon = json!({"icon_url": "/api/files/x", "read_receipts": "on"});
    api.call("PATCH /api/servers/{server}", &one, icon).await;
    api.ask("POST /api/servers/{server}/join", &one).await;
    let guest = api.app.register("guest").await;
    let code = members(api, &server, &guest).await;
    channels(api, &server, &guest).await;
    groups(api, &server, &guest).await;
    let guests = [server.as_str(), guest.id.as_str()];
    let transfer = "POST /api/servers/{server}/transfer";
    let heir = json!({ "user_id": guest.id });
    api.call(transfer, &one, heir).await;
    let admin = api.admin.clone().expect("an administrator");
    let heir = json!({ "user_id": admin.id });
    api.by(Some(&guest), transfer, &one, heir).await;
    let leave = "POST /api/servers/{server}/leave";
    api.by(Some(&guest), leave, &one, Value::Null).await;
    let accept = "POST /api/invites/{code}/accept";
    api.by(Some(&guest), accept, &[&code], json!({})).await;
    api.ask("DELETE /api/servers/{server}/members/{member}", &guests)
        .await;
    api.ask("DELETE /api/servers/{server}", &one).await;
}

async fn members(api: &mut Contract, server: &str, guest: &Person) -> String {
    let bounds = json!({"max_uses": 3, "expires_in_minutes": 60});
    let make = "POST /api/servers/{server}/invites";
    let other = api.call(make, &[server], json!({})).await;
    let invite = api.call(make, &[server], bounds).await;
    let code = text(&invite["code"]);
    let other = text(&other["id"]);
    let revoke = "DELETE /api/servers/{server}/invites/{invite}";
    api.ask(revoke, &[server, &other]).await;
    api.ask("GET /api/servers/{server}/invites", &[server])
        .await;
    api.ask("GET /api/invites/{code}", &[&code]).await;
    let accept = "POST /api/invites/{code}/accept";
    api.by(Some(guest), accept, &[&code], json!({})).await;
    api.ask("GET /api/servers/{server}/members", &[server])
        .await;
    let change = "PATCH /api/servers/{server}/members/{member}/role";
    let role = json!({"role": "moderator"});
    api.call(change, &[server, &guest.id], role).await;
    code
}

async fn groups(api: &mut Contract, server: &str, guest: &Person) {
    let make = "POST /api/servers/{server}/groups";
    let form = json!({ "name": "当番", "member_ids": [guest.id] });
    let group = api.call(make, &[server], form).await;
    let group = text(&group["id"]);
    let one = [group.as_str()];
    let change = json!({ "name": "日直" });
    api.call("PATCH /api/groups/{group}", &one, change).await;
    api.ask("GET /api/servers/{server}/groups", &[server]).await;
    api.ask("DELETE /api/groups/{group}", &one).await;
}

async fn channels(api: &mut Contract, server: &str, guest: &Person) {
    let make = "POST /api/servers/{server}/channels";
    let channel = api.call(make, &[server], json!({"name": "企画"})).await;
    let channel = text(&channel["id"]);
    let one = [channel.as_str()];
    api.ask("GET /api/servers/{server}/channels", &[server])
        .await;
    let topic = json!({"topic": "x"});
    api.call("PATCH /api/channels/{channel}", &one, topic).await;
    private_channels(api, server, guest).await;
    messages(api, guest, &channel).await;
    let read = "POST /api/channels/{channel}/read";
    api.by(Some(guest), "GET /api/unread", &[], Value::Null)
        .await;
    api.by(
        Some(guest),
        "GET /api/channels/{channel}/unread",
        &one,
        Value::Null,
    )
    .await;
    api.by(Some(guest), read, &one, Value::Null).await;
    api.ask("DELETE /api/channels/{channel}", &one).await;
}

async fn private_channels(api: &mut Contract, server: &str, guest: &Person) {
    let form = json!({"name": "人事", "private": true});
    let make = "POST /api/servers/{server}/channels";
    let channel = api.call(make, &[server], form).await;
    let channel = text(&channel["id"]);
    let one = [channel.as_str()];
    let posting = json!({"posting": "moderators"});
    api.call("PATCH /api/channels/{channel}", &one, posting)
        .await;
    let members = "/api/channels/{channel}/members/{member}";
    let of_guest = [channel.as_str(), guest.id.as_str()];
    api.ask(&format!("PUT {members}"), &of_guest).await;
    api.ask("GET /api/channels/{channel}/members", &one).await;
    api.ask(&format!("DELETE {members}"), &of_guest).await;
    let admin = api.admin.clone().expect("there is one");
    let last = [channel.as_str(), admin.id.as_str()];
    api.ask(&format!("DELETE {members}"), &last).await;
    let orphaned = "GET /api/servers/{server}/orphaned-channels";
    let listed = api.ask(orphaned, &[server]).await;
    assert_eq!(text(&listed[0]["id"]), channel);
    api.ask("POST /api/channels/{channel}/take-over", &one)
        .await;
    let listed = api.ask(orphaned, &[server]).await;
    assert_eq!(listed, json!([]));
}

async fn directs(api: &mut Contract, file: &str) {
    let friend = api.app.register("friend").await;
    let with = json!({"user_ids": [friend.id]});
    let pair = api.call("POST /api/dms", &[], with.clone()).await;
    api.call("POST /api/dms", &[], with).await;
    let pair = text(&pair["id"]);
    let one = [pair.as_str()];
    api.ask("GET /api/dms", &[]).await;
    api.ask("GET /api/dms/{dm}", &one).await;
    let body = json!({"content": "hello", "nonce": "direct"});
    let post = "POST /api/dms/{dm}/messages";
    let message = api.call(post, &one, body.clone()).await;
    api.call(post, &one, body).await;
    let from = json!({"message_id": message["id"]});
    let with_file = json!({"content": "", "attachment_ids": [file]});
    let posted = api.call(post, &one, with_file).await;
    let file = text(&posted["attachments"][0]["id"]);
    let listed = api.ask("GET /api/dms/{dm}/files", &one).await;
    assert_eq!(listed[0]["id"], json!(file));
    api.ask("GET /api/files/{file}/state", &[&file]).await;
    let wanted = json!({"ids": [file]});
    api.call("POST /api/files/links", &[], wanted).await;
    let mark = "POST /api/dms/{dm}/unread";
    api.by(Some(&friend), mark, &one, from).await;
    api.ask("GET /api/dms/{dm}/messages", &one).await;
    api.ask("GET /api/dms/{dm}/pins", &one).await;
    for ask in ["GET /api/dms/{dm}/unread", "POST /api/dms/{dm}/read"] {
        api.by(Some(&friend), ask, &one, Value::Null).await;
    }
    let other = api.app.register("other").await;
    let added = json!({"user_ids": [other.id]});
    let add = "POST /api/dms/{dm}/members";
    let group = api.call(add, &one, added.clone()).await;
    let group = text(&group["id"]);
    let one = [group.as_str()];
    api.call(add, &one, added).await;
    let name = json!({"name": "旅行"});
    api.call("PATCH /api/dms/{dm}", &one, name).await;
    api.ask("POST /api/dms/{dm}/leave", &one).await;
}

async fn messages(api: &mut Contract, guest: &Person, channel: &str) {
    let post = "POST /api/channels/{channel}/messages";
    let body = json!({"content": "**hello** @guest", "nonce": "1"});
    let message = api.call(post, &[channel], body.clone()).await;
    api.call(post, &[channel], body).await;
    let message = text(&message["id"]);
    api.ask("GET /api/channels/{channel}/files", &[channel])
        .await;
    let one = [message.as_str()];
    let reply = json!({"content": "a reply", "parent_id": message});
    api.call(post, &[channel], reply).await;
    let edit = json!({"content": "**hi**"});
    api.call("PATCH /api/messages/{message}", &one, edit).await;
    let react = "POST /api/messages/{message}/reactions";
    api.by(Some(guest), react, &one, json!({"emoji": "🎉"}))
        .await;
    api.ask("PUT /api/messages/{message}/pin", &one).await;
    let from = json!({"message_id": message});
    let mark = "POST /api/channels/{channel}/unread";
    api.by(Some(guest), mark, &[channel], from).await;
    api.ask("PUT /api/messages/{message}/save", &one).await;
    api.ask("GET /api/me/saved?limit=1", &[]).await;
    api.ask("DELETE /api/messages/{message}/save", &one).await;
    api.ask("GET /api/inbox?kind=unread&limit=1", &[]).await;
    api.by(Some(guest), "GET /api/inbox", &[], Value::Null)
        .await;
    api.ask("GET /api/messages/{message}/follow", &one).await;
    api.ask("PUT /api/messages/{message}/follow", &one).await;
    api.ask("DELETE /api/messages/{message}/follow", &one).await;
    api.ask("POST /api/inbox/read", &[]).await;
    let list = "GET /api/channels/{channel}/messages";
    api.ask(list, &[channel]).await;
    api.ask("GET /api/channels/{channel}/pins", &[channel])
        .await;
    api.ask("GET /api/messages/{message}/history", &one).await;
    let readers = "GET /api/messages/{message}/readers";
    api.by(Some(guest), readers, &one, Value::Null).await;
    // What was written a moment ago is searched a moment later.
    for _ in 0..100 {
        let found = api.ask("GET /api/search?q=hi", &[]).await;
        if found["results"][0].is_object() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(250)).await;
    }
    api.ask("DELETE /api/messages/{message}/pin", &one).await;
    let unreact = "DELETE /api/messages/{message}/reactions/{emoji}";
    let own = [message.as_str(), "%F0%9F%8E%89"];
    api.by(Some(guest), unreact, &own, Value::Null).await;
    api.ask("DELETE /api/messages/{message}", &one).await;
    api.ask(list, &[channel]).await;
}
