//! The certificates by which browsers trust the mesh's nodes. What is in them is not read here.

use serde::{Deserialize, Serialize};

/// Two, so that another one can be trusted beside the first before it takes its place.
const ROOTS_MAX: usize = 2;
/// Of one certificate, with all the names that it permits.
const ROOT_BYTES_MAX: usize = 8 * 1024;

/// The mesh's roots for browsers, as X.509 certificates in DER. The first one signs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WebRoots {
    /// One more than any its signer knew; of two with the same number the greater hash counts.
    pub no: u32,
    pub certificates: Vec<Vec<u8>>,
}

impl WebRoots {
    pub(crate) fn is_orderly(&self) -> bool {
        let sizes = self.certificates.iter().map(Vec::len);
        (1..=ROOTS_MAX).contains(&self.certificates.len())
            && sizes
                .clone()
                .all(|size| (1..=ROOT_BYTES_MAX).contains(&size))
    }
}
