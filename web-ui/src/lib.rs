//! The web UI: static files, embedded, looked up by path.
//!
//! Responsible for handing out the page and the files that it loads, with their type and a strong
//! `ETag`, in one of two forms: packed into few files, or the sources as they are written; and the
//! user guide's texts and pictures as they are. In a frame apart from it diagrams are drawn.
//! Deliberately not responsible for routing, caching headers, the content security policy or the
//! fallback to the page for unknown paths: that is the HTTP server's part.
//!
//! The pack is made by `npm run pack` and committed, so that no JavaScript tool is needed to build
//! the program. Its manifest lists what it was made of; a pack that is not of the sources beside it
//! is not handed out, so whoever changes a source sees the change after the next build.

mod diagrams;

use std::borrow::Cow;
use std::fmt::Write as _;

use rust_embed::{EmbeddedFile, RustEmbed};

pub use diagrams::is_of_frame;

#[derive(RustEmbed)]
#[folder = "assets/"]
struct Sources;

#[derive(RustEmbed)]
#[folder = "packed/"]
struct Packed;

#[derive(RustEmbed)]
#[folder = "../docs/guide/"]
struct Guide;

/// One file of the web UI.
#[derive(Debug, Clone)]
pub struct Asset {
    /// The whole content.
    pub bytes: Cow<'static, [u8]>,
    /// Value for the `Content-Type` header, charset included for text.
    pub content_type: &'static str,
    /// Value for the `ETag` header, quotes included; changes with the content.
    pub etag: String,
    /// The content of this path never changes: another content has another path.
    pub immutable: bool,
    /// The bytes are compressed by gzip, and nothing else of the content is here.
    pub gzip: bool,
}

/// In which form the page is handed out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Packed, unless the pack is not of these sources.
    Packed,
    /// Module by module, as written.
    Sources,
}

const PAGE: &str = "index.html";
const MANIFEST: &str = "manifest.sha256";

/// Prefix under which the page asks for its own files, so that its folder `api/` can't be mistaken
/// for the HTTP API.
const PREFIX: &str = "app/";

/// What the packed page calls the folder of the pack, below [`PREFIX`]. It is handed out with the
/// pack's version behind it, and that makes the paths of its files immutable.
const FOLDER: &str = "packed";

/// The page itself.
///
/// # Panics
/// Never: a test holds that both forms are embedded.
#[must_use]
pub fn page(form: Form) -> Asset {
    let packed = match form {
        Form::Packed if is_fresh() => Packed::get(PAGE).zip(version()),
        Form::Packed | Form::Sources => None,
    };
    let Some((file, version)) = packed else {
        let source = Sources::get(PAGE).expect("the page is embedded, as a test holds");
        return asset_of(PAGE, source, false);
    };
    let text = String::from_utf8_lossy(&file.data).into_owned();
    let folder = format!("/{PREFIX}{FOLDER}");
    let text = text.replace(&format!("{folder}/"), &format!("{folder}-{version}/"));
    Asset {
        bytes: Cow::Owned(text.into_bytes()),
        content_type: content_type(PAGE),
        etag: format!("\"{version}\""),
        immutable: false,
        gzip: false,
    }
}

/// Finds a file by its path relative to the web root, without a leading slash.
///
/// Everything that the page loads is found below `app/`: the pack's files in its folder, the
/// sources beside it. `None` for anything that is not exactly one of the embedded files.
#[must_use]
pub fn asset(path: &str) -> Option<Asset> {
    // In a debug build paths reach the disk.
    if path.split('/').any(|part| part == "..") {
        return None;
    }
    if is_of_frame(path) {
        return diagrams::find(path);
    }
    let path = path.strip_prefix(PREFIX)?;
    match in_pack(path) {
        Some((asked, name)) => {
            // A page of the version before finds what it loads late, but must not keep it.
            let immutable = Some(asked) == version().as_deref();
            let file = Packed::get(name).or_else(|| Sources::get(name))?;
            (name != PAGE).then(|| asset_of(name, file, immutable))
        }
        None => Some(asset_of(path, Sources::get(path)?, false)),
    }
}

/// A file of the user guide: its texts, `en.md` and `ja.md`, `guide.css`, the pictures in `images/`.
#[must_use]
pub fn guide(path: &str) -> Option<Asset> {
    // In a debug build paths reach the disk.
    let inside = !path.split('/').any(|part| part == "..");
    let file = inside.then(|| Guide::get(path)).flatten()?;
    Some(asset_of(path, file, false))
}

/// A path below the pack's folder, as the version asked for and the file's name.
fn in_pack(path: &str) -> Option<(&str, &str)> {
    path.strip_prefix(FOLDER)?
        .strip_prefix('-')?
        .split_once('/')
}

/// The version of the pack: of everything in it and of everything that it was made of.
fn version() -> Option<String> {
    let hash = Packed::get(MANIFEST)?.metadata.sha256_hash();
    Some(hex(&hash[..8]))
}

