//! Messages just posted, as JSON, so that what the author is answered and what all listeners are
//! told is encoded once.

use std::fmt;
use std::num::NonZeroUsize;
use std::sync::Arc;

use lru::LruCache;
use parking_lot::Mutex;
use storage::Id;

use super::{Message, Replicas};

/// Texts kept for whoever comes second; soon nobody does.
const TEXTS_MAX: NonZeroUsize = NonZeroUsize::new(256).expect("it is not zero");

/// What the JSON of a message needs besides its texts, in bytes.
const JSON_BYTES_USUAL: usize = 1_024;

/// The JSON of a message, and on how many nodes it says the message is.
#[derive(Debug, Clone)]
pub struct FreshText {
    pub json: Arc<String>,
    pub replicas: Replicas,
}

/// The JSON of messages that one of two has asked for.
pub struct FreshTexts {
    texts: Mutex<LruCache<Id, FreshText>>,
}

impl Default for FreshTexts {
    fn default() -> Self {
        Self {
            texts: Mutex::new(LruCache::new(TEXTS_MAX)),
        }
    }
}

impl fmt::Debug for FreshTexts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FreshTexts").finish_non_exhaustive()
    }
}

impl FreshTexts {
    /// The JSON of a message, which `make` builds for the first who asks and the second is handed.
    pub fn share(&self, message: Id, make: impl FnOnce() -> Message) -> FreshText {
        if let Some(text) = self.texts.lock().pop(&message) {
            return text;
        }
        let made = make();
        let text = FreshText {
            json: Arc::new(encoded(&made)),
            replicas: made.replicas,
        };
        self.texts.lock().put(message, text.clone());
        text
    }
}

fn encoded(message: &Message) -> String {
    let texts = message.content.len() + message.html.html.len();
    let mut text = Vec::with_capacity(JSON_BYTES_USUAL + texts + texts / 8);
    serde_json::to_writer(&mut text, message).expect("messages are plain data");
    String::from_utf8(text).expect("JSON is text")
}
