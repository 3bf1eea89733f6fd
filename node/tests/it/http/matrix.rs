//! Every endpoint as everyone: nobody, bad tokens, strangers, former members, members, moderators,
//! server admins and mesh admins.

use std::collections::BTreeSet;

use node::http::document;
use node::token::{self, Claims, TokenKey};
use serde_json::Value;
use storage::{Id, Role, SessionEpoch};
use sync::engine::{Command, Reply};

use super::app::{Answer, Person, TestApp};

/// What strangers, former members, members, moderators, server admins and mesh admins get, in this
/// order; mesh admins are no members of the server.
type Expected = [u16; 6];

const WHO: [&str; 6] = [
    "stranger",
    "former",
    "member",
    "moderator",
    "owner",
    "mesh admin",
];

const EVERYONE: Expected = [200; 6];
const MEMBERS: Expected = [404, 404, 200, 200, 200, 404];
const MODERATORS: Expected = [404, 404, 403, 200, 200, 404];
/// The member and the author are in the direct conversation, and the former member has left it.
const INSIDE: Expected = [404, 404, 200, 404, 404, 404];
const ADMINS: Expected = [404, 404, 403, 403, 200, 404];

struct Row {
    method: &'static str,
    path: &'static str,
    /// JSON, or nothing.
    body: &'static str,
    expected: Expected,
    /// Whether it takes no session.
    open: bool,
}

const fn row(
    method: &'static str,
    path: &'static str,
    body: &'static str,
    expected: Expected,
) -> Row {
    Row {
        method,
        path,
        body,
        expected,
        open: false,
    }
}

const fn open(method: &'static str, path: &'static str, body: &'static str, status: u16) -> Row {
    Row {
        open: true,
        ..row(method, path, body, [status; 6])
    }
}

/// A success with another status than 200.
const fn with(success: u16, mut expected: Expected) -> Expected {
    let mut index = 0;
    while index < expected.len() {
        if expected[index] == 200 {
            expected[index] = success;
        }
        index += 1;
    }
    expected
}

const NAME: &str = r#"{"name":"{fresh}"}"#;
const CONTENT: &str = r#"{"content":"x"}"#;
const MESH_ADMINS: Expected = [403, 403, 403, 403, 403, 200];
const UNKNOWN_NODE: Expected = with(404, MESH_ADMINS);

