// What a role lets a person do, as far as the page shows or hides controls; the server decides.

/** @import { Member, Role, Server } from '../api/types.js' */

/** @type {Record<Role, number>} */
const RANK = { member: 0, moderator: 1, admin: 2 };

/** @type {Role[]} */
export const ROLES = ['admin', 'moderator', 'member'];

/** @param {Role | null} role */
export const canManageChannels = (role) => role === 'admin' || role === 'moderator';
/** @param {Role | null} role */
export const canDeleteChannels = (role) => role === 'admin';
/** @param {Role | null} role */
export const canInvite = (role) => role === 'admin' || role === 'moderator';
/** @param {Role | null} role */
export const canModerate = (role) => role === 'admin' || role === 'moderator';
/** @param {Role | null} role */
export const canManageServer = (role) => role === 'admin';

/** @param {Server} server @param {Role | null} mine @param {Member} other @param {string} me */
export function canChangeRole(server, mine, other, me) {
  return mine === 'admin' && other.user.id !== me && other.user.id !== server.owner_id;
}

/** @param {Server} server @param {Member} other @param {string} me */
export const canPassOn = (server, other, me) => server.owner_id === me && other.user.id !== me;

/** @param {Server} server @param {Role | null} mine @param {Member} other @param {string} me */
export function canRemove(server, mine, other, me) {
  return (
    canModerate(mine) &&
    other.user.id !== me &&
    other.user.id !== server.owner_id &&
    RANK[/** @type {Role} */ (mine)] > RANK[other.role]
  );
}

/** Made once: comparing without it costs more than all else of a long list. */
const names = new Intl.Collator();

/** @param {Member[]} members @returns {Member[]} by role, then by name */
export function sorted(members) {
  return members
    .slice()
    .sort(
      (a, b) =>
        RANK[b.role] - RANK[a.role] || names.compare(a.user.display_name, b.user.display_name),
    );
}
