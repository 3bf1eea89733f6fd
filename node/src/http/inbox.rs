//! What waits for the reader, of all conversations: who named them, threads they follow, what is unread.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::{Deserialize, Serialize};
use storage::{Id, MessageRow, ReadTo, Reading, View};
use sync::engine::{Command, read_to};
use sync::preference::follows;
use utoipa::ToSchema;

use super::access;
use super::app::App;
use super::error::ApiError;
use super::extract::{Author, ObjectOrNothing, PathIds, Query, id_in, limit_in};
use super::openapi::Errors;
use super::page::page;
use super::session::Session;
use super::stand::{Stand, stand_of};
use crate::json::{Channel, Direct, IdText, LATE_AFTER_MS, Message, Server};

const ITEMS_DEFAULT: usize = 50;
const ITEMS_MAX: usize = 100;
/// Mentions looked through for one answer: most may be of conversations that were left.
const MENTIONS_SEEN_MAX: usize = 1_000;
/// The same of messages that call everybody, in each channel: hardly more than an answer has items.
const CALLS_SEEN_MAX: usize = 150;

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    kind: Option<String>,
    limit: Option<String>,
    cursor: Option<String>,
}

/// Why a message is in the inbox, what calls most first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
enum Kind {
    /// It names the reader.
    Mentions,
    /// The newest unread reply of a thread that the reader follows.
    Threads,
    /// The first unread message of a conversation.
    Unread,
}

/// What waits for the reader, the newest message first.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Inbox {
    items: Vec<InboxItem>,
    /// Ask again with it for more; `null` at the end.
    cursor: Option<IdText>,
}

#[derive(Debug, Serialize, ToSchema)]
struct InboxItem {
    kind: Kind,
    message: Message,
    channel: Option<Channel>,
    server: Option<Server>,
    dm: Option<Direct>,
    /// Of `mentions` whether the message is unread, 1 or 0; else how many messages of the thread
    /// or the conversation are; more than 100 are not counted.
    unread: u64,
}

/// What is read at once.
#[derive(Debug, Default, Deserialize, ToSchema)]
pub(super) struct ReadAll {
    /// The channels of this server; all conversations when left out.
    server_id: Option<IdText>,
}

/// Whether one follows a thread.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Following {
    following: bool,
}

/// What was found: the message, why, and how much of it is unread.
type Found = (Id, Kind, u64);

/// Mentions, followed threads and unread conversations
#[utoipa::path(get, path = "/api/inbox", tag = "reading",
    params(
        ("kind" = Option<Kind>, Query, description = "Only these; all when left out, each message once."),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 100, description = "1 to 100; 50 when left out."),
        ("cursor" = Option<IdText>, Query, description = "As a former answer gave it."),
    ),
    responses((status = 200, body = Inbox), Errors))]
pub(super) async fn list(
    State(app): State<App>,
    session: Session,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let limit = limit_in(asked.limit.as_deref(), ITEMS_DEFAULT, ITEMS_MAX)?;
    let before = id_in("cursor", asked.cursor.as_deref())?.unwrap_or(Id([0xff; 16]));
    let kind = asked.kind.as_deref().map(kind_of).transpose()?;
    let within = app.clone();
    let query = move |view: View<'_>| {
        let reader = Reader {
            app: &within,
            view,
            user: session.user,
        };
        reader.inbox(kind, before, limit)
    };
    page(&app, &headers, query).await
}

fn kind_of(text: &str) -> Result<Kind, ApiError> {
    match text {
        "mentions" => Ok(Kind::Mentions),
        "threads" => Ok(Kind::Threads),
        "unread" => Ok(Kind::Unread),
        _ => Err(ApiError::invalid("kind", "not_allowed")),
    }
}

/// Everything is read, or everything of a server
#[utoipa::path(post, path = "/api/inbox/read", tag = "reading", request_body = Option<ReadAll>,
    responses((status = 204), Errors))]
pub(super) async fn read(
    State(app): State<App>,
    session: Session,
    ObjectOrNothing(asked): ObjectOrNothing<ReadAll>,
) -> Result<StatusCode, ApiError> {
    app.limits.marks.check(&session.user)?;
    let (within, by) = (app.clone(), session.user);
    let unread = move |view: View<'_>| {
        let reader = Reader {
            app: &within,
            view,
            user: by,
        };
        let server = asked.server_id.map(|id| id.0);
        let unread = reader.unread_conversations(server)?;
        Ok::<_, ApiError>(unread.into_keys().collect::<Vec<Id>>())
    };
    let channels = app.host.read_page(unread).await?;
    app.host.execute(Command::ReadAll { by, channels }).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Whether one follows the thread of a message
#[utoipa::path(get, path = "/api/messages/{message}/follow", tag = "messages",
    params(("message" = IdText, Path)), responses((status = 200, body = Following), Errors))]
