import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTyped } from '../../assets/lib/text.js';
import { canPassOn } from '../../assets/model/roles.js';
import { message } from './make.mjs';

Object.assign(globalThis, {
  document: { documentElement: {}, hidden: false, addEventListener() {} },
});
globalThis.navigator ??= /** @type {any} */ ({ languages: ['en'], language: 'en' });
globalThis.localStorage ??= { getItem: () => null, setItem() {}, removeItem() {}, length: 0 };

test('of a server that one was put out of nothing stays, is unread or asked about', async () => {
  const { channels, dropServer, members, servers } = await import('../../assets/state/servers.js');
  const { gone } = await import('../../assets/state/gone.js');
  const { dialog, openDialog } = await import('../../assets/state/shell.js');
  const { addMessage, timeline } = await import('../../assets/state/timelines.js');
  const { countUnread, unread } = await import('../../assets/state/unread.js');
  servers.value = ['s', 'other'].map((id) => ({ id, name: id, icon_url: null, owner_id: 'ann' }));
  channels.value = { s: [{ id: 'c', name: 'general' }], other: [{ id: 'd', name: 'general' }] };
  members.value = { s: [], other: [] };
  for (const id of ['c', 'd']) countUnread(id, true);
  for (const id of ['c', 'd']) timeline(id).value = { ...timeline(id).value, loaded: true };
  addMessage(message(1));
  addMessage(message(2, { channel_id: 'd' }));
  openDialog({ kind: 'channel-edit', channel: 'c' });
  dropServer('s');
  assert.deepEqual(Object.keys(channels.value), ['other']);
  assert.deepEqual(Object.keys(members.value), ['other']);
  assert.deepEqual(gone.value, { c: { name: 's', why: 'server' } });
  assert.deepEqual(unread.value.mentions, { c: 0, d: 1 });
  assert.equal(timeline('c').value.messages.length, 0);
  assert.equal(timeline('d').value.messages.length, 1);
  assert.equal(dialog.value, null);
  openDialog({ kind: 'invites', server: 'other' });
  dropServer('s');
  assert.equal(dialog.value?.kind, 'invites', 'what is about another server stays');
  dropServer('other');
  assert.equal(dialog.value, null);
});

test('only the owner makes another member the owner, by typing the name of the server', () => {
  const server = { id: 's', name: '営業部 Ａ', icon_url: null, owner_id: 'ann' };
  const member = (id) => ({ user: { id }, role: 'admin' });
  assert.equal(canPassOn(server, member('bob'), 'ann'), true);
  assert.equal(canPassOn(server, member('ann'), 'ann'), false);
  assert.equal(canPassOn(server, member('bob'), 'eve'), false);
  assert.equal(isTyped(' 営業部 A ', server.name), true, 'in whichever width');
  for (const typed of ['', '営業部', '営業部 B']) assert.equal(isTyped(typed, server.name), false);
});
