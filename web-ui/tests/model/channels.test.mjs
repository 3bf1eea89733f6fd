import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inOrder, keepNamed } from '../../assets/model/channels.js';

const channel = (id, position) => ({ id, position });
const held = [channel('a', 0), channel('b', 1), channel('c', 2)];
const ids = (list) => list.map((one) => one.id);

test('channels that are not named any more are gone at once', () => {
  const { kept, more } = keepNamed(held, ['a', 'c']);
  assert.deepEqual([ids(kept), more], [['a', 'c'], false]);
});

test('a channel that is named and not held has to be loaded', () => {
  const { kept, more } = keepNamed(held, ['a', 'd']);
  assert.deepEqual([ids(kept), more], [['a'], true]);
  assert.equal(keepNamed([], []).more, false);
});

test('channels stand by position, then by age', () => {
  assert.deepEqual(ids(inOrder([channel('b', 1), channel('c', 0), channel('a', 1)])), [
    'c',
    'a',
    'b',
  ]);
});
