// What is notified on the desktop: why, when not, and how many at once.

import { fold } from './kana.js';
import { placeOf } from './order.js';
import { usualLevel } from './preferences.js';

/** @import { ChannelPreference, ChannelUnread, Message, Preferences } from '../api/types.js' */

/** @typedef {'mention' | 'direct' | 'all' | 'thread' | 'keyword'} Reason */

/**
 * Why a message of somebody else is notified; null: it is not. A level of "none" stops everything,
 * muting everything but what names the reader and not just everybody.
 * @param {Message} message
 * @param {{ mentioned: boolean, called?: boolean, followed: boolean, set: ChannelPreference | undefined,
 *   keywords: string[] }} about  `called`: only as one of everybody; `followed`: it answers in a thread that the reader follows
 * @returns {Reason | null}
 */
export function reasonFor(message, { mentioned, called, followed, set, keywords }) {
  const { notify = null, muted = false } = set ?? {};
  if (message.is_deleted || notify === 'none') return null;
  if (mentioned && !(called && muted)) return 'mention';
  if (muted) return null;
  const direct = Boolean(message.dm_channel_id);
  if ((notify ?? usualLevel(direct)) === 'all') return direct ? 'direct' : 'all';
  if (followed) return 'thread';
  return saysAny(message.content, keywords) ? 'keyword' : null;
}

const LETTER = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;

/**
 * Whether a text says one of some words or phrases, in whichever width, case or kana. Where spaces
 * part words a keyword is found as a word of its own ("ken", not in "token"), elsewhere anywhere.
 * @param {string} text @param {string[]} keywords
 */
export function saysAny(text, keywords) {
  const folded = plain(text);
  return keywords.some((keyword) => says(folded, plain(keyword)));
}

/** @param {string} text */
const plain = (text) => fold(text).replace(/\s+/g, ' ').trim();

/** @param {string} text @param {string} word  both folded */
function says(text, word) {
  if (word === '') return false;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (!joins(text, at) && !joins(text, end)) return true;
  }
  return false;
}

/** Whether two letters of one word stand before and behind a place. @param {string} text
 * @param {number} at */
function joins(text, at) {
  const before = [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
  const [behind = ''] = text.slice(at, at + 2);
  return LETTER.test(before) && LETTER.test(behind);
}

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MINUTES = 24 * 60;

/** @param {string} clock  such as 22:00 */
const minuteOf = (clock) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/**
 * Whether the reader does not want to be disturbed now. A day is the one on which the hours begin;
 * where the end is not after the beginning, it is on the next.
 * @param {Preferences['do_not_disturb']} hours
 * @param {Date} wall  what the reader's clock shows, as a date of UTC
 */
export function isQuiet(hours, wall) {
  if (!hours) return false;
  const now = wall.getUTCHours() * 60 + wall.getUTCMinutes();
  const from = minuteOf(hours.from);
  const to = minuteOf(hours.to);
  const lasts = from < to ? to - from : to - from + MINUTES;
  const begun = (/** @type {number} */ daysAgo) => {
    const since = now + daysAgo * MINUTES - from;
    const day = DAYS[(wall.getUTCDay() + 7 - daysAgo) % 7];
    return hours.days.includes(day) && since >= 0 && since < lasts;
  };
  return begun(0) || begun(1);
}

/** Whether a message is still unread, as a node has told what is.
 * @param {Pick<ChannelUnread, 'count' | 'first' | 'first_sort'>} told @param {Message} message */
export function isUnread({ count, first, first_sort }, message) {
  if (count === 0) return false;
  return first === null || placeOf(message) >= placeOf({ id: first, sort: first_sort });
}

/** More at once are told as one. */
const FEW = 5;
/** What was said so long ago is not told as if it were said now. */
const OLD_MS = 10 * 60_000;

/**
 * What is told together. Somebody who comes back from sleep, or whose split has healed, is told how
 * much there is, once for each server and once for direct conversations.
 * @template {{ message: Message, space: string }} P
 * @param {P[]} items @param {number} now @returns {P[][]}
 */
export function together(items, now) {
  const fresh = items.filter(({ message }) => now - Date.parse(message.created_at) < OLD_MS);
  const single = fresh.length <= FEW ? fresh : [];
  /** @type {Map<string, P[]>} */
  const spaces = new Map();
  for (const item of items) {
    if (single.includes(item)) continue;
    spaces.set(item.space, [...(spaces.get(item.space) ?? []), item]);
  }
  return [...single.map((item) => [item]), ...spaces.values()];
}

/** @typedef {'told' | 'seen'} Claim  what a tab has put down of a message: `seen`, it came into view */

/**
 * Whether a message is still to be told. One that came into view and names the reader only since it
 * was edited is told.
 * @param {Claim | undefined} held @param {boolean} edited
 */
export const isFree = (held, edited) => held === undefined || (held === 'seen' && edited);

export const KEYWORDS_MAX = 20;
const KEYWORD_CHARS_MAX = 40;

/**
 * Keywords as they are typed, one on each line.
 * @param {string} text
 * @returns {{ keywords: string[], long: string | null, many: boolean }} `long`: one that is too long
 */
export function keywordsIn(text) {
  const lines = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  const keywords = [...new Set(lines.filter((line) => line !== ''))];
  const long = keywords.find((one) => [...one].length > KEYWORD_CHARS_MAX) ?? null;
  return { keywords, long, many: keywords.length > KEYWORDS_MAX };
}
