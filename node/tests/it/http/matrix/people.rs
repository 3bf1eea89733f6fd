//! The people of the table, and places for them to be tried at.

use node::token::{self, Claims, TokenKey};
use serde_json::Value;
use storage::{Hash, Id, Role, SessionEpoch};
use sync::engine::{ChannelChanges, Command, Reply};
use sync::payload::{Attachment, attachment_id};

use super::super::app::{Person, TestApp};
use super::rows::{Kind, Row};

/// What is in the message's file: a picture.
const CONTENT: &[u8] = b"GIF89a\x05\0\x07\0\0\0\0;";

pub(super) struct People {
    pub(super) app: TestApp,
    /// In the order of what is expected.
    pub(super) everyone: [Person; 6],
    author: Person,
}

/// One server with a channel, a message, an invite and somebody to be removed.
pub(super) struct Place {
    server: Id,
    channel: Id,
    message: Id,
    invite: Id,
    group: Id,
    code: String,
    author: String,
    owner: String,
    dm: Id,
}

impl People {
    pub(super) async fn gather() -> Self {
        let (app, mesh_admin) = TestApp::founded().await;
        let mut people = Vec::new();
        for name in ["stranger", "former", "member", "moderator", "owner"] {
            people.push(app.register(name).await);
        }
        let author = app.register("author").await;
        let content = blake3::hash(CONTENT).to_string();
        let folder = app.data().join("files/blobs").join(&content[..2]);
        std::fs::create_dir_all(&folder).expect("a folder");
        std::fs::write(folder.join(content), CONTENT).expect("written");
        people.push(mesh_admin);
        let everyone = people.try_into().expect("six people");
        Self {
            app,
            everyone,
            author,
        }
    }

    pub(super) async fn place(&self, number: usize, kind: Kind) -> Place {
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
        let (user, role) = (id(moderator), Role::Moderator);
        let promote = Command::SetRole {
            by,
            server,
            user,
            role,
        };
        self.execute(promote).await;
        let (channel, dm) = match kind {
            Kind::Pair => (self.general(server), self.direct(false).await),
            Kind::Group => (self.general(server), self.direct(true).await),
            Kind::Open | Kind::Announcement => (self.general(server), Id::ZERO),
            Kind::Private | Kind::Orphaned => (self.private(server).await, Id::ZERO),
        };
        let conversation = if dm == Id::ZERO { channel } else { dm };
        let message = self.message(conversation).await;
        let group = self.group(by, server).await;
        self.leave(former, server).await;
        match kind {
            Kind::Announcement => self.only_moderators_post(channel).await,
            Kind::Orphaned => self.empty(channel).await,
            Kind::Open | Kind::Private | Kind::Pair | Kind::Group => {}
        }
        Place {
            server,
            channel,
            dm,
            message,
            invite,
            group,
            code,
            author: self.author.id.clone(),
            owner: owner.id.clone(),
        }
    }

    fn general(&self, server: Id) -> Id {
        let channels = self.app.host.read(|view| view.channels(server));
        channels.expect("readable")[0].id
    }

    async fn leave(&self, who: &Person, server: Id) {
        let by = id(who);
        self.execute(Command::Leave { by, server }).await;
    }

    async fn private(&self, server: Id) -> Id {
        let [_, former, member, moderator, owner, _] = &self.everyone;
        let by = id(owner);
        let create = Command::CreateChannel {
            by,
            server,
            name: "private".to_owned(),
            topic: String::new(),
            private: true,
        };
        let Reply::Channel(channel) = self.execute(create).await else {
            panic!("no channel");
        };
        for who in [former, member, moderator, &self.author] {
            self.choose(by, channel, who, true).await;
        }
        self.choose(by, channel, owner, false).await;
        channel
    }

    async fn choose(&self, by: Id, channel: Id, who: &Person, chosen: bool) {
        let user = id(who);
        let choose = Command::ChooseMember {
            by,
            channel,
            user,
            chosen,
        };
        self.execute(choose).await;
    }

