//! The one error of the API and its one JSON shape.

use std::borrow::Cow;

use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use storage::StoreError;
use sync::engine::Refusal;
use sync::names::NameError;
use utoipa::ToSchema;

use super::language::Language;
use super::sentences;
use crate::files::FileError;
use crate::host::CommandError;
use crate::password::PasswordRule;

/// What a client is told when it does not get what it asked for.
///
/// As an answer it is only a status until [`ApiError::write`] puts the sentence in the reader's
/// language into it, which happens once, in the outermost layer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiError {
    pub status: StatusCode,
    /// A stable word for programs.
    pub code: &'static str,
    /// The part of the request that is wrong.
    pub field: Option<Cow<'static, str>>,
    pub retry_after_s: Option<u64>,
    /// In English and in Japanese, where the sentence for the code would say too little.
    sentences: Option<Box<[String; 2]>>,
}

/// The body of every answer that is no success.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Error)]
pub struct ErrorBody<'a> {
    /// A sentence for a person, in the language of `Accept-Language` (ja or en).
    pub detail: Cow<'a, str>,
    /// A stable word for programs.
    pub code: &'a str,
    /// The part of the request that is wrong.
    pub field: Option<&'a str>,
}

impl ApiError {
    #[must_use]
    pub fn new(status: StatusCode, code: &'static str) -> Self {
        Self {
            status,
            code,
            field: None,
            retry_after_s: None,
            sentences: None,
        }
    }

    #[must_use]
    pub fn unauthorized(code: &'static str) -> Self {
        Self::new(StatusCode::UNAUTHORIZED, code)
    }

    #[must_use]
    pub fn forbidden(code: &'static str) -> Self {
        Self::new(StatusCode::FORBIDDEN, code)
    }

    #[must_use]
    pub fn not_found(code: &'static str) -> Self {
        Self::new(StatusCode::NOT_FOUND, code)
    }

    #[must_use]
    pub fn malformed(code: &'static str) -> Self {
        Self::new(StatusCode::BAD_REQUEST, code)
    }

    /// A field breaks its rule.
    #[must_use]
    pub fn invalid(field: impl Into<Cow<'static, str>>, code: &'static str) -> Self {
        Self {
            field: Some(field.into()),
            ..Self::new(StatusCode::UNPROCESSABLE_ENTITY, code)
        }
    }

    /// The node can't do it now, but soon.
    #[must_use]
    pub fn unavailable(code: &'static str, retry_after_s: u64) -> Self {
        Self {
            retry_after_s: Some(retry_after_s),
            ..Self::new(StatusCode::SERVICE_UNAVAILABLE, code)
        }
    }

    #[must_use]
    pub fn too_many_requests(retry_after_s: u64) -> Self {
        Self {
            retry_after_s: Some(retry_after_s),
            ..Self::new(StatusCode::TOO_MANY_REQUESTS, "too_many_requests")
        }
    }

    /// Something that only a bug or a broken machine can cause; `cause` goes to the log alone.
    #[must_use]
    pub fn internal(cause: &dyn std::fmt::Display) -> Self {
        tracing::error!(%cause, "a request failed");
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "internal")
    }

    #[must_use]
    pub fn in_field(mut self, field: impl Into<Cow<'static, str>>) -> Self {
        self.field = Some(field.into());
        self
    }

    /// The same with a code that says more.
    #[must_use]
    pub(super) fn told_as(mut self, code: &'static str) -> Self {
        self.code = code;
        self
    }

    fn with_sentences(mut self, english: String, japanese: String) -> Self {
        self.sentences = Some(Box::new([english, japanese]));
        self
    }

    /// The sentence for a person.
    #[must_use]
    pub fn detail(&self, language: Language) -> Cow<'_, str> {
        if let Some(sentences) = &self.sentences {
            let [english, japanese] = &**sentences;
            return Cow::Borrowed(match language {
                Language::English => english,
                Language::Japanese => japanese,
            });
        }
        let sentence = sentences::sentence(self.code, language).unwrap_or(self.code);
        match &self.field {
            Some(field) if sentence.contains("{field}") => {
                Cow::Owned(sentence.replace("{field}", field))
            }
            _ => Cow::Borrowed(sentence),
        }
    }

    /// The JSON body.
    #[must_use]
    pub fn body(&self, language: Language) -> Vec<u8> {
        let body = ErrorBody {
            detail: self.detail(language),
            code: self.code,
            field: self.field.as_deref(),
        };
        serde_json::to_vec(&body).expect("text always encodes")
    }

    /// Puts the JSON body into an answer.
    pub fn write(&self, response: &mut Response, language: Language) {
        *response.body_mut() = self.body(language).into();
        // The router has counted the empty body that the answer had so far.
        response.headers_mut().remove(CONTENT_LENGTH);
        let json = HeaderValue::from_static("application/json");
        response.headers_mut().insert(CONTENT_TYPE, json);
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        let headers = response.headers_mut();
        if let Some(seconds) = self.retry_after_s {
            headers.insert(RETRY_AFTER, HeaderValue::from(seconds));
        }
        if self.status == StatusCode::UNAUTHORIZED {
            headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response.extensions_mut().insert(self);
        response
    }
}

