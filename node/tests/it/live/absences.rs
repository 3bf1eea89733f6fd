//! What people say of their being there, told to those who know them.

use node::time::now_ms;
use storage::Id;
use sync::engine::Command;
use sync::preference::{Absence, Chosen};

use super::office::{Office, office, types};

async fn say(office: &Office, by: Id, note: &str, until_ms: Option<u64>) {
    let said = Absence {
        state: Chosen::DoNotDisturb,
        note: note.to_owned(),
        until_ms,
    };
    office.run(Command::SayAbsence { by, said }).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_is_told_at_another_node_to_those_who_know_its_writer_and_so_is_its_end() {
    let a = office().await;
    let (ken, eve) = (a.register("ken").await, a.register("eve").await);
    a.open_direct(a.hana, &[ken], false).await;
    let b = a.branch().await;
    super::office::until("b knows both", || {
        b.host()
            .read(|view| view.know_each_other(ken, b.hana))
            .unwrap()
    })
    .await;
    let (mut partner, mut stranger) = (b.listen(b.hana).await, b.listen(eve).await);
    partner.drain().await;
    stranger.drain().await;
    // Long enough to be heard of before it ends, on a machine with other work, too.
    let until_ms = now_ms() + 4_000;
    say(&a, ken, "until soon", Some(until_ms)).await;
    let told = partner.next_of("user_updated").await;
    assert_eq!(told["user"]["id"], ken.to_string());
    assert_eq!(told["user"]["absence"]["state"], "do_not_disturb");
    assert_eq!(told["user"]["absence"]["note"], "until soon");
    assert_eq!(told["user"]["presence"], "offline");
    assert!(told["cursor"].is_null());
    let ended = partner.next_of("user_updated").await;
    assert!(ended["user"]["absence"].is_null(), "{ended}");
    assert!(now_ms() >= until_ms);
    let heard = stranger.drain().await;
    assert!(!types(&heard).contains(&"user_updated"), "{heard:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_said_is_known_after_a_start_and_colours_who_is_online() {
    let mut a = office().await;
    let ken = a.register("ken").await;
    a.let_in(ken, "AAAAAAAA").await;
    say(&a, ken, "quiet please", None).await;
    a.app.host.stop().await;
    a.restart().await;
    let page = a.listen(ken).await;
    assert_eq!(page.ready["user"]["presence"], "do_not_disturb");
    assert_eq!(page.ready["user"]["absence"]["note"], "quiet please");
    a.run(Command::ForgetPerson {
        by: a.hana,
        user: ken,
    })
    .await;
    super::office::until("nothing is left", || {
        a.app.live.presence_of(ken).absence.is_none()
    })
    .await;
}
