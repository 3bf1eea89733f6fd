// The conversations that the page knows, whichever kind they are.

import { isDirect } from '../api/conversations.js';
import { ofChannel, ofDirect } from '../model/conversation.js';
import { channelMembers } from './channel-members.js';
import { directById, directs, words } from './directs.js';
import { go, route } from './router.js';
import { channelById, members, myRole } from './servers.js';
import { me } from './session.js';
import { groupsHere } from './user-groups.js';

/** @import { Role, User } from '../api/types.js' */
/** @import { Conversation } from '../model/conversation.js' */

/** @param {string | null | undefined} id @returns {Conversation | null} */
export function conversationById(id) {
  if (!id) return null;
  const channel = channelById(id);
  if (channel) return ofChannel(channel, myRole(channel.server_id));
  const direct = directById(id);
  return direct && ofDirect(direct, me.value?.id ?? '', words());
}

/** The address of a conversation. @param {string} id @param {string | null} [message]
 * @returns {import('../model/route.js').Route} */
export function addressOf(id, message = null) {
  if (isDirect(id)) return { page: 'direct', direct: id, message };
  const server = channelById(id)?.server_id;
  return server ? { page: 'channel', server, channel: id, message } : { page: 'missing' };
}

/** @param {string} id @param {string | null} [message] */
export const goConversation = (id, message = null) => go(addressOf(id, message));

/** @typedef {{ user: User, role: Role | null }} Present */

/** Those whom the open page is about: the members of its server or private channel, or those in its
 * direct conversation. @returns {Present[]} */
export function peopleHere() {
  const at = route.value;
  if (at.page === 'channel') {
    const inside = at.channel ? channelMembers.value[at.channel] : undefined;
    return inside ?? members.value[at.server] ?? [];
  }
  const open = at.page === 'direct' && at.direct ? directById(at.direct) : null;
  return (open?.members ?? []).map((user) => ({ user, role: null }));
}

/** Whom a text on the open page can call at once. @param {boolean} moderates */
export const callable = (moderates) => ({
  moderates,
  people: peopleHere().length - 1,
  groups: groupsHere.value,
});

/** Everybody of whom the page knows. @returns {User[]} */
export function peopleKnown() {
  const all = [
    ...Object.values(members.value).flatMap((list) => list.map(({ user }) => user)),
    ...directs.value.flatMap((direct) => direct.members),
    ...(me.value ? [me.value] : []),
  ];
  return [...new Map(all.map((user) => [user.id, user])).values()];
}

/** @param {string} id @returns {User | null} */
export function userById(id) {
  if (me.value?.id === id) return me.value;
  for (const list of Object.values(members.value)) {
    const found = list.find((member) => member.user.id === id);
    if (found) return found.user;
  }
  for (const direct of directs.value) {
    const found = direct.members.find((user) => user.id === id);
    if (found) return found;
  }
  return null;
}
