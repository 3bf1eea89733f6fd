//! Which names of an office a root may permit. It permits them for as long as it is trusted.

use super::constraints::SUFFIXES;
use crate::tls::is_host;

/// Given when a mesh is founded.
const NAMES_MAX: usize = 16;
/// Below these countries put what anybody can have; `co.jp` is nobody's office.
const PUBLIC: [&str; 16] = [
    "ac", "ad", "co", "com", "ed", "edu", "geo", "go", "gov", "gr", "lg", "ne", "net", "nom", "or",
    "org",
];

/// The names in lower case, each once; or the rule that the first bad one breaks.
///
/// # Errors
/// A stable word for the rule.
pub(crate) fn permitted_names(typed: &[String]) -> Result<Vec<String>, &'static str> {
    if typed.len() > NAMES_MAX {
        return Err("too_many");
    }
    let mut names = Vec::new();
    for name in typed {
        let name = name.trim().trim_start_matches("*.");
        let name = name.trim_matches('.').to_ascii_lowercase();
        if !is_host(&name) {
            return Err("not_a_host_name");
        }
        if is_public(&name) {
            return Err("public_suffix");
        }
        if !SUFFIXES.contains(&name.as_str()) && !names.contains(&name) {
            names.push(name);
        }
    }
    names.sort_unstable();
    Ok(names)
}

/// Whether a name is, or could become, one below which strangers have names. All that are of one label
/// are of letters alone, or say of themselves that they are written otherwise.
fn is_public(name: &str) -> bool {
    let labels: Vec<&str> = name.split('.').collect();
    match labels[..] {
        [label] => {
            let letters = label.bytes().all(|byte| byte.is_ascii_lowercase());
            letters && !SUFFIXES.contains(&label) || label.starts_with("xn--")
        }
        [second, country] => country.len() == 2 && PUBLIC.contains(&second),
        _ => false,
    }
}
