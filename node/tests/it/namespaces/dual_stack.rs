//! Hosts with IPv6, alone and beside IPv4: found, joined, told to browsers, and lost again.

use std::net::SocketAddr;
use std::path::Path;
use std::time::Duration;

use serde_json::json;

use super::hosts::{self, Hosts};
use super::{settle, wait_for_membership};
use crate::processes::{
    Api, Node, Person, Place, found_mesh, scratch, text, ticket, until, whoever,
};

const PATIENCE: Duration = Duration::from_secs(60);
const IPV6: [&str; 2] = ["https://[fd00:71::11]:8000", "https://[fd00:71::12]:8000"];
const IPV4: [&str; 2] = ["https://10.71.0.11:8000", "https://10.71.0.12:8000"];

#[test]
#[ignore = "needs root and network namespaces; scripts/test.sh runs it"]
fn hosts_find_and_join_each_other_by_ipv6_alone_and_outlive_either_kind_of_address() {
    let _hosts = Hosts::up();
    let folder = scratch();
    for (host, number) in [("osaka", 11), ("kobe", 12)] {
        hosts::readdress(host, &format!("fd00:71::{number}/64"));
    }
    let mut nodes = ["osaka", "kobe"].map(|name| node(folder.path(), name));
    for node in &mut nodes {
        node.start(None);
    }
    let admin = found_mesh(&nodes[0]);
    assert_found_by_multicast(&nodes[1], "[fd00:71::11]:7400");
    let form = json!({ "ticket": ticket(&nodes[0], &admin) });
    let join = nodes[1].call("POST", "/api/mesh/join", None, Some(&form));
    assert_eq!(join.unwrap().status, 200);
    wait_for_membership(&nodes[1]);
    settle(&nodes, &admin);
    expect_urls(&nodes, &admin, &IPV6);
    assert_page_goes_on("kobe", "fd00:71::11", IPV6[0], IPV6[1]);
    for (host, number) in [("osaka", 11), ("kobe", 12)] {
        hosts::address(host, &format!("10.71.0.{number}/24"));
    }
    expect_urls(&nodes, &admin, &[IPV4, IPV6].concat());
    assert_page_goes_on("kobe", "10.71.0.11", IPV4[0], IPV6[1]);
    for (host, number) in [("osaka", 11), ("kobe", 12)] {
        hosts::readdress(host, &format!("10.71.0.{number}/24"));
    }
    Api::of(&nodes[0]).post(&admin, "/api/servers", &json!({ "name": "本社" }));
    settle(&nodes, &admin);
    expect_urls(&nodes, &admin, &IPV4);
}

fn node(folder: &Path, name: &str) -> Node {
    Node::in_namespace(folder, name, &hosts::namespace(name)).with("HOST", "::")
}

fn assert_found_by_multicast(node: &Node, address: &str) {
    until(&format!("{} finds {address}", node.name), PATIENCE, || {
        let state = node.call("GET", "/api/mesh/self", None, None);
        let found = state.map_err(|error| error.to_string())?.body["found"].clone();
        (found[0]["address"] == address)
            .then_some(())
            .ok_or_else(|| found.to_string())
    });
}

/// Waits until both nodes name these places for browsers, and no others.
fn expect_urls(nodes: &[Node], admin: &Person, expected: &[&str]) {
    for node in nodes {
        until(
            &format!("{} names {expected:?}", node.name),
            PATIENCE,
            || {
                let list = Api::of(node).get(admin, "/api/mesh/nodes");
                let urls = list.as_array().ok_or("no list")?.iter();
                let urls = urls.flat_map(|node| node["urls"].as_array().into_iter().flatten());
                let mut urls: Vec<&str> = urls.map(text).collect();
                urls.sort_unstable();
                (urls == expected)
                    .then_some(())
                    .ok_or_else(|| format!("{urls:?}"))
            },
        );
    }
}

/// A page that was opened at one node's URL is let go on at another's, from a host beside it.
fn assert_page_goes_on(from: &str, ip: &str, url: &str, opened_at: &str) {
    let host = url.trim_start_matches("https://");
    let request = format!(
        "GET /api/health HTTP/1.1\r\nHost: {host}\r\nOrigin: {opened_at}\r\n\
         Connection: close\r\n\r\n"
    );
    let place = Place::Namespace(hosts::namespace(from));
    let to = SocketAddr::new(ip.parse().unwrap(), 8000);
    let answer = whoever(ip).exchange(&place, to, request.as_bytes());
    let answer = String::from_utf8(answer.unwrap()).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{url}: {answer}");
    let allowed = format!("access-control-allow-origin: {opened_at}");
    assert!(answer.contains(&allowed), "{url}: {answer}");
}
