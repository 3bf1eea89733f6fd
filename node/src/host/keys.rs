//! The node's key and, on an authority, the mesh root key: files only the owner can read.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use ed25519_dalek::SigningKey;
use zeroize::Zeroizing;

const NODE_KEY: &str = "node.key";
const ROOT_KEY: &str = "mesh-root.key";

/// A key file that can't be used.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    #[error("the key file {path} can't be read or written: {source}")]
    File { path: PathBuf, source: io::Error },
    #[error("the key file {0} is damaged: it must hold 64 hexadecimal digits")]
    Damaged(PathBuf),
    #[error("no random numbers from the operating system: {0}")]
    Random(getrandom::Error),
}

/// The node's key; made at the first start. Answers whether it is new.
///
/// # Errors
/// The file can't be read or written, or does not hold a key.
pub fn node_key(folder: &Path) -> Result<(SigningKey, bool), KeyError> {
    let path = folder.join(NODE_KEY);
    if let Some(key) = read(&path)? {
        return Ok((key, false));
    }
    let key = draw()?;
    write(&path, &key)?;
    Ok((key, true))
}

/// The mesh root key, on a node that holds it.
pub(super) fn root_key(folder: &Path) -> Result<Option<SigningKey>, KeyError> {
    read(&folder.join(ROOT_KEY))
}

/// Draws a mesh root key and keeps it before anything is signed with it. A key that is here
/// already belongs to a mesh of which this node has lost the database; it is put aside, because
/// founding that mesh a second time would give it to whoever registers first.
pub(super) fn make_root_key(folder: &Path) -> Result<SigningKey, KeyError> {
    let path = folder.join(ROOT_KEY);
    if path.exists() {
        let aside = folder.join(format!("{ROOT_KEY}.{}", crate::time::now_ms()));
        fs::rename(&path, aside).map_err(|source| KeyError::File {
            path: path.clone(),
            source,
        })?;
    }
    let key = draw()?;
    write(&path, &key)?;
    Ok(key)
}

/// 32 bytes of the operating system's randomness.
pub(super) fn random<const N: usize>() -> Result<[u8; N], getrandom::Error> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}

fn draw() -> Result<SigningKey, KeyError> {
    let seed = Zeroizing::new(random::<32>().map_err(KeyError::Random)?);
    Ok(SigningKey::from_bytes(&seed))
}

fn read(path: &Path) -> Result<Option<SigningKey>, KeyError> {
    let text = match fs::read_to_string(path) {
        Ok(text) => Zeroizing::new(text),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(source) => {
            return Err(KeyError::File {
                path: path.to_path_buf(),
                source,
            });
        }
    };
    let damaged = || KeyError::Damaged(path.to_path_buf());
    let seed = storage::NodeId::parse(text.trim()).ok_or_else(damaged)?;
    Ok(Some(SigningKey::from_bytes(&seed.0)))
}

fn write(path: &Path, key: &SigningKey) -> Result<(), KeyError> {
    let failed = |source| KeyError::File {
        path: path.to_path_buf(),
        source,
    };
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path).map_err(failed)?;
    let text = Zeroizing::new(storage::NodeId(key.to_bytes()).to_string());
    file.write_all(text.as_bytes()).map_err(failed)?;
    file.sync_all().map_err(failed)
}
