//! What whoever can read a node's data folder does at its own console: there is nobody above them who
//! could say who they are.

use anyhow::Context as _;
use storage::{Durability, Store, UserRow};
use sync::engine::{Command, Engine, Identity};
use sync::names;

use crate::config::Config;
use crate::host;
use crate::json::Timestamp;
use crate::recovery_code::RecoveryCode;
use crate::time::now_ms;

/// How long the code is good: the node has to be started, and the page opened.
const CODE_MS: u64 = 3_600_000;

/// Makes a one-time code for somebody who forgot the password, while the node does not run.
///
/// # Errors
/// The node runs, there is no such account, or the data folder can't be used.
#[expect(clippy::print_stdout, reason = "this is the command line")]
pub(crate) fn reset_user(config: &Config, name: &str) -> anyhow::Result<()> {
    anyhow::ensure!(
        Store::is_in(&config.data_dir),
        "DATA_DIR: there is no node's data in {}",
        config.data_dir.display()
    );
    // The lock of the store tells whether the node runs; two writers of one log there can't be.
    let store = Store::open(&config.data_dir, Durability::Full)
        .context("stop the node first, then run this again")?;
    let (key, _) = host::node_key(&config.data_dir)?;
    let mut incarnation = [0; 8];
    getrandom::fill(&mut incarnation)?;
    let identity = Identity {
        key,
        incarnation: u64::from_le_bytes(incarnation),
        root: None,
    };
    let mut engine = Engine::open(store, identity, now_ms())?;
    engine.renew_views(now_ms())?;
    let user = account(&engine, name)?;
    let code = RecoveryCode::draw()?;
    let expires_ms = now_ms() + CODE_MS;
    let command = Command::IssueReset {
        by: None,
        user: user.id,
        hash: code.hash,
        expires_ms,
    };
    engine.begin()?;
    let issued = engine.execute(command, now_ms());
    engine.commit(now_ms())?;
    issued.map_err(|refusal| anyhow::anyhow!("this node makes no code: {refusal}"))?;
    println!("A one-time code for {}:", user.username);
    println!();
    println!("  {}", code.text.as_str());
    println!();
    println!(
        "Start the node, open its page, choose \"I have a one-time code\" and set a new password. The \
         code\nis good for an hour (until {}), once, at every node that has heard of it.",
        Timestamp(expires_ms)
    );
    Ok(())
}

/// The account that is shown under this name, or the only one that claims it.
fn account(engine: &Engine, name: &str) -> anyhow::Result<UserRow> {
    let view = engine.view();
    let shown = view.user_named(name.trim())?;
    let claims = view.users_claiming(&names::username_key(name))?;
    let mut found = match shown {
        Some(shown) => vec![shown],
        None => claims,
    };
    found.retain(|row| !row.claimed.is_empty());
    let user = found.pop();
    let user = user.with_context(|| format!("there is no account named {name:?} at this node"))?;
    let names: Vec<&str> = found.iter().map(|row| row.username.as_str()).collect();
    anyhow::ensure!(
        names.is_empty(),
        "several accounts have this name: {}, {}",
        user.username,
        names.join(", ")
    );
    anyhow::ensure!(
        !user.disabled,
        "the account {} is disabled; a mesh admin opens it on the page",
        user.username
    );
    Ok(user)
}
