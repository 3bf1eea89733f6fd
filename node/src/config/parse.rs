//! The rule of each kind of value. An error is the rule, as the end of a sentence.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::num::NonZeroU32;
use std::path::PathBuf;
use std::time::Duration;

use ipnet::IpNet;
use libp2p::Multiaddr;
use libp2p::multiaddr::Protocol;
use sync::names;
use tracing_subscriber::EnvFilter;

use super::{RegistrationPolicy, Secret};
use crate::private_range::PrivateRanges;

type Parsed<T> = Result<T, String>;

const SECRET_CHARS_MIN: usize = 16;
const TOKEN_MINUTES_MIN: u64 = 5;
/// The largest bound of what a member may do.
const BOUND_MAX: u32 = 1_000_000;
const TOKEN_MINUTES_MAX: u64 = 366 * 24 * 60;

const RENEW_DAYS: std::ops::RangeInclusive<u16> = 1..=365;

/// The offsets that exist: UTC−12 to UTC+14.
const OFFSET_MINUTES: std::ops::RangeInclusive<i32> = -12 * 60..=14 * 60;

pub(super) fn address(text: &str) -> Parsed<IpAddr> {
    if text == "localhost" {
        return Ok(Ipv4Addr::LOCALHOST.into());
    }
    text.parse()
        .map_err(|_| "must be an IP address of this machine, or 0.0.0.0 for all".into())
}

/// Addresses to listen on; one at least.
pub(super) fn addresses(text: &str) -> Parsed<Vec<IpAddr>> {
    let all = list(text, address)?;
    if all.is_empty() {
        return Err("must be one or more IP addresses of this machine, comma-separated".into());
    }
    Ok(all)
}

pub(super) fn port(text: &str) -> Parsed<u16> {
    text.parse()
        .map_err(|_| "must be a number from 0 to 65535".into())
}

pub(super) fn boolean(text: &str) -> Parsed<bool> {
    match text.to_ascii_lowercase().as_str() {
        "true" | "1" | "yes" | "on" => Ok(true),
        "false" | "0" | "no" | "off" => Ok(false),
        _ => Err("must be true or false".into()),
    }
}

pub(super) fn path(text: &str) -> Parsed<PathBuf> {
    if text.is_empty() || text.contains('\0') {
        return Err("must be a path".into());
    }
    Ok(text.into())
}

pub(super) fn token_lifetime(text: &str) -> Parsed<Duration> {
    let range = TOKEN_MINUTES_MIN..=TOKEN_MINUTES_MAX;
    let minutes = text.parse().ok().filter(|minutes| range.contains(minutes));
    let rule = || format!("must be a number from {TOKEN_MINUTES_MIN} to {TOKEN_MINUTES_MAX}");
    minutes
        .map(|minutes: u64| Duration::from_secs(minutes * 60))
        .ok_or_else(rule)
}

pub(super) fn secret_key(text: &str) -> Parsed<Option<Secret>> {
    if !text.is_empty() && text.chars().count() < SECRET_CHARS_MIN {
        return Err(format!("must have at least {SECRET_CHARS_MIN} characters"));
    }
    Ok((!text.is_empty()).then(|| Secret::new(text)))
}

pub(super) fn registration(text: &str) -> Parsed<RegistrationPolicy> {
    match text.to_ascii_lowercase().as_str() {
        "open" => Ok(RegistrationPolicy::Open),
        "closed" => Ok(RegistrationPolicy::Closed),
        _ => Err("must be open or closed".into()),
    }
}

/// How long before its end a certificate is replaced; it is valid for 397 days, and one that is made
/// shall not be due at once.
pub(super) fn renew_days(text: &str) -> Parsed<u16> {
    let days = text.parse().ok().filter(|days| RENEW_DAYS.contains(days));
    let (min, max) = (RENEW_DAYS.start(), RENEW_DAYS.end());
    days.ok_or_else(|| format!("must be a number from {min} to {max}"))
}

/// `None` where there is no limit.
pub(super) fn bound(text: &str) -> Parsed<Option<NonZeroU32>> {
    let rule = || format!("must be a number from 1 to {BOUND_MAX}, or 0 for no limit");
    let number = text.parse().ok().filter(|number| *number <= BOUND_MAX);
    number.map(NonZeroU32::new).ok_or_else(rule)
}

pub(super) fn optional_path(text: &str) -> Parsed<Option<PathBuf>> {
    if text.is_empty() {
        Ok(None)
    } else {
        path(text).map(Some)
    }
}

