//! What a person has set for themselves.

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use serde::{Deserialize, Deserializer};
use storage::{Id, StoreError, View};
use sync::engine::Command;
use sync::preference::{PreferenceChanges, QuietHours, Word, preferences_of};
use utoipa::ToSchema;

use super::app::App;
use super::described::{ClockTime, Keyword, ZoneName};
use super::error::ApiError;
use super::extract::{Author, Object};
use super::openapi::Errors;
use super::page::page;
use super::session::Session;
use crate::json::{Day, IdText, Notify, Preferences};

/// What is to change; what is left out stays, `null` takes back.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ChangedPreferences {
    /// All of them, in their order; at most 100.
    #[serde(default)]
    #[schema(max_items = 100)]
    favourites: Option<Vec<IdText>>,
    /// By conversation; those left out stay. Of at most 500 something can be set.
    #[serde(default)]
    #[schema(value_type = Option<BTreeMap<String, ChangedChannel>>)]
    channels: Option<BTreeMap<IdText, ChangedChannel>>,
    /// All of them; at most 20.
    #[serde(default)]
    #[schema(value_type = Option<Vec<Keyword>>, max_items = 20)]
    keywords: Option<Vec<String>>,
    #[serde(default, deserialize_with = "nullable")]
    #[schema(value_type = Option<ChangedHours>)]
    do_not_disturb: Option<Option<ChangedHours>>,
    #[serde(default, deserialize_with = "nullable")]
    #[schema(value_type = Option<Language>)]
    language: Option<Option<Language>>,
    #[serde(default, deserialize_with = "nullable")]
    #[schema(value_type = Option<Theme>)]
    theme: Option<Option<Theme>>,
    #[serde(default, deserialize_with = "nullable")]
    #[schema(value_type = Option<SendKey>)]
    send_key: Option<Option<SendKey>>,
    #[serde(default, deserialize_with = "nullable")]
    #[schema(value_type = Option<ZoneName>)]
    time_zone: Option<Option<String>>,
    #[serde(default, deserialize_with = "nullable")]
    #[schema(value_type = Option<Replies>)]
    replies: Option<Option<Replies>>,
}

#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ChangedChannel {
    #[serde(default, deserialize_with = "nullable")]
    #[schema(value_type = Option<Notify>)]
    notify: Option<Option<Notify>>,
    muted: Option<bool>,
}

#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ChangedHours {
    #[schema(value_type = ClockTime)]
    from: String,
    #[schema(value_type = ClockTime)]
    to: String,
    #[schema(min_items = 1, max_items = 7)]
    days: Vec<Day>,
}

/// Words that can be set, as `sync::preference` has them.
macro_rules! words {
    ($($name:ident: $($variant:ident = $text:literal),+;)*) => {$(
        #[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
        enum $name {
            $(#[serde(rename = $text)] $variant),+
        }

        impl From<$name> for String {
            fn from(word: $name) -> Self {
                match word {
                    $($name::$variant => $text.to_owned()),+
                }
            }
        }
    )*};
}

words! {
    Language: System = "system", Japanese = "ja", English = "en";
    Theme: System = "system", Light = "light", Dark = "dark";
    SendKey: Enter = "enter", ModEnter = "mod-enter";
    Replies: Panel = "panel", Inline = "inline";
}

/// What one has set for oneself
#[utoipa::path(get, path = "/api/me/preferences", tag = "users",
    responses((status = 200, body = Preferences), Errors))]
pub(super) async fn mine(
    State(app): State<App>,
    session: Session,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let query = move |view: View<'_>| read(view, session.user).map_err(ApiError::from);
    page(&app, &headers, query).await
}

/// Sets something for oneself, at every node
#[utoipa::path(patch, path = "/api/me/preferences", tag = "users",
    request_body = ChangedPreferences, responses((status = 200, body = Preferences), Errors))]
pub(super) async fn change(
    State(app): State<App>,
    Author(session): Author,
    Object(form): Object<ChangedPreferences>,
) -> Result<Json<Preferences>, ApiError> {
    let user = session.user;
    let changes = changes(form)?;
    app.host
        .execute(Command::ChangePreferences { user, changes })
        .await?;
    Ok(Json(app.host.read(|view| read(view, user))?))
}

fn read(view: View<'_>, user: Id) -> Result<Preferences, StoreError> {
    preferences_of(view, user).map(Preferences::from)
}

fn changes(form: ChangedPreferences) -> Result<PreferenceChanges, ApiError> {
    let mut changes = PreferenceChanges {
        keywords: form.keywords,
        favourites: form
            .favourites
            .map(|ids| ids.into_iter().map(|id| id.0).collect()),
        ..PreferenceChanges::default()
    };
    let words = [
        (Word::Language, text(form.language)),
        (Word::Theme, text(form.theme)),
        (Word::SendKey, text(form.send_key)),
        (Word::TimeZone, form.time_zone),
        (Word::Replies, text(form.replies)),
    ];
    for (word, said) in words {
        changes.words.extend(said.map(|said| (word, said)));
    }
    changes.do_not_disturb = match form.do_not_disturb {
        Some(Some(hours)) => Some(Some(quiet_hours(&hours)?)),
        Some(None) => Some(None),
        None => None,
    };
    for (IdText(id), set) in form.channels.unwrap_or_default() {
        let level = set.notify.map(|level| level.map(Into::into));
        changes.levels.extend(level.map(|level| (id, level)));
        changes.muted.extend(set.muted.map(|muted| (id, muted)));
    }
    Ok(changes)
}

fn text<W: Into<String>>(word: Option<Option<W>>) -> Option<Option<String>> {
    word.map(|word| word.map(Into::into))
}

fn quiet_hours(hours: &ChangedHours) -> Result<QuietHours, ApiError> {
    let bad = || ApiError::invalid("do_not_disturb", "bad_hours");
    let days = hours.days.iter().fold(0, |days, day| days | day.bit());
    let quiet = QuietHours {
        from_minute: minute_of_day(&hours.from).ok_or_else(bad)?,
        to_minute: minute_of_day(&hours.to).ok_or_else(bad)?,
        days,
    };
    quiet.is_orderly().then_some(quiet).ok_or_else(bad)
}

/// From two digits, a colon and two digits.
fn minute_of_day(text: &str) -> Option<u16> {
    let &[a, b, b':', c, d] = text.as_bytes() else {
        return None;
    };
    let number = |tens: u8, ones: u8| {
        let digits = tens.is_ascii_digit() && ones.is_ascii_digit();
        digits.then(|| u16::from(tens - b'0') * 10 + u16::from(ones - b'0'))
    };
    let (hours, minutes) = (number(a, b)?, number(c, d)?);
    (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
}

/// Tells `null` from what is left out.
fn nullable<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Option<T>>, D::Error> {
    Option::<T>::deserialize(deserializer).map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_of_day_is_four_digits_around_a_colon() {
        assert_eq!(minute_of_day("00:00"), Some(0));
        assert_eq!(minute_of_day("23:59"), Some(24 * 60 - 1));
        for wrong in [
            "24:00",
            "12:60",
            "9:00",
            "09:0",
            "0900",
            "09-00",
            "+9:00",
            "０９:00",
            "",
        ] {
            assert_eq!(minute_of_day(wrong), None, "{wrong}");
        }
    }
}
