//! Calls of a node's API, one connection each.

use std::net::SocketAddr;
use std::pin::Pin;

use anyhow::{Context as _, Result, ensure};
use hyper::body::{Body as _, Incoming};
use hyper::client::conn::http1::handshake;
use hyper::{Method, Request};
use hyper_util::rt::TokioIo;
use serde_json::Value;
use tokio::net::TcpStream;

pub(crate) async fn get(at: SocketAddr, path: &str, token: &str) -> Result<Value> {
    call(at, Method::GET, path, token, None).await
}

pub(crate) async fn post(at: SocketAddr, path: &str, token: &str, body: Value) -> Result<Value> {
    call(at, Method::POST, path, token, Some(body)).await
}

pub(crate) async fn patch(at: SocketAddr, path: &str, token: &str, body: Value) -> Result<Value> {
    call(at, Method::PATCH, path, token, Some(body)).await
}

/// The answer's JSON; an answer that is no success is an error.
async fn call(
    at: SocketAddr,
    method: Method,
    path: &str,
    token: &str,
    body: Option<Value>,
) -> Result<Value> {
    let stream = TcpStream::connect(at).await?;
    let (mut sender, driver) = handshake(TokioIo::new(stream)).await?;
    tokio::spawn(driver);
    let what = format!("{method} {path}");
    let mut request = Request::builder()
        .method(method)
        .uri(path)
        .header("host", at.to_string());
    if !token.is_empty() {
        request = request.header("authorization", format!("Bearer {token}"));
    }
    if body.is_some() {
        request = request.header("content-type", "application/json");
    }
    let body = body.map(|body| body.to_string()).unwrap_or_default();
    let response = sender.send_request(request.body(body)?).await?;
    let status = response.status();
    let bytes = read(response.into_body()).await?;
    ensure!(
        status.is_success(),
        "{what}: {status} {}",
        String::from_utf8_lossy(&bytes)
    );
    if bytes.is_empty() {
        return Ok(Value::Null);
    }
    serde_json::from_slice(&bytes).with_context(|| format!("{what}: not JSON"))
}

async fn read(mut body: Incoming) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    while let Some(frame) = std::future::poll_fn(|cx| Pin::new(&mut body).poll_frame(cx)).await {
        if let Ok(data) = frame?.into_data() {
            bytes.extend_from_slice(&data);
        }
    }
    Ok(bytes)
}
