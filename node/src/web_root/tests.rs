use super::*;

const NOW: u64 = 1_800_000_000_000;

fn root() -> SigningKey {
    SigningKey::from_bytes(&[7; 32])
}

fn made(names: &[&str]) -> Vec<u8> {
    let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    make(&root(), "本社", &names, NOW).expect("a root")
}

fn wanted(key: &KeyPair, hosts: &[&str], addresses: &[&str]) -> Wanted {
    Wanted {
        public_key: key.subject_public_key_info(),
        hosts: hosts.iter().map(|host| (*host).to_owned()).collect(),
        addresses: addresses
            .iter()
            .map(|ip| ip.parse().expect("an IP"))
            .collect(),
    }
}

fn node_key() -> KeyPair {
    KeyPair::generate().expect("a key")
}

#[test]
fn the_key_follows_from_the_root_key_and_the_number_alone() {
    let public = |seed: u8, number| {
        let root = SigningKey::from_bytes(&[seed; 32]);
        key(&root, number).expect("a key").subject_public_key_info()
    };
    assert_eq!(public(7, 1), public(7, 1));
    assert_ne!(public(7, 1), public(7, 2));
    assert_ne!(public(7, 1), public(8, 1));
    let first = blake3::hash(&public(7, 1)).to_hex();
    assert_eq!(&first[..16], "c1df8091f622d8e6");
}

#[test]
fn a_root_signs_no_roots_and_bounds_what_it_signs_as_critical() {
    let root = made(&["office.example.co.jp", "hq-3f"]);
    let (_, parsed) = parse_x509_certificate(&root).expect("a certificate");
    let basic = parsed
        .basic_constraints()
        .expect("well-formed")
        .expect("there");
    assert!(basic.critical && basic.value.ca);
    assert_eq!(basic.value.path_len_constraint, Some(0));
    let names = parsed
        .name_constraints()
        .expect("well-formed")
        .expect("there");
    assert!(names.critical);
    assert_eq!(
        Permitted::by(&root).expect("bounds").given(),
        ["office.example.co.jp", "hq-3f"].map(str::to_owned)
    );
    let years = parsed.validity().not_after.timestamp() - parsed.validity().not_before.timestamp();
    assert_eq!(years, 20 * 365 * 86_400);
    assert!(root.len() < 8 * 1024);
}

#[test]
fn what_a_node_gets_is_good_for_private_addresses_and_names_of_the_office() {
    let (root_certificate, key) = (made(&["office.example.co.jp", "hq-3f"]), node_key());
    let hosts = [
        "a.office.example.co.jp",
        "hq-3f",
        "hq-3f.local",
        "localhost",
        "nas.lan",
    ];
    let addresses = [
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.5",
        "169.254.1.1",
        "127.0.0.1",
        "fd00::5",
        "fe80::1",
        "::1",
    ];
    let wanted = wanted(&key, &hosts, &addresses);
    let leaf = issue(&root(), &root_certificate, &wanted, "HQ", NOW).expect("signed");
    let roots = [root_certificate];
    assert!(is_good(&roots, &leaf, &wanted, NOW));
    assert!(is_good(&roots, &leaf, &wanted, NOW - BACKDATED_MS));
    assert!(!is_good(&roots, &leaf, &wanted, NOW - BACKDATED_MS - 1_000));
    assert!(is_good(&roots, &leaf, &wanted, NOW + 395 * DAY_MS));
    assert!(!is_good(&roots, &leaf, &wanted, NOW + 397 * DAY_MS));
    let other = Wanted {
        public_key: node_key().subject_public_key_info(),
        ..wanted.clone()
    };
    assert!(!is_good(&roots, &leaf, &other, NOW), "of another key");
    let more = Wanted {
        addresses: vec!["10.9.9.9".parse().expect("an IP")],
        ..wanted
    };
    assert!(!is_good(&roots, &leaf, &more, NOW), "not for that address");
    assert!(!is_good(&[], &leaf, &more, NOW));
}

