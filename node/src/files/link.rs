//! Links to files: what a browser can be given where it sends no token, as for a picture.
//!
//! A link is for one file and one person, ends within two hours, and ends with the sessions of that
//! person. It says who asks and nothing more: whether they may read the file is looked up every time.

use storage::{Id, SessionEpoch};

use crate::token::TokenKey;

/// So that no other use of the same key can yield a valid link.
const DOMAIN: &[u8] = b"localchat file link v1\0";
/// Links end at full hours, so that the same file has the same one for a while and caches find it.
const STEP_S: u64 = 3_600;

/// Why a link is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LinkError {
    Wrong,
    Expired,
}

/// When a link issued now ends, in seconds since 1970 UTC.
fn end_of(now_s: u64) -> u64 {
    (now_s / STEP_S + 2) * STEP_S
}

/// A link to a file for a person, and when it ends.
pub(crate) fn issue_link(
    key: &TokenKey,
    file: Id,
    (user, epoch): (Id, SessionEpoch),
    now_s: u64,
) -> (String, u64) {
    let until = end_of(now_s);
    let signature = key.sign_text(DOMAIN, &parts(file, user, epoch, until));
    (
        format!("/api/files/{file}?for={user}&until={until}&sig={signature}"),
        until,
    )
}

/// A link to the small picture of the file that a link is to: who asks is the same.
pub(crate) fn thumbnail_link(link: &str) -> String {
    link.replacen('?', "/thumbnail?", 1)
}

/// Whether a link holds. `epoch` is the person's now.
///
/// # Errors
/// It does not.
pub(crate) fn verify_link(
    keys: &[TokenKey],
    file: Id,
    (user, epoch): (Id, SessionEpoch),
    (until, signature): (u64, &str),
    now_s: u64,
) -> Result<(), LinkError> {
    let signed = parts(file, user, epoch, until);
    if !keys
        .iter()
        .any(|key| key.has_signed(DOMAIN, &signed, signature))
    {
        return Err(LinkError::Wrong);
    }
    // One that ends later than any is issued comes from a clock that was wrong.
    if now_s >= until || until > end_of(now_s) + STEP_S {
        return Err(LinkError::Expired);
    }
    Ok(())
}

fn parts(file: Id, user: Id, epoch: SessionEpoch, until: u64) -> [u8; 56] {
    let mut bytes = [0; 56];
    bytes[..16].copy_from_slice(&file.0);
    bytes[16..32].copy_from_slice(&user.0);
    bytes[32..40].copy_from_slice(&epoch.newest.to_be_bytes());
    bytes[40..48].copy_from_slice(&epoch.raises.to_be_bytes());
    bytes[48..].copy_from_slice(&until.to_be_bytes());
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: u64 = 1_790_000_000;
    const EPOCH: SessionEpoch = SessionEpoch {
        newest: 3,
        raises: 4,
    };

    fn key() -> TokenKey {
        TokenKey::new([1; 32])
    }

    #[test]
    fn a_link_is_for_one_file_one_person_and_two_hours_at_most() {
        let (file, user) = (Id([1; 16]), Id([2; 16]));
        let (url, until) = issue_link(&key(), file, (user, EPOCH), NOW);
        let signature = url.split("sig=").nth(1).expect("a signature");
        let verify = |file, user, epoch, until, now| {
            verify_link(&[key()], file, (user, epoch), (until, signature), now)
        };
        assert!(until - NOW <= 7_200 && until - NOW > 3_600);
        assert_eq!(verify(file, user, EPOCH, until, NOW), Ok(()));
        let small = format!("/api/files/{file}/thumbnail?for={user}&until=");
        assert!(thumbnail_link(&url).starts_with(&small));
        assert_eq!(
            verify(file, user, EPOCH, until, until),
            Err(LinkError::Expired)
        );
        let other = Id([3; 16]);
        assert_eq!(
            verify(other, user, EPOCH, until, NOW),
            Err(LinkError::Wrong)
        );
        assert_eq!(
            verify(file, other, EPOCH, until, NOW),
            Err(LinkError::Wrong)
        );
        assert_eq!(
            verify(file, user, EPOCH, until + 1, NOW),
            Err(LinkError::Wrong)
        );
        let raised = SessionEpoch { newest: 4, ..EPOCH };
        assert_eq!(
            verify(file, user, raised, until, NOW),
            Err(LinkError::Wrong)
        );
        let stranger = [TokenKey::new([2; 32])];
        let refused = verify_link(&stranger, file, (user, EPOCH), (until, signature), NOW);
        assert_eq!(refused, Err(LinkError::Wrong));
    }

    #[test]
    fn a_link_of_a_clock_that_was_years_ahead_does_not_hold_for_years() {
        let (file, user) = (Id([1; 16]), Id([2; 16]));
        let (url, until) = issue_link(&key(), file, (user, EPOCH), NOW + 100_000_000);
        let signature = url.split("sig=").nth(1).expect("a signature");
        let verified = verify_link(&[key()], file, (user, EPOCH), (until, signature), NOW);
        assert_eq!(verified, Err(LinkError::Expired));
    }
}
