//! Searching messages and people.

use std::collections::{BTreeMap, BTreeSet};

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use serde::{Deserialize, Serialize};
use storage::{ChannelRow, Id, StoreError, UserRow, View};
use utoipa::ToSchema;

use super::access;
use super::app::App;
use super::described::{DayText, HasWord, SortWord};
use super::directs;
use super::error::ApiError;
use super::extract::{Query, id_in, limit_in};
use super::openapi::Errors;
use super::page::page;
use super::session::Session;
use super::stand::stand_of;
use crate::json::{Channel, Direct, IdText, Message, Server, Timestamp, User};
use crate::search::{
    self, Found, Fragment, Has, Order, QUERY_CHARS_MAX, Search, SearchQuery, day_start_ms,
};
use crate::time::now_ms;

const FOUND_DEFAULT: usize = 20;
const FOUND_MAX: usize = 50;
const PEOPLE_DEFAULT: usize = 20;
const PEOPLE_MAX: usize = 100;
/// No place on earth is further from UTC.
const OFFSET_MINUTES_MAX: i64 = 16 * 60;
const MINUTE_MS: i64 = 60_000;
const DAY_MS: u64 = 86_400_000;

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    q: Option<String>,
    server_id: Option<String>,
    channel_id: Option<String>,
    dm_id: Option<String>,
    author_id: Option<String>,
    has: Option<String>,
    before: Option<String>,
    after: Option<String>,
    on: Option<String>,
    utc_offset_minutes: Option<String>,
    sort: Option<String>,
    limit: Option<String>,
    cursor: Option<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct AskedPeople {
    q: Option<String>,
    limit: Option<String>,
}

/// What was found, and how much of the mesh was searched.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct SearchAnswer {
    results: Vec<SearchResult>,
    /// Ask again with it for more; `null` at the end.
    cursor: Option<String>,
    /// How many there are; counted up to 1,000.
    total_estimate: u64,
    /// There are more than `total_estimate`.
    more_than_total: bool,
    /// Parts of the query that name nobody and nothing: they find nothing.
    unknown: Vec<String>,
    coverage: Coverage,
}

#[derive(Debug, Serialize, ToSchema)]
struct SearchResult {
    message: Message,
    /// A part of the text as it was written, in pieces.
    snippet: Vec<SnippetPart>,
    channel: Option<Channel>,
    server: Option<Server>,
    dm: Option<Direct>,
}

#[derive(Debug, Serialize, ToSchema)]
struct SnippetPart {
    text: String,
    /// It is what was looked for.
    hit: bool,
}

impl From<Fragment> for SnippetPart {
    fn from(fragment: Fragment) -> Self {
        Self {
            text: fragment.text,
            hit: fragment.hit,
        }
    }
}

/// What the answer covers.
#[derive(Debug, Serialize, ToSchema)]
struct Coverage {
    /// The newest entry of this node's log that is searched, by its local number.
    indexed_up_to: u64,
    /// Entries that this node has and that are not searched yet.
    waiting: u64,
    /// Messages written before are still being read in, the newest first.
    reading_before: Option<Timestamp>,
    /// Entries that other nodes have and that have not arrived here.
    missing: u64,
    /// Nodes that can't be reached: what was written there since is not searched.
    behind: Vec<Unheard>,
}

#[derive(Debug, Serialize, ToSchema)]
struct Unheard {
    node_id: String,
    name: String,
    since: Option<String>,
}

