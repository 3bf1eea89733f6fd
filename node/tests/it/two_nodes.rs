//! Two real processes and what their administrators and people do over HTTP.

use std::time::Duration;

use serde_json::{Value, json};

use crate::processes::{
    Answer, Api, Node, Person, found_mesh, positions, scratch, text, ticket, until,
};

const PATIENCE: Duration = Duration::from_secs(30);

#[test]
fn a_node_that_asks_is_denied_and_stays_out() {
    let folder = scratch();
    let (member, admin) = founded(&folder);
    let mut newcomer = Node::on_loopback(folder.path(), "newcomer");
    newcomer.start(None);
    let id = ask(&member, &newcomer, &admin);
    let deny = format!("/api/mesh/nodes/{id}/deny");
    assert_eq!(decide(&member, &admin, &deny).status, 204);
    until("the newcomer is told", PATIENCE, || {
        let own = own(&newcomer);
        let join = &own["join"];
        let told = join["status"] == "refused" && join["error_code"] == "denied";
        told.then_some(()).ok_or_else(|| own.to_string())
    });
    assert_eq!(status(&member, &admin)["waiting"], json!([]));
    assert_eq!(
        status(&member, &admin)["nodes"].as_array().unwrap().len(),
        1
    );
    let again = decide(&member, &admin, &deny);
    assert_eq!((again.status, code(&again)), (404, "node_not_found"));
    let approve = format!("/api/mesh/nodes/{id}/approve");
    let approved = decide(&member, &admin, &approve);
    assert_eq!((approved.status, code(&approved)), (404, "node_not_found"));
}

#[test]
fn a_node_is_approved_serves_everyone_and_is_revoked() {
    let folder = scratch();
    let (member, admin) = founded(&folder);
    let mut newcomer = Node::on_loopback(folder.path(), "newcomer");
    newcomer.start(None);
    let id = ask(&member, &newcomer, &admin);
    let approve = format!("/api/mesh/nodes/{id}/approve");
    assert_eq!(decide(&member, &admin, &approve).status, 204);
    until("the newcomer is a member", PATIENCE, || {
        is_member(&newcomer)
    });
    until("both hold the same", PATIENCE, || {
        same(&[&member, &newcomer], &admin)
    });
    // The account that was made at one node is valid at the other, and so is its session.
    assert_eq!(own_account(&newcomer, &admin), 200);
    let ken = register(&newcomer, "ken", "battery horse correct");
    until("ken is known everywhere", PATIENCE, || {
        let seen = own_account(&member, &ken);
        (seen == 200).then_some(()).ok_or_else(|| seen.to_string())
    });
    a_group_calls_its_members(&member, &newcomer, [&admin, &ken]);
    // Who is no administrator decides nothing.
    let revoke = format!("/api/mesh/nodes/{id}/revoke");
    let refused = decide(&newcomer, &ken, &revoke);
    assert_eq!(refused.status, 403, "{refused:?}");
    assert_eq!(decide(&member, &admin, &revoke).status, 204);
    assert_revoked(&member, &newcomer, &id, [&admin, &ken]);
}

/// A group that was made at one node is mentioned at the other, and whoever was in it is called.
fn a_group_calls_its_members(here: &Node, there: &Node, [admin, ken]: [&Person; 2]) {
    let (here, there) = (Api::of(here), Api::of(there));
    let server = here.post(admin, "/api/servers", &json!({ "name": "営業" }));
    let server = format!("/api/servers/{}", text(&server["id"]));
    let channel = here.get(admin, &format!("{server}/channels"))[0]["id"].clone();
    let invite = here.post(admin, &format!("{server}/invites"), &json!({}));
    let accept = format!("/api/invites/{}/accept", text(&invite["code"]));
    here.post(ken, &accept, &json!({}));
    let form = json!({ "name": "当番", "member_ids": [ken.id] });
    let group = here.post(admin, &format!("{server}/groups"), &form);
    let groups = format!("{server}/groups");
    until("the group is known at the other node", PATIENCE, || {
        let known = there.call(admin, "GET", &groups, None).unwrap().body;
        (known == json!([group]))
            .then_some(())
            .ok_or_else(|| known.to_string())
    });
    let messages = format!("/api/channels/{}/messages", text(&channel));
    there.post(
        admin,
        &messages,
        &json!({ "content": "＠当番、お願いします" }),
    );
    let mentions = |api: &Api| api.get(ken, "/api/unread")["mentions"][text(&channel)].clone();
    for api in [&here, &there] {
        until("whoever is in it is called", PATIENCE, || {
            let told = mentions(api);
            (told == 1).then_some(()).ok_or_else(|| told.to_string())
        });
    }
    let inbox = here.get(ken, "/api/inbox?kind=mentions");
    assert_eq!(inbox["items"][0]["message"]["mentions"], json!(["当番"]));
}

