//! Starts that can't succeed: one clear sentence, an exit code that is not 0, nothing damaged.

use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::{Command, Output};

use crate::processes::{Api, Node, Person, found_mesh, scratch};

/// Where SQLite keeps the schema's version in the file: big-endian, in four bytes.
const USER_VERSION: std::ops::Range<usize> = 60..64;

#[test]
fn a_second_start_on_the_same_folder_is_refused() {
    let folder = scratch();
    let (first, admin) = founded(folder.path());
    // Ports of its own, so that only the folder is in the way.
    let second = Node::on_loopback(folder.path(), "node");
    let sentence = format!(
        "localchat: another process is already using the data folder {}\n",
        second.data().display()
    );
    assert_refused(&quiet(&second), 1, &sentence);
    assert_goes_on(&first, &admin);
}

#[test]
fn a_taken_web_port_is_named_and_nothing_is_made() {
    let folder = scratch();
    let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address = taken.local_addr().unwrap();
    let node = Node::on_loopback(folder.path(), "node");
    let sentence = format!(
        "localchat: PORT: {address} can't be used for the web page: Address already in use (os \
         error 98)\n"
    );
    let mut command = quiet(&node);
    command.env("PORT", address.port().to_string());
    assert_refused(&command, 1, &sentence);
    assert!(!node.data().exists(), "a folder was made in vain");
}

#[test]
fn a_taken_port_for_nodes_is_named() {
    let folder = scratch();
    let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address = taken.local_addr().unwrap();
    let mut node = Node::on_loopback(folder.path(), "node");
    let sentence = format!(
        "localchat: can't listen for other nodes on {address}: Address already in use (os error \
         98)\n"
    );
    let mut command = quiet(&node);
    command.env("P2P_PORT", address.port().to_string());
    assert_refused(&command, 1, &sentence);
    node.start(None);
    found_mesh(&node);
}

#[test]
fn a_folder_that_is_a_file_is_named() {
    let folder = scratch();
    let node = Node::on_loopback(folder.path(), "node");
    fs::write(node.data(), "a file where the folder should be").unwrap();
    let data = node.data();
    let data = data.display();
    let sentence =
        format!("localchat: the data folder {data} can't be written: File exists (os error 17)\n");
    assert_refused(&quiet(&node), 1, &sentence);
    let kept = fs::read_to_string(node.data()).unwrap();
    assert_eq!(kept, "a file where the folder should be");
}

#[test]
fn a_folder_that_may_only_be_read_is_named() {
    let folder = scratch();
    let node = Node::on_loopback(folder.path(), "node");
    fs::create_dir(node.data()).unwrap();
    fs::set_permissions(node.data(), fs::Permissions::from_mode(0o555)).unwrap();
    let data = node.data();
    let data = data.display();
    let sentence = format!(
        "localchat: the data folder {data} can't be written: Permission denied (os error 13)\n"
    );
    assert_refused(&powerless(&quiet(&node)), 1, &sentence);
    assert_eq!(fs::read_dir(node.data()).unwrap().count(), 0);
}

#[test]
fn all_bad_settings_are_named_at_once_and_nothing_is_made() {
    let folder = scratch();
    let node = Node::on_loopback(folder.path(), "node");
    let mut command = quiet(&node);
    command.env("PORT", "70000").env("MDNS", "perhaps");
    let sentence = "The settings can't be used:\n  \
                    PORT (from environment) must be a number from 0 to 65535, not “70000”\n  \
                    MDNS (from environment) must be true or false, not “perhaps”\n";
    assert_refused(&command, 2, sentence);
    assert!(!node.data().exists(), "a folder was made in vain");
}

#[test]
fn a_ticket_that_is_none_stops_the_start() {
    let folder = scratch();
    let node = Node::on_loopback(folder.path(), "node");
    let mut command = node.command(&["--join", "lcm1-nonsense"]);
    command.env("LOG", "error");
    let sentence = "localchat: JOIN: this is not a ticket; copy the whole line that begins with \
                    lcm1-\n";
    let output = command.output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), sentence);
    assert_eq!(output.status.code(), Some(1));
    assert!(!node.data().exists(), "a folder was made in vain");
}

#[test]
fn what_is_to_be_mended_must_be_there() {
    let folder = scratch();
    let node = Node::on_loopback(folder.path(), "node");
    let data = node.data();
    for command in ["rebuild", "repair"] {
        let output = node.command(&[command]).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(1), "{said}");
        let expected = format!(
            "localchat: DATA_DIR: there is no node's data in {}\n",
            data.display()
        );
        assert_eq!(said, expected);
        assert!(!data.exists(), "a folder was made in vain");
    }
}

