//! A ticket: everything a node needs to join, in one line of text.

use std::net::SocketAddr;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use storage::Hash;

const PREFIX: &str = "lcm1-";
/// Tickets longer than this are refused unread.
const TEXT_BYTES_MAX: usize = 2_048;
/// Addresses in one ticket.
pub(super) const ADDRESSES_MAX: usize = 8;

/// A mesh, where to find it, and a secret that lets one node in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Ticket {
    pub(super) mesh: Hash,
    pub(super) secret: [u8; 16],
    pub(super) addresses: Vec<SocketAddr>,
}

impl Ticket {
    pub(super) fn text(&self) -> String {
        let bytes = postcard::to_stdvec(self).expect("plain data structures always encode");
        format!("{PREFIX}{}", URL_SAFE_NO_PAD.encode(bytes))
    }

    pub(super) fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.len() > TEXT_BYTES_MAX {
            return None;
        }
        let bytes = URL_SAFE_NO_PAD.decode(text.strip_prefix(PREFIX)?).ok()?;
        let ticket: Self = postcard::from_bytes(&bytes).ok()?;
        (1..=ADDRESSES_MAX)
            .contains(&ticket.addresses.len())
            .then_some(ticket)
    }
}

/// Whether a text is a ticket, of whatever mesh.
#[must_use]
pub fn is_ticket(text: &str) -> bool {
    Ticket::parse(text).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ticket_survives_the_clipboard() {
        let ticket = Ticket {
            mesh: Hash([3; 32]),
            secret: [9; 16],
            addresses: vec!["192.168.1.5:4001".parse().expect("an address")],
        };
        assert_eq!(
            Ticket::parse(&format!("  {}\n", ticket.text())),
            Some(ticket)
        );
    }

    #[test]
    fn garbage_is_no_ticket() {
        for text in ["", "lcm1-", "lcm1-AAAA", "hello", &"x".repeat(10_000)] {
            assert_eq!(Ticket::parse(text), None, "{text}");
        }
    }
}
