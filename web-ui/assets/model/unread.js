// Unread counts per conversation, and what of one was in view.

import { idAt } from './order.js';

/** @import { UnreadCounts } from '../api/types.js' */

/** @typedef {{ channels: Record<string, number>, mentions: Record<string, number> }} Unread */

/** @type {Unread} */
export const NONE = { channels: {}, mentions: {} };

/** @param {Partial<UnreadCounts> | null} told @returns {Unread} */
export function fromServer(told) {
  return { channels: { ...told?.channels, ...told?.dms }, mentions: { ...told?.mentions } };
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
  const before = [unread.channels[channel] ?? 0, unread.mentions[channel] ?? 0];
  if (before[0] === count && (mentions === undefined || before[1] === mentions)) return unread;
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
 * One stay in a channel.
 * @typedef {object} Visit
 * @property {string} channel
 * @property {boolean} known  whether the node has said what is unread
 * @property {string | null} line  the message above which the line "new" stands until one leaves
 * @property {string | null} first  where the first unread message stands
 * @property {boolean} held  something was marked unread, and what is in view is not told as read
 */

/** @param {string} channel @returns {Visit} */
export const entered = (channel) => ({
  channel,
  known: false,
  line: null,
  first: null,
  held: false,
});

/** Once something is marked unread: the line stands elsewhere, and what is unread is to be asked for.
 * @param {Visit} visit @returns {Visit} */
export const markedIn = (visit) => ({ ...entered(visit.channel), held: true });

/** Whether what is in view may be told as read. @param {Visit | null | undefined} visit */
export const tells = (visit) => visit?.known === true && !visit.held;

/**
 * A stretch of a channel that was in view, by the places of its first and last message.
 * @typedef {{ from: string, to: string, end: boolean }} Span  `end`: nothing comes after it
 */

/**
 * What has been in view, now that `view` is. A view that does not touch what was seen before was
 * jumped to: what lies between was not seen, and seeing begins anew.
 * @param {Span | null} seen @param {Span} view @returns {Span}
 */
export function seenWith(seen, view) {
  if (!seen || view.from > seen.to || view.to < seen.from) return view;
  return {
    from: view.from < seen.from ? view.from : seen.from,
    to: view.to > seen.to ? view.to : seen.to,
    end: view.to >= seen.to && view.end,
  };
}

/**
 * What a node is to be told was read: everything, or the stretch that was seen.
 * @param {Span} seen @param {string | null} first  where the first unread message stands
 * @returns {{ from?: string, up_to?: string }} ids; nothing in it: everything
 */
export function readPart(seen, first) {
  const from = idAt(seen.from);
  if (!seen.end) return { from, up_to: idAt(seen.to) };
  return first === null || first >= seen.from ? {} : { from };
}

/**
 * What is left of a stretch when a message has come to another place: a stretch that began or ended
 * with it says no more how far it went.
 * @param {Span | null} seen @param {string} place  where the message stands now
 * @returns {Span | null}
 */
export function seenAfterMove(seen, place) {
  const moved = (/** @type {string} */ end) => end !== place && idAt(end) === idAt(place);
  return seen && (moved(seen.from) || moved(seen.to)) ? null : seen;
}
