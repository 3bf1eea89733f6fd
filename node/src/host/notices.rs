//! Notices between hosts: what is told once, is not stored, and may get lost.

use super::handle::Host;

/// Kinds of notices between hosts.
pub(super) const NOTICE_TOKEN_KEY: u8 = 1;
pub(super) const NOTICE_KNOCKS: u8 = 2;
pub(super) const NOTICE_PAGES: u8 = 3;
/// Asks for the token key in force.
pub(super) const NOTICE_TOKEN_KEY_WANTED: u8 = 4;
/// The mesh root key, to a node that shall hold it.
pub(super) const NOTICE_ROOT_KEY: u8 = 5;
/// Asks an authority whether it has the mesh root key.
pub(super) const NOTICE_ROOT_KEY_WHO: u8 = 6;
/// Proves that it has.
pub(super) const NOTICE_ROOT_KEY_HELD: u8 = 7;
/// What is wrong with the node that says it.
pub(super) const NOTICE_HEALTH: u8 = 8;
/// By which start of its process a node talks.
pub(super) const NOTICE_START: u8 = 9;
/// Two processes were heard with the key of whoever is told so.
pub(super) const NOTICE_TWIN: u8 = 10;
/// Asks an authority for a certificate for browsers.
pub(super) const NOTICE_CERTIFICATE_WANTED: u8 = 11;
/// The certificate that was asked for.
pub(super) const NOTICE_CERTIFICATE: u8 = 12;

impl Host {
    /// Tells the other nodes who waits here to join.
    pub(super) fn tell_knocks(&self) {
        let knocks = self.shared.join.own_knocks();
        self.send_notice(NOTICE_KNOCKS, encode(&knocks));
    }
}

pub(super) fn encode<T: serde::Serialize>(value: &T) -> Vec<u8> {
    postcard::to_stdvec(value).expect("plain data structures always encode")
}