/// Messages that say something, among those one may see
#[utoipa::path(get, path = "/api/search", tag = "search",
    params(
        ("q" = Option<String>, Query, max_length = 500, description = "Words that must all stand in the text, \"phrases\", -without; from:, in:, has:file|link|code|image, before:, after: and on: a day such as 2026-11-30, today or yesterday."),
        ("server_id" = Option<IdText>, Query, description = "Only in this server."),
        ("channel_id" = Option<IdText>, Query, description = "Only in this channel."),
        ("dm_id" = Option<IdText>, Query, description = "Only in this direct conversation."),
        ("author_id" = Option<IdText>, Query, description = "Only by this person."),
        ("has" = Option<HasWord>, Query, description = "Only with this."),
        ("before" = Option<DayText>, Query, description = "Only before this day."),
        ("after" = Option<DayText>, Query, description = "Only after this day."),
        ("on" = Option<DayText>, Query, description = "Only on this day."),
        ("utc_offset_minutes" = Option<i32>, Query, minimum = -960, maximum = 960, description = "Where days begin: minutes ahead of UTC; 0 when left out."),
        ("sort" = Option<SortWord>, Query, description = "`newest` when left out."),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 50, description = "1 to 50; 20 when left out."),
        ("cursor" = Option<String>, Query, pattern = "^[0-9]{1,18}-[0-9]{1,4}-[0-9]{1,4}-[01]$", description = "As a former answer gave it."),
    ),
    responses((status = 200, body = SearchAnswer), Errors))]
pub(super) async fn messages(
    State(app): State<App>,
    session: Session,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    app.limits.searches.check(&session.user)?;
    let _turn = app.searching.acquire().await;
    let within = app.clone();
    let query = move |view: View<'_>| {
        let asking = Asking {
            app: &within,
            view,
            reader: session.user,
        };
        asking.answer(&asked)
    };
    page(&app, &headers, query).await
}

/// People by a part of their names, the best first
#[utoipa::path(get, path = "/api/search/people", tag = "search",
    params(
        ("q" = Option<String>, Query, max_length = 500, description = "A part of a username or display name; width, case and the kind of kana make no difference."),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 100, description = "1 to 100; 20 when left out."),
    ),
    responses((status = 200, body = [User]), Errors))]
pub(super) async fn people(
    State(app): State<App>,
    session: Session,
    Query(asked): Query<AskedPeople>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    app.limits.searches.check(&session.user)?;
    let limit = limit_in(asked.limit.as_deref(), PEOPLE_DEFAULT, PEOPLE_MAX)?;
    let typed = typed(asked.q.as_deref())?.to_owned();
    let _turn = app.searching.acquire().await;
    let within = app.clone();
    let query = move |view: View<'_>| {
        let mut found: Vec<(u8, UserRow)> = Vec::new();
        for row in view.find_users("", usize::MAX)? {
            let names = [&row.username, &row.display_name];
            let rank = names
                .into_iter()
                .filter_map(|name| search::rank(name, &typed));
            found.extend(rank.min().map(|rank| (rank, row)));
        }
        // By name within a rank, as they were read.
        found.sort_by_key(|(rank, _)| *rank);
        let rows = found.iter().take(limit);
        let seen = |(_, row): &(u8, UserRow)| within.user_seen_by(view, session.user, row);
        Ok(rows.map(seen).collect::<Result<Vec<User>, StoreError>>()?)
    };
    page(&app, &headers, query).await
}

fn typed(text: Option<&str>) -> Result<&str, ApiError> {
    let text = text.unwrap_or_default();
    if text.chars().count() > QUERY_CHARS_MAX {
        return Err(ApiError::invalid("q", "too_long"));
    }
    Ok(text)
}

/// Somebody's search on one state of the database.
struct Asking<'a, 'v> {
    app: &'a App,
    view: View<'v>,
    reader: Id,
}

/// Filters as they are understood.
#[derive(Default)]
struct Filters {
    authors: Option<BTreeSet<Id>>,
    conversations: Option<BTreeSet<Id>>,
    from_ms: Option<u64>,
    before_ms: Option<u64>,
    unknown: Vec<String>,
}

impl Filters {
    fn only_in(&mut self, ids: BTreeSet<Id>) {
        self.conversations = Some(match self.conversations.take() {
            Some(before) => &before & &ids,
            None => ids,
        });
    }

    fn not_before(&mut self, ms: u64) {
        self.from_ms = Some(self.from_ms.unwrap_or(0).max(ms));
    }

    fn only_before(&mut self, ms: u64) {
        self.before_ms = Some(self.before_ms.unwrap_or(u64::MAX).min(ms));
    }
}

