//! What the program is made of: licences, sources, and versions below which something is known
//! to be broken. `deny.toml` says the same for cargo-deny, which not every machine has.

use serde_json::Value;

use super::output;

/// Licences that may be combined with MIT without more than naming them.
const LICENCES: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-1-Clause",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Crates that must not come in, and what is used instead.
const BANNED: &[&str] = &["openssl", "openssl-sys", "native-tls", "aws-lc-sys"];

/// Versions below which an advisory or a fault that matters here is known.
const FLOORS: &[(&str, [u64; 3])] = &[
    ("automerge", [0, 12, 0]),
    ("ammonia", [4, 2, 4]),
    ("bytes", [1, 11, 1]),
    ("ed25519-dalek", [2, 0, 0]),
    ("hyper", [1, 0, 0]),
    ("libp2p", [0, 57, 1]),
    ("rusqlite", [0, 42, 0]),
    ("snow", [0, 9, 5]),
    ("tokio-tungstenite", [0, 24, 0]),
    ("yamux", [0, 13, 10]),
];

fn packages() -> Vec<Value> {
    let target = format!("{}-unknown-linux-gnu", std::env::consts::ARCH);
    let arguments = [
        "metadata",
        "--format-version",
        "1",
        "--locked",
        "--filter-platform",
        &target,
    ];
    let metadata: Value = serde_json::from_str(&output(env!("CARGO"), &arguments)).unwrap();
    let used: Vec<&Value> = metadata["resolve"]["nodes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|node| &node["id"])
        .collect();
    let packages = metadata["packages"].as_array().unwrap().iter();
    let packages: Vec<Value> = packages
        .filter(|package| used.contains(&&package["id"]))
        .cloned()
        .collect();
    assert!(
        packages.len() > 50,
        "hardly any packages: {}",
        packages.len()
    );
    packages
}

fn text<'a>(package: &'a Value, field: &str) -> &'a str {
    package[field].as_str().unwrap_or("")
}

/// Whether an SPDX expression can be kept with the licences above.
fn is_acceptable(expression: &str) -> bool {
    let plain = expression.replace(['(', ')'], " ").replace('/', " OR ");
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    // Parentheses only ever group alternatives here: each part of an AND needs one that is fine.
    plain.split(" AND ").all(|part| {
        part.split(" OR ")
            .any(|licence| LICENCES.contains(&licence.trim()))
    })
}

#[test]
fn every_dependency_has_a_licence_that_may_be_combined() {
    let found: Vec<String> = packages()
        .iter()
        .filter(|package| !is_acceptable(text(package, "license")))
        .map(|package| {
            let licence = text(package, "license");
            format!(
                "{} {}: {licence:?}",
                text(package, "name"),
                text(package, "version")
            )
        })
        .collect();
    assert!(found.is_empty(), "{found:#?}");
    assert!(
        !is_acceptable("GPL-3.0-only") && !is_acceptable("MIT AND GPL-2.0") && !is_acceptable("")
    );
}

#[test]
fn every_dependency_comes_from_the_registry() {
    let found: Vec<String> = packages()
        .iter()
        .filter(|package| {
            let source = package["source"].as_str();
            source.is_some_and(|source| !source.starts_with("registry+"))
        })
        .map(|package| format!("{} from {}", text(package, "name"), package["source"]))
        .collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn nothing_banned_comes_in() {
    let packages = packages();
    let names = packages.iter().map(|package| text(package, "name"));
    let found: Vec<&str> = names.filter(|name| BANNED.contains(name)).collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn no_version_is_below_its_floor() {
    let packages = packages();
    let mut checked = 0;
    for package in &packages {
        let name = text(package, "name");
        let Some((_, floor)) = FLOORS.iter().find(|(floored, _)| *floored == name) else {
            continue;
        };
        let version = text(package, "version").split(['-', '+']).next().unwrap();
        let parts: Vec<u64> = version
            .split('.')
            .map(|part| part.parse().unwrap())
            .collect();
        assert!(
            parts.as_slice() >= floor.as_slice(),
            "{name} {version} is below {floor:?}"
        );
        checked += 1;
    }
    assert!(checked >= 5, "the floors name nothing that is used");
}