pub(super) async fn following(
    State(app): State<App>,
    session: Session,
    PathIds([message]): PathIds<1>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let query = move |view: View<'_>| {
        let row = access::message(view, message, session.user)?;
        let following = follows(view, session.user, thread_of(&row))?;
        Ok(Following { following })
    };
    page(&app, &headers, query).await
}

fn thread_of(row: &MessageRow) -> Id {
    row.posted.parent.unwrap_or(row.posted.id)
}

/// Follows the thread that a message begins or is in
#[utoipa::path(put, path = "/api/messages/{message}/follow", tag = "messages",
    params(("message" = IdText, Path)), responses((status = 204), Errors))]
pub(super) async fn follow(
    State(app): State<App>,
    Author(session): Author,
    PathIds([message]): PathIds<1>,
) -> Result<StatusCode, ApiError> {
    choose(&app, session.user, message, true).await
}

/// Follows the thread no longer
#[utoipa::path(delete, path = "/api/messages/{message}/follow", tag = "messages",
    params(("message" = IdText, Path)), responses((status = 204), Errors))]
pub(super) async fn unfollow(
    State(app): State<App>,
    Author(session): Author,
    PathIds([message]): PathIds<1>,
) -> Result<StatusCode, ApiError> {
    choose(&app, session.user, message, false).await
}

async fn choose(app: &App, by: Id, message: Id, on: bool) -> Result<StatusCode, ApiError> {
    let follow = Command::Follow { by, message, on };
    app.host.execute(follow).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Who asks, and what for.
struct Reader<'a> {
    app: &'a App,
    view: View<'a>,
    user: Id,
}

impl Reader<'_> {
    fn inbox(&self, kind: Option<Kind>, before: Id, limit: usize) -> Result<Inbox, ApiError> {
        let wants = |one| kind.is_none_or(|kind| kind == one);
        let mut found: Vec<Found> = Vec::new();
        let mut looked_to = None;
        if wants(Kind::Mentions) {
            let (mentions, to) = self.mentions(before, limit)?;
            found.extend(mentions);
            looked_to = to;
        }
        if wants(Kind::Threads) || wants(Kind::Unread) {
            found.extend(self.waiting(before, wants)?);
        }
        let (found, cursor) = paged(found, looked_to, limit);
        let cursor = cursor.map(IdText);
        let mut items = Vec::with_capacity(found.len());
        for (id, kind, unread) in found {
            let Ok(row) = access::message(self.view, id, self.user) else {
                continue;
            };
            let Stand {
                message,
                channel,
                server,
                dm,
            } = stand_of(self.app, self.view, self.user, &row)?;
            items.push(InboxItem {
                kind,
                message,
                channel,
                server,
                dm,
                unread,
            });
        }
        Ok(Inbox { items, cursor })
    }

    /// Messages that call everybody in a channel, each with when the reader joined its server; and
    /// down to where they were looked for in each channel.
    fn calls(&self, before: Id) -> Result<(BTreeMap<Id, u64>, Option<Id>), ApiError> {
        let mut calls = BTreeMap::new();
        let mut looked_to = None;
        for server in self.view.servers_of(self.user)? {
            let member = self.view.member(server.id, self.user)?;
            let joined = member.map_or(u64::MAX, |member| member.joined);
            for channel in self.view.channels_for(server.id, self.user)? {
                let found = self.view.mentions_of(channel.id, before, CALLS_SEEN_MAX)?;
                let last = found.last().copied();
                looked_to = looked_to.max(last.filter(|_| found.len() == CALLS_SEEN_MAX));
                calls.extend(found.into_iter().map(|id| (id, joined)));
            }
        }
        Ok((calls, looked_to))
    }

    /// One more than the limit, so that it shows whether there are more; and where looking ended
    /// if that was before the end and before so many were found.
    fn mentions(&self, before: Id, limit: usize) -> Result<(Vec<Found>, Option<Id>), ApiError> {
        let mut named = self
            .view
            .mentions_of(self.user, before, MENTIONS_SEEN_MAX)?;
        let last = named.last().copied();
        let (calls, called_to) = self.calls(before)?;
        let looked_to = last.filter(|_| named.len() == MENTIONS_SEEN_MAX);
        let looked_to = looked_to.max(called_to);
        named.extend(calls.keys());
        named.sort_unstable_by_key(|id| Reverse(*id));
        named.dedup();
        // Further down something may be missing between those that were found.
        named.retain(|id| looked_to.is_none_or(|end| *id >= end));
        let mut reads: BTreeMap<Id, ReadTo> = BTreeMap::new();
        let mut found = Vec::new();
        for id in named {
            let row = match access::message(self.view, id, self.user) {
                Ok(row) if row.posted.deleted_by.is_none() => row,
                Ok(_) | Err(_) => continue,
            };
            let channel = row.posted.channel;
            if row.posted.author == self.user {
                continue;
            }
            let read = match reads.entry(channel) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(free) => free.insert(read_to(self.view, self.user, channel)?),
            };
            let reading = Reading {
                channel,
                reader: self.user,
                read,
            };
            let unread = self.view.is_unread(reading, id)?;
            // Whoever has joined since was not called, unless it came here only after that.
            if !unread && calls.get(&id).is_some_and(|joined| id.time() <= *joined) {
                continue;
            }
            found.push((id, Kind::Mentions, u64::from(unread)));
            if found.len() > limit {
                return Ok((found, None));
            }
        }
        Ok((found, looked_to))
    }

    /// Threads that are followed and conversations, as far as something is unread there.
    fn waiting(&self, before: Id, wants: impl Fn(Kind) -> bool) -> Result<Vec<Found>, ApiError> {
        let mut found = Vec::new();
        for (channel, count) in self.unread_conversations(None)? {
            let read = &read_to(self.view, self.user, channel)?;
            let reading = Reading {
                channel,
                reader: self.user,
                read,
            };
            let places = self.view.unread_places(reading, LATE_AFTER_MS)?;
            // Where only replies are unread, the oldest of the threads' newest ones.
            let first = places
                .first
                .or(places.threads.first().map(|one| one.newest));
            if wants(Kind::Unread) {
                found.extend(first.map(|first| (first, Kind::Unread, count)));
            }
            if !wants(Kind::Threads) {
                continue;
            }
            for thread in places.threads {
                if follows(self.view, self.user, thread.parent)? {
                    found.push((thread.newest, Kind::Threads, thread.count));
                }
            }
        }
        found.retain(|(id, _, _)| *id < before);
        Ok(found)
    }

    /// Conversations with something unread and how much, of a server or all.
    fn unread_conversations(&self, server: Option<Id>) -> Result<BTreeMap<Id, u64>, ApiError> {
        let mut all: Vec<Id> = Vec::new();
        for one in self.view.servers_of(self.user)? {
            if server.is_none_or(|server| server == one.id) {
                let channels = self.view.channels_for(one.id, self.user)?;
                all.extend(channels.into_iter().map(|channel| channel.id));
            }
        }
        match server {
            None => all.extend(self.view.directs_of(self.user)?),
            Some(server) => {
                access::role_in(self.view, server, self.user)?;
            }
        }
        let mut unread = BTreeMap::new();
        for id in all {
            let (count, _) = self.app.live.unread(self.view, self.user, id)?;
            if count > 0 {
                unread.insert(id, count);
            }
        }
        Ok(unread)
    }
}

