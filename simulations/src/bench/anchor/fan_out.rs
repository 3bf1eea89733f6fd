//! The kernel's share of a delivery: one write(2) of a ready frame per listener and event.

use std::io::Write as _;
use std::net::{Ipv4Addr, TcpListener, TcpStream};

use anyhow::{Context as _, Result, ensure};
use serde_json::json;
use tokio_tungstenite::tungstenite;

use crate::bench::prose;

const TEXT_FRAME: u8 = 0x81;
const LENGTH_IN_TWO_BYTES: u8 = 126;

#[derive(Debug, clap::Args)]
pub(crate) struct FanOut {
    #[arg(long)]
    listeners: usize,
    /// Payload bytes of a frame.
    #[arg(long)]
    frame_bytes: u16,
}

impl FanOut {
    /// The first round accepts the listeners, every further one is an event.
    pub(super) fn serve(self) -> Result<()> {
        let gate = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let ready = json!({"port": gate.local_addr()?.port()});
        let mut sockets = Vec::new();
        let mut number = 0;
        super::rounds(&ready, || {
            if sockets.is_empty() {
                sockets = accept(&gate, self.listeners)?;
                return Ok(json!({"listeners": sockets.len()}));
            }
            let frame = frame(number, self.frame_bytes)?;
            number += 1;
            for socket in &mut sockets {
                ensure!(
                    socket.write(&frame)? == frame.len(),
                    "a socket's buffer is full"
                );
            }
            Ok(json!({"event": number}))
        })
    }
}

fn accept(gate: &TcpListener, listeners: usize) -> Result<Vec<TcpStream>> {
    let mut sockets = Vec::with_capacity(listeners);
    while sockets.len() < listeners {
        let (stream, _) = gate.accept()?;
        stream.set_nodelay(true)?;
        let socket = tungstenite::accept(stream)
            .ok()
            .context("a handshake failed")?;
        sockets.push(socket.get_ref().try_clone()?);
    }
    Ok(sockets)
}

/// A WebSocket text frame with a message event of about this many bytes.
fn frame(number: u64, bytes: u16) -> Result<Vec<u8>> {
    let event = json!({"type": "message_created", "message": {"content": prose::text(number)}});
    let payload = format!(
        "{event:width$}",
        event = event.to_string(),
        width = usize::from(bytes)
    );
    let length = u16::try_from(payload.len())?;
    ensure!(
        length > u16::from(LENGTH_IN_TWO_BYTES),
        "a frame this short has another form"
    );
    let mut frame = vec![TEXT_FRAME, LENGTH_IN_TWO_BYTES];
    frame.extend(length.to_be_bytes());
    frame.extend(payload.as_bytes());
    Ok(frame)
}
