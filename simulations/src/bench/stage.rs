//! The servers that take turns in the single-node figures, each with its office.

use std::time::Duration;

use anyhow::Result;

use super::listener::Seat;
use super::load::Numbers;
use super::office::Office;
use super::options::Options;
use super::process;
use super::report::Report;
use super::server::{Program, Server};

/// Both servers, as far as they are there.
#[derive(Debug)]
pub(super) struct Stage {
    pub(super) node: Option<Party>,
    pub(super) original: Option<Party>,
    pub(super) numbers: Numbers,
}

/// One server and the people on it.
#[derive(Debug)]
pub(super) struct Party {
    pub(super) server: Server,
    pub(super) office: Office,
}

impl Stage {
    /// Starts what there is and notes what is missing.
    pub(super) async fn set_up(options: &Options, report: &mut Report) -> Result<Self> {
        let node = Program::node(&options.localchat);
        let original = Program::original(options.original_dir.as_deref());
        Ok(Self {
            node: Party::set_up(node, options, report).await?,
            original: Party::set_up(original, options, report).await?,
            numbers: Numbers::default(),
        })
    }
}

impl Party {
    async fn set_up(
        program: Result<Program, String>,
        options: &Options,
        report: &mut Report,
    ) -> Result<Option<Self>> {
        let program = match program {
            Ok(program) => program,
            Err(missing) => {
                report.note(missing);
                return Ok(None);
            }
        };
        let (dir, core) = (&options.work_dir, options.server_core);
        let server = Server::start(&program, dir, core, None).await?;
        let office = Office::found(server.address, options.posters).await?;
        Ok(Some(Self { server, office }))
    }

    /// Places for so many listeners, shared out among the users.
    pub(super) fn seats(&self, listeners: usize) -> Vec<Seat> {
        (0..listeners)
            .map(|place| self.server.seat(self.office.token(place)))
            .collect()
    }

    pub(super) fn cpu_time(&self) -> Result<Duration> {
        process::cpu_time(self.server.pid())
    }
}
