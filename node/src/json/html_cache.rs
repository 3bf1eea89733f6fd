//! Rendered messages, so that a text is rendered once and not once per reader.

use std::fmt;
use std::sync::Arc;

use lru::LruCache;
use parking_lot::Mutex;

use crate::markdown::{self, Rendered};

/// What the cache may hold, keys and bookkeeping not counted.
const BYTES_MAX: usize = 16 * 1024 * 1024;
/// What an entry costs beyond its text.
const ENTRY_BYTES: usize = 256;

/// Rendered Markdown by the hash of its source; the least recently used goes first.
pub struct HtmlCache {
    inner: Mutex<Inner>,
}

struct Inner {
    entries: LruCache<[u8; 32], Arc<Rendered>>,
    bytes: usize,
}

impl Default for HtmlCache {
    fn default() -> Self {
        Self {
            inner: Mutex::new(Inner {
                entries: LruCache::unbounded(),
                bytes: 0,
            }),
        }
    }
}

impl fmt::Debug for HtmlCache {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HtmlCache").finish_non_exhaustive()
    }
}

impl HtmlCache {
    /// The rendering of `source`. Takes time when it has markup and is not in the cache.
    #[must_use]
    pub fn rendered(&self, source: &str) -> Arc<Rendered> {
        // Looking for a text without markup would cost more than rendering it.
        if let Some(rendered) = markdown::render_plain(source) {
            return Arc::new(rendered);
        }
        let key = *blake3::hash(source.as_bytes()).as_bytes();
        if let Some(known) = self.inner.lock().entries.get(&key) {
            return Arc::clone(known);
        }
        let rendered = Arc::new(markdown::render_with_mentions(source));
        let mut inner = self.inner.lock();
        inner.bytes += cost(&rendered);
        if let Some((_, replaced)) = inner.entries.push(key, Arc::clone(&rendered)) {
            inner.bytes -= cost(&replaced);
        }
        while inner.bytes > BYTES_MAX
            && let Some((_, oldest)) = inner.entries.pop_lru()
        {
            inner.bytes -= cost(&oldest);
        }
        drop(inner);
        rendered
    }

    /// The usernames that `source` mentions, by the rule by which it is rendered.
    #[must_use]
    pub fn mentions(&self, source: &str) -> Vec<String> {
        // Without such a sign, an entity included, nobody can be mentioned.
        if source.contains(['@', '＠', '&']) {
            self.rendered(source).mentions.clone()
        } else {
            Vec::new()
        }
    }
}

fn cost(rendered: &Rendered) -> usize {
    let mentions: usize = rendered.mentions.iter().map(String::len).sum();
    ENTRY_BYTES + rendered.html.len() + mentions
}

#[cfg(test)]
mod tests {
    use super::{BYTES_MAX, HtmlCache, cost};
    use std::sync::Arc;

    #[test]
    fn a_text_is_rendered_once_if_it_has_markup() {
        let cache = HtmlCache::default();
        assert_eq!(cache.rendered("plain").html, "<p>plain</p>");
        assert!(cache.inner.lock().entries.is_empty());
        let first = cache.rendered("**a** @ken");
        assert!(first.html.contains("<strong>a</strong>"));
        assert_eq!(first.mentions, ["ken"]);
        assert!(Arc::ptr_eq(&first, &cache.rendered("**a** @ken")));
    }

    #[test]
    fn the_cache_stays_within_its_bound_and_keeps_what_is_used() {
        let cache = HtmlCache::default();
        let kept = cache.rendered("*kept*");
        for number in 0..20_000 {
            let _ = cache.rendered(&format!("*{number}* {}", "x".repeat(1_000)));
            let _ = cache.rendered("*kept*");
        }
        let inner = cache.inner.lock();
        let bytes: usize = inner.entries.iter().map(|(_, entry)| cost(entry)).sum();
        assert_eq!(bytes, inner.bytes);
        assert!(bytes <= BYTES_MAX && inner.entries.len() < 20_000);
        drop(inner);
        assert!(Arc::ptr_eq(&kept, &cache.rendered("*kept*")));
    }
}
