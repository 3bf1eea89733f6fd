//! Who is there, over pages at several nodes.

use serde_json::Value;
use storage::Id;
use sync::engine::Command;
use sync::preference::{Absence, Chosen};

use super::office::{Listener, Office, office, until};

/// Waits until somebody is told to be there in some way.
async fn told(page: &mut Listener, user: Id, state: &str) -> Value {
    loop {
        let event = page.next_of("presence").await;
        if event["states"][user.to_string()] == state {
            return event;
        }
    }
}

async fn known(office: &Office, user: Id) {
    until("a friend", || {
        let know = office
            .host()
            .read(|view| view.know_each_other(user, office.hana));
        know.unwrap()
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_most_active_page_at_any_node_counts_and_what_is_chosen_counts_before_it() {
    let a = office().await;
    let ken = a.register("ken").await;
    a.let_in(ken, "AAAAAAAA").await;
    let b = a.branch().await;
    known(&b, ken).await;
    let mut hana = b.listen(b.hana).await;
    let mut page = a.listen(ken).await;
    told(&mut hana, ken, "online").await;
    page.send(r#"{"type":"presence","state":"away"}"#).await;
    let away = told(&mut hana, ken, "away").await;
    assert_eq!(away["users"][ken.to_string()], true, "away is not gone");
    let mut other = b.listen(ken).await;
    told(&mut hana, ken, "online").await;
    other.send(r#"{"type":"presence","state":"away"}"#).await;
    told(&mut hana, ken, "away").await;
    page.send(r#"{"type":"presence","state":"online"}"#).await;
    told(&mut hana, ken, "online").await;
    let said = Absence {
        state: Chosen::DoNotDisturb,
        ..Absence::default()
    };
    a.run(Command::SayAbsence { by: ken, said }).await;
    let busy = hana.next_of("user_updated").await;
    assert_eq!(busy["user"]["presence"], "do_not_disturb");
}

#[tokio::test(flavor = "multi_thread")]
async fn when_a_node_dies_who_moved_was_never_gone_and_who_did_not_soon_is() {
    let a = office().await;
    let (ken, mia) = (a.register("ken").await, a.register("mia").await);
    a.let_in(ken, "AAAAAAAA").await;
    a.let_in(mia, "BBBBBBBB").await;
    let b = a.branch().await;
    known(&b, mia).await;
    let mut hana = a.listen(a.hana).await;
    let _first = b.listen(ken).await;
    told(&mut hana, ken, "online").await;
    let _second = b.listen(mia).await;
    told(&mut hana, mia, "online").await;
    b.host().stop().await;
    let _moved = a.listen(ken).await;
    // Each event is waited for for 20 seconds; what was announced holds for 90.
    loop {
        let event = hana.next_of("presence").await;
        assert_ne!(event["states"][ken.to_string()], "offline", "{event}");
        if event["states"][mia.to_string()] == "offline" {
            break;
        }
    }
}