const ROWS: &[Row] = &[
    open("POST", "/api/auth/register", "{}", 422),
    open(
        "POST",
        "/api/auth/login",
        r#"{"username":"nobody","password":"x"}"#,
        401,
    ),
    row("GET", "/api/auth/me", "", EVERYONE),
    row(
        "POST",
        "/api/auth/password",
        r#"{"current":"x","new":"x"}"#,
        [422; 6],
    ),
    row("GET", "/api/users", "", EVERYONE),
    row("PATCH", "/api/users/me", "{}", EVERYONE),
    row("GET", "/api/users/{user}", "", EVERYONE),
    row("GET", "/api/servers", "", EVERYONE),
    row("POST", "/api/servers", NAME, [201; 6]),
    row("GET", "/api/servers/{server}", "", MEMBERS),
    row("PATCH", "/api/servers/{server}", NAME, ADMINS),
    row("DELETE", "/api/servers/{server}", "", with(204, ADMINS)),
    row("POST", "/api/servers/{server}/join", "", [403; 6]),
    row(
        "POST",
        "/api/servers/{server}/leave",
        "",
        [404, 404, 204, 204, 403, 404],
    ),
    row("GET", "/api/servers/{server}/channels", "", MEMBERS),
    row(
        "POST",
        "/api/servers/{server}/channels",
        NAME,
        with(201, MODERATORS),
    ),
    row(
        "PATCH",
        "/api/channels/{channel}",
        r#"{"topic":"x"}"#,
        MODERATORS,
    ),
    row("DELETE", "/api/channels/{channel}", "", with(204, ADMINS)),
    row("GET", "/api/servers/{server}/members", "", MEMBERS),
    row(
        "PATCH",
        "/api/servers/{server}/members/{member}/role",
        r#"{"role":"member"}"#,
        ADMINS,
    ),
    row(
        "DELETE",
        "/api/servers/{server}/members/{member}",
        "",
        [404, 404, 403, 204, 404, 404],
    ),
    row("GET", "/api/servers/{server}/invites", "", MODERATORS),
    row(
        "POST",
        "/api/servers/{server}/invites",
        "{}",
        with(201, MODERATORS),
    ),
    row(
        "DELETE",
        "/api/servers/{server}/invites/{invite}",
        "",
        with(204, MODERATORS),
    ),
    row("GET", "/api/invites/{code}", "", EVERYONE),
    row("POST", "/api/invites/{code}/accept", "{}", EVERYONE),
    row("GET", "/api/channels/{channel}/messages", "", MEMBERS),
    row(
        "POST",
        "/api/channels/{channel}/messages",
        CONTENT,
        with(201, MEMBERS),
    ),
    row("GET", "/api/channels/{channel}/pins", "", MEMBERS),
    row("GET", "/api/dms", "", EVERYONE),
    row("POST", "/api/dms", r#"{"user_ids":[]}"#, [201; 6]),
    row("GET", "/api/dms/{dm}", "", INSIDE),
    row("PATCH", "/api/dms/{dm}", NAME, INSIDE),
    row(
        "POST",
        "/api/dms/{dm}/members",
        r#"{"user_ids":["{author}"]}"#,
        INSIDE,
    ),
    row("POST", "/api/dms/{dm}/leave", "", with(204, INSIDE)),
    row("GET", "/api/dms/{dm}/messages", "", INSIDE),
    row("POST", "/api/dms/{dm}/messages", CONTENT, with(201, INSIDE)),
    row("GET", "/api/dms/{dm}/pins", "", INSIDE),
    row("POST", "/api/dms/{dm}/read", "", with(204, INSIDE)),
    row("GET", "/api/dms/{dm}/unread", "", INSIDE),
    row(
        "PATCH",
        "/api/messages/{message}",
        CONTENT,
        with(403, MEMBERS),
    ),
    row(
        "DELETE",
        "/api/messages/{message}",
        "",
        with(204, MODERATORS),
    ),
    row("GET", "/api/messages/{message}/history", "", MEMBERS),
    row(
        "POST",
        "/api/messages/{message}/reactions",
        r#"{"emoji":"👍"}"#,
        MEMBERS,
    ),
    row(
        "DELETE",
        "/api/messages/{message}/reactions/{emoji}",
        "",
        MEMBERS,
    ),
    row("PUT", "/api/messages/{message}/pin", "", MEMBERS),
    row("DELETE", "/api/messages/{message}/pin", "", MEMBERS),
    row(
        "POST",
        "/api/channels/{channel}/read",
        "",
        with(204, MEMBERS),
    ),
    row("GET", "/api/channels/{channel}/unread", "", MEMBERS),
    row("GET", "/api/unread", "", EVERYONE),
    row("GET", "/api/render/capabilities", "", EVERYONE),
    row(
        "POST",
        "/api/render/markdown",
        r#"{"source":"x"}"#,
        EVERYONE,
    ),
    open("GET", "/api/mesh/self", "", 200),
    open(
        "POST",
        "/api/mesh/join",
        r#"{"address":"127.0.0.1:9"}"#,
        409,
    ),
    open("DELETE", "/api/mesh/join", "", 409),
    row("GET", "/api/mesh/nodes", "", EVERYONE),
    row("GET", "/api/mesh/here", "", EVERYONE),
    open("POST", "/api/mesh/proof", "{}", 422),
    row("GET", "/api/mesh/status", "", MESH_ADMINS),
    row("POST", "/api/mesh/nodes/{node}/approve", "", UNKNOWN_NODE),
    row("POST", "/api/mesh/nodes/{node}/deny", "", UNKNOWN_NODE),
    row("POST", "/api/mesh/nodes/{node}/revoke", "", UNKNOWN_NODE),
    row("PUT", "/api/mesh/nodes/{node}/authority", "", UNKNOWN_NODE),
    row(
        "DELETE",
        "/api/mesh/nodes/{node}/authority",
        "",
        UNKNOWN_NODE,
    ),
    row(
        "POST",
        "/api/mesh/recovery-kit",
        r#"{"passphrase":"short"}"#,
        with(422, MESH_ADMINS),
    ),
    row(
        "POST",
        "/api/mesh/restore-authority",
        r#"{"kit":"no kit","passphrase":"x"}"#,
        with(422, MESH_ADMINS),
    ),
    row("POST", "/api/mesh/tickets", "{}", with(201, MESH_ADMINS)),
    open("GET", "/api/health", "", 200),
    open("GET", "/api/health/ready", "", 200),
    // Asked from this machine; from elsewhere see the gate's tests.
    open("GET", "/metrics", "", 200),
    open("GET", "/api/openapi.json", "", 200),
    // Last: it ends the sessions.
    row("POST", "/api/auth/logout-everywhere", "", [204; 6]),
];

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
    dm: Id,
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
        let [_, former, member, moderator, owner, _] = &self.everyone;
        let by = id(owner);
        let (name, icon_url) = ("x".to_owned(), None);
        let made = self.execute(Command::CreateServer { by, name, icon_url });
        let Reply::Server(server) = made.await else {
            panic!("no server");
        };
        let (invite, code) = self.invite(by, server, number).await;
        for who in [former, member, moderator, &self.author] {
            let (by, code) = (id(who), code.clone());
            self.execute(Command::AcceptInvite { by, code }).await;
        }
        self.execute(Command::Leave {
            by: id(former),
            server,
        })
        .await;
        let (user, role) = (id(moderator), Role::Moderator);
        let promote = Command::SetRole {
            by,
            server,
            user,
            role,
        };
        self.execute(promote).await;
        let channels = self.app.host.read(|view| view.channels(server));
        let channel = channels.expect("readable")[0].id;
        Place {
            server,
            channel,
            message: self.message(channel).await,
            invite,
            code,
            author: self.author.id.clone(),
            dm: self.group().await,
        }
    }

    /// A group that talks directly.
    async fn group(&self) -> Id {
        let [_, former, member, ..] = &self.everyone;
        let open = Command::OpenDirect {
            by: id(&self.author),
            with: vec![id(former), id(member)],
            group: true,
            name: String::new(),
        };
        let Reply::Direct { direct, .. } = self.execute(open).await else {
            panic!("no conversation");
        };
        let by = id(former);
        self.execute(Command::LeaveDirect { by, direct }).await;
        direct
    }

    async fn invite(&self, by: Id, server: Id, number: usize) -> (Id, String) {
        let digits = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
        let (high, low) = (
            char::from(digits[number / 32]),
            char::from(digits[number % 32]),
        );
        let code = format!("AAAAAA{high}{low}");
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
        (invite, code)
    }

    async fn message(&self, channel: Id) -> Id {
        let post = Command::Post {
            by: id(&self.author),
            channel,
            content: "of the author".to_owned(),
            parent: None,
            nonce: None,
            mentions: Vec::new(),
        };
        let Reply::Message { message, .. } = self.execute(post).await else {
            panic!("no message");
        };
        message
    }

    async fn execute(&self, command: Command) -> Reply {
        self.app
            .host
            .execute(command)
            .await
            .expect("carried out")
            .reply
    }

    fn epoch(&self, user: Id) -> SessionEpoch {
        let row = self.app.host.read(|view| view.user(user));
        row.expect("the accounts can be read")
            .expect("an account")
            .epoch
    }

    /// Tokens that are worth nothing, each with the code that says why.
    fn bad_tokens(&self) -> Vec<(Option<String>, &'static str)> {
        let user = id(&self.everyone[5]);
        let keys = self.app.host.token_keys();
        let claims = Claims {
            user_id: user.0,
            session_epoch: self.epoch(user),
            issued_at_s: 0,
            expires_at_s: u64::from(u32::MAX),
        };
        let genuine = token::issue(&keys[0], &claims);
        let mut forged = genuine.clone();
        forged.replace_range(20..21, if &genuine[20..21] == "A" { "B" } else { "A" });
        let unknown = TokenKey::new([7; 32]);
        let ended = Claims {
            session_epoch: SessionEpoch {
                newest: 0,
                raises: 0,
            },
            ..claims
        };
        let expired = Claims {
            expires_at_s: 1,
            ..claims
        };
        let bad = [
            (String::new(), "not_signed_in"),
            ("nonsense".to_owned(), "bad_token"),
            (forged, "bad_token"),
            (token::issue(&unknown, &claims), "bad_token"),
            (token::issue(&keys[0], &expired), "session_expired"),
            (token::issue(&keys[0], &ended), "session_ended"),
        ];
        bad.map(|(token, code)| (Some(token), code)).into()
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
            .replace("{dm}", &self.dm.to_string())
            .replace("{emoji}", "%F0%9F%91%8D")
            .replace("{node}", &"ab".repeat(32))
    }
}

