//! What is wrong with the files of a node is said: there, at its peers, and to whoever asks whether it
//! is ready. Messages go on meanwhile.

use std::fs;

use super::*;

/// Two nodes of one mesh, and what is shared at the first.
struct Pair {
    _folder: tempfile::TempDir,
    first: Node,
    second: Node,
    admin: Person,
    channel: String,
}

impl Pair {
    fn up() -> Self {
        let folder = scratch();
        let mut first = roomy(folder.path(), "first");
        first.start(None);
        let admin = found_mesh(&first);
        let (_, channel) = channel(&first, &admin);
        let mut second = roomy(folder.path(), "second");
        second.start(Some(&ticket(&first, &admin)));
        Self {
            _folder: folder,
            first,
            second,
            admin,
            channel,
        }
    }

    fn status(&self, node: &Node) -> Result<Value, String> {
        let answer = Api::of(node).call(&self.admin, "GET", "/api/mesh/status", None);
        Ok(answer.map_err(|error| error.to_string())?.body)
    }

    fn until_said(&self, node: &Node, level: &str, code: &str) -> Value {
        let mut args = Value::Null;
        until(&format!("{} says {code}", node.name), PATIENCE, || {
            let verdict = self.status(node)?["verdict"].clone();
            args = verdict["args"].clone();
            (verdict["code"] == code && verdict["level"] == level)
                .then_some(())
                .ok_or_else(|| verdict.to_string())
        });
        args
    }
}

fn until_troubles(node: &Node, troubles: &[&str]) {
    until(&format!("{} has {troubles:?}", node.name), PATIENCE, || {
        let ready = node.call("GET", "/api/health/ready", None, None);
        let ready = ready.map_err(|error| error.to_string())?;
        (ready.status == 200 && ready.body["troubles"] == json!(troubles))
            .then_some(())
            .ok_or_else(|| format!("{ready:?}"))
    });
}

#[test]
fn a_folder_that_is_gone_or_another_is_said_at_both_nodes_and_messages_go_on() {
    let pair = Pair::up();
    let (here, away) = (
        pair.first.data().join("files"),
        pair.first.data().join("away"),
    );
    fs::rename(&here, &away).unwrap();
    let said = pair.until_said(&pair.first, "red", "files_gone");
    assert_eq!(said["here"], 1);
    let told = pair.until_said(&pair.second, "red", "files_gone");
    assert_eq!((&told["node"], &told["here"]), (&json!("first"), &json!(0)));
    until_troubles(&pair.first, &["files_gone"]);
    until_troubles(&pair.second, &[]);
    let path = format!("/api/channels/{}/messages", pair.channel);
    Api::of(&pair.first).post(&pair.admin, &path, &json!({"content": "chat goes on"}));
    let headers = "upload-length: 3\r\nupload-metadata: filename YS5iaW4=\r\n";
    let refused = raw(&pair.first, &pair.admin, "POST /api/uploads", headers, b"");
    assert_eq!(refused.status, 503, "{}", refused.head);
    fs::create_dir(&here).unwrap();
    fs::write(here.join("localchat-files"), "another's").unwrap();
    pair.until_said(&pair.first, "red", "files_foreign");
    pair.until_said(&pair.second, "red", "files_foreign");
    fs::remove_dir_all(&here).unwrap();
    fs::rename(&away, &here).unwrap();
    until_troubles(&pair.first, &[]);
    pair.until_said(&pair.first, "green", "equal");
    pair.until_said(&pair.second, "green", "equal");
}

#[test]
fn too_little_room_for_files_is_said_before_somebody_brings_one() {
    let mut pair = Pair::up();
    pair.second.stop();
    let mut second = pair.second.with("DISK_RESERVE", "900000GB");
    second.start(None);
    pair.second = second;
    pair.until_said(&pair.second, "red", "files_full");
    pair.until_said(&pair.first, "red", "files_full");
    until_troubles(&pair.second, &["files_full"]);
}

#[test]
fn a_damaged_file_is_said_until_another_node_has_brought_it() {
    let mut pair = Pair::up();
    let bytes = content(300_000);
    let (_, file, hash) = share(&pair.first, &pair.admin, &pair.channel, &bytes);
    until("the file is at the second node", PATIENCE, || {
        is_here(&pair.second, &pair.admin, &file)
    });
    pair.second.stop();
    pair.first.stop();
    // As reading all files leaves it.
    let files = pair.first.data().join("files");
    fs::create_dir(files.join("damaged")).unwrap();
    let place = files.join("blobs").join(&hash[..2]).join(&hash);
    fs::rename(&place, files.join("damaged").join(&hash)).unwrap();
    pair.first.start(None);
    until_troubles(&pair.first, &["files_damaged"]);
    let told = &pair.status(&pair.first).unwrap()["files"];
    assert_eq!(told, &json!({"damaged": 1, "mended": 0, "held": null}));
    pair.second.start(None);
    until_troubles(&pair.first, &[]);
    let told = &pair.status(&pair.first).unwrap()["files"];
    assert_eq!(told, &json!({"damaged": 0, "mended": 1, "held": null}));
    assert_eq!(fs::read(&place).unwrap(), bytes);
}

#[test]
fn a_database_that_names_much_less_than_before_is_said_at_both_nodes() {
    let mut pair = Pair::up();
    share(&pair.first, &pair.admin, &pair.channel, b"one");
    pair.first.stop();
    let named = pair.first.data().join("files/named");
    fs::write(&named, "100\n").unwrap();
    pair.first.start(None);
    let said = pair.until_said(&pair.first, "amber", "files_held");
    let figures = ["reason", "files", "of"].map(|name| said[name].clone());
    assert_eq!(figures, [json!("fewer_named"), json!(1), json!(100)]);
    let told = pair.until_said(&pair.second, "amber", "files_held");
    assert_eq!(told["node"], "first");
    fs::remove_file(&named).unwrap();
    until_troubles(&pair.first, &[]);
}
