//! A node: everything that touches the world. The network, the clock, files, threads, HTTP and
//! the command line are here; what they carry is decided in `sync`.

pub mod comparison_words;
pub mod config;
mod console;
mod device;
mod files;
pub mod host;
pub mod http;
pub mod json;
pub mod live;
pub mod markdown;
pub mod network;
mod open_files;
pub mod password;
pub mod private_range;
pub mod recovery_code;
pub mod recovery_kit;
pub mod run;
pub mod search;
mod session;
pub mod time;
pub mod tls;
pub mod token;
mod web_root;