/// What is true of a node once its trust was taken away.
fn assert_revoked(member: &Node, revoked: &Node, id: &str, sessions: [&Person; 2]) {
    // The revoked node could forge sessions, so all of them have ended.
    until("the old sessions have ended", PATIENCE, || {
        let seen = sessions.map(|person| own_account(member, person));
        (seen == [401, 401])
            .then_some(())
            .ok_or_else(|| format!("{seen:?}"))
    });
    let admin = log_in(member, "admin", "correct horse battery").0;
    until("the node is shown as revoked", PATIENCE, || {
        let status = status(member, &admin);
        let nodes = status["nodes"].as_array().unwrap();
        let state = nodes.iter().find(|node| node["id"] == id).unwrap()["state"].clone();
        (state == "revoked")
            .then_some(())
            .ok_or_else(|| state.to_string())
    });
    // Nothing is taken there any more that nobody would ever get, and it says why.
    let form = json!({
        "username": "late", "display_name": "late", "password": "written afterwards",
    });
    until("the revoked node knows", PATIENCE, || {
        let answer = revoked.call("POST", "/api/auth/register", None, Some(&form));
        let answer = answer.map_err(|error| error.to_string())?;
        let told = answer.status == 403 && code(&answer) == "node_revoked";
        told.then_some(()).ok_or_else(|| format!("{answer:?}"))
    });
    let ready = revoked
        .call("GET", "/api/health/ready", None, None)
        .unwrap();
    assert_eq!((ready.status, code(&ready)), (503, "node_revoked"));
    let found = Api::of(member).get(&admin, "/api/users?q=late");
    assert_eq!(found, json!([]), "somebody has come across");
    assert_eq!(
        log_in(member, "ken", "battery horse correct").0.id.len(),
        26
    );
}

#[test]
fn nodes_killed_right_after_one_let_the_other_in_find_each_other_again() {
    let folder = scratch();
    let (mut osaka, admin) = founded(&folder);
    let mut tokyo = Node::on_loopback(folder.path(), "tokyo");
    tokyo.start(Some(&ticket(&osaka, &admin)));
    until("tokyo is a member", PATIENCE, || is_member(&tokyo));
    tokyo.kill();
    osaka.kill();
    osaka.start(None);
    tokyo.start(None);
    until("both hold the same", PATIENCE, || {
        same(&[&osaka, &tokyo], &admin)
    });
}

#[test]
fn a_name_registered_on_both_sides_of_a_split_lets_both_in() {
    let folder = scratch();
    let (mut osaka, admin) = founded(&folder);
    let mut tokyo = Node::on_loopback(folder.path(), "tokyo");
    tokyo.start(Some(&ticket(&osaka, &admin)));
    until("both hold the same", PATIENCE, || {
        same(&[&osaka, &tokyo], &admin)
    });
    let (earlier, later) = ("the earlier one's", "the later one's");
    osaka.kill();
    let first = register(&tokyo, "ken", earlier);
    tokyo.kill();
    osaka.start(None);
    let second = register(&osaka, "Ken", later);
    assert_ne!(first.id, second.id);
    tokyo.start(None);
    until("both hold the same again", PATIENCE, || {
        same(&[&osaka, &tokyo], &admin)
    });
    for node in [&osaka, &tokyo] {
        // Both get in with what they typed when they registered.
        assert_eq!(
            account(node, "ken", earlier),
            (first.id.clone(), "ken".into(), false)
        );
        let renamed = (second.id.clone(), "Ken~2".to_owned(), true);
        assert_eq!(account(node, "ken", later), renamed);
        // And the later one also with what everybody sees.
        assert_eq!(account(node, "Ken~2", later), renamed);
        let wrong = try_log_in(node, "Ken~2", earlier);
        assert_eq!((wrong.status, code(&wrong)), (401, "wrong_credentials"));
    }
}

