// The messages of one channel that the page holds: a window of the history, in its order, each
// once.
//
// Ids sort by time, so order is the order of ids, but for messages of wrong clocks: for them the
// node says where they stand, and they move when it learns more. The window may end before the
// newest message (`has_newer`) after a jump or when a long scroll was trimmed.

import { placeOf } from './order.js';

/** @import { Message, User } from '../api/types.js' */

/**
 * @typedef {object} Timeline
 * @property {Message[]} messages  in order, no id twice
 * @property {boolean} has_older
 * @property {boolean} has_newer
 * @property {boolean} loaded  false until the first page arrived
 * @property {number} missed  messages that arrived beyond the end of the window
 */

/** Messages kept in the page at most; the far end is dropped beyond it. */
export const WINDOW_MAX = 600;

/** @type {Timeline} */
export const EMPTY = { messages: [], has_older: true, has_newer: false, loaded: false, missed: 0 };

/** @param {Message[]} into @param {Message[]} arrived @returns {Message[]} */
export function merge(into, arrived) {
  if (arrived.length === 0) return into;
  const last = into.at(-1);
  // What comes live comes at the end.
  const [only, ...more] = arrived;
  const isNew = () => into.every((held) => held.id !== only.id);
  if (more.length === 0 && last && byOrder(only, last) > 0 && isNew()) return [...into, only];
  const byId = new Map(into.map((message) => [message.id, message]));
  for (const message of arrived) byId.set(message.id, newer(byId.get(message.id), message));
  const same = byId.size === into.length && into.every((held) => byId.get(held.id) === held);
  if (same) return into;
  return [...byId.values()].sort(byOrder);
}

