import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inboxOrder, inboxPreview, nextUnread } from '../../assets/model/inbox.js';
import { idOf, message } from './make.mjs';

const isDirect = (id) => id.startsWith('d');
const places = ['d1', 'd2', 'a', 'b', 'c'];

test('mentions come first, then direct conversations, each as the lists have them', () => {
  const counts = {
    channels: { c: 2, b: 1, a: 0, d2: 1, d1: 3, gone: 4 },
    mentions: { c: 1, d2: 1 },
  };
  assert.deepEqual(inboxOrder([], counts, places, isDirect), ['d2', 'c', 'd1', 'b']);
});

test('what is listed keeps its place when it is read, and what comes new is below', () => {
  const counts = { channels: { b: 0, d1: 1, a: 5 }, mentions: { a: 2 } };
  assert.deepEqual(inboxOrder(['b', 'd1'], counts, places, isDirect), ['b', 'd1', 'a']);
});

test('one goes on below, then from the top, and nowhere once all is read', () => {
  const read = new Set(['b', 'd']);
  const next = (from) => nextUnread(['a', 'b', 'c', 'd'], from, (id) => read.has(id));
  assert.equal(next('a'), 'c');
  assert.equal(next('c'), 'a');
  assert.equal(next('d'), 'a');
  read.add('a');
  assert.equal(next('c'), null, 'there is only itself');
});

test('of a conversation what mentions the reader is shown, else where the unread begins', () => {
  const list = [1, 2, 3, 4, 5, 6].map((n) =>
    message(n, { mentions: n % 2 ? [] : ['ann'], is_deleted: n === 1 }),
  );
  const ids = (mentioned, username = 'ann') =>
    inboxPreview(list, username, mentioned).map(({ id }) => id);
  assert.deepEqual(ids(true), [idOf(2), idOf(4), idOf(6)]);
  assert.deepEqual(ids(false), [idOf(2)]);
  assert.deepEqual(ids(true, 'bob'), [idOf(2)], 'the mention is further down');
  assert.deepEqual(inboxPreview([], 'ann', true), []);
});
