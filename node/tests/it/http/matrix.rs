//! Every endpoint as everyone: nobody, bad tokens, strangers, former members, members, moderators,
//! server admins and mesh admins.

use std::collections::BTreeSet;

use node::http::document;
use node::token::{self, Claims, TokenKey};
use serde_json::{Value, json};
use storage::{Id, Role};
use sync::engine::{Command, Reply};

use super::app::{Answer, Person, TestApp};

/// What strangers, former members, members, moderators, server admins and mesh admins get, in this
/// order; mesh admins are no members of the server.
type Expected = [u16; 6];

const EVERYONE: Expected = [200; 6];
const MEMBERS: Expected = [404, 404, 200, 200, 200, 404];
const MODERATORS: Expected = [404, 404, 403, 200, 200, 404];
const ADMINS: Expected = [404, 404, 403, 403, 200, 404];

struct Row {
    method: &'static str,
    path: &'static str,
    body: Option<Value>,
    expected: Expected,
    /// Whether it takes no session.
    open: bool,
}

fn row(method: &'static str, path: &'static str, body: Value, expected: Expected) -> Row {
    let body = Some(body).filter(|body| !body.is_null());
    Row {
        method,
        path,
        body,
        expected,
        open: false,
    }
}

fn open(method: &'static str, path: &'static str, body: Value, expected: Expected) -> Row {
    Row {
        open: true,
        ..row(method, path, body, expected)
    }
}

/// A success with another status than 200.
fn with(success: u16, expected: Expected) -> Expected {
    expected.map(|status| if status == 200 { success } else { status })
}

fn rows() -> Vec<Row> {
    let (none, x) = (Value::Null, json!({"content": "x"}));
    let name = json!({"name": "x"});
    let mesh_admins = [403, 403, 403, 403, 403, 200];
    let unknown_node = with(404, mesh_admins);
    vec![
        open("POST", "/api/auth/register", json!({}), [422; 6]),
        open(
            "POST",
            "/api/auth/login",
            json!({"username": "nobody", "password": "x"}),
            [401; 6],
        ),
        row("GET", "/api/auth/me", none.clone(), EVERYONE),
        row(
            "POST",
            "/api/auth/password",
            json!({"current": "x", "new": "x"}),
            [422; 6],
        ),
        row("GET", "/api/users", none.clone(), EVERYONE),
        row("PATCH", "/api/users/me", json!({}), EVERYONE),
        row("GET", "/api/users/{user}", none.clone(), EVERYONE),
        row("GET", "/api/servers", none.clone(), EVERYONE),
        row("POST", "/api/servers", name.clone(), [201; 6]),
        row("GET", "/api/servers/{server}", none.clone(), MEMBERS),
        row("PATCH", "/api/servers/{server}", name.clone(), ADMINS),
        row(
            "DELETE",
            "/api/servers/{server}",
            none.clone(),
            with(204, ADMINS),
        ),
        row("POST", "/api/servers/{server}/join", none.clone(), [403; 6]),
        row(
            "POST",
            "/api/servers/{server}/leave",
            none.clone(),
            [404, 404, 204, 204, 403, 404],
        ),
        row(
            "GET",
            "/api/servers/{server}/channels",
            none.clone(),
            MEMBERS,
        ),
        row(
            "POST",
            "/api/servers/{server}/channels",
            json!({"name": "{fresh}"}),
            with(201, MODERATORS),
        ),
        row(
            "PATCH",
            "/api/channels/{channel}",
            json!({"topic": "x"}),
            MODERATORS,
        ),
        row(
            "DELETE",
            "/api/channels/{channel}",
            none.clone(),
            with(204, ADMINS),
        ),
        row(
            "GET",
            "/api/servers/{server}/members",
            none.clone(),
            MEMBERS,
        ),
        row(
            "PATCH",
            "/api/servers/{server}/members/{member}/role",
            json!({"role": "member"}),
            ADMINS,
        ),
        row(
            "DELETE",
            "/api/servers/{server}/members/{member}",
            none.clone(),
            [404, 404, 403, 204, 404, 404],
        ),
        row(
            "GET",
            "/api/servers/{server}/invites",
            none.clone(),
            MODERATORS,
        ),
        row(
            "POST",
            "/api/servers/{server}/invites",
            json!({}),
            with(201, MODERATORS),
        ),
        row(
            "DELETE",
            "/api/servers/{server}/invites/{invite}",
            none.clone(),
            with(204, MODERATORS),
        ),
        row("GET", "/api/invites/{code}", none.clone(), EVERYONE),
        row("POST", "/api/invites/{code}/accept", json!({}), EVERYONE),
        row(
            "GET",
            "/api/channels/{channel}/messages",
            none.clone(),
            MEMBERS,
        ),
        row(
            "POST",
            "/api/channels/{channel}/messages",
            x.clone(),
            with(201, MEMBERS),
        ),
        row("GET", "/api/channels/{channel}/pins", none.clone(), MEMBERS),
        row("PATCH", "/api/messages/{message}", x, with(403, MEMBERS)),
        row(
            "DELETE",
            "/api/messages/{message}",
            none.clone(),
            with(204, MODERATORS),
        ),
        row(
            "GET",
            "/api/messages/{message}/history",
            none.clone(),
            MEMBERS,
        ),
        row(
            "POST",
            "/api/messages/{message}/reactions",
            json!({"emoji": "👍"}),
            MEMBERS,
        ),
        row(
            "DELETE",
            "/api/messages/{message}/reactions/{emoji}",
            none.clone(),
            MEMBERS,
        ),
        row("PUT", "/api/messages/{message}/pin", none.clone(), MEMBERS),
        row(
            "DELETE",
            "/api/messages/{message}/pin",
            none.clone(),
            MEMBERS,
        ),
        row(
            "POST",
            "/api/channels/{channel}/read",
            none.clone(),
            with(204, MEMBERS),
        ),
        row("GET", "/api/unread", none.clone(), EVERYONE),
        row("GET", "/api/render/capabilities", none.clone(), EVERYONE),
        row(
            "POST",
            "/api/render/markdown",
            json!({"source": "x"}),
            EVERYONE,
        ),
        open("GET", "/api/mesh/self", none.clone(), EVERYONE),
        open(
            "POST",
            "/api/mesh/join",
            json!({"address": "127.0.0.1:9"}),
            [409; 6],
        ),
        open("DELETE", "/api/mesh/join", none.clone(), [409; 6]),
        row("GET", "/api/mesh/nodes", none.clone(), EVERYONE),
        row("GET", "/api/mesh/status", none.clone(), mesh_admins),
        row(
            "POST",
            "/api/mesh/nodes/{node}/approve",
            none.clone(),
            unknown_node,
        ),
        row(
            "POST",
            "/api/mesh/nodes/{node}/deny",
            none.clone(),
            unknown_node,
        ),
        row(
            "POST",
            "/api/mesh/nodes/{node}/revoke",
            none.clone(),
            unknown_node,
        ),
        row(
            "POST",
            "/api/mesh/tickets",
            json!({}),
            with(201, mesh_admins),
        ),
        open("GET", "/api/health", none.clone(), EVERYONE),
        open("GET", "/api/health/ready", none.clone(), EVERYONE),
        // Asked from this machine; from elsewhere see the gate's tests.
        open("GET", "/metrics", none.clone(), EVERYONE),
        open("GET", "/api/openapi.json", none.clone(), EVERYONE),
        // Last: it ends the sessions.
        row("POST", "/api/auth/logout-everywhere", none, [204; 6]),
    ]
}

