// The accounts of one device: what calls in those that are not shown, and what of one would be lost.

import { attended } from './preferences.js';
import { fromServer } from './unread.js';

/** @typedef {{ count: number, some: boolean }} Waits  `count`: mentions, and what was said directly;
 *   `some`: anything unread that is not muted */

/**
 * @param {import('../api/types.js').UnreadCounts} told
 * @param {import('../api/types.js').Preferences} preferences
 * @returns {Waits}
 */
export function waitsIn(told, preferences) {
  const { channels, mentions } = attended(fromServer(told), preferences.channels);
  const direct = Object.keys(told.dms ?? {});
  const sum = (/** @type {number[]} */ counts) => counts.reduce((all, one) => all + one, 0);
  const named = Object.keys(mentions).filter((id) => !direct.includes(id));
  const count =
    sum(named.map((id) => mentions[id] ?? 0)) + sum(direct.map((id) => channels[id] ?? 0));
  return { count, some: Object.values(channels).some((one) => one > 0) };
}

/** @typedef {{ drafts: number, unsent: number }} Lost */

/**
 * @param {{ texts: Record<string, string> }[]} drafts  of each tab
 * @param {number} edits @param {number} unsent @param {Record<string, unknown[]>[]} files
 *   of each tab, by draft
 * @returns {Lost}
 */
export function lostOf(drafts, edits, unsent, files) {
  // A text and its files are one draft; the same conversation in two tabs is two.
  const begun = drafts.flatMap(({ texts }) => Object.keys(texts));
  const alone = files.flatMap((one) => Object.keys(one)).filter((key) => !begun.includes(key));
  return { drafts: begun.length + alone.length + edits, unsent };
}
