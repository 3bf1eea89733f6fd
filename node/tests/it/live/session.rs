//! Who may connect, and when that ends.

use std::time::Duration;

use node::json::PresenceState;
use node::token;
use storage::Id;
use sync::engine::Command;
use tokio_tungstenite::tungstenite::Error;

use super::office::{Office, closing, connect, next_value, office, until};

/// The session of a token of the office's.
fn session_of(office: &Office, token: &str) -> Id {
    let keys = office.host().token_keys();
    let now_s = node::time::now_ms() / 1_000;
    token::verify(&keys, token, now_s, 60).unwrap().session()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bad_or_expired_token_is_told_by_the_close_code() {
    let office = office().await;
    let expired = office.token(office.hana, 0);
    let forged = format!("{}AAAA", office.token(office.hana, 60));
    for token in ["", "nonsense", &expired, &forged] {
        let mut socket = connect(office.address, token, None).await.unwrap();
        assert_eq!(closing(&mut socket).await, 4401, "{token}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_password_change_ends_the_sessions_of_that_user_only() {
    let office = office().await;
    let ken = office.register("ken").await;
    office.let_in(ken, "AAAAAAAA").await;
    let (first, second) = (office.listen(ken).await, office.listen(ken).await);
    let mut other = office.listen(office.hana).await;
    let change = Command::SetPassword {
        user: ken,
        password: "y".to_owned(),
        end_sessions: true,
    };
    let old = office.token(ken, 60);
    office.run(change).await;
    assert_eq!(first.close_code().await, 4401);
    assert_eq!(second.close_code().await, 4401);
    let mut socket = connect(office.address, &old, None).await.unwrap();
    assert_eq!(closing(&mut socket).await, 4401);
    other.drain().await;
    until("their sockets are gone", || {
        office.app.live.connections() == 1
    })
    .await;
    office.listen(ken).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_disabled_account_is_out_at_every_node_and_its_sessions_never_come_back() {
    let office = office().await;
    let ken = office.register("ken").await;
    office.let_in(ken, "AAAAAAAA").await;
    let branch = office.branch().await;
    let known = || branch.host().read(|view| view.user(ken)).unwrap().is_some();
    until("ken is known at the branch", known).await;
    let (here, there) = (office.listen(ken).await, branch.listen(ken).await);
    let old = branch.token(ken, 600);
    let (by, user) = (office.hana, ken);
    let disable = |disabled| Command::DisableAccount { by, user, disabled };
    office.run(disable(true)).await;
    assert_eq!(here.close_code().await, 4401);
    assert_eq!(there.close_code().await, 4401);
    for place in [&office, &branch] {
        let mut socket = connect(place.address, &old, None).await.unwrap();
        assert_eq!(closing(&mut socket).await, 4401);
    }
    branch.run(disable(false)).await;
    let open = || {
        let row = office.host().read(|view| view.user(ken)).unwrap();
        !row.unwrap().disabled
    };
    until("the account is open again", open).await;
    for place in [&office, &branch] {
        let mut socket = connect(place.address, &old, None).await.unwrap();
        assert_eq!(closing(&mut socket).await, 4401);
    }
    office.listen(ken).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_ended_at_one_node_is_out_at_every_node_and_others_go_on() {
    let mut office = office().await;
    let ken = office.register("ken").await;
    office.let_in(ken, "AAAAAAAA").await;
    let branch = office.branch().await;
    let known = || branch.host().read(|view| view.user(ken)).unwrap().is_some();
    until("ken is known at the branch", known).await;
    let (ended, kept) = (office.token(ken, 600), office.token(ken, 601));
    let session = session_of(&office, &ended);
    let mut here = connect(office.address, &ended, None).await.unwrap();
    let mut there = connect(branch.address, &ended, None).await.unwrap();
    assert_eq!(next_value(&mut here).await["type"], "ready");
    assert_eq!(next_value(&mut there).await["type"], "ready");
    let mut other = connect(office.address, &kept, None).await.unwrap();
    assert_eq!(next_value(&mut other).await["type"], "ready");
    branch.run(Command::EndSession { by: ken, session }).await;
    assert_eq!(closing(&mut there).await, 4401);
    assert_eq!(closing(&mut here).await, 4401);
    // The others are told that there is something new.
    while next_value(&mut other).await["type"] != "sessions_updated" {}
    for place in [&office, &branch] {
        let mut socket = connect(place.address, &ended, None).await.unwrap();
        assert_eq!(closing(&mut socket).await, 4401);
        let mut socket = connect(place.address, &kept, None).await.unwrap();
        assert_eq!(next_value(&mut socket).await["type"], "ready");
    }
    // Nor does it come back with the node's next start.
    office.host().stop().await;
    office.restart().await;
    let mut socket = connect(office.address, &ended, None).await.unwrap();
    assert_eq!(closing(&mut socket).await, 4401);
    let mut socket = connect(office.address, &kept, None).await.unwrap();
    assert_eq!(next_value(&mut socket).await["type"], "ready");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_that_expires_is_ended() {
    let office = office().await;
    let token = office.token(office.hana, 2);
    let mut socket = connect(office.address, &token, None).await.unwrap();
    assert_eq!(closing(&mut socket).await, 4401);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_pages_of_the_mesh_may_connect() {
    let office = office().await;
    let token = office.token(office.hana, 60);
    let own = format!("http://{}", office.address);
    let mut socket = connect(office.address, &token, Some(&own)).await.unwrap();
    drop(socket.close(None).await);
    for origin in ["http://evil.example", "null", "http://127.0.0.1:1"] {
        match connect(office.address, &token, Some(origin)).await {
            Err(Error::Http(response)) => assert_eq!(response.status(), 403),
            other => panic!("{origin}: {other:?}"),
        }
    }
    assert_eq!(office.counter("live_refused_origin"), 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn presence_follows_open_pages() {
    let office = office().await;
    let ken = office.register("ken").await;
    office.let_in(ken, "AAAAAAAA").await;
    let mut hana = office.listen(office.hana).await;
    let page = office.listen(ken).await;
    let id = ken.to_string();
    loop {
        let event = hana.next_of("presence").await;
        assert!(event["cursor"].is_null());
        if event["users"][&id] == true {
            break;
        }
    }
    let seen = || office.app.live.presence_of(ken).state;
    assert_eq!(seen(), PresenceState::Online);
    drop(page);
    let gone = hana.next_of("presence").await;
    assert_eq!(gone["users"][&id], false);
    tokio::time::sleep(Duration::from_millis(10)).await;
    assert_eq!(seen(), PresenceState::Offline);
}
