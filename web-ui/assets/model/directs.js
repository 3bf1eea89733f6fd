// The list of direct conversations, as far as the page holds it.

import { best } from './completion.js';

/** @import { Direct, User } from '../api/types.js' */

/** The one in which something happened last first. @param {Direct[]} list @returns {Direct[]} */
export const byActivity = (list) =>
  list.slice().sort((a, b) => {
    const [first, second] = [a, b].map((one) => Date.parse(one.last_activity));
    return second - first || (a.id < b.id ? 1 : -1);
  });

/** @param {Direct[]} list @param {Direct[]} more @returns {Direct[]} */
export function withDirects(list, more) {
  const byId = new Map([...list, ...more].map((direct) => [direct.id, direct]));
  return byActivity([...byId.values()]);
}

/** Something was written. @param {Direct[]} list @param {string} id @param {string} at
 * @returns {Direct[]} */
export function withActivity(list, id, at) {
  const held = list.find((direct) => direct.id === id);
  if (!held || Date.parse(at) <= Date.parse(held.last_activity)) return list;
  return withDirects(list, [{ ...held, last_activity: at }]);
}

/** @param {Direct[]} list @param {User} user @returns {Direct[]} */
export function withPerson(list, user) {
  const knows = (/** @type {Direct} */ one) => one.members.some(({ id }) => id === user.id);
  if (!list.some(knows)) return list;
  return list.map((direct) => ({
    ...direct,
    members: direct.members.map((held) => (held.id === user.id ? { ...held, ...user } : held)),
  }));
}

/**
 * Favourites first, in the order in which they were made so; then unread ones, and each other part by
 * what happened last. What one is reading stays where it is.
 * @template {{ id: string, unread: number, favourite: number | null }} R
 * @param {R[]} rows @param {string | null} staying  was unread when it was opened
 * @returns {{ favourites: R[], unread: R[], others: R[] }}
 */
export function parted(rows, staying) {
  const favourites = rows.filter((row) => row.favourite !== null);
  const rest = rows.filter((row) => row.favourite === null);
  const first = (/** @type {R} */ row) => row.unread > 0 || row.id === staying;
  return {
    favourites: favourites.sort((a, b) => Number(a.favourite) - Number(b.favourite)),
    unread: rest.filter(first),
    others: rest.filter((row) => !first(row)),
  };
}

/**
 * Conversations by a name of theirs or of those in them, in any script.
 * @template {{ name: string, words: string[] }} R
 * @param {R[]} rows @param {string} query @returns {R[]}
 */
export const foundIn = (rows, query) =>
  query.trim() === '' ? rows : best(rows, query.trim(), (row) => row.words, rows.length);

/**
 * People from several sources, each once, best first. What a node found without its letters being
 * in a name (by a reading, say) stays, behind the rest.
 * @param {User[]} known @param {User[]} found  by a node @param {string} query @param {number} max
 * @returns {User[]}
 */
export function people(known, found, query, max) {
  const byId = new Map([...found, ...known].map((user) => [user.id, user]));
  const words = (/** @type {User} */ user) => [user.display_name, user.username];
  const fitting = best([...byId.values()], query, words, max);
  const others = found.filter((user) => !fitting.some(({ id }) => id === user.id));
  return [...fitting, ...others].slice(0, max);
}