impl From<NameError> for ApiError {
    fn from(error: NameError) -> Self {
        Self::invalid(error.field.key(), error.rule.code())
            .with_sentences(error.english(), error.japanese())
    }
}

impl ApiError {
    /// A new password, given in `field`, that breaks a rule.
    #[must_use]
    pub fn password(rule: PasswordRule, field: &'static str) -> Self {
        let code = match rule {
            PasswordRule::TooShort => "too_short",
            PasswordRule::TooLong => "too_long",
            PasswordRule::WellKnown => "password_well_known",
            PasswordRule::OwnName => "password_own_name",
        };
        Self::invalid(field, code).with_sentences(rule.to_string(), rule.japanese())
    }
}

impl From<Refusal> for ApiError {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Name(error) => error.into(),
            Refusal::Invalid { field, code } => Self::invalid(field, code),
            Refusal::NotFound { what } => Self::not_found(sentences::not_found(what)),
            Refusal::Forbidden { code } => Self::forbidden(code),
            Refusal::Conflict { code: "no_mesh" } => Self::no_mesh(),
            Refusal::Conflict { code } => {
                let field = match code {
                    "username_taken" => Some(Cow::Borrowed("username")),
                    "channel_name_taken" => Some(Cow::Borrowed("name")),
                    "nonce_reused" => Some(Cow::Borrowed("nonce")),
                    "parent_deleted" => Some(Cow::Borrowed("parent_id")),
                    _ => None,
                };
                Self {
                    field,
                    ..Self::new(StatusCode::CONFLICT, code)
                }
            }
            Refusal::Store(error) => error.into(),
        }
    }
}

impl ApiError {
    /// The node belongs to no mesh yet.
    #[must_use]
    pub fn no_mesh() -> Self {
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "no_mesh")
    }
}

impl From<CommandError> for ApiError {
    fn from(error: CommandError) -> Self {
        match error {
            CommandError::Refused(refusal) => refusal.into(),
            CommandError::Busy => Self::unavailable("busy", 1),
            CommandError::Stopping => Self::unavailable("stopping", 5),
            CommandError::Full => StoreError::Full.into(),
            CommandError::Store(cause) => {
                tracing::error!(%cause, "a command could not be stored");
                Self::unavailable("not_stored", 5)
            }
        }
    }
}

impl From<FileError> for ApiError {
    fn from(error: FileError) -> Self {
        match error {
            FileError::NotFound => Self::not_found("upload_not_found"),
            FileError::NoName => Self::invalid("filename", "no_name"),
            FileError::TooLarge => Self::new(StatusCode::PAYLOAD_TOO_LARGE, "file_too_large"),
            FileError::TooMany => Self::too_many_requests(60).told_as("too_many_uploads"),
            FileError::Offset(_) => Self::new(StatusCode::CONFLICT, "offset_mismatch"),
            FileError::TakenOver => Self::new(StatusCode::CONFLICT, "upload_taken_over"),
            FileError::CutOff => Self::malformed("body_cut_off"),
            FileError::TooSlow => Self::new(StatusCode::REQUEST_TIMEOUT, "body_too_slow"),
            FileError::Reserve => Self::new(StatusCode::INSUFFICIENT_STORAGE, "disk_reserve"),
            FileError::Blob(error) => {
                tracing::warn!(%error, "a file could not be stored or read");
                Self::unavailable("files_unavailable", 30)
            }
        }
    }
}

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        match error {
            // The node has told its administrator already, once.
            StoreError::Full => Self::unavailable("disk_full", 30),
            StoreError::Failing(_) => Self::unavailable("disk_failing", 30),
            StoreError::Closed => Self::unavailable("stopping", 5),
            StoreError::InUse(_)
            | StoreError::Unwritable { .. }
            | StoreError::Newer { .. }
            | StoreError::Trial
            | StoreError::Damaged(_)
            | StoreError::Engine(_) => Self::internal(&error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sync::names;

    #[test]
    fn a_sentence_names_the_field_in_both_languages() {
        let error = ApiError::from(Refusal::Invalid {
            field: "max_uses",
            code: "out_of_range",
        });
        assert_eq!(error.status, StatusCode::UNPROCESSABLE_ENTITY);
        for language in [Language::English, Language::Japanese] {
            assert!(error.detail(language).contains("max_uses"));
        }
        let error = ApiError::from(names::username("a").expect_err("too short"));
        assert_eq!(
            (error.code, error.field.as_deref()),
            ("too_short", Some("username"))
        );
        assert!(error.detail(Language::Japanese).contains("2文字以上"));
    }

    #[test]
    fn what_is_hidden_and_what_is_broken_are_told_without_detail() {
        let hidden = ApiError::from(Refusal::NotFound { what: "server" });
        assert_eq!(
            (hidden.status.as_u16(), hidden.code),
            (404, "server_not_found")
        );
        let broken = ApiError::from(StoreError::Damaged("a secret".to_owned()));
        assert_eq!((broken.status.as_u16(), broken.code), (500, "internal"));
        assert!(!broken.detail(Language::English).contains("secret"));
    }
}
