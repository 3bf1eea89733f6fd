// Unread counts per channel, and where the "new since you looked" line goes.

/** @import { Message, UnreadCounts } from '../api/types.js' */

/** @typedef {{ channels: Record<string, number>, mentions: Record<string, number> }} Unread */

/** @type {Unread} */
export const NONE = { channels: {}, mentions: {} };

/** @param {Partial<UnreadCounts> | null} told @returns {Unread} */
export function fromServer(told) {
  return { channels: { ...told?.channels }, mentions: { ...told?.mentions } };
}

/** @param {Unread} unread @param {string} channel @param {boolean} mentioned @returns {Unread} */
export function counted(unread, channel, mentioned) {
  const add = (/** @type {Record<string, number>} */ counts) => ({
    ...counts,
    [channel]: (counts[channel] ?? 0) + 1,
  });
  return {
    channels: add(unread.channels),
    mentions: mentioned ? add(unread.mentions) : unread.mentions,
  };
}

/**
 * @param {Unread} unread
 * @param {string} channel
 * @param {number} count
 * @param {number} [mentions]
 * @returns {Unread}
 */
export function setCount(unread, channel, count, mentions) {
  return {
    channels: { ...unread.channels, [channel]: count },
    mentions:
      mentions === undefined ? unread.mentions : { ...unread.mentions, [channel]: mentions },
  };
}

/**
 * @param {Unread} unread
 * @param {string[]} channels
 * @returns {{ count: number, mentions: number }}
 */
export function total(unread, channels) {
  let count = 0;
  let mentions = 0;
  for (const id of channels) {
    count += unread.channels[id] ?? 0;
    mentions += unread.mentions[id] ?? 0;
  }
  return { count, mentions };
}

/**
 * The first message of others that was not there when the reader last looked: of the `count` that
 * arrived last, the earliest that is not a late arrival (those get their own divider).
 * @param {Message[]} messages @param {number} count @param {string} me @returns {string | null}
 */
export function firstNew(messages, count, me) {
  if (count <= 0) return null;
  const arrival = (/** @type {Message} */ message) => message.received_at ?? message.created_at;
  const fresh = messages
    .filter((message) => message.author.id !== me && !message.is_deleted)
    .sort((a, b) => (arrival(a) < arrival(b) ? 1 : -1))
    .slice(0, count)
    .filter((message) => !message.late)
    .map((message) => message.id)
    .sort();
  return fresh[0] ?? null;
}
