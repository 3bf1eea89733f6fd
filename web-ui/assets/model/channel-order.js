// Where a channel stands in its server's own order, which is the same for everybody.

/** @import { Channel } from '../api/types.js' */

/**
 * The positions to change so that a channel comes to stand behind another one, as few as there can
 * be.
 * @param {Channel[]} list  in order @param {string} id
 * @param {string | null} after  null: first
 * @returns {{ id: string, position: number }[]}
 */
export function placed(list, id, after) {
  const others = list.filter((channel) => channel.id !== id);
  const at = after === null ? 0 : others.findIndex((channel) => channel.id === after) + 1;
  const moved = list.find((channel) => channel.id === id);
  if (!moved || (after !== null && at === 0)) return [];
  if (list[at]?.id === id) return [];
  const next = [...others.slice(0, at), moved, ...others.slice(at)];
  const before = next[at - 1]?.position ?? -1;
  const changes = [];
  let position = before;
  for (const channel of next.slice(at)) {
    // From here on they stand behind what came to stand before them as it is.
    if (channel.id !== id && channel.position > position) break;
    position += 1;
    if (channel.position !== position) changes.push({ id: channel.id, position });
  }
  return changes;
}

/** The channel behind which one stands. @param {Channel[]} list @param {string} id
 * @returns {string | null} */
export const placeAfter = (list, id) =>
  list[list.findIndex((channel) => channel.id === id) - 1]?.id ?? null;
