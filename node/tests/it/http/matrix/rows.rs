//! Who gets what at each endpoint.

/// What strangers, former members, members, moderators, server admins and mesh admins get, in this
/// order; mesh admins are no members of the server.
pub(super) type Expected = [u16; 6];

pub(super) const WHO: [&str; 6] = [
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
const ADMINS: Expected = [404, 404, 403, 403, 200, 404];

#[derive(Debug, Clone, Copy)]
pub(super) struct Row {
    pub(super) method: &'static str,
    pub(super) path: &'static str,
    /// JSON, or nothing.
    pub(super) body: &'static str,
    pub(super) expected: Expected,
    /// Whether it takes no session.
    pub(super) open: bool,
    /// Which conversation the path and the message are of.
    pub(super) kind: Kind,
}

/// Kinds of conversations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A channel that all members of the server see.
    Open,
    /// One for the moderator, the member and the author; the owner has left it, the former member was
    /// in it.
    Private,
    /// One that nobody is left in.
    Orphaned,
    /// One in which moderators post.
    Announcement,
    /// The member and the author talk directly.
    Pair,
    /// They are a group, which the former member has left.
    Group,
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
        kind: Kind::Open,
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
const FROM: &str = r#"{"message_id":"{message}"}"#;
const REPLY: &str = r#"{"content":"x","parent_id":"{message}"}"#;
const SERVER: &str = r#"{"server_id":"{server}"}"#;
const REACTION: &str = r#"{"emoji":"👍"}"#;
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
    open(
        "POST",
        "/api/auth/recover",
        r#"{"code":"ABCD-EFGH-JKLM-NPQR","new":"x"}"#,
        403,
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
    row("GET", "/api/me/preferences", "", EVERYONE),
    row(
        "PATCH",
        "/api/me/preferences",
        r#"{"theme":"dark"}"#,
        EVERYONE,
    ),
    row("PUT", "/api/me/presence", r#"{"state":"online"}"#, EVERYONE),
    row("GET", "/api/users/{user}", "", EVERYONE),
    // Nobody of this id.
    row(
        "DELETE",
        "/api/admin/users/{invite}/personal-data",
        "",
        UNKNOWN_NODE,
    ),
    row("GET", "/api/admin/users", "", MESH_ADMINS),
    row(
        "POST",
        "/api/admin/users",
        r#"{"username":"{fresh}","display_name":"x"}"#,
        with(201, MESH_ADMINS),
    ),
    row("PATCH", "/api/admin/users/{user}", "{}", MESH_ADMINS),
    row(
        "POST",
        "/api/admin/users/{user}/reset",
        "",
        with(201, MESH_ADMINS),
    ),
    row("GET", "/api/admin/settings", "", MESH_ADMINS),
    row(
        "PATCH",
        "/api/admin/settings",
        r#"{"registration":"open"}"#,
        MESH_ADMINS,
    ),
    row("GET", "/api/files/limits", "", EVERYONE),
    row("POST", "/api/files", "{}", [415; 6]),
    row("POST", "/api/files/links", r#"{"ids":[]}"#, EVERYONE),
    row("GET", "/api/files/{file}", "", MEMBERS),
    row("GET", "/api/files/{file}/thumbnail", "", MEMBERS),
    row("GET", "/api/files/{file}/state", "", MEMBERS),
    row("GET", "/api/channels/{channel}/files", "", MEMBERS),
    // Whose an upload is, and that it is nobody else's, is tried where it can be begun.
    row("POST", "/api/uploads", "", [412; 6]),
    row("HEAD", "/api/uploads/{upload}", "", [412; 6]),
    row("PATCH", "/api/uploads/{upload}", "", [412; 6]),
    row("DELETE", "/api/uploads/{upload}", "", [412; 6]),
    row("GET", "/api/uploads/{upload}", "", [404; 6]),
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
    row("GET", "/api/channels/{channel}/members", "", MEMBERS),
    row(
        "PUT",
        "/api/channels/{channel}/members/{member}",
        "",
        with(409, MODERATORS),
    ),
    row(
        "DELETE",
        "/api/channels/{channel}/members/{member}",
        "",
        with(409, MODERATORS),
    ),
    row("POST", "/api/channels/{channel}/take-over", "", [404; 6]),
    row("GET", "/api/servers/{server}/orphaned-channels", "", ADMINS),
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
    row(
        "POST",
        "/api/servers/{server}/transfer",
        r#"{"user_id":"{author}"}"#,
        ADMINS,
    ),
    row("GET", "/api/servers/{server}/groups", "", MEMBERS),
    row(
        "POST",
        "/api/servers/{server}/groups",
        NAME,
        with(201, MODERATORS),
    ),
    row("PATCH", "/api/groups/{group}", NAME, MODERATORS),
    row(
        "DELETE",
        "/api/groups/{group}",
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
    row("GET", "/api/messages/{message}/readers", "", MEMBERS),
    row(
        "POST",
        "/api/messages/{message}/reactions",
        REACTION,
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
        "PUT",
        "/api/messages/{message}/save",
        "",
        with(204, MEMBERS),
    ),
    // Says nothing of whether there is such a message.
    row("DELETE", "/api/messages/{message}/save", "", [204; 6]),
    row("GET", "/api/me/saved", "", EVERYONE),
    row("GET", "/api/messages/{message}/follow", "", MEMBERS),
    row(
        "PUT",
        "/api/messages/{message}/follow",
        "",
        with(204, MEMBERS),
    ),
    row(
        "DELETE",
        "/api/messages/{message}/follow",
        "",
        with(204, MEMBERS),
    ),
    row("GET", "/api/inbox", "", EVERYONE),
    row("POST", "/api/inbox/read", "", [204; 6]),
    row("POST", "/api/inbox/read", SERVER, with(204, MEMBERS)),
    row(
        "POST",
        "/api/channels/{channel}/read",
        "",
        with(204, MEMBERS),
    ),
    row("GET", "/api/channels/{channel}/unread", "", MEMBERS),
    row(
        "POST",
        "/api/channels/{channel}/unread",
        FROM,
        with(204, MEMBERS),
    ),
    row("GET", "/api/unread", "", EVERYONE),
    row("GET", "/api/search?q=x", "", EVERYONE),
    row("GET", "/api/search?q=x&server_id={server}", "", MEMBERS),
    row("GET", "/api/search?q=x&channel_id={channel}", "", MEMBERS),
    row("GET", "/api/search/people?q=x", "", EVERYONE),
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
    row("GET", "/api/auth/sessions", "", EVERYONE),
    // Nobody's session of this id.
    row("DELETE", "/api/auth/sessions/{session}", "", [404; 6]),
    row("PUT", "/api/auth/sessions/{session}/seen", "", [404; 6]),
    // Last: these end the sessions.
    row("POST", "/api/auth/logout", "", [204; 6]),
    row("DELETE", "/api/auth/sessions", "", EVERYONE),
    row("POST", "/api/auth/logout-everywhere", "", [204; 6]),
];

/// The same in other conversations than an open channel: method, path, body, and what is expected in
/// the order of [`Expected`], `.` for 404.
const OTHERS: &str = "\
Group
GET    /api/dms/{dm}                               -        . . 200 . . .
PATCH  /api/dms/{dm}                               name     . . 200 . . .
GET    /api/dms/{dm}/pins                          -        . . 200 . . .
GET    /api/dms/{dm}/files                         -        . . 200 . . .
GET    /api/files/{file}                           -        . . 200 . . .
GET    /api/files/{file}/thumbnail                 -        . . 200 . . .
GET    /api/files/{file}/state                     -        . . 200 . . .
GET    /api/dms/{dm}/unread                        -        . . 200 . . .
GET    /api/search?q=x&dm_id={dm}                  -        . . 200 . . .
POST   /api/dms/{dm}/members                       author   . . 200 . . .
POST   /api/dms/{dm}/leave                         -        . . 204 . . .
GET    /api/dms/{dm}/messages                      -        . . 200 . . .
POST   /api/dms/{dm}/messages                      content  . . 201 . . .
POST   /api/dms/{dm}/messages                      reply    . . 201 . . .
POST   /api/dms/{dm}/read                          -        . . 204 . . .
POST   /api/dms/{dm}/unread                        from     . . 204 . . .
GET    /api/channels/{dm}/messages                 -        . . . . . .
POST   /api/channels/{dm}/messages                 content  . . . . . .
PATCH  /api/channels/{dm}                          topic    . . . . . .
GET    /api/channels/{dm}/members                  -        . . . . . .
PATCH  /api/messages/{message}                     content  . . 403 . . .
DELETE /api/messages/{message}                     -        . . 403 . . .
GET    /api/messages/{message}/history             -        . . 200 . . .
GET    /api/messages/{message}/readers             -        . . 200 . . .
POST   /api/messages/{message}/reactions           reaction . . 200 . . .
DELETE /api/messages/{message}/reactions/{emoji}   -        . . 200 . . .
PUT    /api/messages/{message}/pin                 -        . . 200 . . .
PUT    /api/messages/{message}/save                -        . . 204 . . .
GET    /api/messages/{message}/follow              -        . . 200 . . .
PUT    /api/messages/{message}/follow              -        . . 204 . . .
DELETE /api/messages/{message}/pin                 -        . . 200 . . .
Pair
GET    /api/dms/{dm}                               -        . . 200 . . .
GET    /api/dms/{dm}/pins                          -        . . 200 . . .
GET    /api/dms/{dm}/files                         -        . . 200 . . .
GET    /api/files/{file}                           -        . . 200 . . .
GET    /api/files/{file}/thumbnail                 -        . . 200 . . .
GET    /api/files/{file}/state                     -        . . 200 . . .
GET    /api/dms/{dm}/unread                        -        . . 200 . . .
GET    /api/search?q=x&dm_id={dm}                  -        . . 200 . . .
PATCH  /api/dms/{dm}                               name     . . 409 . . .
POST   /api/dms/{dm}/members                       owner    . . 201 . . .
POST   /api/dms/{dm}/leave                         -        . . 409 . . .
POST   /api/dms/{dm}/messages                      content  . . 201 . . .
POST   /api/dms/{dm}/messages                      reply    . . 201 . . .
POST   /api/dms/{dm}/read                          -        . . 204 . . .
POST   /api/dms/{dm}/unread                        from     . . 204 . . .
GET    /api/channels/{dm}/messages                 -        . . . . . .
POST   /api/channels/{dm}/messages                 content  . . . . . .
PATCH  /api/channels/{dm}                          topic    . . . . . .
GET    /api/channels/{dm}/members                  -        . . . . . .
PATCH  /api/messages/{message}                     content  . . 403 . . .
DELETE /api/messages/{message}                     -        . . 403 . . .
GET    /api/messages/{message}/history             -        . . 200 . . .
GET    /api/messages/{message}/readers             -        . . 200 . . .
POST   /api/messages/{message}/reactions           reaction . . 200 . . .
DELETE /api/messages/{message}/reactions/{emoji}   -        . . 200 . . .
PUT    /api/messages/{message}/pin                 -        . . 200 . . .
PUT    /api/messages/{message}/save                -        . . 204 . . .
GET    /api/messages/{message}/follow              -        . . 200 . . .
PUT    /api/messages/{message}/follow              -        . . 204 . . .
DELETE /api/messages/{message}/pin                 -        . . 200 . . .
Private
GET    /api/channels/{channel}/messages            -        . . 200 200 . .
POST   /api/channels/{channel}/messages            content  . . 201 201 . .
POST   /api/channels/{channel}/messages            reply    . . 201 201 . .
GET    /api/channels/{channel}/pins                -        . . 200 200 . .
GET    /api/channels/{channel}/files               -        . . 200 200 . .
GET    /api/files/{file}                           -        . . 200 200 . .
GET    /api/files/{file}/thumbnail                 -        . . 200 200 . .
GET    /api/files/{file}/state                     -        . . 200 200 . .
POST   /api/channels/{channel}/read                -        . . 204 204 . .
POST   /api/channels/{channel}/unread              from     . . 204 204 . .
GET    /api/channels/{channel}/unread              -        . . 200 200 . .
GET    /api/channels/{channel}/members             -        . . 200 200 . .
PATCH  /api/channels/{channel}                     topic    . . 403 200 . .
DELETE /api/channels/{channel}                     -        . . 403 403 . .
PUT    /api/channels/{channel}/members/{member}    -        . . 403 204 . .
DELETE /api/channels/{channel}/members/{member}    -        . . 403 204 . .
POST   /api/channels/{channel}/take-over           -        . . . . . .
PATCH  /api/messages/{message}                     content  . . 403 403 . .
DELETE /api/messages/{message}                     -        . . 403 204 . .
GET    /api/messages/{message}/history             -        . . 200 200 . .
GET    /api/messages/{message}/readers             -        . . 200 200 . .
POST   /api/messages/{message}/reactions           reaction . . 200 200 . .
DELETE /api/messages/{message}/reactions/{emoji}   -        . . 200 200 . .
PUT    /api/messages/{message}/pin                 -        . . 200 200 . .
DELETE /api/messages/{message}/pin                 -        . . 200 200 . .
Orphaned
GET    /api/channels/{channel}/messages            -        . . . . . .
POST   /api/channels/{channel}/messages            content  . . . . . .
POST   /api/channels/{channel}/messages            reply    . . . . . .
GET    /api/channels/{channel}/pins                -        . . . . . .
GET    /api/channels/{channel}/files               -        . . . . . .
GET    /api/files/{file}                           -        . . . . . .
GET    /api/files/{file}/thumbnail                 -        . . . . . .
GET    /api/files/{file}/state                     -        . . . . . .
POST   /api/channels/{channel}/read                -        . . . . . .
POST   /api/channels/{channel}/unread              from     . . . . . .
GET    /api/channels/{channel}/unread              -        . . . . . .
GET    /api/channels/{channel}/members             -        . . . . . .
PATCH  /api/channels/{channel}                     topic    . . . . . .
DELETE /api/channels/{channel}                     -        . . . . . .
PUT    /api/channels/{channel}/members/{member}    -        . . . . . .
DELETE /api/channels/{channel}/members/{member}    -        . . . . . .
POST   /api/channels/{channel}/take-over           -        . . . . 200 .
GET    /api/servers/{server}/orphaned-channels     -        . . 403 403 200 .
PATCH  /api/messages/{message}                     content  . . . . . .
DELETE /api/messages/{message}                     -        . . . . . .
GET    /api/messages/{message}/history             -        . . . . . .
GET    /api/messages/{message}/readers             -        . . . . . .
POST   /api/messages/{message}/reactions           reaction . . . . . .
DELETE /api/messages/{message}/reactions/{emoji}   -        . . . . . .
PUT    /api/messages/{message}/pin                 -        . . . . . .
DELETE /api/messages/{message}/pin                 -        . . . . . .
Announcement
GET    /api/channels/{channel}/messages            -        . . 200 200 200 .
POST   /api/channels/{channel}/messages            content  . . 403 201 201 .
POST   /api/channels/{channel}/messages            reply    . . 201 201 201 .
GET    /api/channels/{channel}/pins                -        . . 200 200 200 .
GET    /api/channels/{channel}/files               -        . . 200 200 200 .
GET    /api/files/{file}                           -        . . 200 200 200 .
GET    /api/files/{file}/thumbnail                 -        . . 200 200 200 .
GET    /api/files/{file}/state                     -        . . 200 200 200 .
POST   /api/channels/{channel}/read                -        . . 204 204 204 .
POST   /api/channels/{channel}/unread              from     . . 204 204 204 .
GET    /api/channels/{channel}/unread              -        . . 200 200 200 .
GET    /api/channels/{channel}/members             -        . . 200 200 200 .
PATCH  /api/channels/{channel}                     topic    . . 403 200 200 .
DELETE /api/channels/{channel}                     -        . . 403 403 204 .
PATCH  /api/messages/{message}                     content  . . 403 403 403 .
DELETE /api/messages/{message}                     -        . . 403 204 204 .
GET    /api/messages/{message}/history             -        . . 200 200 200 .
GET    /api/messages/{message}/readers             -        . . 200 200 200 .
POST   /api/messages/{message}/reactions           reaction . . 200 200 200 .
DELETE /api/messages/{message}/reactions/{emoji}   -        . . 200 200 200 .
PUT    /api/messages/{message}/pin                 -        . . 403 200 200 .
DELETE /api/messages/{message}/pin                 -        . . 403 200 200 .
";

/// The bodies that [`OTHERS`] names.
const BODIES: [(&str, &str); 9] = [
    ("-", ""),
    ("name", NAME),
    ("content", CONTENT),
    ("reply", REPLY),
    ("from", FROM),
    ("reaction", REACTION),
    ("topic", r#"{"topic":"x"}"#),
    ("author", r#"{"user_ids":["{author}"]}"#),
    ("owner", r#"{"user_ids":["{owner}"]}"#),
];

/// All rows: those of the other conversations first, because the last ends everybody's session.
pub(super) fn all() -> Vec<Row> {
    let mut kind = Kind::Open;
    let mut rows = Vec::new();
    for line in OTHERS.lines() {
        let words: Vec<&'static str> = line.split_whitespace().collect();
        let [method, path, body, expected @ ..] = &words[..] else {
            kind = Kind::named(line);
            continue;
        };
        let status = |word: &&str| match *word {
            "." => 404,
            number => number.parse().expect("a status"),
        };
        let expected: Vec<u16> = expected.iter().map(status).collect();
        let (_, body) = BODIES
            .iter()
            .find(|(name, _)| name == body)
            .expect("a body");
        let expected = expected.try_into().expect("six of them");
        rows.push(Row {
            kind,
            ..row(method, path, body, expected)
        });
    }
    rows.extend(ROWS.iter().copied());
    rows
}

impl Kind {
    fn named(name: &str) -> Self {
        let kinds = [
            Self::Private,
            Self::Orphaned,
            Self::Announcement,
            Self::Pair,
            Self::Group,
        ];
        let mut kinds = kinds.into_iter();
        let kind = kinds.find(|kind| format!("{kind:?}") == name);
        kind.expect("a kind of conversation")
    }
}
