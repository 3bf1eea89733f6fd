//! One post at two nodes that do not hear each other, and what people make of either copy.

use storage::{Id, MessageRow, Page};

use super::messages::EMOJIS;
use super::model::Post;
use super::queue::{Crossed, Happening};
use super::{Violation, World};

/// How long people have for what they make of a copy before the other side may have heard of it.
const HANDLED_MS: (u64, u64) = (1_600, 3_500);

impl World {
    /// Right after a split: somebody posts on one side, hears no answer, and the browser turns to the
    /// other side with the same nonce. On both sides people go on with the copy that they see.
    pub(super) fn cross_posts(&mut self) {
        if self.model.channels.is_empty() {
            return;
        }
        let Some((here, there)) = self.draw_sides() else {
            return;
        };
        // Everybody may write in the first channel, which never ends.
        let first = self.crossed_dice.chance(500);
        let drawn = self.crossed_dice.index(self.model.channels.len());
        let channel = if first { 0 } else { drawn };
        let Some(user) = self.draw_reader(channel) else {
            return;
        };
        self.count("posts sent to two sides");
        let post = self.model.posts.len();
        self.model
            .posts
            .push(Post::new(post, (user, channel), self.seed));
        self.send_post(here, post);
        let delay = self.crossed_dice.within((100, 1_500));
        let process = there;
        let again = Crossed::PostAgain { process, post };
        self.soon(delay, Happening::Crossed(again));
        for process in [here, there] {
            let delay = self.crossed_dice.within(HANDLED_MS);
            let handled = Crossed::HandleCopy { process, post };
            self.soon(delay, Happening::Crossed(handled));
        }
    }

    pub(super) fn post_again(&mut self, process: usize, post: usize) {
        if self.processes[process].live.is_some() {
            self.send_post(process, post);
        }
    }

    /// People react to what they see of a post at a process, pin it, and its author edits it.
    pub(super) fn handle_copy(&mut self, process: usize, post: usize) -> Result<(), Violation> {
        let Some(message) = self.shown_copy(process, post)? else {
            return Ok(());
        };
        let channel = self.model.posts[post].channel;
        for _ in 0..2 {
            if let Some(user) = self.draw_reader(channel) {
                let emoji = self.crossed_dice.pick(&EMOJIS).copied().unwrap_or("👍");
                self.react_at(process, (post, message), user, (emoji, true));
            }
        }
        if self.crossed_dice.chance(500) {
            self.edit_at(process, (post, message), Vec::new());
        }
        if let Some(server) = self.model.server_of(channel)
            && self.crossed_dice.chance(500)
        {
            let owner = self.model.servers[server].owner;
            self.pin_at(process, (post, message), owner, true);
        }
        Ok(())
    }

    /// The copy of a post that a process shows, if any.
    fn shown_copy(&self, process: usize, post: usize) -> Result<Option<Id>, Violation> {
        const NEWEST: usize = 1_000;
        let Some(live) = self.processes[process].live.as_ref() else {
            return Ok(None);
        };
        let post = &self.model.posts[post];
        let channel = self.model.channels[post.channel].id;
        let rows = live
            .engine
            .view()
            .messages(channel, None, Page::Newest, NEWEST)?;
        let is_copy = |row: &&MessageRow| row.posted.nonce.as_ref() == Some(&post.nonce);
        Ok(rows.iter().find(is_copy).map(|row| row.posted.id))
    }

    /// Somebody who sees a conversation, as far as their browser knows.
    fn draw_reader(&mut self, channel: usize) -> Option<usize> {
        let sees = |user: &usize| {
            self.model.users[*user].id.is_some()
                && self.model.could_see(channel, *user, |_| true)
                && !self.model.is_out(channel, *user, |_| true)
        };
        let readers: Vec<usize> = (0..self.model.users.len()).filter(sees).collect();
        self.crossed_dice.pick(&readers).copied()
    }
}
