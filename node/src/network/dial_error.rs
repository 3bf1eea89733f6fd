//! Why a dial failed, for the status page.

use std::error::Error;
use std::io::{self, ErrorKind};

use libp2p::core::transport::TransportError;
use libp2p::swarm::DialError;

use super::event::Failure;

type Cause = (&'static str, &'static str);

const CAUSES: [(&[ErrorKind], Cause); 6] = [
    (
        &[ErrorKind::ConnectionRefused],
        ("nothing_listens", "nothing listens at this address"),
    ),
    (&[ErrorKind::TimedOut], ("no_answer", "no answer")),
    (
        &[ErrorKind::HostUnreachable, ErrorKind::NetworkUnreachable],
        ("no_route", "no way to this address"),
    ),
    (
        &[
            ErrorKind::ConnectionReset,
            ErrorKind::ConnectionAborted,
            ErrorKind::BrokenPipe,
            ErrorKind::UnexpectedEof,
        ],
        (
            "closed_early",
            "the connection was closed while it was being set up",
        ),
    ),
    (
        &[ErrorKind::PermissionDenied],
        ("own_firewall", "this computer's firewall forbids it"),
    ),
    (
        &[ErrorKind::AddrNotAvailable],
        (
            "no_network",
            "this computer has no network for this address",
        ),
    ),
];

/// One short sentence part and its code; the same cause always reads the same.
pub(super) fn failure(error: &DialError) -> Failure {
    match error {
        DialError::LocalPeerId { .. } => Failure::new("itself", "it is this node itself"),
        DialError::NoAddresses => Failure::new("no_address", "no address is known"),
        DialError::DialPeerConditionFalse(_) => {
            Failure::new("dialling", "it is being dialled already")
        }
        DialError::Aborted => Failure::new("given_up", "the attempt was given up"),
        DialError::WrongPeerId { .. } => {
            Failure::new("other_node", "another node answers at this address")
        }
        DialError::Denied { cause } => {
            let cause = cause.source().map(ToString::to_string);
            Failure::new("not_allowed", cause.as_deref().unwrap_or("not allowed"))
        }
        DialError::Transport(errors) => {
            let mut causes: Vec<Cause> = errors.iter().map(|(_, error)| transport(error)).collect();
            causes.sort_unstable();
            causes.dedup();
            let words: Vec<&str> = causes.iter().map(|(_, words)| *words).collect();
            let code = causes.first().map_or("no_address", |(code, _)| code);
            Failure::new(code, words.join("; "))
        }
    }
}

fn transport(error: &TransportError<io::Error>) -> Cause {
    let TransportError::Other(error) = error else {
        return (
            "outside_private_network",
            "the address is not in the private network",
        );
    };
    let kind = io_kind(error);
    let known = CAUSES.iter().find(|(kinds, _)| kinds.contains(&kind));
    known.map_or(
        ("no_node", "what answers there is no LocalChat node"),
        |(_, cause)| *cause,
    )
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
