//! Who is there and what they say.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};

use crate::api::{get, patch, post};
use crate::node::Node;

pub(crate) const PASSWORD: &str = "localchat-demo";

/// Username, name, and where they sit; the first one administers the mesh.
pub(crate) const PEOPLE: [(&str, &str, &str); 4] = [
    ("hana", "山田 花子", "osaka, administers the mesh"),
    ("taro", "鈴木 太郎", "osaka"),
    ("ken", "Ken Sato", "tokyo"),
    ("emi", "Emi Martin", "warehouse"),
];

const SEATS: [usize; 4] = [0, 0, 1, 2];
const PORTS: [u16; 3] = [8101, 8102, 8103];
const PATIENCE: usize = 200;
const POLL: Duration = Duration::from_millis(100);

/// A line: who says it (a place in [`PEOPLE`]), what, as an answer to an earlier line or not,
/// and who reacts to it with which sign.
type Line = (
    usize,
    &'static str,
    Option<usize>,
    &'static [(usize, &'static str)],
);

const SALES: &[Line] = &[
    (
        0,
        "おはようございます。今週の予定を確認しましょう。",
        None,
        &[(1, "👍"), (2, "🙏")],
    ),
    (
        1,
        "A社の見積もりは**「水曜日」**までに出します。",
        None,
        &[(0, "✅")],
    ),
    (2, "Good morning! I will be on site until noon.", None, &[]),
    (
        0,
        "@ken 了解です。会議は午後にしますね。",
        Some(2),
        &[(2, "👍")],
    ),
    (
        1,
        "| 案件 | 担当 | 期限 |\n|---|---|---|\n| A社 | 太郎 | 水曜 |\n| B社 | Ken | 金曜 |",
        None,
        &[(0, "🎉"), (2, "👀")],
    ),
    (
        2,
        "B社 asked for the drawings again, see http://10.0.0.5/drawings/42",
        None,
        &[],
    ),
    (0, "図面はこちらで送っておきます。", Some(5), &[]),
];

const OPERATIONS: &[Line] = &[
    (
        3,
        "The printer on the third floor is back: `ping printer-3f` answers again.",
        None,
        &[(2, "🎉")],
    ),
    (
        2,
        "Thank you. For the record:\n```sh\nlpstat -p printer-3f\n```",
        None,
        &[(3, "👍")],
    ),
    (
        0,
        "助かりました。倉庫の無線LANも見てもらえますか？",
        None,
        &[],
    ),
    (
        3,
        "Of course. I'll be there at **15:00**.",
        Some(2),
        &[(0, "🙏")],
    ),
    (
        3,
        "Done: channel 6 was crowded, it is on 11 now.",
        Some(2),
        &[(0, "👍"), (2, "👍")],
    ),
];

/// A started mesh whose people can log in anywhere.
struct Office {
    nodes: Vec<Node>,
    tokens: Vec<String>,
}

/// Starts the nodes, joins them and lets the people talk.
pub(crate) async fn open(program: &Path, folder: &Path) -> Result<Vec<Node>> {
    let first = Node::start(program, folder, ("osaka", "3F"), PORTS[0], None).await?;
    let mut office = Office {
        nodes: vec![first],
        tokens: Vec::new(),
    };
    office.register(0).await?;
    for (named, port) in [("tokyo", "本社"), ("warehouse", "倉庫")]
        .into_iter()
        .zip(&PORTS[1..])
    {
        let admin = office.nodes[0].address;
        let ticket = post(admin, "/api/mesh/tickets", &office.tokens[0], json!({})).await?;
        let node = Node::start(
            program,
            folder,
            named,
            *port,
            Some(text(&ticket, "ticket")?),
        )
        .await?;
        office.nodes.push(node);
        office.wait_for_membership().await?;
    }
    for person in 1..PEOPLE.len() {
        office.register(person).await?;
    }
    office.talk("営業部", &[1, 2], SALES).await?;
    office.talk("Operations", &[2, 3], OPERATIONS).await?;
    Ok(office.nodes)
}

impl Office {
    async fn register(&mut self, person: usize) -> Result<()> {
        let (username, name, _) = PEOPLE[person];
        let form = json!({
            "username": username,
            "display_name": name,
            "password": PASSWORD,
            "mesh_name": "サンプル商事",
        });
        let address = self.nodes[SEATS[person]].address;
        let answer = post(address, "/api/auth/register", "", form).await?;
        self.tokens.push(text(&answer, "access_token")?.to_owned());
        Ok(())
    }

    async fn wait_for_membership(&self) -> Result<()> {
        let node = self.nodes.last().context("a node was started")?;
        for _ in 0..PATIENCE {
            let own = get(node.address, "/api/mesh/self", "").await?;
            if own["state"] == "member" {
                return Ok(());
            }
            tokio::time::sleep(POLL).await;
        }
        bail!("{} was not let in", node.name)
    }

    /// Makes a server, brings the members in and says the lines at the speakers' own nodes.
    async fn talk(&self, server: &str, members: &[usize], lines: &[Line]) -> Result<()> {
        let (home, admin) = (self.nodes[0].address, &self.tokens[0]);
        let server = post(home, "/api/servers", admin, json!({ "name": server })).await?;
        let server = text(&server, "id")?.to_owned();
        let channels = get(home, &format!("/api/servers/{server}/channels"), admin).await?;
        let channel = text(&channels[0], "id")?.to_owned();
        let topic = json!({ "topic": "見本の会話 · sample conversation" });
        patch(home, &format!("/api/channels/{channel}"), admin, topic).await?;
        let invite = post(
            home,
            &format!("/api/servers/{server}/invites"),
            admin,
            json!({}),
        )
        .await?;
        let accept = format!("/api/invites/{}/accept", text(&invite, "code")?);
        for member in members {
            self.once_there(*member, &accept, json!({})).await?;
        }
        let path = format!("/api/channels/{channel}/messages");
        let mut said: Vec<String> = Vec::new();
        for (speaker, content, answers, reactions) in lines {
            let parent = answers.map(|line| said[line].clone());
            let nonce = format!("{channel}-{}", said.len());
            let form = json!({ "content": content, "parent_id": parent, "nonce": nonce });
            let message = self.once_there(*speaker, &path, form).await?;
            let id = text(&message, "id")?.to_owned();
            for (person, emoji) in *reactions {
                let path = format!("/api/messages/{id}/reactions");
                self.once_there(*person, &path, json!({ "emoji": emoji }))
                    .await?;
            }
            said.push(id);
        }
        Ok(())
    }

    /// Posts at a person's own node, as soon as what it is about has arrived there.
    async fn once_there(&self, person: usize, path: &str, body: Value) -> Result<Value> {
        let (address, token) = (self.nodes[SEATS[person]].address, &self.tokens[person]);
        let mut last = post(address, path, token, body.clone()).await;
        for _ in 0..PATIENCE {
            if last.is_ok() {
                break;
            }
            tokio::time::sleep(POLL).await;
            last = post(address, path, token, body.clone()).await;
        }
        last
    }
}

fn text<'a>(value: &'a Value, field: &str) -> Result<&'a str> {
    value[field]
        .as_str()
        .with_context(|| format!("no {field} in {value}"))
}
