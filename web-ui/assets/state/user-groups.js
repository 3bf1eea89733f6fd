// Groups of servers' members that are mentioned by one name.

import { personal } from '../lib/personal.js';
import { computed } from '../lib/ui.js';
import { groups as api } from '../api/endpoints.js';
import { canModerate } from '../model/roles.js';
import { route } from './router.js';
import { members } from './servers.js';
import { me } from './session.js';

/** @import { UserGroup } from '../api/types.js' */

/** Those of the servers that were opened, by server. */
export const userGroups = personal(/** @type {Record<string, UserGroup[]>} */ ({}));

/** Those of the server that is open. @type {{ value: UserGroup[] }} */
export const groupsHere = computed(() => {
  const at = route.value;
  return (at.page === 'channel' && userGroups.value[at.server]) || [];
});

/** The names of those that the reader is in, in one text that stays the same. */
export const ownGroups = computed(() => {
  const own = groupsHere.value.filter((group) => group.member_ids.includes(me.value?.id ?? ''));
  return own.map((group) => group.name.toLowerCase()).join(' ');
});

/** Those who can call everybody on the open page. */
const callersHere = computed(() => {
  const at = route.value;
  const list = (at.page === 'channel' && members.value[at.server]) || [];
  return new Set(list.filter(({ role }) => canModerate(role)).map(({ user }) => user.id));
});

/** The names besides their own that mean the reader in the text of somebody. Whom `@here` called, who
 * was there then, the page does not know. @param {string} author */
export const ownNamesBy = (author) =>
  callersHere.value.has(author) && author !== me.value?.id
    ? `${ownGroups.value} channel all`
    : ownGroups.value;

/** @param {string} name */
export const isOwnGroup = (name) => ownGroups.peek().split(' ').includes(name.toLowerCase());

/** @param {string} name  as it was typed, in its normal form */
export const groupNamed = (name) =>
  groupsHere.value.find((group) => group.name.toLowerCase() === name.toLowerCase()) ?? null;

/** @param {string} server @param {UserGroup[]} list */
const hold = (server, list) => {
  const sorted = [...list].sort((a, b) => a.name.localeCompare(b.name));
  userGroups.value = { ...userGroups.value, [server]: sorted };
};

/** @param {string} server */
export async function loadUserGroups(server) {
  hold(server, await api.list(server));
}

/** @param {UserGroup} group */
export function putUserGroup(group) {
  const held = userGroups.peek()[group.server_id];
  if (held) hold(group.server_id, [...held.filter(({ id }) => id !== group.id), group]);
}

/** @param {string} server @param {string} id */
export function dropUserGroup(server, id) {
  const held = userGroups.peek()[server];
  if (!held) return;
  hold(
    server,
    held.filter((group) => group.id !== id),
  );
}

/** Somebody is no longer a member of a server. @param {string} server @param {string} user */
export function leftGroups(server, user) {
  const held = userGroups.peek()[server];
  const without = (/** @type {UserGroup} */ group) => ({
    ...group,
    member_ids: group.member_ids.filter((id) => id !== user),
  });
  if (held) hold(server, held.map(without));
}

/** @param {string} server */
export function dropGroupsOf(server) {
  const { [server]: _, ...others } = userGroups.peek();
  userGroups.value = others;
}

/** @param {string} server @param {UserGroup | null} group  null: a new one
 * @param {{ name: string, member_ids: string[] }} form */
export async function saveUserGroup(server, group, form) {
  putUserGroup(await (group ? api.change(group.id, form) : api.create(server, form)));
}

/** @param {UserGroup} group */
export async function deleteUserGroup(group) {
  await api.remove(group.id);
  dropUserGroup(group.server_id, group.id);
}
