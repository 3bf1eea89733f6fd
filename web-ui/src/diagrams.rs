//! The frame in which diagrams are drawn: a page of its own and the modules that it loads, which come
//! compressed. What it may do is the HTTP server's part.

use rust_embed::{EmbeddedFile, RustEmbed};

use super::{Asset, PREFIX, asset_of, content_type, hex};

#[derive(RustEmbed)]
#[folder = "diagrams/"]
struct Diagrams;

/// Below which the page asks for the frame. Its modules are handed out with the bundle's version
/// behind it, and that makes their paths immutable.
const FOLDER: &str = "diagrams";
const PAGE: &str = "index.html";
/// What the version is made of: our own module, and the list of the vendored ones with their hashes.
const OWN: &str = "draw.js";
const LIST: &str = "mermaid.sha256";

/// Whether a path is of the frame.
#[must_use]
pub fn is_of_frame(path: &str) -> bool {
    below(path).is_some()
}

/// A file of the frame, by its path relative to the web root.
pub(super) fn find(path: &str) -> Option<Asset> {
    match below(path)? {
        ("", PAGE) => page(),
        (version, name) if name != PAGE => {
            let immutable = version.strip_prefix('-') == Some(self::version()?.as_str());
            Some(Asset {
                content_type: content_type(name),
                ..file(name, immutable)?
            })
        }
        _ => None,
    }
}

/// What stands behind the folder's name, and the file's path in it.
fn below(path: &str) -> Option<(&str, &str)> {
    let (version, name) = path
        .strip_prefix(PREFIX)?
        .strip_prefix(FOLDER)?
        .split_once('/')?;
    (version.is_empty() || version.starts_with('-')).then_some((version, name))
}

/// The frame's page, which names the modules by their version.
fn page() -> Option<Asset> {
    let asset = asset_of(PAGE, Diagrams::get(PAGE)?, false);
    let version = version()?;
    let folder = format!("/{PREFIX}{FOLDER}");
    let text = String::from_utf8_lossy(&asset.bytes).into_owned();
    let text = text.replace(&format!("{folder}/"), &format!("{folder}-{version}/"));
    Some(Asset {
        bytes: text.into_bytes().into(),
        ..asset
    })
}

fn file(name: &str, immutable: bool) -> Option<Asset> {
    let plain = |file: EmbeddedFile| asset_of(name, file, immutable);
    let compressed = || {
        let asset = plain(Diagrams::get(&format!("{name}.gz"))?);
        Some(Asset {
            gzip: true,
            ..asset
        })
    };
    Diagrams::get(name).map(plain).or_else(compressed)
}

fn version() -> Option<String> {
    let [own, list] = [OWN, LIST].map(|name| {
        let file = Diagrams::get(name)?;
        Some(hex(&file.metadata.sha256_hash()[..4]))
    });
    Some(own? + &list?)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn names() -> impl Iterator<Item = String> {
        Diagrams::iter().map(|name| name.into_owned())
    }

    #[test]
    fn the_frame_loads_its_modules_by_their_version() {
        let page = find("app/diagrams/index.html").expect("there is a frame");
        assert_eq!(page.content_type, "text/html; charset=utf-8");
        assert!(!page.immutable);
        let text = String::from_utf8(page.bytes.into_owned()).expect("it is UTF-8");
        let path = text
            .split('"')
            .find_map(|part| part.strip_prefix("/app/"))
            .expect("it loads a module");
        let own = find(&format!("app/{path}")).expect(path);
        assert!(own.immutable && !own.gzip);
        let folder = path.strip_suffix(OWN).expect(path);
        let entry = find(&format!("app/{folder}mermaid/mermaid.esm.min.mjs")).expect("it is there");
        assert!(entry.immutable && entry.gzip);
        assert_eq!(entry.content_type, "text/javascript; charset=utf-8");
        // A frame of the version before finds its modules, but must not keep them.
        let before = find("app/diagrams-0123456789abcdef/draw.js").expect("it is there");
        assert!(!before.immutable);
    }

    #[test]
    fn the_vendored_modules_are_those_of_the_list() {
        let list = Diagrams::get(LIST).expect("there is a list");
        let list = String::from_utf8_lossy(&list.data).into_owned();
        let listed = list.lines().filter_map(|line| line.split_once("  "));
        let listed: BTreeSet<String> = listed.map(|(_, name)| name.to_owned()).collect();
        let found: BTreeSet<String> = names()
            .filter(|name| name.starts_with("mermaid/"))
            .collect();
        assert_eq!(listed, found);
        assert!(listed.len() > 50, "hardly any modules");
    }

    #[test]
    fn nothing_else_is_found() {
        for path in [
            "app/diagrams",
            "app/diagrams/",
            "app/diagrams-",
            "app/diagrams-/index.html",
            "app/diagrams-x/index.html",
            "app/diagrams-x/none.mjs",
            "app/diagramsx/draw.js",
            "diagrams/draw.js",
        ] {
            assert!(find(path).is_none(), "{path}");
        }
        assert!(crate::asset("app/diagrams-x/../src/lib.rs").is_none());
    }
}
