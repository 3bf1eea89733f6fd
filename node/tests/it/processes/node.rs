//! One process with its data, and what can be done to it.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;

use serde_json::Value;

use super::http::{Answer, Place};
use super::{port, until};

const START_PATIENCE: Duration = Duration::from_secs(60);
const STOP_PATIENCE: Duration = Duration::from_secs(15);
/// What people can't do, tests may.
const UNBOUNDED: [(&str, &str); 5] = [
    ("REGISTRATIONS_PER_HOUR", "0"),
    ("MEMBER_WRITES_PER_MINUTE", "0"),
    ("MEMBER_MEGABYTES_PER_DAY", "0"),
    ("MEMBER_FILE_MEGABYTES_PER_DAY", "0"),
    ("MEMBER_SERVERS_PER_DAY", "0"),
];

/// A node's process. Dropping it kills the process; the data stays with whoever owns the folder.
#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) name: String,
    pub(crate) place: Place,
    pub(crate) port: u16,
    pub(crate) mesh_port: u16,
    home: PathBuf,
    settings: Vec<(&'static str, String)>,
    /// The soft and the hard limit on open files, where not those of the tests.
    files: Option<(u64, u64)>,
    child: Option<Child>,
}

impl Node {
    /// A node of this machine with free ports, not started.
    pub(crate) fn on_loopback(folder: &Path, name: &str) -> Self {
        let settings = vec![
            ("P2P_HOST", "127.0.0.1".to_owned()),
            ("MDNS", "false".to_owned()),
        ];
        Self::new(folder, name, Place::Here, (port(), port()), settings)
    }

    /// The same with the file systems of another process.
    pub(crate) fn on_disk_of(folder: &Path, name: &str, process: u32) -> Self {
        let mut node = Self::on_loopback(folder, name);
        node.place = Place::Mounts(process);
        node
    }

    /// A node that is a host of its own, in a network namespace.
    pub(crate) fn in_namespace(folder: &Path, name: &str, namespace: &str) -> Self {
        let place = Place::Namespace(namespace.to_owned());
        Self::new(folder, name, place, (8000, 7400), Vec::new())
    }

