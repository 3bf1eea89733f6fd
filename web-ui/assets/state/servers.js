// Servers, their channels and members, as far as they have been looked at.

import { personal } from '../lib/personal.js';
import { channels as channelApi, invites, servers as api } from '../api/endpoints.js';
import { inOrder, keepNamed } from '../model/channels.js';
import { noteGone } from './gone.js';
import { me } from './session.js';
import { closeAbout } from './shell.js';

/** @import { Channel, Member, Role, Server, User } from '../api/types.js' */

export const servers = personal(/** @type {Server[] | null} */ (null));
export const channels = personal(/** @type {Record<string, Channel[]>} */ ({}));
export const members = personal(/** @type {Record<string, Member[]>} */ ({}));

export async function loadServers() {
  const list = await api.list();
  servers.value = list;
  await Promise.all(list.map((server) => loadChannels(server.id)));
}

/** @param {string} server */
export async function loadChannels(server) {
  const list = await api.channels(server);
  channels.value = { ...channels.value, [server]: inOrder(list) };
}

/**
 * A server has named all its channels: any other is gone, and one not held yet is loaded.
 * @param {string} server
 * @param {string[] | undefined} ids
 */
export function keepChannels(server, ids) {
  const held = channels.value[server] ?? [];
  const { kept, more } = keepNamed(held, ids ?? []);
  for (const one of held) if (ids && !kept.includes(one)) noteGone(one.id, one.name, 'channel');
  if (ids) channels.value = { ...channels.value, [server]: kept };
  if (more || !ids) loadChannels(server).catch(() => {});
}

/** @param {string} server */
export async function loadMembers(server) {
  members.value = { ...members.value, [server]: await api.members(server) };
}

/** @param {string} id @returns {Channel | null} */
export function channelById(id) {
  for (const list of Object.values(channels.value)) {
    const found = list.find((channel) => channel.id === id);
    if (found) return found;
  }
  return null;
}

/** @param {string} server @returns {Role | null} */
export function myRole(server) {
  return members.value[server]?.find((member) => member.user.id === me.value?.id)?.role ?? null;
}

/** @param {Server} server */
export function putServer(server) {
  const list = servers.value ?? [];
  const known = list.some((held) => held.id === server.id);
  servers.value = known
    ? list.map((held) => (held.id === server.id ? server : held))
    : [...list, server];
}

/** The reader has left it, or is not let in any more. @param {string} id */
export function dropServer(id) {
  const name = (servers.value ?? []).find((server) => server.id === id)?.name ?? '';
  for (const channel of channels.value[id] ?? []) noteGone(channel.id, name, 'server');
  servers.value = (servers.value ?? []).filter((server) => server.id !== id);
  const { [id]: _, ...rest } = channels.value;
  channels.value = rest;
  const { [id]: _people, ...others } = members.value;
  members.value = others;
  closeAbout(id);
}

/** @param {Channel} channel */
export function putChannel(channel) {
  const list = (channels.value[channel.server_id] ?? []).filter((held) => held.id !== channel.id);
  channels.value = { ...channels.value, [channel.server_id]: inOrder([...list, channel]) };
}

/** @param {string} id */
export function dropChannel(id) {
  const held = channelById(id);
  if (held) noteGone(id, held.name, 'channel');
  channels.value = Object.fromEntries(
    Object.entries(channels.value).map(([server, list]) => [
      server,
      list.filter((channel) => channel.id !== id),
    ]),
  );
}

/** @param {string} server @param {Member} member */
export function putMember(server, member) {
  const list = members.value[server];
  if (!list) return;
  const known = list.some((held) => held.user.id === member.user.id);
  const next = known
    ? list.map((held) => (held.user.id === member.user.id ? member : held))
    : [...list, member];
  members.value = { ...members.value, [server]: next };
}

/** @param {string} server @param {string} user */
export function dropMember(server, user) {
  const list = members.value[server];
  if (!list) return;
  members.value = { ...members.value, [server]: list.filter((member) => member.user.id !== user) };
}

/** @param {User} user */
export function putUser(user) {
  members.value = Object.fromEntries(
    Object.entries(members.value).map(([server, list]) => [
      server,
      list.map((member) =>
        member.user.id === user.id ? { ...member, user: { ...member.user, ...user } } : member,
      ),
    ]),
  );
  if (me.value?.id === user.id) me.value = { ...me.value, ...user };
}

/** @param {string} name */
export async function createServer(name) {
  const server = await api.create({ name });
  putServer(server);
  await loadChannels(server.id);
  return server;
}

/** @param {string} id @param {string} name */
export async function renameServer(id, name) {
  putServer(await api.patch(id, { name }));
}

/** @param {string} id @param {import('../api/types.js').ReadReceipts} read_receipts */
export async function chooseReceipts(id, read_receipts) {
  putServer(await api.patch(id, { read_receipts }));
}

/** @param {string} id @param {string} user  who is to own it */
export async function passOn(id, user) {
  putServer(await api.transfer(id, user));
}

/** @param {string} id */
export async function deleteServer(id) {
  await api.remove(id);
  dropServer(id);
}

/** @param {string} id */
export async function leaveServer(id) {
  await api.leave(id);
  dropServer(id);
}

/** @param {string} server @param {{ name: string, topic?: string, private?: boolean }} form */
export async function createChannel(server, form) {
  const channel = await api.createChannel(server, form);
  putChannel(channel);
  return channel;
}

/** @param {string} id @param {import('../api/endpoints.js').ChannelChange} change */
export async function changeChannel(id, change) {
  if (Object.keys(change).length === 0) return;
  putChannel(await channelApi.patch(id, change));
}

/** @param {string} id */
export async function deleteChannel(id) {
  await channelApi.remove(id);
  dropChannel(id);
}

/** @param {string} server @param {string} user @param {Role} role */
export async function changeRole(server, user, role) {
  await api.setRole(server, user, role);
  const held = members.value[server]?.find((member) => member.user.id === user);
  if (held) putMember(server, { ...held, role });
}

/** @param {string} server @param {string} user */
export async function removeMember(server, user) {
  await api.removeMember(server, user);
  dropMember(server, user);
}

/** @param {string} code */
export async function acceptInvite(code) {
  const server = await invites.accept(code);
  putServer(server);
  await loadChannels(server.id);
  return server;
}
