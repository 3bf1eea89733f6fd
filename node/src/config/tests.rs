use super::*;

fn load(
    flags: &[&str],
    environment: &[(&str, &str)],
    dot_env: &str,
) -> Result<Invocation, LoadError> {
    load_with(flags, environment, dot_env, "")
}

fn load_with(
    flags: &[&str],
    environment: &[(&str, &str)],
    dot_env: &str,
    toml: &str,
) -> Result<Invocation, LoadError> {
    let arguments = ["localchat"].iter().chain(flags).map(OsString::from);
    let environment = environment
        .iter()
        .map(|(name, value)| (name.into(), value.into()));
    Invocation::load(
        arguments,
        &Surroundings {
            environment: environment.collect(),
            dot_env: Some(dot_env.to_owned()),
            toml: Some(toml.to_owned()),
            host_name: Some("osaka-3f\n".to_owned()),
        },
    )
}

fn loaded(flags: &[&str], environment: &[(&str, &str)], dot_env: &str) -> Invocation {
    load(flags, environment, dot_env).unwrap_or_else(|error| panic!("{error}"))
}

/// The problems, as `SETTING: rule`.
fn problems(flags: &[&str], environment: &[(&str, &str)], dot_env: &str) -> Vec<String> {
    told(load(flags, environment, dot_env))
}

fn told(loaded: Result<Invocation, LoadError>) -> Vec<String> {
    match loaded {
        Err(LoadError::Problems(Problems(problems))) => problems
            .into_iter()
            .map(|p| format!("{}: {}", p.setting, p.rule))
            .collect(),
        Err(LoadError::Usage(error)) => panic!("{error}"),
        Ok(_) => Vec::new(),
    }
}

#[test]
fn without_any_setting_the_defaults_are_in_force() {
    let invocation = loaded(&[], &[], "");
    let config = invocation.config;
    assert_eq!(invocation.command, Command::Run);
    assert_eq!(
        (config.host.to_string().as_str(), config.port),
        ("127.0.0.1", 8000)
    );
    assert_eq!(
        (config.p2p_hosts[0].to_string().as_str(), config.p2p_port),
        ("0.0.0.0", 0)
    );
    assert_eq!(config.data_dir, PathBuf::from("./localchat-data"));
    assert_eq!(config.node_name, "osaka-3f");
    assert_eq!(config.segment, "");
    assert_eq!(config.token_lifetime, Duration::from_secs(7 * 24 * 3600));
    assert_eq!(config.tz_offset_minutes, 540);
    assert!(config.restrict_to_private && config.mdns && !config.trust_forwarded_for);
    assert!(config.peers.is_empty() && config.allowed_cidrs.is_empty());
    assert!(config.cors_allow_origins.is_empty());
    assert!(config.secret_key.is_none() && config.join.is_none());
    assert_eq!(config.trusted_proxies.len(), 2);
}

#[test]
fn a_node_without_a_usable_host_name_still_has_a_name() {
    for host_name in [None, Some(String::new()), Some("\u{202E}x".to_owned())] {
        let around = Surroundings {
            host_name,
            ..Surroundings::default()
        };
        let invocation = Invocation::load(["localchat".into()], &around).expect("defaults");
        assert_eq!(invocation.config.node_name, "node");
    }
}

#[test]
fn a_flag_beats_the_environment_and_that_beats_the_file() {
    let port = |flags: &[&str], environment: &[(&str, &str)], dot_env| {
        loaded(flags, environment, dot_env).config.port
    };
    assert_eq!(port(&["--port", "1"], &[("PORT", "2")], "PORT=3"), 1);
    assert_eq!(port(&[], &[("PORT", "2")], "PORT=3"), 2);
    assert_eq!(port(&[], &[("PORT", "")], "PORT=3"), 3);
    assert_eq!(port(&[], &[], "PORT="), 8000);
}

