//! The keys that sessions are signed with, as they are stored and handed to admitted nodes.

use crate::token::TokenKey;

/// By how many revocations another node may be ahead; more is a lie.
pub(super) const TOKEN_KEYS_AHEAD_MAX: u32 = 64;
/// Where they are stored.
pub(super) const TOKEN_KEYS: &str = "token_keys";
/// Keys in one list.
const TOKEN_KEYS_MAX: usize = 16;

pub(super) fn encode_keys(keys: &[TokenKey]) -> Vec<u8> {
    let list: Vec<(u32, [u8; 32])> = keys
        .iter()
        .map(|key| (key.key_id(), *key.expose_key()))
        .collect();
    postcard::to_stdvec(&list).expect("plain data structures always encode")
}

pub(super) fn decode_keys(bytes: &[u8]) -> Option<Vec<TokenKey>> {
    let list: Vec<(u32, [u8; 32])> = postcard::from_bytes(bytes).ok()?;
    (1..=TOKEN_KEYS_MAX).contains(&list.len()).then(|| {
        list.into_iter()
            .map(|(id, key)| TokenKey::new(id, key))
            .collect()
    })
}
