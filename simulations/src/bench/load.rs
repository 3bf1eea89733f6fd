//! The load generator: posters that write messages as fast as the server acknowledges them.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};
use hyper::Method;
use tokio::task::JoinSet;

use super::clock;
use super::http::Connection;
use super::office::Office;
use super::prose;

/// Gives every message of a run its own number.
#[derive(Clone, Debug, Default)]
pub(super) struct Numbers(Arc<AtomicU64>);

/// One connection that posts as one user to one channel.
#[derive(Debug)]
pub(super) struct Poster {
    connection: Connection,
    token: String,
    path: String,
    numbers: Numbers,
}

/// What a crowd of posters achieved.
#[derive(Debug, Default)]
pub(super) struct Load {
    /// Acknowledged before the deadline.
    pub(super) in_time: u64,
    /// Acknowledged at all.
    pub(super) posts: u64,
    pub(super) refused: u64,
    pub(super) complaint: Option<String>,
    pub(super) latencies_ms: Vec<f64>,
}

impl Numbers {
    fn next(&self) -> u64 {
        self.0.fetch_add(1, Ordering::Relaxed)
    }
}

impl Poster {
    pub(super) async fn open(
        address: SocketAddr,
        token: &str,
        channel: &str,
        numbers: &Numbers,
    ) -> Result<Self> {
        let connection = Connection::open(address).await?;
        let path = format!("/api/channels/{channel}/messages");
        Ok(Self {
            connection,
            token: token.to_owned(),
            path,
            numbers: numbers.clone(),
        })
    }

    /// Posts one message and waits for the acknowledgement: its number, or the refusal.
    pub(super) async fn post(&mut self) -> Result<Result<u64, String>> {
        let number = self.numbers.next();
        let text = prose::text(number);
        let body = format!(r#"{{"content":"{text}","nonce":"bench-{number:010}"}}"#);
        let sent = self
            .connection
            .send(Method::POST, &self.path, Some(&self.token), Some(body));
        let answer = sent.await.context("posting")?;
        if answer.status == 201 {
            return Ok(Ok(number));
        }
        Ok(Err(format!(
            "{}: {}",
            answer.status,
            String::from_utf8_lossy(&answer.body)
        )))
    }

    /// As `post`, where a refusal is an error.
    pub(super) async fn must_post(&mut self) -> Result<u64> {
        self.post()
            .await?
            .map_err(|refusal| anyhow::anyhow!("post refused, {refusal}"))
    }
}

/// Lets `posters` users post for a while, each the next message once the last is acknowledged.
pub(super) async fn drive(
    address: SocketAddr,
    office: &Office,
    numbers: &Numbers,
    posters: usize,
    lasting: Duration,
) -> Result<Load> {
    let mut crowd = Vec::new();
    for place in 0..posters {
        crowd.push(Poster::open(address, office.token(place), &office.channel, numbers).await?);
    }
    let deadline = clock::now() + lasting;
    let mut tasks = JoinSet::new();
    for poster in crowd {
        tasks.spawn(post_until(poster, deadline));
    }
    let mut total = Load::default();
    while let Some(done) = tasks.join_next().await {
        total.add(done??);
    }
    Ok(total)
}

/// Posts until this many messages are acknowledged, with 64 posters at once.
pub(super) async fn fill(
    address: SocketAddr,
    office: &Office,
    numbers: &Numbers,
    messages: u64,
) -> Result<()> {
    let posters = 64.min(messages);
    let mut tasks = JoinSet::new();
    for place in 0..posters {
        let share = messages / posters + u64::from(place < messages % posters);
        let token = office.token(usize::try_from(place)?);
        let mut poster = Poster::open(address, token, &office.channel, numbers).await?;
        tasks.spawn(async move {
            for _ in 0..share {
                poster.must_post().await?;
            }
            anyhow::Ok(())
        });
    }
    while let Some(done) = tasks.join_next().await {
        done??;
    }
    Ok(())
}

async fn post_until(mut poster: Poster, deadline: Instant) -> Result<Load> {
    let mut load = Load::default();
    loop {
        let started = clock::now();
        if started >= deadline {
            return Ok(load);
        }
        match poster.post().await? {
            Ok(_) => {
                let ended = clock::now();
                load.posts += 1;
                load.in_time += u64::from(ended < deadline);
                load.latencies_ms.push(clock::ms(ended - started));
            }
            Err(complaint) => {
                load.refused += 1;
                load.complaint = Some(complaint);
            }
        }
    }
}

impl Load {
    fn add(&mut self, other: Self) {
        self.in_time += other.in_time;
        self.posts += other.posts;
        self.refused += other.refused;
        self.complaint = self.complaint.take().or(other.complaint);
        self.latencies_ms.extend(other.latencies_ms);
    }
}
