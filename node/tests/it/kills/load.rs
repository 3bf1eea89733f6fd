//! People who write whatever happens to the nodes, and remember what they were promised.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

use crate::processes::{Api, Person};

const PAUSE: Duration = Duration::from_millis(20);

/// Writes messages one after another; turns to the next node when one does not answer.
pub(super) struct Author {
    number: usize,
    person: Person,
    nodes: Vec<Api>,
    at: usize,
    channel: String,
    written: Written,
}

/// What became of the messages of one author.
#[derive(Debug, Default)]
pub(super) struct Written {
    author: String,
    /// The texts that may stand there, by nonce, in the order of writing.
    messages: BTreeMap<u64, Promise>,
}

#[derive(Debug)]
struct Promise {
    id: String,
    texts: Vec<String>,
}

impl Author {
    pub(super) fn new(number: usize, person: Person, nodes: Vec<Api>, channel: &str) -> Self {
        let written = Written {
            author: person.id.clone(),
            messages: BTreeMap::new(),
        };
        Self {
            number,
            person,
            nodes,
            at: number,
            channel: channel.to_owned(),
            written,
        }
    }

    pub(super) fn write_until(mut self, over: &AtomicBool) -> Written {
        let mut number = 0;
        while !over.load(Ordering::Relaxed) {
            self.write(number);
            if number % 7 == 3 {
                self.edit(number);
            }
            number += 1;
            thread::sleep(PAUSE);
        }
        self.written
    }

    /// Posts with the same nonce until some node says that it is kept.
    fn write(&mut self, number: u64) {
        let text = format!("author {} message {number}", self.number);
        let form = json!({ "content": text, "nonce": format!("{}-{number}", self.number) });
        let path = format!("/api/channels/{}/messages", self.channel);
        loop {
            let node = &self.nodes[self.at];
            match node.call(&self.person, "POST", &path, Some(&form)) {
                Ok(answer) if matches!(answer.status, 200 | 201) => {
                    let id = answer.body["id"].as_str().unwrap().to_owned();
                    self.written.messages.insert(
                        number,
                        Promise {
                            id,
                            texts: vec![text],
                        },
                    );
                    return;
                }
                Ok(answer) if matches!(answer.status, 429 | 503) => thread::sleep(PAUSE),
                Ok(answer) => panic!("a post was refused: {answer:?}"),
                Err(_) => self.turn_to_next(),
            }
        }
    }

    /// Edits what was just posted; where that is not known to have worked, both texts are right.
    fn edit(&mut self, number: u64) {
        let promise = self.written.messages.get_mut(&number).unwrap();
        let text = format!("{} (edited)", promise.texts[0]);
        let form = json!({ "content": text });
        let path = format!("/api/messages/{}", promise.id);
        let answer = self.nodes[self.at].call(&self.person, "PATCH", &path, Some(&form));
        match answer {
            Ok(answer) if answer.status == 200 => promise.texts = vec![text],
            Ok(answer) if matches!(answer.status, 404 | 429 | 503) => {}
            Ok(answer) => panic!("an edit was refused: {answer:?}"),
            Err(_) => {
                promise.texts.push(text);
                self.turn_to_next();
            }
        }
    }

    fn turn_to_next(&mut self) {
        self.at = (self.at + 1) % self.nodes.len();
        thread::sleep(PAUSE);
    }
}

impl Written {
    pub(super) fn acknowledged(&self) -> usize {
        self.messages.len()
    }

    /// Each acknowledged message stands there once, with the text that was acknowledged, in the
    /// order in which it was written; and there is nothing else of this author.
    pub(super) fn assert_kept(&self, history: &[Value]) {
        let own = history
            .iter()
            .filter(|message| message["author"]["id"] == *self.author);
        let found: Vec<(&str, &str)> = own
            .map(|message| (text(message, "id"), text(message, "content")))
            .collect();
        let promised: Vec<&Promise> = self.messages.values().collect();
        for (position, (promise, (id, content))) in promised.iter().zip(&found).enumerate() {
            assert!(
                promise.texts.iter().any(|text| text == content),
                "message {position} of {} is {content:?} ({id}), not one of {promise:?}",
                self.author,
            );
        }
        assert_eq!(found.len(), promised.len(), "messages of {}", self.author);
    }
}

fn text<'a>(message: &'a Value, field: &str) -> &'a str {
    message[field].as_str().unwrap()
}