/// The newest of what was found, and the cursor for more. Where looking ended early, what is older
/// waits for the next answer, so that nothing comes out of its order.
fn paged(mut found: Vec<Found>, looked_to: Option<Id>, limit: usize) -> (Vec<Found>, Option<Id>) {
    // Of what calls for several reasons the first counts.
    found.sort_by_key(|(id, kind, _)| (Reverse(*id), *kind));
    found.dedup_by_key(|(id, _, _)| *id);
    if let Some(end) = looked_to {
        found.retain(|(id, _, _)| *id >= end);
    }
    if found.len() <= limit {
        return (found, looked_to);
    }
    found.truncate(limit);
    let cursor = found.last().map(|(id, _, _)| *id);
    (found, cursor)
}

#[cfg(test)]
mod tests {
    use super::{Found, Kind, paged};
    use storage::Id;

    fn found(number: u8, kind: Kind) -> Found {
        (Id([number; 16]), kind, 1)
    }

    #[test]
    fn an_inbox_goes_on_where_looking_ended_before_the_page_was_full() {
        let mention = found(9, Kind::Mentions);
        let (newer, older) = (found(7, Kind::Unread), found(2, Kind::Unread));
        let all = vec![older, newer, mention];
        let (items, cursor) = paged(all.clone(), Some(Id([5; 16])), 50);
        assert_eq!(items, [mention, newer]);
        assert_eq!(cursor, Some(Id([5; 16])));
        assert_eq!(paged(vec![older], Some(Id([5; 16])), 50).0, []);
        let (items, cursor) = paged(all.clone(), Some(Id([5; 16])), 1);
        assert_eq!((items, cursor), (vec![mention], Some(mention.0)));
        assert_eq!(paged(all, None, 3).1, None);
    }

    #[test]
    fn a_message_that_calls_twice_is_listed_once_for_the_first_reason() {
        let (named, unread) = (found(9, Kind::Mentions), found(9, Kind::Unread));
        assert_eq!(paged(vec![unread, named], None, 50), (vec![named], None));
    }
}
