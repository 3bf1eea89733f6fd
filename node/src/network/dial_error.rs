//! Why a dial failed, in words for the status page.

use std::error::Error;
use std::io::{self, ErrorKind};

use libp2p::core::transport::TransportError;
use libp2p::swarm::DialError;

const WORDS: [(&[ErrorKind], &str); 6] = [
    (
        &[ErrorKind::ConnectionRefused],
        "nothing listens at this address",
    ),
    (&[ErrorKind::TimedOut], "no answer"),
    (
        &[ErrorKind::HostUnreachable, ErrorKind::NetworkUnreachable],
        "no way to this address",
    ),
    (
        &[
            ErrorKind::ConnectionReset,
            ErrorKind::ConnectionAborted,
            ErrorKind::BrokenPipe,
            ErrorKind::UnexpectedEof,
        ],
        "the connection was closed while it was being set up",
    ),
    (
        &[ErrorKind::PermissionDenied],
        "this computer's firewall forbids it",
    ),
    (
        &[ErrorKind::AddrNotAvailable],
        "this computer has no network for this address",
    ),
];

/// One short sentence part; the same cause always reads the same.
pub(super) fn in_words(error: &DialError) -> String {
    match error {
        DialError::LocalPeerId { .. } => "it is this node itself".to_owned(),
        DialError::NoAddresses => "no address is known".to_owned(),
        DialError::DialPeerConditionFalse(_) => "it is being dialled already".to_owned(),
        DialError::Aborted => "the attempt was given up".to_owned(),
        DialError::WrongPeerId { .. } => "another node answers at this address".to_owned(),
        DialError::Denied { cause } => cause
            .source()
            .map_or_else(|| "not allowed".to_owned(), ToString::to_string),
        DialError::Transport(errors) => {
            let mut words: Vec<&str> = errors.iter().map(|(_, error)| transport(error)).collect();
            words.sort_unstable();
            words.dedup();
            words.join("; ")
        }
    }
}

fn transport(error: &TransportError<io::Error>) -> &'static str {
    let TransportError::Other(error) = error else {
        return "the address is not in the private network";
    };
    let kind = io_kind(error);
    let known = WORDS.iter().find(|(kinds, _)| kinds.contains(&kind));
    known.map_or("what answers there is no LocalChat node", |(_, words)| {
        words
    })
}

/// The kind of the first error that says anything; `io::Error`s wrap each other here.
fn io_kind(error: &io::Error) -> ErrorKind {
    let mut current = error;
    while current.kind() == ErrorKind::Other
        && let Some(inner) = current.get_ref().and_then(|inner| inner.downcast_ref())
    {
        current = inner;
    }
    current.kind()
}