/// Whether the pack was made of the sources as they are.
fn is_fresh() -> bool {
    first_difference().is_none()
}

/// The first file that is not as the manifest says, or not in it.
fn first_difference() -> Option<String> {
    let manifest = Packed::get(MANIFEST).map(|file| file.data)?;
    let manifest = String::from_utf8_lossy(&manifest);
    let listed: Vec<(&str, &str)> = manifest
        .lines()
        .filter_map(|line| line.split_once("  "))
        .collect();
    let changed = listed.iter().find(|(hash, path)| {
        let file = match path.split_once('/') {
            Some(("assets", name)) => Sources::get(name),
            Some(("packed", name)) => Packed::get(name),
            Some(_) | None => None,
        };
        file.is_none_or(|file| hex(&file.metadata.sha256_hash()) != *hash)
    });
    let added = || {
        Sources::iter()
            .map(|name| format!("assets/{name}"))
            .find(|path| !listed.iter().any(|(_, known)| known == path))
    };
    changed.map(|(_, path)| (*path).to_owned()).or_else(added)
}

fn asset_of(path: &str, file: EmbeddedFile, immutable: bool) -> Asset {
    let hash = file.metadata.sha256_hash();
    Asset {
        bytes: file.data,
        content_type: content_type(path),
        etag: format!("\"{}\"", hex(&hash[..16])),
        immutable,
        gzip: false,
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map(|(_, extension)| extension) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("md") => "text/markdown; charset=utf-8",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("txt" | "sha256") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{
        Form, Guide, Packed, Sources, asset, content_type, first_difference, guide, page, version,
    };

    fn links(form: Form) -> Vec<String> {
        let text = String::from_utf8(page(form).bytes.into_owned()).expect("the page is UTF-8");
        text.split('"')
            .filter_map(|part| part.strip_prefix("/app/").map(str::to_owned))
            .collect()
    }

    #[test]
    fn the_pack_is_of_the_sources_beside_it() {
        let found = first_difference();
        assert_eq!(
            found, None,
            "run `npm run pack` in web-ui and commit packed/"
        );
    }

    #[test]
    fn each_form_of_the_page_loads_files_that_are_found() {
        for (form, count) in [(Form::Sources, 3), (Form::Packed, 5)] {
            let links = links(form);
            assert_eq!(links.len(), count, "{form:?}: {links:?}");
            for path in links {
                let found = asset(&format!("app/{path}")).unwrap_or_else(|| panic!("{path}"));
                assert_eq!(found.immutable, form == Form::Packed, "{path}");
            }
            let page = page(form);
            assert_eq!(page.content_type, "text/html; charset=utf-8");
            assert!(page.etag.starts_with('"') && page.etag.ends_with('"'));
        }
    }

    #[test]
    fn what_is_loaded_late_is_found_beside_the_pack() {
        let version = version().expect("there is a pack");
        for name in ["emoji.mjs", "highlight.mjs"] {
            let now = asset(&format!("app/packed-{version}/vendor/{name}")).expect(name);
            assert!(now.immutable);
            let before = asset(&format!("app/packed-0123456789abcdef/vendor/{name}")).expect(name);
            assert!(!before.immutable && before.etag == now.etag);
        }
    }

    #[test]
    fn the_guide_s_pictures_are_there_and_none_is_left_over() {
        let mut shown = BTreeSet::new();
        for name in ["en.md", "ja.md"] {
            let text = guide(name).expect(name).bytes.into_owned();
            let text = String::from_utf8(text).expect(name);
            let links = text
                .split("](")
                .skip(1)
                .filter_map(|rest| rest.split(')').next());
            shown.extend(
                links
                    .filter(|link| link.starts_with("images/"))
                    .map(str::to_owned),
            );
        }
        let pictures = Guide::iter().filter(|name| name.starts_with("images/"));
        assert_eq!(shown, pictures.map(|name| name.to_string()).collect());
        assert_eq!(
            guide("images/mesh-ja.png").map(|file| file.content_type),
            Some("image/png")
        );
        assert!(guide("images/../en.md").is_none());
    }

    #[test]
    fn paths_outside_the_folders_are_not_found() {
        let folder = format!("app/packed-{}", version().expect("there is a pack"));
        for path in [
            "",
            "/index.html",
            "main.js",
            "app/../Cargo.toml",
            "app/lib",
            "app/no-such-file.js",
            "app/packed",
            "app/packed/start.js",
            "app/packed-",
            &folder,
            &format!("{folder}/index.html"),
            &format!("{folder}/../assets/main.js"),
        ] {
            assert!(asset(path).is_none(), "{path}");
        }
    }

    #[test]
    fn every_embedded_file_has_a_known_type() {
        for path in Sources::iter().chain(Packed::iter()) {
            assert_ne!(content_type(&path), "application/octet-stream", "{path}");
        }
    }
}
