// Messages that the reader keeps for later, as far as they have been looked at.

/** @import { Saved, SavedPage } from '../api/types.js' */

/**
 * @typedef {{ items: Saved[], cursor: string | null, loaded: boolean,
 *   known: Record<string, boolean> }} SavedList
 *   `known`: by message, what was told since; those in no page yet are known by it alone
 */

/** @type {SavedList} */
export const NONE_SAVED = { items: [], cursor: null, loaded: false, known: {} };

/** A page of them: the first, or the one after what is held.
 * @param {SavedList} held @param {SavedPage} page @param {boolean} first @returns {SavedList} */
export function withPage(held, page, first) {
  const before = first ? [] : held.items;
  const ids = new Set(before.map(({ message }) => message.id));
  const more = page.items.filter(({ message }) => !ids.has(message.id));
  return { ...held, items: [...before, ...more], cursor: page.cursor, loaded: true };
}

/** A message is kept, or no longer. @param {SavedList} held @param {string} id @param {boolean} on
 * @returns {SavedList} */
export function withSaved(held, id, on) {
  const items = on ? held.items : held.items.filter(({ message }) => message.id !== id);
  return { ...held, items, known: { ...held.known, [id]: on } };
}

/** @param {SavedList} held @param {string} id */
export const isKept = (held, id) =>
  held.known[id] ?? held.items.some(({ message }) => message.id === id);
