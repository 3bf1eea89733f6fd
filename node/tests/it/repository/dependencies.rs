//! What the program is made of: licences, sources, and versions below which something is known
//! to be broken. `deny.toml` says the same for cargo-deny, which not every machine has.

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
    "IJG",
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

/// One package that is compiled into something here.
struct Package {
    name: String,
    version: String,
    /// What stands behind the version: a path, a place outside the registry, or nothing.
    origin: String,
    licence: String,
}

/// Every package of the workspace's build for this machine, by the features in use.
fn packages() -> Vec<Package> {
    let format = "{p}|{l}";
    let arguments = [
        "tree",
        "--workspace",
        "--locked",
        "--prefix",
        "none",
        "--format",
        format,
    ];
    let tree = output(env!("CARGO"), &arguments);
    let mut lines: Vec<&str> = tree
        .lines()
        .map(|line| line.trim_end_matches(" (*)"))
        .collect();
    lines.sort_unstable();
    lines.dedup();
    let packages: Vec<Package> = lines.into_iter().filter_map(read).collect();
    assert!(
        packages.len() > 50,
        "hardly any packages: {}",
        packages.len()
    );
    packages
}

fn read(line: &str) -> Option<Package> {
    let (package, licence) = line.split_once('|')?;
    let (name, rest) = package.split_once(" v")?;
    let (version, origin) = rest.split_once(' ').unwrap_or((rest, ""));
    Some(Package {
        name: name.to_owned(),
        version: version.to_owned(),
        origin: origin.to_owned(),
        licence: licence.to_owned(),
    })
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
    let packages = packages()
        .into_iter()
        .filter(|package| !is_acceptable(&package.licence));
    let found: Vec<String> = packages
        .map(|package| {
            format!(
                "{} {}: {:?}",
                package.name, package.version, package.licence
            )
        })
        .collect();
    assert!(found.is_empty(), "{found:#?}");
    for bad in ["GPL-3.0-only", "MIT AND GPL-2.0", ""] {
        assert!(!is_acceptable(bad), "{bad:?} is let through");
    }
}

#[test]
fn every_dependency_comes_from_the_registry() {
    let packages = packages()
        .into_iter()
        .filter(|package| package.origin.contains("://"));
    let found: Vec<String> = packages
        .map(|package| format!("{} {}", package.name, package.origin))
        .collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn nothing_banned_comes_in() {
    let packages = packages().into_iter().map(|package| package.name);
    let found: Vec<String> = packages
        .filter(|name| BANNED.contains(&name.as_str()))
        .collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn no_version_is_below_its_floor() {
    let mut checked = 0;
    for Package { name, version, .. } in packages() {
        let Some((_, floor)) = FLOORS.iter().find(|(floored, _)| *floored == name) else {
            continue;
        };
        let plain = version.split(['-', '+']).next().unwrap();
        let parts: Vec<u64> = plain.split('.').map(|part| part.parse().unwrap()).collect();
        assert!(
            parts.as_slice() >= floor.as_slice(),
            "{name} {version} is below {floor:?}"
        );
        checked += 1;
    }
    assert!(checked >= 5, "the floors name nothing that is used");
}
