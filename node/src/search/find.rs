//! Answering a question: candidates from the index, each looked at in the database.

use std::collections::{BTreeSet, HashMap};

use storage::{Id, SearchableRow, Sought, StoreError, View};
use sync::audience::seen_by;

use super::fold::{Folded, fold};
use super::matching::{Fragment, is_whole, places, snippet};
use super::query::{Has, SearchQuery};
use super::words::Mark;
use super::{Open, Search};

/// Messages counted; above it is "more than".
const COUNTED_MAX: u64 = 1_000;
/// Candidates looked at for one answer; then it says that there may be more.
const LOOKED_AT_MAX: usize = 10_000;
/// Words asked of the index; the rest is seen in the texts.
const WORDS_MAX: usize = 32;
/// Conversations that are asked for by name, which is quick for who sees few of many.
const NAMED_MAX: usize = 64;
/// The time in which age takes half of a hit's weight.
const HALF_LIFE_MS: f64 = 30.0 * 86_400_000.0;

/// Which hits come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    Newest,
    /// Those that say it best, of the newest thousand.
    Best,
}

/// What somebody wants to find.
#[derive(Debug, Clone)]
pub struct Question {
    pub reader: Id,
    pub query: SearchQuery,
    /// Only of these authors.
    pub authors: Option<BTreeSet<Id>>,
    /// Only in these conversations, if they are seen.
    pub conversations: Option<BTreeSet<Id>>,
    /// Milliseconds since 1970: at or after, and before.
    pub from_ms: Option<u64>,
    pub before_ms: Option<u64>,
    pub order: Order,
    pub limit: usize,
    /// As a former answer gave it.
    pub cursor: Option<String>,
    /// Milliseconds since 1970.
    pub now_ms: u64,
}

/// A message that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    pub message: Id,
    pub snippet: Vec<Fragment>,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    pub hits: Vec<Hit>,
    /// With which to ask for more; `None` at the end.
    pub cursor: Option<String>,
    /// How many there are altogether.
    pub total: u64,
    /// There are more than that.
    pub more_than_total: bool,
}

/// Where an answer goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Place {
    below: i64,
    /// Hits of the best that were shown already.
    shown: usize,
    total: u64,
    more_than_total: bool,
}

impl Place {
    fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let place = Self {
            below: parts.next()?.parse().ok()?,
            shown: parts.next()?.parse().ok()?,
            total: parts.next()?.parse().ok()?,
            more_than_total: parts.next()? == "1",
        };
        parts.next().is_none().then_some(place)
    }

    fn text(self) -> String {
        let more = u8::from(self.more_than_total);
        format!("{}-{}-{}-{more}", self.below, self.shown, self.total)
    }
}

/// A message that says what was looked for.
struct Match {
    no: i64,
    row: SearchableRow,
    weight: f64,
}

impl Search {
    /// Finds what a reader may see now. `None` while there is no index.
    ///
    /// # Errors
    /// The database or the index fails.
    pub fn find(&self, view: View<'_>, question: &Question) -> Result<Option<Found>, StoreError> {
        let open = self.0.open.load_full();
        open.map(|open| open.find(view, question)).transpose()
    }

    /// Whether a cursor is one.
    #[must_use]
    pub fn is_cursor(text: &str) -> bool {
        Place::parse(text).is_some()
    }
}

impl Open {
    fn find(&self, view: View<'_>, question: &Question) -> Result<Found, StoreError> {
        let place = question.cursor.as_deref().and_then(Place::parse);
        let sought = Sought {
            words: self.words(view, question)?,
            from_ms: question.from_ms,
            before_ms: question.before_ms,
            below: place.map(|place| place.below),
        };
        let keep = match question.order {
            Order::Newest => question.limit + 1,
            Order::Best => usize::try_from(COUNTED_MAX).unwrap_or(usize::MAX),
        };
        // What a first answer counted, later ones repeat.
        let counting = place.is_none() || question.order == Order::Best;
        let mut search = Looking::new(view, question);
        let mut looked_at = 0;
        let mut last = None;
        let mut stopped = false;
        self.reader.search(&sought, |no, message| {
            looked_at += 1;
            last = Some(no);
            if let Some(found) = search.look(no, message)? {
                search.count += 1;
                if search.matches.len() < keep {
                    search.matches.push(found);
                }
            }
            let enough = search.matches.len() >= keep && (!counting || search.count > COUNTED_MAX);
            stopped = enough || looked_at >= LOOKED_AT_MAX;
            Ok::<_, StoreError>(!stopped)
        })?;
        let counted = (
            search.count.min(COUNTED_MAX),
            search.count > COUNTED_MAX || (stopped && looked_at >= LOOKED_AT_MAX),
        );
        let total = place.map_or(counted, |place| (place.total, place.more_than_total));
        let unfinished = (stopped && looked_at >= LOOKED_AT_MAX)
            .then_some(last)
            .flatten();
        Ok(match question.order {
            Order::Newest => newest(question, search.matches, total, unfinished),
            Order::Best => best(question, search.matches, total, place),
        })
    }

