import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UNSET, attended, changed, differing, shared } from '../../assets/model/preferences.js';

test('a new browser takes what was set, and keeps its own where nothing was', () => {
  const held = { theme: 'system', language: 'en', send_key: 'enter', replies: 'panel', tone: 2 };
  assert.deepEqual(differing(UNSET, held), {});
  const told = { ...UNSET, theme: 'dark', language: 'en' };
  assert.deepEqual(differing(told, held), { theme: 'dark' });
});

test('of the settings of a device only those go to the mesh that it keeps', () => {
  assert.deepEqual(shared({ tone: 3, recent_emoji: ['👍'] }), {});
  assert.deepEqual(shared({ theme: 'light', tone: 3 }), { theme: 'light' });
});

test('a change of one conversation leaves the others, and what is unset is gone', () => {
  let held = changed(UNSET, { channels: { a: { muted: true } } });
  held = changed(held, { channels: { b: { notify: 'none' } } });
  assert.deepEqual(held.channels, {
    a: { notify: null, muted: true },
    b: { notify: 'none', muted: false },
  });
  held = changed(held, { channels: { a: { muted: false } }, theme: 'dark' });
  assert.deepEqual(Object.keys(held.channels), ['b']);
  assert.equal(held.theme, 'dark');
});

test('a muted conversation calls for attention by its mentions only, and by none where none are wanted', () => {
  const unread = { channels: { a: 5, b: 4, c: 3, d: 2 }, mentions: { a: 1, b: 2, c: 3 } };
  const set = {
    a: { notify: null, muted: true },
    b: { notify: 'none', muted: true },
    c: { notify: 'none', muted: false },
    d: { notify: 'mentions', muted: true },
    e: { notify: null, muted: true },
  };
  assert.deepEqual(attended(unread, set), {
    channels: { a: 1, b: 0, c: 3, d: 0 },
    mentions: { a: 1, b: 0, c: 0 },
  });
  assert.equal(unread.channels.a, 5, 'what was counted stays');
});
