//! Session tokens: who somebody is, in a form that every node of the mesh can check by itself.
//!
//! `lc1.<payload>.<mac>`, both parts base64url without padding. The payload is 52 bytes: key id,
//! user id, session epoch (its newest raise and a hash of all), time of issue and of expiry
//! (big-endian); the MAC is HMAC-SHA256 under a
//! key that all nodes share. Whether the epoch is still the user's is for the caller to check.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use storage::{Id, SessionEpoch};
use sync::feed::commitment;
use zeroize::Zeroizing;

const PREFIX: &str = "lc1.";
const PAYLOAD_BYTES: usize = 52;
const MAC_BYTES: usize = 32;
/// So that no other use of the same key can yield a valid token.
const MAC_DOMAIN: &[u8] = b"localchat session token v1\0";
/// What the page of the same name hashes too.
const PROOF_DOMAIN: &[u8] = b"localchat node proof v1\0";
const SESSION_CONTEXT: &str = "localchat session id v1";
const SECRET_CONTEXT: &str = "localchat mesh session token key from SECRET_KEY v1";

/// A key that signs tokens. Wiped from memory when dropped, never printed.
#[derive(Clone)]
pub struct TokenKey {
    key_id: u32,
    key: Zeroizing<[u8; 32]>,
}

/// What a token says. Times are seconds since the Unix epoch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Claims {
    pub user_id: [u8; 16],
    pub session_epoch: SessionEpoch,
    pub issued_at_s: u64,
    pub expires_at_s: u64,
}

/// Why a token is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TokenError {
    #[error("the token is malformed")]
    Malformed,
    #[error("the token is signed with key {key_id}, which this node does not know")]
    UnknownKey { key_id: u32 },
    #[error("the token's signature is wrong")]
    BadMac,
    #[error("the token has expired")]
    Expired,
    #[error("the token was issued by a clock far ahead of the mesh's")]
    Early,
}

impl Claims {
    /// The name of the session: it follows from what the token says, so every node knows it, and tells
    /// nobody how to make the token.
    #[must_use]
    pub fn session(&self) -> Id {
        let mut hasher = blake3::Hasher::new_derive_key(SESSION_CONTEXT);
        hasher.update(&encode(0, self));
        let mut id = [0; 16];
        hasher.finalize_xof().fill(&mut id);
        Id(id)
    }
}

impl TokenKey {
    #[must_use]
    pub fn new(key: [u8; 32]) -> Self {
        // What everybody recognises it by, so that two keys never share a name.
        let [a, b, c, d, ..] = commitment(&key).0;
        Self {
            key_id: u32::from_be_bytes([a, b, c, d]),
            key: Zeroizing::new(key),
        }
    }

    /// The key that a configured secret stands for, the same on every node that has it.
    #[must_use]
    pub fn from_secret(secret: &str) -> Self {
        Self::new(blake3::derive_key(SECRET_CONTEXT, secret.as_bytes()))
    }

    #[must_use]
    pub fn key_id(&self) -> u32 {
        self.key_id
    }

    /// The raw key, for handing it to an admitted node and for storing it.
    #[must_use]
    pub fn expose_key(&self) -> &[u8; 32] {
        &self.key
    }

    /// A signature of something else than a token, in the base64 of addresses. `domain` tells one
    /// use from all others.
    pub(crate) fn sign_text(&self, domain: &[u8], payload: &[u8]) -> String {
        URL_SAFE_NO_PAD.encode(self.mac_in(domain, payload).finalize().into_bytes())
    }

    /// Whether this key has signed it so; compared in constant time.
    pub(crate) fn has_signed(&self, domain: &[u8], payload: &[u8], signature: &str) -> bool {
        decode_base64::<MAC_BYTES>(signature)
            .is_some_and(|mac| self.mac_in(domain, payload).verify_slice(&mac).is_ok())
    }

    fn mac(&self, payload: &[u8]) -> Hmac<Sha256> {
        self.mac_in(MAC_DOMAIN, payload)
    }

