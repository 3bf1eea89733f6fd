// What waits for the reader, in the order in which it is worked through.

/** @import { Message } from '../api/types.js' */
/** @import { Unread } from './unread.js' */

/**
 * Conversations with something unread. Those that were listed keep their place, also once they are
 * read, so that no row moves from under the reader's hands. New ones come after them: first what
 * mentions the reader, then direct conversations, and each part in the order of the page's lists.
 * @param {string[]} held @param {Unread} counts @param {string[]} places  all, as they are listed
 * @param {(id: string) => boolean} isDirect
 */
export function inboxOrder(held, { channels, mentions }, places, isDirect) {
  const rank = (/** @type {string} */ id) => ((mentions[id] ?? 0) > 0 ? 0 : isDirect(id) ? 1 : 2);
  const fresh = places.filter((id) => (channels[id] ?? 0) > 0 && !held.includes(id));
  fresh.sort((a, b) => rank(a) - rank(b));
  return [...held, ...fresh];
}

/** The row at which one goes on: the next one that is not read, else one before it.
 * @param {string[]} order @param {string} from @param {(id: string) => boolean} isRead
 * @returns {string | null} */
export function nextUnread(order, from, isRead) {
  const at = order.indexOf(from);
  const round = [...order.slice(at + 1), ...order.slice(0, Math.max(0, at))];
  return round.find((id) => !isRead(id)) ?? null;
}

const SHOWN_MAX = 3;

/**
 * What is shown of a conversation: the messages that mention the reader, else the first unread one.
 * @param {Message[]} unread  others' messages, from the first unread one on
 * @param {string} username @param {boolean} mentioned
 */
export function inboxPreview(unread, username, mentioned) {
  const there = unread.filter((message) => !message.is_deleted);
  const naming = mentioned ? there.filter((one) => one.mentions?.includes(username)) : [];
  return naming.length > 0 ? naming.slice(0, SHOWN_MAX) : there.slice(0, 1);
}
