import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lostOf, waitsIn } from '../../assets/model/own-accounts.js';
import { UNSET } from '../../assets/model/preferences.js';

const muted = (id) => ({ ...UNSET, channels: { [id]: { notify: null, muted: true } } });

test('what waits in another account is its mentions and what was said to it directly', () => {
  const told = { channels: { a: 3, b: 2 }, dms: { d: 4 }, mentions: { a: 1, d: 2 } };
  // A direct message that mentions the reader is one message.
  assert.deepEqual(waitsIn(told, UNSET), { count: 5, some: true });
});

test('what is unread and calls for nobody is a dot, and what is muted not even that', () => {
  const told = { channels: { a: 3 }, dms: {}, mentions: {} };
  assert.deepEqual(waitsIn(told, UNSET), { count: 0, some: true });
  assert.deepEqual(waitsIn(told, muted('a')), { count: 0, some: false });
  assert.deepEqual(waitsIn({}, UNSET), { count: 0, some: false });
});

test('what would be lost is counted over all tabs, a text and its files once', () => {
  const drafts = [{ texts: { a: 'one', b: 'two' } }, { texts: { a: 'in another tab' } }];
  const files = [{ a: [{}], c: [{}] }];
  assert.deepEqual(lostOf(drafts, 1, 2, files), { drafts: 5, unsent: 2 });
  assert.deepEqual(lostOf([], 0, 0, []), { drafts: 0, unsent: 0 });
});