#[test]
fn what_the_root_does_not_permit_is_not_signed() {
    let (root_certificate, key) = (made(&["office.example.co.jp"]), node_key());
    let refused = |hosts: &[&str], addresses: &[&str]| {
        let wanted = wanted(&key, hosts, addresses);
        let issued = issue(&root(), &root_certificate, &wanted, "HQ", NOW);
        matches!(issued, Err(IssueError::NotPermitted))
    };
    for host in [
        "example.com",
        "co.jp",
        "example.co.jp",
        "evil-office.example.co.jp",
        "*.local",
        "hq-3f",
        "HQ.local",
        "a..local",
        "10.0.0.1",
        "",
    ] {
        assert!(refused(&[host], &["10.0.0.1"]), "{host}");
    }
    for address in [
        "8.8.8.8",
        "172.32.0.1",
        "192.169.0.1",
        "2001:db8::1",
        "::ffff:8.8.8.8",
        "0.0.0.0",
    ] {
        assert!(refused(&[], &["10.0.0.1", address]), "{address}");
    }
    assert!(refused(&[], &[]), "for nothing");
    assert!(refused(&["a.local"; 13], &[]));
    assert!(refused(&[], &["10.0.0.1"; 49]));
    let long = format!(
        "{}.{}.{}.{}.local",
        "a".repeat(60),
        "b".repeat(60),
        "c".repeat(60),
        "d".repeat(60)
    );
    assert!(refused(&[long.as_str(); 5], &[]));
    let bad_key = Wanted {
        public_key: vec![0x30; 91],
        ..wanted(&key, &["a.local"], &[])
    };
    let issued = issue(&root(), &root_certificate, &bad_key, "HQ", NOW);
    assert!(matches!(issued, Err(IssueError::BadKey)));
    let other = SigningKey::from_bytes(&[8; 32]);
    let issued = issue(
        &other,
        &root_certificate,
        &wanted(&key, &["a.local"], &[]),
        "HQ",
        NOW,
    );
    assert!(matches!(issued, Err(IssueError::OtherRoot)));
    for garbage in [&[][..], &[0x30, 0x82], &[0xff; 500]] {
        let issued = issue(
            &root(),
            garbage,
            &wanted(&key, &["a.local"], &[]),
            "HQ",
            NOW,
        );
        assert!(matches!(issued, Err(IssueError::OtherRoot)));
    }
}

/// Even a key that is abused signs nothing that browsers would take.
#[test]
fn a_certificate_for_the_internet_is_refused_whoever_signs_it() {
    let (root_certificate, node) = (made(&["office.example.co.jp"]), node_key());
    let der = CertificateDer::from(root_certificate.clone());
    let issuer =
        Issuer::from_ca_cert_der(&der, key(&root(), FIRST).expect("a key")).expect("an issuer");
    for name in [
        "www.example.com",
        "8.8.8.8",
        "2001:db8::1",
        "notlocal",
        "evil-office.example.co.jp",
    ] {
        let mut params = dated(NOW, VALID_MS).expect("params");
        params.subject_alt_names =
            CertificateParams::new(vec![name.to_owned(), "10.0.0.1".to_owned()])
                .expect("names")
                .subject_alt_names;
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        let leaf = params.signed_by(&node, &issuer).expect("signed");
        let asked = wanted(&node, &[], &["10.0.0.1"]);
        assert!(
            !is_good(
                std::slice::from_ref(&root_certificate),
                leaf.der(),
                &asked,
                NOW
            ),
            "{name}"
        );
    }
}

#[test]
fn what_is_asked_for_is_cut_to_what_is_permitted() {
    let permitted = Permitted::by(&made(&[])).expect("bounds");
    let key = node_key();
    let asked = wanted(
        &key,
        &["a.local", "hq-3f", "localhost"],
        &["10.0.0.1", "203.0.113.5"],
    );
    let asked = asked.within(&permitted);
    assert_eq!(
        asked,
        wanted(&key, &["a.local", "localhost"], &["10.0.0.1"])
    );
}

#[test]
fn names_that_are_given_are_of_an_office() {
    let check = |names: &[&str]| {
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        permitted_names(&names)
    };
    assert_eq!(
        check(&[" HQ-3F ", "*.Office.example.co.jp", "hq-3f.", "local"]),
        Ok(vec!["hq-3f".to_owned(), "office.example.co.jp".to_owned()])
    );
    assert_eq!(check(&["example.com"]), Ok(vec!["example.com".to_owned()]));
    for (name, rule) in [
        ("com", "public_suffix"),
        ("fileserver", "public_suffix"),
        ("co.jp", "public_suffix"),
        ("xn--p1ai", "public_suffix"),
        ("a_b", "not_a_host_name"),
        ("10.0.0.1", "not_a_host_name"),
        ("", "not_a_host_name"),
        ("本社", "not_a_host_name"),
    ] {
        assert_eq!(check(&[name]), Err(rule), "{name}");
    }
    assert_eq!(check(&["a-1"; 17]), Err("too_many"));
    assert!(check(&["a-1"; 16]).is_ok());
}
