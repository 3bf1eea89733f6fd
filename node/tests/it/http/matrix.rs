//! Every endpoint as everyone: nobody, bad tokens, strangers, former members, members, moderators,
//! server admins and mesh admins, in every kind of conversation.

mod people;
mod rows;

use std::collections::BTreeSet;

use node::http::document;

use super::app::Answer;
use people::{People, body};
use rows::{WHO, all};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn everyone_gets_what_the_table_says_at_every_endpoint() {
    let people = People::gather().await;
    let mut bad_tokens = people.bad_tokens().await;
    bad_tokens.push((None, "not_signed_in"));
    let mut wrong = Vec::new();
    let rows = all();
    for (number, row) in rows.iter().enumerate() {
        let place = people.place(number, row.kind).await;
        let path = place.fill(row.path);
        let mut check = |who: &str, expected: (u16, &str), answer: Answer| {
            // An answer to HEAD has no body.
            let expected = (
                expected.0,
                if row.method == "HEAD" { "" } else { expected.1 },
            );
            let code = if expected.1.is_empty() {
                String::new()
            } else {
                answer.code()
            };
            if (answer.status, code.as_str()) != expected {
                let got = answer.text();
                wrong.push(format!(
                    "{} {} ({:?}) as {who}: {expected:?}, got {got}",
                    row.method, row.path, row.kind
                ));
            }
        };
        for (token, code) in bad_tokens.iter().filter(|_| !row.open) {
            let body = body(row, &place, 0);
            let token = token.as_deref();
            let answer = people
                .app
                .call(row.method, &path, token, body.as_ref())
                .await;
            check(code, (401, code), answer);
        }
        for (index, (who, expected)) in people.everyone.iter().zip(row.expected).enumerate() {
            let body = body(row, &place, index);
            // What ends a session ends one that is not needed any more, another one each time.
            let lifetime_s = number as u64;
            let another =
                ends_sessions(row.path).then(|| people.another_token(who, 600 + lifetime_s));
            let token = another.as_deref().or(Some(who.token.as_str()));
            let answer = people
                .app
                .call(row.method, &path, token, body.as_ref())
                .await;
            check(WHO[index], (expected, ""), answer);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    people.app.stop().await;
}

fn ends_sessions(path: &str) -> bool {
    matches!(
        path,
        "/api/auth/sessions" | "/api/auth/logout" | "/api/auth/logout-everywhere"
    )
}

#[test]
fn the_table_has_every_documented_endpoint() {
    let document = serde_json::to_value(document()).expect("JSON");
    let mut documented = BTreeSet::new();
    for (path, item) in document["paths"].as_object().expect("paths") {
        for method in item.as_object().expect("operations").keys() {
            documented.insert(format!("{} {path}", method.to_uppercase()));
        }
    }
    let tested: BTreeSet<String> = all()
        .iter()
        .filter(|row| !row.path.contains("channels/{dm}"))
        .map(|row| {
            let path = row.path.split('?').next().unwrap_or_default();
            format!("{} {path}", row.method)
        })
        .map(|row| row.replace("users/{invite}", "users/{user}"))
        .collect();
    assert_eq!(tested, documented);
}