/// A number of bytes, with or without a unit: KB, MB and GB are powers of 1,024, as file managers
/// show them.
pub(super) fn bytes(text: &str) -> Parsed<u64> {
    let text = text.trim().to_ascii_uppercase();
    let digits = text.trim_end_matches(|c: char| !c.is_ascii_digit());
    let factor = match text[digits.len()..].trim() {
        "" | "B" => Some(1),
        "K" | "KB" | "KIB" => Some(1 << 10),
        "M" | "MB" | "MIB" => Some(1 << 20),
        "G" | "GB" | "GIB" => Some(1 << 30),
        "T" | "TB" | "TIB" => Some(1_u64 << 40),
        _ => None,
    };
    let number = digits.parse::<u64>().ok();
    let bytes = number
        .zip(factor)
        .and_then(|(n, factor)| n.checked_mul(factor));
    bytes.ok_or_else(|| "must be a size such as 500KB, 100MB or 4GB".into())
}

/// The same, and not nothing.
pub(super) fn bytes_some(text: &str) -> Parsed<u64> {
    match bytes(text)? {
        0 => Err("must be a size such as 500KB, 100MB or 4GB, and not 0".into()),
        bytes => Ok(bytes),
    }
}

/// What a ticket says is for the join to judge.
pub(super) fn ticket(text: &str) -> Parsed<Option<Secret>> {
    if text.contains(char::is_whitespace) {
        return Err("must be a ticket, in one piece".into());
    }
    Ok((!text.is_empty()).then(|| Secret::new(text)))
}

pub(super) fn name(text: &str) -> Parsed<String> {
    let rule = |_| {
        format!(
            "must be one line of 1 to {} characters",
            names::NAME_CHARS_MAX
        )
    };
    names::display_name(text).map_err(rule)
}

pub(super) fn optional_name(text: &str) -> Parsed<String> {
    if text.is_empty() {
        Ok(String::new())
    } else {
        name(text)
    }
}

/// `item,item`; spaces around the commas don't matter.
pub(super) fn list<T>(text: &str, item: impl Fn(&str) -> Parsed<T>) -> Parsed<Vec<T>> {
    text.split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(item)
        .collect()
}

/// A range, or one address.
pub(super) fn cidr(text: &str) -> Parsed<IpNet> {
    let net = text
        .parse()
        .or_else(|_| text.parse::<IpAddr>().map(IpNet::from));
    let net = net.map_err(|_| "must be ranges such as 203.0.113.0/24, separated by commas")?;
    if net != net.trunc() {
        return Err(format!(
            "must be ranges: {} is written {}",
            net,
            net.trunc()
        ));
    }
    Ok(net)
}

/// `ip:port` or a multiaddr that begins with an IP address and a TCP port, and is within `ranges`.
pub(super) fn peer(text: &str, ranges: &PrivateRanges) -> Parsed<Multiaddr> {
    let multiaddr = match text.parse::<SocketAddr>() {
        Ok(socket) => Multiaddr::from(socket.ip()).with(Protocol::Tcp(socket.port())),
        Err(_) => text.parse().map_err(|_| PEER_RULE)?,
    };
    let mut protocols = multiaddr.iter();
    let address = match protocols.next() {
        Some(Protocol::Ip4(v4)) => IpAddr::V4(v4),
        Some(Protocol::Ip6(v6)) => IpAddr::V6(v6),
        _ => return Err(PEER_RULE.into()),
    };
    if !matches!(protocols.next(), Some(Protocol::Tcp(1..))) {
        return Err(PEER_RULE.into());
    }
    if !ranges.contains(address) {
        return Err(format!(
            "must be private addresses ({address} needs ALLOWED_CIDRS)"
        ));
    }
    Ok(multiaddr)
}

const PEER_RULE: &str =
    "must be addresses such as 192.168.1.5:4001 or /ip4/192.168.1.5/tcp/4001, separated by commas";

/// What a browser sends as `Origin`. `*` would let any page on the network act for its reader.
pub(super) fn origin(text: &str) -> Parsed<String> {
    let host = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let permitted = |c: char| c.is_ascii_alphanumeric() || "-.:[]".contains(c);
    match host {
        Some(host) if !host.is_empty() && host.chars().all(permitted) => {
            Ok(text.to_ascii_lowercase())
        }
        _ => Err("must be origins such as https://intra.example, separated by commas".into()),
    }
}

/// Hours east of UTC, in quarters.
pub(super) fn offset_minutes(text: &str) -> Parsed<i32> {
    let rule = "must be a number of hours from -12 to 14, such as 9 or -3.5";
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let (hours, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let minutes = match fraction {
        "0" | "00" => 0,
        "25" => 15,
        "5" | "50" => 30,
        "75" => 45,
        _ => return Err(rule.into()),
    };
    let hours = hours
        .parse::<u8>()
        .ok()
        .filter(|_| !hours.starts_with('+'))
        .ok_or(rule)?;
    let offset = sign * (i32::from(hours) * 60 + minutes);
    if OFFSET_MINUTES.contains(&offset) {
        Ok(offset)
    } else {
        Err(rule.into())
    }
}

pub(super) fn log_filter(text: &str) -> Parsed<String> {
    match EnvFilter::try_new(text) {
        Ok(_) => Ok(text.to_owned()),
        Err(_) => Err("must be a level, or directives such as info,node=debug".into()),
    }
}