struct People {
    app: TestApp,
    /// In the order of [`Expected`].
    everyone: [Person; 6],
    author: Person,
}

/// One server with a channel, a message, an invite and somebody to be removed.
struct Place {
    server: Id,
    channel: Id,
    message: Id,
    invite: Id,
    code: String,
    author: String,
}

impl People {
    async fn gather() -> Self {
        let (app, mesh_admin) = TestApp::founded().await;
        let mut people = Vec::new();
        for name in ["stranger", "former", "member", "moderator", "owner"] {
            people.push(app.register(name).await);
        }
        let author = app.register("author").await;
        people.push(mesh_admin);
        let everyone = people.try_into().expect("six people");
        Self {
            app,
            everyone,
            author,
        }
    }

    async fn place(&self, number: usize) -> Place {
        let id = |person: &Person| Id::parse(&person.id).expect("an id");
        let [_, former, member, moderator, owner, _] = &self.everyone;
        let (by, author) = (id(owner), id(&self.author));
        let server = match self
            .execute(Command::CreateServer {
                by,
                name: "x".to_owned(),
                icon_url: None,
            })
            .await
        {
            Reply::Server(server) => server,
            other => panic!("{other:?}"),
        };
        let channels = self
            .app
            .host
            .read(|view| view.channels(server))
            .expect("readable");
        let channel = channels[0].id;
        let digits = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
        let code: String = [0, 5, 10]
            .iter()
            .map(|shift| char::from(digits[number >> shift & 31]))
            .collect();
        let code = format!("AAAAA{code}");
        let create = Command::CreateInvite {
            by,
            server,
            code: code.clone(),
            max_uses: None,
            expires_ms: None,
        };
        let Reply::Invite(invite) = self.execute(create).await else {
            panic!("no invite");
        };
        for who in [former, member, moderator, &self.author] {
            self.execute(Command::AcceptInvite {
                by: id(who),
                code: code.clone(),
            })
            .await;
        }
        self.execute(Command::Leave {
            by: id(former),
            server,
        })
        .await;
        let role = Role::Moderator;
        self.execute(Command::SetRole {
            by,
            server,
            user: id(moderator),
            role,
        })
        .await;
        let content = "of the author".to_owned();
        let post = Command::Post {
            by: author,
            channel,
            content,
            parent: None,
            nonce: None,
        };
        let Reply::Message { message, .. } = self.execute(post).await else {
            panic!("no message");
        };
        Place {
            server,
            channel,
            message,
            invite,
            code,
            author: self.author.id.clone(),
        }
    }

