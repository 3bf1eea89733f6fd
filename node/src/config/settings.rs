//! The table of settings.

/// One setting, named alike in the environment, in `.env` and, in lower case, as a flag.
#[derive(Debug)]
pub(super) struct Setting {
    pub(super) name: &'static str,
    pub(super) flag: &'static str,
    pub(super) default: &'static str,
    pub(super) kind: Kind,
    pub(super) help: &'static str,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Boolean,
    /// Never shown.
    Secret,
    /// A secret for one start: a flag and nothing else.
    SecretFlag,
}

impl Setting {
    pub(super) fn is_secret(&self) -> bool {
        matches!(self.kind, Kind::Secret | Kind::SecretFlag)
    }
}

/// The setting of a name.
pub(super) fn setting(name: &str) -> Option<&'static Setting> {
    SETTINGS.iter().find(|setting| setting.name == name)
}

type Str = &'static str;

const fn text(name: Str, flag: Str, default: Str, help: Str) -> Setting {
    Setting {
        name,
        flag,
        default,
        kind: Kind::Text,
        help,
    }
}

const fn boolean(name: Str, flag: Str, default: Str, help: Str) -> Setting {
    Setting {
        name,
        flag,
        default,
        kind: Kind::Boolean,
        help,
    }
}

pub(super) const SETTINGS: &[Setting] = &[
    text(
        "HOST",
        "host",
        "127.0.0.1",
        "Address of the web interface; 0.0.0.0 serves the network",
    ),
    text(
        "PORT",
        "port",
        "8000",
        "Port of the web interface; 0 takes any free one",
    ),
    text(
        "DATA_DIR",
        "data-dir",
        "./localchat-data",
        "Folder for everything that this node keeps",
    ),
    text(
        "NODE_NAME",
        "node-name",
        "",
        "Name of this node [default: the host name]",
    ),
    text(
        "SEGMENT",
        "segment",
        "",
        "Which part of the network this node is in, such as “3F Osaka”",
    ),
    text(
        "P2P_HOST",
        "p2p-host",
        "0.0.0.0",
        "Address that other nodes connect to",
    ),
    text(
        "P2P_PORT",
        "p2p-port",
        "0",
        "Port that other nodes connect to; 0 takes any free one",
    ),
    text(
        "PEERS",
        "peers",
        "",
        "Addresses of other nodes: ip:port or multiaddr, comma-separated",
    ),
    boolean(
        "MDNS",
        "mdns",
        "true",
        "Find other nodes on the same segment",
    ),
    boolean(
        "RESTRICT_TO_PRIVATE",
        "restrict-to-private",
        "true",
        "Refuse clients outside the private ranges",
    ),
    text(
        "ALLOWED_CIDRS",
        "allowed-cidrs",
        "",
        "Ranges to accept besides the private ones, comma-separated",
    ),
    boolean(
        "TRUST_FORWARDED_FOR",
        "trust-forwarded-for",
        "false",
        "Believe X-Forwarded-For of trusted proxies",
    ),
    text(
        "TRUSTED_PROXIES",
        "trusted-proxies",
        "127.0.0.1/32,::1/128",
        "Addresses or ranges of those proxies",
    ),
    text(
        "CORS_ALLOW_ORIGINS",
        "cors-allow-origins",
        "",
        "Web origins that may call the API, comma-separated",
    ),
    Setting {
        name: "SECRET_KEY",
        flag: "secret-key",
        default: "",
        kind: Kind::Secret,
        help: "Secret to sign sessions with, the same on all nodes [default: the mesh's own]",
    },
    text(
        "TOKEN_EXPIRE_MINUTES",
        "token-expire-minutes",
        "10080",
        "How long a login lasts",
    ),
    text(
        "TZ_OFFSET_HOURS",
        "tz-offset-hours",
        "9",
        "Time zone for exports, such as 9 or -3.5",
    ),
    boolean(
        "WEB_SOURCES",
        "web-sources",
        "false",
        "Serve the page module by module as written, not packed",
    ),
    text(
        "LOG",
        "log",
        "info",
        "What to log, such as “info” or “info,node=debug”",
    ),
    Setting {
        name: "JOIN",
        flag: "join",
        default: "",
        kind: Kind::SecretFlag,
        help: "Join a mesh with a ticket that one of its administrators made",
    },
];
