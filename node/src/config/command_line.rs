//! The command line: a flag for each setting, and what to do.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command as Clap};

use super::settings::{Kind, SETTINGS, Setting};

/// The file with a recovery kit, among the arguments.
const KIT_FILE: &str = "kit-file";
/// Whose password is forgotten, among the arguments.
const USER_NAME: &str = "user-name";

/// What the process is to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Run the node.
    Run,
    /// Print each setting and where it came from.
    Config,
    /// Make the views anew from the entries.
    Rebuild,
    /// Make this node an authority by the recovery kit in a file.
    RestoreAuthority(PathBuf),
    /// Make a new database from what can be read of a damaged one.
    Repair,
    /// Say which files nothing names, and what the node would do with them.
    Files,
    /// Make a one-time code for somebody who forgot the password.
    ResetUser(String),
}

/// The texts given by flags, by the names of the settings.
pub(super) type Flags = BTreeMap<&'static str, String>;

pub(super) fn parse(
    arguments: impl IntoIterator<Item = OsString>,
) -> Result<(Command, Flags), clap::Error> {
    let matches = clap().try_get_matches_from(arguments)?;
    let command = match matches.subcommand_name() {
        Some("config") => Command::Config,
        Some("rebuild") => Command::Rebuild,
        Some("authority") => Command::RestoreAuthority(kit_file(&matches)),
        Some("repair") => Command::Repair,
        Some("files") => Command::Files,
        Some("user") => Command::ResetUser(user_name(&matches)),
        _ => Command::Run,
    };
    let given = |setting: &Setting| flag(&matches, setting.name);
    let flags = SETTINGS
        .iter()
        .filter_map(|setting| Some((setting.name, given(setting)?)));
    Ok((command, flags.collect()))
}

/// Flags may stand before or after the sub-commands; `clap` hands the former down.
fn flag(matches: &ArgMatches, name: &str) -> Option<String> {
    innermost(matches).get_one::<String>(name).cloned()
}

fn innermost(matches: &ArgMatches) -> &ArgMatches {
    match matches.subcommand() {
        Some((_, sub)) => innermost(sub),
        None => matches,
    }
}

fn kit_file(matches: &ArgMatches) -> PathBuf {
    let file = innermost(matches).get_one::<PathBuf>(KIT_FILE);
    file.cloned().expect("clap refuses the command without it")
}

fn user_name(matches: &ArgMatches) -> String {
    let name = innermost(matches).get_one::<String>(USER_NAME);
    name.cloned().expect("clap refuses the command without it")
}

pub(super) fn clap() -> Clap {
    Clap::new("localchat")
        .version(env!("CARGO_PKG_VERSION"))
        .about("Team chat for closed networks, without a central server")
        .after_help(
            "Every setting can also be given in the environment or in a file named .env, by its \
             name in capitals with underscores: --data-dir is DATA_DIR; or in one named \
             localchat.toml: data_dir = \"/srv/chat\".",
        )
        .args(SETTINGS.iter().map(argument))
        .subcommand(Clap::new("config").about("Print the settings in force and their origin"))
        .subcommand(Clap::new("rebuild").about("Make the views anew from what is stored"))
        .subcommand(Clap::new("repair").about(
            "Replace a damaged database: what can be read is kept, the other nodes bring the rest",
        ))
        .subcommand(Clap::new("files").about(
            "Say which files nothing names, and what the node would do with them; changes nothing",
        ))
        .subcommand(authority())
        .subcommand(user())
}

fn user() -> Clap {
    let name = Arg::new(USER_NAME)
        .value_name("NAME")
        .required(true)
        .help("The username, as it is shown");
    let reset = Clap::new("reset")
        .about(
            "Make a one-time code with which somebody sets a new password; the node must not run \
             meanwhile",
        )
        .arg(name);
    Clap::new("user")
        .about("Accounts, for whoever can read the data folder")
        .subcommand_required(true)
        .subcommand(reset)
}

fn authority() -> Clap {
    let file = Arg::new(KIT_FILE)
        .value_name("KIT")
        .value_parser(clap::value_parser!(PathBuf))
        .required(true)
        .help("A file with the line that begins with lck1-, or the 48 words");
    let restore = Clap::new("restore")
        .about(
            "Make this node an authority by a recovery kit; the passphrase is read from the \
             standard input",
        )
        .arg(file);
    Clap::new("authority")
        .about("Who can admit and revoke nodes")
        .subcommand_required(true)
        .subcommand(restore)
}

fn argument(setting: &Setting) -> Arg {
    let arg = Arg::new(setting.name).long(setting.flag).global(true);
    let help = if setting.default.is_empty() {
        setting.help.to_owned()
    } else {
        format!("{} [default: {}]", setting.help, setting.default)
    };
    let arg = arg.help(help);
    match setting.kind {
        Kind::Text => arg.value_name("VALUE").allow_hyphen_values(true),
        Kind::Secret => arg.value_name("SECRET"),
        Kind::Boolean => arg
            .value_name("true|false")
            .num_args(0..=1)
            .require_equals(true)
            .default_missing_value("true"),
    }
}