/** @param {Message} a @param {Message} b */
function byOrder(a, b) {
  const [first, second] = [placeOf(a), placeOf(b)];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

/**
 * A replayed event may be older than what is held: a deletion and the later edit win.
 * @param {Message | undefined} held @param {Message} arrived
 */
function newer(held, arrived) {
  if (!held) return arrived;
  const older =
    (held.is_deleted && !arrived.is_deleted) ||
    (held.edited_at && (!arrived.edited_at || arrived.edited_at < held.edited_at));
  const [kept, other] = older ? [held, arrived] : [arrived, held];
  // Messages only move up.
  const higher = placeOf(other) < placeOf(kept);
  const next = higher ? { ...kept, sort: other.sort ?? other.id } : kept;
  // The same object is not drawn again.
  return JSON.stringify(held) === JSON.stringify(next) ? held : next;
}

/**
 * @param {Timeline} timeline @param {Message[]} page  the newest page
 * @param {number} limit  the page size asked for
 * @returns {Timeline}
 */
export function withLatest(timeline, page, limit) {
  const first = page[0];
  const last = timeline.messages.at(-1);
  const joins =
    timeline.loaded &&
    !timeline.has_newer &&
    first !== undefined &&
    last !== undefined &&
    byOrder(first, last) <= 0;
  const full = page.length >= limit;
  if (joins) {
    const messages = merge(timeline.messages, page);
    const same = messages === timeline.messages && timeline.missed === 0;
    return same ? timeline : { ...timeline, messages, missed: 0 };
  }
  return { messages: merge([], page), has_older: full, has_newer: false, loaded: true, missed: 0 };
}

/** @param {Timeline} timeline @param {Message[]} page @param {number} limit @returns {Timeline} */
export function withOlder(timeline, page, limit) {
  const messages = merge(timeline.messages, page);
  const next = { ...timeline, messages, has_older: page.length >= limit };
  if (messages.length <= WINDOW_MAX) return next;
  return { ...next, messages: messages.slice(0, WINDOW_MAX), has_newer: true };
}

/** @param {Timeline} timeline @param {Message[]} page @param {number} limit @returns {Timeline} */
export function withNewer(timeline, page, limit) {
  const messages = merge(timeline.messages, page);
  const more = page.length >= limit;
  const next = { ...timeline, messages, has_newer: more, missed: more ? timeline.missed : 0 };
  if (messages.length <= WINDOW_MAX) return next;
  return { ...next, messages: messages.slice(-WINDOW_MAX), has_older: true };
}

/** @param {Message[]} page @returns {Timeline} */
export function around(page) {
  return { messages: merge([], page), has_older: true, has_newer: true, loaded: true, missed: 0 };
}

/**
 * A message that was just created (or replayed).
 * @param {Timeline} timeline @param {Message} message @returns {Timeline}
 */
export function withCreated(timeline, message) {
  if (!timeline.loaded) return timeline;
  const { messages } = timeline;
  if (messages.some((held) => held.id === message.id)) return withChanged(timeline, message);
  const last = messages.at(-1);
  if (timeline.has_newer && last && byOrder(message, last) > 0) {
    return { ...timeline, missed: timeline.missed + 1 };
  }
  const first = messages[0];
  if (timeline.has_older && first && byOrder(message, first) < 0) return timeline;
  return { ...timeline, messages: merge(messages, [message]) };
}

/** @param {Timeline} timeline @param {Message} message @returns {Timeline} */
export function withChanged(timeline, message) {
  const index = timeline.messages.findIndex((held) => held.id === message.id);
  const { messages } = timeline;
  if (index < 0) return movedIn(timeline, message);
  const held = /** @type {Message} */ (messages[index]);
  const next = newer(held, message);
  if (placeOf(next) === placeOf(held)) {
    return { ...timeline, messages: messages.map((other) => (other === held ? next : other)) };
  }
  const rest = messages.filter((other) => other !== held);
  const first = rest[0];
  // Above the window it comes with the page it belongs to.
  if (timeline.has_older && (!first || byOrder(next, first) < 0)) {
    return { ...timeline, messages: rest };
  }
  return { ...timeline, messages: [...rest, next].sort(byOrder) };
}

/**
 * A message that is not held: it may have moved up into the window.
 * @param {Timeline} timeline @param {Message} message @returns {Timeline}
 */
function movedIn(timeline, message) {
  const [first, last] = [timeline.messages[0], timeline.messages.at(-1)];
  const within =
    message.sort && first && last && byOrder(first, message) < 0 && byOrder(message, last) < 0;
  return within ? { ...timeline, messages: merge(timeline.messages, [message]) } : timeline;
}

/**
 * @param {Timeline} timeline
 * @param {string} id
 * @param {(message: Message) => Message} change
 * @returns {Timeline}
 */
export function patch(timeline, id, change) {
  const held = timeline.messages.find((message) => message.id === id);
  if (!held) return timeline;
  const changed = change(held);
  return {
    ...timeline,
    messages: timeline.messages.map((message) => (message === held ? changed : message)),
  };
}

/** @param {Message} message @returns {Message} */
export function deleted(message) {
  return { ...message, is_deleted: true, content: '', html: '', reactions: [], attachments: [] };
}

/** @param {Timeline} timeline @param {User} user @returns {Timeline} */
export function withAuthor(timeline, user) {
  if (!timeline.messages.some((message) => message.author.id === user.id)) return timeline;
  return {
    ...timeline,
    messages: timeline.messages.map((message) =>
      message.author.id === user.id
        ? { ...message, author: { ...message.author, ...user } }
        : message,
    ),
  };
}

/**
 * A reply arrived: its parent counts it.
 * @param {Message} parent
 * @param {Message} reply
 * @returns {Message}
 */
export function countReply(parent, reply) {
  return { ...parent, reply_count: parent.reply_count + 1, last_reply_at: reply.created_at };
}

/** A reply was deleted. @param {Message} parent @returns {Message} */
export function uncountReply(parent) {
  return { ...parent, reply_count: Math.max(0, parent.reply_count - 1) };
}