    /// The question in the index's language.
    fn words(&self, view: View<'_>, question: &Question) -> Result<String, StoreError> {
        let mut all: BTreeSet<String> = BTreeSet::new();
        for term in &question.query.terms {
            all.extend(self.hasher.of_term(term));
        }
        let has = question.query.has.iter().map(|has| match has {
            Has::File => Mark::HasFile,
            Has::Link => Mark::HasLink,
            Has::Code => Mark::HasCode,
            Has::Image => Mark::HasImage,
        });
        let marks: BTreeSet<String> = has.map(|mark| self.hasher.mark(mark)).collect();
        let mut parts: Vec<String> = marks.into_iter().chain(all).take(WORDS_MAX).collect();
        let any = |ids: &BTreeSet<Id>, mark: fn(Id) -> Mark| {
            let words = ids.iter().map(|id| self.hasher.mark(mark(*id)));
            format!("({})", words.collect::<Vec<_>>().join(" OR "))
        };
        if let Some(authors) = question.authors.as_ref().filter(|ids| is_few(ids)) {
            parts.push(any(authors, Mark::Author));
        }
        match &question.conversations {
            Some(ids) if is_few(ids) => parts.push(any(ids, Mark::Channel)),
            Some(_) => {}
            None => {
                let mut spaces: BTreeSet<Id> =
                    view.directs_of(question.reader)?.into_iter().collect();
                let servers = view.servers_of(question.reader)?;
                spaces.extend(servers.into_iter().map(|server| server.id));
                if is_few(&spaces) {
                    parts.push(any(&spaces, Mark::Space));
                }
            }
        }
        Ok(parts.join(" AND "))
    }
}

fn is_few(ids: &BTreeSet<Id>) -> bool {
    (1..=NAMED_MAX).contains(&ids.len())
}

/// One search under way.
struct Looking<'q, 'v> {
    view: View<'v>,
    question: &'q Question,
    seen: HashMap<Id, bool>,
    matches: Vec<Match>,
    count: u64,
}

impl<'q, 'v> Looking<'q, 'v> {
    fn new(view: View<'v>, question: &'q Question) -> Self {
        Self {
            view,
            question,
            seen: HashMap::new(),
            matches: Vec::new(),
            count: 0,
        }
    }

    fn look(&mut self, no: i64, message: Id) -> Result<Option<Match>, StoreError> {
        let Some(row) = self.view.searchable(message)? else {
            return Ok(None);
        };
        let question = self.question;
        let wanted =
            |ids: &Option<BTreeSet<Id>>, id| ids.as_ref().is_none_or(|ids| ids.contains(&id));
        if !wanted(&question.authors, row.author)
            || !wanted(&question.conversations, row.channel)
            || !self.sees(row.channel)?
        {
            return Ok(None);
        }
        let text = fold(&row.content);
        let query = &question.query;
        if query
            .without
            .iter()
            .any(|term| !places(&text, term).is_empty())
        {
            return Ok(None);
        }
        let mut weight = 0.0;
        for term in &query.terms {
            let places = places(&text, term);
            if places.is_empty() {
                return Ok(None);
            }
            let whole = places.iter().any(|place| is_whole(&text, place));
            weight += if whole { 2.0 } else { 1.0 };
        }
        let weight = self.weigh(&row, &text, weight);
        Ok(Some(Match { no, row, weight }))
    }

    /// The more of a text is what was looked for and the younger it is, the better.
    fn weigh(&self, row: &SearchableRow, text: &Folded, said: f64) -> f64 {
        let age = self.question.now_ms.saturating_sub(row.sort.unix_ms());
        let length = text.pieces.len();
        // Both are far below 2^52.
        #[expect(clippy::cast_precision_loss, reason = "a weight needs no more")]
        let (age, length) = (age as f64, length as f64);
        let begins = if row.parent.is_none() { 0.2 } else { 0.0 };
        said + begins + 2.0 * 0.5_f64.powf(age / HALF_LIFE_MS) - (length / 2_000.0)
    }

    fn sees(&mut self, conversation: Id) -> Result<bool, StoreError> {
        if let Some(known) = self.seen.get(&conversation) {
            return Ok(*known);
        }
        let sees = seen_by(self.view, conversation, self.question.reader)?.is_some();
        self.seen.insert(conversation, sees);
        Ok(sees)
    }
}

fn hit(question: &Question, found: &Match) -> Hit {
    Hit {
        message: found.row.message,
        snippet: snippet(&found.row.content, &question.query.terms),
    }
}

fn newest(
    question: &Question,
    mut matches: Vec<Match>,
    (total, more_than_total): (u64, bool),
    unfinished: Option<i64>,
) -> Found {
    let more = matches.len() > question.limit;
    matches.truncate(question.limit);
    let last = if more {
        matches.last().map(|last| last.no)
    } else {
        unfinished
    };
    Found {
        hits: matches.iter().map(|found| hit(question, found)).collect(),
        cursor: last.map(|below| {
            let place = Place {
                below,
                shown: 0,
                total,
                more_than_total,
            };
            place.text()
        }),
        total,
        more_than_total,
    }
}

fn best(
    question: &Question,
    mut matches: Vec<Match>,
    (total, more_than_total): (u64, bool),
    place: Option<Place>,
) -> Found {
    // Those that came since the first answer are left out, so that nothing is shown twice.
    let below = place.map(|place| place.below);
    let below = below.or_else(|| matches.first().map(|newest| newest.no + 1));
    matches.sort_by(|one, other| {
        let by_weight = other.weight.total_cmp(&one.weight);
        by_weight.then(other.no.cmp(&one.no))
    });
    let shown = place.map_or(0, |place| place.shown);
    let page = matches.iter().skip(shown).take(question.limit);
    let hits: Vec<Hit> = page.map(|found| hit(question, found)).collect();
    let shown = shown + hits.len();
    let more = shown < matches.len();
    Found {
        hits,
        cursor: below.filter(|_| more).map(|below| {
            let place = Place {
                below,
                shown,
                total,
                more_than_total,
            };
            place.text()
        }),
        total,
        more_than_total,
    }
}
