// Telling people apart.

/** @import { User } from '../api/types.js' */

/** Names that look alike to a reader count as the same. @param {string} name */
const look = (name) => name.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/**
 * The people whose display name somebody else among them has, too.
 * @param {{ user: User }[]} members @returns {Set<string>} their ids
 */
export function alike(members) {
  /** @type {Map<string, string[]>} */
  const byName = new Map();
  for (const { user } of members) {
    const name = look(user.display_name);
    byName.set(name, [...(byName.get(name) ?? []), user.id]);
  }
  return new Set([...byName.values()].filter((ids) => ids.length > 1).flat());
}
