// Messages that the reader has sent and no node has confirmed yet. Each keeps its nonce until a
// node answers, so sending it again, here or elsewhere, has one effect.

/** @import { Message } from '../api/types.js' */

/**
 * @typedef {object} Attached  a file that goes with a message
 * @property {string} upload  its name as long as it is under way
 * @property {string} name
 * @property {number} size
 * @property {string} type  as the browser guesses
 * @property {Record<string, string>} at  the ids under which nodes hold it, by their address
 * @property {string | null} error  why it can't be sent
 */
/**
 * @typedef {object} OutboxItem
 * @property {string} nonce
 * @property {string} channel_id  the conversation
 * @property {boolean} [direct]
 * @property {string | null} parent_id
 * @property {string} content
 * @property {string} created_at
 * @property {'waiting' | 'sending' | 'refused'} state
 * @property {string | null} error  what the server said when it refused
 * @property {Attached[]} [files]
 * @property {string} [tab]  where the files are
 */

/** Whether its files are at the node to which it goes. @param {OutboxItem} item
 * @param {string} node  its address */
export const isReady = ({ files = [] }, node) => files.every(({ at }) => at[node] !== undefined);

/** @param {OutboxItem[]} items @param {OutboxItem} item @returns {OutboxItem[]} */
export function added(items, item) {
  return items.some((held) => held.nonce === item.nonce) ? items : [...items, item];
}

/** @param {OutboxItem[]} items @param {string} nonce @returns {OutboxItem[]} */
export function settled(items, nonce) {
  return items.some((item) => item.nonce === nonce)
    ? items.filter((item) => item.nonce !== nonce)
    : items;
}

/**
 * @param {OutboxItem[]} items
 * @param {string} nonce
 * @param {OutboxItem['state']} state
 * @param {string | null} [error]
 * @returns {OutboxItem[]}
 */
export function marked(items, nonce, state, error = null) {
  return items.map((item) => (item.nonce === nonce ? { ...item, state, error } : item));
}

/** A refused item is tried once more, and so are its files.
 * @param {OutboxItem[]} items @param {string} nonce @returns {OutboxItem[]} */
export const retried = (items, nonce) =>
  marked(items, nonce, 'waiting').map((item) =>
    item.nonce === nonce && item.files
      ? { ...item, files: item.files.map((file) => ({ ...file, error: null })) }
      : item,
  );

/**
 * The next item to send: oldest first, one at a time per channel so that order is kept; a refused
 * item, or one whose files are not there yet, does not hold up the ones behind it.
 * @param {OutboxItem[]} items @param {string} node  the address where it goes
 * @returns {OutboxItem | null}
 */
export function nextToSend(items, node) {
  const busy = new Set(
    items.filter((item) => item.state === 'sending').map((item) => item.channel_id),
  );
  const goes = (/** @type {OutboxItem} */ item) =>
    item.state === 'waiting' && !busy.has(item.channel_id) && isReady(item, node);
  return items.find(goes) ?? null;
}

/**
 * What a reload finds: whatever was under way is waiting again.
 * @param {OutboxItem[]} items
 * @returns {OutboxItem[]}
 */
export function restored(items) {
  return items
    .map((item) =>
      item.state === 'sending' ? { ...item, state: /** @type {const} */ ('waiting') } : item,
    )
    .sort((a, b) => (a.created_at < b.created_at ? -1 : 1));
}

/**
 * Items to show below a timeline: those of this channel and thread that no shown message confirms.
 * @param {OutboxItem[]} items @param {string} channel @param {string
 *   | null} parent @param {Message[]} messages
 */
export function pendingIn(items, channel, parent, messages) {
  const confirmed = new Set(messages.map((message) => message.nonce).filter(Boolean));
  return items.filter(
    (item) =>
      item.channel_id === channel && item.parent_id === parent && !confirmed.has(item.nonce),
  );
}

/** @param {number} attempt @param {number} random  0 ≤ random < 1 @returns {number} */
export function retryDelayMs(attempt, random) {
  const step = Math.min(30_000, 1000 * 2 ** Math.min(attempt, 5));
  return Math.round(step * (0.75 + random / 2));
}

/**
 * What is told of a file, wherever it waits. One that can't be sent holds back its message.
 * @param {OutboxItem[]} items @param {string} upload @param {Partial<Attached>} change
 * @returns {OutboxItem[]}
 */
export function withFile(items, upload, change) {
  return items.map((item) => {
    if (!item.files?.some((file) => file.upload === upload)) return item;
    const files = changedFile(item.files, upload, change);
    const error = files.find((file) => file.error !== null)?.error;
    return error
      ? { ...item, files, error, state: /** @type {const} */ ('refused') }
      : { ...item, files };
  });
}

/** @param {Attached[]} files @param {string} upload @param {Partial<Attached>} change */
export const changedFile = (files, upload, change) =>
  files.map((file) => (file.upload === upload ? { ...file, ...change } : file));
