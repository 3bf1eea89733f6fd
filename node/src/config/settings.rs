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
}

impl Setting {
    pub(super) fn is_secret(&self) -> bool {
        self.kind == Kind::Secret
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

const fn secret(name: Str, flag: Str, help: Str) -> Setting {
    Setting {
        name,
        flag,
        default: "",
        kind: Kind::Secret,
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
        "UPLOAD_DIR",
        "upload-dir",
        "",
        "Folder for the files that people share [default: files in DATA_DIR]",
    ),
    text(
        "MAX_UPLOAD_SIZE",
        "max-upload-size",
        "100MB",
        "The largest file, such as 100MB or 4GB",
    ),
    text(
        "DISK_RESERVE",
        "disk-reserve",
        "1GB",
        "What uploads leave free on the disk of UPLOAD_DIR, such as 1GB",
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
        "0.0.0.0,::",
        "Addresses that other nodes connect to, comma-separated",
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
    text(
        "SSL_CERTFILE",
        "ssl-certfile",
        "",
        "Certificate of the web interface with its chain, PEM [default: one of the node's own]",
    ),
    text("SSL_KEYFILE", "ssl-keyfile", "", "Its private key, PEM"),
    boolean(
        "TLS_AUTO_GENERATE",
        "tls-auto-generate",
        "true",
        "See to a certificate where there is no SSL_CERTFILE",
    ),
    text(
        "TLS_RENEW_DAYS",
        "tls-renew-days",
        "120",
        "How many days before its end such a certificate is replaced",
    ),
    boolean(
        "PLAIN_HTTP",
        "plain-http",
        "false",
        "Serve the network without encryption too; this machine is served so in any case",
    ),
    secret(
        "SECRET_KEY",
        "secret-key",
        "Secret to sign sessions with, the same on all nodes [default: the mesh's own]",
    ),
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
    text(
        "REGISTRATION",
        "registration",
        "open",
        "Who may make an account: open (everybody) or closed (nobody)",
    ),
    text(
        "REGISTRATIONS_PER_HOUR",
        "registrations-per-hour",
        "120",
        "Accounts that may be made from one address; 0 is no limit",
    ),
    text(
        "MEMBER_WRITES_PER_MINUTE",
        "member-writes-per-minute",
        "300",
        "Messages, edits, reactions and other changes of one member; 0 is no limit",
    ),
    text(
        "MEMBER_MEGABYTES_PER_DAY",
        "member-megabytes-per-day",
        "50",
        "What one member may write; 0 is no limit",
    ),
    text(
        "MEMBER_FILE_MEGABYTES_PER_DAY",
        "member-file-megabytes-per-day",
        "5000",
        "Files that one member may upload; 0 is no limit",
    ),
    text(
        "MEMBER_SERVERS_PER_DAY",
        "member-servers-per-day",
        "20",
        "Servers that one member may make; 0 is no limit",
    ),
    text(
        "MEMBER_CONNECTIONS",
        "member-connections",
        "200",
        "Pages that one member may have open; 0 is no limit",
    ),
    secret(
        "METRICS_TOKEN",
        "metrics-token",
        "Secret that /metrics asks for [default: none; this machine and mesh admins may read]",
    ),
    secret(
        "JOIN",
        "join",
        "Join a mesh with a ticket that one of its administrators made; others on this machine \
         can see flags",
    ),
    text(
        "JOIN_FILE",
        "join-file",
        "",
        "File that holds such a ticket",
    ),
];
