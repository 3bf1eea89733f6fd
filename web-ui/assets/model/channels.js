// The channels of a server, as far as the page holds them.

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