/// A running node with a mesh of its own, and that mesh's administrator.
fn founded(folder: &tempfile::TempDir) -> (Node, Person) {
    let mut node = Node::on_loopback(folder.path(), "founder");
    node.start(None);
    let admin = found_mesh(&node);
    (node, admin)
}

/// Lets a node ask at another, and compares the words; answers the asking node's id.
fn ask(member: &Node, newcomer: &Node, admin: &Person) -> String {
    let form = json!({ "address": format!("127.0.0.1:{}", member.mesh_port) });
    let begun = newcomer.call("POST", "/api/mesh/join", None, Some(&form));
    assert_eq!(begun.unwrap().status, 200);
    until("both sides show the same words", PATIENCE, || {
        let (own, status) = (own(newcomer), status(member, admin));
        let (asked, waiting) = (&own["join"]["words"], &status["waiting"][0]["words"]);
        let whole = asked.as_array().is_some_and(|words| words.len() == 6);
        (whole && asked == waiting)
            .then_some(())
            .ok_or_else(|| format!("{asked} and {waiting}"))
    });
    let waiting = status(member, admin)["waiting"][0].clone();
    let id = own(newcomer)["node"]["id"].clone();
    assert_eq!(waiting["node_id"], id);
    text(&id).to_owned()
}

fn decide(node: &Node, by: &Person, path: &str) -> Answer {
    Api::of(node).call(by, "POST", path, None).unwrap()
}

fn own(node: &Node) -> Value {
    node.call("GET", "/api/mesh/self", None, None).unwrap().body
}

fn is_member(node: &Node) -> Result<(), String> {
    let own = own(node);
    (own["state"] == "member")
        .then_some(())
        .ok_or_else(|| own.to_string())
}

fn status(node: &Node, admin: &Person) -> Value {
    Api::of(node).get(admin, "/api/mesh/status")
}

fn same(nodes: &[&Node], admin: &Person) -> Result<(), String> {
    let first = positions(nodes[0], admin, nodes.len())?;
    for node in &nodes[1..] {
        let other = positions(node, admin, nodes.len())?;
        if other != first {
            return Err(format!("{} is at {other:?}, not {first:?}", node.name));
        }
    }
    Ok(())
}

/// The status with which a session is answered.
fn own_account(node: &Node, person: &Person) -> u16 {
    let answer = Api::of(node).call(person, "GET", "/api/auth/me", None);
    answer.unwrap().status
}

fn register(node: &Node, username: &str, password: &str) -> Person {
    let form = json!({ "username": username, "display_name": username, "password": password });
    let answer = node.call("POST", "/api/auth/register", None, Some(&form));
    let answer = answer.unwrap();
    assert_eq!(answer.status, 201, "{username}: {answer:?}");
    person(&answer)
}

fn try_log_in(node: &Node, username: &str, password: &str) -> Answer {
    let form = json!({ "username": username, "password": password });
    let answer = node.call("POST", "/api/auth/login", None, Some(&form));
    answer.unwrap()
}

fn log_in(node: &Node, username: &str, password: &str) -> (Person, Value) {
    let answer = try_log_in(node, username, password);
    assert_eq!(answer.status, 200, "{username}: {answer:?}");
    (person(&answer), answer.body)
}

/// Id, name and whether another one should be chosen, of whoever logs in so.
fn account(node: &Node, username: &str, password: &str) -> (String, String, bool) {
    let (person, body) = log_in(node, username, password);
    let name = text(&body["user"]["username"]).to_owned();
    let rename = body["user"]["rename_needed"].as_bool().unwrap();
    (person.id, name, rename)
}

fn person(answer: &Answer) -> Person {
    Person {
        id: text(&answer.body["user"]["id"]).to_owned(),
        token: text(&answer.body["access_token"]).to_owned(),
    }
}

fn code(answer: &Answer) -> &str {
    text(&answer.body["code"])
}