#[test]
fn a_toml_file_says_what_nothing_else_does() {
    let toml = "port = 3\nmdns = false\ntz_offset_hours = -3.5\nSEGMENT = '3F \"Osaka\"'\n\
                peers = ['10.0.0.2:4001', \"10.0.0.3:4001\"]\nmax_upload_size = \"4GB\"\n";
    let invocation = load_with(&[], &[], "", toml).expect("right settings");
    let config = invocation.config;
    assert_eq!((config.port, config.mdns), (3, false));
    assert_eq!((config.tz_offset_minutes, config.peers.len()), (-210, 2));
    assert_eq!(config.segment, "3F \"Osaka\"");
    assert!(invocation.report.contains("localchat.toml"));
    let config = load_with(&[], &[], "PORT=2", toml).expect("right settings");
    assert_eq!(config.config.port, 2);
}

#[test]
fn each_problem_of_a_toml_file_is_told_and_no_secret_is() {
    let found = |toml| told(load_with(&[], &[], "", toml));
    assert_eq!(
        found("prot = 1\nport = 70000\nPEERS = [[1]]\n[mdns]\nx = 1\n[tls]\n"),
        [
            "PEERS: must be a text, a number, true or false, or a list of these",
            "mdns: must be a text, a number, true or false, or a list of these",
            "prot: is not a setting; did you mean PORT?",
            "tls: is not a setting",
            "PORT: must be a number from 0 to 65535, not “70000”",
        ]
    );
    assert_eq!(found("port = 1\nPORT = 2"), ["port: is given twice"]);
    let secret = "# settings\nsecret_key = hunter2-hunter2-hunter2\n";
    assert_eq!(found(secret), ["localchat.toml: line 2 is not TOML"]);
    let secret = "secret_key = 'hunter2'";
    assert_eq!(
        found(secret),
        ["SECRET_KEY: must have at least 16 characters"]
    );
}

#[test]
fn the_network_is_not_served_in_the_clear_unless_that_is_said() {
    let told = |environment: &[(&str, &str)]| told(load_with(&[], environment, "", ""));
    let (open, none) = (("HOST", "0.0.0.0"), ("TLS_AUTO_GENERATE", "false"));
    let rule = "TLS_AUTO_GENERATE: must be true where HOST is open to the network and there is no \
                SSL_CERTFILE; PLAIN_HTTP=true serves the network without encryption";
    assert_eq!(told(&[open, none]), [rule]);
    let (certificate, key) = (("SSL_CERTFILE", "/c"), ("SSL_KEYFILE", "/k"));
    let alone = "SSL_KEYFILE: must be given together with SSL_CERTFILE";
    assert_eq!(told(&[certificate]), [alone]);
    let alone = "SSL_CERTFILE: must be given together with SSL_KEYFILE";
    assert_eq!(told(&[key]), [alone]);
    for days in ["0", "366", "-1", "many"] {
        let rule = format!("TLS_RENEW_DAYS: must be a number from 1 to 365, not “{days}”");
        assert_eq!(told(&[("TLS_RENEW_DAYS", days)]), [rule]);
    }
    for good in [
        &[open][..],
        &[none],
        &[open, none, certificate, key],
        &[open, none, ("PLAIN_HTTP", "true")],
        &[("HOST", "::1"), none],
        &[("TLS_RENEW_DAYS", "1")],
        &[("TLS_RENEW_DAYS", "365")],
    ] {
        assert!(load_with(&[], good, "", "").is_ok(), "{good:?}");
    }
}

