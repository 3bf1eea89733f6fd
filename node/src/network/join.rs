//! The join protocol on a stream: one request, one answer, both bounded in size and time.
//!
//! Request: a big-endian `u32` length and that many bytes. Answer: one status byte; if it is
//! [`ANSWERED`], a length and bytes as well. What the bytes mean is decided elsewhere.

use std::io;

use libp2p::Stream;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::sync::oneshot;
use tokio::time::timeout;
use tokio_util::compat::FuturesAsyncReadCompatExt;

use super::limits::{JOIN_DEADLINE, JOIN_REQUEST_BYTES_MAX, JOIN_RESPONSE_BYTES_MAX};

const ANSWERED: u8 = 0;
const TOO_OFTEN: u8 = 1;
const NO_ANSWER: u8 = 2;

/// Why a join exchange failed.
#[derive(Debug, thiserror::Error)]
pub(super) enum JoinError {
    #[error("no answer within {} seconds", JOIN_DEADLINE.as_secs())]
    Timeout,
    #[error("the node was asked too often; try again in a moment")]
    TooOften,
    #[error("the node could not answer now")]
    NoAnswer,
    #[error("the other side sent {0} bytes, more than allowed")]
    TooLong(usize),
    #[error("the node answered with something unreadable")]
    Unreadable,
    #[error("the connection broke: {0}")]
    Broken(#[from] io::Error),
}

impl JoinError {
    /// A stable word for it.
    pub(super) fn code(&self) -> &'static str {
        match self {
            Self::Timeout | Self::NoAnswer => "no_answer",
            Self::TooOften => "too_often",
            Self::TooLong(_) | Self::Unreadable => "unreadable",
            Self::Broken(_) => "broken",
        }
    }
}

/// Sends a request and waits for its answer.
pub(super) async fn ask(stream: Stream, request: &[u8]) -> Result<Vec<u8>, JoinError> {
    let exchange = async {
        let mut stream = stream.compat();
        write_block(&mut stream, request).await?;
        match stream.read_u8().await? {
            ANSWERED => read_block(&mut stream, JOIN_RESPONSE_BYTES_MAX).await,
            TOO_OFTEN => Err(JoinError::TooOften),
            NO_ANSWER => Err(JoinError::NoAnswer),
            _ => Err(JoinError::Unreadable),
        }
    };
    timeout(JOIN_DEADLINE, exchange)
        .await
        .unwrap_or(Err(JoinError::Timeout))
}

/// Reads a request, hands it to `pass_on` and writes what comes back.
pub(super) async fn answer(
    stream: Stream,
    pass_on: impl FnOnce(Vec<u8>, oneshot::Sender<Vec<u8>>),
) -> Result<(), JoinError> {
    let exchange = async {
        let mut stream = stream.compat();
        let request = read_block(&mut stream, JOIN_REQUEST_BYTES_MAX).await?;
        let (reply, answered) = oneshot::channel();
        pass_on(request, reply);
        match answered.await {
            Ok(response) if response.len() <= JOIN_RESPONSE_BYTES_MAX => {
                stream.write_u8(ANSWERED).await?;
                write_block(&mut stream, &response).await?;
            }
            Ok(_) | Err(_) => stream.write_u8(NO_ANSWER).await?,
        }
        stream.shutdown().await?;
        Ok(())
    };
    timeout(JOIN_DEADLINE, exchange)
        .await
        .unwrap_or(Err(JoinError::Timeout))
}

/// Tells the asking node that it asks too often, without reading its request.
pub(super) async fn turn_away(stream: Stream) -> Result<(), JoinError> {
    let exchange = async {
        let mut stream = stream.compat();
        stream.write_u8(TOO_OFTEN).await?;
        stream.shutdown().await?;
        Ok(())
    };
    timeout(JOIN_DEADLINE, exchange)
        .await
        .unwrap_or(Err(JoinError::Timeout))
}

async fn write_block(stream: &mut (impl AsyncWrite + Unpin), block: &[u8]) -> io::Result<()> {
    let length = u32::try_from(block.len()).map_err(io::Error::other)?;
    let mut bytes = Vec::with_capacity(4 + block.len());
    bytes.extend_from_slice(&length.to_be_bytes());
    bytes.extend_from_slice(block);
    stream.write_all(&bytes).await?;
    stream.flush().await
}

async fn read_block(
    stream: &mut (impl AsyncRead + Unpin),
    bytes_max: usize,
) -> Result<Vec<u8>, JoinError> {
    let length = usize::try_from(stream.read_u32().await?).unwrap_or(usize::MAX);
    if length > bytes_max {
        return Err(JoinError::TooLong(length));
    }
    let mut block = vec![0; length];
    stream.read_exact(&mut block).await?;
    Ok(block)
}
