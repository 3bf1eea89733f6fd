//! The web UI: static files, embedded, looked up by path.
//!
//! Responsible for handing out the files under `assets/` with their type and a strong `ETag`.
//! Deliberately not responsible for routing, caching headers, the content security policy or the
//! fallback to `index.html` for unknown paths: that is the HTTP server's part.

use std::borrow::Cow;

use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "assets/"]
struct Files;

/// One file of the web UI.
#[derive(Debug, Clone)]
pub struct Asset {
    /// The whole content.
    pub bytes: Cow<'static, [u8]>,
    /// Value for the `Content-Type` header, charset included for text.
    pub content_type: &'static str,
    /// Value for the `ETag` header, quotes included; changes with the content.
    pub etag: String,
}

/// Prefix under which the page asks for its own files, so that its folder `api/` can't be mistaken
/// for the HTTP API.
const PREFIX: &str = "app/";

/// Finds a file by its path relative to the web root, without a leading slash.
///
/// The page itself is `index.html`; everything it loads is found below `app/`, or without that
/// prefix. `None` for anything that is not exactly one of the embedded files.
pub fn asset(path: &str) -> Option<Asset> {
    let path = path.strip_prefix(PREFIX).unwrap_or(path);
    let file = Files::get(path)?;
    let hash = file.metadata.sha256_hash();
    let etag = hash[..16].iter().fold(String::from("\""), |text, byte| {
        text + &format!("{byte:02x}")
    }) + "\"";
    Some(Asset {
        bytes: file.data,
        content_type: content_type(path),
        etag,
    })
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map(|(_, extension)| extension) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::{Files, asset, content_type};

    #[test]
    fn the_page_and_its_entry_module_are_embedded() {
        let page = asset("index.html").expect("index.html is embedded");
        assert_eq!(page.content_type, "text/html; charset=utf-8");
        assert!(page.etag.starts_with('"') && page.etag.ends_with('"') && page.etag.len() == 34);
        assert!(asset("main.js").is_some());
    }

    #[test]
    fn everything_the_page_loads_is_below_the_prefix_and_found() {
        let page = asset("index.html").expect("index.html is embedded");
        let text = String::from_utf8(page.bytes.into_owned()).expect("index.html is UTF-8");
        let linked: Vec<&str> = text
            .split('"')
            .filter_map(|part| part.strip_prefix("/app/"))
            .collect();
        assert_eq!(linked.len(), 3, "icon, style sheet and entry module");
        for path in linked {
            assert!(asset(&format!("app/{path}")).is_some(), "{path}");
        }
    }

    #[test]
    fn paths_outside_the_folder_are_not_found() {
        for path in ["", "/index.html", "../Cargo.toml", "lib", "no-such-file.js"] {
            assert!(asset(path).is_none(), "{path}");
        }
    }

    #[test]
    fn every_embedded_file_has_a_known_type() {
        for path in Files::iter() {
            assert_ne!(content_type(&path), "application/octet-stream", "{path}");
        }
    }
}
