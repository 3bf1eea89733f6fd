//! The rules of texts as the API's description states them.
//!
//! The rules themselves are `sync::names` and the engine's. A description can't say all of them, so
//! where it has to choose it is the stricter: whoever keeps to it is never refused for the form of
//! what they send.

use std::borrow::Cow;

use sync::names::{
    CONTENT_CHARS_MAX, KEYWORD_CHARS_MAX, NAME_CHARS_MAX, STATUS_CHARS_MAX, TOPIC_CHARS_MAX,
};
use sync::preference::ZONE_CHARS_MAX;
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{ObjectBuilder, OneOfBuilder, Schema, SchemaType, Type};
use utoipa::{PartialSchema, ToSchema};

use crate::password::PASSWORD_CHARS_MIN;

/// Control characters and what is no character.
const NEVER: &str = "\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u0084\\u0086-\\u009F\\uFDD0-\\uFDEF\
     \\uFFF9-\\uFFFB\\uFFFE\\uFFFF\u{1FFFE}\u{1FFFF}\u{2FFFE}\u{2FFFF}\u{3FFFE}-\u{E00FF}\
     \u{E01F0}-\u{10FFFF}";
/// What shows as nothing.
const INVISIBLE: &str = "\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\
     \\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\u2800\\u3164\\uFE00-\\uFE0F\\uFEFF\\uFFA0\
     \\uFFF0-\\uFFF8\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}\u{E0100}-\u{E01EF}";
/// Characters that only change the one before them, and end the line in some systems.
const COMBINING: &str = "\\u0300-\\u036F\\u0483-\\u0489\\u0591-\\u05C7\\u0610-\\u061A\\u064B-\\u065F\\u0670\
     \\u06D6-\\u06ED\\u0700-\\u109F\\u135D-\\u135F\\u1700-\\u1CFF\\u1DC0-\\u1DFF\\u20D0-\\u20FF\
     \\u2CEF-\\u2CF1\\u2D7F\\u2DE0-\\u2DFF\\u302A-\\u302F\\u3099\\u309A\\uA66F-\\uAAFF\
     \\uABE3-\\uABED\\uFB00-\\uFB4F\\uFE20-\\uFE2F\u{10000}-\u{1F1FF}";
/// What is certainly seen, of the scripts that are used most.
const SEEN: &str = "!-~ぁ-ゖァ-ヺ一-龠가-힣А-яα-ρσ-ω";
/// The longest address of a picture.
const PATH_CHARS_MAX: usize = 500;
/// Four bytes each at most.
const PASSWORD_CHARS_MAX: usize = crate::password::PASSWORD_BYTES_MAX / 4;

fn text() -> ObjectBuilder {
    ObjectBuilder::new().schema_type(SchemaType::Type(Type::String))
}

/// One line in which something can be seen, or, where it may be empty, nothing at all.
fn line(chars_max: usize, may_be_empty: bool) -> ObjectBuilder {
    let none = format!("{NEVER}\\u0009-\\u000D\\u0085\\u2028\\u2029{INVISIBLE}{COMBINING}");
    let seen = format!("[{SEEN}][^{none}]*");
    let (pattern, chars_min) = if may_be_empty {
        (format!("({seen})?"), 0)
    } else {
        (seen, 1)
    };
    let text = text().pattern(Some(whole(&pattern)));
    text.min_length(Some(chars_min)).max_length(Some(chars_max))
}

/// Markdown in which something can be seen.
fn markdown() -> String {
    format!("[^{NEVER}]*[{SEEN}][^{NEVER}]*")
}

/// A pattern for the text as a whole.
fn whole(pattern: &str) -> String {
    format!("^({pattern})$")
}

/// Types that exist for the description only: name, what it says, its schema.
macro_rules! described {
    ($($name:ident: $schema:expr;)*) => {$(
        #[derive(Debug)]
        pub(super) struct $name;

        impl PartialSchema for $name {
            fn schema() -> RefOr<Schema> {
                $schema.into()
            }
        }

        impl ToSchema for $name {
            fn name() -> Cow<'static, str> {
                Cow::Borrowed(stringify!($name))
            }

            fn schemas(schemas: &mut Vec<(String, RefOr<Schema>)>) {
                schemas.push((Self::name().into_owned(), Self::schema()));
            }
        }
    )*};
}

