//! Proving to a page that a node of the mesh answers, before the page sends its token.
//!
//! Addresses change hands. A page that goes on at an address it knows from yesterday may reach
//! another machine, which must not get a token. So the page asks first, with the part of its token
//! that is no secret and a fresh number; only who can sign tokens can answer.

use std::net::IpAddr;

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::HOST;
use axum::http::uri::Authority;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::app::App;
use super::error::ApiError;
use super::extract::{Object, plain};
use super::openapi::Errors;
use crate::token;

/// Digits or letters of a fresh number.
const NONCE_CHARS: std::ops::RangeInclusive<usize> = 16..=64;

/// What a page shows of its token.
#[derive(Debug, Deserialize, ToSchema)]
pub(super) struct ProofForm {
    /// The middle part of a session token.
    #[schema(min_length = 70, max_length = 70, pattern = "^[A-Za-z0-9_-]{70}$")]
    payload: String,
    /// Fresh, so that no answer fits twice.
    #[schema(min_length = 16, max_length = 64, pattern = "^[A-Za-z0-9]{16,64}$")]
    nonce: String,
}

/// What only a node of the mesh can say.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Proof {
    /// 64 hexadecimal digits: HMAC-SHA256 of a context, the nonce and the address asked at, with
    /// the token's signature as key.
    proof: String,
    /// The node that answers.
    node_id: String,
}

/// Proves that a node of the mesh answers at the address it is asked at
#[utoipa::path(post, path = "/api/mesh/proof", tag = "mesh", security(()),
    request_body = ProofForm, responses((status = 200, body = Proof), Errors))]
pub(super) async fn prove(
    State(app): State<App>,
    headers: HeaderMap,
    Object(form): Object<ProofForm>,
) -> Result<Json<Proof>, ApiError> {
    plain("nonce", &form.nonce)?;
    let is_fresh = |nonce: &str| {
        NONCE_CHARS.contains(&nonce.len()) && nonce.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    if !is_fresh(&form.nonce) {
        return Err(ApiError::invalid("nonce", "out_of_range"));
    }
    let place = place(&app, &headers).ok_or_else(|| ApiError::not_found("node_not_found"))?;
    let keys = app.host.token_keys();
    let proof = token::prove(&keys, &form.payload, &form.nonce, &place);
    Ok(Json(Proof {
        // Whether a payload is of this mesh is not a matter of its form.
        proof: proof.ok_or_else(|| ApiError::forbidden("bad_token"))?,
        node_id: app.node.to_string(),
    }))
}

/// The address that was asked, if it is one of this machine or a name. Another machine that passes
/// the question on asks at its own, and gets nothing.
fn place(app: &App, headers: &HeaderMap) -> Option<String> {
    let place = headers.get(HOST)?.to_str().ok()?;
    let authority: Authority = place.parse().ok()?;
    let bare = authority
        .host()
        .trim_start_matches('[')
        .trim_end_matches(']');
    let is_elsewhere = bare
        .parse::<IpAddr>()
        .is_ok_and(|ip| !app.host.has_address(ip.to_canonical()));
    (!is_elsewhere).then(|| place.to_ascii_lowercase())
}
