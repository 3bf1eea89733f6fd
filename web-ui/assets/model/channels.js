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

/**
 * Channels as their reader wants them: found by name (in kana and letters, too), by name or as made.
 * @template {{ name: string }} C
 * @param {C[]} list @param {string} query @param {'made' | 'name'} order @returns {C[]}
 */
export function arranged(list, query, order) {
  const wanted = query.trim().replace(/^[#＃]/, '');
  const found = wanted ? best(list, wanted, (one) => [one.name], list.length) : list;
  if (order === 'made' || wanted) return found;
  const names = new Intl.Collator(undefined, { numeric: true });
  return found.slice().sort((a, b) => names.compare(a.name, b.name));
}
