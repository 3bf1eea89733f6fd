//! Under which names this node may be asked, and which web pages may ask it.
//!
//! A page of a stranger can make a browser inside the network send requests. It can't read tokens,
//! but with a host name of its own that suddenly leads to this node (DNS rebinding) it would count
//! as this node's page; therefore only names that strangers can't own are answered to.

use std::net::IpAddr;

use axum::http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_MAX_AGE, HOST, ORIGIN, VARY,
};
use axum::http::uri::Authority;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Uri};

use crate::config::Config;
use crate::host::BrowserNode;

const ALLOW_PRIVATE_NETWORK: HeaderName =
    HeaderName::from_static("access-control-allow-private-network");
const REQUEST_PRIVATE_NETWORK: HeaderName =
    HeaderName::from_static("access-control-request-private-network");

/// The host names and web origins that the configuration allows.
#[derive(Debug)]
pub(super) struct Names {
    hosts: Vec<String>,
    origins: Vec<String>,
}

impl Names {
    pub(super) fn new(config: &Config) -> Self {
        let origins: Vec<String> = config
            .cors_allow_origins
            .iter()
            .map(|origin| origin.to_ascii_lowercase())
            .collect();
        let mut hosts = vec!["localhost".to_owned(), config.node_name.to_lowercase()];
        hosts.extend(config.origin_hosts());
        Self { hosts, origins }
    }

    /// Whether a request is addressed to a name of this node.
    pub(super) fn is_addressed(&self, uri: &Uri, headers: &HeaderMap) -> bool {
        let mut hosts = headers.get_all(HOST).iter();
        let (Some(host), None) = (hosts.next(), hosts.next()) else {
            return false;
        };
        let named = host.to_str().ok().is_some_and(|host| self.is_own(host));
        // A request line with a whole URL overrides the header.
        named
            && uri
                .authority()
                .is_none_or(|authority| self.is_own(authority.as_str()))
    }

    fn is_own(&self, authority: &str) -> bool {
        let Ok(authority) = authority.parse::<Authority>() else {
            return false;
        };
        if authority.as_str().contains('@') {
            return false;
        }
        let host = authority.host();
        let bare = host
            .strip_prefix('[')
            .and_then(|host| host.strip_suffix(']'))
            .unwrap_or(host);
        if bare.parse::<IpAddr>().is_ok() {
            return true;
        }
        let name = host.strip_suffix('.').unwrap_or(host).to_ascii_lowercase();
        name.ends_with(".local") || name.ends_with(".localhost") || self.hosts.contains(&name)
    }

    /// The request's `Origin`, if it is another one than the node's own and may read the answer.
    pub(super) fn allowed_origin(
        &self,
        headers: &HeaderMap,
        nodes: &[BrowserNode],
    ) -> Option<HeaderValue> {
        let origin = headers.get(ORIGIN)?;
        let text = origin.to_str().ok()?;
        let of_mesh = || {
            nodes
                .iter()
                .flat_map(|node| &node.urls)
                .any(|url| url == text)
        };
        let configured = || {
            self.origins
                .iter()
                .any(|known| known.eq_ignore_ascii_case(text))
        };
        (configured() || of_mesh()).then(|| origin.clone())
    }
}

/// Lets the page of `origin` read an answer.
pub(super) fn allow(headers: &mut HeaderMap, origin: HeaderValue) {
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    headers.append(VARY, HeaderValue::from_static("origin"));
    let exposed = HeaderValue::from_static(
        "retry-after, etag, location, tus-resumable, upload-offset, upload-length, upload-expires, \
         content-range, content-disposition",
    );
    headers.insert(ACCESS_CONTROL_EXPOSE_HEADERS, exposed);
}

/// What the answer to a preflight request says beyond [`allow`].
pub(super) fn allow_preflight(request: &HeaderMap, headers: &mut HeaderMap) {
    let methods = HeaderValue::from_static("GET, HEAD, POST, PUT, PATCH, DELETE");
    headers.insert(ACCESS_CONTROL_ALLOW_METHODS, methods);
    let allowed = HeaderValue::from_static(
        "authorization, content-type, accept-language, range, tus-resumable, upload-length, \
         upload-offset, upload-metadata, upload-checksum, upload-defer-length",
    );
    headers.insert(ACCESS_CONTROL_ALLOW_HEADERS, allowed);
    headers.insert(ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static("600"));
    if request.contains_key(REQUEST_PRIVATE_NETWORK) {
        headers.insert(ALLOW_PRIVATE_NETWORK, HeaderValue::from_static("true"));
    }
}

/// The content security policy of the page: its own files, and talking to the mesh's nodes, whose
/// pictures it shows, and in whose frames it has diagrams drawn.
pub(super) fn page_policy(nodes: &[BrowserNode]) -> HeaderValue {
    let mut connect = String::from("'self'");
    for address in addresses(nodes) {
        let socket = address.replacen("http", "ws", 1);
        connect.push_str(&format!(" {address} {socket}"));
    }
    let media = of_mesh(nodes);
    let policy = format!(
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src {media} data: blob:; \
         media-src {media} blob:; frame-src {media}; connect-src {connect}; object-src 'none'; \
         frame-ancestors 'none'; base-uri 'none'; form-action 'self'"
    );
    HeaderValue::try_from(policy)
        .unwrap_or_else(|_| HeaderValue::from_static("default-src 'self'; frame-ancestors 'none'"))
}

/// The content security policy of the frame in which diagrams are drawn: of no origin, so that it has
/// no session and no storage; it loads this node's modules and asks nobody for anything. Styles in
/// the text are allowed here, and nowhere else.
pub(super) fn frame_policy(nodes: &[BrowserNode]) -> HeaderValue {
    let above = of_mesh(nodes);
    let policy = format!(
        "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src data:; \
         base-uri 'none'; form-action 'none'; frame-ancestors {above}; sandbox allow-scripts"
    );
    HeaderValue::try_from(policy)
        .unwrap_or_else(|_| HeaderValue::from_static("default-src 'none'; sandbox"))
}

/// This node, and those to which its page may have turned.
fn of_mesh(nodes: &[BrowserNode]) -> String {
    addresses(nodes).fold(String::from("'self'"), |list, url| list + " " + url)
}

fn addresses(nodes: &[BrowserNode]) -> impl Iterator<Item = &str> {
    let urls = nodes.iter().flat_map(|node| &node.urls);
    urls.map(String::as_str)
        .filter(|url| url.starts_with("http://") || url.starts_with("https://"))
}