/// A good value of each setting, none of them its default.
const VALUES: [(&str, &str); 37] = [
    ("HOST", "0.0.0.0"),
    ("PORT", "1"),
    ("DATA_DIR", "/d"),
    ("UPLOAD_DIR", "/f"),
    ("MAX_UPLOAD_SIZE", "4GB"),
    ("DISK_RESERVE", "500MB"),
    ("NODE_NAME", "大阪"),
    ("SEGMENT", "3F"),
    ("P2P_HOST", "10.0.0.1"),
    ("P2P_PORT", "2"),
    ("PEERS", "10.0.0.2:4001"),
    ("MDNS", "false"),
    ("RESTRICT_TO_PRIVATE", "false"),
    ("ALLOWED_CIDRS", "203.0.113.0/24"),
    ("TRUST_FORWARDED_FOR", "true"),
    ("TRUSTED_PROXIES", "10.0.0.9"),
    ("CORS_ALLOW_ORIGINS", "http://a.example"),
    ("SSL_CERTFILE", "/c"),
    ("SSL_KEYFILE", "/k"),
    ("TLS_AUTO_GENERATE", "false"),
    ("TLS_RENEW_DAYS", "60"),
    ("PLAIN_HTTP", "true"),
    ("SECRET_KEY", "0123456789abcdef"),
    ("TOKEN_EXPIRE_MINUTES", "60"),
    ("TZ_OFFSET_HOURS", "-3.5"),
    ("WEB_SOURCES", "true"),
    ("LOG", "debug"),
    ("REGISTRATION", "closed"),
    ("REGISTRATIONS_PER_HOUR", "1"),
    ("MEMBER_WRITES_PER_MINUTE", "2"),
    ("MEMBER_MEGABYTES_PER_DAY", "3"),
    ("MEMBER_FILE_MEGABYTES_PER_DAY", "5"),
    ("MEMBER_SERVERS_PER_DAY", "4"),
    ("MEMBER_CONNECTIONS", "0"),
    ("METRICS_TOKEN", "fedcba9876543210"),
    ("JOIN", "lcm1-x"),
    ("JOIN_FILE", "ticket"),
];

#[test]
fn every_setting_can_be_given_in_every_way() {
    let values = VALUES;
    assert_eq!(values.len(), settings::SETTINGS.len());
    let flags: Vec<String> = values
        .iter()
        .map(|(name, value)| format!("--{}={value}", name.to_ascii_lowercase().replace('_', "-")))
        .collect();
    let flags: Vec<&str> = flags.iter().map(String::as_str).collect();
    let file: String = values
        .iter()
        .map(|(name, value)| format!("{name}={value}\n"))
        .collect();
    let toml: String = values
        .iter()
        .map(|(name, value)| format!("{} = \"{value}\"\n", name.to_ascii_lowercase()))
        .collect();
    for (invocation, source) in [
        (
            load_with(&[], &[], "", &toml).expect("right settings"),
            "localchat.toml",
        ),
        (loaded(&flags, &[], ""), "flag"),
        (loaded(&[], &values, ""), "environment"),
        (loaded(&[], &[], &file), ".env"),
    ] {
        assert!(!invocation.config.mdns && invocation.config.trust_forwarded_for);
        assert_eq!(invocation.config.tz_offset_minutes, -210);
        assert_eq!(
            invocation.config.peers[0].to_string(),
            "/ip4/10.0.0.2/tcp/4001"
        );
        assert_eq!(invocation.config.member.connections, None);
        assert_eq!(invocation.config.max_upload_bytes, 4 << 30);
        assert_eq!(invocation.config.disk_reserve_bytes, 500 << 20);
        for line in invocation.report.lines() {
            assert!(line.ends_with(source), "{line}");
        }
    }
}

#[test]
fn all_problems_are_listed_with_the_setting_and_the_rule() {
    let found = problems(
        &["--port", "99999"],
        &[
            ("MDNS", "maybe"),
            ("PEERS", "8.8.8.8:1"),
            ("SECRET_KEY", "hunter2"),
        ],
        "ALLOWED_CIDRS=10.0.0.0/33\nPROT=8000\nTZ_OFFSET_HOURS=9.3\nDATABASE_URL=x\n=\nPORT=1\n\
         PORT=2",
    );
    assert_eq!(
        found,
        [
            "PROT: is not a setting; did you mean PORT?",
            "DATABASE_URL: is not a setting; DATA_DIR takes its place",
            ".env: line 5 is not of the form NAME=value",
            "PORT: is given twice",
            "ALLOWED_CIDRS: must be ranges such as 203.0.113.0/24, separated by commas, \
             not “10.0.0.0/33”",
            "PORT: must be a number from 0 to 65535, not “99999”",
            "SECRET_KEY: must have at least 16 characters",
            "PEERS: must be private addresses (8.8.8.8 needs ALLOWED_CIDRS), not “8.8.8.8:1”",
            "MDNS: must be true or false, not “maybe”",
            "TZ_OFFSET_HOURS: must be a number of hours from -12 to 14, such as 9 or -3.5, \
             not “9.3”",
        ]
    );
}