impl Asking<'_, '_> {
    fn answer(&self, asked: &Asked) -> Result<SearchAnswer, ApiError> {
        let mut query = SearchQuery::parse(typed(asked.q.as_deref())?);
        if let Some(has) = &asked.has {
            let has = Has::parse(has).ok_or_else(|| ApiError::invalid("has", "unknown_value"))?;
            query.has.push(has);
        }
        let order = match asked.sort.as_deref() {
            None | Some("newest") => Order::Newest,
            Some("best") => Order::Best,
            Some(_) => return Err(ApiError::invalid("sort", "unknown_value")),
        };
        let cursor = asked.cursor.clone();
        if cursor
            .as_deref()
            .is_some_and(|text| !Search::is_cursor(text))
        {
            return Err(ApiError::invalid("cursor", "bad_cursor"));
        }
        let limit = limit_in(asked.limit.as_deref(), FOUND_DEFAULT, FOUND_MAX)?;
        let filters = self.filters(asked, &query)?;
        let asks = !query.is_empty()
            || filters.authors.is_some()
            || filters.conversations.is_some()
            || filters.from_ms.is_some()
            || filters.before_ms.is_some();
        let progress = self.app.search.progress();
        let found = if asks && filters.unknown.is_empty() {
            let question = search::Question {
                reader: self.reader,
                query,
                authors: filters.authors,
                conversations: filters.conversations,
                from_ms: filters.from_ms,
                before_ms: filters.before_ms,
                order,
                limit,
                cursor,
                now_ms: now_ms(),
            };
            self.app.search.find(self.view, &question)?
        } else {
            progress.map(|_| Found::default())
        };
        let (Some(found), Some(progress)) = (found, progress) else {
            return Err(ApiError::unavailable("search_not_ready", 5));
        };
        let standing = self.app.host.standing();
        let behind = standing.unreachable.into_iter().map(|node| Unheard {
            node_id: node.id,
            name: node.name,
            since: node.since,
        });
        Ok(SearchAnswer {
            results: self.results(&found)?,
            cursor: found.cursor,
            total_estimate: found.total,
            more_than_total: found.more_than_total,
            unknown: filters.unknown,
            coverage: Coverage {
                indexed_up_to: progress.no,
                waiting: self.view.log_head()?.saturating_sub(progress.no),
                reading_before: progress.reading_before_ms.map(Timestamp),
                missing: standing.behind,
                behind: behind.collect(),
            },
        })
    }

    fn results(&self, found: &Found) -> Result<Vec<SearchResult>, ApiError> {
        let mut results = Vec::with_capacity(found.hits.len());
        for hit in &found.hits {
            // Each is asked for once more as any message is: what was found is seen or left out.
            let Ok(row) = access::message(self.view, hit.message, self.reader) else {
                continue;
            };
            let stand = stand_of(self.app, self.view, self.reader, &row)?;
            results.push(SearchResult {
                message: stand.message,
                snippet: hit.snippet.iter().cloned().map(SnippetPart::from).collect(),
                channel: stand.channel,
                server: stand.server,
                dm: stand.dm,
            });
        }
        Ok(results)
    }

    fn filters(&self, asked: &Asked, query: &SearchQuery) -> Result<Filters, ApiError> {
        let mut filters = Filters {
            unknown: query.unknown.clone(),
            ..Filters::default()
        };
        self.add_places(asked, query, &mut filters)?;
        if let Some(author) = id_in("author_id", asked.author_id.as_deref())? {
            filters.authors = Some(BTreeSet::from([author]));
        }
        if !query.from.is_empty() {
            let mut named = BTreeSet::new();
            for name in &query.from {
                let people = self.people_named(name)?;
                if people.is_empty() {
                    filters.unknown.push(format!("from:{name}"));
                }
                named.extend(people);
            }
            filters.authors = Some(match filters.authors.take() {
                Some(before) => &before & &named,
                None => named,
            });
        }
        self.add_days(asked, query, &mut filters)?;
        Ok(filters)
    }

