// What a channel of a server and a direct conversation have in common, as far as the page shows it.

import { canManageChannels, canModerate } from './roles.js';

/** @import { Channel, Direct, Message, Role, User } from '../api/types.js' */

/**
 * @typedef {object} Conversation
 * @property {string} id
 * @property {string | null} server  null: a direct one
 * @property {string} name  as it is called, without a sign
 * @property {string} label  as it is called within a sentence
 * @property {'hash' | 'lock' | 'announce' | 'user' | 'users' | 'note'} icon
 * @property {string | null} topic
 * @property {boolean} archived
 * @property {boolean} group  people can be added, and it can be renamed and left
 * @property {boolean} announces  only moderators post; everybody answers and reacts
 * @property {boolean} posts  the reader may post
 * @property {boolean} hidden  only chosen members of the server see it
 * @property {boolean} pins  the reader may pin
 * @property {boolean} moderates  the reader may delete what others wrote
 * @property {boolean} manages
 * @property {User[] | null} people  those in a direct one
 */

/** @param {Channel} channel @param {Role | null} role @returns {Conversation} */
export function ofChannel(channel, role) {
  const announces = channel.posting === 'moderators';
  const moderates = canModerate(role);
  return {
    id: channel.id,
    server: channel.server_id,
    name: channel.name,
    label: `#${channel.name}`,
    icon: channel.private ? 'lock' : announces ? 'announce' : 'hash',
    topic: channel.topic,
    archived: channel.archived,
    group: false,
    announces,
    hidden: channel.private,
    posts: !announces || moderates,
    pins: !announces || moderates,
    moderates,
    manages: canManageChannels(role),
    people: null,
  };
}

/**
 * @param {Direct} direct @param {string} me
 * @param {{ notes: string, alone: string, comma: string }} words
 * @returns {Conversation}
 */
export function ofDirect(direct, me, words) {
  const name = nameOf(direct, me, words);
  const others = direct.members.filter(({ id }) => id !== me);
  return {
    id: direct.id,
    server: null,
    name,
    label: name,
    icon: direct.is_group ? 'users' : others.length > 0 ? 'user' : 'note',
    topic: null,
    archived: false,
    group: direct.is_group,
    announces: false,
    hidden: false,
    posts: true,
    pins: true,
    moderates: false,
    manages: direct.is_group,
    people: direct.members,
  };
}

/**
 * What a direct conversation is called: a group as it was named, else by those in it.
 * @param {Direct} direct @param {string} me
 * @param {{ notes: string, alone: string, comma: string }} words
 */
export function nameOf({ name, is_group, members }, me, { notes, alone, comma }) {
  if (name) return name;
  const others = members.filter(({ id }) => id !== me);
  if (others.length > 0) return others.map((user) => user.display_name).join(comma);
  return is_group ? alone : notes;
}

/** Where a message stands.
 * @param {{ channel_id: string | null, dm_channel_id?: string | null }} message */
export const conversationOf = ({ channel_id, dm_channel_id }) => channel_id ?? dm_channel_id ?? '';
