//! The root in the forms in which systems take it.

use std::fmt::Write as _;

use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::download;
use crate::web_root::pem;

/// A file by its name, if there is one.
pub(super) fn file(name: &str, roots: &[Vec<u8>], mesh: &str) -> Option<Response> {
    let (stem, kind) = name.rsplit_once('.')?;
    if kind == "mobileconfig" {
        let whole = stem == "localchat-root" && !roots.is_empty();
        return whole.then(|| {
            let profile = profile(roots, mesh);
            download("application/x-apple-aspen-config", name, profile)
        });
    }
    let at = match stem.strip_prefix("localchat-root")? {
        "" => 0,
        "-2" => 1,
        _ => return None,
    };
    let root = roots.get(at)?;
    match kind {
        "cer" => Some(download("application/x-x509-ca-cert", name, root.clone())),
        "pem" => Some(download("application/x-pem-file", name, pem(root))),
        _ => None,
    }
}

/// A profile for Apple's systems, the same each time: a second one replaces the first.
fn profile(roots: &[Vec<u8>], mesh: &str) -> String {
    let mesh = escaped(mesh);
    let mut payloads = String::new();
    for root in roots {
        let id = uuid(root);
        let content = STANDARD.encode(root);
        let _ = write!(
            payloads,
            "<dict><key>PayloadType</key><string>com.apple.security.root</string>\
             <key>PayloadVersion</key><integer>1</integer>\
             <key>PayloadIdentifier</key><string>localchat.root.{id}</string>\
             <key>PayloadUUID</key><string>{id}</string>\
             <key>PayloadDisplayName</key><string>LocalChat {mesh}</string>\
             <key>PayloadContent</key><data>{content}</data></dict>"
        );
    }
    let all = uuid(&roots.concat());
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \
         \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n<plist version=\"1.0\"><dict>\
         <key>PayloadType</key><string>Configuration</string>\
         <key>PayloadVersion</key><integer>1</integer>\
         <key>PayloadIdentifier</key><string>localchat.trust.{all}</string>\
         <key>PayloadUUID</key><string>{all}</string>\
         <key>PayloadDisplayName</key><string>LocalChat {mesh}</string>\
         <key>PayloadContent</key><array>{payloads}</array></dict></plist>\n"
    )
}

/// In the form of a random one; it only has to be another one for another root.
fn uuid(of: &[u8]) -> String {
    let mut bytes = [0; 16];
    let mut hasher = blake3::Hasher::new_derive_key("localchat profile v1");
    hasher.update(of).finalize_xof().fill(&mut bytes);
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let mut text = String::new();
    for (place, byte) in bytes.iter().enumerate() {
        if matches!(place, 4 | 6 | 8 | 10) {
            text.push('-');
        }
        let _ = write!(text, "{byte:02X}");
    }
    text
}

fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_profile_holds_all_roots_and_no_markup_of_the_meshs_name() {
        let roots = [vec![1; 100], vec![2; 100]];
        let text = profile(&roots, "<b>&");
        assert!(text.contains("LocalChat &lt;b&gt;&amp;<"));
        for root in &roots {
            assert!(text.contains(&STANDARD.encode(root)));
        }
        assert_eq!(text, profile(&roots, "<b>&"));
        let id = uuid(&roots[0]);
        assert_eq!((id.len(), id.as_bytes()[14]), (36, b'4'));
    }

    #[test]
    fn there_are_so_many_files_as_roots() {
        let roots = [vec![1; 100]];
        for name in [
            "localchat-root.cer",
            "localchat-root.pem",
            "localchat-root.mobileconfig",
        ] {
            assert!(file(name, &roots, "").is_some(), "{name}");
            assert!(file(name, &[], "").is_none(), "{name}");
        }
        for name in [
            "localchat-root-2.cer",
            "localchat-root.exe",
            "root.cer",
            "",
            ".",
            "localchat-root-2.mobileconfig",
        ] {
            assert!(file(name, &roots, "").is_none(), "{name}");
        }
        assert!(file("localchat-root-2.pem", &[vec![1], vec![2]], "").is_some());
    }
}
