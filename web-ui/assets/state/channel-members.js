// Who is in the private channels that have been looked at, and those of which nobody is in any more.

import { personal } from '../lib/personal.js';
import { channels as api, servers } from '../api/endpoints.js';
import { channels, putChannel } from './servers.js';

/** @import { Channel, Member } from '../api/types.js' */

export const channelMembers = personal(/** @type {Record<string, Member[]>} */ ({}));

/** @param {string} channel */
export async function loadChannelMembers(channel) {
  channelMembers.value = { ...channelMembers.value, [channel]: await api.members(channel) };
}

/** Somebody may have come or gone. @param {string} channel */
export function refreshChannelMembers(channel) {
  if (channelMembers.peek()[channel]) loadChannelMembers(channel).catch(() => {});
}

/** Of a channel that all members of its server see, there is nothing to be kept.
 * @param {Channel} channel */
export function channelChanged({ id, private: hidden }) {
  if (hidden) return refreshChannelMembers(id);
  const { [id]: _, ...others } = channelMembers.peek();
  if (_) channelMembers.value = others;
}

/** Somebody is no longer a member of a server. @param {string} server @param {string} user */
export function leftServer(server, user) {
  const its = new Set((channels.peek()[server] ?? []).map(({ id }) => id));
  channelMembers.value = Object.fromEntries(
    Object.entries(channelMembers.peek()).map(([id, list]) => [
      id,
      its.has(id) ? list.filter((member) => member.user.id !== user) : list,
    ]),
  );
}

/** @param {string} channel @param {string[]} users */
export async function letIn(channel, users) {
  try {
    for (const user of users) await api.letIn(channel, user);
  } finally {
    // Some may be in, though others could not be let in.
    refreshChannelMembers(channel);
  }
}

/** @param {string} channel @param {string} user */
export async function putOut(channel, user) {
  await api.putOut(channel, user);
  const held = channelMembers.peek()[channel];
  if (!held) return;
  const left = held.filter((member) => member.user.id !== user);
  channelMembers.value = { ...channelMembers.peek(), [channel]: left };
}

/** @param {string} server @returns {Promise<Channel[]>} private channels that nobody is in */
export const orphanedIn = (server) => servers.orphaned(server);

/** @param {string} channel */
export async function takeOver(channel) {
  const taken = await api.takeOver(channel);
  putChannel(taken);
  return taken;
}
