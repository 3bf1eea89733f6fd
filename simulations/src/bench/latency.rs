//! P3: how long one post takes on a node that has nothing else to do.

use std::time::Duration;

use anyhow::Result;

use super::anchor::Remote;
use super::awake::Awake;
use super::clock;
use super::load::Poster;
use super::options::{Id, Options};
use super::report::{Figure, Goal, Report, Sample};
use super::stage::{Party, Stage};
use super::stats;

const PAUSE: Duration = Duration::from_millis(2);
const ORIGINAL_POSTS: u64 = 15;

pub(super) async fn measure(
    stage: &mut Stage,
    options: &Options,
    report: &mut Report,
) -> Result<()> {
    let pause_ms = u64::try_from(PAUSE.as_millis())?;
    let mut append = Remote::append(
        options.server_core,
        &options.work_dir,
        options.posts,
        pause_ms,
    )
    .await?;
    let (mut disk, mut node, mut original) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..options.rounds {
        report.progress("P3", round);
        disk.push(append.number("p50_ms").await?);
        if let Some(party) = &stage.node {
            node.push(p50(party, stage, options.posts).await?);
        }
        if let Some(party) = &stage.original {
            original.push(p50(party, stage, ORIGINAL_POSTS).await?);
        }
    }
    let share = node
        .iter()
        .zip(&disk)
        .map(|(post, append)| post / (1.5 * append + 0.4))
        .collect();
    let figure = Figure::new(
        Id::P3,
        "post, p50, idle node".to_owned(),
        Sample::new("ms", node.clone()),
    );
    report.add(figure.compared(
        "4 KiB append + fdatasync; ratio to 1.5 × that + 0.4 ms",
        Sample::new("ms", disk),
        share,
        Goal::AtMost(1.0),
    ));
    let what = "post, p50, idle server".to_owned();
    let figure = Figure::new(Id::P3, what, Sample::new("ms", node));
    report.add(figure.against("the original", Sample::new("ms", original), Goal::None));
    Ok(())
}

async fn p50(party: &Party, stage: &Stage, posts: u64) -> Result<f64> {
    let Party { server, office } = party;
    let (token, channel) = (office.token(0), &office.channel);
    let mut poster = Poster::open(server.address, token, channel, &stage.numbers).await?;
    let mut times_ms = Vec::new();
    let _awake = Awake::keep();
    for _ in 0..posts {
        tokio::time::sleep(PAUSE).await;
        let started = clock::now();
        poster.must_post().await?;
        times_ms.push(clock::ms(started.elapsed()));
    }
    Ok(stats::median(&times_ms))
}