    fn add_places(
        &self,
        asked: &Asked,
        query: &SearchQuery,
        filters: &mut Filters,
    ) -> Result<(), ApiError> {
        if let Some(server) = id_in("server_id", asked.server_id.as_deref())? {
            access::role_in(self.view, server, self.reader)?;
            let channels = self.view.channels_for(server, self.reader)?;
            filters.only_in(channels.into_iter().map(|channel| channel.id).collect());
        }
        if let Some(channel) = id_in("channel_id", asked.channel_id.as_deref())? {
            access::channel(self.view, channel, self.reader)?;
            filters.only_in(BTreeSet::from([channel]));
        }
        if let Some(direct) = id_in("dm_id", asked.dm_id.as_deref())? {
            directs::row_of(self.view, direct, self.reader)?;
            filters.only_in(BTreeSet::from([direct]));
        }
        if query.within.is_empty() {
            return Ok(());
        }
        let mut all: Vec<ChannelRow> = Vec::new();
        for server in self.view.servers_of(self.reader)? {
            all.extend(self.view.channels_for(server.id, self.reader)?);
        }
        let mut named = BTreeSet::new();
        for name in &query.within {
            let fits = |channel: &&ChannelRow| search::rank(&channel.name, name) == Some(0);
            let found: BTreeSet<Id> = all.iter().filter(fits).map(|channel| channel.id).collect();
            if found.is_empty() {
                filters.unknown.push(format!("in:{name}"));
            }
            named.extend(found);
        }
        filters.only_in(named);
        Ok(())
    }

    /// People of that name, or else those whose names begin with it.
    fn people_named(&self, name: &str) -> Result<BTreeSet<Id>, StoreError> {
        if ["me", "自分"].contains(&name) {
            return Ok(BTreeSet::from([self.reader]));
        }
        let mut by_rank: BTreeMap<u8, BTreeSet<Id>> = BTreeMap::new();
        for row in self.view.find_users("", usize::MAX)? {
            let names = [&row.username, &row.display_name];
            let ranks = names
                .into_iter()
                .filter_map(|known| search::rank(known, name));
            if let Some(rank) = ranks.min().filter(|rank| *rank <= 1) {
                by_rank.entry(rank).or_default().insert(row.id);
            }
        }
        Ok(by_rank.into_values().next().unwrap_or_default())
    }

    fn add_days(
        &self,
        asked: &Asked,
        query: &SearchQuery,
        filters: &mut Filters,
    ) -> Result<(), ApiError> {
        let offset = offset_ms(asked.utc_offset_minutes.as_deref())?;
        let day = |text: &str| day_start_ms(text, now_ms(), offset);
        let of_field = |field: &'static str, value: &Option<String>| {
            let day = value.as_deref().map(|text| day(text).ok_or(text));
            day.transpose()
                .map_err(|_| ApiError::invalid(field, "bad_day"))
        };
        let (before, after, on) = (
            of_field("before", &asked.before)?,
            of_field("after", &asked.after)?,
            of_field("on", &asked.on)?,
        );
        let mut typed = |name: &str, values: &[String]| {
            let mut days = Vec::new();
            for value in values {
                match day(value) {
                    Some(day) => days.push(day),
                    None => filters.unknown.push(format!("{name}:{value}")),
                }
            }
            days
        };
        let before: Vec<u64> = before
            .into_iter()
            .chain(typed("before", &query.before))
            .collect();
        let after: Vec<u64> = after
            .into_iter()
            .chain(typed("after", &query.after))
            .collect();
        let on: Vec<u64> = on.into_iter().chain(typed("on", &query.on)).collect();
        for day in before {
            filters.only_before(day);
        }
        for day in after {
            filters.not_before(day + DAY_MS);
        }
        for day in on {
            filters.not_before(day);
            filters.only_before(day + DAY_MS);
        }
        Ok(())
    }
}

fn offset_ms(minutes: Option<&str>) -> Result<i64, ApiError> {
    let Some(minutes) = minutes else {
        return Ok(0);
    };
    let parsed = minutes.parse::<i64>().ok();
    let fits = parsed.filter(|minutes| minutes.abs() <= OFFSET_MINUTES_MAX);
    let minutes = fits.ok_or_else(|| ApiError::invalid("utc_offset_minutes", "out_of_range"))?;
    Ok(minutes * MINUTE_MS)
}
