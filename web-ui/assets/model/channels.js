// The channels of a server, as far as the page holds them.

import { best } from './completion.js';

/** @import { Channel } from '../api/types.js' */

/** @param {Channel[]} list @returns {Channel[]} */
export function inOrder(list) {
  return list.slice().sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
}

/**
 * What is left of the channels held when a server names all it has, and whether it has others.
 * @param {Channel[]} held
 * @param {string[]} ids
 * @returns {{ kept: Channel[], more: boolean }}
 */
export function keepNamed(held, ids) {
  const named = new Set(ids);
  const kept = held.filter((channel) => named.has(channel.id));
  return { kept, more: kept.length < named.size };
}

/** @typedef {'made' | 'name' | 'own'} Order */

const names = new Intl.Collator(undefined, { numeric: true });

/**
 * Channels as their reader wants them: found by name (in kana and letters, too), by name, as made,
 * or as put by hand.
 * @template {{ id: string, name: string }} C
 * @param {C[]} list @param {string} query @param {Order} order
 * @param {string[]} own  ids, as they were put; what is not among them comes after, as made
 * @returns {C[]}
 */
export function arranged(list, query, order, own) {
  const wanted = query.trim().replace(/^[#＃]/, '');
  if (wanted) return best(list, wanted, (one) => [one.name], list.length);
  if (order === 'made') return list;
  if (order === 'name') return list.slice().sort((a, b) => names.compare(a.name, b.name));
  const place = new Map(own.map((id, at) => [id, at]));
  const placeOf = (/** @type {C} */ one) => place.get(one.id) ?? own.length;
  return list.slice().sort((a, b) => placeOf(a) - placeOf(b));
}

/**
 * A channel is put where another one is, which makes way to the side it came from.
 * @param {string[]} ids  as they are shown @param {string} moved @param {string} to
 * @returns {string[]}
 */
export function putAt(ids, moved, to) {
  const target = ids.indexOf(to);
  if (target < 0 || !ids.includes(moved)) return ids;
  const others = ids.filter((id) => id !== moved);
  return [...others.slice(0, target), moved, ...others.slice(target)];
}

const CHUNK = 40;

/**
 * Rows in stretches; one in which nothing has changed is the same array as before, so that it need
 * not be drawn again.
 * @template R
 * @param {R[]} rows @param {R[][]} before @returns {R[][]}
 */
export function inChunks(rows, before) {
  /** @type {R[][]} */
  const chunks = [];
  for (let from = 0; from < rows.length; from += CHUNK) {
    const chunk = rows.slice(from, from + CHUNK);
    const held = before[chunks.length];
    const same = held?.length === chunk.length && held.every((row, at) => row === chunk[at]);
    chunks.push(same ? held : chunk);
  }
  return chunks;
}

/**
 * The parts of a list of channels.
 * @template R
 * @typedef {{ key: 'favourites' | 'channels' | 'private' | 'archived', rows: R[], chunks: R[][] }} Section
 */

/**
 * @template {{ private: boolean, archived: boolean, favourite: number | null }} R
 * @param {R[]} rows  in order @param {Section<R>[]} before @returns {Section<R>[]}
 */
export function sectionsOf(rows, before) {
  const section = (/** @type {Section<R>['key']} */ key, /** @type {R[]} */ its) => {
    const held = before.find((one) => one.key === key)?.chunks ?? [];
    return { key, rows: its, chunks: inChunks(its, held) };
  };
  const all = rows.filter((row) => !row.archived);
  const first = all.filter((row) => row.favourite !== null);
  const open = all.filter((row) => row.favourite === null);
  return [
    section(
      'favourites',
      first.sort((a, b) => Number(a.favourite) - Number(b.favourite)),
    ),
    section(
      'channels',
      open.filter((row) => !row.private),
    ),
    section(
      'private',
      open.filter((row) => row.private),
    ),
    section(
      'archived',
      rows.filter((row) => row.archived),
    ),
  ];
}

/**
 * The same objects for rows that are as they were.
 * @template {{ id: string }} R
 * @param {R[]} rows @param {Map<string, R>} before  by id; holds `rows` afterwards @returns {R[]}
 */
export function keepSame(rows, before) {
  const kept = rows.map((row) => {
    const held = before.get(row.id);
    const names = /** @type {(keyof R)[]} */ (Object.keys(row));
    return held && names.every((name) => held[name] === row[name]) ? held : row;
  });
  before.clear();
  for (const row of kept) before.set(row.id, row);
  return kept;
}
