//! One HTTP request per connection, blocking, also into another network namespace.

use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::Value;

const PATIENCE: Duration = Duration::from_secs(30);

/// Where a process runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Place {
    Here,
    /// In a network namespace of this name.
    Namespace(String),
    /// Where the file systems are those of this process.
    Mounts(u32),
}

/// What a server answered.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) body: Value,
}

impl Place {
    /// Runs a program in this place.
    pub(crate) fn command(&self, program: &str) -> Command {
        match self {
            Self::Here => Command::new(program),
            Self::Namespace(name) => {
                let mut command = Command::new("ip");
                command.args(["netns", "exec", name, program]);
                command
            }
            Self::Mounts(process) => {
                let mut command = Command::new("nsenter");
                command.args(["--mount", "--target", &process.to_string(), program]);
                command
            }
        }
    }

    /// Sends a request to this place's loopback address.
    pub(crate) fn request(
        &self,
        port: u16,
        method: &str,
        path: &str,
        token: Option<&str>,
        body: Option<&Value>,
    ) -> io::Result<Answer> {
        let body = body.map(Value::to_string).unwrap_or_default();
        let token = token.map(|token| format!("Authorization: Bearer {token}\r\n"));
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n{}\r\n{body}",
            body.len(),
            token.unwrap_or_default(),
        );
        parse(&self.exchange(port, request.as_bytes())?)
    }

    fn exchange(&self, port: u16, request: &[u8]) -> io::Result<Vec<u8>> {
        match self {
            Self::Here | Self::Mounts(_) => {
                let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
                let mut stream = TcpStream::connect_timeout(&address, PATIENCE)?;
                stream.set_read_timeout(Some(PATIENCE))?;
                stream.set_write_timeout(Some(PATIENCE))?;
                stream.write_all(request)?;
                let mut answer = Vec::new();
                stream.read_to_end(&mut answer)?;
                Ok(answer)
            }
            Self::Namespace(_) => self.exchange_by_shell(port, request),
        }
    }

    /// A shell in the namespace opens the connection, since this process can't move there.
    fn exchange_by_shell(&self, port: u16, request: &[u8]) -> io::Result<Vec<u8>> {
        let script = format!("exec 3<>/dev/tcp/127.0.0.1/{port} && cat >&3 && cat <&3");
        let seconds = PATIENCE.as_secs().to_string();
        let mut shell = self
            .command("timeout")
            .args([&seconds, "bash", "-c", &script])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()?;
        let mut input = shell.stdin.take().expect("it is a pipe");
        // A shell that could not connect reads nothing; its output says so below.
        drop(input.write_all(request));
        drop(input);
        let output = shell.wait_with_output()?;
        if output.stdout.is_empty() {
            let complaint = String::from_utf8_lossy(&output.stderr).trim().to_owned();
            let why = format!("no answer, {}: {complaint}", output.status);
            return Err(io::Error::other(why));
        }
        Ok(output.stdout)
    }
}

fn parse(answer: &[u8]) -> io::Result<Answer> {
    let broken = |what: &str| io::Error::new(io::ErrorKind::UnexpectedEof, what);
    let text = std::str::from_utf8(answer).map_err(|_| broken("not UTF-8"))?;
    let (head, body) = text
        .split_once("\r\n\r\n")
        .ok_or_else(|| broken("no whole answer"))?;
    let status = head
        .split(' ')
        .nth(1)
        .and_then(|status| status.parse().ok());
    let length = head
        .lines()
        .filter_map(|line| line.split_once(':'))
        .find(|(name, _)| name.eq_ignore_ascii_case("content-length"))
        .and_then(|(_, value)| value.trim().parse::<usize>().ok());
    if length.is_some_and(|length| length != body.len()) {
        return Err(broken("a part of an answer"));
    }
    Ok(Answer {
        status: status.ok_or_else(|| broken("no status"))?,
        body: serde_json::from_str(body).unwrap_or(Value::String(body.to_owned())),
    })
}