    fn new(
        folder: &Path,
        name: &str,
        place: Place,
        (port, mesh_port): (u16, u16),
        settings: Vec<(&'static str, String)>,
    ) -> Self {
        let home = folder.join(name);
        fs::create_dir_all(&home).unwrap();
        Self {
            name: name.to_owned(),
            place,
            port,
            mesh_port,
            home,
            settings,
            files: None,
            child: None,
        }
    }

    /// The node with another value for a setting.
    pub(crate) fn with(mut self, name: &'static str, value: &str) -> Self {
        self.settings.push((name, value.to_owned()));
        self
    }

    /// The node with so many files that may be open, and so many that it may ask for.
    pub(crate) fn with_files(mut self, soft: u64, hard: u64) -> Self {
        self.files = Some((soft, hard));
        self
    }

    /// The number of the process.
    pub(crate) fn process(&self) -> u32 {
        self.child.as_ref().expect("it runs").id()
    }

    /// Memory of the process that is in use, in bytes.
    pub(crate) fn resident(&self) -> u64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.process())).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kib = line.unwrap().trim().trim_end_matches(" kB");
        kib.parse::<u64>().unwrap() * 1024
    }

    /// The folder for everything the node keeps.
    pub(crate) fn data(&self) -> PathBuf {
        self.home.join("data")
    }

    /// The program with this node's settings, wherever the node is.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        // The process must not outlive the test, not even one that is killed.
        let mut command = self.place.command("setpriv");
        command.args(["--pdeathsig", "KILL"]);
        if let Some((soft, hard)) = self.files {
            command.args(["prlimit", &format!("--nofile={soft}:{hard}")]);
        }
        command
            .arg(env!("CARGO_BIN_EXE_localchat"))
            .args(arguments)
            .current_dir(&self.home)
            .env("DATA_DIR", self.data())
            .env("HOST", "127.0.0.1")
            .env("PORT", self.port.to_string())
            .env("P2P_PORT", self.mesh_port.to_string())
            .env("NODE_NAME", &self.name)
            .env("LOG", "info")
            .envs(UNBOUNDED)
            .envs(self.settings.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::null());
        command
    }

    /// Starts the process, with a ticket if it is to join, and waits until it answers.
    pub(crate) fn start(&mut self, ticket: Option<&str>) {
        assert!(self.child.is_none(), "{} runs already", self.name);
        let log = File::options()
            .create(true)
            .append(true)
            .open(self.log())
            .unwrap();
        let mut command = self.command(&[]);
        command.envs(ticket.map(|ticket| ("JOIN", ticket)));
        command.stdout(log.try_clone().unwrap()).stderr(log);
        self.child = Some(command.spawn().unwrap());
        let what = format!("{} answers", self.name);
        until(&what, START_PATIENCE, || {
            let ended = self
                .child
                .as_mut()
                .and_then(|child| child.try_wait().unwrap());
            assert!(
                ended.is_none(),
                "{} ended: {}",
                self.name,
                self.end_of_log()
            );
            match self.call("GET", "/api/health", None, None) {
                Ok(answer) if answer.status == 200 => Ok(()),
                other => Err(format!("{other:?}; {}", self.end_of_log())),
            }
        });
    }

    /// `kill -9`, at whatever it is doing.
    pub(crate) fn kill(&mut self) {
        if let Some(mut child) = self.child.take() {
            child.kill().unwrap();
            child.wait().unwrap();
        }
    }

    /// Ends the process as an administrator would.
    pub(crate) fn stop(&mut self) {
        self.stop_with("TERM");
    }

    /// The same with another signal.
    pub(crate) fn stop_with(&mut self, signal: &str) {
        let child = self.child.as_mut().expect("it runs");
        let asked = Command::new("kill")
            .args(["-s", signal, &child.id().to_string()])
            .status();
        assert!(asked.unwrap().success());
        let name = &self.name;
        until(&format!("{name} stops"), STOP_PATIENCE, || {
            match child.try_wait().unwrap() {
                Some(status) if status.success() => Ok(()),
                Some(status) => panic!("{name} ended with {status}"),
                None => Err("it still runs".to_owned()),
            }
        });
        self.child = None;
    }

    /// Makes the views anew from the entries of a node that is stopped, which must change nothing.
    pub(crate) fn assert_rebuilds(&self) {
        assert!(self.child.is_none(), "{} still runs", self.name);
        let Output {
            status,
            stdout,
            stderr,
        } = self.command(&["rebuild"]).output().unwrap();
        let text = [stdout, stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        assert!(status.success(), "{}: {}", self.name, text.concat());
        assert!(text[0].contains("unchanged"), "{}: {}", self.name, text[0]);
    }

    pub(crate) fn call(
        &self,
        method: &str,
        path: &str,
        token: Option<&str>,
        body: Option<&Value>,
    ) -> io::Result<Answer> {
        self.place.request(self.port, method, path, token, body)
    }

    /// How often each of the process's threads has woken up of its own accord so far.
    pub(crate) fn wakes(&self) -> BTreeMap<String, u64> {
        let id = self.child.as_ref().expect("it runs").id();
        let threads = fs::read_dir(format!("/proc/{id}/task")).unwrap();
        let wakes = threads.filter_map(|thread| {
            let thread = thread.unwrap();
            // A thread may have ended meanwhile.
            let status = fs::read_to_string(thread.path().join("status")).ok()?;
            let line = status
                .lines()
                .find(|line| line.starts_with("voluntary_ctxt_switches:"))?;
            let wakes = line.split_whitespace().last()?.parse().ok()?;
            Some((thread.file_name().into_string().unwrap(), wakes))
        });
        wakes.collect()
    }

    fn log(&self) -> PathBuf {
        self.home.join("log")
    }

    pub(crate) fn end_of_log(&self) -> String {
        let log = fs::read_to_string(self.log()).unwrap_or_default();
        let lines: Vec<&str> = log.lines().collect();
        lines[lines.len().saturating_sub(20)..].join("\n")
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let ended = self.child.as_mut().map(Child::try_wait);
            if let Some(Ok(Some(status))) = ended {
                println!("--- {} had ended before: {status}", self.name);
            }
            println!("--- end of the log of {}\n{}", self.name, self.end_of_log());
        }
        self.kill();
    }
}
