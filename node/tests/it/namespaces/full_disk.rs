//! A disk that fills up: what was acknowledged is kept, and writing goes on once there is room.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};

use crate::processes::{Answer, Api, Node, Person, found_mesh, scratch, text, until};

const DISK_KIB: usize = 4 * 1024;
/// What somebody else's files take, until they are removed.
const BALLAST_KIB: usize = 2 * 1024;
const PATIENCE: Duration = Duration::from_secs(30);

#[test]
#[ignore = "needs root and mount namespaces; scripts/test.sh runs it"]
fn a_full_disk_is_told_loses_nothing_and_is_got_over() {
    let folder = scratch();
    let data = folder.path().join("node/data");
    fs::create_dir_all(&data).unwrap();
    let disk = Disk::at(&data);
    let ballast = disk.path("ballast");
    fs::write(&ballast, vec![1; BALLAST_KIB * 1024]).unwrap();
    let mut node = Node::on_disk_of(folder.path(), "node", disk.holder.id());
    node.start(None);
    let admin = found_mesh(&node);
    let office = Office::open(&node, admin);
    // What is left where a large message no longer fits may do for small ones.
    let mut kept = office.fill(&node, 3_900);
    kept.extend(office.fill(&node, 1));
    assert!(kept.len() > 20, "hardly anything was kept: {}", kept.len());
    // Reading goes on, writing is refused and not half done.
    let refused = office.post(&node, "one more");
    assert_eq!(refused.status, 503, "{refused:?}");
    assert_eq!(office.contents(&node), kept);
    let metrics = node.call("GET", "/metrics", None, None).unwrap();
    let counted = "localchat_failed_transactions_total ";
    assert!(text(&metrics.body).contains(counted), "{metrics:?}");
    fs::remove_file(&ballast).unwrap();
    until("there is room again", PATIENCE, || {
        let answer = office.post(&node, "after it was full");
        (answer.status == 201)
            .then_some(())
            .ok_or_else(|| format!("{answer:?}"))
    });
    kept.push("after it was full".to_owned());
    assert_eq!(office.contents(&node), kept);
    node.kill();
    node.start(None);
    assert_eq!(office.contents(&node), kept);
    node.stop();
    node.assert_rebuilds();
}

struct Office {
    admin: Person,
    channel: String,
}

impl Office {
    fn open(node: &Node, admin: Person) -> Self {
        let api = Api::of(node);
        let server = api.post(&admin, "/api/servers", &json!({ "name": "本社" }));
        let server = text(&server["id"]);
        let channels = api.get(&admin, &format!("/api/servers/{server}/channels"));
        let channel = text(&channels[0]["id"]).to_owned();
        Self { admin, channel }
    }

    fn post(&self, node: &Node, content: &str) -> Answer {
        let path = format!("/api/channels/{}/messages", self.channel);
        let form = json!({ "content": content });
        let answer = Api::of(node).call(&self.admin, "POST", &path, Some(&form));
        answer.unwrap()
    }

    /// Posts until the disk is full; answers what was acknowledged.
    fn fill(&self, node: &Node, length: usize) -> Vec<String> {
        let mut kept = Vec::new();
        loop {
            assert!(kept.len() < DISK_KIB, "the disk is never full");
            let content = format!("{} {}", kept.len(), "x".repeat(length));
            let answer = self.post(node, &content);
            if answer.status == 201 {
                kept.push(content);
                continue;
            }
            assert_eq!(
                (answer.status, text(&answer.body["code"])),
                (503, "disk_full")
            );
            let detail = "The disk of the node is full. Nothing was saved.";
            assert_eq!(text(&answer.body["detail"]), detail);
            return kept;
        }
    }

    fn contents(&self, node: &Node) -> Vec<String> {
        let history = Api::of(node).history(&self.admin, &self.channel);
        let content = |message: &Value| text(&message["content"]).to_owned();
        history.iter().map(content).collect()
    }
}

/// A small disk in memory, as long as a process that does nothing else keeps it mounted.
pub(super) struct Disk {
    pub(super) holder: Child,
    folder: PathBuf,
}

impl Disk {
    pub(super) fn at(folder: &Path) -> Self {
        let script = "mount -t tmpfs -o size=\"$2\"k none \"$1\" && exec sleep 900";
        let mut command = Command::new("setpriv");
        command
            .args([
                "--pdeathsig",
                "KILL",
                "unshare",
                "--mount",
                "sh",
                "-c",
                script,
                "sh",
            ])
            .arg(folder)
            .arg(DISK_KIB.to_string())
            .stdin(Stdio::null());
        let disk = Self {
            holder: command.spawn().unwrap(),
            folder: folder.to_path_buf(),
        };
        let mounts = format!("/proc/{}/mounts", disk.holder.id());
        until("the disk is there", PATIENCE, || {
            let mounts = fs::read_to_string(&mounts).unwrap_or_default();
            let there = mounts.contains(&*folder.to_string_lossy());
            there.then_some(()).ok_or(mounts)
        });
        disk
    }

    /// A file on the disk, as this process sees it.
    fn path(&self, name: &str) -> PathBuf {
        let root = PathBuf::from(format!("/proc/{}/root", self.holder.id()));
        root.join(self.folder.strip_prefix("/").unwrap()).join(name)
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        drop(self.holder.kill());
        drop(self.holder.wait());
    }
}