    async fn empty(&self, channel: Id) {
        let [_, _, member, moderator, ..] = &self.everyone;
        for who in [member, &self.author, moderator] {
            self.choose(id(moderator), channel, who, false).await;
        }
    }

    async fn only_moderators_post(&self, channel: Id) {
        let by = id(&self.everyone[4]);
        let changes = ChannelChanges {
            announcement: Some(true),
            ..ChannelChanges::default()
        };
        let change = Command::UpdateChannel {
            by,
            channel,
            changes,
        };
        self.execute(change).await;
    }

    /// The member and the author, or these and the former member, who leaves.
    async fn direct(&self, group: bool) -> Id {
        let [_, former, member, ..] = &self.everyone;
        let mut with = vec![id(member)];
        with.extend(group.then(|| id(former)));
        let open = Command::OpenDirect {
            by: id(&self.author),
            with,
            group,
            name: String::new(),
        };
        let Reply::Direct { direct, .. } = self.execute(open).await else {
            panic!("no conversation");
        };
        if group {
            let by = id(former);
            self.execute(Command::LeaveDirect { by, direct }).await;
        }
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

    async fn group(&self, by: Id, server: Id) -> Id {
        let create = Command::CreateUserGroup {
            by,
            server,
            name: "desk".to_owned(),
            members: vec![id(&self.author)],
        };
        let Reply::UserGroup(group) = self.execute(create).await else {
            panic!("no group");
        };
        group
    }

    async fn message(&self, channel: Id) -> Id {
        let post = Command::Post {
            by: id(&self.author),
            channel,
            content: "of the author".to_owned(),
            parent: None,
            nonce: None,
            mentions: Vec::new(),
            attachments: vec![Attachment {
                hash: Hash(*blake3::hash(CONTENT).as_bytes()),
                size: CONTENT.len() as u64,
                name: "a.gif".to_owned(),
                content_type: "image/gif".to_owned(),
                dimensions: None,
            }],
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
    /// A token of another session of somebody's.
    pub(super) fn another_token(&self, who: &Person, lifetime_s: u64) -> String {
        let user = id(who);
        let issued_at_s = node::time::now_ms() / 1_000;
        let claims = Claims {
            user_id: user.0,
            session_epoch: self.epoch(user),
            issued_at_s,
            expires_at_s: issued_at_s + lifetime_s,
        };
        token::issue(&self.app.host.token_keys()[0], &claims)
    }

    pub(super) async fn bad_tokens(&self) -> Vec<(Option<String>, &'static str)> {
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
        let ended_alone = Claims {
            expires_at_s: claims.expires_at_s - 1,
            ..claims
        };
        let session = ended_alone.session();
        self.execute(Command::EndSession { by: user, session })
            .await;
        let bad = [
            (token::issue(&keys[0], &ended_alone), "session_ended"),
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
    pub(super) fn fill(&self, path: &str) -> String {
        path.replace("{server}", &self.server.to_string())
            .replace("{channel}", &self.channel.to_string())
            .replace("{message}", &self.message.to_string())
            .replace("{file}", &attachment_id(self.message, 0).to_string())
            .replace("{group}", &self.group.to_string())
            .replace("{invite}", &self.invite.to_string())
            .replace("{upload}", &self.invite.to_string())
            .replace("{session}", &self.invite.to_string())
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

pub(super) fn body(row: &Row, place: &Place, index: usize) -> Option<Value> {
    let text = row.body.replace("{fresh}", &format!("fresh-{index}"));
    let text = text
        .replace("{owner}", &place.owner)
        .replace("{server}", &place.server.to_string())
        .replace("{author}", &place.author)
        .replace("{message}", &place.message.to_string());
    (!text.is_empty()).then(|| serde_json::from_str(&text).expect("JSON"))
}