#[test]
fn each_bad_value_is_refused() {
    for (name, value) in [
        ("HOST", "my-host"),
        ("HOST", "10.0.0.1:80"),
        ("PORT", "-1"),
        ("MAX_UPLOAD_SIZE", "0"),
        ("MAX_UPLOAD_SIZE", "1.5GB"),
        ("MAX_UPLOAD_SIZE", "MB"),
        ("MAX_UPLOAD_SIZE", "99999999999GB"),
        ("DISK_RESERVE", "-1"),
        ("PORT", "x"),
        ("P2P_PORT", "65536"),
        ("TOKEN_EXPIRE_MINUTES", "0"),
        ("TOKEN_EXPIRE_MINUTES", "1e9"),
        ("ALLOWED_CIDRS", "10.0.0.1/8"),
        ("ALLOWED_CIDRS", "10.0.0.0/8;11.0.0.0/8"),
        ("TRUSTED_PROXIES", "proxy"),
        ("PEERS", "10.0.0.1"),
        ("PEERS", "10.0.0.1:0"),
        ("PEERS", "/dns4/a.example/tcp/1"),
        ("PEERS", "/ip4/10.0.0.1/udp/1"),
        ("PEERS", "/ip4/10.0.0.1"),
        ("PEERS", "10.0.0.1:1,[2001:db8::1]:1"),
        ("PEERS", "host:1"),
        ("NODE_NAME", "a\u{202E}b"),
        ("SEGMENT", "\u{1B}[31m"),
        ("CORS_ALLOW_ORIGINS", "*"),
        ("CORS_ALLOW_ORIGINS", "https://a.example/path"),
        ("CORS_ALLOW_ORIGINS", "a.example"),
        ("CORS_ALLOW_ORIGINS", "https://"),
        ("TZ_OFFSET_HOURS", "15"),
        ("TZ_OFFSET_HOURS", "--1"),
        ("TZ_OFFSET_HOURS", "+-1"),
        ("TZ_OFFSET_HOURS", "9."),
        ("LOG", "info=debug=x"),
        ("RESTRICT_TO_PRIVATE", "2"),
        ("SECRET_KEY", "short"),
    ] {
        assert_eq!(
            problems(&[], &[(name, value)], "").len(),
            1,
            "{name}={value}"
        );
    }
}

#[test]
fn each_good_value_is_accepted() {
    for (name, value) in [
        ("HOST", "localhost"),
        ("HOST", "::"),
        ("PORT", "0"),
        ("MDNS", "OFF"),
        (
            "ALLOWED_CIDRS",
            " 203.0.113.0/24 , 2001:db8::/32,198.51.100.7,",
        ),
        ("PEERS", "10.0.0.1:1, [fd00::1]:2"),
        ("TZ_OFFSET_HOURS", "+5.75"),
        ("TZ_OFFSET_HOURS", "0"),
        ("LOG", "warn,node::http=trace"),
        (
            "CORS_ALLOW_ORIGINS",
            "http://192.168.1.5:3000,https://Intra.example",
        ),
    ] {
        assert_eq!(
            problems(&[], &[(name, value)], ""),
            [""; 0],
            "{name}={value}"
        );
    }
    let peer_id = "12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUA2kj6vnc6iDEp";
    let multiaddr = format!("/ip6/fe80::1/tcp/4001/p2p/{peer_id}");
    assert_eq!(
        loaded(&["--peers", &multiaddr], &[], "").config.peers.len(),
        1
    );
    let public = loaded(
        &["--peers", "203.0.113.1:1"],
        &[("ALLOWED_CIDRS", "203.0.113.0/24")],
        "",
    );
    assert_eq!(public.config.peers.len(), 1);
    assert!(
        public
            .config
            .private_ranges()
            .contains([203, 0, 113, 1].into())
    );
}

