//! What a client does, in the order in which people do it.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::http::{Answer, Place};
use super::node::Node;

/// A way to reach a node's API that can be handed to a thread.
#[derive(Debug, Clone)]
pub(crate) struct Api {
    pub(crate) place: Place,
    pub(crate) port: u16,
}

/// Somebody who is signed in. The token is valid at every node.
#[derive(Debug, Clone)]
pub(crate) struct Person {
    pub(crate) id: String,
    pub(crate) token: String,
}

impl Api {
    pub(crate) fn of(node: &Node) -> Self {
        Self {
            place: node.place.clone(),
            port: node.port,
        }
    }

    /// An answer, or why there is none.
    pub(crate) fn call(
        &self,
        person: &Person,
        method: &str,
        path: &str,
        body: Option<&Value>,
    ) -> std::io::Result<Answer> {
        self.place
            .request(self.port, method, path, Some(&person.token), body)
    }

    /// The body of a successful answer; anything else fails the test.
    pub(crate) fn must(
        &self,
        person: &Person,
        method: &str,
        path: &str,
        body: Option<&Value>,
    ) -> Value {
        let answer = self.call(person, method, path, body).unwrap();
        assert!(
            (200..300).contains(&answer.status),
            "{method} {path}: {answer:?}"
        );
        answer.body
    }

    pub(crate) fn get(&self, person: &Person, path: &str) -> Value {
        self.must(person, "GET", path, None)
    }

    pub(crate) fn post(&self, person: &Person, path: &str, body: &Value) -> Value {
        self.must(person, "POST", path, Some(body))
    }

    /// All messages of a channel, oldest first, read page by page from the newest.
    pub(crate) fn history(&self, person: &Person, channel: &str) -> Vec<Value> {
        let mut all: Vec<Value> = Vec::new();
        loop {
            let before = all
                .first()
                .map(|message| format!("&before={}", text(&message["id"])));
            let before = before.unwrap_or_default();
            let path = format!("/api/channels/{channel}/messages?limit=100{before}");
            let Value::Array(mut page) = self.get(person, &path) else {
                panic!("not a list of messages")
            };
            if page.is_empty() {
                return all;
            }
            page.append(&mut all);
            all = page;
        }
    }
}

/// Makes an account at a node.
pub(crate) fn register(node: &Node, username: &str) -> Person {
    let form = json!({
        "username": username,
        "display_name": format!("{username} さん"),
        "password": "correct horse battery",
    });
    enter(node, "/api/auth/register", &form)
}

/// Signs in to an account that was made by [`register`].
pub(crate) fn sign_in(node: &Node, username: &str) -> Person {
    let form = json!({ "username": username, "password": "correct horse battery" });
    enter(node, "/api/auth/login", &form)
}

fn enter(node: &Node, path: &str, form: &Value) -> Person {
    let answer = node.call("POST", path, None, Some(form)).unwrap();
    assert!(
        (200..300).contains(&answer.status),
        "{path} with {form}: {answer:?}"
    );
    Person {
        id: text(&answer.body["user"]["id"]).to_owned(),
        token: text(&answer.body["access_token"]).to_owned(),
    }
}

/// The first account, which founds a mesh and administers it.
pub(crate) fn found_mesh(node: &Node) -> Person {
    register(node, "admin")
}

/// A ticket that lets one node in.
pub(crate) fn ticket(node: &Node, admin: &Person) -> String {
    let answer = Api::of(node).post(admin, "/api/mesh/tickets", &json!({}));
    text(&answer["ticket"]).to_owned()
}

/// How many entries of each writer the node holds as the status page shows it, or why the mesh is
/// not equal and whole.
pub(crate) fn positions(
    node: &Node,
    admin: &Person,
    nodes: usize,
) -> Result<BTreeSet<(String, u64)>, String> {
    let answer = Api::of(node)
        .call(admin, "GET", "/api/mesh/status", None)
        .map_err(|error| format!("{}: {error}", node.name))?;
    if answer.status != 200 {
        return Err(format!("{}: {answer:?}", node.name));
    }
    let list = answer.body["nodes"].as_array().ok_or("no nodes")?;
    let writers = answer.body["writers"].as_array().ok_or("no writers")?;
    if list.len() != nodes {
        return Err(format!("{} knows {} nodes", node.name, list.len()));
    }
    let mut own = BTreeSet::new();
    for other in list {
        let (name, state) = (text(&other["name"]), text(&other["state"]));
        let lag = |side: &str| other[side]["entries"].as_u64();
        match state {
            "here" => {
                let held = other["held"].as_array().ok_or("nothing held")?;
                for (writer, held) in writers.iter().zip(held) {
                    own.insert((text(&writer["id"]).to_owned(), held.as_u64().unwrap_or(0)));
                }
            }
            "connected" if lag("behind") == Some(0) && lag("ahead") == Some(0) => {}
            _ => {
                let (behind, ahead) = (&other["behind"], &other["ahead"]);
                return Err(format!(
                    "{} sees {name} as {state}, {behind} behind, {ahead} ahead, {}",
                    node.name, other["last_error"],
                ));
            }
        }
    }
    Ok(own)
}

/// Author, text, parent and so on of each message: what must be the same on every node.
pub(crate) fn texts(history: &[Value]) -> Vec<Value> {
    let fields = [
        "id",
        "content",
        "parent_id",
        "created_at",
        "is_deleted",
        "reactions",
        "nonce",
    ];
    let shown = |message: &Value| {
        let mut shown: Vec<Value> = fields.iter().map(|field| message[field].clone()).collect();
        shown.push(message["author"]["id"].clone());
        shown.push(message["reply_count"].clone());
        Value::Array(shown)
    };
    history.iter().map(shown).collect()
}

pub(crate) fn text(value: &Value) -> &str {
    value
        .as_str()
        .unwrap_or_else(|| panic!("not a text: {value}"))
}
