//! The node's key and, on an authority, the mesh root key: files only the owner can read.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use ed25519_dalek::SigningKey;
use zeroize::Zeroizing;

const NODE_KEY: &str = "node.key";
/// Of the web side's certificate, where the node makes it.
pub(crate) const TLS_KEY: &str = "tls.key";
const ROOT_KEY: &str = "mesh-root.key";
/// Where a recovery kit leaves the root key until the node has taken it into use.
const RESTORED_KEY: &str = "mesh-root-restored.key";

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

/// What in the data folder others on this machine could read or replace, and the mode it should have.
/// The files were made for their owner alone, but can have been copied, or restored, by another.
#[cfg(unix)]
pub fn exposed(folder: &Path) -> Vec<(PathBuf, u32)> {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = |path: &Path| fs::metadata(path).map_or(0, |found| found.permissions().mode());
    let mut found = Vec::new();
    // Names may be seen; but whoever may write to the folder can put another key in.
    if mode(folder) & 0o022 != 0 {
        found.push((folder.to_path_buf(), 0o700));
    }
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let secret = entries.map(|entry| entry.path()).filter(|path| {
        let name = path.file_name().and_then(|name| name.to_str());
        name.is_some_and(|name| {
            name == NODE_KEY || name == TLS_KEY || name.starts_with(ROOT_KEY) || is_database(name)
        })
    });
    let secret = secret.filter(|path| mode(path) & 0o077 != 0);
    found.extend(secret.map(|path| (path, 0o600)));
    found.sort();
    found
}

/// Where files have no such modes.
#[cfg(not(unix))]
pub fn exposed(_: &Path) -> Vec<(PathBuf, u32)> {
    Vec::new()
}

#[cfg(unix)]
fn is_database(name: &str) -> bool {
    name.starts_with("localchat.db")
}

/// Whether the node's key was made before.
pub(super) fn has_node_key(folder: &Path) -> bool {
    folder.join(NODE_KEY).exists()
}

/// The mesh root key, on a node that holds it.
pub(super) fn root_key(folder: &Path) -> Result<Option<SigningKey>, KeyError> {
    read(&folder.join(ROOT_KEY))
}

/// Keeps the mesh root key that another authority handed over, in place of any that is here.
pub(super) fn keep_root_key(folder: &Path, key: &SigningKey) -> Result<(), KeyError> {
    forget_root_key(folder)?;
    write(&folder.join(ROOT_KEY), key)
}

/// Removes the mesh root key: this node shall hold it no longer.
pub(super) fn forget_root_key(folder: &Path) -> Result<(), KeyError> {
    remove(&folder.join(ROOT_KEY))
}

/// Leaves a root key that a recovery kit gave in the data folder; the node takes it into use when it
/// runs and belongs to that key's mesh.
///
/// # Errors
/// The file can't be written.
pub fn restore_root_key(folder: &Path, key: &SigningKey) -> Result<(), KeyError> {
    let path = folder.join(RESTORED_KEY);
    remove(&path)?;
    write(&path, key)
}

pub(super) fn restored_root_key(folder: &Path) -> Result<Option<SigningKey>, KeyError> {
    read(&folder.join(RESTORED_KEY))
}

/// The restored root key becomes the root key.
pub(super) fn adopt_restored_root_key(folder: &Path) -> Result<(), KeyError> {
    let path = folder.join(RESTORED_KEY);
    let renamed = fs::rename(&path, folder.join(ROOT_KEY));
    renamed.map_err(|source| KeyError::File { path, source })
}

fn remove(path: &Path) -> Result<(), KeyError> {
    match fs::remove_file(path) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(source) => Err(KeyError::File {
            path: path.to_path_buf(),
            source,
        }),
    }
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

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    #[test]
    fn what_others_can_read_or_replace_is_found() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = |name: &str| folder.path().join(name);
        let set = |path: &Path, mode| {
            fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("own files");
        };
        node_key(folder.path()).expect("a key");
        make_root_key(folder.path()).expect("a key");
        for name in ["localchat.db", "localchat.db-wal", "notes.txt"] {
            fs::write(path(name), "x").expect("written");
            set(&path(name), 0o600);
        }
        set(folder.path(), 0o755);
        assert_eq!(exposed(folder.path()), []);
        set(folder.path(), 0o777);
        set(&path(NODE_KEY), 0o644);
        set(&path(ROOT_KEY), 0o640);
        set(&path("localchat.db-wal"), 0o604);
        set(&path("notes.txt"), 0o644);
        let expected = [
            (folder.path().to_path_buf(), 0o700),
            (path("localchat.db-wal"), 0o600),
            (path(ROOT_KEY), 0o600),
            (path(NODE_KEY), 0o600),
        ];
        assert_eq!(exposed(folder.path()), expected);
    }
}
