//! The connection stack: TCP, guarded, then Noise, then counted, then Yamux.

use std::error::Error;
use std::io;

use libp2p::core::muxing::StreamMuxerBox;
use libp2p::core::transport::Boxed;
use libp2p::core::transport::timeout::TransportTimeoutError;
use libp2p::core::upgrade::Version;
use libp2p::core::{ConnectedPoint, Transport as _};
use libp2p::identity::Keypair;
use libp2p::{PeerId, noise, tcp, yamux};

use super::address::to_socket_address;
use super::attempt::{Attempt, Attempts};
use super::knock::Knocks;
use super::limits::{CONNECT_TIMEOUT, STREAMS_PER_CONNECTION_MAX};
use super::meter::{MeteredYamux, Meters};
use super::private_transport::PrivateTransport;
use super::refusals::Refusals;
use super::wire::Wired;
use crate::private_range::PrivateRanges;

pub(super) fn build(
    keypair: &Keypair,
    ranges: PrivateRanges,
    refusals: Refusals,
    knocks: Knocks,
    meters: Meters,
) -> Result<Boxed<(PeerId, StreamMuxerBox)>, noise::Error> {
    let tcp = tcp::tokio::Transport::new(tcp::Config::new().nodelay(true));
    let mut yamux = yamux::Config::default();
    yamux.set_max_num_streams(STREAMS_PER_CONNECTION_MAX);
    let maker = meters.clone();
    let multiplex = move |peer: &PeerId, endpoint: &ConnectedPoint| {
        let address = to_socket_address(endpoint.get_remote_address());
        let meter = maker.make(*peer, address);
        MeteredYamux { yamux, meter }
    };
    let wired = |inner, _: ConnectedPoint| {
        let wire = Attempt::current().wire;
        Wired { inner, wire }
    };
    let secured = PrivateTransport::new(tcp, ranges, refusals, knocks)
        .map(wired)
        .upgrade(Version::V1Lazy)
        .authenticate(noise::Config::new(keypair)?)
        .multiplex_ext(multiplex)
        .timeout(CONNECT_TIMEOUT);
    // The layers would hide the kind of the error that the socket gave.
    let plain = secured.map_err(|error| match error {
        TransportTimeoutError::Timeout => io::Error::from(io::ErrorKind::TimedOut),
        TransportTimeoutError::TimerError(error) => error,
        TransportTimeoutError::Other(error) => {
            let below = kind_below(&error);
            let socket = error.left().and_then(|secured| secured.left());
            socket.unwrap_or_else(|| io::Error::from(below))
        }
    });
    let boxed = plain.map(|(peer, muxer), _| (peer, StreamMuxerBox::new(muxer)));
    Ok(Attempts::new(boxed, meters).boxed())
}

/// The kind of the first input/output error among the causes; `InvalidData` if there is none.
fn kind_below(error: &(dyn Error + 'static)) -> io::ErrorKind {
    let mut cause = Some(error);
    while let Some(error) = cause {
        if let Some(error) = error.downcast_ref::<io::Error>() {
            return error.kind();
        }
        cause = error.source();
    }
    io::ErrorKind::InvalidData
}
