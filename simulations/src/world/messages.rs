//! What users do with messages.

use storage::Id;
use sync::engine::Command;

use super::World;
use super::model::{Deed, Post};

pub(super) const EMOJIS: [&str; 3] = ["👍", "🎉", "😮"];

impl World {
    pub(super) fn post(&mut self, user: usize, reply: bool) {
        let Some(home) = self.home_of(user) else {
            return;
        };
        let mut channel = self.draw_channel();
        let mut parent = None;
        if reply && let Some(post) = self.draw_post() {
            let post = &self.model.posts[post];
            channel = post.channel;
            parent = post.ids.first().copied();
        }
        let user = self.fitting(user, channel);
        self.post_in(home, user, channel, parent);
    }

    pub(super) fn post_in(
        &mut self,
        home: usize,
        user: usize,
        channel: usize,
        parent: Option<Id>,
    ) -> usize {
        let number = self.model.posts.len();
        let mentions = self.draw_mentions();
        self.model.posts.push(Post {
            parent,
            mentions,
            ..Post::new(number, (user, channel), self.seed)
        });
        self.send_post(home, number)
    }

    pub(super) fn send_post(&mut self, home: usize, number: usize) -> usize {
        let post = &self.model.posts[number];
        let command = Command::Post {
            by: self.id_of(post.user),
            channel: self.model.channels[post.channel].id,
            content: post.content.clone(),
            parent: post.parent,
            nonce: Some(post.nonce.clone()),
            mentions: post.mentions.clone(),
            attachments: Vec::new(),
        };
        self.submit(home, Deed::Post { post: number }, command)
    }

    /// The browser has heard nothing and turns to another node with the same nonce.
    pub(super) fn retry(&mut self, post: usize) {
        self.count("posts sent again");
        let home = self.draw_process();
        self.send_post(home, post);
    }

    /// One of the newer acknowledged posts.
    pub(super) fn draw_post(&mut self) -> Option<usize> {
        let known: Vec<usize> = (0..self.model.posts.len())
            .filter(|post| !self.model.posts[*post].ids.is_empty())
            .collect();
        let skip = if self.user_dice.chance(700) {
            known.len().saturating_sub(12)
        } else {
            0
        };
        self.user_dice.pick(&known[skip..]).copied()
    }

    pub(super) fn post_id(&self, post: usize) -> Id {
        self.model.posts[post]
            .ids
            .first()
            .copied()
            .unwrap_or_default()
    }

    pub(super) fn edit(&mut self, _user: usize) {
        let Some(post) = self.draw_post() else { return };
        let author = self.model.posts[post].user;
        let Some(home) = self.home_of(author) else {
            return;
        };
        let mentions = self.draw_mentions();
        self.edit_at(home, (post, self.post_id(post)), mentions);
    }

    /// The author edits a message, which is known by this id at a process.
    pub(super) fn edit_at(
        &mut self,
        home: usize,
        (post, message): (usize, Id),
        mentions: Vec<String>,
    ) {
        let text = format!(
            "edit {:05} of seed {}",
            self.model.attempts.len(),
            self.seed
        );
        let command = Command::Edit {
            by: self.id_of(self.model.posts[post].user),
            message,
            content: text.clone(),
            mentions,
        };
        self.submit(home, Deed::Edit { post, text }, command);
    }

    pub(super) fn react(&mut self, user: usize) {
        let Some(post) = self.draw_post() else { return };
        let user = self.fitting(user, self.model.posts[post].channel);
        let Some(home) = self.home_of(user) else {
            return;
        };
        let emoji = self.user_dice.pick(&EMOJIS).copied().unwrap_or("👍");
        let on = self.user_dice.chance(800);
        self.react_at(home, (post, self.post_id(post)), user, (emoji, on));
    }

    /// Reacts to a message, which is known by this id at a process.
    pub(super) fn react_at(
        &mut self,
        home: usize,
        (post, message): (usize, Id),
        user: usize,
        (emoji, on): (&'static str, bool),
    ) {
        let command = Command::React {
            by: self.id_of(user),
            message,
            emoji: emoji.to_owned(),
            on,
        };
        let deed = Deed::React {
            post,
            user,
            emoji,
            on,
        };
        self.submit(home, deed, command);
    }

    pub(super) fn erase(&mut self, _user: usize) {
        let Some(post) = self.draw_post() else { return };
        let author = self.model.posts[post].user;
        let Some(home) = self.home_of(author) else {
            return;
        };
        let command = Command::Erase {
            by: self.id_of(author),
            message: self.post_id(post),
        };
        self.submit(home, Deed::Erase { post }, command);
    }

    pub(super) fn pin(&mut self, user: usize) {
        let Some(post) = self.draw_post() else { return };
        let Some(home) = self.home_of(user) else {
            return;
        };
        let on = self.user_dice.chance(700);
        self.pin_at(home, (post, self.post_id(post)), user, on);
    }

    /// Pins a message, which is known by this id at a process, or takes the pin off.
    pub(super) fn pin_at(
        &mut self,
        home: usize,
        (post, message): (usize, Id),
        user: usize,
        on: bool,
    ) {
        let by = self.id_of(user);
        let command = Command::Pin { by, message, on };
        self.submit(home, Deed::Pin { post, on }, command);
    }

    pub(super) fn read(&mut self, user: usize) {
        let Some(home) = self.home_of(user) else {
            return;
        };
        let channel = self.user_dice.index(self.model.channels.len());
        let user = self.fitting(user, channel);
        let id = self.model.channels[channel].id;
        let command = Command::Read {
            by: self.id_of(user),
            channel: id,
        };
        self.submit(home, Deed::Read { user, channel }, command);
    }
}