    fn mac_in(&self, domain: &[u8], payload: &[u8]) -> Hmac<Sha256> {
        let mut mac = Hmac::<Sha256>::new_from_slice(self.key.as_slice())
            .expect("HMAC takes a key of any length");
        mac.update(domain);
        mac.update(payload);
        mac
    }
}

impl fmt::Debug for TokenKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TokenKey")
            .field("key_id", &self.key_id)
            .finish_non_exhaustive()
    }
}

/// A token that says `claims`, signed with `key`.
#[must_use]
pub fn issue(key: &TokenKey, claims: &Claims) -> String {
    let payload = encode(key.key_id, claims);
    let mac = key.mac(&payload).finalize().into_bytes();
    let mut token = String::from(PREFIX);
    URL_SAFE_NO_PAD.encode_string(payload, &mut token);
    token.push('.');
    URL_SAFE_NO_PAD.encode_string(mac, &mut token);
    token
}

/// What a token says, if one of `keys` signed it and it has not expired at `now_s`.
///
/// The MAC is compared in constant time. Nodes' clocks may differ, so a time of issue may be yet to
/// come, but by no more than `ahead_s_max`: a clock that was years ahead makes tokens for years.
///
/// # Errors
/// The first of [`TokenError`]'s variants that applies; only a token with a right MAC is
/// [`TokenError::Expired`] or [`TokenError::Early`].
pub fn verify(
    keys: &[TokenKey],
    token: &str,
    now_s: u64,
    ahead_s_max: u64,
) -> Result<Claims, TokenError> {
    let (payload, mac) = split(token).ok_or(TokenError::Malformed)?;
    let (key_id, claims) = decode(&payload);
    let key = keys.iter().find(|key| key.key_id == key_id);
    let key = key.ok_or(TokenError::UnknownKey { key_id })?;
    key.mac(&payload)
        .verify_slice(&mac)
        .map_err(|_| TokenError::BadMac)?;
    if now_s >= claims.expires_at_s {
        return Err(TokenError::Expired);
    }
    if claims.issued_at_s > now_s.saturating_add(ahead_s_max) {
        return Err(TokenError::Early);
    }
    Ok(claims)
}

/// What only a holder of a token's key can say to whoever shows the token's payload: a keyed hash of
/// `nonce` and of the place that was asked, under the token's MAC, which itself stays unsaid.
///
/// `None` if the payload is none or its key is not among `keys`.
#[must_use]
pub fn prove(keys: &[TokenKey], payload: &str, nonce: &str, place: &str) -> Option<String> {
    let payload: [u8; PAYLOAD_BYTES] = decode_base64(payload)?;
    let (key_id, _) = decode(&payload);
    let key = keys.iter().find(|key| key.key_id == key_id)?;
    let signature = Zeroizing::new(<[u8; MAC_BYTES]>::from(
        key.mac(&payload).finalize().into_bytes(),
    ));
    let mut mac = Hmac::<Sha256>::new_from_slice(signature.as_slice())
        .expect("HMAC takes a key of any length");
    for part in [PROOF_DOMAIN, nonce.as_bytes(), b"\0", place.as_bytes()] {
        mac.update(part);
    }
    let proof = mac.finalize().into_bytes();
    Some(proof.iter().map(|byte| format!("{byte:02x}")).collect())
}

fn split(token: &str) -> Option<([u8; PAYLOAD_BYTES], [u8; MAC_BYTES])> {
    let (payload, mac) = token.strip_prefix(PREFIX)?.split_once('.')?;
    Some((decode_base64(payload)?, decode_base64(mac)?))
}

/// The one text that stands for these bytes: other trailing bits, padding or a wrong length are
/// refused.
fn decode_base64<const N: usize>(text: &str) -> Option<[u8; N]> {
    if text.len() != (N * 4).div_ceil(3) {
        return None;
    }
    URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok()
}

fn encode(key_id: u32, claims: &Claims) -> [u8; PAYLOAD_BYTES] {
    let mut payload = [0; PAYLOAD_BYTES];
    payload[..4].copy_from_slice(&key_id.to_be_bytes());
    payload[4..20].copy_from_slice(&claims.user_id);
    payload[20..28].copy_from_slice(&claims.session_epoch.newest.to_be_bytes());
    payload[28..36].copy_from_slice(&claims.session_epoch.raises.to_be_bytes());
    payload[36..44].copy_from_slice(&claims.issued_at_s.to_be_bytes());
    payload[44..].copy_from_slice(&claims.expires_at_s.to_be_bytes());
    payload
}

