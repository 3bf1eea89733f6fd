//! A line between two nodes that can be slow or dead, which loopback never is.

use std::net::SocketAddr;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::time::sleep;

const STEP: Duration = Duration::from_millis(20);

/// Relays connections until it is dropped.
pub(super) struct Relay {
    pub(super) address: SocketAddr,
    bytes_per_second: watch::Sender<usize>,
}

impl Relay {
    pub(super) async fn start(target: SocketAddr, bytes_per_second: usize) -> Self {
        Self::start_holding(0, target, bytes_per_second).await
    }

    /// The same, where nothing ever comes of the first connections.
    pub(super) async fn start_holding(
        held: usize,
        target: SocketAddr,
        bytes_per_second: usize,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("a bound listener");
        let (sender, rate) = watch::channel(bytes_per_second);
        tokio::spawn(async move {
            let mut holding = Vec::new();
            while let Ok((near, _)) = listener.accept().await {
                if holding.len() < held {
                    holding.push(near);
                    continue;
                }
                let far = TcpStream::connect(target)
                    .await
                    .expect("the target listens");
                let ((near_in, near_out), (far_in, far_out)) =
                    (near.into_split(), far.into_split());
                tokio::spawn(carry(near_in, far_out, rate.clone()));
                tokio::spawn(carry(far_in, near_out, rate.clone()));
            }
        });
        Self {
            address,
            bytes_per_second: sender,
        }
    }

    /// From now on nothing passes, and nobody is told.
    pub(super) fn cut(&self) {
        self.bytes_per_second.send_replace(0);
    }
}

async fn carry(mut from: OwnedReadHalf, mut to: OwnedWriteHalf, rate: watch::Receiver<usize>) {
    let mut buffer = vec![0; 64 * 1024];
    loop {
        let rate = *rate.borrow();
        let step = (rate / 50).min(buffer.len());
        if step == 0 {
            sleep(STEP).await;
            continue;
        }
        match from.read(&mut buffer[..step]).await {
            Ok(0) | Err(_) => return,
            Ok(bytes) => {
                if to.write_all(&buffer[..bytes]).await.is_err() {
                    return;
                }
                if bytes == step {
                    sleep(STEP).await;
                }
            }
        }
    }
}
