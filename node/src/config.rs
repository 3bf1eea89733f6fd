//! Settings: from flags, the environment, `.env`, a TOML file and defaults, in this order.
//!
//! All problems are found before any is reported, and nothing is started with a wrong setting. To
//! add a setting: one row in `settings`, one field and one line here.

mod command_line;
mod parse;
mod problem;
mod settings;
mod tls;
mod toml_file;
mod values;

use std::ffi::OsString;
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::path::PathBuf;
use std::time::Duration;
use std::{env, fs, io};

use ipnet::IpNet;
use libp2p::Multiaddr;
use zeroize::Zeroizing;

use self::values::Values;
use crate::private_range::PrivateRanges;

pub use command_line::Command;
pub use problem::{LoadError, Problem, Problems};
pub use tls::TlsConfig;
pub use values::Source;

const DOT_ENV: &str = ".env";
const TOML_FILE: &str = "localchat.toml";
const NODE_NAME_FALLBACK: &str = "node";

/// What the process was asked to do, and with which settings.
#[derive(Debug)]
pub struct Invocation {
    pub command: Command,
    pub config: Config,
    /// One line per setting: its name, its value (never a secret) and where it came from.
    pub report: String,
}

/// The settings in force.
#[derive(Debug, Clone)]
pub struct Config {
    /// The address that the web interface listens on.
    pub host: IpAddr,
    /// 0: any free one.
    pub port: u16,
    /// What the session token key is derived from, instead of one that the mesh makes.
    pub secret_key: Option<Secret>,
    pub token_lifetime: Duration,
    pub data_dir: PathBuf,
    /// Where the files are that people share; a folder in [`Self::data_dir`] when nothing is said.
    pub upload_dir: Option<PathBuf>,
    /// The largest file, in bytes.
    pub max_upload_bytes: u64,
    /// What uploads leave free on the disk, in bytes.
    pub disk_reserve_bytes: u64,
    /// Refuse clients whose address is outside [`Self::private_ranges`].
    pub restrict_to_private: bool,
    pub allowed_cidrs: Vec<IpNet>,
    pub trust_forwarded_for: bool,
    pub trusted_proxies: Vec<IpNet>,
    /// The addresses that other nodes connect to, the one that must work first.
    pub p2p_hosts: Vec<IpAddr>,
    /// 0: any free one.
    pub p2p_port: u16,
    /// Other nodes' addresses, all of them IP and TCP and within [`Self::private_ranges`].
    pub peers: Vec<Multiaddr>,
    pub node_name: String,
    /// Which part of the network this node is in, for people; may be empty.
    pub segment: String,
    pub cors_allow_origins: Vec<String>,
    pub tls: TlsConfig,
    pub mdns: bool,
    /// The time zone for exports and for browsers that don't say theirs.
    pub tz_offset_minutes: i32,
    /// Serve the page's sources as they are written instead of the pack made of them.
    pub web_sources: bool,
    /// Directives of `tracing`'s filter.
    pub log: String,
    pub registration: RegistrationPolicy,
    /// Accounts that may be made from one address.
    pub registrations_per_hour: Option<NonZeroU32>,
    pub member: MemberBounds,
    /// What `/metrics` asks for, of whoever is no mesh administrator.
    pub metrics_token: Option<Secret>,
    /// The ticket to join a mesh with.
    pub join: Option<Secret>,
    /// The file to read it from.
    pub join_file: Option<PathBuf>,
}

/// Who may make an account at this node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RegistrationPolicy {
    Open,
    /// Nobody, once the mesh has its first account.
    Closed,
}

/// How much of this node one member may use; `None` is no limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MemberBounds {
    pub writes_per_minute: Option<NonZeroU32>,
    pub megabytes_per_day: Option<NonZeroU32>,
    pub file_megabytes_per_day: Option<NonZeroU32>,
    pub servers_per_day: Option<NonZeroU32>,
    pub connections: Option<NonZeroU32>,
}

/// A value that no log and no report shows. Wiped from memory when dropped.
#[derive(Clone)]
pub struct Secret(Zeroizing<String>);

/// What a load reads, apart from the process.
#[derive(Debug, Default)]
pub struct Surroundings {
    pub environment: Vec<(OsString, OsString)>,
    /// The content of `.env`, if there is one.
    pub dot_env: Option<String>,
    /// The content of `localchat.toml`, if there is one.
    pub toml: Option<String>,
    pub host_name: Option<String>,
}

impl Invocation {
    /// Reads the process's arguments and environment, and `.env` and `localchat.toml` in the
    /// current folder.
    ///
    /// # Errors
    /// With wrong usage, with a request for help or the version, and with all wrong settings.
    pub fn from_process() -> Result<Self, LoadError> {
        let surroundings = Surroundings {
            environment: env::vars_os().collect(),
            dot_env: content_of(DOT_ENV)?,
            toml: content_of(TOML_FILE)?,
            host_name: host_name(),
        };
        Self::load(env::args_os(), &surroundings)
    }

    /// The same from given sources. `arguments` start with the program's name.
    ///
    /// # Errors
    /// As [`Self::from_process`].
    pub fn load(
        arguments: impl IntoIterator<Item = OsString>,
        surroundings: &Surroundings,
    ) -> Result<Self, LoadError> {
        let (command, flags) = command_line::parse(arguments).map_err(LoadError::Usage)?;
        let mut values = Values::collect(&flags, surroundings);
        let config = Config::read(&mut values);
        values.problems.extend(config.tls.problems(config.host));
        if !values.problems.is_empty() {
            return Err(LoadError::Problems(Problems(values.problems)));
        }
        Ok(Self {
            command,
            config,
            report: values.report(),
        })
    }
}

