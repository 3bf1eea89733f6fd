//! A folder of files that can't be written any more: said, and over once it can be.

use std::fs;
use std::process::Command;
use std::time::Duration;

use serde_json::json;

use super::full_disk::Disk;
use crate::processes::{Node, found_mesh, scratch, until};

const PATIENCE: Duration = Duration::from_secs(30);

#[test]
#[ignore = "needs root and mount namespaces; scripts/test.sh runs it"]
fn a_folder_of_files_that_is_read_only_is_told_and_got_over() {
    let folder = scratch();
    let files = folder.path().join("nas");
    fs::create_dir_all(&files).unwrap();
    let disk = Disk::at(&files);
    let mut node = Node::on_disk_of(folder.path(), "node", disk.holder.id())
        .with("UPLOAD_DIR", files.to_str().unwrap())
        .with("DISK_RESERVE", "0");
    node.start(None);
    found_mesh(&node);
    for (how, troubles) in [
        ("rw", json!([])),
        ("ro", json!(["files_read_only"])),
        ("rw", json!([])),
    ] {
        let mounted = Command::new("nsenter")
            .args(["--target", &disk.holder.id().to_string(), "--mount"])
            .args(["mount", "-o", &format!("remount,{how}")])
            .arg(&files)
            .status();
        assert!(mounted.unwrap().success());
        until(&format!("it is known as {how}"), PATIENCE, || {
            let ready = node.call("GET", "/api/health/ready", None, None);
            let ready = ready.map_err(|error| error.to_string())?;
            (ready.status == 200 && ready.body["troubles"] == troubles)
                .then_some(())
                .ok_or_else(|| format!("{ready:?}"))
        });
    }
}