#[test]
fn no_secret_is_ever_shown() {
    let (secret, ticket) = ("correct-horse-battery", "ticket-abc");
    for invocation in [
        loaded(&["--secret-key", secret, "--join", ticket], &[], ""),
        loaded(&["--join", ticket], &[("SECRET_KEY", secret)], ""),
        loaded(&["--join", ticket], &[], &format!("SECRET_KEY={secret}")),
    ] {
        let shown = format!("{}{invocation:?}", invocation.report);
        assert!(
            !shown.contains(secret) && !shown.contains(ticket),
            "{shown}"
        );
        assert_eq!(
            invocation.config.secret_key.expect("given").expose(),
            secret
        );
        assert_eq!(invocation.config.join.expect("given").expose(), ticket);
    }
    for dot_env in [
        "SECRET_KEY hunter2",
        "SECRET_KEY=\"hunter2",
        "SECRET_KEY=hunter2",
    ] {
        let error = load(&[], &[], dot_env)
            .expect_err("a wrong secret")
            .to_string();
        assert!(!error.contains("hunter2"), "{error}");
    }
}

#[test]
fn a_ticket_comes_from_a_flag_the_environment_or_a_file() {
    let ticket = |invocation: Invocation| {
        let ticket = invocation.config.ticket();
        ticket.map(|ticket| ticket.map(|secret| secret.expose().to_owned()))
    };
    for given in [
        loaded(&["--join", "lcm1-x"], &[], ""),
        loaded(&[], &[("JOIN", "lcm1-x")], ""),
        loaded(&[], &[], "JOIN=lcm1-x"),
    ] {
        assert_eq!(ticket(given).expect("no file"), Some("lcm1-x".to_owned()));
    }
    assert_eq!(ticket(loaded(&[], &[], "")).expect("no file"), None);
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("ticket");
    let path = path.to_str().expect("a plain path");
    let from_file = || ticket(loaded(&["--join-file", path], &[], ""));
    assert!(from_file().is_err(), "there is none");
    for (content, found) in [("lcm1-y\n", Some("lcm1-y")), ("  \n", None), ("a b", None)] {
        fs::write(path, content).expect("written");
        assert_eq!(
            from_file().ok(),
            found.map(|text| Some(text.to_owned())),
            "{content}"
        );
    }
}

#[test]
fn commands_take_flags_before_and_after() {
    for arguments in [&["--port=1", "config"][..], &["config", "--port=1"]] {
        let invocation = loaded(arguments, &[], "");
        assert_eq!(
            (invocation.command, invocation.config.port),
            (Command::Config, 1)
        );
    }
    assert_eq!(loaded(&["rebuild"], &[], "").command, Command::Rebuild);
    assert_eq!(loaded(&["files"], &[], "").command, Command::Files);
    let reset = Command::ResetUser("hana".to_owned());
    assert_eq!(loaded(&["user", "reset", "hana"], &[], "").command, reset);
    assert!(
        loaded(&["--trust-forwarded-for", "config"], &[], "")
            .config
            .trust_forwarded_for
    );
    assert!(!loaded(&["--mdns=false"], &[], "").config.mdns);
}

#[test]
fn wrong_usage_and_help_differ_in_the_exit_code() {
    for (flag, code) in [
        ("--help", 0),
        ("--version", 0),
        ("--nonsense", 2),
        ("nonsense", 2),
    ] {
        assert_eq!(
            load(&[flag], &[], "")
                .expect_err("no configuration")
                .exit_code(),
            code
        );
    }
    let problems = load(&["--port=x"], &[], "").expect_err("a bad port");
    assert_eq!(problems.exit_code(), 2);
    assert_eq!(
        problems.to_string(),
        "The settings can't be used:\n  PORT (from flag) must be a number from 0 to 65535, not “x”"
    );
}

#[test]
fn the_file_may_have_comments_quotes_and_a_byte_order_mark() {
    let dot_env =
        "\u{FEFF}# 設定\nexport PORT=1\n\nNODE_NAME='大阪 3階'\nSEGMENT=\"3F\" # comment\n";
    let config = loaded(&[], &[], dot_env).config;
    assert_eq!(config.port, 1);
    assert_eq!(
        (config.node_name.as_str(), config.segment.as_str()),
        ("大阪 3階", "3F")
    );
}

#[test]
fn the_command_line_is_sound() {
    command_line::clap().debug_assert();
}