fn id(person: &Person) -> Id {
    Id::parse(&person.id).expect("an id")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn everyone_gets_what_the_table_says_at_every_endpoint() {
    let people = People::gather().await;
    let mut bad_tokens = people.bad_tokens();
    bad_tokens.push((None, "not_signed_in"));
    let mut wrong = Vec::new();
    for (number, row) in ROWS.iter().enumerate() {
        let place = people.place(number).await;
        let path = place.fill(row.path);
        let mut check = |who: &str, expected: (u16, &str), answer: Answer| {
            let code = if expected.1.is_empty() {
                String::new()
            } else {
                answer.code()
            };
            if (answer.status, code.as_str()) != expected {
                let got = answer.text();
                wrong.push(format!(
                    "{} {} as {who}: {expected:?}, got {got}",
                    row.method, row.path
                ));
            }
        };
        for (token, code) in bad_tokens.iter().filter(|_| !row.open) {
            let body = body(row, &place, 0);
            let token = token.as_deref();
            let answer = people
                .app
                .call(row.method, &path, token, body.as_ref())
                .await;
            check(code, (401, code), answer);
        }
        for (index, (who, expected)) in people.everyone.iter().zip(row.expected).enumerate() {
            let body = body(row, &place, index);
            let token = Some(who.token.as_str());
            let answer = people
                .app
                .call(row.method, &path, token, body.as_ref())
                .await;
            check(WHO[index], (expected, ""), answer);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    people.app.stop().await;
}

fn body(row: &Row, place: &Place, index: usize) -> Option<Value> {
    let text = row.body.replace("{fresh}", &format!("fresh-{index}"));
    let text = text.replace("{author}", &place.author);
    (!text.is_empty()).then(|| serde_json::from_str(&text).expect("JSON"))
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
    let tested: BTreeSet<String> = ROWS
        .iter()
        .map(|row| format!("{} {}", row.method, row.path))
        .collect();
    assert_eq!(tested, documented);
}
