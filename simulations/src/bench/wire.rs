//! Bytes on the wire between two ports, as the kernel counted them for each TCP connection.

use std::collections::BTreeMap;
use std::process::Command;

use anyhow::Result;

use super::process;

/// What connections have carried since they were opened, both directions, without TCP headers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Traffic {
    pub(super) connections: u64,
    pub(super) bytes: u64,
    /// TCP segments that carried data.
    pub(super) segments: u64,
}

/// Traffic of the established connections one end of which listens on either port.
pub(super) fn between(port: u16, other: u16) -> Result<Traffic> {
    let mut command = Command::new("ss");
    command.args(["-tinHO", "state", "established"]);
    command.arg(format!("( sport = :{port} or sport = :{other} )"));
    Ok(parse(&process::output_of(command)?))
}

/// Sums up one line per socket; a connection both ends of which are listed counts once.
fn parse(lines: &str) -> Traffic {
    let mut connections = BTreeMap::new();
    for line in lines.lines() {
        let fields: Vec<&str> = line.split_whitespace().collect();
        let [_, _, local, peer, details @ ..] = fields.as_slice() else {
            continue;
        };
        let ends = if local < peer {
            (*local, *peer)
        } else {
            (*peer, *local)
        };
        let sum = |names: [&str; 2]| names.iter().filter_map(|name| value(details, name)).sum();
        let bytes: u64 = sum(["bytes_sent:", "bytes_received:"]);
        let segments: u64 = sum(["data_segs_out:", "data_segs_in:"]);
        connections.insert(ends, (bytes, segments));
    }
    let mut traffic = Traffic::default();
    for (bytes, segments) in connections.into_values() {
        traffic.connections += 1;
        traffic.bytes += bytes;
        traffic.segments += segments;
    }
    traffic
}

fn value(details: &[&str], name: &str) -> Option<u64> {
    details
        .iter()
        .find_map(|detail| detail.strip_prefix(name)?.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::{Traffic, parse};

    #[test]
    fn a_connection_listed_from_both_ends_counts_once() {
        let lines = "\
            0 0 127.0.0.1:4001 127.0.0.1:4002 cubic bytes_sent:10 bytes_acked:10 \
            bytes_received:5 data_segs_out:2 data_segs_in:1\n\
            0 0 127.0.0.1:4002 127.0.0.1:4001 cubic bytes_sent:5 bytes_received:10 \
            data_segs_out:1 data_segs_in:2\n";
        assert_eq!(
            parse(lines),
            Traffic {
                connections: 1,
                bytes: 15,
                segments: 3
            }
        );
    }
}