impl Config {
    fn read(values: &mut Values) -> Self {
        let allowed_cidrs = values.parse("ALLOWED_CIDRS", |text| parse::list(text, parse::cidr));
        let ranges = PrivateRanges::new(allowed_cidrs.clone());
        let peer = |text: &str| parse::peer(text, &ranges);
        Self {
            host: values.parse("HOST", parse::address),
            port: values.parse("PORT", parse::port),
            secret_key: values.parse("SECRET_KEY", parse::secret_key),
            token_lifetime: values.parse("TOKEN_EXPIRE_MINUTES", parse::token_lifetime),
            data_dir: values.parse("DATA_DIR", parse::path),
            upload_dir: values.parse("UPLOAD_DIR", parse::optional_path),
            max_upload_bytes: values.parse("MAX_UPLOAD_SIZE", parse::bytes_some),
            disk_reserve_bytes: values.parse("DISK_RESERVE", parse::bytes),
            restrict_to_private: values.parse("RESTRICT_TO_PRIVATE", parse::boolean),
            trust_forwarded_for: values.parse("TRUST_FORWARDED_FOR", parse::boolean),
            trusted_proxies: values.parse("TRUSTED_PROXIES", |t| parse::list(t, parse::cidr)),
            p2p_hosts: values.parse("P2P_HOST", parse::addresses),
            p2p_port: values.parse("P2P_PORT", parse::port),
            peers: values.parse("PEERS", |text| parse::list(text, peer)),
            node_name: values.parse("NODE_NAME", parse::name),
            segment: values.parse("SEGMENT", parse::optional_name),
            cors_allow_origins: values.parse("CORS_ALLOW_ORIGINS", |text| {
                parse::list(text, parse::origin)
            }),
            tls: TlsConfig::read(values),
            mdns: values.parse("MDNS", parse::boolean),
            tz_offset_minutes: values.parse("TZ_OFFSET_HOURS", parse::offset_minutes),
            web_sources: values.parse("WEB_SOURCES", parse::boolean),
            log: values.parse("LOG", parse::log_filter),
            registration: values.parse("REGISTRATION", parse::registration),
            registrations_per_hour: values.parse("REGISTRATIONS_PER_HOUR", parse::bound),
            member: MemberBounds {
                writes_per_minute: values.parse("MEMBER_WRITES_PER_MINUTE", parse::bound),
                megabytes_per_day: values.parse("MEMBER_MEGABYTES_PER_DAY", parse::bound),
                file_megabytes_per_day: values.parse("MEMBER_FILE_MEGABYTES_PER_DAY", parse::bound),
                servers_per_day: values.parse("MEMBER_SERVERS_PER_DAY", parse::bound),
                connections: values.parse("MEMBER_CONNECTIONS", parse::bound),
            },
            metrics_token: values.parse("METRICS_TOKEN", parse::secret_key),
            join: values.parse("JOIN", parse::ticket),
            join_file: values.parse("JOIN_FILE", parse::optional_path),
            allowed_cidrs,
        }
    }

    /// The ticket to join a mesh with, from wherever it was given.
    ///
    /// # Errors
    /// The file can't be read as text, or holds no ticket.
    pub fn ticket(&self) -> io::Result<Option<Secret>> {
        let (None, Some(path)) = (&self.join, &self.join_file) else {
            return Ok(self.join.clone());
        };
        let text = Zeroizing::new(fs::read_to_string(path)?);
        let ticket = parse::ticket(text.trim());
        let ticket = ticket.map_err(|rule| io::Error::new(io::ErrorKind::InvalidData, rule))?;
        let empty = || io::Error::new(io::ErrorKind::InvalidData, "it is empty");
        ticket.map(Some).ok_or_else(empty)
    }

    /// The hosts of the web origins that may call the API, under which this node is asked too, in
    /// lower case.
    pub(crate) fn origin_hosts(&self) -> impl Iterator<Item = String> {
        let origins = self.cors_allow_origins.iter();
        origins.filter_map(|origin| {
            let uri: axum::http::Uri = origin.parse().ok()?;
            uri.host().map(str::to_ascii_lowercase)
        })
    }

    /// The private ranges and what `ALLOWED_CIDRS` adds to them.
    #[must_use]
    pub fn private_ranges(&self) -> PrivateRanges {
        PrivateRanges::new(self.allowed_cidrs.clone())
    }
}

impl Secret {
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self(Zeroizing::new(text.to_owned()))
    }

    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("(secret)")
    }
}

/// A file's text, unless there is no such file.
fn content_of(name: &str) -> Result<Option<String>, LoadError> {
    match fs::read_to_string(name) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => {
            let problem = Problem::new(name, None, format!("can't be read: {error}"));
            Err(LoadError::Problems(Problems(vec![problem])))
        }
    }
}

/// What this machine is called.
pub(crate) fn host_name() -> Option<String> {
    let from_variable = |name| env::var(name).ok();
    let from_file = |path| fs::read_to_string(path).ok();
    ["/proc/sys/kernel/hostname", "/etc/hostname"]
        .into_iter()
        .find_map(from_file)
        .or_else(|| {
            ["COMPUTERNAME", "HOSTNAME"]
                .into_iter()
                .find_map(from_variable)
        })
}

#[cfg(test)]
mod tests;
