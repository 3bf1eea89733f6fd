//! A node that belongs to no mesh.

use serde_json::json;

use super::app::{PASSWORD, TestApp};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn before_there_is_a_mesh_everything_else_says_so() {
    let app = TestApp::start().await;
    let own = app.call("GET", "/api/mesh/self", None, None).await.ok();
    assert_eq!(own["state"], "unclaimed");
    assert_eq!(own["node"]["name"], "hq-3f");
    assert_eq!((&own["mesh"], &own["join"]), (&json!(null), &json!(null)));
    let some = json!({"content": "x", "username": "ken", "password": PASSWORD});
    for (method, path, token) in [
        ("GET", "/api/servers", None),
        ("GET", "/api/servers", Some("lc1.a.b")),
        ("GET", "/api/auth/me", None),
        ("POST", "/api/auth/login", None),
        (
            "POST",
            "/api/channels/00000000000000000000000000/messages",
            None,
        ),
        ("GET", "/api/health/ready", None),
    ] {
        let body = (method == "POST").then_some(&some);
        let answer = app.call(method, path, token, body).await;
        assert_eq!(
            (answer.status, answer.code().as_str()),
            (503, "no_mesh"),
            "{method} {path}"
        );
    }
    assert_eq!(app.call("GET", "/api/health", None, None).await.status, 200);
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_first_account_founds_the_mesh_and_administers_it() {
    let app = TestApp::start().await;
    let bad = json!({"username": "a", "display_name": "x", "password": PASSWORD});
    let answer = app
        .call("POST", "/api/auth/register", None, Some(&bad))
        .await;
    assert_eq!(answer.status, 422, "a refused account founds nothing");
    assert!(app.host.mesh().is_none());
    let body = json!({
        "username": "ken", "display_name": "Ken", "password": PASSWORD, "mesh_name": "営業本部",
    });
    let grant = app
        .call("POST", "/api/auth/register", None, Some(&body))
        .await
        .ok();
    assert_eq!(grant["user"]["mesh_admin"], true);
    assert_eq!(grant["token_type"], "bearer");
    let own = app.call("GET", "/api/mesh/self", None, None).await.ok();
    assert_eq!(
        (&own["state"], &own["mesh"]["name"]),
        (&json!("member"), &json!("営業本部"))
    );
    let second = app.register("second").await;
    assert_eq!(app.get(&second, "/api/auth/me").await["mesh_admin"], false);
    assert_eq!(
        app.call("GET", "/api/health/ready", None, None)
            .await
            .status,
        200
    );
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn names_for_the_root_are_checked_and_stand_in_it() {
    let app = TestApp::start().await;
    assert_eq!(
        app.call("GET", "/trust/localchat-root.pem", None, None)
            .await
            .status,
        404
    );
    let form = |names: &[&str]| {
        json!({
            "username": "ken", "display_name": "Ken", "password": PASSWORD, "trusted_names": names,
        })
    };
    for (names, code) in [
        (&["com"][..], "public_suffix"),
        (&["a b"], "not_a_host_name"),
        (&["a-1"; 17], "too_many"),
    ] {
        let form = form(names);
        let answer = app
            .call("POST", "/api/auth/register", None, Some(&form))
            .await;
        let told = (answer.status, answer.code());
        assert_eq!(told, (422, code.to_owned()), "{}", answer.text());
        assert_eq!(answer.json()["field"], "trusted_names");
    }
    assert!(
        app.host.mesh().is_none(),
        "a refused account founds nothing"
    );
    let form = form(&["HQ-3F", "*.office.example.co.jp"]);
    app.call("POST", "/api/auth/register", None, Some(&form))
        .await
        .ok();
    for language in ["en", "ja"] {
        let page = app
            .call("GET", &format!("/trust/{language}"), None, None)
            .await;
        assert_eq!(page.status, 200);
        for name in ["hq-3f", "office.example.co.jp"] {
            assert!(
                page.text().contains(&format!("<code>{name}</code>")),
                "{name}"
            );
        }
        let policy = page.header("content-security-policy");
        assert!(policy.contains("connect-src 'self' https://"), "{policy}");
    }
    let der = app
        .call("GET", "/trust/localchat-root.cer", None, None)
        .await;
    assert_eq!(der.header("content-type"), "application/x-x509-ca-cert");
    assert!(app.host.web_roots().iter().eq([&der.body]));
    let probe = app.call("GET", "/trust/probe", None, None).await;
    assert_eq!(
        (probe.status, probe.header("access-control-allow-origin")),
        (204, "*")
    );
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_first_accounts_at_once_found_one_mesh_with_one_administrator() {
    let app = TestApp::start().await;
    let (one, two) = tokio::join!(app.register("one"), app.register("two"));
    let one = app.get(&one, "/api/auth/me").await["mesh_admin"].as_bool();
    let two = app.get(&two, "/api/auth/me").await["mesh_admin"].as_bool();
    assert_eq!(
        one.map(u8::from)
            .into_iter()
            .chain(two.map(u8::from))
            .sum::<u8>(),
        1
    );
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn joining_takes_a_ticket_or_a_private_address_and_can_be_cancelled() {
    let app = TestApp::start().await;
    for (body, code) in [
        (json!({}), "ticket_or_address_required"),
        (
            json!({"ticket": "x", "address": "10.0.0.1:1"}),
            "ticket_or_address_required",
        ),
        (json!({"ticket": "lcm1-nonsense"}), "bad_ticket"),
        (json!({"address": "example.com"}), "bad_address"),
        (json!({"address": "10.0.0.1:0"}), "bad_address"),
        (
            json!({"address": "8.8.8.8:4001"}),
            "outside_private_network",
        ),
    ] {
        let answer = app.call("POST", "/api/mesh/join", None, Some(&body)).await;
        assert_eq!(
            (answer.status, answer.code().as_str()),
            (422, code),
            "{body}"
        );
    }
    let body = json!({"address": "127.0.0.1:9"});
    let own = app
        .call("POST", "/api/mesh/join", None, Some(&body))
        .await
        .ok();
    assert_eq!(
        (&own["state"], &own["join"]["status"]),
        (&json!("joining"), &json!("asking"))
    );
    let own = app.call("DELETE", "/api/mesh/join", None, None).await.ok();
    assert_eq!(own["state"], "unclaimed");
    app.register("ken").await;
    for method in ["POST", "DELETE"] {
        let body = (method == "POST").then_some(&body);
        let answer = app.call(method, "/api/mesh/join", None, body).await;
        assert_eq!(
            (answer.status, answer.code().as_str()),
            (409, "already_member")
        );
    }
    app.stop().await;
}
