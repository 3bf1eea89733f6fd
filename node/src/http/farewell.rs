//! The answer to a connection that gets no other.

use std::io::{self, Write as _};
use std::time::Duration;

use axum::response::IntoResponse as _;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::time::timeout;

use super::error::ApiError;
use super::gate;
use super::language::Language;

/// For telling a stranger that he is one.
const WAIT_MAX: Duration = Duration::from_secs(1);

/// Says why, and takes what the peer is still sending so that the answer is not lost with it.
pub(super) async fn farewell(mut stream: TcpStream, error: ApiError) {
    let answer = text(&error);
    let said: Result<io::Result<()>, _> = timeout(WAIT_MAX, async {
        stream.write_all(&answer).await?;
        stream.shutdown().await?;
        let mut sink = [0_u8; 1_024];
        while stream.read(&mut sink).await? > 0 {}
        Ok(())
    })
    .await;
    drop(said);
}

/// The answer as any other request would get it, without what HTTP is otherwise spoken with.
fn text(error: &ApiError) -> Vec<u8> {
    let body = error.body(Language::English);
    let mut response = error.clone().into_response();
    error.write(&mut response, Language::English);
    gate::secure(&mut response, &[]);
    let mut text = format!("HTTP/1.1 {}\r\n", error.status).into_bytes();
    for (name, value) in response.headers() {
        text.extend_from_slice(name.as_str().as_bytes());
        text.extend_from_slice(b": ");
        text.extend_from_slice(value.as_bytes());
        text.extend_from_slice(b"\r\n");
    }
    let length = body.len();
    // Writing to memory does not fail.
    let _ = write!(
        text,
        "content-length: {length}\r\nconnection: close\r\n\r\n"
    );
    text.extend_from_slice(&body);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_farewell_has_what_every_answer_has_and_says_when_to_come_again() {
        let text = text(&ApiError::unavailable("busy", 5));
        let text = String::from_utf8(text).expect("it is text");
        let (head, body) = text.split_once("\r\n\r\n").expect("a head");
        assert!(
            head.starts_with("HTTP/1.1 503 Service Unavailable\r\n"),
            "{head}"
        );
        for header in [
            "retry-after: 5",
            "content-type: application/json",
            "x-content-type-options: nosniff",
            "cache-control: no-store",
            "content-security-policy: default-src 'none'; frame-ancestors 'none'",
            "connection: close",
            &format!("content-length: {}", body.len()),
        ] {
            assert_eq!(head.matches(header).count(), 1, "{header} in {head}");
        }
        assert!(body.contains("\"busy\""), "{body}");
    }
}