    async fn execute(&self, command: Command) -> Reply {
        self.app
            .host
            .execute(command)
            .await
            .expect("carried out")
            .reply
    }

    /// Tokens that are worth nothing, each with the code that says why.
    fn bad_tokens(&self) -> Vec<(String, &'static str)> {
        let user = Id::parse(&self.everyone[5].id).expect("an id");
        let keys = self.app.host.token_keys();
        let claims = Claims {
            user_id: user.0,
            session_epoch: 1,
            issued_at_s: 0,
            expires_at_s: u64::from(u32::MAX),
        };
        let genuine = token::issue(&keys[0], &claims);
        let mut forged = genuine.clone();
        forged.replace_range(20..21, if &genuine[20..21] == "A" { "B" } else { "A" });
        let foreign = TokenKey::new(keys[0].key_id(), [7; 32]);
        let unknown = TokenKey::new(keys[0].key_id() + 1, *keys[0].expose_key());
        vec![
            (String::new(), "not_signed_in"),
            ("nonsense".to_owned(), "bad_token"),
            (forged, "bad_token"),
            (token::issue(&foreign, &claims), "bad_token"),
            (token::issue(&unknown, &claims), "bad_token"),
            (
                token::issue(
                    &keys[0],
                    &Claims {
                        expires_at_s: 1,
                        ..claims
                    },
                ),
                "session_expired",
            ),
            (
                token::issue(
                    &keys[0],
                    &Claims {
                        session_epoch: 0,
                        ..claims
                    },
                ),
                "session_ended",
            ),
        ]
    }
}

impl Place {
    fn fill(&self, path: &str) -> String {
        path.replace("{server}", &self.server.to_string())
            .replace("{channel}", &self.channel.to_string())
            .replace("{message}", &self.message.to_string())
            .replace("{invite}", &self.invite.to_string())
            .replace("{code}", &self.code)
            .replace("{user}", &self.author)
            .replace("{member}", &self.author)
            .replace("{emoji}", "%F0%9F%91%8D")
            .replace("{node}", &"ab".repeat(32))
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn everyone_gets_what_the_table_says_at_every_endpoint() {
    let people = People::gather().await;
    let bad_tokens = people.bad_tokens();
    let mut wrong = Vec::new();
    for (number, row) in rows().iter().enumerate() {
        let place = people.place(number).await;
        let path = place.fill(row.path);
        let mut check = |who: &str, expected: (u16, &str), answer: Answer| {
            let code = if expected.1.is_empty() {
                String::new()
            } else {
                answer.code()
            };
            if (answer.status, code.as_str()) != expected {
                wrong.push(format!(
                    "{} {} as {who}: {expected:?}, got {}",
                    row.method,
                    row.path,
                    answer.text()
                ));
            }
        };
        if !row.open {
            let answer = people
                .app
                .call(row.method, &path, None, row.body.as_ref())
                .await;
            check("nobody", (401, "not_signed_in"), answer);
            for (token, code) in &bad_tokens {
                let answer = people
                    .app
                    .call(row.method, &path, Some(token), row.body.as_ref())
                    .await;
                check(token, (401, code), answer);
            }
        }
        for (index, (who, expected)) in people.everyone.iter().zip(row.expected).enumerate() {
            let fresh = format!("channel-{index}");
            let body = row
                .body
                .as_ref()
                .map(Value::to_string)
                .map(|body| body.replace("{fresh}", &fresh));
            let body: Option<Value> = body.map(|body| serde_json::from_str(&body).expect("JSON"));
            let answer = people
                .app
                .call(row.method, &path, Some(&who.token), body.as_ref())
                .await;
            check(&index.to_string(), (expected, ""), answer);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    people.app.stop().await;
}

#[test]
fn the_table_has_every_documented_endpoint() {
    let document = serde_json::to_value(document()).expect("JSON");
    let mut documented = BTreeSet::new();
    for (path, item) in document["paths"].as_object().expect("paths") {
        for method in item.as_object().expect("operations").keys() {
            documented.insert(format!("{} {path}", method.to_uppercase()));
        }
    }
    let tested: BTreeSet<String> = rows()
        .iter()
        .map(|row| format!("{} {}", row.method, row.path))
        .collect();
    assert_eq!(tested, documented);
}