described! {
    Username: text()
        .min_length(Some(2))
        .max_length(Some(50))
        .pattern(Some(whole(
            "[0-9A-Za-zぁ-ゖァ-ヺ一-龠][0-9A-Za-z_ぁ-ゖァ-ヺー一-龠-]+\
             |[0-9A-Za-z가-힣][0-9A-Za-z가-힣_-]+|[0-9А-я][0-9А-я_-]+|[0-9α-ρσ-ω][0-9α-ρσ-ω_-]+",
        )))
        .description(Some(
            "Letters of one script, Latin beside Japanese or Korean, digits, `_` and `-`; other \
             scripts than those of the pattern are taken too.",
        ));
    PersonName: text()
        .min_length(Some(1))
        .max_length(Some(NAME_CHARS_MAX))
        .pattern(Some(whole(
            "[0-9A-Za-zぁ-ゖァ-ヺ一-龠][0-9A-Za-z ,.()'_ぁ-ゖァ-ヺー一-龠-]*\
             |[0-9A-Za-z가-힣][0-9A-Za-z ,.()'_가-힣-]*\
             |[0-9А-я][0-9 ,.()'_А-я-]*|[0-9α-ρσ-ω][0-9 ,.()'_α-ρσ-ω-]*",
        )))
        .description(Some(
            "One line in which something is seen; letters of different scripts that look alike are \
             not mixed within a word. Other scripts than those of the pattern are taken too.",
        ));
    Name: line(NAME_CHARS_MAX, false).description(Some("One line in which something is seen."));
    GroupName: line(NAME_CHARS_MAX, true).description(Some("One line, or nothing."));
    Topic: line(TOPIC_CHARS_MAX, true).description(Some("One line, or nothing."));
    StatusLine: line(STATUS_CHARS_MAX, true).description(Some("One line, or nothing."));
    Keyword: line(KEYWORD_CHARS_MAX, false).description(Some("One line in which something is seen."));
    ZoneName: text()
        .min_length(Some(1))
        .max_length(Some(ZONE_CHARS_MAX))
        .pattern(Some(whole("[0-9A-Za-z/_+-]+")))
        .description(Some("A name of the zone database, such as `Asia/Tokyo`."));
    EndTime: text()
        .min_length(Some(20))
        .max_length(Some(35))
        .pattern(Some(whole(
            "2[0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\
             (\\.[0-9]{1,9})?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])",
        )))
        .description(Some("RFC 3339, with any offset from UTC."));
    ClockTime: text()
        .pattern(Some(whole("([01][0-9]|2[0-3]):[0-5][0-9]")))
        .description(Some("Hours and minutes."));
    Content: text()
        .min_length(Some(1))
        .max_length(Some(CONTENT_CHARS_MAX))
        .pattern(Some(whole(&markdown())))
        .description(Some("Markdown in which something is seen."));
    Source: text()
        .max_length(Some(CONTENT_CHARS_MAX))
        .pattern(Some(whole(&format!("({})?", markdown()))))
        .description(Some("Markdown, or nothing."));
    Emoji: text()
        .min_length(Some(1))
        .max_length(Some(1))
        .pattern(Some(whole("[\u{1F600}-\u{1F64F}\u{1F680}-\u{1F6A2}]")))
        .description(Some("One emoji; others than those of the pattern are taken too."));
    NewPassword: text()
        .min_length(Some(PASSWORD_CHARS_MIN))
        .max_length(Some(PASSWORD_CHARS_MAX));
    LocalPath: text()
        .max_length(Some(PATH_CHARS_MAX))
        .pattern(Some(whole(
            "(/([^/\\\\\\u0000-\\u001F\\u007F-\\u009F][^\\\\\\u0000-\\u001F\\u007F-\\u009F]*)?)?",
        )))
        .description(Some("A path on this node; nothing where there is none."));
    HasWord: text().enum_values(Some(["file", "link", "code", "image"]));
    SortWord: text().enum_values(Some(["newest", "best"]));
    DayText: text()
        .pattern(Some(whole("20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|today|yesterday")))
        .description(Some("Such as 2026-11-30; `today` and `yesterday` are days too."));
    Nonce: text()
        .min_length(Some(1))
        .max_length(Some(64))
        .pattern(Some(whole("[ -~]+")));
    WayIn: OneOfBuilder::new()
        .item(way("ticket", "A ticket made by a mesh admin.", "lcm1-[0-9A-Za-z_-]+"))
        .item(way(
            "address",
            "The address of any node, such as 192.168.1.5:7400; a mesh admin has to approve.",
            "(10\\.0|192\\.168)\\.(0|[1-9][0-9]?)\\.(0|[1-9][0-9]?):[1-9][0-9]{0,3}",
        ))
        .description(Some("How to find the mesh: one of both."));
}

fn way(field: &str, says: &str, pattern: &str) -> ObjectBuilder {
    let value = text().pattern(Some(whole(pattern))).max_length(Some(1_000));
    ObjectBuilder::new()
        .schema_type(SchemaType::Type(Type::Object))
        .property(field, value.description(Some(says)))
        .required(field)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::string::string_regex;
    use sync::names;

    use super::*;

    /// Texts that keep to a description.
    fn texts<T: PartialSchema>() -> impl Strategy<Value = String> {
        let schema = serde_json::to_value(T::schema()).expect("JSON");
        let pattern = schema["pattern"].as_str().expect("a pattern");
        let inner = pattern
            .strip_prefix("^(")
            .and_then(|rest| rest.strip_suffix(")$"));
        let most = schema["maxLength"].as_u64().expect("a length");
        let least = schema["minLength"].as_u64().unwrap_or_default();
        let texts = string_regex(inner.expect("a whole text")).expect("a pattern it can make");
        texts.prop_filter("within the lengths", move |text| {
            (least..=most).contains(&(text.chars().count() as u64))
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]

        #[test]
        fn whoever_keeps_to_the_description_is_never_refused(
            username in texts::<Username>(),
            person in texts::<PersonName>(),
            name in texts::<Name>(),
            topic in texts::<Topic>(),
            status in texts::<StatusLine>(),
            content in texts::<Content>(),
            emoji in texts::<Emoji>(),
            end in texts::<EndTime>(),
        ) {
            prop_assert!(crate::time::unix_ms(&end).is_some(), "{end:?}");
            prop_assert!(sync::emoji::emoji(&emoji).is_some(), "{emoji:?}");
            prop_assert!(names::username(&username).is_ok(), "{username:?}");
            prop_assert!(names::display_name(&person).is_ok(), "{person:?}");
            for check in [names::server_name, names::channel_name] {
                prop_assert!(check(&name).is_ok(), "{name:?}");
            }
            prop_assert!(names::topic(&topic).is_ok(), "{topic:?}");
            prop_assert!(names::status_message(&status).is_ok(), "{status:?}");
            prop_assert!(names::content(&content).is_ok(), "{content:?}");
        }
    }
}