#[test]
fn a_database_of_a_newer_version_is_refused_and_left_as_it_is() {
    let folder = scratch();
    let (mut node, admin) = founded(folder.path());
    node.stop();
    // Brings what is still in the write-ahead log into the file.
    node.assert_rebuilds();
    let path = node.data().join("localchat.db");
    assert!(!path.with_extension("db-wal").exists());
    let good = fs::read(&path).unwrap();
    let known = u32::from_be_bytes(good[USER_VERSION].try_into().unwrap());
    let mut newer = good.clone();
    newer[USER_VERSION].copy_from_slice(&(known + 1).to_be_bytes());
    fs::write(&path, &newer).unwrap();
    let sentence = format!(
        "localchat: the database has version {}, this program knows versions up to {known}; use \
         the newer program again\n",
        known + 1
    );
    assert_refused(&quiet(&node), 1, &sentence);
    assert!(fs::read(&path).unwrap() == newer, "the file was touched");
    fs::write(&path, &good).unwrap();
    node.start(None);
    assert_goes_on(&node, &admin);
}

#[test]
fn a_file_that_is_no_database_is_refused_and_left_as_it_is() {
    let folder = scratch();
    let node = Node::on_loopback(folder.path(), "node");
    fs::create_dir(node.data()).unwrap();
    let path = node.data().join("localchat.db");
    let text = "not a database, whatever its name says".repeat(200);
    fs::write(&path, &text).unwrap();
    let sentence = "localchat: the database is damaged: file is not a database\nlocalchat: \
                    `localchat repair` makes a new database of what can be read; the other nodes \
                    bring the rest\n";
    assert_refused(&quiet(&node), 1, sentence);
    assert!(
        fs::read_to_string(&path).unwrap() == text,
        "the file was touched"
    );
}

#[test]
fn a_damaged_key_is_refused_and_left_as_it_is() {
    let folder = scratch();
    let node = Node::on_loopback(folder.path(), "node");
    fs::create_dir(node.data()).unwrap();
    let path = node.data().join("node.key");
    fs::write(&path, "nonsense").unwrap();
    let sentence = format!(
        "localchat: the key file {} is damaged: it must hold 64 hexadecimal digits\n",
        path.display()
    );
    assert_refused(&quiet(&node), 1, &sentence);
    assert_eq!(fs::read_to_string(&path).unwrap(), "nonsense");
}

/// A running node with a mesh of its own.
fn founded(folder: &Path) -> (Node, Person) {
    let mut node = Node::on_loopback(folder, "node");
    node.start(None);
    let admin = found_mesh(&node);
    (node, admin)
}

/// A start whose output holds nothing but what a person is told.
fn quiet(node: &Node) -> Command {
    let mut command = node.command(&[]);
    command.env("LOG", "off");
    command
}

fn assert_refused(command: &Command, code: i32, sentence: &str) {
    let Output {
        status,
        stdout,
        stderr,
    } = under("timeout", "30", command).output().unwrap();
    assert_eq!(String::from_utf8_lossy(&stderr), sentence);
    assert_eq!(String::from_utf8_lossy(&stdout), "");
    assert_eq!(status.code(), Some(code));
}

fn assert_goes_on(node: &Node, admin: &Person) {
    let me = Api::of(node).get(admin, "/api/auth/me");
    assert_eq!(me["id"], admin.id.as_str());
}

/// The same without root's power to write everywhere.
fn powerless(command: &Command) -> Command {
    let id = Command::new("id").arg("-u").output().unwrap();
    if id.stdout == b"0\n" {
        under("setpriv", "--bounding-set=-all", command)
    } else {
        under("setpriv", "--no-new-privs", command)
    }
}

/// A command that another program runs.
fn under(program: &str, argument: &str, command: &Command) -> Command {
    let mut wrapped = Command::new(program);
    wrapped.arg(argument);
    wrapped.arg(command.get_program()).args(command.get_args());
    wrapped.current_dir(command.get_current_dir().unwrap());
    let set = command
        .get_envs()
        .filter_map(|(name, value)| Some((name, value?)));
    wrapped.envs(set);
    wrapped
}

fn reset(node: &Node, name: &str) -> (bool, String, String) {
    let mut command = node.command(&["user", "reset", name]);
    let Output {
        status,
        stdout,
        stderr,
    } = command.env("LOG", "off").output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (status.success(), text(stdout), text(stderr))
}

#[test]
fn whoever_reads_the_data_folder_gets_the_last_administrator_back_in() {
    let folder = scratch();
    let (mut node, admin) = founded(folder.path());
    let (done, _, said) = reset(&node, "admin");
    assert!(!done && said.contains("stop the node first"), "{said}");
    node.stop();
    let (done, _, said) = reset(&node, "nobody");
    assert!(!done && said.contains("there is no account"), "{said}");
    let (done, told, said) = reset(&node, "ADMIN");
    assert!(done, "{said}");
    let mut lines = told.lines().map(str::trim);
    let code = lines.find(|line| line.len() == 19 && line.matches('-').count() == 3);
    let form = serde_json::json!({"code": code.unwrap(), "new": "found again in a drawer"});
    node.start(None);
    let grant = node
        .call("POST", "/api/auth/recover", None, Some(&form))
        .unwrap();
    assert_eq!(grant.status, 200, "{grant:?}");
    assert_eq!(grant.body["user"]["mesh_admin"], true);
    let old = node.call("GET", "/api/auth/me", Some(&admin.token), None);
    assert_eq!(old.unwrap().status, 401);
    node.stop();
    node.assert_rebuilds();
}
