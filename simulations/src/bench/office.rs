//! The people and channels of a benchmark, made through a server's own API.

use std::net::SocketAddr;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use hyper::Method;
use serde_json::{Value, json};

use super::http::Connection;

const PATIENCE: usize = 60;

/// Users who share one channel, and a channel that only the first of them can see.
#[derive(Debug)]
pub(super) struct Office {
    pub(super) tokens: Vec<String>,
    /// Server that everyone is a member of.
    pub(super) server: String,
    pub(super) channel: String,
    pub(super) quiet_channel: String,
}

impl Office {
    /// Registers users and lets them join a server by invite.
    pub(super) async fn found(address: SocketAddr, users: usize) -> Result<Self> {
        let mut tokens = Vec::new();
        for number in 0..users.max(1) {
            tokens.push(register(address, number).await?);
        }
        let (server, channel) = create_server(address, &tokens[0], "Office").await?;
        let (_, quiet_channel) = create_server(address, &tokens[0], "Quiet").await?;
        let path = format!("/api/servers/{server}/invites");
        let invite = call(address, Method::POST, &path, &tokens[0], Some(json!({}))).await?;
        let accept = format!("/api/invites/{}/accept", id_of(&invite["code"])?);
        for token in &tokens[1..] {
            call(address, Method::POST, &accept, token, Some(json!({}))).await?;
        }
        Ok(Self {
            tokens,
            server,
            channel,
            quiet_channel,
        })
    }

    /// The token of the user on this place, counting round and round.
    pub(super) fn token(&self, place: usize) -> &str {
        &self.tokens[place % self.tokens.len()]
    }
}

/// Creates a server and returns its id and that of its first channel.
pub(super) async fn create_server(
    address: SocketAddr,
    token: &str,
    name: &str,
) -> Result<(String, String)> {
    let body = Some(json!({"name": name}));
    let server = call(address, Method::POST, "/api/servers", token, body).await?;
    let server = id_of(&server["id"])?;
    let path = format!("/api/servers/{server}/channels");
    let channels = call(address, Method::GET, &path, token, None).await?;
    Ok((server, id_of(&channels[0]["id"])?))
}

/// One API call; waits and asks again where the server says "too many requests".
pub(super) async fn call(
    address: SocketAddr,
    method: Method,
    path: &str,
    token: &str,
    body: Option<Value>,
) -> Result<Value> {
    for _ in 0..PATIENCE {
        let mut connection = Connection::open(address).await?;
        let token = Some(token).filter(|token| !token.is_empty());
        let body = body.as_ref().map(Value::to_string);
        let answer = connection.send(method.clone(), path, token, body).await?;
        if answer.status != 429 {
            return answer.json().with_context(|| format!("{method} {path}"));
        }
        tokio::time::sleep(Duration::from_secs(answer.retry_after_s.unwrap_or(1))).await;
    }
    bail!("{method} {path}: still too many requests")
}

/// An id as it appears in a path: the node's are strings, the original's are numbers.
pub(super) fn id_of(value: &Value) -> Result<String> {
    match value {
        Value::String(id) => Ok(id.clone()),
        Value::Number(id) => Ok(id.to_string()),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => {
            bail!("{value} is not an id")
        }
    }
}

async fn register(address: SocketAddr, number: usize) -> Result<String> {
    let body = json!({
        "username": format!("bench{number}"),
        "display_name": format!("Bench {number}"),
        "password": "correct horse battery",
    });
    let answer = call(address, Method::POST, "/api/auth/register", "", Some(body)).await?;
    id_of(&answer["access_token"])
}