fn decode(payload: &[u8; PAYLOAD_BYTES]) -> (u32, Claims) {
    let claims = Claims {
        user_id: part(payload, 4),
        session_epoch: SessionEpoch {
            newest: u64::from_be_bytes(part(payload, 20)),
            raises: u64::from_be_bytes(part(payload, 28)),
        },
        issued_at_s: u64::from_be_bytes(part(payload, 36)),
        expires_at_s: u64::from_be_bytes(part(payload, 44)),
    };
    (u32::from_be_bytes(part(payload, 0)), claims)
}

fn part<const N: usize>(payload: &[u8; PAYLOAD_BYTES], start: usize) -> [u8; N] {
    payload[start..start + N]
        .try_into()
        .expect("the slice has N bytes")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn verify(keys: &[TokenKey], token: &str, now_s: u64) -> Result<Claims, TokenError> {
        super::verify(keys, token, now_s, u64::MAX)
    }

    const CLAIMS: Claims = Claims {
        user_id: [0xAB; 16],
        session_epoch: SessionEpoch {
            newest: 3,
            raises: 4,
        },
        issued_at_s: 1_790_000_000,
        expires_at_s: 1_790_086_400,
    };

    fn key() -> TokenKey {
        TokenKey::new([0x11; 32])
    }

    #[test]
    fn a_token_says_what_was_put_into_it() {
        let token = issue(&key(), &CLAIMS);
        assert_eq!(
            verify(&[key()], &token, CLAIMS.expires_at_s - 1),
            Ok(CLAIMS)
        );
    }

    #[test]
    fn a_proof_fits_one_token_one_number_and_one_place() {
        let token = issue(&key(), &CLAIMS);
        let payload = token.split('.').nth(1).expect("a payload");
        let prove = |nonce, place| prove(&[key()], payload, nonce, place);
        let proof = prove("n1", "10.0.0.5:8000").expect("a proof");
        assert_eq!(proof.len(), 64);
        assert_ne!(Some(&proof), prove("n2", "10.0.0.5:8000").as_ref());
        assert_ne!(Some(&proof), prove("n1", "10.0.0.6:8000").as_ref());
        let other = TokenKey::new([0x12; 32]);
        assert_eq!(super::prove(&[other], payload, "n1", "10.0.0.5:8000"), None);
        assert_eq!(super::prove(&[key()], "x", "n1", "10.0.0.5:8000"), None);
    }

    #[test]
    fn the_form_of_a_token_never_changes() {
        // The MAC was computed with another program.
        let token = concat!(
            "lc1.8Ia1vqurq6urq6urq6urq6urq6sAAAAAAAAAAwAAAAAAAAAEAAAAAGqxO4AAAAAAarKNAA.",
            "Bfmf5C5vP_C-UBsnD9HoEWn4ryNdth-qzDkuDPNudxE",
        );
        assert_eq!(issue(&key(), &CLAIMS), token);
    }

    #[test]
    fn a_session_is_named_by_all_that_its_token_says() {
        assert_eq!(CLAIMS.session().to_string(), "1R5WAQD9EQSAJ046YS4R78AA84");
        let mut others = [CLAIMS; 5];
        others[0].user_id[0] += 1;
        others[1].session_epoch.newest += 1;
        others[2].session_epoch.raises += 1;
        others[3].issued_at_s += 1;
        others[4].expires_at_s += 1;
        for other in others {
            assert_ne!(other.session(), CLAIMS.session(), "{other:?}");
        }
    }

    #[test]
    fn each_fault_has_its_own_error() {
        let token = issue(&key(), &CLAIMS);
        let now = CLAIMS.issued_at_s;
        let check = |keys: &[TokenKey], token: &str, now| verify(keys, token, now).err();
        assert_eq!(
            check(&[key()], &token, CLAIMS.expires_at_s),
            Some(TokenError::Expired)
        );
        assert_eq!(
            check(&[], &token, now),
            Some(TokenError::UnknownKey {
                key_id: key().key_id
            })
        );
        let other = TokenKey {
            key_id: key().key_id,
            ..TokenKey::new([0x12; 32])
        };
        assert_eq!(check(&[other], &token, now), Some(TokenError::BadMac));
        let long = format!("{token}A");
        let padded = format!("{token}=");
        for malformed in [
            "",
            "lc1.",
            "lc1..",
            "lc2.x.y",
            &token[4..],
            &token[..9],
            &long,
            &padded,
        ] {
            assert_eq!(
                check(&[key()], malformed, now),
                Some(TokenError::Malformed),
                "{malformed}"
            );
        }
    }

    #[test]
    fn a_token_of_a_clock_far_ahead_does_not_live_for_years() {
        let token = issue(&key(), &CLAIMS);
        let verify = |now_s| super::verify(&[key()], &token, now_s, 600);
        assert_eq!(verify(CLAIMS.issued_at_s - 600), Ok(CLAIMS));
        assert_eq!(verify(CLAIMS.issued_at_s - 601), Err(TokenError::Early));
    }

    #[test]
    fn an_older_key_is_still_good_after_a_newer_one_came() {
        let token = issue(&key(), &CLAIMS);
        let keys = [TokenKey::new([0x22; 32]), key()];
        assert_eq!(verify(&keys, &token, 0), Ok(CLAIMS));
    }

    #[test]
    fn a_key_does_not_show_in_debug_output() {
        let shown = format!("{:?}", key());
        assert_eq!(
            shown,
            format!("TokenKey {{ key_id: {}, .. }}", key().key_id)
        );
    }

    #[test]
    fn a_secret_makes_the_same_key_everywhere() {
        let (one, other) = (TokenKey::from_secret("s"), TokenKey::from_secret("s"));
        assert_eq!(one.expose_key(), other.expose_key());
        assert_ne!(one.expose_key(), TokenKey::from_secret("t").expose_key());
    }

    prop_compose! {
        fn any_claims()(
            user_id: [u8; 16], newest: u64, raises: u64, issued_at_s: u64, expires_at_s in 1u64..
        ) -> Claims {
            let session_epoch = SessionEpoch { newest, raises };
            Claims { user_id, session_epoch, issued_at_s, expires_at_s }
        }
    }

    proptest! {
        #[test]
        fn every_claim_survives(claims in any_claims(), bytes: [u8; 32]) {
            let key = TokenKey::new(bytes);
            let token = issue(&key, &claims);
            prop_assert_eq!(verify(&[key], &token, claims.expires_at_s - 1), Ok(claims));
        }

        #[test]
        fn no_mutated_token_is_accepted(at: prop::sample::Index, with in any::<char>()) {
            let token = issue(&key(), &CLAIMS);
            let at = at.index(token.len());
            let mutated = format!("{}{with}{}", &token[..at], &token[at + 1..]);
            if mutated != token {
                prop_assert!(verify(&[key()], &mutated, 0).is_err());
            }
        }

        #[test]
        fn no_flipped_bit_is_accepted(bit in 0..8 * (PAYLOAD_BYTES + MAC_BYTES)) {
            let token = issue(&key(), &CLAIMS);
            let (mut payload, mut mac) = split(&token).expect("just issued");
            let (byte, mask) = (bit / 8, 1 << (bit % 8));
            if byte < PAYLOAD_BYTES {
                payload[byte] ^= mask;
            } else {
                mac[byte - PAYLOAD_BYTES] ^= mask;
            }
            let (payload, mac) = (URL_SAFE_NO_PAD.encode(payload), URL_SAFE_NO_PAD.encode(mac));
            let error = verify(&[key()], &format!("lc1.{payload}.{mac}"), 0);
            let told = matches!(error, Err(TokenError::BadMac | TokenError::UnknownKey { .. }));
            prop_assert!(told, "{error:?}");
        }

        #[test]
        fn no_garbage_panics(token in any::<String>()) {
            prop_assert!(verify(&[key()], &token, 0).is_err());
        }
    }
}
